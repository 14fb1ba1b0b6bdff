//! Reviews: what they may say, what follows, and what becomes of them when the assessment goes on.

use super::*;
use crate::domain::answer::{Action, AnswerState};
use crate::domain::edit::{Edit, EditError};
use crate::domain::findings::Severity;
use crate::domain::points::Points;
use crate::domain::readiness::Readiness;
use crate::domain::testing::{assessment, evidence, id, section_id};

fn points(code: &str, n: u16) -> Edit {
    Edit::SetPoints(id(code), Some(Points(n)))
}

/// An office that says that it meets everything, with evidence for the gate.
fn office() -> Assessment {
    let mut office = assessment();
    let met = |code: String| Edit::SetState(id(&code), AnswerState::Met);
    let mut edits: Vec<Edit> = (1..=3).map(|n| met(format!("P-{n}"))).collect();
    edits.extend((1..=4).map(|n| met(format!("Q-{n}"))));
    edits.extend([points("R-1.1", 5), points("R-1.2", 4), points("R-2", 6)]);
    edits.push(Edit::SetState(id("R-1"), AnswerState::Met));
    edits.push(Edit::SetSectionPoints(section_id("advanced"), Some(Points(15))));
    edits.push(Edit::SetEvidence(evidence(1, &["P-1", "P-2", "P-3"])));
    edits.push(Edit::SetResponsible(id("Q-1"), "สมชาย".to_owned()));
    edits.into_iter().for_each(|edit| office.apply(edit).unwrap());
    office
}

fn digest(n: u8) -> Digest {
    Digest([n; 32])
}

fn review_of(office: &Assessment) -> Review {
    Review::of(office, digest(7), "a.gecc.ron")
}

const fn other(judgement: Judgement, points: Option<u16>) -> Verdict {
    let points = match points {
        Some(points) => Some(Points(points)),
        None => None,
    };
    Verdict::Other { judgement, points }
}

fn judge(office: &Assessment, code: &str, verdict: Verdict) -> ReviewEdit {
    ReviewEdit::Judge { criterion: id(code), verdict, about: Seen::of(office, &id(code)) }
}

fn judged(office: &Assessment, verdicts: &[(&str, Verdict)]) -> Review {
    let mut review = review_of(office);
    for (code, verdict) in verdicts {
        review.apply(judge(office, code, *verdict)).unwrap();
    }
    review
}

#[test]
fn what_an_office_could_not_say_a_reviewer_cannot_either() {
    let office = office();
    let mut review = judged(&office, &[("R-1.1", other(Judgement::Partly, Some(6)))]);
    let section = |points| SectionOpinion { points: Points(points), reason: String::new() };
    let long = || "ก".repeat(20_001);
    let about = Seen { note: long(), ..Seen::default() };
    let gold = LevelId::new("gold").unwrap();
    let own = ReviewEdit::NameOwnCriterion { id: id("X-1"), title: "ก".to_owned() };
    let question = Question { criterion: Some(id("X-1")), ..Question::default() };
    for (edit, expected) in [
        (judge(&office, "X-1", Verdict::Agree), "there is no criterion X-1"),
        (judge(&office, "P-1", other(Judgement::Met, Some(1))), "criterion P-1 has no points"),
        (judge(&office, "R-2", other(Judgement::Met, Some(7))), "7 points are more than 6"),
        (
            judge(&office, "R-1.2", other(Judgement::Met, Some(5))),
            "the parts of R-1 would add up to 11, more than 10",
        ),
        (
            judge(&office, "P-1", other(Judgement::NotApplicable, None)),
            "criterion P-1 applies to every office",
        ),
        (
            ReviewEdit::Judge { criterion: id("P-1"), verdict: Verdict::Agree, about },
            "the text has 20001 characters, more than 20000",
        ),
        (ReviewEdit::SetNote(id("X-1"), String::new()), "there is no criterion X-1"),
        (ReviewEdit::SetOverall(long()), "the text has 20001 characters, more than 20000"),
        (ReviewEdit::Recommend(Recommendation::Level(gold)), "there is no level gold"),
        (
            ReviewEdit::SetSection(section_id("advanced"), Some(section(21))),
            "21 points are more than 20",
        ),
        (
            ReviewEdit::SetSection(section_id("basic"), Some(section(1))),
            "the points of section basic are counted, not typed",
        ),
        (own, "X-1 does not start with OWN-"),
        (ReviewEdit::SetQuestion(question), "there is no criterion X-1"),
    ] {
        let before = review.clone();
        let refused = review.apply(edit).map_err(|error: EditError| error.to_string());
        assert_eq!(refused, Err(expected.to_owned()));
        assert_eq!(review, before, "{expected}");
    }
}

