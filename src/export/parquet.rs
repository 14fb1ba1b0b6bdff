//! Parquet for data engines: a file for each edition, typed columns that may be empty, compressed with Snappy.

use std::collections::BTreeMap;
use std::io::Write;
use std::marker::PhantomData;
use std::sync::Arc;

use parquet::basic::Compression;
use parquet::data_type::{BoolType, ByteArray, ByteArrayType, DataType, Int32Type, Int64Type};
use parquet::errors::ParquetError;
use parquet::file::properties::WriterProperties;
use parquet::file::writer::{SerializedFileWriter, SerializedRowGroupWriter};
use parquet::schema::parser::parse_message_type;
use parquet::schema::types::TypePtr;

use crate::domain::date::Date;
use crate::export::cell::{Cell, ColumnOf, Kind, Table};
use crate::export::{ExportError, RowWriter};
use crate::i18n::Texts;

/// How many rows are gathered before they are written: enough to compress well, few enough to hold in memory.
const ROWS_OF_GROUP: usize = 50_000;
/// The column that is not written, because the name of the folder says it.
const PARTITION: &str = "edition";

/// Writes rows of a table into one file for each edition, which `open` makes.
pub struct ParquetWriter<T, W: Write + Send, F> {
    open: F,
    texts: Texts,
    parts: BTreeMap<String, Part<W>>,
    table: PhantomData<T>,
}

struct Part<W: Write + Send> {
    file: SerializedFileWriter<W>,
    columns: Vec<Gathered>,
    rows: usize,
}

impl<T: Table, W: Write + Send, F: FnMut(&str) -> std::io::Result<W>> ParquetWriter<T, W, F> {
    /// Begins; `open` gives the file of an edition.
    pub const fn new(open: F, texts: Texts) -> Self {
        Self { open, texts, parts: BTreeMap::new(), table: PhantomData }
    }

    /// Writes what was gathered and ends the files.
    ///
    /// # Errors
    /// What the files refuse.
    pub fn finish(self) -> Result<(), ExportError> {
        for mut part in self.parts.into_values() {
            part.flush()?;
            part.file.close()?;
        }
        Ok(())
    }
}

impl<T: Table, W: Write + Send, F: FnMut(&str) -> std::io::Result<W>> RowWriter<T>
    for ParquetWriter<T, W, F>
{
    fn row<'r>(&mut self, row: &'r T::Row<'r>) -> Result<(), ExportError> {
        let edition = T::edition(row);
        if !self.parts.contains_key(edition) {
            let part = Part::new::<T>((self.open)(edition)?)?;
            self.parts.insert(edition.to_owned(), part);
        }
        let Some(part) = self.parts.get_mut(edition) else { return Ok(()) };
        for (column, gathered) in written::<T>().zip(&mut part.columns) {
            gathered.push((column.cell)(row, self.texts));
        }
        part.rows += 1;
        if part.rows >= ROWS_OF_GROUP { part.flush() } else { Ok(()) }
    }
}

fn written<T: Table>() -> impl Iterator<Item = &'static ColumnOf<T>> {
    T::COLUMNS.iter().filter(|column| column.key != PARTITION)
}

fn schema<T: Table>() -> Result<TypePtr, ParquetError> {
    let field = |column: &ColumnOf<T>| {
        let (stored, meant) = match column.kind {
            Kind::Text => ("binary", "(STRING)"),
            Kind::Whole => ("int32", ""),
            Kind::Flag => ("boolean", ""),
            Kind::Day => ("int32", "(DATE)"),
            Kind::Moment => ("int64", "(TIMESTAMP(MILLIS,true))"),
        };
        format!("optional {stored} {} {meant};", column.key)
    };
    let fields: String = written::<T>().map(field).collect();
    parse_message_type(&format!("message gecc {{ {fields} }}")).map(Arc::new)
}

impl<W: Write + Send> Part<W> {
    fn new<T: Table>(out: W) -> Result<Self, ParquetError> {
        let properties = WriterProperties::builder()
            .set_compression(Compression::SNAPPY)
            .set_created_by(concat!("gecc ", env!("CARGO_PKG_VERSION")).to_owned())
            .build();
        let file = SerializedFileWriter::new(out, schema::<T>()?, Arc::new(properties))?;
        let columns = written::<T>().map(|column| Gathered::new(column.kind)).collect();
        Ok(Self { file, columns, rows: 0 })
    }

