//! Tables: the widths of the columns and the lines of every cell. `table_rows` puts them on pages.

use crate::report::document::{
    Align, Anchor, Cell, Column, Density, Mark, Picture, Reference, Row, Table, Tone, Width,
};
use crate::report::error::ReportError;
use crate::report::layout::composer::Composer;
use crate::report::layout::marks::MARK_WIDTH;
use crate::report::layout::photos::fitting;
use crate::report::layout::references::row_anchor;
use crate::report::layout::style::{
    CELL, CELL_DETAIL, CELL_HEADER, CELL_NOTE, DENSE, DENSE_HEADER, DENSE_NOTE, POINTS_PER_MM,
    TextStyle, text_colour,
};
use crate::report::layout::table_rows::Rows;
use crate::report::layout::typesetter::Line;

/// Inside a cell at its sides.
pub(super) const SIDE_PADDING: f32 = 5.0;
/// Inside a cell at its top and at its bottom.
pub(super) const END_PADDING: f32 = 4.0;
/// The greatest height of a picture in a cell.
const THUMBNAIL: f32 = 76.0;
/// No column is narrower, whatever it asks for.
const NARROWEST: f32 = 14.0;
/// A table up to this part of a page stays on one page.
const SHORT_TABLE: f32 = 0.35;
/// A number shrinks no further.
const SMALLEST_NUMBER: f32 = 6.5;
/// From one line to write on to the next.
pub(super) const WRITING: f32 = 22.0;
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
    /// Lines to write on, below the cells they belong to.
    Write,
    /// One text over all columns.
    Band,
    /// A cell over all columns, one step below a band.
    Heading,
    /// The sum.
    Total,
}

/// A row whose lines are known.
#[derive(Clone, Debug)]
pub(super) struct MeasuredRow {
    pub(super) kind: RowKind,
    pub(super) cells: Vec<MeasuredCell>,
    /// The space above and below its text.
    padding: f32,
    /// The names under which others lead to it.
    pub(super) anchor: Option<Anchor>,
    /// How it is repeated where its rows go on on another page. `None`: it is not.
    pub(super) continued: Option<Box<Self>>,
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
    /// Words that lead elsewhere.
    pub(super) references: Vec<Reference>,
    /// The picture above the lines, with its width and height.
    pub(super) picture: Option<(Picture, f32, f32)>,
    /// How many empty lines to write on are below the lines.
    pub(super) blank: u8,
}

impl MeasuredCell {
    /// Text at the left without a mark.
    fn plain(lines: Vec<(Line, TextStyle)>, (x, width): (f32, f32), columns: usize) -> Self {
        let (align, mark, tone) = (Align::Left, None, Tone::Neutral);
        let (references, picture) = (Vec::new(), None);
        Self { x, width, lines, align, mark, tone, columns, references, picture, blank: 0 }
    }

    /// The height of its picture and its lines.
    pub(super) fn content_height(&self) -> f32 {
        let lines: f32 = self.lines.iter().map(|(_, style)| style.leading).sum();
        self.picture_height() + lines + f32::from(self.blank) * WRITING
    }

    /// The height of its picture with the space below it.
    pub(super) fn picture_height(&self) -> f32 {
        self.picture.as_ref().map_or(0.0, |(_, _, height)| height + 2.0 * END_PADDING)
    }
}

impl MeasuredRow {
    fn new(kind: RowKind, cells: Vec<MeasuredCell>, table: &Table) -> Self {
        let padding = padding(table.density);
        Self { kind, cells, padding, anchor: None, continued: None }
    }

    /// Its height with the padding.
    pub(super) fn height(&self) -> f32 {
        let tallest = self.cells.iter().map(MeasuredCell::content_height).fold(0.0, f32::max);
        self.top_padding() + tallest + self.padding
    }

    /// The space above its text. A detail stands close to its cells, which have their own padding.
    pub(super) const fn top_padding(&self) -> f32 {
        match self.kind {
            RowKind::Detail | RowKind::Write => 0.0,
            RowKind::Header
            | RowKind::Cells
            | RowKind::Band
            | RowKind::Heading
            | RowKind::Total => self.padding,
        }
    }
}

