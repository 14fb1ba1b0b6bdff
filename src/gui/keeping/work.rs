//! What is done to keep work, off the drawing thread.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::domain::document::{Document, DocumentKind};
use crate::domain::evidence::EvidenceFaults;
use crate::domain::moment::Moment;
use crate::gui::files::{self, Target};
use crate::gui::keeping::subject;
use crate::session::{Access, Session};
use crate::storage::assessment_file::{self, Access as FileAccess};
use crate::storage::document;
use crate::storage::edition_file::Editions;
use crate::storage::error::{FileError, StorageError};
use crate::storage::evidence_store::Orphans;
use crate::storage::lock::{self, Lock, Owner, Standing, Theirs};
use crate::storage::ron_text::read_bytes;
use crate::storage::seal_file::{self, Standing as Seal};
use crate::storage::{atomic_write, backups, evidence_store};

/// What was read, to be shown as a document.
#[derive(Debug)]
pub struct Loaded {
    /// The document.
    pub session: Session,
    /// What is wrong with its evidence files.
    pub faults: EvidenceFaults,
    /// Files in its evidence folder that it does not name.
    pub orphans: Orphans,
    /// How we stand to the file.
    pub hold: Hold,
}

/// How we stand to the file of a document.
#[derive(Debug, Default)]
pub struct Hold {
    /// What the file held when it was read or written last. `None`: there is no file yet.
    pub before: Option<Arc<[u8]>>,
    /// Our lock on it. `None`: somebody else has it, or there can be none.
    pub lock: Option<Arc<Lock>>,
    /// Who else works on it.
    pub theirs: Option<Theirs>,
    /// How many files of evidence were found under another name and brought back.
    pub found_again: usize,
    /// The fields of a newer file that this version does not show.
    pub unknown: Vec<String>,
    /// How the file stands to its seal.
    pub seal: Seal,
}

/// Who opens a file, and how.
#[derive(Clone, Debug)]
pub struct Visit {
    /// Who we are.
    pub owner: Owner,
    /// Now.
    pub now: Moment,
    /// Our lock, where we have it already.
    pub held: Option<Arc<Lock>>,
    /// Whether the lock of this other person is taken away.
    pub takes_over: Option<Theirs>,
}

/// Reads the document at `path` to work on it.
///
/// # Errors
/// The file cannot be read, or holds no document. Of a review also [`StorageError::NoOriginal`] and
/// [`StorageError::OriginalOfOtherEdition`].
pub fn open(path: &Path, visit: &Visit) -> Result<Loaded, FileError> {
    match document::kind_of(path) {
        DocumentKind::Assessment => open_assessment(path, visit),
        DocumentKind::Review => subject::open(path, None, visit),
    }
}

fn open_assessment(path: &Path, visit: &Visit) -> Result<Loaded, FileError> {
    let (opened, bytes) = assessment_file::open_with_bytes(path, Editions::built_in())?;
    let mut hold = Hold { before: Some(bytes.into()), ..Hold::default() };
    let assessment = opened.assessment;
    let access = match opened.access {
        FileAccess::Full if seal_file::is_sealed(path) => {
            // Nobody writes it, so there is nothing to lock.
            hold.seal = hold
                .before
                .as_ref()
                .map_or_else(Seal::default, |bytes| seal_file::look(path, bytes));
            Access::Sealed
        }
        access @ (FileAccess::Full | FileAccess::ReadOnly { .. }) => {
            access_to(path, access, visit, &mut hold)
        }
    };
    if access == Access::Full {
        // Where the folder cannot be written, the check below says what is missing.
        hold.found_again = evidence_store::find_again(path, &assessment).unwrap_or(0);
        sweep_beside(path);
    }
    let faults = evidence_store::check(path, &assessment);
    let orphans = evidence_store::orphans(path, &assessment);
    let session = Session::opened(assessment, path.to_path_buf(), access);
    Ok(Loaded { session, faults, orphans, hold })
}

/// Whether the file at `path` may be changed by us, with the lock on it where it may.
pub(super) fn access_to(path: &Path, access: FileAccess, visit: &Visit, hold: &mut Hold) -> Access {
    match access {
        FileAccess::ReadOnly { unknown, .. } => {
            hold.unknown = unknown;
            Access::NewerVersion
        }
        FileAccess::Full => {
            lock(path, visit, hold);
            if hold.theirs.is_some() { Access::Locked } else { Access::Full }
        }
    }
}

pub(super) fn lock(path: &Path, visit: &Visit, hold: &mut Hold) {
    if visit.held.is_some() {
        hold.lock.clone_from(&visit.held);
        return;
    }
    let standing = match &visit.takes_over {
        Some(theirs) => lock::take_over(path, &visit.owner, &visit.now, theirs),
        None => lock::take(path, &visit.owner, &visit.now),
    };
    match standing {
        Standing::Ours(lock) => hold.lock = Some(Arc::new(lock)),
        Standing::Theirs(theirs) => hold.theirs = Some(theirs),
        Standing::Nowhere => {}
    }
}

