//! Undo and redo over the whole document, as snapshots that share what did not change hands.
//!
//! Limits: the oldest step is forgotten after [`DEEPEST`] steps, and typing in one field within
//! [`PAUSE`] counts as one step.

use std::collections::VecDeque;
use std::sync::Arc;
use std::time::Duration;

use crate::domain::assessment::Assessment;
use crate::domain::edit::{Edit, EditError};

/// How many steps can be undone.
pub const DEEPEST: usize = 100;
/// A pause in typing after which a new step begins.
pub const PAUSE: Duration = Duration::from_secs(2);

/// A document as it was, and the change that led away from it.
#[derive(Clone, Debug)]
struct Step {
    document: Arc<Assessment>,
    revision: u64,
    edit: Edit,
}

/// The document with its past and its undone future.
#[derive(Clone, Debug)]
pub struct History {
    document: Arc<Assessment>,
    revision: u64,
    newest: u64,
    past: VecDeque<Step>,
    future: Vec<Step>,
    typed_at: Option<Duration>,
}

impl History {
    /// A document without a past.
    #[must_use]
    pub fn new(document: Assessment) -> Self {
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
    pub const fn document(&self) -> &Arc<Assessment> {
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
    pub fn apply(&mut self, edit: Edit, now: Duration) -> Result<(), EditError> {
        let mut changed = Assessment::clone(&self.document);
        changed.apply(edit.clone())?;
        if changed == *self.document {
            return Ok(());
        }
        let goes_on = self.future.is_empty()
            && self.typed_at.is_some_and(|then| now.saturating_sub(then) < PAUSE)
            && self.past.back().is_some_and(|step| edit.continues(&step.edit));
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
    pub fn undo(&mut self) -> Option<Edit> {
        let step = self.past.pop_back()?;
        let undone = self.swap(step);
        let edit = undone.edit.clone();
        self.future.push(undone);
        Some(edit)
    }

    /// Does the last undone step again. `None`: there is none; else the change that was made again.
    pub fn redo(&mut self) -> Option<Edit> {
        let step = self.future.pop()?;
        let redone = self.swap(step);
        let edit = redone.edit.clone();
        self.past.push_back(redone);
        Some(edit)
    }

    fn swap(&mut self, step: Step) -> Step {
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
    pub fn can_undo(&self) -> Option<&Edit> {
        self.past.back().map(|step| &step.edit)
    }

    /// The change that [`History::redo`] would make again.
    #[must_use]
    pub fn can_redo(&self) -> Option<&Edit> {
        self.future.last().map(|step| &step.edit)
    }
}
