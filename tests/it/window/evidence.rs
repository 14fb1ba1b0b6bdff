//! Evidence in the window: attached in every way, seen, described, linked, opened, replaced and detached.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::{Color32, ColorImage, DroppedFile, Event, HoveredFile, Key};
use egui_kittest::Harness;
use egui_kittest::kittest::NodeT as _;
use gecc::domain::aspect::Aspect;
use gecc::domain::date::Date;
use gecc::domain::evidence::{Evidence, EvidenceFaults};
use gecc::domain::id::CriterionId;
use gecc::domain::language::Language;
use gecc::gui::app::App;
use gecc::gui::command::Command;
use gecc::gui::dialogs::FileQuestion;
use gecc::gui::route::Route;
use gecc::storage::atomic_write::replace;
use gecc::storage::edition_file::Editions;
use gecc::storage::evidence_store::{check, folder_of, path_in};
use tempfile::TempDir;

use super::keyboard::FocusedName as _;
use super::stage::{COPIED, Stage, viewed};

/// A saved assessment of a centre, its folder, and where it is.
fn saved() -> (Stage, TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ศูนย์.gecc.ron");
    let mut stage = Stage::with_new_assessment(Language::Thai);
    stage.leave_field();
    stage.script.answer(&path);
    stage.press_ctrl(Key::S);
    (stage, folder, path)
}

/// The same, on the screen of evidence.
fn on_evidence() -> (Stage, TempDir, PathBuf) {
    let (mut stage, folder, path) = saved();
    stage.visit("หลักฐาน");
    (stage, folder, path)
}

fn file(folder: &TempDir, name: &str, bytes: &[u8]) -> PathBuf {
    let path = folder.path().join(name);
    replace(&path, bytes).unwrap();
    path
}

fn png(colour: Color32) -> Vec<u8> {
    let pixels = image::RgbImage::from_pixel(8, 6, image::Rgb([colour.r(), colour.g(), 7]));
    let mut bytes = std::io::Cursor::new(Vec::new());
    pixels.write_to(&mut bytes, image::ImageFormat::Png).unwrap();
    bytes.into_inner()
}

#[derive(Debug)]
struct Dropped(PathBuf);

impl DroppedFile for Dropped {
    fn path(&self) -> &Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        Err(String::new())
    }
}

pub(super) fn drop_files(stage: &mut Stage, paths: &[&Path]) {
    let dropped = &mut stage.harness.input_mut().dropped_files;
    for path in paths {
        dropped.push(Arc::new(Dropped(path.to_path_buf())));
    }
    stage.harness.run();
}

fn evidence(stage: &Stage) -> &[Evidence] {
    stage.assessment().evidence()
}

fn names(stage: &Stage) -> Vec<&str> {
    evidence(stage).iter().map(|one| one.name.as_str()).collect()
}

#[track_caller]
fn criteria(stage: &Stage, place: usize) -> Vec<String> {
    evidence(stage)[place].criteria.iter().map(CriterionId::to_string).collect()
}

fn first_criterion(stage: &Stage) -> String {
    let aspect = stage.assessment().edition().aspects()[0].code;
    stage.assessment().criteria_of(aspect).next().unwrap().id.to_string()
}

#[test]
fn a_photo_that_may_say_where_it_was_taken_is_attached_and_named() {
    let (mut stage, folder, _) = on_evidence();
    let broken = b"\0\0\0\x0cftypheic";
    let photos = [file(&folder, "ป้าย.heic", broken), file(&folder, "ทาง.jpg", b"\xff\xd8\xff")];
    drop_files(&mut stage, &photos.each_ref().map(PathBuf::as_path));
    stage.harness.run();
    let texts = stage.texts;
    let words = format!("{} {}", texts.photo_traced("ป้าย.heic", 1), texts.photo_traced_hint());
    assert!(stage.shows(&words));
    assert_eq!(stage.assessment().evidence().len(), 2);
}

