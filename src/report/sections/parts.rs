//! The parts of the report that may be left out. The cover always stays: a paper says whose it is.

use std::collections::BTreeSet;

use crate::domain::aspect::Aspect;
use crate::domain::edition::Edition;

/// A part of the report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// What the office says about itself.
    Profile,
    /// Level, points, minima and what to do first, on one page.
    Summary,
    /// The points of each section, and the way to the next level.
    Points,
    /// The criteria of an aspect with their answers.
    Aspect(Aspect),
    /// What became of an earlier assessment; only where there is one.
    Comparison,
    /// The follow-up plan.
    Plan,
    /// The monthly figures with their charts.
    Figures,
    /// The register of the evidence.
    Evidence,
    /// The photos.
    Photos,
    /// What is missing or contradictory.
    Findings,
    /// How points are counted and where the wording comes from.
    Method,
    /// The lines to sign on.
    Signatures,
}

impl Part {
    /// Every part that a report without an earlier assessment has, in the order of the paper: an edition says in which order the aspects stand.
    #[must_use]
    pub fn all_of(edition: &Edition) -> Vec<Self> {
        let aspects = edition.aspects().iter().map(|aspect| Self::Aspect(aspect.code));
        let before = [Self::Profile, Self::Summary, Self::Points].into_iter();
        let after = [
            Self::Plan,
            Self::Figures,
            Self::Evidence,
            Self::Photos,
            Self::Findings,
            Self::Method,
            Self::Signatures,
        ];
        before.chain(aspects).chain(after).collect()
    }

    /// Every part, in the order of the paper, where it compares with an earlier assessment.
    #[must_use]
    pub fn all_with_earlier(edition: &Edition) -> Vec<Self> {
        let mut parts = Self::all_of(edition);
        let plan = parts.iter().position(|part| *part == Self::Plan);
        parts.insert(plan.unwrap_or(parts.len()), Self::Comparison);
        parts
    }
}

/// The parts that are printed, told by those that are left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Parts {
    left_out: BTreeSet<Part>,
}

impl Parts {
    /// The whole report.
    #[must_use]
    pub fn all() -> Self {
        Self::default()
    }

    /// Whether `part` is printed.
    #[must_use]
    pub fn has(&self, part: Part) -> bool {
        !self.left_out.contains(&part)
    }

    /// Puts `part` in where it was left out, or leaves it out where it was in.
    pub fn toggle(&mut self, part: Part) {
        if !self.left_out.remove(&part) {
            self.left_out.insert(part);
        }
    }
}
