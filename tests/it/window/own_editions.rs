//! Correcting an edition from the manual, importing and keeping editions of offices, as a user does it.

use std::fs;
use std::path::{Path, PathBuf};

use egui::Key;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use gecc::domain::answer::AnswerState;
use gecc::domain::edit::Edit;
use gecc::domain::id::CriterionId;
use gecc::domain::language::Language;
use gecc::domain::points::Points;
use gecc::domain::provenance::Provenance;
use gecc::gui::app::App;
use gecc::gui::command::{Command, Leave};
use gecc::gui::dialogs::FileQuestion;
use gecc::gui::jobs;
use gecc::gui::route::Route;
use gecc::settings::Settings;
use gecc::storage::{atomic_write, edition_file};

use super::evidence::drop_files;
use super::names::check_names;
use super::stage::Stage;
use crate::storage::own_editions::own;

const MANUAL: &str = "คู่มือ พ.ศ. 2568";

fn go(stage: &mut Stage, route: Route) {
    stage.harness.state_mut().ask(Command::Go(route));
    stage.harness.run();
}

/// The window of a user whose settings lie in `home`.
fn at_home(home: &Path) -> Stage {
    let path = home.join("settings.ron");
    let settings = Settings { language: Language::Thai, tour_seen: true, ..Settings::default() };
    let builder = Harness::<App>::builder().with_size(super::stage::WIDE);
    let mut stage = Stage::build_with(builder, settings, Some(path), jobs::at_once);
    let ctx = stage.harness.ctx.clone();
    stage.harness.state_mut().begin(&ctx);
    stage.harness.run();
    stage
}

/// The sample with the correction of its edition begun.
pub(super) fn correcting(language: Language) -> Stage {
    let mut stage = Stage::with_sample(language);
    begin(&mut stage);
    stage
}

pub(super) fn begin(stage: &mut Stage) {
    go(stage, Route::Editions);
    let texts = stage.texts;
    stage.click(&texts.edition_button(texts.edition_correct(), "2568"));
}

/// The fields of a criterion, shown.
pub(super) fn open(stage: &mut Stage, id: &str) {
    let edition = stage.harness.state().session().map_or_else(
        || gecc::storage::edition_file::Editions::built_in().newest().unwrap().clone(),
        |session| session.assessment().edition().clone(),
    );
    let title = &edition.criterion(&CriterionId::new(id).unwrap()).unwrap().title.th;
    let name = stage.texts.correction_row(&format!("{id} {title}"));
    stage.click(&name);
}

/// Types into the field of a criterion, behind what stands there.
pub(super) fn add(stage: &mut Stage, field: &str, id: &str, text: &str) {
    let name = stage.texts.correction_field(field, id);
    stage.harness.get_by_label(&name).focus();
    stage.harness.run();
    stage.press_ctrl(Key::End);
    stage.type_into(&name, text);
}

fn tells(stage: &Stage, beginning: &str) -> bool {
    stage.harness.root().children_recursive().any(|node| {
        let node = node.accesskit_node();
        [node.label(), node.value()].iter().flatten().any(|text| text.starts_with(beginning))
    })
}

fn kept(home: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(home.join("editions")).into_iter().flatten().flatten();
    entries.map(|entry| entry.path()).collect()
}

#[test]
fn a_correction_becomes_the_edition_of_the_assessment_and_can_be_undone() {
    let home = tempfile::tempdir().unwrap();
    let mut stage = at_home(home.path());
    stage.click(stage.texts.start_sample_button());
    let before = stage.assessment().clone();
    begin(&mut stage);
    assert!(stage.shows("ยังไม่ได้แก้ไข"));
    open(&mut stage, "P-01");
    add(&mut stage, "ชื่อข้อ", "P-01", " ชัดเจน");
    add(&mut stage, "หน้าในเอกสาร", "P-01", "หน้า 34");
    assert!(stage.shows("แก้แล้ว 1 ข้อ") && stage.shows("กรอกคู่มือหรือเอกสารที่ใช้"));
    stage.type_into("คู่มือหรือเอกสารที่ใช้ พร้อมวันที่", MANUAL);
    assert!(stage.shows("พร้อมบันทึก"));
    assert!(tells(&stage, "ถ้อยคำหรือคะแนนเปลี่ยน 1 ข้อ"));
    stage.click("สิ่งที่แก้");
    assert!(stage.shows("ชื่อข้อ (ข้อ P-01) เดิม") && stage.shows("ชื่อข้อ (ข้อ P-01) แก้เป็น"));
    stage.click("บันทึกและใช้กับการประเมินนี้");

    let edition = stage.assessment().edition().clone();
    let row = edition.criterion(&CriterionId::new("P-01").unwrap()).unwrap();
    assert!(row.title.th.ends_with(" ชัดเจน"));
    assert_eq!(row.title_provenance, Provenance::FromManual);
    let record = edition.own().unwrap();
    assert_eq!((record.based_on.as_str(), record.wording_from.as_str()), ("2568", MANUAL));
    assert_eq!(kept(home.path()).len(), 1);
    assert!(stage.shows("ฉบับที่หน่วยงานปรับแก้ จากฉบับ 2568"));
    assert!(tells(&stage, "การประเมินนี้ใช้เกณฑ์ 2568 ฉบับปรับแก้ "));
    assert_eq!(stage.answer("P-02"), *before.answer(&CriterionId::new("P-02").unwrap()));
    assert!(stage.answer("P-01").flagged);
    check_names(&stage, "editions with one of an office");
    stage.press_ctrl(Key::Z);
    assert_eq!(*stage.assessment(), before);

    // The next start finds it again.
    let stage = at_home(home.path());
    check_names(&stage, "start with an edition of an office");
    assert!(tells(&stage, &format!("ใช้เกณฑ์ปี 2568 ฉบับปรับแก้ {}", edition.id().own_mark().unwrap())));
}

