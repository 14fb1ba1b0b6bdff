//! Splitting and merging.

use proptest::prelude::*;

use super::*;
use crate::domain::answer::AnswerState;
use crate::domain::date::Date;
use crate::domain::digest::Digest;
use crate::domain::id::CriterionId;
use crate::domain::plan::{PlanRow, PlanRowId};
use crate::domain::points::Points;
use crate::domain::seal::Revised;
use crate::domain::testing::{assessment, evidence, filled, id, say, sayings, section_id};

pub(super) fn state(code: &str, state: AnswerState) -> Edit {
    Edit::SetState(id(code), state)
}

pub(super) fn note(code: &str, text: &str) -> Edit {
    Edit::SetNote(id(code), text.to_owned())
}

fn own(title: &str) -> Edit {
    let (title, look_at) = (title.to_owned(), String::new());
    Edit::SetOwnCriterion { id: id("OWN-1"), title, look_at }
}

pub(super) fn with(from: &Assessment, edits: &[Edit]) -> Assessment {
    let mut assessment = from.clone();
    edits.iter().for_each(|edit| assessment.apply(edit.clone()).unwrap());
    assessment
}

pub(super) fn merged(base: Option<&Assessment>, first: &Assessment, second: &Assessment) -> Merged {
    merge(base, first, second, &Resolutions::new()).unwrap()
}

/// From `base`, one copy goes on with `first` and one with `second`; merged they are `expected` on top of `base`.
#[track_caller]
pub(super) fn check(base: &[Edit], first: &[Edit], second: &[Edit], expected: &[Edit]) {
    let base = with(&assessment(), base);
    let merged = merged(Some(&base), &with(&base, first), &with(&base, second));
    assert_eq!(merged.conflicts, []);
    assert_eq!(merged.assessment, with(&base, expected));
}

/// The same, where something has to be decided.
#[track_caller]
fn check_conflict(
    base: &[Edit],
    first: &[Edit],
    second: &[Edit],
    conflicts: &[(Slot, ConflictReason)],
) {
    let base = with(&assessment(), base);
    let copies = (with(&base, first), with(&base, second));
    let merged = merged(Some(&base), &copies.0, &copies.1);
    let found: Vec<_> = merged.conflicts.into_iter().map(|it| (it.slot, it.reason)).collect();
    assert_eq!(found, conflicts);
    // Whoever decides everything one way has the value of that copy there, and no question is left.
    for side in [Side::First, Side::Second] {
        let decided: Resolutions = conflicts.iter().map(|(slot, _)| (slot.clone(), side)).collect();
        let merged = merge(Some(&base), &copies.0, &copies.1, &decided).unwrap();
        assert_eq!(merged.conflicts, [], "{side:?}");
    }
}

#[test]
fn what_one_copy_alone_changed_is_taken() {
    use AnswerState::{Met, NotMet};
    check(&[], &[state("P-1", Met)], &[state("P-2", Met)], &[state("P-1", Met), state("P-2", Met)]);
    check(&[state("P-1", NotMet)], &[], &[state("P-1", Met)], &[state("P-1", Met)]);
    check(&[state("P-1", NotMet)], &[state("P-1", Met)], &[], &[state("P-1", Met)]);
    let both = [state("P-1", Met), note("P-1", "ก")];
    check(&[], &[state("P-1", Met)], &[note("P-1", "ก")], &both);
    let noted = [state("P-1", Met), note("P-1", "ก")];
    check(&noted, &[], &[note("P-1", "")], &[note("P-1", "")]);
    let points = |n| Edit::SetSectionPoints(section_id("advanced"), Some(Points(n)));
    check(&[points(3)], &[], &[points(4)], &[points(4)]);
    let profile = |text: &str| Edit::SetProfile(ProfileField::Agency, text.to_owned());
    check(&[profile("ก")], &[], &[profile("ข")], &[profile("ข")]);
    check(&[], &[], &[own("ก"), state("OWN-1", Met)], &[own("ก"), state("OWN-1", Met)]);
    let row = |n, topic: &str| {
        let topic = topic.to_owned();
        Edit::SetPlanRow(PlanRow { id: PlanRowId(n), topic, ..PlanRow::default() })
    };
    check(&[row(1, "ก")], &[], &[row(1, "ข")], &[row(1, "ข")]);
    check(&[], &[row(1, "ก")], &[row(1, "ข")], &[row(1, "ก"), row(2, "ข")]);
}

