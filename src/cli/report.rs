//! `report`: the readiness report and its sisters as PDF.

use std::io::BufReader;
use std::path::{Path, PathBuf};

use clap::ArgMatches;

use crate::cli::environment::Environment;
use crate::cli::exit::Exit;
use crate::cli::failure::Failure;
use crate::cli::syntax::{arg, typed_path};
use crate::cli::{output, print};
use crate::domain::aspect::Aspect;
use crate::domain::assessment::Assessment;
use crate::domain::date::Date;
use crate::domain::evidence::{Evidence, EvidenceFaults};
use crate::domain::language::Language;
use crate::explain::{self, Explanation};
use crate::export::aspect_word;
use crate::i18n::Texts;
use crate::photos::{PhotoCache, Source, Studio, gather};
use crate::report;
use crate::report::document::PhotoSize;
use crate::report::photos::Photos;
use crate::report::sections::{
    AssessmentMaterial, Compared, Material, PaperKind, Part, Parts, ReportOptions, SourceFile,
};
use crate::storage::assessment_file::Opened;
use crate::storage::hashing::digest_of;
use crate::storage::{evidence_store, paper_file};
use crate::thai::digits::Digits;

/// The words for papers.
pub(super) const PAPERS: [(&str, PaperKind); 3] = [
    ("readiness", PaperKind::Readiness),
    ("plan", PaperKind::Plan),
    ("index", PaperKind::EvidenceIndex),
];
/// The words for the size of photos.
pub(super) const SIZES: [(&str, Option<PhotoSize>); 4] = [
    ("none", None),
    ("large", Some(PhotoSize::Large)),
    ("medium", Some(PhotoSize::Medium)),
    ("small", Some(PhotoSize::Small)),
];
/// The words for the parts that can be left out, in the order of the paper.
pub(super) const PARTS: [(&str, Part); 15] = [
    ("profile", Part::Profile),
    ("summary", Part::Summary),
    ("points", Part::Points),
    (aspect_word(Aspect::Location), Part::Aspect(Aspect::Location)),
    (aspect_word(Aspect::Services), Part::Aspect(Aspect::Services)),
    (aspect_word(Aspect::Personnel), Part::Aspect(Aspect::Personnel)),
    (aspect_word(Aspect::Other), Part::Aspect(Aspect::Other)),
    ("comparison", Part::Comparison),
    ("plan", Part::Plan),
    ("figures", Part::Figures),
    ("evidence", Part::Evidence),
    ("photos", Part::Photos),
    ("findings", Part::Findings),
    ("method", Part::Method),
    ("signatures", Part::Signatures),
];
/// The words for digits.
pub(super) const DIGITS: [(&str, Digits); 2] = [("thai", Digits::Thai), ("arabic", Digits::Arabic)];

pub(super) fn run(
    texts: Texts,
    matches: &ArgMatches,
    environment: &mut Environment<'_>,
) -> Result<Exit, Failure> {
    let date = output::date(texts, matches.get_one::<String>(arg::DATE), environment)?;
    let path = typed_path(matches, arg::FILE);
    let out = typed_path(matches, arg::OUT);
    let wanted = Wanted {
        paper: paper(matches),
        size: size(matches).unwrap_or_default(),
        parts: parts(matches),
        digits: digits(texts.0, matches),
        date,
        earlier: earlier(texts, matches, environment)?,
        may_replace: matches.get_flag(arg::REPLACE),
    };
    if path.is_dir() {
        if wanted.earlier.is_some() {
            let hint = texts.cli_hint_earlier_folder();
            return Err(Explanation::new(texts.cli_earlier_folder(), hint).into());
        }
        return print::run(texts, (path, out), &wanted, environment);
    }
    let opened = output::open(texts, path, environment)?;
    let pdf = pdf(texts, path, opened, wanted)?;
    paper_file::save(out, &pdf).map_err(|error| explain::file(texts, &error))?;
    output::done(texts.cli_written(), out, environment);
    Ok(Exit::Fine)
}

/// How a paper is wanted.
pub(super) struct Wanted {
    paper: PaperKind,
    /// How large the photos are.
    size: PhotoSize,
    /// What is printed beside the cover.
    parts: Parts,
    digits: Digits,
    date: Date,
    /// The earlier assessment, with the name of its file. `None`: the report compares with none.
    earlier: Option<(String, Assessment)>,
    /// Whether papers in the folder of papers may be replaced.
    pub(super) may_replace: bool,
}

impl Wanted {
    /// The whole readiness report of this day, as it is usual in this language.
    pub(super) fn usual(language: Language, date: Date) -> Self {
        Self {
            paper: PaperKind::default(),
            size: PhotoSize::default(),
            parts: Parts::all(),
            digits: usual_digits(language),
            date,
            earlier: None,
            may_replace: false,
        }
    }

