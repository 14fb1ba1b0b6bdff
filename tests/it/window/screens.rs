//! What can be done on the screens, by mouse.

use egui_kittest::kittest::Queryable as _;
use gecc::domain::answer::AnswerState;
use gecc::domain::aspect::Aspect;
use gecc::domain::language::Language;
use gecc::domain::points::Points;
use gecc::domain::profile::ProfileField;
use gecc::gui::route::Route;

use super::stage::Stage;

fn place_of(stage: &Stage, aspect: Aspect) -> String {
    let title = &stage.assessment().edition().aspect(aspect).unwrap().title;
    title.get(stage.texts.0).to_owned()
}

#[test]
fn a_click_answers_and_a_second_click_takes_the_answer_back() {
    let mut stage = Stage::with_new_assessment(Language::Thai);
    let place = place_of(&stage, Aspect::Location);
    stage.visit(&place);
    stage.click("P-02 ครบถ้วน");
    assert_eq!(stage.answer("P-02").state, AnswerState::Met);
    stage.click("P-02 บางส่วน");
    assert_eq!(stage.answer("P-02").state, AnswerState::Partly);
    stage.click("P-02 บางส่วน");
    assert_eq!(stage.answer("P-02").state, AnswerState::NotAnswered);
}

#[test]
fn the_profile_takes_thai_as_it_is_typed() {
    let mut stage = Stage::with_new_assessment(Language::Thai);
    assert_eq!(stage.harness.state().route(), &Route::Profile);
    stage.type_into("ชื่อศูนย์ (จำเป็น)", "ศูนย์ราชการสะดวก สำนักงานที่ดิน น้ำคำ");
    let name = stage.assessment().profile().get(ProfileField::CentreName);
    assert_eq!(name, "ศูนย์ราชการสะดวก สำนักงานที่ดิน น้ำคำ");
}

#[test]
fn a_number_may_be_typed_in_thai_digits_and_nothing_else_is_taken() {
    let mut stage = Stage::with_new_assessment(Language::Thai);
    stage.type_into("จำนวนเจ้าหน้าที่ (คน) (จำเป็น)", "๑๒ก");
    assert_eq!(stage.assessment().profile().get(ProfileField::Staff), "12");
    assert!(stage.shows("กรอกเป็นจำนวนเต็ม เช่น 12"));
}

#[test]
fn what_is_no_number_stays_to_be_mended() {
    let mut stage = Stage::with_new_assessment(Language::Thai);
    stage.type_into("ลองจิจูด", "abc");
    stage.leave_field();
    assert!(stage.shows("abc") && stage.shows("กรอกเป็นองศาทศนิยม เช่น 16.7"));
    let place = place_of(&stage, Aspect::Services);
    stage.visit(&place);
    stage.type_into("คะแนนข้อ R-1", "๙๙");
    stage.leave_field();
    assert!(stage.shows("๙๙") && stage.shows("กรอกจำนวนเต็ม 0–10"));
    assert_eq!(stage.answer("R-1").points, Some(Points(9)));
    stage.click("เลิกทำ");
    assert!(!stage.shows("๙๙"), "the value went another way");
}

#[test]
fn points_are_typed_or_stepped_up_to_the_maximum() {
    let mut stage = Stage::with_new_assessment(Language::Thai);
    let place = place_of(&stage, Aspect::Services);
    stage.visit(&place);
    let title = stage
        .assessment()
        .criteria()
        .find(|criterion| criterion.id.as_str() == "R-1.1")
        .map(|criterion| criterion.aspect);
    let place = place_of(&stage, title.unwrap());
    stage.visit(&place);
    stage.type_into("คะแนนข้อ R-1.1", "๙");
    assert_eq!(stage.answer("R-1.1").points, Some(Points(9)));
    stage.click("เพิ่มคะแนนข้อ R-1.1");
    assert_eq!(stage.answer("R-1.1").points, Some(Points(10)));
    assert_eq!(stage.answer("R-1.1").state, AnswerState::Partly);
}

#[test]
fn undo_and_redo_go_step_by_step() {
    let mut stage = Stage::with_new_assessment(Language::Thai);
    let place = place_of(&stage, Aspect::Location);
    stage.visit(&place);
    stage.click("P-02 ครบถ้วน");
    stage.click("P-03 ยังไม่มี");
    stage.click("เลิกทำ");
    assert_eq!(stage.answer("P-03").state, AnswerState::NotAnswered);
    assert_eq!(stage.answer("P-02").state, AnswerState::Met);
    stage.click("ทำซ้ำ");
    assert_eq!(stage.answer("P-03").state, AnswerState::NotMet);
}