#[test]
fn files_are_attached_by_dialog_and_copied_beside_the_assessment() {
    let (mut stage, folder, path) = on_evidence();
    assert!(stage.shows("ยังไม่มีหลักฐาน"));
    let (one, two) = (file(&folder, "ก.png", &png(Color32::RED)), file(&folder, "ข.pdf", b"%PDF"));
    stage.script.answer_several(&[one, two]);
    stage.click("แนบไฟล์…");
    let asked = stage.script.questions.borrow().last().cloned();
    assert_eq!(asked, Some(FileQuestion::Evidence { criterion: None }));
    assert_eq!(names(&stage), ["ก.png", "ข.pdf"]);
    assert_eq!(check(&path, stage.assessment()), EvidenceFaults::new());
    // The last one is shown, ready for its caption.
    assert_eq!(*stage.harness.state().route(), Route::EvidenceFile(evidence(&stage)[1].digest));
    stage.type_into("คำบรรยาย", "แผนผัง");
    assert_eq!(evidence(&stage)[1].caption, "แผนผัง");
}

#[test]
fn a_document_without_a_file_is_saved_first_and_then_it_goes_on() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ศูนย์.gecc.ron");
    let photo = file(&folder, "ก.png", &png(Color32::RED));
    let mut stage = Stage::with_new_assessment(Language::Thai);
    stage.leave_field();
    stage.visit("หลักฐาน");
    stage.script.answer(&path);
    stage.script.answer_several(std::slice::from_ref(&photo));
    stage.click("แนบไฟล์…");
    assert!(stage.shows("บันทึกไฟล์การประเมินก่อน แล้วโปรแกรมจะทำต่อให้"));
    assert_eq!(names(&stage), ["ก.png"]);
    assert!(path_in(&folder_of(&path), &evidence(&stage)[0]).is_file());

    // Whoever leaves the dialog attaches nothing.
    let mut stage = Stage::with_new_assessment(Language::Thai);
    stage.leave_field();
    drop_files(&mut stage, &[&photo]);
    assert!(names(&stage).is_empty());
}

#[test]
fn dropped_files_support_the_criterion_that_is_shown() {
    let (mut stage, folder, _) = saved();
    let place = stage.aspect_title(0);
    stage.visit(&place);
    let first = first_criterion(&stage);
    let photo = file(&folder, "ก.png", &png(Color32::RED));
    drop_files(&mut stage, &[&photo]);
    assert_eq!(criteria(&stage, 0), [first.as_str()]);
    // The same file again, for another criterion.
    stage.press(Key::N);
    drop_files(&mut stage, &[&photo]);
    assert_eq!(names(&stage), ["ก.png"]);
    assert_eq!(criteria(&stage, 0).len(), 2);
    // And once more: nothing to do, and it is said.
    drop_files(&mut stage, &[&photo]);
    assert!(stage.shows("ไฟล์นี้แนบไว้แล้วในชื่อ “ก.png”"));
}

#[test]
fn files_dropped_elsewhere_lead_to_the_evidence_and_support_nothing_yet() {
    let (mut stage, folder, _) = saved();
    stage.visit("ภาพรวม");
    let photo = file(&folder, "ก.png", &png(Color32::RED));
    drop_files(&mut stage, &[&photo]);
    assert_eq!(*stage.harness.state().route(), Route::EvidenceFile(evidence(&stage)[0].digest));
    assert!(criteria(&stage, 0).is_empty());
}

#[test]
fn a_dropped_assessment_is_opened() {
    let (stage, folder, path) = saved();
    let before = fs::read(&path).unwrap();
    drop(stage);
    let mut stage = Stage::new(Language::Thai);
    drop_files(&mut stage, &[&file(&folder, "ก.png", b"x")]);
    assert!(stage.shows("ยังไม่ได้เปิดการประเมิน จึงแนบไฟล์ไม่ได้"));
    drop_files(&mut stage, &[&path]);
    assert_eq!(stage.harness.state().session().unwrap().path(), Some(&*path));
    assert_eq!(fs::read(&path).unwrap(), before);
}

