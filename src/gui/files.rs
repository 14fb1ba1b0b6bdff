//! Files as the window needs them: the one place of the window that knows storage and report. All of it takes time and
//! belongs off the drawing thread, except [`editions`] and [`sample`], which are part of the program.

use std::path::Path;
use std::sync::Arc;

use crate::domain::assessment::Assessment;
use crate::domain::date::Date;
use crate::domain::edition::Edition;
use crate::domain::evidence::EvidenceFaults;
use crate::domain::language::Language;
use crate::gui::news::News;
use crate::report::readiness_pdf;
use crate::report::sections::{ReportOptions, SourceFile};
use crate::session::Access;
use crate::storage::assessment_file;
use crate::storage::edition_file::Editions;
use crate::storage::error::FileError;
use crate::storage::{evidence_store, paper_file};
use crate::thai::digits::Digits;

/// An assessment as read from a file.
#[derive(Debug)]
pub struct Loaded {
    /// What it says.
    pub assessment: Assessment,
    /// Whether it may be changed and written.
    pub access: Access,
    /// What is wrong with its evidence files.
    pub faults: EvidenceFaults,
}

/// The editions there are, newest first.
#[must_use]
pub fn editions() -> Vec<Arc<Edition>> {
    Editions::built_in().all().to_vec()
}

/// A copy of the sample.
///
/// # Errors
/// The sample in the program is broken, which a test rules out.
pub fn sample() -> Result<Assessment, FileError> {
    let text = include_str!("../../assets/samples/amphoe-sample.gecc.ron");
    let opened = assessment_file::decode(text, Editions::built_in());
    opened.map(|opened| opened.assessment).map_err(|error| error.at(Path::new("amphoe-sample")))
}

/// Reads an assessment.
///
/// # Errors
/// The file cannot be read, or holds no assessment.
pub fn load(path: &Path) -> Result<Loaded, FileError> {
    let opened = assessment_file::open(path, Editions::built_in())?;
    let access = match opened.access {
        assessment_file::Access::Full => Access::Full,
        assessment_file::Access::ReadOnly { .. } => Access::NewerVersion,
    };
    let faults = evidence_store::check(path, &opened.assessment);
    Ok(Loaded { assessment: opened.assessment, access, faults })
}

/// Writes an assessment, whole or not at all.
///
/// # Errors
/// The file cannot be written; it is as it was then.
pub fn save(path: &Path, assessment: &Assessment) -> Result<(), FileError> {
    // A document that may not be written is never asked to be saved, so here all may be written.
    assessment_file::save(path, assessment, &assessment_file::Access::Full)
}

/// What a report is made from.
#[derive(Clone, Debug)]
pub struct Paper {
    /// The assessment.
    pub assessment: Arc<Assessment>,
    /// What was found wrong with its evidence files.
    pub faults: EvidenceFaults,
    /// The name of the assessment's file, for the copy inside the report.
    pub name: String,
    /// The language of the report.
    pub language: Language,
    /// The day on the report.
    pub date: Date,
}

/// Writes the report, whole or not at all.
///
/// # Errors
/// What to tell the user; the file is as it was then.
pub fn report(path: &Path, paper: &Paper) -> Result<(), News> {
    let Paper { assessment, faults, name, language, date } = paper;
    let text = assessment_file::encode(assessment).map_err(|error| News::File(error.at(path)))?;
    let options = ReportOptions {
        language: *language,
        digits: match language {
            Language::Thai => Digits::Thai,
            Language::English => Digits::Arabic,
        },
        date: *date,
        source: Some(SourceFile { name: name.clone(), bytes: text.into_bytes() }),
    };
    let bytes = readiness_pdf(assessment, faults, &options)
        .map_err(|error| News::ReportFailed(error.to_string()))?;
    paper_file::save(path, &bytes).map_err(News::File)
}
