//! Files as the window needs them: the one place of the window that knows storage and report. All of it takes time and
//! belongs off the drawing thread, except [`editions`] and [`sample`], which are part of the program.

use std::collections::BTreeSet;
use std::io::{BufReader, Cursor};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::domain::assessment::Assessment;
use crate::domain::date::Date;
use crate::domain::digest::Digest;
use crate::domain::document::{Document, DocumentKind};
use crate::domain::edition::Edition;
use crate::domain::evidence::{Evidence, EvidenceFault, EvidenceFaults};
use crate::domain::language::Language;
use crate::domain::review::Review;
use crate::gui::news::News;
use crate::photos::{PhotoCache, Source, Studio, gather};
pub use crate::report::Progress;
pub use crate::report::document::PhotoSize;
use crate::report::photos::Photos;
use crate::report::sections::{
    AssessmentMaterial, Compared, ComparisonMaterial, Material, OriginalFile, ReportOptions,
    ReviewMaterial, SourceFile,
};
pub use crate::report::sections::{PaperKind, Part, Parts, ReviewPaper};
use crate::report::{self, ReportError};
use crate::settings::Settings;
use crate::storage::assessment_file;
use crate::storage::document;
use crate::storage::edition_file::Editions;
use crate::storage::error::FileError;
use crate::storage::hashing::digest_of;
use crate::storage::{evidence_store, paper_file, settings_file};
pub use crate::thai::digits::Digits;

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
pub fn load(path: &Path) -> Result<Assessment, FileError> {
    assessment_file::open(path, Editions::built_in()).map(|opened| opened.assessment)
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
        if has_ending(&path, ending) {
            return Self::own(path);
        }
        let mut name = path.into_os_string();
        name.push(ending);
        Self { path: name.into(), may_replace: false }
    }
}

/// Whether a name is one of a file of this kind. The last part of the ending is enough, but a review is called one in
/// full, and nothing else is.
fn has_ending(path: &Path, ending: &str) -> bool {
    let kind = document::kind_of(path);
    if ending == document::ending(DocumentKind::Review) || kind == DocumentKind::Review {
        return document::ending(kind) == ending;
    }
    path.extension().is_some_and(|found| ending.ends_with(&*found.to_string_lossy()))
}

/// Writes a document, whole or not at all; an assessment with its evidence beside it. `from` is where it was until now; `None`: it
/// had no file, and any evidence is that of the sample.
///
/// # Errors
/// The file cannot be written; it is as it was then.
pub fn save(target: &Target, document: &Document, from: Option<&Path>) -> Result<(), FileError> {
    // The evidence first: no document ever names files that were left behind. Where the document cannot be written at
    // all, nothing is copied.
    if let Document::Assessment(assessment) = document
        && (target.may_replace || !target.path.exists())
    {
        match from {
            Some(from) => evidence_store::carry(assessment, from, &target.path)?,
            None => evidence_store::carry_sample(assessment, &target.path)?,
        }
    }
    if target.may_replace {
        // A document that may not be written is never asked to be saved, so here all may be written.
        document::save(&target.path, document)
    } else {
        document::create(&target.path, document)
    }
}

/// Which paper is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WhichPaper {
    /// One of the office.
    Office(PaperKind),
    /// One of the review that is open.
    Review(ReviewPaper),
}

/// How the user wants a report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaperOptions {
    /// Which paper.
    pub paper: WhichPaper,
    /// The language of the report.
    pub language: Language,
    /// The digits of a report in Thai.
    pub digits: Digits,
    /// What is printed beside the cover.
    pub parts: Parts,
    /// How large the photos of the annex are.
    pub size: PhotoSize,
    /// Whether the assessment itself is put into the PDF.
    pub attach: bool,
}

impl PaperOptions {
    /// The digits that are printed: papers in English have Arabic ones.
    #[must_use]
    pub const fn digits(&self) -> Digits {
        match self.language {
            Language::Thai => self.digits,
            Language::English => Digits::Arabic,
        }
    }
}

/// An assessment that stands beside another one on paper.
#[derive(Clone, Debug)]
pub struct Beside {
    /// What it says.
    pub assessment: Arc<Assessment>,
    /// The name of its file.
    pub name: String,
}

impl Beside {
    fn compared(&self) -> Compared<'_> {
        Compared { assessment: &self.assessment, name: &self.name }
    }

    fn is_same(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.assessment, &other.assessment) && self.name == other.name
    }
}

/// What a report is made from.
#[derive(Clone, Debug)]
pub struct Paper {
    /// The assessment.
    pub assessment: Arc<Assessment>,
    /// An earlier assessment, with which the readiness report compares it. `None`: there is none.
    pub earlier: Option<Beside>,
    /// What was found wrong with its evidence files.
    pub faults: EvidenceFaults,
    /// The name of the assessment's file, for the copy inside the report.
    pub name: String,
    /// How the report is wanted.
    pub options: PaperOptions,
    /// The day on the report.
    pub date: Date,
    /// The bytes of the assessment's file. `None`: no file holds it as it is.
    pub held: Option<Arc<[u8]>>,
    /// The file of the assessment, beside which its evidence lies. `None`: it has none, and any evidence is that of the
    /// sample.
    pub path: Option<PathBuf>,
    /// The photos that were prepared for earlier reports.
    pub photos: PhotoCache,
    /// The review, where the paper is about one, and the SHA-256 of the assessment's file.
    pub review: Option<(Arc<Review>, Digest)>,
}

