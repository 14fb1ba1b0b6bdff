//! Reading a copy, off the drawing thread.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::domain::assessment::Assessment;
use crate::domain::digest::Digest;
use crate::gui::merging::state::Found;
use crate::storage::assessment_file;
use crate::storage::common_base::{self, Base, Origin};
use crate::storage::edition_file::Editions;
use crate::storage::error::FileError;
use crate::storage::evidence_store;

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
}

/// Reads the copy at `path`, and looks for the state that it and the assessment at `ours` both began from.
///
/// # Errors
/// The file cannot be read, or holds no assessment.
pub(super) fn read(path: &Path, ours: Option<&Path>) -> Result<Copy, FileError> {
    let opened = assessment_file::open(path, Editions::built_in())?;
    let assessment = Arc::new(opened.assessment);
    let found = ours.and_then(|ours| common_base::find(ours, path));
    // One that cannot be read is as good as none.
    let base = found.and_then(|base| decode(&base));
    let faulty = evidence_store::check(path, &assessment).into_keys().collect();
    Ok(Copy { path: path.to_path_buf(), assessment, base, faulty })
}

fn decode(base: &Base) -> Option<(Arc<Assessment>, Found)> {
    let text = std::str::from_utf8(&base.bytes).ok()?;
    let opened = assessment_file::decode(text, Editions::built_in()).ok()?;
    let found = match &base.origin {
        Origin::Share => Found::Share,
        Origin::File => Found::File,
        Origin::Backup(moment) => Found::Backup(moment.clone()),
    };
    Some((Arc::new(opened.assessment), found))
}
