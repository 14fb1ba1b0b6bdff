//! A row of a list from which one is picked by arrows while the keyboard stays in a field.

use egui::{Response, Role, Sense, Ui, WidgetInfo, pos2, text::TextFormat, vec2};

use crate::gui::text::{self, Style};
use crate::gui::theme;

/// What the row shows.
#[derive(Clone, Copy, Debug)]
pub struct PickRow<'a> {
    /// What it is; wraps.
    pub title: &'a str,
    /// A short text at the right; may be empty.
    pub after: &'a str,
    /// Whether Enter would take it.
    pub is_chosen: bool,
}

/// Shows the row as wide as there is room.
pub fn pick_row(ui: &mut Ui, row: &PickRow<'_>) -> Response {
    let palette = theme::palette(ui);
    let width = ui.available_width();
    let colour = if row.is_chosen { palette.accent_strong } else { palette.ink };
    let style = if row.is_chosen { Style::Strong } else { Style::Body };
    let after = text::layout(ui, row.after, &Style::Small.format(ui), f32::INFINITY);
    let format = TextFormat { color: colour, ..style.format(ui) };
    let room = (width - after.size().x - 40.0).max(80.0);
    let title = text::layout(ui, row.title, &format, room);
    let (rect, response) = ui.allocate_exact_size(vec2(width, title.size().y + 10.0), Sense::CLICK);
    response.widget_info(|| {
        WidgetInfo::selected(Role::ListBoxOption, ui.is_enabled(), row.is_chosen, row.title)
    });
    if ui.is_rect_visible(rect) {
        let painter = ui.painter();
        if row.is_chosen {
            painter.rect_filled(rect, theme::RADIUS, palette.selected);
        } else if response.hovered() {
            painter.rect_filled(rect, theme::RADIUS, palette.hovered);
        }
        painter.galley(pos2(rect.left() + 12.0, rect.top() + 5.0), title, colour);
        let at = pos2(rect.right() - 16.0 - after.size().x, rect.top() + 7.0);
        painter.galley(at, after, palette.muted);
    }
    response
}
