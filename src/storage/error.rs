//! What can go wrong with files, as data: one variant for each thing a person can do something about.
//!
//! The messages here are for developers and logs. What a user reads is made from the same data by `explain`.

use std::io;
use std::path::{Path, PathBuf};

use thiserror::Error;

use crate::storage::expectation::Expectation;
use crate::storage::pack::PackProblem;
use crate::storage::place::Place;
use crate::storage::problem::Problem;

/// The largest text file that is read, in bytes. An assessment has about a hundred thousand.
pub const MAX_TEXT_BYTES: u64 = 16 * 1024 * 1024;

/// Why a file, or the text of one, could not be used.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum StorageError {
    /// There is nothing at this path.
    #[error("no such file")]
    NotFound,
    /// The folder in which the file should be written does not exist.
    #[error("no such folder to write in")]
    FolderMissing,
    /// A folder was given where a file is needed.
    #[error("is a folder, not a file")]
    IsFolder,
    /// A device, pipe or socket was given where a file is needed.
    #[error("is not an ordinary file")]
    NotAFile,
    /// The user may not read or write it, or the file is marked read-only.
    #[error("permission denied")]
    NoPermission,
    /// No room is left on the disk, or the user's quota is used up.
    #[error("disk full")]
    DiskFull,
    /// The whole disk can only be read.
    #[error("the disk is read-only")]
    ReadOnlyDisk,
    /// Something exists already where a new file was asked for.
    #[error("exists already")]
    AlreadyExists,
    /// Somebody else wrote the file after it was read.
    #[error("changed since it was read")]
    ChangedMeanwhile,
    /// The disk cannot hold a file of this name: too long, or with letters that it does not allow.
    #[error("unusable file name")]
    BadName,
    /// Another program holds the file.
    #[error("in use by another program")]
    Busy,
    /// Somebody works on the file that should be replaced.
    #[error("locked by {who:?}")]
    InUse {
        /// Who; may be empty.
        who: String,
    },
    /// Any other answer of the operating system.
    #[error("{detail}")]
    Io {
        /// The words of the operating system.
        detail: String,
    },
    /// The file is larger than a file of its kind can be.
    #[error("larger than {limit_bytes} bytes")]
    TooLarge {
        /// The limit, in bytes.
        limit_bytes: u64,
    },
    /// The file is empty.
    #[error("empty file")]
    Empty,
    /// The bytes are no UTF-8 text: a picture, a spreadsheet, an older Thai encoding.
    #[error("not UTF-8 text from {place} on")]
    NotText {
        /// Where the first wrong byte stands.
        place: Place,
    },
    /// The text is not well-formed RON, or not of the shape that the format asks for.
    #[error("{place}: {expected}")]
    Syntax {
        /// Where it was noticed.
        place: Place,
        /// What was expected there.
        expected: Expectation,
        /// The line with a caret under the place.
        excerpt: String,
    },
    /// Well-formed, but its `format` names another kind of file.
    #[error("format is {found:?}, not {wanted:?}")]
    WrongFormat {
        /// The `format` of the file.
        found: String,
        /// The `format` that was needed.
        wanted: &'static str,
    },
    /// Written by a later version of the program and not readable by this one.
    #[error("format version {found} is newer than {supported}")]
    TooNew {
        /// The version of the format in the file.
        found: u32,
        /// The newest version that this program reads.
        supported: u32,
        /// The version of the program that wrote it, where the file says so.
        program: Option<String>,
    },
    /// The file was opened from a newer format and must not be written by this program.
    #[error("opened read-only, written by a newer version")]
    OpenedReadOnly,
    /// The assessment names an edition that is not installed.
    #[error("edition {id:?} is not known")]
    UnknownEdition {
        /// The edition that is asked for.
        id: String,
        /// The editions that are there.
        known: Vec<String>,
    },
    /// The assessment that a review is about is not where the review is.
    #[error("the reviewed file {file:?} is not there")]
    NoOriginal {
        /// The name that it had.
        file: String,
    },
    /// The assessment that a review is about answers to another edition by now.
    #[error("the reviewed file answers to another edition")]
    OriginalOfOtherEdition,
    /// An edition that is to be imported is none of an office.
    #[error("edition {id:?} is none of an office")]
    NotOwnEdition {
        /// Its id.
        id: String,
    },
    /// Another edition with the same id is there already.
    #[error("another edition {id:?} is there already")]
    EditionClash {
        /// The id.
        id: String,
    },
    /// The text has the right shape but says something that cannot be.
    #[error("{place}: {problem}")]
    Invalid {
        /// Where the value stands.
        place: Place,
        /// What is wrong with it.
        problem: Problem,
        /// The line with a caret under the place.
        excerpt: String,
    },
    /// The file is sealed: it is never changed, only revised.
    #[error("sealed")]
    Sealed,
    /// Evidence is missing or is not what was attached, so the whole cannot be vouched for.
    #[error("{missing} files of evidence are missing and {changed} changed")]
    EvidenceNotWhole {
        /// How many files are missing.
        missing: usize,
        /// How many are not what was attached.
        changed: usize,
    },
    /// The user has called the work off.
    #[error("called off")]
    CalledOff,
    /// A pack that is not to be trusted.
    #[error(transparent)]
    Pack(#[from] PackProblem),
    /// A value could not be written as text; an error of the program.
    #[error("could not be written as text: {detail}")]
    Unwritable {
        /// The words of the serialiser.
        detail: String,
    },
}

/// A [`StorageError`] and the file it happened to.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("{error} ({})", path.display())]
pub struct FileError {
    /// What went wrong.
    pub error: Box<StorageError>,
    /// The file as the user named it.
    pub path: PathBuf,
}

impl StorageError {
    /// The same error with the file it happened to.
    #[must_use]
    pub fn at(self, path: &Path) -> FileError {
        FileError { error: Box::new(self), path: path.to_path_buf() }
    }

    /// What the operating system answered when a file was to be read.
    #[must_use]
    pub fn from_read(error: &io::Error) -> Self {
        Self::from_io(error, Self::NotFound)
    }

    /// What the operating system answered when a file was to be written: nothing found means no folder.
    #[must_use]
    pub fn from_write(error: &io::Error) -> Self {
        Self::from_io(error, Self::FolderMissing)
    }

    fn from_io(error: &io::Error, nothing_found: Self) -> Self {
        use io::ErrorKind as Kind;
        /// `ERROR_SHARING_VIOLATION` and `ERROR_LOCK_VIOLATION` of Windows.
        const IN_USE: [i32; 2] = [32, 33];

        let is = |kinds: &[Kind]| kinds.contains(&error.kind());
        if is(&[Kind::NotFound, Kind::NotADirectory]) {
            nothing_found
        } else if is(&[Kind::InvalidFilename]) {
            Self::BadName
        } else if is(&[Kind::IsADirectory]) {
            Self::IsFolder
        } else if is(&[Kind::ReadOnlyFilesystem]) {
            Self::ReadOnlyDisk
        } else if is(&[Kind::StorageFull, Kind::QuotaExceeded, Kind::FileTooLarge]) {
            Self::DiskFull
        } else if is(&[Kind::AlreadyExists]) {
            Self::AlreadyExists
        } else if is(&[Kind::ResourceBusy])
            || cfg!(windows) && error.raw_os_error().is_some_and(|code| IN_USE.contains(&code))
        {
            Self::Busy
        } else if is(&[Kind::PermissionDenied]) {
            Self::NoPermission
        } else {
            Self::Io { detail: error.to_string() }
        }
    }
}
