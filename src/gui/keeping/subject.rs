//! Opening an assessment to review it: the review has a file of its own, and the assessment is only read.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::domain::date::Date;
use crate::domain::review::{Fit, Review, ReviewEdit, Reviewer};
use crate::gui::keeping::work::{Hold, Loaded, Visit, access_to};
use crate::session::{Session, Subject};
use crate::storage::assessment_file::{self, Access as FileAccess};
use crate::storage::edition_file::Editions;
use crate::storage::error::{FileError, StorageError};
use crate::storage::hashing::digest_of;
use crate::storage::{document, evidence_store, review_file};

/// Who begins a review, and when.
#[derive(Clone, Debug)]
pub struct Beginning {
    /// The name in the settings; may be empty.
    pub name: String,
    /// The day.
    pub today: Date,
}

/// Opens the review that lies beside the assessment at `path`, or begins one there.
///
/// # Errors
/// As [`open`].
pub fn begin(path: &Path, beginning: &Beginning, visit: &Visit) -> Result<Loaded, FileError> {
    let place = document::review_beside(path);
    if place.exists() {
        return open(&place, Some(path), visit);
    }
    let subject = subject(path)?;
    let file = path.file_name().unwrap_or_default().to_string_lossy();
    let mut review = Review::of(&subject.assessment, subject.digest, &file);
    let reviewer = Reviewer { name: beginning.name.clone(), office: String::new() };
    let dates = ReviewEdit::SetDates { begun: Some(beginning.today), finished: None };
    for edit in [ReviewEdit::SetReviewer(reviewer), dates] {
        // A name from the settings is shorter than any text may be.
        review.apply(edit).ok();
    }
    let mut hold = Hold::default();
    let access = access_to(&place, FileAccess::Full, visit, &mut hold);
    Ok(loaded(Session::reviewing(review, subject, place, access), hold))
}

/// Reads the review at `path`, with the assessment that it is about: `original`, or the file beside it of the name that
/// it had.
///
/// # Errors
/// A file cannot be read, or holds something else; [`StorageError::NoOriginal`] where the assessment is not there, and
/// [`StorageError::OriginalOfOtherEdition`].
pub fn open(path: &Path, original: Option<&Path>, visit: &Visit) -> Result<Loaded, FileError> {
    let (opened, bytes) = review_file::open_with_bytes(path, Editions::built_in())?;
    let beside = || review_file::original_beside(path, &opened.review).filter(|it| it.exists());
    let Some(original) = original.map(PathBuf::from).or_else(beside) else {
        let file = opened.review.original().file.clone();
        return Err(StorageError::NoOriginal { file }.at(path));
    };
    let (subject, _) = read(&original, &opened.review)?;
    let mut review = opened.review;
    for edit in ReviewEdit::own_criteria_of(&subject.assessment) {
        // An own criterion of an assessment is one here too.
        review.apply(edit).ok();
    }
    let mut hold = Hold { before: Some(bytes.into()), ..Hold::default() };
    let access = access_to(path, opened.access, visit, &mut hold);
    let path = path.to_path_buf();
    Ok(loaded(Session::reviewing(review, subject, path, access), hold))
}

/// Reads the assessment at `path` that `review` is about, and tells how both fit.
///
/// # Errors
/// As [`open`].
pub fn read(path: &Path, review: &Review) -> Result<(Subject, Fit), FileError> {
    let subject = subject(path).map_err(|error| {
        if *error.error == StorageError::NotFound {
            StorageError::NoOriginal { file: review.original().file.clone() }.at(path)
        } else {
            error
        }
    })?;
    match review.fit(&subject.assessment, &subject.digest) {
        Fit::OtherEdition => Err(StorageError::OriginalOfOtherEdition.at(path)),
        fit @ (Fit::Same | Fit::Changed(_)) => Ok((subject, fit)),
    }
}

fn subject(path: &Path) -> Result<Subject, FileError> {
    let (opened, bytes) = assessment_file::open_with_bytes(path, Editions::built_in())?;
    let digest =
        digest_of(bytes.as_slice()).map_err(|error| StorageError::from_read(&error).at(path))?;
    let assessment = Arc::new(opened.assessment);
    Ok(Subject { assessment, path: path.to_path_buf(), bytes: bytes.into(), digest })
}

fn loaded(session: Session, hold: Hold) -> Loaded {
    let subject = session.subject();
    let faults = subject.map(|it| evidence_store::check(&it.path, &it.assessment));
    let orphans = subject.map(|it| evidence_store::orphans(&it.path, &it.assessment));
    let (faults, orphans) = (faults.unwrap_or_default(), orphans.unwrap_or_default());
    Loaded { session, faults, orphans, hold }
}
