//! Pictures of every screen. All are written to the temporary folder of the build, to be looked at; a few small ones
//! are kept and compared.

use std::path::{Path, PathBuf};

use egui::{Key, Vec2, vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use egui_kittest::{Harness, SnapshotOptions, SnapshotResults};
use gecc::domain::answer::AnswerState;
use gecc::domain::aspect::Aspect;
use gecc::domain::edit::Edit;
use gecc::domain::id::CriterionId;
use gecc::domain::language::Language;
use gecc::domain::profile::ProfileField;
use gecc::gui::app::App;
use gecc::gui::command::{Command, Leave};
use gecc::gui::jobs;
use gecc::gui::route::Route;
use gecc::settings::{Look, Settings};
use gecc::storage::{assessment_file, atomic_write};

use super::folder;
use super::handover;
use super::own_editions;
use super::stage::{SMALL, Stage, UNPAINTED, WIDE};
use super::waiting;
use super::yearly;

/// A large screen: nothing must fall apart there either.
const LARGE: Vec2 = vec2(1920.0, 1080.0);

pub(super) fn stage(language: Language, size: Vec2, scale: f32) -> Stage {
    let builder = Harness::<App>::builder().with_size(size).with_pixels_per_point(scale).wgpu();
    Stage::build(builder, language, jobs::at_once)
}

pub(super) fn draw(stage: &mut Stage, name: &str) {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("screens");
    std::fs::create_dir_all(&folder).unwrap();
    stage.harness.remove_cursor();
    stage.harness.run();
    let picture = stage.harness.render().unwrap();
    picture.save(folder.join(format!("{name}.png"))).unwrap();
    let holes = picture.pixels().filter(|pixel| pixel.0 == UNPAINTED.to_array()).count();
    assert_eq!(holes, 0, "{name} leaves its ground unpainted");
}

fn go(stage: &mut Stage, route: Route) {
    stage.harness.state_mut().ask(Command::Go(route.clone()));
    stage.harness.run();
    // A picture of another place than it says would pass for a good one.
    assert_eq!(*stage.harness.state().route(), route);
}

fn criterion(id: &str) -> Option<CriterionId> {
    CriterionId::new(id).ok()
}

fn routes() -> Vec<(&'static str, Route)> {
    vec![
        ("overview", Route::Overview),
        ("profile", Route::Profile),
        ("evidence", Route::Evidence),
        ("check", Route::Check),
        ("report", Route::Report),
        ("backups", Route::Backups),
        ("compare", Route::Compare),
        ("merge", Route::Merge),
        ("location", Route::aspect(Aspect::Location)),
        ("personnel", Route::aspect(Aspect::Personnel)),
        ("services", Route::aspect(Aspect::Services)),
        ("results", Route::Aspect { aspect: Aspect::Services, criterion: criterion("R-1") }),
        ("other", Route::aspect(Aspect::Other)),
        ("plan", Route::Plan),
        ("figures", Route::Figures),
        ("certificate", Route::Certificate),
        ("folder-none", Route::Folder),
        ("editions", Route::Editions),
        ("settings", Route::Settings),
        ("help", Route::Help),
    ]
}

#[test]
fn every_screen_can_be_drawn() {
    for (code, language) in [("th", Language::Thai), ("en", Language::English)] {
        for (width, size) in [("1920", LARGE), ("1366", WIDE), ("1024", SMALL)] {
            let mut stage = stage(language, size, 1.0);
            draw(&mut stage, &format!("start-{code}-{width}"));
            let open = stage.texts.start_sample_button();
            stage.click(open);
            for (name, route) in routes() {
                go(&mut stage, route);
                draw(&mut stage, &format!("{name}-{code}-{width}"));
            }
        }
    }
}

#[test]
fn a_folder_can_be_drawn() {
    let centres = folder::centres(60);
    for (code, language) in [("th", Language::Thai), ("en", Language::English)] {
        for (width, size) in [("1920", LARGE), ("1366", WIDE), ("1024", SMALL)] {
            let mut stage = stage(language, size, 1.0);
            let texts = stage.texts;
            folder::open(&mut stage, centres.path());
            draw(&mut stage, &format!("folder-{code}-{width}"));
            stage.click(&texts.folder_group_name(texts.folder_group_province()));
            stage.click(texts.folder_summary());
            stage.harness.get_by_label(&texts.folder_table(60)).focus();
            stage.harness.run();
            stage.press(Key::ArrowDown);
            stage.press(Key::Space);
            stage.press(Key::ArrowDown);
            draw(&mut stage, &format!("folder-groups-{code}-{width}"));
            stage.click(&texts.folder_export(1));
            draw(&mut stage, &format!("folder-export-{code}-{width}"));
            stage.press(Key::Escape);
            stage.click(&texts.folder_tab_name(&texts.folder_tab_troubles(8)));
            draw(&mut stage, &format!("folder-troubles-{code}-{width}"));
        }
    }
}

/// A stage in another look; `size` is what is left of the window with larger text.
fn looking(language: Language, look: Look, size: Vec2, scale: f32) -> Stage {
    let recent = ["/home/gecc/ศูนย์ราชการสะดวก/ประเมิน 2568.gecc.ron", "/media/usb/2565.gecc.ron"];
    let recent = recent.map(PathBuf::from).to_vec();
    let settings = Settings { language, look, recent, tour_seen: true, ..Settings::default() };
    let builder = Harness::<App>::builder().with_size(size).with_pixels_per_point(scale).wgpu();
    let mut stage = Stage::build_with(builder, settings, None, jobs::at_once);
    let ctx = stage.harness.ctx.clone();
    stage.harness.state_mut().begin(&ctx);
    stage.harness.run();
    stage
}

#[test]
fn every_look_can_be_drawn() {
    let english_dark = looking(Language::English, Look::Dark, WIDE, 1.0);
    let contrast = looking(Language::Thai, Look::HighContrast, WIDE * 0.5, 2.0);
    let least = looking(Language::English, Look::Light, SMALL * 0.5, 2.0);
    for (name, mut stage) in [
        ("dark-en-1366", english_dark),
        ("contrast-th-200", contrast),
        ("light-en-1024-200", least),
    ] {
        draw(&mut stage, &format!("{name}-start"));
        let open = stage.texts.start_sample_button();
        stage.click(open);
        for (screen, route) in routes() {
            go(&mut stage, route);
            draw(&mut stage, &format!("{name}-{screen}"));
        }
        go(&mut stage, Route::Overview);
        stage.press_ctrl(Key::K);
        draw(&mut stage, &format!("{name}-finder"));
        stage.press(Key::Escape);
        for (menu, code) in
            [(stage.texts.menu_file(), "menu"), (stage.texts.menu_exchange(), "menu-exchange")]
        {
            stage.click(menu);
            draw(&mut stage, &format!("{name}-{code}"));
            stage.press(Key::Escape);
        }
        stage.harness.state_mut().ask(Command::Tour(Some(1)));
        stage.harness.run();
        draw(&mut stage, &format!("{name}-tour"));
    }
}

#[test]
fn a_year_of_work_can_be_drawn() {
    for (code, language) in [("th", Language::Thai), ("en", Language::English)] {
        for (width, size) in [("1366", WIDE), ("1024", SMALL), ("long", vec2(1366.0, 2400.0))] {
            let mut stage = stage(language, size, 1.0);
            yearly::fill(&mut stage);
            for (name, route) in [
                ("plan", Route::Plan),
                ("figures", Route::Figures),
                ("certificate", Route::Certificate),
            ] {
                go(&mut stage, route);
                draw(&mut stage, &format!("year-{name}-{code}-{width}"));
            }
            yearly::open_row(&mut stage);
            draw(&mut stage, &format!("year-row-{code}-{width}"));
        }
    }
}

#[test]
fn corrected_editions_can_be_drawn() {
    for (code, language) in [("th", Language::Thai), ("en", Language::English)] {
        for (width, size) in [("1366", WIDE), ("1024", SMALL), ("long", vec2(1366.0, 2400.0))] {
            let mut stage = stage(language, size, 1.0);
            let sample = stage.texts.start_sample_button();
            stage.click(sample);
            own_editions::begin(&mut stage);
            draw(&mut stage, &format!("correct-{code}-{width}"));
            own_editions::open(&mut stage, "P-02");
            let title = stage.texts.part_title();
            own_editions::add(&mut stage, title, "P-02", " ที่ชัดเจน");
            let source = stage.texts.correction_source();
            stage.type_into(source, "คู่มือศูนย์ราชการสะดวก พ.ศ. 2568");
            let points = stage.texts.correction_points();
            stage.click(points);
            let differences = stage.texts.correction_differences();
            stage.click(differences);
            stage.harness.run();
            draw(&mut stage, &format!("correcting-{code}-{width}"));
            let save = stage.texts.correction_save_and_use();
            stage.click(save);
            draw(&mut stage, &format!("corrected-{code}-{width}"));
        }
    }
}

#[test]
fn long_screens_can_be_drawn_whole() {
    for (code, language) in [("th", Language::Thai), ("en", Language::English)] {
        let mut stage = stage(language, vec2(1366.0, 2000.0), 1.0);
        let open = stage.texts.start_sample_button();
        stage.click(open);
        for (name, route) in routes() {
            go(&mut stage, route);
            draw(&mut stage, &format!("long-{name}-{code}"));
        }
    }
}

/// The picture of the README is a copy of this one.
#[test]
fn the_overview_of_the_sample_file_can_be_drawn() {
    let mut stage = stage(Language::Thai, WIDE, 1.0);
    stage.script.answer(Path::new("assets/samples/amphoe-sample.gecc.ron"));
    let open = stage.texts.start_open_button();
    stage.click(open);
    draw(&mut stage, "readme");
}

#[test]
fn special_states_can_be_drawn() {
    for (code, language) in [("th", Language::Thai), ("en", Language::English)] {
        let mut stage = stage(language, SMALL, 1.0);
        let open = stage.texts.start_sample_button();
        stage.click(open);
        let route = place("R-2", Aspect::Services, &stage);
        go(&mut stage, route);
        draw(&mut stage, &format!("points-{code}"));
        let route = place("OWN-01", Aspect::Other, &stage);
        go(&mut stage, route);
        draw(&mut stage, &format!("own-{code}"));
        let route = place("T-04", Aspect::Other, &stage);
        go(&mut stage, route);
        stage.press(Key::Num4);
        draw(&mut stage, &format!("reason-{code}"));
        let filters = stage.texts.filters();
        stage.click(filters);
        let open = stage.texts.filter_name(stage.texts.filter_no_evidence());
        stage.click(&open);
        let follow = stage.texts.follow_heading();
        stage.click(follow);
        draw(&mut stage, &format!("filters-{code}"));
        let search = stage.texts.search_name();
        stage.type_into(search, "zzz");
        draw(&mut stage, &format!("nothing-found-{code}"));
        let clear = stage.texts.found_nothing_clear();
        stage.click(clear);
        stage.click(follow);
        for _ in 0..14 {
            stage.press(Key::Tab);
        }
        draw(&mut stage, &format!("focus-{code}"));
        // No system lets a file lie inside of another.
        stage
            .script
            .answer(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml/a.gecc.ron")));
        stage.press_ctrl(Key::S);
        let file = stage.texts.menu_file();
        stage.click(file);
        draw(&mut stage, &format!("notice-{code}"));
        stage.press(Key::Escape);
        stage.press_ctrl(Key::N);
        draw(&mut stage, &format!("question-{code}"));
        stage.press(Key::Escape);
        go(&mut stage, Route::Overview);
        let count = stage.harness.root().children_recursive().count();
        assert!(count > 20, "the overview is nearly empty");
        draw(&mut stage, &format!("findings-{code}"));
    }
}

#[test]
fn handing_over_can_be_drawn() {
    for (code, language) in [("th", Language::Thai), ("en", Language::English)] {
        for (width, size) in [("1366", WIDE), ("1024", SMALL)] {
            let builder = Harness::<App>::builder().with_size(size).wgpu();
            let (mut under_way, _folder, _) = handover::packing(builder, language, "a.gecc.zip");
            under_way.harness.remove_cursor();
            let picture = under_way.harness.render().unwrap();
            let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("screens");
            picture.save(folder.join(format!("packing-{code}-{width}.png"))).unwrap();
            waiting::let_go();

            let folder = tempfile::tempdir().unwrap();
            let mut stage = stage(language, size, 1.0);
            let texts = stage.texts;
            stage.click(texts.start_sample_button());
            let path = folder.path().join("อำเภอเมือง.gecc.ron");
            stage.script.answer(&path);
            stage.press_ctrl(Key::S);
            stage.click(texts.menu_exchange());
            draw(&mut stage, &format!("handover-menu-{code}-{width}"));
            stage.click(&texts.in_menu(texts.menu_seal(), texts.menu_exchange()));
            draw(&mut stage, &format!("seal-{code}-{width}"));
            stage.click(texts.answer_seal());
            draw(&mut stage, &format!("sealed-{code}-{width}"));
            stage.script.answer(&path);
            stage.click(texts.menu_exchange());
            stage.click(&texts.in_menu(texts.menu_verify(), texts.menu_exchange()));
            draw(&mut stage, &format!("verified-{code}-{width}"));
            let text = std::fs::read_to_string(&path).unwrap();
            atomic_write::replace(&path, format!("{text} ").as_bytes()).unwrap();
            stage.harness.state_mut().ask(Command::Leave(Leave::OpenPath(path)));
            stage.harness.run();
            draw(&mut stage, &format!("seal-broken-{code}-{width}"));
        }
    }
}

#[test]
fn work_on_the_report_and_the_field_for_a_path_can_be_drawn() {
    for (code, language) in [("th", Language::Thai), ("en", Language::English)] {
        for (width, size) in [("1366", WIDE), ("1024", SMALL), ("200", SMALL * 0.5)] {
            let builder = Harness::<App>::builder().with_size(size).wgpu();
            // Work that never begins.
            let mut stage = Stage::build(builder, language, |work| {
                std::mem::forget(work);
                Ok(())
            });
            let open = stage.texts.start_sample_button();
            stage.click(open);
            stage.press_ctrl(Key::P);
            draw(&mut stage, &format!("report-making-{code}-{width}"));
            stage.press(Key::Escape);
            draw(&mut stage, &format!("report-stopped-{code}-{width}"));
            let builder = Harness::<App>::builder().with_size(size).wgpu();
            let mut stage = Stage::build(builder, language, jobs::at_once);
            let open = stage.texts.start_sample_button();
            stage.click(open);
            stage.script.no_dialog();
            stage.press_ctrl(Key::S);
            stage.press_ctrl(Key::A);
            let folder = tempfile::tempdir().unwrap();
            let there = folder.path().join("อำเภอเมือง.gecc.ron");
            atomic_write::replace(&there, b"somebody's").unwrap();
            stage.harness.event(egui::Event::Paste(there.display().to_string()));
            stage.press(Key::Enter);
            draw(&mut stage, &format!("path-{code}-{width}"));
        }
    }
}

/// The place of a criterion, wherever its aspect is.
fn place(id: &str, fallback: Aspect, stage: &Stage) -> Route {
    let found = stage.assessment().criteria().find(|criterion| criterion.id.as_str() == id);
    let aspect = found.map_or(fallback, |criterion| criterion.aspect);
    Route::Aspect { aspect, criterion: found.map(|criterion| criterion.id.clone()) }
}

#[test]
fn the_screens_look_as_they_did() {
    let options = SnapshotOptions::new().output_path("tests/pictures").threshold(0.8);
    let mut results = SnapshotResults::new();
    for (code, language) in [("th", Language::Thai), ("en", Language::English)] {
        // Half the size is enough to see that something moved.
        let mut stage = stage(language, SMALL, 0.5);
        stage.harness.snapshot_options(format!("start-{code}"), &options);
        let open = stage.texts.start_sample_button();
        stage.click(open);
        for (name, route) in
            [("overview", Route::Overview), ("location", Route::aspect(Aspect::Location))]
        {
            go(&mut stage, route);
            stage.harness.remove_cursor();
            stage.harness.run();
            stage.harness.snapshot_options(format!("{name}-{code}"), &options);
        }
        results.extend_harness(&mut stage.harness);
    }
}

/// A stage that shows a file of its own, with somebody's change in it.
fn with_file(language: Language, size: Vec2, path: &Path) -> Stage {
    let mut stage = stage(language, size, 1.0);
    stage.harness.state_mut().ask(Command::Leave(Leave::OpenPath(path.to_path_buf())));
    stage.harness.run();
    stage.harness.run();
    let name =
        Edit::SetProfile(ProfileField::CentreName, "ศูนย์ราชการสะดวก ที่ว่าการอำเภอตัวอย่าง".to_owned());
    stage.harness.state_mut().ask(Command::Edit(name));
    let first = stage.assessment().criteria().next().unwrap().id.clone();
    stage.harness.state_mut().ask(Command::Edit(Edit::SetState(first, AnswerState::Partly)));
    stage.harness.run();
    stage.wait(1.5);
    stage
}

#[test]
fn what_keeps_work_can_be_drawn() {
    let home = tempfile::tempdir().unwrap();
    let share = home.path().join("share");
    std::fs::create_dir(&share).unwrap();
    let path = share.join("ประเมิน 2568.gecc.ron");
    super::stage::place(Some(&home.path().join("recovery")), "สมหญิง", "PC-1");
    for (code, language) in [("th", Language::Thai), ("en", Language::English)] {
        for (width, size) in [("1366", WIDE), ("1024", SMALL)] {
            std::fs::remove_dir_all(&share).unwrap();
            std::fs::create_dir(&share).unwrap();
            assessment_file::create(&path, &gecc::gui::files::sample().unwrap()).unwrap();
            let name = |what: &str| format!("keeping-{what}-{code}-{width}");
            let mut stage = with_file(language, size, &path);
            go(&mut stage, Route::Backups);
            stage.wait(0.5);
            let show = stage.texts.backup_show(1);
            stage.click(&show);
            draw(&mut stage, &name("backups"));
            // Somebody else has it.
            let mut second = self::stage(language, size, 1.0);
            second.harness.state_mut().ask(Command::Leave(Leave::OpenPath(path.clone())));
            second.harness.run();
            draw(&mut second, &name("lock"));
            // It is another one by now.
            let access = assessment_file::Access::Full;
            assessment_file::save(&path, &gecc::gui::files::sample().unwrap(), &access).unwrap();
            let note = Edit::SetProfile(ProfileField::Agency, "อื่น".to_owned());
            stage.harness.state_mut().ask(Command::Edit(note));
            stage.harness.run();
            stage.wait(1.5);
            let compare = stage.texts.conflict_compare();
            stage.click(compare);
            draw(&mut stage, &name("conflict"));
            stage.press(Key::Escape);
            draw(&mut stage, &name("later"));
            drop(stage);
            // The share is gone, and then the program.
            let mut stage = with_file(language, size, &path);
            let away = home.path().join("away");
            std::fs::rename(&share, &away).unwrap();
            let note = Edit::SetProfile(ProfileField::Agency, "ใหม่".to_owned());
            stage.harness.state_mut().ask(Command::Edit(note));
            stage.harness.run();
            stage.wait(1.5);
            draw(&mut stage, &name("warning"));
            drop(stage);
            let mut stage = self::stage(language, size, 1.0);
            let ctx = stage.harness.ctx.clone();
            stage.harness.state_mut().begin(&ctx);
            stage.harness.run();
            draw(&mut stage, &name("drafts"));
            std::fs::rename(&away, &share).unwrap();
        }
    }
}

#[test]
fn a_review_can_be_drawn() {
    for (code, language) in [("th", Language::Thai), ("en", Language::English)] {
        for (width, size) in [("1366", WIDE), ("1024", SMALL)] {
            let folder = tempfile::tempdir().unwrap();
            let path = folder.path().join("อำเภอเมือง.gecc.ron");
            let mut stage = stage(language, size, 1.0);
            stage.click(stage.texts.start_sample_button());
            stage.script.answer(&path);
            stage.press_ctrl(Key::S);
            stage.harness.state_mut().ask(Command::Leave(Leave::ReviewPath(path.clone())));
            stage.harness.run();
            let first = stage.assessment().edition().aspects()[0].code;
            go(&mut stage, Route::aspect(first));
            stage.harness.state_mut().ask(Command::FocusContent);
            stage.harness.run();
            for key in [Key::Num1, Key::N, Key::Num1, Key::N, Key::Num6, Key::N, Key::Num3] {
                stage.press(key);
            }
            stage.type_into(stage.texts.opinion_reason(), "ป้ายอ่านยาก ควรเพิ่มขนาดตัวอักษร");
            stage.leave_field();
            draw(&mut stage, &format!("review-cards-{code}-{width}"));
            let digest = stage.assessment().evidence()[0].digest;
            let look = gecc::gui::evidence::Ask::Look(digest);
            stage.harness.state_mut().ask(Command::Evidence(look));
            stage.harness.run();
            draw(&mut stage, &format!("look-{code}-{width}"));
            stage.press(Key::Escape);
            go(&mut stage, Route::Review);
            stage.wait(2.0);
            draw(&mut stage, &format!("review-{code}-{width}"));
            stage.harness.get_by_label(stage.texts.review_question_add()).scroll_to_me();
            stage.harness.run();
            stage.click(stage.texts.review_question_add());
            draw(&mut stage, &format!("review-questions-{code}-{width}"));
            stage.harness.get_by_label(stage.texts.review_panel_add()).scroll_to_me();
            stage.harness.run();
            draw(&mut stage, &format!("review-end-{code}-{width}"));
            stage.harness.state_mut().ask(Command::Leave(Leave::OpenPath(path.clone())));
            stage.harness.run();
            stage.script.answer(&folder.path().join("อำเภอเมือง.review.ron"));
            stage.harness.state_mut().ask(Command::Review(gecc::gui::review::Ask::Opinions));
            stage.harness.run();
            go(&mut stage, Route::aspect(first));
            draw(&mut stage, &format!("opinions-cards-{code}-{width}"));
            go(&mut stage, Route::Check);
            draw(&mut stage, &format!("opinions-check-{code}-{width}"));
        }
    }
}