#[test]
fn points_may_move_from_one_part_to_another() {
    let points = |code, n| Edit::SetPoints(id(code), Some(Points(n)));
    let (before, after) = ([points("R-1.1", 8)], [points("R-1.1", 2), points("R-1.2", 8)]);
    check(&before, &[], &after, &after);
}

#[test]
fn links_of_evidence_are_merged_one_by_one() {
    let shows = |codes: &[&str]| Edit::SetEvidence(evidence(1, codes));
    let base = [shows(&["P-1", "P-2"])];
    check(
        &base,
        &[shows(&["P-1", "P-2", "Q-1"])],
        &[shows(&["P-1", "Q-2"])],
        &[shows(&["P-1", "Q-1", "Q-2"])],
    );
    let two = [shows(&["P-1"]), Edit::SetEvidence(evidence(2, &["P-2"]))];
    check(&[], &two[..1], &two[1..], &two);
}

#[test]
fn what_both_changed_is_asked_about() {
    use AnswerState::{Met, NotMet, Partly};
    let slot = |code, part| Slot::Answer(id(code), part);
    let both = ConflictReason::BothChanged;
    check_conflict(
        &[state("P-1", NotMet)],
        &[state("P-1", Met), note("P-1", "ก")],
        &[state("P-1", Partly), note("P-1", "ข")],
        &[(slot("P-1", AnswerSlot::Judgement), both), (slot("P-1", AnswerSlot::Note), both)],
    );
    check_conflict(&[own("ก")], &[own("ข")], &[own("ค")], &[(Slot::Own(id("OWN-1")), both)]);
    let caption = |text: &str| {
        Edit::SetEvidence(Evidence { caption: text.to_owned(), ..evidence(1, &["P-1"]) })
    };
    let digest = Slot::Evidence(Digest([1; 32]), EvidenceSlot::Caption);
    check_conflict(&[caption("ก")], &[caption("ข")], &[caption("ค")], &[(digest, both)]);
    let said = |text: &str, day| {
        let (caption, date) = (text.to_owned(), Date::new(2026, 11, day).ok());
        Edit::SetEvidence(Evidence { caption, date, ..evidence(1, &["P-1"]) })
    };
    let slots = [EvidenceSlot::Caption, EvidenceSlot::Date]
        .map(|it| (Slot::Evidence(Digest([1; 32]), it), both));
    check_conflict(&[said("ก", 1)], &[said("ข", 2)], &[said("ค", 3)], &slots);
}

#[test]
fn what_one_copy_took_away_is_asked_about() {
    use AnswerState::{Met, NotAnswered, NotMet};
    let taken = |side| ConflictReason::TakenAway(side);
    let whole = Slot::Answer(id("P-1"), AnswerSlot::Whole);
    let (met, clear) = ([state("P-1", Met)], [state("P-1", NotAnswered)]);
    check_conflict(&met, &[], &clear, &[(whole.clone(), taken(Side::Second))]);
    check_conflict(&met, &clear, &[], &[(whole.clone(), taken(Side::First))]);
    let both = ConflictReason::BothChanged;
    check_conflict(&met, &clear, &[state("P-1", NotMet)], &[(whole, both)]);
    let shown = [Edit::SetEvidence(evidence(1, &["P-1"]))];
    let digest = Digest([1; 32]);
    let gone = [Edit::RemoveEvidence(digest)];
    check_conflict(
        &shown,
        &[],
        &gone,
        &[(Slot::Evidence(digest, EvidenceSlot::Whole), taken(Side::Second))],
    );
    let kept = [own("ก"), Edit::SetEvidence(evidence(2, &["OWN-1"])), state("OWN-1", Met)];
    let gone = [Edit::RemoveOwnCriterion(id("OWN-1"))];
    check_conflict(
        &kept,
        &[],
        &gone,
        &[
            (Slot::Own(id("OWN-1")), taken(Side::Second)),
            (Slot::Answer(id("OWN-1"), AnswerSlot::Whole), taken(Side::Second)),
        ],
    );
}

