//! What a user chooses works at once and is there again at the next start.

use std::path::{Path, PathBuf};

use egui::{Key, Theme};
use egui_kittest::Harness;
use egui_kittest::kittest::NodeT as _;
use gecc::domain::language::Language;
use gecc::gui::app::App;
use gecc::gui::dialogs::FileQuestion;
use gecc::gui::jobs;
use gecc::gui::route::Route;
use gecc::settings::{Look, Settings};
use gecc::storage::settings_file;
use gecc::thai::digits::Digits;

use super::stage::{Stage, WIDE};

/// A stage whose settings are kept at `path` and start as they stand there.
fn with_kept(path: &Path) -> Stage {
    let settings = settings_file::load(path).unwrap();
    let builder = Harness::<App>::builder().with_size(WIDE);
    Stage::build_with(builder, settings, Some(path.to_path_buf()), jobs::at_once)
}

/// A place for settings on which the tour was seen already.
fn quiet_settings(folder: &Path) -> PathBuf {
    let path = folder.join("settings.ron");
    let settings = Settings { tour_seen: true, ..Settings::default() };
    settings_file::save(&path, &settings).unwrap();
    path
}

#[test]
fn choices_work_at_once_and_are_there_at_the_next_start() {
    let folder = tempfile::tempdir().unwrap();
    let path = quiet_settings(folder.path());
    let mut stage = with_kept(&path);
    stage.visit("ตั้งค่า");
    stage.click("สี มืด");
    assert_eq!(stage.harness.ctx.theme(), Theme::Dark);
    stage.click("ตัวเลขในเอกสารภาษาไทย เลขอารบิก 0–9");
    stage.type_into("ชื่อของท่าน", "สมหญิง");
    stage.click("ขนาดตัวอักษร 125\u{a0}%");
    assert!((stage.harness.ctx.zoom_factor() - 1.25).abs() < f32::EPSILON);
    stage.click("ภาษาของโปรแกรม English (อังกฤษ)");
    assert!(stage.shows("Settings") && stage.shows("Size of text"));

    let stage = with_kept(&path);
    let settings = stage.harness.state().settings().clone();
    let expected = Settings {
        language: Language::English,
        digits: Digits::Arabic,
        text_size: 125,
        look: Look::Dark,
        author: "สมหญิง".to_owned(),
        tour_seen: true,
        ..Settings::default()
    };
    assert_eq!(settings, expected);
    assert!(stage.shows("Start a new assessment"));
    assert_eq!(stage.harness.ctx.theme(), Theme::Dark);
}

#[test]
fn every_look_is_taken_up() {
    let mut stage = Stage::new(Language::English);
    stage.visit("Settings");
    for (name, theme) in [
        ("Colours, Dark", Theme::Dark),
        ("Colours, Light", Theme::Light),
        ("Colours, High contrast", Theme::Dark),
        ("Colours, As the system", Theme::Light),
    ] {
        stage.click(name);
        assert_eq!(stage.harness.ctx.theme(), theme, "{name}");
    }
}

#[test]
fn a_folder_for_dialogs_is_chosen_and_forgotten() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = Stage::new(Language::Thai);
    stage.visit("ตั้งค่า");
    stage.script.answer(folder.path());
    stage.click("เลือกโฟลเดอร์…");
    assert_eq!(*stage.script.questions.borrow(), [FileQuestion::Folder]);
    assert!(stage.shows(&folder.path().display().to_string()));
    stage.press_ctrl(Key::O);
    assert_eq!(stage.script.folders.borrow().last().unwrap().as_deref(), Some(folder.path()));
    stage.click("ใช้ตามที่ระบบกำหนด");
    stage.press_ctrl(Key::O);
    assert_eq!(stage.script.folders.borrow().last().unwrap().as_deref(), None);
}

