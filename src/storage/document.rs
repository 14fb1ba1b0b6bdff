//! Documents of either kind as files: what is the same for assessments and reviews is done here, whichever it is.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::domain::document::{Document, DocumentKind};
use crate::storage::edition_file::Editions;
use crate::storage::error::{FileError, StorageError};
use crate::storage::versions::Access;
use crate::storage::{assessment_file, review_file};

/// The ending of the names of files of this kind.
#[must_use]
pub const fn ending(kind: DocumentKind) -> &'static str {
    match kind {
        DocumentKind::Assessment => assessment_file::ENDING,
        DocumentKind::Review => review_file::ENDING,
    }
}

/// Which kind of file this is, by its name.
#[must_use]
pub fn kind_of(path: &Path) -> DocumentKind {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    if name.ends_with(review_file::ENDING) {
        DocumentKind::Review
    } else {
        DocumentKind::Assessment
    }
}

/// Where the review of the assessment at `path` belongs: `name.review.ron` beside `name.gecc.ron`.
#[must_use]
pub fn review_beside(path: &Path) -> PathBuf {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let stem = name.strip_suffix(assessment_file::ENDING).or_else(|| name.strip_suffix(".ron"));
    path.with_file_name(format!("{}{}", stem.unwrap_or(&name), review_file::ENDING))
}

/// The document as text. The same document gives the same bytes.
///
/// # Errors
/// [`StorageError::Unwritable`], which no document is known to cause.
pub fn encode(document: &Document) -> Result<String, StorageError> {
    match document {
        Document::Assessment(assessment) => assessment_file::encode(assessment),
        Document::Review(review) => review_file::encode(review),
    }
}

/// The document of this kind in the file at `path`.
///
/// # Errors
/// The file cannot be read, or holds no such document.
pub fn open(path: &Path, kind: DocumentKind) -> Result<Document, FileError> {
    let editions = Editions::built_in();
    match kind {
        DocumentKind::Assessment => assessment_file::open(path, editions)
            .map(|opened| Document::Assessment(Arc::new(opened.assessment))),
        DocumentKind::Review => review_file::open_with_bytes(path, editions)
            .map(|(opened, _)| Document::Review(Arc::new(opened.review))),
    }
}

/// Writes the document to the file at `path`, wholly or not at all, whatever this program wrote there before.
///
/// # Errors
/// [`StorageError::OpenedReadOnly`] over a newer file, [`StorageError::Sealed`], and what the operating system refuses.
pub fn save(path: &Path, document: &Document) -> Result<(), FileError> {
    match document {
        Document::Assessment(assessment) => assessment_file::save(path, assessment, &Access::Full),
        Document::Review(review) => {
            let review = review_file::Opened { review: (**review).clone(), access: Access::Full };
            review_file::save(path, &review)
        }
    }
}

/// Writes the document to a new file at `path`.
///
/// # Errors
/// [`StorageError::AlreadyExists`] where there is something already, and what the operating system refuses.
pub fn create(path: &Path, document: &Document) -> Result<(), FileError> {
    match document {
        Document::Assessment(assessment) => assessment_file::create(path, assessment),
        Document::Review(review) => review_file::create(path, review),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_review_belongs_beside_its_assessment_under_its_name() {
        for (assessment, review) in [
            ("/a/ศูนย์ 1.2.gecc.ron", "/a/ศูนย์ 1.2.review.ron"),
            ("/a/b.ron", "/a/b.review.ron"),
            ("/a/b", "/a/b.review.ron"),
        ] {
            assert_eq!(review_beside(Path::new(assessment)), Path::new(review));
            assert_eq!(kind_of(Path::new(review)), DocumentKind::Review);
            assert_eq!(kind_of(Path::new(assessment)), DocumentKind::Assessment);
        }
    }
}
