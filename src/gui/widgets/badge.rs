//! A short word in a coloured box: a state, a level, where a text comes from.

use egui::{Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, text::TextFormat, vec2};

use super::sign::{self, Sign};
use crate::gui::{
    text::{self, Style},
    theme::{self, Tone},
};

/// Shows `text` on the ground of `tone`.
pub fn badge(ui: &mut Ui, text: &str, tone: Tone) -> Response {
    show(ui, text, None, tone)
}

/// Shows `sign` and `text` on the ground of `tone`.
pub fn signed(ui: &mut Ui, sign: Sign, text: &str, tone: Tone) -> Response {
    show(ui, text, Some(sign), tone)
}

fn show(ui: &mut Ui, text: &str, sign: Option<Sign>, tone: Tone) -> Response {
    let shades = theme::palette(ui).tone(tone);
    let format = TextFormat { color: shades.text, ..Style::Small.format(ui) };
    let galley = text::layout(ui, text, &format, f32::INFINITY);
    let sign_width = if sign.is_some() { 18.0 } else { 0.0 };
    let size = vec2(galley.size().x + sign_width + 16.0, galley.size().y + 2.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, text));
    if ui.is_rect_visible(rect) {
        let stroke = Stroke::new(1.0, shades.line.gamma_multiply(0.6));
        ui.painter().rect(rect, rect.height() * 0.5, shades.fill, stroke, StrokeKind::Inside);
        let mut at = rect.left_top() + vec2(8.0, 0.0);
        if let Some(sign) = sign {
            let square = egui::Rect::from_center_size(
                egui::pos2(at.x + 6.0, rect.center().y),
                vec2(12.0, 12.0),
            );
            sign::paint(ui.painter(), sign, square, shades.text);
            at.x += sign_width;
        }
        ui.painter().galley(at, galley, shades.text);
    }
    response
}
