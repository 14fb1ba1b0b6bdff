//! Room for screens where the window is small and the text large: nothing is cut, it scrolls.

use egui::{ScrollArea, Ui, vec2};

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
