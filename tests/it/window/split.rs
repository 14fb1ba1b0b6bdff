//! Parts for colleagues, and what comes back, driven through labels.

use std::fs;
use std::path::{Path, PathBuf};

use egui::Key;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use gecc::domain::answer::AnswerState;
use gecc::domain::edit::Edit;
use gecc::domain::language::Language;
use gecc::domain::merge::SplitBy;
use gecc::gui::dialogs::FileQuestion;
use gecc::storage::edition_file::Editions;
use gecc::storage::{assessment_file, evidence_store};

use super::compare::{BOTH, choose, opened, put, reads};
use super::merge::{begin, id};
use super::stage::Stage;

/// Splits the open document into `folder`.
fn split(stage: &mut Stage, by: SplitBy, folder: &Path) {
    let texts = stage.texts;
    choose(stage, texts.menu_split());
    stage.click(texts.split_by(by));
    stage.script.answer(folder);
    stage.click(texts.split_choose());
    assert_eq!(stage.script.questions.borrow().last(), Some(&FileQuestion::SplitTo(by)));
}

/// The assessments in `folder`.
fn parts(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut found: Vec<_> = entries.filter(|path| path.extension().unwrap() == "ron").collect();
    found.sort();
    found
}

#[test]
fn what_was_split_merges_back_into_the_same() {
    for (language, by) in BOTH.into_iter().zip([SplitBy::Aspect, SplitBy::Responsible]) {
        let home = tempfile::tempdir().unwrap();
        let folder = home.path().join("แยก");
        fs::create_dir(&folder).unwrap();
        let path = home.path().join("ศูนย์.gecc.ron");
        put(&path, [Edit::SetResponsible(id("P-02"), "นาย ก/ข".to_owned())]);
        let mut stage = opened(language, &path);
        let texts = stage.texts;
        let before = stage.assessment().clone();
        split(&mut stage, by, &folder);
        let parts = parts(&folder);
        assert!(parts.len() > 1, "{parts:?}");
        for part in &parts {
            let name = part.file_name().unwrap().to_str().unwrap();
            assert!(name.starts_with("ศูนย์ – "), "{name}");
            let read = assessment_file::open(part, Editions::built_in()).unwrap().assessment;
            assert!(evidence_store::check(part, &read).is_empty(), "{name} lacks evidence");
            begin(&mut stage, part);
            assert!(stage.shows(texts.merge_base_share()), "{name}");
            assert!(
                stage.shows(texts.merge_same()) && stage.shows(texts.merge_settled()),
                "{name}"
            );
            stage.click(texts.merge_accept());
            assert_eq!(*stage.assessment(), before, "{name}");
        }
        // Split once more it would replace what colleagues may have worked on.
        split(&mut stage, by, &folder);
        assert!(reads(&stage, texts.error_exists()));
    }
}

#[test]
fn a_part_that_a_colleague_worked_on_comes_back_without_a_question() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("แยก");
    fs::create_dir(&folder).unwrap();
    let path = home.path().join("ศูนย์.gecc.ron");
    put(&path, []);
    let mut stage = opened(Language::Thai, &path);
    let texts = stage.texts;
    split(&mut stage, SplitBy::Aspect, &folder);
    assert!(reads(&stage, "แยกเป็น 4 ไฟล์ใน “แยก” แล้ว"));
    let holds = |part: &PathBuf| {
        let read = assessment_file::open(part, Editions::built_in()).unwrap().assessment;
        !read.answer(&id("P-01")).is_empty()
    };
    let part = parts(&folder).into_iter().find(holds).unwrap();
    let mut theirs = assessment_file::open(&part, Editions::built_in()).unwrap().assessment;
    // An answer that was there already is changed; without the state before it would be a question.
    theirs.apply(Edit::SetState(id("P-01"), AnswerState::NotMet)).unwrap();
    assessment_file::save(&part, &theirs, &assessment_file::Access::Full).unwrap();
    begin(&mut stage, &part);
    assert!(stage.shows(texts.merge_settled()));
    assert!(stage.shows(&texts.merge_changes(1)));
    stage.click(texts.merge_accept());
    assert_eq!(stage.answer("P-01").state, AnswerState::NotMet);
}

#[test]
fn nothing_is_written_where_nobody_is_in_charge_or_the_question_is_left() {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("a.gecc.ron");
    let sample = gecc::gui::files::sample().unwrap();
    let led: Vec<_> = sample.answers().map(|(id, _)| id.clone()).collect();
    put(&path, led.into_iter().map(|id| Edit::SetResponsible(id, String::new())));
    let mut stage = opened(Language::English, &path);
    let texts = stage.texts;
    choose(&mut stage, texts.menu_split());
    stage.click(texts.split_by_person());
    assert!(stage.shows(texts.split_no_people()));
    let button = stage.harness.get_by_label(texts.split_choose());
    assert!(button.accesskit_node().is_disabled());
    stage.press(Key::Escape);
    assert!(!stage.shows(texts.split_title()));
    assert!(stage.script.questions.borrow().is_empty());
    assert_eq!(parts(home.path()), [path]);
}
