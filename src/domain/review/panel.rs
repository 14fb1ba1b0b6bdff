//! Several reviews of one assessment side by side.

use crate::domain::answer::AnswerState;
use crate::domain::assessment::Assessment;
use crate::domain::id::CriterionId;
use crate::domain::points::Points;
use crate::domain::readiness::claimed_points;
use crate::domain::review::{Recommendation, Review, Reviewed, Verdict, reviewed};

/// Whether reviewers agree.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Agreement {
    /// None of them has said anything.
    Nobody,
    /// One of them has.
    Alone,
    /// Those who have say the same.
    Same,
    /// Those who have do not say the same.
    Different,
}

/// What all reviewers say to one criterion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PanelRow {
    /// The criterion.
    pub criterion: CriterionId,
    /// The verdicts, in the order of the reviews.
    pub verdicts: Vec<Verdict>,
    /// Whether they come to the same. Agreeing with the office and saying the same in own points is the same.
    pub agreement: Agreement,
    /// The fewest and the most points that those who have looked give. `None`: nobody has looked, or the criterion has none.
    pub points: Option<(Points, Points)>,
}

/// Several reviews side by side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Panel {
    /// A row for each criterion of the assessment, in its order.
    pub rows: Vec<PanelRow>,
    /// Whether the recommended levels are the same.
    pub levels: Agreement,
    /// Whether all reviews are bound to the same state of the file.
    pub is_of_one_file: bool,
}

impl Panel {
    /// How many rows agree in this way.
    #[must_use]
    pub fn count(&self, agreement: Agreement) -> usize {
        self.rows.iter().filter(|row| row.agreement == agreement).count()
    }
}

/// What a verdict comes to: whether it can be told, what, and what it is worth.
type Outcome = (bool, AnswerState, Option<Points>);

/// Puts reviews of `original` side by side.
#[must_use]
pub fn side_by_side(reviews: &[&Review], original: &Assessment) -> Panel {
    let read: Vec<(&Review, Reviewed)> =
        reviews.iter().map(|review| (*review, reviewed(review, original))).collect();
    let rows = original.criteria().map(|criterion| {
        let outcomes: Vec<Outcome> = read
            .iter()
            .filter(|(review, _)| review.opinion(&criterion.id).verdict.is_seen())
            .map(|(review, reviewed)| {
                let verdict = review.opinion(&criterion.id).verdict;
                let state = reviewed.assessment.answer(&criterion.id).state;
                let points = claimed_points(&reviewed.assessment, criterion);
                (verdict != Verdict::EvidenceNeeded, state, points)
            })
            .collect();
        let points = || outcomes.iter().filter_map(|(_, _, points)| *points);
        PanelRow {
            criterion: criterion.id.clone(),
            verdicts: reviews.iter().map(|review| review.opinion(&criterion.id).verdict).collect(),
            agreement: agreement(&outcomes),
            points: points().min().zip(points().max()),
        }
    });
    let rows = rows.collect();
    let decided = reviews.iter().map(|review| review.recommendation());
    let decided: Vec<_> = decided.filter(|one| **one != Recommendation::Undecided).collect();
    let digests: Vec<_> = reviews.iter().map(|review| review.original().digest).collect();
    let is_of_one_file = agreement(&digests) != Agreement::Different;
    Panel { rows, levels: agreement(&decided), is_of_one_file }
}

fn agreement<T: PartialEq>(said: &[T]) -> Agreement {
    match said {
        [] => Agreement::Nobody,
        [_] => Agreement::Alone,
        [first, others @ ..] if others.iter().all(|other| other == first) => Agreement::Same,
        [..] => Agreement::Different,
    }
}
