//! The yearly cycle of an edition, and what is looked at after certification.

use crate::domain::id::{CriterionId, SourceId};
use crate::domain::language::Bilingual;
use crate::domain::provenance::Provenance;

/// A step of the yearly process, as observed in past years.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CalendarStep {
    /// The month in which it begins, 1 to 12.
    pub first_month: u8,
    /// The month in which it ends, 1 to 12; earlier than `first_month` when it runs over the new year.
    pub last_month: u8,
    /// What happens.
    pub title: Bilingual,
    /// Who acts.
    pub who: Bilingual,
    /// Whether this is the window in which offices apply.
    pub application: bool,
    /// Where this comes from.
    pub provenance: Provenance,
    /// The sources, by their id in the edition.
    pub sources: Vec<SourceId>,
}

/// A topic of the check of a certified centre.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MaintenanceTopic {
    /// Such as `M-1`.
    pub id: CriterionId,
    /// The topic.
    pub title: Bilingual,
    /// What to look at.
    pub look_at: Bilingual,
    /// Which evidence to collect.
    pub evidence: Bilingual,
    /// The criteria or topics it goes with.
    pub related: Vec<CriterionId>,
    /// Where the topic comes from; the guidance is ours.
    pub provenance: Provenance,
    /// The sources, by their id in the edition.
    pub sources: Vec<SourceId>,
}

/// Where something in an edition was published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Such as `S4`.
    pub id: SourceId,
    /// What it is.
    pub title: Bilingual,
    /// Where it can be read.
    pub address: String,
}
