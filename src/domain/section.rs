//! The sections of an edition: the way in which points are counted.

use crate::domain::id::{SectionId, SourceId};
use crate::domain::language::Bilingual;
use crate::domain::points::Points;
use crate::domain::provenance::Provenance;

/// How the points of a section come about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SectionRule {
    /// No points; every criterion must be met, or the office is not assessed further.
    Gate,
    /// The sum of the points of its criteria.
    Sum,
    /// The official points per criterion are not known: the office types a number, or the share of the guidance
    /// that is fulfilled, times the maximum, stands in. Always shown as an estimate.
    Estimate,
}

/// The fewest points that a section needs, apart from the total.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Minimum {
    /// The points.
    pub points: Points,
    /// Where the rule comes from.
    pub provenance: Provenance,
    /// What to know about it.
    pub note: Bilingual,
    /// The sources, by their id in the edition.
    pub sources: Vec<SourceId>,
}

/// A section as an edition describes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// Such as `quality-basic`.
    pub id: SectionId,
    /// Its name.
    pub title: Bilingual,
    /// How its points come about.
    pub rule: SectionRule,
    /// The most points.
    pub maximum: Points,
    /// How many official criteria it has, known or not.
    pub items: u16,
    /// The fewest points it needs. `None`: not known, so not checked, and said to be unknown.
    pub minimum: Option<Minimum>,
    /// What is known or unknown of it. `None`: nothing to add.
    pub note: Option<Bilingual>,
    /// Where title and points come from.
    pub provenance: Provenance,
    /// The sources, by their id in the edition.
    pub sources: Vec<SourceId>,
}
