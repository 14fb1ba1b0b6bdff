//! Sheets that people filled in: workbooks and text tables, read with limits, and never run.

use std::io::{self, Cursor, Read as _};
use std::path::Path;

use calamine::{DataRef, Reader as _, Xlsx, XlsxError};

use crate::domain::filling::{Sheet, SheetCell, SheetRow};
use crate::storage::error::StorageError;
use crate::storage::ron_text::{read_bytes, text_of};

/// The most that a workbook may hold once it is unpacked, in bytes.
const MOST_UNPACKED: u64 = 64 * 1024 * 1024;
/// The most rows and columns that are looked at. A form has a hundred rows and seven columns.
const MOST_ROWS: usize = 20_000;
const MOST_COLUMNS: usize = 64;

/// Why a sheet could not be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SheetError {
    /// The name ends in nothing that can be taken in.
    #[error("neither .xlsx nor .csv")]
    Ending,
    /// A workbook with macros.
    #[error("a workbook with macros")]
    Macros,
    /// The bytes are no sound table of their kind.
    #[error("{0}")]
    Broken(String),
    /// The file cannot be read.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

/// The first sheet of the file at `path`.
///
/// # Errors
/// [`SheetError`]. The file is as it was.
pub fn read(path: &Path) -> Result<Sheet, SheetError> {
    let ending = path.extension().map(|it| it.to_string_lossy().to_lowercase()).unwrap_or_default();
    match ending.as_str() {
        "xlsx" => workbook(read_bytes(path)?),
        "csv" | "txt" | "tsv" => text_of_bytes(&read_bytes(path)?),
        "xlsm" | "xltm" | "xlsb" | "xlam" => Err(SheetError::Macros),
        _ => Err(SheetError::Ending),
    }
}

/// The table that a text table holds.
///
/// # Errors
/// [`SheetError::Broken`], and [`SheetError::Storage`] where it is no text.
pub fn text_of_bytes(bytes: &[u8]) -> Result<Sheet, SheetError> {
    text_table(text_of(bytes)?)
}

/// The first sheet of a workbook.
///
/// # Errors
/// [`SheetError::Broken`], [`SheetError::Macros`], and [`SheetError::Storage`] where it unpacks to too much.
pub fn workbook(bytes: Vec<u8>) -> Result<Sheet, SheetError> {
    let holds_macros = look_inside(&bytes)?;
    if holds_macros {
        return Err(SheetError::Macros);
    }
    let broken = |error: XlsxError| SheetError::Broken(error.to_string());
    let mut book: Xlsx<Cursor<Vec<u8>>> = Xlsx::new(Cursor::new(bytes)).map_err(broken)?;
    let Some(name) = book.sheet_names().first().cloned() else {
        return Err(SheetError::Broken(String::new()));
    };
    let merged = book.merge_cells_by_sheet_name(&name).map_err(broken)?;
    let mut sheet = Sheet::default();
    for area in merged.iter().take(MOST_ROWS) {
        let place =
            |(row, column): (u32, u32)| format!("{}{}", letters(column), u64::from(row) + 1);
        let first = usize::try_from(area.start.0).unwrap_or(usize::MAX).saturating_add(1);
        sheet.merged.push((first, format!("{}:{}", place(area.start), place(area.end))));
    }
    // Cell by cell: a single cell in the last corner must not ask for memory for all that lie before it.
    let mut cells = book.worksheet_cells_reader(&name).map_err(broken)?;
    while let Some(cell) = cells.next_cell().map_err(broken)? {
        let (row, column) = cell.get_position();
        let (Ok(row), Ok(column)) = (usize::try_from(row), usize::try_from(column)) else { break };
        if row >= MOST_ROWS {
            break;
        }
        if column < MOST_COLUMNS {
            put(&mut sheet, row + 1, column, content(cell.get_value()));
        }
    }
    Ok(sheet)
}

