//! Finds the assessments below a folder.

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::fs::{self, Metadata};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::UNIX_EPOCH;

use crate::domain::folder::{Changed, FileFacts};
use crate::storage::assessment_file::ENDING;
use crate::storage::error::{FileError, StorageError};
use crate::storage::folder::{Found, FoundFile, Trouble, TroubleKind};

/// How many folders inside each other are followed.
const DEEPEST: usize = 40;
/// How many files one table holds.
const MOST_FILES: usize = 200_000;
/// What a review of `name.gecc.ron` ends in; before it stands `name` and perhaps who reviewed.
const REVIEW_ENDING: &str = ".review.ron";
/// What the seal of `name.gecc.ron` ends in, after `name`.
const SEAL_ENDING: &str = ".gecc.seal.ron";
/// What folders of this program beside an assessment end in. They hold no assessments of their own: evidence, and older
/// states of the assessment, which would be counted twice.
const OWN_FOLDERS: [&str; 2] = [".gecc.evidence", ".gecc.backups"];

/// Whether a file with this name can be an assessment.
#[must_use]
pub fn is_assessment(name: &OsStr) -> bool {
    let name = name.to_string_lossy().to_lowercase();
    name.ends_with(ENDING) && !name.starts_with('.')
}

/// The assessments in `folder` and the folders below it. Stops early where `stop` is set.
///
/// # Errors
/// The folder itself cannot be read. What is wrong below it stands in [`Found::troubles`].
pub fn find(folder: &Path, stop: &AtomicBool) -> Result<Found, FileError> {
    let read = |error: std::io::Error| StorageError::from_read(&error).at(folder);
    let root = fs::canonicalize(folder).map_err(read)?;
    if !root.is_dir() {
        return Err(StorageError::FolderMissing.at(folder));
    }
    fs::read_dir(&root).map_err(read)?;
    let mut walk = Walk { found: Found::default(), seen: BTreeSet::from([root]), stop };
    walk.folder(folder, "", 0);
    walk.found.files.sort_by(|a, b| a.facts.name.cmp(&b.facts.name));
    walk.found.troubles.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(walk.found)
}

struct Walk<'a> {
    found: Found,
    /// The folders that are read already, without links in their paths.
    seen: BTreeSet<PathBuf>,
    stop: &'a AtomicBool,
}

/// What one folder holds, by name.
#[derive(Default)]
struct Listing {
    files: Vec<(String, PathBuf)>,
    folders: Vec<(String, PathBuf, bool)>,
    reviews: Vec<String>,
    seals: BTreeSet<String>,
}

impl Walk<'_> {
    fn folder(&mut self, path: &Path, name: &str, depth: usize) {
        if self.stop.load(Ordering::Relaxed) {
            return;
        }
        if depth > DEEPEST {
            return self.trouble(name, TroubleKind::TooDeep);
        }
        let listing = match Listing::of(path, name) {
            Ok(listing) => listing,
            Err(error) => {
                let error = StorageError::from_read(&error);
                return self.trouble(name, TroubleKind::Unreadable(Box::new(error)));
            }
        };
        for (name, path) in &listing.files {
            if self.found.files.len() >= MOST_FILES {
                return self.trouble(name, TroubleKind::TooMany);
            }
            let facts = listing.facts(name, path);
            self.found.files.push(FoundFile { path: path.clone(), facts });
        }
        for (name, path, is_link) in &listing.folders {
            match fs::canonicalize(path).map(|real| self.seen.insert(real)) {
                Ok(true) => self.folder(path, name, depth + 1),
                Ok(false) if *is_link => self.trouble(name, TroubleKind::LinkLoop),
                // A link led here before, and it was read there.
                Ok(false) => {}
                Err(error) => {
                    let error = StorageError::from_read(&error);
                    self.trouble(name, TroubleKind::Unreadable(Box::new(error)));
                }
            }
        }
    }

    fn trouble(&mut self, name: &str, kind: TroubleKind) {
        self.found.troubles.push(Trouble { name: name.to_owned(), kind });
    }
}

impl Listing {
    fn of(path: &Path, below: &str) -> std::io::Result<Self> {
        let mut listing = Self::default();
        for entry in fs::read_dir(path)? {
            let entry = entry?;
            let file_name = entry.file_name();
            let short = file_name.to_string_lossy();
            if short.starts_with('.') {
                continue;
            }
            let name =
                if below.is_empty() { short.to_string() } else { format!("{below}/{short}") };
            let kind = entry.file_type()?;
            let is_folder = kind.is_dir() || (kind.is_symlink() && entry.path().is_dir());
            if is_folder {
                if !OWN_FOLDERS.iter().any(|ending| short.ends_with(ending)) {
                    listing.folders.push((name, entry.path(), kind.is_symlink()));
                }
            } else if short.ends_with(REVIEW_ENDING) {
                listing.reviews.push(name);
            } else if short.ends_with(SEAL_ENDING) {
                listing.seals.insert(name);
            } else if is_assessment(&file_name) {
                listing.files.push((name, entry.path()));
            }
        }
        listing.files.sort();
        listing.folders.sort();
        listing.reviews.sort();
        Ok(listing)
    }

    fn facts(&self, name: &str, path: &Path) -> FileFacts {
        let stem = name.get(..name.len().saturating_sub(ENDING.len())).unwrap_or(name);
        let start = self.reviews.partition_point(|review| review.as_str() < stem);
        let same = self.reviews.iter().skip(start).take_while(|review| review.starts_with(stem));
        // `name.review.ron`, or `name.somebody.review.ron`, but not a review of `name2`.
        let is_of =
            |review: &&String| review.get(stem.len()..).is_some_and(|it| it.starts_with('.'));
        FileFacts {
            name: name.to_owned(),
            changed: fs::metadata(path).ok().as_ref().and_then(changed),
            reviews: same.filter(is_of).count(),
            sealed: self.seals.contains(&format!("{stem}{SEAL_ENDING}")),
        }
    }
}

/// When the file was changed. `None`: the system does not say, or it was before 1970.
fn changed(metadata: &Metadata) -> Option<Changed> {
    let since = metadata.modified().ok()?.duration_since(UNIX_EPOCH).ok()?;
    i64::try_from(since.as_secs()).ok().map(Changed)
}
