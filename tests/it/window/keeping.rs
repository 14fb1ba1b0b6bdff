//! Work is kept: saved by itself, safe where it cannot be saved, offered after a crash, guarded against others.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::Key;
use egui_kittest::Harness;
use gecc::domain::answer::AnswerState;
use gecc::domain::assessment::Assessment;
use gecc::domain::date::Date;
use gecc::domain::document::Document;
use gecc::domain::edit::Edit;
use gecc::domain::language::Language;
use gecc::domain::moment::Moment;
use gecc::domain::profile::ProfileField;
use gecc::gui::app::App;
use gecc::gui::command::{Command, Leave};
use gecc::gui::jobs;
use gecc::gui::route::Route;
use gecc::session::Access;
use gecc::storage::edition_file::Editions;
use gecc::storage::lock::{self, Owner, Standing};
use gecc::storage::recovery::{Slot, Source};
use gecc::storage::{assessment_file, atomic_write, backups, evidence_store};
use tempfile::TempDir;

use super::names::check_names;
use super::stage::{Stage, WIDE, place};

const NAME: &str = "ชื่อศูนย์ (จำเป็น)";

fn assessment(centre: &str) -> Assessment {
    let mut assessment = Assessment::new(Arc::clone(Editions::built_in().newest().unwrap()));
    assessment.apply(Edit::SetProfile(ProfileField::CentreName, centre.to_owned())).unwrap();
    assessment
}

fn centre_in(path: &Path) -> String {
    let opened = assessment_file::open(path, Editions::built_in()).unwrap();
    opened.assessment.profile().get(ProfileField::CentreName).to_owned()
}

/// A folder with an assessment in it and one for drafts.
struct Desk {
    _folder: TempDir,
    path: PathBuf,
    recovery: PathBuf,
}

impl Desk {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let share = folder.path().join("share");
        fs::create_dir(&share).unwrap();
        let (path, recovery) = (share.join("ศูนย์.gecc.ron"), folder.path().join("recovery"));
        assessment_file::create(&path, &assessment("เดิม")).unwrap();
        place(Some(&recovery), "สมหญิง", "PC-1");
        Self { _folder: folder, path, recovery }
    }

    /// A window that shows the file.
    fn open(&self, language: Language) -> Stage {
        let mut stage = Stage::new(language);
        open(&mut stage, &self.path);
        stage
    }
}

fn open(stage: &mut Stage, path: &Path) {
    stage.harness.state_mut().ask(Command::Leave(Leave::OpenPath(path.to_path_buf())));
    stage.harness.run();
    stage.harness.run();
    assert!(stage.harness.state().session().is_some());
}

/// Gives the centre another name and lets less than a second pass.
fn rename(stage: &mut Stage, name: &str) {
    let edit = Edit::SetProfile(ProfileField::CentreName, name.to_owned());
    stage.harness.state_mut().ask(Command::Edit(edit));
    stage.harness.run();
    stage.wait(0.9);
}

fn is_unsaved(stage: &Stage) -> bool {
    stage.harness.state().session().unwrap().is_unsaved()
}

/// Makes sure that nothing can be written beside the file any more, until the value is dropped.
struct Gone<'a>(&'a Path, PathBuf);

impl<'a> Gone<'a> {
    fn new(path: &'a Path) -> Self {
        let share = path.parent().unwrap();
        let away = share.with_extension("away");
        fs::rename(share, &away).unwrap();
        Self(share, away)
    }
}

impl Drop for Gone<'_> {
    fn drop(&mut self) {
        fs::rename(&self.1, self.0).ok();
    }
}

#[test]
fn a_change_is_in_the_file_within_a_second() {
    let desk = Desk::new();
    let mut stage = desk.open(Language::Thai);
    rename(&mut stage, "ใหม่");
    assert_eq!(centre_in(&desk.path), "ใหม่");
    assert!(!is_unsaved(&stage));
    assert!(stage.shows("บันทึกแล้ว 14:02 น."));
    // Typing goes on and so does saving, without a word in between.
    stage.visit("ข้อมูลหน่วยงาน");
    stage.type_into(NAME, "กว่า");
    assert!(!stage.shows("ยังไม่ได้บันทึก"));
    stage.wait(0.9);
    let shown = stage.assessment().profile().get(ProfileField::CentreName).to_owned();
    assert_eq!(centre_in(&desk.path), shown);
    assert!(shown.contains("กว่า"));
    assert_eq!(fs::read_dir(&desk.recovery).into_iter().flatten().count(), 0);
}

