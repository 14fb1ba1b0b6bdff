//! Where we are in the program.

use crate::domain::{aspect::Aspect, id::CriterionId};

/// A screen, and the place on it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Route {
    /// New, open or sample; the only screen without a document.
    #[default]
    Start,
    /// Level, blockers, progress and findings.
    Overview,
    /// What the office says about itself.
    Profile,
    /// The criteria of an aspect.
    Aspect {
        /// Which of the four.
        aspect: Aspect,
        /// The criterion to show. `None`: the one shown last, or the first.
        criterion: Option<CriterionId>,
    },
}

impl Route {
    /// The criteria of `aspect`, wherever one was last.
    #[must_use]
    pub const fn aspect(aspect: Aspect) -> Self {
        Self::Aspect { aspect, criterion: None }
    }
}
