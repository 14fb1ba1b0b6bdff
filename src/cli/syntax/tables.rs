//! The arguments of the commands for tables: `table`, `form`, `import`.

use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, Command, value_parser};

use crate::cli::syntax::{Holds, arg, date, option, path, replace, styled};
use crate::i18n::Texts;

pub(in crate::cli) const TABLE: &str = "table";
pub(in crate::cli) const FORM: &str = "form";
pub(in crate::cli) const IMPORT: &str = "import";

/// The names of the arguments that only these commands have.
pub(in crate::cli) mod table_arg {
    pub(in crate::cli) const FOLDER: &str = "FOLDER";
    pub(in crate::cli) const ANSWERS: &str = "answers";
    pub(in crate::cli) const GROUP: &str = "group";
    pub(in crate::cli) const INTO: &str = "into";
    pub(in crate::cli) const YES: &str = "yes";
}

fn flag(name: &'static str, help: &'static str) -> Arg {
    Arg::new(name).long(name).action(ArgAction::SetTrue).help(help)
}

fn out(value: &'static str, help: &'static str) -> Arg {
    let out = option(arg::OUT, value, help).long("output").short('o');
    out.required(true).value_parser(value_parser!(PathBuf))
}

pub(in crate::cli) fn table(texts: Texts) -> Command {
    let groups: Vec<&str> =
        crate::cli::folder_paper::GROUPS.iter().map(|(word, _)| *word).collect();
    styled(texts, TABLE, (texts.cli_table_about(), texts.cli_table_usage()), &Holds::Arguments)
        .arg(path(table_arg::FOLDER, texts.cli_arg_centres()))
        .arg(out("OUT", texts.cli_arg_table()))
        .arg(flag(table_arg::ANSWERS, texts.cli_arg_answers()))
        .arg(
            option(table_arg::GROUP, "agency|province|level", texts.cli_arg_group())
                .value_parser(PossibleValuesParser::new(groups)),
        )
        .arg(replace(texts))
        .arg(date(texts))
}

pub(in crate::cli) fn form(texts: Texts) -> Command {
    styled(texts, FORM, (texts.cli_form_about(), texts.cli_form_usage()), &Holds::Nothing)
        .arg(out("OUT.xlsx", texts.cli_arg_form()))
        .arg(option(arg::EDITION, "ID", texts.cli_arg_edition()))
}

pub(in crate::cli) fn import(texts: Texts) -> Command {
    let into = option(table_arg::INTO, "X.gecc.ron", texts.cli_arg_into());
    let into = into.required(true).value_parser(value_parser!(PathBuf));
    styled(texts, IMPORT, (texts.cli_import_about(), texts.cli_import_usage()), &Holds::Arguments)
        .arg(path(arg::FILE, texts.cli_arg_sheet()))
        .arg(into)
        .arg(flag(table_arg::YES, texts.cli_arg_yes()))
}
