//! What several commands print or read in the same way.

use std::path::Path;
use std::sync::Arc;

use serde::Serialize;

use crate::cli::environment::Environment;
use crate::cli::failure::Failure;
use crate::domain::assessment::Assessment;
use crate::domain::date::Date;
use crate::domain::edition::Edition;
use crate::explain::{self, Explanation};
use crate::i18n::Texts;
use crate::storage::assessment_file::{self, Access, Opened};
use crate::storage::edition_file;
use crate::storage::error::StorageError;
use crate::thai::digits;

/// Opens the assessment, with the bytes from which it was read, and says so where it can only be read.
pub(super) fn open(
    texts: Texts,
    path: &Path,
    environment: &mut Environment<'_>,
) -> Result<(Opened, Vec<u8>), Failure> {
    let (opened, bytes) = assessment_file::open_with_bytes(path, &environment.editions())
        .map_err(|error| explain::file(texts, &error))?;
    match opened.access {
        Access::Full => {}
        Access::ReadOnly { .. } => {
            // The note is no result; a closed standard error does not spoil the command.
            writeln!(environment.stderr, "{}", texts.cli_read_only()).ok();
        }
    }
    Ok((opened, bytes))
}

/// Opens the assessment for what writes it anew, which would lose whatever this version does not know.
pub(super) fn open_to_rewrite(
    texts: Texts,
    path: &Path,
    environment: &Environment<'_>,
) -> Result<(Assessment, Vec<u8>), Failure> {
    let (opened, bytes) = assessment_file::open_with_bytes(path, &environment.editions())
        .map_err(|error| explain::file(texts, &error))?;
    match opened.access {
        Access::Full => Ok((opened.assessment, bytes)),
        Access::ReadOnly { .. } => {
            Err(explain::file(texts, &StorageError::OpenedReadOnly.at(path)).into())
        }
    }
}

/// Refuses to write to a place where something lies, unless the user said that it may be replaced.
pub(super) fn refuse_existing(texts: Texts, path: &Path, may_replace: bool) -> Result<(), Failure> {
    if may_replace || path.symlink_metadata().is_err() {
        return Ok(());
    }
    Err(Explanation::new(texts.error_exists(), texts.cli_hint_replace()).at(path).into())
}

/// The edition that was typed: the id of one that is there, or the path of a file with one.
pub(super) fn edition(
    texts: Texts,
    typed: &str,
    environment: &Environment<'_>,
) -> Result<Arc<Edition>, Failure> {
    let editions = environment.editions();
    match editions.find(&digits::to_arabic(typed)) {
        Ok(edition) => Ok(Arc::clone(edition)),
        // Ids have no ending that files have.
        Err(_) if typed.to_lowercase().ends_with(".ron") => {
            let path = Path::new(typed);
            let opened = edition_file::open(path).map_err(|error| explain::file(texts, &error))?;
            let known = editions.get(opened.id()).filter(|known| ***known == opened);
            match known {
                Some(known) => Ok(Arc::clone(known)),
                None => edition_file::open_own(path)
                    .map(Arc::new)
                    .map_err(|error| explain::file(texts, &error).into()),
            }
        }
        Err(error) => Err(explain::storage(texts, &error).into()),
    }
}

/// Says that a file was written. The file is there, so it is no failure when nobody listens.
pub(super) fn done(sentence: &str, path: &Path, environment: &mut Environment<'_>) {
    writeln!(environment.stdout, "{sentence}: {}", explain::path(path)).ok();
}

/// Prints a value as JSON on lines that people can read too.
pub(super) fn json(
    texts: Texts,
    value: &impl Serialize,
    environment: &mut Environment<'_>,
) -> Result<(), Failure> {
    let text = serde_json::to_string_pretty(value).map_err(|error| {
        Explanation::new(texts.error_unwritable(&error.to_string()), texts.hint_report_it())
    })?;
    writeln!(environment.stdout, "{text}")?;
    Ok(())
}

/// The date that was typed, or today.
pub(super) fn date(
    texts: Texts,
    typed: Option<&String>,
    environment: &Environment<'_>,
) -> Result<Date, Failure> {
    match (typed, environment.today) {
        (Some(text), _) => Date::parse(&digits::to_arabic(text.trim()))
            .map_err(|error| explain::date(texts, text, error).into()),
        (None, Some(today)) => Ok(today),
        (None, None) => Err(Explanation::new(texts.cli_no_today(), texts.cli_hint_today()).into()),
    }
}
