//! A minute of a day, as a clock on the wall shows it.

use std::fmt;

use crate::domain::date::Date;

/// A minute of a day. Later ones are greater; the clock itself is read elsewhere.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment {
    /// The day.
    pub date: Date,
    /// The time of day as shown, such as `14:02`.
    pub time: String,
}

impl Moment {
    /// Reads `YYYY-MM-DD HH:MM`. `None`: the text is something else.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (date, time) = text.split_once(' ')?;
        let (hour, minute) = time.split_once(':')?;
        let within = |digits: &str, most: u8| {
            let is_number = digits.len() == 2 && digits.bytes().all(|digit| digit.is_ascii_digit());
            is_number && digits.parse::<u8>().is_ok_and(|number| number <= most)
        };
        let is_time = within(hour, 23) && within(minute, 59);
        let date = Date::parse(date).ok()?;
        is_time.then(|| Self { date, time: time.to_owned() })
    }
}

impl fmt::Display for Moment {
    /// `YYYY-MM-DD HH:MM`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.date, self.time)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_reads_back_what_it_writes_and_nothing_else() {
        for (text, is_one) in [
            ("2026-11-20 14:02", true),
            ("2026-11-20 00:00", true),
            ("2026-11-20 24:00", false),
            ("2026-11-20 +1:02", false),
            ("2569-11-20 14:02", false),
            ("2026-11-20", false),
            ("", false),
        ] {
            let read = Moment::parse(text);
            assert_eq!(read.is_some(), is_one, "{text}");
            assert!(read.is_none_or(|moment| moment.to_string() == text));
        }
    }
}
