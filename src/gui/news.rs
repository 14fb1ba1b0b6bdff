//! What the program has to tell: a sentence and a hint in the language of the reader, made when it is shown.

use std::path::{Path, PathBuf};

use crate::explain::{self, Explanation};
use crate::gui::last_year::Carried;
use crate::gui::theme::Tone;
use crate::i18n::Texts;
use crate::session::SessionError;
use crate::storage::error::FileError;

/// Something that happened.
#[derive(Clone, Debug)]
pub enum News {
    /// The report was written.
    ReportDone(PathBuf),
    /// The report could not be made; the words are for the makers of the program.
    ReportFailed(String),
    /// An edition was written to a file.
    EditionExported(PathBuf),
    /// A new assessment was started from last year.
    CarriedOver(Carried),
    /// A file could not be read or written.
    File(FileError),
    /// A change did not fit.
    Refused(SessionError),
    /// The file comes from a newer version.
    NewerVersion,
    /// The system has no dialog to ask for a file.
    NoDialog,
    /// Work broke off.
    JobFailed,
}

/// News in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// The sentence.
    pub text: String,
    /// What to do; empty where nothing is to be done.
    pub hint: String,
    /// Good news or bad.
    pub tone: Tone,
}

impl News {
    /// The words for it.
    #[must_use]
    pub fn tell(&self, texts: Texts) -> Told {
        let told = |text: &str, hint: &str, tone| Told {
            text: text.to_owned(),
            hint: hint.to_owned(),
            tone,
        };
        match self {
            Self::ReportDone(path) => told(&texts.report_done(&file_name(path)), "", Tone::Good),
            Self::ReportFailed(detail) => {
                told(&texts.error_paper(detail), texts.hint_report_it(), Tone::Bad)
            }
            Self::EditionExported(path) => {
                told(&texts.edition_exported(&file_name(path)), "", Tone::Good)
            }
            Self::CarriedOver(carried) => told(
                &texts.carried_over(carried.answers, carried.year),
                &texts.carried_over_hint(&carried.changed, &carried.left_behind),
                Tone::Good,
            ),
            Self::File(error) => explained(explain::file(texts, error)),
            Self::Refused(error) => explained(explain::session(texts, error)),
            Self::NewerVersion => {
                told(texts.newer_read_only(), texts.newer_read_only_hint(), Tone::Warn)
            }
            Self::NoDialog => told(texts.no_dialog(), texts.no_dialog_hint(), Tone::Bad),
            Self::JobFailed => told(texts.job_failed(), texts.job_failed_hint(), Tone::Bad),
        }
    }
}

/// An explanation as news. The name of the file is enough; its folder is known from the dialog.
fn explained(explanation: Explanation) -> Told {
    let Explanation { sentence, excerpt: _, hint, path } = explanation;
    let text = match path {
        Some(path) => format!("{sentence} ({})", file_name(&path)),
        None => sentence,
    };
    Told { text, hint, tone: Tone::Bad }
}

/// The last part of a path, for showing.
#[must_use]
pub fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}
