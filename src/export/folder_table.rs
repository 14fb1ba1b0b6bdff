//! A folder of assessments straight into a table: files are read on every core and let go as soon as their rows are
//! written.

use std::io::{BufWriter, Write as _};
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};

use crate::domain::assessment::Assessment;
use crate::domain::date::Date;
use crate::domain::folder::{CentreRow, FileFacts, answer_lines};
use crate::export::{
    Answers, Centres, CsvWriter, ExportError, JsonWriter, ParquetWriter, RowWriter, Table,
    XlsxWriter,
};
use crate::i18n::Texts;
use crate::storage::atomic_write;
use crate::storage::dataset::Dataset;
use crate::storage::edition_file::Editions;
use crate::storage::error::{FileError, StorageError};
use crate::storage::folder::{self, FoundFile, Reading, Trouble};

/// The forms of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TableKind {
    /// A text table.
    Csv,
    /// A workbook.
    Xlsx,
    /// JSON.
    Json,
    /// A data set: a folder with a file for each edition.
    Parquet,
}

impl TableKind {
    /// The form that the name of a file asks for. `None`: none that is known.
    #[must_use]
    pub fn of(path: &Path) -> Option<Self> {
        match path.extension()?.to_str()?.to_lowercase().as_str() {
            "csv" => Some(Self::Csv),
            "xlsx" => Some(Self::Xlsx),
            "json" => Some(Self::Json),
            "parquet" => Some(Self::Parquet),
            _ => None,
        }
    }
}

/// What to read, and what to write of it.
#[derive(Clone, Copy, Debug)]
pub struct TableJob<'a> {
    /// The folder.
    pub folder: &'a Path,
    /// Where the table goes.
    pub out: &'a Path,
    /// In which form.
    pub kind: TableKind,
    /// One row for each answer instead of each centre.
    pub answers: bool,
    /// The day on which findings are counted.
    pub today: Date,
    /// The language of headings and words for people.
    pub texts: Texts,
    /// The editions that assessments may answer.
    pub editions: &'a Editions,
    /// Set from anywhere to stop.
    pub stop: &'a AtomicBool,
}

/// What was written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Saved {
    /// How many assessments.
    pub centres: usize,
    /// How many rows.
    pub rows: usize,
    /// What is not in the table, and why, ordered by name.
    pub troubles: Vec<Trouble>,
}

