//! Reviewing an assessment, and the office getting the review back, driven through labels.

use std::fs;
use std::path::{Path, PathBuf};

use egui::Key;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use gecc::domain::answer::AnswerState;
use gecc::domain::id::CriterionId;
use gecc::domain::language::Language;
use gecc::domain::review::{Judgement, Recommendation, Review, Verdict};
use gecc::gui::command::{Command, Leave};
use gecc::gui::dialogs::FileQuestion;
use gecc::gui::jobs::at_once;
use gecc::gui::review::Ask;
use gecc::gui::route::Route;
use gecc::session::Access;
use gecc::settings::Setting;
use gecc::storage::edition_file::Editions;
use gecc::storage::{assessment_file, atomic_write, review_file};

use super::stage::{self, SMALL, Stage, WIDE};

pub(super) const LANGUAGES: [Language; 2] = [Language::Thai, Language::English];

/// The sample in a folder of its own.
pub(super) fn sample() -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("อำเภอ.gecc.ron");
    let mut stage = Stage::with_sample(Language::Thai);
    stage.script.answer(&path);
    stage.harness.state_mut().ask(Command::SaveAs);
    stage.harness.run();
    (folder, path)
}

pub(super) fn ask(stage: &mut Stage, command: Command) {
    stage.harness.state_mut().ask(command);
    stage.harness.run();
}

/// A stage in which the assessment at `path` is reviewed.
pub(super) fn reviewing(language: Language, path: &Path) -> Stage {
    let mut stage = Stage::new(language);
    ask(&mut stage, Command::Leave(Leave::ReviewPath(path.to_path_buf())));
    stage
}

/// The first criterion of the first aspect, and the one after it.
pub(super) fn first_two(stage: &Stage) -> [CriterionId; 2] {
    let aspect = stage.assessment().edition().aspects()[0].code;
    let mut ids = stage.assessment().criteria_of(aspect).map(|criterion| criterion.id.clone());
    [ids.next().unwrap(), ids.next().unwrap()]
}

pub(super) fn go(stage: &mut Stage, id: &CriterionId) {
    let aspect = stage.assessment().criterion(id).unwrap().aspect;
    ask(stage, Command::Go(Route::Aspect { aspect, criterion: Some(id.clone()) }));
    ask(stage, Command::FocusContent);
}

/// A stage in which the assessment at `path` is reviewed, at its first criterion.
pub(super) fn at_first(language: Language, path: &Path) -> (Stage, CriterionId) {
    let mut stage = reviewing(language, path);
    let [first, _] = first_two(&stage);
    go(&mut stage, &first);
    (stage, first)
}

#[track_caller]
pub(super) fn review(stage: &Stage) -> Review {
    (**stage.harness.state().session().unwrap().review().expect("a review is open")).clone()
}

fn read(path: &Path) -> Review {
    review_file::open_with_bytes(path, Editions::built_in()).unwrap().0.review
}

#[test]
fn an_opinion_goes_into_a_file_of_its_own_and_the_assessment_stays_as_it_is() {
    for language in LANGUAGES {
        let (folder, path) = sample();
        let before = fs::read(&path).unwrap();
        let mut stage = Stage::new(language);
        let texts = stage.texts;
        stage.script.answer(&path);
        stage.click(texts.start_review_name());
        assert_eq!(stage.script.questions.borrow().last(), Some(&FileQuestion::Review));
        assert_eq!(*stage.harness.state().route(), Route::Review);
        let file = folder.path().join("อำเภอ.review.ron");
        assert!(!file.exists(), "nothing was said yet");
        let [first, second] = first_two(&stage);
        go(&mut stage, &first);
        stage.press(Key::Num1);
        stage.press(Key::N);
        stage.press(Key::Num6);
        stage.type_into(texts.opinion_request(), "ขอภาพ");
        stage.leave_field();
        stage.wait(2.0);
        let opinion = review(&stage).opinion(&second).clone();
        assert_eq!((opinion.verdict, opinion.reason.as_str()), (Verdict::EvidenceNeeded, "ขอภาพ"));
        assert_eq!(review(&stage).opinion(&first).verdict, Verdict::Agree);
        assert_eq!(read(&file), review(&stage));
        assert_eq!(fs::read(&path).unwrap(), before);
        // Answers stay as they are, whatever is pressed.
        let state = stage.answer(first.as_str()).state;
        ask(
            &mut stage,
            Command::Edit(gecc::domain::edit::Edit::SetState(first.clone(), AnswerState::NotMet)),
        );
        assert_eq!(stage.answer(first.as_str()).state, state);
        assert!(stage.shows(texts.error_under_review()));
        stage.press_ctrl(Key::Z);
        stage.press_ctrl(Key::Z);
        assert_eq!(review(&stage).opinion(&second).verdict, Verdict::NotSeen);
        stage.press_ctrl(Key::Y);
        assert_eq!(review(&stage).opinion(&second).verdict, Verdict::EvidenceNeeded);
    }
}

