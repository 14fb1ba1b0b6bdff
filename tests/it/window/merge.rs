//! A colleague's copy put into the open document, driven through labels.

use std::fs;
use std::path::{Path, PathBuf};

use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use gecc::domain::answer::AnswerState;
use gecc::domain::assessment::Assessment;
use gecc::domain::date::Date;
use gecc::domain::edit::Edit;
use gecc::domain::id::CriterionId;
use gecc::domain::language::Language;
use gecc::domain::merge::{AnswerSlot, Side, Slot};
use gecc::domain::moment::Moment;
use gecc::gui::command::Command;
use gecc::gui::dialogs::FileQuestion;
use gecc::gui::merging::Ask;
use gecc::gui::route::Route;
use gecc::storage::edition_file::Editions;
use gecc::storage::{assessment_file, backups, evidence_store};

use super::compare::{BOTH, assert_reads, choose, opened, put};
use super::names::check_names;
use super::stage::Stage;
use super::tab_walk;

pub(super) fn id(code: &str) -> CriterionId {
    CriterionId::new(code).unwrap()
}

fn note(code: &str, words: &str) -> Edit {
    Edit::SetNote(id(code), words.to_owned())
}

/// Our file, and a copy of it in which these changes were made, with its own past.
pub(super) fn with_copy(
    folder: &Path,
    ours: impl IntoIterator<Item = Edit>,
    theirs: impl IntoIterator<Item = Edit>,
) -> (PathBuf, PathBuf) {
    let path = folder.join("ของเรา.gecc.ron");
    fs::create_dir(folder.join("ส่งมา")).unwrap();
    let copy = folder.join("ส่งมา/สำเนา.gecc.ron");
    let mut base = put(&path, []);
    let bytes = fs::read(&path).unwrap();
    let kept = Moment { date: Date::new(2026, 11, 19).unwrap(), time: "09:30".to_owned() };
    for of in [&path, &copy] {
        backups::keep(of, &bytes, &kept).unwrap();
    }
    put(&copy, theirs);
    ours.into_iter().for_each(|edit| base.apply(edit).unwrap());
    assessment_file::save(&path, &base, &assessment_file::Access::Full).unwrap();
    (path, copy)
}

/// Asks for the copy and lets it be read.
pub(super) fn begin(stage: &mut Stage, copy: &Path) {
    stage.script.answer(copy);
    let item = stage.texts.menu_merge();
    choose(stage, item);
    assert_eq!(stage.script.questions.borrow().last(), Some(&FileQuestion::Merge));
}

fn read(path: &Path) -> Assessment {
    assessment_file::open(path, Editions::built_in()).unwrap().assessment
}

fn is_disabled(stage: &Stage, name: &str) -> bool {
    stage.harness.get_by_label(name).accesskit_node().is_disabled()
}

#[test]
fn what_the_copy_alone_changed_comes_in_with_its_evidence_as_one_step() {
    for language in BOTH {
        let folder = tempfile::tempdir().unwrap();
        let (path, copy) = with_copy(
            folder.path(),
            [note("P-01", "ของเรา")],
            [note("P-02", "ของเขา"), Edit::SetState(id("P-03"), AnswerState::NotMet)],
        );
        let mut theirs = read(&copy);
        let mut photo = evidence_store::attach_bytes(&copy, "ใหม่.txt", b"evidence").unwrap();
        photo.criteria.insert(id("P-02"));
        theirs.apply(Edit::SetEvidence(photo.clone())).unwrap();
        assessment_file::save(&copy, &theirs, &assessment_file::Access::Full).unwrap();

        let mut stage = opened(language, &path);
        let texts = stage.texts;
        let before = stage.assessment().clone();
        begin(&mut stage, &copy);
        assert_eq!(*stage.harness.state().route(), Route::Merge);
        let when = if language == Language::Thai {
            "19 พ.ย. 2569 09:30 น."
        } else {
            "19 Nov 2026 09:30"
        };
        assert!(stage.shows(&texts.merge_base_backup(when)));
        assert!(stage.shows(&texts.merge_changes(3)));
        assert!(stage.shows(texts.merge_settled()));
        assert!(stage.shows(&texts.merge_evidence(1)));
        check_names(&stage, "merge");
        // Nothing yet.
        assert_eq!(*stage.assessment(), before);
        let file = evidence_store::path_in(&evidence_store::folder_of(&path), &photo);
        assert!(!file.exists());
        stage.click(texts.merge_accept());
        assert!(file.is_file());
        assert_eq!(stage.answer("P-01").note, "ของเรา");
        assert_eq!(stage.answer("P-02").note, "ของเขา");
        assert_eq!(stage.answer("P-03").state, AnswerState::NotMet);
        assert!(stage.assessment().evidence_by_digest(&photo.digest).is_some());
        assert!(stage.shows(&texts.merge_done("สำเนา.gecc.ron", 3, 1)));
        stage.press_ctrl(Key::Z);
        assert_eq!(*stage.assessment(), before);
        stage.press_ctrl(Key::Y);
        assert_eq!(stage.answer("P-02").note, "ของเขา");
        stage.wait(1.5);
        assert_eq!(read(&path), *stage.assessment());
        // Merged once more there is nothing new.
        begin(&mut stage, &copy);
        assert!(stage.shows(texts.merge_same()));
    }
}

