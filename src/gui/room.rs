//! The room that a screen has: its ground, and what happens where the window is small and the text large. Nothing is
//! cut, it scrolls.

use egui::{ScrollArea, Ui, vec2};

use crate::gui::theme;

/// The least width that every screen can do with, in points.
const LEAST_WIDTH: f32 = 620.0;

/// Draws a screen, which scrolls sideways where there is less room than it can do with.
pub fn wide_enough(ui: &mut Ui, contents: impl FnOnce(&mut Ui)) {
    if ui.available_width() >= LEAST_WIDTH {
        contents(ui);
        return;
    }
    let size = vec2(LEAST_WIDTH, ui.available_height());
    ScrollArea::horizontal().id_salt("sideways").auto_shrink(false).show(ui, |ui| {
        ui.allocate_ui_with_layout(size, *ui.layout(), |ui| {
            ui.set_max_size(size);
            contents(ui);
        });
    });
}

/// A screen on its ground, which scrolls sideways where there is too little room for it.
pub fn page(ui: &mut Ui, contents: impl FnOnce(&mut Ui)) {
    ground(ui, |ui| wide_enough(ui, contents));
}

/// The ground of a screen.
pub fn ground(ui: &mut Ui, contents: impl FnOnce(&mut Ui)) {
    let frame = egui::Frame::new().fill(theme::palette(ui).page).inner_margin(egui::Margin {
        left: 24,
        right: 16,
        top: 16,
        bottom: 0,
    });
    egui::CentralPanel::default().frame(frame).show(ui, contents);
}