#[test]
fn undo_is_saved_like_any_other_change() {
    let desk = Desk::new();
    let mut stage = desk.open(Language::Thai);
    rename(&mut stage, "ใหม่");
    stage.press_ctrl(Key::Z);
    stage.wait(0.9);
    assert_eq!(centre_in(&desk.path), "เดิม");
}

#[test]
fn a_document_that_saves_itself_is_left_without_a_question() {
    let desk = Desk::new();
    let mut stage = desk.open(Language::Thai);
    let edit = Edit::SetProfile(ProfileField::CentreName, "ก่อนปิด".to_owned());
    stage.harness.state_mut().ask(Command::Edit(edit));
    stage.harness.state_mut().ask(Command::Leave(Leave::Close));
    stage.harness.run();
    stage.harness.run();
    assert!(stage.harness.state().session().is_none());
    assert_eq!(centre_in(&desk.path), "ก่อนปิด");
    assert!(!lock::path_of(&desk.path).exists());
}

#[test]
fn a_file_that_cannot_be_written_is_told_for_as_long_as_it_is_so() {
    for language in [Language::Thai, Language::English] {
        let desk = Desk::new();
        let mut stage = desk.open(language);
        let reason = stage.texts.place_is_away();
        let warning = stage.texts.not_saved_here("ศูนย์.gecc.ron", reason);
        let away = Gone::new(&desk.path);
        rename(&mut stage, "ใหม่");
        stage.wait(1.0);
        assert!(stage.shows(&warning));
        let kept = stage.texts.kept_in_recovery("14:02");
        let hint = format!("{} · {kept}", stage.texts.place_is_away_hint());
        assert!(stage.shows(&hint));
        check_names(&stage, "warning");
        // It stays, and goes on trying.
        stage.wait(10.0);
        assert!(stage.shows(&warning) && is_unsaved(&stage));
        let drafts = fs::read_dir(&desk.recovery).unwrap().flatten();
        let draft = drafts.map(|entry| entry.path()).find(|path| path.ends_with_ron()).unwrap();
        assert_eq!(centre_in(&draft), "ใหม่");
        // Leaving asks now.
        stage.press_ctrl(Key::W);
        assert!(stage.shows(stage.texts.ask_save_title()));
        stage.press(Key::Escape);
        drop(away);
        stage.wait(61.0);
        assert!(!stage.shows(&warning));
        assert_eq!(centre_in(&desk.path), "ใหม่");
        assert!(!is_unsaved(&stage) && !draft.exists());
        // The state before the first change is kept, although the first tries failed.
        let kept: Vec<_> = backups::list(&desk.path).into_iter().collect();
        assert_eq!(kept.iter().map(|one| centre_in(&one.path)).collect::<Vec<_>>(), ["เดิม"]);
    }
}

trait EndsWithRon {
    fn ends_with_ron(&self) -> bool;
}

impl EndsWithRon for PathBuf {
    fn ends_with_ron(&self) -> bool {
        self.to_string_lossy().ends_with(".gecc.ron")
    }
}

#[test]
fn a_change_that_is_taken_back_leaves_nothing_to_warn_of() {
    let desk = Desk::new();
    let mut stage = desk.open(Language::Thai);
    let _away = Gone::new(&desk.path);
    rename(&mut stage, "ใหม่");
    stage.wait(1.0);
    assert!(stage.shows("บันทึกไม่ได้"));
    stage.press_ctrl(Key::Z);
    stage.wait(0.5);
    assert!(!stage.shows("บันทึกไม่ได้") && !is_unsaved(&stage));
}

#[test]
fn ctrl_s_tries_again_at_once() {
    let desk = Desk::new();
    let mut stage = desk.open(Language::Thai);
    let away = Gone::new(&desk.path);
    rename(&mut stage, "ใหม่");
    stage.wait(3.0);
    drop(away);
    stage.press_ctrl(Key::S);
    assert!(!is_unsaved(&stage));
    assert_eq!(centre_in(&desk.path), "ใหม่");
}

/// A draft of a program that died.
fn left_draft(desk: &Desk, centre: &str, path: Option<PathBuf>) {
    let slot = Slot::begin(&desk.recovery).unwrap();
    let base = path
        .as_ref()
        .and_then(|path| gecc::storage::hashing::digest_of(fs::File::open(path).unwrap()).ok());
    let source = Source { path, origin: None, base };
    let date = Date::new(2026, 11, 20).unwrap();
    let moment = Moment { date, time: "09:30".to_owned() };
    let document = Document::Assessment(Arc::new(assessment(centre)));
    slot.keep(&document, &source, &moment).unwrap();
}

