//! Words of the file and the values that they stand for.

use crate::domain::answer::AnswerState;
use crate::domain::points::Points;
use crate::domain::review::{Judgement, Verdict};
use crate::storage::review_file::v1::strict::{JudgementWord, StateWord, VerdictWord};

/// Both ways at once, so that no word is forgotten in one of them.
macro_rules! words {
    ($word:ident is $value:ident { $($variant:ident)+ }) => {
        impl From<$word> for $value {
            fn from(word: $word) -> Self {
                match word {
                    $($word::$variant => Self::$variant,)+
                }
            }
        }

        impl From<$value> for $word {
            fn from(value: $value) -> Self {
                match value {
                    $($value::$variant => Self::$variant,)+
                }
            }
        }
    };
}

words! { StateWord is AnswerState { NotAnswered Unknown Met Partly NotMet NotApplicable } }
words! { JudgementWord is Judgement { Met Partly NotMet NotApplicable } }

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
