//! Corrections of the made-up edition.

use proptest::prelude::*;

use super::*;
use crate::domain::date::Date;
use crate::domain::edition_changes::EditionChanges;
use crate::domain::own_edition::falsely_official;
use crate::domain::testing::{id, parts, section_id};

fn begun() -> EditionCorrection {
    EditionCorrection::of(Arc::new(Edition::new(parts()).unwrap()))
}

fn with(corrections: impl IntoIterator<Item = Correction>) -> EditionCorrection {
    let mut correction = begun();
    for step in [
        Correction::Office("อำเภอ".to_owned()),
        Correction::WordingFrom("คู่มือ พ.ศ. 2568".to_owned()),
    ] {
        correction.apply(step);
    }
    corrections.into_iter().for_each(|step| correction.apply(step));
    correction
}

fn text(code: &str, which: CriterionText, text: &str) -> Correction {
    Correction::Text(id(code), which, text.to_owned())
}

fn day() -> Date {
    Date::new(2026, 11, 20).unwrap()
}

#[test]
fn correcting_nothing_gives_the_same() {
    let begun = begun();
    assert!(begun.is_empty());
    assert_eq!(begun.settled(), *begun.base().parts());
    assert!(begun.problems().contains(&CorrectionProblem::Nothing));
}

#[test]
fn a_corrected_text_says_where_it_comes_from_and_the_rest_stays() {
    let correction = with([
        text("P-1", CriterionText::Title, "ป้ายชื่อศูนย์ "),
        text("P-1", CriterionText::Wording, "มีป้ายชื่อศูนย์"),
        Correction::Page(id("P-1"), "หน้า 34".to_owned()),
        text("P-2", CriterionText::LookAt, "ดูที่ป้าย"),
        Correction::From(id("P-2"), TakenFrom::Office),
    ]);
    assert!(correction.is_corrected(&id("P-1")) && !correction.is_corrected(&id("P-3")));
    let own = correction.finished(day(), "1").unwrap();
    assert_eq!(own.id().as_str(), "test-own-1");
    let title = own.criterion(&id("P-1")).unwrap();
    assert_eq!((title.title.th.as_str(), title.title.en.as_str()), ("ป้ายชื่อศูนย์", ""));
    assert_eq!(title.title_provenance, Provenance::FromManual);
    assert_eq!(title.wording.as_ref().unwrap().provenance, Provenance::FromManual);
    let source = own.parts().sources.iter().find(|source| source.id == title.sources[0]).unwrap();
    assert_eq!((source.title.th.as_str(), source.address.as_str()), ("คู่มือ พ.ศ. 2568", "หน้า 34"));
    let guidance = own.criterion(&id("P-2")).unwrap();
    assert_eq!(guidance.guidance_provenance, Provenance::Office);
    assert_eq!(guidance.title, begun().base().criterion(&id("P-2")).unwrap().title);
    assert_eq!(own.own().unwrap().based_on.as_str(), "test");
    let changes = EditionChanges::between(correction.base(), &own);
    let changed: Vec<&str> = changes.changed.iter().map(|(id, _)| id.as_str()).collect();
    assert_eq!(changed, ["P-1", "P-2"]);
}

#[test]
fn a_second_correction_tells_the_first_edition_and_lists_a_page_once() {
    let first = with([text("P-1", CriterionText::Title, "หนึ่ง")]).finished(day(), "1").unwrap();
    let mut second = EditionCorrection::of(Arc::new(first));
    assert_eq!(second.office(), "อำเภอ");
    second.apply(text("P-2", CriterionText::Title, "สอง"));
    let second = second.finished(day(), "2").unwrap();
    assert_eq!(second.own().unwrap().based_on.as_str(), "test");
    assert_eq!(second.id().as_str(), "test-own-2");
    assert_eq!(second.parts().sources.len(), 1);
}

#[track_caller]
fn check(corrections: impl IntoIterator<Item = Correction>, want: &[&str]) {
    let found: Vec<String> = with(corrections)
        .problems()
        .into_iter()
        .map(|problem| match problem {
            CorrectionProblem::Edition(problem) => problem.to_string(),
            CorrectionProblem::Nothing
            | CorrectionProblem::NoOffice
            | CorrectionProblem::NoSource => {
                format!("{problem:?}")
            }
        })
        .collect();
    assert_eq!(found, want);
}

