//! The commands that split an assessment among people and put it together again.

use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, Command, value_parser};

use crate::cli::syntax::{Holds, MERGE, SPLIT, arg, option, path, styled};
use crate::i18n::Texts;

/// The names of the arguments that only `merge` has; its two files are called as they are typed, `A` and `B`.
pub(in crate::cli) mod merge_arg {
    pub(in crate::cli) const TAKE: &str = "take";
    pub(in crate::cli) const FROM_A: &str = "from-a";
    pub(in crate::cli) const FROM_B: &str = "from-b";
}

/// The names of the arguments of `split`.
pub(in crate::cli) mod split_arg {
    pub(in crate::cli) const BY: &str = "by";
}

pub(super) fn merge(texts: Texts) -> Command {
    let out = option(arg::OUT, "C", texts.cli_arg_merged()).long("output").short('o');
    let base = option(arg::BASE, "O", texts.cli_arg_base());
    let sides = PossibleValuesParser::new([arg::FIRST, arg::SECOND]);
    let places = |name: &'static str, help: &'static str| -> Arg {
        option(name, "PLACE,…", help).action(ArgAction::Append).value_delimiter(',')
    };
    styled(texts, MERGE, (texts.cli_merge_about(), texts.cli_merge_usage()), &Holds::Arguments)
        .arg(path(arg::FIRST, texts.cli_arg_first()))
        .arg(path(arg::SECOND, texts.cli_arg_second()))
        .arg(base.value_parser(value_parser!(PathBuf)))
        .arg(out.required(true).value_parser(value_parser!(PathBuf)))
        .arg(option(merge_arg::TAKE, "A|B", texts.cli_arg_take()).value_parser(sides))
        .arg(places(merge_arg::FROM_A, texts.cli_arg_from_a()))
        .arg(places(merge_arg::FROM_B, texts.cli_arg_from_b()))
        .after_help(texts.cli_merge_places())
}

pub(super) fn split(texts: Texts) -> Command {
    let words: Vec<&str> = crate::cli::split::WAYS.iter().map(|(word, _)| *word).collect();
    let by = option(split_arg::BY, "aspect|person", texts.cli_arg_by());
    let out = option(arg::OUT, "DIR", texts.cli_arg_copies()).long("output").short('o');
    styled(texts, SPLIT, (texts.cli_split_about(), texts.cli_split_usage()), &Holds::Arguments)
        .arg(path(arg::FILE, texts.cli_arg_file()))
        .arg(by.required(true).value_parser(PossibleValuesParser::new(words)))
        .arg(out.required(true).value_parser(value_parser!(PathBuf)))
}
