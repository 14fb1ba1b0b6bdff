//! What two copies added each for itself and happened to name alike: criteria of the office's own and rows of the plan are
//! counted on from what is there, so two colleagues both begin `OWN-01`, and it is not the same.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::assessment::Assessment;
use crate::domain::criterion::Criterion;
use crate::domain::edit::Edit;
use crate::domain::id::CriterionId;
use crate::domain::plan::{PlanRow, PlanRowId};

/// The second copy under the names of the first: what it added under a name that means something else in the first copy
/// gets a name that is free, and what the first copy has already, because it was merged before, gets its name there.
/// Aligning again changes nothing.
#[must_use]
pub fn aligned(base: Option<&Assessment>, first: &Assessment, second: &Assessment) -> Assessment {
    let mut aligned = second.clone();
    rename_own(&mut aligned, &own_names(base, first, second));
    rename_rows(&mut aligned, &row_names(base, first, second));
    aligned
}

fn own<'a>(one: &'a Assessment, id: &CriterionId) -> Option<&'a Criterion> {
    one.own_criteria().iter().find(|own| own.id == *id)
}

fn is_same_title(one: &Criterion, other: &Criterion) -> bool {
    one.title.th.trim() == other.title.th.trim()
}

/// The criteria of the second copy that are renamed, and how.
fn own_names(
    base: Option<&Assessment>,
    first: &Assessment,
    second: &Assessment,
) -> BTreeMap<CriterionId, CriterionId> {
    let mut names = BTreeMap::new();
    let mut given = BTreeSet::new();
    for theirs in second.own_criteria() {
        let is_new = base.is_none_or(|base| own(base, &theirs.id).is_none());
        let clashes = own(first, &theirs.id).is_some_and(|ours| !is_same_title(ours, theirs));
        if !is_new || !clashes {
            continue;
        }
        let is_free = |id: &CriterionId| {
            second.criterion(id).is_none()
                && base.is_none_or(|base| base.criterion(id).is_none())
                && !given.contains(id)
        };
        let same = first.own_criteria().iter().find(|ours| {
            is_same_title(ours, theirs) && ours.look_at == theirs.look_at && is_free(&ours.id)
        });
        let name = same.map(|ours| ours.id.clone()).or_else(|| {
            Criterion::own_ids().find(|id| first.criterion(id).is_none() && is_free(id))
        });
        if let Some(name) = name {
            given.insert(name.clone());
            names.insert(theirs.id.clone(), name);
        }
    }
    names
}

/// Takes the criteria out and brings them back with all that belongs to them. What is put back was there before, so it is
/// never refused.
fn rename_own(second: &mut Assessment, names: &BTreeMap<CriterionId, CriterionId>) {
    let before = second.clone();
    for id in names.keys() {
        second.apply(Edit::RemoveOwnCriterion(id.clone())).ok();
    }
    for (id, name) in names {
        let Some(criterion) = own(&before, id) else { continue };
        let (title, look_at) = (criterion.title.th.clone(), criterion.look_at.th.clone());
        second.apply(Edit::SetOwnCriterion { id: name.clone(), title, look_at }).ok();
        second.apply(Edit::SetAnswer(name.clone(), before.answer(id).clone())).ok();
    }
    let renamed = |ids: &BTreeSet<CriterionId>| -> BTreeSet<CriterionId> {
        ids.iter().map(|id| names.get(id).unwrap_or(id).clone()).collect()
    };
    let names_one = |ids: &BTreeSet<CriterionId>| ids.iter().any(|id| names.contains_key(id));
    for evidence in before.evidence().iter().filter(|one| names_one(&one.criteria)) {
        let mut evidence = evidence.clone();
        evidence.criteria = renamed(&evidence.criteria);
        second.apply(Edit::SetEvidence(evidence)).ok();
    }
    for row in before.plan().iter().filter(|row| names_one(&row.criteria)) {
        let mut row = row.clone();
        row.criteria = renamed(&row.criteria);
        second.apply(Edit::SetPlanRow(row)).ok();
    }
}

fn row(one: &Assessment, id: PlanRowId) -> Option<&PlanRow> {
    one.plan().iter().find(|row| row.id == id)
}

/// The rows of the second copy that are renamed, and how.
fn row_names(
    base: Option<&Assessment>,
    first: &Assessment,
    second: &Assessment,
) -> BTreeMap<PlanRowId, PlanRowId> {
    let mut names = BTreeMap::new();
    let mut given = BTreeSet::new();
    let states = [Some(first), Some(second), base];
    let frees = states.into_iter().flatten().map(|one| one.free_plan_row_id().0);
    let mut free = frees.max().unwrap_or(1);
    let is_new = |id| base.is_none_or(|base| row(base, id).is_none());
    let topic = |row: &PlanRow| row.topic.trim().to_owned();
    for theirs in second.plan().iter().filter(|theirs| is_new(theirs.id)) {
        let under_its_name = row(first, theirs.id);
        if under_its_name.is_some_and(|ours| topic(ours) == topic(theirs)) {
            continue;
        }
        let may_be_it = |ours: &&PlanRow| {
            is_new(ours.id)
                && !given.contains(&ours.id)
                // A row of theirs that has this name means this row.
                && row(second, ours.id).is_none_or(|other| topic(other) != topic(ours))
        };
        let equal = |ours: &&PlanRow| PlanRow { id: theirs.id, ..(*ours).clone() } == *theirs;
        let alike = |ours: &&PlanRow| !topic(ours).is_empty() && topic(ours) == topic(theirs);
        let candidates = || first.plan().iter().filter(may_be_it);
        let name = match candidates().find(equal).or_else(|| candidates().find(alike)) {
            Some(ours) => ours.id,
            None if under_its_name.is_some() => {
                let name = PlanRowId(free);
                free = free.saturating_add(1);
                name
            }
            None => continue,
        };
        given.insert(name);
        names.insert(theirs.id, name);
    }
    names
}

