//! Headings stay with what follows, a paragraph does not leave one line behind, and nobody signs a page that says
//! nothing.

use crate::report::document::{Block, HeadingLevel, ParagraphStyle};
use crate::report::error::ReportError;
use crate::report::layout::composer::Composer;
use crate::report::layout::{blocks, chart, columns, contents, cover, photos, signatures, table};

/// Starts a page where the first of `blocks` and what must stand with it do not fit on this one.
pub(super) fn with_next(composer: &mut Composer<'_>, blocks: &[Block]) -> Result<(), ReportError> {
    let mut height = 0.0;
    for (index, block) in blocks.iter().enumerate() {
        let below = blocks.get(index + 1..).unwrap_or_default();
        // The last words before the signatures stand whole on their page.
        let is_signed = is_before_signatures(below);
        height +=
            if is_signed { whole_height(composer, block)? } else { least_height(composer, block)? };
        // A heading pulls the next block along, and so does a remark between it and its table.
        let is_remark = is_signed || (index > 0 && matches!(below, [Block::Table(_), ..]));
        let pulls_next = match block {
            Block::Heading { .. } => true,
            Block::Paragraph { style: ParagraphStyle::Strong, .. } => true,
            Block::Paragraph { .. } => is_remark,
            Block::List(_) => is_signed,
            Block::Cover(_)
            | Block::Figures(_)
            | Block::KeyValues(_)
            | Block::Callout { .. }
            | Block::Table(_)
            | Block::BarChart(_)
            | Block::ColumnCharts(_)
            | Block::Photos { .. }
            | Block::Signatures(_)
            | Block::Head(_)
            | Block::Contents { .. }
            | Block::PageBreak(_)
            | Block::Turn(_) => false,
        };
        if !pulls_next || height > composer.sheet.text_height() {
            break;
        }
    }
    if height <= composer.sheet.text_height() {
        composer.ensure(height);
    }
    Ok(())
}

/// Are the signatures next, with nothing before them but their heading and what is confirmed?
const fn is_before_signatures(below: &[Block]) -> bool {
    matches!(
        below,
        [Block::Signatures(_), ..]
            | [Block::Heading { .. }, Block::Signatures(_), ..]
            | [Block::Heading { .. }, Block::Paragraph { .. }, Block::Signatures(_), ..]
    )
}

/// The height of a text that is not to be divided, or of what must stand together of anything else.
fn whole_height(composer: &mut Composer<'_>, block: &Block) -> Result<f32, ReportError> {
    match block {
        Block::Paragraph { style, text } => blocks::paragraph_height(composer, *style, text),
        Block::List(points) => blocks::list_height(composer, points),
        Block::Cover(_)
        | Block::Heading { .. }
        | Block::Figures(_)
        | Block::KeyValues(_)
        | Block::Callout { .. }
        | Block::Table(_)
        | Block::BarChart(_)
        | Block::ColumnCharts(_)
        | Block::Photos { .. }
        | Block::Signatures(_)
        | Block::Head(_)
        | Block::Contents { .. }
        | Block::PageBreak(_)
        | Block::Turn(_) => least_height(composer, block),
    }
}

/// The least height that must stand together at the start of `block`.
fn least_height(composer: &mut Composer<'_>, block: &Block) -> Result<f32, ReportError> {
    Ok(match block {
        Block::Heading { level, text } => blocks::heading_height(composer, *level, text)?,
        Block::Paragraph { style, text } => {
            blocks::first_lines_height(composer, *style, text)? + blocks::AFTER
        }
        Block::List(points) => match points.first() {
            Some(point) => blocks::first_lines_height(composer, ParagraphStyle::Body, point)?,
            None => 0.0,
        },
        Block::Callout { title, lines, .. } => blocks::callout_height(composer, title, lines)?,
        Block::Figures(figures) => cover::figures_height(composer, figures)?,
        Block::Table(table) => table::least_height(composer, table)?,
        Block::BarChart(chart) => chart::height(composer, chart)?,
        Block::Signatures(people) => signatures::row_height(people),
        Block::KeyValues(_) => 2.0 * blocks::body_leading(),
        Block::ColumnCharts(charts) => columns::least_height(composer, charts)?,
        Block::Photos { size, photos } => photos::row_height(composer, *size, photos)?,
        Block::Contents { title } => contents::least_height(composer, title)?,
        Block::Cover(_) | Block::Head(_) | Block::PageBreak(_) | Block::Turn(_) => 0.0,
    })
}

/// The level of a heading in the outline.
pub(super) const fn outline_level(level: HeadingLevel) -> u8 {
    match level {
        HeadingLevel::Section => 1,
        HeadingLevel::Part => 2,
    }
}
