//! Headings, running text, lists, names with values, boxes.

use crate::report::document::{Block, HeadingLevel, KeyValue, ParagraphStyle, Tone};
use crate::report::error::ReportError;
use crate::report::layout::composer::{Area, Composer};
use crate::report::layout::keep::outline_level;
use crate::report::layout::pages::{ElementId, Owner, Role};
use crate::report::layout::sheet::Sheet;
use crate::report::layout::style::{
    self, BODY, CELL, CELL_DETAIL, GREY, HEADING_1, HEADING_2, NOTE, TextStyle, area_colour,
    text_colour,
};
use crate::report::layout::typesetter::Line;
use crate::report::layout::{
    chart, columns, contents, cover, front, marks, photos, signatures, table,
};

/// Below a paragraph, a list, a box.
pub(super) const AFTER: f32 = 6.0;
/// How far the text of a list stands in.
const LIST_INDENT: f32 = 16.0;
/// Below each point of a list.
const LIST_GAP: f32 = 2.0;
/// Inside a box, at its sides and at its top and bottom.
const BOX_PADDING: (f32, f32) = (14.0, 8.0);
/// The bar at the left of a box.
const BOX_BAR: f32 = 3.0;
/// Below a name with its value.
const PAIR_GAP: f32 = 1.5;
/// Space between a name and its value.
const NAME_GAP: f32 = 12.0;
/// The widest column of names, as a part of the text width.
const NAME_WIDTH: f32 = 0.3;

/// Puts one block on the page.
pub(super) fn place(composer: &mut Composer<'_>, block: &Block) -> Result<(), ReportError> {
    match block {
        Block::Cover(cover) => front::place(composer, cover),
        Block::Head(head) => cover::place(composer, head),
        Block::Contents { title } => contents::place(composer, title),
        Block::Heading { level, text } => heading(composer, *level, text),
        Block::Paragraph { style, text } => {
            let element = composer.element(Role::Paragraph, None);
            flow(composer, element, paragraph_style(*style), (composer.sheet.left, text))?;
            composer.space(AFTER);
            Ok(())
        }
        Block::List(points) => list(composer, points),
        Block::Figures(figures) => cover::place_figures(composer, figures),
        Block::KeyValues(pairs) => key_values(composer, CELL_DETAIL, pairs),
        Block::Callout { tone, title, lines } => callout(composer, *tone, title, lines),
        Block::Table(table) => table::place(composer, table),
        Block::BarChart(chart) => chart::place(composer, chart),
        Block::ColumnCharts(charts) => columns::place(composer, charts),
        Block::Photos { size, photos } => photos::place(composer, *size, photos),
        Block::Signatures(people) => signatures::place(composer, people),
        Block::PageBreak(orientation) => {
            composer.turn(*orientation);
            Ok(())
        }
        Block::Turn(orientation) => {
            if composer.sheet != Sheet::of(*orientation) {
                composer.turn(*orientation);
            }
            Ok(())
        }
    }
}

/// The height of a line of running text.
pub(super) const fn body_leading() -> f32 {
    BODY.leading
}

/// The height of a heading with the space around it.
pub(super) fn heading_height(
    composer: &mut Composer<'_>,
    level: HeadingLevel,
    text: &str,
) -> Result<f32, ReportError> {
    let (style, before, after) = heading_style(level);
    let lines = composer.typesetter.lines(text, style, composer.sheet.text_width())?;
    Ok(before + height(lines.len(), style) + after)
}

/// The height of a paragraph with the space below it.
pub(super) fn paragraph_height(
    composer: &mut Composer<'_>,
    style: ParagraphStyle,
    text: &str,
) -> Result<f32, ReportError> {
    let style = paragraph_style(style);
    Ok(height(composer.typesetter.lines(text, style, composer.sheet.text_width())?.len(), style)
        + AFTER)
}

/// The height of a list with the space below it.
pub(super) fn list_height(
    composer: &mut Composer<'_>,
    points: &[String],
) -> Result<f32, ReportError> {
    let mut total = AFTER;
    for point in points {
        let lines =
            composer.typesetter.lines(point, BODY, composer.sheet.text_width() - LIST_INDENT)?;
        total += height(lines.len(), BODY) + LIST_GAP;
    }
    Ok(total)
}

