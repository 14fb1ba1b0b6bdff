//! `table`: a folder of assessments as one table, for other programs or on paper.

use std::path::Path;
use std::sync::atomic::AtomicBool;

use clap::ArgMatches;

use crate::cli::environment::Environment;
use crate::cli::exit::Exit;
use crate::cli::failure::Failure;
use crate::cli::folder_paper;
use crate::cli::output;
use crate::cli::syntax::tables::table_arg;
use crate::cli::syntax::{arg, typed_path};
use crate::explain::{self, Explanation};
use crate::export::{TableJob, TableKind, save};
use crate::i18n::Texts;
use crate::storage::folder::Trouble;

pub(super) fn run(
    texts: Texts,
    matches: &ArgMatches,
    environment: &mut Environment<'_>,
) -> Result<Exit, Failure> {
    let today = output::date(texts, matches.get_one::<String>(arg::DATE), environment)?;
    let folder = typed_path(matches, table_arg::FOLDER);
    let out = typed_path(matches, arg::OUT);
    let refused = |sentence| Explanation::new(sentence, texts.cli_hint_table_ending());
    let may_replace = matches.get_flag(arg::REPLACE);
    if is_paper(out) {
        output::refuse_existing(texts, out, may_replace)?;
        let group = matches.get_one::<String>(table_arg::GROUP);
        let wanted = folder_paper::Wanted { folder, out, group: folder_paper::group(group), today };
        return match matches.get_flag(table_arg::ANSWERS) {
            true => Err(refused(texts.cli_paper_without_answers()).at(out).into()),
            false => folder_paper::run(texts, &wanted, environment),
        };
    }
    if matches.contains_id(table_arg::GROUP) {
        return Err(refused(texts.cli_group_needs_paper()).at(out).into());
    }
    let kind = TableKind::of(out).ok_or_else(|| refused(texts.cli_table_ending()).at(out))?;
    output::refuse_existing(texts, out, may_replace)?;
    let editions = environment.editions();
    let stop = AtomicBool::new(false);
    let answers = matches.get_flag(table_arg::ANSWERS);
    let (editions, stop) = (&editions, &stop);
    let job = TableJob { folder, out, kind, answers, today, texts, editions, stop };
    let saved = save(&job).map_err(|error| explain::table(texts, &error, out))?;
    tell(texts, &saved.troubles, environment);
    output::done(&texts.cli_table_written(saved.centres, saved.rows), out, environment);
    Ok(Exit::Fine)
}

/// Says what is not in the table, and why.
pub(super) fn tell(texts: Texts, troubles: &[Trouble], environment: &mut Environment<'_>) {
    for trouble in troubles {
        let why = explain::trouble(texts, trouble);
        let name = explain::quoted(&trouble.name);
        // The table is there; a closed standard error does not spoil it.
        writeln!(environment.stderr, "{name}: {why}").ok();
    }
    if !troubles.is_empty() {
        writeln!(environment.stderr, "{}", texts.cli_table_troubles(troubles.len())).ok();
    }
}

/// Whether the name of a file asks for a paper.
fn is_paper(out: &Path) -> bool {
    out.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("pdf"))
}