/// Whether a workbook holds macros. Unpacks it once without keeping anything, because a small file can hold a mountain.
fn look_inside(bytes: &[u8]) -> Result<bool, SheetError> {
    let broken = |error: zip::result::ZipError| SheetError::Broken(error.to_string());
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(broken)?;
    let mut left = MOST_UNPACKED;
    let mut holds_macros = false;
    for at in 0..archive.len() {
        let part = archive.by_index(at).map_err(broken)?;
        let name = part.name().map_err(broken)?.to_lowercase();
        holds_macros |= name.ends_with("vbaproject.bin");
        let unpacked = io::copy(&mut part.take(left + 1), &mut io::sink());
        let unpacked = unpacked.map_err(|error| SheetError::Broken(error.to_string()))?;
        left = left
            .checked_sub(unpacked)
            .ok_or(StorageError::TooLarge { limit_bytes: MOST_UNPACKED })?;
    }
    Ok(holds_macros)
}

/// The name of a column: `A`, `B`, … `AA`.
fn letters(column: u32) -> String {
    let mut name = String::new();
    let mut rest = column + 1;
    while rest > 0 {
        let letter = u8::try_from((rest - 1) % 26).unwrap_or_default();
        name.insert(0, char::from(b'A' + letter));
        rest = (rest - 1) / 26;
    }
    name
}

fn put(sheet: &mut Sheet, number: usize, column: usize, cell: SheetCell) {
    if cell == SheetCell::Empty {
        return;
    }
    if sheet.rows.last().is_none_or(|row| row.number != number) {
        sheet.rows.push(SheetRow { number, cells: Vec::new() });
    }
    if let Some(row) = sheet.rows.last_mut() {
        if row.cells.len() <= column {
            row.cells.resize(column + 1, SheetCell::Empty);
        }
        if let Some(place) = row.cells.get_mut(column) {
            *place = cell;
        }
    }
}

fn content(cell: &DataRef<'_>) -> SheetCell {
    let text = match cell {
        DataRef::Empty => return SheetCell::Empty,
        DataRef::Error(error) => return SheetCell::Error(error.to_string()),
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number.to_string(),
        DataRef::Bool(flag) => flag.to_string(),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => {
            text.clone()
        }
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::DateTime(moment) => moment.to_string(),
    };
    if text.trim().is_empty() { SheetCell::Empty } else { SheetCell::Text(text) }
}

/// Parts by comma, semicolon or tab, whichever the first line has most of.
fn text_table(text: &str) -> Result<Sheet, SheetError> {
    let first = text.lines().next().unwrap_or_default();
    let count = |sign: &u8| first.bytes().filter(|byte| byte == sign).count();
    let parted_by = [b',', b';', b'\t'].into_iter().rev().max_by_key(count).unwrap_or(b',');
    let mut reader = csv::ReaderBuilder::new();
    reader.has_headers(false).flexible(true).delimiter(parted_by);
    let mut sheet = Sheet::default();
    for (at, record) in reader.from_reader(text.as_bytes()).records().take(MOST_ROWS).enumerate() {
        let record = record.map_err(|error| SheetError::Broken(error.to_string()))?;
        for (column, text) in record.iter().take(MOST_COLUMNS).enumerate() {
            if !text.trim().is_empty() {
                put(&mut sheet, at + 1, column, SheetCell::Text(text.to_owned()));
            }
        }
    }
    Ok(sheet)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, want: &[(usize, &[&str])]) {
        let shown = |cell: &SheetCell| match cell {
            SheetCell::Empty => String::new(),
            SheetCell::Text(text) | SheetCell::Error(text) => text.clone(),
        };
        let rows = text_table(text).unwrap().rows;
        let rows: Vec<(usize, Vec<String>)> =
            rows.iter().map(|row| (row.number, row.cells.iter().map(shown).collect())).collect();
        let want: Vec<(usize, Vec<String>)> = want
            .iter()
            .map(|(number, cells)| (*number, cells.iter().map(|it| (*it).to_owned()).collect()))
            .collect();
        assert_eq!(rows, want, "{text:?}");
    }

    #[test]
    fn text_tables_are_read_however_they_are_parted() {
        check("a,b\r\n1,\"x,\"\"y\"\"\n2\"\r\n", &[(1, &["a", "b"]), (2, &["1", "x,\"y\"\n2"])]);
        check("a;b\n1;2,5", &[(1, &["a", "b"]), (2, &["1", "2,5"])]);
        check("a\tb\n\n\t2", &[(1, &["a", "b"]), (2, &["", "2"])]);
        check("", &[]);
    }

    #[test]
    fn columns_are_named_as_spreadsheets_do() {
        for (column, name) in [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")] {
            assert_eq!(letters(column), name);
        }
    }
}
