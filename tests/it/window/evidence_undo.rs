//! Evidence that is taken out, put in the place of another, and brought back, wherever the document was saved meanwhile.

use std::path::{Path, PathBuf};

use egui::Key;
use gecc::domain::evidence::EvidenceFaults;
use gecc::domain::language::Language;
use gecc::gui::command::Command;
use gecc::gui::evidence::Ask;
use gecc::storage::atomic_write::replace;
use gecc::storage::evidence_store::check;
use tempfile::TempDir;

use super::stage::Stage;

/// A saved assessment on the screen of evidence with one file attached, and its folder.
fn with_a_file() -> (Stage, TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let mut stage = Stage::with_new_assessment(Language::Thai);
    stage.leave_field();
    stage.script.answer(&folder.path().join("ศูนย์.gecc.ron"));
    stage.press_ctrl(Key::S);
    stage.visit("หลักฐาน");
    attach(&mut stage, file(folder.path(), "ก.pdf", b"%PDF"));
    (stage, folder)
}

fn file(folder: &Path, name: &str, bytes: &[u8]) -> PathBuf {
    let path = folder.join(name);
    replace(&path, bytes).unwrap();
    path
}

fn attach(stage: &mut Stage, path: PathBuf) {
    stage.harness.state_mut().ask(Command::Evidence(Ask::Attach(vec![path], None)));
    stage.harness.run();
}

fn save_as(stage: &mut Stage, path: &Path) {
    stage.script.answer(path);
    stage.harness.state_mut().ask(Command::SaveAs);
    stage.harness.run();
    assert_eq!(stage.harness.state().session().unwrap().path(), Some(path));
}

#[track_caller]
fn is_whole(stage: &Stage, path: &Path) {
    assert_eq!(stage.assessment().evidence().len(), 1);
    assert_eq!(check(path, stage.assessment()), EvidenceFaults::new(), "on disk");
    assert!(!stage.shows("ไม่พบไฟล์"), "in the window");
}

const UNDO_DETACH: &str = "เลิกทำ: ถอดหลักฐาน “ก.pdf” ออกแล้ว";

#[test]
fn what_was_detached_before_the_document_moved_comes_along_when_it_is_undone() {
    for is_by_key in [true, false] {
        let (mut stage, _folder) = with_a_file();
        stage.click("ถอดออก");
        let elsewhere = tempfile::tempdir().unwrap();
        let path = elsewhere.path().join("สำเนา.gecc.ron");
        save_as(&mut stage, &path);
        if is_by_key {
            stage.press_ctrl(Key::Z);
        } else {
            stage.click(UNDO_DETACH);
        }
        is_whole(&stage, &path);
    }
}

#[test]
fn what_was_attached_and_undone_comes_along_when_it_is_done_again() {
    let (mut stage, _folder) = with_a_file();
    stage.leave_field();
    stage.press_ctrl(Key::Z);
    assert!(stage.assessment().evidence().is_empty());
    let (first, second) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    save_as(&mut stage, &first.path().join("หนึ่ง.gecc.ron"));
    let path = second.path().join("สอง.gecc.ron");
    save_as(&mut stage, &path);
    stage.press_ctrl(Key::Y);
    is_whole(&stage, &path);
}

#[test]
fn what_the_sample_lost_comes_back_beside_its_copy() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ตัวอย่าง.gecc.ron");
    let mut stage = Stage::with_sample(Language::Thai);
    let digest = stage.assessment().evidence()[0].digest;
    stage.harness.state_mut().ask(Command::Evidence(Ask::Detach(digest)));
    stage.harness.run();
    save_as(&mut stage, &path);
    stage.press_ctrl(Key::Z);
    assert!(stage.assessment().evidence_by_digest(&digest).is_some());
    assert_eq!(check(&path, stage.assessment()), EvidenceFaults::new());
}

#[test]
fn replacing_a_file_is_one_step() {
    let (mut stage, folder) = with_a_file();
    stage.type_into("คำบรรยาย", "แผน");
    stage.leave_field();
    let before = stage.assessment().evidence().to_vec();
    stage.script.answer(&file(folder.path(), "ข.pdf", b"%PDF 2"));
    stage.click("แทนที่…");
    let after = stage.assessment().evidence().to_vec();
    assert_eq!(
        (after.len(), after[0].name.as_str(), after[0].caption.as_str()),
        (1, "ข.pdf", "แผน")
    );
    stage.leave_field();
    stage.press_ctrl(Key::Z);
    assert_eq!(stage.assessment().evidence(), before);
    stage.press_ctrl(Key::Y);
    assert_eq!(stage.assessment().evidence(), after);
    assert!(!stage.shows("ไม่พบไฟล์"));
}

#[test]
fn replacing_can_be_taken_back_where_it_is_told() {
    let (mut stage, folder) = with_a_file();
    let before = stage.assessment().evidence().to_vec();
    stage.script.answer(&file(folder.path(), "ข.pdf", b"%PDF 2"));
    stage.click("แทนที่…");
    let told = stage.texts.evidence_replaced("ก.pdf", "ข.pdf");
    stage.click(&stage.texts.undo_what(&told).clone());
    assert_eq!(stage.assessment().evidence(), before);
}

#[test]
fn a_folder_that_is_not_there_is_told_and_not_made() {
    let folder = tempfile::tempdir().unwrap();
    let missing = folder.path().join("ไม่มี");
    let mut stage = Stage::with_sample(Language::Thai);
    stage.script.answer(&missing.join("ก.gecc.ron"));
    stage.harness.state_mut().ask(Command::SaveAs);
    stage.harness.run();
    assert!(stage.harness.state().session().unwrap().path().is_none());
    assert!(!missing.exists());
}
