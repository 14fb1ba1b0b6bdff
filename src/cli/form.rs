//! `form`: a blank form as a workbook.

use clap::ArgMatches;

use crate::cli::environment::Environment;
use crate::cli::exit::Exit;
use crate::cli::failure::Failure;
use crate::cli::output;
use crate::cli::syntax::{arg, typed_path};
use crate::explain;
use crate::export::{SaveError, form};
use crate::i18n::Texts;
use crate::storage::atomic_write;
use crate::storage::edition_file::Editions;

pub(super) fn run(
    texts: Texts,
    matches: &ArgMatches,
    environment: &mut Environment<'_>,
) -> Result<Exit, Failure> {
    let newest = || Editions::built_in().newest().map_or("", |edition| edition.id().as_str());
    let typed = matches.get_one::<String>(arg::EDITION).map_or_else(newest, String::as_str);
    let edition = output::edition(texts, typed, environment)?;
    let out = typed_path(matches, arg::OUT);
    let write = || -> Result<(), SaveError> {
        // A form that somebody filled in is never replaced by a blank one.
        Ok(atomic_write::create(out, &form(&edition, texts)?)?)
    };
    write().map_err(|error| explain::table(texts, &error, out))?;
    output::done(texts.cli_form_written(), out, environment);
    Ok(Exit::Fine)
}
