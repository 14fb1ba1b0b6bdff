//! The record at the end of a zip file, looked at before anything else: it says how large the list of files is, which
//! would otherwise be read into memory on trust.

use std::io::{Read, Seek, SeekFrom};

use crate::storage::error::StorageError;
use crate::storage::pack::{MOST_BYTES, MOST_FILES, PackProblem};

/// The length of the record without a comment. Packs have none.
const LENGTH: u64 = 22;
const SIGNATURE: [u8; 4] = *b"PK\x05\x06";
/// The most bytes of the list of files: more than so many names of any length that is used.
const MOST_LIST_BYTES: u32 = 2 * 1024 * 1024;

/// Makes sure that the zip file in `source` is small enough to be looked at.
///
/// # Errors
/// [`PackProblem`], [`StorageError::TooLarge`], and what the operating system refuses.
pub(super) fn check(source: &mut (impl Read + Seek)) -> Result<(), StorageError> {
    let from_read = |error: &std::io::Error| StorageError::from_read(error);
    let length = source.seek(SeekFrom::End(0)).map_err(|error| from_read(&error))?;
    if length > MOST_BYTES {
        return Err(StorageError::TooLarge { limit_bytes: MOST_BYTES });
    }
    let start = length.checked_sub(LENGTH).ok_or(PackProblem::NotAPack)?;
    source.seek(SeekFrom::Start(start)).map_err(|error| from_read(&error))?;
    let mut record = [0; 22];
    source.read_exact(&mut record).map_err(|error| from_read(&error))?;
    let [s0, s1, s2, s3, d0, d1, c0, c1, h0, h1, n0, n1, l0, l1, l2, l3, ..] = record;
    let begins = [s0, s1, s2, s3] == SIGNATURE;
    let is_one_disk = [d0, d1, c0, c1] == [0; 4];
    let count = u16::from_le_bytes([n0, n1]);
    let (here, list) = (u16::from_le_bytes([h0, h1]), u32::from_le_bytes([l0, l1, l2, l3]));
    if !begins || !record.ends_with(&[0, 0]) {
        return Err(PackProblem::NotAPack.into());
    }
    // Folders may be listed too; 0xffff would send the reader to a larger record.
    if usize::from(count) > MOST_FILES + 1 {
        return Err(PackProblem::TooManyFiles { limit: MOST_FILES }.into());
    }
    if !is_one_disk || here != count || list > MOST_LIST_BYTES {
        return Err(PackProblem::Damaged.into());
    }
    Ok(())
}