#[test]
fn what_letting_go_will_do_is_said() {
    let (mut stage, _folder, _) = on_evidence();
    let held = HoveredFile { path: Some("ก.png".into()), mime: String::new() };
    stage.harness.input_mut().hovered_files = vec![held];
    // As long as files are held over it, the window goes on drawing.
    stage.harness.run_steps(3);
    assert!(stage.shows("ปล่อยเพื่อแนบเป็นหลักฐาน"));
}

#[test]
fn a_pasted_picture_is_named_by_its_time() {
    let (mut stage, _folder, path) = on_evidence();
    let pixels = ColorImage::filled([4, 3], Color32::GREEN);
    stage.harness.event(Event::PasteImage(Arc::new(pixels)));
    stage.harness.run();
    assert_eq!(names(&stage), ["ภาพวาง 2569-11-20 14.02.png"]);
    assert_eq!(check(&path, stage.assessment()), EvidenceFaults::new());
    // A program that gives a text beside its picture.
    COPIED.set(Some(ColorImage::filled([4, 3], Color32::BLUE)));
    stage.harness.event(Event::Paste("1\t2".to_owned()));
    stage.harness.run();
    assert_eq!(names(&stage).len(), 2);
    COPIED.set(None);
    stage.click("วางภาพ");
    assert!(stage.shows("ไม่มีภาพในคลิปบอร์ด"));
    assert_eq!(names(&stage).len(), 2);
}

#[test]
fn a_text_pasted_into_a_field_stays_a_text() {
    let (mut stage, folder, _) = on_evidence();
    drop_files(&mut stage, &[&file(&folder, "ก.png", &png(Color32::RED))]);
    COPIED.set(Some(ColorImage::filled([4, 3], Color32::BLUE)));
    stage.type_into("คำบรรยาย", "ก");
    stage.harness.event(Event::Paste("ข".to_owned()));
    stage.harness.run();
    COPIED.set(None);
    assert_eq!(names(&stage), ["ก.png"]);
    assert_eq!(evidence(&stage)[0].caption, "กข");
}

#[test]
fn what_cannot_be_attached_is_told_and_the_rest_is_attached() {
    let (mut stage, folder, _) = on_evidence();
    let empty = file(&folder, "ว่าง.pdf", b"");
    let good = file(&folder, "ดี.pdf", b"%PDF");
    let (gone, other) = (folder.path().join("หาย.png"), folder.path().join("หาย2.png"));
    drop_files(&mut stage, &[&empty, &gone, &other, &good]);
    assert_eq!(names(&stage), ["ดี.pdf"]);
    assert!(stage.shows("แนบไม่สำเร็จอีก 2 ไฟล์"));
}

#[test]
fn the_day_is_typed_in_either_era() {
    let (mut stage, folder, _) = on_evidence();
    drop_files(&mut stage, &[&file(&folder, "ก.pdf", b"%PDF")]);
    stage.type_into("วันที่ของหลักฐาน", "5/11/2569");
    assert_eq!(evidence(&stage)[0].date, Date::new(2026, 11, 5).ok());
    assert!(stage.shows("5 พฤศจิกายน 2569"));
    stage.type_into("วันที่ของหลักฐาน", "9");
    assert!(stage.shows("กรอกวันที่ เช่น 20/11/2569"));
    assert_eq!(evidence(&stage)[0].date, Date::new(2026, 11, 5).ok());
}

#[test]
fn criteria_are_found_added_and_taken_away() {
    let (mut stage, folder, _) = on_evidence();
    drop_files(&mut stage, &[&file(&folder, "ก.pdf", b"%PDF")]);
    let id = first_criterion(&stage);
    stage.type_into("ค้นหาข้อเพื่อเพิ่ม (รหัสหรือชื่อ)", &id.replace('-', "").to_lowercase());
    stage.press(Key::Enter);
    assert_eq!(criteria(&stage, 0), [id.as_str()]);
    stage.click(&format!("นำ ก.pdf ออกจากข้อ {id}"));
    assert!(criteria(&stage, 0).is_empty());
    let undo = format!("เลิกทำ: นำ “ก.pdf” ออกจากข้อ {id} แล้ว");
    stage.click(&undo);
    assert_eq!(criteria(&stage, 0), [id.as_str()]);
    assert!(!stage.shows(&undo));
}

