//! A folder of assessments in the window, driven through labels.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use gecc::domain::digest::Digest;
use gecc::domain::language::Language;
use gecc::domain::review::{Review, ReviewEdit, Reviewer};
use gecc::domain::seal::Seal;
use gecc::gui::app::App;
use gecc::gui::command::Command;
use gecc::gui::dialogs::FileQuestion;
use gecc::gui::folder::{Ask, Form, Question};
use gecc::gui::jobs::{Work, at_once};
use gecc::gui::route::Route;
use gecc::storage::atomic_write;
use gecc::storage::edition_file::Editions;
use gecc::storage::{assessment_file, hashing, review_file, seal_file};

use super::names::check_names;
use super::stage::{SMALL, Stage, WIDE};
use super::tab_walk;

#[path = "../../../examples/make_folder/generate.rs"]
mod generate;

fn put(path: impl AsRef<Path>, text: &str) {
    atomic_write::replace(path.as_ref(), text.as_bytes()).unwrap();
}

/// A folder with so many centres, some of them reviewed and sealed, and eight things that are broken.
pub(super) fn centres(count: usize) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    generate::write_folder(folder.path(), count, 8).unwrap();
    for at in 0..7 {
        put(folder.path().join(format!("broken-{at}.gecc.ron")), &"(format: \"gecc"[..at]);
    }
    let below = |name: &str| folder.path().join(name);
    let digest = review(&below("00/000000.gecc.ron"), "000000.review.ron", "สมหญิง ใจดี");
    let seal = seal_file::encode(&Seal { fingerprint: digest, moment: None }).unwrap();
    put(below("00/000000.gecc.seal.ron"), &seal);
    put(below("01/000001.gecc.seal.ron"), &seal);
    put(below("01/000001.review.ron"), "(");
    folder
}

/// Writes a review beside the assessment, and tells its fingerprint.
fn review(path: &Path, name: &str, who: &str) -> Digest {
    let (opened, bytes) = assessment_file::open_with_bytes(path, Editions::built_in()).unwrap();
    let digest = hashing::digest_of(bytes.as_slice()).unwrap();
    let mut review = Review::of(&opened.assessment, digest, "a");
    let reviewer = Reviewer { name: who.to_owned(), office: String::new() };
    review.apply(ReviewEdit::SetReviewer(reviewer)).unwrap();
    review_file::create(&path.with_file_name(name), &review).unwrap();
    digest
}

/// Opens the folder from the file menu.
#[track_caller]
pub(super) fn open(stage: &mut Stage, folder: &Path) {
    let texts = stage.texts;
    stage.script.answer(folder);
    stage.click(texts.menu_file());
    stage.click(&texts.in_menu(texts.menu_folder(), texts.menu_file()));
    stage.wait(1.0);
    assert_eq!(*stage.harness.state().route(), Route::Folder);
}

/// The rows in sight, from top to bottom, by what a screen reader says of them.
fn rows(stage: &Stage) -> Vec<String> {
    let root = stage.harness.root();
    let nodes = root.children_recursive().map(|node| node.accesskit_node());
    let rows = nodes.filter(|node| node.role() == Role::ListBoxOption);
    rows.filter_map(|node| node.label()).collect()
}

/// The row where the keyboard is, as a screen reader reads it.
fn current(stage: &Stage) -> Option<String> {
    let root = stage.harness.root();
    let nodes = root.children_recursive().map(|node| node.accesskit_node());
    let mut grids = nodes.filter(|node| node.role() == Role::ListBox);
    grids.next().and_then(|node| node.value())
}

#[track_caller]
fn check_counts(stage: &Stage, centres: usize, troubles: usize) {
    let texts = stage.texts;
    for word in [texts.folder_tab_table(centres), texts.folder_tab_troubles(troubles)] {
        assert!(stage.shows(&texts.folder_tab_name(&word)), "{word}");
    }
}

#[track_caller]
fn focus_table(stage: &mut Stage, centres: usize) {
    let name = stage.texts.folder_table(centres);
    stage.harness.get_by_label(&name).focus();
    stage.harness.run();
}

/// The number in the name of the file of a row.
fn number(row: &str) -> &str {
    row.rsplit_once('/').map_or("", |(_, name)| &name[..6])
}

