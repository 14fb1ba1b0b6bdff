//! The file dialogs of the system; the only file that knows `rfd`.
//!
//! A dialog is opened on the drawing thread, as some systems demand, and answered off it: [`Dialogs::ask`] returns at
//! once, and the answer is awaited by [`jobs`](crate::gui::jobs). Tests bring their own [`Dialogs`].

use std::{
    future::Future,
    path::{Path, PathBuf},
    pin::{Pin, pin},
    sync::Arc,
    task::{Context, Poll, Wake, Waker},
    thread::{self, Thread},
    time::{Duration, Instant},
};

use crate::domain::digest::Digest;
use crate::domain::id::{CriterionId, EditionId};
use crate::domain::merge::SplitBy;
use crate::gui::comparing::Place;
use crate::gui::folder::Question;
use crate::gui::importing::Contents;
use crate::i18n::Texts;

/// What is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileQuestion {
    /// Which assessment to open.
    Open,
    /// Which assessment to review, or which review to go on with.
    Review,
    /// Which assessment the review in this file is about.
    Original(PathBuf),
    /// Which review of the open assessment to show beside its answers.
    Opinions,
    /// Which other review of the same assessment to put beside the open one.
    OtherReview,
    /// Which assessment of last year to start from.
    LastYear,
    /// Which assessment to put there, to be compared.
    Compare(Place),
    /// Where to put the paper of a comparison, with a name to start from.
    Comparison {
        /// The suggested file name.
        name: String,
    },
    /// Which copy to merge into the open document.
    Merge,
    /// Which folder the parts of a split go to.
    SplitTo(SplitBy),
    /// Which table to take in.
    Import,
    /// Where to put a form, with a name to start from.
    Form {
        /// The suggested file name.
        name: String,
        /// What stands in it.
        contents: Contents,
    },
    /// Where to save the assessment, with a name to start from.
    Save {
        /// The suggested file name.
        name: String,
    },
    /// Which edition of the standard to import.
    ImportEdition,
    /// Where to put an edition of the standard, with a name to start from.
    Edition {
        /// Which one.
        id: EditionId,
        /// The suggested file name.
        name: String,
    },
    /// Which folder dialogs start in.
    Folder,
    /// Where to put the report, with a name to start from.
    Report {
        /// The suggested file name.
        name: String,
    },
    /// Where to put the pack, with a name to start from.
    Pack {
        /// The suggested file name.
        name: String,
    },
    /// Which pack to unpack.
    PackToOpen,
    /// Which folder to unpack this pack to.
    UnpackTo(PathBuf),
    /// Which file to verify.
    Verify,
    /// What the table of a folder of assessments asks for.
    Centres(Question),
    /// Which files to attach, several at once.
    Evidence {
        /// The criterion that they support. `None`: none yet.
        criterion: Option<CriterionId>,
    },
    /// Which file comes in the place of this evidence.
    Replacement(Digest),
}

impl FileQuestion {
    /// The question in words.
    #[must_use]
    pub const fn title(&self, texts: Texts) -> &'static str {
        match self {
            Self::Open => texts.dialog_open(),
            Self::Review => texts.dialog_review(),
            Self::Original(_) => texts.dialog_original(),
            Self::Opinions => texts.dialog_opinions(),
            Self::OtherReview => texts.dialog_other_review(),
            Self::LastYear => texts.dialog_last_year(),
            Self::ImportEdition => texts.dialog_import_edition(),
            Self::Compare(_) => texts.dialog_compare(),
            Self::Comparison { .. } => texts.dialog_report(),
            Self::Merge => texts.dialog_merge(),
            Self::SplitTo(_) => texts.dialog_split(),
            Self::Import => texts.dialog_import(),
            Self::Form { .. } => texts.dialog_form(),
            Self::Save { .. } => texts.dialog_save(),
            Self::Edition { .. } => texts.dialog_edition(),
            Self::Folder => texts.dialog_folder(),
            Self::Report { .. } => texts.dialog_report(),
            Self::Pack { .. } => texts.dialog_pack(),
            Self::PackToOpen => texts.dialog_unpack(),
            Self::UnpackTo(_) => texts.dialog_unpack_to(),
            Self::Verify => texts.dialog_verify(),
            Self::Centres(question) => question.title(texts),
            Self::Evidence { .. } => texts.dialog_evidence(),
            Self::Replacement(_) => texts.dialog_replacement(),
        }
    }
}

/// What became of a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileChoice {
    /// This file was chosen.
    Chosen(PathBuf),
    /// These files were chosen, where several could be.
    Several(Vec<PathBuf>),
    /// The dialog was left without an answer.
    Left,
    /// The system has no dialog to show.
    NoDialog,
}

/// The answer, once it is given.
pub type FileAnswer = Pin<Box<dyn Future<Output = FileChoice> + Send>>;

/// A dialog that ends sooner than this without an answer was never seen by anybody: the system tells a dialog that
/// could not be opened like one that was left.
const SEEN: Duration = Duration::from_millis(200);

/// Asks the user for files.
pub trait Dialogs {
    /// Opens a dialog in the language of `texts`, starting in `folder`, and returns without waiting.
    fn ask(&self, question: &FileQuestion, texts: Texts, folder: Option<&Path>) -> FileAnswer;
}

/// The dialogs of the system.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemDialogs;