#[test]
fn detached_evidence_comes_back_and_its_file_never_went() {
    let (mut stage, folder, path) = on_evidence();
    drop_files(&mut stage, &[&file(&folder, "ก.pdf", b"%PDF")]);
    stage.type_into("คำบรรยาย", "แผน");
    let before = evidence(&stage).to_vec();
    stage.leave_field();
    for is_by_key in [false, true] {
        stage.click("ถอดออก");
        assert!(evidence(&stage).is_empty());
        assert!(path_in(&folder_of(&path), &before[0]).is_file());
        if is_by_key {
            stage.press_ctrl(Key::Z);
        } else {
            stage.click("เลิกทำ: ถอดหลักฐาน “ก.pdf” ออกแล้ว");
        }
        assert_eq!(evidence(&stage), before);
    }
}

#[test]
fn another_file_takes_over_links_and_caption() {
    let (mut stage, folder, _) = saved();
    let place = stage.aspect_title(0);
    stage.visit(&place);
    drop_files(&mut stage, &[&file(&folder, "เก่า.pdf", b"old")]);
    let id = first_criterion(&stage);
    stage.click("ดูหลักฐาน เก่า.pdf");
    stage.type_into("คำบรรยาย", "แผน");
    stage.script.answer(&file(&folder, "ใหม่.pdf", b"new"));
    stage.click("แทนที่…");
    assert_eq!(names(&stage), ["ใหม่.pdf"]);
    assert_eq!(evidence(&stage)[0].caption, "แผน");
    assert_eq!(criteria(&stage, 0), [id]);
}

#[test]
fn only_files_that_show_and_never_run_are_opened() {
    let (mut stage, folder, path) = on_evidence();
    let (run, shown) = (file(&folder, "ก.sh", b"#!/bin/sh"), file(&folder, "ข.PDF", b"%PDF"));
    drop_files(&mut stage, &[&run, &shown]);
    viewed();
    stage.click("เปิดดู");
    let kept = path_in(&folder_of(&path), &evidence(&stage)[1]);
    assert_eq!(viewed(), std::slice::from_ref(&kept));
    stage.click("ดูหลักฐาน ก.sh");
    stage.click("เปิดดู");
    assert!(stage.shows("ไม่เปิดไฟล์ชนิดนี้จากโปรแกรม (“ก.sh”)"));
    assert!(viewed().is_empty());
}

#[test]
fn missing_and_changed_files_are_marked_and_mended_by_attaching_them_again() {
    let (mut stage, folder, path) = on_evidence();
    let (one, two) = (file(&folder, "ก.pdf", b"one"), file(&folder, "ข.pdf", b"two"));
    drop_files(&mut stage, &[&one, &two]);
    let kept = |stage: &Stage, at: usize| path_in(&folder_of(&path), &evidence(stage)[at]);
    fs::remove_file(kept(&stage, 0)).unwrap();
    replace(&kept(&stage, 1), b"2wo").unwrap();
    stage.click("ตรวจไฟล์อีกครั้ง");
    assert!(stage.shows("ไฟล์เปลี่ยนไป"), "the second one is shown");
    stage.click("แสดงหลักฐาน ไฟล์มีปัญหา");
    stage.click("ดูหลักฐาน ก.pdf");
    assert!(stage.shows("ไม่พบไฟล์"));
    drop_files(&mut stage, &[&one, &two]);
    assert_eq!(check(&path, stage.assessment()), EvidenceFaults::new());
    assert!(stage.shows("ไม่มีหลักฐานตามตัวกรองนี้"));
}

#[test]
fn evidence_comes_along_when_the_document_gets_another_name() {
    let (mut stage, folder, _) = on_evidence();
    drop_files(&mut stage, &[&file(&folder, "ก.pdf", b"%PDF")]);
    let elsewhere = tempfile::tempdir().unwrap();
    let path = elsewhere.path().join("สำเนา.gecc.ron");
    stage.script.answer(&path);
    stage.harness.state_mut().ask(Command::SaveAs);
    stage.harness.run();
    assert_eq!(stage.harness.state().session().unwrap().path(), Some(&*path));
    assert_eq!(check(&path, stage.assessment()), EvidenceFaults::new());
}

