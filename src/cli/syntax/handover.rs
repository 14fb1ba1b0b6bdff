//! The commands that hand an assessment over.

use std::path::PathBuf;

use clap::{Arg, Command, value_parser};

use crate::cli::syntax::{
    Holds, PACK, REVISE, SEAL, UNPACK, VERIFY, arg, date, option, path, styled,
};
use crate::i18n::Texts;

pub(super) fn commands(texts: Texts) -> [Command; 5] {
    let words = (texts.cli_pack_about(), texts.cli_pack_usage());
    let pack = styled(texts, PACK, words, &Holds::Arguments)
        .arg(path(arg::FILE, texts.cli_arg_file()))
        .arg(out("OUT.gecc.zip", texts.cli_arg_zip()))
        .arg(date(texts));
    let words = (texts.cli_unpack_about(), texts.cli_unpack_usage());
    let unpack = styled(texts, UNPACK, words, &Holds::Arguments)
        .arg(path(arg::FILE, texts.cli_arg_pack()).value_name("PACK"))
        .arg(out("FOLDER", texts.cli_arg_folder()));
    let words = (texts.cli_seal_about(), texts.cli_seal_usage());
    let seal =
        styled(texts, SEAL, words, &Holds::Arguments).arg(path(arg::FILE, texts.cli_arg_file()));
    let words = (texts.cli_revise_about(), texts.cli_revise_usage());
    let revise = styled(texts, REVISE, words, &Holds::Arguments)
        .arg(path(arg::FILE, texts.cli_arg_file()))
        .arg(out("OUT", texts.cli_arg_revision()));
    let words = (texts.cli_verify_about(), texts.cli_verify_usage());
    let verify = styled(texts, VERIFY, words, &Holds::Arguments)
        .arg(path(arg::FILE, texts.cli_arg_files()).num_args(1..));
    [pack, unpack, seal, revise, verify]
}

fn out(value: &'static str, help: &'static str) -> Arg {
    let out = option(arg::OUT, value, help).long("output").short('o');
    out.required(true).value_parser(value_parser!(PathBuf))
}
