//! `unpack`: puts the files of a pack into a folder, once all of them were looked over.

use clap::ArgMatches;

use crate::cli::environment::Environment;
use crate::cli::exit::Exit;
use crate::cli::failure::Failure;
use crate::cli::output;
use crate::cli::syntax::{arg, typed_path};
use crate::explain;
use crate::i18n::Texts;
use crate::storage::pack;
use crate::storage::watch::Watch;

pub(super) fn run(
    texts: Texts,
    matches: &ArgMatches,
    environment: &mut Environment<'_>,
) -> Result<Exit, Failure> {
    let path = typed_path(matches, arg::FILE);
    let folder = typed_path(matches, arg::OUT);
    let watch = Watch::default();
    let unpacked =
        pack::check_file(path, &watch).and_then(|checked| pack::unpack(checked, folder, &watch));
    let unpacked = unpacked.map_err(|error| explain::file(texts, &error))?;
    output::done(texts.unpacked(), &unpacked, environment);
    Ok(Exit::Fine)
}
