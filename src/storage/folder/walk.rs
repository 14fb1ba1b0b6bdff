//! Finds the assessments below a folder.

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsStr;
use std::fs::{self, Metadata};
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{SystemTime, UNIX_EPOCH};

use crate::domain::folder::{Changed, FileFacts};
use crate::storage::assessment_file::ENDING;
use crate::storage::error::{FileError, StorageError};
use crate::storage::folder::{Found, FoundFile, Trouble, TroubleKind};
use crate::storage::pack;
use crate::storage::seal_file;

/// How many folders inside each other are followed.
const DEEPEST: usize = 40;
/// How many files one table holds.
const MOST_FILES: usize = 200_000;
/// What a review of `name.gecc.ron` ends in; before it stands `name` and perhaps who reviewed.
const REVIEW_ENDING: &str = ".review.ron";
/// What the seal of `name.gecc.ron` ends in, after `name`.
const SEAL_ENDING: &str = ".gecc.seal.ron";
/// What folders of this program beside an assessment end in. They hold no assessments of their own: evidence, older
/// states of the assessment, and parts as they were handed out, which would be counted twice.
const OWN_FOLDERS: [&str; 3] = [".gecc.evidence", ".gecc.backups", ".gecc.shares"];

/// Whether a file with this name can be an assessment, by itself or in a pack.
#[must_use]
pub fn is_assessment(name: &OsStr) -> bool {
    let name = name.to_string_lossy().to_lowercase();
    (name.ends_with(ENDING) || name.ends_with(pack::ENDING)) && !name.starts_with('.')
}

/// What a file is called before its ending.
fn stem(name: &str) -> &str {
    // Both endings are of one length.
    name.get(..name.len().saturating_sub(ENDING.len())).unwrap_or(name)
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
        let mut reviews = listing.reviews_by_file();
        for (name, path) in &listing.files {
            if self.found.files.len() >= MOST_FILES {
                return self.trouble(name, TroubleKind::TooMany);
            }
            let reviews = reviews.remove(stem(name)).unwrap_or_default();
            self.found.files.push(listing.found(name, path, reviews));
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
        // A pack beside the assessment of its name is a copy of it, and would be counted twice.
        let is_plain = |path: &Path| !pack::is_pack(path);
        let plain = listing.files.iter().filter(|(_, path)| is_plain(path));
        let plain: BTreeSet<String> = plain.map(|(name, _)| stem(name).to_owned()).collect();
        listing.files.retain(|(name, path)| is_plain(path) || !plain.contains(stem(name)));
        listing.folders.sort();
        listing.reviews.sort();
        Ok(listing)
    }

    /// The reviews of each file, by what it is called before its ending: `name.review.ron`, or
    /// `name.somebody.review.ron` where no other file is called `name.somebody`.
    fn reviews_by_file(&self) -> BTreeMap<&str, Vec<String>> {
        let mut by_file: BTreeMap<&str, Vec<String>> =
            self.files.iter().map(|(name, _)| (stem(name), Vec::new())).collect();
        for review in &self.reviews {
            let mut of = review.strip_suffix(REVIEW_ENDING);
            while let Some(name) = of {
                if let Some(reviews) = by_file.get_mut(name) {
                    reviews.push(review.clone());
                    break;
                }
                of = name.rsplit_once('.').map(|(before, _)| before);
            }
        }
        by_file
    }

    fn found(&self, name: &str, path: &Path, reviews: Vec<String>) -> FoundFile {
        let packed = pack::is_pack(path);
        let metadata = fs::metadata(path).ok();
        let has_seal = !packed && self.seals.contains(&format!("{}{SEAL_ENDING}", stem(name)));
        let mut stamp = DefaultHasher::new();
        state(metadata.as_ref()).hash(&mut stamp);
        if has_seal {
            state(fs::metadata(seal_file::path_of(path)).ok().as_ref()).hash(&mut stamp);
        }
        for review in &reviews {
            let metadata = fs::metadata(beside(path, review)).ok();
            (review, state(metadata.as_ref())).hash(&mut stamp);
        }
        let facts = FileFacts {
            name: name.to_owned(),
            changed: metadata.as_ref().and_then(changed),
            packed,
            reviews: reviews.len(),
            ..FileFacts::default()
        };
        FoundFile { path: path.to_path_buf(), facts, reviews, has_seal, stamp: stamp.finish() }
    }
}

/// Where the file called `name` below the folder lies, which is beside `path`.
pub(super) fn beside(path: &Path, name: &str) -> PathBuf {
    path.with_file_name(name.rsplit('/').next().unwrap_or(name))
}

/// What tells whether a file was written meanwhile: its length and when it was changed. `None`: there is none.
pub(super) fn state(metadata: Option<&Metadata>) -> Option<(u64, Option<SystemTime>)> {
    metadata.map(|metadata| (metadata.len(), metadata.modified().ok()))
}

/// When the file was changed. `None`: the system does not say, or it was before 1970.
fn changed(metadata: &Metadata) -> Option<Changed> {
    let since = metadata.modified().ok()?.duration_since(UNIX_EPOCH).ok()?;
    i64::try_from(since.as_secs()).ok().map(Changed)
}
