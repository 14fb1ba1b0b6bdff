//! How large the pages are.

/// Points of the screen for a point of the paper at its true size.
const TRUE_SIZE: f32 = 96.0 / 72.0;

/// The sizes in per cent of the true one.
const STEPS: [u16; 7] = [50, 75, 100, 125, 150, 175, 200];

/// The narrowest and the widest that a page is made to fit, in per cent.
const FIT: (f32, f32) = (30.0, 200.0);

/// How large the pages are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Zoom {
    /// As wide as there is room.
    #[default]
    Fit,
    /// In per cent of the true size.
    Percent(u16),
}

impl Zoom {
    /// Points of the screen for a point of the paper, where pages of `width` points have `room` points.
    pub(super) fn scale(self, room: f32, width: f32) -> f32 {
        match self {
            Self::Fit => {
                let (least, most) = FIT;
                let fit = room / width.max(1.0);
                fit.clamp(least * TRUE_SIZE / 100.0, most * TRUE_SIZE / 100.0)
            }
            Self::Percent(percent) => f32::from(percent) * TRUE_SIZE / 100.0,
        }
    }

    /// The next larger step above `scale`, or the next smaller one below it. `None`: there is none.
    pub(super) fn step(scale: f32, is_larger: bool) -> Option<Self> {
        // A size that is a step already must not be taken for one beside it.
        const NEAR: f32 = 0.5;
        let now = scale * 100.0 / TRUE_SIZE;
        let found = if is_larger {
            STEPS.into_iter().find(|step| f32::from(*step) > now + NEAR)
        } else {
            STEPS.into_iter().rev().find(|step| f32::from(*step) < now - NEAR)
        };
        found.map(Self::Percent)
    }

    /// `scale` in whole per cent of the true size.
    pub(super) fn percent(scale: f32) -> u16 {
        let now = (scale * 100.0 / TRUE_SIZE).round();
        (0..=400).find(|percent| f32::from(*percent) >= now).unwrap_or(400)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_fits_within_limits() {
        for (room, expected) in [(595.0, 75), (1190.0, 150), (50.0, 30), (9_000.0, 200)] {
            assert_eq!(Zoom::percent(Zoom::Fit.scale(room, 595.0)), expected);
        }
        assert_eq!(Zoom::percent(Zoom::Percent(125).scale(10.0, 595.0)), 125);
    }

    #[test]
    fn steps_go_up_and_down_from_any_size() {
        let at = |percent: f32| percent * TRUE_SIZE / 100.0;
        for (now, is_larger, expected) in [
            (100.0, true, Some(125)),
            (100.0, false, Some(75)),
            (88.0, true, Some(100)),
            (88.0, false, Some(75)),
            (200.0, true, None),
            (50.0, false, None),
            (30.0, true, Some(50)),
        ] {
            assert_eq!(Zoom::step(at(now), is_larger), expected.map(Zoom::Percent));
        }
    }
}