#[test]
fn taking_a_verdict_back_forgets_what_it_was_about_and_keeps_words() {
    let office = office();
    let mut review = judged(&office, &[("R-2", other(Judgement::Partly, Some(2)))]);
    assert_eq!(review.opinion(&id("R-2")).about.points, Some(Points(6)));
    review.apply(ReviewEdit::SetReason(id("R-2"), "ก".to_owned())).unwrap();
    review.apply(judge(&office, "R-2", Verdict::NotSeen)).unwrap();
    let kept = Opinion { reason: "ก".to_owned(), ..Opinion::EMPTY };
    assert_eq!(*review.opinion(&id("R-2")), kept);
    review.apply(ReviewEdit::SetReason(id("R-2"), String::new())).unwrap();
    assert_eq!(review, review_of(&office));
}

#[test]
fn points_alone_bring_a_judgement_along() {
    let office = office();
    let criterion = office.criterion(&id("R-2")).unwrap();
    for (n, judgement) in [(6, Judgement::Met), (2, Judgement::Partly), (0, Judgement::NotMet)] {
        assert_eq!(Verdict::of_points(criterion, Points(n)), other(judgement, Some(n)));
    }
}

#[test]
fn readiness_as_reviewed_stands_beside_that_of_the_office() {
    let office = office();
    let total = |review: &Review| {
        let reviewed = reviewed(review, &office);
        assert!(reviewed.unfit.is_empty());
        let readiness = Readiness::of(&reviewed.assessment);
        (readiness.claimed.gate.met, readiness.claimed.total.0, readiness.potential.total.0)
    };
    let check = |verdicts: &[(&str, Verdict)], expected| {
        assert_eq!(total(&judged(&office, verdicts)), expected, "{verdicts:?}");
    };
    assert_eq!(Readiness::of(&office).claimed.total, Points(34));
    check(&[], (3, 34, 34));
    check(&[("R-2", Verdict::Agree)], (3, 34, 34));
    check(&[("R-2", other(Judgement::Partly, Some(2)))], (3, 30, 30));
    // Points that the reviewer does not type are not taken from the office.
    check(&[("R-2", other(Judgement::Partly, None))], (3, 28, 34));
    check(&[("P-1", other(Judgement::NotMet, None))], (2, 34, 34));
    check(&[("P-1", Verdict::EvidenceNeeded), ("Q-1", Verdict::EvidenceNeeded)], (2, 33, 34));
    // Evidence needed for the whole is needed for its parts too.
    check(&[("R-1", Verdict::EvidenceNeeded)], (3, 25, 35));
    // One part takes what the other one gives up.
    let parts =
        [("R-1.2", other(Judgement::NotMet, Some(0))), ("R-1.1", other(Judgement::Met, Some(9)))];
    check(&parts, (3, 34, 34));
    let mut review = review_of(&office);
    let opinion = SectionOpinion { points: Points(8), reason: "ก".to_owned() };
    review.apply(ReviewEdit::SetSection(section_id("advanced"), Some(opinion.clone()))).unwrap();
    assert_eq!(review.section(&section_id("advanced")), Some(opinion));
    assert_eq!(total(&review), (3, 27, 27));
}

#[test]
fn a_verdict_that_does_not_fit_any_more_counts_as_an_open_question() {
    let mut office = office();
    let review = judged(&office, &[("R-1.1", other(Judgement::Met, Some(6)))]);
    office.apply(points("R-1.2", 5)).unwrap();
    let reviewed = reviewed(&review, &office);
    assert_eq!(reviewed.unfit, [id("R-1.1")].into());
    assert_eq!(reviewed.assessment.answer(&id("R-1.1")).state, AnswerState::Unknown);
}

