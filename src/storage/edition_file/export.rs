//! Editions written to files, to be read, changed and imported.

use std::path::Path;

use crate::domain::edition::Edition;
use crate::storage::atomic_write;
use crate::storage::edition_file::{encode, open};
use crate::storage::error::{FileError, StorageError};

/// Writes an edition to the file at `path`, wholly or not at all. `may_replace`: an edition that is there may be
/// replaced.
///
/// # Errors
/// [`StorageError::AlreadyExists`] where something else than an edition is there, so that a slip of the hand cannot
/// replace an assessment, and what the operating system refuses. The file is then as it was.
pub fn export(path: &Path, edition: &Edition, may_replace: bool) -> Result<(), FileError> {
    let write = || {
        let text = encode(edition)?;
        if may_replace && open(path).is_ok() {
            atomic_write::replace(path, text.as_bytes())
        } else {
            atomic_write::create(path, text.as_bytes())
        }
    };
    write().map_err(|error: StorageError| error.at(path))
}