/// A window that has just started.
fn started(language: Language) -> Stage {
    let mut stage = Stage::new(language);
    let ctx = stage.harness.ctx.clone();
    stage.harness.state_mut().begin(&ctx);
    stage.harness.run();
    stage
}

/// Clicks the only control whose name starts like this.
fn click_like(stage: &mut Stage, start: &str) {
    use egui_kittest::kittest::NodeT as _;
    let root = stage.harness.root();
    let names = root.children_recursive().filter_map(|node| node.accesskit_node().label());
    let name = names.into_iter().find(|name| name.starts_with(start)).expect(start);
    stage.click(&name);
    stage.harness.run();
}

#[test]
fn work_without_a_file_is_offered_after_a_crash_and_never_opened_by_itself() {
    let desk = Desk::new();
    let mut stage = Stage::with_new_assessment(Language::Thai);
    stage.type_into(NAME, "น้ำใจ");
    stage.wait(0.9);
    assert!(stage.shows("ยังไม่ได้บันทึก"), "it has no file still");
    assert!(!started(Language::Thai).shows("งานที่กู้คืนได้"), "its program lives");
    drop(stage);

    let mut stage = started(Language::Thai);
    assert!(stage.harness.state().session().is_none());
    assert!(stage.shows("งานที่กู้คืนได้") && stage.shows("น้ำใจ"));
    assert!(stage.shows("20 พ.ย. 2569 14:02 น. · ยังไม่เคยบันทึกลงไฟล์"));
    click_like(&mut stage, "กู้คืน น้ำใจ");
    assert_eq!(stage.assessment().profile().get(ProfileField::CentreName), "น้ำใจ");
    assert!(is_unsaved(&stage) && stage.shows("กู้คืนงานแล้ว"));
    // Once a file holds it, the draft is gone.
    let path = desk.path.with_file_name("b.gecc.ron");
    stage.script.answer(&path);
    stage.press_ctrl(Key::S);
    assert_eq!(centre_in(&path), "น้ำใจ");
    assert!(!started(Language::Thai).shows("งานที่กู้คืนได้"));
    assert_eq!(fs::read_dir(&desk.recovery).unwrap().count(), 0);
}

#[test]
fn several_drafts_are_listed_and_a_discarded_one_can_come_back() {
    let desk = Desk::new();
    for (centre, path) in [("ก", None), ("", None), ("ค", Some(desk.path.clone()))] {
        left_draft(&desk, centre, path);
    }
    let mut stage = started(Language::English);
    check_names(&stage, "drafts");
    assert!(stage.shows("20 Nov 2026 09:30 · of the file ศูนย์.gecc.ron"));
    assert!(stage.shows("No name of a centre yet"));
    click_like(&mut stage, "Discard ก");
    assert!(!stage.shows("ก") && stage.shows("ค"));
    assert!(stage.shows("The draft was discarded"));
    click_like(&mut stage, "Undo");
    assert!(stage.shows("ก"));
}

#[test]
fn a_recovered_draft_of_a_file_goes_into_it_only_where_nobody_changed_it() {
    for is_changed in [false, true] {
        let desk = Desk::new();
        left_draft(&desk, "ร่าง", Some(desk.path.clone()));
        if is_changed {
            let access = assessment_file::Access::Full;
            assessment_file::save(&desk.path, &assessment("ของผู้อื่น"), &access).unwrap();
        }
        let mut stage = started(Language::Thai);
        click_like(&mut stage, "กู้คืน ร่าง");
        stage.wait(1.5);
        let expected = if is_changed { "ของผู้อื่น" } else { "ร่าง" };
        assert_eq!(centre_in(&desk.path), expected);
        assert_eq!(stage.shows(stage.texts.conflict_title()), is_changed);
        let backups = backups::list(&desk.path);
        assert!(backups.iter().all(|one| fs::metadata(&one.path).unwrap().len() > 0));
    }
}

#[test]
fn work_that_is_left_unsaved_stays_for_a_while() {
    let _desk = Desk::new();
    let mut stage = Stage::with_new_assessment(Language::Thai);
    stage.type_into(NAME, "ก");
    stage.leave_field();
    stage.press_ctrl(Key::W);
    stage.click("ไม่บันทึก");
    stage.harness.run();
    assert!(!stage.shows("งานที่กู้คืนได้"));
    click_like(&mut stage, "เลิกทำ");
    assert!(stage.shows("งานที่กู้คืนได้") && stage.shows("ก"));
}

