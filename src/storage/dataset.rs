//! Data sets: a folder with a folder for each edition, as data engines read them. Written wholly or not at all.

use std::ffi::OsStr;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use tempfile::{Builder, TempDir};

use crate::storage::atomic_write::relocate;
use crate::storage::error::StorageError;

/// What the name of the folder of an edition begins with.
const PARTITION: &str = "edition=";
/// What its only file is called.
const PART: &str = "part-0.parquet";

/// A data set that is being written, beside the place where it will lie.
#[derive(Debug)]
pub struct Dataset {
    target: PathBuf,
    /// Holds the new data set, and at the end for a moment the old one.
    work: TempDir,
}

impl Dataset {
    /// Begins the data set that will lie at `target`.
    ///
    /// # Errors
    /// [`StorageError::AlreadyExists`] where anything else than a data set lies there, and what the operating system
    /// refuses.
    pub fn begin(target: &Path) -> Result<Self, StorageError> {
        let is_free = fs::symlink_metadata(target).is_err();
        if !is_free && !is_dataset(target) {
            return Err(StorageError::AlreadyExists);
        }
        let parent = target.parent().filter(|parent| !parent.as_os_str().is_empty());
        let work = Builder::new()
            .prefix(".~gecc-")
            .suffix(".tmp")
            .tempdir_in(parent.unwrap_or(Path::new(".")))
            .map_err(|error| StorageError::from_write(&error))?;
        fs::create_dir(work.path().join("new"))
            .map_err(|error| StorageError::from_write(&error))?;
        Ok(Self { target: target.to_path_buf(), work })
    }

    /// The file of an edition, to be written once.
    ///
    /// # Errors
    /// What the operating system refuses.
    pub fn part(&self, edition: &str) -> io::Result<File> {
        let folder = self.work.path().join("new").join(format!("{PARTITION}{edition}"));
        fs::create_dir(&folder)?;
        File::options().write(true).create_new(true).open(folder.join(PART))
    }

    /// Puts the data set in its place; an older one goes.
    ///
    /// # Errors
    /// What the operating system refuses. An older data set is then as it was.
    pub fn put(self) -> Result<(), StorageError> {
        let (new, old) = (self.work.path().join("new"), self.work.path().join("old"));
        let refused = |error: io::Error| StorageError::from_write(&error);
        for folder in fs::read_dir(&new).map_err(refused)?.flatten() {
            let file = File::open(folder.path().join(PART)).map_err(refused)?;
            file.sync_all().map_err(refused)?;
        }
        let had_one = fs::symlink_metadata(&self.target).is_ok();
        if had_one {
            relocate(&self.target, &old)?;
        }
        relocate(&new, &self.target).inspect_err(|_| {
            if had_one {
                // The way back is the way it came; if even that is refused, the error says enough.
                relocate(&old, &self.target).ok();
            }
        })
    }
}

/// Whether a folder holds a data set of this program and nothing else.
fn is_dataset(folder: &Path) -> bool {
    let Ok(entries) = fs::read_dir(folder) else { return false };
    let mut editions =
        entries.flatten().filter(|entry| entry.file_name() != *OsStr::new("_SUCCESS"));
    editions.all(|entry| {
        let is_edition = entry.file_name().to_string_lossy().starts_with(PARTITION);
        let only_part =
            |files: fs::ReadDir| files.flatten().all(|file| file.file_name() == *OsStr::new(PART));
        is_edition && fs::read_dir(entry.path()).is_ok_and(only_part)
    })
}
