//! What the program has to tell: a sentence and a hint in the language of the reader, made when it is shown.

use std::path::{Path, PathBuf};

use crate::domain::assessment::Assessment;
use crate::domain::digest::Digest;
use crate::domain::edit::Edit;
use crate::domain::evidence::Evidence;
use crate::domain::id::CriterionId;
use crate::explain::{self, Explanation};
use crate::gui::command::Command;
use crate::gui::evidence::Ask;
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
    /// The report stands in the viewer of the system, to be printed from there.
    PrintThere(PathBuf),
    /// The system shows no such file; its own words follow.
    NoViewer(PathBuf, String),
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
    /// Evidence lies beside the file of an assessment, and there is none yet.
    SaveFirst,
    /// Files were dropped where no assessment is open.
    NoDocument,
    /// Nothing that was to be pasted is a picture.
    NoPicture,
    /// This file was attached already.
    AttachedBefore(String),
    /// So many more files could not be attached.
    MoreNotAttached(usize),
    /// A file of evidence came in the place of another.
    Replaced {
        /// The name of the one that went.
        old: String,
        /// The name of the one that came.
        new: String,
    },
    /// This evidence was taken out.
    Detached(Box<Evidence>),
    /// Evidence supports a criterion no more.
    Unlinked {
        /// The evidence.
        digest: Digest,
        /// Its name.
        name: String,
        /// The criterion.
        criterion: CriterionId,
    },
    /// A file of this name is of a kind that is not opened from here.
    KindNotViewed(String),
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
            | Edit::SetEvidence(_)
            // Told where it is taken out, with a way back of its own.
            | Edit::RemoveEvidence(_) => return None,
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
            Self::PrintThere(path) => {
                told(&texts.print_there(&file_name(path)), texts.print_there_hint(), Tone::Good)
            }
            Self::NoViewer(path, detail) => {
                told(&texts.no_viewer(&file_name(path), detail), texts.no_viewer_hint(), Tone::Bad)
            }
            Self::ReportFailed(detail) => {
                told(&texts.error_paper(detail), texts.hint_report_it(), Tone::Bad)
            }
            Self::EditionExported(path) => {
                told(&texts.edition_exported(&file_name(path)), "", Tone::Good)
            }
            Self::CarriedOver(carried) => told(
                &texts.carried_over(carried.answers, carried.year),
                &carried.hint(texts),
                Tone::Good,
            ),
            Self::File(error) => explained(explain::file(texts, error)),
            Self::Refused(error) => explained(explain::session(texts, error)),
            Self::NewerVersion => {
                told(texts.newer_read_only(), texts.newer_read_only_hint(), Tone::Warn)
            }
            Self::NoDialog => told(texts.no_dialog(), texts.no_dialog_hint(), Tone::Bad),
            Self::JobFailed => told(texts.job_failed(), texts.job_failed_hint(), Tone::Bad),
            Self::SaveFirst => told(texts.save_first(), texts.save_first_hint(), Tone::Neutral),
            Self::NoDocument => told(texts.no_document(), texts.no_document_hint(), Tone::Warn),
            Self::NoPicture => told(texts.no_picture(), texts.no_picture_hint(), Tone::Warn),
            Self::AttachedBefore(name) => told(&texts.attached_before(name), "", Tone::Neutral),
            Self::MoreNotAttached(count) => told(&texts.more_not_attached(*count), "", Tone::Bad),
            Self::Replaced { old, new } => {
                told(&texts.evidence_replaced(old, new), texts.evidence_kept(), Tone::Good)
            }
            Self::Detached(evidence) => {
                let text = texts.evidence_detached(&evidence.name);
                told(&text, texts.evidence_kept(), Tone::Neutral)
            }
            Self::Unlinked { name, criterion, .. } => {
                told(&texts.evidence_unlinked(name, criterion.as_str()), "", Tone::Neutral)
            }
            Self::Done { words, undo } => Told { undo: *undo, ..told(words, "", Tone::Good) },
            Self::KindNotViewed(name) => {
                told(&texts.kind_not_viewed(name), texts.kind_not_viewed_hint(), Tone::Warn)
            }
        }
    }

    /// What takes it back. `None`: nothing does.
    #[must_use]
    pub fn undo(&self) -> Option<Command> {
        match self {
            Self::Detached(evidence) => {
                Some(Command::Edit(Edit::SetEvidence(Evidence::clone(evidence))))
            }
            Self::Unlinked { digest, criterion, .. } => {
                Some(Command::Evidence(Ask::Link(*digest, criterion.clone())))
            }
            Self::ReportDone(_)
            | Self::PrintThere(_)
            | Self::EditionExported(_)
            | Self::CarriedOver(_)
            | Self::ReportFailed(_)
            | Self::File(_)
            | Self::Refused(_)
            | Self::NewerVersion
            | Self::NoDialog
            | Self::JobFailed
            | Self::SaveFirst
            | Self::NoDocument
            | Self::NoPicture
            | Self::AttachedBefore(_)
            | Self::MoreNotAttached(_)
            | Self::Replaced { .. }
            | Self::KindNotViewed(_)
            | Self::Done { .. }
            | Self::NoViewer(..) => None,
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
