//! Papers: a document of blocks is measured, placed on pages and written as PDF.
//!
//! [`document`] says what stands on a paper and knows no font; `shape` turns text into glyphs; `layout` places them on
//! A4 pages; `pdf` writes the pages and is the only place that knows the PDF crates. The same document gives the same
//! bytes, in one process and across processes. [`build()`] and [`write()`] are all that makes a paper;
//! [`write_watched()`] does it for somebody who waits, and [`read_printed()`] reads one back.

pub mod document;
mod error;
mod layout;
mod pdf;
pub mod photos;
mod progress;
pub mod sections;
mod shape;
#[cfg(test)]
mod testing;

pub use error::ReportError;
pub use progress::Progress;

use crate::domain::digest::Digest;
use crate::report::document::Document;
use crate::report::sections::{Material, ReportOptions};

/// The paper that `options` ask for, made from `material`.
#[must_use]
pub fn build(material: &Material<'_>, options: &ReportOptions) -> Document {
    sections::document(material, options)
}

/// The bytes of a PDF file that shows `document`.
///
/// # Errors
///
/// Only where a font inside the program cannot be used or the PDF cannot be written; no text makes it fail.
pub fn write(document: &Document) -> Result<Vec<u8>, ReportError> {
    write_watched(document, &Progress::default())
}

/// What can be read back from a printed paper.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Printed {
    /// The fingerprint in its properties, which stands on its pages too. `None`: it has none.
    pub fingerprint: Option<Digest>,
    /// The assessment inside it, byte for byte. `None`: it holds none.
    pub assessment: Option<Vec<u8>>,
}

/// Reads back what a printed paper says of the assessment it was made from. `None`: the bytes are no PDF that can be
/// read.
#[must_use]
pub fn read_printed(pdf: &[u8]) -> Option<Printed> {
    pdf::read(pdf)
}

/// As [`write()`], for somebody who watches how far it is and may stop it.
///
/// # Errors
///
/// As [`write()`], and [`ReportError::Stopped`].
pub fn write_watched(document: &Document, progress: &Progress) -> Result<Vec<u8>, ReportError> {
    let faces = shape::Faces::of_program()?;
    let pages = layout::lay_out(document, &faces, progress)?;
    pdf::write(document, &pages, &faces, progress)
}
