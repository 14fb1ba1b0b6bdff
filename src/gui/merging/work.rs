//! Reading a copy, off the drawing thread.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::domain::assessment::Assessment;
use crate::domain::digest::Digest;
use crate::gui::merging::state::Found;
use crate::storage::assessment_file::{self, Access};
use crate::storage::common_base::{self, Base, Origin};
use crate::storage::edition_file::Editions;
use crate::storage::error::{FileError, StorageError};
use crate::storage::evidence_store;
use crate::storage::ron_text::text_of;

/// A copy that was read.
#[derive(Debug)]
pub struct Copy {
    /// Its file.
    pub path: PathBuf,
    /// What it says.
    pub assessment: Arc<Assessment>,
    /// The state that both began from, and where it was found. `None`: none is certain.
    pub base: Option<(Arc<Assessment>, Found)>,
    /// Evidence that it names and that does not lie, whole, beside it.
    pub faulty: BTreeSet<Digest>,
    /// Its bytes, where it stands in the file of the document and what comes of the merge is to take its place. `None`:
    /// it is another file, which stays as it is.
    pub over: Option<Arc<[u8]>>,
}

/// Reads the copy at `path`, and looks for the state that it and the assessment at `ours` both began from.
///
/// # Errors
/// The file cannot be read, or holds no assessment.
pub(super) fn read(path: &Path, ours: Option<&Path>) -> Result<Copy, FileError> {
    let opened = assessment_file::open(path, Editions::built_in())?;
    if opened.access != Access::Full {
        // What this version does not know of would be lost without a word.
        return Err(StorageError::OpenedReadOnly.at(path));
    }
    let assessment = Arc::new(opened.assessment);
    let found = ours.and_then(|ours| common_base::find(ours, path));
    // One that cannot be read is as good as none.
    let base = found.and_then(|base| decode(&base));
    let faulty = evidence_store::check(path, &assessment).into_keys().collect();
    Ok(Copy { path: path.to_path_buf(), assessment, base, faulty, over: None })
}

/// Takes `theirs`, which stand in the file at `path` of the open document, as a copy. Both began from `base`.
///
/// # Errors
/// They hold no assessment.
pub(super) fn in_file(
    path: &Path,
    theirs: Arc<[u8]>,
    base: Option<&[u8]>,
) -> Result<Copy, FileError> {
    let assessment = Arc::new(of_bytes(&theirs).map_err(|error| error.at(path))?);
    // A draft after a crash does not always know what its file held.
    let base = base.and_then(|bytes| of_bytes(bytes).ok());
    let base = base.map(|base| (Arc::new(base), Found::Opened));
    let faulty = evidence_store::check(path, &assessment).into_keys().collect();
    Ok(Copy { path: path.to_path_buf(), assessment, base, faulty, over: Some(theirs) })
}

fn of_bytes(bytes: &[u8]) -> Result<Assessment, StorageError> {
    let opened = assessment_file::decode(text_of(bytes)?, Editions::built_in())?;
    match opened.access {
        Access::Full => Ok(opened.assessment),
        Access::ReadOnly { .. } => Err(StorageError::OpenedReadOnly),
    }
}

fn decode(base: &Base) -> Option<(Arc<Assessment>, Found)> {
    let assessment = base.assessment(Editions::built_in())?;
    let found = match &base.origin {
        Origin::Share => Found::Share,
        Origin::File => Found::File,
        Origin::Backup(moment) => Found::Backup(moment.clone()),
    };
    Some((Arc::new(assessment), found))
}
