//! Opening and saving documents of any kind: never over a newer file, never in part.

use std::path::Path;

use crate::storage::atomic_write;
use crate::storage::envelope::Envelope;
use crate::storage::error::{FileError, StorageError};
use crate::storage::ron_text::{read_bytes, read_file, text_of};
use crate::storage::versions::Access;

/// A kind of file and the newest version of it that this program writes.
#[derive(Clone, Copy, Debug)]
pub(in crate::storage) struct Newest {
    pub(in crate::storage) format: &'static str,
    pub(in crate::storage) version: u32,
}

/// What the file at `path` holds, and the bytes from which it was read.
pub(in crate::storage) fn open<T>(
    path: &Path,
    decode: impl FnOnce(&str) -> Result<T, StorageError>,
) -> Result<(T, Vec<u8>), FileError> {
    let read = || {
        let bytes = read_bytes(path)?;
        let opened = decode(text_of(&bytes)?)?;
        Ok((opened, bytes))
    };
    read().map_err(|error: StorageError| error.at(path))
}

/// Writes a document to the file at `path`, wholly or not at all.
pub(in crate::storage) fn save(
    path: &Path,
    newest: Newest,
    access: &Access,
    encode: impl FnOnce() -> Result<String, StorageError>,
) -> Result<(), FileError> {
    let write = || match access {
        Access::ReadOnly { .. } => Err(StorageError::OpenedReadOnly),
        Access::Full if is_newer_file(path, newest) => Err(StorageError::OpenedReadOnly),
        Access::Full => atomic_write::replace(path, encode()?.as_bytes()),
    };
    write().map_err(|error| error.at(path))
}

/// As [`save`], where the file still holds the bytes `before`.
pub(in crate::storage) fn save_unchanged(
    path: &Path,
    before: &[u8],
    access: &Access,
    encode: impl FnOnce() -> Result<String, StorageError>,
) -> Result<(), FileError> {
    let write = || match access {
        Access::ReadOnly { .. } => Err(StorageError::OpenedReadOnly),
        Access::Full => atomic_write::replace_unchanged(path, before, encode()?.as_bytes()),
    };
    write().map_err(|error| error.at(path))
}

/// Writes a document to a new file at `path`.
pub(in crate::storage) fn create(
    path: &Path,
    encode: impl FnOnce() -> Result<String, StorageError>,
) -> Result<(), FileError> {
    let write = || atomic_write::create(path, encode()?.as_bytes());
    write().map_err(|error| error.at(path))
}

/// Whether a newer version of the program wrote the file that is at `path`. What cannot be read is no such file.
fn is_newer_file(path: &Path, newest: Newest) -> bool {
    let envelope = read_file(path).and_then(|text| Envelope::read(&text, newest.format));
    envelope.is_ok_and(|envelope| envelope.is_newer_than(newest.version))
}