impl Paper {
    /// Whether both are made from the same. What is typed makes another assessment, so its place tells.
    #[must_use]
    pub fn is_same(&self, other: &Self) -> bool {
        let is_beside = match (&self.earlier, &other.earlier) {
            (Some(one), Some(other)) => one.is_same(other),
            (one, other) => one.is_none() && other.is_none(),
        };
        is_beside
            && Arc::ptr_eq(&self.assessment, &other.assessment)
            && self.faults == other.faults
            && self.name == other.name
            && self.options == other.options
            && self.date == other.date
            && self.path == other.path
            && match (&self.review, &other.review) {
                (Some((one, _)), Some((another, _))) => Arc::ptr_eq(one, another),
                (one, another) => one.is_none() && another.is_none(),
            }
    }
}

/// The report as the bytes of a PDF file. `progress` tells how far it is, and stops it.
///
/// # Errors
/// What to tell the user.
pub fn make_report(paper: &Paper, progress: &Progress) -> Result<Vec<u8>, News> {
    let Paper { assessment, faults, name, options, date, .. } = paper;
    let bytes = bytes_of(paper)?;
    let fingerprint = digest_of(bytes.as_slice()).ok();
    let which = options.paper;
    let options = ReportOptions {
        language: options.language,
        digits: options.digits(),
        date: *date,
        parts: options.parts.clone(),
        size: options.size,
        fingerprint,
        source: options.attach.then(|| SourceFile { name: name.clone(), bytes }),
    };
    let pixels = match which {
        WhichPaper::Office(kind) => kind.pixels(&options),
        WhichPaper::Review(kind) => Some(kind.pixels()),
    };
    let photos = photos(paper, pixels, progress);
    let earlier = paper.earlier.as_ref().map(Beside::compared);
    let material = AssessmentMaterial { assessment, faults, photos: &photos, earlier };
    let material = match (which, &paper.review) {
        (WhichPaper::Review(kind), Some((review, digest))) => {
            let original = Some(OriginalFile { assessment, digest });
            Material::Review(kind, ReviewMaterial { review, original, photos: &photos })
        }
        // Without a review there is no paper about one.
        (WhichPaper::Review(_), None) => Material::Assessment(PaperKind::Readiness, material),
        (WhichPaper::Office(kind), _) => Material::Assessment(kind, material),
    };
    let document = report::build(&material, &options);
    report::write_watched(&document, progress).map_err(|error| failed(&error))
}

fn failed(error: &ReportError) -> News {
    match error {
        ReportError::Stopped => News::ReportStopped,
        ReportError::Font(_)
        | ReportError::Shaping(_)
        | ReportError::Embedding { .. }
        | ReportError::Writing(_) => News::ReportFailed(error.to_string()),
    }
}

/// Two assessments beside each other as the bytes of a PDF file, the earlier one first.
///
/// # Errors
/// What to tell the user.
pub fn make_comparison(
    [before, after]: [&Beside; 2],
    (language, digits): (Language, Digits),
    date: Date,
) -> Result<Vec<u8>, News> {
    let options = ReportOptions { digits, ..ReportOptions::new(language, date) };
    let (before, after) = (before.compared(), after.compared());
    let material = Material::Comparison(ComparisonMaterial { before, after });
    report::write(&report::build(&material, &options)).map_err(|error| failed(&error))
}

fn photos(paper: &Paper, pixels: Option<(u32, u32)>, progress: &Progress) -> Photos {
    let Some(pixels) = pixels else { return Photos::new() };
    let folder = paper.path.as_deref().map(evidence_store::folder_of);
    let open = |evidence: &Evidence| -> Result<Box<dyn Source>, EvidenceFault> {
        match &folder {
            Some(folder) => {
                let file = evidence_store::open(folder, evidence)?;
                Ok(Box::new(BufReader::new(file)))
            }
            None => match evidence_store::sample_file(&evidence.digest) {
                Some(bytes) => Ok(Box::new(Cursor::new(bytes))),
                None => Err(EvidenceFault::Missing),
            },
        }
    };
    let go_on = |done, whole| progress.gather(done, whole);
    let studio = Studio { open: &open, go_on: &go_on, cache: &paper.photos, faults: &paper.faults };
    gather(&paper.assessment, pixels, studio).unwrap_or_default()
}

/// The bytes of the assessment: those of its file, which a seal vouches for, or those that its file will have.
fn bytes_of(paper: &Paper) -> Result<Vec<u8>, News> {
    if let Some(held) = &paper.held {
        return Ok(held.to_vec());
    }
    let text = assessment_file::encode(&paper.assessment);
    let text = text.map_err(|error| News::File(error.at(Path::new(&paper.name))))?;
    Ok(text.into_bytes())
}

/// Writes the bytes of a report, whole or not at all.
///
/// # Errors
/// What to tell the user; the file is as it was then.
pub fn save_report(target: &Target, bytes: &[u8]) -> Result<(), News> {
    let write = if target.may_replace { paper_file::save } else { paper_file::create };
    write(&target.path, bytes).map_err(News::File)
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
            // A review never takes the place of an assessment, nor the other way round.
            ("/a/b.review.ron", ".review.ron", "/a/b.review.ron", true),
            ("/a/b.gecc.ron", ".review.ron", "/a/b.gecc.ron.review.ron", false),
            ("/a/b.ron", ".review.ron", "/a/b.ron.review.ron", false),
            ("/a/b.review.ron", ".gecc.ron", "/a/b.review.ron.gecc.ron", false),
        ] {
            let expected = Target { path: expected.into(), may_replace };
            assert_eq!(Target::chosen(path.into(), ending), expected);
        }
    }
}