#[test]
fn what_both_changed_is_decided_question_by_question() {
    for language in BOTH {
        let folder = tempfile::tempdir().unwrap();
        let (path, copy) = with_copy(
            folder.path(),
            [note("P-01", "ก"), note("P-02", "ข"), note("P-03", "ค")],
            [note("P-01", "ฮ"), note("P-02", "อ"), note("P-03", "ฬ")],
        );
        let mut stage = opened(language, &path);
        let texts = stage.texts;
        begin(&mut stage, &copy);
        // Until it is decided it stands in the navigation.
        stage.visit(texts.nav_overview());
        stage.press_ctrl(Key::PageUp);
        assert_eq!(*stage.harness.state().route(), Route::Merge);
        stage.visit(texts.nav_plan());
        stage.visit(texts.nav_merge());
        assert!(stage.shows(&texts.merge_open(3)));
        assert!(is_disabled(&stage, texts.merge_accept()));
        let place = |stage: &Stage, code: &str| {
            let slot = Slot::Answer(id(code), AnswerSlot::Note);
            texts.slot(&slot, [stage.assessment(), stage.assessment()])
        };
        assert!(stage.shows(&texts.merge_question(1, 3)));
        assert_reads(&stage, &place(&stage, "P-01"));
        assert!(stage.shows("ก") && stage.shows("ฮ"));
        check_names(&stage, "question");
        // By key, with the Thai layout too, where the key of 2 types a slash.
        stage.harness.event(egui::Event::Key {
            key: Key::Slash,
            physical_key: Some(Key::Num2),
            pressed: true,
            repeat: false,
            modifiers: Modifiers::NONE,
        });
        stage.harness.run();
        assert!(stage.shows(texts.merge_decided()));
        stage.press(Key::N);
        assert!(stage.shows(&texts.merge_question(2, 3)));
        stage.click(&texts.merge_use_name(texts.merge_mine()));
        stage.click(texts.merge_next());
        assert!(stage.shows("ค") && stage.shows("ฬ"));
        assert!(is_disabled(&stage, texts.merge_accept()));
        stage.press(Key::P);
        assert!(stage.shows(&texts.merge_question(2, 3)));
        stage.click(texts.merge_rest_theirs());
        assert!(stage.shows(texts.merge_settled()));
        assert_eq!(stage.answer("P-01").note, "ก");
        stage.click(texts.merge_accept());
        let notes = ["P-01", "P-02", "P-03"].map(|code| stage.answer(code).note);
        assert_eq!(notes, ["ฮ", "ข", "ฬ"]);
    }
}

#[test]
fn a_merge_that_is_left_changes_nothing_and_one_under_way_follows_the_document() {
    let folder = tempfile::tempdir().unwrap();
    let (path, copy) = with_copy(folder.path(), [note("P-01", "ก")], [note("P-01", "ฮ")]);
    let mut stage = opened(Language::Thai, &path);
    let texts = stage.texts;
    begin(&mut stage, &copy);
    assert!(stage.shows(&texts.merge_open(1)));
    // What is said elsewhere meanwhile counts.
    let slot = Slot::Answer(id("P-01"), AnswerSlot::Note);
    let place = texts.slot(&slot, [stage.assessment(), stage.assessment()]);
    stage.click(&texts.merge_go(&place));
    stage.harness.state_mut().ask(Command::Edit(note("P-01", "ฮ")));
    stage.harness.run();
    let item = texts.menu_merge();
    choose(&mut stage, item);
    assert_eq!(*stage.harness.state().route(), Route::Merge);
    assert!(stage.shows(texts.merge_settled()));
    let before = stage.assessment().clone();
    stage.click(texts.merge_leave());
    assert_eq!(*stage.assessment(), before);
    stage.harness.state_mut().ask(Command::Go(Route::Merge));
    stage.harness.run();
    assert!(stage.shows(texts.merge_none()));
}

