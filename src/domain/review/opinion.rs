//! What a reviewer says to one criterion, and what they had before them when they said it.

use std::collections::BTreeSet;

use crate::domain::answer::AnswerState;
use crate::domain::assessment::Assessment;
use crate::domain::criterion::Criterion;
use crate::domain::digest::Digest;
use crate::domain::id::CriterionId;
use crate::domain::points::Points;

/// A state that is a judgement. Not knowing is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Judgement {
    /// Fulfilled.
    Met,
    /// Fulfilled in part.
    Partly,
    /// Not fulfilled.
    NotMet,
    /// Does not apply to this office.
    NotApplicable,
}

impl Judgement {
    /// Every judgement.
    pub const ALL: [Self; 4] = [Self::Met, Self::Partly, Self::NotMet, Self::NotApplicable];

    /// The state of an answer that says the same.
    #[must_use]
    pub const fn state(self) -> AnswerState {
        match self {
            Self::Met => AnswerState::Met,
            Self::Partly => AnswerState::Partly,
            Self::NotMet => AnswerState::NotMet,
            Self::NotApplicable => AnswerState::NotApplicable,
        }
    }

    /// The judgement in a state. `None`: the state is none.
    #[must_use]
    pub const fn of(state: AnswerState) -> Option<Self> {
        match state {
            AnswerState::Met => Some(Self::Met),
            AnswerState::Partly => Some(Self::Partly),
            AnswerState::NotMet => Some(Self::NotMet),
            AnswerState::NotApplicable => Some(Self::NotApplicable),
            AnswerState::NotAnswered | AnswerState::Unknown => None,
        }
    }
}

/// What a reviewer thinks of the office's answer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// Nobody has looked.
    #[default]
    NotSeen,
    /// As the office says.
    Agree,
    /// Otherwise than the office says.
    Other {
        /// The reviewer's judgement.
        judgement: Judgement,
        /// The reviewer's points. `None`: none typed.
        points: Option<Points>,
    },
    /// It cannot be told before the office shows more.
    EvidenceNeeded,
}

impl Verdict {
    /// The verdict that points alone speak of; the judgement follows from them.
    #[must_use]
    pub fn of_points(criterion: &Criterion, points: Points) -> Self {
        let state = AnswerState::of_points(points, criterion.maximum());
        let judgement = Judgement::of(state).unwrap_or(Judgement::NotMet);
        Self::Other { judgement, points: Some(points) }
    }

    /// The verdict on what the office says: what says the same is agreement, and is nowhere counted as otherwise.
    /// Without points of the reviewer those of the office hold.
    #[must_use]
    pub fn about(self, seen: &Seen) -> Self {
        match self {
            Self::Other { judgement, points }
                if judgement.state() == seen.state
                    && (points.is_none() || points == seen.points) =>
            {
                Self::Agree
            }
            Self::Other { .. } | Self::NotSeen | Self::Agree | Self::EvidenceNeeded => self,
        }
    }

    /// Whether somebody has looked.
    #[must_use]
    pub const fn is_seen(self) -> bool {
        match self {
            Self::NotSeen => false,
            Self::Agree | Self::Other { .. } | Self::EvidenceNeeded => true,
        }
    }
}

/// What an office said to a criterion at the time of an opinion. The default is nothing at all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Seen {
    /// The office's judgement.
    pub state: AnswerState,
    /// The points typed in. `None`: none typed.
    pub points: Option<Points>,
    /// The note.
    pub note: String,
    /// Why it does not apply.
    pub reason: String,
    /// The files that supported it.
    pub evidence: BTreeSet<Digest>,
}

/// A part of what was seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SeenPart {
    /// The judgement.
    State,
    /// The points typed in.
    Points,
    /// The note.
    Note,
    /// Why it does not apply.
    Reason,
    /// The files that support it.
    Evidence,
}

impl Seen {
    /// Nothing at all.
    pub const NOTHING: Self = Self {
        state: AnswerState::NotAnswered,
        points: None,
        note: String::new(),
        reason: String::new(),
        evidence: BTreeSet::new(),
    };

    /// What `assessment` says to a criterion.
    #[must_use]
    pub fn of(assessment: &Assessment, criterion: &CriterionId) -> Self {
        let answer = assessment.answer(criterion);
        Self {
            state: answer.state,
            points: answer.points,
            note: answer.note.clone(),
            reason: answer.reason.clone(),
            evidence: assessment.evidence_of(criterion).map(|evidence| evidence.digest).collect(),
        }
    }

    /// Which parts are others `now`.
    #[must_use]
    pub fn changed_parts(&self, now: &Self) -> Vec<SeenPart> {
        let parts = [
            (SeenPart::State, self.state != now.state),
            (SeenPart::Points, self.points != now.points),
            (SeenPart::Note, self.note != now.note),
            (SeenPart::Reason, self.reason != now.reason),
            (SeenPart::Evidence, self.evidence != now.evidence),
        ];
        parts.into_iter().filter_map(|(part, is_changed)| is_changed.then_some(part)).collect()
    }
}

/// All that a reviewer says to one criterion. The default is nothing at all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Opinion {
    /// The verdict.
    pub verdict: Verdict,
    /// What the verdict was about; nothing where nobody has looked.
    pub about: Seen,
    /// Why the verdict is another one, or what the office should show.
    pub reason: String,
    /// The reviewer's own note.
    pub note: String,
    /// Whether it is to be looked at on site.
    pub on_site: bool,
}

impl Opinion {
    /// Nothing at all.
    pub const EMPTY: Self = Self {
        verdict: Verdict::NotSeen,
        about: Seen::NOTHING,
        reason: String::new(),
        note: String::new(),
        on_site: false,
    };

    /// Whether nothing was said.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::EMPTY
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(judgement: Judgement, points: Option<u16>, is_agreement: bool) {
        let points = points.map(Points);
        let verdict = Verdict::Other { judgement, points };
        let seen = Seen { state: AnswerState::Partly, points: Some(Points(3)), ..Seen::NOTHING };
        let expected = if is_agreement { Verdict::Agree } else { verdict };
        assert_eq!(verdict.about(&seen), expected, "{verdict:?}");
    }

    #[test]
    fn what_says_the_same_as_the_office_is_agreement() {
        check(Judgement::Partly, None, true);
        check(Judgement::Partly, Some(3), true);
        check(Judgement::Partly, Some(2), false);
        check(Judgement::Met, None, false);
        check(Judgement::Met, Some(3), false);
    }
}
