//! What things mean: the standard, what an office says about itself, and what follows from it.
//!
//! Pure: no disk, no clock, no window, no serialisation. No value that a constructor here accepts can make it panic.

pub mod language;
