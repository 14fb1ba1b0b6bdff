//! What can be done by keyboard alone, with any keyboard layout.

use egui::{Event, Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use gecc::domain::answer::AnswerState;
use gecc::domain::language::Language;
use gecc::gui::command::Command;
use gecc::gui::route::Route;

use super::stage::Stage;

fn at_first_criterion() -> Stage {
    let mut stage = Stage::with_new_assessment(Language::Thai);
    let place = stage.aspect_title(0);
    stage.visit(&place);
    stage
}

/// The id of the criterion at `place` of the aspect that is shown.
fn id(stage: &Stage, place: usize) -> String {
    let Route::Aspect { aspect, .. } = stage.harness.state().route() else { panic!("no aspect") };
    stage.assessment().criteria_of(*aspect).nth(place).unwrap().id.to_string()
}

#[test]
fn digits_answer_and_letters_move_on() {
    let mut stage = at_first_criterion();
    let (first, second) = (id(&stage, 0), id(&stage, 1));
    stage.press(Key::Num1);
    stage.press(Key::N);
    stage.press(Key::Num3);
    assert_eq!(stage.answer(&first).state, AnswerState::Met);
    assert_eq!(stage.answer(&second).state, AnswerState::NotMet);
    stage.press(Key::P);
    stage.press(Key::Num0);
    assert_eq!(stage.answer(&first).state, AnswerState::NotAnswered);
}

#[test]
fn the_place_of_a_digit_counts_not_its_sign() {
    let mut stage = at_first_criterion();
    let first = id(&stage, 0);
    // With the Thai layout the key of 2 types a slash.
    for pressed in [true, false] {
        stage.harness.event(Event::Key {
            key: Key::Slash,
            physical_key: Some(Key::Num2),
            pressed,
            repeat: false,
            modifiers: Modifiers::NONE,
        });
    }
    stage.harness.run();
    assert_eq!(stage.answer(&first).state, AnswerState::Partly);
}

#[test]
fn digits_typed_into_a_note_answer_nothing() {
    let mut stage = at_first_criterion();
    let first = id(&stage, 0);
    stage.type_into("หมายเหตุของหน่วยงาน", "มี");
    stage.press(Key::Num1);
    stage.press(Key::N);
    assert_eq!(stage.answer(&first).state, AnswerState::NotAnswered);
    assert_eq!(stage.answer(&first).note, "มี");
    stage.leave_field();
    stage.press(Key::Num1);
    assert_eq!(stage.answer(&first).state, AnswerState::Met);
}

#[test]
fn an_answer_that_the_edition_forbids_is_not_given() {
    let mut stage = at_first_criterion();
    let first = id(&stage, 0);
    let criterion = stage.assessment().criteria().find(|c| c.id.as_str() == first).unwrap();
    assert!(!criterion.not_applicable, "the first criterion is of the gate");
    stage.press(Key::Num4);
    assert_eq!(stage.answer(&first).state, AnswerState::NotAnswered);
}

#[test]
fn undo_and_redo_have_shortcuts() {
    let mut stage = at_first_criterion();
    let first = id(&stage, 0);
    stage.press(Key::Num1);
    stage.press_ctrl(Key::Z);
    assert_eq!(stage.answer(&first).state, AnswerState::NotAnswered);
    stage.press_ctrl(Key::Y);
    assert_eq!(stage.answer(&first).state, AnswerState::Met);
}

#[test]
fn every_control_can_be_reached_by_tab() {
    let mut stage = at_first_criterion();
    let mut reached = std::collections::BTreeSet::new();
    for _ in 0..160 {
        stage.press(Key::Tab);
        let focused = stage.harness.root().focused_name();
        reached.extend(focused);
    }
    for name in ["P-02 ครบถ้วน", "บันทึก", "ภาพรวม", "ข้อก่อนหน้า"]
    {
        assert!(reached.contains(name), "{name} was not reached: {reached:?}");
    }
}

#[track_caller]
fn check_focus(stage: &Stage, expected: &str) {
    let focused = stage.harness.root().focused_name();
    assert!(focused.as_deref().is_some_and(|name| name.contains(expected)), "{focused:?}");
}

#[test]
fn a_new_assessment_starts_in_its_first_field() {
    let stage = Stage::with_new_assessment(Language::Thai);
    check_focus(&stage, "ชื่อศูนย์");
}

#[test]
fn the_keyboard_goes_along_to_the_criterion_it_moved_to() {
    let mut stage = at_first_criterion();
    let (first, second) = (id(&stage, 0), id(&stage, 1));
    stage.press(Key::Tab);
    check_focus(&stage, &format!("{first} ครบถ้วน"));
    stage.press(Key::N);
    check_focus(&stage, &second);
    stage.press(Key::Tab);
    stage.press(Key::Space);
    assert_eq!(stage.answer(&second).state, AnswerState::Met);
    assert_eq!(stage.answer(&first).state, AnswerState::NotAnswered);
}

#[test]
fn tab_from_nowhere_goes_to_the_content_of_the_screen() {
    let mut stage = at_first_criterion();
    let second = id(&stage, 1);
    stage.press(Key::N);
    stage.press(Key::Escape);
    assert_eq!(stage.harness.root().focused_name(), None);
    stage.press(Key::Tab);
    check_focus(&stage, &second);
}

#[test]
fn a_key_leads_to_the_note_and_escape_back_to_the_answers() {
    let mut stage = at_first_criterion();
    let first = id(&stage, 0);
    stage.press(Key::M);
    check_focus(&stage, "หมายเหตุของหน่วยงาน");
    stage.press(Key::Escape);
    check_focus(&stage, &first);
    stage.press(Key::Num1);
    assert_eq!(stage.answer(&first).state, AnswerState::Met);
    assert_eq!(stage.answer(&first).note, "");
}

#[test]
fn the_next_gap_is_the_one_after_the_current_criterion() {
    let mut stage = at_first_criterion();
    let (first, third) = (id(&stage, 0), id(&stage, 2));
    stage.press(Key::N);
    stage.press(Key::Num1);
    stage.click("ไปยังข้อที่ยังไม่ตอบ");
    check_focus(&stage, &third);
    let count = stage.assessment().criteria_of(gecc::domain::aspect::Aspect::Location).count();
    for _ in 0..count {
        stage.press(Key::N);
    }
    stage.press(Key::Num1);
    stage.click("ไปยังข้อที่ยังไม่ตอบ");
    check_focus(&stage, &first);
}

#[test]
fn the_places_can_be_leafed_through() {
    let mut stage = at_first_criterion();
    stage.press_ctrl(Key::PageUp);
    assert_eq!(stage.harness.state().route(), &Route::Profile);
    check_focus(&stage, "ข้อมูลหน่วยงาน");
    stage.press(Key::Tab);
    check_focus(&stage, "ชื่อศูนย์");
    stage.press_ctrl(Key::PageUp);
    stage.press_ctrl(Key::PageUp);
    assert_eq!(stage.harness.state().route(), &Route::Overview);
    stage.press_ctrl(Key::PageDown);
    assert_eq!(stage.harness.state().route(), &Route::Profile);
    // From a place that does not stand in the navigation they lead back to it.
    for place in [Route::Compare, Route::Backups] {
        stage.harness.state_mut().ask(Command::Go(place));
        stage.harness.run();
        stage.press_ctrl(Key::PageDown);
        assert_eq!(stage.harness.state().route(), &Route::Overview);
    }
}

#[test]
fn the_keyboard_comes_back_when_the_question_goes() {
    let mut stage = at_first_criterion();
    stage.press(Key::Num1);
    stage.press(Key::Tab);
    let before = stage.harness.root().focused_name();
    stage.press_ctrl(Key::W);
    check_focus(&stage, "บันทึก");
    stage.press(Key::Escape);
    assert_eq!(stage.harness.root().focused_name(), before);
}

#[test]
fn enter_adds_a_criterion_and_leads_to_it() {
    let mut stage = Stage::with_new_assessment(Language::Thai);
    let place = stage.aspect_title(3);
    stage.visit(&place);
    stage.type_into("ชื่อเกณฑ์ใหม่", "บริการเคลื่อนที่");
    stage.press(Key::Enter);
    check_focus(&stage, "OWN-01");
    stage.press(Key::Num1);
    assert_eq!(stage.answer("OWN-01").state, AnswerState::Met);
}

#[test]
fn what_a_key_answers_is_brought_into_view() {
    let mut stage = at_first_criterion();
    let name = format!("{} ครบถ้วน", id(&stage, 0));
    stage.harness.get_by_label("L-08 ครบถ้วน").scroll_to_me();
    stage.harness.run();
    let is_in_view = |stage: &Stage| stage.harness.get_by_label(&name).rect().top() > 150.0;
    assert!(!is_in_view(&stage));
    stage.press(Key::Num1);
    assert!(is_in_view(&stage));
}

#[test]
fn the_menu_is_used_by_arrows() {
    let mut stage = at_first_criterion();
    stage.click("ไฟล์");
    check_focus(&stage, "เริ่มใหม่…");
    stage.press(Key::ArrowDown);
    stage.press(Key::ArrowDown);
    stage.press(Key::ArrowDown);
    check_focus(&stage, "บันทึก");
    stage.press(Key::ArrowUp);
    stage.press(Key::ArrowUp);
    stage.press(Key::ArrowUp);
    stage.press(Key::ArrowUp);
    check_focus(&stage, "ออกจากโปรแกรม");
    stage.press(Key::Escape);
    assert!(!stage.shows("ออกจากโปรแกรม (เมนูไฟล์)"));
}

pub(super) trait FocusedName {
    fn focused_name(&self) -> Option<String>;
}

impl FocusedName for egui_kittest::Node<'_> {
    fn focused_name(&self) -> Option<String> {
        use egui_kittest::kittest::NodeT as _;
        let focused = self.children_recursive().find(|node| node.accesskit_node().is_focused())?;
        focused.accesskit_node().label()
    }
}
