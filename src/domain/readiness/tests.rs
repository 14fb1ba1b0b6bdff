//! Rules of readiness, on a small made-up edition.

use proptest::prelude::*;

use crate::domain::answer::AnswerState;
use crate::domain::assessment::Assessment;
use crate::domain::edit::Edit;
use crate::domain::points::Points;
use crate::domain::readiness::{BlockerReason, Readiness, Target};
use crate::domain::testing::{assessment, evidence, id, section_id};

/// Applies `P-1=met`, `R-1=met:8`, `G-1=na`, `advanced=12` (points of a section), `R-1.1=:4` (points alone).
fn filled(answers: &str) -> Assessment {
    let mut assessment = assessment();
    for word in answers.split_whitespace() {
        for edit in edits(word) {
            assessment.apply(edit).unwrap();
        }
    }
    assessment
}

fn edits(word: &str) -> Vec<Edit> {
    let (target, value) = word.split_once('=').unwrap();
    if target == "advanced" {
        return vec![Edit::SetSectionPoints(section_id(target), value.parse().ok().map(Points))];
    }
    let ids: Vec<String> = match target {
        "P" => (1..=3).map(|n| format!("P-{n}")).collect(),
        "Q" => (1..=4).map(|n| format!("Q-{n}")).collect(),
        "G" => (1..=5).map(|n| format!("G-{n}")).collect(),
        _ => vec![target.to_owned()],
    };
    let (state, points) = value.split_once(':').unwrap_or((value, ""));
    let state = match state {
        "met" => Some(AnswerState::Met),
        "partly" => Some(AnswerState::Partly),
        "not" => Some(AnswerState::NotMet),
        "na" => Some(AnswerState::NotApplicable),
        "unknown" => Some(AnswerState::Unknown),
        _ => None,
    };
    ids.iter()
        .flat_map(|code| {
            let state = state.map(|state| Edit::SetState(id(code), state));
            let points = points.parse().ok().map(|p| Edit::SetPoints(id(code), Some(Points(p))));
            [state, points]
        })
        .flatten()
        .collect()
}

#[test]
fn gate_minima_and_total_decide_the_level() {
    for (answers, total, level) in [
        ("", 0, None),
        ("P=met Q=met R-1=met:10 R-2=met:6", 20, Some("basic")),
        ("P=met Q=met R-1=met:10 R-2=met:5", 19, None),
        ("P-1=met P-2=met Q=met G=met R-1=met:10 R-2=met:6", 40, None),
        ("P=met Q=met G=met R-1=met:10 R-2=met:6", 40, Some("excellence")),
        ("P=met Q-1=met Q-2=met Q-3=met Q-4=partly G=met R-1=met:10 R-2=met:6", 39, None),
        ("P=met Q=met G=met R-1=met:4", 28, None),
        ("P=met Q=met G=met R-1=met:5", 29, Some("basic")),
        ("P=met Q=met advanced=20 R-1=met:6", 30, Some("advanced")),
        ("P=met Q=met advanced=20 R-1=partly:6", 30, Some("advanced")),
        ("P=met Q=met advanced=20 R-1=not", 24, None),
        ("R-1.1=:4 R-1.2=:3", 7, None),
        ("R-1=met R-1.1=:4 R-1.2=:3", 7, None),
        ("R-1=met:9 R-1.1=:4 R-1.2=:3", 9, None),
        ("R-1=met:9 R-1=not", 0, None),
        ("R-1.1=:4 R-1.2=:3 R-1=partly:3 R-1=unknown", 3, None),
        ("G-1=met G-2=met G-3=na", 8, None),
    ] {
        let readiness = Readiness::of(&filled(answers));
        let claimed = &readiness.claimed;
        assert_eq!(claimed.total, Points(total), "{answers}");
        assert_eq!(claimed.level.as_ref().map(|id| id.as_str()), level, "{answers}");
    }
}

#[test]
fn points_give_a_judgement_where_none_was_given() {
    for (answers, code, want) in [
        ("R-1=:10", "R-1", AnswerState::Met),
        ("R-1=:3", "R-1", AnswerState::Partly),
        ("R-1=:0", "R-1", AnswerState::NotMet),
        ("R-1=not R-1=:3", "R-1", AnswerState::Partly),
        ("R-1=met R-1=:3", "R-1", AnswerState::Met),
    ] {
        assert_eq!(filled(answers).answer(&id(code)).state, want, "{answers}");
    }
}

