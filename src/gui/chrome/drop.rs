//! What becomes of files that are held over the window.

use egui::{Align2, Area, Id, Margin, Order, Stroke, Ui};

use crate::gui::evidence::incoming::Aim;
use crate::gui::text::{self, Style};
use crate::gui::theme;
use crate::i18n::Texts;

/// Says over the screen what letting go of the files will do.
pub fn ui(ui: &Ui, texts: Texts, aim: Aim<'_>) {
    let palette = theme::palette(ui);
    let words = match aim {
        Aim::Open => texts.drop_opens().to_owned(),
        Aim::Opinions => texts.drop_opinions().to_owned(),
        Aim::Import => texts.drop_imports().to_owned(),
        Aim::Table => texts.drop_imports_table().to_owned(),
        Aim::Attach(None) => texts.drop_attaches().to_owned(),
        Aim::Attach(Some(id)) => texts.drop_attaches_to(id.as_str()),
    };
    Area::new(Id::unique("drop"))
        .order(Order::Foreground)
        .anchor(Align2::CENTER_CENTER, egui::Vec2::ZERO)
        .interactable(false)
        .show(ui.ctx(), |ui| {
            egui::Frame::new()
                .fill(palette.selected)
                .stroke(Stroke::new(2.0, palette.accent))
                .corner_radius(12)
                .inner_margin(Margin::symmetric(32, 24))
                .show(ui, |ui| {
                    text::line(ui, &words, Style::Heading);
                });
        });
}
