//! `merge`: puts two assessments together, or lists what a person has to decide.

use std::path::{Path, PathBuf};

use clap::ArgMatches;

use crate::cli::environment::Environment;
use crate::cli::exit::Exit;
use crate::cli::failure::Failure;
use crate::cli::output;
use crate::cli::syntax::arg;
use crate::domain::assessment::Assessment;
use crate::domain::merge::{Conflict, MergeError, Resolutions, merge};
use crate::explain::{self, Explanation};
use crate::i18n::Texts;
use crate::storage::error::{FileError, StorageError};
use crate::storage::{assessment_file, evidence_store};

pub(super) fn run(
    texts: Texts,
    matches: &ArgMatches,
    environment: &mut Environment<'_>,
) -> Result<Exit, Failure> {
    let no_path = PathBuf::new();
    let path = |name| matches.get_one::<PathBuf>(name).unwrap_or(&no_path);
    let mut open =
        |path: &Path| output::open(texts, path, environment).map(|(opened, _)| opened.assessment);
    let (first, second) = (open(path(arg::FIRST))?, open(path(arg::SECOND))?);
    let base = matches.get_one::<PathBuf>(arg::BASE).map(|path| open(path)).transpose()?;
    let merged = merge(base.as_ref(), &first, &second, &Resolutions::new())
        .map_err(|error| refusal(texts, error))?;
    if !merged.conflicts.is_empty() {
        return tell(texts, &merged.conflicts, [&first, &second], environment);
    }
    let out = path(arg::OUT);
    write(&merged.assessment, [path(arg::FIRST), path(arg::SECOND)], out)
        .map_err(|error| explain::file(texts, &error))?;
    output::done(texts.cli_merged(), out, environment);
    Ok(Exit::Fine)
}

fn refusal(texts: Texts, error: MergeError) -> Explanation {
    match error {
        MergeError::OtherEdition => {
            Explanation::new(texts.error_other_edition(), texts.hint_other_edition())
        }
    }
}

/// Evidence first: where it cannot be written there is no assessment without it. Files that are named by their contents
/// do no harm where nobody names them.
fn write(merged: &Assessment, from: [&PathBuf; 2], out: &Path) -> Result<(), FileError> {
    if out.symlink_metadata().is_ok() {
        return Err(StorageError::AlreadyExists.at(out));
    }
    for copy in from {
        evidence_store::carry(merged, copy, out)?;
    }
    assessment_file::create(out, merged)
}

fn tell(
    texts: Texts,
    conflicts: &[Conflict],
    copies: [&Assessment; 2],
    environment: &mut Environment<'_>,
) -> Result<Exit, Failure> {
    let shown = conflicts.iter().try_for_each(|conflict| {
        let place = explain::quoted(&texts.slot(&conflict.slot, copies));
        writeln!(environment.stdout, "{place} · {}", texts.conflict_reason(conflict.reason))
    });
    let counted = texts.cli_conflicts(conflicts.len());
    let shown = shown.and_then(|()| writeln!(environment.stdout, "\n{counted}"));
    match shown.map_err(Failure::from) {
        // Whoever has seen enough still learns from the exit code that nothing was written.
        Err(failure) if !failure.is_closed_pipe() => Err(failure),
        Ok(()) | Err(_) => Ok(Exit::Findings),
    }
}
