//! `report`: the readiness report as PDF.

use std::path::{Path, PathBuf};

use clap::ArgMatches;

use crate::cli::environment::Environment;
use crate::cli::exit::Exit;
use crate::cli::failure::Failure;
use crate::cli::output;
use crate::cli::syntax::arg;
use crate::domain::date::Date;
use crate::domain::language::Language;
use crate::explain;
use crate::i18n::Texts;
use crate::report::readiness_pdf;
use crate::report::sections::{Parts, ReportOptions, SourceFile};
use crate::storage::assessment_file::Opened;
use crate::storage::{evidence_store, paper_file};
use crate::thai::digits::Digits;

/// The words for digits.
pub(super) const DIGITS: [(&str, Digits); 2] = [("thai", Digits::Thai), ("arabic", Digits::Arabic)];

pub(super) fn run(
    texts: Texts,
    matches: &ArgMatches,
    environment: &mut Environment<'_>,
) -> Result<Exit, Failure> {
    let date = output::date(texts, matches.get_one::<String>(arg::DATE), environment)?;
    let no_path = PathBuf::new();
    let path = matches.get_one::<PathBuf>(arg::FILE).unwrap_or(&no_path);
    let out = matches.get_one::<PathBuf>(arg::OUT).unwrap_or(&no_path);
    let opened = output::open(texts, path, environment)?;
    let pdf = pdf(texts, path, opened, (date, digits(texts.0, matches)))?;
    paper_file::save(out, &pdf).map_err(|error| explain::file(texts, &error))?;
    output::done(texts.cli_written(), out, environment);
    Ok(Exit::Fine)
}

/// The whole report on the assessment at `path`, as bytes, for this day and in these digits.
pub(super) fn pdf(
    texts: Texts,
    path: &Path,
    (Opened { assessment, .. }, bytes): (Opened, Vec<u8>),
    (date, digits): (Date, Digits),
) -> Result<Vec<u8>, Failure> {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
    let options = ReportOptions {
        language: texts.0,
        digits,
        date,
        parts: Parts::all(),
        source: name.map(|name| SourceFile { name, bytes }),
    };
    let faults = evidence_store::check(path, &assessment);
    let pdf = readiness_pdf(&assessment, &faults, &options);
    Ok(pdf.map_err(|error| explain::report(texts, &error))?)
}

/// As typed, else Thai digits on Thai papers, as officials write them.
fn digits(language: Language, matches: &ArgMatches) -> Digits {
    let typed = matches.get_one::<String>(arg::DIGITS);
    let typed = typed.and_then(|word| DIGITS.iter().find(|(known, _)| known == word));
    typed.map_or_else(|| usual_digits(language), |(_, digits)| *digits)
}

/// The digits that go with a language.
pub(super) const fn usual_digits(language: Language) -> Digits {
    match language {
        Language::Thai => Digits::Thai,
        Language::English => Digits::Arabic,
    }
}
