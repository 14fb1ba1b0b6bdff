//! What several commands print or read in the same way.

use std::path::Path;

use serde::Serialize;

use crate::cli::environment::Environment;
use crate::cli::failure::Failure;
use crate::domain::date::Date;
use crate::explain::{self, Explanation};
use crate::i18n::Texts;
use crate::storage::assessment_file::{self, Access, Opened};
use crate::storage::edition_file::Editions;
use crate::thai::digits;

/// Opens the assessment, with the bytes from which it was read, and says so where it can only be read.
pub(super) fn open(
    texts: Texts,
    path: &Path,
    environment: &mut Environment<'_>,
) -> Result<(Opened, Vec<u8>), Failure> {
    let (opened, bytes) = assessment_file::open_with_bytes(path, Editions::built_in())
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
