//! Opening, saving, reporting, and the question about changes that no file holds.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::fs;
use std::path::{Path, PathBuf};

use egui::Key;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use gecc::domain::answer::AnswerState;
use gecc::domain::language::Language;
use gecc::domain::profile::ProfileField;
use gecc::gui::app::App;
use gecc::gui::dialogs::FileQuestion;
use gecc::gui::jobs::Work;

use super::stage::{Stage, WIDE};

/// A stage with one unsaved answer.
fn with_an_answer() -> Stage {
    let mut stage = Stage::with_new_assessment(Language::Thai);
    let place = stage.aspect_title(0);
    stage.visit(&place);
    stage.press(Key::Num1);
    stage
}

fn first_id(stage: &Stage) -> String {
    let aspect = stage.assessment().edition().aspects()[0].code;
    stage.assessment().criteria_of(aspect).next().unwrap().id.to_string()
}

#[test]
fn what_was_saved_is_there_after_opening() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ศูนย์ทดสอบ.gecc.ron");
    let mut stage = Stage::with_new_assessment(Language::Thai);
    stage.type_into("ชื่อศูนย์ (จำเป็น)", "น้ำใจ");
    stage.leave_field();
    let place = stage.aspect_title(0);
    stage.visit(&place);
    let first = first_id(&stage);
    stage.press(Key::Num2);
    assert!(stage.shows("ยังไม่ได้บันทึก"));
    stage.script.answer(&path);
    stage.press_ctrl(Key::S);
    let question = FileQuestion::Save { name: "น้ำใจ.gecc.ron".to_owned() };
    assert_eq!(stage.script.questions.borrow().as_slice(), [question]);
    assert!(stage.shows("บันทึกแล้ว 14:02 น."));

    stage.press_ctrl(Key::N);
    assert!(stage.harness.state().session().is_none());
    stage.script.answer(&path);
    stage.click("เปิดไฟล์…");
    assert_eq!(stage.assessment().profile().get(ProfileField::CentreName), "น้ำใจ");
    assert_eq!(stage.answer(&first).state, AnswerState::Partly);
    assert!(stage.shows("ศูนย์ทดสอบ"));
}

#[test]
fn leaving_a_dialog_changes_nothing() {
    let mut stage = with_an_answer();
    stage.press_ctrl(Key::S);
    assert!(stage.shows("ยังไม่ได้บันทึก"));
    assert_eq!(stage.script.questions.borrow().len(), 1);
}

#[test]
fn a_dialog_that_does_not_come_is_told() {
    let mut stage = with_an_answer();
    stage.script.no_dialog();
    stage.press_ctrl(Key::S);
    assert!(stage.shows(stage.texts.no_dialog()));
    stage.press(Key::Escape);
    stage.press(Key::Escape);
    assert!(!stage.shows(stage.texts.no_dialog()));
    assert!(stage.shows("ยังไม่ได้บันทึก"));
}

/// Puts a path into the field that comes where the system has no dialog.
fn paste_path(stage: &mut Stage, path: &Path) {
    stage.press_ctrl(Key::A);
    stage.harness.event(egui::Event::Paste(path.display().to_string()));
    stage.harness.run();
}

#[test]
fn without_a_dialog_a_path_is_typed_to_save_and_to_open() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ศูนย์ 2568");
    let whole = folder.path().join("ศูนย์ 2568.gecc.ron");
    for replaces in [false, true] {
        let mut stage = with_an_answer();
        stage.script.no_dialog();
        stage.press_ctrl(Key::S);
        // The keyboard is in the field already.
        paste_path(&mut stage, &path);
        stage.press(Key::Enter);
        if replaces {
            assert!(stage.shows(stage.texts.path_exists()), "nothing is replaced unasked");
            assert!(stage.shows("ยังไม่ได้บันทึก"));
            stage.click("แทนที่ไฟล์เดิม");
        }
        assert!(!stage.shows(stage.texts.no_dialog()));
        assert_eq!(stage.harness.state().session().unwrap().path(), Some(whole.as_path()));
        assert!(stage.shows("บันทึกแล้ว 14:02 น."));
    }
    let mut stage = Stage::new(Language::English);
    stage.script.no_dialog();
    stage.click("Open file…");
    paste_path(&mut stage, &path);
    stage.press(Key::Enter);
    assert!(stage.shows("There is no file at this path"));
    paste_path(&mut stage, Path::new("elsewhere.gecc.ron"));
    assert!(!stage.shows("There is no file at this path"), "it was about another path");
    stage.click("Use this file");
    assert!(stage.shows(stage.texts.path_not_whole()));
    paste_path(&mut stage, &whole);
    stage.click("Use this file");
    assert_eq!(stage.harness.state().session().unwrap().path(), Some(whole.as_path()));
}

