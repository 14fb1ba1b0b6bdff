//! Why a change of an assessment is refused.

use crate::domain::criterion::Criterion;
use crate::domain::digest::Digest;
use crate::domain::edit::LONGEST_TEXT;
use crate::domain::id::{CriterionId, LevelId, SectionId};
use crate::domain::points::Points;
use crate::domain::profile::ProfileField;

/// Why a change was refused; the assessment is as it was.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EditError {
    /// Neither the edition nor the office has this criterion.
    #[error("there is no criterion {0}")]
    UnknownCriterion(CriterionId),
    /// The edition does not have this section.
    #[error("there is no section {0}")]
    UnknownSection(SectionId),
    /// The edition does not have this level.
    #[error("there is no level {0}")]
    UnknownLevel(LevelId),
    /// A year of a certificate is not one of the Buddhist era.
    #[error("{0} is not a year of the Buddhist era in reach")]
    NotABuddhistYear(u16),
    /// The criterion has no points.
    #[error("criterion {0} has no points")]
    NoPoints(CriterionId),
    /// The points of this section are the sum of its criteria.
    #[error("the points of section {0} are counted, not typed")]
    SectionIsCounted(SectionId),
    /// More points than there are.
    #[error("{points} points are more than {maximum}")]
    PointsAboveMaximum {
        /// What was typed.
        points: Points,
        /// The most there are.
        maximum: Points,
    },
    /// The parts of a criterion would add up to more than it.
    #[error("the parts of {of} would add up to {sum}, more than {maximum}")]
    PartsAboveMaximum {
        /// The criterion.
        of: CriterionId,
        /// What the parts would add up to.
        sum: Points,
        /// The most there are.
        maximum: Points,
    },
    /// The edition does not let this criterion be left out.
    #[error("criterion {0} applies to every office")]
    MustApply(CriterionId),
    /// A text is longer than [`LONGEST_TEXT`].
    #[error("the text has {length} characters, more than {LONGEST_TEXT}")]
    TextTooLong {
        /// Its length in characters.
        length: usize,
    },
    /// The field cannot hold this text.
    #[error("{0:?} cannot hold this text")]
    UnfitValue(ProfileField),
    /// An own criterion needs the prefix of own criteria.
    #[error("{0} does not start with {prefix}", prefix = Criterion::OWN_PREFIX)]
    NotAnOwnId(CriterionId),
    /// An own criterion needs a title.
    #[error("criterion {0} has no title")]
    NoTitle(CriterionId),
    /// More own criteria than [`MOST_OWN_CRITERIA`](crate::domain::edit::MOST_OWN_CRITERIA), or more evidence than [`MOST_EVIDENCE`](crate::domain::edit::MOST_EVIDENCE).
    #[error("there are already {0}")]
    TooMany(usize),
    /// No evidence with this digest is attached.
    #[error("evidence {0} is not attached")]
    UnknownEvidence(Digest),
}
