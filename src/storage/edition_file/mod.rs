//! Editions of the standard as RON files, and the two that are built in.

mod export;
mod place;
mod v1;

use std::path::Path;
use std::sync::{Arc, LazyLock};

use crate::domain::edition::Edition;
use crate::domain::id::EditionId;
use crate::storage::envelope::Envelope;
use crate::storage::error::{FileError, StorageError};
use crate::storage::ron_text::{from_text, read_file};

pub use export::export;

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
    let parts = file.into_parts().map_err(|wrong| wrong.into_error(text))?;
    Edition::new(parts.clone())
        .map_err(|problem| place::of_problem(&parts, &problem).into_error(text))
}

/// The edition in the file at `path`.
///
/// # Errors
/// As [`decode`], and what the operating system refuses.
pub fn open(path: &Path) -> Result<Edition, FileError> {
    read_file(path).and_then(|text| decode(&text)).map_err(|error| error.at(path))
}
