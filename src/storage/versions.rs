//! Which versions of a file can be read, and how each becomes the newest: every version has its own frozen shape, and
//! what it says is turned into rows of the next one before its meaning is looked at.

use std::collections::BTreeSet;

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::storage::envelope::Envelope;
use crate::storage::error::StorageError;
use crate::storage::ron_text::{from_text, to_text, with_ignored};

/// What may be done with an opened file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Access {
    /// It may be read and written.
    Full,
    /// A newer version of the program wrote it. What this version knows can be read; writing would lose the rest.
    ReadOnly {
        /// The version of the format in the file.
        version: u32,
        /// The version of the program that wrote it, where the file says so.
        program: Option<String>,
        /// The fields in the file that this version does not know and does not show, such as `answers.photo`.
        unknown: Vec<String>,
    },
}

/// How the text of one version is read.
#[derive(Debug)]
pub(in crate::storage) struct Version<F> {
    /// Its number in the file.
    pub(in crate::storage) number: u32,
    /// Reads a text of this version as rows of the newest.
    pub(in crate::storage) read: fn(&str) -> Result<F, StorageError>,
}

impl<F> Clone for Version<F> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<F> Copy for Version<F> {}

/// A kind of file that this program reads.
#[derive(Debug)]
pub(in crate::storage) struct Kind<'a, F> {
    /// What its `format` says.
    pub(in crate::storage) format: &'static str,
    /// Every version that was ever released, oldest first. None goes.
    pub(in crate::storage) versions: &'a [Version<F>],
    /// What this version knows of a newer text, as a text of the newest version that is known; the rest is told.
    pub(in crate::storage) known: fn(&str, &mut BTreeSet<String>) -> Result<String, StorageError>,
}

/// What the lenient shape `L` knows of a newer text. The detour over text drops the fields that are not known; the file
/// itself is never written by this version.
pub(in crate::storage) fn known<L: Serialize + DeserializeOwned>(
    text: &str,
    unknown: &mut BTreeSet<String>,
) -> Result<String, StorageError> {
    let file: L = with_ignored(text, |path| {
        unknown.insert(path);
    })?;
    to_text(&file)
}

/// What `text` means in one of the versions of its kind, or in a newer one that can be read.
pub(in crate::storage) fn decode<F: DeserializeOwned, T>(
    kind: &Kind<'_, F>,
    text: &str,
    meaning: impl Fn(F, &str) -> Result<T, StorageError>,
) -> Result<(T, Access), StorageError> {
    let envelope = Envelope::read(text, kind.format)?;
    let newest = kind.versions.last().map_or(0, |version| version.number);
    if envelope.is_newer_than(newest) {
        let mut unknown = BTreeSet::new();
        let read =
            (kind.known)(text, &mut unknown).and_then(|known| meaning(from_text(&known)?, &known));
        let access = Access::ReadOnly {
            version: envelope.version(),
            program: envelope.program(),
            unknown: unknown.into_iter().collect(),
        };
        // Whatever is wrong with it, a newer program may know what it means.
        return match read {
            Ok(read) => Ok((read, access)),
            Err(_) => Err(envelope.too_new(newest)),
        };
    }
    let version = kind.versions.iter().find(|version| version.number == envelope.version());
    let Some(version) = version else { return Err(Envelope::no_such_version(text)) };
    Ok((meaning((version.read)(text)?, text)?, Access::Full))
}
