//! Errors of any layer in the user's language: one sentence, what to do about it, and the file last.

mod difference;
mod edit;
mod edition;
mod file;
mod slot;
mod tables;
mod verdict;

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use crate::domain::assessment::Assessment;
use crate::domain::date::DateError;
use crate::domain::differences::Difference;
use crate::domain::edit::EditError;
use crate::domain::edition_problem::EditionProblem;
use crate::domain::merge::Slot;
use crate::i18n::Texts;
use crate::report::ReportError;
use crate::session::SessionError;
use crate::storage::error::{FileError, StorageError};
use crate::verify::Verdict;

pub use tables::{changes, fill_problem, sheet, table, trouble};

/// An error as a user reads it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explanation {
    /// What went wrong, one sentence without a full stop.
    pub sentence: String,
    /// The place in the text that is wrong: a line with a caret under it, for a font of fixed width.
    /// `None`: there is no such place.
    pub excerpt: Option<String>,
    /// What to do about it, one sentence without a full stop.
    pub hint: String,
    /// The file that it is about. `None`: no file. Private, so it stands last and can be left out.
    pub path: Option<PathBuf>,
}

impl Explanation {
    /// A sentence and a hint.
    #[must_use]
    pub fn new(sentence: impl Into<String>, hint: impl Into<String>) -> Self {
        Self { sentence: sentence.into(), excerpt: None, hint: hint.into(), path: None }
    }

    /// The same about a file.
    #[must_use]
    pub fn at(self, path: &Path) -> Self {
        Self { path: Some(path.to_path_buf()), ..self }
    }

    /// As lines of plain text: sentence and path, the place, the hint.
    #[must_use]
    pub fn to_text(&self, texts: Texts) -> String {
        let mut text = self.sentence.clone();
        if let Some(path) = &self.path {
            // Writing to a string cannot fail.
            write!(text, ": {}", self::path(path)).ok();
        }
        for part in self.excerpt.iter().map(String::as_str) {
            text.push('\n');
            text.push_str(part);
        }
        write!(text, "\n{}: {}\n", texts.cli_hint(), self.hint).ok();
        text
    }
}

/// Why a file could not be read or written.
#[must_use]
pub fn file(texts: Texts, error: &FileError) -> Explanation {
    storage(texts, &error.error).at(&error.path)
}

/// Why a text could not be read or a file not be used, where the file is not known.
#[must_use]
pub fn storage(texts: Texts, error: &StorageError) -> Explanation {
    file::explanation(texts, error)
}

/// Why a change was refused.
#[must_use]
pub fn edit(texts: Texts, error: &EditError) -> Explanation {
    edit::explanation(texts, error)
}

/// What is wrong with an edition, as a sentence.
#[must_use]
pub fn edition(texts: Texts, problem: &EditionProblem) -> String {
    capital(&edition::sentence(texts, problem))
}

/// Why the open document was not changed.
#[must_use]
pub fn session(texts: Texts, error: &SessionError) -> Explanation {
    match error {
        SessionError::ReadOnly => {
            Explanation::new(texts.error_opened_read_only(), texts.hint_newer_program())
        }
        SessionError::Locked => Explanation::new(texts.locked_read_only(), texts.lock_is_held()),
        SessionError::Sealing => Explanation::new(texts.error_sealing(), texts.hint_sealing()),
        SessionError::Sealed => Explanation::new(texts.error_sealed(), texts.hint_sealed()),
        SessionError::UnderReview => {
            Explanation::new(texts.error_under_review(), texts.hint_under_review())
        }
        SessionError::Edit(error) => edit(texts, error),
    }
}

/// One thing that differs between two states of an assessment, of which `assessment` is the later.
#[must_use]
pub fn difference(texts: Texts, assessment: &Assessment, difference: &Difference) -> String {
    difference::sentence(texts, assessment, difference)
}

/// What `assessment` says at a place of which two copies say different things, line by line. Empty: nothing.
#[must_use]
pub fn said(texts: Texts, assessment: &Assessment, slot: &Slot) -> Vec<String> {
    slot::said(texts, assessment, slot)
}

/// What came of verifying a file: one sentence that says what matches and what does not.
#[must_use]
pub fn verdict(texts: Texts, verdict: &Verdict) -> String {
    verdict::sentence(texts, verdict)
}

/// Why a paper could not be made.
#[must_use]
pub fn report(texts: Texts, error: &ReportError) -> Explanation {
    Explanation::new(texts.error_paper(&error.to_string()), texts.hint_report_it())
}

/// Why a typed text is no date.
#[must_use]
pub fn date(texts: Texts, text: &str, error: DateError) -> Explanation {
    Explanation::new(capital(&file::date(texts, &quoted(text), error)), texts.hint_date())
}

/// A path as it is shown: on one line, with nothing invisible in it.
#[must_use]
pub fn path(path: &Path) -> String {
    visible(&path.display().to_string())
}

/// A piece of a file or of what was typed, to stand inside a sentence: short, on one line, with nothing invisible in
/// it, so that a hostile file can neither flood nor command a terminal.
#[must_use]
pub fn quoted(text: &str) -> String {
    const LONGEST: usize = 80;
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", visible(text.get(..end).unwrap_or_default())),
        None => visible(text),
    }
}

/// A longer text of a file, line by line, with nothing invisible in it.
#[must_use]
pub fn lines(text: &str) -> String {
    let lines: Vec<String> = text.lines().map(visible).collect();
    lines.join("\n    ")
}

/// The text with everything that has no shape of its own written as its number.
fn visible(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for letter in text.chars() {
        let is_shapeless = letter.is_control()
            || matches!(letter, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}')
            || matches!(letter, '\u{2060}'..='\u{206f}' | '\u{feff}');
        if is_shapeless {
            shown.extend(letter.escape_unicode());
        } else {
            shown.push(letter);
        }
    }
    shown
}

/// The sentence with a capital letter in front, as English wants it; Thai has none.
fn capital(sentence: &str) -> String {
    let mut letters = sentence.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_quoted_is_short_and_visible() {
        for (text, want) in [
            ("P-01", "P-01"),
            ("ที่ว่าการ", "ที่ว่าการ"),
            ("P-01\u{200b}", r"P-01\u{200b}"),
            ("a\nb\u{1b}[31m", r"a\u{a}b\u{1b}[31m"),
            ("\u{202e}ron", r"\u{202e}ron"),
        ] {
            assert_eq!(quoted(text), want);
        }
        let long = "ก".repeat(5_000_000);
        assert_eq!(quoted(&long), format!("{}…", "ก".repeat(80)));
        assert_eq!(path(Path::new("a\u{1b}[2J")), r"a\u{1b}[2J");
    }
}