#[test]
fn a_path_that_is_not_typed_lets_nothing_go_on_later() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = with_an_answer();
    stage.press_ctrl(Key::W);
    stage.script.no_dialog();
    stage.harness.key_press(Key::Enter);
    stage.harness.run();
    assert!(stage.shows(stage.texts.no_dialog()), "Save asks where");
    stage.click("ไม่เลือกไฟล์");
    stage.script.answer(&folder.path().join("a.gecc.ron"));
    stage.press_ctrl(Key::S);
    assert!(stage.harness.state().session().is_some(), "the document stays open");
}

#[test]
fn the_field_for_a_path_has_names_and_a_way_round() {
    for language in [Language::Thai, Language::English] {
        let mut stage = Stage::with_sample(language);
        stage.script.no_dialog();
        stage.press_ctrl(Key::S);
        super::names::check_names(&stage, "path");
        let field = stage.texts.path_of_file();
        let mut round = Vec::new();
        for _ in 0..3 {
            round.push(super::keyboard::FocusedName::focused_name(&stage.harness.root()));
            stage.press(Key::Tab);
        }
        let [cancel, save] = [stage.texts.path_cancel(), stage.texts.path_save()];
        assert_eq!(round, [Some(field), Some(cancel), Some(save)].map(|n| n.map(str::to_owned)));
    }
}

#[test]
fn a_newer_file_is_shown_and_cannot_be_changed() {
    let mut stage = Stage::new(Language::Thai);
    stage.script.answer(Path::new("tests/data/v1/newer-readable.gecc.ron"));
    stage.click("เปิดไฟล์…");
    let before = stage.assessment().clone();
    let place = stage.aspect_title(0);
    stage.visit(&place);
    let words = stage.texts.newer_read_only();
    let told = |stage: &Stage| stage.harness.query_all_by_label(words).count();
    assert_eq!(told(&stage), 1);
    for key in [Key::Num1, Key::Num3] {
        stage.press(key);
    }
    stage.press_ctrl(Key::S);
    stage.press_ctrl(Key::S);
    assert_eq!(told(&stage), 1, "told once, however often it is tried");
    assert!(stage.harness.get_by_label("P-02 ครบถ้วน").accesskit_node().is_disabled());
    assert_eq!(stage.assessment(), &before);
    assert!(!stage.shows("ยังไม่ได้บันทึก"));
}

#[test]
fn unsaved_changes_are_asked_about_and_staying_is_the_safe_answer() {
    for leave in [Key::Escape, Key::F35] {
        let mut stage = with_an_answer();
        stage.press_ctrl(Key::N);
        assert!(stage.shows("บันทึกการเปลี่ยนแปลงหรือไม่"));
        if leave == Key::Escape {
            stage.press(leave);
        } else {
            stage.click("ยกเลิก");
        }
        assert!(!stage.shows("บันทึกการเปลี่ยนแปลงหรือไม่"));
        let first = first_id(&stage);
        assert_eq!(stage.answer(&first).state, AnswerState::Met);
    }
}

#[test]
fn keys_do_nothing_behind_the_question() {
    let mut stage = with_an_answer();
    stage.press_ctrl(Key::N);
    stage.press(Key::Num3);
    stage.press_ctrl(Key::Z);
    let first = first_id(&stage);
    assert_eq!(stage.answer(&first).state, AnswerState::Met);
}

#[test]
fn changes_can_be_left_behind() {
    let mut stage = with_an_answer();
    stage.press_ctrl(Key::N);
    stage.click("ไม่บันทึก");
    assert!(stage.harness.state().session().is_none());
}

#[test]
fn changes_can_be_left_behind_for_another_file() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.gecc.ron");
    let mut stage = with_an_answer();
    gecc::storage::assessment_file::create(&path, stage.assessment()).unwrap();
    // A dialog that is left keeps them, and they are asked about again.
    for answer in [None, Some(&path)] {
        stage.press_ctrl(Key::O);
        assert!(stage.shows("บันทึกการเปลี่ยนแปลงหรือไม่"));
        if let Some(path) = answer {
            stage.script.answer(path);
        }
        stage.click("ไม่บันทึก");
        assert!(!stage.shows("บันทึกการเปลี่ยนแปลงหรือไม่"), "asked once is enough");
    }
    assert_eq!(stage.harness.state().session().unwrap().path(), Some(path.as_path()));
}

#[test]
fn changes_can_be_saved_on_the_way_out() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.gecc.ron");
    let mut stage = with_an_answer();
    stage.press_ctrl(Key::N);
    stage.script.answer(&path);
    stage.press(Key::Enter);
    assert!(stage.harness.state().session().is_none(), "the question starts at Save");
    assert!(fs::read_to_string(&path).unwrap().contains("gecc-assessment"));
}

