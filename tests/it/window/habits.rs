//! What people are used to from other programs: menus, shortcuts, recent files, the search over commands.

use std::path::{Path, PathBuf};

use egui::{Event, Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use gecc::domain::answer::AnswerState;
use gecc::domain::language::Language;
use gecc::gui::app::App;
use gecc::gui::command::Command;
use gecc::gui::jobs;
use gecc::gui::route::Route;
use gecc::settings::Settings;

use super::stage::{Stage, WIDE};

/// Presses a key that types `sign` at the place of `physical`, as another layout does.
fn press_at(stage: &mut Stage, sign: Key, physical: Key, modifiers: Modifiers) {
    for pressed in [true, false] {
        let physical_key = Some(physical);
        let event = Event::Key { key: sign, physical_key, pressed, repeat: false, modifiers };
        stage.harness.event(event);
    }
    stage.harness.run();
}

fn focused(stage: &Stage) -> Option<String> {
    let root = stage.harness.root();
    let node = root.children_recursive().find(|node| node.accesskit_node().is_focused())?;
    node.accesskit_node().label()
}

const CTRL: Modifiers = Modifiers { ctrl: true, command: true, ..Modifiers::NONE };

#[test]
fn notices_stand_in_one_line_and_leave_when_they_were_seen() {
    let mut stage = Stage::with_sample(Language::Thai);
    let texts = stage.texts;
    let tell = |stage: &mut Stage, words: &str| {
        let command = Command::Tell { words: words.to_owned(), undo: false };
        stage.harness.state_mut().ask(command);
        stage.harness.run();
    };
    tell(&mut stage, "ก");
    tell(&mut stage, "ข");
    assert!(stage.shows("ข") && !stage.shows("ก"));
    stage.click(&texts.notices_more(1));
    assert!(stage.shows("ข") && stage.shows("ก"));
    stage.click(texts.notices_fewer());
    assert!(stage.shows("ข") && !stage.shows("ก"));
    // Escape takes them away, but not while it leaves a field.
    stage.press_ctrl(Key::K);
    stage.press(Key::Escape);
    assert!(stage.shows("ข"));
    stage.press(Key::Escape);
    assert!(!stage.shows("ข") && stage.shows("ก"));
    // What went well goes with the next screen, or after a while of work.
    stage.visit(texts.nav_check());
    assert!(!stage.shows("ก"));
    tell(&mut stage, "ค");
    stage.wait(30.0);
    assert!(stage.shows("ค"), "nobody was there");
    stage.press(Key::Tab);
    assert!(!stage.shows("ค"));
}

#[test]
fn text_grows_and_shrinks_by_keys_and_digits_of_the_thai_layout_leave_it_alone() {
    let mut stage = Stage::with_sample(Language::Thai);
    let size = |stage: &Stage| stage.harness.state().settings().text_size;
    // The keys of 3, 1 and 2 type a minus sign, and with Shift plus and other signs.
    press_at(&mut stage, Key::Minus, Key::Num3, CTRL);
    press_at(&mut stage, Key::Plus, Key::Num1, CTRL | Modifiers::SHIFT);
    press_at(&mut stage, Key::Slash, Key::Num2, CTRL);
    assert_eq!(size(&stage), 100);
    // The keys of equals and minus type Thai letters, so their places count.
    press_at(&mut stage, Key::Equals, Key::Equals, CTRL);
    press_at(&mut stage, Key::Equals, Key::Equals, CTRL);
    assert_eq!(size(&stage), 150);
    press_at(&mut stage, Key::Minus, Key::Minus, CTRL);
    assert_eq!(size(&stage), 125);
    assert!((stage.harness.ctx.zoom_factor() - 1.25).abs() < f32::EPSILON);
    press_at(&mut stage, Key::Num0, Key::Num0, CTRL);
    assert_eq!(size(&stage), 100);
}

#[test]
fn a_question_mark_shows_help_unless_it_is_typed() {
    let mut stage = Stage::with_new_assessment(Language::Thai);
    stage.harness.get_by_label("ชื่อศูนย์ (จำเป็น)").focus();
    stage.harness.run();
    press_at(&mut stage, Key::Questionmark, Key::Slash, Modifiers::SHIFT);
    assert_eq!(stage.harness.state().route(), &Route::Profile);
    stage.leave_field();
    press_at(&mut stage, Key::Slash, Key::Slash, Modifiers::SHIFT);
    assert_eq!(stage.harness.state().route(), &Route::Help);
}

#[test]
fn alt_and_a_letter_opens_a_menu_and_a_letter_chooses_in_it() {
    let mut stage = Stage::with_sample(Language::Thai);
    press_at(&mut stage, Key::G, Key::G, Modifiers::ALT);
    assert_eq!(focused(&stage).as_deref(), Some("ภาพรวม (เมนูไปที่)"));
    stage.press(Key::P);
    assert_eq!(stage.harness.state().route(), &Route::Profile);
    press_at(&mut stage, Key::F, Key::F, Modifiers::ALT);
    stage.press(Key::S);
    assert_eq!(stage.script.questions.borrow().len(), 1, "Save asks for a name");
    press_at(&mut stage, Key::F, Key::F, Modifiers::ALT);
    stage.press(Key::ArrowRight);
    assert!(stage.shows("ค้นหาคำสั่งและข้อ… (เมนูแก้ไข)"), "the menu beside");
    stage.press(Key::Escape);
    assert_eq!(focused(&stage).as_deref(), Some("แก้ไข"), "the keyboard is not lost");
}

#[test]
fn a_letter_in_a_menu_never_reaches_the_screen_behind_it() {
    let mut stage = Stage::with_new_assessment(Language::Thai);
    let place = stage.aspect_title(0);
    stage.visit(&place);
    press_at(&mut stage, Key::E, Key::E, Modifiers::ALT);
    stage.press(Key::Num1);
    assert_eq!(stage.answer("P-01").state, AnswerState::NotAnswered);
}

#[test]
fn what_cannot_be_done_is_dull_in_the_menu() {
    let mut stage = Stage::new(Language::English);
    stage.click("File");
    for (name, is_possible) in
        [("New…", true), ("Open…", true), ("Save", false), ("Close", false), ("Quit", true)]
    {
        let name = stage.texts.in_menu(name, "File");
        let is_disabled = stage.harness.get_by_label(&name).accesskit_node().is_disabled();
        assert_eq!(!is_disabled, is_possible, "{name}");
    }
}

#[test]
fn a_command_is_found_by_its_name() {
    let mut stage = Stage::with_sample(Language::Thai);
    let place = stage.aspect_title(1);
    stage.visit(&place);
    let before = focused(&stage);
    press_at(&mut stage, Key::K, Key::K, CTRL);
    type_word(&mut stage, "ใหญ่ขึ้น");
    stage.press(Key::Enter);
    assert_eq!(stage.harness.state().settings().text_size, 125);
    assert!(!stage.shows("พิมพ์ชื่อคำสั่ง เลขข้อ หรือคำในชื่อข้อ"));
    assert_eq!(focused(&stage), before, "the keyboard is where it was");
}

#[test]
fn a_criterion_is_found_by_its_number_and_by_words_of_its_title() {
    for typed in ["p-02", "ป้าย ทาง"] {
        let mut stage = Stage::with_sample(Language::Thai);
        stage.press_ctrl(Key::K);
        type_word(&mut stage, typed);
        stage.press(Key::Enter);
        let Route::Aspect { criterion: Some(id), .. } = stage.harness.state().route() else {
            panic!("{typed} leads to {:?}", stage.harness.state().route());
        };
        let title = &stage.assessment().criterion(id).unwrap().title.th;
        let words = format!("{id} {title}").to_lowercase();
        assert!(typed.split(' ').all(|word| words.contains(word)), "{typed}: {words}");
        let focused = focused(&stage).unwrap_or_default();
        assert!(focused.contains(id.as_str()), "{focused}");
    }
}

#[test]
fn the_arrows_choose_and_escape_leaves() {
    let mut stage = Stage::with_sample(Language::English);
    stage.press_ctrl(Key::K);
    type_word(&mut stage, "text");
    stage.press(Key::ArrowDown);
    stage.press(Key::ArrowDown);
    stage.press(Key::ArrowUp);
    stage.press(Key::Enter);
    assert_eq!(stage.harness.state().settings().text_size, 100, "smaller than 100 is nothing");
    stage.press_ctrl(Key::K);
    type_word(&mut stage, "qqq");
    assert!(stage.shows("No command or criterion fits"));
    stage.press(Key::Enter);
    stage.press(Key::Escape);
    assert!(!stage.shows("No command or criterion fits"));
}

#[test]
fn commands_that_need_a_document_are_not_found_without_one() {
    let mut stage = Stage::new(Language::English);
    stage.press_ctrl(Key::K);
    type_word(&mut stage, "save");
    assert!(stage.shows("No command or criterion fits"));
}

fn type_word(stage: &mut Stage, word: &str) {
    for c in word.chars() {
        stage.harness.event(Event::Text(c.to_string()));
        stage.harness.run();
    }
}

/// A stage that remembers these files.
fn with_recent(language: Language, recent: Vec<PathBuf>) -> Stage {
    let settings = Settings { language, recent, tour_seen: true, ..Settings::default() };
    let builder = Harness::<App>::builder().with_size(WIDE);
    let mut stage = Stage::build_with(builder, settings, None, jobs::at_once);
    let ctx = stage.harness.ctx.clone();
    stage.harness.state_mut().begin(&ctx);
    stage.harness.run();
    stage
}

fn saved(folder: &Path, name: &str) -> PathBuf {
    let stage = Stage::with_sample(Language::Thai);
    let path = folder.join(name);
    gecc::storage::assessment_file::create(&path, stage.assessment()).unwrap();
    path
}

#[test]
fn recent_files_stand_on_the_start_screen_and_in_the_menu() {
    let folder = tempfile::tempdir().unwrap();
    let (old, new) = (saved(folder.path(), "เก่า.gecc.ron"), saved(folder.path(), "ใหม่.gecc.ron"));
    let mut stage = with_recent(Language::Thai, vec![new.clone(), old.clone()]);
    let place = folder.path().display().to_string();
    stage.click(&format!("เปิด เก่า.gecc.ron ใน {place}"));
    assert_eq!(stage.harness.state().session().unwrap().path(), Some(old.as_path()));
    assert_eq!(stage.harness.state().settings().recent, [old.clone(), new.clone()]);
    press_at(&mut stage, Key::F, Key::F, Modifiers::ALT);
    // With the Thai layout the key of 2 types a slash.
    press_at(&mut stage, Key::Slash, Key::Num2, Modifiers::NONE);
    assert_eq!(stage.harness.state().session().unwrap().path(), Some(new.as_path()));
}

#[test]
fn a_recent_file_that_is_gone_is_marked_and_can_be_taken_out() {
    let folder = tempfile::tempdir().unwrap();
    let here = saved(folder.path(), "มี.gecc.ron");
    let gone = folder.path().join("หาย.gecc.ron");
    let mut stage = with_recent(Language::Thai, vec![gone, here.clone()]);
    assert_eq!(stage.harness.query_all_by_label("ไม่พบไฟล์").count(), 1);
    let place = folder.path().display().to_string();
    stage.click(&format!("นำ หาย.gecc.ron ใน {place} ออกจากรายการ"));
    assert_eq!(stage.harness.state().settings().recent, [here]);
    assert!(!stage.shows("ไม่พบไฟล์"));
}

#[test]
fn saving_remembers_the_file() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ก.gecc.ron");
    let mut stage = Stage::with_new_assessment(Language::Thai);
    stage.script.answer(&path);
    stage.press_ctrl(Key::S);
    assert_eq!(stage.harness.state().settings().recent, [path]);
}

