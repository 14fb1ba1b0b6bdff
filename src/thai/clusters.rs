//! Thai characters and what a reader sees as one of them.

use icu_segmenter::{GraphemeClusterSegmenter, GraphemeClusterSegmenterBorrowed};

/// Is `c` in the Thai block (letters, vowels, marks, digits and ฿)?
#[must_use]
pub const fn is_thai(c: char) -> bool {
    matches!(c, '\u{e00}'..='\u{e7f}')
}

/// A Thai letter, vowel or mark; no digit, no ฿, none of the old signs ๏ ๚ ๛.
#[must_use]
pub const fn is_thai_letter(c: char) -> bool {
    matches!(c, '\u{e01}'..='\u{e3a}' | '\u{e40}'..='\u{e4e}')
}

/// A sign that stands above or below its consonant and takes no width of its own.
#[must_use]
pub const fn is_mark(c: char) -> bool {
    matches!(c, '\u{e31}' | '\u{e34}'..='\u{e3a}' | '\u{e47}'..='\u{e4e}')
}

/// A vowel that stands before the consonant that it is spoken after: เ แ โ ใ ไ.
#[must_use]
pub const fn is_leading(c: char) -> bool {
    matches!(c, '\u{e40}'..='\u{e44}')
}

/// A sign that can never start a syllable: every mark, and the vowels ะ า ำ ๅ written after their consonant.
#[must_use]
pub const fn is_dependent(c: char) -> bool {
    matches!(c, '\u{e30}'..='\u{e3a}' | '\u{e45}' | '\u{e47}'..='\u{e4e}')
}

/// Byte offsets of all cluster boundaries of `text` (what a reader counts as one character), both ends included.
///
/// An empty text has one boundary, 0.
#[must_use]
pub fn boundaries(text: &str) -> Vec<usize> {
    if text.is_empty() {
        return vec![0];
    }
    segmenter().segment_str(text).collect()
}

/// The boundary after byte `at`, or the end of the text.
#[must_use]
pub fn next_boundary(text: &str, at: usize) -> usize {
    boundaries(text).into_iter().find(|&b| b > at).unwrap_or(text.len())
}

/// The boundary before byte `at`, or 0.
#[must_use]
pub fn previous_boundary(text: &str, at: usize) -> usize {
    boundaries(text).into_iter().rev().find(|&b| b < at).unwrap_or(0)
}

const fn segmenter() -> GraphemeClusterSegmenterBorrowed<'static> {
    GraphemeClusterSegmenter::new()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(text: &str) -> Vec<&str> {
        boundaries(text).windows(2).map(|w| &text[w[0]..w[1]]).collect()
    }

    #[test]
    fn marks_and_sara_am_belong_to_their_consonant() {
        assert_eq!(split("ที่นี้น้ำ"), ["ที่", "นี้", "น้ำ"]);
        assert_eq!(split("เปีย"), ["เ", "ปี", "ย"]);
        assert_eq!(split("a👍🏽ก"), ["a", "👍🏽", "ก"]);
    }

    #[test]
    fn the_neighbours_of_an_offset_are_found() {
        let text = "ที่นี้";
        assert_eq!(next_boundary(text, 0), 9);
        assert_eq!(next_boundary(text, 3), 9);
        assert_eq!(next_boundary(text, 18), 18);
        assert_eq!(previous_boundary(text, 18), 9);
        assert_eq!(previous_boundary(text, 0), 0);
        assert_eq!(boundaries(""), [0]);
    }

    #[test]
    fn digits_and_baht_are_thai_but_no_letters() {
        assert!(is_thai('๙') && is_thai('฿') && is_thai('ก'));
        assert!(!is_thai_letter('๙') && !is_thai_letter('฿') && is_thai_letter('ๆ'));
        assert!(is_mark('่') && !is_mark('า') && is_dependent('า') && is_dependent('ำ'));
    }
}