#[test]
fn a_folder_becomes_a_table_with_and_without_a_document() {
    let folder = centres(30);
    for language in [Language::Thai, Language::English] {
        let mut stage = Stage::new(language);
        let texts = stage.texts;
        stage.script.answer(folder.path());
        stage.click(texts.start_folder_button());
        stage.wait(1.0);
        check_counts(&stage, 30, 8);
        assert!(stage.harness.state().session().is_none());
        check_names(&stage, "the folder");
        // What is broken stands in a list of its own, the path last.
        stage.click(&texts.folder_tab_name(&texts.folder_tab_troubles(8)));
        let empty = texts.folder_row_trouble(texts.error_empty(), "broken-0.gecc.ron");
        assert!(stage.shows(&empty), "{empty}");
        check_names(&stage, "what is broken");
        // The same with a document, from the navigation; the folder is still there.
        stage.visit(texts.nav_start());
        stage.click(texts.start_sample_button());
        stage.visit(texts.nav_folder());
        check_counts(&stage, 30, 8);
        let mut stage = Stage::with_sample(language);
        stage.script.answer(folder.path());
        stage
            .harness
            .key_press_modifiers(Modifiers::COMMAND | Modifiers::CTRL | Modifiers::SHIFT, Key::O);
        stage.wait(1.0);
        check_counts(&stage, 30, 8);
        assert_eq!(stage.script.questions.borrow().len(), 1);
    }
}

#[test]
fn only_what_is_in_sight_is_drawn() {
    let folder = centres(600);
    let mut stage = Stage::new(Language::Thai);
    open(&mut stage, folder.path());
    check_counts(&stage, 600, 8);
    let seen = rows(&stage).len();
    assert!((3..40).contains(&seen), "{seen}");
    focus_table(&mut stage, 600);
    stage.press(Key::End);
    let last = current(&stage).unwrap();
    assert!(rows(&stage).contains(&last), "{last}");
    assert!(rows(&stage).len() < 40);
    stage.press(Key::Home);
    let first = current(&stage).unwrap();
    assert_ne!(first, last);
    assert_eq!(rows(&stage)[0], first);
    stage.press(Key::PageDown);
    stage.press(Key::PageUp);
    assert_eq!(current(&stage), Some(first));
}

#[test]
fn rows_are_found_sorted_and_grouped_by_keyboard() {
    let folder = centres(30);
    for language in [Language::Thai, Language::English] {
        let mut stage = Stage::new(language);
        let texts = stage.texts;
        open(&mut stage, folder.path());
        // Enter on a heading sorts, once more the other way around.
        let claimed = texts.col_claimed();
        stage.harness.get_by_label(&texts.sort_column(claimed)).focus();
        stage.harness.run();
        stage.press(Key::Enter);
        stage.wait(0.5);
        let rising = rows(&stage);
        stage.press(Key::Enter);
        stage.wait(0.5);
        let falling = rows(&stage);
        assert!(stage.shows(&texts.sort_column_down(claimed)));
        assert_ne!(rising[0], falling[0]);
        // Words find centres, and what is found is what is counted.
        stage.type_into(texts.folder_search(), "น่าน");
        stage.wait(0.5);
        let found = rows(&stage);
        assert!(!found.is_empty() && found.iter().all(|row| row.contains("น่าน")), "{found:?}");
        check_counts(&stage, found.len(), 8);
        stage.type_into(texts.folder_search(), "zz");
        stage.wait(0.5);
        assert!(stage.shows(texts.folder_nothing_found()));
        stage.click(texts.folder_show_all());
        stage.wait(0.5);
        check_counts(&stage, 30, 8);
        stage.type_into(texts.folder_search(), "สมหญิง");
        stage.wait(0.5);
        assert_eq!(rows(&stage).len(), 1);
        stage.type_into(texts.folder_search(), "zz");
        stage.wait(0.5);
        stage.click(texts.folder_show_all());
        // Groups have a heading with their sums, and arrows pass over it.
        stage.click(&texts.folder_group_name(texts.folder_group_province()));
        stage.wait(0.5);
        focus_table(&mut stage, 30);
        stage.press(Key::Home);
        let first = current(&stage).unwrap();
        assert!(first.contains("กระบี่"), "{first}");
        stage.click(&texts.folder_filter(texts.folder_not_reviewed()));
        stage.wait(0.5);
        check_counts(&stage, 28, 8);
        stage.click(&texts.folder_filter(texts.folder_not_reviewed()));
        stage.click(&texts.folder_level_filter(texts.folder_no_level()));
        stage.wait(0.5);
        assert!(rows(&stage).iter().all(|row| row.contains(texts.folder_no_level())));
    }
}

