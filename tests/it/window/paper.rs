//! The report: what is chosen is shown as it will be printed, and what is shown is what is saved.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::fs;

use egui::Key;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use gecc::domain::language::Language;
use gecc::gui::app::App;
use gecc::gui::command::Command;
use gecc::gui::jobs::Work;
use gecc::gui::route::Route;

use super::stage::{Stage, WIDE, no_viewer, viewed};

fn at_report(language: Language) -> Stage {
    let mut stage = Stage::with_sample(language);
    stage.press_ctrl(Key::P);
    settle(&mut stage);
    assert_eq!(stage.harness.state().route(), &Route::Report);
    stage
}

/// Lets so much time pass that changes are taken up.
fn settle(stage: &mut Stage) {
    for _ in 0..3 {
        stage.harness.run_steps(2);
        stage.harness.run();
    }
}

/// How many pages there are, by the bar above them.
#[track_caller]
fn pages(stage: &Stage) -> usize {
    (1..=60).find(|count| stage.shows(&stage.texts.page_of(1, *count))).expect("page 1 is shown")
}

#[test]
fn the_button_of_the_bar_leads_to_the_pages() {
    let mut stage = Stage::with_sample(Language::Thai);
    stage.click("จัดทำรายงาน");
    settle(&mut stage);
    assert_eq!(stage.harness.state().route(), &Route::Report);
    assert!(pages(&stage) > 5);
    assert!(!stage.shows("กำลังจัดทำหน้ารายงาน…"));
    assert!(stage.script.questions.borrow().is_empty());
}

#[test]
fn the_report_is_written_where_it_was_asked_for() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = at_report(Language::Thai);
    // A name without an ending gets one.
    stage.script.answer(&folder.path().join("รายงาน"));
    stage.click("บันทึกรายงาน…");
    assert!(stage.shows("จัดทำรายงาน “รายงาน.pdf” แล้ว"));
    assert!(stage.shows("บันทึกแล้วที่ “รายงาน.pdf”"));
    let bytes = fs::read(folder.path().join("รายงาน.pdf")).unwrap();
    assert!(bytes.starts_with(b"%PDF-"));
    assert_eq!(viewed(), Vec::<std::path::PathBuf>::new());
    stage.click("เปิดไฟล์รายงาน");
    assert_eq!(viewed(), [folder.path().join("รายงาน.pdf")]);
}

#[test]
fn a_part_that_is_left_out_is_gone_from_the_pages() {
    let mut stage = at_report(Language::Thai);
    let before = pages(&stage);
    let aspect = stage.aspect_title(0);
    let part = stage.texts.paper_print_part(&aspect);
    stage.click(&part);
    settle(&mut stage);
    assert!(pages(&stage) < before);
    stage.click(&part);
    settle(&mut stage);
    assert_eq!(pages(&stage), before);
}

#[test]
fn larger_photos_take_more_pages_and_no_photos_no_choice() {
    let mut stage = at_report(Language::Thai);
    let before = pages(&stage);
    let (name, large) = (stage.texts.paper_photos(), stage.texts.paper_photos_large());
    let choice = stage.texts.paper_choice(name, large);
    stage.click(&choice);
    settle(&mut stage);
    assert!(pages(&stage) > before);
    let part = stage.texts.paper_print_part(stage.texts.report_photos());
    stage.click(&part);
    settle(&mut stage);
    assert!(!stage.shows(&choice));
}

#[test]
fn a_report_without_the_assessment_is_smaller() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = at_report(Language::English);
    let save = |stage: &mut Stage, name: &str| {
        let path = folder.path().join(name);
        stage.script.answer(&path);
        stage.click("Save report…");
        fs::read(path).unwrap()
    };
    let whole = save(&mut stage, "a.pdf");
    stage.click("Attach the assessment to the PDF");
    settle(&mut stage);
    assert!(!stage.shows("Saved as “a.pdf”"), "the file is not what is shown any more");
    let plain = save(&mut stage, "b.pdf");
    assert!(plain.len() < whole.len());
    assert!(stage.shows("Saved as “b.pdf”"));
}

#[test]
fn the_report_has_a_language_of_its_own() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = at_report(Language::Thai);
    let thai = pages(&stage);
    stage.click("ภาษาของรายงาน อังกฤษ");
    settle(&mut stage);
    assert!(stage.shows("รายงานภาษาอังกฤษใช้เลขอารบิก"));
    assert!(pages(&stage) > 3 && thai > 3);
    let path = folder.path().join("a.pdf");
    stage.script.answer(&path);
    stage.click("บันทึกรายงาน…");
    let bytes = fs::read(&path).unwrap();
    assert!(bytes.windows(5).any(|part| part == b"en-GB"));
}

