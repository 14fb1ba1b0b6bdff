//! `review … -o X.pdf`: the review report, or the list for the site visit alone.

use clap::ArgMatches;

use crate::cli::environment::Environment;
use crate::cli::failure::Failure;
use crate::cli::review::About;
use crate::cli::syntax::{arg, typed_path};
use crate::cli::{output, report as office};
use crate::domain::evidence::EvidenceFaults;
use crate::domain::review::Review;
use crate::explain;
use crate::i18n::Texts;
use crate::report;
use crate::report::photos::Photos;
use crate::report::sections::{Material, OriginalFile, ReportOptions, ReviewMaterial, ReviewPaper};
use crate::storage::paper_file;

/// The words for the papers about a review.
pub(in crate::cli) const PAPERS: [(&str, ReviewPaper); 2] =
    [("report", ReviewPaper::Report), ("visit", ReviewPaper::SiteVisit)];

/// Writes the paper that was asked for.
pub(super) fn write(
    texts: Texts,
    matches: &ArgMatches,
    (review, about): (&Review, Option<&About>),
    environment: &Environment<'_>,
) -> Result<(), Failure> {
    let date = output::date(texts, matches.get_one::<String>(arg::DATE), environment)?;
    let out = typed_path(matches, arg::OUT);
    let typed = matches.get_one::<String>(arg::PAPER);
    let paper = typed.and_then(|word| PAPERS.iter().find(|(known, _)| known == word));
    let paper = paper.map_or_else(ReviewPaper::default, |(_, paper)| *paper);
    let pixels = Some(paper.pixels());
    let photos = about.map_or_else(Photos::new, |about| {
        office::photos(&about.path, (&about.assessment, &EvidenceFaults::new()), pixels)
    });
    let original =
        about.map(|about| OriginalFile { assessment: &about.assessment, digest: &about.digest });
    let material = ReviewMaterial { review, original, photos: &photos };
    let digits = office::digits(texts.0, matches);
    let options = ReportOptions { digits, ..ReportOptions::new(texts.0, date) };
    let document = report::build(&Material::Review(paper, material), &options);
    let pdf = report::write(&document).map_err(|error| explain::report(texts, &error))?;
    paper_file::save(out, &pdf).map_err(|error| explain::file(texts, &error))?;
    Ok(())
}
