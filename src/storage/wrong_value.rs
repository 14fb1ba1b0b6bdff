//! A wrong value and the way to it, until the text is at hand that shows where it stands.

use crate::storage::error::StorageError;
use crate::storage::locate::{Step, locate};
use crate::storage::place::excerpt;
use crate::storage::problem::Problem;

/// What is wrong, and the steps that lead to it.
#[derive(Debug)]
pub(in crate::storage) struct WrongValue {
    pub(in crate::storage) steps: Vec<Step<'static>>,
    pub(in crate::storage) problem: Problem,
}

impl WrongValue {
    pub(in crate::storage) fn new(
        steps: impl Into<Vec<Step<'static>>>,
        problem: impl Into<Problem>,
    ) -> Self {
        Self { steps: steps.into(), problem: problem.into() }
    }

    /// The same inside the value that `outer` lead to.
    pub(in crate::storage) fn inside(self, outer: &[Step<'static>]) -> Self {
        Self { steps: [outer, &self.steps].concat(), ..self }
    }

    /// The error with its place in `text`.
    pub(in crate::storage) fn into_error(self, text: &str) -> StorageError {
        let place = locate(text, &self.steps);
        StorageError::Invalid { place, problem: self.problem, excerpt: excerpt(text, place) }
    }
}
