//! Files as the window needs them: the one place of the window that knows storage and report. All of it takes time and
//! belongs off the drawing thread, except [`editions`] and [`sample`], which are part of the program.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
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
use crate::settings::Settings;
use crate::storage::assessment_file;
use crate::storage::edition_file::Editions;
use crate::storage::error::FileError;
use crate::storage::{evidence_store, paper_file, settings_file};
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

/// The settings kept at `path`, or the defaults where there are none.
///
/// # Errors
/// They are there and cannot be read.
pub fn settings(path: &Path) -> Result<Settings, FileError> {
    settings_file::load(path)
}

/// Where the settings of this user are kept. `None`: the system does not say.
#[must_use]
pub fn settings_path() -> Option<PathBuf> {
    settings_file::path()
}

/// Keeps the settings at `path`.
///
/// # Errors
/// They cannot be written; the file is as it was then.
pub fn keep_settings(path: &Path, settings: &Settings) -> Result<(), FileError> {
    settings_file::save(path, settings)
}

/// Which of `paths` are no files any more.
#[must_use]
pub fn missing(paths: Vec<PathBuf>) -> BTreeSet<PathBuf> {
    paths.into_iter().filter(|path| !path.is_file()).collect()
}

/// Where to write, as a dialog gave it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    /// The file.
    pub path: PathBuf,
    /// Whether a file that is there may be replaced: the dialog asked the user about this very name.
    pub may_replace: bool,
}

impl Target {
    /// The file of the open document.
    #[must_use]
    pub const fn own(path: PathBuf) -> Self {
        Self { path, may_replace: true }
    }

    /// What the user chose. A name without `ending` gets it; the dialog has not asked about that name then.
    #[must_use]
    pub fn chosen(path: PathBuf, ending: &str) -> Self {
        if path.extension().is_some_and(|found| ending.ends_with(&*found.to_string_lossy())) {
            return Self::own(path);
        }
        let mut name = path.into_os_string();
        name.push(ending);
        Self { path: name.into(), may_replace: false }
    }
}

/// Writes an assessment, whole or not at all.
///
/// # Errors
/// The file cannot be written; it is as it was then.
pub fn save(target: &Target, assessment: &Assessment) -> Result<(), FileError> {
    if target.may_replace {
        // A document that may not be written is never asked to be saved, so here all may be written.
        assessment_file::save(&target.path, assessment, &assessment_file::Access::Full)
    } else {
        assessment_file::create(&target.path, assessment)
    }
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
    /// Its digits.
    pub digits: Digits,
    /// The day on the report.
    pub date: Date,
}

/// Writes the report, whole or not at all.
///
/// # Errors
/// What to tell the user; the file is as it was then.
pub fn report(target: &Target, paper: &Paper) -> Result<(), News> {
    let path = &target.path;
    let Paper { assessment, faults, name, language, digits, date } = paper;
    let text = assessment_file::encode(assessment).map_err(|error| News::File(error.at(path)))?;
    let options = ReportOptions {
        language: *language,
        digits: *digits,
        date: *date,
        source: Some(SourceFile { name: name.clone(), bytes: text.into_bytes() }),
    };
    let bytes = readiness_pdf(assessment, faults, &options)
        .map_err(|error| News::ReportFailed(error.to_string()))?;
    let write = if target.may_replace { paper_file::save } else { paper_file::create };
    write(path, &bytes).map_err(News::File)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_without_an_ending_gets_one_and_never_replaces_a_file() {
        for (path, ending, expected, may_replace) in [
            ("/a/ศูนย์", ".gecc.ron", "/a/ศูนย์.gecc.ron", false),
            ("/a/b.gecc.ron", ".gecc.ron", "/a/b.gecc.ron", true),
            ("/a/b.ron", ".gecc.ron", "/a/b.ron", true),
            ("/a/ฉบับ 1.2", ".pdf", "/a/ฉบับ 1.2.pdf", false),
            ("/a/b.pdf", ".pdf", "/a/b.pdf", true),
        ] {
            let expected = Target { path: expected.into(), may_replace };
            assert_eq!(Target::chosen(path.into(), ending), expected);
        }
    }
}
