//! Text tables that spreadsheets open: UTF-8 with a byte order mark, lines ending as they expect, nothing that they
//! would take for a formula.

use std::borrow::Cow;
use std::io::Write;
use std::marker::PhantomData;

use crate::export::cell::{Cell, Table};
use crate::export::centres::thai_time;
use crate::export::{ExportError, RowWriter};
use crate::i18n::Texts;

/// Without it a spreadsheet reads Thai as letters of the West.
const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();

/// Writes rows of a table as text, straight to where they go.
pub struct CsvWriter<T, W: Write> {
    lines: csv::Writer<W>,
    texts: Texts,
    table: PhantomData<T>,
}

impl<T: Table, W: Write> CsvWriter<T, W> {
    /// Begins with the headings.
    ///
    /// # Errors
    /// What `out` refuses.
    pub fn new(mut out: W, texts: Texts) -> Result<Self, ExportError> {
        out.write_all(BYTE_ORDER_MARK)?;
        let mut writer = Self::part(out, texts);
        let headings = T::COLUMNS.iter().map(|column| (column.heading)(texts));
        writer.lines.write_record(headings).map_err(std::io::Error::from)?;
        Ok(writer)
    }

    /// Goes on with rows: no mark, no headings.
    pub fn part(out: W, texts: Texts) -> Self {
        let mut builder = csv::WriterBuilder::new();
        builder.terminator(csv::Terminator::CRLF);
        Self { lines: builder.from_writer(out), texts, table: PhantomData }
    }

    /// Writes what is left and gives back where it went.
    ///
    /// # Errors
    /// What `out` refuses.
    pub fn finish(self) -> Result<W, ExportError> {
        self.lines.into_inner().map_err(|error| ExportError::Io(error.into_error()))
    }
}

impl<T: Table, W: Write> RowWriter<T> for CsvWriter<T, W> {
    fn row<'r>(&mut self, row: &'r T::Row<'r>) -> Result<(), ExportError> {
        for column in T::COLUMNS {
            let text = text((column.cell)(row, self.texts), self.texts);
            self.lines.write_field(text.as_bytes()).map_err(std::io::Error::from)?;
        }
        self.lines.write_record(None::<&[u8]>).map_err(std::io::Error::from)?;
        Ok(())
    }
}

/// A cell as text.
fn text(cell: Cell<'_>, texts: Texts) -> Cow<'_, str> {
    match cell {
        Cell::Empty => Cow::Borrowed(""),
        Cell::Text(text) => without_formula(text),
        Cell::Word { said, .. } => without_formula(said),
        Cell::Whole(number) => number.to_string().into(),
        Cell::Flag(true) => texts.table_yes().into(),
        Cell::Flag(false) => texts.table_no().into(),
        Cell::Day(date) => date.to_string().into(),
        Cell::Moment(moment) => thai_time(moment).into(),
    }
}

/// A spreadsheet runs a text that begins like a formula; an apostrophe in front makes it plain text.
fn without_formula(text: Cow<'_, str>) -> Cow<'_, str> {
    let is_formula =
        text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);
    if is_formula { format!("'{text}").into() } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_a_spreadsheet_would_run_is_written() {
        for (text, want) in [
            ("=1+1", "'=1+1"),
            ("+66 2", "'+66 2"),
            ("-", "'-"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("\t=1", "'\t=1"),
            ("\r=1", "'\r=1"),
            ("＝1", "'＝1"),
            ("ก=1", "ก=1"),
            ("'=1", "'=1"),
            ("", ""),
        ] {
            assert_eq!(without_formula(text.into()), want, "{text:?}");
        }
    }
}
