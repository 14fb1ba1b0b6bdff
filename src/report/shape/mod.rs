//! Text into glyphs: the two faces of the paper, shaping, and what belongs together.
//!
//! Everything is measured in 1/1000 of the font size; a face with another grid is refused.

mod face;
mod sara_am;
mod sfnt;
mod shaped;
mod shaper;

pub(in crate::report) use face::{Face, Faces, Weight};
pub(in crate::report) use shaped::{Glyph, Shaped, Span};
pub(in crate::report) use shaper::shape;