#[test]
fn only_evidence_makes_points_evidenced() {
    let mut some = filled("P=met Q=met G=met R-1=met:10 R-2=met:6");
    some.apply(Edit::SetEvidence(evidence(1, &["Q-1", "G-1", "R-1.2"]))).unwrap();
    let readiness = Readiness::of(&some);
    assert_eq!(readiness.evidenced.total, Points(1 + 4 + 10));
    assert_eq!(readiness.evidenced.gate.met, 0);
    assert_eq!(readiness.claimed.total, Points(40));
    assert_eq!(readiness.overall.evidenced, 3);
}

/// The way to the next level as `reason target gain`, shortened.
fn way(answers: &str) -> Vec<String> {
    let next = Readiness::of(&filled(answers)).next;
    let steps = next.map(|next| next.blockers).unwrap_or_default();
    let shown = steps.into_iter().map(|step| {
        let reason = match step.reason {
            BlockerReason::Gate => "gate",
            BlockerReason::Minimum => "minimum",
            BlockerReason::Points => "points",
        };
        let target = match step.target {
            Target::Criterion(id) => id.to_string(),
            Target::Section(id) => id.to_string(),
        };
        format!("{reason} {target} {}", step.gain)
    });
    shown.collect()
}

#[test]
fn the_way_to_the_next_level_is_the_shortest() {
    for (answers, want) in [
        ("P=met Q=met G=met R-1=met:10 R-2=met:6", vec![]),
        (
            "P=met P-2=partly P-3=not Q=met G=met R-1=met:10 R-2=met:6",
            vec!["gate P-2 0", "gate P-3 0"],
        ),
        ("P=met Q=met Q-3=not G=met R-1=met:10 R-2=met:6", vec!["minimum Q-3 1"]),
        ("P=met Q=met G=met R-1=met:3", vec!["minimum R-1 7"]),
        // 4 + 0 + 10 of 20: one criterion of 6 points is shorter than two rows of 4.
        ("P=met Q=met R-1=met:10", vec!["points R-2 6"]),
        // 4 + 8 + 16 = 28 of 30: one row of guidance adds 4; begun work goes first.
        ("P=met Q=met G-1=met G-2=met G-4=partly R-1=met:10 R-2=met:6", vec!["points G-4 4"]),
        ("P=met Q=met advanced=0 R-1=met:10 R-2=met:6", vec!["points advanced 20"]),
    ] {
        assert_eq!(way(answers), want, "{answers}");
    }
}

#[test]
fn the_whole_way_reaches_the_level() {
    for answers in ["", "P=met", "G=met", "advanced=3", "R-1=met:2 G-1=na", "Q=partly R-1.1=:2"] {
        let mut document = filled(answers);
        let next = Readiness::of(&document).next.unwrap();
        for step in next.blockers {
            let edit = match step.target {
                Target::Criterion(id) => match document.criterion(&id).and_then(|c| c.maximum()) {
                    Some(points) => Edit::SetPoints(id, Some(points)),
                    None => Edit::SetState(id, AnswerState::Met),
                },
                Target::Section(id) => {
                    let maximum = document.edition().section(&id).unwrap().maximum;
                    Edit::SetSectionPoints(id, Some(maximum))
                }
            };
            document.apply(edit).unwrap();
        }
        let wanted = document.edition().level(&next.level).unwrap().from;
        let reached = Readiness::of(&document).claimed.level.unwrap();
        assert!(document.edition().level(&reached).unwrap().from >= wanted, "{answers}");
    }
}

const CODES: [&str; 16] = [
    "P-1", "P-2", "P-3", "Q-1", "Q-2", "Q-3", "Q-4", "G-1", "G-2", "G-3", "G-4", "G-5", "R-1",
    "R-1.1", "R-1.2", "R-2",
];
/// Worse to better; one that is open may count by its parts.
const BETTER: [[AnswerState; 3]; 3] = [
    [AnswerState::NotMet, AnswerState::Partly, AnswerState::Met],
    [AnswerState::NotMet, AnswerState::Unknown, AnswerState::Met],
    [AnswerState::NotApplicable, AnswerState::NotAnswered, AnswerState::Partly],
];

fn some_edit() -> impl Strategy<Value = Edit> {
    let code = prop::sample::select(&CODES[..]).prop_map(id);
    let state = prop::sample::select(&AnswerState::ALL[..]);
    let points = prop::option::of(0_u16..14).prop_map(|points| points.map(Points));
    let section = prop::sample::select(&["gate", "basic", "advanced", "results"][..]);
    prop_oneof![
        4 => (code.clone(), state).prop_map(|(id, state)| Edit::SetState(id, state)),
        2 => (code.clone(), points).prop_map(|(id, points)| Edit::SetPoints(id, points)),
        1 => (section, prop::option::of(0_u16..25)).prop_map(|(section, points)| {
            Edit::SetSectionPoints(section_id(section), points.map(Points))
        }),
        2 => (0_u8..4, code).prop_map(|(n, id)| {
            Edit::SetEvidence(crate::domain::evidence::Evidence {
                criteria: [id].into(),
                ..evidence(n, &[])
            })
        }),
    ]
}

