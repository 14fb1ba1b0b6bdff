//! Pictures of comparing, merging, splitting and importing.

use egui::{Vec2, vec2};
use gecc::domain::answer::AnswerState;
use gecc::domain::edit::Edit;
use gecc::domain::language::Language;
use gecc::gui::command::{Command, Leave};
use gecc::gui::route::Route;

use super::compare;
use super::import;
use super::merge;
use super::pictures::{draw, stage};
use super::stage::{SMALL, Stage, WIDE};

/// Draws in both languages and in the sizes that count.
fn in_every_size(mut picture: impl FnMut(Language, Vec2, &dyn Fn(&str) -> String)) {
    for (code, language) in [("th", Language::Thai), ("en", Language::English)] {
        for (width, size) in [("1366", WIDE), ("1024", SMALL), ("long", vec2(1366.0, 2000.0))] {
            picture(language, size, &|name: &str| format!("{name}-{code}-{width}"));
        }
    }
}

fn opened(language: Language, size: Vec2, path: &std::path::Path) -> Stage {
    let mut stage = stage(language, size, 1.0);
    stage.harness.state_mut().ask(Command::Leave(Leave::OpenPath(path.to_path_buf())));
    stage.harness.run();
    stage
}

#[test]
fn comparing_can_be_drawn() {
    let folder = tempfile::tempdir().unwrap();
    let (before, after, _) = compare::two_files(folder.path());
    in_every_size(|language, size, name| {
        let mut stage = opened(language, size, &after);
        stage.harness.state_mut().ask(Command::Go(Route::Compare));
        stage.harness.run();
        stage.script.answer(&before);
        let texts = stage.texts;
        stage.click(&texts.beside_choose_name(texts.beside_before()));
        draw(&mut stage, &name("comparing"));
    });
}

#[test]
fn merging_can_be_drawn() {
    in_every_size(|language, size, name| {
        let folder = tempfile::tempdir().unwrap();
        let note = |code: &str, words: &str| Edit::SetNote(merge::id(code), words.to_owned());
        let (path, copy) = merge::with_copy(
            folder.path(),
            [
                note(
                    "P-01",
                    "ป้ายติดหน้าศูนย์ ปรับปรุงเมื่อเดือนตุลาคม เปิดทำการวันจันทร์ถึงวันศุกร์ เวลา 8.30–16.30 น.",
                ),
                Edit::SetState(merge::id("P-03"), AnswerState::NotMet),
            ],
            [
                note("P-01", "ป้ายใหม่มีทั้งภาษาไทยและภาษาอังกฤษ"),
                Edit::SetState(merge::id("P-03"), AnswerState::Partly),
                note("P-05", "เพิ่มทางลาดแล้ว"),
            ],
        );
        let mut stage = opened(language, size, &path);
        merge::begin(&mut stage, &copy);
        draw(&mut stage, &name("merging"));
        stage.press(egui::Key::Num2);
        draw(&mut stage, &name("merging-decided"));
    });
}

#[test]
fn splitting_and_importing_can_be_drawn() {
    in_every_size(|language, size, name| {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("ศูนย์.gecc.ron");
        compare::put(&path, []);
        let mut stage = opened(language, size, &path);
        let texts = stage.texts;
        stage.click(texts.menu_exchange());
        draw(&mut stage, &name("together-menu"));
        stage.press(egui::Key::Escape);
        compare::choose(&mut stage, texts.menu_split());
        draw(&mut stage, &name("split"));
        stage.press(egui::Key::Escape);
        compare::choose(&mut stage, texts.menu_form());
        draw(&mut stage, &name("form"));
        stage.press(egui::Key::Escape);
        let table = folder.path().join("ตาราง.xlsx");
        import::mixed(&table);
        import::import(&mut stage, &table);
        draw(&mut stage, &name("import"));
    });
}