#[test]
fn parts_that_add_up_to_too_much_are_asked_about() {
    let points = |code, n| Edit::SetPoints(id(code), Some(Points(n)));
    let base = [points("R-1.1", 1), points("R-1.2", 1)];
    let slot = Slot::Answer(id("R-1.2"), AnswerSlot::Judgement);
    let start = with(&assessment(), &base);
    let copies = (with(&start, &[points("R-1.1", 9)]), with(&start, &[points("R-1.2", 9)]));
    let found = merged(Some(&start), &copies.0, &copies.1);
    let misfit = Conflict { slot: slot.clone(), reason: ConflictReason::DoesNotFit };
    assert_eq!(found.conflicts, [misfit]);
    let decided = merge(Some(&start), &copies.0, &copies.1, &[(slot, Side::First)].into());
    assert_eq!(decided.unwrap(), Merged { assessment: copies.0, conflicts: Vec::new() });
}

#[test]
fn without_a_base_only_what_one_copy_leaves_empty_is_taken() {
    use AnswerState::{Met, NotMet};
    let first = with(&assessment(), &[state("P-1", Met), state("P-2", Met)]);
    let second = with(&assessment(), &[state("P-1", NotMet), state("P-3", Met)]);
    let found = merged(None, &first, &second);
    assert_eq!(found.assessment, with(&first, &[state("P-3", Met)]));
    let slot = Slot::Answer(id("P-1"), AnswerSlot::Judgement);
    assert_eq!(found.conflicts, [Conflict { slot, reason: ConflictReason::BothChanged }]);
}

#[test]
fn the_sealed_file_that_is_revised_is_kept() {
    let revises = |name: &str| {
        Edit::SetRevised(Revised { fingerprint: Digest([7; 32]), name: name.to_owned() })
    };
    check(&[], &[], &[revises("ก")], &[revises("ก")]);
    check(&[], &[revises("ก")], &[], &[revises("ก")]);
    check(&[revises("ก")], &[], &[revises("ข")], &[revises("ข")]);
    check(&[], &[revises("ก")], &[revises("ข")], &[revises("ก")]);
}

#[test]
fn other_editions_are_not_merged() {
    let mut parts = crate::domain::testing::parts();
    parts.id = crate::domain::id::EditionId::new("other").unwrap();
    let edition = crate::domain::edition::Edition::new(parts).unwrap();
    let other = Assessment::new(std::sync::Arc::new(edition));
    let none = Resolutions::new();
    for (base, second) in [(None, &other), (Some(&other), &assessment())] {
        let refused = merge(base, &assessment(), second, &none);
        assert_eq!(refused, Err(MergeError::OtherEdition));
    }
}

/// The same with evidence and plan in the order of their names: which copy came first decides that order.
fn in_order(assessment: &Assessment) -> Assessment {
    let mut ordered = assessment.clone();
    let mut evidence = assessment.evidence().to_vec();
    evidence.sort_by_key(|one| one.digest);
    let mut rows = assessment.plan().to_vec();
    rows.sort_by_key(|row| row.id);
    for one in evidence {
        ordered.apply(Edit::RemoveEvidence(one.digest)).unwrap();
        ordered.apply(Edit::SetEvidence(one)).unwrap();
    }
    for row in rows {
        ordered.apply(Edit::RemovePlanRow(row.id)).unwrap();
        ordered.apply(Edit::SetPlanRow(row)).unwrap();
    }
    ordered
}

#[test]
fn a_part_of_the_first_copy_keeps_its_points_and_the_one_that_comes_in_is_asked_about() {
    // Found by chance: the parts of two copies exceed their whole, and a note came in beside them.
    let (mut first, mut second) = (assessment(), assessment());
    say(&mut first, &[(3, 14, 9)]);
    say(&mut second, &[(3, 13, 2), (4, 14, 0)]);
    let found = merge(None, &first, &second, &Resolutions::new()).unwrap();
    let decided = found.conflicts.iter().map(|it| (it.slot.clone(), Side::First)).collect();
    let found = merge(None, &first, &second, &decided).unwrap();
    assert_eq!(found.conflicts, []);
}

