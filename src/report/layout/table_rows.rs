//! Puts the rows of a table on pages: repeats the heads of the columns, divides rows that are too tall, and keeps a
//! band with the row below it, a detail and the sum with the row above it.

use crate::report::document::Align;
use crate::report::layout::composer::{Area, Composer};
use crate::report::layout::marks::{self, MARK_WIDTH};
use crate::report::layout::pages::{Element, ElementId, Owner, Role};
use crate::report::layout::photos::place_picture;
use crate::report::layout::references::draw_line;
use crate::report::layout::style::{
    ACCENT, CELL, GREY, HAIRLINE, HAIRLINE_WIDTH, PALE, PALE_GREY, text_colour,
};
use crate::report::layout::table::{
    END_PADDING, MeasuredCell, MeasuredRow, RowKind, SIDE_PADDING, WRITING, stays_with_next,
};
use crate::report::layout::typesetter::Line;

/// A row above this part of a page may be divided although a fresh page would hold it.
const TALL: f32 = 0.4;
/// But only where this part of the page is left.
const WORTH_FILLING: f32 = 0.25;
/// How far a line to write on stands above the end of its room.
const WRITING_RISE: f32 = 4.0;
/// A header above this part of a page is not repeated.
const TALLEST_HEADER: f32 = 0.4;

/// A table that is being placed.
pub(super) struct Rows {
    table: ElementId,
    header: MeasuredRow,
    width: f32,
    /// The band and the heading above the rows that are placed now, as they are repeated.
    above: Vec<MeasuredRow>,
    /// The height of what this page repeats.
    repeated: f32,
}

impl Rows {
    /// Begins a table with the heads of its columns.
    pub(super) fn start(composer: &mut Composer<'_>, header: MeasuredRow) -> Self {
        let table = composer.element(Role::Table, None);
        let width = header.cells.iter().map(|cell| cell.width).sum();
        let repeated = header.height();
        let mut rows = Self { table, header, width, above: Vec::new(), repeated };
        let header = rows.header.clone();
        let elements = rows.elements(composer, &header);
        if header.height() <= composer.sheet.text_height() * TALLEST_HEADER {
            composer.ensure(header.height());
            rows.draw(composer, &header, &elements);
        } else {
            rows.place_divided(composer, header, &elements);
        }
        rows
    }

    /// Places a row; `below` are the ones that follow.
    pub(super) fn place(
        &mut self,
        composer: &mut Composer<'_>,
        row: &MeasuredRow,
        below: &[MeasuredRow],
    ) {
        match row.kind {
            RowKind::Band => self.above.clear(),
            RowKind::Heading => self.above.retain(|above| above.kind == RowKind::Band),
            RowKind::Header
            | RowKind::Cells
            | RowKind::Detail
            | RowKind::Write
            | RowKind::Total => {}
        }
        self.place_row(composer, row, below);
        self.above.extend(row.continued.as_deref().cloned());
    }

    fn place_row(&mut self, composer: &mut Composer<'_>, row: &MeasuredRow, below: &[MeasuredRow]) {
        let elements = self.elements(composer, row);
        let height = row.height();
        let is_anchored = |composer: &mut Composer<'_>| {
            if let Some(anchor) = &row.anchor {
                composer.anchor(anchor);
            }
        };
        if height + kept_below(composer, row, below) <= composer.room() {
            is_anchored(composer);
            self.draw(composer, row, &elements);
            return;
        }
        let page = composer.sheet.text_height();
        let is_divided_here = height > page * TALL && composer.room() >= page * WORTH_FILLING;
        if !is_divided_here && !composer.is_at_top() {
            self.next_page(composer);
        }
        is_anchored(composer);
        self.place_divided(composer, row.clone(), &elements);
    }

    /// Ends the table with a line.
    pub(super) fn finish(&self, composer: &mut Composer<'_>) {
        let place = (composer.sheet.left, composer.y);
        composer.rule(place, self.width, ACCENT, 0.8);
    }

    /// Goes to a fresh page and repeats the heads of the columns there, and the band and the heading of the rows that go
    /// on. They are not read twice.
    fn next_page(&mut self, composer: &mut Composer<'_>) {
        self.finish(composer);
        composer.break_page();
        let most = composer.sheet.text_height() * TALLEST_HEADER;
        self.repeated = 0.0;
        for row in std::iter::once(&self.header).chain(&self.above) {
            if self.repeated + row.height() <= most {
                self.draw(composer, row, &[]);
                self.repeated += row.height();
            }
        }
    }

    /// Places a row over as many pages as it needs; each page takes at least one line.
    fn place_divided(
        &mut self,
        composer: &mut Composer<'_>,
        row: MeasuredRow,
        elements: &[ElementId],
    ) {
        let mut rest = row;
        while rest.height() > composer.room() {
            let is_fresh = composer.is_at_top() || self.is_below_header(composer);
            match divide(&rest, composer.room(), is_fresh) {
                Some((head, tail)) => {
                    self.draw(composer, &head, elements);
                    rest = tail;
                }
                // Nothing more fits where nothing can be divided: draw it as it is.
                None if is_fresh => break,
                None => {}
            }
            self.next_page(composer);
            // What stands close to its cells elsewhere stands here below the heads of the columns.
            let above = END_PADDING - rest.top_padding().min(END_PADDING);
            composer.y += above;
            self.repeated += above;
        }
        self.draw(composer, &rest, elements);
    }

    fn is_below_header(&self, composer: &Composer<'_>) -> bool {
        composer.sheet.text_height() - composer.room() <= self.repeated + 0.1
    }

    /// One element for the row's cells each, under an element for the row.
    fn elements(&self, composer: &mut Composer<'_>, row: &MeasuredRow) -> Vec<ElementId> {
        let parent = composer.element(Role::Row, Some(self.table));
        let role = match row.kind {
            RowKind::Header => Role::HeaderCell,
            RowKind::Band
            | RowKind::Heading
            | RowKind::Cells
            | RowKind::Detail
            | RowKind::Write
            | RowKind::Total => Role::Cell,
        };
        let cell = |cell: &MeasuredCell| {
            let (parent, columns) = (Some(parent), cell.columns);
            composer.push_element(Element { role, parent, alt_text: None, columns })
        };
        row.cells.iter().map(cell).collect()
    }

    /// Draws a row here and goes below it. Without elements it is an artifact.
    fn draw(&self, composer: &mut Composer<'_>, row: &MeasuredRow, elements: &[ElementId]) {
        let (y, height) = (composer.y, row.height());
        let area = Area { x: composer.sheet.left, y, width: self.width, height };
        match row.kind {
            RowKind::Header => {
                composer.area(Owner::Artifact, area, PALE);
                composer.rule((composer.sheet.left, y), self.width, ACCENT, 0.8);
                self.hairline(composer, y + height);
            }
            RowKind::Band | RowKind::Heading => {
                composer.area(Owner::Artifact, area, PALE_GREY);
                self.hairline(composer, y);
            }
            RowKind::Total => composer.rule((composer.sheet.left, y), self.width, ACCENT, 0.8),
            RowKind::Cells => self.hairline(composer, y),
            RowKind::Detail | RowKind::Write => {}
        }
        for (index, cell) in row.cells.iter().enumerate() {
            draw_cell(composer, elements.get(index).copied(), cell, y + row.top_padding());
        }
        composer.y += height;
    }

    fn hairline(&self, composer: &mut Composer<'_>, y: f32) {
        composer.rule((composer.sheet.left, y), self.width, HAIRLINE, HAIRLINE_WIDTH);
    }
}

