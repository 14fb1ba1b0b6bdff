//! What an office says to one criterion.

use crate::domain::date::Date;
use crate::domain::points::Points;

/// The state of an answer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum AnswerState {
    /// Nobody has answered.
    #[default]
    NotAnswered,
    /// Somebody looked and does not know yet.
    Unknown,
    /// Fulfilled.
    Met,
    /// Fulfilled in part.
    Partly,
    /// Not fulfilled.
    NotMet,
    /// Does not apply to this office; needs a reason.
    NotApplicable,
}

impl AnswerState {
    /// Every state.
    pub const ALL: [Self; 6] = [
        Self::NotAnswered,
        Self::Unknown,
        Self::Met,
        Self::Partly,
        Self::NotMet,
        Self::NotApplicable,
    ];

    /// Whether a judgement was given; not knowing is none.
    #[must_use]
    pub const fn is_answered(self) -> bool {
        match self {
            Self::Met | Self::Partly | Self::NotMet | Self::NotApplicable => true,
            Self::NotAnswered | Self::Unknown => false,
        }
    }

    /// The judgement that points alone speak of: all of them mean met, some partly met, none not met.
    #[must_use]
    pub fn of_points(points: Points, maximum: Option<Points>) -> Self {
        match points {
            Points::ZERO => Self::NotMet,
            points if Some(points) == maximum => Self::Met,
            _ => Self::Partly,
        }
    }

    /// Whether typed points count.
    #[must_use]
    pub const fn earns(self) -> bool {
        match self {
            Self::Met | Self::Partly => true,
            Self::NotAnswered | Self::Unknown | Self::NotMet | Self::NotApplicable => false,
        }
    }
}

/// Something to do about a criterion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Action {
    /// What is to be done.
    pub what: String,
    /// Who does it.
    pub who: String,
    /// Until when. `None`: no date set.
    pub due: Option<Date>,
    /// Whether it is done.
    pub done: bool,
}

/// All that an office says to one criterion. The default is no answer at all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answer {
    /// The judgement.
    pub state: AnswerState,
    /// Points typed in. `None`: none typed.
    pub points: Option<Points>,
    /// A note; printed.
    pub note: String,
    /// Why it does not apply.
    pub reason: String,
    /// The person in charge.
    pub responsible: String,
    /// What is to be done. `None`: nothing planned.
    pub action: Option<Action>,
    /// Marked for another look.
    pub flagged: bool,
}

impl Answer {
    /// No answer at all.
    pub const EMPTY: Self = Self {
        state: AnswerState::NotAnswered,
        points: None,
        note: String::new(),
        reason: String::new(),
        responsible: String::new(),
        action: None,
        flagged: false,
    };

    /// Whether nothing was said.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::EMPTY
    }
}
