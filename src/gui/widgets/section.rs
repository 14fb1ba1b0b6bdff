//! Cards and the headings inside them.

use egui::{InnerResponse, Ui};

use crate::gui::{
    text::{self, Style},
    theme,
};

/// A card as wide as there is room.
pub fn card<R>(ui: &mut Ui, contents: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    theme::card(ui).show(ui, |ui| {
        ui.set_width(ui.available_width());
        // Whatever lays cards out, what stands in them starts at the left and is as wide as it needs.
        ui.vertical(contents).inner
    })
}

/// A heading inside a card, with a sentence below it where there is something to explain.
pub fn heading(ui: &mut Ui, title: &str, explanation: &str) {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        text::label(ui, title, Style::Heading);
        if !explanation.is_empty() {
            text::label(ui, explanation, Style::Small);
        }
    });
}

/// A small name above a text that is only read.
pub fn captioned(ui: &mut Ui, name: &str, content: &str) {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 1.0;
        text::label(ui, name, Style::SmallStrong);
        text::label(ui, content, Style::Body);
    });
}
