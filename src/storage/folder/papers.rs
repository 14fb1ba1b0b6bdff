//! Papers of many assessments, on every core, each let go as soon as it is written: memory does not grow with their
//! number. What fails is told and stops nothing.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use rayon::prelude::*;

use crate::storage::error::{FileError, StorageError};
use crate::storage::folder::FoundFile;
use crate::storage::paper_file;

/// How many numbers are tried for a folder whose name is taken.
const MOST_TRIES: u32 = 1_000;

/// What is printed, and where to.
#[derive(Clone, Copy, Debug)]
pub struct Printing<'a> {
    /// The assessments.
    pub files: &'a [FoundFile],
    /// The folder of the papers, which is made where it is not there. They lie in it as the assessments lie in theirs.
    pub out: &'a Path,
    /// What the names of the papers end in before `.pdf`, so that papers of another kind lie beside them; empty for the
    /// report.
    pub ending: &'a str,
    /// Whether papers that are there may be replaced. Nothing else ever is.
    pub may_replace: bool,
    /// Counts the assessments that were dealt with.
    pub done: &'a AtomicUsize,
    /// Set from anywhere to stop: no further paper is made then.
    pub stop: &'a AtomicBool,
}

/// Why there is no paper of an assessment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoPaper<E> {
    /// It could not be made.
    Unmade(E),
    /// It could not be written.
    Unwritten(FileError),
}

/// What came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Papers<E> {
    /// How many were written.
    pub written: usize,
    /// The assessments that have none, by their names below the folder, and why.
    pub failed: Vec<(String, NoPaper<E>)>,
}

/// Makes and writes the paper of each assessment. Where there is a file already that must not be replaced, no paper is made.
pub fn print_each<E: Send>(
    printing: Printing<'_>,
    make: impl Fn(&FoundFile) -> Result<Vec<u8>, E> + Sync,
) -> Papers<E> {
    let Printing { files, out, ending, may_replace, done, stop } = printing;
    let one = |file: &FoundFile| -> Option<(String, Result<(), NoPaper<E>>)> {
        if stop.load(Ordering::Relaxed) {
            return None;
        }
        let path = paper_path(out, &file.facts.name, ending);
        let is_taken = !may_replace && path.symlink_metadata().is_ok();
        let write = |pdf: Vec<u8>| write(&path, &pdf, may_replace).map_err(NoPaper::Unwritten);
        let result = match is_taken {
            true => Err(NoPaper::Unwritten(StorageError::AlreadyExists.at(&path))),
            false => make(file).map_err(NoPaper::Unmade).and_then(write),
        };
        done.fetch_add(1, Ordering::Relaxed);
        Some((file.facts.name.clone(), result))
    };
    let all: Vec<_> = files.par_iter().with_max_len(1).filter_map(one).collect();
    let written = all.iter().filter(|(_, result)| result.is_ok()).count();
    let failed =
        |(name, result): (String, Result<(), NoPaper<E>>)| result.err().map(|why| (name, why));
    Papers { written, failed: all.into_iter().filter_map(failed).collect() }
}

/// Where the paper of the assessment `name` belongs.
fn paper_path(out: &Path, name: &str, ending: &str) -> PathBuf {
    let stem = name.get(..name.len().saturating_sub(".gecc.ron".len())).unwrap_or(name);
    out.join(format!("{stem}{ending}.pdf"))
}

fn write(path: &Path, pdf: &[u8], may_replace: bool) -> Result<(), FileError> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(|error| StorageError::from_write(&error).at(folder))?;
    }
    if may_replace { paper_file::save(path, pdf) } else { paper_file::create(path, pdf) }
}

/// Makes a folder `name` in `parent`; where something is there already, `name 2` and so on.
///
/// # Errors
/// What the operating system refuses.
pub fn new_folder(parent: &Path, name: &str) -> Result<PathBuf, FileError> {
    let mut path = parent.join(name);
    for number in 2..MOST_TRIES {
        match fs::create_dir(&path) {
            Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {
                path = parent.join(format!("{name} {number}"));
            }
            Err(error) => return Err(StorageError::from_write(&error).at(&path)),
            Ok(()) => return Ok(path),
        }
    }
    Err(StorageError::AlreadyExists.at(&path))
}