#[test]
fn with_large_text_every_place_is_reached_by_the_menu() {
    // What is left of a screen of 1366 by 768 with text of 200 per cent.
    let builder = Harness::<App>::builder().with_size(WIDE * 0.5);
    let mut stage = Stage::build(builder, Language::English, jobs::at_once);
    let open = stage.texts.start_sample_button();
    stage.click(open);
    for (letter, route) in [
        (Key::P, Route::Profile),
        (Key::E, Route::Evidence),
        (Key::S, Route::Settings),
        (Key::H, Route::Help),
        (Key::O, Route::Overview),
    ] {
        press_at(&mut stage, Key::G, Key::G, Modifiers::ALT);
        stage.press(letter);
        assert_eq!(stage.harness.state().route(), &route);
    }
}

#[test]
fn a_file_that_another_start_brings_is_opened() {
    let folder = tempfile::tempdir().unwrap();
    let path = saved(folder.path(), "ศูนย์.gecc.ron");
    let mut stage = Stage::new(Language::Thai);
    stage.harness.state_mut().called(path.clone());
    stage.harness.run();
    assert_eq!(stage.harness.state().session().unwrap().path(), Some(path.as_path()));
    // Brought once more it is not read again, which would lose what can be taken back.
    let place = stage.aspect_title(0);
    stage.visit(&place);
    stage.press(Key::Num3);
    stage.harness.state_mut().called(path);
    stage.harness.run();
    assert!(!stage.shows(stage.texts.ask_save_title()));
    assert!(stage.harness.state().session().unwrap().can_undo());
}

