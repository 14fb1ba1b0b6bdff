//! Assessments as RON files: envelope, version probe, and one frozen shape per version.
//!
//! A file that any released version saved opens in every later one. A newer file is never rewritten: it is opened
//! read-only where this version can read it, and refused with the version that is needed where it cannot.

mod meaning;
mod v1;
mod versions;
mod writing;
mod yearly_meaning;
mod yearly_writing;

use std::path::Path;

use crate::domain::assessment::Assessment;
use crate::domain::profile::ProfileField;
use crate::storage::document_file::{self, Newest};
use crate::storage::edition_file::Editions;
use crate::storage::error::{FileError, MAX_TEXT_BYTES, StorageError};
use crate::storage::plain_ron;
use crate::storage::ron_text::to_text;
use crate::storage::seal_file;

pub use crate::storage::versions::Access;

/// A review says in the same words what the office had answered.
pub(in crate::storage) use v1::strict::StateWord;

/// What the `format` of an assessment file says.
pub const FORMAT: &str = "gecc-assessment";
/// The version of the format that this program writes, and the newest that it reads in full.
pub const VERSION: u32 = 1;
/// The ending of the name of an assessment file.
pub const ENDING: &str = ".gecc.ron";

const NEWEST: Newest = Newest { format: FORMAT, version: VERSION };

/// An assessment as it came out of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened {
    /// The assessment.
    pub assessment: Assessment,
    /// What may be done with the file.
    pub access: Access,
}

/// The assessment that `text` describes.
///
/// # Errors
/// What is wrong with the text, with its place: [`StorageError::Syntax`], [`StorageError::Invalid`],
/// [`StorageError::WrongFormat`], [`StorageError::TooNew`], [`StorageError::UnknownEdition`].
pub fn decode(text: &str, editions: &Editions) -> Result<Opened, StorageError> {
    if let Some(file) = plain(text) {
        let assessment = meaning::assessment(file, text, editions)?;
        return Ok(Opened { assessment, access: Access::Full });
    }
    versions::decode(versions::ALL, text, editions)
}

/// The file as this program writes it, read in a fraction of the time. `None`: it is written otherwise, newer, larger
/// than files are, or broken; the thorough way reads it or says what is wrong.
fn plain(text: &str) -> Option<v1::strict::AssessmentFile> {
    let is_small = u64::try_from(text.len()).is_ok_and(|length| length <= MAX_TEXT_BYTES);
    let file: v1::strict::AssessmentFile = is_small.then(|| plain_ron::read(text)).flatten()?;
    (file.format == FORMAT && file.version == VERSION).then_some(file)
}

/// What a field of the profile is called in the file.
#[must_use]
pub fn field_name(field: ProfileField) -> &'static str {
    let fields = meaning::profile_fields(v1::strict::ProfileRow::default());
    fields.into_iter().find(|(_, known, _)| *known == field).map_or("", |(name, ..)| name)
}

/// The assessment as text. The same assessment gives the same bytes.
///
/// # Errors
/// [`StorageError::Unwritable`], which no assessment is known to cause.
pub fn encode(assessment: &Assessment) -> Result<String, StorageError> {
    to_text(&writing::file(assessment))
}

/// The assessment in the file at `path`.
///
/// # Errors
/// As [`decode`], and what the operating system refuses. The file is as it was.
pub fn open(path: &Path, editions: &Editions) -> Result<Opened, FileError> {
    open_with_bytes(path, editions).map(|(opened, _)| opened)
}

/// The assessment in the file at `path`, and the bytes from which it was read.
///
/// # Errors
/// As [`open()`].
pub fn open_with_bytes(path: &Path, editions: &Editions) -> Result<(Opened, Vec<u8>), FileError> {
    document_file::open(path, |text| decode(text, editions))
}

/// Writes the assessment to the file at `path`, wholly or not at all.
///
/// # Errors
/// [`StorageError::OpenedReadOnly`] where `access` forbids it or a newer version of the program wrote the file that
/// is there, [`StorageError::Sealed`], and what the operating system refuses. The file is then as it was.
pub fn save(path: &Path, assessment: &Assessment, access: &Access) -> Result<(), FileError> {
    document_file::save(path, NEWEST, access, || {
        seal_file::refuse_sealed(path)?;
        encode(assessment)
    })
}

/// As [`save`], where the file still holds the bytes `before`.
///
/// # Errors
/// As [`save`], and [`StorageError::ChangedMeanwhile`].
pub fn save_unchanged(
    path: &Path,
    before: &[u8],
    Opened { assessment, access }: &Opened,
) -> Result<(), FileError> {
    document_file::save_unchanged(path, before, access, || {
        seal_file::refuse_sealed(path)?;
        encode(assessment)
    })
}

/// Writes the assessment to a new file at `path`.
///
/// # Errors
/// [`StorageError::AlreadyExists`] where there is something already, and what the operating system refuses.
pub fn create(path: &Path, assessment: &Assessment) -> Result<(), FileError> {
    document_file::create(path, || encode(assessment))
}