#[test]
fn what_was_decided_comes_back_after_a_merge_was_let_be() {
    let folder = tempfile::tempdir().unwrap();
    let ours = [note("P-01", "ก"), note("P-02", "ข")];
    let (path, copy) = with_copy(folder.path(), ours, [note("P-01", "ฮ"), note("P-02", "อ")]);
    let mut stage = opened(Language::Thai, &path);
    let texts = stage.texts;
    begin(&mut stage, &copy);
    stage.click(texts.merge_leave());
    assert!(!stage.shows(texts.merge_left()), "nothing was decided");
    begin(&mut stage, &copy);
    let slot = Slot::Answer(id("P-01"), AnswerSlot::Note);
    stage.harness.state_mut().ask(Command::Merge(Ask::Decide(slot, Side::Second)));
    stage.harness.run();
    assert!(stage.shows(&texts.merge_open(1)));
    stage.click(texts.merge_leave());
    assert!(stage.shows(texts.merge_left()));
    stage.click(&texts.undo_what(texts.merge_left()));
    assert_eq!(*stage.harness.state().route(), Route::Merge);
    assert!(stage.shows(&texts.merge_open(1)), "the decision holds");
}

#[test]
fn without_a_common_state_everything_that_differs_is_asked_about() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ของเรา.gecc.ron");
    let copy = folder.path().join("สำเนา.gecc.ron");
    put(&path, [note("P-01", "ก")]);
    put(&copy, [note("P-01", "ก"), note("P-02", "ข")]);
    let mut stage = opened(Language::English, &path);
    let texts = stage.texts;
    begin(&mut stage, &copy);
    assert!(stage.shows(texts.merge_base_none()));
    let had_note = !stage.answer("P-02").note.is_empty();
    let expected = if had_note { texts.merge_open(1) } else { texts.merge_settled().to_owned() };
    assert!(stage.shows(&expected));
}

#[test]
fn a_copy_of_another_edition_is_refused_in_one_sentence() {
    for language in BOTH {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.gecc.ron");
        put(&path, []);
        let edition = Editions::built_in().all().last().unwrap().clone();
        let copy = folder.path().join("b.gecc.ron");
        assessment_file::create(&copy, &Assessment::new(edition)).unwrap();
        let mut stage = opened(language, &path);
        let before = stage.assessment().clone();
        begin(&mut stage, &copy);
        assert!(stage.shows(stage.texts.error_other_edition()));
        assert_ne!(*stage.harness.state().route(), Route::Merge);
        assert_eq!(*stage.assessment(), before);
    }
}

#[test]
fn evidence_that_does_not_lie_beside_the_copy_is_told_before() {
    let folder = tempfile::tempdir().unwrap();
    let (path, copy) = with_copy(folder.path(), [], []);
    let mut theirs = read(&copy);
    let photo = evidence_store::attach_bytes(&copy, "ใหม่.txt", b"evidence").unwrap();
    theirs.apply(Edit::SetEvidence(photo.clone())).unwrap();
    assessment_file::save(&copy, &theirs, &assessment_file::Access::Full).unwrap();
    fs::remove_file(evidence_store::path_in(&evidence_store::folder_of(&copy), &photo)).unwrap();
    let mut stage = opened(Language::Thai, &path);
    let texts = stage.texts;
    begin(&mut stage, &copy);
    assert!(stage.shows(&texts.merge_evidence_missing(1)));
    stage.click(texts.merge_accept());
    assert!(stage.assessment().evidence_by_digest(&photo.digest).is_some());
}

