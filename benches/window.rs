//! The time that a frame of an aspect takes, with few cards and with many, without a display.
//!
//! `cargo bench --bench window` prints it.

#![expect(clippy::expect_used, reason = "a bench that cannot go on must not look like a fast one")]

use std::sync::Arc;

use criterion::{Criterion, criterion_group, criterion_main};
use egui::{Context, FullOutput, Pos2, RawInput, Rect, vec2};
use gecc::domain::aspect::Aspect;
use gecc::domain::assessment::Assessment;
use gecc::domain::criterion::Scale;
use gecc::domain::date::Date;
use gecc::domain::edition::Edition;
use gecc::domain::evidence::EvidenceFaults;
use gecc::domain::id::CriterionId;
use gecc::gui::review::Desk;
use gecc::gui::scene::{Derived, Scene};
use gecc::gui::screens::criteria::{self, Here, State};
use gecc::gui::theme;
use gecc::gui::thumbnails::Thumbnails;
use gecc::i18n::Texts;
use gecc::session::Session;
use gecc::settings::Settings;
use gecc::storage::edition_file::Editions;

/// The newest edition with `count` criteria under services.
fn edition(count: usize) -> Arc<Edition> {
    let newest = Editions::built_in().newest().expect("there is an edition");
    let mut parts = newest.parts().clone();
    let is_free = |it: &&gecc::domain::criterion::Criterion| it.scale == Scale::Guidance;
    let templates: Vec<_> = parts.criteria.iter().filter(is_free).cloned().collect();
    let there = newest.criteria().iter().filter(|it| it.aspect == Aspect::Services).count();
    for (n, template) in (there..count).zip(templates.into_iter().cycle()) {
        let mut criterion = template;
        criterion.id = CriterionId::new(&format!("Z-{n:03}")).expect("an id");
        criterion.aspect = Aspect::Services;
        parts.criteria.push(criterion);
    }
    Arc::new(Edition::new(parts).expect("an edition"))
}

/// The screen as it is drawn in the window.
struct Window {
    ctx: Context,
    session: Session,
    derived: Derived,
    settings: Settings,
    faults: EvidenceFaults,
    today: Date,
    state: State,
    time: f64,
}

impl Window {
    fn new(count: usize) -> Self {
        let ctx = Context::default();
        theme::apply(&ctx);
        let session = Session::untitled(Assessment::new(edition(count)));
        let (faults, today) = (EvidenceFaults::new(), Date::new(2026, 11, 20).expect("a day"));
        let beside = Desk::default();
        let derived = Derived::of(&session, today, &faults, &beside);
        let (settings, state) = (Settings::default(), State::default());
        let mut window = Self { ctx, session, derived, settings, faults, today, state, time: 0.0 };
        for _ in 0..10 {
            window.frame();
        }
        window
    }

    /// Draws a frame, down to the triangles.
    fn frame(&mut self) -> usize {
        self.time += 0.016;
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, vec2(1118.0, 720.0))),
            time: Some(self.time),
            ..RawInput::default()
        };
        let thumbnails = Thumbnails::default();
        let Self { session, derived, settings, faults, today, state, .. } = self;
        let beside = Desk::default();
        let scene = Scene {
            texts: Texts::default(),
            session,
            derived,
            settings,
            faults,
            editions: &[],
            today: *today,
            beside: &beside,
            orphans: Default::default(),
            thumbnails: &thumbnails,
            has_document: true,
        };
        let here = Here { aspect: Aspect::Services, criterion: None };
        let output: FullOutput = self.ctx.run_ui(input, |ui| {
            criteria::ui(ui, &scene, here, state, &mut Vec::new());
        });
        self.ctx.tessellate(output.shapes, output.pixels_per_point).len()
    }
}

fn frames(bench: &mut Criterion) {
    for count in [32, 60, 500] {
        let mut window = Window::new(count);
        bench.bench_function(&format!("frame/{count} cards"), |b| b.iter(|| window.frame()));
    }
}

criterion_group!(benches, frames);
criterion_main!(benches);
