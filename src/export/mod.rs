//! Tables for the tools that people have: text tables, workbooks, JSON, and Parquet for data engines.
//!
//! A table is a list of columns, each of which knows its key, its kind and how to read a row. The four writers know no
//! column, and the columns know no writer.

mod answers;
mod cell;
mod centres;
mod csv;
mod folder_table;
mod form;
mod json;
mod parquet;
mod sheet_words;
mod words;
mod xlsx;

use std::io;

pub use answers::Answers;
pub use cell::{Cell, ColumnOf, Kind, Table};
pub use centres::{Centres, thai_time};
pub use csv::CsvWriter;
pub use folder_table::{SaveError, Saved, TableJob, TableKind, save, save_rows, save_watched};
pub use form::{form, form_for};
pub use json::JsonWriter;
pub use parquet::ParquetWriter;
pub use sheet_words::{SHEET_WORDS, is_of_form};
pub use words::{aspect_word, scale_word, state_word};
pub use xlsx::{MOST_ROWS, XlsxWriter};

/// Takes the rows of a table, in whatever form it writes them.
pub trait RowWriter<T: Table> {
    /// Writes a row.
    ///
    /// # Errors
    /// What it writes to refuses, and more rows than its form holds.
    fn row<'r>(&mut self, row: &'r T::Row<'r>) -> Result<(), ExportError>;
}

/// Why a table could not be written.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// Whatever it is written to refuses.
    #[error(transparent)]
    Io(#[from] io::Error),
    /// More rows than a sheet of a workbook holds.
    #[error("more than {most} rows")]
    TooManyRows {
        /// The most.
        most: usize,
    },
    /// The writer of the format refuses, which no table of this program is known to cause.
    #[error("{0}")]
    Format(String),
}
