//! Reviews as RON files, in the manner of assessments: envelope, version probe, one frozen shape per version, and every
//! row an edit, so that a file cannot say what a reviewer could not.

mod meaning;
mod v1;
mod words;
mod writing;

use std::path::{Path, PathBuf};

use crate::domain::review::Review;
use crate::storage::document_file::{self, Newest};
use crate::storage::edition_file::Editions;
use crate::storage::error::{FileError, StorageError};
use crate::storage::review_file::v1::{lenient, strict};
use crate::storage::ron_text::{from_text, to_text};
use crate::storage::versions::{self, Kind, Version};

pub use crate::storage::versions::Access;

/// What the `format` of a review file says.
pub const FORMAT: &str = "gecc-review";
/// The version of the format that this program writes, and the newest that it reads in full.
pub const VERSION: u32 = 1;
/// The ending of the name of a review file.
pub const ENDING: &str = ".review.ron";

const NEWEST: Newest = Newest { format: FORMAT, version: VERSION };

/// A review as it came out of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened {
    /// The review.
    pub review: Review,
    /// What may be done with the file.
    pub access: Access,
}

/// The review that `text` describes.
///
/// # Errors
/// What is wrong with the text, with its place: [`StorageError::Syntax`], [`StorageError::Invalid`],
/// [`StorageError::WrongFormat`], [`StorageError::TooNew`], [`StorageError::UnknownEdition`].
pub fn decode(text: &str, editions: &Editions) -> Result<Opened, StorageError> {
    /// Every version that was ever released, oldest first. None goes.
    const ALL: &[Version<strict::ReviewFile>] = &[Version { number: 1, read: from_text }];

    let known = versions::known::<lenient::ReviewFile>;
    let kind = Kind { format: FORMAT, versions: ALL, known };
    let meaning = |file, text: &str| meaning::review(file, text, editions);
    let (review, access) = versions::decode(&kind, text, meaning)?;
    Ok(Opened { review, access })
}

/// The review as text. The same review gives the same bytes.
///
/// # Errors
/// [`StorageError::Unwritable`], which no review is known to cause.
pub fn encode(review: &Review) -> Result<String, StorageError> {
    to_text(&writing::file(review))
}

/// The review in the file at `path`, and the bytes from which it was read.
///
/// # Errors
/// As [`decode`], and what the operating system refuses. The file is as it was.
pub fn open_with_bytes(path: &Path, editions: &Editions) -> Result<(Opened, Vec<u8>), FileError> {
    document_file::open(path, |text| decode(text, editions))
}

/// Writes the review to the file at `path`, wholly or not at all.
///
/// # Errors
/// [`StorageError::OpenedReadOnly`] where `access` forbids it or a newer version of the program wrote the file that
/// is there, and what the operating system refuses. The file is then as it was.
pub fn save(path: &Path, Opened { review, access }: &Opened) -> Result<(), FileError> {
    document_file::save(path, NEWEST, access, || encode(review))
}

/// As [`save`], where the file still holds the bytes `before`.
///
/// # Errors
/// As [`save`], and [`StorageError::ChangedMeanwhile`].
pub fn save_unchanged(
    path: &Path,
    before: &[u8],
    Opened { review, access }: &Opened,
) -> Result<(), FileError> {
    document_file::save_unchanged(path, before, access, || encode(review))
}

/// Writes the review to a new file at `path`.
///
/// # Errors
/// [`StorageError::AlreadyExists`] where there is something already, and what the operating system refuses.
pub fn create(path: &Path, review: &Review) -> Result<(), FileError> {
    document_file::create(path, || encode(review))
}

/// Where the assessment lies that the review at `path` is about: beside it, under the name that it had. `None`: the
/// review names none, or one outside of its folder.
#[must_use]
pub fn original_beside(path: &Path, review: &Review) -> Option<PathBuf> {
    let file = Path::new(&review.original().file);
    // A name alone, so that a review cannot make the program read whatever file it likes.
    let is_name = file.file_name() == Some(file.as_os_str());
    is_name.then(|| path.with_file_name(file))
}
