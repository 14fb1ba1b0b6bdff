//! A bar that shows how much of something is done, with its meaning in words.

use egui::{Rect, Response, Role, Sense, Ui, WidgetInfo, vec2};

use crate::gui::theme::{self, Tone};

/// A part of a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share {
    /// How much is done.
    pub done: usize,
    /// How much there is. Nothing is shown where it is 0.
    pub whole: usize,
}

impl Share {
    /// From 0.0 to 1.0, for drawing only.
    fn fraction(self) -> f32 {
        let limit = |n: usize| f32::from(u16::try_from(n).unwrap_or(u16::MAX));
        if self.whole == 0 { 0.0 } else { (limit(self.done) / limit(self.whole)).clamp(0.0, 1.0) }
    }
}

/// A bar as wide as there is room. `name` says what it measures; the figures are added by the caller's text.
pub fn bar(ui: &mut Ui, name: &str, share: Share, tone: Tone) -> Response {
    marked(ui, name, share, tone, &[])
}

/// Like [`bar`], with marks at parts of the whole, such as the thresholds of levels.
pub fn marked(ui: &mut Ui, name: &str, share: Share, tone: Tone, marks: &[usize]) -> Response {
    let height = if marks.is_empty() { 8.0 } else { 12.0 };
    let size = vec2(ui.available_width(), height);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| {
        let mut info = WidgetInfo::labeled(Role::ProgressIndicator, true, name);
        info.value = Some(f64::from(share.fraction() * 100.0));
        info
    });
    if ui.is_rect_visible(rect) {
        let palette = theme::palette(ui);
        let painter = ui.painter();
        let radius = height * 0.5;
        painter.rect_filled(rect, radius, palette.neutral_track());
        let width = rect.width() * share.fraction();
        if width > 0.0 {
            let filled = Rect::from_min_size(rect.min, vec2(width.max(height), height));
            painter.rect_filled(filled, radius, palette.tone(tone).line);
        }
        for &mark in marks {
            let x = rect.left() + rect.width() * Share { done: mark, ..share }.fraction();
            painter.vline(x, rect.y_range(), egui::Stroke::new(2.0, palette.card));
        }
    }
    response
}