#[test]
fn a_verdict_is_given_by_click_and_taken_back_by_a_second_one() {
    for language in LANGUAGES {
        let (_folder, path) = sample();
        let (mut stage, first) = at_first(language, &path);
        let texts = stage.texts;
        let partly = texts.opinion_other(texts.state(AnswerState::Partly));
        let name = texts.opinion_name(first.as_str(), &partly);
        stage.click(&name);
        let other = Verdict::Other { judgement: Judgement::Partly, points: None };
        assert_eq!(review(&stage).opinion(&first).verdict, other);
        stage.click(&name);
        assert_eq!(review(&stage).opinion(&first).verdict, Verdict::NotSeen);
    }
}

#[test]
fn the_whole_is_judged_on_the_screen_of_the_review() {
    for language in LANGUAGES {
        let (folder, path) = sample();
        let mut stage = reviewing(language, &path);
        let texts = stage.texts;
        stage.type_into(texts.review_overall(), "ดี");
        stage.leave_field();
        let level = stage.assessment().edition().levels()[0].clone();
        stage.click(&texts.review_recommend(level.title.get(language)));
        stage.click(texts.review_question_add());
        stage.type_into(&texts.review_question(1), "ถามว่า");
        stage.leave_field();
        stage.type_into(texts.review_reviewer_name(), "สมหญิง");
        stage.leave_field();
        stage.wait(2.0);
        let saved = read(&folder.path().join("อำเภอ.review.ron"));
        assert_eq!(saved.overall(), "ดี");
        assert_eq!(*saved.recommendation(), Recommendation::Level(level.id));
        assert_eq!(saved.questions()[0].text, "ถามว่า");
        assert_eq!(saved.reviewer().name, "สมหญิง");
        assert_eq!(saved.begun().unwrap().to_string(), "2026-11-20");
        stage.click(&texts.review_question_remove(1));
        assert!(review(&stage).questions().is_empty());
    }
}

#[test]
fn a_changed_assessment_keeps_the_opinions_and_tells_which_answers_changed() {
    for language in LANGUAGES {
        let (_folder, path) = sample();
        let (mut stage, first) = at_first(language, &path);
        stage.press(Key::Num1);
        stage.wait(2.0);
        drop(stage);
        let opened = assessment_file::open(&path, Editions::built_in()).unwrap();
        let mut changed = opened.assessment;
        let note = gecc::domain::edit::Edit::SetNote(first.clone(), "ใหม่".to_owned());
        changed.apply(note).unwrap();
        let text = assessment_file::encode(&changed).unwrap();
        atomic_write::replace(&path, text.as_bytes()).unwrap();
        let mut stage = reviewing(language, &path);
        let texts = stage.texts;
        assert_eq!(review(&stage).opinion(&first).verdict, Verdict::Agree);
        assert!(stage.shows(&texts.review_changed(1)));
        go(&mut stage, &first);
        assert!(stage.shows(texts.opinion_changed()));
        stage.press(Key::Num1);
        assert!(!stage.shows(texts.opinion_changed()), "another look renews it");
        ask(&mut stage, Command::Go(Route::Review));
        stage.click(texts.review_bind());
        assert!(!stage.shows(&texts.review_changed(0)));
    }
}

#[test]
fn a_review_whose_assessment_is_elsewhere_asks_for_it() {
    let (folder, path) = sample();
    let (mut stage, first) = at_first(Language::Thai, &path);
    stage.press(Key::Num1);
    stage.wait(2.0);
    drop(stage);
    let away = folder.path().join("อื่น");
    fs::create_dir(&away).unwrap();
    let moved = away.join("อำเภอ.review.ron");
    fs::copy(folder.path().join("อำเภอ.review.ron"), &moved).unwrap();
    let mut stage = Stage::new(Language::Thai);
    stage.script.answer(&path);
    ask(&mut stage, Command::Leave(Leave::OpenPath(moved.clone())));
    assert_eq!(stage.script.questions.borrow().last(), Some(&FileQuestion::Original(moved)));
    assert_eq!(review(&stage).opinion(&first).verdict, Verdict::Agree);
}