/// The height of the lines of a paragraph that stay together at its start.
pub(super) fn first_lines_height(
    composer: &mut Composer<'_>,
    style: ParagraphStyle,
    text: &str,
) -> Result<f32, ReportError> {
    let style = paragraph_style(style);
    let lines = composer.typesetter.lines(text, style, composer.sheet.text_width())?.len();
    // Two lines, or all three where a page break would leave one alone.
    Ok(height(if lines == 3 { 3 } else { lines.min(2) }, style))
}

/// The height of a box.
pub(super) fn callout_height(
    composer: &mut Composer<'_>,
    title: &str,
    lines: &[String],
) -> Result<f32, ReportError> {
    let width = composer.sheet.text_width() - 2.0 * BOX_PADDING.0;
    let mut total = 2.0 * BOX_PADDING.1;
    total += height(composer.typesetter.lines(title, BODY.bold(), width)?.len(), BODY);
    for line in lines {
        total += height(composer.typesetter.lines(line, CELL, width)?.len(), CELL);
    }
    Ok(total)
}

const fn paragraph_style(style: ParagraphStyle) -> TextStyle {
    match style {
        ParagraphStyle::Body => BODY,
        ParagraphStyle::Strong => BODY.bold(),
        ParagraphStyle::Note => NOTE,
    }
}

/// The style of a heading, the space before it and after it.
const fn heading_style(level: HeadingLevel) -> (TextStyle, f32, f32) {
    match level {
        HeadingLevel::Section => (HEADING_1, 16.0, 9.0),
        HeadingLevel::Part => (HEADING_2, 10.0, 4.0),
    }
}

#[expect(clippy::cast_precision_loss, reason = "numbers of lines are small")]
pub(super) fn height(lines: usize, style: TextStyle) -> f32 {
    lines as f32 * style.leading
}

fn heading(
    composer: &mut Composer<'_>,
    level: HeadingLevel,
    text: &str,
) -> Result<(), ReportError> {
    let (style, before, after) = heading_style(level);
    composer.space(before);
    composer.heading(text, outline_level(level));
    let role = match level {
        HeadingLevel::Section => Role::Heading1,
        HeadingLevel::Part => Role::Heading2,
    };
    let element = composer.element(role, None);
    flow(composer, element, style, (composer.sheet.left, text))?;
    if level == HeadingLevel::Section {
        composer.hairline(composer.y + 1.5);
    }
    composer.y += after;
    Ok(())
}

/// Text from `x` to the right edge over as many pages as it takes, never one line of it alone on a page.
fn flow(
    composer: &mut Composer<'_>,
    element: ElementId,
    style: TextStyle,
    (x, text): (f32, &str),
) -> Result<(), ReportError> {
    let lines = composer.typesetter.lines(text, style, composer.sheet.right - x)?;
    for (index, line) in lines.iter().enumerate() {
        let remaining = lines.len() - index;
        // The last two lines stay together, and so do the first two.
        let together = if remaining == 2 || (index == 0 && remaining > 1) { 2 } else { 1 };
        composer.ensure(height(together, style));
        composer.text_line(Owner::Element(element), style, (x, composer.y), line);
        composer.y += style.leading;
    }
    Ok(())
}

fn list(composer: &mut Composer<'_>, points: &[String]) -> Result<(), ReportError> {
    if points.is_empty() {
        return Ok(());
    }
    let list = composer.element(Role::List, None);
    for point in points {
        let item = composer.element(Role::ListItem, Some(list));
        let body = composer.element(Role::ListBody, Some(item));
        let first_lines = first_lines_height(composer, ParagraphStyle::Body, point)?;
        composer.ensure(first_lines);
        let centre = (composer.sheet.left + 5.0, composer.y + BODY.leading * 0.5);
        marks::bullet(composer, centre);
        flow(composer, body, BODY, (composer.sheet.left + LIST_INDENT, point))?;
        composer.space(LIST_GAP);
    }
    composer.space(AFTER - LIST_GAP);
    Ok(())
}

