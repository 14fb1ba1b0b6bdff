//! What can be wrong with a value although the text is well-formed.

use thiserror::Error;

use crate::domain::date::DateError;
use crate::domain::edit::EditError;
use crate::domain::edition_problem::EditionProblem;

/// A value that cannot be, in a file of the right shape.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Problem {
    /// Not an identifier.
    #[error("{text:?} is no identifier")]
    Id {
        /// What stands there.
        text: String,
    },
    /// Not a date.
    #[error("{text:?}: {error}")]
    Date {
        /// What stands there.
        text: String,
        /// What is wrong with it.
        error: DateError,
    },
    /// Not 64 hexadecimal digits.
    #[error("{text:?} is no SHA-256 digest")]
    Digest {
        /// What stands there.
        text: String,
    },
    /// The same thing stands twice in a list in which each may stand once.
    #[error("{text:?} stands twice")]
    Twice {
        /// What stands twice.
        text: String,
    },
    /// A wording without its provenance, or a provenance without a wording.
    #[error("wording and wording_provenance of {criterion:?} go together")]
    WordingWithoutProvenance {
        /// The criterion.
        criterion: String,
    },
    /// The edition contradicts itself.
    #[error(transparent)]
    Edition(#[from] EditionProblem),
    /// Not a month in the form `YYYY-MM`.
    #[error("{text:?} is no month")]
    Month {
        /// What stands there.
        text: String,
    },
    /// The edition inside an assessment is not the one that it names, or none of this version.
    #[error("this is not the edition that the assessment answers")]
    OtherEdition,
    /// A list of monthly figures that is too long, or a number that is too large.
    #[error("the figures do not fit")]
    Figures,
    /// What is said does not fit the edition.
    #[error(transparent)]
    Edit(#[from] EditError),
}
