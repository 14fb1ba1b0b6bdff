//! Other states of a document, off the drawing thread: drafts of it, what somebody else put into its file, and backups.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::domain::differences::{Difference, differences};
use crate::domain::document::Document;
use crate::domain::moment::Moment;
use crate::domain::review;
use crate::gui::keeping::subject;
use crate::gui::keeping::work::{Hold, Visit, lock};
use crate::session::Session;
use crate::storage::backups;
use crate::storage::document;
use crate::storage::error::{FileError, StorageError};
use crate::storage::evidence_store;
use crate::storage::hashing::digest_of;
use crate::storage::recovery::{self, Draft, Slot, Source};
use crate::storage::review_file;
use crate::storage::ron_text::read_bytes;

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
        // What is not the state that the draft began with is asked about before it is replaced: no file is empty. Where
        // there was no file and is none, the draft makes it.
        let is_new = now.is_none() && draft.source.base.is_none();
        hold.before = (!is_new).then(|| now.filter(is_as_it_was).unwrap_or_default().into());
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
            let there = draft.source.origin.clone().filter(|origin| origin.exists());
            // It may have moved together with the review.
            let file = draft.source.path.as_deref();
            let beside = || file.and_then(|file| review_file::original_beside(file, &review));
            let original = there.or_else(beside).unwrap_or_default();
            let (subject, _) = subject::read(&original, &review)?;
            let review = subject::knowing_own_criteria(Arc::unwrap_or_clone(review), &subject);
            Session::review_recovered(review, subject, path)
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
