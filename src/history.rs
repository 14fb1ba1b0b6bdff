//! Undo and redo over the whole document, as snapshots that share what did not change hands.
//!
//! Limits: the oldest step is forgotten after [`DEEPEST`] steps, and typing in one field within
//! [`PAUSE`] counts as one step.

use std::collections::VecDeque;
use std::sync::Arc;
use std::time::Duration;

use crate::domain::assessment::Assessment;
use crate::domain::edit::{Edit, EditError};
use crate::domain::review::{Review, ReviewEdit};

/// How many steps can be undone.
pub const DEEPEST: usize = 100;
/// A pause in typing after which a new step begins.
pub const PAUSE: Duration = Duration::from_secs(2);

/// What changes only by edits, so that each change can be taken back.
pub trait Changing: Clone + PartialEq {
    /// A change as a value.
    type Edit: Clone + std::fmt::Debug;

    /// Makes a change.
    ///
    /// # Errors
    /// [`EditError`] when the change does not fit; nothing was changed then.
    fn change(&mut self, edit: Self::Edit) -> Result<(), EditError>;

    /// Whether `edit` goes on with the typing of `previous`.
    fn continues(edit: &Self::Edit, previous: &Self::Edit) -> bool;
}

impl Changing for Assessment {
    type Edit = Edit;

    fn change(&mut self, edit: Edit) -> Result<(), EditError> {
        self.apply(edit)
    }

    fn continues(edit: &Edit, previous: &Edit) -> bool {
        edit.continues(previous)
    }
}

impl Changing for Review {
    type Edit = ReviewEdit;

    fn change(&mut self, edit: ReviewEdit) -> Result<(), EditError> {
        self.apply(edit)
    }

    fn continues(edit: &ReviewEdit, previous: &ReviewEdit) -> bool {
        edit.continues(previous)
    }
}

/// A document as it was, and the change that led away from it.
#[derive(Clone, Debug)]
struct Step<D: Changing> {
    document: Arc<D>,
    revision: u64,
    edit: D::Edit,
}

/// The document with its past and its undone future.
#[derive(Clone, Debug)]
pub struct History<D: Changing> {
    document: Arc<D>,
    revision: u64,
    newest: u64,
    past: VecDeque<Step<D>>,
    future: Vec<Step<D>>,
    typed_at: Option<Duration>,
}

impl<D: Changing> History<D> {
    /// A document without a past.
    #[must_use]
    pub fn new(document: D) -> Self {
        Self {
            document: Arc::new(document),
            revision: 0,
            newest: 0,
            past: VecDeque::new(),
            future: Vec::new(),
            typed_at: None,
        }
    }

    /// The document as it is.
    #[must_use]
    pub const fn document(&self) -> &Arc<D> {
        &self.document
    }

    /// A number that stands for this very content: undo brings the earlier number back.
    #[must_use]
    pub const fn revision(&self) -> u64 {
        self.revision
    }

    /// Makes a change at `now`, a time from any fixed start.
    ///
    /// # Errors
    /// [`EditError`] when the change does not fit; nothing was changed then.
    pub fn apply(&mut self, edit: D::Edit, now: Duration) -> Result<(), EditError> {
        let mut changed = D::clone(&self.document);
        changed.change(edit.clone())?;
        if changed == *self.document {
            return Ok(());
        }
        let goes_on = self.future.is_empty()
            && self.typed_at.is_some_and(|then| now.saturating_sub(then) < PAUSE)
            && self.past.back().is_some_and(|step| D::continues(&edit, &step.edit));
        let before = std::mem::replace(&mut self.document, Arc::new(changed));
        if !goes_on {
            self.past.push_back(Step { document: before, revision: self.revision, edit });
            if self.past.len() > DEEPEST {
                self.past.pop_front();
            }
        }
        self.newest += 1;
        self.revision = self.newest;
        self.future.clear();
        self.typed_at = Some(now);
        Ok(())
    }

    /// Takes the last step back. `None`: there is none; else the change that was taken back.
    pub fn undo(&mut self) -> Option<D::Edit> {
        let step = self.past.pop_back()?;
        let undone = self.swap(step);
        let edit = undone.edit.clone();
        self.future.push(undone);
        Some(edit)
    }

    /// Does the last undone step again. `None`: there is none; else the change that was made again.
    pub fn redo(&mut self) -> Option<D::Edit> {
        let step = self.future.pop()?;
        let redone = self.swap(step);
        let edit = redone.edit.clone();
        self.past.push_back(redone);
        Some(edit)
    }

    fn swap(&mut self, step: Step<D>) -> Step<D> {
        let Step { document, revision, edit } = step;
        self.typed_at = None;
        Step {
            document: std::mem::replace(&mut self.document, document),
            revision: std::mem::replace(&mut self.revision, revision),
            edit,
        }
    }

    /// The change that [`History::undo`] would take back.
    #[must_use]
    pub fn can_undo(&self) -> Option<&D::Edit> {
        self.past.back().map(|step| &step.edit)
    }

    /// The change that [`History::redo`] would make again.
    #[must_use]
    pub fn can_redo(&self) -> Option<&D::Edit> {
        self.future.last().map(|step| &step.edit)
    }
}