fn rename_rows(second: &mut Assessment, names: &BTreeMap<PlanRowId, PlanRowId>) {
    if names.is_empty() {
        return;
    }
    let before = second.plan().to_vec();
    // All of them anew, so that they keep their order.
    for row in &before {
        second.apply(Edit::RemovePlanRow(row.id)).ok();
    }
    for row in before {
        let id = names.get(&row.id).copied().unwrap_or(row.id);
        second.apply(Edit::SetPlanRow(PlanRow { id, ..row })).ok();
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::answer::AnswerState;
    use crate::domain::merge::tests::{check, merged, note, state, with};
    use crate::domain::merge::{Conflict, ConflictReason, Slot};
    use crate::domain::testing::{assessment, evidence, filled, id, say, sayings};

    fn own_called(code: &str, title: &str) -> Edit {
        let (title, look_at) = (title.to_owned(), String::new());
        Edit::SetOwnCriterion { id: id(code), title, look_at }
    }

    fn row(n: u32, topic: &str, objective: &str) -> Edit {
        let (topic, objective) = (topic.to_owned(), objective.to_owned());
        Edit::SetPlanRow(PlanRow { id: PlanRowId(n), topic, objective, ..PlanRow::default() })
    }

    #[test]
    fn criteria_that_two_colleagues_add_stay_two_with_all_that_belongs_to_them() {
        use AnswerState::{Met, NotMet};
        let links = |code: &str| {
            let criteria = [id(code), id("P-1")].into();
            let topic = "ก".to_owned();
            let plan = PlanRow { id: PlanRowId(4), topic, criteria, ..PlanRow::default() };
            [Edit::SetEvidence(evidence(2, &[code, "P-2"])), Edit::SetPlanRow(plan)]
        };
        let ours = [own_called("OWN-01", "ห้องน้ำ"), state("OWN-01", Met), note("OWN-01", "ก")];
        let theirs = [own_called("OWN-01", "ที่จอดรถ"), state("OWN-01", NotMet), note("OWN-01", "ข")];
        let renamed =
            [own_called("OWN-02", "ที่จอดรถ"), state("OWN-02", NotMet), note("OWN-02", "ข")];
        let theirs = [&theirs[..], &links("OWN-01")].concat();
        let expected = [&ours[..], &renamed[..], &links("OWN-02")].concat();
        check(&[], &ours, &theirs, &expected);
        // Without a base as well, and again: it is known what has come in before.
        let (first, second) = (with(&assessment(), &ours), with(&assessment(), &theirs));
        let once = merged(None, &first, &second);
        assert_eq!((&once.assessment, &once.conflicts), (&with(&assessment(), &expected), &vec![]));
        assert_eq!(merged(None, &once.assessment, &second), once);
        // A third one does not take the name of the second.
        let third = with(&assessment(), &[own_called("OWN-01", "ป้าย"), own_called("OWN-02", "ไฟ")]);
        let all = merged(None, &once.assessment, &third).assessment;
        let titles: Vec<_> =
            all.own_criteria().iter().map(|own| (own.id.as_str(), own.title.th.as_str())).collect();
        let expected =
            [("OWN-01", "ห้องน้ำ"), ("OWN-02", "ที่จอดรถ"), ("OWN-03", "ป้าย"), ("OWN-04", "ไฟ")];
        assert_eq!(titles, expected);
    }

    #[test]
    fn rows_of_the_plan_come_in_once() {
        let first = with(&assessment(), &[row(1, "ก", "")]);
        let second = with(&assessment(), &[row(1, "ข", "ป"), row(2, "ค", "")]);
        let once = merged(None, &first, &second);
        let expected = with(&first, &[row(3, "ข", "ป"), row(2, "ค", "")]);
        assert_eq!((&once.assessment, once.conflicts.len()), (&expected, 0));
        assert_eq!(merged(None, &once.assessment, &second), once);
        // The same topic with other words is asked about, at the row that is there.
        let later = with(&assessment(), &[row(1, "ข", "อื่น"), row(2, "ค", "")]);
        let again = merged(None, &once.assessment, &later);
        let (slot, reason) = (Slot::Plan(PlanRowId(3)), ConflictReason::BothChanged);
        assert_eq!(again.conflicts, [Conflict { slot, reason }]);
        assert_eq!(again.assessment, once.assessment);
        let shown = aligned(None, &once.assessment, &later);
        assert_eq!(shown.plan()[0].objective, "อื่น");
    }

    proptest! {
        #[test]
        fn names_are_aligned_once(before in sayings(), said in sayings(), also in sayings()) {
            let base = filled(&before);
            let (mut first, mut second) = (base.clone(), base.clone());
            say(&mut first, &said);
            say(&mut second, &also);
            for base in [None, Some(&base)] {
                let once = aligned(base, &first, &second);
                prop_assert_eq!(&aligned(base, &first, &once), &once);
            }
        }
    }
}
