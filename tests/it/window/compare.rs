//! Two assessments beside each other, driven through labels.

use std::path::{Path, PathBuf};

use egui::Key;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use gecc::domain::answer::AnswerState;
use gecc::domain::assessment::Assessment;
use gecc::domain::edit::Edit;
use gecc::domain::evidence::Evidence;
use gecc::domain::id::CriterionId;
use gecc::domain::language::Language;
use gecc::gui::command::{Command, Leave};
use gecc::gui::command_list::ROWS;
use gecc::gui::comparing::Place;
use gecc::gui::dialogs::FileQuestion;
use gecc::gui::files;
use gecc::gui::route::Route;
use gecc::storage::{assessment_file, atomic_write, evidence_store};

use super::names::check_names;
use super::stage::Stage;

pub(super) const BOTH: [Language; 2] = [Language::Thai, Language::English];

/// The sample at `path`, with these changes, and with its evidence beside it.
pub(super) fn put(path: &Path, edits: impl IntoIterator<Item = Edit>) -> Assessment {
    let mut assessment = files::sample().unwrap();
    edits.into_iter().for_each(|edit| assessment.apply(edit).unwrap());
    evidence_store::carry_sample(&assessment, path).unwrap();
    assessment_file::create(path, &assessment).unwrap();
    assessment
}

/// A stage that shows the file at `path`.
pub(super) fn opened(language: Language, path: &Path) -> Stage {
    let mut stage = Stage::new(language);
    stage.harness.state_mut().ask(Command::Leave(Leave::OpenPath(path.to_path_buf())));
    stage.harness.run();
    assert_eq!(stage.harness.state().session().unwrap().path(), Some(path));
    stage
}

pub(super) fn choose(stage: &mut Stage, item: &str) {
    let texts = stage.texts;
    let row = ROWS.iter().find(|row| (row.name)(texts) == item).unwrap();
    let menu = row.menu.name(texts);
    stage.click(menu);
    let item = stage.texts.in_menu(item, menu);
    stage.click(&item);
}

/// A criterion that is met in the sample and has evidence, and one that is not met.
fn two_criteria() -> (CriterionId, CriterionId) {
    let sample = files::sample().unwrap();
    let find = |state, has_evidence| {
        let mut all = sample.criteria().filter(|one| !one.is_part());
        let found = all.find(|one| {
            sample.answer(&one.id).state == state
                && sample.evidence_of(&one.id).next().is_some() == has_evidence
        });
        found.unwrap().id.clone()
    };
    (find(AnswerState::Met, true), find(AnswerState::NotMet, false))
}

/// Two files: last year's, and this year's in which one criterion fell and one rose and a file of evidence went.
pub(super) fn two_files(folder: &Path) -> (PathBuf, PathBuf, Evidence) {
    let (falls, rises) = two_criteria();
    let (before, after) = (folder.join("ปีก่อน.gecc.ron"), folder.join("ปีนี้.gecc.ron"));
    let sample = put(&before, []);
    let gone = sample.evidence_of(&falls).next().unwrap().clone();
    let edits = [
        Edit::SetState(falls, AnswerState::NotMet),
        Edit::SetState(rises, AnswerState::Met),
        Edit::RemoveEvidence(gone.digest),
    ];
    put(&after, edits);
    (before, after, gone)
}

/// Whether a text that holds these words can be read anywhere.
pub(super) fn reads(stage: &Stage, words: &str) -> bool {
    stage.harness.root().children_recursive().any(|node| {
        let node = node.accesskit_node();
        [node.label(), node.value()].into_iter().flatten().any(|text| text.contains(words))
    })
}

#[track_caller]
pub(super) fn assert_reads(stage: &Stage, words: &str) {
    assert!(reads(stage, words), "{words:?} is not to be read");
}

#[test]
fn the_open_document_stands_beside_an_earlier_one() {
    for language in BOTH {
        let folder = tempfile::tempdir().unwrap();
        let (before, after, gone) = two_files(folder.path());
        let (falls, rises) = two_criteria();
        let mut stage = opened(language, &after);
        let texts = stage.texts;
        choose(&mut stage, texts.menu_compare());
        assert_eq!(*stage.harness.state().route(), Route::Compare);
        assert!(stage.shows(texts.beside_two_needed()));
        assert!(stage.shows(&texts.beside_is_open("ปีนี้.gecc.ron")));
        stage.script.answer(&before);
        stage.click(&texts.beside_choose_name(texts.beside_before()));
        let asked = stage.script.questions.borrow().last().cloned();
        assert_eq!(asked, Some(FileQuestion::Compare(Place::Before)));
        assert!(stage.shows("ปีก่อน.gecc.ron"));
        // One of each, and what became of the evidence.
        let rows = stage.assessment().criteria().count();
        let of_same = |stage: &Stage| {
            let shown = |n| stage.shows(&texts.beside_count(n, rows));
            (1..rows).find(|n| shown(*n)).unwrap()
        };
        assert!(of_same(&stage) < 8, "{}", of_same(&stage));
        let state = |state| texts.state(state);
        assert_reads(&stage, state(AnswerState::NotMet));
        assert_reads(&stage, texts.beside_before());
        assert_reads(&stage, &texts.beside_evidence(texts.evidence_went(), &gone.name));
        check_names(&stage, "compare");
        // Each row leads to its criterion.
        let title = |id: &CriterionId, stage: &Stage| {
            stage.assessment().criterion(id).unwrap().title.get(language).to_owned()
        };
        let name = texts.beside_go(falls.as_str(), &title(&falls, &stage));
        stage.click(&name);
        let Route::Aspect { criterion, .. } = stage.harness.state().route().clone() else {
            panic!("no criterion is shown");
        };
        assert_eq!(criterion, Some(falls));
        // What is changed is compared again.
        stage
            .harness
            .state_mut()
            .ask(Command::Edit(Edit::SetState(rises.clone(), AnswerState::NotMet)));
        stage.harness.state_mut().ask(Command::Go(Route::Compare));
        stage.harness.run();
        let name = texts.beside_go(rises.as_str(), &title(&rises, &stage));
        assert!(!stage.shows(&name));
        stage.click(texts.beside_only_changes());
        assert!(stage.shows(&texts.beside_count(rows, rows)));
        assert!(stage.shows(&name));
    }
}

