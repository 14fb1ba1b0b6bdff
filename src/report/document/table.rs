//! Tables: columns, rows, cells.

use crate::report::document::{Anchor, Mark, Picture, Reference, Tone};

/// A table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows. A row with fewer cells than columns is filled with empty ones; further cells are left out.
    pub rows: Vec<Row>,
    /// How large its text is.
    pub density: Density,
    /// What stands behind a [`Row::Band`] or a [`Row::Heading`] that is repeated on a further page; empty for nothing.
    pub continued: String,
}

impl Table {
    /// A table for reading.
    #[must_use]
    pub fn new(columns: Vec<Column>, rows: Vec<Row>) -> Self {
        Self { columns, rows, ..Self::default() }
    }

    /// A table for many columns of numbers, or for a page that must hold much.
    #[must_use]
    pub fn dense(columns: Vec<Column>, rows: Vec<Row>) -> Self {
        Self { columns, rows, density: Density::Dense, ..Self::default() }
    }

    /// This table with what stands behind a heading that is repeated on a further page.
    #[must_use]
    pub fn continued_as(mut self, continued: impl Into<String>) -> Self {
        self.continued = continued.into();
        self
    }
}

/// How large the text of a table is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Density {
    /// For reading.
    #[default]
    Ordinary,
    /// For many columns of numbers.
    Dense,
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// What stands in the repeated header.
    pub header: String,
    /// How wide it is.
    pub width: Width,
    /// Where its text stands.
    pub align: Align,
}

impl Column {
    /// A column.
    pub fn new(header: impl Into<String>, width: Width, align: Align) -> Self {
        Self { header: header.into(), width, align }
    }
}

/// How wide a column is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Width {
    /// So many millimetres.
    Millimetres(u16),
    /// A part of what the fixed columns leave, in proportion to the other shares.
    Share(u16),
}

/// Where text stands in its column.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Align {
    /// At the left.
    #[default]
    Left,
    /// In the middle.
    Centre,
    /// At the right, for numbers.
    Right,
}

/// A row of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Row {
    /// One cell for each column.
    Cells(Vec<Cell>),
    /// One text that belongs to the cells above it: below them, from the second column to the right edge.
    Detail(String),
    /// Empty lines to write on by hand, as [`Row::Detail`] stands; they belong to the cells above.
    Write {
        /// What is to be written there.
        label: String,
        /// How many lines.
        lines: u8,
    },
    /// One text over all columns that heads the rows below it.
    Band(String),
    /// As [`Row::Band`], one step lower: a cell over all columns. It is repeated where its rows go on on another page.
    Heading(Cell),
    /// As [`Row::Cells`], set in bold with a line above: the sum of the rows.
    Total(Vec<Cell>),
}

/// A cell of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    /// Its text.
    pub text: String,
    /// A smaller grey line below the text, such as where a wording comes from; empty for none.
    pub note: String,
    /// Is the text bold?
    pub bold: bool,
    /// How it is meant.
    pub tone: Tone,
    /// A sign before the text.
    pub mark: Option<Mark>,
    /// Words of the text that lead elsewhere, in the order of the text.
    pub references: Vec<Reference>,
    /// The name under which others lead to this row.
    pub anchor: Option<Anchor>,
    /// A picture above the text, as wide as the cell.
    pub picture: Option<Picture>,
}

impl Cell {
    /// A plain cell.
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: text.into(), ..Self::default() }
    }

    /// This cell with a smaller line below its text.
    #[must_use]
    pub fn with_note(mut self, note: impl Into<String>) -> Self {
        self.note = note.into();
        self
    }

    /// A cell of references, one behind the other.
    #[must_use]
    pub fn of_references(references: Vec<Reference>) -> Self {
        let words: Vec<&str> = references.iter().map(|reference| reference.text.as_str()).collect();
        Self { text: words.join(", "), references, ..Self::default() }
    }

    /// This cell with all its text leading to `target`.
    #[must_use]
    pub fn leading_to(mut self, target: Anchor) -> Self {
        self.references = vec![Reference::new(self.text.clone(), target)];
        self
    }

    /// This cell in bold.
    #[must_use]
    pub fn strong(mut self) -> Self {
        self.bold = true;
        self
    }

    /// This cell as the place to which `anchor` leads.
    #[must_use]
    pub fn at(mut self, anchor: Anchor) -> Self {
        self.anchor = Some(anchor);
        self
    }

    /// This cell with a sign before its text and the tone that goes with it.
    #[must_use]
    pub fn with_mark(mut self, mark: Mark, tone: Tone) -> Self {
        self.mark = Some(mark);
        self.tone = tone;
        self
    }
}
