//! Numbers as offices type and paste them, and as the screen writes them.

use crate::domain::date::{BUDDHIST_ERA, Date};
use crate::domain::figures::{Column, LARGEST, Month};
use crate::i18n::window_feeds::{grouped as with_separators, tenths as per_cent};
use crate::thai::digits::to_arabic;

/// The number in `text` for a cell of `column`: whole, or tenths of a per cent. Thai digits, thousands separators and
/// a per cent sign are understood. `Some(None)` for an empty text, `None` for what is no number in range.
pub(super) fn number(text: &str, column: Column) -> Option<Option<u32>> {
    let text = to_arabic(text.trim());
    if text.is_empty() {
        return Some(None);
    }
    let value = if column == Column::Satisfaction {
        tenths(text.strip_suffix('%').unwrap_or(&text).trim_end())?
    } else {
        let (whole, rest) = text.split_once('.').unwrap_or((&text, ""));
        rest.bytes().all(|digit| digit == b'0').then(|| grouped(whole)).flatten()?
    };
    Some(Some(value))
}

/// Tenths of a per cent up to 100, half a tenth rounded up.
fn tenths(text: &str) -> Option<u32> {
    let (whole, rest) = text.split_once('.').unwrap_or((text, ""));
    let whole = grouped(whole)?;
    let digit = |at: usize| rest.chars().nth(at).map_or(Some(0), |digit| digit.to_digit(10));
    if !rest.bytes().all(|digit| digit.is_ascii_digit()) {
        return None;
    }
    let up = u32::from(digit(1)? >= 5);
    let tenths = whole.checked_mul(10)?.checked_add(digit(0)?)?.checked_add(up)?;
    (tenths <= 1000).then_some(tenths)
}

/// A whole number, with or without thousands separators.
fn grouped(text: &str) -> Option<u32> {
    let is_separator = |c: char| matches!(c, ',' | ' ' | '\u{a0}' | '\u{202f}');
    let groups: Vec<&str> = text.split(is_separator).collect();
    let is_digits = |group: &&str| !group.is_empty() && group.bytes().all(|b| b.is_ascii_digit());
    let well_formed = groups.iter().all(is_digits)
        && groups.iter().skip(1).all(|group| group.len() == 3)
        && (groups.len() == 1 || groups.first().is_some_and(|group| group.len() <= 3));
    let number = well_formed.then(|| groups.concat().parse::<u32>().ok()).flatten()?;
    (number <= LARGEST).then_some(number)
}

/// A number as it is shown: with thousands separators, or with one decimal for a per cent.
pub(super) fn written(value: u64, column: Column) -> String {
    if column == Column::Satisfaction { per_cent(value) } else { with_separators(value) }
}

/// The month in `text`, such as `10/2568` or `2025-10`. `None`: it is none.
pub(super) fn month(text: &str) -> Option<Month> {
    let text = to_arabic(text.trim());
    let (a, b) = text.split_once(['/', '-'])?;
    let (month, year) = if a.len() == 4 { (b, a) } else { (a, b) };
    let year: i16 = year.trim().parse().ok()?;
    let common = if year > Date::LAST.year() { year.checked_sub(BUDDHIST_ERA)? } else { year };
    Month::new(common, month.trim().parse().ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_offices_write_them() {
        for (text, want) in [
            ("", Some(None)),
            (" 1250 ", Some(Some(1250))),
            ("1,250", Some(Some(1250))),
            ("๑,๒๕๐", Some(Some(1250))),
            ("1 250 000", Some(Some(1_250_000))),
            ("1250.00", Some(Some(1250))),
            ("99,999,999", Some(Some(LARGEST))),
            ("100,000,000", None),
            ("1,25", None),
            ("1250,000", None),
            ("12.5", None),
            ("-3", None),
            ("50%", None),
            ("สิบ", None),
            ("-", None),
        ] {
            assert_eq!(number(text, Column::Counter), want, "{text:?}");
        }
    }

    #[test]
    fn per_cents_have_one_decimal() {
        for (text, want) in [
            ("92.5", Some(925)),
            ("๙๒.๕%", Some(925)),
            ("92.55 %", Some(926)),
            ("92.549", Some(925)),
            ("100", Some(1000)),
            ("100.1", None),
            ("9.2.5", None),
            ("92,5", None),
            ("%", None),
        ] {
            assert_eq!(number(text, Column::Satisfaction).flatten(), want, "{text:?}");
        }
    }

    #[test]
    fn what_is_written_can_be_read() {
        for (value, column, want) in [
            (0, Column::Counter, "0"),
            (999, Column::Counter, "999"),
            (1000, Column::Counter, "1,000"),
            (99_999_999, Column::Counter, "99,999,999"),
            (925, Column::Satisfaction, "92.5"),
            (1000, Column::Satisfaction, "100.0"),
        ] {
            assert_eq!(written(value, column), want);
            assert_eq!(number(want, column), Some(u32::try_from(value).ok()));
        }
    }

    #[test]
    fn months_are_read_in_both_eras() {
        let october = Month::new(2025, 10);
        for (text, want) in [
            ("10/2568", october),
            ("๑๐/๒๕๖๘", october),
            ("10/2025", october),
            ("2025-10", october),
            ("2568-10", october),
            ("13/2568", None),
            ("10/68", None),
            ("10", None),
        ] {
            assert_eq!(month(text), want, "{text:?}");
        }
    }
}
