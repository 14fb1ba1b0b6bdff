//! Starting from last year: answers go into a new assessment, and what changed in the standard is marked.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::domain::answer::{Action, Answer, AnswerState};
use crate::domain::assessment::Assessment;
use crate::domain::criterion::Criterion;
use crate::domain::date::Date;
use crate::domain::digest::Digest;
use crate::domain::edit::Edit;
use crate::domain::edition::Edition;
use crate::domain::evidence::Evidence;
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
    /// Evidence that is older than a year; the answered criteria that it supports are flagged for a new look.
    pub old_evidence: BTreeSet<Digest>,
}

/// Carries an older assessment over to `edition`. Profile, evidence, certificates and the office's own criteria come
/// along; finished actions and points typed for a whole section do not, because they belong to their year. `today` tells
/// how old the evidence is.
#[must_use]
pub fn carry_over(old: &Assessment, edition: &Arc<Edition>, today: Date) -> CarriedOver {
    let mut new = Assessment::new(Arc::clone(edition));
    for field in ProfileField::ALL {
        put(&mut new, Edit::SetProfile(field, old.profile().get(field).to_owned()));
    }
    for own in old.own_criteria() {
        let (title, look_at) = (own.title.th.clone(), own.look_at.th.clone());
        put(&mut new, Edit::SetOwnCriterion { id: own.id.clone(), title, look_at });
    }
    let mut carried = CarriedOver {
        assessment: new,
        changed: BTreeSet::new(),
        left_behind: BTreeSet::new(),
        old_evidence: BTreeSet::new(),
    };
    for (id, answer) in old.answers() {
        carry_answer(old, id, answer, &mut carried);
    }
    for evidence in old.evidence() {
        let mut evidence = evidence.clone();
        evidence.criteria.retain(|id| carried.assessment.criterion(id).is_some());
        if evidence.is_old(today) {
            carried.old_evidence.insert(evidence.digest);
            flag_supported(&mut carried.assessment, &evidence);
        }
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

/// Marks the answers that rest on evidence for a new look.
fn flag_supported(assessment: &mut Assessment, evidence: &Evidence) {
    for id in &evidence.criteria {
        if assessment.answer(id).state.is_answered() {
            put(assessment, Edit::SetFlag(id.clone(), true));
        }
    }
}

/// Whether two criteria with the same id ask for the same: their Thai texts and their scale are equal.
#[must_use]
pub fn asks_the_same(before: &Criterion, after: &Criterion) -> bool {
    let wording = |criterion: &Criterion| criterion.wording.as_ref().map(|w| w.text.clone());
    before.title.th == after.title.th
        && wording(before) == wording(after)
        && before.scale == after.scale
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

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

    fn today() -> Date {
        Date::parse("2026-11-20").unwrap()
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
        let carried = carry_over(&old, old.edition(), today());
        assert_eq!(carried.assessment, old);
        assert!(carried.changed.is_empty() && carried.left_behind.is_empty());
    }

    #[test]
    fn a_changed_text_is_flagged_and_keeps_its_answer() {
        let edition = next_year(|parts| parts.criteria[0].title.th = "อื่น".to_owned());
        let carried = carry_over(&last_year(), &edition, today());
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
        let carried = carry_over(&last_year(), &edition, today());
        let answer = carried.assessment.answer(&id("R-2"));
        assert_eq!((answer.state, answer.points), (AnswerState::Met, None));
        assert_eq!(carried.changed, [id("R-2")].into());
    }

    #[test]
    fn answers_that_rest_on_evidence_of_more_than_a_year_are_flagged() {
        let mut old = last_year();
        let dated = |n, day, code| {
            let date = Some(Date::parse(day).unwrap());
            Edit::SetEvidence(Evidence { date, ..evidence(n, &[code]) })
        };
        old.apply(dated(2, "2025-11-19", "P-1")).unwrap();
        old.apply(dated(3, "2025-11-20", "G-1")).unwrap();
        old.apply(dated(4, "2025-01-01", "Q-1")).unwrap();
        let carried = carry_over(&old, old.edition(), today());
        assert_eq!(carried.old_evidence, [Digest([2; 32]), Digest([4; 32])].into());
        let flagged = |code| carried.assessment.answer(&id(code)).flagged;
        assert_eq!((flagged("P-1"), flagged("G-1"), flagged("Q-1")), (true, false, false));
        assert!(carried.assessment.answer(&id("Q-1")).is_empty());
    }

    proptest! {
        #[test]
        fn carrying_over_never_invents_an_answer(
            sayings in testing::sayings(), gone in 0_usize..16, changed in 0_usize..16,
        ) {
            let old = testing::filled(&sayings);
            let edition = next_year(|parts| {
                let place = changed % parts.criteria.len();
                parts.criteria[place].title.th = "อื่น".to_owned();
                // Only guidance can go without the sums of the edition changing.
                let guidance = id(&format!("G-{}", gone % 5 + 1));
                parts.criteria.retain(|criterion| criterion.id != guidance);
            });
            let carried = carry_over(&old, &edition, today());
            for (id, answer) in carried.assessment.answers() {
                let before = old.answer(id);
                let is_kept = answer.state == before.state || answer.state == AnswerState::Unknown;
                prop_assert!(is_kept && !before.is_empty());
                prop_assert!(answer.points.is_none() || answer.points == before.points);
                prop_assert_eq!(&answer.note, &before.note);
            }
        }
    }

    #[test]
    fn an_answer_to_a_criterion_that_is_gone_is_told() {
        let edition = next_year(|parts| {
            parts.criteria.retain(|criterion| criterion.id != id("G-1"));
        });
        let carried = carry_over(&last_year(), &edition, today());
        assert_eq!(carried.left_behind, [id("G-1")].into());
        let kept = &carried.assessment.evidence()[0].criteria;
        assert_eq!(*kept, [id("P-1")].into());
    }
}
