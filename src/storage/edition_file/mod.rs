//! Editions of the standard as RON files, and the two that are built in.

mod export;
mod folder;
mod inside;
mod place;
mod v1;

use std::path::Path;
use std::sync::{Arc, LazyLock};

use crate::domain::edition::Edition;
use crate::domain::id::EditionId;
use crate::domain::own_edition::falsely_official;
use crate::storage::envelope::Envelope;
use crate::storage::error::{FileError, StorageError};
use crate::storage::hashing;
use crate::storage::ron_text::{from_text, read_file, to_text};
use crate::storage::wrong_value::WrongValue;

pub use export::export;
pub use folder::{Added, add, all_in, folder_beside, remove};
pub(in crate::storage) use inside::edition_of;
pub(in crate::storage) use v1::EditionFile;

/// What the `format` of an edition file says.
pub const FORMAT: &str = "gecc-edition";
/// The newest version of the format that this program reads.
pub const VERSION: u32 = 1;

/// The built-in editions as text, newest first.
const BUILT_IN: [(&str, &str); 2] = [
    ("2568", include_str!("../../../assets/editions/2568.ron")),
    ("2565", include_str!("../../../assets/editions/2565.ron")),
];

/// The editions that assessments can answer to.
#[derive(Clone, Debug, Default)]
pub struct Editions {
    all: Vec<Arc<Edition>>,
}

impl Editions {
    /// The editions that come with the program, read once.
    #[must_use]
    pub fn built_in() -> &'static Self {
        static EDITIONS: LazyLock<Editions> = LazyLock::new(|| Editions {
            // A test proves that both can be read.
            all: BUILT_IN.iter().filter_map(|(_, text)| decode(text).ok()).map(Arc::new).collect(),
        });
        &EDITIONS
    }

    /// Those of the program and these beside them, such as the imported ones; the ones of the program come first.
    #[must_use]
    pub fn with(imported: impl IntoIterator<Item = Arc<Edition>>) -> Self {
        let built_in = Self::built_in().all.iter().map(Arc::clone);
        Self { all: built_in.chain(imported).collect() }
    }

    /// The edition with this id. `None`: it is not there.
    #[must_use]
    pub fn get(&self, id: &EditionId) -> Option<&Arc<Edition>> {
        self.all.iter().find(|edition| edition.id() == id)
    }

    /// The edition with this id.
    ///
    /// # Errors
    /// [`StorageError::UnknownEdition`] with those that are there.
    pub fn find(&self, id: &str) -> Result<&Arc<Edition>, StorageError> {
        let found = EditionId::new(id).ok().and_then(|id| self.get(&id));
        found.ok_or_else(|| StorageError::UnknownEdition {
            id: id.to_owned(),
            known: self.all.iter().map(|edition| edition.id().to_string()).collect(),
        })
    }

    /// All editions, newest first. The first is the default of a new assessment.
    #[must_use]
    pub fn all(&self) -> &[Arc<Edition>] {
        &self.all
    }

    /// The edition of a new assessment: the newest known. `None`: there is no edition at all.
    #[must_use]
    pub fn newest(&self) -> Option<&Arc<Edition>> {
        self.all.first()
    }
}

/// The text of a built-in edition, as it can be exported, changed and imported. `None`: it is not built in.
#[must_use]
pub fn built_in_text(id: &str) -> Option<&'static str> {
    BUILT_IN.iter().find(|(known, _)| *known == id).map(|(_, text)| *text)
}

/// The edition that `text` describes.
///
/// # Errors
/// What is wrong with the text, with its place: [`StorageError::Syntax`], [`StorageError::Invalid`],
/// [`StorageError::WrongFormat`], [`StorageError::TooNew`].
pub fn decode(text: &str) -> Result<Edition, StorageError> {
    let envelope = Envelope::read(text, FORMAT)?;
    if envelope.is_newer_than(VERSION) {
        return Err(envelope.too_new(VERSION));
    }
    if envelope.version() != VERSION {
        return Err(Envelope::no_such_version(text));
    }
    let file: v1::EditionFile = from_text(text)?;
    sound(file).map_err(|wrong| wrong.into_error(text))
}

/// The edition of a file, checked.
pub(in crate::storage) fn sound(file: EditionFile) -> Result<Edition, WrongValue> {
    let parts = file.into_parts()?;
    let edition =
        Edition::new(parts.clone()).map_err(|problem| place::of_problem(&parts, &problem))?;
    let base = edition.own().and_then(|own| Editions::built_in().get(&own.based_on));
    match base.and_then(|base| falsely_official(&parts, base)) {
        Some(problem) => Err(place::of_problem(&parts, &problem)),
        None => Ok(edition),
    }
}

/// The edition in the shape of a file.
pub(in crate::storage) fn file_of(edition: &Edition) -> EditionFile {
    EditionFile::from(edition.parts())
}

/// The edition as text: that of the program as it was written, another one as it reads back.
///
/// # Errors
/// [`StorageError::Unwritable`], which no edition is known to cause.
pub fn encode(edition: &Edition) -> Result<String, StorageError> {
    match built_in_text(edition.id().as_str()) {
        Some(text) => Ok(text.to_owned()),
        None => to_text(&file_of(edition)),
    }
}

/// The largest edition of an office, in bytes: an assessment that holds it must stay one that can be read. The known
/// ones have about 150,000.
pub const MAX_OWN_BYTES: u64 = 4 * 1024 * 1024;

fn is_small(length: usize) -> bool {
    u64::try_from(length).is_ok_and(|length| length <= MAX_OWN_BYTES)
}

/// A short text that differs where two editions differ, for the ids of offices' editions: the same correction has the
/// same one on every computer.
///
/// # Errors
/// As [`encode`], and [`StorageError::TooLarge`] above [`MAX_OWN_BYTES`].
pub fn mark_of(edition: &Edition) -> Result<String, StorageError> {
    let text = to_text(&file_of(edition))?;
    if !is_small(text.len()) {
        return Err(StorageError::TooLarge { limit_bytes: MAX_OWN_BYTES });
    }
    let digest = hashing::digest_of(text.as_bytes());
    let unreadable = |error: std::io::Error| StorageError::Unwritable { detail: error.to_string() };
    digest.map(|digest| digest.short()).map_err(unreadable)
}

/// An edition of an office in the file at `path`, to be imported.
///
/// # Errors
/// As [`open()`], [`StorageError::NotOwnEdition`] where it is none of an office, and [`StorageError::TooLarge`] above
/// [`MAX_OWN_BYTES`].
pub fn open_own(path: &Path) -> Result<Edition, FileError> {
    let text = read_file(path).map_err(|error| error.at(path))?;
    if !is_small(text.len()) {
        return Err(StorageError::TooLarge { limit_bytes: MAX_OWN_BYTES }.at(path));
    }
    let edition = decode(&text).map_err(|error| error.at(path))?;
    if edition.own().is_none() {
        return Err(StorageError::NotOwnEdition { id: edition.id().to_string() }.at(path));
    }
    Ok(edition)
}

/// The edition in the file at `path`.
///
/// # Errors
/// As [`decode`], and what the operating system refuses.
pub fn open(path: &Path) -> Result<Edition, FileError> {
    read_file(path).and_then(|text| decode(&text)).map_err(|error| error.at(path))
}