/// Somebody else's lock, renewed so many minutes ago.
fn their_lock(desk: &Desk, minutes: u64) -> lock::Lock {
    let owner = Owner { who: "สมชาย".to_owned(), computer: "PC-2".to_owned() };
    let since = Moment { date: Date::new(2026, 11, 19).unwrap(), time: "09:10".to_owned() };
    let Standing::Ours(lock) = lock::take(&desk.path, &owner, &since) else { panic!() };
    let file = fs::File::options().write(true).open(lock::path_of(&desk.path)).unwrap();
    let then = file.metadata().unwrap().modified().unwrap();
    file.set_modified(then - std::time::Duration::from_mins(minutes)).unwrap();
    lock
}

const LOCKED: &str = "สมชาย (PC-2) กำลังใช้ไฟล์นี้ตั้งแต่ 19 พ.ย. 2569 09:10 น. จึงเปิดแบบอ่านอย่างเดียว";

#[test]
fn the_second_reads_until_the_first_has_gone() {
    let desk = Desk::new();
    let lock = their_lock(&desk, 0);
    let mut stage = desk.open(Language::Thai);
    assert!(stage.shows(LOCKED) && stage.shows("อ่านอย่างเดียว"));
    check_names(&stage, "locked");
    assert!(!stage.shows("เข้าแก้ไขแทน"));
    rename(&mut stage, "ไม่ได้");
    assert_eq!(centre_in(&desk.path), "เดิม");
    assert!(stage.shows(stage.texts.locked_read_only()));
    stage.click("ลองเปิดแก้ไข");
    assert!(stage.shows(LOCKED), "he is still there");
    // What he writes until he goes is what is shown then.
    let access = assessment_file::Access::Full;
    assessment_file::save(&desk.path, &assessment("ของสมชาย"), &access).unwrap();
    drop(lock);
    stage.click("ลองเปิดแก้ไข");
    assert!(!stage.shows(LOCKED));
    assert_eq!(stage.assessment().profile().get(ProfileField::CentreName), "ของสมชาย");
    rename(&mut stage, "ใหม่");
    assert_eq!(centre_in(&desk.path), "ใหม่");
}

#[test]
fn a_stale_lock_is_explained_and_can_be_taken_over() {
    let desk = Desk::new();
    let lock = their_lock(&desk, 42);
    let mut stage = desk.open(Language::Thai);
    assert!(stage.shows(&stage.texts.lock_is_stale(42)));
    stage.click("เข้าแก้ไขแทน");
    stage.harness.run();
    assert_eq!(stage.harness.state().session().unwrap().access(), Access::Full);
    assert!(!lock.renew(), "his program will notice");
    rename(&mut stage, "ใหม่");
    assert_eq!(centre_in(&desk.path), "ใหม่");
}

#[test]
fn a_copy_of_a_file_that_somebody_else_has_can_be_saved_elsewhere_and_not_over_it() {
    let desk = Desk::new();
    let _lock = their_lock(&desk, 0);
    let mut stage = desk.open(Language::Thai);
    let before = fs::read(&desk.path).unwrap();
    stage.script.answer(&desk.path);
    stage.harness.state_mut().ask(Command::SaveAs);
    stage.harness.run();
    assert!(stage.shows(&format!("{} (ศูนย์.gecc.ron)", stage.texts.error_in_use("สมชาย"))));
    assert_eq!(fs::read(&desk.path).unwrap(), before);
    let copy = desk.path.with_file_name("b.gecc.ron");
    stage.script.answer(&copy);
    stage.harness.state_mut().ask(Command::SaveAs);
    stage.harness.run();
    assert!(!stage.shows(LOCKED));
    rename(&mut stage, "สำเนา");
    assert_eq!((centre_in(&copy), centre_in(&desk.path)), ("สำเนา".into(), "เดิม".into()));
}

#[test]
fn a_holder_whose_lock_was_taken_learns_of_it() {
    let desk = Desk::new();
    let mut stage = desk.open(Language::Thai);
    stage.wait(61.0);
    assert!(!stage.shows("ผู้อื่นเข้าแก้ไขไฟล์นี้แทนแล้ว"));
    atomic_write::replace(&lock::path_of(&desk.path), b"(who: \"b\")").unwrap();
    stage.wait(61.0);
    assert!(stage.shows("ผู้อื่นเข้าแก้ไขไฟล์นี้แทนแล้ว"));
    drop(stage);
    assert!(lock::path_of(&desk.path).exists(), "it is not ours to take away");
}

