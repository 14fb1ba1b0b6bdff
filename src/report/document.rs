//! What stands on a paper: blocks of text, tables and charts. No font, no colour, no place on a page.
//!
//! Text is plain. A line feed starts a new line; zero-width spaces are dropped; a character that the font lacks is
//! printed as a box and copied as itself. Sections of a paper write their numbers in the digits they want; the page
//! numbers are written in [`Document::digits`].

use crate::domain::date::Date;
use crate::domain::language::Language;
use crate::thai::digits::Digits;

/// A paper.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Document {
    /// The title that a viewer shows in its window.
    pub title: String,
    /// Who made the paper: the office.
    pub author: String,
    /// What the paper is about, for its properties.
    pub subject: String,
    /// Words to find the paper by.
    pub keywords: Vec<String>,
    /// The language of the paper, for screen readers and for the page numbers.
    pub language: Language,
    /// The date of the paper. It is part of the file, so it comes from the caller and never from a clock.
    pub date: PaperDate,
    /// The digits of the page numbers.
    pub digits: Digits,
    /// The text at the left of every page's foot.
    pub footer: String,
    /// What the paper says, from top to bottom.
    pub blocks: Vec<Block>,
    /// Files inside the PDF.
    pub attachments: Vec<Attachment>,
}

/// A day in the common era.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PaperDate {
    /// The common-era year.
    pub year: i32,
    /// The month, 1 to 12.
    pub month: u8,
    /// The day of the month, 1 to 31.
    pub day: u8,
}

impl From<Date> for PaperDate {
    fn from(date: Date) -> Self {
        Self {
            year: i32::from(date.year()),
            month: date.month().unsigned_abs(),
            day: date.day().unsigned_abs(),
        }
    }
}

impl Default for PaperDate {
    fn default() -> Self {
        Self { year: 2026, month: 1, day: 1 }
    }
}

/// A file inside the PDF.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attachment {
    /// Its file name.
    pub name: String,
    /// Its media type, such as `text/plain`.
    pub media_type: String,
    /// What it is, in the language of the paper.
    pub description: String,
    /// Its bytes.
    pub data: Vec<u8>,
}

/// One piece of a paper.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// The head of the first page.
    Cover(Cover),
    /// A heading; it stays with what follows it and appears in the outline.
    Heading {
        /// How deep it stands.
        level: HeadingLevel,
        /// Its text.
        text: String,
    },
    /// Running text.
    Paragraph {
        /// How it is set.
        style: ParagraphStyle,
        /// Its text.
        text: String,
    },
    /// Points with a bullet before each.
    List(Vec<String>),
    /// A few large figures side by side.
    Figures(Vec<Figure>),
    /// Names and values in two columns.
    KeyValues(Vec<KeyValue>),
    /// A box that is read first.
    Callout {
        /// How it is meant.
        tone: Tone,
        /// Its first line, in bold.
        title: String,
        /// The lines below, each a paragraph.
        lines: Vec<String>,
    },
    /// A table; its header is repeated on every page it reaches.
    Table(Table),
    /// Horizontal bars.
    BarChart(BarChart),
    /// Lines to sign on, two beside each other.
    Signatures(Vec<Signature>),
    /// Empty space of one text line.
    Space,
    /// What follows starts on a new page.
    PageBreak,
}

/// The head of the first page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cover {
    /// The small line above the title.
    pub kicker: String,
    /// The title of the paper.
    pub title: String,
    /// Whose paper it is.
    pub subtitle: String,
    /// What is known about it: agency, edition, date.
    pub facts: Vec<KeyValue>,
}

/// A name and its value.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct KeyValue {
    /// What it is.
    pub name: String,
    /// Its value.
    pub value: String,
}

impl KeyValue {
    /// A name and its value.
    pub fn new(name: impl Into<String>, value: impl Into<String>) -> Self {
        Self { name: name.into(), value: value.into() }
    }
}

/// How deep a heading stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HeadingLevel {
    /// A part of the paper.
    Section,
    /// A part of a section.
    Part,
}

/// How running text is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ParagraphStyle {
    /// Ordinary text.
    Body,
    /// Ordinary text in bold.
    Strong,
    /// Remarks and legends: smaller and grey.
    Note,
}

/// How something is meant. Never shown by colour alone: a word or a [`Mark`] says the same.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    /// Neither good nor bad.
    #[default]
    Neutral,
    /// Fulfilled.
    Good,
    /// In need of attention.
    Warn,
}

/// A sign drawn before a text, because the font has none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// A check mark.
    Check,
    /// A cross.
    Cross,
    /// A circle filled by half.
    Half,
    /// An empty circle.
    Open,
    /// A dash.
    Dash,
}

/// One large figure.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Figure {
    /// What the figure is.
    pub label: String,
    /// The figure.
    pub value: String,
    /// A small line below; empty for none.
    pub note: String,
    /// How it is meant.
    pub tone: Tone,
}

/// A table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows. A row with fewer cells than columns is filled with empty ones; further cells are left out.
    pub rows: Vec<Row>,
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
    /// One text over all columns that heads the rows below it.
    Band(String),
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

    /// This cell with a sign before its text and the tone that goes with it.
    #[must_use]
    pub fn with_mark(mut self, mark: Mark, tone: Tone) -> Self {
        self.mark = Some(mark);
        self.tone = tone;
        self
    }
}

/// Horizontal bars, one below the other.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BarChart {
    /// What a screen reader says instead of the bars.
    pub alt_text: String,
    /// What the full bars show.
    pub first_legend: String,
    /// What the darker inner bars show; empty where no bar has one.
    pub second_legend: String,
    /// The bars.
    pub bars: Vec<Bar>,
}

/// One bar.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Bar {
    /// What it stands for.
    pub label: String,
    /// How long it is, in the units of `maximum`.
    pub value: u32,
    /// A second value inside the first, in the same units.
    pub second: Option<u32>,
    /// What a full bar would be. 0 gives an empty bar.
    pub maximum: u32,
    /// What stands at the end of the bar, such as "12/14".
    pub caption: String,
}

/// A place to sign.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Signature {
    /// The word before the line.
    pub sign_label: String,
    /// The role behind the line.
    pub role: String,
    /// The name in brackets below; empty for a dotted line.
    pub name: String,
    /// The word before the position, and the position; an empty one is a dotted line.
    pub position: KeyValue,
    /// The word before the date of signing.
    pub date_label: String,
}
