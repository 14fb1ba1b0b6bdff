//! `report FOLDER -o DIR`: the papers of all assessments of a folder. What fails is told and stops nothing.

use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicUsize};

use crate::cli::environment::Environment;
use crate::cli::exit::Exit;
use crate::cli::failure::Failure;
use crate::cli::{output, report};
use crate::explain::{self, Explanation};
use crate::i18n::Texts;
use crate::storage::assessment_file;
use crate::storage::edition_file::Editions;
use crate::storage::error::StorageError;
use crate::storage::folder::{self, FoundFile, NoPaper, Printing};

pub(super) fn run(
    texts: Texts,
    (folder, out): (&Path, &Path),
    wanted: &report::Wanted,
    environment: &mut Environment<'_>,
) -> Result<Exit, Failure> {
    if out.is_file() {
        return Err(explain::file(texts, &StorageError::AlreadyExists.at(out)).into());
    }
    let stop = AtomicBool::new(false);
    let found = folder::find(folder, &stop).map_err(|error| explain::file(texts, &error))?;
    let editions = environment.editions();
    let ending = wanted.ending();
    let printing = Printing {
        files: &found.files,
        out,
        ending: &ending,
        may_replace: wanted.may_replace,
        done: &AtomicUsize::new(0),
        stop: &stop,
    };
    let papers = folder::print_each(printing, |file| paper(texts, file, &editions, wanted));
    let troubles = found.troubles.iter();
    let mut told: Vec<(&str, String)> = troubles
        .map(|trouble| (trouble.name.as_str(), explain::trouble(texts, trouble)))
        .chain(papers.failed.iter().map(|(name, why)| (name.as_str(), reason(texts, why))))
        .collect();
    told.sort();
    for (name, why) in &told {
        // The papers are there; a closed standard error does not spoil them.
        writeln!(environment.stderr, "{}: {why}", explain::quoted(name)).ok();
    }
    let is_taken = |(_, why): &(String, NoPaper<Explanation>)| match why {
        NoPaper::Unwritten(error) => *error.error == StorageError::AlreadyExists,
        NoPaper::Unmade(_) => false,
    };
    if papers.failed.iter().any(is_taken) {
        writeln!(environment.stderr, "{}", texts.cli_hint_replace()).ok();
    }
    if !told.is_empty() {
        writeln!(environment.stderr, "{}", texts.cli_table_troubles(told.len())).ok();
    }
    output::done(&texts.cli_reports_written(papers.written), out, environment);
    Ok(if told.is_empty() { Exit::Fine } else { Exit::Findings })
}

fn paper(
    texts: Texts,
    file: &FoundFile,
    editions: &Editions,
    wanted: &report::Wanted,
) -> Result<Vec<u8>, Explanation> {
    if file.facts.packed {
        return Err(Explanation::new(texts.unpack_first(), ""));
    }
    let opened = assessment_file::open_with_bytes(&file.path, editions);
    let opened = opened.map_err(|error| explain::file(texts, &error))?;
    report::make(texts, &file.path, opened, wanted)
}

fn reason(texts: Texts, why: &NoPaper<Explanation>) -> String {
    match why {
        NoPaper::Unmade(explanation) => explanation.sentence.clone(),
        NoPaper::Unwritten(error) => explain::file(texts, error).sentence,
    }
}