#[test]
fn enter_opens_the_centre_and_the_table_waits() {
    let folder = centres(30);
    let mut stage = Stage::new(Language::Thai);
    let texts = stage.texts;
    open(&mut stage, folder.path());
    focus_table(&mut stage, 30);
    for _ in 0..3 {
        stage.press(Key::ArrowDown);
    }
    stage.press(Key::ArrowUp);
    let row = current(&stage).unwrap();
    assert_eq!(rows(&stage)[1], row);
    stage.press(Key::Enter);
    let path = stage.harness.state().session().unwrap().path().map(Path::to_path_buf).unwrap();
    assert!(path.to_string_lossy().contains(number(&row)), "{path:?} {row}");
    assert_eq!(*stage.harness.state().route(), Route::Overview);
    stage.visit(texts.nav_folder());
    check_counts(&stage, 30, 8);
    assert!(stage.harness.query_by_label(texts.folder_open()).is_some());
    // The same centre under review.
    focus_table(&mut stage, 30);
    stage.harness.key_press_modifiers(Modifiers::SHIFT, Key::Enter);
    stage.harness.run();
    let session = stage.harness.state().session().unwrap();
    let review = session.review().expect("a review");
    assert!(review.original().file.contains(number(&row)), "{:?}", review.original());
}

#[test]
fn what_changes_in_the_folder_changes_in_the_table() {
    let folder = centres(12);
    let below = |name: &str| folder.path().join(name);
    let mut stage = Stage::new(Language::English);
    open(&mut stage, folder.path());
    check_counts(&stage, 12, 8);
    fs::remove_file(below("broken-3.gecc.ron")).unwrap();
    fs::remove_file(below("02/000002.gecc.ron")).unwrap();
    fs::copy(below("03/000003.gecc.ron"), below("copy.gecc.ron")).unwrap();
    fs::copy(below("03/000003.gecc.ron"), below("another.gecc.ron")).unwrap();
    put(below("04/000004.gecc.ron"), "(");
    review(&below("05/000005.gecc.ron"), "000005.review.ron", "Somchai");
    stage.wait(6.0);
    check_counts(&stage, 12, 8);
    assert!(!rows(&stage).iter().any(|row| number(row) == "000004"));
    stage.type_into(stage.texts.folder_search(), "Somchai");
    stage.wait(0.5);
    assert_eq!(rows(&stage).len(), 1);
    // A folder that goes away leaves the table as it was, and says so.
    let away = tempfile::tempdir().unwrap();
    fs::rename(folder.path(), away.path().join("gone")).unwrap();
    stage.wait(6.0);
    assert_eq!(rows(&stage).len(), 1);
    fs::rename(away.path().join("gone"), folder.path()).unwrap();
    stage.wait(6.0);
    check_counts(&stage, 1, 8);
}

#[test]
fn the_table_goes_out_as_it_is_shown() {
    let folder = centres(30);
    let out = tempfile::tempdir().unwrap();
    for (language, form) in Form::ALL
        .map(|form| (Language::English, form))
        .into_iter()
        .chain([(Language::Thai, Form::Csv)])
    {
        let mut stage = Stage::new(language);
        let texts = stage.texts;
        open(&mut stage, folder.path());
        stage.type_into(texts.folder_search(), "น่าน");
        stage.wait(0.5);
        let shown = rows(&stage).len();
        let path = out.path().join(format!("{language:?}{}", form.ending()));
        stage.script.answer(&path);
        stage.click(&texts.folder_export(shown));
        stage.click(&texts.form_item(form.word(texts)));
        stage.wait(0.5);
        let asked = stage.script.questions.borrow().last().cloned();
        let Some(FileQuestion::Centres(Question::Table { form: of, name, .. })) = asked else {
            panic!("{asked:?}")
        };
        assert_eq!((of, name.ends_with(form.ending())), (form, true));
        assert!(path.exists(), "{path:?}");
        if form == Form::Csv {
            let text = fs::read_to_string(&path).unwrap();
            assert_eq!(text.lines().count(), shown + 1);
            assert!(text.lines().skip(1).all(|line| line.contains("น่าน")));
        }
        if form == Form::Json {
            let text = fs::read_to_string(&path).unwrap();
            let table: serde_json::Value = serde_json::from_str(&text).unwrap();
            assert_eq!(table.as_array().unwrap().len(), shown);
            assert!(table[0].get("reviewed_by").is_some());
        }
        if form == Form::Answers {
            assert!(path.is_dir());
        }
    }
}

