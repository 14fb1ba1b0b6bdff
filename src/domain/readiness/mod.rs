//! Readiness: the only place where points, percents and levels are computed.
//!
//! The same rules are read three ways: what the office *claims*, what it claims and can show *evidence* for, and
//! what it could still reach if every open question went well.

mod path;
mod progress;
mod standing;

pub use path::{Blocker, BlockerReason, NextLevel, Target};
pub use progress::Progress;
pub use standing::{Gate, PointsSource, Reading, SectionStanding, Standing};

use std::collections::BTreeMap;

use crate::domain::aspect::Aspect;
use crate::domain::assessment::Assessment;
use crate::domain::criterion::Criterion;
use crate::domain::id::SectionId;
use crate::domain::points::Points;

/// Where an office stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Readiness {
    /// By what was answered.
    pub claimed: Standing,
    /// By what was answered and has evidence on file.
    pub evidenced: Standing,
    /// By what was answered, with every open question going well: the end of the range.
    pub potential: Standing,
    /// The lowest level that is not reached yet, and the shortest way there. `None`: the highest is reached.
    pub next: Option<NextLevel>,
    /// How far each aspect is, all four.
    pub aspects: BTreeMap<Aspect, Progress>,
    /// How far each section is.
    pub sections: BTreeMap<SectionId, Progress>,
    /// How far all criteria are, the office's own included.
    pub overall: Progress,
}

impl Readiness {
    /// The readiness of an assessment.
    #[must_use]
    pub fn of(assessment: &Assessment) -> Self {
        let claimed = Standing::of(assessment, Reading::Claimed);
        let aspects = Aspect::ALL
            .into_iter()
            .map(|aspect| (aspect, Progress::of(assessment, assessment.criteria_of(aspect))));
        let sections = assessment.edition().sections().iter().map(|section| {
            let rows = assessment.edition().criteria_of_section(&section.id);
            (section.id.clone(), Progress::of(assessment, rows))
        });
        Self {
            next: NextLevel::after(assessment, &claimed),
            claimed,
            evidenced: Standing::of(assessment, Reading::Evidenced),
            potential: Standing::of(assessment, Reading::Potential),
            aspects: aspects.collect(),
            sections: sections.collect(),
            overall: Progress::overall(assessment),
        }
    }

    /// The progress of an aspect.
    #[must_use]
    pub fn aspect(&self, aspect: Aspect) -> Progress {
        self.aspects.get(&aspect).copied().unwrap_or_default()
    }
}

/// The points that a criterion adds to the claimed total. `None`: it is not counted in points.
#[must_use]
pub fn claimed_points(assessment: &Assessment, criterion: &Criterion) -> Option<Points> {
    standing::criterion_points(assessment, criterion, Reading::Claimed)
}

#[cfg(test)]
mod tests;
