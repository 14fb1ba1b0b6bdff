//! What is done to keep work, off the drawing thread.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::domain::differences::{Difference, differences};
use crate::domain::document::{Document, DocumentKind};
use crate::domain::evidence::EvidenceFaults;
use crate::domain::moment::Moment;
use crate::domain::review;
use crate::gui::files::{self, Target};
use crate::gui::keeping::subject;
use crate::session::{Access, Session};
use crate::storage::assessment_file::{self, Access as FileAccess};
use crate::storage::document;
use crate::storage::edition_file::Editions;
use crate::storage::error::{FileError, StorageError};
use crate::storage::evidence_store::Orphans;
use crate::storage::hashing::digest_of;
use crate::storage::lock::{self, Lock, Owner, Standing, Theirs};
use crate::storage::recovery::{self, Draft, Slot, Source};
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

fn lock(path: &Path, visit: &Visit, hold: &mut Hold) {
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
            let kept = match writing.keeps {
                Keeps::Nothing => Ok(()),
                Keeps::Backup | Keeps::BackupOrNothing => backups::keep(path, before, &writing.now),
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

/// A draft to be kept.
#[derive(Debug)]
pub struct Drafting {
    /// The recovery folder.
    pub folder: PathBuf,
    /// The place of the document in it. `None`: it has none yet.
    pub slot: Option<Arc<Slot>>,
    /// What it says.
    pub document: Document,
    /// Its file, and the file that it began with.
    pub source: Source,
    /// What its file held when it was read or written last.
    pub before: Option<Arc<[u8]>>,
    /// Now.
    pub now: Moment,
}

/// Keeps a draft.
///
/// # Errors
/// The recovery folder cannot be written.
pub fn draft(drafting: Drafting) -> Result<Arc<Slot>, FileError> {
    let Drafting { folder, slot, document, mut source, before, now } = drafting;
    let slot = match slot {
        Some(slot) => slot,
        None => Arc::new(Slot::begin(&folder)?),
    };
    source.base = before.and_then(|before| digest_of(&*before).ok());
    slot.keep(&document, &source, &now)?;
    Ok(slot)
}

/// A draft that is taken up again.
#[derive(Debug)]
pub struct Recovered {
    /// The document. It has its file where nobody else works on that.
    pub session: Session,
    /// Where it came from.
    pub draft: Draft,
    /// Its place in the recovery folder.
    pub slot: Slot,
    /// Whether somebody else works on its file.
    pub is_taken: bool,
    /// How we stand to that file.
    pub hold: Hold,
}

/// Takes the draft `id` up.
///
/// # Errors
/// It is gone, or another program has it.
pub fn recover(folder: &Path, id: &str, visit: &Visit) -> Result<Recovered, FileError> {
    let Some(slot) = Slot::adopt(folder, id) else { return Err(StorageError::Busy.at(folder)) };
    let (draft, document) = recovery::open(folder, id)?;
    let mut hold = Hold::default();
    let mut path = draft.source.path.clone();
    if let Some(file) = &path {
        lock(file, visit, &mut hold);
        let now = read_bytes(file).ok();
        let is_as_it_was = |bytes: &Vec<u8>| {
            digest_of(bytes.as_slice()).is_ok_and(|digest| draft.source.base == Some(digest))
        };
        // What is not the state that the draft began with is asked about before it is replaced: no file is empty.
        hold.before = Some(now.filter(is_as_it_was).unwrap_or_default().into());
    }
    let is_taken = hold.theirs.is_some();
    if is_taken {
        hold = Hold::default();
        path = None;
    }
    let session = match document {
        Document::Assessment(assessment) => {
            // Evidence of a document that cannot have its file back lies beside that file.
            let source = &draft.source;
            let origin = if is_taken { &source.path } else { &source.origin };
            Session::recovered(Arc::unwrap_or_clone(assessment), path, origin.clone())
        }
        Document::Review(review) => {
            let original = draft.source.origin.as_deref().unwrap_or(Path::new(""));
            let (subject, _) = subject::read(original, &review)?;
            Session::review_recovered(Arc::unwrap_or_clone(review), subject, path)
        }
    };
    Ok(Recovered { session, draft, slot, is_taken, hold })
}

/// What stands in the file instead of what we know.
#[derive(Debug)]
pub struct Their {
    /// Its bytes. `None`: it is gone.
    pub bytes: Option<Arc<[u8]>>,
    /// What differs from there to ours.
    pub differences: Result<Vec<Difference>, FileError>,
}

/// Reads the file that was changed elsewhere, and compares it with ours.
#[must_use]
pub fn their(path: &Path, ours: &Document) -> Their {
    let bytes = match read_bytes(path) {
        Ok(bytes) => bytes,
        Err(error) => return Their { bytes: None, differences: Err(error.at(path)) },
    };
    let opened = document::open(path, ours.kind());
    let differences = opened.map(|theirs| between(&theirs, ours));
    Their { bytes: Some(bytes.into()), differences }
}

/// What differs between two states of one document.
fn between(before: &Document, after: &Document) -> Vec<Difference> {
    match (before, after) {
        (Document::Assessment(before), Document::Assessment(after)) => differences(before, after),
        (Document::Review(before), Document::Review(after)) => review::differences(before, after),
        // A file of one kind is never opened as the other.
        (Document::Assessment(_), Document::Review(_))
        | (Document::Review(_), Document::Assessment(_)) => Vec::new(),
    }
}

/// A backup, and what differs from it to the document.
#[derive(Debug)]
pub struct Past {
    /// Its number.
    pub number: u32,
    /// When it was kept.
    pub moment: Moment,
    /// What differs. `None`: it cannot be read.
    pub differences: Option<Vec<Difference>>,
}

/// The backups of the document at `path`, newest first, compared with `now`.
#[must_use]
pub fn past(path: &Path, now: &Document) -> Vec<Past> {
    let backups = backups::list(path).into_iter();
    let compared = backups.map(|backup| {
        let opened = document::open(&backup.path, now.kind()).ok();
        let differences = opened.map(|then| between(&then, now));
        Past { number: backup.number, moment: backup.moment, differences }
    });
    compared.collect()
}

/// Makes a new file at the first of `targets` where nothing is, from a backup of the document at `path`.
///
/// # Errors
/// The backup cannot be read, or the file not be written.
pub fn restore(path: &Path, number: u32, targets: &[PathBuf]) -> Result<PathBuf, FileError> {
    let found = backups::list(path).into_iter().find(|backup| backup.number == number);
    let backup = found.ok_or_else(|| StorageError::NotFound.at(&backups::folder_of(path)))?;
    let then = document::open(&backup.path, document::kind_of(path))?;
    for target in targets.iter().filter(|target| !target.exists()) {
        if let Document::Assessment(assessment) = &then {
            evidence_store::carry(assessment, path, target)?;
        }
        match document::create(target, &then) {
            Ok(()) => return Ok(target.clone()),
            Err(error) if *error.error == StorageError::AlreadyExists => {}
            Err(error) => return Err(error),
        }
    }
    Err(StorageError::AlreadyExists.at(path))
}