/// What was judged, with points and reason.
fn judgement<'a>(one: &'a Assessment, id: &CriterionId) -> (AnswerState, Option<Points>, &'a str) {
    let answer = one.answer(id);
    (answer.state, answer.points, &answer.reason)
}

proptest! {
    #[test]
    fn merging_the_parts_of_a_split_gives_the_whole(said in sayings(), by_aspect: bool) {
        let whole = filled(&said);
        let by = if by_aspect { SplitBy::Aspect } else { SplitBy::Responsible };
        let mut together: Option<Assessment> = None;
        for share in shares(&whole, by) {
            let part = split(&whole, &share);
            let into_whole = merged(None, &whole, &part);
            prop_assert_eq!(&into_whole.conflicts, &[]);
            prop_assert_eq!(&into_whole.assessment, &whole);
            let more = match &together {
                None => part,
                Some(before) => {
                    let more = merged(None, before, &part);
                    prop_assert_eq!(&more.conflicts, &[]);
                    more.assessment
                }
            };
            together = Some(more);
        }
        prop_assert_eq!(in_order(&together.unwrap()), in_order(&whole));
    }

    #[test]
    fn a_part_that_went_on_comes_back_into_the_whole(
        said in sayings(), more in sayings(), aspect in 0_usize..4,
    ) {
        let whole = filled(&said);
        let handed_out = split(&whole, &Share::Aspect(crate::domain::aspect::Aspect::ALL[aspect]));
        let mut back = handed_out.clone();
        say(&mut back, &more);
        let found = merged(Some(&handed_out), &whole, &back);
        for criterion in whole.criteria() {
            // An answer that the colleague did not touch is as it was, whatever their part.
            if back.answer(&criterion.id) == handed_out.answer(&criterion.id) {
                prop_assert_eq!(
                    found.assessment.answer(&criterion.id), whole.answer(&criterion.id)
                );
            }
        }
    }

    #[test]
    fn merging_equals_is_identity(said in sayings(), before in sayings()) {
        let one = filled(&said);
        let base = filled(&before);
        for base in [None, Some(&base)] {
            let expected = Merged { assessment: one.clone(), conflicts: Vec::new() };
            prop_assert_eq!(merged(base, &one, &one), expected);
        }
    }

    #[test]
    fn a_merge_never_invents_and_every_conflict_can_be_decided(
        before in sayings(), said in sayings(), also in sayings(), has_base: bool, to_second: bool,
    ) {
        let base = filled(&before);
        let (mut first, mut second) = (base.clone(), base.clone());
        say(&mut first, &said);
        say(&mut second, &also);
        let base = has_base.then_some(&base);
        let side = if to_second { Side::Second } else { Side::First };
        let mut decided = Resolutions::new();
        // A decision can bring up another question, about a part of the same whole.
        for _ in 0..5 {
            let found = merge(base, &first, &second, &decided).unwrap();
            for criterion in first.criteria() {
                let id = &criterion.id;
                let (result, answer) = (judgement(&found.assessment, id), found.assessment.answer(id));
                let known = [judgement(&first, id), judgement(&second, id)];
                let waits = found.conflicts.iter().any(|it| it.reason == ConflictReason::DoesNotFit);
                prop_assert!(waits || known.contains(&result), "{id} {result:?} {known:?}");
                let notes = [&first.answer(id).note, &second.answer(id).note];
                prop_assert!(notes.contains(&&answer.note));
            }
            if found.conflicts.is_empty() {
                return Ok(());
            }
            for conflict in found.conflicts {
                let side = match conflict.reason {
                    ConflictReason::DoesNotFit => Side::First,
                    ConflictReason::BothChanged | ConflictReason::TakenAway(_) => side,
                };
                decided.insert(conflict.slot, side);
            }
        }
        prop_assert!(false, "still conflicts");
    }
}

#[test]
fn parts_by_aspect_stand_in_the_order_of_the_edition() {
    let whole = assessment();
    let order: Vec<Share> =
        whole.edition().aspects().iter().map(|aspect| Share::Aspect(aspect.code)).collect();
    let parts = shares(&whole, SplitBy::Aspect);
    assert_eq!(parts[..order.len()], order);
    assert_eq!(parts.len(), crate::domain::aspect::Aspect::ALL.len());
}
