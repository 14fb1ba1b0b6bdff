//! What the program has to tell: a sentence and a hint in the language of the reader, made when it is shown.

use std::path::{Path, PathBuf};

use crate::domain::assessment::Assessment;
use crate::domain::edit::Edit;
use crate::explain::{self, Explanation};
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
    /// Something was done that is worth a word, in words made when it was done.
    Done {
        /// The sentence.
        words: String,
        /// Whether the last change of the document is what was done, so that the notice offers to take it back. Such a
        /// notice goes away with the next change.
        undo: bool,
    },
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
    /// Whether the notice offers to take the last change back.
    pub undo: bool,
}

impl News {
    /// What is told once `edit` has taken something out of `assessment`, which is as it was before. `None`: it takes
    /// nothing away that would be missed.
    #[must_use]
    pub fn of_removal(texts: Texts, edit: &Edit, assessment: &Assessment) -> Option<Self> {
        let named = |name: &str, other: &str| {
            let name = name.trim();
            texts.removed(if name.is_empty() { other } else { name })
        };
        let words = match edit {
            Edit::RemoveOwnCriterion(id) => texts.removed(id.as_str()),
            Edit::RemovePlanRow(id) => {
                let row = assessment.plan().iter().find(|row| row.id == *id)?;
                named(&row.topic, texts.a_plan_row())
            }
            Edit::RemoveEvidence(digest) => {
                let evidence = assessment.evidence_by_digest(digest)?;
                named(&evidence.caption, &evidence.name)
            }
            Edit::SetState(..)
            | Edit::SetPoints(..)
            | Edit::SetNote(..)
            | Edit::SetReason(..)
            | Edit::SetResponsible(..)
            | Edit::SetAction(..)
            | Edit::SetFlag(..)
            | Edit::SetAnswer(..)
            | Edit::SetSectionPoints(..)
            | Edit::SetProfile(..)
            | Edit::SetCertificates(_)
            | Edit::SetOwnCriterion { .. }
            | Edit::SetPlanRow(_)
            | Edit::SetFigures(_)
            | Edit::SetMaintenance(_)
            | Edit::SetEvidence(_) => return None,
        };
        Some(Self::Done { words, undo: true })
    }

    /// Whether the notice speaks of the last change alone, and means nothing after the next one.
    #[must_use]
    pub const fn is_of_last_change(&self) -> bool {
        matches!(self, Self::Done { undo: true, .. })
    }

    /// The words for it.
    #[must_use]
    pub fn tell(&self, texts: Texts) -> Told {
        let told = |text: &str, hint: &str, tone| Told {
            text: text.to_owned(),
            hint: hint.to_owned(),
            tone,
            undo: false,
        };
        match self {
            Self::ReportDone(path) => told(&texts.report_done(&file_name(path)), "", Tone::Good),
            Self::ReportFailed(detail) => {
                told(&texts.error_paper(detail), texts.hint_report_it(), Tone::Bad)
            }
            Self::File(error) => explained(explain::file(texts, error)),
            Self::Refused(error) => explained(explain::session(texts, error)),
            Self::NewerVersion => {
                told(texts.newer_read_only(), texts.newer_read_only_hint(), Tone::Warn)
            }
            Self::NoDialog => told(texts.no_dialog(), texts.no_dialog_hint(), Tone::Bad),
            Self::JobFailed => told(texts.job_failed(), texts.job_failed_hint(), Tone::Bad),
            Self::Done { words, undo } => Told { undo: *undo, ..told(words, "", Tone::Good) },
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
    Told { text, hint, tone: Tone::Bad, undo: false }
}

/// The last part of a path, for showing.
#[must_use]
pub fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}
