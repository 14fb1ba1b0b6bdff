//! `table`: a folder of assessments as one table.

use std::path::PathBuf;
use std::sync::atomic::AtomicBool;

use clap::ArgMatches;

use crate::cli::environment::Environment;
use crate::cli::exit::Exit;
use crate::cli::failure::Failure;
use crate::cli::output;
use crate::cli::syntax::arg;
use crate::cli::syntax::tables::table_arg;
use crate::explain::{self, Explanation};
use crate::export::{TableJob, TableKind, save};
use crate::i18n::Texts;

pub(super) fn run(
    texts: Texts,
    matches: &ArgMatches,
    environment: &mut Environment<'_>,
) -> Result<Exit, Failure> {
    let today = output::date(texts, matches.get_one::<String>(arg::DATE), environment)?;
    let no_path = PathBuf::new();
    let folder = matches.get_one::<PathBuf>(table_arg::FOLDER).unwrap_or(&no_path);
    let out = matches.get_one::<PathBuf>(arg::OUT).unwrap_or(&no_path);
    let unknown = || Explanation::new(texts.cli_table_ending(), texts.cli_hint_table_ending());
    let kind = TableKind::of(out).ok_or_else(|| unknown().at(out))?;
    let editions = environment.editions();
    let stop = AtomicBool::new(false);
    let answers = matches.get_flag(table_arg::ANSWERS);
    let (editions, stop) = (&editions, &stop);
    let job = TableJob { folder, out, kind, answers, today, texts, editions, stop };
    let saved = save(&job).map_err(|error| explain::table(texts, &error, out))?;
    for trouble in &saved.troubles {
        let why = explain::trouble(texts, trouble);
        let name = explain::quoted(&trouble.name);
        // The table is there; a closed standard error does not spoil it.
        writeln!(environment.stderr, "{name}: {why}").ok();
    }
    if !saved.troubles.is_empty() {
        writeln!(environment.stderr, "{}", texts.cli_table_troubles(saved.troubles.len())).ok();
    }
    output::done(&texts.cli_table_written(saved.centres, saved.rows), out, environment);
    Ok(Exit::Fine)
}
