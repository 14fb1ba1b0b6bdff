//! One line for each criterion of an assessment, for tables of answers.

use crate::domain::answer::Answer;
use crate::domain::assessment::Assessment;
use crate::domain::criterion::Criterion;
use crate::domain::folder::CentreRow;
use crate::domain::points::Points;
use crate::domain::readiness::claimed_points;

/// What the table says of one criterion of one centre.
#[derive(Clone, Debug)]
pub struct AnswerLine<'a> {
    /// The centre.
    pub centre: &'a CentreRow,
    /// The criterion.
    pub criterion: &'a Criterion,
    /// What the office says to it; the empty answer where it says nothing.
    pub answer: &'a Answer,
    /// The points that it adds to the claimed total. `None`: it is not counted in points.
    pub counted: Option<Points>,
    /// How many files of evidence support it.
    pub evidence: usize,
}

/// All criteria of an assessment, in its order.
pub fn answer_lines<'a>(
    centre: &'a CentreRow,
    assessment: &'a Assessment,
) -> impl Iterator<Item = AnswerLine<'a>> {
    assessment.criteria().map(move |criterion| AnswerLine {
        centre,
        criterion,
        answer: assessment.answer(&criterion.id),
        counted: claimed_points(assessment, criterion),
        evidence: assessment.evidence_count(&criterion.id),
    })
}