#[test]
fn a_review_that_was_not_saved_is_offered_after_a_crash() {
    let recovery = tempfile::tempdir().unwrap();
    let (folder, path) = sample();
    stage::place(Some(recovery.path()), "a", "b");
    let mut stage = reviewing(Language::Thai, &path);
    let [first, _] = first_two(&stage);
    // The file of the review cannot be written: something else has its name.
    fs::create_dir(folder.path().join("อำเภอ.review.ron")).unwrap();
    go(&mut stage, &first);
    stage.press(Key::Num1);
    stage.wait(3.0);
    // The program is gone, and nobody has put the draft away.
    drop(stage);
    fs::remove_dir(folder.path().join("อำเภอ.review.ron")).unwrap();
    let mut stage = Stage::new(Language::Thai);
    let drafts = gecc::storage::recovery::drafts(recovery.path());
    assert_eq!(drafts.len(), 1);
    ask(&mut stage, Command::Leave(Leave::Recover(drafts[0].id.clone())));
    assert_eq!(review(&stage).opinion(&first).verdict, Verdict::Agree);
    // It was in no file yet, and now it goes into its own.
    stage.wait(2.0);
    assert!(!stage.shows(stage.texts.conflict_gone_banner()));
    let saved = read(&folder.path().join("อำเภอ.review.ron"));
    assert_eq!(saved.opinion(&first).verdict, Verdict::Agree);
    stage::place(None, "", "");
}

#[test]
fn two_people_do_not_write_one_review() {
    let (_folder, path) = sample();
    stage::place(None, "สมชาย", "pc-1");
    let (mut first, _) = at_first(Language::Thai, &path);
    first.press(Key::Num1);
    first.wait(2.0);
    stage::place(None, "สมหญิง", "pc-2");
    let second = reviewing(Language::Thai, &path);
    assert_eq!(second.harness.state().session().unwrap().access(), Access::Locked);
    stage::place(None, "", "");
}

#[test]
fn the_office_gets_the_opinions_back_and_plans_what_is_asked() {
    for language in LANGUAGES {
        let (folder, path) = sample();
        let mut stage = reviewing(language, &path);
        let texts = stage.texts;
        let [first, second] = first_two(&stage);
        go(&mut stage, &first);
        stage.press(Key::Num4);
        stage.type_into(texts.opinion_reason(), "ป้ายเล็ก");
        stage.leave_field();
        go(&mut stage, &second);
        stage.press(Key::Num6);
        stage.wait(2.0);
        drop(stage);
        let mut stage = Stage::new(language);
        ask(&mut stage, Command::Leave(Leave::OpenPath(path.clone())));
        // In English it is dropped on the window.
        let review = folder.path().join("อำเภอ.review.ron");
        if language == Language::English {
            super::evidence::drop_files(&mut stage, &[&review]);
        } else {
            stage.script.answer(&review);
            ask(&mut stage, Command::Review(Ask::Opinions));
        }
        let name = texts.reviewer_name("").to_owned();
        assert!(stage.shows(&texts.opinions_shown(&name, 1, 1)));
        go(&mut stage, &first);
        assert!(stage.shows("ป้ายเล็ก"));
        stage.click(&texts.opinion_plan_name(first.as_str()));
        assert_eq!(stage.answer(first.as_str()).action.unwrap().what, "ป้ายเล็ก");
        stage.click(&texts.opinion_take_over_name(first.as_str()));
        assert_eq!(stage.answer(first.as_str()).state, AnswerState::NotMet);
        stage.click(texts.opinions_see());
        assert_eq!(*stage.harness.state().route(), Route::Check);
        stage.click(&texts.opinion_plan_name(second.as_str()));
        let planned = stage.answer(second.as_str()).action.unwrap().what;
        assert_eq!(planned, texts.opinion_default_action());
        stage.click(texts.opinions_hide());
        assert!(!stage.shows(&texts.opinions_shown(&name, 1, 1)));
    }
}