/// Removes what a crash left beside the assessment long ago.
fn sweep_beside(path: &Path) {
    let beside = path.parent().map(PathBuf::from);
    for folder in beside.into_iter().chain([evidence_store::folder_of(path)]) {
        atomic_write::sweep(&folder, atomic_write::AGE_OF_LEFTOVERS);
    }
}

/// What stands in the place that is written to.
#[derive(Clone, Debug)]
pub enum Place {
    /// Our file, which held these bytes.
    Ours(Arc<[u8]>),
    /// Our file, which is gone, and which the user wants there again.
    Gone,
    /// Another place, with what the dialog asked.
    Elsewhere,
    /// A new file, at the first of these places where nothing is.
    Beside(Vec<PathBuf>),
}

/// Whether what is replaced is kept as a backup.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keeps {
    /// Not now: there is a fresh one.
    Nothing,
    /// Where it can be.
    Backup,
    /// It must be, because it is not ours.
    BackupOrNothing,
}

/// A document to be written.
#[derive(Clone, Debug)]
pub struct Writing {
    /// Where to.
    pub target: Target,
    /// What it says.
    pub document: Document,
    /// Where it was until now. `None`: it had no file, and any evidence is that of the sample.
    pub from: Option<PathBuf>,
    /// What stands there.
    pub place: Place,
    /// Whether that is kept.
    pub keeps: Keeps,
    /// Who we are.
    pub owner: Owner,
    /// Now.
    pub now: Moment,
}

/// A document that was written.
#[derive(Debug)]
pub struct Written {
    /// The file.
    pub path: PathBuf,
    /// What the file holds now.
    pub bytes: Arc<[u8]>,
    /// The lock on the new file, where it is another one.
    pub lock: Option<Lock>,
    /// Whether a backup that was wanted could not be kept.
    pub lacks_backup: bool,
}

/// Writes a document, wholly or not at all.
///
/// # Errors
/// The file cannot be written, or is another one than we know. It is as it was then.
pub fn write(writing: &Writing) -> Result<Written, FileError> {
    let path = &writing.target.path;
    let text = document::encode(&writing.document).map_err(|error| error.at(path))?;
    let bytes: Arc<[u8]> = text.into_bytes().into();
    // Somebody else may have sealed it while it was open here.
    match &writing.place {
        Place::Ours(_) | Place::Gone => {
            seal_file::refuse_sealed(path).map_err(|error| error.at(path))?;
        }
        Place::Elsewhere | Place::Beside(_) => {}
    }
    let mut written = Written { path: path.clone(), bytes, lock: None, lacks_backup: false };
    match &writing.place {
        Place::Ours(before) if *before == written.bytes => {}
        Place::Ours(before) => {
            // A backup is of what goes. What is not there is not replaced either, as is found out below.
            let is_there = || read_bytes(path).is_ok_and(|now| *now == **before);
            let kept = match writing.keeps {
                Keeps::Backup | Keeps::BackupOrNothing if is_there() => {
                    backups::keep(path, before, &writing.now)
                }
                Keeps::Nothing | Keeps::Backup | Keeps::BackupOrNothing => Ok(()),
            };
            written.lacks_backup = kept.is_err();
            if writing.keeps == Keeps::BackupOrNothing {
                kept?;
            }
            let replaced = atomic_write::replace_unchanged(path, before, &written.bytes);
            replaced.map_err(|error| error.at(path))?;
        }
        Place::Gone => {
            atomic_write::create(path, &written.bytes).map_err(|error| error.at(path))?;
        }
        Place::Elsewhere => written.lock = write_elsewhere(writing)?,
        Place::Beside(places) => {
            let free = places.iter().find(|place| !place.exists());
            let path = free.ok_or_else(|| StorageError::AlreadyExists.at(path))?;
            let target = Target { path: path.clone(), may_replace: false };
            written.lock = write_elsewhere(&Writing { target, ..writing.clone() })?;
            written.path.clone_from(path);
        }
    }
    Ok(written)
}

fn write_elsewhere(writing: &Writing) -> Result<Option<Lock>, FileError> {
    let path = &writing.target.path;
    // Its name would say that it is another kind of file, and the file that is there may be one.
    if document::kind_of(path) != writing.document.kind() {
        return Err(StorageError::BadName.at(path));
    }
    seal_file::refuse_sealed(path).map_err(|error| error.at(path))?;
    let lock = match lock::take(path, &writing.owner, &writing.now) {
        Standing::Ours(lock) => Some(lock),
        Standing::Theirs(theirs) => {
            return Err(StorageError::InUse { who: theirs.owner.who }.at(path));
        }
        Standing::Nowhere => None,
    };
    if writing.target.may_replace
        && let Ok(before) = read_bytes(path)
    {
        // The user said that it may go; a backup of it is a courtesy.
        backups::keep(path, &before, &writing.now).ok();
    }
    files::save(&writing.target, &writing.document, writing.from.as_deref())?;
    Ok(lock)
}
