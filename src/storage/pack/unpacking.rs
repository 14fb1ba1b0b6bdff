//! Unpacking a pack that was looked over. Every file is held to its digest once more while it is written.

use std::io::{self, Read, Seek};
use std::path::{Path, PathBuf};

use crate::storage::atomic_write;
use crate::storage::error::{FileError, StorageError};
use crate::storage::pack::checking::{Checked, Entry, read_through};
use crate::storage::pack::{Role, named};
use crate::storage::watch::Watch;

/// Puts the files of a pack into `folder`, which is made where its own folder is there, and tells where the assessment
/// is.
///
/// # Errors
/// [`StorageError::AlreadyExists`] where a file of the pack is there already, [`StorageError::CalledOff`], and what the
/// operating system refuses. Nothing of the pack is there then.
pub fn unpack<R: Read + Seek>(
    mut checked: Checked<R>,
    folder: &Path,
    watch: &Watch,
) -> Result<PathBuf, FileError> {
    let mut made = Vec::new();
    let done = put_all(&mut checked, folder, watch, &mut made);
    if done.is_err() {
        // Files first, then the folders that held them.
        made.iter().rev().for_each(|path| atomic_write::withdraw(path));
    }
    done
}

fn put_all<R: Read + Seek>(
    checked: &mut Checked<R>,
    folder: &Path,
    watch: &Watch,
    made: &mut Vec<PathBuf>,
) -> Result<PathBuf, FileError> {
    let evidence = folder.join(named(&checked.stem, Role::Evidence));
    let files = std::mem::take(&mut checked.files);
    for role in [Role::Evidence, Role::Assessment, Role::Seal, Role::Report] {
        let target = folder.join(named(&checked.stem, role));
        if std::fs::symlink_metadata(&target).is_ok() {
            return Err(StorageError::AlreadyExists.at(&target));
        }
    }
    make(folder, made)?;
    if files.iter().any(|file| file.role == Role::Evidence) {
        make(&evidence, made)?;
    }
    for file in &files {
        let target = folder.join(&file.name);
        let mut write = || {
            watch.go_on()?;
            atomic_write::build(&target, false, |to| put(checked, file, watch, to))
        };
        write().map_err(|error| watch.meaning(error).at(&target))?;
        made.push(target);
    }
    Ok(folder.join(named(&checked.stem, Role::Assessment)))
}

fn put<R: Read + Seek>(
    checked: &mut Checked<R>,
    file: &Entry,
    watch: &Watch,
    to: &mut std::fs::File,
) -> Result<(), StorageError> {
    let mut to = io::BufWriter::new(to);
    read_through(&mut checked.archive, file, watch, &mut to)?;
    io::Write::flush(&mut to).map_err(|error| StorageError::from_write(&error))
}

fn make(folder: &Path, made: &mut Vec<PathBuf>) -> Result<(), FileError> {
    if !folder.is_dir() {
        atomic_write::make_folder_in_place(folder).map_err(|error| error.at(folder))?;
        made.push(folder.to_path_buf());
    }
    Ok(())
}
