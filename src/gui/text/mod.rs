//! Thai text on screen: labels that wrap at word ends, and fields whose caret keeps to what a reader sees as one letter.
//!
//! egui shapes Thai well but breaks lines inside syllables and counts glyphs where it should count characters.
//! [`layout`] repairs both on the way; no other file of the window lays out running text by itself.

mod field;
mod galley;
mod label;
mod layout;

pub use field::Field;
pub use label::{Style, coloured, cut, cut_middle, heading, label, line};
pub use layout::layout;
