//! A year of months as bars or as a line, with the values written beside the marks: nothing depends on colour.

use egui::{Align2, Pos2, Rect, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use crate::gui::text::{self, Style};
use crate::gui::theme;

/// How the values are drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Bars from 0 up; those of a second series are hollow.
    Bars,
    /// A line through points, from a little below the least value up.
    Line,
}

/// A value to draw, and how it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// The value.
    pub value: u64,
    /// As it is written beside its mark.
    pub words: String,
}

/// A chart.
#[derive(Clone, Copy, Debug)]
pub struct MonthChart<'a> {
    /// The visible title.
    pub title: &'a str,
    /// All of it in words, for screen readers.
    pub name: &'a str,
    /// Bars or a line.
    pub shape: Shape,
    /// The names below the chart, one a month.
    pub months: &'a [String],
    /// One or two series, a mark or none for each month.
    pub series: &'a [Vec<Option<Mark>>],
}

/// Height of the part in which marks are drawn, in points.
const HEIGHT: f32 = 120.0;
/// Size of the letters in points.
const LETTERS: f32 = 12.0;

/// Draws the chart as wide as there is room.
pub fn month_chart(ui: &mut Ui, chart: &MonthChart<'_>) {
    text::label(ui, chart.title, Style::SmallStrong);
    let size = vec2(ui.available_width(), HEIGHT + 3.0 * (LETTERS + 6.0));
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, chart.name));
    if !ui.is_rect_visible(rect) {
        return;
    }
    let palette = theme::palette(ui);
    let plot = Rect::from_min_size(
        rect.min + vec2(0.0, 2.0 * (LETTERS + 4.0)),
        vec2(rect.width(), HEIGHT),
    );
    ui.painter().hline(plot.x_range(), plot.bottom(), Stroke::new(1.0, palette.edge));
    let slot = plot.width() / count(chart.months.len());
    for (at, month) in chart.months.iter().enumerate() {
        let x = plot.left() + slot * (count(at) + 0.5);
        words(ui, pos2(x, plot.bottom() + 4.0), Align2::CENTER_TOP, month);
    }
    match chart.shape {
        Shape::Bars => bars(ui, chart, plot, slot),
        Shape::Line => line(ui, chart, plot, slot),
    }
}

/// Small counts are exact as `f32`.
fn count(n: usize) -> f32 {
    f32::from(u16::try_from(n).unwrap_or(u16::MAX))
}

fn words(ui: &Ui, at: Pos2, align: Align2, shown: &str) {
    let mut format = Style::Small.format(ui);
    (format.font_id.size, format.color) = (LETTERS, theme::palette(ui).ink);
    let galley = text::layout(ui, shown, &format, f32::INFINITY);
    let rect = align.anchor_size(at, galley.size());
    // A line that runs through a value does not strike it out.
    ui.painter().rect_filled(rect.shrink2(vec2(0.0, 3.0)), 2.0, theme::palette(ui).card);
    ui.painter().galley(rect.min, galley, theme::palette(ui).ink);
}

/// How wide the widest value is written, in points.
fn widest(ui: &Ui, chart: &MonthChart<'_>) -> f32 {
    let mut format = Style::Small.format(ui);
    format.font_id.size = LETTERS;
    let marks = chart.series.iter().flatten().flatten();
    let widths = marks.map(|mark| text::layout(ui, &mark.words, &format, f32::INFINITY).size().x);
    widths.fold(0.0, f32::max)
}

/// A value as a share of the chart's height; `base` is at the bottom and `top` at the top.
fn share(value: u64, base: u64, top: u64) -> f32 {
    // A ten-thousandth is finer than a pixel.
    let parts = value.saturating_sub(base).saturating_mul(10_000) / top.saturating_sub(base).max(1);
    f32::from(u16::try_from(parts).unwrap_or(10_000)) / 10_000.0
}

fn largest(chart: &MonthChart<'_>) -> u64 {
    chart.series.iter().flatten().flatten().map(|mark| mark.value).max().unwrap_or(0)
}

fn bars(ui: &Ui, chart: &MonthChart<'_>, plot: Rect, slot: f32) {
    let palette = theme::palette(ui);
    let top = largest(chart);
    let of = count(chart.series.len().max(1));
    let width = (slot * 0.72 / of).min(44.0);
    // Where neighbours would touch, every other value is written a line higher.
    let is_crowded = widest(ui, chart) > slot / of - 2.0;
    for (which, series) in chart.series.iter().enumerate() {
        for (at, mark) in series.iter().enumerate() {
            let Some(mark) = mark else { continue };
            let centre = plot.left() + slot * (count(at) + 0.5);
            let left = centre + width * (count(which) - of * 0.5);
            let height = (plot.height() * share(mark.value, 0, top)).max(1.0);
            let bar = Rect::from_min_max(
                pos2(left + 1.0, plot.bottom() - height),
                pos2(left + width - 1.0, plot.bottom()),
            );
            let (fill, stroke) = if which == 0 {
                (palette.accent, Stroke::NONE)
            } else {
                (palette.card, Stroke::new(1.5, palette.accent))
            };
            ui.painter().rect(bar, 2.0, fill, stroke, StrokeKind::Inside);
            let is_raised = is_crowded && (at + which) % 2 == 1;
            let raised = if is_raised { LETTERS + 3.0 } else { 0.0 };
            let above = pos2(bar.center().x, bar.top() - 1.0 - raised);
            words(ui, above, Align2::CENTER_BOTTOM, &mark.words);
        }
    }
}

fn line(ui: &Ui, chart: &MonthChart<'_>, plot: Rect, slot: f32) {
    let palette = theme::palette(ui);
    let top = largest(chart);
    let least = chart.series.iter().flatten().flatten().map(|mark| mark.value).min().unwrap_or(0);
    let base = least.saturating_sub(top.saturating_sub(least).max(20) / 2);
    let is_crowded = widest(ui, chart) > slot - 2.0;
    for series in chart.series {
        let points: Vec<Option<Pos2>> = series
            .iter()
            .enumerate()
            .map(|(at, mark)| {
                let up = plot.height() * share(mark.as_ref()?.value, base, top);
                Some(pos2(plot.left() + slot * (count(at) + 0.5), plot.bottom() - up))
            })
            .collect();
        for pair in points.windows(2) {
            // A month without a value leaves a gap.
            if let [Some(from), Some(to)] = pair {
                ui.painter().line_segment([*from, *to], Stroke::new(2.0, palette.accent));
            }
        }
        for (at, (point, mark)) in points.iter().zip(series).enumerate() {
            let (Some(point), Some(mark)) = (point, mark) else { continue };
            ui.painter().circle_filled(*point, 4.0, palette.accent);
            // In a valley the line stands above the point, so the value stands below it.
            let is_higher = |place: Option<usize>| {
                let other = place.and_then(|place| series.get(place)).and_then(Option::as_ref);
                other.is_none_or(|other| other.value > mark.value)
            };
            let is_valley = is_higher(at.checked_sub(1)) && is_higher(at.checked_add(1));
            let (place, align) = if is_valley {
                (*point + vec2(0.0, 4.0), Align2::CENTER_TOP)
            } else {
                let raised = if is_crowded && at % 2 == 1 { LETTERS + 3.0 } else { 0.0 };
                (*point - vec2(0.0, 6.0 + raised), Align2::CENTER_BOTTOM)
            };
            words(ui, place, align, &mark.words);
        }
    }
}
