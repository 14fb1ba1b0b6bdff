//! What stands on a paper: blocks of text, tables and charts. No font, no colour, no place on a page.
//!
//! Text is plain. A line feed starts a new line; zero-width spaces are dropped; a character that the font lacks is
//! printed as a lozenge and copied as itself. Sections of a paper write their numbers in the digits they want; the page
//! numbers are written in [`Document::digits`].

mod chart;
mod front;
mod picture;
mod table;

pub use chart::{Bar, BarChart, ColumnChart, Columns};
pub use front::{Code, Cover, Figure, Signature};
pub use picture::{Photo, PhotoSize, Picture};
pub use table::{Align, Cell, Column, Density, Row, Table, Width};

use crate::domain::date::Date;
use crate::domain::digest::Digest;
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
    /// The SHA-256 of the saved assessment that the paper is about: eight digits of it stand at the foot of every page,
    /// all of it in the properties. `None`: there is none.
    pub fingerprint: Option<Digest>,
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

/// How a sheet of paper lies.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Orientation {
    /// Higher than wide.
    #[default]
    Portrait,
    /// Wider than high.
    Landscape,
}

/// A place in the paper that others lead to. Two places with the same name: the first one counts.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Anchor(pub String);

/// Words that lead to a place in the paper. They are plain words where the paper has no such place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reference {
    /// The words.
    pub text: String,
    /// Where they lead.
    pub target: Anchor,
}

impl Reference {
    /// Words that lead to `target`.
    pub fn new(text: impl Into<String>, target: Anchor) -> Self {
        Self { text: text.into(), target }
    }
}

/// One piece of a paper.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// A first page of its own.
    Cover(Cover),
    /// The head of a paper that begins on its first page.
    Head(Cover),
    /// The sections of the paper with their pages.
    Contents {
        /// What stands above them.
        title: String,
    },
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
    /// Charts of columns, two beside each other.
    ColumnCharts(Vec<ColumnChart>),
    /// Photos with what they show.
    Photos {
        /// How large they are.
        size: PhotoSize,
        /// The photos.
        photos: Vec<Photo>,
    },
    /// Lines to sign on, two beside each other.
    Signatures(Vec<Signature>),
    /// What follows starts on a new page of this orientation.
    PageBreak(Orientation),
    /// What follows stands on pages of this orientation; a new page is started only where this one has another.
    Turn(Orientation),
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
    /// An empty box to tick by hand.
    Box,
}