/// A window with a change, whose file was changed by somebody else.
fn in_conflict(desk: &Desk, language: Language) -> Stage {
    let mut stage = desk.open(language);
    let access = assessment_file::Access::Full;
    assessment_file::save(&desk.path, &assessment("ของผู้อื่น"), &access).unwrap();
    rename(&mut stage, "ของฉัน");
    stage.wait(0.5);
    assert!(stage.shows(stage.texts.conflict_title()));
    assert_eq!(centre_in(&desk.path), "ของผู้อื่น", "nothing was replaced");
    stage
}

#[test]
fn what_differs_between_two_states_is_listed() {
    for language in [Language::Thai, Language::English] {
        let desk = Desk::new();
        let mut stage = in_conflict(&desk, language);
        check_names(&stage, "conflict");
        let compare = stage.texts.conflict_compare();
        stage.click(compare);
        let name = stage.texts.field(ProfileField::CentreName);
        assert!(stage.shows(&format!("{name}: ของผู้อื่น → ของฉัน")));
        // Deciding later keeps everything, and says so.
        stage.press(Key::Escape);
        assert!(!stage.shows(stage.texts.conflict_title()));
        assert!(stage.shows(stage.texts.conflict_banner()));
        stage.wait(1.0);
        assert!(stage.shows(&stage.texts.kept_until_decided("14:02")));
        assert_eq!(centre_in(&desk.path), "ของผู้อื่น");
        let decide = stage.texts.conflict_decide();
        stage.click(decide);
        assert!(stage.shows(stage.texts.conflict_title()));
        stage.press(Key::Escape);
        stage.press_ctrl(Key::S);
        assert!(stage.shows(stage.texts.conflict_title()), "saving asks first");
        assert_eq!(centre_in(&desk.path), "ของผู้อื่น");
    }
}

#[test]
fn both_states_can_be_kept() {
    let desk = Desk::new();
    let mut stage = in_conflict(&desk, Language::Thai);
    stage.click("เก็บทั้งสองฉบับ");
    let mine = desk.path.with_file_name("ศูนย์ (ฉบับที่แยกไว้ 2026-11-20 14.02).gecc.ron");
    assert_eq!((centre_in(&mine), centre_in(&desk.path)), ("ของฉัน".into(), "ของผู้อื่น".into()));
    rename(&mut stage, "ต่อ");
    assert_eq!((centre_in(&mine), centre_in(&desk.path)), ("ต่อ".into(), "ของผู้อื่น".into()));
    assert!(!stage.shows(stage.texts.conflict_title()));
}

#[test]
fn overwriting_keeps_the_other_state_as_a_backup() {
    let desk = Desk::new();
    let mut stage = in_conflict(&desk, Language::Thai);
    stage.click("เขียนทับด้วยฉบับที่เปิดอยู่");
    assert_eq!(centre_in(&desk.path), "ของฉัน");
    assert_eq!(centre_in(&backups::list(&desk.path)[0].path), "ของผู้อื่น");
    assert!(!is_unsaved(&stage));
}

#[test]
fn a_file_that_was_moved_away_is_not_made_again_behind_the_back() {
    let desk = Desk::new();
    let mut stage = desk.open(Language::Thai);
    let moved = desk.path.with_file_name("moved.gecc.ron");
    fs::rename(&desk.path, &moved).unwrap();
    rename(&mut stage, "ใหม่");
    stage.wait(0.5);
    assert!(!desk.path.exists());
    assert!(stage.shows("ไม่พบไฟล์นี้ในที่เดิมแล้ว"));
    stage.click("บันทึกไว้ที่เดิม");
    assert_eq!((centre_in(&desk.path), centre_in(&moved)), ("ใหม่".into(), "เดิม".into()));
}

#[test]
fn backups_are_kept_before_the_first_change_and_then_not_too_often() {
    let desk = Desk::new();
    let mut stage = desk.open(Language::Thai);
    for name in ["1", "2", "3"] {
        rename(&mut stage, name);
    }
    let centres = |desk: &Desk| -> Vec<String> {
        backups::list(&desk.path).iter().map(|backup| centre_in(&backup.path)).collect()
    };
    assert_eq!(centres(&desk), ["เดิม"]);
    stage.wait(601.0);
    rename(&mut stage, "4");
    assert_eq!(centres(&desk), ["3", "เดิม"]);
}