#[test]
fn a_saved_sample_is_whole() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ตัวอย่าง.gecc.ron");
    let mut stage = Stage::with_sample(Language::Thai);
    stage.script.answer(&path);
    stage.press_ctrl(Key::S);
    assert!(evidence(&stage).len() > 10);
    assert_eq!(check(&path, stage.assessment()), EvidenceFaults::new());
}

#[test]
fn evidence_is_listed_by_name_or_by_day_and_filtered() {
    let mut stage = Stage::with_sample(Language::Thai);
    stage.visit("หลักฐาน");
    let listed = |stage: &Stage| -> Vec<String> {
        let is_row = |name: &String| name.starts_with("ดูหลักฐาน ");
        let root = stage.harness.root();
        root.children_recursive()
            .filter_map(|node| node.accesskit_node().label())
            .filter(is_row)
            .collect()
    };
    let by_name = listed(&stage);
    assert_eq!(by_name.len(), evidence(&stage).len());
    stage.click("เรียงตามวันที่");
    let by_day = listed(&stage);
    assert_ne!(by_day, by_name);
    let newest = evidence(&stage).iter().max_by_key(|one| one.date).unwrap();
    let first = evidence(&stage).iter().find(|one| by_day[0].ends_with(&one.name)).unwrap();
    assert_eq!(first.date, newest.date);
    stage.click("แสดงหลักฐาน ยังไม่ระบุข้อ");
    let unlinked = evidence(&stage).iter().filter(|one| one.criteria.is_empty()).count();
    assert_eq!(listed(&stage).len(), unlinked);
}

#[test]
fn a_criterion_lists_its_evidence_and_lets_it_go() {
    let mut stage = Stage::with_sample(Language::English);
    let linked = evidence(&stage).iter().find(|one| !one.criteria.is_empty()).unwrap().clone();
    let id = linked.criteria.first().unwrap().clone();
    let criterion = stage.assessment().criterion(&id).unwrap();
    let route = Route::Aspect { aspect: criterion.aspect, criterion: Some(id.clone()) };
    stage.harness.state_mut().ask(Command::Go(route));
    stage.harness.run();
    stage.click(&format!("Remove {} from {id}", linked.name));
    let found = stage.assessment().evidence_by_digest(&linked.digest).unwrap();
    assert!(!found.criteria.contains(&id));
    assert!(stage.shows(&format!("“{}” no longer supports {id}", linked.name)));
}

#[test]
fn a_finding_about_evidence_leads_to_the_file() {
    let mut stage = Stage::with_sample(Language::Thai);
    let mut bare = evidence(&stage)[0].clone();
    bare.caption.clear();
    let edit = gecc::domain::edit::Edit::SetEvidence(bare.clone());
    stage.harness.state_mut().ask(Command::Edit(edit));
    stage.harness.run();
    stage.harness.state_mut().ask(Command::Go(Route::Check));
    stage.harness.run();
    stage.click(&format!("{} ภาพถ่ายยังไม่มีคำบรรยาย", bare.name));
    assert_eq!(*stage.harness.state().route(), Route::EvidenceFile(bare.digest));
    assert!(stage.shows(&bare.name));
}

#[test]
fn the_list_goes_by_keyboard_alone() {
    let mut stage = Stage::with_sample(Language::Thai);
    stage.visit("หลักฐาน");
    let mut reached = std::collections::BTreeSet::new();
    for _ in 0..90 {
        stage.press(Key::Tab);
        reached.extend(stage.harness.root().focused_name());
    }
    let rows = evidence(&stage).iter().map(|one| format!("ดูหลักฐาน {}", one.name));
    for name in
        rows.chain(["แนบไฟล์…", "วางภาพ", "เปิดดู", "แทนที่…", "ถอดออก", "คำบรรยาย"].map(String::from))
    {
        assert!(reached.contains(&name), "{name} was not reached: {reached:?}");
    }
}

