//! `verify`: what matches and what does not, one sentence a file.

use std::path::PathBuf;

use clap::ArgMatches;

use crate::cli::environment::Environment;
use crate::cli::exit::Exit;
use crate::cli::failure::Failure;
use crate::cli::syntax::arg;
use crate::explain;
use crate::i18n::Texts;
use crate::storage::error::{FileError, StorageError};
use crate::storage::pack::PackProblem;
use crate::storage::watch::Watch;
use crate::verify;

pub(super) fn run(
    texts: Texts,
    matches: &ArgMatches,
    environment: &mut Environment<'_>,
) -> Result<Exit, Failure> {
    let paths: Vec<&PathBuf> = matches.get_many(arg::FILE).into_iter().flatten().collect();
    let (mut exit, mut is_unusable) = (Exit::Fine, false);
    let (mut verdicts, mut names) = (Vec::new(), Vec::new());
    for path in paths {
        match verify::verify(path, &Watch::default()) {
            Ok(verdict) => {
                verdicts.push(verdict);
                names.push(path);
            }
            Err(error) => {
                let told = explain::file(texts, &error);
                if !speaks_against_itself(&error) {
                    // It says nothing of the others.
                    Failure::from(told).tell(texts, environment);
                    is_unusable = true;
                    continue;
                }
                let sentence = texts.verdict_bad(&told.sentence);
                writeln!(environment.stdout, "{}: {sentence}", explain::path(path))?;
                exit = Exit::Findings;
            }
        }
    }
    verify::compare(&mut verdicts);
    for (path, verdict) in names.into_iter().zip(&verdicts) {
        let sentence = explain::verdict(texts, verdict);
        writeln!(environment.stdout, "{}: {sentence}", explain::path(path))?;
        if let Some(fingerprint) = verdict.fingerprint {
            writeln!(environment.stdout, "  {}", texts.fingerprint_is(&fingerprint.to_string()))?;
        }
        if !verdict.is_good() {
            exit = Exit::Findings;
        }
    }
    Ok(if is_unusable { Exit::Unusable } else { exit })
}

/// Whether the file is a pack, and not what it says.
fn speaks_against_itself(error: &FileError) -> bool {
    matches!(&*error.error, StorageError::Pack(problem) if *problem != PackProblem::NotAPack)
}
