//! What a review still lacks before it can be handed over.

use crate::domain::assessment::Assessment;
use crate::domain::criterion::Scale;
use crate::domain::id::{CriterionId, LevelId};
use crate::domain::readiness::{Reading, Standing};
use crate::domain::review::{Recommendation, Review, Verdict, reviewed};

/// Something that a review lacks, or that does not go together in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReviewGap {
    /// Nobody has looked at the answer.
    NotSeen(CriterionId),
    /// The verdict is another one, and nothing says why.
    NoReason(CriterionId),
    /// Evidence is needed, and nothing says which.
    NoRequest(CriterionId),
    /// Met or partly met in the reviewer's view, without the points that this criterion needs.
    NoPoints(CriterionId),
    /// The answer changed after the verdict on it.
    Outdated(CriterionId),
    /// No level is recommended, nor that there is none.
    NoRecommendation,
    /// The recommended level is above the one that the points as reviewed reach.
    AboveReviewed {
        /// What is recommended.
        recommended: LevelId,
        /// What the points as reviewed reach. `None`: no level.
        reached: Option<LevelId>,
    },
    /// Nobody has signed.
    NoReviewer,
}

/// What the review of `original` lacks: criteria in order, then the whole.
#[must_use]
pub fn gaps(review: &Review, original: &Assessment) -> Vec<ReviewGap> {
    let mut found = Vec::new();
    for criterion in original.criteria() {
        let id = &criterion.id;
        let opinion = review.opinion(id);
        let is_silent = opinion.reason.trim().is_empty();
        match opinion.verdict {
            Verdict::NotSeen if !criterion.is_part() => found.push(ReviewGap::NotSeen(id.clone())),
            Verdict::EvidenceNeeded if is_silent => found.push(ReviewGap::NoRequest(id.clone())),
            Verdict::Other { .. } if is_silent => found.push(ReviewGap::NoReason(id.clone())),
            Verdict::NotSeen | Verdict::Agree | Verdict::Other { .. } | Verdict::EvidenceNeeded => {
            }
        }
        if let Verdict::Other { judgement, points: None } = opinion.verdict
            && judgement.state().earns()
            && matches!(criterion.scale, Scale::Points(_))
        {
            found.push(ReviewGap::NoPoints(id.clone()));
        }
        if review.is_outdated(original, id) {
            found.push(ReviewGap::Outdated(id.clone()));
        }
    }
    found.extend(of_recommendation(review, original));
    if review.reviewer().name.trim().is_empty() {
        found.push(ReviewGap::NoReviewer);
    }
    found
}

fn of_recommendation(review: &Review, original: &Assessment) -> Option<ReviewGap> {
    let recommended = match review.recommendation() {
        Recommendation::Undecided => return Some(ReviewGap::NoRecommendation),
        Recommendation::NoLevel => return None,
        Recommendation::Level(level) => level,
    };
    let reached = Standing::of(&reviewed(review, original).assessment, Reading::Claimed).level;
    let levels = original.edition().levels();
    let rank = |level: &LevelId| levels.iter().position(|known| known.id == *level);
    let is_above = rank(recommended) > reached.as_ref().and_then(rank);
    is_above.then(|| ReviewGap::AboveReviewed { recommended: recommended.clone(), reached })
}
