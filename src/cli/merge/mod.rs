//! `merge`: puts two assessments together as far as they agree and as a person decides, or lists what is to be decided.

mod places;

use std::path::{Path, PathBuf};

use clap::ArgMatches;

use crate::cli::environment::Environment;
use crate::cli::exit::Exit;
use crate::cli::failure::Failure;
use crate::cli::output;
use crate::cli::syntax::merging::merge_arg;
use crate::cli::syntax::{arg, typed_path};
use crate::domain::assessment::Assessment;
use crate::domain::merge::{Conflict, MergeError, Merged, Resolutions, Side, aligned, merge};
use crate::explain::{self, Explanation};
use crate::i18n::Texts;
use crate::storage::common_base::{self, Origin};
use crate::storage::error::{FileError, StorageError};
use crate::storage::{assessment_file, evidence_store};

pub(super) fn run(
    texts: Texts,
    matches: &ArgMatches,
    environment: &mut Environment<'_>,
) -> Result<Exit, Failure> {
    let path = |name| typed_path(matches, name);
    let (ours, theirs) = (path(arg::FIRST), path(arg::SECOND));
    let first = output::open_to_rewrite(texts, ours, environment)?.0;
    let second = output::open_to_rewrite(texts, theirs, environment)?.0;
    let (base, note) = match matches.get_one::<PathBuf>(arg::BASE) {
        Some(path) => (Some(output::open(texts, path, environment)?.0.assessment), None),
        // A state of another edition is no base for these.
        None => common_base(texts, [ours, theirs], environment)
            .filter(|(base, _)| base.edition() == first.edition())
            .unzip(),
    };
    let second = aligned(base.as_ref(), &first, &second);
    let decided = decided(texts, matches, [&first, &second])?;
    let all = matches.get_one::<String>(merge_arg::TAKE).map(|side| side_of(side));
    let merged = decide(|decided| merge(base.as_ref(), &first, &second, decided), decided, all)
        .map_err(|error| refusal(texts, error))?;
    let said_base = |environment: &mut Environment<'_>| {
        // The note is no result; a closed standard error does not spoil the command.
        note.iter().for_each(|note| drop(writeln!(environment.stderr, "{note}")));
    };
    if !merged.conflicts.is_empty() {
        said_base(environment);
        return tell(texts, &merged.conflicts, [&first, &second], environment);
    }
    let out = path(arg::OUT);
    write(&merged.assessment, [ours, theirs], out).map_err(|error| explain::file(texts, &error))?;
    said_base(environment);
    output::done(texts.cli_merged(), out, environment);
    Ok(Exit::Fine)
}

/// The state that both began from, where it is certain, and the words for which it is. `None`: it is not.
fn common_base(
    texts: Texts,
    [ours, theirs]: [&Path; 2],
    environment: &Environment<'_>,
) -> Option<(Assessment, String)> {
    // Either may be the one that was split or that has kept backups.
    let find = |ours: &Path, theirs: &Path| {
        common_base::find(ours, theirs).map(|base| (base, explain::path(ours)))
    };
    let (found, file) = find(ours, theirs).or_else(|| find(theirs, ours))?;
    let words = match &found.origin {
        Origin::Share => texts.cli_base_share(&file),
        Origin::File => texts.cli_base_file(&file),
        Origin::Backup(moment) => texts.cli_base_backup(&file, &moment.to_string()),
    };
    Some((found.assessment(&environment.editions())?, words))
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
    if word == arg::FIRST { Side::First } else { Side::Second }
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
fn write(merged: &Assessment, from: [&Path; 2], out: &Path) -> Result<(), FileError> {
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
