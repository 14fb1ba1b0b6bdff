//! Parquet for data engines: a file for each edition, typed columns that may be empty, compressed with Snappy.

mod gathered;

use std::collections::BTreeMap;
use std::io::Write;
use std::marker::PhantomData;
use std::num::NonZero;
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use parquet::basic::Compression;
use parquet::errors::ParquetError;
use parquet::file::properties::{EnabledStatistics, WriterProperties, WriterPropertiesPtr};
use parquet::file::writer::SerializedFileWriter;
use parquet::schema::parser::parse_message_type;
use parquet::schema::types::{ColumnPath, TypePtr};

use gathered::{Encoded, Gathered};

use crate::export::cell::{ColumnOf, Kind, Table};
use crate::export::{ExportError, RowWriter};
use crate::i18n::Texts;

/// How many rows are gathered before they are written: enough to compress well, few enough to hold in memory.
const ROWS_OF_GROUP: usize = 50_000;
/// How many bytes of text are gathered at most before they are written; notes can be long.
const BYTES_OF_GROUP: usize = 32 * 1024 * 1024;
/// The most cores on which columns are encoded.
const MOST_CORES: usize = 8;
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
    properties: WriterPropertiesPtr,
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
        let bytes = || part.columns.iter().map(Gathered::text_bytes).sum::<usize>();
        // Looking at every row would cost more than it saves.
        let is_large = part.rows.is_multiple_of(1024) && bytes() >= BYTES_OF_GROUP;
        if is_large || part.rows >= ROWS_OF_GROUP { part.flush() } else { Ok(()) }
    }
}

fn written<T: Table>() -> impl Iterator<Item = &'static ColumnOf<T>> {
    T::COLUMNS.iter().filter(|column| column.key != PARTITION)
}

fn schema<T: Table>() -> Result<TypePtr, ParquetError> {
    let field = |column: &ColumnOf<T>| {
        let (stored, meant) = match column.kind {
            Kind::Text | Kind::Prose => ("binary", "(STRING)"),
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
        let properties = Arc::new(properties::<T>());
        let file = SerializedFileWriter::new(out, schema::<T>()?, Arc::clone(&properties))?;
        let columns = written::<T>().map(|column| Gathered::new(column.kind)).collect();
        Ok(Self { file, properties, columns, rows: 0 })
    }

    /// Writes what was gathered. Columns are encoded on every core, which takes longest, and put into the file in order.
    fn flush(&mut self) -> Result<(), ExportError> {
        if self.rows == 0 {
            return Ok(());
        }
        self.rows = 0;
        let properties = &self.properties;
        let descriptions = self.file.schema_descr().columns().to_vec();
        let work = descriptions.into_iter().zip(&mut self.columns).enumerate();
        let work = Mutex::new(work);
        let next = || work.lock().unwrap_or_else(PoisonError::into_inner).next();
        let encode = || {
            let mut done = Vec::new();
            while let Some((at, (description, column))) = next() {
                done.push((at, column.encode(description, Arc::clone(properties))));
            }
            done
        };
        let cores = thread::available_parallelism().map_or(1, NonZero::get).min(MOST_CORES);
        let mut encoded: Vec<(usize, Result<Encoded, ParquetError>)> = thread::scope(|scope| {
            let helpers: Vec<_> = (1..cores).map(|_| scope.spawn(encode)).collect();
            let mut all = encode();
            for helper in helpers {
                match helper.join() {
                    Ok(part) => all.extend(part),
                    Err(panic) => std::panic::resume_unwind(panic),
                }
            }
            all
        });
        encoded.sort_by_key(|(at, _)| *at);
        let mut group = self.file.next_row_group()?;
        for (_, column) in encoded {
            let Encoded { bytes, close } = column?;
            group.append_column(&bytes, close)?;
        }
        group.close()?;
        Ok(())
    }
}

/// How columns are written.
fn properties<T: Table>() -> WriterProperties {
    let mut properties = WriterProperties::builder()
        .set_compression(Compression::SNAPPY)
        .set_created_by(concat!("gecc ", env!("CARGO_PKG_VERSION")).to_owned());
    for column in written::<T>().filter(|column| column.kind == Kind::Prose) {
        // A list of different values and their order are of no use where no two are the same.
        properties = properties
            .set_column_dictionary_enabled(ColumnPath::from(column.key), false)
            .set_column_statistics_enabled(ColumnPath::from(column.key), EnabledStatistics::None);
    }
    properties.build()
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
