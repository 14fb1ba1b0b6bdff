//! Papers: a document of blocks is measured, placed on pages and written as PDF.
//!
//! [`document`] says what stands on a paper and knows no font; `shape` turns text into glyphs; `layout` places them on
//! A4 pages; `pdf` writes the pages and is the only place that knows the PDF crates. The same document gives the same
//! bytes, in one process and across processes. [`build()`] and [`write()`] are all that others need.

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

/// As [`write()`], for somebody who watches how far it is and may stop it.
///
/// # Errors
///
/// As [`write()`], and [`ReportError::Stopped`].
pub fn write_watched(document: &Document, progress: &Progress) -> Result<Vec<u8>, ReportError> {
    let faces = shape::Faces::load()?;
    let pages = layout::lay_out(document, &faces, progress)?;
    pdf::write(document, &pages, &faces, progress)
}
