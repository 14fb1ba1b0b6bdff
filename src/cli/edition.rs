//! `edition`: lists the editions, checks an edition file, prints an edition to be corrected.

use std::path::PathBuf;

use clap::ArgMatches;

use crate::cli::environment::Environment;
use crate::cli::exit::Exit;
use crate::cli::failure::Failure;
use crate::cli::syntax::{self, arg};
use crate::cli::usage;
use crate::explain;
use crate::i18n::Texts;
use crate::storage::edition_file::{self, Editions};
use crate::storage::error::StorageError;
use crate::thai::digits;

pub(super) fn run(
    texts: Texts,
    matches: &ArgMatches,
    environment: &mut Environment<'_>,
) -> Result<Exit, Failure> {
    match matches.subcommand() {
        Some((syntax::LIST, _)) => list(texts, environment),
        Some((syntax::CHECK, matches)) => check(texts, matches, environment),
        Some((syntax::EXPORT, matches)) => export(texts, matches, environment),
        Some(_) | None => Err(usage::missing_command(texts).into()),
    }
}

fn list(texts: Texts, environment: &mut Environment<'_>) -> Result<Exit, Failure> {
    let newest = Editions::built_in().newest();
    for edition in Editions::built_in().all() {
        let default = newest.is_some_and(|newest| newest.id() == edition.id());
        let mark =
            if default { format!(" ({})", texts.cli_default_edition()) } else { String::new() };
        let title = edition.parts().title.get(texts.0);
        writeln!(environment.stdout, "{} {title}{mark}", edition.id())?;
    }
    Ok(Exit::Fine)
}

fn check(
    texts: Texts,
    matches: &ArgMatches,
    environment: &mut Environment<'_>,
) -> Result<Exit, Failure> {
    let no_path = PathBuf::new();
    let path = matches.get_one::<PathBuf>(arg::FILE).unwrap_or(&no_path);
    let edition = edition_file::open(path).map_err(|error| explain::file(texts, &error))?;
    let fine = texts.cli_edition_fine(edition.criteria().len(), edition.parts().total.0);
    writeln!(environment.stdout, "{fine}: {}", explain::path(path))?;
    Ok(Exit::Fine)
}

fn export(
    texts: Texts,
    matches: &ArgMatches,
    environment: &mut Environment<'_>,
) -> Result<Exit, Failure> {
    let typed = matches.get_one::<String>(arg::ID).map_or("", String::as_str);
    let id = digits::to_arabic(typed);
    let known = Editions::built_in().find(&id).map_err(|error| explain::storage(texts, &error))?;
    let text = edition_file::built_in_text(known.id().as_str());
    let text = text.ok_or_else(|| explain::storage(texts, &StorageError::NotFound))?;
    environment.stdout.write_all(text.as_bytes())?;
    Ok(Exit::Fine)
}
