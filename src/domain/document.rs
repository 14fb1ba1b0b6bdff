//! What the user works on and a file holds: an assessment, or a review of one.

use std::sync::Arc;

use crate::domain::assessment::Assessment;
use crate::domain::profile::ProfileField;
use crate::domain::review::Review;

/// Which of the two.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DocumentKind {
    /// An assessment of the office.
    #[default]
    Assessment,
    /// A review of an assessment.
    Review,
}

/// A document as it is at one moment. Cheap to copy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Document {
    /// An assessment of the office.
    Assessment(Arc<Assessment>),
    /// A review of an assessment.
    Review(Arc<Review>),
}

impl Document {
    /// Which of the two it is.
    #[must_use]
    pub const fn kind(&self) -> DocumentKind {
        match self {
            Self::Assessment(_) => DocumentKind::Assessment,
            Self::Review(_) => DocumentKind::Review,
        }
    }

    /// The name of the centre that it is about; may be empty.
    #[must_use]
    pub fn centre(&self) -> &str {
        match self {
            Self::Assessment(assessment) => assessment.profile().get(ProfileField::CentreName),
            Self::Review(review) => &review.original().centre,
        }
    }
}
