//! The head of a paper that begins on its first page, and large figures.

use crate::report::document::{Cover, Figure, Tone};
use crate::report::error::ReportError;
use crate::report::layout::blocks::height;
use crate::report::layout::composer::{Area, Composer};
use crate::report::layout::pages::{ElementId, Owner, Role};
use crate::report::layout::style::{
    self, ACCENT, CELL_NOTE, FIGURE, KICKER, NOTE, SUBTITLE, TITLE, TextStyle, area_colour,
    text_colour,
};
use crate::report::layout::typesetter::Line;

/// The bar above the head.
const BAR: f32 = 4.0;
/// Between facts on one line.
const SEPARATOR: &str = " · ";
/// Between figures, and inside their boxes.
const FIGURE_GAP: f32 = 9.0;
const FIGURE_PADDING: f32 = 9.0;
/// A value shrinks no further than to this part of its size; then it takes two lines.
const SMALLEST_VALUE: f32 = 0.6;

/// The head: a bar, a small line, the title, whose paper it is, and the facts.
pub(super) fn place(composer: &mut Composer<'_>, cover: &Cover) -> Result<(), ReportError> {
    let bar = Area {
        x: composer.sheet.left,
        y: composer.y,
        width: composer.sheet.text_width(),
        height: BAR,
    };
    composer.area(Owner::Artifact, bar, ACCENT);
    composer.y += BAR + 12.0;
    paragraph(composer, Role::Paragraph, KICKER, &cover.kicker)?;
    composer.outline(&cover.title.replace('\n', " "), 1);
    paragraph(composer, Role::Heading1, TITLE, &cover.title)?;
    paragraph(composer, Role::Paragraph, SUBTITLE, &cover.subtitle)?;
    paragraph(composer, Role::Paragraph, NOTE, &cover.agency.replace('\n', SEPARATOR))?;
    // Edition and date say by themselves what they are.
    let facts: Vec<&str> = cover.facts.iter().map(|fact| fact.value.as_str()).collect();
    let facts = facts.join(SEPARATOR).replace('\n', SEPARATOR);
    paragraph(composer, Role::Paragraph, NOTE, &facts)?;
    composer.y += 6.0;
    composer.hairline(composer.y);
    composer.y += 10.0;
    Ok(())
}

/// The figures side by side, each in a box.
pub(super) fn place_figures(
    composer: &mut Composer<'_>,
    figures: &[Figure],
) -> Result<(), ReportError> {
    if figures.is_empty() {
        return Ok(());
    }
    let total = figures_height(composer, figures)?;
    composer.ensure(total);
    let width = figure_width(composer, figures.len());
    let heights = part_heights(composer, figures)?;
    let style = value_style(composer, figures)?;
    let mut x = composer.sheet.left;
    for figure in figures {
        let area = Area { x, y: composer.y, width, height: total };
        let parts = figure_parts(figure, style).into_iter().zip(heights);
        place_box(composer, figure.tone, area);
        place_parts(composer, parts, area)?;
        x += width + FIGURE_GAP;
    }
    composer.y += total;
    composer.space(12.0);
    Ok(())
}

/// The height of the boxes of some figures.
pub(super) fn figures_height(
    composer: &mut Composer<'_>,
    figures: &[Figure],
) -> Result<f32, ReportError> {
    let parts = part_heights(composer, figures)?;
    Ok(parts.iter().sum::<f32>() + 2.0 * FIGURE_PADDING)
}

/// The heights of the labels, of the values and of the notes, so that the values stand on one line across the boxes.
fn part_heights(composer: &mut Composer<'_>, figures: &[Figure]) -> Result<[f32; 3], ReportError> {
    let width = figure_width(composer, figures.len());
    let style = value_style(composer, figures)?;
    let mut tallest = [0.0_f32; 3];
    for figure in figures {
        for (part, tallest) in figure_parts(figure, style).into_iter().zip(&mut tallest) {
            let lines = figure_text(composer, part, width)?;
            *tallest = tallest.max(height(lines.len(), part.0));
        }
    }
    Ok(tallest)
}

/// The style of the values: smaller where the longest does not fit on one line of its box.
fn value_style(composer: &mut Composer<'_>, figures: &[Figure]) -> Result<TextStyle, ReportError> {
    let room = figure_width(composer, figures.len()) - 2.0 * FIGURE_PADDING;
    let mut widest = room;
    for figure in figures {
        widest = widest.max(composer.typesetter.one_line(&figure.value, FIGURE)?.width);
    }
    let size = FIGURE.size * (room / widest).max(SMALLEST_VALUE);
    Ok(TextStyle { size, ..FIGURE })
}

/// The texts of a figure from top to bottom. A text that is empty takes no room.
fn figure_parts(figure: &Figure, value_style: TextStyle) -> [(TextStyle, &str); 3] {
    [
        (NOTE, figure.label.as_str()),
        (value_style.coloured(text_colour(figure.tone)), figure.value.as_str()),
        (CELL_NOTE, figure.note.as_str()),
    ]
}

fn figure_text(
    composer: &mut Composer<'_>,
    (style, text): (TextStyle, &str),
    width: f32,
) -> Result<Vec<Line>, ReportError> {
    if text.is_empty() {
        return Ok(Vec::new());
    }
    composer.typesetter.lines(text, style, width - 2.0 * FIGURE_PADDING)
}

fn place_box(composer: &mut Composer<'_>, tone: Tone, area: Area) {
    composer.area(Owner::Artifact, area, area_colour(tone));
    composer.area(Owner::Artifact, Area { height: 2.0, ..area }, style::edge_colour(tone));
}

/// Places the texts of a figure, each with the height that it has in all boxes.
fn place_parts<'a>(
    composer: &mut Composer<'_>,
    parts: impl Iterator<Item = ((TextStyle, &'a str), f32)>,
    area: Area,
) -> Result<(), ReportError> {
    let element = composer.element(Role::Paragraph, None);
    let mut top = area.y + FIGURE_PADDING;
    for (part, part_height) in parts {
        let mut y = top;
        for line in figure_text(composer, part, area.width)? {
            let place = (area.x + FIGURE_PADDING, y);
            composer.text_line(Owner::Element(element), part.0, place, &line);
            y += part.0.leading;
        }
        top += part_height;
    }
    Ok(())
}

#[expect(clippy::cast_precision_loss, reason = "a handful of figures")]
fn figure_width(composer: &Composer<'_>, count: usize) -> f32 {
    let count = count.max(1) as f32;
    (composer.sheet.text_width() - FIGURE_GAP * (count - 1.0)) / count
}

fn paragraph(
    composer: &mut Composer<'_>,
    role: Role,
    style: TextStyle,
    text: &str,
) -> Result<(), ReportError> {
    if text.is_empty() {
        return Ok(());
    }
    let element: ElementId = composer.element(role, None);
    for line in composer.typesetter.lines(text, style, composer.sheet.text_width())? {
        composer.ensure(style.leading);
        composer.text_line(
            Owner::Element(element),
            style,
            (composer.sheet.left, composer.y),
            &line,
        );
        composer.y += style.leading;
    }
    Ok(())
}
