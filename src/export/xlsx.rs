//! Workbooks: typed cells, a frozen heading with filters, fitting widths, and a sheet that says what every column means.

use std::marker::PhantomData;

use rust_xlsxwriter::{ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError};

use crate::domain::date::Date;
use crate::domain::folder::Changed;
use crate::export::cell::{Cell, ColumnOf, Table};
use crate::export::{ExportError, RowWriter};
use crate::i18n::Texts;

/// The most rows below the headings that a sheet holds.
pub const MOST_ROWS: usize = 1_048_575;

/// Writes rows of a table into a workbook; rows go to a temporary file, not into memory.
pub struct XlsxWriter<T> {
    book: Workbook,
    texts: Texts,
    looks: Looks,
    rows: u32,
    table: PhantomData<T>,
}

struct Looks {
    heading: Format,
    day: Format,
    moment: Format,
    wrapped: Format,
}

impl<T: Table> XlsxWriter<T> {
    /// Begins with the headings.
    ///
    /// # Errors
    /// No room for temporary files.
    pub fn new(texts: Texts) -> Result<Self, ExportError> {
        let looks = Looks {
            heading: Format::new().set_bold().set_text_wrap().set_align(FormatAlign::Top),
            day: Format::new().set_num_format("yyyy-mm-dd"),
            moment: Format::new().set_num_format("yyyy-mm-dd hh:mm"),
            wrapped: Format::new().set_text_wrap().set_align(FormatAlign::Top),
        };
        let mut book = Workbook::new();
        let sheet = book.add_worksheet_with_constant_memory()?;
        sheet.set_name(texts.table_sheet())?;
        sheet.set_freeze_panes(1, 1)?;
        for (at, column) in numbered(T::COLUMNS) {
            sheet.set_column_width(at, f64::from(column.width))?;
            sheet.write_string_with_format(0, at, (column.heading)(texts), &looks.heading)?;
        }
        Ok(Self { book, texts, looks, rows: 0, table: PhantomData })
    }

    /// Ends with the filters and the sheet of definitions, and gives the bytes.
    ///
    /// # Errors
    /// No room for temporary files.
    pub fn finish(mut self) -> Result<Vec<u8>, ExportError> {
        let last = numbered(T::COLUMNS).last().map_or(0, |(at, _)| at);
        self.book.worksheet_from_index(0)?.autofilter(0, 0, self.rows, last)?;
        self.definitions()?;
        Ok(self.book.save_to_buffer()?)
    }

    fn definitions(&mut self) -> Result<(), ExportError> {
        let texts = self.texts;
        let sheet = self.book.add_worksheet();
        sheet.set_name(texts.table_definitions())?;
        sheet.set_freeze_panes(1, 0)?;
        let headings = [texts.table_column(), texts.table_key(), texts.table_meaning()];
        for ((at, heading), width) in (0_u16..).zip(headings).zip([28.0, 18.0, 90.0]) {
            sheet.set_column_width(at, width)?;
            sheet.write_string_with_format(0, at, heading, &self.looks.heading)?;
        }
        for (at, column) in (1_u32..).zip(T::COLUMNS) {
            sheet.write_string_with_format(at, 0, (column.heading)(texts), &self.looks.wrapped)?;
            sheet.write_string_with_format(at, 1, column.key, &self.looks.wrapped)?;
            sheet.write_string_with_format(at, 2, (column.meaning)(texts), &self.looks.wrapped)?;
        }
        Ok(())
    }
}

impl<T: Table> RowWriter<T> for XlsxWriter<T> {
    fn row<'r>(&mut self, row: &'r T::Row<'r>) -> Result<(), ExportError> {
        if usize::try_from(self.rows).is_ok_and(|rows| rows >= MOST_ROWS) {
            return Err(ExportError::TooManyRows { most: MOST_ROWS });
        }
        self.rows += 1;
        let sheet = self.book.worksheet_from_index(0)?;
        for (at, column) in numbered(T::COLUMNS) {
            let cell = (column.cell)(row, self.texts);
            write(sheet, (self.rows, at), cell, self.texts, &self.looks)?;
        }
        Ok(())
    }
}

fn numbered<T: Table>(
    columns: &'static [ColumnOf<T>],
) -> impl Iterator<Item = (u16, &'static ColumnOf<T>)> {
    (0_u16..).zip(columns)
}

/// Cells of text are text and never formulas, whatever they begin with.
fn write(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    cell: Cell<'_>,
    texts: Texts,
    looks: &Looks,
) -> Result<(), XlsxError> {
    match cell {
        Cell::Empty => return Ok(()),
        Cell::Text(text) | Cell::Word { said: text, .. } => {
            sheet.write_string(row, column, shortened(&text))?
        }
        Cell::Whole(number) => sheet.write_number(row, column, number)?,
        Cell::Flag(true) => sheet.write_string(row, column, texts.table_yes())?,
        Cell::Flag(false) => sheet.write_string(row, column, texts.table_no())?,
        Cell::Day(date) => sheet.write_datetime_with_format(row, column, day(date)?, &looks.day)?,
        Cell::Moment(changed) => match moment(changed)? {
            Some(moment) => sheet.write_datetime_with_format(row, column, moment, &looks.moment)?,
            None => return Ok(()),
        },
    };
    Ok(())
}

/// As much of a text as a cell holds, counted as spreadsheets count.
fn shortened(text: &str) -> String {
    const MOST: usize = 32_767;
    let mut length = 0;
    let fits = |letter: &char| {
        length += letter.len_utf16();
        length <= MOST
    };
    text.chars().take_while(fits).collect()
}

fn day(date: Date) -> Result<ExcelDateTime, XlsxError> {
    let part = |number: i8| number.unsigned_abs();
    ExcelDateTime::from_ymd(date.year().unsigned_abs(), part(date.month()), part(date.day()))
}

fn moment(changed: Changed) -> Result<Option<ExcelDateTime>, XlsxError> {
    let Some((date, hour, minute)) = changed.thai_time() else { return Ok(None) };
    let part = |number: i64| u16::try_from(number).unwrap_or_default();
    let minute = u8::try_from(minute).unwrap_or_default();
    day(date)?.and_hms(part(hour), minute, 0).map(Some)
}

impl From<XlsxError> for ExportError {
    fn from(error: XlsxError) -> Self {
        if let XlsxError::IoError(error) = error {
            Self::Io(error)
        } else {
            Self::Format(error.to_string())
        }
    }
}
