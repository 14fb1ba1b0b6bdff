//! The small picture of a file, or the kind of the file where it has none.

use egui::{Color32, Pos2, Rect, Stroke, StrokeKind, TextureHandle, Ui, text::TextFormat, vec2};

use crate::gui::{
    text::{self, Style},
    theme,
};

/// Draws `picture` as large as `rect` allows. Where it is `None`, `kind` stands there, such as `PDF`.
pub fn paint(ui: &Ui, rect: Rect, picture: Option<&TextureHandle>, kind: &str) {
    let palette = theme::palette(ui);
    ui.painter().rect_filled(rect, 6.0, palette.quiet);
    if let Some(picture) = picture {
        let size = picture.size_vec2();
        let scale = (rect.width() / size.x).min(rect.height() / size.y);
        let place = Rect::from_center_size(rect.center(), size * scale);
        let whole = Rect::from_min_max(Pos2::ZERO, Pos2::new(1.0, 1.0));
        ui.painter().image(picture.id(), place, whole, Color32::WHITE);
    } else {
        let format = TextFormat { color: palette.muted, ..Style::SmallStrong.format(ui) };
        let galley = text::layout(ui, kind, &format, f32::INFINITY);
        let at = rect.center() - galley.size() * 0.5;
        ui.painter().with_clip_rect(rect).galley(at, galley, palette.muted);
    }
    let stroke = Stroke::new(1.0, palette.line);
    ui.painter().rect_stroke(rect, 6.0, stroke, StrokeKind::Inside);
}

/// Draws it at the left of what comes next, `width` points wide and three quarters of that high.
pub fn thumbnail(ui: &mut Ui, width: f32, picture: Option<&TextureHandle>, kind: &str) {
    let (rect, _) = ui.allocate_exact_size(vec2(width, width * 0.75), egui::Sense::hover());
    if ui.is_rect_visible(rect) {
        paint(ui, rect, picture, kind);
    }
}
