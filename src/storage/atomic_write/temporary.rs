//! The temporary file beside the target, and how it takes the target's place.

use std::fs::Metadata;
use std::io::{self, Write as _};
use std::path::Path;

use tempfile::{Builder, NamedTempFile};

use crate::storage::atomic_write::folder_of;
use crate::storage::disk::{Disk, Operation};
use crate::storage::error::StorageError;

/// What temporary files of this program start with, so that old ones can be recognised.
pub(super) const PREFIX: &str = ".~gecc-";
/// What they end with.
pub(super) const SUFFIX: &str = ".tmp";

/// How many bytes are written in one go.
const PART_BYTES: usize = 64 * 1024;

/// A temporary file in the folder of `target` that holds `bytes`, safely on the disk.
pub(super) fn write_beside(
    disk: &dyn Disk,
    target: &Path,
    bytes: &[u8],
    old: Option<&Metadata>,
) -> Result<NamedTempFile, StorageError> {
    let write = || -> io::Result<NamedTempFile> {
        let mut temporary = beside(disk, folder_of(target), old)?;
        for part in bytes.chunks(PART_BYTES) {
            disk.allow(Operation::Write)?;
            temporary.write_all(part)?;
        }
        disk.allow(Operation::Sync)?;
        temporary.as_file().sync_all()?;
        Ok(temporary)
    };
    write().map_err(|error| StorageError::from_write(&error))
}

/// An empty temporary file in `folder`, with the permissions of the file that it will replace.
pub(super) fn beside(
    disk: &dyn Disk,
    folder: &Path,
    old: Option<&Metadata>,
) -> io::Result<NamedTempFile> {
    let mut builder = Builder::new();
    builder.prefix(PREFIX).suffix(SUFFIX);
    // Without this a new file is readable by its maker alone, also on a shared drive. The umask still applies.
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    disk.allow(Operation::MakeTemporary)?;
    let temporary = builder.tempfile_in(folder)?;
    if let Some(metadata) = old {
        disk.allow(Operation::SetPermissions)?;
        temporary.as_file().set_permissions(metadata.permissions())?;
    }
    Ok(temporary)
}

#[cfg(not(windows))]
pub(super) fn persist(temporary: NamedTempFile, target: &Path) -> Result<(), StorageError> {
    match temporary.persist(target) {
        Ok(_file) => Ok(()),
        Err(failed) => Err(StorageError::from_write(&failed.error)),
    }
}

/// A virus scanner or a backup holds a file for a moment; a few tries outlast it. Windows calls that denied or in use;
/// anything else will not pass by waiting.
#[cfg(windows)]
pub(super) fn persist(mut temporary: NamedTempFile, target: &Path) -> Result<(), StorageError> {
    const PAUSES_MS: [u64; 5] = [20, 60, 150, 300, 500];
    let mut pauses = PAUSES_MS.into_iter();
    loop {
        let failed = match temporary.persist(target) {
            Ok(_file) => return Ok(()),
            Err(failed) => failed,
        };
        let error = StorageError::from_write(&failed.error);
        let may_pass = matches!(error, StorageError::Busy | StorageError::NoPermission);
        match pauses.next().filter(|_| may_pass) {
            Some(pause_ms) => std::thread::sleep(std::time::Duration::from_millis(pause_ms)),
            None => return Err(error),
        }
        temporary = failed.file;
    }
}