#[test]
fn such_an_assessment_opens_where_the_edition_was_never_seen() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.gecc.ron");
    let mut stage = correcting(Language::Thai);
    open(&mut stage, "P-01");
    add(&mut stage, "ถ้อยคำของเกณฑ์", "P-01", "ถ้อยคำตามคู่มือ");
    stage.type_into("คู่มือหรือเอกสารที่ใช้ พร้อมวันที่", MANUAL);
    stage.click("บันทึกและใช้กับการประเมินนี้");
    let expected = stage.assessment().clone();
    stage.script.answer(&path);
    stage.press_ctrl(Key::S);

    let home = tempfile::tempdir().unwrap();
    let mut stage = at_home(home.path());
    stage.script.answer(&path);
    stage.press_ctrl(Key::O);
    assert_eq!(*stage.assessment(), expected);
    go(&mut stage, Route::Editions);
    let year = stage.texts.edition_year(expected.edition());
    stage.click(&format!("เก็บไว้ในเครื่องนี้ ปี {year}"));
    assert_eq!(kept(home.path()).len(), 1);
    // Removing asks nothing and can be taken back.
    stage.click(&format!("นำออกจากเครื่องนี้ ปี {year}"));
    assert!(kept(home.path()).is_empty());
    stage.click(&format!("เลิกทำ: นำเกณฑ์ {year} ออกแล้ว"));
    assert_eq!(kept(home.path()).len(), 1);
}

#[test]
fn numbers_that_do_not_agree_are_told_beside_their_field() {
    let mut stage = correcting(Language::Thai);
    stage.type_into("คู่มือหรือเอกสารที่ใช้ พร้อมวันที่", MANUAL);
    stage.click("คะแนนเต็ม คะแนนขั้นต่ำ และระดับ");
    let maximum = "คะแนนเต็ม เกณฑ์ด้านคุณภาพ เกณฑ์ขั้นสูง";
    stage.click(&format!("เพิ่ม {maximum}"));
    let wrong = "ทุกหมวดรวมได้ 101 คะแนน ไม่ใช่ 100";
    assert!(stage.shows(wrong));
    let save = stage.harness.get_by_label("บันทึกเป็นฉบับของหน่วยงาน");
    assert!(save.accesskit_node().is_disabled());
    stage.click("คืนคะแนนเดิมทั้งหมด");
    assert!(!stage.shows(wrong) && stage.shows("ยังไม่ได้แก้ไข"));
    stage.type_into("คะแนนขั้นต่ำ เกณฑ์ด้านคุณภาพ เกณฑ์ขั้นสูง", "๔๐");
    assert!(stage.shows("แก้คะแนนแล้ว") && stage.shows("พร้อมบันทึก"));
    open(&mut stage, "Q-2.12");
    stage.click("เพิ่ม คะแนนเต็มของข้อ (ข้อ Q-2.12)");
    assert!(tells(&stage, "ข้อในหมวด quality-basic รวมได้ 9 คะแนน"));
    stage.click("คืนข้อ Q-2.12 ตามเดิม");
    assert!(stage.shows("พร้อมบันทึก"));
}

#[test]
fn answers_that_do_not_fit_are_named_and_come_back_with_undo() {
    let mut stage = correcting(Language::Thai);
    let r1 = || CriterionId::new("R-1").unwrap();
    let edit = Edit::SetPoints(r1(), Some(Points(10)));
    stage.harness.state_mut().ask(Command::Edit(edit));
    stage.harness.run();
    stage.type_into("คู่มือหรือเอกสารที่ใช้ พร้อมวันที่", MANUAL);
    stage.click("คะแนนเต็ม คะแนนขั้นต่ำ และระดับ");
    open(&mut stage, "R-1");
    stage.click("ลด คะแนนเต็มของข้อ (ข้อ R-1)");
    open(&mut stage, "R-2");
    stage.click("เพิ่ม คะแนนเต็มของข้อ (ข้อ R-2)");
    assert!(tells(&stage, "คะแนนหรือคำตอบเดิมใช้ไม่ได้ 1 รายการ ต้องกรอกใหม่: R-1"));
    stage.click("บันทึกและใช้กับการประเมินนี้");
    assert_eq!((stage.answer("R-1").points, stage.answer("R-1").state), (None, AnswerState::Met));
    stage.press_ctrl(Key::Z);
    assert_eq!(stage.answer("R-1").points, Some(Points(10)));
}

