//! What can be wrong with an edition that reads well as a file.

use crate::domain::aspect::Aspect;
use crate::domain::id::{CriterionId, EditionId, LevelId, SectionId, SourceId};
use crate::domain::points::Points;

/// One thing wrong with an edition.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EditionProblem {
    /// Two criteria or maintenance topics share an id.
    #[error("the id {0} stands twice")]
    DuplicateCriterion(CriterionId),
    /// Two sections share an id.
    #[error("the section {0} stands twice")]
    DuplicateSection(SectionId),
    /// Two levels share an id.
    #[error("the level {0} stands twice")]
    DuplicateLevel(LevelId),
    /// Two sources share an id.
    #[error("the source {0} stands twice")]
    DuplicateSource(SourceId),
    /// An aspect is described twice.
    #[error("the aspect {0:?} stands twice")]
    DuplicateAspect(Aspect),
    /// One of the four aspects is missing.
    #[error("the aspect {0:?} is missing")]
    MissingAspect(Aspect),
    /// A list is longer than any standard needs; checking it would take too long.
    #[error("{list} has more than {most} rows")]
    TooManyRows {
        /// The list, as it is called in a file.
        list: &'static str,
        /// The most rows it may have.
        most: usize,
    },
    /// There is no level.
    #[error("there is no level")]
    NoLevel,
    /// A criterion names a section that is not there.
    #[error("criterion {criterion} names the unknown section {section}")]
    UnknownSection {
        /// The criterion.
        criterion: CriterionId,
        /// What it names.
        section: SectionId,
    },
    /// A part names a criterion that is not there, carries no points, or stands in another section.
    #[error("part {part} names {of}, which carries no points in its section")]
    UnknownParent {
        /// The part.
        part: CriterionId,
        /// What it names.
        of: CriterionId,
    },
    /// Something names a source that is not there.
    #[error("the source {0} is not listed")]
    UnknownSource(SourceId),
    /// A maintenance topic names a criterion or topic that is not there.
    #[error("the maintenance topic {topic} names {related}, which is not there")]
    UnknownRelated {
        /// The topic.
        topic: CriterionId,
        /// What it names.
        related: CriterionId,
    },
    /// A criterion has no Thai title.
    #[error("criterion {0} has no Thai title")]
    NoTitle(CriterionId),
    /// A criterion's id is kept for criteria of an office's own.
    #[error("criterion {0} uses an id that is kept for the office's own criteria")]
    ReservedId(CriterionId),
    /// A criterion names a kind of monthly figure twice.
    #[error("criterion {0} names a monthly figure twice")]
    RepeatedFigure(CriterionId),
    /// The scale of a criterion does not fit the rule of its section.
    #[error("the scale of criterion {0} does not fit its section")]
    ScaleMisfit(CriterionId),
    /// The parts of a criterion add up to more than it.
    #[error("the parts of {0} add up to more than its points")]
    PartsAboveMaximum(CriterionId),
    /// The criteria of a section do not add up to its maximum.
    #[error("section {section} adds up to {found} points instead of {expected}")]
    SumMismatch {
        /// The section.
        section: SectionId,
        /// What its criteria add up to.
        found: Points,
        /// Its maximum.
        expected: Points,
    },
    /// A section does not have as many criteria as it says.
    #[error("section {section} has {found} criteria instead of {expected}")]
    CountMismatch {
        /// The section.
        section: SectionId,
        /// How many criteria stand there.
        found: usize,
        /// How many it says.
        expected: u16,
    },
    /// The sections do not add up to the total.
    #[error("the sections add up to {found} points instead of {expected}")]
    TotalMismatch {
        /// What the sections add up to.
        found: Points,
        /// The total.
        expected: Points,
    },
    /// A minimum is above the maximum of its section.
    #[error("the minimum of section {0} is above its maximum")]
    MinimumAboveMaximum(SectionId),
    /// A level does not need more points than the one before it, or needs more than the total.
    #[error("level {0} is not in order")]
    LevelOutOfOrder(LevelId),
    /// An id that is kept for editions of offices, or such an edition under another id.
    #[error("the id {0} does not tell whether an office corrected the edition")]
    OwnId(EditionId),
    /// The record of an office's correction is not complete.
    #[error(
        "the record of the correction needs the office, its source and an edition of the program"
    )]
    OwnRecord,
    /// An office's edition calls a text official that the edition it began with does not have.
    #[error("criterion {0} is not official in the edition that was corrected")]
    NotOfficial(CriterionId),
    /// A month of the calendar is not 1 to 12.
    #[error("{0} is not a month")]
    NotAMonth(u8),
}
