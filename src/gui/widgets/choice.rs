//! One of a few answers, as a row of pills that wraps where there is little room.

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

/// One pill.
#[derive(Clone, Copy, Debug)]
pub struct Pill<'a> {
    /// The visible word.
    pub text: &'a str,
    /// The name for screen readers, which says what is answered as well.
    pub name: &'a str,
    /// The sign before the word.
    pub sign: Sign,
    /// The key that chooses it, shown in place of the sign until it is chosen; empty where there is none.
    pub key: &'a str,
    /// The colour when chosen.
    pub tone: Tone,
}

/// Draws one pill and returns its response; `clicked` means that it was chosen.
pub fn pill(ui: &mut Ui, pill: &Pill<'_>, is_chosen: bool) -> Response {
    let palette = theme::palette(ui);
    let shades = palette.tone(pill.tone);
    let style = if is_chosen { Style::Strong } else { Style::Body };
    let colour = if is_chosen { shades.text } else { palette.ink };
    let mut format = TextFormat { color: colour, ..style.format(ui) };
    format.font_id.size = 15.0;
    let galley = text::layout(ui, pill.text, &format, f32::INFINITY);
    // Bold letters are wider; the room of the wider form is kept, so that choosing moves nothing.
    let mut bold = Style::Strong.format(ui);
    bold.font_id.size = 15.0;
    let room = text::layout(ui, pill.text, &bold, f32::INFINITY).size().x;
    let size = vec2(room + 42.0, ui.spacing().interact_size.y);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| {
        WidgetInfo::selected(Role::RadioButton, ui.is_enabled(), is_chosen, pill.name)
    });
    if ui.is_rect_visible(rect) {
        let is_near = response.hovered() || focus::is_visible(&response);
        let (fill, stroke) = if is_chosen {
            (shades.fill, Stroke::new(1.5, shades.line))
        } else if is_near {
            (palette.hovered, Stroke::new(1.0, palette.accent))
        } else {
            (palette.card, Stroke::new(1.0, palette.edge))
        };
        ui.painter().rect(rect, theme::RADIUS, fill, stroke, StrokeKind::Inside);
        let square = egui::Rect::from_center_size(
            egui::pos2(rect.left() + 18.0, rect.center().y),
            vec2(13.0, 13.0),
        );
        let sign_colour = if is_chosen { shades.text } else { palette.muted };
        if is_chosen || pill.key.is_empty() {
            sign::paint(ui.painter(), pill.sign, square, sign_colour);
        } else {
            key_cap(ui, square.expand(2.5), pill.key);
        }
        let at = egui::pos2(rect.left() + 31.0, rect.center().y - galley.size().y * 0.5);
        ui.painter().galley(at, galley, colour);
    }
    button::ring(ui, &response);
    response
}

/// A key as it looks on a keyboard.
fn key_cap(ui: &Ui, rect: egui::Rect, key: &str) {
    let palette = theme::palette(ui);
    let mut format = Style::SmallStrong.format(ui);
    (format.font_id.size, format.color) = (12.0, palette.muted);
    let galley = text::layout(ui, key, &format, f32::INFINITY);
    let stroke = Stroke::new(1.0, palette.edge);
    ui.painter().rect(rect, 4.0, palette.quiet, stroke, StrokeKind::Inside);
    ui.painter().galley(rect.center() - galley.size() * 0.5, galley, palette.muted);
}

/// A small switch between two or three words, such as the languages. On lines of its own it wraps where there is little
/// room; among other things in a row it stays in one piece. Returns the one that was clicked.
pub fn switch(ui: &mut Ui, words: &[(&str, &str)], chosen: usize) -> Option<usize> {
    let mut clicked = None;
    let is_in_row = ui.layout().is_horizontal();
    let segments = |ui: &mut Ui| {
        ui.spacing_mut().item_spacing.x = 2.0;
        for (at, (word, name)) in words.iter().enumerate() {
            if segment(ui, word, name, at == chosen).clicked() && at != chosen {
                clicked = Some(at);
            }
        }
    };
    if is_in_row {
        ui.horizontal(segments)
    } else {
        ui.horizontal_wrapped(segments)
    };
    clicked
}

fn segment(ui: &mut Ui, word: &str, name: &str, is_chosen: bool) -> Response {
    let palette = theme::palette(ui);
    let style = if is_chosen { Style::SmallStrong } else { Style::Small };
    let colour = if is_chosen { palette.accent_strong } else { palette.muted };
    let format = TextFormat { color: colour, ..style.format(ui) };
    let galley = text::layout(ui, word, &format, f32::INFINITY);
    let size = vec2(galley.size().x.max(20.0) + 18.0, ui.spacing().interact_size.y);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response
        .widget_info(|| WidgetInfo::selected(Role::RadioButton, ui.is_enabled(), is_chosen, name));
    if ui.is_rect_visible(rect) {
        let fill = if is_chosen {
            palette.selected
        } else if response.hovered() {
            palette.hovered
        } else {
            palette.card
        };
        ui.painter().rect_filled(rect, theme::RADIUS, fill);
        ui.painter().galley(rect.center() - galley.size() * 0.5, galley, colour);
    }
    button::ring(ui, &response);
    response.on_hover_text(name)
}
