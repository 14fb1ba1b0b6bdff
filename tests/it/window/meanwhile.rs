//! What is asked for while work is under way.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::Key;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use gecc::domain::document::Document;
use gecc::domain::edit::Edit;
use gecc::domain::language::Language;
use gecc::domain::profile::ProfileField;
use gecc::domain::review::{Review, ReviewEdit, Reviewer};
use gecc::gui::app::App;
use gecc::gui::command::{Command, Leave};
use gecc::gui::files::{self, Target};
use gecc::gui::folder::Ask;
use gecc::gui::handover;
use gecc::gui::merging;
use gecc::session::Access;
use gecc::storage::edition_file::Editions;
use gecc::storage::seal_file::{self, Standing};
use gecc::storage::{assessment_file, atomic_write, evidence_store, hashing, review_file};
use tempfile::TempDir;

use super::folder;
use super::stage::{Stage, WIDE};
use super::waiting;

/// Puts a saved sample into the folder.
fn sample(folder: &TempDir, name: &str) -> PathBuf {
    let path = folder.path().join(name);
    let sample = files::sample().unwrap();
    let document = Document::Assessment(Arc::new(sample));
    files::save(&Target::own(path.clone()), &document, None).unwrap();
    path
}

fn ask(stage: &mut Stage, command: Command) {
    stage.harness.state_mut().ask(command);
    stage.harness.step();
    stage.harness.step();
}

/// A stage that shows the file at `path`, and where work waits from now on.
fn waiting_at(path: &Path) -> Stage {
    let builder = Harness::<App>::builder().with_size(WIDE);
    let mut stage = Stage::build(builder, Language::Thai, waiting::hold);
    ask(&mut stage, Command::Leave(Leave::OpenPath(path.to_path_buf())));
    assert!(stage.harness.state().session().is_some());
    waiting::begin();
    stage
}

fn rename(name: &str) -> Command {
    Command::Edit(Edit::SetProfile(ProfileField::CentreName, name.to_owned()))
}

fn access(stage: &Stage) -> Access {
    stage.harness.state().session().unwrap().access()
}

fn path_of(stage: &Stage) -> PathBuf {
    stage.harness.state().session().unwrap().path().unwrap().to_path_buf()
}

#[test]
fn nothing_changes_while_the_file_is_sealed_and_the_end_of_the_program_waits() {
    let folder = tempfile::tempdir().unwrap();
    let path = sample(&folder, "ก.gecc.ron");
    let mut stage = waiting_at(&path);
    waiting::let_go();
    ask(&mut stage, rename("ก่อน"));
    stage.wait(1.0);
    waiting::begin();
    ask(&mut stage, Command::Handover(handover::Ask::Seal));
    ask(&mut stage, Command::Handover(handover::Ask::SealNow));
    ask(&mut stage, rename("ระหว่าง"));
    assert!(stage.shows(stage.texts.error_sealing()));
    assert!(stage.shows(stage.texts.busy_sealing()));
    ask(&mut stage, Command::Undo);
    ask(&mut stage, Command::Leave(Leave::Quit));
    assert!(!stage.harness.state().is_leaving());
    waiting::finish(&mut stage);
    assert!(stage.harness.state().is_leaving());
    assert_eq!(access(&stage), Access::Sealed);
    let sealed = assessment_file::open(&path, Editions::built_in()).unwrap().assessment;
    assert_eq!(sealed.profile().get(ProfileField::CentreName), "ก่อน");
    assert_eq!(*stage.assessment(), sealed);
    let bytes = fs::read(&path).unwrap();
    assert!(matches!(seal_file::look(&path, &bytes), Standing::Whole(_)));
}

#[test]
fn what_could_not_be_sealed_can_be_changed_again() {
    let folder = tempfile::tempdir().unwrap();
    let path = sample(&folder, "ก.gecc.ron");
    let mut stage = waiting_at(&path);
    // Somebody else saves another state before it is sealed.
    let mut theirs = assessment_file::open(&path, Editions::built_in()).unwrap().assessment;
    theirs.apply(Edit::SetProfile(ProfileField::CentreName, "ของเขา".to_owned())).unwrap();
    let text = assessment_file::encode(&theirs).unwrap();
    atomic_write::replace(&path, text.as_bytes()).unwrap();
    ask(&mut stage, Command::Handover(handover::Ask::Seal));
    ask(&mut stage, Command::Handover(handover::Ask::SealNow));
    waiting::finish(&mut stage);
    assert!(!seal_file::is_sealed(&path));
    assert_eq!(access(&stage), Access::Full);
    assert!(stage.shows(stage.texts.conflict_title()));
}

#[test]
fn a_file_that_another_start_brings_waits_for_the_question_about_sealing() {
    let folder = tempfile::tempdir().unwrap();
    let (first, second) = (sample(&folder, "ก.gecc.ron"), sample(&folder, "ข.gecc.ron"));
    let mut stage = waiting_at(&first);
    waiting::let_go();
    ask(&mut stage, Command::Handover(handover::Ask::Seal));
    assert!(stage.shows(&stage.texts.ask_seal_title("ก")));
    stage.harness.state_mut().called(second.clone());
    stage.harness.run();
    assert_eq!(path_of(&stage), first);
    stage.press(Key::Escape);
    assert_eq!(path_of(&stage), second);
    assert!(!stage.shows(&stage.texts.ask_seal_title("ข")));
}

#[test]
fn a_question_about_one_document_is_no_question_about_the_next() {
    let folder = tempfile::tempdir().unwrap();
    let (first, second) = (sample(&folder, "ก.gecc.ron"), sample(&folder, "ข.gecc.ron"));
    let mut stage = waiting_at(&first);
    ask(&mut stage, Command::Leave(Leave::OpenPath(second.clone())));
    ask(&mut stage, Command::Handover(handover::Ask::Seal));
    assert!(stage.shows(&stage.texts.ask_seal_title("ก")));
    waiting::finish(&mut stage);
    assert_eq!(path_of(&stage), second);
    assert!(!stage.shows(&stage.texts.ask_seal_title("ข")));
}

