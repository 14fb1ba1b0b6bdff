//! `merge`: puts two assessments together as far as they agree and as a person decides, or lists what is to be decided.

mod places;

use std::path::{Path, PathBuf};

use clap::ArgMatches;

use crate::cli::environment::Environment;
use crate::cli::exit::Exit;
use crate::cli::failure::Failure;
use crate::cli::output;
use crate::cli::syntax::arg;
use crate::cli::syntax::merging::merge_arg;
use crate::domain::assessment::Assessment;
use crate::domain::merge::{Conflict, MergeError, Merged, Resolutions, Side, aligned, merge};
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
    let second = aligned(base.as_ref(), &first, &second);
    let decided = decided(texts, matches, [&first, &second])?;
    let all = matches.get_one::<String>(merge_arg::TAKE).map(|side| side_of(side));
    let merged = decide(|decided| merge(base.as_ref(), &first, &second, decided), decided, all)
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

/// What was typed for single places.
fn decided(
    texts: Texts,
    matches: &ArgMatches,
    copies: [&Assessment; 2],
) -> Result<Resolutions, Failure> {
    let mut decided = Resolutions::new();
    for (name, side) in [(merge_arg::FROM_A, Side::First), (merge_arg::FROM_B, Side::Second)] {
        for text in matches.get_many::<String>(name).into_iter().flatten() {
            let slots = places::read(text.trim(), copies);
            if slots.is_empty() {
                let sentence = texts.error_no_place(&explain::quoted(text));
                return Err(Explanation::new(sentence, texts.hint_no_place()).into());
            }
            for slot in slots {
                if decided.insert(slot, side).is_some_and(|before| before != side) {
                    let sentence = texts.error_decided_twice(&explain::quoted(text));
                    return Err(Explanation::new(sentence, texts.hint_decided_twice()).into());
                }
            }
        }
    }
    Ok(decided)
}

fn side_of(word: &str) -> Side {
    if word == merge_arg::FIRST { Side::First } else { Side::Second }
}

/// Merges, and takes `all` for every place that is to be decided and is not yet. What does not fit even then stays to be
/// decided.
fn decide(
    merge: impl Fn(&Resolutions) -> Result<Merged, MergeError>,
    mut decided: Resolutions,
    all: Option<Side>,
) -> Result<Merged, MergeError> {
    loop {
        let merged = merge(&decided)?;
        let Some(side) = all else { return Ok(merged) };
        let before = decided.len();
        for conflict in &merged.conflicts {
            decided.entry(conflict.slot.clone()).or_insert(side);
        }
        // What was decided before and is still open does not go away by deciding it again.
        if decided.len() == before {
            return Ok(merged);
        }
    }
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
        let (key, why) = (places::typed(&conflict.slot), texts.conflict_reason(conflict.reason));
        writeln!(environment.stdout, "{key} · {place} · {why}")
    });
    let counted =
        format!("{}\n{}", texts.cli_conflicts(conflicts.len()), texts.cli_conflicts_how());
    let shown = shown.and_then(|()| writeln!(environment.stdout, "\n{counted}"));
    match shown.map_err(Failure::from) {
        // Whoever has seen enough still learns from the exit code that nothing was written.
        Err(failure) if !failure.is_closed_pipe() => Err(failure),
        Ok(()) | Err(_) => Ok(Exit::Findings),
    }
}