#[test]
fn a_review_tells_which_answers_changed_since_and_keeps_its_opinions() {
    let mut office = office();
    let review = judged(
        &office,
        &[("R-2", Verdict::Agree), ("P-1", Verdict::EvidenceNeeded), ("P-2", Verdict::Agree)],
    );
    assert_eq!(review.fit(&office, &digest(7)), Fit::Same);
    assert_eq!(review.fit(&office, &digest(8)), Fit::Changed(Vec::new()));
    for edit in [
        points("R-2", 5),
        Edit::SetEvidence(evidence(2, &["P-1"])),
        // Nobody has given a verdict on this one, and who is in charge is no part of an answer's worth.
        Edit::SetNote(id("Q-1"), "ก".to_owned()),
        Edit::SetResponsible(id("P-2"), "ก".to_owned()),
    ] {
        office.apply(edit).unwrap();
    }
    let Fit::Changed(changed) = review.fit(&office, &digest(8)) else { panic!() };
    let told: Vec<_> = changed.iter().map(|it| (it.criterion.as_str(), it.parts.clone())).collect();
    let expected = [("P-1", vec![SeenPart::Evidence]), ("R-2", vec![SeenPart::Points])];
    assert_eq!(told, expected);
    assert_eq!(changed[1].before.points, Some(Points(6)));
    assert!(review.is_outdated(&office, &id("R-2")) && !review.is_outdated(&office, &id("P-2")));
    let progress = ReviewProgress::of(&review, &office);
    assert_eq!((progress.agreed, progress.evidence_needed, progress.outdated), (2, 1, 2));
    // Another look renews what the verdict is about.
    let mut review = review;
    review.apply(judge(&office, "R-2", Verdict::Agree)).unwrap();
    assert!(!review.is_outdated(&office, &id("R-2")));
}

#[test]
fn an_opinion_on_an_own_criterion_outlives_it() {
    let mut office = office();
    let (title, look_at) = ("ก".to_owned(), String::new());
    office.apply(Edit::SetOwnCriterion { id: id("OWN-1"), title, look_at }).unwrap();
    let review = judged(&office, &[("OWN-1", Verdict::Agree)]);
    office.apply(Edit::RemoveOwnCriterion(id("OWN-1"))).unwrap();
    let changed = review.changed_since(&office);
    assert_eq!(changed.len(), 1);
    assert_eq!((changed[0].after.as_ref(), changed[0].parts.len()), (None, 0));
    assert_eq!(review.criterion(&id("OWN-1")).unwrap().title.th, "ก");
    assert_eq!(advice(&review, &office), []);
}

#[test]
fn the_site_visit_begins_with_the_physical_criteria() {
    let mut office = office();
    let verdicts = [("R-2", Verdict::Agree), ("Q-4", Verdict::EvidenceNeeded)];
    let mut review = judged(&office, &verdicts);
    review.apply(ReviewEdit::SetOnSite(id("Q-2"), true)).unwrap();
    office.apply(points("R-2", 5)).unwrap();
    let list: Vec<_> = visits(&review, &office)
        .into_iter()
        .map(|visit| (visit.criterion.to_string(), visit.reason))
        .collect();
    let row = |code: &str, reason| (code.to_owned(), reason);
    let expected = [
        row("P-1", VisitReason::Physical),
        row("P-2", VisitReason::Physical),
        row("P-3", VisitReason::Physical),
        row("Q-2", VisitReason::Marked),
        row("Q-4", VisitReason::EvidenceNeeded),
        row("R-2", VisitReason::Changed),
    ];
    assert_eq!(list, expected);
}

#[test]
fn reviews_side_by_side_agree_when_they_come_to_the_same() {
    let office = office();
    let one = [
        ("P-1", Verdict::Agree),
        ("P-2", other(Judgement::NotMet, None)),
        ("Q-1", Verdict::Agree),
        ("R-2", other(Judgement::Partly, Some(2))),
        ("G-1", Verdict::EvidenceNeeded),
    ];
    let two = [
        ("P-1", Verdict::Agree),
        ("P-2", Verdict::EvidenceNeeded),
        // The office says met, which is worth the one point that this reviewer types.
        ("Q-1", other(Judgement::Met, Some(1))),
        ("R-2", other(Judgement::Partly, Some(4))),
    ];
    let (mut one, two) = (judged(&office, &one), judged(&office, &two));
    one.apply(ReviewEdit::Recommend(Recommendation::NoLevel)).unwrap();
    let panel = side_by_side(&[&one, &two], &office);
    for (code, agreement) in [
        ("P-1", Agreement::Same),
        ("P-2", Agreement::Different),
        ("P-3", Agreement::Nobody),
        ("Q-1", Agreement::Same),
        ("R-2", Agreement::Different),
        ("G-1", Agreement::Alone),
    ] {
        let row = panel.rows.iter().find(|row| row.criterion == id(code)).unwrap();
        assert_eq!(row.agreement, agreement, "{code}");
    }
    let row = panel.rows.iter().find(|row| row.criterion == id("R-2")).unwrap();
    assert_eq!(row.points, Some((Points(2), Points(4))));
    assert_eq!((panel.count(Agreement::Different), panel.levels), (2, Agreement::Alone));
    assert!(panel.is_of_one_file);
}

