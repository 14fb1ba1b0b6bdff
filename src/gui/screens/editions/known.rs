//! What is known of one edition.

use egui::Ui;

use crate::domain::edition::Edition;
use crate::domain::id::EditionId;
use crate::domain::provenance::Provenance;
use crate::gui::command::Command;
use crate::gui::scene::Scene;
use crate::gui::text::{self, Style};
use crate::gui::theme::{self, Tone};
use crate::gui::widgets::sign::Sign;
use crate::gui::widgets::{badge, button, section};

/// Draws the card of `edition`. `open` are the editions whose notes are shown.
pub(super) fn ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    edition: &Edition,
    open: &mut Vec<EditionId>,
    commands: &mut Vec<Command>,
) {
    let texts = scene.texts;
    let parts = edition.parts();
    section::card(ui, |ui| {
        section::heading(ui, scene.say(&parts.title), &figures(scene, edition));
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().interact_size.y = 28.0;
            if edition.id() == scene.edition().id() {
                badge::signed(ui, Sign::Check, texts.edition_in_use(), Tone::Good);
            }
            let official =
                edition.criteria().iter().filter(|it| it.title_provenance.is_official()).count();
            let titles = texts.edition_official(official, edition.criteria().len());
            badge::badge(ui, &titles, Tone::Accent);
            for provenance in Provenance::ALL {
                let is_of = |it: &&_| is_from(it, provenance);
                let count = edition.criteria().iter().filter(is_of).count();
                if count > 0 && !provenance.is_official() {
                    let words = texts.edition_titles(texts.provenance(provenance), count);
                    badge::badge(ui, &words, Tone::Neutral);
                }
            }
            if edition.has_estimates() {
                badge::signed(ui, Sign::Exclamation, texts.edition_estimates(), Tone::Warn);
            }
        });
        let year = parts.year;
        let is_open = open.contains(edition.id());
        ui.horizontal_wrapped(|ui| {
            let name = texts.edition_button(texts.about_edition(), year);
            let fold = button::fold(ui, texts.about_edition(), is_open);
            if fold.accessible_name(name).clicked() {
                if is_open {
                    open.retain(|id| id != edition.id());
                } else {
                    open.push(edition.id().clone());
                }
            }
            let name = texts.edition_button(texts.edition_export(), year);
            if button::secondary(ui, texts.edition_export()).accessible_name(name).clicked() {
                commands.push(Command::ExportEdition(edition.id().clone()));
            }
        });
        if is_open {
            note_ui(ui, scene, edition);
        }
    });
}

fn is_from(criterion: &crate::domain::criterion::Criterion, provenance: Provenance) -> bool {
    criterion.title_provenance == provenance
}

/// Its size in a sentence: criteria, points, levels.
fn figures(scene: &Scene<'_>, edition: &Edition) -> String {
    let levels: Vec<String> = edition
        .levels()
        .iter()
        .map(|level| format!("{} {}+", scene.say(&level.title), level.from))
        .collect();
    let (criteria, total) = (edition.criteria().len(), edition.parts().total.0);
    scene.texts.edition_figures(criteria, total, &levels.join(" · "))
}

/// Where it comes from, and its sources.
fn note_ui(ui: &mut Ui, scene: &Scene<'_>, edition: &Edition) {
    theme::inset(ui).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 4.0;
        text::label(ui, scene.say(&edition.parts().note), Style::Body);
        text::label(ui, scene.texts.pane_sources(), Style::SmallStrong);
        for source in &edition.parts().sources {
            let words = format!("{} {}", scene.say(&source.title), source.address);
            text::label(ui, words.trim(), Style::Small);
        }
    });
}