    /// What the names of papers in a folder of papers end in before `.pdf`.
    pub(super) fn ending(&self) -> String {
        let word = PAPERS.iter().find(|(_, paper)| *paper == self.paper).map(|(word, _)| *word);
        match (self.paper, word) {
            (PaperKind::Readiness, _) | (_, None) => String::new(),
            (PaperKind::Plan | PaperKind::EvidenceIndex, Some(word)) => format!(".{word}"),
        }
    }
}

/// The paper on the assessment at `path`, as bytes.
pub(super) fn pdf(
    texts: Texts,
    path: &Path,
    opened: (Opened, Vec<u8>),
    wanted: Wanted,
) -> Result<Vec<u8>, Failure> {
    Ok(make(texts, path, opened, &wanted)?)
}

/// As [`pdf`], with what is to be told where there is none.
pub(super) fn make(
    texts: Texts,
    path: &Path,
    (Opened { assessment, .. }, bytes): (Opened, Vec<u8>),
    Wanted { paper, size, parts, digits, date, earlier, .. }: &Wanted,
) -> Result<Vec<u8>, Explanation> {
    let (paper, size, digits, date) = (*paper, *size, *digits, *date);
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
    let options = ReportOptions {
        digits,
        parts: parts.clone(),
        size,
        fingerprint: digest_of(bytes.as_slice()).ok(),
        source: name.map(|name| SourceFile { name, bytes }),
        ..ReportOptions::new(texts.0, date)
    };
    let faults = evidence_store::check(path, &assessment);
    let photos = photos(path, (&assessment, &faults), paper.pixels(&options));
    let material = AssessmentMaterial {
        assessment: &assessment,
        faults: &faults,
        photos: &photos,
        earlier: earlier.as_ref().map(|(name, assessment)| Compared { assessment, name }),
    };
    let document = report::build(&Material::Assessment(paper, material), &options);
    report::write(&document).map_err(|error| explain::report(texts, &error))
}

/// The earlier assessment that was named. Only the readiness report compares.
fn earlier(
    texts: Texts,
    matches: &ArgMatches,
    environment: &mut Environment<'_>,
) -> Result<Option<(String, Assessment)>, Failure> {
    let Some(path) = matches.get_one::<PathBuf>(arg::EARLIER) else { return Ok(None) };
    if paper(matches) != PaperKind::Readiness {
        let hint = texts.cli_hint_earlier();
        return Err(Explanation::new(texts.cli_earlier_elsewhere(), hint).into());
    }
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    Ok(Some((name, output::open(texts, path, environment)?.0.assessment)))
}

fn paper(matches: &ArgMatches) -> PaperKind {
    let typed = matches.get_one::<String>(arg::PAPER);
    let found = typed.and_then(|word| PAPERS.iter().find(|(known, _)| known == word));
    found.map_or_else(PaperKind::default, |(_, paper)| *paper)
}

/// How large the photos are. `None`: no photos are wanted.
fn size(matches: &ArgMatches) -> Option<PhotoSize> {
    let typed = matches.get_one::<String>(arg::PHOTOS);
    let found = typed.and_then(|word| SIZES.iter().find(|(known, _)| known == word));
    found.map_or_else(|| Some(PhotoSize::default()), |(_, size)| *size)
}

/// What is printed: all but what is left out by name, and no photos where their size is `none`.
fn parts(matches: &ArgMatches) -> Parts {
    let typed: Vec<&String> = matches.get_many(arg::WITHOUT).into_iter().flatten().collect();
    let is_left_out = |word: &str, part: Part| {
        typed.iter().any(|typed| *typed == word)
            || (part == Part::Photos && size(matches).is_none())
    };
    let mut parts = Parts::all();
    for (_, part) in PARTS.iter().filter(|(word, part)| is_left_out(word, *part)) {
        parts.toggle(*part);
    }
    parts
}

/// The photos that the paper shows; none where it shows none.
pub(super) fn photos(
    path: &Path,
    (assessment, faults): (&Assessment, &EvidenceFaults),
    pixels: Option<(u32, u32)>,
) -> Photos {
    let Some(pixels) = pixels else { return Photos::new() };
    let folder = evidence_store::folder_of(path);
    let open = |evidence: &Evidence| {
        let file = evidence_store::open(&folder, evidence)?;
        Ok(Box::new(BufReader::new(file)) as Box<dyn Source>)
    };
    let studio = Studio { open: &open, go_on: &|_, _| true, cache: &PhotoCache::default(), faults };
    gather(assessment, pixels, studio).unwrap_or_default()
}

/// As typed, else Thai digits on Thai papers, as officials write them.
pub(super) fn digits(language: Language, matches: &ArgMatches) -> Digits {
    let typed = matches.get_one::<String>(arg::DIGITS);
    let typed = typed.and_then(|word| DIGITS.iter().find(|(known, _)| known == word));
    typed.map_or_else(|| usual_digits(language), |(_, digits)| *digits)
}

/// The digits that go with a language.
const fn usual_digits(language: Language) -> Digits {
    match language {
        Language::Thai => Digits::Thai,
        Language::English => Digits::Arabic,
    }
}
