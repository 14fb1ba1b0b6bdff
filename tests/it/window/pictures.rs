//! Pictures of every screen. All are written to the temporary folder of the build, to be looked at; a few small ones
//! are kept and compared.

use std::path::Path;

use egui::{Vec2, vec2};
use egui_kittest::{Harness, SnapshotOptions};
use gecc::domain::aspect::Aspect;
use gecc::domain::language::Language;
use gecc::gui::app::App;
use gecc::gui::command::Command;
use gecc::gui::jobs;
use gecc::gui::route::Route;

use super::stage::{SMALL, Stage, WIDE};

fn stage(language: Language, size: Vec2, scale: f32) -> Stage {
    let builder = Harness::<App>::builder().with_size(size).with_pixels_per_point(scale).wgpu();
    Stage::build(builder, language, jobs::at_once)
}

fn draw(stage: &mut Stage, name: &str) {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("screens");
    std::fs::create_dir_all(&folder).unwrap();
    stage.harness.remove_cursor();
    stage.harness.run();
    stage.harness.render().unwrap().save(folder.join(format!("{name}.png"))).unwrap();
}

fn go(stage: &mut Stage, route: Route) {
    stage.harness.state_mut().ask(Command::Go(route));
    stage.harness.run();
}

fn routes() -> Vec<(&'static str, Route)> {
    vec![
        ("overview", Route::Overview),
        ("profile", Route::Profile),
        ("location", Route::aspect(Aspect::Location)),
        ("personnel", Route::aspect(Aspect::Personnel)),
        ("services", Route::aspect(Aspect::Services)),
        ("other", Route::aspect(Aspect::Other)),
    ]
}

#[test]
fn every_screen_can_be_drawn() {
    for (code, language) in [("th", Language::Thai), ("en", Language::English)] {
        for (width, size) in [("1366", WIDE), ("1024", SMALL)] {
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
fn the_screens_look_as_they_did() {
    let options = SnapshotOptions::new().output_path("tests/pictures").threshold(0.8);
    for (code, language) in [("th", Language::Thai), ("en", Language::English)] {
        let mut stage = stage(language, vec2(1024.0, 700.0), 0.75);
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
    }
}
