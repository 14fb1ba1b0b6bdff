//! Answers from tables, and forms for them, driven through labels.

use std::fs;
use std::path::{Path, PathBuf};

use egui::accesskit::Role;
use egui::{HoveredFile, Key};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use gecc::domain::answer::AnswerState;
use gecc::domain::language::Language;
use gecc::domain::points::Points;
use gecc::gui::command::Command;
use gecc::gui::dialogs::FileQuestion;
use gecc::gui::importing::Contents;
use gecc::gui::route::Route;
use gecc::session::Access;
use gecc::storage::atomic_write;
use rust_xlsxwriter::{Format, Workbook};

use super::compare::{BOTH, assert_reads, choose, opened, put, reads};
use super::evidence::drop_files;
use super::stage::Stage;

const HEAD: &[&str] = &["รหัสเกณฑ์", "คำตอบ", "คะแนน", "หมายเหตุ", "ผู้ตรวจ"];

/// A workbook with these rows.
fn workbook(path: &Path, rows: &[&[&str]], more: impl FnOnce(&mut Workbook)) {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (at, row) in (0..).zip(rows) {
        for (column, text) in (0..).zip(*row) {
            sheet.write_string(at, column, *text).unwrap();
        }
    }
    more(&mut book);
    atomic_write::replace(path, &book.save_to_buffer().unwrap()).unwrap();
}

/// A table in which some rows are right and the others wrong in every way.
pub(super) fn mixed(path: &Path) {
    let rows: &[&[&str]] = &[
        HEAD,
        &["P-01", "บางส่วน", "", "ป้ายใหม่", "นาย ก"],
        &["r-1", "", "๔", ""],
        &["P-99", "ครบถ้วน"],
        &["P-02", "ผ่าน"],
        &["R-2", "", "เจ็ด"],
    ];
    workbook(path, rows, |book| {
        let sheet = book.worksheet_from_index(0).unwrap();
        sheet.merge_range(7, 1, 9, 1, "ครบถ้วน", &Format::new()).unwrap();
    });
}

/// A stage with the sample in a file, and a folder for tables.
fn saved(language: Language) -> (Stage, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ศูนย์.gecc.ron");
    put(&path, []);
    (opened(language, &path), folder)
}

pub(super) fn import(stage: &mut Stage, table: &Path) {
    stage.script.answer(table);
    let item = stage.texts.menu_import();
    choose(stage, item);
    assert_eq!(stage.script.questions.borrow().last(), Some(&FileQuestion::Import));
}

#[test]
fn a_table_is_shown_first_and_taken_in_as_one_step() {
    for language in BOTH {
        let (mut stage, folder) = saved(language);
        let texts = stage.texts;
        let table = folder.path().join("ตาราง.xlsx");
        mixed(&table);
        let before = stage.assessment().clone();
        import(&mut stage, &table);
        assert!(stage.shows(&texts.import_title("ตาราง.xlsx")));
        assert!(stage.shows(&texts.import_changes(2)));
        assert!(stage.shows(&texts.import_refused(5)));
        assert!(stage.shows(&texts.import_ignored("ผู้ตรวจ")));
        for (row, why) in [
            (4, texts.import_unknown_criterion("P-99")),
            (5, texts.import_unknown_state("ผ่าน")),
            (6, texts.import_not_points("เจ็ด")),
            (8, texts.import_merged("B8:B10")),
            (8, texts.import_no_id().to_owned()),
        ] {
            assert!(stage.shows(&texts.import_line(&texts.import_place(row), &why)), "{why}");
        }
        assert_reads(&stage, &format!("{} 2 · P-01", texts.import_place(2).trim_end_matches(" 2")));
        assert_reads(&stage, "→ 4");
        super::names::check_names(&stage, "import");
        assert_eq!(*stage.assessment(), before);
        // Left, nothing has changed.
        stage.press(Key::Escape);
        assert!(!stage.shows(&texts.import_title("ตาราง.xlsx")));
        assert_eq!(*stage.assessment(), before);
        import(&mut stage, &table);
        stage.click(&texts.import_accept(2));
        assert_eq!(stage.answer("P-01").state, AnswerState::Partly);
        assert_eq!(stage.answer("P-01").note, "ป้ายใหม่");
        assert_eq!(stage.answer("R-1").points, Some(Points(4)));
        assert!(stage.shows(&texts.import_done("ตาราง.xlsx", 2)));
        stage.click(&texts.undo_what(&texts.import_done("ตาราง.xlsx", 2)));
        assert_eq!(*stage.assessment(), before);
    }
}

