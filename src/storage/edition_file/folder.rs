//! The folder of a user that holds imported editions, one file for each.

use std::fs;
use std::path::{Path, PathBuf};

use crate::domain::edition::Edition;
use crate::domain::id::EditionId;
use crate::storage::atomic_write;
use crate::storage::edition_file::{encode, open_own};
use crate::storage::error::{FileError, StorageError};

/// The most files that are looked at.
const MOST_FILES: usize = 200;

/// What came of adding an edition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Added {
    /// It was not there.
    New,
    /// The very same was there already.
    Same,
}

/// The folder for imported editions beside the file of settings. `None`: the settings lie nowhere.
#[must_use]
pub fn folder_beside(settings: &Path) -> Option<PathBuf> {
    settings.parent().map(|folder| folder.join("editions"))
}

/// The editions in `folder`, ordered by their file names, and what could not be read. Where there is no folder, there
/// are none.
#[must_use]
pub fn all_in(folder: &Path) -> (Vec<Edition>, Vec<FileError>) {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut paths: Vec<PathBuf> = entries
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "ron"))
        .take(MOST_FILES)
        .collect();
    paths.sort();
    let (mut editions, mut errors): (Vec<Edition>, Vec<FileError>) = Default::default();
    for path in paths {
        match open_own(&path) {
            // Two files that somebody copied there by hand may hold the same id; the first is kept.
            Ok(edition) if editions.iter().any(|known| known.id() == edition.id()) => {
                let id = edition.id().to_string();
                errors.push(StorageError::EditionClash { id }.at(&path));
            }
            Ok(edition) => editions.push(edition),
            Err(error) => errors.push(error),
        }
    }
    (editions, errors)
}

fn file_in(folder: &Path, id: &EditionId) -> PathBuf {
    folder.join(format!("{id}.ron"))
}

/// Puts an edition into `folder`, which is made where it is not there.
///
/// # Errors
/// [`StorageError::EditionClash`] where another edition has the same id, and what the operating system refuses.
pub fn add(folder: &Path, edition: &Edition) -> Result<Added, FileError> {
    let path = file_in(folder, edition.id());
    let write = || {
        let (known, _) = all_in(folder);
        match known.iter().find(|known| known.id() == edition.id()) {
            Some(known) if known == edition => return Ok(Added::Same),
            Some(known) => {
                return Err(StorageError::EditionClash { id: known.id().to_string() });
            }
            None => {}
        }
        atomic_write::make_folder(folder)?;
        atomic_write::create(&path, encode(edition)?.as_bytes())?;
        Ok(Added::New)
    };
    write().map_err(|error: StorageError| error.at(&path))
}

/// Takes an edition out of `folder`. Assessments that answer it hold it themselves.
///
/// # Errors
/// What the operating system refuses.
pub fn remove(folder: &Path, id: &EditionId) -> Result<(), FileError> {
    let path = file_in(folder, id);
    fs::remove_file(&path).map_err(|error| StorageError::from_read(&error).at(&path))
}
