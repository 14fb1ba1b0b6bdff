//! A row that leads to the place it names.

use egui::{
    Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, text::TextFormat, vec2,
};

use super::button;
use super::sign::{self, Sign};
use crate::gui::focus;
use crate::gui::text::{self, Style};
use crate::gui::theme::{self, Tone};

/// What the row shows.
#[derive(Clone, Copy, Debug)]
pub struct LinkRow<'a> {
    /// A short text before the title, such as the id of a criterion; may be empty.
    pub lead: &'a str,
    /// What it is about; wraps.
    pub title: &'a str,
    /// A short text at the right; may be empty.
    pub after: &'a str,
    /// A word in a badge, beside the title where there is room and below it where there is not; may be empty.
    pub mark: &'a str,
    /// The colour of the badge.
    pub tone: Tone,
    /// The name for screen readers.
    pub name: &'a str,
}

/// Shows the row as wide as there is room.
pub fn link_row(ui: &mut Ui, row: &LinkRow<'_>) -> Response {
    let palette = theme::palette(ui);
    let shades = palette.tone(row.tone);
    let lay = |text: &str, style: Style, colour, width| {
        text::layout(ui, text, &TextFormat { color: colour, ..style.format(ui) }, width)
    };
    let width = ui.available_width();
    let mark = lay(row.mark, Style::Small, shades.text, f32::INFINITY);
    let after = lay(row.after, Style::SmallStrong, palette.ink, f32::INFINITY);
    let lead = lay(row.lead, Style::SmallStrong, palette.accent, f32::INFINITY);
    let lead_width = if row.lead.is_empty() { 0.0 } else { lead.size().x.max(48.0) + 8.0 };
    let right_width = after.size().x + 34.0;
    let mark_width = if row.mark.is_empty() { 0.0 } else { mark.size().x + 16.0 };
    let is_beside = mark_width < width * 0.28;
    let taken = if is_beside { mark_width + 12.0 } else { 0.0 };
    let title_width = (width - 8.0 - lead_width - right_width - taken).max(80.0);
    let title = lay(row.title, Style::Body, palette.ink, title_width);
    let below = if is_beside { 0.0 } else { mark.size().y + 5.0 };
    let height = title.size().y.max(mark.size().y) + below + 12.0;
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Link, ui.is_enabled(), row.name));
    if ui.is_rect_visible(rect) {
        let painter = ui.painter();
        if response.hovered() || focus::is_visible(&response) {
            painter.rect_filled(rect, theme::RADIUS, palette.hovered);
        }
        let top = rect.top() + 6.0;
        let mut x = rect.left() + 8.0;
        // Small letters stand on the line of the title.
        painter.galley(pos2(x, top + 2.0), lead, palette.accent);
        x += lead_width;
        let right = rect.right() - 26.0;
        let mark_at = if is_beside {
            pos2(right - after.size().x - 10.0 - mark_width, top + 1.0)
        } else {
            pos2(x, top + title.size().y + 3.0)
        };
        painter.galley(pos2(x, top), title, palette.ink);
        if !row.mark.is_empty() {
            let rect = Rect::from_min_size(mark_at, vec2(mark_width, mark.size().y + 1.0));
            let stroke = Stroke::new(1.0, shades.line.gamma_multiply(0.6));
            painter.rect(rect, rect.height() * 0.5, shades.fill, stroke, StrokeKind::Inside);
            painter.galley(rect.min + vec2(8.0, 0.0), mark, shades.text);
        }
        painter.galley(pos2(right - after.size().x, top + 2.0), after, palette.ink);
        let square =
            Rect::from_center_size(pos2(rect.right() - 13.0, top + 13.0), vec2(12.0, 12.0));
        sign::paint(painter, Sign::Right, square, palette.muted);
    }
    button::ring(ui, &response);
    response
}
