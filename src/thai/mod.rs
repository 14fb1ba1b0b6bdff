//! Thai text, for screen and paper alike: line breaks, clusters, digits, dates, dictionary order.
//!
//! Knows nothing of the standard, of a window or of a page, so both ends of the program break and count alike.

pub mod breaks;
pub mod clusters;
pub mod dates;
pub mod digits;
pub mod order;
mod ties;
mod whole_words;
