//! Charts of columns, two beside each other: a filled column, and a hollow one beside it where there are two kinds.
//!
//! The values stand above the columns and the kinds differ in shape, so the chart reads without colour.

use crate::report::document::{ColumnChart, Columns};
use crate::report::error::ReportError;
use crate::report::layout::blocks::height as lines_height;
use crate::report::layout::composer::{Area, Composer};
use crate::report::layout::pages::Owner;
use crate::report::layout::style::{ACCENT, CELL, GREY, NOTE, TINY, TextStyle};

/// Between charts side by side.
const GUTTER: f32 = 24.0;
/// The height of the highest column.
const PLOT: f32 = 108.0;
/// Above a row of charts for the next one.
const AFTER: f32 = 16.0;
const TITLE: TextStyle = CELL.bold();
/// Words are set no smaller than this; where they do not fit then, they are left to the table.
const SMALLEST: f32 = 5.4;

/// Where the columns of a chart stand.
#[derive(Clone, Copy)]
struct Plot {
    x: f32,
    /// The line on which they stand.
    base: f32,
    /// The room of one label.
    slot: f32,
    maximum: u64,
}

/// The height of all charts where a page holds them, else of their first row.
pub(super) fn least_height(
    composer: &mut Composer<'_>,
    charts: &[ColumnChart],
) -> Result<f32, ReportError> {
    let (mut total, mut first) = (0.0, None);
    for row in charts.chunks(2) {
        let height = row_height(composer, row)?;
        first.get_or_insert(height);
        total += height + AFTER;
    }
    let fits = total - AFTER <= composer.sheet.text_height();
    Ok(if fits { (total - AFTER).max(0.0) } else { first.unwrap_or(0.0) })
}

/// The height of a row of charts, which is never divided.
fn row_height(composer: &mut Composer<'_>, charts: &[ColumnChart]) -> Result<f32, ReportError> {
    let width = width(composer);
    let mut tallest = 0.0_f32;
    for chart in charts {
        tallest = tallest.max(chart_height(composer, chart, width)?);
    }
    Ok(tallest)
}

fn chart_height(
    composer: &mut Composer<'_>,
    chart: &ColumnChart,
    width: f32,
) -> Result<f32, ReportError> {
    let title = composer.typesetter.lines(&chart.title, TITLE, width)?.len();
    let legend = if has_legend(chart) { NOTE.leading } else { 0.0 };
    Ok(lines_height(title, TITLE) + TINY.leading + PLOT + TINY.leading + 4.0 + legend)
}

/// Places the charts, two in a row, each a figure with its alternative text.
pub(super) fn place(
    composer: &mut Composer<'_>,
    charts: &[ColumnChart],
) -> Result<(), ReportError> {
    for row in charts.chunks(2) {
        let height = row_height(composer, row)?;
        composer.ensure(height);
        let width = width(composer);
        let mut x = composer.sheet.left;
        for chart in row {
            let area = Area { x, y: composer.y, width, height };
            place_one(composer, chart, area)?;
            x += width + GUTTER;
        }
        composer.y += height;
        composer.space(AFTER);
    }
    Ok(())
}

fn width(composer: &Composer<'_>) -> f32 {
    (composer.sheet.text_width() - GUTTER) / 2.0
}

fn has_legend(chart: &ColumnChart) -> bool {
    chart.columns.iter().any(|columns| !columns.legend.is_empty())
}

