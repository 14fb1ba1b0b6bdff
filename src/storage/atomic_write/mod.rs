//! The only place that writes a user's file: wholly or not at all.
//!
//! The bytes go to a temporary file in the same folder, reach the disk, and then take the place of the target in one
//! step. A crash at any moment leaves the old file or the new one, and at worst a temporary file beside it, which a
//! later [`sweep`] takes away.

mod stream;
mod sweep;
mod temporary;

pub use stream::{build, withdraw};
pub(in crate::storage) use sweep::now_in;
pub use sweep::{AGE_OF_LEFTOVERS, sweep};

use std::fs::{self, File, Metadata};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use crate::domain::digest::Digest;
use crate::storage::atomic_write::temporary::{beside, persist, write_beside};
use crate::storage::disk::{Disk, Operation, SystemDisk};
use crate::storage::error::StorageError;
use crate::storage::hashing::Hashing;

/// How many links from link to link are followed.
const MAX_LINKS: usize = 40;

/// Puts `bytes` in the place of the file at `path`, or makes it. Permissions are kept; of a link, the target is written.
///
/// # Errors
/// What the operating system refuses. The file is then as it was.
pub fn replace(path: &Path, bytes: &[u8]) -> Result<(), StorageError> {
    replace_on(&SystemDisk, path, None, bytes)
}

/// As [`replace`], where the file still holds the bytes `before`.
///
/// # Errors
/// [`StorageError::ChangedMeanwhile`] where it holds others or is gone, and what the operating system refuses. The file
/// is then as it was. Of several that do this at the same time one wins and the others are told, except where folders
/// cannot be locked: there a moment is left between the last look and the rename.
pub fn replace_unchanged(path: &Path, before: &[u8], bytes: &[u8]) -> Result<(), StorageError> {
    replace_on(&SystemDisk, path, Some(before), bytes)
}

/// As [`replace`], or as [`replace_unchanged`] where `before` is given, on this `disk`.
///
/// # Errors
/// As these two, and what the disk refuses.
pub fn replace_on(
    disk: &dyn Disk,
    path: &Path,
    before: Option<&[u8]>,
    bytes: &[u8],
) -> Result<(), StorageError> {
    let target = resolve_links(path)?;
    let looked = disk.allow(Operation::Look).and_then(|()| fs::metadata(&target));
    let old = match looked {
        Ok(metadata) => Some(checked(metadata, &target)?),
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        Err(error) => return Err(StorageError::from_write(&error)),
    };
    let temporary = write_beside(disk, &target, bytes, old.as_ref())?;
    let _turn = before.and_then(|_| turn(&target));
    if let Some(before) = before {
        let holds = disk.allow(Operation::Read).and_then(|()| holds(&target, before));
        if !holds.map_err(|error| StorageError::from_read(&error))? {
            return Err(StorageError::ChangedMeanwhile);
        }
    }
    put(disk, temporary, &target)
}

/// The last step, after which the new file is there.
fn put(disk: &dyn Disk, temporary: NamedTempFile, target: &Path) -> Result<(), StorageError> {
    disk.allow(Operation::Rename).map_err(|error| StorageError::from_write(&error))?;
    persist(temporary, target)?;
    sync_folder(disk, target);
    Ok(())
}

/// Waits until no other [`replace_unchanged`] is between its look and its rename in the folder of `target`; the turn
/// ends when the folder is dropped. `None`: folders cannot be locked here, as on Windows and some network drives.
fn turn(target: &Path) -> Option<File> {
    let folder = File::open(folder_of(target)).ok()?;
    folder.lock().ok().map(|()| folder)
}

/// Whether the file is there and holds exactly these bytes.
fn holds(path: &Path, bytes: &[u8]) -> io::Result<bool> {
    let length = match fs::metadata(path) {
        Ok(metadata) => usize::try_from(metadata.len()).ok(),
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(false),
        Err(error) => return Err(error),
    };
    Ok(length == Some(bytes.len()) && fs::read(path)? == bytes)
}

/// Puts what `fill` writes in the place of the file at `path`, or makes it: for files too large to be held in memory.
///
/// # Errors
/// What `fill` returns and what the operating system refuses. The file is then as it was.
pub fn replace_with<E: From<StorageError>>(
    path: &Path,
    fill: impl FnOnce(&mut dyn io::Write) -> Result<(), E>,
) -> Result<(), E> {
    let refused = |error: io::Error| E::from(StorageError::from_write(&error));
    let target = resolve_links(path)?;
    let old = match fs::metadata(&target) {
        Ok(metadata) => Some(checked(metadata, &target)?),
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        Err(error) => return Err(refused(error)),
    };
    let mut temporary = beside(&SystemDisk, folder_of(&target), old.as_ref()).map_err(refused)?;
    fill(temporary.as_file_mut())?;
    temporary.as_file().sync_all().map_err(refused)?;
    Ok(put(&SystemDisk, temporary, &target)?)
}

/// Makes the file at `path` with `bytes` in it.
///
/// # Errors
/// [`StorageError::AlreadyExists`] where there is something already, and what the operating system refuses.
pub fn create(path: &Path, bytes: &[u8]) -> Result<(), StorageError> {
    create_on(&SystemDisk, path, bytes)
}