#[test]
fn what_is_saved_at_once_is_the_document_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = at_report(Language::Thai);
    let path = folder.path().join("a.pdf");
    stage.script.answer(&path);
    stage.harness.get_by_label("แนบไฟล์การประเมินไว้ในไฟล์ PDF").click();
    stage.harness.step();
    stage.harness.state_mut().ask(Command::Report);
    stage.harness.run();
    let early = fs::read(&path).unwrap();
    settle(&mut stage);
    stage.script.answer(&path);
    stage.click("บันทึกรายงาน…");
    assert_eq!(fs::read(&path).unwrap(), early);
}

#[test]
fn printing_saves_first_and_opens_the_file() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.pdf");
    let mut stage = at_report(Language::Thai);
    stage.script.answer(&path);
    stage.click("พิมพ์…");
    assert_eq!(viewed(), [path.as_path()]);
    assert!(stage.shows("เปิด “a.pdf” ในโปรแกรมแสดง PDF แล้ว"));
    stage.click("พิมพ์…");
    assert_eq!(viewed(), [path.as_path()], "what is saved is not asked about again");
    assert_eq!(stage.script.questions.borrow().len(), 1);
}

#[test]
fn a_dialog_that_is_left_prints_nothing_later_on() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = at_report(Language::Thai);
    stage.click("พิมพ์…");
    stage.script.answer(&folder.path().join("a.pdf"));
    stage.click("บันทึกรายงาน…");
    assert_eq!(viewed(), Vec::<std::path::PathBuf>::new());
}

#[test]
fn a_system_without_a_viewer_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = at_report(Language::Thai);
    no_viewer();
    stage.script.answer(&folder.path().join("a.pdf"));
    stage.click("พิมพ์…");
    assert!(stage.shows("เปิด “a.pdf” ในโปรแกรมของระบบไม่ได้ (no viewer)"));
    assert!(folder.path().join("a.pdf").exists());
}

#[test]
fn pages_are_leafed_through_and_made_larger() {
    let mut stage = at_report(Language::English);
    let count = pages(&stage);
    stage.click("Next page");
    assert!(stage.shows(&stage.texts.page_of(2, count)));
    stage.click("Previous page");
    let percent = |stage: &Stage| {
        (1..400).find(|percent| stage.shows(&stage.texts.zoom_is(*percent))).expect("a size")
    };
    let fit = percent(&stage);
    stage.press(Key::Plus);
    settle(&mut stage);
    assert!(percent(&stage) > fit);
    for _ in 0..8 {
        stage.press(Key::Minus);
    }
    assert_eq!(percent(&stage), 50);
    settle(&mut stage);
    for _ in 0..8 {
        stage.click("Zoom in");
    }
    assert_eq!(percent(&stage), 200);
    stage.click("Fit width");
    settle(&mut stage);
    assert_eq!(percent(&stage), fit);
    for _ in 0..3 {
        stage.press(Key::PageDown);
        settle(&mut stage);
    }
    assert!(!stage.shows(&stage.texts.page_of(1, count)) || count == 1);
}

#[test]
fn only_pages_near_the_view_are_kept() {
    let mut stage = at_report(Language::Thai);
    let textures = |stage: &Stage| stage.harness.ctx.tex_manager().read().num_allocated();
    let few = textures(&stage);
    for _ in 0..12 {
        stage.press(Key::PageDown);
        settle(&mut stage);
        assert!(textures(&stage) <= few + 4, "{} and {few}", textures(&stage));
    }
    stage.visit("ภาพรวม");
    stage.harness.run();
    assert!(textures(&stage) < few, "the pages are let go of with the screen");
}

thread_local! {
    /// Work that has not been done yet, oldest first.
    static LATE: RefCell<VecDeque<Work>> = const { RefCell::new(VecDeque::new()) };
}

fn do_late_work(stage: &mut Stage) -> bool {
    let work = LATE.with_borrow_mut(VecDeque::pop_front);
    let is_there = work.is_some();
    if let Some(work) = work {
        work();
    }
    stage.harness.run_steps(2);
    is_there
}