#[test]
fn what_a_review_lacks_is_told() {
    let office = office();
    let everything: Vec<(&str, Verdict)> = office
        .criteria()
        .filter(|criterion| !criterion.is_part())
        .map(|criterion| (criterion.id.as_str(), Verdict::Agree))
        .collect();
    let mut review = judged(&office, &everything);
    let (name, reviewer_office) = ("สมหญิง".to_owned(), String::new());
    for edit in [
        judge(&office, "P-1", Verdict::NotSeen),
        judge(&office, "P-2", Verdict::EvidenceNeeded),
        judge(&office, "R-2", other(Judgement::Partly, None)),
        ReviewEdit::SetReviewer(Reviewer { name, office: reviewer_office }),
        ReviewEdit::Recommend(Recommendation::Level(LevelId::new("basic").unwrap())),
    ] {
        review.apply(edit).unwrap();
    }
    let recommended = LevelId::new("basic").unwrap();
    let expected = [
        ReviewGap::NotSeen(id("P-1")),
        ReviewGap::NoRequest(id("P-2")),
        ReviewGap::NoReason(id("R-2")),
        ReviewGap::NoPoints(id("R-2")),
        ReviewGap::AboveReviewed { recommended, reached: None },
    ];
    assert_eq!(gaps(&review, &office), expected);
    let mut nobody = review_of(&office);
    nobody.apply(ReviewEdit::SetReviewer(Reviewer::default())).unwrap();
    let ends = [ReviewGap::NoRecommendation, ReviewGap::NoReviewer];
    assert!(gaps(&nobody, &office).ends_with(&ends));
}

#[test]
fn the_office_gets_findings_with_edits_that_nobody_makes_for_it() {
    let mut office = office();
    let verdicts = [
        ("P-1", Verdict::Agree),
        ("P-2", Verdict::EvidenceNeeded),
        ("Q-1", other(Judgement::NotMet, None)),
    ];
    let mut review = judged(&office, &verdicts);
    review.apply(ReviewEdit::SetReason(id("Q-1"), " ขอคู่มือ ".to_owned())).unwrap();
    let before = office.clone();
    let found = advice(&review, &office);
    assert_eq!(office, before);
    let told: Vec<_> = found.iter().map(|it| (it.criterion.as_str(), it.severity)).collect();
    assert_eq!(told, [("P-2", Severity::Stops), ("Q-1", Severity::Advice)]);
    assert_eq!(found[0].take_over(&office), None);

    let one = &found[1];
    let take = one.take_over(&office).unwrap();
    office.apply(take).unwrap();
    assert_eq!(office.answer(&id("Q-1")).state, AnswerState::NotMet);
    assert_eq!(one.take_over(&office), None);
    office.apply(one.plan(&office, "").unwrap()).unwrap();
    let action = |what: &str| Action {
        what: what.to_owned(),
        who: "สมชาย".to_owned(),
        due: None,
        done: false,
    };
    assert_eq!(office.answer(&id("Q-1")).action, Some(action("ขอคู่มือ")));
    assert_eq!(one.plan(&office, ""), None);
    office.apply(Edit::SetAction(id("Q-1"), Some(action("เดิม")))).unwrap();
    office.apply(one.plan(&office, "").unwrap()).unwrap();
    assert_eq!(office.answer(&id("Q-1")).action, Some(action("เดิม\nขอคู่มือ")));
    office.apply(one.flag(&office).unwrap()).unwrap();
    assert_eq!(one.flag(&office), None);
}
