//! Rows as a JSON array of objects: keys and words that programs know, one row a line.

use std::io::Write;
use std::marker::PhantomData;

use serde::ser::{Serialize, SerializeMap as _, Serializer};

use crate::export::cell::{Cell, Table};
use crate::export::centres::thai_time;
use crate::export::{ExportError, RowWriter};
use crate::i18n::Texts;

/// Writes rows of a table as JSON, straight to where they go.
pub struct JsonWriter<T, W: Write> {
    out: W,
    texts: Texts,
    is_first: bool,
    table: PhantomData<T>,
}

impl<T: Table, W: Write> JsonWriter<T, W> {
    /// Begins the array.
    ///
    /// # Errors
    /// What `out` refuses.
    pub fn new(mut out: W, texts: Texts) -> Result<Self, ExportError> {
        out.write_all(b"[")?;
        Ok(Self { out, texts, is_first: true, table: PhantomData })
    }

    /// Ends the array and gives back where it went.
    ///
    /// # Errors
    /// What `out` refuses.
    pub fn finish(mut self) -> Result<W, ExportError> {
        self.out.write_all(b"\n]\n")?;
        Ok(self.out)
    }
}

impl<T: Table, W: Write> RowWriter<T> for JsonWriter<T, W> {
    fn row<'r>(&mut self, row: &'r T::Row<'r>) -> Result<(), ExportError> {
        self.out.write_all(if self.is_first { b"\n" } else { b",\n" })?;
        self.is_first = false;
        let row = Row::<T> { row, texts: self.texts };
        serde_json::to_writer(&mut self.out, &row).map_err(std::io::Error::from)?;
        Ok(())
    }
}

struct Row<'r, T: Table> {
    row: &'r T::Row<'r>,
    texts: Texts,
}

impl<T: Table> Serialize for Row<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(T::COLUMNS.len()))?;
        for column in T::COLUMNS {
            match (column.cell)(self.row, self.texts) {
                Cell::Empty => map.serialize_entry(column.key, &()),
                Cell::Text(text) | Cell::Word { code: text, .. } => {
                    map.serialize_entry(column.key, text.as_ref())
                }
                Cell::Whole(number) => map.serialize_entry(column.key, &number),
                Cell::Flag(flag) => map.serialize_entry(column.key, &flag),
                Cell::Day(date) => map.serialize_entry(column.key, &date.to_string()),
                Cell::Moment(moment) => map.serialize_entry(column.key, &thai_time(moment)),
            }?;
        }
        map.end()
    }
}