fn some_assessment() -> impl Strategy<Value = Assessment> {
    prop::collection::vec(some_edit(), 0..40).prop_map(|edits| {
        let mut document = assessment();
        for edit in edits {
            document.apply(edit).ok(); // a refused edit changes nothing
        }
        document
    })
}

/// Total, then level by its place, for comparing.
fn rank(document: &Assessment) -> (Points, usize) {
    let standing = Readiness::of(document).claimed;
    let levels = document.edition().levels();
    let level = standing.level.and_then(|id| levels.iter().position(|l| l.id == id));
    (standing.total, level.map_or(0, |at| at + 1))
}

proptest! {
    #[test]
    fn a_better_answer_never_lowers_points_or_level(
        mut document in some_assessment(),
        code in prop::sample::select(&CODES[..]),
        better in prop::sample::select(&BETTER[..]),
    ) {
        let mut before = None;
        for state in better {
            if document.apply(Edit::SetState(id(code), state)).is_err() {
                continue; // this criterion cannot be left out
            }
            let now = rank(&document);
            if let Some(before) = before {
                prop_assert!(now >= before, "{code} {state:?}: {before:?} -> {now:?}");
                prop_assert!(now.1 >= before.1);
            }
            before = Some(now);
        }
    }

    #[test]
    fn more_points_never_lower_points_or_level(
        mut document in some_assessment(),
        code in prop::sample::select(&["R-1", "R-2", "Q-1"][..]),
    ) {
        let mut before = (Points::ZERO, 0);
        for points in 1..=document.criterion(&id(code)).unwrap().maximum().unwrap().0 {
            document.apply(Edit::SetPoints(id(code), Some(Points(points)))).unwrap();
            let now = rank(&document);
            prop_assert!(now.0 >= before.0 && now.1 >= before.1);
            before = now;
        }
    }

    #[test]
    fn not_applicable_never_raises_points_or_level(
        mut document in some_assessment(),
        code in prop::sample::select(&CODES[..]),
    ) {
        let before = rank(&document);
        let state = document.answer(&id(code)).state;
        // A typed number on an open criterion counts through its parts alone; leaving it out may only lower that.
        if document.apply(Edit::SetState(id(code), AnswerState::NotApplicable)).is_ok() {
            let now = rank(&document);
            prop_assert!(now.0 <= before.0 && now.1 <= before.1, "{code} was {state:?}");
        }
    }

    #[test]
    fn points_never_exceed_maxima_and_the_three_readings_are_in_order(document in some_assessment()) {
        let readiness = Readiness::of(&document);
        for standing in [&readiness.evidenced, &readiness.claimed, &readiness.potential] {
            for section in &standing.sections {
                prop_assert!(section.points <= section.maximum);
            }
            prop_assert!(standing.total <= document.edition().parts().total);
        }
        let (low, mid, high) = (&readiness.evidenced, &readiness.claimed, &readiness.potential);
        for ((low, mid), high) in low.sections.iter().zip(&mid.sections).zip(&high.sections) {
            prop_assert!(low.points <= mid.points && mid.points <= high.points);
        }
        prop_assert!(low.gate.met <= mid.gate.met && mid.gate.met <= high.gate.met);
    }

    #[test]
    fn undo_takes_every_step_back(document in some_assessment(), edits in prop::collection::vec(some_edit(), 1..12)) {
        use crate::history::History;
        use std::time::Duration;
        let mut history = History::new(document);
        let mut states = vec![history.document().clone()];
        for (at, edit) in edits.into_iter().enumerate() {
            let now = Duration::from_secs(at as u64 * 60);
            if history.apply(edit, now).is_ok() && history.document() != states.last().unwrap() {
                states.push(history.document().clone());
            }
        }
        let last = states.len() - 1;
        for state in states[..last].iter().rev() {
            prop_assert!(history.undo().is_some());
            prop_assert_eq!(history.document(), state);
        }
        prop_assert!(history.undo().is_none());
        for state in &states[1..] {
            prop_assert!(history.redo().is_some());
            prop_assert_eq!(history.document(), state);
        }
    }
}
