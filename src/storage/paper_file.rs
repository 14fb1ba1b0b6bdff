//! Papers as PDF files.

use std::fs::File;
use std::io::Read as _;
use std::path::Path;

use crate::storage::atomic_write;
use crate::storage::error::{FileError, StorageError};

/// What every PDF file begins with.
const PDF: &[u8] = b"%PDF-";

/// Writes a paper to the file at `path`, wholly or not at all. An older paper is replaced.
///
/// # Errors
/// [`StorageError::AlreadyExists`] where something else than a PDF is there, so that a slip of the hand cannot replace an
/// assessment by its report, and what the operating system refuses. The file is then as it was.
pub fn save(path: &Path, pdf: &[u8]) -> Result<(), FileError> {
    let write = || match is_something_else(path) {
        true => Err(StorageError::AlreadyExists),
        false => atomic_write::replace(path, pdf),
    };
    write().map_err(|error| error.at(path))
}

/// Writes a paper to a new file at `path`, wholly or not at all.
///
/// # Errors
/// [`StorageError::AlreadyExists`] where anything is there, and what the operating system refuses.
pub fn create(path: &Path, pdf: &[u8]) -> Result<(), FileError> {
    atomic_write::create(path, pdf).map_err(|error| error.at(path))
}

/// Whether an ordinary file with other contents is at `path`. An empty file is nobody's loss.
fn is_something_else(path: &Path) -> bool {
    if !std::fs::metadata(path).is_ok_and(|metadata| metadata.is_file() && metadata.len() > 0) {
        return false;
    }
    let mut start = [0; PDF.len()];
    let read = File::open(path).and_then(|mut file| file.read_exact(&mut start));
    read.is_err() || start != PDF
}