#[test]
fn a_correction_is_not_lost_by_leaving_the_screen_the_document_or_the_program() {
    let mut stage = correcting(Language::Thai);
    open(&mut stage, "P-01");
    add(&mut stage, "ชื่อข้อ", "P-01", "กข");
    go(&mut stage, Route::Overview);
    stage.harness.state_mut().ask(Command::Leave(Leave::OpenSample));
    stage.harness.run();
    stage.harness.state_mut().ask(Command::Leave(Leave::Quit));
    stage.harness.run();
    assert!(!stage.harness.state().is_leaving());
    assert!(stage.shows("การแก้ไขเกณฑ์ยังไม่ได้บันทึก") && stage.shows("แก้แล้ว 1 ข้อ"));
    stage.click("เลิกแก้ไข");
    assert!(stage.shows("แก้ไขตามคู่มือ ปี 2568"));
    stage.click("เลิกทำ: เลิกแก้ไขเกณฑ์แล้ว ไม่ได้บันทึก");
    assert!(stage.shows("แก้แล้ว 1 ข้อ"));
    stage.click("เลิกแก้ไข");
    stage.harness.state_mut().ask(Command::Leave(Leave::Quit));
    stage.harness.run();
    assert!(stage.harness.state().is_leaving());
}

#[test]
fn a_file_is_imported_once_and_another_with_its_id_is_refused() {
    let home = tempfile::tempdir().unwrap();
    let (first, clash) = (home.path().join("ก.ron"), home.path().join("ข.ron"));
    let edition = own("ป้ายชื่อ");
    let text = edition_file::encode(&edition).unwrap();
    atomic_write::create(&first, text.as_bytes()).unwrap();
    atomic_write::create(&clash, text.replacen("หน้า 34", "หน้า 35", 1).as_bytes()).unwrap();
    let mut stage = at_home(home.path());
    go(&mut stage, Route::Editions);
    for (path, told) in [
        (&first, "นำเข้าเกณฑ์ 2568 ฉบับปรับแก้ "),
        (&first, "มีเกณฑ์ 2568 ฉบับปรับแก้ "),
        (&clash, "มีเกณฑ์รหัส 2568-own-"),
    ] {
        stage.script.answer(path);
        stage.click("นำเข้าเกณฑ์…");
        assert!(tells(&stage, told), "{told}");
    }
    assert!(matches!(stage.script.questions.borrow()[0], FileQuestion::ImportEdition));
    assert_eq!(kept(home.path()).len(), 1);
    // No document is open, so none answers an edition.
    assert!(!stage.shows("ใช้ในการประเมินนี้"));
    assert!(!tells(&stage, "ใช้กับการประเมินนี้"));
}

#[test]
fn a_broken_edition_that_is_dropped_is_pointed_at() {
    let home = tempfile::tempdir().unwrap();
    let (good, broken) = (home.path().join("ก.ron"), home.path().join("ข.ron"));
    let text = edition_file::encode(&own("ป้ายชื่อ")).unwrap();
    atomic_write::create(&good, text.as_bytes()).unwrap();
    atomic_write::create(&broken, text.replacen("total: 100", "total: 101", 1).as_bytes()).unwrap();
    let mut stage = at_home(home.path());
    go(&mut stage, Route::Editions);
    let mut drop = |path: &Path, told: &str| {
        drop_files(&mut stage, &[path]);
        assert!(tells(&stage, told), "{told}");
    };
    drop(&broken, "บรรทัด 20 ตัวอักษรที่ 12 ");
    drop(&good, "นำเข้าเกณฑ์ 2568 ฉบับปรับแก้ ");
}

#[test]
fn every_control_of_the_correction_has_a_name_of_its_own() {
    for language in [Language::Thai, Language::English] {
        let mut stage = correcting(language);
        let points = stage.texts.correction_points();
        stage.click(points);
        open(&mut stage, "R-1.1");
        check_names(&stage, &format!("{language:?} correction"));
    }
}

#[test]
fn a_correction_can_be_typed_without_a_mouse() {
    let mut stage = correcting(Language::Thai);
    let mut reached = false;
    for _ in 0..12 {
        stage.press(Key::Tab);
        let focused = stage
            .harness
            .root()
            .children_recursive()
            .find(|node| node.accesskit_node().is_focused());
        let name = focused.and_then(|node| node.accesskit_node().label()).unwrap_or_default();
        if name.starts_with("แก้ P-02 ") {
            stage.press(Key::Enter);
            reached = true;
            break;
        }
    }
    assert!(reached);
    stage.press(Key::Tab);
    stage.harness.event(egui::Event::Text("ใหม่".to_owned()));
    stage.harness.run();
    assert!(stage.shows("แก้แล้ว 1 ข้อ"));
}