#[test]
fn a_long_list_scrolls_by_keys_and_not_what_lies_behind_it() {
    let (mut stage, folder) = saved(Language::Thai);
    let texts = stage.texts;
    let table = folder.path().join("ตาราง.xlsx");
    let wrong: Vec<String> = (0..80).map(|at| format!("X-{at}")).collect();
    let wrong: Vec<[&str; 2]> = wrong.iter().map(|id| [id.as_str(), "ครบถ้วน"]).collect();
    let rows: Vec<&[&str]> = [HEAD].into_iter().chain(wrong.iter().map(|row| &row[..])).collect();
    workbook(&table, &rows, |_| {});
    import(&mut stage, &table);
    let first = texts.import_line(&texts.import_place(2), &texts.import_unknown_criterion("X-0"));
    let top = |stage: &Stage, name: &str| stage.harness.get_by_label(name).rect().top();
    let behind = |stage: &Stage| {
        let heading = stage.harness.get_by_role_and_label(Role::Heading, texts.nav_overview());
        heading.rect().top()
    };
    let (list, screen) = (top(&stage, &first), behind(&stage));
    stage.press(Key::PageDown);
    assert!(top(&stage, &first) < list - 100.0);
    assert!((behind(&stage) - screen).abs() < 0.5);
}

#[test]
fn what_cannot_be_read_is_told_and_changes_nothing() {
    let (mut stage, folder) = saved(Language::English);
    let texts = stage.texts;
    let file = |name: &str| folder.path().join(name);
    workbook(&file("plain.xlsx"), &[&["a", "b"]], |_| {});
    fs::copy(file("plain.xlsx"), file("macro.xlsm")).unwrap();
    atomic_write::replace(&file("broken.xlsx"), b"PK\x03\x04 no workbook").unwrap();
    let before = stage.assessment().clone();
    for (name, words) in [
        ("macro.xlsm", texts.import_macros()),
        ("plain.xlsx", texts.import_no_headings()),
        ("broken.xlsx", "The table cannot be read"),
        ("none.csv", texts.error_not_found()),
    ] {
        import(&mut stage, &file(name));
        assert_reads(&stage, words);
        assert_reads(&stage, &format!("({name})"));
        assert_eq!(*stage.assessment(), before, "{name}");
    }
}

#[test]
fn a_form_comes_back_with_nothing_new_and_never_without_being_asked_for() {
    for (language, contents) in BOTH.into_iter().zip([Contents::Blank, Contents::Answers]) {
        let (mut stage, folder) = saved(language);
        let texts = stage.texts;
        let form = folder.path().join("แบบ.xlsx");
        choose(&mut stage, texts.menu_form());
        super::names::check_names(&stage, "form");
        stage.press(Key::Escape);
        assert!(!stage.shows(texts.form_explanation()));
        choose(&mut stage, texts.menu_form());
        stage.script.answer(&form);
        stage.click(match contents {
            Contents::Blank => texts.form_blank(),
            Contents::Answers => texts.form_filled(),
        });
        let name = format!("{}.xlsx", texts.form_name("ศูนย์"));
        let asked = stage.script.questions.borrow().last().cloned();
        assert_eq!(asked, Some(FileQuestion::Form { name, contents }));
        assert!(stage.shows(&texts.form_done("แบบ.xlsx")));
        import(&mut stage, &form);
        assert!(stage.shows(texts.cli_import_nothing()));
        assert!(!reads(&stage, &texts.import_ignored("")), "{contents:?}");
        let accept = texts.import_accept(0);
        let accept = stage.harness.get_by_label(&accept);
        assert!(accept.accesskit_node().is_disabled());
    }
}

