//! A folder of assessments: which files there are, and reading all of them on every core.
//!
//! Nothing that is wrong with one file or folder is in the way of the others: it is told in a list at the end.

mod papers;
mod reading;
mod walk;

use std::path::PathBuf;

use crate::domain::folder::FileFacts;
use crate::storage::error::StorageError;

pub use papers::{NoPaper, Papers, Printing, new_folder, print_each};
pub use reading::{Read, Reading, read_all, read_each};
pub use walk::{find, is_assessment};

/// A file of the folder that may be an assessment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundFile {
    /// Where it lies.
    pub path: PathBuf,
    /// What is known of it beside what it says. Reviews and seal are read with the file.
    pub facts: FileFacts,
    /// The reviews beside it: their names as in [`FileFacts::name`], in order.
    pub reviews: Vec<String>,
    /// Whether a seal lies beside it.
    pub has_seal: bool,
    /// Changes when the file, its seal or one of its reviews does.
    pub stamp: u64,
}

/// Why a file or a folder is not in the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TroubleKind {
    /// It could not be read, or is no sound assessment.
    Unreadable(Box<StorageError>),
    /// A link that leads to a folder that is read already.
    LinkLoop,
    /// Folders inside each other, more than are followed.
    TooDeep,
    /// More files than one table holds; these were left out.
    TooMany,
}

/// A file or a folder that is not in the table, with the reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trouble {
    /// Its path below the folder, with `/` between the parts.
    pub name: String,
    /// Why.
    pub kind: TroubleKind,
}

/// What lies in a folder.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// The files, ordered by name.
    pub files: Vec<FoundFile>,
    /// What could not be looked at.
    pub troubles: Vec<Trouble>,
}
