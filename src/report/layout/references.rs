//! Words that lead elsewhere: which places a paper has, and which parts of a line lead where.

use std::ops::Range;
use std::rc::Rc;

use crate::report::document::{Anchor, Block, Document, Reference, Row};
use crate::report::layout::composer::{Area, Composer};
use crate::report::layout::pages::{ElementId, Owner};
use crate::report::layout::style::{ACCENT, TextStyle};
use crate::report::layout::typesetter::{Line, printable};

/// The places in a paper that others can lead to.
pub(super) fn anchors(document: &Document) -> impl Iterator<Item = &Anchor> {
    document.blocks.iter().flat_map(|block| match block {
        Block::Table(table) => table.rows.iter().filter_map(row_anchor).collect(),
        Block::Photos { photos, .. } => {
            photos.iter().filter_map(|photo| photo.anchor.as_ref()).collect()
        }
        Block::Cover(_)
        | Block::Head(_)
        | Block::Contents { .. }
        | Block::Heading { .. }
        | Block::Paragraph { .. }
        | Block::List(_)
        | Block::Figures(_)
        | Block::KeyValues(_)
        | Block::Callout { .. }
        | Block::BarChart(_)
        | Block::ColumnCharts(_)
        | Block::Signatures(_)
        | Block::PageBreak(_)
        | Block::Turn(_) => Vec::new(),
    })
}

/// The name under which others lead to a row.
pub(super) fn row_anchor(row: &Row) -> Option<&Anchor> {
    match row {
        Row::Cells(cells) | Row::Total(cells) => cells.iter().find_map(|cell| cell.anchor.as_ref()),
        Row::Heading(cell) => cell.anchor.as_ref(),
        Row::Detail(_) | Row::Write { .. } | Row::Band(_) => None,
    }
}

/// Draws a line at `place`, with the words of `references` as links below `element`.
pub(super) fn draw_line(
    composer: &mut Composer<'_>,
    element: Option<ElementId>,
    (line, style): (&Line, TextStyle),
    place: (f32, f32),
    references: &[Reference],
) {
    let owner = element.map_or(Owner::Artifact, Owner::Element);
    let pieces = match element {
        Some(_) => pieces(line, references),
        None => Vec::new(),
    };
    let (mut x, mut from) = (place.0, line.glyphs.start);
    for (glyphs, reference) in pieces {
        let Some(parent) = element else { continue };
        let Some(link) = composer.link_element(parent, &reference.target) else { continue };
        let before = line.part(from..glyphs.start, style.size);
        composer.text_line(owner, style, (x, place.1), &before);
        x += before.width;
        let words = line.part(glyphs.clone(), style.size);
        let accented = style.coloured(ACCENT);
        composer.text_line(Owner::Element(link), accented, (x, place.1), &words);
        let area = Area { x, y: place.1, width: words.width, height: style.leading };
        composer.link(link, area, reference.text.clone(), &reference.target);
        x += words.width;
        from = glyphs.end;
    }
    let rest = line.part(from..line.glyphs.end, style.size);
    composer.text_line(owner, style, (x, place.1), &rest);
}

/// The parts of a line that belong to references, in order.
fn pieces<'a>(line: &Line, references: &'a [Reference]) -> Vec<(Range<usize>, &'a Reference)> {
    let shaped = Rc::clone(&line.text);
    let mut found = Vec::new();
    let mut cursor = 0;
    for reference in references {
        let words = printable(&reference.text);
        let at = shaped.text.get(cursor..).and_then(|rest| rest.find(words.as_str()));
        let Some(at) = at.filter(|_| !words.is_empty()) else { continue };
        let bytes = cursor + at..cursor + at + words.len();
        cursor = bytes.end;
        let start = shaped.glyph_at(bytes.start).max(line.glyphs.start);
        let end = shaped.glyph_at(bytes.end).min(line.glyphs.end);
        if start < end {
            found.push((start..end, reference));
        }
    }
    found
}
