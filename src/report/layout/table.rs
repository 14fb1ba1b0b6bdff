//! Tables: the widths of the columns and the lines of every cell. `table_rows` puts them on pages.

use crate::report::document::{Align, Cell, Column, Mark, Row, Table, Tone, Width};
use crate::report::error::ReportError;
use crate::report::layout::composer::Composer;
use crate::report::layout::marks::MARK_WIDTH;
use crate::report::layout::style::{
    CELL, CELL_DETAIL, CELL_HEADER, CELL_NOTE, POINTS_PER_MM, TEXT_HEIGHT, TEXT_WIDTH, TextStyle,
    text_colour,
};
use crate::report::layout::table_rows::Rows;
use crate::report::layout::typesetter::Line;

/// Inside a cell at its sides.
pub(super) const SIDE_PADDING: f32 = 5.0;
/// Inside a cell at its top and at its bottom.
pub(super) const END_PADDING: f32 = 4.0;
/// No column is narrower, whatever it asks for.
const NARROWEST: f32 = 14.0;
/// A table up to this height stays on one page.
const SHORT_TABLE: f32 = TEXT_HEIGHT * 0.35;
/// Space below a table.
const AFTER: f32 = 10.0;

/// What a row is, for its looks and for the structure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum RowKind {
    /// The heads of the columns.
    Header,
    /// Cells.
    Cells,
    /// One text below the cells it belongs to.
    Detail,
    /// One text over all columns.
    Band,
    /// The sum.
    Total,
}

/// A row whose lines are known.
#[derive(Clone, Debug)]
pub(super) struct MeasuredRow {
    pub(super) kind: RowKind,
    pub(super) cells: Vec<MeasuredCell>,
}

/// A cell whose lines are known.
#[derive(Clone, Debug)]
pub(super) struct MeasuredCell {
    /// Its left edge, counted from the left edge of the table.
    pub(super) x: f32,
    pub(super) width: f32,
    pub(super) lines: Vec<(Line, TextStyle)>,
    pub(super) align: Align,
    pub(super) mark: Option<Mark>,
    pub(super) tone: Tone,
    /// How many columns it covers.
    pub(super) columns: usize,
}

impl MeasuredCell {
    /// Text at the left without a mark.
    fn plain(lines: Vec<(Line, TextStyle)>, (x, width): (f32, f32), columns: usize) -> Self {
        Self { x, width, lines, align: Align::Left, mark: None, tone: Tone::Neutral, columns }
    }

    /// The height of its lines.
    pub(super) fn text_height(&self) -> f32 {
        self.lines.iter().map(|(_, style)| style.leading).sum()
    }
}

impl MeasuredRow {
    /// Its height with the padding.
    pub(super) fn height(&self) -> f32 {
        let tallest = self.cells.iter().map(MeasuredCell::text_height).fold(0.0, f32::max);
        self.top_padding() + tallest + END_PADDING
    }

    /// The space above its text. A detail stands close to its cells, which have their own padding.
    pub(super) const fn top_padding(&self) -> f32 {
        match self.kind {
            RowKind::Detail => 0.0,
            RowKind::Header | RowKind::Cells | RowKind::Band | RowKind::Total => END_PADDING,
        }
    }
}

/// Places a table.
pub(super) fn place(composer: &mut Composer<'_>, table: &Table) -> Result<(), ReportError> {
    if table.columns.is_empty() {
        return Ok(());
    }
    let widths = widths(&table.columns);
    let header = header(composer, table, &widths)?;
    let measured = table.rows.iter().map(|row| measure(composer, table, &widths, row));
    let measured = measured.collect::<Result<Vec<_>, ReportError>>()?;
    let rows = Rows::start(composer, header);
    let mut rest = measured.as_slice();
    while let Some((row, following)) = rest.split_first() {
        rows.place(composer, row, following);
        rest = following;
    }
    rows.finish(composer);
    composer.space(AFTER);
    Ok(())
}

/// The height that must stand together: all of a short table, else the heads of the columns and the first row with its
/// band and its detail, or a part of tall ones.
pub(super) fn least_height(composer: &mut Composer<'_>, table: &Table) -> Result<f32, ReportError> {
    let widths = widths(&table.columns);
    let mut total = header(composer, table, &widths)?.height();
    let mut first = None;
    let mut previous = RowKind::Band;
    for row in &table.rows {
        let row = measure(composer, table, &widths, row)?;
        if !stays_with_next(previous, row.kind) {
            first.get_or_insert(total);
        }
        total += row.height();
        previous = row.kind;
        if total > SHORT_TABLE && first.is_some() {
            break;
        }
    }
    let least = if total > SHORT_TABLE { first.unwrap_or(total) } else { total };
    Ok(least.min(TEXT_HEIGHT * 0.4))
}

