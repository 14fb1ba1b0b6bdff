//! Horizontal bars: a light bar for what is claimed, a darker one inside for what has evidence.
//!
//! The numbers stand at the end of each bar, so the chart reads without colour.

use crate::report::document::{Bar, BarChart};
use crate::report::error::ReportError;
use crate::report::layout::blocks::height as lines_height;
use crate::report::layout::composer::{Area, Composer};
use crate::report::layout::pages::Owner;
use crate::report::layout::style::{ACCENT, CELL, LIGHT_ACCENT, NOTE, PALE_GREY};

/// The width of the labels and of the numbers, as parts of the text width.
const LABEL_WIDTH: f32 = 0.29;
const CAPTION_WIDTH: f32 = 0.25;
/// The thickness of the bars.
const OUTER: f32 = 12.0;
const INNER: f32 = 6.0;
/// The height of one bar with the space around it, where its label has one line.
const ROW: f32 = 20.0;
/// The squares of the legend.
const SWATCH: f32 = 8.0;
/// Space below the chart.
const AFTER: f32 = 8.0;

/// The height of a chart, which is never divided.
pub(super) fn height(composer: &mut Composer<'_>, chart: &BarChart) -> Result<f32, ReportError> {
    let mut total = 0.0;
    for bar in &chart.bars {
        total += row_height(composer, bar)?;
    }
    if has_legend(chart) {
        total += NOTE.leading + 4.0;
    }
    Ok(total)
}

/// Places a chart as one figure with its alternative text.
pub(super) fn place(composer: &mut Composer<'_>, chart: &BarChart) -> Result<(), ReportError> {
    let total = height(composer, chart)?;
    composer.ensure(total);
    let figure = composer.figure(&chart.alt_text, None);
    let owner = Owner::Element(figure);
    for bar in &chart.bars {
        composer.ensure(ROW);
        place_bar(composer, owner, bar)?;
    }
    if has_legend(chart) {
        place_legend(composer, owner, chart)?;
    }
    composer.space(AFTER);
    Ok(())
}

const fn has_legend(chart: &BarChart) -> bool {
    !chart.first_legend.is_empty() || !chart.second_legend.is_empty()
}

fn label_width(composer: &Composer<'_>) -> f32 {
    composer.sheet.text_width() * LABEL_WIDTH
}

fn row_height(composer: &mut Composer<'_>, bar: &Bar) -> Result<f32, ReportError> {
    let lines = composer.typesetter.lines(&bar.label, CELL, label_width(composer))?.len();
    Ok(ROW.max(lines_height(lines, CELL) + 4.0))
}

fn place_bar(composer: &mut Composer<'_>, owner: Owner, bar: &Bar) -> Result<(), ReportError> {
    let row = row_height(composer, bar)?;
    let labels = composer.typesetter.lines(&bar.label, CELL, label_width(composer))?;
    let middle = composer.y + row / 2.0;
    let mut y = middle - lines_height(labels.len(), CELL) / 2.0;
    for line in &labels {
        composer.text_line(owner, CELL, (composer.sheet.left, y), line);
        y += CELL.leading;
    }
    let full = Area {
        x: composer.sheet.left + label_width(composer) + 8.0,
        y: middle - OUTER / 2.0,
        width: composer.sheet.text_width() * (1.0 - LABEL_WIDTH - CAPTION_WIDTH) - 16.0,
        height: OUTER,
    };
    composer.area(owner, full, PALE_GREY);
    let first = full.width * share(bar.value, bar.maximum);
    if first > 0.0 {
        composer.area(owner, Area { width: first, ..full }, LIGHT_ACCENT);
    }
    let second = full.width * bar.second.map_or(0.0, |second| share(second, bar.maximum));
    if second > 0.0 {
        let inner = Area { y: middle - INNER / 2.0, width: second, height: INNER, ..full };
        composer.area(owner, inner, ACCENT);
    }
    let caption = composer.typesetter.one_line(&bar.caption, CELL.bold())?;
    let place = (composer.sheet.right - caption.width, middle - CELL.leading / 2.0);
    composer.text_line(owner, CELL.bold(), place, &caption);
    composer.y += row;
    Ok(())
}

fn place_legend(
    composer: &mut Composer<'_>,
    owner: Owner,
    chart: &BarChart,
) -> Result<(), ReportError> {
    composer.y += 4.0;
    let y = composer.y;
    let mut x = composer.sheet.left + label_width(composer) + 8.0;
    let entries = [
        (chart.first_legend.as_str(), LIGHT_ACCENT, SWATCH),
        (chart.second_legend.as_str(), ACCENT, SWATCH / 2.0),
    ];
    for (text, colour, thickness) in entries {
        if text.is_empty() {
            continue;
        }
        let top = y + (NOTE.leading - thickness) / 2.0;
        let swatch = Area { x, y: top, width: SWATCH * 1.6, height: thickness };
        composer.area(owner, swatch, colour);
        x += SWATCH * 1.6 + 5.0;
        let line = composer.typesetter.one_line(text, NOTE)?;
        composer.text_line(owner, NOTE, (x, y), &line);
        x += line.width + 18.0;
    }
    composer.y += NOTE.leading;
    Ok(())
}

/// The part of a full bar, from 0 to 1.
fn share(value: u32, maximum: u32) -> f32 {
    if maximum == 0 {
        return 0.0;
    }
    // Thousandths are finer than a printer, and they fit a u16 exactly.
    let thousandths = (u64::from(value) * 1_000 / u64::from(maximum)).min(1_000);
    f32::from(u16::try_from(thousandths).unwrap_or(1_000)) / 1_000.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_stays_between_nothing_and_all() {
        let check = |value, maximum, expected: f32| {
            assert!((share(value, maximum) - expected).abs() < 0.002);
        };
        check(0, 0, 0.0);
        check(7, 14, 0.5);
        check(20, 14, 1.0);
        check(u32::MAX, 1, 1.0);
        check(u32::MAX - 1, u32::MAX, 1.0);
    }
}
