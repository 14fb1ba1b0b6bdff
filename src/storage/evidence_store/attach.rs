//! Taking files into the evidence folder. They are copied in, named by their digest and never changed or removed.

use std::collections::BTreeSet;
use std::fs::File;
use std::io::Read;
use std::path::Path;

use crate::domain::assessment::Assessment;
use crate::domain::digest::Digest;
use crate::domain::evidence::{Evidence, EvidenceFault};
use crate::storage::atomic_write;
use crate::storage::error::{FileError, StorageError};
use crate::storage::evidence_store::photo::{FIRST_BYTES, Traces, is_photo, traces};
use crate::storage::evidence_store::{fault, folder_of, path_in};

/// The largest file that is taken, in bytes: 100 MiB, enough for a video of the service point.
pub const LARGEST_FILE_BYTES: u64 = 100 * 1024 * 1024;

/// Copies the file at `source` into the evidence folder of the assessment at `assessment`. The evidence supports no
/// criterion yet.
///
/// # Errors
/// The file cannot be read, is none, is empty or too large, or the folder cannot be written. Nothing was attached then.
pub fn attach(assessment: &Path, source: &Path) -> Result<Evidence, FileError> {
    let read = |error| StorageError::from_read(&error).at(source);
    let metadata = std::fs::metadata(source).map_err(read)?;
    if metadata.is_dir() {
        return Err(StorageError::IsFolder.at(source));
    }
    if !metadata.is_file() {
        return Err(StorageError::NotAFile.at(source));
    }
    if metadata.len() == 0 {
        return Err(StorageError::Empty.at(source));
    }
    if metadata.len() > LARGEST_FILE_BYTES {
        return Err(StorageError::TooLarge { limit_bytes: LARGEST_FILE_BYTES }.at(source));
    }
    let file = File::open(source).map_err(read)?;
    let name = source.file_name().map(|name| name.to_string_lossy().into_owned());
    let evidence = take_in(assessment, &name.unwrap_or_default(), file)?;
    mend(assessment, &evidence, || std::fs::read(source).map_err(read))?;
    Ok(evidence)
}

/// Evidence that was attached, and whether it may still say more than it shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attached {
    /// The evidence.
    pub evidence: Evidence,
    /// Whether it is a photo of which nobody knows what its camera wrote into it, because it is damaged or of a form that
    /// is not known throughout. It went in as it is.
    pub may_have_traces: bool,
}

/// As [`attach`], where a photo goes in without the place and the device that its camera has written beside it. What a
/// photo is, its first bytes say and not its name. The file at `source` stays as it is; the same photo gives the same
/// evidence.
///
/// # Errors
/// As [`attach`].
pub fn attach_photo(assessment: &Path, source: &Path) -> Result<Attached, FileError> {
    let found = photo_at(source).map_or(Traces::None, |photo| traces(&photo));
    let name = source.file_name().map(|name| name.to_string_lossy().into_owned());
    let evidence = match &found {
        Traces::Found(clean) => attach_bytes(assessment, &name.unwrap_or_default(), clean)?,
        // What goes wrong is told there.
        Traces::None | Traces::NotKnown => attach(assessment, source)?,
    };
    Ok(Attached { evidence, may_have_traces: found == Traces::NotKnown })
}

/// The bytes of the photo at `source`. `None`: there is none that could be attached.
fn photo_at(source: &Path) -> Option<Vec<u8>> {
    let metadata = std::fs::metadata(source).ok()?;
    if !metadata.is_file() || metadata.len() > LARGEST_FILE_BYTES {
        return None;
    }
    let mut file = File::open(source).ok()?;
    let mut bytes = Vec::new();
    file.by_ref().take(FIRST_BYTES as u64).read_to_end(&mut bytes).ok()?;
    if !is_photo(&bytes) {
        return None;
    }
    file.take(LARGEST_FILE_BYTES).read_to_end(&mut bytes).ok()?;
    Some(bytes)
}

/// Takes bytes, such as a pasted picture, into the evidence folder of the assessment at `assessment`.
///
/// # Errors
/// As [`attach`].
pub fn attach_bytes(assessment: &Path, name: &str, bytes: &[u8]) -> Result<Evidence, FileError> {
    if bytes.is_empty() {
        return Err(StorageError::Empty.at(Path::new(name)));
    }
    let evidence = take_in(assessment, name, bytes)?;
    mend(assessment, &evidence, || Ok(bytes.to_vec()))?;
    Ok(evidence)
}

/// Makes the kept file whole where somebody changed it in the folder. What they made of it is kept as well, under the
/// digest that it has now.
fn mend(
    assessment: &Path,
    evidence: &Evidence,
    bytes: impl FnOnce() -> Result<Vec<u8>, FileError>,
) -> Result<(), FileError> {
    let path = path_in(&folder_of(assessment), evidence);
    if fault(&path, evidence) != Some(EvidenceFault::Changed) {
        return Ok(());
    }
    let changed = File::open(&path).map_err(|error| StorageError::from_read(&error).at(&path))?;
    take_in(assessment, &evidence.name, changed)?;
    atomic_write::replace(&path, &bytes()?).map_err(|error| error.at(&path))
}

pub(super) fn take_in(
    assessment: &Path,
    name: &str,
    source: impl Read,
) -> Result<Evidence, FileError> {
    let folder = folder_of(assessment);
    let at_folder = |error: StorageError| error.at(&folder);
    // A place that is not there was mistyped; it is told and not made.
    atomic_write::make_folder_in_place(&folder).map_err(at_folder)?;
    let mut evidence = Evidence {
        digest: Digest([0; 32]),
        name: name.to_owned(),
        size: 0,
        caption: String::new(),
        date: None,
        criteria: BTreeSet::new(),
    };
    let kept = atomic_write::keep(&folder, source, LARGEST_FILE_BYTES, |digest| {
        let path = path_in(Path::new(""), &Evidence { digest: *digest, ..evidence.clone() });
        path.to_string_lossy().into_owned()
    });
    let (digest, size) = kept.map_err(at_folder)?;
    evidence.digest = digest;
    evidence.size = size;
    Ok(evidence)
}

/// Copies the evidence of an assessment that was read from `from` beside its new place `to`, as far as it is not there.
/// Files that are missing or changed at the old place stay behind; a later check finds them.
///
/// # Errors
/// The new folder cannot be written.
pub fn carry(assessment: &Assessment, from: &Path, to: &Path) -> Result<(), FileError> {
    let (old, new) = (folder_of(from), folder_of(to));
    if old == new {
        return Ok(());
    }
    for evidence in assessment.evidence() {
        let source = path_in(&old, evidence);
        let is_there = fault(&path_in(&new, evidence), evidence) != Some(EvidenceFault::Missing);
        if is_there || fault(&source, evidence).is_some() {
            continue;
        }
        let Ok(file) = File::open(&source) else { continue };
        take_in(to, &evidence.name, file)?;
    }
    Ok(())
}
