//! Dates as a reader writes them: Thai with the Buddhist era, English with the common era.
//!
//! Years come in as common-era years. Numbers that are no date give the numbers themselves and never a panic, because a
//! paper must come out whatever was typed. Digits are Arabic; [`Digits`](crate::thai::digits::Digits) changes them.

/// Years between the common and the Buddhist era.
const BUDDHIST_ERA: i32 = 543;

const THAI_MONTHS: [(&str, &str); 12] = [
    ("มกราคม", "ม.ค."),
    ("กุมภาพันธ์", "ก.พ."),
    ("มีนาคม", "มี.ค."),
    ("เมษายน", "เม.ย."),
    ("พฤษภาคม", "พ.ค."),
    ("มิถุนายน", "มิ.ย."),
    ("กรกฎาคม", "ก.ค."),
    ("สิงหาคม", "ส.ค."),
    ("กันยายน", "ก.ย."),
    ("ตุลาคม", "ต.ค."),
    ("พฤศจิกายน", "พ.ย."),
    ("ธันวาคม", "ธ.ค."),
];

const ENGLISH_MONTHS: [(&str, &str); 12] = [
    ("January", "Jan"),
    ("February", "Feb"),
    ("March", "Mar"),
    ("April", "Apr"),
    ("May", "May"),
    ("June", "Jun"),
    ("July", "Jul"),
    ("August", "Aug"),
    ("September", "Sep"),
    ("October", "Oct"),
    ("November", "Nov"),
    ("December", "Dec"),
];

/// All names of months, whole and short, in both languages.
pub(super) fn month_names() -> impl Iterator<Item = &'static str> {
    THAI_MONTHS.iter().chain(&ENGLISH_MONTHS).flat_map(|(long, short)| [*long, *short])
}

/// The Buddhist-era year of the common-era `year`.
#[must_use]
pub const fn buddhist_year(year: i32) -> i32 {
    year.saturating_add(BUDDHIST_ERA)
}

/// The common-era year of the Buddhist-era `year`.
#[must_use]
pub const fn common_year(year: i32) -> i32 {
    year.saturating_sub(BUDDHIST_ERA)
}

/// "20 พฤศจิกายน 2569".
#[must_use]
pub fn thai_long(year: i32, month: u8, day: u8) -> String {
    written(day, month_name(&THAI_MONTHS, month).map(|(long, _)| long), month, buddhist_year(year))
}

/// "20 พ.ย. 2569".
#[must_use]
pub fn thai_short(year: i32, month: u8, day: u8) -> String {
    written(
        day,
        month_name(&THAI_MONTHS, month).map(|(_, short)| short),
        month,
        buddhist_year(year),
    )
}

/// "20 November 2026".
#[must_use]
pub fn english_long(year: i32, month: u8, day: u8) -> String {
    written(day, month_name(&ENGLISH_MONTHS, month).map(|(long, _)| long), month, year)
}

/// "20 Nov 2026".
#[must_use]
pub fn english_short(year: i32, month: u8, day: u8) -> String {
    written(day, month_name(&ENGLISH_MONTHS, month).map(|(_, short)| short), month, year)
}

/// "พฤศจิกายน", for `month` 1 to 12.
#[must_use]
pub fn thai_month(month: u8) -> Option<&'static str> {
    month_name(&THAI_MONTHS, month).map(|(long, _)| long)
}

/// "November", for `month` 1 to 12.
#[must_use]
pub fn english_month(month: u8) -> Option<&'static str> {
    month_name(&ENGLISH_MONTHS, month).map(|(long, _)| long)
}

/// "พ.ย. 2569", for a `month` of the common-era `year`.
#[must_use]
pub fn thai_short_month(year: i32, month: u8) -> String {
    let name = month_name(&THAI_MONTHS, month).map_or("", |(_, short)| short);
    format!("{name} {}", buddhist_year(year))
}

/// "Nov 2026", for a `month` of the common-era `year`.
#[must_use]
pub fn english_short_month(year: i32, month: u8) -> String {
    let name = month_name(&ENGLISH_MONTHS, month).map_or("", |(_, short)| short);
    format!("{name} {year}")
}

/// The month, 1 to 12, that `name` is the long or short name of, in Thai or English; capital letters or not.
#[must_use]
pub fn month_named(name: &str) -> Option<u8> {
    let is_named = |(long, short): &(&str, &str)| {
        long.eq_ignore_ascii_case(name) || short.eq_ignore_ascii_case(name)
    };
    let place = |names: &[(&str, &str); 12]| names.iter().position(is_named);
    let at = place(&THAI_MONTHS).or_else(|| place(&ENGLISH_MONTHS))?;
    u8::try_from(at.checked_add(1)?).ok()
}

fn month_name(
    names: &[(&'static str, &'static str); 12],
    month: u8,
) -> Option<(&'static str, &'static str)> {
    names.get(usize::from(month).checked_sub(1)?).copied()
}

fn written(day: u8, month_name: Option<&str>, month: u8, year: i32) -> String {
    match month_name {
        Some(name) => format!("{day} {name} {year}"),
        None => format!("{day}/{month}/{year}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_written_in_both_languages() {
        assert_eq!(thai_long(2026, 11, 20), "20 พฤศจิกายน 2569");
        assert_eq!(thai_short(2026, 11, 20), "20 พ.ย. 2569");
        assert_eq!(english_long(2026, 11, 20), "20 November 2026");
        assert_eq!(english_short(2026, 5, 1), "1 May 2026");
        assert_eq!(thai_long(2024, 2, 29), "29 กุมภาพันธ์ 2567");
        assert_eq!(thai_month(12), Some("ธันวาคม"));
        assert_eq!(english_month(0), None);
        assert_eq!(thai_short_month(2026, 11), "พ.ย. 2569");
        assert_eq!(english_short_month(2026, 5), "May 2026");
        for (name, month) in [
            ("พ.ย.", Some(11)),
            ("มกราคม", Some(1)),
            ("dec", Some(12)),
            ("May", Some(5)),
            ("", None),
        ] {
            assert_eq!(month_named(name), month, "{name}");
        }
    }

    #[test]
    fn odd_numbers_give_the_numbers() {
        assert_eq!(thai_long(2026, 13, 40), "40/13/2569");
        assert_eq!(thai_short(i32::MAX, 0, 0), format!("0/0/{}", i32::MAX));
        assert_eq!(english_long(i32::MIN, 255, 255), format!("255/255/{}", i32::MIN));
        assert_eq!(common_year(i32::MIN), i32::MIN);
        assert_eq!(common_year(buddhist_year(2026)), 2026);
    }
}
