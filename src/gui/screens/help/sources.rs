//! Where the criteria come from: the editions with their notes and sources, and what the marks mean.

use egui::Ui;

use super::{State, folded_ui};
use crate::domain::provenance::Provenance;
use crate::gui::scene::Scene;
use crate::gui::text::{self, Style};
use crate::gui::theme::Tone;
use crate::gui::widgets::badge;

/// Draws the list.
pub(super) fn ui(ui: &mut Ui, scene: &Scene<'_>, state: &mut State) {
    let texts = scene.texts;
    for provenance in [
        Provenance::Official,
        Provenance::OfficialSecondHand,
        Provenance::CarriedOver,
        Provenance::Derived,
        Provenance::Unsourced,
        Provenance::FromManual,
        Provenance::Office,
    ] {
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            let tone = if provenance.is_official() { Tone::Good } else { Tone::Neutral };
            badge::badge(ui, texts.provenance(provenance), tone);
            text::label(ui, texts.provenance_meaning(provenance), Style::Small);
        });
    }
    for edition in scene.editions {
        let parts = edition.parts();
        let title = scene.say(&parts.title);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            text::label(ui, title, Style::Strong);
            text::label(ui, scene.say(&parts.note), Style::Small);
        });
        folded_ui(ui, &texts.help_sources_of(title), state, |ui| {
            for source in &parts.sources {
                let words = format!("{} {}", source.id, scene.say(&source.title));
                text::label(ui, &words, Style::Small);
                text::label(ui, &source.address, Style::Small);
            }
        });
    }
}
