//! Which monthly figures a criterion rests on, and what twelve months of them say.

use std::ops::Range;

use crate::domain::figures::{Column, Figures, MONTHS};

/// A kind of monthly figure that a criterion can rest on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FigureKind {
    /// Users served at the counter.
    Counter,
    /// Users of all online channels.
    Online,
    /// People asked about their satisfaction.
    Sample,
    /// Satisfaction in tenths of a per cent.
    Satisfaction,
    /// Complaints received.
    Received,
    /// Complaints closed.
    Closed,
}

/// Which way a figure goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Trend {
    /// The second half of the year is above the first.
    Up,
    /// The second half of the year is below the first.
    Down,
    /// Both halves are about the same.
    Steady,
}

/// What the year says of one kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct YearOfFigure {
    /// Which kind.
    pub kind: FigureKind,
    /// How many months have a number, 1 to 12.
    pub months: usize,
    /// The sum of the months. `None`: per cents are not added up.
    pub total: Option<u64>,
    /// The mean of the months that have a number, rounded; for satisfaction in tenths of a per cent.
    pub mean: u64,
    /// The means of the first and the second six months. `None`: one of them has fewer than three numbers.
    pub halves: Option<(u64, u64)>,
}

/// How many months with a number a half of the year needs, so that it can be compared with the other.
const FEWEST_MONTHS: usize = 3;
/// Satisfaction that differs by less than this many tenths of a per cent is about the same.
const STEADY_TENTHS: u64 = 10;
/// Numbers that differ by less than this part of the first are about the same.
const STEADY_PART: u64 = 20;

impl FigureKind {
    /// Every kind, in the order of the table.
    pub const ALL: [Self; 6] = [
        Self::Counter,
        Self::Online,
        Self::Sample,
        Self::Satisfaction,
        Self::Received,
        Self::Closed,
    ];

    /// The number of a month, counted from 0. `None`: not counted.
    #[must_use]
    pub fn of_month(self, figures: &Figures, month: usize) -> Option<u64> {
        let column = match self {
            Self::Online => return figures.online(month),
            Self::Counter => Column::Counter,
            Self::Sample => Column::Sample,
            Self::Satisfaction => Column::Satisfaction,
            Self::Received => Column::Received,
            Self::Closed => Column::Closed,
        };
        figures.get(month, column).map(u64::from)
    }

    /// What the year says. `None`: no month has a number.
    #[must_use]
    pub fn of_year(self, figures: &Figures) -> Option<YearOfFigure> {
        let counted = |months: Range<usize>| {
            months.filter(|month| self.of_month(figures, *month).is_some()).count()
        };
        let half = |months: Range<usize>| {
            let is_enough = counted(months.clone()) >= FEWEST_MONTHS;
            is_enough.then(|| self.mean(figures, months)).flatten()
        };
        let middle = MONTHS / 2;
        Some(YearOfFigure {
            kind: self,
            months: counted(0..MONTHS),
            total: (self != Self::Satisfaction).then(|| self.sum(figures, 0..MONTHS)),
            mean: self.mean(figures, 0..MONTHS)?,
            halves: half(0..middle).zip(half(middle..MONTHS)),
        })
    }

    fn sum(self, figures: &Figures, months: Range<usize>) -> u64 {
        months.filter_map(|month| self.of_month(figures, month)).sum()
    }

    fn mean(self, figures: &Figures, months: Range<usize>) -> Option<u64> {
        if self == Self::Satisfaction {
            return figures.satisfaction(months);
        }
        let numbers = months.clone().filter_map(|month| self.of_month(figures, month)).count();
        let count = u64::try_from(numbers).ok()?;
        // Half is rounded up.
        (self.sum(figures, months) * 2 + count).checked_div(count * 2)
    }
}

impl YearOfFigure {
    /// Which way it goes from the first half of the year to the second. `None`: too few months to tell.
    #[must_use]
    pub fn trend(&self) -> Option<Trend> {
        let (first, second) = self.halves?;
        let difference = first.abs_diff(second);
        let is_steady = if self.kind == FigureKind::Satisfaction {
            difference < STEADY_TENTHS
        } else {
            difference == 0 || difference * STEADY_PART < first
        };
        Some(match (is_steady, second > first) {
            (true, _) => Trend::Steady,
            (false, true) => Trend::Up,
            (false, false) => Trend::Down,
        })
    }
}

/// What the months say against an answer that rests on them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FigureConflict {
    /// All months that have a number have a zero.
    Nothing(FigureKind),
    /// More people answered than were served, in this many months.
    MoreAskedThanServed(usize),
    /// There is a satisfaction although nobody was asked, in this many months.
    RatedByNobody(usize),
}

/// What the months say against an answer that rests on `kinds` and claims a result.
#[must_use]
pub fn conflicts(figures: &Figures, kinds: &[FigureKind]) -> Vec<FigureConflict> {
    use FigureKind as K;
    let rests_on = |kind| kinds.contains(&kind);
    let months_in_which = |is_so: &dyn Fn(usize) -> bool| (0..MONTHS).filter(|m| is_so(*m)).count();
    let mut found = Vec::new();
    for kind in [K::Counter, K::Online, K::Sample, K::Satisfaction] {
        let year = kind.of_year(figures).filter(|_| rests_on(kind));
        if year.is_some_and(|year| year.total.unwrap_or(year.mean) == 0) {
            found.push(FigureConflict::Nothing(kind));
        }
    }
    let is_too_many = |month| {
        let [asked, served] = [K::Sample, K::Counter].map(|kind| kind.of_month(figures, month));
        // Whoever was served online may have been asked as well.
        let online = figures.online(month).unwrap_or(0);
        asked.zip(served).is_some_and(|(asked, served)| asked > served.saturating_add(online))
    };
    let too_many = months_in_which(&is_too_many);
    if rests_on(K::Sample) && too_many > 0 {
        found.push(FigureConflict::MoreAskedThanServed(too_many));
    }
    let is_rated_by_nobody = |month| {
        K::Sample.of_month(figures, month) == Some(0)
            && K::Satisfaction.of_month(figures, month).is_some()
    };
    let by_nobody = months_in_which(&is_rated_by_nobody);
    if rests_on(K::Satisfaction) && by_nobody > 0 {
        found.push(FigureConflict::RatedByNobody(by_nobody));
    }
    found
}

