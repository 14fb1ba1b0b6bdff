//! Papers: a document of blocks is measured, placed on pages and written as PDF.
//!
//! [`document`] says what stands on a paper and knows no font; `shape` turns text into glyphs; `layout` places them on
//! A4 pages; `pdf` writes the pages and is the only place that knows the PDF crates. The same document gives the same
//! bytes, in one process and across processes.

pub mod document;
mod error;
mod layout;
mod pdf;
mod progress;
pub mod sections;
mod shape;

pub use error::ReportError;
pub use progress::Progress;

use crate::domain::assessment::Assessment;
use crate::domain::evidence::EvidenceFaults;
use crate::domain::findings::findings;
use crate::domain::readiness::Readiness;
use crate::report::document::Document;
use crate::report::sections::{ReportOptions, readiness_report};

/// The bytes of a PDF file that shows `document`.
///
/// # Errors
///
/// Only where a font inside the program cannot be used or the PDF cannot be written; no text makes it fail.
pub fn to_pdf(document: &Document) -> Result<Vec<u8>, ReportError> {
    watched(document, &Progress::default())
}

fn watched(document: &Document, progress: &Progress) -> Result<Vec<u8>, ReportError> {
    let faces = shape::Faces::load()?;
    let pages = layout::lay_out(document, &faces, progress)?;
    pdf::write(document, &pages, &faces, progress)
}

/// The readiness report of an assessment as the bytes of a PDF file. `faults` is what was found wrong with the
/// evidence files.
///
/// # Errors
///
/// As [`to_pdf`].
pub fn readiness_pdf(
    assessment: &Assessment,
    faults: &EvidenceFaults,
    options: &ReportOptions,
) -> Result<Vec<u8>, ReportError> {
    readiness_pdf_watched(assessment, faults, options, &Progress::default())
}

/// As [`readiness_pdf`], for somebody who watches how far it is and may stop it.
///
/// # Errors
///
/// As [`to_pdf`], and [`ReportError::Stopped`].
pub fn readiness_pdf_watched(
    assessment: &Assessment,
    faults: &EvidenceFaults,
    options: &ReportOptions,
    progress: &Progress,
) -> Result<Vec<u8>, ReportError> {
    let readiness = Readiness::of(assessment);
    let findings = findings(assessment, options.date, faults);
    watched(&readiness_report(assessment, &readiness, &findings, options), progress)
}
