//! `revise`: begins a new file that says which sealed one it revises.

use clap::ArgMatches;

use crate::cli::environment::Environment;
use crate::cli::exit::Exit;
use crate::cli::failure::Failure;
use crate::cli::output;
use crate::cli::syntax::{arg, typed_path};
use crate::explain::{self, Explanation};
use crate::i18n::Texts;
use crate::storage::error::StorageError;
use crate::storage::seal_file::{self, Standing};
use crate::storage::{assessment_file, evidence_store};

pub(super) fn run(
    texts: Texts,
    matches: &ArgMatches,
    environment: &mut Environment<'_>,
) -> Result<Exit, Failure> {
    let path = typed_path(matches, arg::FILE);
    let out = typed_path(matches, arg::OUT);
    let (assessment, bytes) = output::open_to_rewrite(texts, path, environment)?;
    let standing = seal_file::look(path, &bytes);
    let note = match &standing {
        Standing::Unsealed => {
            let told = Explanation::new(texts.cli_not_sealed(), texts.cli_hint_help());
            return Err(told.at(path).into());
        }
        Standing::Whole(_) => None,
        Standing::Broken(_) => Some(texts.revises_changed()),
        Standing::Unreadable(_) => Some(texts.revises_unknown()),
    };
    let revision = seal_file::revision(&assessment, path, &standing);
    let write = || {
        if out.exists() {
            return Err(StorageError::AlreadyExists.at(out));
        }
        evidence_store::carry(&revision, path, out)?;
        assessment_file::create(out, &revision)
    };
    write().map_err(|error| explain::file(texts, &error))?;
    output::done(texts.cli_revised(), out, environment);
    if let Some(note) = note {
        // The file is there; a closed standard error does not spoil it.
        writeln!(environment.stderr, "{note}").ok();
    }
    Ok(Exit::Fine)
}
