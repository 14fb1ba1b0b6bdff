//! Places in a text, and the line there with a caret under the right character, also in Thai.

use std::fmt;

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

/// A place in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The line, counted from 1.
    pub line: usize,
    /// The column, counted from 1 in characters, as editors show it.
    pub column: usize,
    /// The offset from the start of the text, in bytes.
    pub byte: usize,
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.line, self.column)
    }
}

impl Place {
    /// The place of byte `byte` in `text`; past the end it is the end.
    #[must_use]
    pub fn at_byte(text: &str, byte: usize) -> Self {
        let byte = text.floor_char_boundary(byte);
        let before = text.get(..byte).unwrap_or(text);
        let line = before.matches('\n').count() + 1;
        let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
        Self { line, column, byte }
    }

    /// The place of a line and a column, both counted from 1, the column in characters.
    #[must_use]
    pub fn at_column(text: &str, line: usize, column: usize) -> Self {
        let start: usize =
            text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
        let rest = text.get(start..).unwrap_or_default();
        let inside: usize = rest.chars().take(column.saturating_sub(1)).map(char::len_utf8).sum();
        Self { line, column, byte: start + inside }
    }

    /// The next place on the same line that is not blank, or this one where the rest of the line is blank.
    #[must_use]
    pub fn past_blanks(self, text: &str) -> Self {
        let rest = text.get(self.byte..).unwrap_or_default();
        let blanks = rest.len() - rest.trim_start_matches([' ', '\t']).len();
        let stays =
            rest.get(blanks..).is_none_or(|next| next.is_empty() || next.starts_with(['\r', '\n']));
        if stays {
            self
        } else {
            Self { column: self.column + blanks, byte: self.byte + blanks, ..self }
        }
    }
}

/// How many characters of a long line are shown before and behind the place.
const SHOWN_BEFORE: usize = 56;
const SHOWN_BEHIND: usize = 32;

/// The line around `place` with a caret under it, a few lines of plain text without a final line break.
///
/// A line of any length gives a short excerpt.
#[must_use]
pub fn excerpt(text: &str, place: Place) -> String {
    let (before, behind) = text.split_at_checked(place.byte).unwrap_or((text, ""));
    let before = before.rsplit('\n').next().unwrap_or_default();
    let behind = behind.split(['\n', '\r']).next().unwrap_or_default();
    let left = last_chars(before, SHOWN_BEFORE);
    let right_end = behind.char_indices().nth(SHOWN_BEHIND).map_or(behind.len(), |(at, _)| at);
    let right = behind.get(..right_end).unwrap_or(behind);

    let mut line = String::new();
    if left.len() < before.len() {
        line.push('…');
    }
    line.extend(left.chars().map(visible));
    let caret = line.len();
    line.extend(right.chars().map(visible));
    let end = caret + right.chars().next().map_or(0, |first| visible(first).len_utf8());
    if right.len() < behind.len() {
        line.push('…');
    }

    let snippet = Snippet::source(line.as_str())
        .line_start(place.line)
        .annotation(AnnotationKind::Primary.span(caret..end));
    let group = Group::with_level(Level::ERROR).element(snippet);
    Renderer::plain().render(&[group]).trim_end().to_owned()
}

/// The last `count` characters, not starting on a mark that belongs to the letter before.
fn last_chars(text: &str, count: usize) -> &str {
    let start = text.char_indices().rev().take(count).last().map_or(text.len(), |(at, _)| at);
    if start == 0 {
        return text;
    }
    text.get(start..).unwrap_or(text).trim_start_matches(is_thai_mark)
}

/// The vowels and tone marks that stand above or below a Thai letter.
fn is_thai_mark(letter: char) -> bool {
    matches!(letter, '\u{e31}' | '\u{e34}'..='\u{e3a}' | '\u{e47}'..='\u{e4e}')
}

/// Control characters would break the alignment of the caret.
fn visible(letter: char) -> char {
    if letter.is_control() { ' ' } else { letter }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_place(text: &str, byte: usize, line: usize, column: usize) {
        assert_eq!(Place::at_byte(text, byte), Place { line, column, byte });
        assert_eq!(Place::at_column(text, line, column), Place { line, column, byte });
    }

    #[test]
    fn columns_count_characters_and_offsets_count_bytes() {
        check_place("abc", 0, 1, 1);
        check_place("abc\ndef", 5, 2, 2);
        check_place("ที่ว่าการ = 1", "ที่ว่าการ ".len(), 1, 11);
        check_place("ก\r\nข", "ก\r\n".len(), 2, 1);
    }

    #[test]
    fn a_place_outside_the_text_is_its_end() {
        assert_eq!(Place::at_byte("กข", 99), Place { line: 1, column: 3, byte: 6 });
        assert_eq!(Place::at_column("กข", 9, 9).byte, 6);
    }

    #[track_caller]
    fn check_excerpt(text: &str, at: &str, expected: &str) {
        let place = Place::at_byte(text, text.find(at).unwrap());
        assert_eq!(excerpt(text, place), expected.trim_matches('\n'));
    }

    #[test]
    fn the_caret_stands_under_the_right_thai_character() {
        check_excerpt(
            "(\n    name: \"ที่ว่าการ\", x: 1,\n)",
            "x:",
            "
  |
2 |     name: \"ที่ว่าการ\", x: 1,
  |                     ^",
        );
    }

    #[test]
    fn a_very_long_line_gives_a_short_excerpt() {
        let text = format!("{}!{}", "ที่".repeat(100_000), "(".repeat(100_000));
        let shown = excerpt(&text, Place::at_byte(&text, "ที่".len() * 100_000));
        assert!(shown.len() < 600, "{shown}");
        assert!(shown.contains("…ที่"), "{shown}");
    }

    #[test]
    fn control_characters_and_the_end_of_the_text_are_harmless() {
        for text in ["", "\u{0}\t\u{7}x", "a\n", "\r\n\r\n"] {
            for byte in 0..=text.len() {
                let _shown = excerpt(text, Place::at_byte(text, byte));
            }
        }
    }
}
