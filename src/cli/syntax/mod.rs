//! The commands and their arguments, with help in the user's language.

mod handover;
pub(in crate::cli) mod merging;
pub(in crate::cli) mod tables;

use std::path::{Path, PathBuf};

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};

use crate::i18n::Texts;

pub(in crate::cli) const NEW: &str = "new";
pub(in crate::cli) const SET: &str = "set";
pub(in crate::cli) const SCORE: &str = "score";
pub(in crate::cli) const CHECK: &str = "check";
pub(in crate::cli) const REPORT: &str = "report";
pub(in crate::cli) const COMPARE: &str = "compare";
pub(in crate::cli) const MERGE: &str = "merge";
pub(in crate::cli) const SPLIT: &str = "split";
pub(in crate::cli) const REVIEW: &str = "review";
pub(in crate::cli) const EDITION: &str = "edition";
pub(in crate::cli) const PACK: &str = "pack";
pub(in crate::cli) const UNPACK: &str = "unpack";
pub(in crate::cli) const SEAL: &str = "seal";
pub(in crate::cli) const REVISE: &str = "revise";
pub(in crate::cli) const VERIFY: &str = "verify";
pub(in crate::cli) const LIST: &str = "list";
pub(in crate::cli) const EXPORT: &str = "export";

/// The names of the arguments, as the commands ask for them.
pub(in crate::cli) mod arg {
    pub(in crate::cli) const FILE: &str = "FILE";
    pub(in crate::cli) const OUT: &str = "OUT";
    pub(in crate::cli) const ID: &str = "ID";
    pub(in crate::cli) const BEFORE: &str = "BEFORE";
    pub(in crate::cli) const AFTER: &str = "AFTER";
    pub(in crate::cli) const FIRST: &str = "A";
    pub(in crate::cli) const SECOND: &str = "B";
    pub(in crate::cli) const BASE: &str = "base";
    pub(in crate::cli) const OF: &str = "of";
    pub(in crate::cli) const CRITERION: &str = "CRITERION";
    pub(in crate::cli) const EDITION: &str = "edition";
    pub(in crate::cli) const NAME: &str = "name";
    pub(in crate::cli) const STATE: &str = "state";
    pub(in crate::cli) const POINTS: &str = "points";
    pub(in crate::cli) const NOTE: &str = "note";
    pub(in crate::cli) const REASON: &str = "reason";
    pub(in crate::cli) const JSON: &str = "json";
    pub(in crate::cli) const PAPER: &str = "paper";
    pub(in crate::cli) const EARLIER: &str = "earlier";
    pub(in crate::cli) const PHOTOS: &str = "photos";
    pub(in crate::cli) const WITHOUT: &str = "without";
    pub(in crate::cli) const DIGITS: &str = "digits";
    pub(in crate::cli) const DATE: &str = "date";
    pub(in crate::cli) const REPLACE: &str = "replace";
}

/// The whole command line.
pub(in crate::cli) fn command(texts: Texts) -> Command {
    let languages = PossibleValuesParser::new(["th", "en"]);
    let language = option("lang", "th|en", texts.cli_arg_lang()).value_parser(languages);
    let words = (texts.cli_about(), texts.cli_main_usage());
    styled(texts, "gecc-cli", words, &Holds::Commands)
        .version(env!("CARGO_PKG_VERSION"))
        .disable_version_flag(true)
        .subcommand_required(true)
        .after_help(texts.cli_exit_codes())
        .arg(language.global(true))
        .arg(
            Arg::new("version")
                .long("version")
                .short('V')
                .action(ArgAction::Version)
                .help(texts.cli_arg_version()),
        )
        .subcommands([
            new(texts),
            set(texts),
            score(texts),
            check(texts),
            report(texts),
            tables::table(texts),
            tables::form(texts),
            tables::import(texts),
            compare(texts),
            merging::merge(texts),
            merging::split(texts),
            review(texts),
            edition(texts),
        ])
        .subcommands(handover::commands(texts))
}

/// What a command has beside its options.
pub(super) enum Holds {
    Commands,
    Arguments,
    Nothing,
}

