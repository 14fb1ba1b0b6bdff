//! A small switch that stands in a row with others, each on or off by itself.

use egui::{Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, text::TextFormat, vec2};

use super::{
    button,
    sign::{self, Sign},
};
use crate::gui::{
    focus,
    text::{self, Style},
    theme::{self, Tone},
};

/// Height of a chip in points.
const HEIGHT: f32 = 28.0;

/// Draws the chip; `clicked` of the response means that it changes. `name` is read out.
pub fn chip(ui: &mut Ui, text: &str, name: &str, is_on: bool) -> Response {
    let sense = if ui.is_enabled() { Sense::click() } else { Sense::hover() };
    show(ui, (text, name), is_on, sense)
}

/// A chip that cannot be switched now. Unlike a disabled part of a row, it wraps with the other chips.
pub fn resting(ui: &mut Ui, text: &str, name: &str) -> Response {
    show(ui, (text, name), false, Sense::hover())
}

fn show(ui: &mut Ui, (text, name): (&str, &str), is_on: bool, sense: Sense) -> Response {
    let is_enabled = sense.senses_click();
    let palette = theme::palette(ui);
    let shades = palette.tone(Tone::Accent);
    let style = if is_on { Style::SmallStrong } else { Style::Small };
    let colour = match (is_on, is_enabled) {
        (true, _) => shades.text,
        (false, true) => palette.ink,
        (false, false) => palette.muted,
    };
    let format = TextFormat { color: colour, ..style.format(ui) };
    let galley = text::layout(ui, text, &format, f32::INFINITY);
    // Bold letters are wider; the room of the wider form is kept, so that choosing moves nothing.
    let bold = text::layout(ui, text, &Style::SmallStrong.format(ui), f32::INFINITY);
    let size = vec2(bold.size().x + 36.0, bold.size().y.max(HEIGHT));
    let (rect, response) = ui.allocate_exact_size(size, sense);
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, is_enabled, is_on, name));
    if ui.is_rect_visible(rect) {
        let is_near = (is_enabled && response.hovered()) || focus::is_visible(&response);
        let (fill, stroke) = if is_on {
            (shades.fill, Stroke::new(1.5, shades.line))
        } else if is_near {
            (palette.hovered, Stroke::new(1.0, palette.accent))
        } else {
            (palette.card, Stroke::new(1.0, palette.edge))
        };
        ui.painter().rect(rect, rect.height() * 0.5, fill, stroke, StrokeKind::Inside);
        let square = egui::Rect::from_center_size(
            egui::pos2(rect.left() + 15.0, rect.center().y),
            vec2(12.0, 12.0),
        );
        let sign = if is_on { Sign::Check } else { Sign::Plus };
        let sign_colour = if is_on { shades.text } else { palette.muted };
        sign::paint(ui.painter(), sign, square, sign_colour);
        let at = egui::pos2(rect.left() + 25.0, rect.center().y - galley.size().y * 0.5);
        ui.painter().galley(at, galley, colour);
    }
    button::ring(ui, &response);
    response
}
