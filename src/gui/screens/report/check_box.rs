//! Something that is wanted or not.

use egui::{Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use crate::gui::focus;
use crate::gui::text::{self, Style};
use crate::gui::theme;
use crate::gui::widgets::button;
use crate::gui::widgets::sign::{self, Sign};

/// The side of the box in points.
const SIDE: f32 = 18.0;

/// A box with a text that wraps; `name` is read out. `clicked` means that it is to be the other way.
pub(super) fn check_box(ui: &mut Ui, words: &str, name: &str, is_checked: bool) -> Response {
    let palette = theme::palette(ui);
    let width = ui.available_width();
    let galley = text::layout(ui, words, &Style::Body.format(ui), width - SIDE - 16.0);
    let height = galley.size().y + 6.0;
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::click());
    response
        .widget_info(|| WidgetInfo::selected(Role::CheckBox, ui.is_enabled(), is_checked, name));
    if ui.is_rect_visible(rect) {
        let painter = ui.painter();
        let line = text::layout(ui, " ", &Style::Body.format(ui), f32::INFINITY).size().y;
        let top = rect.top() + 3.0 + (line - SIDE) * 0.5;
        let square = egui::Rect::from_min_size(pos2(rect.left() + 4.0, top), vec2(SIDE, SIDE));
        let (fill, edge) = if is_checked {
            (palette.accent, palette.accent)
        } else if response.hovered() || focus::is_visible(&response) {
            (palette.hovered, palette.accent)
        } else {
            (palette.card, palette.edge)
        };
        painter.rect(square, 4.0, fill, Stroke::new(1.0, edge), StrokeKind::Inside);
        if is_checked {
            sign::paint(painter, Sign::Check, square.shrink(3.0), palette.on_accent);
        }
        painter.galley(pos2(square.right() + 8.0, rect.top() + 3.0), galley, palette.ink);
    }
    button::ring(ui, &response);
    response
}