/// A command with headings and help in the user's language.
pub(super) fn styled(
    texts: Texts,
    name: &'static str,
    words: (&'static str, &'static str),
    holds: &Holds,
) -> Command {
    let (about, usage) = words;
    let listed = match holds {
        Holds::Commands => format!("{}\n{{subcommands}}\n\n", texts.cli_commands()),
        Holds::Arguments => format!("{}\n{{positionals}}\n\n", texts.cli_arguments()),
        Holds::Nothing => String::new(),
    };
    let (usage_heading, options) = (texts.cli_usage(), texts.cli_options());
    let template = format!(
        "{{about}}\n\n{usage_heading}\n  {{usage}}\n\n{listed}{options}\n{{options}}{{after-help}}"
    );
    Command::new(name)
        .about(about)
        .override_usage(usage)
        .help_template(template)
        .disable_help_subcommand(true)
        .disable_help_flag(true)
        .arg(
            Arg::new("help")
                .long("help")
                .short('h')
                .action(ArgAction::Help)
                .help(texts.cli_arg_help()),
        )
}

/// The path that was typed for this argument. Empty: none was, which the parser refuses where one is needed.
pub(super) fn typed_path<'a>(matches: &'a ArgMatches, name: &str) -> &'a Path {
    matches.get_one::<PathBuf>(name).map_or(Path::new(""), PathBuf::as_path)
}

fn positional(name: &'static str, help: &'static str) -> Arg {
    Arg::new(name).value_name(name).required(true).help(help)
}

pub(super) fn path(name: &'static str, help: &'static str) -> Arg {
    positional(name, help).value_parser(value_parser!(PathBuf))
}

pub(super) fn option(name: &'static str, value: &'static str, help: &'static str) -> Arg {
    Arg::new(name).long(name).value_name(value).help(help).hide_possible_values(true)
}

/// A text as the user writes it, also when it begins with a dash or is empty.
fn text(name: &'static str, help: &'static str) -> Arg {
    option(name, "TEXT", help).allow_hyphen_values(true)
}

fn json(texts: Texts) -> Arg {
    Arg::new(arg::JSON).long(arg::JSON).action(ArgAction::SetTrue).help(texts.cli_arg_json())
}

pub(super) fn date(texts: Texts) -> Arg {
    option(arg::DATE, "YYYY-MM-DD", texts.cli_arg_date())
}

/// Where a paper goes.
fn pdf(texts: Texts) -> Arg {
    let out = option(arg::OUT, "OUT.pdf", texts.cli_arg_pdf()).long("output").short('o');
    out.value_parser(value_parser!(PathBuf))
}

/// Lets what is there be replaced.
pub(super) fn replace(texts: Texts) -> Arg {
    Arg::new(arg::REPLACE)
        .long(arg::REPLACE)
        .action(ArgAction::SetTrue)
        .help(texts.cli_arg_replace())
}

fn digits(texts: Texts) -> Arg {
    let digits: Vec<&str> = crate::cli::report::DIGITS.iter().map(|(word, _)| *word).collect();
    option(arg::DIGITS, "thai|arabic", texts.cli_arg_digits())
        .value_parser(PossibleValuesParser::new(digits))
}

fn new(texts: Texts) -> Command {
    styled(texts, NEW, (texts.cli_new_about(), texts.cli_new_usage()), &Holds::Arguments)
        .arg(path(arg::OUT, texts.cli_arg_out()))
        .arg(option(arg::EDITION, "ID", texts.cli_arg_edition()))
        .arg(text(arg::NAME, texts.cli_arg_name()))
}

fn set(texts: Texts) -> Command {
    let states: Vec<&str> = crate::cli::set::STATES.iter().map(|(word, _)| *word).collect();
    styled(texts, SET, (texts.cli_set_about(), texts.cli_set_usage()), &Holds::Arguments)
        .arg(path(arg::FILE, texts.cli_arg_file()))
        .arg(positional(arg::CRITERION, texts.cli_arg_criterion()))
        .arg(
            option(arg::STATE, "STATE", texts.cli_arg_state())
                .value_parser(PossibleValuesParser::new(states)),
        )
        .arg(option(arg::POINTS, "N", texts.cli_arg_points()).allow_hyphen_values(true))
        .arg(text(arg::NOTE, texts.cli_arg_note()))
        .arg(text(arg::REASON, texts.cli_arg_reason()))
}

fn score(texts: Texts) -> Command {
    styled(texts, SCORE, (texts.cli_score_about(), texts.cli_score_usage()), &Holds::Arguments)
        .arg(path(arg::FILE, texts.cli_arg_file()))
        .arg(json(texts))
}