#[test]
fn the_window_leaves_only_when_all_files_are_taken_in() {
    use std::cell::RefCell;
    use std::collections::VecDeque;
    thread_local! {
        static LATE: RefCell<VecDeque<gecc::gui::jobs::Work>> = const { RefCell::new(VecDeque::new()) };
    }
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ศูนย์.gecc.ron");
    let sample = gecc::gui::files::sample().unwrap();
    gecc::storage::assessment_file::create(&path, &sample).unwrap();
    let builder = Harness::<App>::builder().with_size(super::stage::WIDE);
    let mut stage = Stage::build(builder, Language::Thai, |work| {
        LATE.with_borrow_mut(|late| late.push_back(work));
        Ok(())
    });
    let work = |stage: &mut Stage| {
        let work = LATE.with_borrow_mut(VecDeque::pop_front);
        if let Some(work) = work {
            work();
        }
        stage.harness.run();
    };
    drop_files(&mut stage, &[&path]);
    work(&mut stage);
    stage.visit(&sample.edition().aspect(Aspect::Location).unwrap().title.th.clone());
    drop_files(&mut stage, &[&file(&folder, "ก.pdf", b"one"), &file(&folder, "ข.pdf", b"two")]);
    stage.press_ctrl(Key::N);
    assert!(stage.harness.state().session().is_some());
    for _ in 0..16 {
        work(&mut stage);
    }
    // They were saved as well, without a question.
    assert!(stage.harness.state().session().is_none());
    let opened = gecc::storage::assessment_file::open(&path, Editions::built_in()).unwrap();
    let evidence = opened.assessment.evidence().iter();
    assert_eq!(evidence.filter(|one| one.name.ends_with(".pdf")).count(), 2);
}

#[test]
fn the_arrows_of_the_keyboard_choose_the_file_that_is_marked() {
    let mut stage = Stage::with_sample(Language::Thai);
    stage.visit("หลักฐาน");
    let first = (0..40).find_map(|_| {
        stage.press(Key::Tab);
        let name = stage.harness.root().focused_name()?;
        name.starts_with("ดูหลักฐาน ").then_some(name)
    });
    assert!(first.is_some(), "the list is reached");
    for _ in 0..3 {
        stage.press(Key::ArrowDown);
        let marked = stage.harness.root().focused_name().unwrap();
        let Route::EvidenceFile(shown) = *stage.harness.state().route() else {
            panic!("no file is shown")
        };
        let shown = stage.assessment().evidence_by_digest(&shown).unwrap();
        assert_eq!(marked, format!("ดูหลักฐาน {}", shown.name));
    }
}

#[test]
fn enter_leads_from_a_file_to_its_caption_and_escape_back() {
    let mut stage = Stage::with_sample(Language::Thai);
    stage.visit("หลักฐาน");
    let row = (0..40).find_map(|_| {
        stage.press(Key::Tab);
        stage.harness.root().focused_name().filter(|name| name.starts_with("ดูหลักฐาน "))
    });
    stage.press(Key::Enter);
    assert_eq!(stage.harness.root().focused_name().as_deref(), Some("คำบรรยาย"));
    stage.press(Key::Escape);
    assert_eq!(stage.harness.root().focused_name(), row);
}

#[test]
fn a_card_warns_of_evidence_that_is_missing() {
    let (mut stage, folder, path) = saved();
    let place = stage.aspect_title(0);
    stage.visit(&place);
    let photo = file(&folder, "ก.png", &png(Color32::RED));
    drop_files(&mut stage, &[&photo]);
    assert!(stage.shows("หลักฐาน 1 รายการ"));
    fs::remove_file(path_in(&folder_of(&path), &evidence(&stage)[0])).unwrap();
    stage.visit("หลักฐาน");
    stage.click("ตรวจไฟล์อีกครั้ง");
    stage.visit(&place);
    assert!(stage.shows("หลักฐาน 1 รายการ · ไม่พบไฟล์"));
    assert!(!stage.shows("หลักฐาน 1 รายการ"));
}
