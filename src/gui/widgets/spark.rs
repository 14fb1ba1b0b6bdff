//! A year of months small enough for a line of text: its shape, with the numbers said beside it.

use egui::{Pos2, Rect, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use crate::gui::theme;
use crate::gui::widgets::month_chart::Shape;

/// A small chart.
#[derive(Clone, Copy, Debug)]
pub struct Spark<'a> {
    /// All of it in words, for screen readers.
    pub name: &'a str,
    /// Bars from 0 up, or a line from a little below the least value up.
    pub shape: Shape,
    /// A value or none for each month. A month without one is an empty frame at the bottom.
    pub values: &'a [Option<u64>],
}

/// Height in points.
const HEIGHT: f32 = 40.0;
/// Height of the sign of a month without a value, in points.
const GAP_HEIGHT: f32 = 4.0;

/// Draws the chart as wide as `width` points.
pub fn spark(ui: &mut Ui, width: f32, spark: &Spark<'_>) {
    let (rect, response) = ui.allocate_exact_size(vec2(width, HEIGHT), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, spark.name));
    if !ui.is_rect_visible(rect) {
        return;
    }
    let palette = theme::palette(ui);
    let plot = rect.shrink2(vec2(0.0, 4.0));
    let slot = plot.width() / count(spark.values.len().max(1));
    let known = || spark.values.iter().copied().flatten();
    let (least, most) = (known().min().unwrap_or(0), known().max().unwrap_or(0));
    let base = match spark.shape {
        Shape::Bars => 0,
        Shape::Line => least.saturating_sub(most.saturating_sub(least).max(20) / 2),
    };
    let mut before: Option<Pos2> = None;
    for (at, value) in spark.values.iter().enumerate() {
        let left = plot.left() + slot * count(at);
        let Some(value) = value else {
            before = None;
            let gap = Rect::from_min_max(
                pos2(left + 1.5, plot.bottom() - GAP_HEIGHT),
                pos2(left + slot - 1.5, plot.bottom()),
            );
            let stroke = Stroke::new(1.0, palette.edge);
            ui.painter().rect_stroke(gap, 0.0, stroke, StrokeKind::Inside);
            continue;
        };
        let top = plot.bottom() - (plot.height() * share(*value, base, most)).max(1.5);
        match spark.shape {
            Shape::Bars => {
                let bar = Rect::from_min_max(
                    pos2(left + 1.5, top),
                    pos2(left + slot - 1.5, plot.bottom()),
                );
                ui.painter().rect_filled(bar, 1.0, palette.accent);
            }
            Shape::Line => {
                let point = pos2(left + slot * 0.5, top);
                if let Some(before) = before.replace(point) {
                    ui.painter().line_segment([before, point], Stroke::new(1.5, palette.accent));
                }
                ui.painter().circle_filled(point, 2.5, palette.accent);
            }
        }
    }
    ui.painter().hline(plot.x_range(), plot.bottom(), Stroke::new(1.0, palette.edge));
}

/// Small counts are exact as `f32`.
fn count(n: usize) -> f32 {
    f32::from(u16::try_from(n).unwrap_or(u16::MAX))
}

/// A value as a share of the height, in thousandths, which are finer than a pixel.
fn share(value: u64, base: u64, most: u64) -> f32 {
    let parts = value.saturating_sub(base).saturating_mul(1_000) / most.saturating_sub(base).max(1);
    f32::from(u16::try_from(parts).unwrap_or(1_000)) / 1_000.0
}
