//! The seal of an assessment, as a file beside it: `name.gecc.seal.ron` beside `name.gecc.ron`.
//!
//! It cannot stand in the assessment itself, whose bytes it vouches for. While it lies there, the program changes the
//! assessment no more.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::domain::assessment::Assessment;
use crate::domain::digest::Digest;
use crate::domain::edit::Edit;
use crate::domain::evidence::EvidenceFault;
use crate::domain::moment::Moment;
use crate::domain::seal::{Revised, Seal};
use crate::storage::assessment_file::{self, Access};
use crate::storage::atomic_write;
use crate::storage::edition_file::Editions;
use crate::storage::envelope::Envelope;
use crate::storage::error::{FileError, StorageError};
use crate::storage::evidence_store;
use crate::storage::hashing::digest_of;
use crate::storage::locate::Step;
use crate::storage::problem::Problem;
use crate::storage::ron_text::{from_text, read_bytes, read_file, to_text};
use crate::storage::wrong_value::WrongValue;

const FORMAT: &str = "gecc-seal";
const VERSION: u32 = 1;

/// The shape of the file, version 1. Frozen.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct SealFile {
    format: String,
    version: u32,
    program: String,
    sealed: String,
    sha256: String,
}

/// How an assessment stands to its seal.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Standing {
    /// It has none.
    #[default]
    Unsealed,
    /// It is what was sealed.
    Whole(Seal),
    /// It is not what was sealed.
    Broken(Seal),
    /// There is a seal, which cannot be read.
    Unreadable(StorageError),
}

/// Where the seal of the assessment at `assessment` lies.
#[must_use]
pub fn path_of(assessment: &Path) -> PathBuf {
    assessment.with_extension("seal.ron")
}

/// The seal that `text` describes.
///
/// # Errors
/// What is wrong with the text, with its place.
pub fn decode(text: &str) -> Result<Seal, StorageError> {
    let envelope = Envelope::read(text, FORMAT)?;
    if envelope.is_newer_than(VERSION) {
        return Err(envelope.too_new(VERSION));
    }
    if envelope.version() != VERSION {
        return Err(Envelope::no_such_version(text));
    }
    let file: SealFile = from_text(text)?;
    let Some(fingerprint) = Digest::parse(&file.sha256) else {
        let problem = Problem::Digest { text: file.sha256 };
        return Err(WrongValue::new(vec![Step::Field("sha256")], problem).into_error(text));
    };
    Ok(Seal { fingerprint, moment: Moment::parse(&file.sealed) })
}

/// The seal as text.
///
/// # Errors
/// [`StorageError::Unwritable`], which no seal is known to cause.
pub fn encode(seal: &Seal) -> Result<String, StorageError> {
    to_text(&SealFile {
        format: FORMAT.to_owned(),
        version: VERSION,
        program: env!("CARGO_PKG_VERSION").to_owned(),
        sealed: seal.moment.as_ref().map(ToString::to_string).unwrap_or_default(),
        sha256: seal.fingerprint.to_string(),
    })
}

/// Whether a seal lies beside the assessment at `assessment`, whatever it says.
#[must_use]
pub fn is_sealed(assessment: &Path) -> bool {
    std::fs::symlink_metadata(path_of(assessment)).is_ok()
}

/// Refuses to change an assessment that is sealed.
///
/// # Errors
/// [`StorageError::Sealed`].
pub fn refuse_sealed(assessment: &Path) -> Result<(), StorageError> {
    if is_sealed(assessment) { Err(StorageError::Sealed) } else { Ok(()) }
}

/// How the assessment at `assessment`, whose file holds `bytes`, stands to its seal.
#[must_use]
pub fn look(assessment: &Path, bytes: &[u8]) -> Standing {
    if !is_sealed(assessment) {
        return Standing::Unsealed;
    }
    let read = read_file(&path_of(assessment)).and_then(|text| decode(&text));
    read.map_or_else(Standing::Unreadable, |seal| compare(seal, bytes))
}

