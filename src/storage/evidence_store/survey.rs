//! What lies in the evidence folder beside what the assessment names, and evidence that lies beside an assessment that
//! was renamed outside of the program.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use crate::domain::assessment::Assessment;
use crate::domain::digest::Digest;
use crate::domain::evidence::{Evidence, EvidenceFault};
use crate::storage::atomic_write;
use crate::storage::error::FileError;
use crate::storage::evidence_store::attach::take_in;
use crate::storage::evidence_store::{fault, folder_of, path_in};

/// How many names of a folder are looked at.
const MOST_NAMES: usize = 20_000;
/// In how many folders evidence is searched for.
const MOST_FOLDERS: usize = 100;

/// Files of evidence that the assessment does not name. They are never removed: a backup, an undo or another state of
/// the assessment may name them still.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Orphans {
    /// How many.
    pub files: usize,
    /// Their size together, in bytes.
    pub bytes: u64,
}

/// Counts the files in the evidence folder of the assessment at `path` that it does not name. Only files named like
/// evidence count.
#[must_use]
pub fn orphans(path: &Path, assessment: &Assessment) -> Orphans {
    let entries = fs::read_dir(folder_of(path)).into_iter().flatten().take(MOST_NAMES).flatten();
    let mut orphans = Orphans::default();
    for entry in entries {
        let name = entry.file_name();
        let stem = Path::new(&name).file_stem().and_then(|stem| stem.to_str());
        let digest = stem.and_then(Digest::parse);
        let is_orphan = digest.is_some_and(|it| assessment.evidence_by_digest(&it).is_none());
        if let (true, Ok(metadata)) = (is_orphan, entry.metadata())
            && metadata.is_file()
        {
            orphans.files += 1;
            orphans.bytes = orphans.bytes.saturating_add(metadata.len());
        }
    }
    orphans
}

/// Brings back evidence that is missing beside the assessment at `path` and lies, whole, in another evidence folder
/// beside it: whoever renames an assessment outside of the program leaves its folder behind. A folder that belongs to
/// no assessment any more and holds all that is missing is moved; otherwise files are copied. Tells how many came back.
///
/// # Errors
/// The folder cannot be written; what came back until then stays.
pub fn find_again(path: &Path, assessment: &Assessment) -> Result<usize, FileError> {
    let folder = folder_of(path);
    let is_missing =
        |one: &&Evidence| fault(&path_in(&folder, one), one) == Some(EvidenceFault::Missing);
    let missing: Vec<&Evidence> = assessment.evidence().iter().filter(is_missing).collect();
    if missing.is_empty() {
        return Ok(0);
    }
    let others = other_folders(&folder);
    let is_whole = |place: &Path, one: &Evidence| fault(&path_in(place, one), one).is_none();
    let left = others.iter().find(|other| {
        let is_left = !other.with_extension("ron").exists() && !folder.exists();
        is_left && missing.iter().all(|one| is_whole(other, one))
    });
    if let Some(left) = left
        && atomic_write::relocate(left, &folder).is_ok()
    {
        return Ok(missing.len());
    }
    let mut found = 0;
    for one in missing {
        let Some(place) = others.iter().find(|other| is_whole(other, one)) else { continue };
        let Ok(file) = File::open(path_in(place, one)) else { continue };
        take_in(path, &one.name, file)?;
        found += 1;
    }
    Ok(found)
}

/// The other evidence folders beside `folder`, in the order of their names.
fn other_folders(folder: &Path) -> Vec<PathBuf> {
    let beside = folder.parent().filter(|parent| !parent.as_os_str().is_empty());
    let entries = fs::read_dir(beside.unwrap_or(Path::new("."))).into_iter().flatten();
    let mut found: Vec<PathBuf> = entries
        .take(MOST_NAMES)
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|end| end == "evidence"))
        .filter(|path| path != folder && path.is_dir())
        .collect();
    found.sort();
    found.truncate(MOST_FOLDERS);
    found
}
