//! Opening an assessment to review it: the review has a file of its own, and the assessment is only read.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::domain::date::Date;
use crate::domain::document::DocumentKind;
use crate::domain::review::{Fit, Review, ReviewEdit, Reviewer};
use crate::gui::app::App;
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

impl Beginning {
    /// Whoever works here, today.
    #[must_use]
    pub(in crate::gui) fn of(app: &App) -> Self {
        let name = app.settings.author.trim().to_owned();
        Self { name, today: (app.services.now)().date }
    }
}

/// How many reviews beside one assessment are looked through for that of whoever works here.
const MOST_REVIEWS: usize = 50;

/// Opens the review that lies beside the assessment at `path`, or begins one there. The review of somebody else stays
/// as it is: a reviewer with another name begins one of their own beside it.
///
/// # Errors
/// As [`open()`].
pub fn begin(path: &Path, beginning: &Beginning, visit: &Visit) -> Result<Loaded, FileError> {
    let first = document::review_beside(path);
    let mut places = (1..=MOST_REVIEWS).map(|number| numbered(&first, number));
    let is_ours = |place: &PathBuf| !place.exists() || is_by(place, &beginning.name);
    let place = places.find(is_ours).unwrap_or_else(|| first.clone());
    // A lock that is held is one on the first place.
    let held = visit.held.clone().filter(|_| place == first);
    let visit = &Visit { held, ..visit.clone() };
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
    let review = knowing_own_criteria(opened.review, &subject);
    let mut hold = Hold { before: Some(bytes.into()), ..Hold::default() };
    let access = access_to(path, opened.access, visit, &mut hold);
    let path = path.to_path_buf();
    Ok(loaded(Session::reviewing(review, subject, path, access), hold))
}

/// The review, which knows the criteria that the office has added since.
#[must_use]
pub fn knowing_own_criteria(mut review: Review, subject: &Subject) -> Review {
    for edit in ReviewEdit::own_criteria_of(&subject.assessment) {
        // An own criterion of an assessment is one here too.
        review.apply(edit).ok();
    }
    review
}

/// Reads the assessment at `path` that `review` is about, and tells how both fit.
///
/// # Errors
/// As [`open()`].
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

/// `name.review.ron`, `name (2).review.ron` and so on.
fn numbered(first: &Path, number: usize) -> PathBuf {
    let ending = document::ending(DocumentKind::Review);
    let name = first.file_name().unwrap_or_default().to_string_lossy();
    match number {
        1 => first.to_path_buf(),
        number => {
            let stem = name.strip_suffix(ending).unwrap_or(&name);
            first.with_file_name(format!("{stem} ({number}){ending}"))
        }
    }
}

/// Whether the review at `place` may be gone on with by `name`: it is theirs, nobody's, or cannot be read, which is told
/// when it is opened. Whoever has no name in the settings goes on with what is there.
fn is_by(place: &Path, name: &str) -> bool {
    let opened = review_file::open_with_bytes(place, Editions::built_in());
    opened.map_or(true, |(opened, _)| {
        let reviewer = opened.review.reviewer().name.trim();
        name.is_empty() || reviewer.is_empty() || reviewer == name
    })
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
