//! A shaped text in lines of a given width.

use std::ops::Range;

use crate::report::shape::Shaped;
use crate::thai::breaks::legal;

/// The signs of addresses behind which a line may end.
const SIGNS: [char; 9] = ['/', '&', '?', '=', '_', '.', '#', '%', '@'];
/// The signs that a reader takes for the mark of a divided word, and leaves out, where a line ends with one.
const HYPHENS: [char; 2] = ['-', '\u{2010}'];

/// Would a line that ends at byte `at` end with a hyphen of the text itself? Whoever copied it would lose the hyphen.
pub(super) fn is_behind_hyphen(text: &str, at: usize) -> bool {
    let (before, after) = text.split_at_checked(at).unwrap_or_default();
    before.ends_with(HYPHENS) && after.starts_with(char::is_alphanumeric)
}

/// Breaks a text, greedily, at `breaks` (byte offsets). `width` is in 1/1000 of the font size.
///
/// Spaces at the end of a line are not part of it. A word wider than the line is cut at the last legal place that fits,
/// and one cluster wider than the line stands alone on it. An empty text has one empty line.
pub(super) fn wrap(text: &Shaped, breaks: &[usize], width: i32) -> Vec<Range<usize>> {
    let mut lines = Vec::new();
    let (mut start, mut fitting) = (0, 0);
    for &at in breaks {
        let end = text.glyph_at(at);
        if end <= start {
            continue;
        }
        if fitting > start && text.width(start..trimmed(text, start, end)) > width {
            lines.push(start..trimmed(text, start, fitting));
            start = fitting;
        }
        while text.width(start..trimmed(text, start, end)) > width {
            let cut = emergency_cut(text, start..end, width);
            if cut >= end {
                break;
            }
            lines.push(start..cut);
            start = cut;
        }
        fitting = end;
    }
    if start < text.glyphs.len() || lines.is_empty() {
        lines.push(start..trimmed(text, start, text.glyphs.len()));
    }
    lines
}

/// The end of a line without its trailing spaces.
fn trimmed(text: &Shaped, start: usize, end: usize) -> usize {
    let is_space = |index: usize| {
        text.text.get(text.byte_of(index)..).is_some_and(|rest| rest.starts_with(' '))
    };
    let mut end = end;
    while end > start && is_space(end - 1) {
        end -= 1;
    }
    end
}

/// Where a word too wide for its line is cut: as late as fits, and after at least one cluster. An address is rather cut
/// behind one of its signs or before a hyphen, where that leaves no short line.
fn emergency_cut(text: &Shaped, word: Range<usize>, width: i32) -> usize {
    let (mut best, mut behind_sign) = (None, None);
    for index in word.start + 1..word.end {
        let at = text.byte_of(index);
        let is_legal = legal(&text.text, at) && !is_behind_hyphen(&text.text, at);
        if !text.starts_cluster(index) || !is_legal {
            continue;
        }
        let used = text.width(word.start..index);
        if best.is_some() && used > width {
            break;
        }
        best = Some(index);
        let (before, after) = text.text.split_at_checked(at).unwrap_or_default();
        // A space that ties is still better than the middle of a word.
        let is_sign =
            before.ends_with(SIGNS) || before.ends_with(' ') || after.starts_with(HYPHENS);
        if is_sign && used > width / 3 {
            behind_sign = Some(index);
        }
        if used > width {
            break;
        }
    }
    behind_sign.or(best).unwrap_or(word.end)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::shape::{Faces, Weight, shape};
    use crate::thai::breaks::breaks;

    fn lines(text: &str, width: i32) -> Vec<String> {
        let faces = Faces::load().unwrap();
        let shaped = shape(faces.get(Weight::Regular), text).unwrap();
        let mut breaks = breaks(text);
        breaks.retain(|at| !is_behind_hyphen(text, *at));
        wrap(&shaped, &breaks, width)
            .into_iter()
            .map(|line| shaped.text_of(line).to_owned())
            .collect()
    }

    #[test]
    fn lines_hold_whole_words() {
        assert_eq!(lines("one two three", 4_200), ["one two", "three"]);
        assert_eq!(lines("ศูนย์ราชการสะดวก", 5_500), ["ศูนย์ราชการ", "สะดวก"]);
    }

    #[test]
    fn a_word_wider_than_the_line_is_cut_at_a_legal_place() {
        for width in [0, 1, 300, 700, 1_200, 2_000, 5_000] {
            for text in ["สำนักงานเลขาธิการ", "Supercalifragilistic", "น้ำเปล่าเก็บไว้ได้", "กกกกกก"]
            {
                let lines = lines(text, width);
                assert_eq!(lines.concat(), text, "{width}");
                let mut at = 0;
                for line in &lines {
                    at += line.len();
                    assert!(legal(text, at), "{lines:?}");
                }
            }
        }
    }

    #[test]
    fn no_line_ends_with_a_hyphen_of_the_text() {
        for width in [2_000, 3_000, 4_500, 6_000] {
            for text in ["well-known one-stop", "https://a.go.th/report-final-version-of-the-year"]
            {
                let lines = lines(text, width);
                assert!(!lines.iter().any(|line| line.ends_with('-')), "{width}: {lines:?}");
                assert_eq!(lines.concat().replace(' ', ""), text.replace(' ', ""));
            }
        }
    }

    #[test]
    fn spaces_hang_and_an_empty_text_is_one_line() {
        assert_eq!(lines("", 1_000), [""]);
        assert_eq!(lines("   ", 1_000), [""]);
        assert_eq!(lines("aa    bb", 1_300), ["aa", "bb"]);
    }

    #[test]
    fn a_very_long_text_is_quick() {
        let text = "การให้บริการประชาชน".repeat(3_000);
        assert_eq!(lines(&text, 30_000).concat(), text);
    }
}
