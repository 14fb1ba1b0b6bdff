//! Thai dictionary order: by consonant first, leading vowels and tone marks after, numbers by value.

use std::cmp::Ordering;
use std::sync::OnceLock;

use icu_collator::options::CollatorOptions;
use icu_collator::preferences::CollationNumericOrdering;
use icu_collator::{Collator, CollatorBorrowed, CollatorPreferences};
use icu_locale_core::locale;

/// Compares two texts in Thai dictionary order. Texts that a dictionary treats alike are told apart by their bytes,
/// so that equal means identical and a sorted list is always the same.
#[must_use]
pub fn compare(a: &str, b: &str) -> Ordering {
    collator().map_or(Ordering::Equal, |c| c.compare(a, b)).then_with(|| a.cmp(b))
}

/// Sorts `items` by the text that `key` gives, in Thai dictionary order.
pub fn sort_by_key<T>(items: &mut [T], key: impl Fn(&T) -> &str) {
    items.sort_by(|a, b| compare(key(a), key(b)));
}

fn collator() -> Option<&'static CollatorBorrowed<'static>> {
    static COLLATOR: OnceLock<Option<CollatorBorrowed<'static>>> = OnceLock::new();
    COLLATOR
        .get_or_init(|| {
            let mut preferences = CollatorPreferences::from(&locale!("th"));
            preferences.numeric_ordering = Some(CollationNumericOrdering::True);
            // The data is compiled in; were it ever missing, order by bytes still holds.
            Collator::try_new(preferences, CollatorOptions::default()).ok()
        })
        .as_ref()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(expected: &[&str]) {
        let mut items: Vec<&str> = expected.to_vec();
        items.reverse();
        sort_by_key(&mut items, |item| item);
        assert_eq!(items, expected);
    }

    #[test]
    fn leading_vowels_follow_their_consonant() {
        check(&["กา", "แก", "ขา", "เขา", "คน", "โคน", "ไทย"]);
        check(&["ด้านบริการ", "ด้านบุคลากร", "ด้านสถานที่", "ด้านอื่น ๆ"]);
    }

    #[test]
    fn tone_marks_count_last() {
        check(&["กา", "ก่า", "ก้า", "การ"]);
    }

    #[test]
    fn numbers_are_ordered_by_value() {
        check(&["ข้อ 2", "ข้อ 2.8", "ข้อ 2.17", "ข้อ 10"]);
    }

    #[test]
    fn equal_means_identical() {
        assert_eq!(compare("ก", "ก"), Ordering::Equal);
        assert_ne!(compare("1", "๑"), Ordering::Equal);
    }
}
