//! The language of words, by their letters: a screen reader that reads a Thai name with an English voice says nothing.

use crate::domain::language::Language;
use crate::thai::clusters::is_thai_letter;

/// Fewer letters are a code, such as that of a criterion, and not a word of another language.
const LEAST: usize = 4;

/// How many letters of each script there are.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Letters {
    thai: usize,
    latin: usize,
}

impl Letters {
    /// Adds those of `text`.
    pub(super) fn count(&mut self, text: &str) {
        self.thai += text.chars().filter(|letter| is_thai_letter(*letter)).count();
        self.latin += text.chars().filter(char::is_ascii_alphabetic).count();
    }

    /// The language of most of them. `None`: there are too few to say.
    pub(super) fn language(self) -> Option<Language> {
        if self.thai.max(self.latin) < LEAST {
            None
        } else if self.thai >= self.latin {
            Some(Language::Thai)
        } else {
            Some(Language::English)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_language_is_that_of_most_letters() {
        for (text, expected) in [
            ("ศูนย์ราชการสะดวก (GECC)", Some(Language::Thai)),
            ("Photo: ห้อง, counter and queue", Some(Language::English)),
            ("S-01 ๑๒/๒๕๖๙", None),
            ("", None),
        ] {
            let mut letters = Letters::default();
            letters.count(text);
            assert_eq!(letters.language(), expected, "{text}");
        }
    }
}
