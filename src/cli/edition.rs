//! `edition`: lists the editions, checks an edition file, prints an edition to be corrected.

use std::path::Path;
use std::sync::Arc;

use clap::ArgMatches;

use crate::cli::environment::Environment;
use crate::cli::exit::Exit;
use crate::cli::failure::Failure;
use crate::cli::output;
use crate::cli::syntax::{self, arg, typed_path};
use crate::cli::usage;
use crate::domain::edition::Edition;
use crate::explain;
use crate::i18n::Texts;
use crate::storage::assessment_file;
use crate::storage::edition_file::{self, Editions};

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
    for edition in environment.editions().all() {
        let default = newest.is_some_and(|newest| newest.id() == edition.id());
        let mark =
            if default { format!(" ({})", texts.cli_default_edition()) } else { String::new() };
        let title = edition.parts().title.get(texts.0);
        writeln!(environment.stdout, "{} {title}{mark}", edition.id())?;
        own(texts, edition, environment)?;
    }
    Ok(Exit::Fine)
}

fn check(
    texts: Texts,
    matches: &ArgMatches,
    environment: &mut Environment<'_>,
) -> Result<Exit, Failure> {
    let path = typed_path(matches, arg::FILE);
    let edition = edition_file::open(path).map_err(|error| explain::file(texts, &error))?;
    let fine = texts.cli_edition_fine(edition.criteria().len(), edition.parts().total.0);
    writeln!(environment.stdout, "{fine}: {}", explain::path(path))?;
    own(texts, &edition, environment)?;
    Ok(Exit::Fine)
}

/// Says that an office corrected the edition, who and from where.
fn own(texts: Texts, edition: &Edition, environment: &mut Environment<'_>) -> Result<(), Failure> {
    for line in texts.own_edition(edition).into_iter().flatten() {
        writeln!(environment.stdout, "  {line}")?;
    }
    Ok(())
}

fn export(
    texts: Texts,
    matches: &ArgMatches,
    environment: &mut Environment<'_>,
) -> Result<Exit, Failure> {
    let typed = matches.get_one::<String>(arg::ID).map_or("", String::as_str);
    // An assessment gives the edition that it answers, above all the one that it holds itself.
    let edition = if typed.to_lowercase().ends_with(assessment_file::ENDING) {
        let opened = output::open(texts, Path::new(typed), environment)?.0;
        Arc::clone(opened.assessment.edition())
    } else {
        output::edition(texts, typed, environment)?
    };
    let text = edition_file::encode(&edition).map_err(|error| explain::storage(texts, &error))?;
    environment.stdout.write_all(text.as_bytes())?;
    Ok(Exit::Fine)
}
