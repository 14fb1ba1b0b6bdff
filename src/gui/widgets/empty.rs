//! What a list shows while it holds nothing.

use egui::Ui;

use super::sign::{self, Sign};
use crate::gui::{
    text::{self, Style},
    theme::{self, Tone},
};

/// A sign, a sentence, and what to do about it.
pub fn empty(ui: &mut Ui, sign: Sign, title: &str, hint: &str) {
    let shades = theme::palette(ui).tone(Tone::Good);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 12.0;
        let (rect, _) = ui.allocate_exact_size(egui::vec2(28.0, 28.0), egui::Sense::hover());
        sign::framed(ui.painter(), sign, rect, shades.fill, shades.text);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            text::label(ui, title, Style::Strong);
            if !hint.is_empty() {
                text::label(ui, hint, Style::Small);
            }
        });
    });
}
