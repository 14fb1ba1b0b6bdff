//! The check before submitting: what is found leads to where it is mended, and goes once it is.

use egui::Key;
use egui_kittest::kittest::Queryable as _;
use gecc::domain::answer::AnswerState;
use gecc::domain::edit::Edit;
use gecc::domain::findings::{Finding, Severity, findings};
use gecc::domain::language::Language;
use gecc::domain::profile::{FieldKind, ProfileField};
use gecc::gui::command::Command;
use gecc::gui::route::Route;

use super::stage::Stage;

fn at_check(stage: &mut Stage) {
    stage.visit(stage.texts.nav_check());
    assert_eq!(stage.harness.state().route(), &Route::Check);
}

fn found(stage: &Stage) -> Vec<Finding> {
    let today = gecc::domain::date::Date::new(2026, 11, 20).unwrap();
    findings(stage.assessment(), today, &Default::default())
}

fn stops(stage: &Stage) -> usize {
    found(stage).iter().filter(|finding| finding.severity() == Severity::Stops).count()
}

fn edit(stage: &mut Stage, edit: Edit) {
    stage.harness.state_mut().ask(Command::Edit(edit));
    stage.harness.run();
}

#[test]
fn every_finding_is_listed_with_the_reason_why_it_matters() {
    for language in [Language::Thai, Language::English] {
        let mut stage = Stage::with_sample(language);
        at_check(&mut stage);
        let texts = stage.texts;
        let found = found(&stage);
        assert!(stage.shows(&texts.check_stops_title(stops(&stage))));
        for finding in &found {
            assert!(stage.shows(&texts.finding_heading(finding)), "{finding:?}");
            assert!(stage.shows(texts.why(finding)), "{finding:?}");
        }
    }
}

#[test]
fn long_lists_open_and_every_entry_is_there_then() {
    let mut stage = Stage::with_new_assessment(Language::Thai);
    at_check(&mut stage);
    let texts = stage.texts;
    let found = found(&stage);
    let of_answers = |finding: &&Finding| matches!(finding, Finding::NotAnswered(_));
    let count = found.iter().filter(of_answers).count();
    let heading = texts.find_not_answered();
    stage.click(&texts.check_more_name(heading, &texts.check_more(count)));
    for finding in found.iter().filter(of_answers) {
        let (lead, title) = texts.place(&finding.place(), stage.assessment());
        let name = texts.finding_name(heading, format!("{lead} {title}").trim());
        stage.harness.get_by_label(&name);
    }
    stage.click(&texts.check_more_name(heading, texts.show_fewer()));
}

#[test]
fn an_empty_field_leads_to_the_field_and_goes_when_it_is_filled() {
    let mut stage = Stage::with_new_assessment(Language::Thai);
    at_check(&mut stage);
    let before = stops(&stage);
    stage.click("ชื่อศูนย์ ยังไม่ได้กรอก");
    assert!(stage.harness.get_by_label("ชื่อศูนย์ (จำเป็น)").is_focused());
    stage.type_into("ชื่อศูนย์ (จำเป็น)", "น้ำใจ");
    stage.leave_field();
    at_check(&mut stage);
    assert!(!stage.shows("ชื่อศูนย์ ยังไม่ได้กรอก"));
    assert!(stage.shows(&stage.texts.check_stops_title(before - 1)));
}

#[test]
fn a_criterion_is_reached_by_keyboard() {
    let mut stage = Stage::with_new_assessment(Language::Thai);
    at_check(&mut stage);
    stage.harness.get_by_label("P-01 เวลาให้บริการ ยังไม่ได้ตอบ").focus();
    stage.harness.run();
    stage.press(Key::Enter);
    let Route::Aspect { criterion: Some(id), .. } = stage.harness.state().route() else {
        panic!("still at {:?}", stage.harness.state().route());
    };
    assert_eq!(id.as_str(), "P-01");
    stage.press(Key::Num1);
    at_check(&mut stage);
    assert!(!stage.shows("P-01 เวลาให้บริการ ยังไม่ได้ตอบ"));
}

