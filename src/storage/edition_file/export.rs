//! Editions written to files, to be read, changed and imported.

use std::path::Path;

use crate::domain::id::EditionId;
use crate::storage::atomic_write;
use crate::storage::edition_file::{built_in_text, open};
use crate::storage::error::{FileError, StorageError};

/// Writes a built-in edition to the file at `path`, wholly or not at all. `may_replace`: an edition that is there may
/// be replaced.
///
/// # Errors
/// [`StorageError::UnknownEdition`] where it is not built in, [`StorageError::AlreadyExists`] where something else than
/// an edition is there, so that a slip of the hand cannot replace an assessment, and what the operating system refuses.
/// The file is then as it was.
pub fn export(path: &Path, id: &EditionId, may_replace: bool) -> Result<(), FileError> {
    let write = || {
        let Some(text) = built_in_text(id.as_str()) else {
            return Err(StorageError::UnknownEdition { id: id.to_string(), known: Vec::new() });
        };
        if may_replace && open(path).is_ok() {
            atomic_write::replace(path, text.as_bytes())
        } else {
            atomic_write::create(path, text.as_bytes())
        }
    };
    write().map_err(|error| error.at(path))
}
