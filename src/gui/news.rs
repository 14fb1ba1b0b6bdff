//! What the program has to tell: a sentence and a hint in the language of the reader, made when it is shown.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::domain::assessment::Assessment;
use crate::domain::digest::Digest;
use crate::domain::edit::Edit;
use crate::domain::edition::Edition;
use crate::domain::edition_correction::EditionCorrection;
use crate::domain::evidence::Evidence;
use crate::domain::id::CriterionId;
use crate::explain::{self, Explanation};
use crate::gui::command::Command;
use crate::gui::evidence::Ask;
use crate::gui::exchange_news::ExchangeNews;
use crate::gui::handover;
use crate::gui::keeping::news::KeepNews;
use crate::gui::last_year::Carried;
use crate::gui::merging;
use crate::gui::own_editions::EditionAsk;
use crate::gui::removals;
use crate::gui::theme::Tone;
use crate::i18n::Texts;
use crate::session::SessionError;
use crate::storage::error::FileError;
use crate::storage::pack::Packed;
use crate::verify::Verdict;

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
    /// The report was stopped before any file was written.
    ReportStopped,
    /// An edition was written to a file.
    EditionExported(PathBuf),
    /// An edition of an office was taken out of those kept here.
    EditionRemoved(Arc<Edition>),
    /// A correction of an edition is under way, and the program was asked to end.
    CorrectionOpen,
    /// A correction of an edition was left.
    CorrectionDropped(Box<EditionCorrection>),
    /// A merge was let be although something was decided in it.
    MergeLeft,
    /// A new assessment was started from last year.
    CarriedOver(Carried),
    /// A pack was written, without the evidence of these names.
    Packed(PathBuf, Packed),
    /// A file was verified.
    Verified(PathBuf, Box<Verdict>),
    /// A file could not be read or written.
    File(FileError),
    /// Something that is explained already.
    Explained(Box<Explanation>),
    /// A change did not fit.
    Refused(SessionError),
    /// The file comes from a newer version, and has these fields that are not shown.
    NewerVersion(Vec<String>),
    /// A copy or a table could not be taken in, or a form not be written.
    Exchange(Arc<ExchangeNews>),
    /// Something about keeping work.
    Kept(KeepNews),
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
    /// Something may not be as it should, in words made when it was noticed.
    Warned(String),
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
        let words = removals::words(texts, edit, assessment)?;
        Some(Self::Done { words, undo: true })
    }

    /// Whether the notice speaks of the last change alone, and means nothing after the next one.
    #[must_use]
    pub const fn is_of_last_change(&self) -> bool {
        matches!(self, Self::Done { undo: true, .. } | Self::Replaced { .. })
    }

    /// Whether it only says that something went well: it may go once it was seen.
    #[must_use]
    pub fn is_passing(&self, texts: Texts) -> bool {
        let told = self.tell(texts);
        told.tone == Tone::Good && !told.undo && self.undo().is_none()
    }

    /// Whether what went wrong in `other` went well now.
    #[must_use]
    pub fn settles(&self, other: &Self, texts: Texts) -> bool {
        let of_paper = |news: &Self| {
            let is_done = matches!(news, Self::ReportDone(_) | Self::PrintThere(_));
            is_done || matches!(news, Self::ReportFailed(_) | Self::ReportStopped)
        };
        let is_same = self.path().is_some_and(|path| other.path() == Some(path));
        let is_same = is_same || (of_paper(self) && of_paper(other));
        is_same && self.tell(texts).tone == Tone::Good && other.tell(texts).tone != Tone::Good
    }

    /// The file that it is about. `None`: no file, or one that is told by its name alone.
    fn path(&self) -> Option<&Path> {
        match self {
            Self::ReportDone(path)
            | Self::PrintThere(path)
            | Self::NoViewer(path, _)
            | Self::EditionExported(path)
            | Self::Packed(path, _)
            | Self::Verified(path, _)
            | Self::File(FileError { path, .. }) => Some(path),
            Self::Explained(explanation) => explanation.path.as_deref(),
            Self::ReportFailed(_)
            | Self::ReportStopped
            | Self::EditionRemoved(_)
            | Self::CorrectionOpen
            | Self::CorrectionDropped(_)
            | Self::MergeLeft
            | Self::CarriedOver(_)
            | Self::Refused(_)
            | Self::NewerVersion(_)
            | Self::Exchange(_)
            | Self::Kept(_)
            | Self::JobFailed
            | Self::SaveFirst
            | Self::NoDocument
            | Self::NoPicture
            | Self::AttachedBefore(_)
            | Self::MoreNotAttached(_)
            | Self::Replaced { .. }
            | Self::Detached(_)
            | Self::Unlinked { .. }
            | Self::KindNotViewed(_)
            | Self::Warned(_)
            | Self::Done { .. } => None,
        }
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
            Self::ReportStopped => {
                told(texts.report_stopped(), texts.report_stopped_hint(), Tone::Neutral)
            }
            Self::EditionExported(path) => {
                told(&texts.edition_exported(&file_name(path)), "", Tone::Good)
            }
            Self::EditionRemoved(edition) => {
                let text = texts.edition_removed(&texts.edition_year(edition));
                told(&text, texts.edition_removed_hint(), Tone::Neutral)
            }
            Self::CorrectionOpen => {
                told(texts.correction_open(), texts.correction_open_hint(), Tone::Warn)
            }
            Self::CorrectionDropped(_) => told(texts.correction_dropped(), "", Tone::Neutral),
            Self::MergeLeft => told(texts.merge_left(), "", Tone::Neutral),
            Self::CarriedOver(carried) => told(
                &texts.carried_over(carried.answers, carried.year),
                &carried.hint(texts),
                Tone::Good,
            ),
            Self::Packed(path, packed) => handover::packed(texts, path, packed),
            Self::Verified(path, verdict) => handover::verified(texts, path, verdict),
            Self::File(error) => explained(explain::file(texts, error)),
            Self::Explained(explanation) => explained((**explanation).clone()),
            Self::Refused(error) => explained(explain::session(texts, error)),
            Self::NewerVersion(unknown) if unknown.is_empty() => {
                told(texts.newer_read_only(), texts.newer_read_only_hint(), Tone::Warn)
            }
            Self::NewerVersion(unknown) => {
                let hint = texts.newer_unknown(&explain::quoted(&unknown.join(", ")));
                told(texts.newer_read_only(), &hint, Tone::Warn)
            }
            Self::Kept(news) => {
                let (text, hint, tone) = news.tell(texts);
                told(&text, &hint, tone)
            }
            Self::Exchange(news) => explained(news.explain(texts)),
            Self::JobFailed => told(texts.job_failed(), texts.job_failed_hint(), Tone::Bad),
            Self::SaveFirst => told(texts.save_first(), texts.save_first_hint(), Tone::Neutral),
            Self::NoDocument => told(texts.no_document(), texts.no_document_hint(), Tone::Warn),
            Self::NoPicture => told(texts.no_picture(), texts.no_picture_hint(), Tone::Warn),
            Self::AttachedBefore(name) => told(&texts.attached_before(name), "", Tone::Neutral),
            Self::MoreNotAttached(count) => told(&texts.more_not_attached(*count), "", Tone::Bad),
            Self::Replaced { old, new } => {
                let text = texts.evidence_replaced(old, new);
                Told { undo: true, ..told(&text, texts.evidence_kept(), Tone::Good) }
            }
            Self::Detached(evidence) => {
                let text = texts.evidence_detached(&evidence.name);
                told(&text, texts.evidence_kept(), Tone::Neutral)
            }
            Self::Unlinked { name, criterion, .. } => {
                told(&texts.evidence_unlinked(name, criterion.as_str()), "", Tone::Neutral)
            }
            Self::Warned(words) => told(words, "", Tone::Warn),
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
            Self::Detached(evidence) => Some(Command::Evidence(Ask::Again(evidence.clone()))),
            Self::Unlinked { digest, criterion, .. } => {
                Some(Command::Evidence(Ask::Link(*digest, criterion.clone())))
            }
            Self::Kept(news) => news.undo().map(Command::Keep),
            Self::EditionRemoved(edition) => {
                Some(Command::Edition(EditionAsk::Keep(Arc::clone(edition))))
            }
            Self::MergeLeft => Some(Command::Merge(merging::Ask::Resume)),
            Self::CorrectionDropped(correction) => {
                Some(Command::Edition(EditionAsk::Resume(correction.clone())))
            }
            Self::ReportDone(_)
            | Self::CorrectionOpen
            | Self::PrintThere(_)
            | Self::ReportStopped
            | Self::EditionExported(_)
            | Self::CarriedOver(_)
            | Self::ReportFailed(_)
            | Self::Packed(..)
            | Self::Verified(..)
            | Self::File(_)
            | Self::Explained(_)
            | Self::Refused(_)
            | Self::NewerVersion(_)
            | Self::JobFailed
            | Self::Exchange(_)
            | Self::SaveFirst
            | Self::NoDocument
            | Self::NoPicture
            | Self::AttachedBefore(_)
            | Self::MoreNotAttached(_)
            | Self::Replaced { .. }
            | Self::KindNotViewed(_)
            | Self::Warned(_)
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::language::Language;
    use crate::storage::error::StorageError;

    #[test]
    fn what_went_well_settles_what_went_wrong_with_the_same_file_or_paper() {
        let path = |name: &str| PathBuf::from(name);
        let check = |news: &News, other: &News, expected: bool| {
            assert_eq!(news.settles(other, Texts(Language::Thai)), expected, "{news:?} {other:?}");
        };
        let done = News::ReportDone(path("a.pdf"));
        let failed = |name: &str| News::File(StorageError::AlreadyExists.at(&path(name)));
        check(&done, &failed("a.pdf"), true);
        check(&done, &failed("b.pdf"), false);
        check(&done, &News::ReportFailed(String::new()), true);
        check(&done, &News::ReportStopped, true);
        check(&done, &News::ReportDone(path("a.pdf")), false);
        check(&done, &News::JobFailed, false);
        check(&News::ReportFailed(String::new()), &News::ReportStopped, false);
        check(&News::EditionExported(path("a.ron")), &failed("a.ron"), true);
        check(&News::EditionExported(path("a.ron")), &News::ReportStopped, false);
    }
}
