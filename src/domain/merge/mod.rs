//! Two copies of one assessment put together again, with the state that both began from where there is one.
//!
//! What one side alone says is taken; what both say otherwise is a conflict that a person decides. What one side only
//! took away is a conflict too: a copy of a part says nothing about the rest, and no answer is lost by a merge. Nothing
//! is ever made up: every value of the result stands in one of the copies.

mod align;
mod answers;
mod choice;
mod lists;
mod split;
#[cfg(test)]
mod tests;

pub use align::aligned;
pub use choice::{AnswerSlot, Conflict, ConflictReason, EvidenceSlot, Resolutions, Side, Slot};
pub use split::{Share, SplitBy, shares, split};

use crate::domain::assessment::Assessment;
use crate::domain::edit::Edit;
use crate::domain::evidence::Evidence;
use crate::domain::id::CriterionId;
use crate::domain::merge::choice::{Chooser, Three};
use crate::domain::plan::PlanRow;
use crate::domain::profile::ProfileField;

/// Two assessments put together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Merged {
    /// The result. Where something is not decided yet, it is as in the first copy.
    pub assessment: Assessment,
    /// What is to be decided.
    pub conflicts: Vec<Conflict>,
}

/// Why two assessments cannot be put together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MergeError {
    /// They do not all answer to the same edition.
    #[error("the assessments answer to different editions")]
    OtherEdition,
}

/// Puts `second` into `first`. `base` is the state that both began from; `None`: it is not at hand, and only what one of
/// them leaves empty is taken from the other. Conflicts name what the second copy added as [`aligned`] names it.
///
/// # Errors
/// [`MergeError`] when they cannot be compared at all.
pub fn merge(
    base: Option<&Assessment>,
    first: &Assessment,
    second: &Assessment,
    resolutions: &Resolutions,
) -> Result<Merged, MergeError> {
    let is_other = |one: &Assessment| one.edition() != first.edition();
    if is_other(second) || base.is_some_and(is_other) {
        return Err(MergeError::OtherEdition);
    }
    let blank = Assessment::new(std::sync::Arc::clone(first.edition()));
    let aligned = aligned(base, first, second);
    let states = Three { base: base.unwrap_or(&blank), first, second: &aligned };
    let mut chooser = Chooser::new(resolutions);
    let mut assessment = first.clone();
    let mut edits = Vec::new();
    own_and_profile(states, &mut chooser, &mut edits);
    put_all(&mut assessment, edits, &mut chooser);
    answers::merge(states, &mut chooser, &mut assessment);
    revision(states, &mut assessment);
    let mut edits = Vec::new();
    of_the_whole(states, &mut chooser, &mut edits);
    lists::evidence(states, &mut chooser, &mut edits);
    lists::plan(states, &mut chooser, &mut edits);
    put_all(&mut assessment, edits, &mut chooser);
    Ok(Merged { assessment, conflicts: chooser.conflicts })
}

/// An edit that brings a value of the second copy in, and where it belongs.
type Pending = (Slot, Edit);

fn put_all(assessment: &mut Assessment, edits: Vec<Pending>, chooser: &mut Chooser<'_>) {
    for (slot, mut edit) in edits {
        let known = |id: &CriterionId| assessment.criterion(id).is_some();
        // Links to an own criterion that was decided away go with it.
        if let Edit::SetEvidence(Evidence { criteria, .. })
        | Edit::SetPlanRow(PlanRow { criteria, .. }) = &mut edit
        {
            criteria.retain(known);
        }
        if assessment.apply(edit).is_err() {
            chooser.conflict(slot, ConflictReason::DoesNotFit);
        }
    }
}

/// Own criteria go first, because answers, evidence and plan name them.
fn own_and_profile(
    states: Three<&Assessment>,
    chooser: &mut Chooser<'_>,
    edits: &mut Vec<Pending>,
) {
    lists::own_criteria(states, chooser, edits);
    for field in ProfileField::ALL {
        let values = states.map(|one| one.profile().get(field));
        let slot = Slot::Profile(field);
        if chooser.choose(&slot, values) == Side::Second {
            edits.push((slot, Edit::SetProfile(field, values.second.to_owned())));
        }
    }
}

/// Which sealed file it revises is a fact and no opinion: the copy that came to know of one brings it.
fn revision(states: Three<&Assessment>, merged: &mut Assessment) {
    let Three { base, first, second } = states.map(Assessment::revised);
    if let Some(revised) = second.filter(|_| first.is_none() || first == base) {
        // It comes from an assessment, so it fits one.
        merged.apply(Edit::SetRevised(revised.clone())).ok();
    }
}

/// What is kept as one piece.
fn of_the_whole(states: Three<&Assessment>, chooser: &mut Chooser<'_>, edits: &mut Vec<Pending>) {
    for section in states.first.edition().sections() {
        let values = states.map(|one| one.section_points(&section.id));
        let slot = Slot::SectionPoints(section.id.clone());
        if chooser.choose(&slot, values) == Side::Second {
            edits.push((slot, Edit::SetSectionPoints(section.id.clone(), values.second)));
        }
    }
    let second = states.second;
    if chooser.choose(&Slot::Figures, states.map(Assessment::figures)) == Side::Second {
        edits.push((Slot::Figures, Edit::SetFigures(second.figures().cloned())));
    }
    if chooser.choose(&Slot::Certificates, states.map(Assessment::certificates)) == Side::Second {
        edits.push((Slot::Certificates, Edit::SetCertificates(second.certificates().clone())));
    }
    if chooser.choose(&Slot::Maintenance, states.map(Assessment::maintenance)) == Side::Second {
        edits.push((Slot::Maintenance, Edit::SetMaintenance(second.maintenance().clone())));
    }
}