#[test]
fn the_summary_is_printed_as_the_table_is_shown() {
    let folder = centres(12);
    let out = tempfile::tempdir().unwrap();
    for language in [Language::Thai, Language::English] {
        let mut stage = Stage::new(language);
        let texts = stage.texts;
        open(&mut stage, folder.path());
        let path = out.path().join(format!("{language:?}.pdf"));
        stage.script.answer(&path);
        stage.click(&texts.folder_summary_print(12));
        stage.wait(0.5);
        assert!(fs::read(&path).unwrap().starts_with(b"%PDF-"));
        assert!(stage.shows(&texts.report_done(&format!("{language:?}.pdf"))));
        assert!(stage.harness.query_by_label(texts.folder_work()).is_none());
    }
}

#[test]
fn table_and_summary_leave_with_what_is_marked_and_say_how_many_that_is() {
    let folder = centres(12);
    let out = tempfile::tempdir().unwrap();
    let mut stage = Stage::new(Language::Thai);
    let texts = stage.texts;
    open(&mut stage, folder.path());
    assert!(stage.shows(&texts.folder_export(12)));
    focus_table(&mut stage, 12);
    let mut marked = Vec::new();
    for _ in 0..2 {
        stage.press(Key::ArrowDown);
        marked.push(number(&current(&stage).unwrap()).to_owned());
        stage.press(Key::Space);
    }
    let path = out.path().join("a.csv");
    stage.script.answer(&path);
    stage.click(&texts.folder_export(2));
    stage.click(&texts.form_item(Form::Csv.word(texts)));
    stage.wait(0.5);
    let text = fs::read_to_string(&path).unwrap();
    assert_eq!(text.lines().count(), 3, "{text}");
    assert!(marked.iter().all(|number| text.contains(number)), "{text}");
    stage.script.answer(&out.path().join("a.pdf"));
    stage.click(&texts.folder_summary_print(2));
    let asked = stage.script.questions.borrow().last().cloned();
    let Some(FileQuestion::Centres(Question::Summary { only, .. })) = asked else {
        panic!("{asked:?}")
    };
    assert_eq!(only.len(), 2);
    stage.wait(0.5);
    assert!(fs::read(out.path().join("a.pdf")).unwrap().starts_with(b"%PDF-"));
}

#[test]
fn reports_are_printed_of_what_is_marked_and_failures_are_told() {
    let folder = centres(12);
    let out = tempfile::tempdir().unwrap();
    let mut stage = Stage::new(Language::Thai);
    let texts = stage.texts;
    open(&mut stage, folder.path());
    assert!(stage.harness.query_by_label(&texts.folder_print(12)).is_some());
    focus_table(&mut stage, 12);
    let mut marked = Vec::new();
    for _ in 0..2 {
        stage.press(Key::ArrowDown);
        marked.push(current(&stage).unwrap());
        stage.press(Key::Space);
    }
    // It breaks between being shown and being printed.
    let broken = number(&marked[1]).to_owned();
    let below = format!("{:02}/{broken}.gecc.ron", broken.parse::<usize>().unwrap() % 12);
    put(folder.path().join(&below), "(");
    stage.script.answer(out.path());
    stage.click(&texts.folder_print(2));
    stage.harness.run();
    let reports = out.path().join(texts.reports_folder("20 พฤศจิกายน 2569"));
    let name = |path: &Path| path.file_name().unwrap().to_string_lossy().into_owned();
    assert!(stage.shows(&texts.reports_printed_some(1, 1, &name(&reports))));
    let kept = number(&marked[0]).to_owned();
    let pdf = format!("{:02}/{kept}.pdf", kept.parse::<usize>().unwrap() % 12);
    assert!(fs::read(reports.join(pdf)).unwrap().starts_with(b"%PDF-"));
    stage.wait(6.0);
    stage.click(&texts.folder_tab_name(&texts.folder_tab_troubles(10)));
    let root = stage.harness.root();
    let told = root.children_recursive().filter_map(|node| {
        let node = node.accesskit_node();
        node.label().or_else(|| node.value())
    });
    // Once because the file is broken, once because it has no report.
    assert_eq!(told.filter(|words| words.ends_with(&below)).count(), 2);
}

