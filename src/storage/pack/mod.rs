//! Packs: an assessment with its evidence, its seal and its report in one file, `name.gecc.zip`.
//!
//! A pack has one shape and no other. It begins with `manifest.sha256`, which names every other file with its SHA-256 in
//! the form that `sha256sum --check` reads; then come `name.gecc.ron`, `name.gecc.seal.ron` where it is sealed,
//! `name.pdf`, and the evidence in `name.gecc.evidence/`. Files are put in as they are and bear no time, so the same
//! contents give the same pack. Whatever does not have this shape is refused before anything is written.

mod checking;
mod end_record;
mod manifest;
mod names;
mod unpacking;
mod writing;

pub(in crate::storage) use checking::glance;
pub use checking::{Checked, check, check_file};
pub use unpacking::unpack;
pub use writing::{Packed, Packing, pack};

use std::path::Path;

use thiserror::Error;

use crate::domain::edit::MOST_EVIDENCE;
use crate::storage::error::MAX_TEXT_BYTES;
use crate::storage::evidence_store::LARGEST_FILE_BYTES;

/// The ending of the name of a pack.
pub const ENDING: &str = ".gecc.zip";
/// The most files of a pack: the evidence, and what lies beside it.
pub const MOST_FILES: usize = MOST_EVIDENCE + 4;
/// The most bytes of a pack, packed or unpacked: 4 GiB, above which a file needs another form that old systems lack.
pub const MOST_BYTES: u64 = u32::MAX as u64;
/// The most bytes of a manifest.
const MANIFEST_BYTES: u64 = 1024 * 1024;
/// The most bytes of a seal.
const SEAL_BYTES: u64 = 16 * 1024;

/// The name of the manifest.
const MANIFEST: &str = "manifest.sha256";

/// Why a pack is refused.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum PackProblem {
    /// No pack of this program: no zip file, or one without a manifest.
    #[error("no pack")]
    NotAPack,
    /// It cannot be taken apart, or its parts contradict each other: cut off, overlapping, doubled.
    #[error("the pack is damaged")]
    Damaged,
    /// It holds more files than a pack can.
    #[error("more than {limit} files")]
    TooManyFiles {
        /// The limit.
        limit: usize,
    },
    /// The name leaves its folder, belongs to a device, or cannot stand on every system.
    #[error("{name:?} cannot be the name of a file")]
    BadName {
        /// The name.
        name: String,
    },
    /// Another file has a name that some system takes for the same.
    #[error("{name:?} stands twice")]
    Twice {
        /// The name.
        name: String,
    },
    /// It is a link, encrypted, or packed in a way that packs are not.
    #[error("{name:?} is no plain file")]
    NotPlain {
        /// The name.
        name: String,
    },
    /// It is larger than it says, or than a file of its kind can be.
    #[error("{name:?} has another size than it says")]
    WrongSize {
        /// The name.
        name: String,
    },
    /// It is not what the manifest says.
    #[error("{name:?} is not what the manifest says")]
    Changed {
        /// The name.
        name: String,
    },
    /// It has no place in a pack.
    #[error("{name:?} has no place in a pack")]
    Unexpected {
        /// The name.
        name: String,
    },
    /// The manifest names it, and it is not there.
    #[error("{name:?} is missing")]
    Missing {
        /// The name.
        name: String,
    },
}

/// What a file of a pack is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Role {
    Assessment,
    Seal,
    Report,
    Evidence,
}

impl Role {
    /// What the file `name` is in the pack of `stem`. `None`: it has no place there.
    fn of(name: &str, stem: &str) -> Option<Self> {
        match name.strip_prefix(stem)? {
            ".gecc.ron" => Some(Self::Assessment),
            ".gecc.seal.ron" => Some(Self::Seal),
            ".pdf" => Some(Self::Report),
            rest => {
                let file = rest.strip_prefix(".gecc.evidence/")?;
                (!file.contains('/')).then_some(Self::Evidence)
            }
        }
    }

    /// The most bytes of such a file.
    const fn most_bytes(self) -> u64 {
        match self {
            Self::Assessment => MAX_TEXT_BYTES,
            Self::Seal => SEAL_BYTES,
            Self::Report => MOST_BYTES,
            Self::Evidence => LARGEST_FILE_BYTES,
        }
    }
}

/// The names of the files of a pack, without the folder of the evidence.
fn named(stem: &str, role: Role) -> String {
    match role {
        Role::Assessment => format!("{stem}.gecc.ron"),
        Role::Seal => format!("{stem}.gecc.seal.ron"),
        Role::Report => format!("{stem}.pdf"),
        Role::Evidence => format!("{stem}.gecc.evidence"),
    }
}

/// What the files of the assessment at `path` are called before their endings.
fn stem_of(path: &Path) -> Option<&str> {
    let name = path.file_name()?.to_str()?;
    let stem = name.strip_suffix(".gecc.ron").or_else(|| name.strip_suffix(".ron")).unwrap_or(name);
    (!stem.is_empty()).then_some(stem)
}

/// Whether a file of this name is a pack.
#[must_use]
pub fn is_pack(path: &Path) -> bool {
    path.file_name().is_some_and(|name| name.to_string_lossy().to_lowercase().ends_with(ENDING))
}
