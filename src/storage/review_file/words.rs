//! Words of the file and the values that they stand for.

use crate::domain::points::Points;
use crate::domain::review::{Judgement, Verdict};
use crate::storage::review_file::v1::strict::{JudgementWord, VerdictWord};

impl From<JudgementWord> for Judgement {
    fn from(word: JudgementWord) -> Self {
        match word {
            JudgementWord::Met => Self::Met,
            JudgementWord::Partly => Self::Partly,
            JudgementWord::NotMet => Self::NotMet,
            JudgementWord::NotApplicable => Self::NotApplicable,
        }
    }
}

impl From<Judgement> for JudgementWord {
    fn from(judgement: Judgement) -> Self {
        match judgement {
            Judgement::Met => Self::Met,
            Judgement::Partly => Self::Partly,
            Judgement::NotMet => Self::NotMet,
            Judgement::NotApplicable => Self::NotApplicable,
        }
    }
}

impl From<VerdictWord> for Verdict {
    fn from(word: VerdictWord) -> Self {
        match word {
            VerdictWord::NotSeen => Self::NotSeen,
            VerdictWord::Agree => Self::Agree,
            VerdictWord::EvidenceNeeded => Self::EvidenceNeeded,
            VerdictWord::Other { judgement, points } => {
                Self::Other { judgement: judgement.into(), points: points.map(Points) }
            }
        }
    }
}

impl From<Verdict> for VerdictWord {
    fn from(verdict: Verdict) -> Self {
        match verdict {
            Verdict::NotSeen => Self::NotSeen,
            Verdict::Agree => Self::Agree,
            Verdict::EvidenceNeeded => Self::EvidenceNeeded,
            Verdict::Other { judgement, points } => {
                Self::Other { judgement: judgement.into(), points: points.map(|points| points.0) }
            }
        }
    }
}
