//! The words of the standard as programs know them: the same in every language, and never renamed.

use crate::domain::answer::AnswerState;
use crate::domain::aspect::Aspect;
use crate::domain::criterion::Scale;

/// The word for a state.
#[must_use]
pub const fn state_word(state: AnswerState) -> &'static str {
    match state {
        AnswerState::NotAnswered => "not_answered",
        AnswerState::Unknown => "unknown",
        AnswerState::Met => "met",
        AnswerState::Partly => "partly",
        AnswerState::NotMet => "not_met",
        AnswerState::NotApplicable => "not_applicable",
    }
}

/// The word for an aspect.
#[must_use]
pub const fn aspect_word(aspect: Aspect) -> &'static str {
    match aspect {
        Aspect::Location => "location",
        Aspect::Personnel => "personnel",
        Aspect::Services => "services",
        Aspect::Other => "other",
    }
}

/// The word for what an answer is worth.
#[must_use]
pub const fn scale_word(scale: &Scale) -> &'static str {
    match scale {
        Scale::Gate => "gate",
        Scale::Mark(_) => "mark",
        Scale::Points(_) => "points",
        Scale::Guidance => "guidance",
        Scale::Part { .. } => "part",
    }
}