#[test]
fn two_files_are_compared_without_a_document_and_can_be_swapped() {
    let folder = tempfile::tempdir().unwrap();
    let (before, after, _) = two_files(folder.path());
    let mut stage = Stage::new(Language::Thai);
    let texts = stage.texts;
    choose(&mut stage, texts.menu_compare());
    for (file, place) in [(&before, texts.beside_before()), (&after, texts.beside_after())] {
        stage.script.answer(file);
        stage.click(&texts.beside_choose_name(place));
    }
    let rose = texts.beside_moved(texts.moved_rose(), 1);
    assert!(stage.shows(&rose));
    assert!(stage.harness.state().session().is_none());
    let place = |stage: &Stage, name: &str| stage.harness.get_by_label(name).rect().left();
    let left = place(&stage, "ปีก่อน.gecc.ron");
    stage.click(texts.beside_swap());
    assert!(place(&stage, "ปีก่อน.gecc.ron") > left);
    assert!(place(&stage, "ปีนี้.gecc.ron") < place(&stage, "ปีก่อน.gecc.ron"));
}

#[test]
fn a_file_that_cannot_be_read_is_told_and_the_same_file_is_the_same() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.gecc.ron");
    put(&path, []);
    let broken = folder.path().join("b.gecc.ron");
    atomic_write::replace(&broken, b"(").unwrap();
    let mut stage = opened(Language::English, &path);
    let texts = stage.texts;
    stage.harness.state_mut().ask(Command::Go(Route::Compare));
    stage.harness.run();
    stage.script.answer(&broken);
    stage.click(&texts.beside_choose_name(texts.beside_before()));
    assert_reads(&stage, "(b.gecc.ron)");
    assert!(stage.shows(texts.beside_two_needed()));
    stage.script.answer(&path);
    stage.click(&texts.beside_choose_name(texts.beside_before()));
    assert!(stage.shows(texts.beside_same()));
    // The open one goes to the other side.
    stage.click(&texts.beside_open_name(texts.beside_before()));
    assert!(stage.shows(texts.beside_same()));
    stage.press(Key::Escape);
}

#[test]
fn a_backup_is_compared_with_the_document() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.gecc.ron");
    put(&path, []);
    let mut stage = opened(Language::Thai, &path);
    let texts = stage.texts;
    let (falls, _) = two_criteria();
    stage.harness.state_mut().ask(Command::Edit(Edit::SetState(falls, AnswerState::NotMet)));
    stage.harness.run();
    stage.wait(1.5);
    stage.harness.state_mut().ask(Command::Go(Route::Backups));
    stage.harness.run();
    stage.click(&texts.backup_compare_name(1));
    assert_eq!(*stage.harness.state().route(), Route::Compare);
    assert_reads(&stage, &texts.beside_backup("20 พ.ย. 2569"));
    assert!(stage.shows(&texts.beside_moved(texts.moved_fell(), 1)));
}

#[test]
fn a_comparison_is_saved_as_a_paper_and_belongs_to_the_report() {
    for language in BOTH {
        let folder = tempfile::tempdir().unwrap();
        let (before, after, _) = two_files(folder.path());
        let mut stage = opened(language, &after);
        let texts = stage.texts;
        let part =
            |name: &str| texts.paper_print_part(&texts.beside_part(texts.comparison_part(), name));
        stage.harness.state_mut().ask(Command::Go(Route::Report));
        stage.harness.run();
        assert!(!stage.shows(&part("ปีก่อน.gecc.ron")));
        stage.click(texts.menu_compare());
        stage.script.answer(&before);
        stage.click(&texts.beside_choose_name(texts.beside_before()));
        let paper = folder.path().join("เทียบ.pdf");
        stage.script.answer(&paper);
        stage.click(texts.beside_save());
        let name = format!("{}.pdf", texts.beside_paper_name("ปีนี้"));
        let asked = stage.script.questions.borrow().last().cloned();
        assert_eq!(asked, Some(FileQuestion::Comparison { name }));
        assert!(stage.shows(&texts.report_done("เทียบ.pdf")));
        assert!(std::fs::read(&paper).unwrap().starts_with(b"%PDF"));
        // The report can have it as well, until another document is there.
        stage.harness.state_mut().ask(Command::Go(Route::Report));
        stage.harness.run();
        assert!(stage.shows(&part("ปีก่อน.gecc.ron")));
        check_names(&stage, "report with an earlier one");
        let whole = report(&mut stage, folder.path());
        stage.click(&part("ปีก่อน.gecc.ron"));
        assert_ne!(report(&mut stage, folder.path()), whole);
        stage.harness.state_mut().ask(Command::Leave(Leave::OpenPath(before)));
        stage.harness.run();
        stage.harness.state_mut().ask(Command::Go(Route::Report));
        stage.harness.run();
        assert!(!stage.shows(&part("ปีก่อน.gecc.ron")));
    }
}

/// The number of bytes of the report as it is set.
fn report(stage: &mut Stage, folder: &Path) -> usize {
    let path = folder.join("รายงาน.pdf");
    stage.script.answer(&path);
    stage.harness.state_mut().ask(Command::Report);
    stage.harness.run();
    std::fs::read(&path).unwrap().len()
}