/// Names and values, one pair below the other.
pub(super) fn key_values(
    composer: &mut Composer<'_>,
    style: TextStyle,
    pairs: &[KeyValue],
) -> Result<(), ReportError> {
    let name_style = style.coloured(GREY);
    let indent = name_width(composer, style, pairs)? + NAME_GAP;
    for pair in pairs {
        let names = composer.typesetter.lines(&pair.name, name_style, indent - NAME_GAP)?;
        let room = composer.sheet.text_width() - indent;
        let values = composer.typesetter.lines(&pair.value, style, room)?;
        let element = composer.element(Role::Paragraph, None);
        let rows = names.len().max(values.len());
        // A short value is not divided, a long one not after its first line.
        composer.ensure(height(if rows <= 4 { rows } else { 2 }, style));
        for index in 0..rows {
            composer.ensure(style.leading);
            let (x, y) = (composer.sheet.left, composer.y);
            if let Some(line) = names.get(index) {
                composer.text_line(Owner::Element(element), name_style, (x, y), line);
            }
            if let Some(line) = values.get(index) {
                composer.text_line(Owner::Element(element), style, (x + indent, y), line);
            }
            composer.y += style.leading;
        }
        composer.space(PAIR_GAP);
    }
    composer.space(AFTER);
    Ok(())
}

/// The height of names and values with the space below them.
pub(super) fn key_values_height(
    composer: &mut Composer<'_>,
    style: TextStyle,
    pairs: &[KeyValue],
) -> Result<f32, ReportError> {
    let indent = name_width(composer, style, pairs)? + NAME_GAP;
    let room = composer.sheet.text_width() - indent;
    let mut total = AFTER;
    for pair in pairs {
        let names = composer.typesetter.lines(&pair.name, style, indent - NAME_GAP)?.len();
        let values = composer.typesetter.lines(&pair.value, style, room)?.len();
        total += height(names.max(values), style) + PAIR_GAP;
    }
    Ok(total)
}

/// The width of the longest name, within bounds.
fn name_width(
    composer: &mut Composer<'_>,
    style: TextStyle,
    pairs: &[KeyValue],
) -> Result<f32, ReportError> {
    let mut width = 0.0_f32;
    for pair in pairs {
        width = width.max(composer.typesetter.one_line(&pair.name, style)?.width);
    }
    Ok(width.min(composer.sheet.text_width() * NAME_WIDTH))
}

/// A box. One that is taller than a page runs on without its area.
fn callout(
    composer: &mut Composer<'_>,
    tone: Tone,
    title: &str,
    lines: &[String],
) -> Result<(), ReportError> {
    let total = callout_height(composer, title, lines)?;
    composer.space(2.0);
    composer.ensure(total.min(composer.sheet.text_height()));
    if total <= composer.room() + 0.01 {
        let y = composer.y;
        let area =
            Area { x: composer.sheet.left, y, width: composer.sheet.text_width(), height: total };
        composer.area(Owner::Artifact, area, area_colour(tone));
        let bar_colour = match tone {
            Tone::Neutral | Tone::Good => style::ACCENT,
            Tone::Warn => style::WARN,
        };
        composer.area(Owner::Artifact, Area { width: BOX_BAR, ..area }, bar_colour);
    }
    composer.y += BOX_PADDING.1;
    let heading = BODY.bold().coloured(text_colour(tone));
    boxed_text(composer, heading, title)?;
    for line in lines {
        boxed_text(composer, CELL, line)?;
    }
    composer.y += BOX_PADDING.1;
    composer.space(AFTER + 4.0);
    Ok(())
}

fn boxed_text(
    composer: &mut Composer<'_>,
    style: TextStyle,
    text: &str,
) -> Result<(), ReportError> {
    let element = composer.element(Role::Paragraph, None);
    let x = composer.sheet.left + BOX_PADDING.0;
    let lines: Vec<Line> = composer.typesetter.lines(
        text,
        style,
        composer.sheet.text_width() - 2.0 * BOX_PADDING.0,
    )?;
    for line in &lines {
        composer.ensure(style.leading);
        composer.text_line(Owner::Element(element), style, (x, composer.y), line);
        composer.y += style.leading;
    }
    Ok(())
}
