//! `review`: what a review says, whether it still fits its assessment, and the readiness as reviewed; on paper too.

mod json;
pub(super) mod paper;
mod words;

use std::path::PathBuf;

use clap::ArgMatches;

use crate::cli::environment::Environment;
use crate::cli::exit::Exit;
use crate::cli::failure::Failure;
use crate::cli::output;
use crate::cli::syntax::{arg, typed_path};
use crate::domain::assessment::Assessment;
use crate::domain::digest::Digest;
use crate::domain::review::{Fit, Review, ReviewProgress, Reviewed, Visit, reviewed, visits};
use crate::explain;
use crate::i18n::Texts;
use crate::storage::error::StorageError;
use crate::storage::hashing::digest_of;
use crate::storage::review_file::{self, Access};

pub(super) fn run(
    texts: Texts,
    matches: &ArgMatches,
    environment: &mut Environment<'_>,
) -> Result<Exit, Failure> {
    let path = typed_path(matches, arg::FILE);
    let (opened, _) = review_file::open_with_bytes(path, &environment.editions())
        .map_err(|error| explain::file(texts, &error))?;
    if opened.access != Access::Full {
        // The note is no result; a closed standard error does not spoil the command.
        writeln!(environment.stderr, "{}", texts.cli_read_only()).ok();
    }
    let review = opened.review;
    let beside = review_file::original_beside(path, &review).filter(|path| path.exists());
    let original = matches.get_one::<PathBuf>(arg::OF).cloned().or(beside);
    let about = original.map(|path| about(texts, &review, path, environment)).transpose()?;
    if let Some(out) = matches.get_one::<PathBuf>(arg::OUT) {
        paper::write(texts, matches, (&review, about.as_ref()), environment)?;
        output::done(texts.cli_written(), out, environment);
    } else if matches.get_flag(arg::JSON) {
        output::json(texts, &json::shape(&review, about.as_ref()), environment)?;
    } else {
        words::Words { texts, review: &review }.write(about.as_ref(), environment.stdout)?;
    }
    Ok(Exit::Fine)
}

/// The assessment under review, and what the review makes of it.
struct About {
    path: PathBuf,
    digest: Digest,
    assessment: Assessment,
    fit: Fit,
    /// `None`: it answers another edition now.
    read: Option<(Reviewed, ReviewProgress, Vec<Visit>)>,
}

fn about(
    texts: Texts,
    review: &Review,
    path: PathBuf,
    environment: &mut Environment<'_>,
) -> Result<About, Failure> {
    let (opened, bytes) = output::open(texts, &path, environment)?;
    let assessment = opened.assessment;
    let digest = digest_of(bytes.as_slice())
        .map_err(|error| explain::file(texts, &StorageError::from_read(&error).at(&path)))?;
    let fit = review.fit(&assessment, &digest);
    let read = match fit {
        Fit::OtherEdition => None,
        Fit::Same | Fit::Changed(_) => {
            let progress = ReviewProgress::of(review, &assessment);
            Some((reviewed(review, &assessment), progress, visits(review, &assessment)))
        }
    };
    Ok(About { path, digest, assessment, fit, read })
}