#[test]
fn the_newest_choice_wins_however_late_older_work_ends() {
    let builder = Harness::<App>::builder().with_size(WIDE);
    let mut stage = Stage::build(builder, Language::Thai, |work| {
        LATE.with_borrow_mut(|late| late.push_back(work));
        Ok(())
    });
    stage.click("เปิดตัวอย่าง");
    stage.press_ctrl(Key::P);
    assert!(stage.shows("กำลังจัดทำหน้ารายงาน…"), "the window goes on meanwhile");
    let aspect = stage.aspect_title(0);
    let part = stage.texts.paper_print_part(&aspect);
    stage.click(&part);
    stage.harness.run_steps(4);
    let count = |stage: &Stage| (1..60).find(|n| stage.shows(&stage.texts.page_of(1, *n)));
    // The work for the first choice is dropped; nothing of it is shown.
    assert!(do_late_work(&mut stage));
    assert_eq!(count(&stage), None);
    while do_late_work(&mut stage) {}
    let without = count(&stage).expect("the pages are there");
    stage.click(&part);
    stage.harness.run_steps(4);
    while do_late_work(&mut stage) {}
    assert!(count(&stage).unwrap() > without);
}

/// A stage on the report screen with nothing made yet: what is to be done waits for [`do_late_work`].
fn at_report_with_late_work(language: Language) -> Stage {
    let builder = Harness::<App>::builder().with_size(WIDE);
    let mut stage = Stage::build(builder, language, |work| {
        LATE.with_borrow_mut(|late| late.push_back(work));
        Ok(())
    });
    let open = stage.texts.start_sample_button();
    stage.click(open);
    stage.press_ctrl(Key::P);
    stage
}

#[test]
fn the_making_of_pages_can_be_stopped_and_begun_again() {
    for by_key in [true, false] {
        let mut stage = at_report_with_late_work(Language::Thai);
        assert!(stage.shows("กำลังจัดทำหน้ารายงาน… 0 %"));
        if by_key {
            stage.press(Key::Escape);
        } else {
            stage.click("หยุดจัดทำ");
        }
        assert!(stage.shows("หยุดจัดทำหน้ารายงานแล้ว"));
        while do_late_work(&mut stage) {}
        let count = |stage: &Stage| (1..60).find(|n| stage.shows(&stage.texts.page_of(1, *n)));
        assert_eq!(count(&stage), None, "what was stopped is not shown later on");
        stage.click("จัดทำต่อ");
        while do_late_work(&mut stage) {}
        assert!(count(&stage).is_some());
        assert!(!stage.shows("หยุดจัดทำหน้ารายงานแล้ว"));
    }
}

#[test]
fn another_choice_begins_what_was_stopped() {
    let mut stage = at_report_with_late_work(Language::English);
    stage.click("Stop");
    stage.click("Attach the assessment to the PDF");
    while do_late_work(&mut stage) {}
    assert!(pages(&stage) > 3);
}

#[test]
fn saving_the_report_can_be_cancelled_and_writes_nothing() {
    for by_key in [true, false] {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.pdf");
        let mut stage = at_report_with_late_work(Language::English);
        stage.click("Stop");
        stage.script.answer(&path);
        stage.click("Save report…");
        while !stage.shows("Making the report to save it… 0 %") {
            assert!(do_late_work(&mut stage), "the report is made to be saved");
        }
        // The way to stop it is there on every screen.
        stage.visit("Overview");
        if by_key {
            stage.press(Key::Escape);
        } else {
            stage.click("Cancel saving the report");
        }
        while do_late_work(&mut stage) {}
        assert!(stage.shows("The report was not saved"));
        assert!(stage.shows("No file was written or changed"));
        assert!(!stage.shows("Cancel saving the report"));
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    }
}

#[test]
fn plan_and_evidence_index_are_papers_of_their_own() {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = at_report(Language::Thai);
    let whole = pages(&stage);
    for (word, name) in [("แผน", "แผน.pdf"), ("หลักฐาน", "บัญชี.pdf")]
    {
        stage.click(&stage.texts.paper_choice(stage.texts.paper_which(), word));
        settle(&mut stage);
        assert!(pages(&stage) < whole, "{word}");
        assert!(!stage.shows(stage.texts.paper_parts()), "parts are those of the report");
        stage.script.answer(&folder.path().join(name));
        stage.click("บันทึกรายงาน…");
        assert!(fs::read(folder.path().join(name)).unwrap().starts_with(b"%PDF-"));
    }
    stage.click(&stage.texts.paper_choice(stage.texts.paper_which(), "รายงาน"));
    settle(&mut stage);
    assert_eq!(pages(&stage), whole);
}
