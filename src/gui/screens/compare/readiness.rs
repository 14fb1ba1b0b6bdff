//! Readiness before and after: level, points and gate.

use egui::{Grid, Ui, vec2};

use super::Compared;
use crate::domain::assessment::Assessment;
use crate::domain::readiness::Standing;
use crate::gui::scene::Scene;
use crate::gui::text::{self, Style};
use crate::gui::theme::{self, Tone};
use crate::gui::widgets::section;
use crate::i18n::Texts;

/// Draws the card.
pub(super) fn ui(ui: &mut Ui, scene: &Scene<'_>, compared: &Compared) {
    let texts = scene.texts;
    let (claimed, evidenced) = (&compared.comparison.claimed, &compared.comparison.evidenced);
    section::card(ui, |ui| {
        section::heading(ui, texts.beside_readiness(), "");
        ui.spacing_mut().interact_size.y = 24.0;
        Grid::new("readiness").num_columns(4).spacing(vec2(28.0, 4.0)).show(ui, |ui| {
            text::line(ui, "", Style::Small);
            for word in [texts.beside_before(), texts.beside_after(), texts.beside_change()] {
                text::line(ui, word, Style::SmallStrong);
            }
            ui.end_row();
            for (name, (before, after)) in [
                (texts.beside_level_claimed(), claimed),
                (texts.beside_level_evidenced(), evidenced),
            ] {
                let shown =
                    [level(scene, &compared.before, before), level(scene, &compared.after, after)];
                row_ui(ui, name, shown, None);
            }
            for (name, (before, after)) in [
                (texts.beside_points_claimed(), claimed),
                (texts.beside_points_evidenced(), evidenced),
            ] {
                let shown = [points(texts, before), points(texts, after)];
                row_ui(ui, name, shown, Some(change(texts, before.total.0, after.total.0)));
            }
            let (before, after) = claimed;
            let gate = |standing: &Standing| texts.beside_bar(standing.gate.met, standing.gate.of);
            let met = |standing: &Standing| u16::try_from(standing.gate.met).unwrap_or(u16::MAX);
            let change = change(texts, met(before), met(after));
            row_ui(ui, texts.gate_name(), [gate(before), gate(after)], Some(change));
        });
    });
}

fn row_ui(ui: &mut Ui, name: &str, [before, after]: [String; 2], change: Option<(String, Tone)>) {
    text::line(ui, name, Style::Small);
    let is_same = before == after;
    text::line(ui, &before, Style::Body);
    text::line(ui, &after, if is_same { Style::Body } else { Style::Strong });
    if let Some((words, tone)) = change {
        let colour = theme::palette(ui).tone(tone).text;
        text::coloured(ui, &words, Style::Strong, colour);
    }
    ui.end_row();
}

fn level(scene: &Scene<'_>, assessment: &Assessment, standing: &Standing) -> String {
    let found = standing.level.as_ref().and_then(|id| assessment.edition().level(id));
    found.map_or(scene.texts.level_none(), |level| level.title.get(scene.texts.0)).to_owned()
}

fn points(texts: Texts, standing: &Standing) -> String {
    let points = standing.total.0;
    if standing.estimated { texts.beside_estimated(points) } else { points.to_string() }
}

fn change(texts: Texts, before: u16, after: u16) -> (String, Tone) {
    if after > before {
        (texts.beside_plus(after - before), Tone::Good)
    } else if after < before {
        (texts.beside_minus(before - after), Tone::Bad)
    } else {
        (texts.beside_no_change().to_owned(), Tone::Neutral)
    }
}
