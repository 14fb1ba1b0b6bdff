//! What a column is, and what stands in one place of a table.

use std::borrow::Cow;

use crate::domain::date::Date;
use crate::domain::folder::Changed;
use crate::i18n::Texts;

/// What all cells of a column are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Text.
    Text,
    /// Text that somebody wrote, which is hardly ever the same twice.
    Prose,
    /// A whole number.
    Whole,
    /// Yes or no.
    Flag,
    /// A day.
    Day,
    /// A moment.
    Moment,
}

/// What stands in one place of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell<'a> {
    /// Nothing is known.
    Empty,
    /// Text.
    Text(Cow<'a, str>),
    /// A word of the standard: as programs know it, and as people read it.
    Word {
        /// The same in every language.
        code: Cow<'a, str>,
        /// In the language of the table.
        said: Cow<'a, str>,
    },
    /// A whole number.
    Whole(u32),
    /// Yes or no.
    Flag(bool),
    /// A day.
    Day(Date),
    /// A moment.
    Moment(Changed),
}

impl<'a> Cell<'a> {
    /// Text; an empty one is nothing.
    #[must_use]
    pub fn text(text: &'a str) -> Self {
        if text.is_empty() { Self::Empty } else { Self::Text(Cow::Borrowed(text)) }
    }

    /// A word.
    #[must_use]
    pub fn word(code: &'a str, said: &'a str) -> Self {
        Self::Word { code: Cow::Borrowed(code), said: Cow::Borrowed(said) }
    }

    /// A number of things.
    #[must_use]
    pub fn count(count: usize) -> Self {
        Self::Whole(u32::try_from(count).unwrap_or(u32::MAX))
    }

    /// What stands there, or nothing.
    #[must_use]
    pub fn or_empty(cell: Option<Self>) -> Self {
        cell.unwrap_or(Self::Empty)
    }
}

/// A table: what its rows are. A row may borrow, so that the rows of an assessment need no copies.
pub trait Table: 'static {
    /// A row.
    type Row<'r>: 'r;

    /// The columns, from left to right.
    const COLUMNS: &'static [ColumnOf<Self>];

    /// The edition of a row, by which data sets are parted.
    fn edition<'r>(row: &'r Self::Row<'r>) -> &'r str;
}

/// A column of a table.
pub struct ColumnOf<T: Table + ?Sized> {
    /// Its name for programs; never renamed.
    pub key: &'static str,
    /// Its heading for people.
    pub heading: fn(Texts) -> &'static str,
    /// What it means, for the sheet of definitions.
    pub meaning: fn(Texts) -> &'static str,
    /// What its cells are.
    pub kind: Kind,
    /// Its width in a workbook, in letters.
    pub width: u16,
    /// Reads a row.
    pub cell: for<'r> fn(&'r T::Row<'r>, Texts) -> Cell<'r>,
}
