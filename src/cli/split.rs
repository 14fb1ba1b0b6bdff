//! `split`: a copy for each aspect or person, with the evidence that goes with it. `merge` puts them together again.

use clap::ArgMatches;

use crate::cli::environment::Environment;
use crate::cli::exit::Exit;
use crate::cli::failure::Failure;
use crate::cli::output;
use crate::cli::syntax::merging::split_arg;
use crate::cli::syntax::{arg, typed_path};
use crate::domain::merge::{Share, SplitBy, shares};
use crate::explain;
use crate::i18n::Texts;
use crate::storage::assessment_file;
use crate::storage::part_files::{self, Source};

/// The words for ways to split.
pub(super) const WAYS: [(&str, SplitBy); 2] =
    [("aspect", SplitBy::Aspect), ("person", SplitBy::Responsible)];

pub(super) fn run(
    texts: Texts,
    matches: &ArgMatches,
    environment: &mut Environment<'_>,
) -> Result<Exit, Failure> {
    let path = typed_path(matches, arg::FILE);
    let out = typed_path(matches, arg::OUT);
    let word = matches.get_one::<String>(split_arg::BY);
    let by = word.and_then(|word| WAYS.iter().find(|(known, _)| known == word));
    let by = by.map_or(SplitBy::Aspect, |(_, by)| *by);
    let assessment = output::open_to_rewrite(texts, path, environment)?.0;
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let stem = name.strip_suffix(assessment_file::ENDING).unwrap_or(&name);
    let words = |share: Share| (share.clone(), texts.share(&assessment, &share));
    let parts = part_files::places(out, stem, shares(&assessment, by).into_iter().map(words));
    let source = Source { evidence: Some(path), ours: Some(path) };
    let written = part_files::write(&assessment, &parts, source);
    for part in written.map_err(|error| explain::file(texts, &error))? {
        output::done(&texts.cli_split_written(part.answers), &part.path, environment);
    }
    Ok(Exit::Fine)
}
