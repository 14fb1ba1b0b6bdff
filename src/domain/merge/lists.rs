//! Lists in which every row has a name: criteria of the office's own, evidence, the plan.

use std::collections::BTreeSet;

use crate::domain::assessment::Assessment;
use crate::domain::criterion::Criterion;
use crate::domain::digest::Digest;
use crate::domain::edit::Edit;
use crate::domain::evidence::Evidence;
use crate::domain::id::CriterionId;
use crate::domain::merge::Pending;
use crate::domain::merge::choice::{Chooser, EvidenceSlot, Side, Slot, Three};
use crate::domain::plan::PlanRowId;

/// Every name once: those of the first copy in its order, then what only the second has.
fn names<T: Ord + Copy>(first: impl Iterator<Item = T>, second: impl Iterator<Item = T>) -> Vec<T> {
    let mut seen = BTreeSet::new();
    first.chain(second).filter(|name| seen.insert(*name)).collect()
}

pub(super) fn own_criteria(
    states: Three<&Assessment>,
    chooser: &mut Chooser<'_>,
    edits: &mut Vec<Pending>,
) {
    let ids = |one: &'_ Assessment| -> Vec<CriterionId> {
        one.own_criteria().iter().map(|own| own.id.clone()).collect()
    };
    let (of_first, of_second) = (ids(states.first), ids(states.second));
    for id in names(of_first.iter(), of_second.iter()) {
        let own = |one: &'_ Assessment| -> Option<Criterion> {
            one.own_criteria().iter().find(|own| own.id == *id).cloned()
        };
        let Three { base, first, second } = states.map(own);
        let values = Three { base: base.as_ref(), first: first.as_ref(), second: second.as_ref() };
        let slot = Slot::Own(id.clone());
        if chooser.choose_unless_gone(&slot, values, Option::is_none) == Side::Second {
            let edit = match second {
                Some(own) => Edit::SetOwnCriterion {
                    id: id.clone(),
                    title: own.title.th,
                    look_at: own.look_at.th,
                },
                None => Edit::RemoveOwnCriterion(id.clone()),
            };
            edits.push((slot, edit));
        }
    }
}

pub(super) fn evidence(
    states: Three<&Assessment>,
    chooser: &mut Chooser<'_>,
    edits: &mut Vec<Pending>,
) {
    let digests = |one: &Assessment| -> Vec<Digest> {
        one.evidence().iter().map(|evidence| evidence.digest).collect()
    };
    let (of_first, of_second) = (digests(states.first), digests(states.second));
    for digest in names(of_first.into_iter(), of_second.into_iter()) {
        let found = states.map(|one| one.evidence_by_digest(&digest));
        let slot = Slot::Evidence(digest, EvidenceSlot::Whole);
        let (Some(first), Some(second)) = (found.first, found.second) else {
            if chooser.choose_unless_gone(&slot, found, Option::is_none) == Side::Second {
                let edit = match found.second {
                    Some(evidence) => Edit::SetEvidence(evidence.clone()),
                    None => Edit::RemoveEvidence(digest),
                };
                edits.push((slot, edit));
            }
            continue;
        };
        let part = |part| Slot::Evidence(digest, part);
        let captions = found.map(|one| one.map_or("", |one| one.caption.as_str()));
        let dates = found.map(|one| one.and_then(|one| one.date));
        let mut merged = first.clone();
        merged.criteria = links(found.base, first, second);
        if chooser.choose(&part(EvidenceSlot::Caption), captions) == Side::Second {
            merged.caption.clone_from(&second.caption);
        }
        if chooser.choose(&part(EvidenceSlot::Date), dates) == Side::Second {
            merged.date = second.date;
        }
        if merged != *first {
            edits.push((slot, Edit::SetEvidence(merged)));
        }
    }
}

/// A link that one copy made or took away is made or taken away.
fn links(base: Option<&Evidence>, first: &Evidence, second: &Evidence) -> BTreeSet<CriterionId> {
    let was = |id: &CriterionId| base.is_some_and(|base| base.criteria.contains(id));
    let both = first.criteria.intersection(&second.criteria);
    let one = first.criteria.symmetric_difference(&second.criteria).filter(|id| !was(id));
    both.chain(one).cloned().collect()
}

pub(super) fn plan(
    states: Three<&Assessment>,
    chooser: &mut Chooser<'_>,
    edits: &mut Vec<Pending>,
) {
    let ids =
        |one: &Assessment| -> Vec<PlanRowId> { one.plan().iter().map(|row| row.id).collect() };
    let (of_first, of_second) = (ids(states.first), ids(states.second));
    for id in names(of_first.into_iter(), of_second.into_iter()) {
        let found = states.map(|one| one.plan().iter().find(|row| row.id == id));
        let slot = Slot::Plan(id);
        if chooser.choose_unless_gone(&slot, found, Option::is_none) == Side::Second {
            let edit = match found.second {
                Some(row) => Edit::SetPlanRow(row.clone()),
                None => Edit::RemovePlanRow(id),
            };
            edits.push((slot, edit));
        }
    }
}
