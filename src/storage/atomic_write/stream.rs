//! Large files that are made part by part, and taking back what was made.

use std::fs::{self, File};
use std::io;
use std::path::Path;

use crate::storage::atomic_write::temporary::{beside, persist};
use crate::storage::atomic_write::{checked, folder_of, resolve_links, sync_folder};
use crate::storage::disk::SystemDisk;
use crate::storage::error::StorageError;

/// Makes the file at `path` from what `write` puts into it, wholly or not at all. A file that is there is replaced only
/// where `may_replace` says so.
///
/// # Errors
/// What `write` answers, [`StorageError::AlreadyExists`], and what the operating system refuses. The file is then as it
/// was.
pub fn build<T>(
    path: &Path,
    may_replace: bool,
    write: impl FnOnce(&mut File) -> Result<T, StorageError>,
) -> Result<T, StorageError> {
    let from_write = |error: &io::Error| StorageError::from_write(error);
    let target = resolve_links(path)?;
    let old = match fs::metadata(&target) {
        Ok(_) if !may_replace => return Err(StorageError::AlreadyExists),
        Ok(metadata) => Some(checked(metadata, &target)?),
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        Err(error) => return Err(from_write(&error)),
    };
    let mut temporary = beside(&SystemDisk, folder_of(&target), old.as_ref())
        .map_err(|error| from_write(&error))?;
    let made = write(temporary.as_file_mut())?;
    temporary.as_file().sync_all().map_err(|error| from_write(&error))?;
    if may_replace {
        persist(temporary, &target)?;
    } else {
        temporary.persist_noclobber(&target).map_err(|failed| from_write(&failed.error))?;
    }
    sync_folder(&SystemDisk, &target);
    Ok(made)
}

/// Takes away a file or an empty folder that this program has just made and nobody can miss.
pub fn withdraw(path: &Path) {
    // One that stays does no harm; the reason why all is taken back is told.
    if path.is_dir() {
        fs::remove_dir(path).ok()
    } else {
        fs::remove_file(path).ok()
    };
}
