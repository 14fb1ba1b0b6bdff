//! The open document: an assessment or a review of one, with its history, its file, and whether the file holds what the
//! window shows. Knows no disk and no widget.

#[cfg(test)]
mod tests;

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use crate::domain::assessment::Assessment;
use crate::domain::digest::Digest;
use crate::domain::document::{Document, DocumentKind};
use crate::domain::edit::{Edit, EditError};
use crate::domain::review::{Review, ReviewEdit};
use crate::history::History;

/// Whether the document may be changed and written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// Read and write.
    Full,
    /// Written by a newer version of the program: shown, never changed or written.
    NewerVersion,
    /// Somebody else works on the file: shown, and can be saved as another file.
    Locked,
    /// The file is being sealed: nothing changes until that is done.
    Sealing,
    /// The file is sealed: shown, and can be revised as another file.
    Sealed,
}

/// Why a change was not made.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SessionError {
    /// The document is shown for reading only.
    #[error("the document is read-only")]
    ReadOnly,
    /// Somebody else works on the file.
    #[error("somebody else works on the file")]
    Locked,
    /// The file is being sealed.
    #[error("the file is being sealed")]
    Sealing,
    /// The file is sealed.
    #[error("the file is sealed")]
    Sealed,
    /// The assessment is under review: its answers are the office's.
    #[error("the assessment is under review")]
    UnderReview,
    /// The change does not fit.
    #[error(transparent)]
    Edit(#[from] EditError),
}

/// The assessment that a review in the window is about. It is never changed or written.
#[derive(Clone, Debug)]
pub struct Subject {
    /// What the office says.
    pub assessment: Arc<Assessment>,
    /// Its file, beside which its evidence lies.
    pub path: PathBuf,
    /// The bytes of that file.
    pub bytes: Arc<[u8]>,
    /// SHA-256 of these bytes.
    pub digest: Digest,
}

/// A change that was taken back or made again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// Of an assessment.
    Answers(Edit),
    /// Of a review.
    Opinions(ReviewEdit),
}

#[derive(Clone, Debug)]
enum Paper {
    Assessment(History<Assessment>),
    Review(History<Review>, Subject),
}

/// An open document.
#[derive(Clone, Debug)]
pub struct Session {
    paper: Paper,
    path: Option<PathBuf>,
    origin: Option<PathBuf>,
    formers: Vec<PathBuf>,
    saved_revision: Option<u64>,
    access: Access,
}

impl Session {
    fn of(paper: Paper) -> Self {
        let (path, origin, formers) = (None, None, Vec::new());
        let mut session =
            Self { paper, path, origin, formers, saved_revision: None, access: Access::Full };
        session.saved_revision = Some(session.revision());
        session
    }

    /// A new document that was never saved. It counts as unsaved from its first change on.
    #[must_use]
    pub fn untitled(assessment: Assessment) -> Self {
        Self::of(Paper::Assessment(History::new(assessment)))
    }

    /// A new document that begins with the answers of the file `origin`. No file holds it yet, so it is unsaved.
    #[must_use]
    pub fn begun_from(assessment: Assessment, origin: PathBuf) -> Self {
        let formers = vec![origin.clone()];
        let origin = Some(origin);
        Self { origin, formers, saved_revision: None, ..Self::untitled(assessment) }
    }

    /// A document as read from a file.
    #[must_use]
    pub fn opened(assessment: Assessment, path: PathBuf, access: Access) -> Self {
        Self { path: Some(path), access, ..Self::untitled(assessment) }
    }

    /// A document that was not saved when the program ended. `path` is its file and `origin` that of last year, where
    /// it has them; what it shows is in neither.
    #[must_use]
    pub fn recovered(
        assessment: Assessment,
        path: Option<PathBuf>,
        origin: Option<PathBuf>,
    ) -> Self {
        let formers = origin.clone().into_iter().collect();
        Self { path, origin, formers, saved_revision: None, ..Self::untitled(assessment) }
    }

    /// A review of `subject` that belongs into the file `path`, as read from there or new. A new one counts as unsaved
    /// from its first change on.
    #[must_use]
    pub fn reviewing(review: Review, subject: Subject, path: PathBuf, access: Access) -> Self {
        let origin = Some(subject.path.clone());
        let paper = Paper::Review(History::new(review), subject);
        Self { path: Some(path), origin, access, ..Self::of(paper) }
    }

    /// A review that was not saved when the program ended. `path` is its file, where it has one.
    #[must_use]
    pub fn review_recovered(review: Review, subject: Subject, path: Option<PathBuf>) -> Self {
        let origin = Some(subject.path.clone());
        let paper = Paper::Review(History::new(review), subject);
        Self { path, origin, saved_revision: None, ..Self::of(paper) }
    }

    /// The assessment as it is; of a review the one that it is about.
    #[must_use]
    pub const fn assessment(&self) -> &Arc<Assessment> {
        match &self.paper {
            Paper::Assessment(history) => history.document(),
            Paper::Review(_, subject) => &subject.assessment,
        }
    }

    /// The review as it is. `None`: an assessment is open to be answered.
    #[must_use]
    pub const fn review(&self) -> Option<&Arc<Review>> {
        match &self.paper {
            Paper::Assessment(_) => None,
            Paper::Review(history, _) => Some(history.document()),
        }
    }

    /// What the open review is about. `None`: an assessment is open to be answered.
    #[must_use]
    pub const fn subject(&self) -> Option<&Subject> {
        match &self.paper {
            Paper::Assessment(_) => None,
            Paper::Review(_, subject) => Some(subject),
        }
    }