#[test]
fn a_document_without_a_file_gets_one_before_evidence_comes_in() {
    let folder = tempfile::tempdir().unwrap();
    let copy = folder.path().join("สำเนา.gecc.ron");
    let mut theirs = put(&copy, []);
    let photo = evidence_store::attach_bytes(&copy, "ใหม่.txt", b"evidence").unwrap();
    theirs.apply(Edit::SetEvidence(photo.clone())).unwrap();
    assessment_file::save(&copy, &theirs, &assessment_file::Access::Full).unwrap();
    let mut stage = Stage::with_sample(Language::Thai);
    let texts = stage.texts;
    begin(&mut stage, &copy);
    let path = folder.path().join("ของเรา.gecc.ron");
    stage.script.answer(&path);
    stage.click(texts.merge_accept());
    assert!(path.is_file());
    assert!(evidence_store::path_in(&evidence_store::folder_of(&path), &photo).is_file());
    assert!(stage.assessment().evidence_by_digest(&photo.digest).is_some());
}

#[test]
fn two_states_of_one_file_are_merged_into_it() {
    for language in BOTH {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("ของเรา.gecc.ron");
        let mut theirs = put(&path, []);
        let mut stage = opened(language, &path);
        let texts = stage.texts;
        // Somebody else saves, and then we.
        for edit in [note("P-01", "ฮ"), note("P-02", "อ")] {
            theirs.apply(edit).unwrap();
        }
        assessment_file::save(&path, &theirs, &assessment_file::Access::Full).unwrap();
        for edit in [note("P-01", "ก"), note("P-03", "ค")] {
            stage.harness.state_mut().ask(Command::Edit(edit));
        }
        stage.harness.run();
        stage.wait(1.5);
        assert!(stage.shows(texts.conflict_title()));
        check_names(&stage, "conflict");
        stage.click(texts.conflict_merge());
        assert_eq!(*stage.harness.state().route(), Route::Merge);
        assert!(stage.shows(texts.merge_base_opened()));
        assert!(stage.shows(&texts.merge_open(1)));
        assert_eq!(read(&path), theirs);
        stage.click(&texts.merge_use_name(texts.merge_disk()));
        stage.click(texts.merge_accept());
        let notes = ["P-01", "P-02", "P-03"].map(|code| stage.answer(code).note);
        assert_eq!(notes, ["ฮ", "อ", "ค"]);
        assert_eq!(read(&path), *stage.assessment());
        assert!(!stage.shows(texts.conflict_banner()));
        // What stood there is a backup.
        let kept = backups::list(&path);
        assert!(kept.iter().any(|backup| read(&backup.path) == theirs));
        // It saves by itself again.
        stage.harness.state_mut().ask(Command::Edit(note("P-03", "คค")));
        stage.harness.run();
        stage.wait(1.5);
        assert_eq!(read(&path), *stage.assessment());
    }
}

#[test]
fn a_merge_with_the_disk_that_is_left_keeps_the_question() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ของเรา.gecc.ron");
    let mut theirs = put(&path, []);
    let mut stage = opened(Language::Thai, &path);
    let texts = stage.texts;
    theirs.apply(note("P-01", "ฮ")).unwrap();
    assessment_file::save(&path, &theirs, &assessment_file::Access::Full).unwrap();
    stage.harness.state_mut().ask(Command::Edit(note("P-02", "ก")));
    stage.harness.run();
    stage.wait(1.5);
    stage.click(texts.conflict_merge());
    assert!(stage.shows(texts.conflict_banner()));
    stage.click(texts.merge_leave());
    assert!(stage.shows(texts.conflict_banner()));
    assert_eq!(read(&path), theirs);
    // Saved once more elsewhere meanwhile, it is asked about again and not replaced.
    stage.click(texts.conflict_decide());
    stage.click(texts.conflict_merge());
    theirs.apply(note("P-03", "ฬ")).unwrap();
    assessment_file::save(&path, &theirs, &assessment_file::Access::Full).unwrap();
    stage.click(texts.merge_accept());
    assert!(stage.shows(texts.conflict_title()));
    assert_eq!(read(&path), theirs);
}

#[test]
fn tab_leads_through_a_merge() {
    for language in BOTH {
        let folder = tempfile::tempdir().unwrap();
        let (path, copy) = with_copy(
            folder.path(),
            [note("P-01", "ก"), note("P-02", "ข")],
            [note("P-01", "ฮ"), note("P-02", "อ"), note("P-03", "ฬ")],
        );
        let mut stage = opened(language, &path);
        begin(&mut stage, &copy);
        tab_walk::check(&mut stage, "merge");
    }
}
