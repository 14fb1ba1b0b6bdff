//! Dates as they are typed: `20/11/2569`, `20 พ.ย. 2569` or `2026-11-20`, with Thai or Arabic digits and with years of
//! either era.

use crate::thai::dates;
use crate::thai::digits::to_arabic;

/// From this year on a year is one of the Buddhist era. No date of the program lies near it in the other one.
const FIRST_BUDDHIST: i32 = 2400;

/// The common-era year, the month and the day that `text` means. Whether there is such a day is left to the calendar.
/// `None`: it means no date.
#[must_use]
pub fn read(text: &str) -> Option<(i32, u8, u8)> {
    let text = to_arabic(text.trim());
    let is_between = |c: char| c.is_whitespace() || matches!(c, '/' | '-');
    let mut parts = text.split(is_between).filter(|part| !part.is_empty());
    let (first, second, third) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() {
        return None;
    }
    let (year, day) = if first.len() == 4 { (first, third) } else { (third, first) };
    if year.len() != 4 || !year.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let year: i32 = year.parse().ok()?;
    let year = if year >= FIRST_BUDDHIST { dates::common_year(year) } else { year };
    Some((year, month(second)?, day.parse().ok()?))
}

/// A month by its number or its Thai name, long or short.
fn month(text: &str) -> Option<u8> {
    text.parse().ok().or_else(|| {
        let bare = |name: &str| name.replace('.', "");
        (1..=12).find(|&month| {
            let short = dates::thai_short(0, month, 1);
            let short = short.split(' ').nth(1).map(bare);
            dates::thai_month(month) == Some(text) || short == Some(bare(text))
        })
    })
}

/// A day as it is typed: `20/11/2569`.
#[must_use]
pub fn thai(year: i32, month: u8, day: u8) -> String {
    format!("{day}/{month}/{}", dates::buddhist_year(year))
}

/// A day as it is typed: `2026-11-20`.
#[must_use]
pub fn common(year: i32, month: u8, day: u8) -> String {
    format!("{year:04}-{month:02}-{day:02}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_read_however_it_is_typed() {
        for (text, expected) in [
            ("20/11/2569", Some((2026, 11, 20))),
            (" ๒๐/๑๑/๒๕๖๙ ", Some((2026, 11, 20))),
            ("5/1/2570", Some((2027, 1, 5))),
            ("20-11-2569", Some((2026, 11, 20))),
            ("20/11/2026", Some((2026, 11, 20))),
            ("2026-11-20", Some((2026, 11, 20))),
            ("2569-11-20", Some((2026, 11, 20))),
            ("20 พ.ย. 2569", Some((2026, 11, 20))),
            ("20 พย 2569", Some((2026, 11, 20))),
            ("20 พฤศจิกายน 2569", Some((2026, 11, 20))),
            ("20/11/69", None),
            ("20/11", None),
            ("20/11/2569/1", None),
            ("20/999/2569", None),
            ("พรุ่งนี้", None),
            ("+569-1-1", None),
            ("", None),
        ] {
            assert_eq!(read(text), expected, "{text:?}");
        }
    }

    #[test]
    fn what_is_shown_can_be_read_again() {
        for day in [(2026, 11, 20), (2027, 1, 5)] {
            let (year, month, date) = day;
            assert_eq!(read(&thai(year, month, date)), Some(day));
            assert_eq!(read(&common(year, month, date)), Some(day));
        }
    }
}