/// Must a row stand on the same page as the one below it?
pub(super) const fn stays_with_next(row: RowKind, next: RowKind) -> bool {
    match (row, next) {
        (RowKind::Band, _) | (_, RowKind::Detail | RowKind::Total) => true,
        (
            RowKind::Header | RowKind::Cells | RowKind::Detail | RowKind::Total,
            RowKind::Header | RowKind::Cells | RowKind::Band,
        ) => false,
    }
}

/// The widths of the columns in points.
fn widths(columns: &[Column]) -> Vec<f32> {
    let (mut fixed, mut shares) = (0.0, 0.0);
    for column in columns {
        match column.width {
            Width::Millimetres(mm) => fixed += f32::from(mm) * POINTS_PER_MM,
            Width::Share(share) => shares += f32::from(share),
        }
    }
    let rest = (TEXT_WIDTH - fixed).max(0.0);
    let width = |column: &Column| match column.width {
        Width::Millimetres(mm) => f32::from(mm) * POINTS_PER_MM,
        Width::Share(share) => rest * f32::from(share) / f32::max(shares, 1.0),
    };
    columns.iter().map(|column| width(column).max(NARROWEST)).collect()
}

fn header(
    composer: &mut Composer<'_>,
    table: &Table,
    widths: &[f32],
) -> Result<MeasuredRow, ReportError> {
    let mut cells = Vec::with_capacity(table.columns.len());
    let mut x = 0.0;
    for (column, &width) in table.columns.iter().zip(widths) {
        let lines = styled(composer, (&column.header, CELL_HEADER), width)?;
        let cell = MeasuredCell::plain(lines, (x, width), 1);
        cells.push(MeasuredCell { align: column.align, ..cell });
        x += width;
    }
    Ok(MeasuredRow { kind: RowKind::Header, cells })
}

fn measure(
    composer: &mut Composer<'_>,
    table: &Table,
    widths: &[f32],
    row: &Row,
) -> Result<MeasuredRow, ReportError> {
    match row {
        Row::Band(text) => {
            let width = widths.iter().sum();
            let lines = styled(composer, (text, CELL.bold()), width)?;
            let cell = MeasuredCell::plain(lines, (0.0, width), widths.len());
            Ok(MeasuredRow { kind: RowKind::Band, cells: vec![cell] })
        }
        Row::Detail(text) => measure_detail(composer, widths, text),
        Row::Cells(cells) => measure_cells(composer, table, widths, (RowKind::Cells, cells)),
        Row::Total(cells) => measure_cells(composer, table, widths, (RowKind::Total, cells)),
    }
}

fn measure_detail(
    composer: &mut Composer<'_>,
    widths: &[f32],
    text: &str,
) -> Result<MeasuredRow, ReportError> {
    let (mut cells, mut x) = (Vec::new(), 0.0);
    if let [first, _, ..] = widths {
        cells.push(MeasuredCell::plain(Vec::new(), (0.0, *first), 1));
        x = *first;
    }
    let width = widths.iter().sum::<f32>() - x;
    let lines = styled(composer, (text, CELL_DETAIL), width)?;
    cells.push(MeasuredCell::plain(lines, (x, width), widths.len() - cells.len()));
    Ok(MeasuredRow { kind: RowKind::Detail, cells })
}

fn measure_cells(
    composer: &mut Composer<'_>,
    table: &Table,
    widths: &[f32],
    (kind, cells): (RowKind, &[Cell]),
) -> Result<MeasuredRow, ReportError> {
    let empty = Cell::default();
    let mut measured = Vec::with_capacity(widths.len());
    let mut x = 0.0;
    for (index, (column, &width)) in table.columns.iter().zip(widths).enumerate() {
        let cell = cells.get(index).unwrap_or(&empty);
        measured.push(measure_cell(composer, cell, (column.align, kind), (x, width))?);
        x += width;
    }
    Ok(MeasuredRow { kind, cells: measured })
}

fn measure_cell(
    composer: &mut Composer<'_>,
    cell: &Cell,
    (align, kind): (Align, RowKind),
    (x, width): (f32, f32),
) -> Result<MeasuredCell, ReportError> {
    let is_bold = cell.bold || kind == RowKind::Total;
    let style = if is_bold { CELL.bold() } else { CELL };
    let style = style.coloured(text_colour(cell.tone));
    let room = if cell.mark.is_some() { width - MARK_WIDTH } else { width };
    let mut lines = styled(composer, (&cell.text, style), room)?;
    if !cell.note.is_empty() {
        lines.extend(styled(composer, (&cell.note, CELL_NOTE), room)?);
    }
    let plain = MeasuredCell::plain(lines, (x, width), 1);
    Ok(MeasuredCell { align, mark: cell.mark, tone: cell.tone, ..plain })
}

fn styled(
    composer: &mut Composer<'_>,
    (text, style): (&str, TextStyle),
    width: f32,
) -> Result<Vec<(Line, TextStyle)>, ReportError> {
    let lines = composer.typesetter.lines(text, style, width - 2.0 * SIDE_PADDING)?;
    Ok(lines.into_iter().map(|line| (line, style)).collect())
}
