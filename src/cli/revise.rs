//! `revise`: begins a new file that says which sealed one it revises.

use std::path::PathBuf;

use clap::ArgMatches;

use crate::cli::environment::Environment;
use crate::cli::exit::Exit;
use crate::cli::failure::Failure;
use crate::cli::output;
use crate::cli::syntax::arg;
use crate::explain::{self, Explanation};
use crate::i18n::Texts;
use crate::storage::error::StorageError;
use crate::storage::{assessment_file, evidence_store, seal_file};

pub(super) fn run(
    texts: Texts,
    matches: &ArgMatches,
    environment: &mut Environment<'_>,
) -> Result<Exit, Failure> {
    let no_path = PathBuf::new();
    let path = matches.get_one::<PathBuf>(arg::FILE).unwrap_or(&no_path);
    let out = matches.get_one::<PathBuf>(arg::OUT).unwrap_or(&no_path);
    let (opened, bytes) = output::open(texts, path, environment)?;
    if !seal_file::is_sealed(path) {
        return Err(Explanation::new(texts.cli_not_sealed(), texts.cli_hint_help())
            .at(path)
            .into());
    }
    let revision = seal_file::revision(&opened.assessment, path, &bytes);
    let write = || {
        if out.exists() {
            return Err(StorageError::AlreadyExists.at(out));
        }
        evidence_store::carry(&revision, path, out)?;
        assessment_file::create(out, &revision)
    };
    write().map_err(|error| explain::file(texts, &error))?;
    output::done(texts.cli_revised(), out, environment);
    Ok(Exit::Fine)
}