#[test]
fn settings_that_cannot_be_kept_are_told_once() {
    let folder = tempfile::tempdir().unwrap();
    // A file stands where the folder should be.
    let file = tempfile::NamedTempFile::new_in(&folder).unwrap();
    let settings = Settings { tour_seen: true, ..Settings::default() };
    let builder = Harness::<App>::builder().with_size(WIDE);
    let path = file.path().join("settings.ron");
    let mut stage = Stage::build_with(builder, settings, Some(path), jobs::at_once);
    stage.visit("ตั้งค่า");
    stage.click("สี มืด");
    assert!(stage.shows_a_notice());
    assert_eq!(stage.harness.ctx.theme(), Theme::Dark, "it holds for this run");
}

#[test]
fn the_places_of_the_program_need_no_document() {
    for (language, places) in [
        (Language::Thai, ["เกณฑ์แต่ละปี", "ตั้งค่า", "ช่วยเหลือ", "หน้าเริ่มต้น"]),
        (Language::English, ["Editions", "Settings", "Help", "Home"]),
    ] {
        let routes = [Route::Editions, Route::Settings, Route::Help, Route::Start];
        let mut stage = Stage::new(language);
        for (place, route) in places.into_iter().zip(routes) {
            stage.visit(place);
            assert_eq!(stage.harness.state().route(), &route);
        }
        assert!(stage.harness.state().session().is_none());
    }
}

#[test]
fn the_tour_comes_once_and_can_be_skipped_or_walked_through() {
    let folder = tempfile::tempdir().unwrap();
    for leave in ["ข้ามการแนะนำ", "เริ่มใช้งาน"] {
        let path = folder.path().join(leave).join("settings.ron");
        let mut stage = with_kept(&path);
        assert!(stage.shows("ขั้นที่ 1 จาก 4"));
        if leave == "เริ่มใช้งาน" {
            stage.press(Key::Enter);
            stage.click("ย้อนกลับ");
            for step in 2..=4 {
                stage.click("ถัดไป");
                assert!(stage.shows(&format!("ขั้นที่ {step} จาก 4")));
            }
        }
        stage.click(leave);
        assert!(!stage.shows("แนะนำโปรแกรม") && stage.shows("เริ่มประเมิน"));
        let stage = with_kept(&path);
        assert!(!stage.shows("ขั้นที่ 1 จาก 4"));
    }
}

#[test]
fn the_tour_can_be_taken_again() {
    let mut stage = Stage::with_sample(Language::English);
    stage.press(Key::F1);
    stage.click("Tour of the program");
    assert!(stage.shows("Step 1 of 4"));
    stage.press(Key::Escape);
    assert!(!stage.shows("Step 1 of 4"));
}

#[test]
fn what_the_program_is_made_of_can_be_read() {
    let mut stage = Stage::with_sample(Language::Thai);
    stage.press(Key::F1);
    assert_eq!(stage.harness.state().route(), &Route::Help);
    assert!(stage.shows(&format!("รุ่น {}", env!("CARGO_PKG_VERSION"))));
    stage.click("ไลบรารีหลักและสัญญาอนุญาต");
    assert!(stage.shows("ICU4X – Unicode-3.0"));
    stage.click("ข้อความสัญญาอนุญาตของตัวอักษร");
    stage.click("ข้อความสัญญาอนุญาตของโปรแกรม");
    for edition in ["2568", "2565"] {
        let root = stage.harness.root();
        let found = root
            .children_recursive()
            .any(|node| node.accesskit_node().label().is_some_and(|name| name.contains(edition)));
        assert!(found, "{edition}");
    }
}

#[test]
fn enter_walks_through_the_tour() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = with_kept(&folder.path().join("settings.ron"));
    for step in 1..=4 {
        assert!(stage.shows(&format!("ขั้นที่ {step} จาก 4")), "{step}");
        stage.press(Key::Enter);
    }
    assert!(stage.shows("เริ่มประเมิน") && !stage.shows("ขั้นที่ 4 จาก 4"));
}