fn check(texts: Texts) -> Command {
    styled(texts, CHECK, (texts.cli_check_about(), texts.cli_check_usage()), &Holds::Arguments)
        .arg(path(arg::FILE, texts.cli_arg_file()))
        .arg(json(texts))
        .arg(date(texts))
}

fn report(texts: Texts) -> Command {
    let papers: Vec<&str> = crate::cli::report::PAPERS.iter().map(|(word, _)| *word).collect();
    let sizes: Vec<&str> = crate::cli::report::SIZES.iter().map(|(word, _)| *word).collect();
    let parts: Vec<&str> = crate::cli::report::PARTS.iter().map(|(word, _)| *word).collect();
    let words = (texts.cli_report_about(), texts.cli_report_usage());
    let out = option(arg::OUT, "OUT", texts.cli_arg_papers()).long("output").short('o');
    styled(texts, REPORT, words, &Holds::Arguments)
        .arg(path(arg::FILE, texts.cli_arg_file_or_folder()))
        .arg(out.required(true).value_parser(value_parser!(PathBuf)))
        .arg(
            option(arg::PAPER, "readiness|plan|index", texts.cli_arg_paper())
                .value_parser(PossibleValuesParser::new(papers)),
        )
        .arg(
            option(arg::EARLIER, "OLD.gecc.ron", texts.cli_arg_earlier())
                .value_parser(value_parser!(PathBuf)),
        )
        .arg(
            option(arg::PHOTOS, "none|large|medium|small", texts.cli_arg_photos())
                .value_parser(PossibleValuesParser::new(sizes)),
        )
        .arg(
            option(arg::WITHOUT, "PART,…", texts.cli_arg_without())
                .value_parser(PossibleValuesParser::new(parts))
                .action(ArgAction::Append)
                .value_delimiter(','),
        )
        .arg(replace(texts))
        .arg(digits(texts))
        .arg(date(texts))
}

fn compare(texts: Texts) -> Command {
    let words = (texts.cli_compare_about(), texts.cli_compare_usage());
    styled(texts, COMPARE, words, &Holds::Arguments)
        .arg(path(arg::BEFORE, texts.cli_arg_before()))
        .arg(path(arg::AFTER, texts.cli_arg_after()))
        .arg(json(texts))
        .arg(pdf(texts).conflicts_with(arg::JSON))
        .arg(digits(texts).requires(arg::OUT))
        .arg(date(texts).requires(arg::OUT))
}

fn review(texts: Texts) -> Command {
    let of = option(arg::OF, "FILE", texts.cli_arg_of());
    let papers: Vec<&str> =
        crate::cli::review::paper::PAPERS.iter().map(|(word, _)| *word).collect();
    styled(texts, REVIEW, (texts.cli_review_about(), texts.cli_review_usage()), &Holds::Arguments)
        .arg(path(arg::FILE, texts.cli_arg_review()))
        .arg(of.value_parser(value_parser!(PathBuf)))
        .arg(json(texts))
        .arg(pdf(texts).conflicts_with(arg::JSON))
        .arg(
            option(arg::PAPER, "report|visit", texts.cli_arg_review_paper())
                .value_parser(PossibleValuesParser::new(papers))
                .requires(arg::OUT),
        )
        .arg(digits(texts).requires(arg::OUT))
        .arg(date(texts).requires(arg::OUT))
}

fn edition(texts: Texts) -> Command {
    let list = styled(
        texts,
        LIST,
        (texts.cli_edition_list_about(), texts.cli_edition_list_usage()),
        &Holds::Nothing,
    );
    let check = styled(
        texts,
        CHECK,
        (texts.cli_edition_check_about(), texts.cli_edition_check_usage()),
        &Holds::Arguments,
    )
    .arg(path(arg::FILE, texts.cli_arg_edition_file()));
    let export = styled(
        texts,
        EXPORT,
        (texts.cli_edition_export_about(), texts.cli_edition_export_usage()),
        &Holds::Arguments,
    )
    .arg(positional(arg::ID, texts.cli_arg_edition_id()));
    styled(texts, EDITION, (texts.cli_edition_about(), texts.cli_edition_usage()), &Holds::Commands)
        .subcommand_required(true)
        .subcommands([list, check, export])
}