#[test]
fn a_file_that_another_start_brings_waits_for_questions_and_asks_about_changes() {
    let folder = tempfile::tempdir().unwrap();
    let path = saved(folder.path(), "ศูนย์.gecc.ron");
    let mut stage = Stage::with_new_assessment(Language::Thai);
    let place = stage.aspect_title(0);
    stage.visit(&place);
    stage.press(Key::Num1);
    stage.press_ctrl(Key::W);
    stage.harness.state_mut().called(path.clone());
    stage.harness.run();
    // The question about closing is answered first.
    stage.press(Key::Escape);
    stage.harness.run();
    assert!(stage.shows(stage.texts.ask_save_title()), "the next question");
    let discard = stage.texts.answer_discard();
    stage.click(discard);
    assert_eq!(stage.harness.state().session().unwrap().path(), Some(path.as_path()));
}

#[test]
fn controls_have_names_of_their_own_while_a_menu_is_open() {
    for language in [Language::Thai, Language::English] {
        for letter in [Key::F, Key::E, Key::G] {
            let mut stage = Stage::with_sample(language);
            press_at(&mut stage, letter, letter, Modifiers::ALT);
            super::names::check_names(&stage, &format!("{language:?} {letter:?}"));
        }
    }
}

#[test]
fn a_menu_that_was_left_long_ago_takes_no_keyboard() {
    let mut stage = Stage::with_sample(Language::Thai);
    press_at(&mut stage, Key::G, Key::G, Modifiers::ALT);
    stage.press(Key::P);
    let field = focused(&stage);
    assert!(field.is_some(), "the screen has the keyboard");
    for _ in 0..4 {
        stage.press(Key::Tab);
    }
    stage.harness.ctx.memory_mut(|memory| {
        if let Some(id) = memory.focused() {
            memory.surrender_focus(id);
        }
    });
    stage.wait(1.0);
    assert_eq!(focused(&stage), None);
}