/// Why no table was written.
#[derive(Debug, thiserror::Error)]
pub enum SaveError {
    /// The folder cannot be read.
    #[error(transparent)]
    Folder(#[from] FileError),
    /// The table cannot be put where it belongs.
    #[error(transparent)]
    Place(#[from] StorageError),
    /// It was stopped from elsewhere.
    #[error("stopped")]
    Stopped,
    /// The table cannot be written.
    #[error(transparent)]
    Export(#[from] ExportError),
}

/// Reads the folder and writes the table, wholly or not at all.
///
/// # Errors
/// [`SaveError`]. What is wrong with single files stands in [`Saved::troubles`] instead.
pub fn save(job: &TableJob<'_>) -> Result<Saved, SaveError> {
    save_watched(job, &|_| true, &|_| {})
}

/// As [`save`], with those files alone whose names `keeps` says yes to; `tell` hears how many were read.
///
/// # Errors
/// As [`save`].
pub fn save_watched(
    job: &TableJob<'_>,
    keeps: &dyn Fn(&str) -> bool,
    tell: &dyn Fn(usize),
) -> Result<Saved, SaveError> {
    let mut found = folder::find(job.folder, job.stop)?;
    found.files.retain(|file| keeps(&file.facts.name));
    let mut saved = Saved { troubles: found.troubles, ..Saved::default() };
    let place = (job.out, job.kind, job.texts);
    if job.answers {
        written::<Answers>(place, |writer| answers(job, (&found.files, tell), &mut saved, writer))?;
    } else {
        written::<Centres>(place, |writer| centres(job, (&found.files, tell), &mut saved, writer))?;
    }
    saved.troubles.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(saved)
}

/// Writes these rows, wholly or not at all.
///
/// # Errors
/// [`SaveError`].
pub fn save_rows<'a>(
    rows: impl Iterator<Item = &'a CentreRow>,
    out: &Path,
    kind: TableKind,
    texts: Texts,
) -> Result<Saved, SaveError> {
    let mut saved = Saved::default();
    written::<Centres>((out, kind, texts), |writer| {
        for row in rows {
            writer.row(row)?;
            saved.centres += 1;
        }
        Ok(())
    })?;
    saved.rows = saved.centres;
    Ok(saved)
}

/// Opens the place of the table, lets `feed` write the rows, and puts it there.
fn written<T: Table>(
    (out, kind, texts): (&Path, TableKind, Texts),
    feed: impl FnOnce(&mut dyn RowWriter<T>) -> Result<(), SaveError>,
) -> Result<(), SaveError> {
    match kind {
        TableKind::Csv => atomic_write::replace_with(out, |file| {
            let mut writer = CsvWriter::<T, _>::new(BufWriter::new(file), texts)?;
            feed(&mut writer)?;
            writer.finish()?.flush().map_err(ExportError::from)?;
            Ok(())
        }),
        TableKind::Json => atomic_write::replace_with(out, |file| {
            let mut writer = JsonWriter::<T, _>::new(BufWriter::new(file), texts)?;
            feed(&mut writer)?;
            writer.finish()?.flush().map_err(ExportError::from)?;
            Ok(())
        }),
        TableKind::Xlsx => {
            let mut writer = XlsxWriter::<T>::new(texts)?;
            feed(&mut writer)?;
            Ok(atomic_write::replace(out, &writer.finish()?)?)
        }
        TableKind::Parquet => {
            let dataset = Dataset::begin(out)?;
            let mut writer = ParquetWriter::<T, _, _>::new(|edition| dataset.part(edition), texts);
            feed(&mut writer)?;
            writer.finish()?;
            Ok(dataset.put()?)
        }
    }
}

fn centres(
    job: &TableJob<'_>,
    (files, tell): (&[FoundFile], &dyn Fn(usize)),
    saved: &mut Saved,
    writer: &mut dyn RowWriter<Centres>,
) -> Result<(), SaveError> {
    let make =
        |facts: FileFacts, assessment: Assessment| CentreRow::of(&assessment, facts, job.today);
    folder::read_all(reading(job, files), make, |read| -> Result<(), SaveError> {
        match read {
            Ok(row) => {
                writer.row(&row)?;
                saved.centres += 1;
                saved.rows += 1;
                tell(saved.centres);
            }
            Err(trouble) => saved.troubles.push(trouble),
        }
        Ok(())
    })?;
    whole(job)
}

fn answers(
    job: &TableJob<'_>,
    (files, tell): (&[FoundFile], &dyn Fn(usize)),
    saved: &mut Saved,
    writer: &mut dyn RowWriter<Answers>,
) -> Result<(), SaveError> {
    let make = |facts: FileFacts, assessment: Assessment| {
        (CentreRow::of(&assessment, facts, job.today), assessment)
    };
    folder::read_all(reading(job, files), make, |read| -> Result<(), SaveError> {
        match read {
            Ok((centre, assessment)) => {
                for line in answer_lines(&centre, &assessment) {
                    writer.row(&line)?;
                    saved.rows += 1;
                }
                saved.centres += 1;
                tell(saved.centres);
            }
            Err(trouble) => saved.troubles.push(trouble),
        }
        Ok(())
    })?;
    whole(job)
}

/// Half a table is none: it must not take the place of a whole one.
fn whole(job: &TableJob<'_>) -> Result<(), SaveError> {
    if job.stop.load(Ordering::Relaxed) { Err(SaveError::Stopped) } else { Ok(()) }
}

const fn reading<'a>(job: &TableJob<'a>, files: &'a [FoundFile]) -> Reading<'a> {
    Reading { files, editions: job.editions, stop: job.stop }
}