#[test]
fn the_review_report_and_the_list_for_the_visit_are_printed_from_the_window() {
    for language in LANGUAGES {
        let (folder, path) = sample();
        let (mut stage, _) = at_first(language, &path);
        let texts = stage.texts;
        stage.press(Key::Num6);
        ask(&mut stage, Command::Go(Route::Review));
        stage.click(texts.review_print());
        for (paper, name) in [
            (texts.paper_review(), texts.review_paper_name("อำเภอ.review")),
            (texts.paper_visit(), texts.visit_paper_name("อำเภอ.review")),
        ] {
            stage.click(&texts.paper_choice(texts.paper_which(), paper));
            let target = folder.path().join("a.pdf");
            stage.script.answer(&target);
            stage.click(texts.paper_save());
            let name = format!("{name}.pdf");
            assert_eq!(
                stage.script.questions.borrow().last(),
                Some(&FileQuestion::Report { name })
            );
            assert!(fs::read(&target).unwrap().starts_with(b"%PDF"));
            fs::remove_file(&target).unwrap();
        }
    }
}

#[test]
fn every_paper_of_a_review_can_be_chosen_in_small_windows() {
    let (_folder, path) = sample();
    // Where the pages begin.
    for (size, edge) in [(WIDE, 568.0), (SMALL, 494.0)] {
        let mut stage = Stage::build(Harness::builder().with_size(size), Language::Thai, at_once);
        let texts = stage.texts;
        ask(&mut stage, Command::Leave(Leave::ReviewPath(path.clone())));
        ask(&mut stage, Command::Go(Route::Report));
        let place = |name: &str| stage.harness.get_by_label(name).rect();
        for paper in [texts.paper_review(), texts.paper_visit(), texts.paper_readiness()] {
            let right = place(&texts.paper_choice(texts.paper_which(), paper)).right();
            assert!(right <= edge, "{paper} {right} {edge}");
        }
    }
}

#[test]
fn a_second_reviewer_begins_a_review_of_their_own() {
    let (folder, path) = sample();
    let name = |stage: &mut Stage, name: &str| {
        ask(stage, Command::Set(Setting::Author(name.to_owned())));
    };
    let mut first = Stage::new(Language::Thai);
    name(&mut first, "สมชาย");
    ask(&mut first, Command::Leave(Leave::ReviewPath(path.clone())));
    let [one, _] = first_two(&first);
    go(&mut first, &one);
    first.press(Key::Num1);
    first.wait(2.0);
    let before = fs::read(folder.path().join("อำเภอ.review.ron")).unwrap();
    drop(first);
    let mut second = Stage::new(Language::Thai);
    name(&mut second, "สมหญิง");
    ask(&mut second, Command::Leave(Leave::ReviewPath(path.clone())));
    assert_eq!(review(&second).opinion(&one).verdict, Verdict::NotSeen);
    go(&mut second, &one);
    second.press(Key::Num6);
    second.wait(2.0);
    assert_eq!(fs::read(folder.path().join("อำเภอ.review.ron")).unwrap(), before);
    let own = read(&folder.path().join("อำเภอ (2).review.ron"));
    assert_eq!(own.reviewer().name, "สมหญิง");
    // The first one finds the first review again.
    drop(second);
    let mut first = Stage::new(Language::Thai);
    name(&mut first, "สมชาย");
    ask(&mut first, Command::Leave(Leave::ReviewPath(path.clone())));
    assert_eq!(review(&first).opinion(&one).verdict, Verdict::Agree);
    assert!(!first.shows(&first.texts.review_of_somebody("สมชาย")));
}

#[test]
fn a_review_never_takes_the_place_of_the_assessment() {
    let (folder, path) = sample();
    let before = fs::read(&path).unwrap();
    let (mut stage, _) = at_first(Language::Thai, &path);
    stage.press(Key::Num1);
    stage.script.answer(&path);
    ask(&mut stage, Command::SaveAs);
    stage.wait(2.0);
    assert_eq!(fs::read(&path).unwrap(), before);
    assert!(folder.path().join("อำเภอ.gecc.ron.review.ron").is_file());
}

#[test]
fn the_answer_of_the_office_is_agreed_with_however_it_is_given() {
    let (_folder, path) = sample();
    let (mut stage, first) = at_first(Language::Thai, &path);
    let state = stage.answer(first.as_str()).state;
    assert!(state.earns(), "{state:?}");
    let key = if state == AnswerState::Met { Key::Num2 } else { Key::Num3 };
    stage.press(key);
    assert_eq!(review(&stage).opinion(&first).verdict, Verdict::Agree);
    stage.press(Key::Num4);
    assert_ne!(review(&stage).opinion(&first).verdict, Verdict::Agree);
}