/// Places a table.
pub(super) fn place(composer: &mut Composer<'_>, table: &Table) -> Result<(), ReportError> {
    if table.columns.is_empty() {
        return Ok(());
    }
    let widths = widths(composer, &table.columns);
    let header = header(composer, table, &widths)?;
    let mut measured = Vec::with_capacity(table.rows.len());
    for row in &table.rows {
        composer.is_wanted()?;
        measured.push(measure(composer, table, &widths, row)?);
    }
    let mut rows = Rows::start(composer, header);
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
    let widths = widths(composer, &table.columns);
    let mut total = header(composer, table, &widths)?.height();
    let short = composer.sheet.text_height() * SHORT_TABLE;
    let mut first = None;
    let mut previous = RowKind::Band;
    for row in &table.rows {
        let row = measure(composer, table, &widths, row)?;
        if !stays_with_next(previous, row.kind) {
            first.get_or_insert(total);
        }
        total += row.height();
        previous = row.kind;
        if total > short && first.is_some() {
            break;
        }
    }
    let least = if total > short { first.unwrap_or(total) } else { total };
    Ok(least.min(composer.sheet.text_height() * 0.4))
}

/// Must a row stand on the same page as the one below it?
pub(super) const fn stays_with_next(row: RowKind, next: RowKind) -> bool {
    match (row, next) {
        (RowKind::Band | RowKind::Heading, _)
        | (_, RowKind::Detail | RowKind::Write | RowKind::Total) => true,
        (
            RowKind::Header | RowKind::Cells | RowKind::Detail | RowKind::Write | RowKind::Total,
            RowKind::Header | RowKind::Cells | RowKind::Band | RowKind::Heading,
        ) => false,
    }
}

/// The widths of the columns in points.
fn widths(composer: &Composer<'_>, columns: &[Column]) -> Vec<f32> {
    let (mut fixed, mut shares) = (0.0, 0.0);
    for column in columns {
        match column.width {
            Width::Millimetres(mm) => fixed += f32::from(mm) * POINTS_PER_MM,
            Width::Share(share) => shares += f32::from(share),
        }
    }
    let rest = (composer.sheet.text_width() - fixed).max(0.0);
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
        let style = match table.density {
            Density::Ordinary => CELL_HEADER,
            Density::Dense => DENSE_HEADER,
        };
        let style = unbroken(composer, &column.header, style, width)?;
        let lines = styled(composer, (&column.header, style), width)?;
        let cell = MeasuredCell::plain(lines, (x, width), 1);
        cells.push(MeasuredCell { align: column.align, ..cell });
        x += width;
    }
    Ok(MeasuredRow::new(RowKind::Header, cells, table))
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
            let mut band = MeasuredRow::new(RowKind::Band, vec![cell], table);
            let again = format!("{text} {}", table.continued);
            let lines = styled(composer, (again.trim_end(), CELL.bold()), width)?;
            let cell = MeasuredCell::plain(lines, (0.0, width), widths.len());
            let again = MeasuredRow::new(RowKind::Band, vec![cell], table);
            band.continued = Some(Box::new(again));
            Ok(band)
        }
        Row::Heading(cell) => {
            let mut heading = measure_heading(composer, table, widths, cell)?;
            heading.anchor = row_anchor(row).cloned();
            let text = format!("{} {}", cell.text, table.continued);
            let again = Cell { mark: cell.mark, tone: cell.tone, ..Cell::new(text.trim_end()) };
            let again = measure_heading(composer, table, widths, &again)?;
            heading.continued = Some(Box::new(again));
            Ok(heading)
        }
        Row::Detail(text) => {
            measure_detail(composer, (table, RowKind::Detail), widths, (text, CELL_DETAIL))
        }
        Row::Write { label, lines } => {
            let mut row =
                measure_detail(composer, (table, RowKind::Write), widths, (label, CELL_NOTE))?;
            if let Some(cell) = row.cells.last_mut() {
                cell.blank = *lines;
            }
            Ok(row)
        }
        Row::Cells(cells) => {
            let mut row_of = measure_cells(composer, table, widths, (RowKind::Cells, cells))?;
            row_of.anchor = row_anchor(row).cloned();
            Ok(row_of)
        }
        Row::Total(cells) => measure_cells(composer, table, widths, (RowKind::Total, cells)),
    }
}