/// Writes a review of the assessment at `path` by this reviewer.
fn review(path: &Path, name: &str, reviewer: &str) -> PathBuf {
    let (opened, bytes) = assessment_file::open_with_bytes(path, Editions::built_in()).unwrap();
    let digest = hashing::digest_of(bytes.as_slice()).unwrap();
    let file = path.file_name().unwrap().to_string_lossy();
    let mut review = Review::of(&opened.assessment, digest, &file);
    let reviewer = Reviewer { name: reviewer.to_owned(), office: String::new() };
    review.apply(ReviewEdit::SetReviewer(reviewer)).unwrap();
    let place = path.with_file_name(name);
    review_file::create(&place, &review).unwrap();
    place
}

#[test]
fn the_review_that_was_chosen_opens_although_something_was_typed_while_it_was_read() {
    let folder = tempfile::tempdir().unwrap();
    let (first, second) = (sample(&folder, "ก.gecc.ron"), sample(&folder, "ข.gecc.ron"));
    review(&second, "ข.review.ron", "สมชาย");
    let chosen = review(&second, "อีกท่าน.review.ron", "สมหญิง");
    let mut stage = waiting_at(&first);
    ask(&mut stage, Command::Leave(Leave::OpenPath(chosen.clone())));
    ask(&mut stage, rename("ระหว่าง"));
    waiting::finish(&mut stage);
    stage.wait(1.0);
    assert_eq!(path_of(&stage), chosen);
}

#[test]
fn the_end_of_the_program_waits_for_a_report_and_stops_it_when_asked_again() {
    for again in [false, true] {
        let folder = tempfile::tempdir().unwrap();
        let path = sample(&folder, "ก.gecc.ron");
        let mut stage = waiting_at(&path);
        let target = folder.path().join("a.pdf");
        stage.script.answer(&target);
        ask(&mut stage, Command::Report);
        waiting::go_on(&mut stage);
        ask(&mut stage, Command::Leave(Leave::Quit));
        assert!(!stage.harness.state().is_leaving());
        assert!(stage.shows(stage.texts.ends_after_work()));
        if again {
            ask(&mut stage, Command::Leave(Leave::Quit));
        }
        assert!(!stage.harness.state().is_leaving());
        waiting::finish(&mut stage);
        assert!(stage.harness.state().is_leaving());
        assert_eq!(target.is_file(), !again);
    }
}

#[test]
fn a_merge_that_fails_keeps_the_document_and_the_program() {
    let folder = tempfile::tempdir().unwrap();
    let (path, copy) = (sample(&folder, "ก.gecc.ron"), folder.path().join("ข.gecc.ron"));
    fs::copy(&path, &copy).unwrap();
    let mut theirs = assessment_file::open(&copy, Editions::built_in()).unwrap().assessment;
    let file = evidence_store::attach_bytes(&copy, "ใหม่.txt", b"evidence").unwrap();
    theirs.apply(Edit::SetEvidence(file.clone())).unwrap();
    assessment_file::save(&copy, &theirs, &assessment_file::Access::Full).unwrap();
    let mut stage = waiting_at(&path);
    waiting::let_go();
    stage.script.answer(&copy);
    ask(&mut stage, Command::Merge(merging::Ask::Begin));
    stage.harness.run();
    waiting::begin();
    ask(&mut stage, Command::Merge(merging::Ask::Accept));
    ask(&mut stage, Command::Leave(Leave::Quit));
    // Its file cannot be brought along any more.
    let evidence = evidence_store::folder_of(&path);
    fs::remove_dir_all(&evidence).unwrap();
    atomic_write::create(&evidence, b"in the way").unwrap();
    waiting::finish(&mut stage);
    assert!(!stage.harness.state().is_leaving());
    assert!(stage.assessment().evidence_by_digest(&file.digest).is_none());
    assert!(stage.shows(stage.texts.merge_accept()));
}

#[test]
fn another_folder_has_no_marks_and_no_work_of_the_one_before() {
    let (first, second) = (folder::centres(8), folder::centres(8));
    let builder = Harness::<App>::builder().with_size(WIDE);
    let mut stage = Stage::build(builder, Language::Thai, waiting::hold);
    let texts = stage.texts;
    folder::open(&mut stage, first.path());
    let name = texts.folder_table(8);
    stage.harness.get_by_label(&name).focus();
    stage.harness.run();
    stage.press(Key::Home);
    stage.press(Key::Space);
    assert!(stage.shows(&texts.folder_print(1)));
    let reports = tempfile::tempdir().unwrap();
    stage.script.answer(reports.path());
    waiting::begin();
    ask(&mut stage, Command::Centres(Ask::Print(vec!["00/000000.gecc.ron".to_owned()])));
    waiting::go_on(&mut stage);
    assert!(stage.shows(texts.folder_call_off()));
    stage.script.answer(second.path());
    ask(&mut stage, Command::Centres(Ask::Choose));
    waiting::last(&mut stage);
    waiting::finish(&mut stage);
    stage.wait(1.0);
    assert!(!stage.shows(texts.folder_call_off()));
    assert!(stage.shows(&texts.folder_print(8)), "nothing is marked");
    let made = fs::read_dir(reports.path()).unwrap().flatten().next().unwrap().path();
    assert_eq!(fs::read_dir(&made).unwrap().count(), 0, "it was stopped");
    assert!(stage.shows(&texts.reports_stopped(0, &made.file_name().unwrap().to_string_lossy())));
}
