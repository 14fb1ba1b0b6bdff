//! Scrolling by keyboard.

use egui::{Key, Modifiers, Ui, vec2};

/// Part of the visible height that one press scrolls by, so that the last line before is the first one after.
const PAGE: f32 = 0.85;

/// Lets Page Up and Page Down scroll. To be called inside the scroll area, where no field is typed into.
pub fn by_keys(ui: &Ui) {
    if ui.ctx().text_edit_focused() {
        return;
    }
    // What lies over a screen scrolls, and not the screen behind it.
    let modal = ui.memory(|memory| memory.top_modal_layer());
    if modal.is_some_and(|modal| modal != ui.layer_id()) {
        return;
    }
    for (key, way) in [(Key::PageUp, 1.0), (Key::PageDown, -1.0)] {
        if ui.input_mut(|input| input.consume_key(Modifiers::NONE, key)) {
            ui.scroll_with_delta(vec2(0.0, way * PAGE * ui.clip_rect().height()));
        }
    }
}
