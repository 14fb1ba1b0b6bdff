//! Commands that could not be understood, and the two that only show something: help and version.

use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::cli::environment::Environment;
use crate::cli::exit::Exit;
use crate::cli::failure::Failure;
use crate::explain::{self, Explanation};
use crate::i18n::Texts;

/// Shows what was asked for, or tells what was not understood.
pub(super) fn answer(texts: Texts, error: &clap::Error, environment: &mut Environment<'_>) -> Exit {
    if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) {
        let shown = error.render().to_string();
        let shown = shown.trim_end();
        return match writeln!(environment.stdout, "{shown}") {
            Ok(()) => Exit::Fine,
            Err(error) => Failure::from(error).tell(texts, environment),
        };
    }
    Failure::from(explanation(texts, error)).tell(texts, environment)
}

/// No command was given.
pub(super) fn missing_command(texts: Texts) -> Explanation {
    Explanation::new(texts.cli_missing_command(), texts.cli_hint_help())
}

#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "a foreign enum that grows; what has no words of its own gets the general ones"
)]
fn explanation(texts: Texts, error: &clap::Error) -> Explanation {
    let typed = |kind| explain::quoted(&context(error, kind));
    let argument = typed(ContextKind::InvalidArg);
    let value = typed(ContextKind::InvalidValue);
    let sentence = match error.kind() {
        ErrorKind::UnknownArgument => texts.cli_unknown_argument(&argument),
        ErrorKind::InvalidSubcommand => {
            texts.cli_unknown_command(&typed(ContextKind::InvalidSubcommand))
        }
        ErrorKind::MissingRequiredArgument => texts.cli_missing_argument(&argument),
        ErrorKind::MissingSubcommand => texts.cli_missing_command().to_owned(),
        ErrorKind::InvalidValue if value.is_empty() => texts.cli_missing_value(&argument),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            texts.cli_wrong_value(&value, &argument)
        }
        ErrorKind::ArgumentConflict => match typed(ContextKind::PriorArg) {
            prior if prior.is_empty() || prior == argument => {
                texts.cli_repeated_argument(&argument)
            }
            prior => texts.cli_not_together(&argument, &prior),
        },
        ErrorKind::InvalidUtf8 => texts.cli_not_unicode().to_owned(),
        _ => texts.cli_not_understood().to_owned(),
    };
    Explanation::new(sentence, hint(texts, error))
}

fn hint(texts: Texts, error: &clap::Error) -> String {
    let suggestions =
        [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand, ContextKind::SuggestedValue];
    let similar =
        suggestions.iter().map(|kind| nearest(error, *kind)).find(|word| !word.is_empty());
    let values = context(error, ContextKind::ValidValue);
    if let Some(word) = similar {
        texts.cli_hint_similar(&word)
    } else if !values.is_empty() {
        texts.cli_hint_values(&values)
    } else {
        texts.cli_hint_help().to_owned()
    }
}

/// The word that is most like what was typed, which the parser names last; empty where it names none.
fn nearest(error: &clap::Error, kind: ContextKind) -> String {
    match error.get(kind) {
        Some(ContextValue::Strings(texts)) => texts.last().cloned().unwrap_or_default(),
        Some(_) | None => context(error, kind),
    }
}

/// What the parser says of one part of its error; empty where it says nothing.
fn context(error: &clap::Error, kind: ContextKind) -> String {
    match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        Some(_) | None => String::new(),
    }
}
