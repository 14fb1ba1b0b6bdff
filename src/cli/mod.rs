//! The command line: one file a subcommand, writers passed in.
//!
//! Standard output carries results, standard error one sentence and a hint. No command leaves half a file behind.

mod check;
mod compare;
mod edition;
mod environment;
mod exit;
mod failure;
mod folder_paper;
mod form;
mod import;
mod language;
mod merge;
mod new;
mod output;
mod pack;
mod print;
mod report;
mod review;
mod revise;
mod score;
mod seal;
mod set;
mod split;
mod standings;
mod syntax;
mod table;
mod unpack;
mod usage;
mod verify;

use std::ffi::OsString;

use crate::i18n::Texts;

pub use environment::{Environment, edition_folder, today};
pub use exit::Exit;

/// Runs the command that `args` name, the program's own name first.
pub fn run(args: impl IntoIterator<Item = OsString>, environment: &mut Environment<'_>) -> Exit {
    let args: Vec<OsString> = args.into_iter().collect();
    let texts = Texts(language::of(&args, environment.variable));
    let matches = match syntax::command(texts).try_get_matches_from(args) {
        Ok(matches) => matches,
        Err(error) => return usage::answer(texts, &error, environment),
    };
    let done = match matches.subcommand() {
        Some((syntax::NEW, matches)) => new::run(texts, matches, environment),
        Some((syntax::SET, matches)) => set::run(texts, matches, environment),
        Some((syntax::SCORE, matches)) => score::run(texts, matches, environment),
        Some((syntax::CHECK, matches)) => check::run(texts, matches, environment),
        Some((syntax::REPORT, matches)) => report::run(texts, matches, environment),
        Some((syntax::tables::TABLE, matches)) => table::run(texts, matches, environment),
        Some((syntax::tables::FORM, matches)) => form::run(texts, matches, environment),
        Some((syntax::tables::IMPORT, matches)) => import::run(texts, matches, environment),
        Some((syntax::PACK, matches)) => pack::run(texts, matches, environment),
        Some((syntax::UNPACK, matches)) => unpack::run(texts, matches, environment),
        Some((syntax::SEAL, matches)) => seal::run(texts, matches, environment),
        Some((syntax::REVISE, matches)) => revise::run(texts, matches, environment),
        Some((syntax::VERIFY, matches)) => verify::run(texts, matches, environment),
        Some((syntax::COMPARE, matches)) => compare::run(texts, matches, environment),
        Some((syntax::MERGE, matches)) => merge::run(texts, matches, environment),
        Some((syntax::SPLIT, matches)) => split::run(texts, matches, environment),
        Some((syntax::REVIEW, matches)) => review::run(texts, matches, environment),
        Some((syntax::EDITION, matches)) => edition::run(texts, matches, environment),
        Some(_) | None => Err(usage::missing_command(texts).into()),
    };
    done.unwrap_or_else(|failure| failure.tell(texts, environment))
}
