//! Plan, monthly figures and maintenance check, to the file and back.

use std::sync::Arc;

use gecc::domain::assessment::Assessment;
use gecc::domain::date::Date;
use gecc::domain::edit::Edit;
use gecc::domain::figures::{Column, Figures, Month};
use gecc::domain::id::CriterionId;
use gecc::domain::maintenance::{Maintenance, TopicAnswer, TopicState};
use gecc::domain::plan::{PlanRow, PlanRowId};
use gecc::storage::assessment_file::{decode, encode};
use gecc::storage::edition_file::Editions;

fn blank() -> Assessment {
    Assessment::new(Arc::clone(Editions::built_in().newest().unwrap()))
}

fn id(text: &str) -> CriterionId {
    CriterionId::new(text).unwrap()
}

fn full() -> Assessment {
    let mut assessment = blank();
    let row = PlanRow {
        id: PlanRowId(3),
        topic: "ระยะเวลารอคอย".to_owned(),
        objective: "ลดเวลาให้เหลือ 15 นาที".to_owned(),
        first: Date::parse("2026-10-01").ok(),
        criteria: [id("Q-2.4")].into(),
        ..PlanRow::default()
    };
    let figures = Figures::new(Month::new(2025, 10).unwrap(), ["LINE".to_owned()]);
    let figures = figures.with(0, Column::Counter, Some(1250)).unwrap();
    let figures = figures.with(11, Column::Online(0), Some(0)).unwrap();
    let figures = figures.with(3, Column::Satisfaction, Some(925)).unwrap();
    let lost = TopicAnswer {
        state: TopicState::Lost, note: "ไม่มีบัตรคิว".to_owned()
    };
    let check = Maintenance {
        letter: Date::parse("2026-11-12").ok(),
        days: Some(15),
        topics: [(id("M-4"), lost)].into(),
    };
    for edit in
        [Edit::SetPlanRow(row), Edit::SetFigures(Some(figures)), Edit::SetMaintenance(check)]
    {
        assessment.apply(edit).unwrap();
    }
    assessment
}

#[test]
fn what_belongs_to_the_year_comes_back() {
    let text = encode(&full()).unwrap();
    let back = decode(&text, Editions::built_in()).unwrap().assessment;
    assert_eq!(back, full());
    assert_eq!(encode(&back).unwrap(), text);
}

#[test]
fn a_file_without_them_says_nothing_of_them() {
    let text = encode(&blank()).unwrap();
    for word in ["plan", "figures", "maintenance"] {
        assert!(!text.contains(&format!("{word}:")), "{word}");
    }
}

#[track_caller]
fn check_damaged(from: &str, to: &str, expected: &str) {
    let text = encode(&full()).unwrap();
    assert!(text.contains(from), "{from}");
    let refused = decode(&text.replacen(from, to, 1), Editions::built_in()).unwrap_err();
    let said = refused.to_string();
    assert!(said.ends_with(expected), "{said}");
}

#[test]
fn what_does_not_fit_is_refused() {
    check_damaged("\"2025-10\"", "\"2568-10\"", "\"2568-10\" is no month");
    check_damaged("Some(925)", "Some(1001)", "the figures do not fit");
    check_damaged("Q-2.4", "Q-2.99", "there is no criterion Q-2.99");
    check_damaged("\"M-4\"", "\"M-99\"", "there is no criterion M-99");
    check_damaged("2026-11-12", "2569-11-12", "the Gregorian year is 2026");
}
