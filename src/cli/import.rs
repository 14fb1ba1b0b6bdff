//! `import`: answers from a table into an assessment, shown before anything is changed.

use clap::ArgMatches;

use crate::cli::environment::Environment;
use crate::cli::exit::Exit;
use crate::cli::failure::Failure;
use crate::cli::output;
use crate::cli::syntax::tables::table_arg;
use crate::cli::syntax::{arg, typed_path};
use crate::domain::filling::{Filling, fill};
use crate::explain::{self, Explanation};
use crate::export::SHEET_WORDS;
use crate::i18n::Texts;
use crate::storage::{assessment_file, sheet_file};

pub(super) fn run(
    texts: Texts,
    matches: &ArgMatches,
    environment: &mut Environment<'_>,
) -> Result<Exit, Failure> {
    let sheet_path = typed_path(matches, arg::FILE);
    let into = typed_path(matches, table_arg::INTO);
    let sheet = sheet_file::read(sheet_path)
        .map_err(|error| explain::sheet(texts, &error).at(sheet_path))?;
    let (mut opened, before) = output::open(texts, into, environment)?;
    let no_headings = || {
        let hint = texts.hint_import_form();
        Explanation::new(texts.import_no_headings(), hint).at(sheet_path)
    };
    let filling = fill(&opened.assessment, &sheet, SHEET_WORDS).ok_or_else(no_headings)?;
    show(texts, &filling, environment)?;
    let count = filling.changes.len();
    if count == 0 {
        return Ok(told(&filling));
    }
    if !matches.get_flag(table_arg::YES) {
        writeln!(environment.stdout, "{}", texts.cli_import_accept())?;
        return Ok(told(&filling));
    }
    for edit in filling.edits() {
        opened.assessment.apply(edit).map_err(|error| explain::edit(texts, &error).at(into))?;
    }
    assessment_file::save_unchanged(into, &before, &opened)
        .map_err(|error| explain::file(texts, &error))?;
    output::done(&texts.cli_import_saved(count), into, environment);
    Ok(told(&filling))
}

/// What cannot be taken in is a finding: a program that calls this one learns of it.
const fn told(filling: &Filling) -> Exit {
    if filling.problems.is_empty() { Exit::Fine } else { Exit::Findings }
}

fn show(texts: Texts, filling: &Filling, environment: &mut Environment<'_>) -> Result<(), Failure> {
    if !filling.problems.is_empty() {
        writeln!(environment.stdout, "{}", texts.cli_import_problems(filling.problems.len()))?;
        for (row, problem) in &filling.problems {
            let why = explain::fill_problem(texts, problem);
            writeln!(environment.stdout, "  {} · {why}", texts.import_place(*row))?;
        }
    }
    if filling.changes.is_empty() {
        writeln!(environment.stdout, "{}", texts.cli_import_nothing())?;
        return Ok(());
    }
    writeln!(environment.stdout, "{}", texts.cli_import_changes(filling.changes.len()))?;
    for change in &filling.changes {
        let what = explain::changes(texts, &change.before, &change.after).join(" · ");
        let place = texts.import_place(change.row);
        writeln!(environment.stdout, "  {place} · {} · {what}", change.criterion)?;
    }
    Ok(())
}