#[test]
fn a_criterion_that_does_not_apply_asks_for_a_reason() {
    let mut stage = Stage::with_new_assessment(Language::Thai);
    let place = place_of(&stage, Aspect::Other);
    stage.visit(&place);
    stage.click("T-01 ไม่เกี่ยวข้อง");
    assert!(stage.shows("ต้องระบุเหตุผล"));
    stage.type_into("เหตุผลที่ไม่เกี่ยวข้อง", "ไม่มีงานนี้");
    assert_eq!(stage.answer("T-01").reason, "ไม่มีงานนี้");
    assert!(!stage.shows("ต้องระบุเหตุผล"));
}

#[test]
fn what_blocks_the_next_level_leads_to_its_criterion() {
    let mut stage = Stage::with_new_assessment(Language::Thai);
    stage.visit("ภาพรวม");
    let blocker = "ไปที่ P-01 เวลาให้บริการ";
    stage.click(blocker);
    let Route::Aspect { criterion: Some(id), .. } = stage.harness.state().route() else {
        panic!("still at {:?}", stage.harness.state().route());
    };
    assert_eq!(id.as_str(), "P-01");
}

#[test]
fn the_overview_counts_the_days_and_leads_to_the_certificate() {
    let mut stage = Stage::with_new_assessment(Language::Thai);
    stage.visit("ภาพรวม");
    stage.click("เปิดรับสมัคร 1 มกราคม 2570 อีก 42 วัน");
    assert_eq!(stage.harness.state().route(), &Route::Certificate);
}

#[test]
fn a_section_leads_to_its_first_criterion_without_an_answer() {
    let mut stage = Stage::with_new_assessment(Language::Thai);
    let section = stage.assessment().edition().sections()[0].clone();
    let ids: Vec<_> = {
        let edition = stage.assessment().edition();
        edition.criteria_of_section(&section.id).map(|it| it.id.clone()).collect()
    };
    stage.visit("ภาพรวม");
    let link = stage.texts.go_to(&section.title.th);
    for id in &ids[..2] {
        stage.click(&link);
        let Route::Aspect { criterion, .. } = stage.harness.state().route() else {
            panic!("still at {:?}", stage.harness.state().route());
        };
        assert_eq!(criterion.as_ref(), Some(id));
        stage.press(egui::Key::Num1);
        stage.visit("ภาพรวม");
    }
}

#[test]
fn an_empty_field_is_found_and_one_click_away() {
    let mut stage = Stage::with_new_assessment(Language::Thai);
    stage.visit("ภาพรวม");
    stage.click("ชื่อศูนย์ ยังไม่ได้กรอก");
    assert_eq!(stage.harness.state().route(), &Route::Profile);
    assert!(stage.harness.get_by_label("ชื่อศูนย์ (จำเป็น)").is_focused());
}

#[test]
fn an_estimate_gives_way_to_points_that_the_office_counted() {
    let mut stage = Stage::with_sample(Language::Thai);
    stage.type_into("คะแนนตามคู่มือของหน่วยงาน เกณฑ์ด้านคุณภาพ เกณฑ์ขั้นสูง", "๕๐");
    let typed = stage
        .assessment()
        .edition()
        .sections()
        .iter()
        .find_map(|section| stage.assessment().section_points(&section.id));
    assert_eq!(typed, Some(Points(50)));
    assert!(stage.shows("ราว 50 จาก 62 คะแนน"), "typed points are an estimate still");
}

#[test]
fn an_office_adds_changes_and_removes_a_criterion_of_its_own() {
    let mut stage = Stage::with_new_assessment(Language::Thai);
    let place = place_of(&stage, Aspect::Other);
    stage.visit(&place);
    stage.type_into("ชื่อเกณฑ์ใหม่", "บริการเคลื่อนที่");
    stage.click("เพิ่มเกณฑ์");
    assert_eq!(stage.assessment().own_criteria()[0].title.th, "บริการเคลื่อนที่");
    stage.click("OWN-01 ครบถ้วน");
    assert_eq!(stage.answer("OWN-01").state, AnswerState::Met);
    stage.type_into("ชื่อเกณฑ์", "ที่");
    assert_eq!(stage.assessment().own_criteria()[0].title.th, "บริการเคลื่อนที่ที่");
    stage.click("ลบเกณฑ์ OWN-01");
    assert!(stage.assessment().own_criteria().is_empty());
    assert!(stage.shows("ลบ “OWN-01” แล้ว"));
    stage.click("เลิกทำ: ลบ “OWN-01” แล้ว");
    assert_eq!(stage.answer("OWN-01").state, AnswerState::Met);
    assert!(!stage.shows("ลบ “OWN-01” แล้ว"));
}

#[test]
fn a_text_that_is_not_official_says_so() {
    let mut stage = Stage::with_new_assessment(Language::English);
    let place = place_of(&stage, Aspect::Location);
    stage.visit(&place);
    assert!(stage.shows("Working translation"));
    assert!(stage.shows("Program's wording"));
}
