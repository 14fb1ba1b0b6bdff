//! What would come in, what is still to be decided, and accepting it.

use egui::Ui;

use crate::gui::command::Command;
use crate::gui::merging::{Ask, Merging};
use crate::gui::scene::Scene;
use crate::gui::text::{self, Style};
use crate::gui::theme::Tone;
use crate::gui::widgets::sign::Sign;
use crate::gui::widgets::{badge, button, section};

/// Draws the card.
pub(super) fn ui(ui: &mut Ui, scene: &Scene<'_>, merging: &Merging, commands: &mut Vec<Command>) {
    let texts = scene.texts;
    section::card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 6.0;
        section::heading(ui, texts.merge_summary(), texts.merge_explanation());
        ui.horizontal_wrapped(|ui| {
            match merging.changes().len() {
                0 => badge::badge(ui, texts.merge_same(), Tone::Neutral),
                count => badge::badge(ui, &texts.merge_changes(count), Tone::Accent),
            };
            match merging.left() {
                0 => badge::signed(ui, Sign::Check, texts.merge_settled(), Tone::Good),
                left => badge::signed(ui, Sign::Question, &texts.merge_open(left), Tone::Warn),
            };
            let files = merging.incoming_evidence();
            if files > 0 {
                badge::signed(ui, Sign::Plus, &texts.merge_evidence(files), Tone::Accent);
            }
        });
        let missing = merging.missing_evidence();
        if missing > 0 {
            text::label(ui, &texts.merge_evidence_missing(missing), Style::Small);
        }
        ui.horizontal_wrapped(|ui| {
            let is_ready = merging.is_decided() && scene.can_edit();
            ui.add_enabled_ui(is_ready, |ui| {
                let accept = button::primary(ui, texts.merge_accept());
                let accept = accept.on_disabled_hover_text(texts.merge_accept_waits());
                if accept.clicked() {
                    commands.push(Command::Merge(Ask::Accept));
                }
            });
            if button::secondary(ui, texts.merge_leave()).clicked() {
                commands.push(Command::Merge(Ask::Leave));
            }
        });
    });
}
