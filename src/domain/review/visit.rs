//! What to look at on site.

use crate::domain::assessment::Assessment;
use crate::domain::criterion::Scale;
use crate::domain::id::CriterionId;
use crate::domain::review::{Review, Verdict};

/// Why a criterion is looked at on site.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum VisitReason {
    /// It is one of the physical criteria, which can only be seen there.
    Physical,
    /// The reviewer wants to see it.
    Marked,
    /// The papers do not show enough.
    EvidenceNeeded,
    /// The answer changed after the verdict on it.
    Changed,
}

/// A row of the list for the site visit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Visit {
    /// The criterion.
    pub criterion: CriterionId,
    /// Why it is looked at; the first reason that holds.
    pub reason: VisitReason,
}

/// The list for the site visit: physical criteria first, then those whose verdict needs a look, each in the order of the
/// edition.
#[must_use]
pub fn visits(review: &Review, original: &Assessment) -> Vec<Visit> {
    let mut visits: Vec<Visit> = Vec::new();
    for criterion in original.criteria() {
        let opinion = review.opinion(&criterion.id);
        let reason = if criterion.scale == Scale::Gate {
            VisitReason::Physical
        } else if opinion.on_site {
            VisitReason::Marked
        } else if opinion.verdict == Verdict::EvidenceNeeded {
            VisitReason::EvidenceNeeded
        } else if review.is_outdated(original, &criterion.id) {
            VisitReason::Changed
        } else {
            continue;
        };
        visits.push(Visit { criterion: criterion.id.clone(), reason });
    }
    visits.sort_by_key(|visit| visit.reason != VisitReason::Physical);
    visits
}
