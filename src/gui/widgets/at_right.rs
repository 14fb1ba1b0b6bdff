//! Things at the right end of a row.

use egui::{Align, Layout, Ui, vec2};

/// Draws `contents` at the right end of the row, and `before` in what is left of it. Unlike a layout from right to
/// left this keeps the order of reading, which is the order of Tab.
pub fn at_right(ui: &mut Ui, before: impl FnOnce(&mut Ui), contents: impl FnOnce(&mut Ui)) {
    let id = ui.scope_id().with("right");
    let width = ui.data(|data| data.get_temp::<f32>(id)).unwrap_or(0.0);
    let free = (ui.available_width() - width - ui.spacing().item_spacing.x).max(0.0);
    let size = vec2(free, ui.spacing().interact_size.y);
    ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
        ui.set_width(free);
        before(ui);
    });
    let found = ui.horizontal(contents).response.rect.width();
    if (found - width).abs() > 0.5 {
        ui.data_mut(|data| data.insert_temp(id, found));
        ui.ctx().request_discard("width");
    }
}