fn measure_heading(
    composer: &mut Composer<'_>,
    table: &Table,
    widths: &[f32],
    cell: &Cell,
) -> Result<MeasuredRow, ReportError> {
    let look = (Align::Left, RowKind::Heading, table.density);
    let cell = measure_cell(composer, cell, look, (0.0, widths.iter().sum()))?;
    let cell = MeasuredCell { columns: widths.len(), ..cell };
    Ok(MeasuredRow::new(RowKind::Heading, vec![cell], table))
}

fn measure_detail(
    composer: &mut Composer<'_>,
    (table, kind): (&Table, RowKind),
    widths: &[f32],
    (text, style): (&str, TextStyle),
) -> Result<MeasuredRow, ReportError> {
    let (mut cells, mut x) = (Vec::new(), 0.0);
    if let [first, _, ..] = widths {
        cells.push(MeasuredCell::plain(Vec::new(), (0.0, *first), 1));
        x = *first;
    }
    let width = widths.iter().sum::<f32>() - x;
    let lines = styled(composer, (text, style), width)?;
    cells.push(MeasuredCell::plain(lines, (x, width), widths.len() - cells.len()));
    Ok(MeasuredRow::new(kind, cells, table))
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
        measured.push(measure_cell(
            composer,
            cell,
            (column.align, kind, table.density),
            (x, width),
        )?);
        x += width;
    }
    Ok(MeasuredRow::new(kind, measured, table))
}

fn measure_cell(
    composer: &mut Composer<'_>,
    cell: &Cell,
    (align, kind, density): (Align, RowKind, Density),
    (x, width): (f32, f32),
) -> Result<MeasuredCell, ReportError> {
    let is_bold = cell.bold || matches!(kind, RowKind::Total | RowKind::Heading);
    let plain = cell_style(density);
    let style = if is_bold { plain.bold() } else { plain };
    let style = style.coloured(text_colour(cell.tone));
    let room = if cell.mark.is_some() { width - MARK_WIDTH } else { width };
    let style = match align {
        Align::Right => unbroken(composer, &cell.text, style, room)?,
        Align::Left | Align::Centre => style,
    };
    let picture = cell.picture.as_ref().map(|picture| {
        let (width, height) = fitting(picture, (width - 2.0 * SIDE_PADDING, THUMBNAIL));
        (picture.clone(), width, height)
    });
    let mut lines = match picture {
        Some(_) if cell.text.is_empty() => Vec::new(),
        Some(_) | None => styled(composer, (&cell.text, style), room)?,
    };
    if !cell.note.is_empty() {
        let note = match density {
            Density::Ordinary => CELL_NOTE,
            Density::Dense => DENSE_NOTE,
        };
        lines.extend(styled(composer, (&cell.note, note), room)?);
    }
    let plain = MeasuredCell::plain(lines, (x, width), 1);
    let references = cell.references.clone();
    Ok(MeasuredCell { align, mark: cell.mark, tone: cell.tone, references, picture, ..plain })
}

/// The space above and below the text of a row.
const fn padding(density: Density) -> f32 {
    match density {
        Density::Ordinary => END_PADDING,
        Density::Dense => 2.6,
    }
}

const fn cell_style(density: Density) -> TextStyle {
    match density {
        Density::Ordinary => CELL,
        Density::Dense => DENSE,
    }
}

/// A number, or a word that heads a column, is not torn apart: one that is too long is set smaller, down to a size that
/// can be read.
fn unbroken(
    composer: &mut Composer<'_>,
    text: &str,
    style: TextStyle,
    width: f32,
) -> Result<TextStyle, ReportError> {
    let room = width - 2.0 * SIDE_PADDING;
    let own = composer.typesetter.one_line(text, style)?.width;
    if own <= room || text.contains(char::is_whitespace) {
        return Ok(style);
    }
    Ok(TextStyle { size: (style.size * room / own).max(style.size.min(SMALLEST_NUMBER)), ..style })
}

fn styled(
    composer: &mut Composer<'_>,
    (text, style): (&str, TextStyle),
    width: f32,
) -> Result<Vec<(Line, TextStyle)>, ReportError> {
    let lines = composer.typesetter.lines(text, style, width - 2.0 * SIDE_PADDING)?;
    Ok(lines.into_iter().map(|line| (line, style)).collect())
}