/// The height that must stay with `row` on its page: that of the rows tied to it, or where a tall one may be divided.
fn kept_below(composer: &Composer<'_>, row: &MeasuredRow, below: &[MeasuredRow]) -> f32 {
    let page = composer.sheet.text_height();
    let (mut kept, mut previous) = (0.0, row.kind);
    for next in below {
        if !stays_with_next(previous, next.kind) {
            break;
        }
        if next.height() > page * TALL {
            // A little more, so that rounding does not lose what was kept.
            return kept + page * WORTH_FILLING + 1.0;
        }
        kept += next.height();
        previous = next.kind;
    }
    kept
}

/// Without an element the cell is an artifact.
fn draw_cell(
    composer: &mut Composer<'_>,
    element: Option<ElementId>,
    cell: &MeasuredCell,
    top: f32,
) {
    let left = composer.sheet.left + cell.x + SIDE_PADDING;
    let room = cell.width - 2.0 * SIDE_PADDING;
    let mut y = top;
    if let (Some(parent), Some((picture, width, height))) = (element, &cell.picture) {
        let figure = composer.figure(&picture.alt_text, Some(parent));
        let area = Area { x: left, y: y + END_PADDING, width: *width, height: *height };
        place_picture(composer, figure, picture, area);
        y += cell.picture_height();
    }
    let indent = if cell.mark.is_some() { MARK_WIDTH } else { 0.0 };
    let place = |line: &Line| match cell.align {
        Align::Left => left + indent,
        Align::Centre => left + indent + (room - indent - line.width) / 2.0,
        Align::Right => left + room - line.width,
    };
    if let (Some(mark), Some((line, _))) = (cell.mark, cell.lines.first()) {
        let middle = (place(line) - MARK_WIDTH, y + CELL.leading / 2.0);
        marks::place(composer, mark, middle, text_colour(cell.tone));
    }
    for (line, style) in &cell.lines {
        draw_line(composer, element, (line, *style), (place(line), y), &cell.references);
        y += style.leading;
    }
    for _ in 0..cell.blank {
        y += WRITING;
        composer.rule((left, y - WRITING_RISE), room, GREY, HAIRLINE_WIDTH);
    }
}

/// The part of a row that fits into `room`, and the rest. `None` where no line fits or the row has one line; a fresh
/// page takes one line even where it does not fit.
fn divide(row: &MeasuredRow, room: f32, is_fresh: bool) -> Option<(MeasuredRow, MeasuredRow)> {
    let room = room - 2.0 * END_PADDING;
    let (mut head, mut tail) = (row.clone(), row.clone());
    let mut has_head = false;
    let mut has_tail = false;
    for (index, cell) in row.cells.iter().enumerate() {
        let mut used = cell.picture_height();
        let mut fitting = cell
            .lines
            .iter()
            .take_while(|(_, style)| {
                used += style.leading;
                used <= room
            })
            .count();
        if is_fresh && fitting == 0 {
            fitting = 1;
        }
        // The last line of a cell does not go on alone.
        if fitting + 1 == cell.lines.len() && fitting > 2 {
            fitting -= 1;
        }
        let fitting = fitting.min(cell.lines.len());
        has_head |= fitting > 1 || (fitting == 1 && is_fresh);
        has_tail |= fitting < cell.lines.len();
        if let (Some(head), Some(tail)) = (head.cells.get_mut(index), tail.cells.get_mut(index)) {
            head.lines.truncate(fitting);
            tail.lines.drain(..fitting);
            head.blank = 0;
            tail.mark = None;
            tail.picture = None;
        }
    }
    (has_head && has_tail).then_some((head, tail))
}
