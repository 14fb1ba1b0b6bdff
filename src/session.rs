//! The open document: its assessment with history, its file, and whether the file holds what the window shows.
//! Knows no disk and no widget.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use crate::domain::assessment::Assessment;
use crate::domain::edit::{Edit, EditError};
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
    /// The file is sealed.
    #[error("the file is sealed")]
    Sealed,
    /// The change does not fit.
    #[error(transparent)]
    Edit(#[from] EditError),
}

/// An open document.
#[derive(Clone, Debug)]
pub struct Session {
    history: History,
    path: Option<PathBuf>,
    origin: Option<PathBuf>,
    formers: Vec<PathBuf>,
    saved_revision: Option<u64>,
    access: Access,
}

impl Session {
    /// A new document that was never saved. It counts as unsaved from its first change on.
    #[must_use]
    pub fn untitled(assessment: Assessment) -> Self {
        let history = History::new(assessment);
        let saved_revision = Some(history.revision());
        let (path, origin, formers) = (None, None, Vec::new());
        Self { history, path, origin, formers, saved_revision, access: Access::Full }
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

    /// The assessment as it is.
    #[must_use]
    pub const fn assessment(&self) -> &Arc<Assessment> {
        self.history.document()
    }

    /// Undo and redo, to read.
    #[must_use]
    pub const fn history(&self) -> &History {
        &self.history
    }

    /// The file. `None`: the document has none yet.
    #[must_use]
    pub fn path(&self) -> Option<&Path> {
        self.path.as_deref()
    }

    /// The file of last year that it began with, where its evidence lies until it is saved. `None`: it began empty.
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

    /// Whether the window shows something that no file holds.
    #[must_use]
    pub fn is_unsaved(&self) -> bool {
        self.saved_revision != Some(self.history.revision())
    }

    /// Makes a change at `now`, a time from any fixed start.
    ///
    /// # Errors
    /// [`SessionError`] when the document is read-only or the change does not fit.
    pub fn apply(&mut self, edit: Edit, now: Duration) -> Result<(), SessionError> {
        match self.access {
            Access::Full => Ok(self.history.apply(edit, now)?),
            Access::NewerVersion => Err(SessionError::ReadOnly),
            Access::Locked => Err(SessionError::Locked),
            Access::Sealed => Err(SessionError::Sealed),
        }
    }

    /// Takes the last step back. `None`: there is none; else the change that was taken back.
    pub fn undo(&mut self) -> Option<Edit> {
        self.history.undo()
    }

    /// Does the last undone step again. `None`: there is none; else the change that was made again.
    pub fn redo(&mut self) -> Option<Edit> {
        self.history.redo()
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::profile::ProfileField;
    use crate::domain::testing;

    fn name(text: &str) -> Edit {
        Edit::SetProfile(ProfileField::CentreName, text.to_owned())
    }

    const T: fn(u64) -> Duration = Duration::from_secs;

    #[test]
    fn undo_back_to_the_saved_content_is_saved_again() {
        let mut session = Session::untitled(testing::assessment());
        assert!(!session.is_unsaved());
        session.apply(name("ก"), T(0)).unwrap();
        assert!(session.is_unsaved());
        session.mark_saved("a.gecc.ron".into(), session.history().revision());
        assert!(!session.is_unsaved());
        session.apply(name("กข"), T(60)).unwrap();
        assert!(session.is_unsaved());
        session.undo();
        assert!(!session.is_unsaved());
        session.redo();
        assert!(session.is_unsaved());
    }

    #[test]
    fn what_began_with_last_year_is_in_no_file_yet() {
        let mut session = Session::begun_from(testing::assessment(), "2567.gecc.ron".into());
        assert!(session.is_unsaved() && session.path().is_none());
        session.mark_saved("2568.gecc.ron".into(), session.history().revision());
        assert!(!session.is_unsaved());
        assert_eq!(session.origin(), Some(Path::new("2567.gecc.ron")));
    }

    #[test]
    fn typing_without_a_pause_is_one_step() {
        let mut session = Session::untitled(testing::assessment());
        for (at, text) in [(0, "ก"), (1, "กา"), (2, "การ"), (10, "การ ก")] {
            session.apply(name(text), T(at)).unwrap();
        }
        let shown = |s: &Session| s.assessment().profile().get(ProfileField::CentreName).to_owned();
        session.undo();
        assert_eq!(shown(&session), "การ");
        session.undo();
        assert_eq!(shown(&session), "");
        assert_eq!(session.undo(), None);
    }

    #[test]
    fn a_newer_file_is_never_changed() {
        let mut session =
            Session::opened(testing::assessment(), "a.gecc.ron".into(), Access::NewerVersion);
        assert_eq!(session.apply(name("ก"), T(0)), Err(SessionError::ReadOnly));
        assert!(!session.is_unsaved());
    }
}