#[test]
fn every_number_that_does_not_agree_is_told() {
    let points = |code, n| Correction::CriterionPoints(id(code), Some(Points(n)));
    let minimum = |code, n| Correction::SectionMinimum(section_id(code), Some(Points(n)));
    let level = |code, n| Correction::Level(LevelId::new(code).unwrap(), Points(n));
    check([], &["Nothing"]);
    check([points("Q-1", 2)], &["section basic adds up to 5 points instead of 4"]);
    check(
        [points("R-1", 9), minimum("advanced", 21), level("advanced", 41)],
        &[
            "the minimum of section advanced is above its maximum",
            "section results adds up to 15 points instead of 16",
            "level excellence is not in order",
        ],
    );
    check(
        [Correction::SectionMaximum(section_id("advanced"), Points(22))],
        &["the sections add up to 42 points instead of 40"],
    );
    check([points("R-1", 9), points("R-2", 7), minimum("advanced", 12)], &[]);
    check([text("P-1", CriterionText::Title, " ")], &["criterion P-1 has no Thai title"]);
    check([text("P-1", CriterionText::Title, "ก"), Correction::Office(" ".into())], &["NoOffice"]);
}

#[test]
fn a_minimum_that_becomes_known_comes_from_the_manual() {
    let step = Correction::SectionMinimum(section_id("advanced"), Some(Points(12)));
    let own = with([step]).finished(day(), "1").unwrap();
    let minimum = own.section(&section_id("advanced")).unwrap().minimum.clone().unwrap();
    assert_eq!((minimum.points, minimum.provenance), (Points(12), Provenance::FromManual));
    assert_eq!(minimum.sources.len(), 1);
}

fn any_correction() -> impl Strategy<Value = Correction> {
    let code = prop::sample::select(vec!["P-1", "Q-1", "G-1", "R-1", "R-1.1", "R-2", "X-9"]);
    let section = prop::sample::select(vec!["gate", "basic", "advanced", "results", "x"]);
    let level = prop::sample::select(vec!["basic", "excellence", "x"]);
    let which = prop::sample::select(CriterionText::ALL.to_vec());
    let points = || prop_oneof![0..20_u16, Just(u16::MAX)].prop_map(Points);
    prop_oneof![
        (code.clone(), which, ".{0,6}").prop_map(|(code, which, it)| text(code, which, &it)),
        (code.clone(), any::<bool>()).prop_map(|(code, is_own)| {
            let from = if is_own { TakenFrom::Office } else { TakenFrom::Manual };
            Correction::From(id(code), from)
        }),
        (code.clone(), ".{0,4}").prop_map(|(code, page)| Correction::Page(id(code), page)),
        (code.clone(), prop::option::of(points()))
            .prop_map(|(code, points)| Correction::CriterionPoints(id(code), points)),
        (section.clone(), points())
            .prop_map(|(code, points)| Correction::SectionMaximum(section_id(code), points)),
        (section, prop::option::of(points()))
            .prop_map(|(code, points)| Correction::SectionMinimum(section_id(code), points)),
        (level, points())
            .prop_map(|(code, points)| Correction::Level(LevelId::new(code).unwrap(), points)),
        points().prop_map(Correction::Total),
        ".{0,4}".prop_map(Correction::Office),
        ".{0,4}".prop_map(Correction::WordingFrom),
        code.prop_map(|code| Correction::ResetCriterion(id(code))),
    ]
}

proptest! {
    #[test]
    fn whatever_is_corrected_holds_all_checks_or_is_told(
        steps in prop::collection::vec(any_correction(), 0..12),
    ) {
        let mut correction = begun();
        for step in steps {
            correction.apply(step);
        }
        let finished = correction.finished(day(), "1");
        let mut problems = correction.problems();
        problems.retain(|problem| *problem != CorrectionProblem::Nothing);
        prop_assert_eq!(finished.is_ok(), problems.is_empty(), "{:?} {:?}", finished, problems);
        if let Ok(own) = finished {
            prop_assert_eq!(falsely_official(own.parts(), correction.base()), None);
        }
    }

    #[test]
    fn reset_gives_back_what_was_there(steps in prop::collection::vec(any_correction(), 0..12)) {
        let mut correction = begun();
        for step in steps {
            correction.apply(step);
        }
        for row in correction.base().clone().criteria() {
            correction.apply(Correction::ResetCriterion(row.id.clone()));
        }
        correction.apply(Correction::ResetPoints);
        prop_assert!(correction.is_empty());
        prop_assert_eq!(&correction.settled(), correction.base().parts());
    }
}
