//! Starting from last year: answers go into a new assessment, and what changed in the standard is marked.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::domain::answer::{Action, Answer, AnswerState};
use crate::domain::assessment::Assessment;
use crate::domain::criterion::Criterion;
use crate::domain::edit::Edit;
use crate::domain::edition::Edition;
use crate::domain::id::CriterionId;
use crate::domain::profile::ProfileField;

/// A new assessment that begins with the answers of an older one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CarriedOver {
    /// The new assessment.
    pub assessment: Assessment,
    /// Answered criteria whose text or scale is another one now; they are flagged for a new look.
    pub changed: BTreeSet<CriterionId>,
    /// Answered criteria that the new edition does not have; their answers stay in the old file.
    pub left_behind: BTreeSet<CriterionId>,
}

/// Carries an older assessment over to `edition`. Profile, evidence, certificates and the office's own criteria come
/// along; finished actions and points typed for a whole section do not, because they belong to their year.
#[must_use]
pub fn carry_over(old: &Assessment, edition: &Arc<Edition>) -> CarriedOver {
    let mut new = Assessment::new(Arc::clone(edition));
    for field in ProfileField::ALL {
        put(&mut new, Edit::SetProfile(field, old.profile().get(field).to_owned()));
    }
    for own in old.own_criteria() {
        let (title, look_at) = (own.title.th.clone(), own.look_at.th.clone());
        put(&mut new, Edit::SetOwnCriterion { id: own.id.clone(), title, look_at });
    }
    let mut carried =
        CarriedOver { assessment: new, changed: BTreeSet::new(), left_behind: BTreeSet::new() };
    for (id, answer) in old.answers() {
        carry_answer(old, id, answer, &mut carried);
    }
    for evidence in old.evidence() {
        let mut evidence = evidence.clone();
        evidence.criteria.retain(|id| carried.assessment.criterion(id).is_some());
        put(&mut carried.assessment, Edit::SetEvidence(evidence));
    }
    let certificates = old.certificates().clone();
    put(&mut carried.assessment, Edit::SetCertificates(certificates));
    carried
}

/// What the new edition refuses is left out; the old file keeps it.
pub(super) fn put(assessment: &mut Assessment, edit: Edit) -> bool {
    assessment.apply(edit).is_ok()
}

fn carry_answer(old: &Assessment, id: &CriterionId, answer: &Answer, carried: &mut CarriedOver) {
    let (Some(before), Some(after)) = (old.criterion(id), carried.assessment.criterion(id)) else {
        carried.left_behind.insert(id.clone());
        return;
    };
    let is_changed = !asks_the_same(before, after);
    let mut answer = answer.clone();
    answer.action = answer.action.filter(|action: &Action| !action.done);
    answer.flagged |= is_changed;
    if is_changed {
        carried.changed.insert(id.clone());
    }
    put_answer(&mut carried.assessment, id, answer);
}

/// Puts as much of an answer as the criterion can hold; points or a state that it cannot hold are asked for again.
/// Whether all of it was held.
pub(super) fn put_answer(assessment: &mut Assessment, id: &CriterionId, answer: Answer) -> bool {
    let without_points = Answer { points: None, ..answer.clone() };
    let without_state = Answer { state: AnswerState::Unknown, ..without_points.clone() };
    if put(assessment, Edit::SetAnswer(id.clone(), answer)) {
        return true;
    }
    let rest = [without_points, without_state];
    rest.into_iter().any(|answer| put(assessment, Edit::SetAnswer(id.clone(), answer)));
    false
}

/// Whether two criteria with the same id ask for the same: their Thai texts and their scale are equal.
pub(super) fn asks_the_same(before: &Criterion, after: &Criterion) -> bool {
    let wording = |criterion: &Criterion| criterion.wording.as_ref().map(|w| w.text.clone());
    before.title.th == after.title.th
        && wording(before) == wording(after)
        && before.scale == after.scale
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::criterion::Scale;
    use crate::domain::points::Points;
    use crate::domain::testing::{self, evidence, id};

    /// The made-up edition, a year later and changed.
    fn next_year(change: impl FnOnce(&mut crate::domain::edition::EditionParts)) -> Arc<Edition> {
        let mut parts = testing::parts();
        change(&mut parts);
        Arc::new(Edition::new(parts).unwrap())
    }

    fn last_year() -> Assessment {
        let mut old = testing::assessment();
        for edit in [
            Edit::SetProfile(ProfileField::CentreName, "ศูนย์".to_owned()),
            Edit::SetState(id("P-1"), AnswerState::Met),
            Edit::SetPoints(id("R-2"), Some(Points(6))),
            Edit::SetState(id("G-1"), AnswerState::Partly),
            Edit::SetEvidence(evidence(1, &["P-1", "G-1"])),
        ] {
            old.apply(edit).unwrap();
        }
        old
    }

    #[test]
    fn the_same_edition_carries_everything_unmarked() {
        let old = last_year();
        let carried = carry_over(&old, old.edition());
        assert_eq!(carried.assessment, old);
        assert!(carried.changed.is_empty() && carried.left_behind.is_empty());
    }

    #[test]
    fn a_changed_text_is_flagged_and_keeps_its_answer() {
        let edition = next_year(|parts| parts.criteria[0].title.th = "อื่น".to_owned());
        let carried = carry_over(&last_year(), &edition);
        assert_eq!(carried.changed, [id("P-1")].into());
        let answer = carried.assessment.answer(&id("P-1"));
        assert!(answer.flagged);
        assert_eq!(answer.state, AnswerState::Met);
    }

    #[test]
    fn points_that_no_longer_fit_are_asked_for_again() {
        let edition = next_year(|parts| {
            for criterion in &mut parts.criteria {
                match criterion.id.as_str() {
                    "R-1" => criterion.scale = Scale::Points(Points(12)),
                    "R-2" => criterion.scale = Scale::Points(Points(4)),
                    _ => {}
                }
            }
        });
        let carried = carry_over(&last_year(), &edition);
        let answer = carried.assessment.answer(&id("R-2"));
        assert_eq!((answer.state, answer.points), (AnswerState::Met, None));
        assert_eq!(carried.changed, [id("R-2")].into());
    }

    #[test]
    fn an_answer_to_a_criterion_that_is_gone_is_told() {
        let edition = next_year(|parts| {
            parts.criteria.retain(|criterion| criterion.id != id("G-1"));
        });
        let carried = carry_over(&last_year(), &edition);
        assert_eq!(carried.left_behind, [id("G-1")].into());
        let kept = &carried.assessment.evidence()[0].criteria;
        assert_eq!(*kept, [id("P-1")].into());
    }
}