fn place_one(
    composer: &mut Composer<'_>,
    chart: &ColumnChart,
    area: Area,
) -> Result<(), ReportError> {
    let owner = Owner::Element(composer.figure(&chart.alt_text, None));
    let mut y = area.y;
    for line in composer.typesetter.lines(&chart.title, TITLE, area.width)? {
        composer.text_line(owner, TITLE, (area.x, y), &line);
        y += TITLE.leading;
    }
    let values = chart.columns.iter().flat_map(|columns| columns.values.iter().flatten());
    let largest = values.map(|(value, _)| *value).max().unwrap_or(0);
    let plot = Plot {
        x: area.x,
        base: y + TINY.leading + PLOT,
        slot: area.width / count(chart.labels.len().max(1)),
        maximum: chart.maximum.unwrap_or(largest).max(1),
    };
    let kinds = chart.columns.len().max(1);
    for (kind, columns) in chart.columns.iter().enumerate() {
        place_columns(composer, owner, (columns, kind, kinds), plot)?;
    }
    composer.rule((area.x, plot.base), area.width, GREY, 0.6);
    let style = fitted(composer, chart.labels.iter(), plot.slot)?;
    for (at, label) in chart.labels.iter().enumerate() {
        let line = composer.typesetter.one_line(label, style)?;
        let x = plot.x + plot.slot * (count(at) + 0.5) - line.width / 2.0;
        composer.text_line(owner, style, (x, plot.base + 2.0), &line);
    }
    if has_legend(chart) {
        place_legend(composer, owner, chart, (area.x, plot.base + TINY.leading + 4.0))?;
    }
    Ok(())
}

fn place_columns(
    composer: &mut Composer<'_>,
    owner: Owner,
    (columns, kind, kinds): (&Columns, usize, usize),
    plot: Plot,
) -> Result<(), ReportError> {
    let words = columns.values.iter().flatten().map(|(_, words)| words);
    let room = plot.slot / count(kinds);
    let style = fitted(composer, words, room + 1.0)?;
    let thickness = room * if kinds == 1 { 0.62 } else { 0.8 };
    for (at, value) in columns.values.iter().enumerate() {
        let Some((value, words)) = value else { continue };
        let middle =
            plot.x + plot.slot * (count(at) + 0.5) + room * (count(kind) - count(kinds - 1) / 2.0);
        let height = PLOT * share(*value, plot.maximum);
        let area =
            Area { x: middle - thickness / 2.0, y: plot.base - height, width: thickness, height };
        if kind == 0 {
            composer.area(owner, area, ACCENT);
        } else if height > 1.0 {
            let inner = Area {
                x: area.x + 0.4,
                y: area.y + 0.4,
                width: thickness - 0.8,
                height: height - 0.4,
            };
            composer.frame(owner, inner, (ACCENT, 0.8));
        }
        if style.size >= SMALLEST {
            let line = composer.typesetter.one_line(words, style)?;
            let place = (middle - line.width / 2.0, area.y - style.leading + 1.0);
            composer.text_line(owner, style, place, &line);
        }
    }
    Ok(())
}

/// The size in which the longest of `words` fits into `room`, at most [`TINY`].
fn fitted<'a>(
    composer: &mut Composer<'_>,
    words: impl Iterator<Item = &'a String>,
    room: f32,
) -> Result<TextStyle, ReportError> {
    let mut widest = room;
    for word in words {
        widest = widest.max(composer.typesetter.one_line(word, TINY)?.width);
    }
    Ok(TextStyle { size: TINY.size * room / widest, ..TINY })
}

fn place_legend(
    composer: &mut Composer<'_>,
    owner: Owner,
    chart: &ColumnChart,
    (x, y): (f32, f32),
) -> Result<(), ReportError> {
    const SWATCH: f32 = 8.0;
    let mut x = x;
    for (kind, columns) in chart.columns.iter().enumerate() {
        let top = y + (NOTE.leading - SWATCH) / 2.0;
        let swatch = Area { x, y: top, width: SWATCH, height: SWATCH };
        match kind {
            0 => composer.area(owner, swatch, ACCENT),
            _ => composer.frame(owner, swatch, (ACCENT, 0.8)),
        }
        x += SWATCH + 5.0;
        let line = composer.typesetter.one_line(&columns.legend, NOTE)?;
        composer.text_line(owner, NOTE, (x, y), &line);
        x += line.width + 18.0;
    }
    Ok(())
}

/// The part of the highest column, from 0 to 1.
fn share(value: u64, maximum: u64) -> f32 {
    let thousandths = value.saturating_mul(1_000).checked_div(maximum).unwrap_or(0).min(1_000);
    u16::try_from(thousandths).map_or(0.0, |thousandths| f32::from(thousandths) / 1_000.0)
}

#[expect(clippy::cast_precision_loss, reason = "a year has twelve months")]
const fn count(number: usize) -> f32 {
    number as f32
}
