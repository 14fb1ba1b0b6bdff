//! Two bars one above the other, hollow before and solid after, with their values in words: nothing depends on colour.

use egui::{Rect, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use crate::gui::text::{self, Style};
use crate::gui::theme;

/// Height of one bar in points.
const HEIGHT: f32 = 14.0;
/// Distance between the bars in points.
const GAP: f32 = 4.0;
/// The part of the width that a whole bar takes; the rest is for the words.
const WHOLE: f32 = 0.66;

/// A part of a whole, and how it is written.
#[derive(Clone, Copy, Debug)]
pub struct Half<'a> {
    /// How much.
    pub part: usize,
    /// Of how much. Nothing is drawn where it is 0.
    pub whole: usize,
    /// As it is written beside the bar.
    pub words: &'a str,
}

impl Half<'_> {
    /// From 0.0 to 1.0, for drawing only.
    fn fraction(&self) -> f32 {
        let limit = |n: usize| f32::from(u16::try_from(n).unwrap_or(u16::MAX));
        if self.whole == 0 { 0.0 } else { (limit(self.part) / limit(self.whole)).clamp(0.0, 1.0) }
    }
}

/// Draws the bars as wide as there is room. `name` is all of it in words, for screen readers.
pub fn pair_bars(ui: &mut Ui, name: &str, before: Half<'_>, after: Half<'_>) {
    let words = [before, after].map(|half| {
        let format = Style::Small.format(ui);
        text::layout(ui, half.words, &format, f32::INFINITY)
    });
    let line = words.iter().map(|galley| galley.size().y).fold(HEIGHT, f32::max);
    let size = vec2(ui.available_width(), 2.0 * line + GAP);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, name));
    if !ui.is_rect_visible(rect) {
        return;
    }
    let palette = theme::palette(ui);
    let solid = (palette.accent, Stroke::NONE);
    let hollow = (palette.card, Stroke::new(1.5, palette.accent));
    let whole = rect.width() * WHOLE;
    let mut top = rect.top();
    for ((half, galley), (fill, stroke)) in [before, after].iter().zip(words).zip([hollow, solid]) {
        let middle = top + line * 0.5;
        let track =
            Rect::from_min_size(pos2(rect.left(), middle - HEIGHT * 0.5), vec2(whole, HEIGHT));
        ui.painter().rect_filled(track, 3.0, palette.neutral_track());
        let width = whole * half.fraction();
        if width > 0.0 {
            let bar = Rect::from_min_size(track.min, vec2(width.max(4.0), HEIGHT));
            ui.painter().rect(bar, 3.0, fill, stroke, StrokeKind::Inside);
        }
        let at = pos2(track.right() + 10.0, middle - galley.size().y * 0.5);
        ui.painter().galley(at, galley, palette.ink);
        top += line + GAP;
    }
}
