//! A copy for a colleague: the part of an assessment that one person looks after.

use std::collections::BTreeSet;

use crate::domain::answer::Answer;
use crate::domain::aspect::Aspect;
use crate::domain::assessment::Assessment;
use crate::domain::digest::Digest;
use crate::domain::edit::Edit;
use crate::domain::id::CriterionId;
use crate::domain::plan::PlanRowId;

/// How an assessment is split.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SplitBy {
    /// One copy an aspect.
    Aspect,
    /// One copy a person in charge, and one for what nobody is in charge of.
    Responsible,
}

/// The part that one copy gets.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Share {
    /// All criteria of an aspect.
    Aspect(Aspect),
    /// The criteria that this person is in charge of; an empty name: nobody is.
    Responsible(String),
}

/// The parts of an assessment, which together are all of it.
#[must_use]
pub fn shares(assessment: &Assessment, by: SplitBy) -> Vec<Share> {
    match by {
        SplitBy::Aspect => {
            // In the order of the edition; what it does not name comes last.
            let order = assessment.edition().aspects();
            let place = |code: &Aspect| {
                order.iter().position(|aspect| aspect.code == *code).unwrap_or(order.len())
            };
            let mut aspects = Aspect::ALL;
            aspects.sort_by_key(place);
            aspects.into_iter().map(Share::Aspect).collect()
        }
        SplitBy::Responsible => {
            let names = assessment.answers().map(|(_, answer)| answer.responsible.trim());
            let names: BTreeSet<&str> = names.chain([""]).collect();
            names.into_iter().map(|name| Share::Responsible(name.to_owned())).collect()
        }
    }
}

/// A copy that holds one part: the answers of `share`, and the evidence and rows of the plan that go with them. Profile,
/// own criteria and whatever belongs to no criterion are in every copy.
#[must_use]
pub fn split(assessment: &Assessment, share: &Share) -> Assessment {
    let is_in = |id: &CriterionId| match share {
        Share::Aspect(aspect) => {
            assessment.criterion(id).is_some_and(|criterion| criterion.aspect == *aspect)
        }
        Share::Responsible(name) => assessment.answer(id).responsible.trim() == name,
    };
    let goes_along =
        |criteria: &BTreeSet<CriterionId>| criteria.is_empty() || criteria.iter().any(is_in);
    let answers: Vec<CriterionId> =
        assessment.answers().map(|(id, _)| id).filter(|id| !is_in(id)).cloned().collect();
    let evidence: Vec<Digest> = assessment
        .evidence()
        .iter()
        .filter(|evidence| !goes_along(&evidence.criteria))
        .map(|evidence| evidence.digest)
        .collect();
    let rows: Vec<PlanRowId> = assessment
        .plan()
        .iter()
        .filter(|row| !goes_along(&row.criteria))
        .map(|row| row.id)
        .collect();
    let mut copy = assessment.clone();
    let edits = answers.into_iter().map(|id| Edit::SetAnswer(id, Answer::EMPTY));
    let edits = edits.chain(evidence.into_iter().map(Edit::RemoveEvidence));
    for edit in edits.chain(rows.into_iter().map(Edit::RemovePlanRow)) {
        // Taking away what is there is never refused.
        copy.apply(edit).ok();
    }
    copy
}
