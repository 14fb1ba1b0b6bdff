//! Parts of an assessment that were handed out to colleagues, as they were handed out: kept beside the assessment in
//! `name.gecc.shares`, so that what comes back is merged with the very state that both began from.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use crate::storage::atomic_write;
use crate::storage::error::{FileError, StorageError};
use crate::storage::ron_text::read_bytes;

/// How many parts of one name are kept.
const MOST: usize = 20;

/// The folder of what was handed out from the assessment at `assessment`.
#[must_use]
pub fn folder_of(assessment: &Path) -> PathBuf {
    assessment.with_extension("shares")
}

/// Keeps `bytes`, which were handed out as the file `share`. What is kept already is not kept again.
///
/// # Errors
/// The folder cannot be written, or holds too many of this name.
pub fn keep(assessment: &Path, share: &Path, bytes: &[u8]) -> Result<(), FileError> {
    let folder = folder_of(assessment);
    atomic_write::make_folder_in_place(&folder).map_err(|error| error.at(&folder))?;
    for place in places(assessment, share) {
        match atomic_write::create(&place, bytes) {
            Ok(()) => return Ok(()),
            Err(StorageError::AlreadyExists) => {
                if read_bytes(&place).is_ok_and(|kept| kept == bytes) {
                    return Ok(());
                }
            }
            Err(error) => return Err(error.at(&place)),
        }
    }
    Err(StorageError::AlreadyExists.at(&folder))
}

/// What was handed out under the name of the file `share`, oldest first: more than one where a name was used again.
#[must_use]
pub fn found(assessment: &Path, share: &Path) -> Vec<Vec<u8>> {
    places(assessment, share).into_iter().map_while(|place| read_bytes(&place).ok()).collect()
}

/// Where parts of this name lie: the first as it was called, then numbered.
fn places(assessment: &Path, share: &Path) -> Vec<PathBuf> {
    let folder = folder_of(assessment);
    let name = share.file_name().unwrap_or_default();
    let numbered = |number: usize| match number {
        1 => folder.join(name),
        number => {
            let mut other = OsString::from(format!("{number} "));
            other.push(name);
            folder.join(other)
        }
    };
    (1..=MOST).map(numbered).collect()
}

/// Whether nothing lies at any of `targets`, links that lead nowhere included.
///
/// # Errors
/// The first where something lies.
pub fn refuse_existing<'a>(targets: impl Iterator<Item = &'a Path>) -> Result<(), FileError> {
    for target in targets {
        if fs::symlink_metadata(target).is_ok() {
            return Err(StorageError::AlreadyExists.at(target));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_handed_out_again_under_one_name_is_kept_beside() {
        let folder = tempfile::tempdir().unwrap();
        let (ours, share) = (folder.path().join("ศูนย์.gecc.ron"), Path::new("/x/a.gecc.ron"));
        assert!(found(&ours, share).is_empty());
        for bytes in [b"1", b"2", b"1", b"2"] {
            keep(&ours, share, bytes).unwrap();
        }
        assert_eq!(found(&ours, share), [b"1", b"2"]);
        assert!(found(&ours, Path::new("b.gecc.ron")).is_empty());
        assert!(folder.path().join("ศูนย์.gecc.shares/a.gecc.ron").is_file());
        assert!(refuse_existing([share].into_iter()).is_ok());
        let there = folder_of(&ours).join("a.gecc.ron");
        assert!(refuse_existing([share, &there].into_iter()).is_err());
    }
}
