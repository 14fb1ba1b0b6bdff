//! Thirty thousand rows in the window: how long a frame takes while they scroll.

use std::path::Path;
use std::time::{Duration, Instant};

use egui::{Key, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use gecc::domain::date::Date;
use gecc::domain::language::Language;
use gecc::gui::app::{App, Moment, Services};
use gecc::gui::command::Command;
use gecc::gui::dialogs::{Dialogs, FileAnswer, FileChoice, FileQuestion};
use gecc::gui::evidence::System;
use gecc::gui::folder::Ask;
use gecc::gui::{jobs, theme};
use gecc::i18n::Texts;
use gecc::storage::lock::Owner;

use crate::generate;

const FRAMES: u32 = 200;

/// Answers with the one folder that there is.
struct Always(std::path::PathBuf);

impl Dialogs for Always {
    fn ask(&self, _: &FileQuestion, _: Texts, _: Option<&Path>) -> FileAnswer {
        Box::pin(std::future::ready(FileChoice::Chosen(self.0.clone())))
    }
}

fn now() -> Moment {
    Moment { date: Date::new(2026, 11, 20).expect("a day"), time: "14:02".to_owned() }
}

/// Three times as many rows as there were files: thirty thousand where nothing else is asked for.
pub(crate) fn scroll(folder: &Path, rows: usize) {
    let centres = folder.join("many");
    generate::write_folder(&centres, rows, 5).expect("files");
    let services = Services {
        dialogs: Box::new(Always(centres)),
        spawn: jobs::on_a_thread,
        now,
        system: System { view: |_| Ok(()), picture: || None },
        settings: None,
        recovery: None,
        owner: Owner::default(),
    };
    let mut harness = Harness::builder()
        .with_size(vec2(1366.0, 768.0))
        .with_context_setup(theme::apply)
        .build_ui_state(
            |ui, app: &mut App| {
                app.logic(ui.ctx());
                app.frame_ui(ui);
            },
            App::new(Language::Thai, services),
        );
    harness.step();
    harness.state_mut().ask(Command::Centres(Ask::Choose));
    let name = Texts(Language::Thai).folder_table(rows);
    let start = Instant::now();
    let mut longest_while_reading = Duration::ZERO;
    while harness.query_by_label(&name).is_none() {
        longest_while_reading = longest_while_reading.max(frame(&mut harness));
        assert!(start.elapsed() < Duration::from_secs(600), "the table does not come");
    }
    let read = start.elapsed();
    harness.get_by_label(&name).focus();
    harness.step();
    let mut all = Vec::new();
    for _ in 0..FRAMES {
        harness.key_press(Key::PageDown);
        all.push(frame(&mut harness));
    }
    harness.key_press(Key::End);
    all.push(frame(&mut harness));
    all.sort_unstable();
    let middle = all.get(all.len() / 2).copied().unwrap_or_default();
    let longest = all.last().copied().unwrap_or_default();
    println!(
        "{rows} rows in the window: there after {:.1} s (longest frame meanwhile {:.1} ms); a page a frame: {:.1} ms \
         in the middle, {:.1} ms at most",
        read.as_secs_f64(),
        milliseconds(longest_while_reading),
        milliseconds(middle),
        milliseconds(longest)
    );
}

/// One frame, with all that is drawn in it made into triangles.
fn frame(harness: &mut Harness<'_, App>) -> Duration {
    let start = Instant::now();
    harness.step();
    let shapes = harness.output().shapes.clone();
    let triangles = harness.ctx.tessellate(shapes, 1.0);
    assert!(!triangles.is_empty());
    start.elapsed()
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}
