//! Monthly figures: what the results criteria are shown with.

use std::ops::Range;

use crate::domain::date::Date;

/// How many months are kept: a year.
pub const MONTHS: usize = 12;
/// The most online channels.
pub const MOST_CHANNELS: usize = 8;
/// The most that one number may be.
pub const LARGEST: u32 = 99_999_999;

/// A month of a year, Gregorian.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Month {
    year: i16,
    month: i8,
}

impl Month {
    /// The month. `None`: there is none in the range of [`Date`].
    #[must_use]
    pub fn new(year: i16, month: i8) -> Option<Self> {
        Date::new(year, month, 1).ok().map(|_first_day| Self { year, month })
    }

    /// The month of a day.
    #[must_use]
    pub fn of(date: Date) -> Self {
        Self { year: date.year(), month: date.month() }
    }

    /// The Gregorian year.
    #[must_use]
    pub const fn year(self) -> i16 {
        self.year
    }

    /// 1 to 12.
    #[must_use]
    pub const fn month(self) -> i8 {
        self.month
    }

    /// The month this many months later.
    #[must_use]
    pub fn later(self, months: usize) -> Self {
        let months = i32::try_from(months).unwrap_or(0);
        let count = i32::from(self.year) * 12 + i32::from(self.month) - 1 + months;
        let year = i16::try_from(count.div_euclid(12)).unwrap_or(self.year);
        let month = i8::try_from(count.rem_euclid(12) + 1).unwrap_or(self.month);
        Self { year, month }
    }
}

/// A column of the figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Column {
    /// Users served at the counter.
    Counter,
    /// Users of the online channel with this place in [`Figures::channels`].
    Online(usize),
    /// People asked about their satisfaction.
    Sample,
    /// Satisfaction in tenths of a per cent, 0 to 1000.
    Satisfaction,
    /// Complaints received.
    Received,
    /// Complaints closed.
    Closed,
}

/// The numbers of one month. `None`: not counted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Row {
    counter: Option<u32>,
    online: Vec<Option<u32>>,
    sample: Option<u32>,
    satisfaction: Option<u32>,
    received: Option<u32>,
    closed: Option<u32>,
}

/// Twelve months of figures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figures {
    first: Month,
    channels: Vec<String>,
    rows: Vec<Row>,
}

impl Figures {
    /// Empty figures from `first` on, with these online channels; those beyond [`MOST_CHANNELS`] are left out.
    #[must_use]
    pub fn new(first: Month, channels: impl IntoIterator<Item = String>) -> Self {
        let channels: Vec<String> = channels.into_iter().take(MOST_CHANNELS).collect();
        let row = Row { online: vec![None; channels.len()], ..Row::default() };
        Self { first, channels, rows: vec![row; MONTHS] }
    }

    /// The first month.
    #[must_use]
    pub const fn first(&self) -> Month {
        self.first
    }

    /// The twelve months, in order.
    pub fn months(&self) -> impl Iterator<Item = Month> {
        (0..MONTHS).map(|at| self.first.later(at))
    }

    /// The online channels, in order.
    #[must_use]
    pub fn channels(&self) -> &[String] {
        &self.channels
    }

    /// The columns, in order.
    pub fn columns(&self) -> impl Iterator<Item = Column> + use<> {
        let online = (0..self.channels.len()).map(Column::Online);
        let last = [Column::Sample, Column::Satisfaction, Column::Received, Column::Closed];
        [Column::Counter].into_iter().chain(online).chain(last)
    }

    /// The number of a month, counted from 0. `None`: not counted, or there is no such cell.
    #[must_use]
    pub fn get(&self, month: usize, column: Column) -> Option<u32> {
        let row = self.rows.get(month)?;
        match column {
            Column::Counter => row.counter,
            Column::Online(at) => row.online.get(at).copied().flatten(),
            Column::Sample => row.sample,
            Column::Satisfaction => row.satisfaction,
            Column::Received => row.received,
            Column::Closed => row.closed,
        }
    }