#[test]
fn the_overview_shows_the_first_and_leads_to_all() {
    let mut stage = Stage::with_new_assessment(Language::English);
    stage.visit("Overview");
    let count = found(&stage).len();
    let name = stage.texts.findings_button(&stage.texts.check_all(count));
    stage.click(&name);
    assert_eq!(stage.harness.state().route(), &Route::Check);
}

/// Fills in everything that would stop a screener, with every criterion in `state`.
fn mend_everything(stage: &mut Stage, state: AnswerState) {
    for field in ProfileField::ALL.into_iter().filter(|field| field.is_required()) {
        let text = match field.kind() {
            FieldKind::WholeNumber => "12",
            FieldKind::Degrees { .. } => "16.7",
            FieldKind::Line | FieldKind::Lines => "น้ำใจ",
        };
        edit(stage, Edit::SetProfile(field, text.to_owned()));
    }
    let criteria: Vec<_> = stage.assessment().criteria().cloned().collect();
    let file = gecc::domain::evidence::Evidence {
        criteria: criteria.iter().map(|criterion| criterion.id.clone()).collect(),
        ..sample_file()
    };
    for criterion in &criteria {
        edit(stage, Edit::SetState(criterion.id.clone(), state));
        if let gecc::domain::criterion::Scale::Points(most) = &criterion.scale
            && state == AnswerState::Met
        {
            edit(stage, Edit::SetPoints(criterion.id.clone(), Some(*most)));
        }
    }
    edit(stage, Edit::SetEvidence(file));
}

fn sample_file() -> gecc::domain::evidence::Evidence {
    let sample = Stage::with_sample(Language::Thai);
    sample.assessment().evidence().first().unwrap().clone()
}

#[test]
fn an_office_that_has_it_all_is_ready_and_goes_on_to_the_report() {
    let mut stage = Stage::with_new_assessment(Language::Thai);
    mend_everything(&mut stage, AnswerState::Met);
    at_check(&mut stage);
    assert_eq!(stops(&stage), 0, "{:?}", found(&stage));
    assert!(stage.shows("พร้อมส่งใบสมัคร"));
    stage.click("ไปจัดทำรายงาน");
    assert_eq!(stage.harness.state().route(), &Route::Report);
}

#[test]
fn an_office_that_does_not_pass_the_gate_is_not_called_ready() {
    let mut stage = Stage::with_new_assessment(Language::Thai);
    mend_everything(&mut stage, AnswerState::NotMet);
    at_check(&mut stage);
    assert_eq!(stops(&stage), 0, "{:?}", found(&stage));
    assert!(!stage.shows("พร้อมส่งใบสมัคร"));
    assert!(stage.shows(stage.texts.check_gate_title()));
    stage.click(stage.texts.check_overview());
    assert_eq!(stage.harness.state().route(), &Route::Overview);
}

#[test]
fn pictures_that_no_paper_shows_are_told_before_it_is_made() {
    for language in [Language::Thai, Language::English] {
        let mut stage = Stage::with_sample(language);
        let texts = stage.texts;
        at_check(&mut stage);
        assert!(!stage.shows(texts.check_unprinted()));
        let mut photo = stage.assessment().evidence()[0].clone();
        let digest = gecc::domain::digest::Digest([7; 32]);
        (photo.digest, photo.name) = (digest, "IMG_1.HEIC".to_owned());
        edit(&mut stage, Edit::SetEvidence(photo));
        assert!(stage.shows(texts.check_unprinted()));
        assert!(stage.shows(texts.report_photo_unknown()));
        let place = gecc::domain::findings::Place::Evidence(digest);
        let (lead, title) = texts.place(&place, stage.assessment());
        stage.click(&texts.finding_name(texts.check_unprinted(), format!("{lead} {title}").trim()));
        assert_eq!(stage.harness.state().route(), &Route::EvidenceFile(digest));
    }
}