#[test]
fn a_filled_form_holds_the_answers() {
    let (mut stage, folder) = saved(Language::Thai);
    let texts = stage.texts;
    let form = folder.path().join("แบบ.xlsx");
    choose(&mut stage, texts.menu_form());
    stage.script.answer(&form);
    stage.click(texts.form_filled());
    let answered = stage.assessment().clone();
    // Into an empty assessment it brings them all.
    let new = texts.menu_new();
    choose(&mut stage, new);
    stage.click(texts.start_new_button());
    import(&mut stage, &form);
    assert!(!stage.shows(texts.cli_import_nothing()));
    stage.harness.state_mut().ask(Command::Import(gecc::gui::importing::Ask::Accept));
    stage.harness.run();
    for (id, answer) in answered.answers().filter(|(id, _)| !id.as_str().starts_with("OWN-")) {
        let came = stage.answer(id.as_str());
        assert_eq!(
            (came.state, came.points, came.note),
            (answer.state, answer.points, answer.note.clone()),
            "{id}"
        );
    }
}

#[test]
fn a_dropped_table_is_shown_except_where_evidence_is() {
    let (mut stage, folder) = saved(Language::Thai);
    let texts = stage.texts;
    let table = folder.path().join("ตาราง.xlsx");
    mixed(&table);
    let count = stage.assessment().evidence().len();
    let held = HoveredFile { path: Some(table.clone()), mime: String::new() };
    stage.harness.input_mut().hovered_files = vec![held];
    stage.harness.run_steps(3);
    assert!(stage.shows(texts.drop_imports_table()));
    stage.harness.input_mut().hovered_files.clear();
    drop_files(&mut stage, &[&table]);
    assert!(stage.shows(&texts.import_title("ตาราง.xlsx")));
    stage.press(Key::Escape);
    stage.harness.state_mut().ask(Command::Go(Route::Evidence));
    stage.harness.run();
    drop_files(&mut stage, &[&table]);
    assert_eq!(stage.assessment().evidence().len(), count + 1);
}

#[test]
fn a_document_that_may_not_be_changed_takes_nothing_in() {
    let (mut stage, folder) = saved(Language::Thai);
    let table = folder.path().join("ตาราง.xlsx");
    mixed(&table);
    let path = PathBuf::from(stage.harness.state().session().unwrap().path().unwrap());
    // Somebody else has it.
    let mut second = opened(Language::Thai, &path);
    assert_eq!(second.harness.state().session().unwrap().access(), Access::Locked);
    drop_files(&mut second, &[&table]);
    assert!(!second.shows(&second.texts.import_title("ตาราง.xlsx")));
    assert!(second.shows(second.texts.locked_read_only()));
    stage.harness.run();
}

#[test]
fn a_dropped_pack_is_unpacked_and_opened() {
    for language in BOTH {
        let (mut stage, folder) = saved(language);
        let pack = folder.path().join("ส่ง.gecc.zip");
        stage.script.answer(&pack);
        let item = stage.texts.menu_pack();
        choose(&mut stage, item);
        assert!(pack.is_file());
        let to = folder.path().join("ใหม่");
        fs::create_dir(&to).unwrap();
        let mut stage = Stage::new(language);
        stage.script.answer(&to);
        drop_files(&mut stage, &[&pack]);
        let asked = stage.script.questions.borrow().last().cloned();
        assert_eq!(asked, Some(FileQuestion::UnpackTo(pack)));
        let open = stage.harness.state().session().unwrap().path().map(PathBuf::from);
        assert_eq!(open, Some(to.join("ศูนย์.gecc.ron")));
    }
}