/// As [`create`], on this `disk`.
///
/// # Errors
/// As [`create`], and what the disk refuses.
pub fn create_on(disk: &dyn Disk, path: &Path, bytes: &[u8]) -> Result<(), StorageError> {
    match fs::symlink_metadata(path) {
        Ok(metadata) if metadata.is_dir() => return Err(StorageError::IsFolder),
        Ok(_) => return Err(StorageError::AlreadyExists),
        Err(_) => {} // not there, or a reason that the next step names
    }
    let temporary = write_beside(disk, path, bytes, None)?;
    disk.allow(Operation::Rename).map_err(|error| StorageError::from_write(&error))?;
    temporary.persist_noclobber(path).map_err(|failed| StorageError::from_write(&failed.error))?;
    sync_folder(disk, path);
    Ok(())
}

/// Makes a file in `folder` from all that `source` gives, under a name that its digest decides, and tells digest and
/// size. Where there is a file of that name already, it is left as it is.
///
/// # Errors
/// [`StorageError::TooLarge`] when the source gives more than `limit_bytes`, and what the operating system refuses.
pub fn keep(
    folder: &Path,
    source: impl Read,
    limit_bytes: u64,
    name: impl FnOnce(&Digest) -> String,
) -> Result<(Digest, u64), StorageError> {
    let temporary = beside(&SystemDisk, folder, None);
    let mut temporary = temporary.map_err(|error| StorageError::from_write(&error))?;
    let mut source = Hashing::new(source.take(limit_bytes.saturating_add(1)));
    let copied = io::copy(&mut source, temporary.as_file_mut());
    let size = copied.map_err(|error| StorageError::from_write(&error))?;
    if size > limit_bytes {
        return Err(StorageError::TooLarge { limit_bytes });
    }
    let synced = temporary.as_file().sync_all();
    synced.map_err(|error| StorageError::from_write(&error))?;
    let digest = source.digest();
    let path = folder.join(name(&digest));
    match temporary.persist_noclobber(&path) {
        Ok(_file) => sync_folder(&SystemDisk, &path),
        Err(failed) if failed.error.kind() == io::ErrorKind::AlreadyExists => {}
        Err(failed) => return Err(StorageError::from_write(&failed.error)),
    }
    Ok((digest, size))
}

/// Makes a folder and those above it where they are missing.
///
/// # Errors
/// What the operating system refuses.
pub fn make_folder(folder: &Path) -> Result<(), StorageError> {
    fs::create_dir_all(folder).map_err(|error| StorageError::from_write(&error))
}

/// Makes a folder in one that is there; nothing where it is there already. A share that is away is never made up on this
/// disk.
///
/// # Errors
/// What the operating system refuses, such as a folder above it that is missing.
pub fn make_folder_in_place(folder: &Path) -> Result<(), StorageError> {
    match fs::create_dir(folder) {
        Err(_) if folder.is_dir() => Ok(()),
        made => made.map_err(|error| StorageError::from_write(&error)),
    }
}

/// As [`make_folder`], for what nobody else is to read.
///
/// # Errors
/// What the operating system refuses.
pub fn make_private_folder(folder: &Path) -> Result<(), StorageError> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder).map_err(|error| StorageError::from_write(&error))
}

/// Gives a file or folder of the program another place on the same disk, where nothing is yet.
///
/// # Errors
/// [`StorageError::AlreadyExists`], and what the operating system refuses. Everything is then where it was.
pub fn relocate(from: &Path, to: &Path) -> Result<(), StorageError> {
    if fs::symlink_metadata(to).is_ok() {
        return Err(StorageError::AlreadyExists);
    }
    fs::rename(from, to).map_err(|error| StorageError::from_read(&error))?;
    sync_folder(&SystemDisk, to);
    Ok(())
}

/// The file that a chain of links ends at. A link would otherwise be replaced by a file.
fn resolve_links(path: &Path) -> Result<PathBuf, StorageError> {
    let mut target = path.to_path_buf();
    for _ in 0..MAX_LINKS {
        if !fs::symlink_metadata(&target).is_ok_and(|metadata| metadata.is_symlink()) {
            return Ok(target);
        }
        let next = fs::read_link(&target).map_err(|error| StorageError::from_write(&error))?;
        target = folder_of(&target).join(next);
    }
    Err(StorageError::Io { detail: "too many symbolic links".to_owned() })
}

/// Refuses what must not be replaced. A rename would not ask for the permission to write, so it is asked for here.
fn checked(metadata: Metadata, path: &Path) -> Result<Metadata, StorageError> {
    if metadata.is_dir() {
        Err(StorageError::IsFolder)
    } else if !metadata.is_file() {
        Err(StorageError::NotAFile)
    } else if metadata.permissions().readonly() {
        Err(StorageError::NoPermission)
    } else {
        let opened = File::options().write(true).open(path);
        opened.map(|_file| metadata).map_err(|error| StorageError::from_write(&error))
    }
}

fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        Some(_) | None => Path::new("."),
    }
}

/// The rename itself must reach the disk too.
fn sync_folder(disk: &dyn Disk, target: &Path) {
    if cfg!(unix) {
        let synced = disk.allow(Operation::SyncFolder);
        // Some network folders cannot be synced; the file itself is safe by then.
        synced.and_then(|()| File::open(folder_of(target))?.sync_all()).ok();
    }
}
