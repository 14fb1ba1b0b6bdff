//! Days of the civil calendar. The only place of the domain that knows `jiff`.

use std::fmt;

use jiff::civil;

/// A day between 1 January 2000 and 31 December 2100, Gregorian. The narrow range tells a year of the
/// Buddhist era, typed by mistake, from a Gregorian one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(civil::Date);

/// Why a text or three numbers are not a [`Date`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DateError {
    /// The year looks like one of the Buddhist era.
    #[error("{year} looks like a year of the Buddhist era; the Gregorian year is {}", .year - BUDDHIST_ERA)]
    BuddhistYear {
        /// The year as given.
        year: i16,
    },
    /// The year is outside 2000 to 2100.
    #[error("the year {year} is not between {FIRST_YEAR} and {LAST_YEAR}")]
    YearOutOfRange {
        /// The year as given.
        year: i16,
    },
    /// Not a day of the calendar in the form `YYYY-MM-DD`.
    #[error("a date is written YYYY-MM-DD")]
    NotADate,
}

/// The years between the Buddhist era and the Gregorian calendar.
pub const BUDDHIST_ERA: i16 = 543;
const FIRST_YEAR: i16 = 2000;
const LAST_YEAR: i16 = 2100;

impl Date {
    /// The first day in range.
    pub const FIRST: Self = Self(civil::date(FIRST_YEAR, 1, 1));
    /// The last day in range.
    pub const LAST: Self = Self(civil::date(LAST_YEAR, 12, 31));

    /// The day with these Gregorian numbers.
    ///
    /// # Errors
    /// [`DateError`] when there is no such day in range.
    pub fn new(year: i16, month: i8, day: i8) -> Result<Self, DateError> {
        let Ok(date) = civil::Date::new(year, month, day) else { return Err(DateError::NotADate) };
        Self::in_range(date)
    }

    /// Reads `YYYY-MM-DD`.
    ///
    /// # Errors
    /// [`DateError`] when the text is something else or out of range.
    pub fn parse(text: &str) -> Result<Self, DateError> {
        let form = text.len() == 10
            && text.bytes().enumerate().all(|(i, b)| match i {
                4 | 7 => b == b'-',
                _ => b.is_ascii_digit(),
            });
        let Some(date) = form.then(|| text.parse::<civil::Date>().ok()).flatten() else {
            return Err(DateError::NotADate);
        };
        Self::in_range(date)
    }

    fn in_range(date: civil::Date) -> Result<Self, DateError> {
        let year = date.year();
        if (FIRST_YEAR..=LAST_YEAR).contains(&year) {
            Ok(Self(date))
        } else if (FIRST_YEAR..=LAST_YEAR).contains(&(year.saturating_sub(BUDDHIST_ERA))) {
            Err(DateError::BuddhistYear { year })
        } else {
            Err(DateError::YearOutOfRange { year })
        }
    }

    /// The Gregorian year.
    #[must_use]
    pub fn year(self) -> i16 {
        self.0.year()
    }

    /// The year of the Buddhist era.
    #[must_use]
    pub fn buddhist_year(self) -> u16 {
        self.0.year().saturating_add(BUDDHIST_ERA).unsigned_abs()
    }

    /// The month, 1 to 12.
    #[must_use]
    pub fn month(self) -> i8 {
        self.0.month()
    }

    /// The day of the month, 1 to 31.
    #[must_use]
    pub fn day(self) -> i8 {
        self.0.day()
    }

    /// The day this many days later. `None`: it is out of range.
    #[must_use]
    pub fn later(self, days: u16) -> Option<Self> {
        let date = self.0.checked_add(jiff::Span::new().days(i64::from(days))).ok()?;
        Self::in_range(date).ok()
    }

    /// The day this many days after 1 January 1970. `None`: it is out of range.
    #[must_use]
    pub fn after_1970(days: i64) -> Option<Self> {
        let span = jiff::Span::new().try_days(days).ok()?;
        Self::in_range(civil::date(1970, 1, 1).checked_add(span).ok()?).ok()
    }

    /// Days from this day to `later`; negative when that lies before.
    #[must_use]
    pub fn days_until(self, later: Self) -> i32 {
        self.0.until(later.0).map_or(0, |span| span.get_days())
    }
}

impl fmt::Display for Date {
    /// `YYYY-MM-DD`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_gregorian_and_near() {
        for (text, want) in [
            ("2026-11-20", Ok("2026-11-20")),
            ("2569-11-20", Err(DateError::BuddhistYear { year: 2569 })),
            ("1999-12-31", Err(DateError::YearOutOfRange { year: 1999 })),
            ("2026-02-29", Err(DateError::NotADate)),
            ("2026-2-1", Err(DateError::NotADate)),
            ("20 พ.ย. 69", Err(DateError::NotADate)),
            ("", Err(DateError::NotADate)),
        ] {
            let found = Date::parse(text).map(|d| d.to_string());
            assert_eq!(found.as_deref().map_err(|e| *e), want, "{text:?}");
        }
    }

    #[test]
    fn days_are_counted_over_years() {
        let date = |t| Date::parse(t).unwrap();
        assert_eq!(date("2026-11-20").days_until(date("2027-11-20")), 365);
        assert_eq!(date("2026-11-20").days_until(date("2026-11-13")), -7);
        assert_eq!(date("2026-11-20").buddhist_year(), 2569);
        assert_eq!(date("2026-12-30").later(7), Some(date("2027-01-06")));
        assert_eq!(Date::LAST.later(1), None);
    }
}
