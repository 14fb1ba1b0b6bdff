//! Work that no file of the user holds yet, kept where it survives a crash: the recovery folder of this user.
//!
//! A draft is an ordinary file of an assessment or a review with a note beside it. While its program lives, the system holds a lock on the
//! note's third companion, so a draft is offered only when the program that wrote it is gone. What is discarded stays for
//! [`DAYS_DISCARDED`] days.

use std::fs::{self, File};
use std::hash::{BuildHasher as _, Hasher as _};
use std::path::{Path, PathBuf};

use etcetera::BaseStrategy as _;
use serde::{Deserialize, Serialize};

use crate::domain::date::Date;
use crate::domain::digest::Digest;
use crate::domain::document::{Document, DocumentKind};
use crate::domain::moment::Moment;
use crate::storage::atomic_write;
use crate::storage::document;
use crate::storage::error::{FileError, StorageError};
use crate::storage::ron_text::{from_text, read_file, to_text};

/// For how many days a discarded draft is kept.
pub const DAYS_DISCARDED: u16 = 30;
/// How many drafts are offered at once.
const MOST_DRAFTS: usize = 100;

const FORMAT: &str = "gecc-draft";
const VERSION: u32 = 1;
const NOTE: &str = ".note.ron";
const ALIVE: &str = ".alive";
const DISCARDED: &str = "discarded";
const KINDS: [DocumentKind; 2] = [DocumentKind::Assessment, DocumentKind::Review];

/// What a draft belongs to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Source {
    /// The file that could not be written. `None`: the document never had one.
    pub path: Option<PathBuf>,
    /// The file of last year, beside which its evidence lies, or the assessment that a review is about. `None`: it began
    /// empty.
    pub origin: Option<PathBuf>,
    /// What the file held when it was read or written last. `None`: there was none.
    pub base: Option<Digest>,
}

/// A draft that is offered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// Its name in the recovery folder.
    pub id: String,
    /// What it is a draft of.
    pub kind: DocumentKind,
    /// The name of the centre; may be empty.
    pub centre: String,
    /// When it was written. `None`: its note is broken.
    pub moment: Option<Moment>,
    /// What it belongs to.
    pub source: Source,
}

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
struct NoteFile {
    format: String,
    version: u32,
    centre: String,
    moment: String,
    path: Option<PathBuf>,
    origin: Option<PathBuf>,
    base: Option<String>,
    discarded: Option<String>,
}

/// The place of one document in the recovery folder, for as long as this program lives.
#[derive(Debug)]
pub struct Slot {
    folder: PathBuf,
    id: String,
    /// Locked by the system until the program ends, however it ends.
    _alive: Option<File>,
}

/// The recovery folder of this user. `None`: the system does not say where such things belong.
#[must_use]
pub fn folder() -> Option<PathBuf> {
    let folders = etcetera::choose_base_strategy().ok()?;
    let state = folders.state_dir().unwrap_or_else(|| folders.data_dir());
    Some(state.join("gecc").join("recovery"))
}

/// The drafts in `folder` whose programs are gone, newest first.
#[must_use]
pub fn drafts(folder: &Path) -> Vec<Draft> {
    let ids = ids_in(folder).into_iter();
    let mut found: Vec<Draft> = ids
        .filter(|(id, _)| alive(folder, id).is_some())
        .map(|(id, kind)| draft(folder, id, kind))
        .take(MOST_DRAFTS)
        .collect();
    found.sort_by(|a, b| b.moment.cmp(&a.moment).then_with(|| a.id.cmp(&b.id)));
    found
}

fn ids_in(folder: &Path) -> Vec<(String, DocumentKind)> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let name = |entry: fs::DirEntry| entry.file_name().into_string().ok();
    let id = |name: String| {
        let of = |kind| Some((name.strip_suffix(document::ending(kind))?.to_owned(), kind));
        KINDS.into_iter().find_map(of)
    };
    entries.filter_map(name).filter_map(id).collect()
}

fn draft(folder: &Path, id: String, kind: DocumentKind) -> Draft {
    let note = note_of(folder, &id);
    Draft {
        kind,
        centre: note.centre,
        moment: Moment::parse(&note.moment),
        source: Source {
            path: note.path,
            origin: note.origin,
            base: note.base.and_then(|base| Digest::parse(&base)),
        },
        id,
    }
}

/// The file of the draft `id`, and what it is a draft of. One that is gone counts as that of an assessment.
fn file_of(folder: &Path, id: &str) -> (PathBuf, DocumentKind) {
    let of = |kind| (companion(folder, id, document::ending(kind)), kind);
    let found = KINDS.into_iter().map(of).find(|(path, _)| path.exists());
    found.unwrap_or_else(|| of(DocumentKind::Assessment))
}

fn note_of(folder: &Path, id: &str) -> NoteFile {
    // A draft without a readable note is still a draft.
    read_file(&companion(folder, id, NOTE)).and_then(|text| from_text(&text)).unwrap_or_default()
}

fn companion(folder: &Path, id: &str, ending: &str) -> PathBuf {
    folder.join(format!("{id}{ending}"))
}

