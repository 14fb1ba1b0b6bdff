//! A place in the navigation, with how much of it is done.

use egui::{Rect, Response, Role, Sense, Ui, WidgetInfo, pos2, text::TextFormat, vec2};

use super::{bar::Share, button};
use crate::gui::{
    text::{self, Style},
    theme,
};

/// A place in the navigation.
#[derive(Clone, Copy, Debug)]
pub struct NavItem<'a> {
    /// Its name.
    pub title: &'a str,
    /// A word or figure at the right, such as `12/18`.
    pub count: &'a str,
    /// How much of it is done. `None`: nothing can be counted.
    pub share: Option<Share>,
    /// Whether this is where we are.
    pub is_current: bool,
}

/// Shows the item as wide as there is room; the padding of buttons says how much room is above and below it.
pub fn nav_item(ui: &mut Ui, item: &NavItem<'_>) -> Response {
    let palette = theme::palette(ui);
    let width = ui.available_width();
    let colour = if item.is_current { palette.accent_strong } else { palette.ink };
    let style = if item.is_current { Style::Strong } else { Style::Body };
    let count_format = TextFormat { color: palette.muted, ..Style::Small.format(ui) };
    let count = text::layout(ui, item.count, &count_format, f32::INFINITY);
    let title_format = TextFormat { color: colour, ..style.format(ui) };
    let room = width - count.size().x - 34.0;
    let title = text::layout(ui, item.title, &title_format, room);
    let is_done = item.share.is_some_and(|share| share.whole > 0 && share.done >= share.whole);
    let padding = ui.spacing().button_padding.y;
    let height = title.size().y + padding * 2.0;
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::click());
    response.widget_info(|| {
        WidgetInfo::selected(Role::Button, ui.is_enabled(), item.is_current, item.title)
    });
    if ui.is_rect_visible(rect) {
        let painter = ui.painter();
        if item.is_current {
            painter.rect_filled(rect, theme::RADIUS, palette.selected);
            let stripe = Rect::from_min_size(rect.min + vec2(0.0, 8.0), vec2(3.0, height - 16.0));
            painter.rect_filled(stripe, 2.0, palette.accent);
        } else if response.hovered() {
            painter.rect_filled(rect, theme::RADIUS, palette.hovered);
        }
        painter.galley(rect.min + vec2(12.0, padding), title, colour);
        let count_colour =
            if is_done { palette.tone(theme::Tone::Good).text } else { palette.muted };
        let at = pos2(rect.right() - 10.0 - count.size().x, rect.top() + padding + 2.0);
        painter.galley_with_override_text_color(at, count, count_colour);
    }
    button::ring(ui, &response);
    response
}
