//! How many criteria are answered, met and evidenced.

use crate::domain::answer::AnswerState;
use crate::domain::assessment::Assessment;
use crate::domain::criterion::Criterion;

/// Counts over a set of criteria; sub-indicators are not counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// How many there are.
    pub of: usize,
    /// How many were judged; not knowing is no judgement.
    pub answered: usize,
    /// How many are met.
    pub met: usize,
    /// How many are met and have evidence on file.
    pub evidenced: usize,
}

impl Progress {
    /// Counts all criteria of an assessment, the office's own included.
    #[must_use]
    pub fn overall(assessment: &Assessment) -> Self {
        Self::of(assessment, assessment.criteria())
    }

    /// Counts these criteria.
    pub(super) fn of<'a>(
        assessment: &Assessment,
        criteria: impl Iterator<Item = &'a Criterion>,
    ) -> Self {
        let mut progress = Self::default();
        for criterion in criteria.filter(|criterion| !criterion.is_part()) {
            let state = assessment.answer(&criterion.id).state;
            progress.of += 1;
            progress.answered += usize::from(state.is_answered());
            if state == AnswerState::Met {
                progress.met += 1;
                progress.evidenced += usize::from(assessment.is_evidenced(&criterion.id));
            }
        }
        progress
    }

    /// How many are not judged yet.
    #[must_use]
    pub const fn open(self) -> usize {
        self.of.saturating_sub(self.answered)
    }
}