    fn flush(&mut self) -> Result<(), ExportError> {
        if self.rows == 0 {
            return Ok(());
        }
        self.rows = 0;
        let mut group = self.file.next_row_group()?;
        for column in &mut self.columns {
            column.write(&mut group)?;
        }
        group.close()?;
        Ok(())
    }
}

/// The values of a column that are not written yet.
enum Gathered {
    Text { values: Values<ByteArray>, last: ByteArray },
    Small(Values<i32>),
    Large(Values<i64>),
    Flag(Values<bool>),
}

/// Values, and for each row whether it has one.
struct Values<V> {
    values: Vec<V>,
    is_there: Vec<i16>,
}

impl<V> Values<V> {
    const fn new() -> Self {
        Self { values: Vec::new(), is_there: Vec::new() }
    }

    fn push(&mut self, value: Option<V>) {
        self.is_there.push(i16::from(value.is_some()));
        self.values.extend(value);
    }

    fn write<D: DataType<T = V>, W: Write + Send>(
        &mut self,
        group: &mut SerializedRowGroupWriter<'_, W>,
    ) -> Result<(), ParquetError> {
        if let Some(mut column) = group.next_column()? {
            column.typed::<D>().write_batch(&self.values, Some(&self.is_there), None)?;
            column.close()?;
        }
        self.values.clear();
        self.is_there.clear();
        Ok(())
    }
}

impl Gathered {
    fn new(kind: Kind) -> Self {
        match kind {
            Kind::Text => Self::Text { values: Values::new(), last: ByteArray::from("") },
            Kind::Whole | Kind::Day => Self::Small(Values::new()),
            Kind::Moment => Self::Large(Values::new()),
            Kind::Flag => Self::Flag(Values::new()),
        }
    }

    fn push(&mut self, cell: Cell<'_>) {
        match self {
            Self::Text { values, last } => match cell {
                Cell::Text(text) | Cell::Word { code: text, .. } => {
                    // Neighbours often say the same, above all the centre of an answer; then it is kept once.
                    if last.data() != text.as_bytes() {
                        *last = ByteArray::from(text.as_bytes().to_vec());
                    }
                    values.push(Some(last.clone()));
                }
                Cell::Empty | Cell::Whole(_) | Cell::Flag(_) | Cell::Day(_) | Cell::Moment(_) => {
                    values.push(None);
                }
            },
            Self::Small(values) => values.push(match cell {
                Cell::Whole(number) => i32::try_from(number).ok(),
                Cell::Day(date) => days_after_1970(date),
                Cell::Empty
                | Cell::Text(_)
                | Cell::Word { .. }
                | Cell::Flag(_)
                | Cell::Moment(_) => None,
            }),
            Self::Large(values) => values.push(match cell {
                Cell::Moment(moment) => moment.0.checked_mul(1000),
                Cell::Empty
                | Cell::Text(_)
                | Cell::Word { .. }
                | Cell::Whole(_)
                | Cell::Flag(_)
                | Cell::Day(_) => None,
            }),
            Self::Flag(values) => values.push(match cell {
                Cell::Flag(flag) => Some(flag),
                Cell::Empty
                | Cell::Text(_)
                | Cell::Word { .. }
                | Cell::Whole(_)
                | Cell::Day(_)
                | Cell::Moment(_) => None,
            }),
        }
    }

    fn write<W: Write + Send>(
        &mut self,
        group: &mut SerializedRowGroupWriter<'_, W>,
    ) -> Result<(), ParquetError> {
        match self {
            Self::Text { values, .. } => values.write::<ByteArrayType, W>(group),
            Self::Small(values) => values.write::<Int32Type, W>(group),
            Self::Large(values) => values.write::<Int64Type, W>(group),
            Self::Flag(values) => values.write::<BoolType, W>(group),
        }
    }
}

fn days_after_1970(date: Date) -> Option<i32> {
    /// Days from 1 January 1970 to the first date there is, 1 January 2000.
    const FIRST: i32 = 10_957;
    FIRST.checked_add(Date::FIRST.days_until(date))
}

impl From<ParquetError> for ExportError {
    fn from(error: ParquetError) -> Self {
        let ParquetError::External(error) = error else { return Self::Format(error.to_string()) };
        match error.downcast::<std::io::Error>() {
            Ok(error) => Self::Io(*error),
            Err(error) => Self::Format(error.to_string()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_counted_as_data_engines_do() {
        for (text, want) in [("2000-01-01", 10_957), ("2026-11-20", 20_777)] {
            assert_eq!(days_after_1970(Date::parse(text).unwrap()), Some(want), "{text}");
        }
    }
}