impl Dialogs for SystemDialogs {
    fn ask(&self, question: &FileQuestion, texts: Texts, folder: Option<&Path>) -> FileAnswer {
        let mut dialog = rfd::AsyncFileDialog::new();
        if let Some(folder) = folder {
            dialog = dialog.set_directory(folder);
        }
        let dialog = dialog.set_title(question.title(texts));
        let (kind, endings): (_, &[&str]) = match question {
            FileQuestion::Folder | FileQuestion::UnpackTo(_) | FileQuestion::SplitTo(_) => {
                return watched(dialog.pick_folder());
            }
            FileQuestion::Centres(question) => match question.files(texts) {
                Some(files) => files,
                None => return watched(dialog.pick_folder()),
            },
            // Any file can be evidence.
            FileQuestion::Evidence { .. } => return several(dialog.pick_files()),
            FileQuestion::Replacement(_) => return watched(dialog.pick_file()),
            FileQuestion::Open => (texts.assessment_files(), &["ron", "zip"]),
            FileQuestion::Opinions | FileQuestion::OtherReview => (texts.review_files(), &["ron"]),
            FileQuestion::Review
            | FileQuestion::Original(_)
            | FileQuestion::LastYear
            | FileQuestion::Compare(_)
            | FileQuestion::Merge
            | FileQuestion::Save { .. } => (texts.assessment_files(), &["ron"]),
            FileQuestion::Pack { .. } | FileQuestion::PackToOpen => (texts.pack_files(), &["zip"]),
            FileQuestion::Verify => (texts.files_to_verify(), &["ron", "zip", "pdf"]),
            FileQuestion::ImportEdition | FileQuestion::Edition { .. } => {
                (texts.edition_files(), &["ron"])
            }
            FileQuestion::Import => (texts.table_files(), &["xlsx", "csv"]),
            FileQuestion::Form { .. } => (texts.workbook_files(), &["xlsx"]),
            FileQuestion::Comparison { .. } | FileQuestion::Report { .. } => {
                (texts.pdf_files(), &["pdf"])
            }
        };
        let dialog = dialog.add_filter(kind, endings);
        match question {
            FileQuestion::Open
            | FileQuestion::Review
            | FileQuestion::Original(_)
            | FileQuestion::Opinions
            | FileQuestion::OtherReview
            | FileQuestion::LastYear
            | FileQuestion::Compare(_)
            | FileQuestion::Merge
            | FileQuestion::SplitTo(_)
            | FileQuestion::Import
            | FileQuestion::ImportEdition
            | FileQuestion::Folder
            | FileQuestion::PackToOpen
            | FileQuestion::UnpackTo(_)
            | FileQuestion::Verify
            | FileQuestion::Evidence { .. }
            | FileQuestion::Replacement(_) => watched(dialog.pick_file()),
            FileQuestion::Centres(question) => {
                watched(dialog.set_file_name(question.name()).save_file())
            }
            FileQuestion::Save { name }
            | FileQuestion::Edition { name, .. }
            | FileQuestion::Pack { name }
            | FileQuestion::Form { name, .. }
            | FileQuestion::Comparison { name }
            | FileQuestion::Report { name } => watched(dialog.set_file_name(name).save_file()),
        }
    }
}

/// The answer of a dialog of the system, which says the same where there was no dialog at all.
fn watched(answer: impl Future<Output = Option<rfd::FileHandle>> + Send + 'static) -> FileAnswer {
    Box::pin(async move {
        let opened = Instant::now();
        match answer.await {
            Some(file) => FileChoice::Chosen(file.path().to_path_buf()),
            None if opened.elapsed() < SEEN => FileChoice::NoDialog,
            None => FileChoice::Left,
        }
    })
}

/// As [`watched`], for a dialog that takes several files.
fn several(
    answer: impl Future<Output = Option<Vec<rfd::FileHandle>>> + Send + 'static,
) -> FileAnswer {
    Box::pin(async move {
        let opened = Instant::now();
        match answer.await {
            Some(files) => {
                FileChoice::Several(files.iter().map(|file| file.path().to_path_buf()).collect())
            }
            None if opened.elapsed() < SEEN => FileChoice::NoDialog,
            None => FileChoice::Left,
        }
    })
}

/// Waits for an answer. Never to be called on the drawing thread.
pub fn wait(answer: FileAnswer) -> FileChoice {
    struct Unpark(Thread);
    impl Wake for Unpark {
        fn wake(self: Arc<Self>) {
            self.0.unpark();
        }
    }
    let waker = Waker::from(Arc::new(Unpark(thread::current())));
    let mut context = Context::from_waker(&waker);
    let mut answer = pin!(answer);
    loop {
        match answer.as_mut().poll(&mut context) {
            Poll::Ready(choice) => return choice,
            Poll::Pending => thread::park(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_given_on_another_thread_is_received() {
        struct Later(Option<thread::JoinHandle<()>>);
        impl Future for Later {
            type Output = FileChoice;
            fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<FileChoice> {
                if let Some(thread) = self.0.take() {
                    thread.join().unwrap();
                    return Poll::Ready(FileChoice::Chosen("a.gecc.ron".into()));
                }
                let waker = context.waker().clone();
                self.0 = Some(thread::spawn(move || waker.wake()));
                Poll::Pending
            }
        }
        assert_eq!(wait(Box::pin(Later(None))), FileChoice::Chosen("a.gecc.ron".into()));
    }

    #[test]
    fn a_dialog_that_nobody_can_have_seen_was_none() {
        assert_eq!(wait(watched(std::future::ready(None))), FileChoice::NoDialog);
    }
}