/// Whether `bytes` are what was sealed.
pub(in crate::storage) fn compare(seal: Seal, bytes: &[u8]) -> Standing {
    match digest_of(bytes) {
        Ok(found) if found == seal.fingerprint => Standing::Whole(seal),
        Ok(_) | Err(_) => Standing::Broken(seal),
    }
}

/// Seals the assessment at `assessment` as it stands on the disk.
///
/// # Errors
/// [`StorageError::Sealed`] where it is, [`StorageError::EvidenceNotWhole`], [`StorageError::OpenedReadOnly`] for a newer
/// file, and what the operating system refuses. There is no new seal then.
pub fn seal(assessment: &Path, moment: &Moment) -> Result<Seal, FileError> {
    let at = |error: StorageError| error.at(assessment);
    refuse_sealed(assessment).map_err(at)?;
    let (opened, bytes) = assessment_file::open_with_bytes(assessment, Editions::built_in())?;
    if opened.access != Access::Full {
        return Err(at(StorageError::OpenedReadOnly));
    }
    let faults = evidence_store::check(assessment, &opened.assessment);
    if !faults.is_empty() {
        let count = |fault| faults.values().filter(|found| **found == fault).count();
        let (missing, changed) = (count(EvidenceFault::Missing), count(EvidenceFault::Changed));
        return Err(at(StorageError::EvidenceNotWhole { missing, changed }));
    }
    let fingerprint = digest_of(bytes.as_slice()).map_err(|error| at(from_read(&error)))?;
    let seal = Seal { fingerprint, moment: Some(moment.clone()) };
    let path = path_of(assessment);
    let write = || atomic_write::create(&path, encode(&seal)?.as_bytes());
    write().map_err(|error| error.at(&path))?;
    // Somebody may have saved between the look and the seal; from here on nobody does.
    if read_bytes(assessment).is_ok_and(|now| now == bytes) {
        return Ok(seal);
    }
    atomic_write::withdraw(&path);
    Err(at(StorageError::ChangedMeanwhile))
}

/// A revision of the sealed assessment at `path`: the same answers, and what it revises. That is what was sealed, also
/// where the file was changed since; where nobody knows any more what was sealed, it revises nothing that has a name.
#[must_use]
pub fn revision(assessment: &Assessment, path: &Path, standing: &Standing) -> Assessment {
    let mut revision = assessment.clone();
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
    let seal = match standing {
        Standing::Whole(seal) | Standing::Broken(seal) => Some(seal),
        Standing::Unsealed | Standing::Unreadable(_) => None,
    };
    if let Some(Seal { fingerprint, .. }) = seal {
        let revised = Revised { fingerprint: *fingerprint, name: name.unwrap_or_default() };
        // A file name is never too long for it; without it the revision is still one.
        revision.apply(Edit::SetRevised(revised)).ok();
    }
    revision
}

fn from_read(error: &std::io::Error) -> StorageError {
    StorageError::from_read(error)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seal_reads_back_what_it_writes_and_refuses_the_rest() {
        let moment = Moment::parse("2026-11-20 14:02");
        let seal = Seal { fingerprint: Digest([7; 32]), moment };
        let text = encode(&seal).unwrap();
        assert_eq!(decode(&text), Ok(seal));
        for (from, to, expected) in [
            ("gecc-seal", "gecc-lock", "format is \"gecc-lock\", not \"gecc-seal\""),
            ("version: 1", "version: 2", "format version 2 is newer than 1"),
            ("version: 1", "version: 0", "expected"),
            ("0707", "07", "is no SHA-256"),
            ("sealed:", "opened:", "expected"),
        ] {
            let error = decode(&text.replacen(from, to, 1)).unwrap_err();
            let told = error.to_string();
            assert!(told.contains(expected) || expected == "expected", "{told}");
        }
    }
}