/// The mark of life of a draft, locked for this program. `None`: the program that wrote it still runs.
fn alive(folder: &Path, id: &str) -> Option<Option<File>> {
    let path = companion(folder, id, ALIVE);
    let Ok(file) = File::options().create(true).truncate(false).write(true).open(path) else {
        return Some(None);
    };
    match file.try_lock() {
        Ok(()) => Some(Some(file)),
        Err(fs::TryLockError::WouldBlock) => None,
        // Where nothing can be locked, a draft is rather offered too often than lost.
        Err(fs::TryLockError::Error(_)) => Some(None),
    }
}

impl Slot {
    /// A new place in `folder`, which is made where it is missing.
    ///
    /// # Errors
    /// What the operating system refuses.
    pub fn begin(folder: &Path) -> Result<Self, FileError> {
        atomic_write::make_private_folder(folder).map_err(|error| error.at(folder))?;
        let random = std::collections::hash_map::RandomState::new().build_hasher().finish();
        let id = format!("{random:016x}");
        let _alive = alive(folder, &id).flatten();
        Ok(Self { folder: folder.to_path_buf(), id, _alive })
    }

    /// The place of a draft that was offered. `None`: another program has taken it up meanwhile.
    #[must_use]
    pub fn adopt(folder: &Path, id: &str) -> Option<Self> {
        let _alive = alive(folder, id)?;
        Some(Self { folder: folder.to_path_buf(), id: id.to_owned(), _alive })
    }

    /// Writes the draft, wholly or not at all.
    ///
    /// # Errors
    /// What the operating system refuses; an older draft is then as it was.
    pub fn keep(
        &self,
        draft: &Document,
        source: &Source,
        moment: &Moment,
    ) -> Result<(), FileError> {
        let note = NoteFile {
            format: FORMAT.to_owned(),
            version: VERSION,
            centre: draft.centre().to_owned(),
            moment: moment.to_string(),
            path: source.path.clone(),
            origin: source.origin.clone(),
            base: source.base.map(|base| base.to_string()),
            discarded: None,
        };
        let path = companion(&self.folder, &self.id, document::ending(draft.kind()));
        let write = || {
            let text = document::encode(draft)?;
            atomic_write::make_private_folder(&self.folder)?;
            write_note(&self.folder, &self.id, &note)?;
            atomic_write::replace(&path, text.as_bytes())
        };
        write().map_err(|error: StorageError| error.at(&path))
    }

    /// Takes the draft away, because a file of the user holds the work.
    pub fn forget(&self) {
        // One that stays is offered once more, which is better than one too few.
        fs::remove_file(file_of(&self.folder, &self.id).0).ok();
        for ending in [NOTE, ALIVE] {
            fs::remove_file(companion(&self.folder, &self.id, ending)).ok();
        }
    }

    /// Takes the draft out of the offers; it is kept for [`DAYS_DISCARDED`] days.
    ///
    /// # Errors
    /// What the operating system refuses; the draft is then where it was.
    pub fn discard(&self, today: Date) -> Result<(), FileError> {
        let note =
            NoteFile { discarded: Some(today.to_string()), ..note_of(&self.folder, &self.id) };
        let away = self.folder.join(DISCARDED);
        let at_away = |error: StorageError| error.at(&away);
        atomic_write::make_private_folder(&away).map_err(at_away)?;
        write_note(&away, &self.id, &note).map_err(at_away)?;
        let (from, kind) = file_of(&self.folder, &self.id);
        let to = companion(&away, &self.id, document::ending(kind));
        atomic_write::relocate(&from, &to).map_err(at_away)?;
        for ending in [NOTE, ALIVE] {
            fs::remove_file(companion(&self.folder, &self.id, ending)).ok();
        }
        Ok(())
    }

    /// Its name in the recovery folder.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }
}

fn write_note(folder: &Path, id: &str, note: &NoteFile) -> Result<(), StorageError> {
    atomic_write::replace(&companion(folder, id, NOTE), to_text(note)?.as_bytes())
}

/// Offers a draft again that was discarded.
///
/// # Errors
/// It is gone, or what the operating system refuses.
pub fn undiscard(folder: &Path, id: &str) -> Result<(), FileError> {
    let away = folder.join(DISCARDED);
    let (from, kind) = file_of(&away, id);
    let write = || {
        let note = NoteFile { discarded: None, ..note_of(&away, id) };
        write_note(folder, id, &note)?;
        atomic_write::relocate(&from, &companion(folder, id, document::ending(kind)))
    };
    write().map_err(|error: StorageError| error.at(&from))?;
    fs::remove_file(companion(&away, id, NOTE)).ok();
    Ok(())
}

/// The document of a draft.
///
/// # Errors
/// As [`document::open()`].
pub fn open(folder: &Path, id: &str) -> Result<(Draft, Document), FileError> {
    let (path, kind) = file_of(folder, id);
    let opened = document::open(&path, kind)?;
    Ok((draft(folder, id.to_owned(), kind), opened))
}

/// Lets go what was discarded long ago. A draft whose note does not say when stays.
pub fn sweep(folder: &Path, today: Date) {
    let away = folder.join(DISCARDED);
    for (id, kind) in ids_in(&away) {
        let since = note_of(&away, &id).discarded.and_then(|date| Date::parse(&date).ok());
        let is_over =
            since.is_some_and(|since| since.days_until(today) > i32::from(DAYS_DISCARDED));
        if is_over {
            for ending in [document::ending(kind), NOTE] {
                fs::remove_file(companion(&away, &id, ending)).ok();
            }
        }
    }
    atomic_write::sweep(folder, atomic_write::AGE_OF_LEFTOVERS);
}
