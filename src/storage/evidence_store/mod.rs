//! Files of evidence: they lie in a folder beside the assessment, named by their SHA-256.

mod attach;
mod containers;
pub mod photo;
mod sample;
mod survey;

pub use attach::{Attached, LARGEST_FILE_BYTES, attach, attach_bytes, attach_photo, carry};
pub use sample::{carry_sample, sample_file};
pub use survey::{Orphans, find_again, orphans};

use std::fs::File;
use std::io::Seek as _;
use std::path::{Path, PathBuf};

use crate::domain::assessment::Assessment;
use crate::domain::evidence::{Evidence, EvidenceFault, EvidenceFaults};
use crate::storage::hashing::digest_of;

/// The folder of the evidence of the assessment at `assessment`: `name.gecc.evidence` beside `name.gecc.ron`.
#[must_use]
pub fn folder_of(assessment: &Path) -> PathBuf {
    assessment.with_extension("evidence")
}

/// Where a file of evidence lies in `folder`. Its ending is kept so that other programs know what it is.
#[must_use]
pub fn path_in(folder: &Path, evidence: &Evidence) -> PathBuf {
    let extension = evidence.extension();
    let is_plain = |letter: char| letter.is_ascii_alphanumeric();
    if !extension.is_empty() && extension.len() <= 8 && extension.chars().all(is_plain) {
        folder.join(format!("{}.{extension}", evidence.digest))
    } else {
        folder.join(evidence.digest.to_string())
    }
}

/// Looks at every file of evidence of the assessment at `path`: whether it is there, and whether it is the one that was
/// attached. A file that cannot be read counts as missing.
#[must_use]
pub fn check(path: &Path, assessment: &Assessment) -> EvidenceFaults {
    let folder = folder_of(path);
    let faults = assessment.evidence().iter().filter_map(|evidence| {
        let fault = fault(&path_in(&folder, evidence), evidence)?;
        Some((evidence.digest, fault))
    });
    faults.collect()
}

/// Opens a file of evidence in `folder` and makes sure that it is the one that was attached.
///
/// # Errors
/// What is wrong with it. A file that cannot be read counts as missing.
pub fn open(folder: &Path, evidence: &Evidence) -> Result<File, EvidenceFault> {
    open_at(&path_in(folder, evidence), evidence)
}

fn fault(path: &Path, evidence: &Evidence) -> Option<EvidenceFault> {
    open_at(path, evidence).err()
}

fn open_at(path: &Path, evidence: &Evidence) -> Result<File, EvidenceFault> {
    let missing = |_error| EvidenceFault::Missing;
    let metadata = std::fs::metadata(path).map_err(missing)?;
    if !metadata.is_file() {
        return Err(EvidenceFault::Missing);
    }
    if metadata.len() != evidence.size {
        return Err(EvidenceFault::Changed);
    }
    let mut file = File::open(path).map_err(missing)?;
    if digest_of(&file).map_err(missing)? != evidence.digest {
        return Err(EvidenceFault::Changed);
    }
    file.rewind().map_err(missing)?;
    Ok(file)
}
