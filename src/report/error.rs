//! What can go wrong when a paper is made.

use thiserror::Error;

/// Why a paper could not be made. None of these depends on what the office typed.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum ReportError {
    /// A font file inside the program cannot be read.
    #[error("the font {0} inside the program cannot be read")]
    Font(&'static str),
    /// The text could not be turned into glyphs.
    #[error("the text could not be shaped: {0}")]
    Shaping(String),
    /// The glyphs of a font could not be embedded.
    #[error("the font {face} could not be embedded: {detail}")]
    Embedding {
        /// The PostScript name of the font.
        face: &'static str,
        /// What the embedding says.
        detail: String,
    },
    /// Nobody waits for the paper any more.
    #[error("the paper was stopped before it was made")]
    Stopped,
    /// The PDF could not be put together or written.
    #[error("the PDF could not be written: {0}")]
    Writing(String),
}