    /// These figures with another number in a cell. `None`: there is no such cell, or the number is too large.
    #[must_use]
    pub fn with(&self, month: usize, column: Column, value: Option<u32>) -> Option<Self> {
        let largest = if column == Column::Satisfaction { 1000 } else { LARGEST };
        if value.is_some_and(|value| value > largest) {
            return None;
        }
        let mut changed = self.clone();
        let row = changed.rows.get_mut(month)?;
        let cell = match column {
            Column::Counter => &mut row.counter,
            Column::Online(at) => row.online.get_mut(at)?,
            Column::Sample => &mut row.sample,
            Column::Satisfaction => &mut row.satisfaction,
            Column::Received => &mut row.received,
            Column::Closed => &mut row.closed,
        };
        *cell = value;
        Some(changed)
    }

    /// These figures with other channels: those that stay keep their numbers, by name.
    #[must_use]
    pub fn with_channels(&self, channels: &[String]) -> Self {
        let mut changed = Self::new(self.first, channels.iter().cloned());
        for (row, old) in changed.rows.iter_mut().zip(&self.rows) {
            let online = changed.channels.iter().map(|name| {
                let at = self.channels.iter().position(|channel| channel == name)?;
                old.online.get(at).copied().flatten()
            });
            *row = Row { online: online.collect(), ..old.clone() };
        }
        changed
    }

    /// These figures for the twelve months from `first` on: months that stay keep their numbers.
    #[must_use]
    pub fn starting_at(&self, first: Month) -> Self {
        let mut changed = Self::new(first, self.channels.iter().cloned());
        let old: Vec<(Month, &Row)> = self.months().zip(&self.rows).collect();
        for (at, row) in changed.rows.iter_mut().enumerate() {
            let month = first.later(at);
            if let Some((_, kept)) = old.iter().find(|(of, _)| *of == month) {
                *row = (*kept).clone();
            }
        }
        changed
    }

    /// The sum of a column. `None`: no month was counted. For satisfaction the mean, weighted by the sample where it
    /// is given for every month that has a satisfaction.
    #[must_use]
    pub fn year(&self, column: Column) -> Option<u64> {
        if column == Column::Satisfaction {
            return self.satisfaction(0..MONTHS);
        }
        let cells = (0..MONTHS).filter_map(|month| self.get(month, column));
        cells.map(u64::from).reduce(u64::saturating_add)
    }

    /// The mean satisfaction of some months, counted from 0, in tenths of a per cent; weighted as that of the year.
    /// `None`: none of them has one.
    #[must_use]
    pub fn satisfaction(&self, months: Range<usize>) -> Option<u64> {
        let is_weighted = self.is_weighted();
        let weight = |month| match self.get(month, Column::Sample) {
            Some(sample) if is_weighted => u64::from(sample),
            Some(_) | None => 1,
        };
        let cells = months.filter_map(|month| {
            Some((weight(month), u64::from(self.get(month, Column::Satisfaction)?)))
        });
        let (sum, weights) =
            cells.fold((0, 0), |(sum, weights), (weight, n)| (sum + n * weight, weights + weight));
        // Half a tenth is rounded up.
        (sum * 2 + weights).checked_div(weights * 2)
    }

    /// Whether the satisfaction of the year is weighted by the sample: it is given for every month that has one.
    #[must_use]
    pub fn is_weighted(&self) -> bool {
        (0..MONTHS).all(|month| {
            let sample = self.get(month, Column::Sample);
            self.get(month, Column::Satisfaction).is_none() || sample.is_some_and(|n| n > 0)
        })
    }

    /// The users of all online channels in a month, counted from 0. `None`: none were counted.
    #[must_use]
    pub fn online(&self, month: usize) -> Option<u64> {
        let cells = (0..self.channels.len()).map(|at| self.get(month, Column::Online(at)));
        cells.flatten().map(u64::from).reduce(|sum, n| sum.saturating_add(n))
    }

    /// The users of all online channels in the year. `None`: none were counted.
    #[must_use]
    pub fn online_of_year(&self) -> Option<u64> {
        (0..MONTHS).filter_map(|month| self.online(month)).reduce(u64::saturating_add)
    }

    /// These figures with another name for the channel at this place, which keeps its numbers. `None`: there is no
    /// such channel, the name is empty, or another channel has it.
    #[must_use]
    pub fn with_channel_named(&self, at: usize, name: &str) -> Option<Self> {
        let name = name.trim();
        let is_taken =
            self.channels.iter().enumerate().any(|(place, other)| place != at && other == name);
        if name.is_empty() || is_taken {
            return None;
        }
        let mut changed = self.clone();
        name.clone_into(changed.channels.get_mut(at)?);
        Some(changed)
    }

