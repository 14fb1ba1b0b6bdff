//! `split`: a copy for each aspect or person, with the evidence that goes with it. `merge` puts them together again.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use clap::ArgMatches;

use crate::cli::environment::Environment;
use crate::cli::exit::Exit;
use crate::cli::failure::Failure;
use crate::cli::output;
use crate::cli::syntax::arg;
use crate::cli::syntax::merging::split_arg;
use crate::domain::assessment::Assessment;
use crate::domain::merge::{Share, SplitBy, shares, split};
use crate::explain;
use crate::export::aspect_word;
use crate::i18n::Texts;
use crate::storage::error::{FileError, StorageError};
use crate::storage::{assessment_file, evidence_store};

/// The words for ways to split.
pub(super) const WAYS: [(&str, SplitBy); 2] =
    [("aspect", SplitBy::Aspect), ("person", SplitBy::Responsible)];
/// The most letters of a name of a person in the name of a file.
const LONGEST_NAME: usize = 40;

pub(super) fn run(
    texts: Texts,
    matches: &ArgMatches,
    environment: &mut Environment<'_>,
) -> Result<Exit, Failure> {
    let no_path = PathBuf::new();
    let path = matches.get_one::<PathBuf>(arg::FILE).unwrap_or(&no_path);
    let out = matches.get_one::<PathBuf>(arg::OUT).unwrap_or(&no_path);
    let word = matches.get_one::<String>(split_arg::BY);
    let by = word.and_then(|word| WAYS.iter().find(|(known, _)| known == word));
    let by = by.map_or(SplitBy::Aspect, |(_, by)| *by);
    let (opened, _) = output::open(texts, path, environment)?;
    let copies = copies(texts, path, &opened.assessment, by, out);
    write(path, &copies).map_err(|error| explain::file(texts, &error))?;
    for (copy, assessment) in &copies {
        let answers = assessment.answers().count();
        output::done(&texts.cli_split_written(answers), copy, environment);
    }
    Ok(Exit::Fine)
}

/// The copies, and where they go.
fn copies(
    texts: Texts,
    path: &Path,
    assessment: &Assessment,
    by: SplitBy,
    out: &Path,
) -> Vec<(PathBuf, Assessment)> {
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let stem = name.strip_suffix(assessment_file::ENDING).unwrap_or(&name);
    let mut taken = BTreeSet::new();
    let copy = |share: Share| {
        let part = match &share {
            Share::Aspect(aspect) => aspect_word(*aspect).to_owned(),
            Share::Responsible(person) if person.is_empty() => texts.split_nobody().to_owned(),
            Share::Responsible(person) => plain(person),
        };
        // Two names can be one as names of files.
        let numbered = |number: usize| match number {
            1 => part.clone(),
            number => format!("{part} {number}"),
        };
        let part = (1..).map(numbered).find(|part| taken.insert(part.to_lowercase()));
        let file = format!("{stem}.{}{}", part.unwrap_or_default(), assessment_file::ENDING);
        (out.join(file), split(assessment, &share))
    };
    shares(assessment, by).into_iter().map(copy).collect()
}

/// A name as it can stand in the name of a file on every system.
fn plain(name: &str) -> String {
    let sign = |sign: char| match sign {
        sign if sign.is_control() || r#"<>:"/|?*\."#.contains(sign) => '-',
        sign => sign,
    };
    let plain: String = name.chars().map(sign).take(LONGEST_NAME).collect();
    plain.trim().to_owned()
}

/// Writes the copies with their evidence, or none where a file is there already.
fn write(from: &Path, copies: &[(PathBuf, Assessment)]) -> Result<(), FileError> {
    if let Some((path, _)) = copies.iter().find(|(path, _)| path.symlink_metadata().is_ok()) {
        return Err(StorageError::AlreadyExists.at(path));
    }
    for (path, assessment) in copies {
        if let Some(folder) = path.parent() {
            let made = fs::create_dir_all(folder);
            made.map_err(|error| StorageError::from_write(&error).at(folder))?;
        }
        evidence_store::carry(assessment, from, path)?;
        assessment_file::create(path, assessment)?;
    }
    Ok(())
}