/// How many complaints of the year are not closed. `None`: none, or not counted.
#[must_use]
pub fn complaints_open(figures: &Figures) -> Option<u64> {
    let [received, closed] = [FigureKind::Received, FigureKind::Closed].map(|kind| {
        let year = kind.of_year(figures)?;
        year.total
    });
    received?.checked_sub(closed?).filter(|open| *open > 0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::figures::Month;

    /// Figures with one online channel, and in each row a month with its numbers.
    fn figures(rows: &[(usize, Column, u32)]) -> Figures {
        let empty = Figures::new(Month::new(2025, 10).unwrap(), ["LINE".to_owned()]);
        rows.iter().fold(empty, |figures, (month, column, n)| {
            figures.with(*month, *column, Some(*n)).unwrap()
        })
    }

    fn all(column: Column, numbers: [u32; 12]) -> Figures {
        let rows: Vec<_> = numbers.iter().enumerate().map(|(at, n)| (at, column, *n)).collect();
        figures(&rows)
    }

    #[test]
    fn an_empty_year_says_nothing() {
        for kind in FigureKind::ALL {
            assert_eq!(kind.of_year(&figures(&[])), None, "{kind:?}");
        }
    }

    #[test]
    fn the_year_has_a_sum_and_a_rounded_mean() {
        let counter = figures(&[(0, Column::Counter, 10), (5, Column::Counter, 5)]);
        let year = FigureKind::Counter.of_year(&counter).unwrap();
        assert_eq!((year.months, year.total, year.mean, year.halves), (2, Some(15), 8, None));
        let online = figures(&[(0, Column::Online(0), 7), (1, Column::Online(0), 0)]);
        let year = FigureKind::Online.of_year(&online).unwrap();
        assert_eq!((year.months, year.total, year.mean), (2, Some(7), 4));
        let rated = figures(&[
            (0, Column::Satisfaction, 900),
            (1, Column::Satisfaction, 800),
            (0, Column::Sample, 300),
            (1, Column::Sample, 100),
        ]);
        let year = FigureKind::Satisfaction.of_year(&rated).unwrap();
        assert_eq!((year.months, year.total, year.mean), (2, None, 875));
    }

    #[test]
    fn the_halves_of_the_year_tell_which_way_it_goes() {
        let check = |column, kind: FigureKind, (first, second), want| {
            let numbers = std::array::from_fn(|at| if at < 6 { first } else { second });
            let year = kind.of_year(&all(column, numbers)).unwrap();
            assert_eq!(year.trend(), want, "{kind:?} {first} {second}");
        };
        let (counter, rated) = (Column::Counter, Column::Satisfaction);
        check(counter, FigureKind::Counter, (100, 104), Some(Trend::Steady));
        check(counter, FigureKind::Counter, (100, 105), Some(Trend::Up));
        check(counter, FigureKind::Counter, (100, 95), Some(Trend::Down));
        check(counter, FigureKind::Counter, (0, 0), Some(Trend::Steady));
        check(counter, FigureKind::Counter, (0, 1), Some(Trend::Up));
        check(rated, FigureKind::Satisfaction, (850, 859), Some(Trend::Steady));
        check(rated, FigureKind::Satisfaction, (850, 860), Some(Trend::Up));
        check(rated, FigureKind::Satisfaction, (850, 840), Some(Trend::Down));
        let few = figures(&[0, 1, 6, 7, 8].map(|month| (month, Column::Counter, 9)));
        assert_eq!(FigureKind::Counter.of_year(&few).unwrap().trend(), None);
    }

    #[test]
    fn complaints_are_open_until_they_are_closed() {
        for (received, closed, want) in [(9, 7, Some(2)), (7, 7, None), (7, 9, None)] {
            let year = figures(&[(0, Column::Received, received), (1, Column::Closed, closed)]);
            assert_eq!(complaints_open(&year), want);
        }
        assert_eq!(complaints_open(&figures(&[(0, Column::Received, 9)])), None);
    }

    #[test]
    fn months_can_speak_against_an_answer() {
        use FigureConflict as C;
        use FigureKind as K;
        let check = |rows: &[(usize, Column, u32)], kinds: &[K], want: &[C]| {
            assert_eq!(conflicts(&figures(rows), kinds), want, "{rows:?}");
        };
        check(&[], &K::ALL, &[]);
        check(&[(0, Column::Online(0), 0)], &[K::Online], &[C::Nothing(K::Online)]);
        check(&[(0, Column::Online(0), 0)], &[K::Counter], &[]);
        check(&[(0, Column::Received, 0), (0, Column::Closed, 0)], &[K::Received, K::Closed], &[]);
        let asked = [(3, Column::Counter, 10), (3, Column::Online(0), 5), (3, Column::Sample, 15)];
        check(&asked, &[K::Sample], &[]);
        let asked = [(3, Column::Counter, 10), (3, Column::Online(0), 5), (3, Column::Sample, 16)];
        check(&asked, &[K::Sample], &[C::MoreAskedThanServed(1)]);
        let rated = [(3, Column::Sample, 0), (3, Column::Satisfaction, 900)];
        check(&rated, &[K::Satisfaction], &[C::RatedByNobody(1)]);
    }
}
