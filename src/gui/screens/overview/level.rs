//! The level reached, the points behind it, and the gate.

use egui::Ui;

use crate::domain::id::LevelId;
use crate::domain::readiness::Standing;
use crate::gui::scene::Scene;
use crate::gui::text::{self, Style};
use crate::gui::theme::{self, Tone};
use crate::gui::widgets::bar::{self, Share};
use crate::gui::widgets::sign::Sign;
use crate::gui::widgets::{badge, figure, section};

/// Draws the card.
pub(super) fn ui(ui: &mut Ui, scene: &Scene<'_>) {
    let texts = scene.texts;
    let readiness = &scene.derived.readiness;
    let total = scene.edition().parts().total.0;
    section::card(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = 28.0;
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 2.0;
                text::line(ui, texts.level_heading(), Style::Small);
                text::line(ui, reached(scene, &readiness.claimed), Style::Title);
            });
            for (name, standing) in [
                (texts.claimed(), &readiness.claimed),
                (texts.evidenced(), &readiness.evidenced),
                (texts.potential(), &readiness.potential),
            ] {
                figure_ui(ui, scene, name, standing);
            }
        });
        let marks: Vec<usize> =
            scene.edition().levels().iter().map(|level| usize::from(level.from.0)).collect();
        let share =
            Share { done: usize::from(readiness.claimed.total.0), whole: usize::from(total) };
        let tone = readiness.claimed.level.as_ref().map_or(Tone::Accent, |id| tone(scene, id));
        bar::marked(ui, texts.total_bar(), share, tone, &marks);
        marks_ui(ui, scene);
        ui.spacing_mut().item_spacing.y = 2.0;
        if !readiness.claimed.gate.is_passed() {
            let colour = theme::palette(ui).tone(Tone::Bad).text;
            text::coloured(ui, texts.gate_warning(), Style::SmallStrong, colour);
        }
        if readiness.claimed.estimated {
            text::label(ui, texts.estimate_meaning(), Style::Small);
        }
    });
}

/// The levels with the points from which they are reached, the gate, and whether the total is an estimate.
fn marks_ui(ui: &mut Ui, scene: &Scene<'_>) {
    let texts = scene.texts;
    let claimed = &scene.derived.readiness.claimed;
    let gate = claimed.gate;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().interact_size.y = 28.0;
        for level in scene.edition().levels() {
            let words = format!("{} {}+", scene.say(&level.title), level.from);
            badge::badge(ui, &words, tone(scene, &level.id));
        }
        ui.add_space(20.0);
        if gate.is_passed() {
            let words = texts.gate_passed(gate.met, gate.of);
            badge::signed(ui, Sign::Check, &words, Tone::Good);
        } else {
            let words = texts.gate_not_passed(gate.met, gate.of);
            badge::signed(ui, Sign::Cross, &words, Tone::Bad);
        }
        if claimed.estimated {
            badge::badge(ui, texts.estimate(), Tone::Warn);
        }
    });
}

fn reached<'a>(scene: &Scene<'a>, standing: &Standing) -> &'a str {
    let level = standing.level.as_ref().and_then(|id| scene.edition().level(id));
    level.map_or(scene.texts.level_none(), |level| scene.say(&level.title))
}

/// One reading of the answers: its points, marked where they are an estimate, and its level.
fn figure_ui(ui: &mut Ui, scene: &Scene<'_>, name: &str, standing: &Standing) {
    let texts = scene.texts;
    let points = standing.total.0;
    let about = if standing.estimated { texts.about() } else { "" };
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        text::line(ui, name, Style::Small);
        let total = texts.out_of(scene.edition().parts().total.0);
        figure::figure(ui, about, &points.to_string(), &total);
        if let Some(id) = &standing.level {
            badge::badge(ui, reached(scene, standing), tone(scene, id));
        }
    });
}

/// The colour of a level: by its place from the lowest on.
pub(super) fn tone(scene: &Scene<'_>, id: &LevelId) -> Tone {
    match scene.edition().levels().iter().position(|level| level.id == *id) {
        Some(0) => Tone::Basic,
        Some(1) => Tone::Advanced,
        Some(_) => Tone::Excellence,
        None => Tone::Neutral,
    }
}
