//! `pack`: the assessment with its evidence, its seal and its report in one file.

use clap::ArgMatches;

use crate::cli::environment::Environment;
use crate::cli::exit::Exit;
use crate::cli::failure::Failure;
use crate::cli::output;
use crate::cli::report;
use crate::cli::syntax::{arg, typed_path};
use crate::explain;
use crate::i18n::Texts;
use crate::storage::pack::{self, Packing};
use crate::storage::watch::Watch;

pub(super) fn run(
    texts: Texts,
    matches: &ArgMatches,
    environment: &mut Environment<'_>,
) -> Result<Exit, Failure> {
    let date = output::date(texts, matches.get_one::<String>(arg::DATE), environment)?;
    let path = typed_path(matches, arg::FILE);
    let out = typed_path(matches, arg::OUT);
    let opened = output::open(texts, path, environment)?;
    let shown = opened.1.clone();
    let pdf = report::pdf(texts, path, opened, report::Wanted::usual(texts.0, date))?;
    let (report, shown) = (Some(pdf.as_slice()), Some(shown.as_slice()));
    let packing = Packing { assessment: path, report, shown, target: out, may_replace: false };
    let packed = pack::pack(&packing, &Watch::default());
    let packed = packed.map_err(|error| explain::file(texts, &error))?;
    output::done(&texts.packed(packed.evidence), out, environment);
    if !packed.left_out.is_empty() {
        let names = explain::quoted(&packed.left_out.join(", "));
        writeln!(environment.stderr, "{}", texts.packed_without(&names)).ok();
    }
    Ok(Exit::Fine)
}