    /// What its file is to hold.
    #[must_use]
    pub fn document(&self) -> Document {
        match &self.paper {
            Paper::Assessment(history) => Document::Assessment(Arc::clone(history.document())),
            Paper::Review(history, _) => Document::Review(Arc::clone(history.document())),
        }
    }

    /// Whether it is an assessment or a review.
    #[must_use]
    pub const fn kind(&self) -> DocumentKind {
        match &self.paper {
            Paper::Assessment(_) => DocumentKind::Assessment,
            Paper::Review(..) => DocumentKind::Review,
        }
    }

    /// A number that stands for this very content: undo brings the earlier number back.
    #[must_use]
    pub const fn revision(&self) -> u64 {
        match &self.paper {
            Paper::Assessment(history) => history.revision(),
            Paper::Review(history, _) => history.revision(),
        }
    }

    /// Whether there is a step to take back.
    #[must_use]
    pub fn can_undo(&self) -> bool {
        self.steps().0
    }

    /// Whether there is an undone step to make again.
    #[must_use]
    pub fn can_redo(&self) -> bool {
        self.steps().1
    }

    /// Whether there is a step to take back, and one to make again.
    fn steps(&self) -> (bool, bool) {
        if self.access != Access::Full {
            return (false, false);
        }
        match &self.paper {
            Paper::Assessment(it) => (it.can_undo().is_some(), it.can_redo().is_some()),
            Paper::Review(it, _) => (it.can_undo().is_some(), it.can_redo().is_some()),
        }
    }

    /// The file. `None`: the document has none yet.
    #[must_use]
    pub fn path(&self) -> Option<&Path> {
        self.path.as_deref()
    }

    /// The file of the assessment, beside which its evidence lies. `None`: it has none yet.
    #[must_use]
    pub fn assessment_path(&self) -> Option<&Path> {
        match &self.paper {
            Paper::Assessment(_) => self.path(),
            Paper::Review(_, subject) => Some(&subject.path),
        }
    }

    /// The file that it began with: that of last year, where its evidence lies until it is saved, or the assessment under
    /// review. `None`: it began empty.
    #[must_use]
    pub fn origin(&self) -> Option<&Path> {
        self.origin.as_deref()
    }

    /// The files that it was before, where evidence may lie that it names again.
    #[must_use]
    pub fn formers(&self) -> &[PathBuf] {
        &self.formers
    }

    /// Whether it may be changed and written.
    #[must_use]
    pub const fn access(&self) -> Access {
        self.access
    }

    /// Whether answers, evidence and all else that an office says may be changed.
    #[must_use]
    pub const fn is_answerable(&self) -> bool {
        matches!((self.access, &self.paper), (Access::Full, Paper::Assessment(_)))
    }

    /// Whether the window shows something that no file holds.
    #[must_use]
    pub fn is_unsaved(&self) -> bool {
        self.saved_revision != Some(self.revision())
    }

    /// Makes a change of the assessment at `now`, a time from any fixed start.
    ///
    /// # Errors
    /// [`SessionError`] when the document is read-only or the change does not fit.
    pub fn apply(&mut self, edit: Edit, now: Duration) -> Result<(), SessionError> {
        self.check_access()?;
        match &mut self.paper {
            Paper::Assessment(history) => Ok(history.apply(edit, now)?),
            Paper::Review(..) => Err(SessionError::UnderReview),
        }
    }

    /// Makes a change of the review at `now`, a time from any fixed start. Without a review nothing happens.
    ///
    /// # Errors
    /// [`SessionError`] when the document is read-only or the change does not fit.
    pub fn review_by(&mut self, edit: ReviewEdit, now: Duration) -> Result<(), SessionError> {
        self.check_access()?;
        match &mut self.paper {
            Paper::Assessment(_) => Ok(()),
            Paper::Review(history, _) => Ok(history.apply(edit, now)?),
        }
    }

    const fn check_access(&self) -> Result<(), SessionError> {
        match self.access {
            Access::Full => Ok(()),
            Access::NewerVersion => Err(SessionError::ReadOnly),
            Access::Locked => Err(SessionError::Locked),
            Access::Sealing => Err(SessionError::Sealing),
            Access::Sealed => Err(SessionError::Sealed),
        }
    }

    /// Takes the last step back. `None`: there is none, or nothing may be changed; else the change that was taken back.
    pub fn undo(&mut self) -> Option<Change> {
        self.check_access().ok()?;
        match &mut self.paper {
            Paper::Assessment(history) => history.undo().map(Change::Answers),
            Paper::Review(history, _) => history.undo().map(Change::Opinions),
        }
    }

    /// Does the last undone step again. `None`: there is none, or nothing may be changed; else the change that was made
    /// again.
    pub fn redo(&mut self) -> Option<Change> {
        self.check_access().ok()?;
        match &mut self.paper {
            Paper::Assessment(history) => history.redo().map(Change::Answers),
            Paper::Review(history, _) => history.redo().map(Change::Opinions),
        }
    }

    /// Lets nothing change while the file is sealed, which vouches for what it holds now; or lets it be changed again
    /// where it was not sealed after all.
    pub fn hold_still(&mut self, is_sealing: bool) {
        let (from, to) = if is_sealing {
            (Access::Full, Access::Sealing)
        } else {
            (Access::Sealing, Access::Full)
        };
        if self.access == from {
            self.access = to;
        }
    }

    /// Notes that `revision` was written to `path`, which is ours then; what changed meanwhile stays unsaved.
    pub fn mark_saved(&mut self, path: PathBuf, revision: u64) {
        if let Some(former) = self.path.replace(path)
            && self.path.as_ref() != Some(&former)
            && !self.formers.contains(&former)
        {
            self.formers.push(former);
        }
        self.saved_revision = Some(revision);
        self.access = Access::Full;
    }
}
