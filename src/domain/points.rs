//! Points of the standard: whole numbers only.

use std::fmt;

/// A number of points. Sources give whole points only and do not say how a fraction would fall into a level.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Points(pub u16);

impl Points {
    /// No points.
    pub const ZERO: Self = Self(0);

    /// Adds, and stays at the largest number rather than overflow.
    #[must_use]
    pub const fn plus(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }

    /// Subtracts, and stays at zero rather than go below.
    #[must_use]
    pub const fn minus(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }

    /// This many points times `part` of `whole`, rounded down: the one place where points are rounded.
    /// Zero when `whole` is zero.
    #[must_use]
    pub fn share(self, part: usize, whole: usize) -> Self {
        let part = part.min(whole);
        let exact = usize::from(self.0).saturating_mul(part).checked_div(whole).unwrap_or(0);
        Self(u16::try_from(exact).unwrap_or(self.0))
    }
}

impl std::iter::Sum for Points {
    fn sum<I: Iterator<Item = Self>>(points: I) -> Self {
        points.fold(Self::ZERO, Self::plus)
    }
}

impl fmt::Display for Points {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_are_rounded_down_and_never_exceed_the_whole() {
        for (points, part, whole, want) in
            [(62, 16, 32, 31), (62, 1, 32, 1), (62, 32, 32, 62), (62, 40, 32, 62), (50, 1, 0, 0)]
        {
            assert_eq!(Points(points).share(part, whole), Points(want));
        }
    }
}
