//! What things mean: the standard, what an office says about itself, and what follows from it.
//!
//! Pure: no disk, no clock, no window, no serialisation. No value that a constructor here accepts can make it panic.

pub mod answer;
pub mod aspect;
pub mod assessment;
pub mod calendar;
pub mod carry_over;
pub mod certificate;
pub mod compare;
pub mod criterion;
pub mod cycle;
pub mod date;
pub mod differences;
pub mod digest;
pub mod document;
pub mod edit;
pub mod edition;
pub mod edition_changes;
mod edition_check;
pub mod edition_correction;
pub mod edition_problem;
pub mod edition_switch;
pub mod evidence;
mod figure_findings;
pub mod figure_kind;
pub mod figures;
pub mod filling;
pub mod findings;
pub mod folder;
pub mod id;
pub mod language;
pub mod level;
pub mod maintenance;
pub mod merge;
pub mod moment;
pub mod own_edition;
pub mod plan;
pub mod points;
pub mod profile;
pub mod provenance;
pub mod readiness;
pub mod review;
pub mod seal;
pub mod search;
pub mod section;
#[cfg(test)]
pub(crate) mod testing;