/// Work that waits until the test runs it.
static WAITING: Mutex<(bool, Vec<Work>)> = Mutex::new((false, Vec::new()));

fn hold(work: Work) -> Result<(), Work> {
    let mut waiting = WAITING.lock().unwrap();
    if waiting.0 {
        waiting.1.push(work);
        return Ok(());
    }
    drop(waiting);
    at_once(work)
}

#[test]
fn reading_shows_how_far_it_is_and_can_be_stopped() {
    let folder = centres(12);
    let builder = Harness::<App>::builder().with_size(WIDE);
    let mut stage = Stage::build(builder, Language::Thai, hold);
    let texts = stage.texts;
    stage.script.answer(folder.path());
    stage.harness.state_mut().ask(Command::Centres(Ask::Choose));
    stage.harness.step();
    WAITING.lock().unwrap().0 = true;
    stage.harness.step();
    stage.harness.step();
    assert!(stage.shows(texts.folder_seeking()));
    stage.harness.get_by_label(texts.folder_stop()).click();
    stage.harness.step();
    let works = {
        let mut waiting = WAITING.lock().unwrap();
        waiting.0 = false;
        std::mem::take(&mut waiting.1)
    };
    for work in works {
        work();
    }
    stage.harness.run();
    assert!(stage.shows(texts.folder_stopped()));
    stage.click(texts.folder_again());
    stage.wait(1.0);
    check_counts(&stage, 12, 8);
    assert!(!stage.shows(texts.folder_stopped()));
}

#[test]
fn every_control_of_the_table_has_a_name_and_is_reached_by_tab() {
    let folder = centres(12);
    for language in [Language::Thai, Language::English] {
        for size in [WIDE, SMALL] {
            let builder = Harness::<App>::builder().with_size(size);
            let mut stage = Stage::build(builder, language, at_once);
            let name = format!("{language:?} {size:?} folder");
            stage.harness.state_mut().ask(Command::Go(Route::Folder));
            stage.harness.run();
            check_names(&stage, &name);
            open(&mut stage, folder.path());
            check_names(&stage, &name);
            tab_walk::check(&mut stage, &name);
        }
    }
}

#[cfg(unix)]
#[test]
fn loops_locked_folders_and_many_broken_files_are_told_and_stop_nothing() {
    use std::os::unix::fs::{PermissionsExt as _, symlink};

    let folder = centres(12);
    let below = |name: &str| -> PathBuf { folder.path().join(name) };
    for at in 0..1_000 {
        put(below(&format!("bad-{at:04}.gecc.ron")), "(");
    }
    symlink("..", below("00/round")).unwrap();
    fs::create_dir(below("locked")).unwrap();
    fs::set_permissions(below("locked"), fs::Permissions::from_mode(0o0)).unwrap();
    // Whoever may read everything is told nothing of the lock.
    let is_locked = fs::read_dir(below("locked")).is_err();
    let mut stage = Stage::new(Language::Thai);
    open(&mut stage, folder.path());
    check_counts(&stage, 12, 8 + 1_000 + 1 + usize::from(is_locked));
    stage.click(
        &stage
            .texts
            .folder_tab_name(&stage.texts.folder_tab_troubles(1_009 + usize::from(is_locked))),
    );
    let first = stage.texts.folder_row_trouble(stage.texts.trouble_link_loop(), "00/round");
    assert!(stage.shows(&first));
    fs::set_permissions(below("locked"), fs::Permissions::from_mode(0o700)).unwrap();
}
