//! `seal`: vouches for an assessment as it stands on the disk.

use clap::ArgMatches;

use crate::cli::environment::{self, Environment};
use crate::cli::exit::Exit;
use crate::cli::failure::Failure;
use crate::cli::output;
use crate::cli::syntax::{arg, typed_path};
use crate::domain::moment::Moment;
use crate::explain;
use crate::i18n::Texts;
use crate::storage::error::StorageError;
use crate::storage::lock::{self, Owner, Standing};
use crate::storage::seal_file;

pub(super) fn run(
    texts: Texts,
    matches: &ArgMatches,
    environment: &mut Environment<'_>,
) -> Result<Exit, Failure> {
    let path = typed_path(matches, arg::FILE);
    let date = output::date(texts, None, environment)?;
    let moment = Moment { date, time: environment::time() };
    // Said before a lock is asked for: a file that is not there gets none.
    output::open(texts, path, environment)?;
    let standing = lock::take(path, &Owner::of_system(), &moment);
    if let Standing::Theirs(theirs) = &standing {
        // Whoever works on it would save into a sealed file.
        let error = StorageError::InUse { who: theirs.owner.who.clone() };
        return Err(explain::file(texts, &error.at(path)).into());
    }
    let sealed = seal_file::seal(path, &moment);
    drop(standing);
    let seal = sealed.map_err(|error| explain::file(texts, &error))?;
    output::done(texts.sealed(), path, environment);
    writeln!(environment.stdout, "{}", texts.fingerprint_is(&seal.fingerprint.to_string())).ok();
    Ok(Exit::Fine)
}