#[test]
fn a_file_that_cannot_be_saved_keeps_the_document_open() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = with_an_answer();
    stage.press_ctrl(Key::N);
    stage.script.answer(&folder.path().join("gone").join("a.gecc.ron"));
    stage.press(Key::Enter);
    assert!(stage.harness.state().session().is_some());
    assert!(stage.shows_a_notice());
    stage.dismiss();
    assert!(!stage.shows_a_notice());
}

#[test]
fn a_broken_file_is_told_and_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("broken.gecc.ron");
    tempfile::NamedTempFile::new_in(&folder).unwrap().persist(&path).unwrap();
    let mut stage = Stage::with_sample(Language::English);
    let before = stage.assessment().clone();
    stage.script.answer(&path);
    stage.press_ctrl(Key::O);
    assert!(stage.shows_a_notice());
    assert_eq!(stage.assessment(), &before);
}

#[test]
fn the_window_goes_on_while_work_takes_its_time() {
    let builder = Harness::<App>::builder().with_size(WIDE);
    // Work that never ends.
    let mut stage = Stage::build(builder, Language::Thai, |work| {
        std::mem::forget(work);
        Ok(())
    });
    stage.click("เริ่มประเมิน");
    stage.type_into("ชื่อศูนย์ (จำเป็น)", "ก");
    stage.script.answer(&PathBuf::from("a.gecc.ron"));
    stage.press_ctrl(Key::S);
    assert!(stage.shows("กำลังรอให้เลือกไฟล์…"));
    stage.leave_field();
    stage.visit("ภาพรวม");
    assert!(stage.shows("ระดับตามคำตอบ"));
    stage.press_ctrl(Key::S);
    assert_eq!(stage.script.questions.borrow().len(), 1, "a dialog is open already");
}

thread_local! {
    /// Work that has not been done yet, oldest first.
    static LATE: RefCell<VecDeque<Work>> = const { RefCell::new(VecDeque::new()) };
}

/// A stage on which work waits until [`do_late_work`].
fn with_late_work() -> Stage {
    let builder = Harness::<App>::builder().with_size(WIDE);
    Stage::build(builder, Language::Thai, |work| {
        LATE.with_borrow_mut(|late| late.push_back(work));
        Ok(())
    })
}

fn do_late_work(stage: &mut Stage) {
    let work = LATE.with_borrow_mut(VecDeque::pop_front).unwrap();
    work();
    stage.harness.run();
}

#[test]
fn a_save_that_ends_late_does_not_give_its_file_to_the_next_document() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("เก่า.gecc.ron");
    let mut stage = with_late_work();
    stage.click("เริ่มประเมิน");
    stage.type_into("ชื่อศูนย์ (จำเป็น)", "เก่า");
    stage.leave_field();
    stage.script.answer(&path);
    stage.press_ctrl(Key::S);
    do_late_work(&mut stage);
    stage.press_ctrl(Key::N);
    stage.click("ไม่บันทึก");
    stage.click("เริ่มประเมิน");
    stage.type_into("ชื่อศูนย์ (จำเป็น)", "ใหม่");
    do_late_work(&mut stage);
    let session = stage.harness.state().session().unwrap();
    assert_eq!(session.path(), None);
    assert!(session.is_unsaved());
    assert!(fs::read_to_string(&path).unwrap().contains("เก่า"));
}

#[test]
fn a_file_that_opens_late_does_not_take_the_place_of_fresh_changes() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.gecc.ron");
    let mut stage = with_late_work();
    stage.click("เริ่มประเมิน");
    gecc::storage::assessment_file::create(&path, stage.assessment()).unwrap();
    stage.script.answer(&path);
    stage.press_ctrl(Key::O);
    do_late_work(&mut stage);
    stage.type_into("ชื่อศูนย์ (จำเป็น)", "พิมพ์ระหว่างรอ");
    do_late_work(&mut stage);
    assert!(stage.shows("บันทึกการเปลี่ยนแปลงหรือไม่"));
    assert_eq!(stage.assessment().profile().get(ProfileField::CentreName), "พิมพ์ระหว่างรอ");
}

#[test]
fn a_name_that_the_dialog_did_not_ask_about_never_replaces_a_file() {
    let folder = tempfile::tempdir().unwrap();
    let taken = folder.path().join("ศูนย์.gecc.ron");
    let mut stage = with_an_answer();
    gecc::storage::assessment_file::create(&taken, stage.assessment()).unwrap();
    let before = fs::read(&taken).unwrap();
    stage.press(Key::Num2);
    stage.script.answer(&folder.path().join("ศูนย์"));
    stage.press_ctrl(Key::S);
    assert!(stage.shows_a_notice());
    assert_eq!(fs::read(&taken).unwrap(), before);
    assert!(stage.harness.state().session().unwrap().is_unsaved());
}
