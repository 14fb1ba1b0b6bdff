//! `new`: makes an assessment in which nothing was said yet.

use std::sync::Arc;

use clap::ArgMatches;

use crate::cli::environment::Environment;
use crate::cli::exit::Exit;
use crate::cli::failure::Failure;
use crate::cli::output;
use crate::cli::syntax::{arg, typed_path};
use crate::domain::assessment::Assessment;
use crate::domain::edit::Edit;
use crate::domain::profile::ProfileField;
use crate::explain;
use crate::i18n::Texts;
use crate::storage::assessment_file;
use crate::storage::edition_file::Editions;

pub(super) fn run(
    texts: Texts,
    matches: &ArgMatches,
    environment: &mut Environment<'_>,
) -> Result<Exit, Failure> {
    let newest = || Editions::built_in().newest().map_or("", |edition| edition.id().as_str());
    let typed = matches.get_one::<String>(arg::EDITION).map_or_else(newest, String::as_str);
    let edition = output::edition(texts, typed, environment)?;

    let mut assessment = Assessment::new(Arc::clone(&edition));
    if let Some(name) = matches.get_one::<String>(arg::NAME) {
        let edit = Edit::SetProfile(ProfileField::CentreName, name.clone());
        assessment.apply(edit).map_err(|error| explain::edit(texts, &error))?;
    }
    let path = typed_path(matches, arg::OUT);
    assessment_file::create(path, &assessment).map_err(|error| explain::file(texts, &error))?;
    output::done(&texts.cli_created(edition.id().as_str()), path, environment);
    Ok(Exit::Fine)
}
