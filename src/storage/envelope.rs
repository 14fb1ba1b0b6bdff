//! The head of every file of this program: what kind it is and which version of its format.

use serde::Deserialize;

use crate::storage::error::StorageError;
use crate::storage::expectation::Expectation;
use crate::storage::locate::{Step, locate};
use crate::storage::place::excerpt;
use crate::storage::ron_text::from_text;

/// The head, read from any file before the rest is looked at.
#[derive(Debug, Deserialize)]
pub(in crate::storage) struct Envelope {
    format: String,
    version: u32,
    #[serde(default)]
    program: String,
}

impl Envelope {
    /// Reads the head and makes sure that the file is of the wanted kind.
    pub(in crate::storage) fn read(text: &str, wanted: &'static str) -> Result<Self, StorageError> {
        let envelope: Self = from_text(text)?;
        if envelope.format != wanted {
            return Err(StorageError::WrongFormat { found: envelope.format, wanted });
        }
        Ok(envelope)
    }

    /// Whether the file was written by a later version of the program.
    pub(in crate::storage) const fn is_newer_than(&self, supported: u32) -> bool {
        self.version > supported
    }

    /// The refusal of a version that there never was.
    pub(in crate::storage) fn no_such_version(text: &str) -> StorageError {
        let place = locate(text, &[Step::Field("version")]);
        let (expected, excerpt) = (Expectation::NumberInRange, excerpt(text, place));
        StorageError::Syntax { place, expected, excerpt }
    }

    /// The version of the format.
    pub(in crate::storage) const fn version(&self) -> u32 {
        self.version
    }

    /// The version of the program that wrote it, where the file says so.
    pub(in crate::storage) fn program(&self) -> Option<String> {
        (!self.program.is_empty()).then(|| self.program.clone())
    }

    /// The refusal of a newer file.
    pub(in crate::storage) fn too_new(&self, supported: u32) -> StorageError {
        StorageError::TooNew { found: self.version, supported, program: self.program() }
    }
}