#[test]
fn a_backup_shows_what_differs_and_is_restored_as_a_new_file() {
    let desk = Desk::new();
    let mut stage = desk.open(Language::Thai);
    stage.harness.state_mut().ask(Command::Go(Route::Backups));
    stage.harness.run();
    assert!(stage.shows("ยังไม่มีสำเนาสำรอง"));
    rename(&mut stage, "ใหม่");
    let first = stage.assessment().criteria().next().unwrap().id.clone();
    let met = Edit::SetState(first.clone(), AnswerState::Met);
    stage.harness.state_mut().ask(Command::Edit(met));
    stage.wait(1.0);
    assert!(stage.shows("20 พ.ย. 2569 14:02 น.") && stage.shows("ต่างจากปัจจุบัน 2 จุด"));
    stage.click("ดูความแตกต่างของสำเนาที่ 1");
    assert!(stage.shows("ชื่อศูนย์: เดิม → ใหม่"));
    let title = stage.assessment().criterion(&first).unwrap().title.th.clone();
    assert!(stage.shows(&format!("{first} {title}: ยังไม่ตอบ → ครบถ้วน")));
    stage.click("กู้คืนสำเนาที่ 1 เป็นไฟล์ใหม่");
    stage.harness.run();
    let restored = desk.path.with_file_name("ศูนย์ (กู้คืนจาก 2026-11-20 14.02).gecc.ron");
    assert_eq!((centre_in(&restored), centre_in(&desk.path)), ("เดิม".into(), "ใหม่".into()));
    assert_eq!(stage.harness.state().session().unwrap().path(), Some(restored.as_path()));
    assert!(stage.shows(&stage.texts.backup_restored("ศูนย์ (กู้คืนจาก 2026-11-20 14.02).gecc.ron")));
}

thread_local! {
    /// How many pieces of work are done before one never ends.
    static UNTIL_STUCK: std::cell::Cell<usize> = const { std::cell::Cell::new(usize::MAX) };
}

#[test]
fn a_share_that_never_answers_stops_neither_the_draft_nor_the_window() {
    let desk = Desk::new();
    let builder = Harness::<App>::builder().with_size(WIDE);
    let mut stage = Stage::build(builder, Language::Thai, |work| {
        let left = UNTIL_STUCK.get();
        UNTIL_STUCK.set(left.wrapping_sub(1));
        if left == 0 {
            std::mem::forget(work);
            return Ok(());
        }
        jobs::at_once(work)
    });
    open(&mut stage, &desk.path);
    // The next work is the saving.
    UNTIL_STUCK.set(0);
    rename(&mut stage, "ใหม่");
    stage.wait(4.0);
    assert!(stage.shows(&stage.texts.saving_hangs("ศูนย์.gecc.ron")));
    assert!(stage.shows(&stage.texts.kept_in_recovery("14:02")));
    // The lock is not given back either.
    UNTIL_STUCK.set(0);
    stage.harness.state_mut().ask(Command::Leave(Leave::Quit));
    stage.harness.run();
    stage.click("ไม่บันทึก");
    assert!(!stage.harness.state().is_leaving());
    stage.wait(3.0);
    assert!(stage.harness.state().is_leaving());
}

#[test]
fn evidence_of_a_file_that_was_renamed_outside_comes_along() {
    let desk = Desk::new();
    let mut assessment = assessment("เดิม");
    let evidence = evidence_store::attach_bytes(&desk.path, "ป้าย.png", b"one").unwrap();
    assessment.apply(Edit::SetEvidence(evidence.clone())).unwrap();
    let access = assessment_file::Access::Full;
    assessment_file::save(&desk.path, &assessment, &access).unwrap();
    let renamed = desk.path.with_file_name("ใหม่.gecc.ron");
    fs::rename(&desk.path, &renamed).unwrap();
    let mut stage = Stage::new(Language::Thai);
    open(&mut stage, &renamed);
    assert!(stage.shows(&stage.texts.evidence_found_again(1)));
    assert!(evidence_store::check(&renamed, &assessment).is_empty());
    // What is not named any more is counted, and stays for an undo.
    stage.harness.state_mut().ask(Command::Edit(Edit::RemoveEvidence(evidence.digest)));
    stage.harness.state_mut().ask(Command::Go(Route::Evidence));
    stage.wait(1.0);
    open(&mut stage, &renamed);
    stage.harness.state_mut().ask(Command::Go(Route::Evidence));
    stage.harness.run();
    assert!(stage.shows(&stage.texts.evidence_orphans(1, &stage.texts.size(3))));
}
