//! The values of one column, gathered until they are encoded.

use bytes::Bytes;
use parquet::column::writer::{ColumnCloseResult, ColumnWriter, get_column_writer};
use parquet::data_type::ByteArray;
use parquet::errors::ParquetError;
use parquet::file::properties::WriterPropertiesPtr;
use parquet::file::writer::{SerializedPageWriter, TrackedWrite};
use parquet::schema::types::ColumnDescPtr;

use crate::domain::date::Date;
use crate::export::cell::{Cell, Kind};

/// A column of one group of rows as it stands in a file.
pub(super) struct Encoded {
    pub(super) bytes: Bytes,
    pub(super) close: ColumnCloseResult,
}

/// The values of a column that are not written yet.
pub(super) enum Gathered {
    Text(Texts),
    Small(Values<i32>),
    Large(Values<i64>),
    Flag(Values<bool>),
}

/// Texts one behind the other, so that none needs memory of its own.
#[derive(Default)]
pub(super) struct Texts {
    bytes: Vec<u8>,
    /// Where each value begins, and how long it is.
    places: Vec<(usize, usize)>,
    is_there: Vec<i16>,
}

impl Texts {
    fn push(&mut self, text: Option<&str>) {
        self.is_there.push(i16::from(text.is_some()));
        let Some(text) = text else { return };
        // Neighbours often say the same, above all the centre of an answer; then it is kept once.
        let last = self.places.last().copied();
        let is_last = |(start, length): &(usize, usize)| {
            *length == text.len() && self.bytes.get(*start..start + length) == Some(text.as_bytes())
        };
        let place = last.filter(is_last).unwrap_or((self.bytes.len(), text.len()));
        if place.0 == self.bytes.len() {
            self.bytes.extend_from_slice(text.as_bytes());
        }
        self.places.push(place);
    }

    fn take(&mut self) -> (Vec<ByteArray>, Vec<i16>) {
        let all = ByteArray::from(std::mem::take(&mut self.bytes));
        let places = std::mem::take(&mut self.places).into_iter();
        let values = places.map(|(start, length)| all.slice(start, length)).collect();
        (values, std::mem::take(&mut self.is_there))
    }
}

/// Values, and for each row whether it has one.
pub(super) struct Values<V> {
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

    fn take(&mut self) -> (Vec<V>, Vec<i16>) {
        (std::mem::take(&mut self.values), std::mem::take(&mut self.is_there))
    }
}

impl Gathered {
    pub(super) fn new(kind: Kind) -> Self {
        match kind {
            Kind::Text | Kind::Prose => Self::Text(Texts::default()),
            Kind::Whole | Kind::Day => Self::Small(Values::new()),
            Kind::Moment => Self::Large(Values::new()),
            Kind::Flag => Self::Flag(Values::new()),
        }
    }

    /// How many bytes of text are held.
    pub(super) const fn text_bytes(&self) -> usize {
        match self {
            Self::Text(texts) => texts.bytes.len(),
            Self::Small(_) | Self::Large(_) | Self::Flag(_) => 0,
        }
    }

    pub(super) fn push(&mut self, cell: Cell<'_>) {
        match self {
            Self::Text(texts) => match &cell {
                Cell::Text(text) | Cell::Word { code: text, .. } => texts.push(Some(text)),
                Cell::Empty | Cell::Whole(_) | Cell::Flag(_) | Cell::Day(_) | Cell::Moment(_) => {
                    texts.push(None);
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

    /// Encodes what was gathered, and begins anew.
    pub(super) fn encode(
        &mut self,
        description: ColumnDescPtr,
        properties: WriterPropertiesPtr,
    ) -> Result<Encoded, ParquetError> {
        let name = description.name().to_owned();
        let mut sink = TrackedWrite::new(Vec::new());
        let pages = Box::new(SerializedPageWriter::new(&mut sink));
        let mut writer = get_column_writer(description, properties, pages);
        match (self, &mut writer) {
            (Self::Text(texts), ColumnWriter::ByteArrayColumnWriter(to)) => {
                let (values, is_there) = texts.take();
                to.write_batch(&values, Some(&is_there), None)?;
            }
            (Self::Small(values), ColumnWriter::Int32ColumnWriter(to)) => {
                let (values, is_there) = values.take();
                to.write_batch(&values, Some(&is_there), None)?;
            }
            (Self::Large(values), ColumnWriter::Int64ColumnWriter(to)) => {
                let (values, is_there) = values.take();
                to.write_batch(&values, Some(&is_there), None)?;
            }
            (Self::Flag(values), ColumnWriter::BoolColumnWriter(to)) => {
                let (values, is_there) = values.take();
                to.write_batch(&values, Some(&is_there), None)?;
            }
            // The schema is made of the kinds of columns, as the gathered values are.
            (_, _) => return Err(ParquetError::General(name)),
        }
        let close = writer.close()?;
        let bytes = Bytes::from(sink.into_inner()?);
        Ok(Encoded { bytes, close })
    }
}

fn days_after_1970(date: Date) -> Option<i32> {
    /// Days from 1 January 1970 to the first date there is, 1 January 2000.
    const FIRST: i32 = 10_957;
    FIRST.checked_add(Date::FIRST.days_until(date))
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
