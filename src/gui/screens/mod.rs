//! One screen a file or folder: it reads, draws and pushes commands. No screen changes the document, and none knows
//! another one.

pub mod criteria;
pub mod overview;
pub mod profile;
pub mod start;

/// What screens remember for themselves; nothing of it is worth saving.
#[derive(Debug, Default)]
pub struct States {
    /// Of the start screen.
    pub start: start::State,
    /// Of the aspect screens.
    pub criteria: criteria::State,
    /// Of the overview.
    pub overview: overview::State,
}