    /// How many months with numbers would be left out if the twelve months began at `first`.
    #[must_use]
    pub fn months_lost_by(&self, first: Month) -> usize {
        let kept: Vec<Month> = (0..MONTHS).map(|at| first.later(at)).collect();
        let months = self.months().enumerate().filter(|(_, month)| !kept.contains(month));
        months
            .filter(|(at, _)| self.columns().any(|column| self.get(*at, column).is_some()))
            .count()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn figures() -> Figures {
        let channels = ["LINE".to_owned(), "เว็บไซต์".to_owned()];
        Figures::new(Month::new(2025, 10).unwrap(), channels)
    }

    #[test]
    fn twelve_months_run_over_the_new_year() {
        let months: Vec<(i16, i8)> = figures().months().map(|m| (m.year(), m.month())).collect();
        assert_eq!(months.len(), MONTHS);
        assert_eq!((months[0], months[3], months[11]), ((2025, 10), (2026, 1), (2026, 9)));
        assert_eq!(Month::new(2568, 1), None);
    }

    #[test]
    fn cells_hold_numbers_within_range() {
        for (month, column, value, fits) in [
            (0, Column::Counter, 120, true),
            (11, Column::Online(1), LARGEST, true),
            (11, Column::Online(2), 1, false),
            (12, Column::Counter, 1, false),
            (0, Column::Counter, LARGEST + 1, false),
            (0, Column::Satisfaction, 1000, true),
            (0, Column::Satisfaction, 1001, false),
        ] {
            let changed = figures().with(month, column, Some(value));
            assert_eq!(changed.is_some(), fits, "{month} {column:?} {value}");
            let kept = changed.and_then(|figures| figures.get(month, column));
            assert_eq!(kept, fits.then_some(value));
        }
    }

    #[test]
    fn channels_and_months_that_stay_keep_their_numbers() {
        let full = figures().with(1, Column::Online(1), Some(7)).unwrap();
        let fewer = full.with_channels(&["เว็บไซต์".to_owned()]);
        assert_eq!(fewer.get(1, Column::Online(0)), Some(7));
        let moved = full.starting_at(Month::new(2025, 11).unwrap());
        assert_eq!(moved.get(0, Column::Online(1)), Some(7));
        assert_eq!(moved.get(1, Column::Online(1)), None);
        assert_eq!(full.months_lost_by(Month::new(2025, 11).unwrap()), 0);
        assert_eq!(full.months_lost_by(Month::new(2025, 12).unwrap()), 1);
        let renamed = full.with_channel_named(1, " เว็บ ").unwrap();
        assert_eq!(renamed.channels()[1], "เว็บ");
        assert_eq!((renamed.online(1), renamed.online_of_year()), (Some(7), Some(7)));
        assert_eq!(renamed.online(0), None);
        for (at, name) in [(1, "LINE"), (1, " "), (2, "ก")] {
            assert_eq!(full.with_channel_named(at, name), None, "{at} {name}");
        }
    }

    #[test]
    fn the_year_sums_and_weighs_satisfaction_by_its_sample() {
        let set = |f: Figures, month, column, n| f.with(month, column, Some(n)).unwrap();
        assert_eq!(figures().year(Column::Counter), None);
        let f = set(set(figures(), 0, Column::Counter, 10), 5, Column::Counter, 5);
        assert_eq!(f.year(Column::Counter), Some(15));
        let f = set(set(f, 0, Column::Satisfaction, 900), 1, Column::Satisfaction, 800);
        assert_eq!((f.year(Column::Satisfaction), f.is_weighted()), (Some(850), false));
        let f = set(set(f, 0, Column::Sample, 300), 1, Column::Sample, 100);
        assert_eq!((f.year(Column::Satisfaction), f.is_weighted()), (Some(875), true));
        let f = set(f, 1, Column::Sample, 101);
        assert_eq!(f.year(Column::Satisfaction), Some(875), "874.8 is rounded");
    }
}
