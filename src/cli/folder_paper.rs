//! `table … -o X.pdf`: the summary of a folder of assessments as a paper.

use std::path::Path;
use std::sync::atomic::AtomicBool;

use crate::cli::environment::Environment;
use crate::cli::exit::Exit;
use crate::cli::failure::Failure;
use crate::cli::{output, table};
use crate::domain::assessment::Assessment;
use crate::domain::date::Date;
use crate::domain::folder::{CentreRow, FileFacts, GroupBy, View};
use crate::explain;
use crate::i18n::Texts;
use crate::report;
use crate::report::sections::{FolderMaterial, Material, ReportOptions, Unread};
use crate::storage::folder::{self, Reading, Trouble};
use crate::storage::paper_file;

/// The words for groups.
pub(super) const GROUPS: [(&str, GroupBy); 3] =
    [("agency", GroupBy::Agency), ("province", GroupBy::Province), ("level", GroupBy::Level)];

/// The groups that were typed; none where nothing was.
pub(super) fn group(typed: Option<&String>) -> GroupBy {
    let found = typed.and_then(|word| GROUPS.iter().find(|(known, _)| known == word));
    found.map_or(GroupBy::Nothing, |(_, group)| *group)
}

/// What is read, and which paper is made of it.
pub(super) struct Wanted<'a> {
    pub(super) folder: &'a Path,
    pub(super) out: &'a Path,
    pub(super) group: GroupBy,
    /// The day on which findings are counted, and that of the paper.
    pub(super) today: Date,
}

pub(super) fn run(
    texts: Texts,
    wanted: &Wanted<'_>,
    environment: &mut Environment<'_>,
) -> Result<Exit, Failure> {
    let (rows, troubles) = read(texts, wanted, environment)?;
    let unread: Vec<Unread> = troubles
        .iter()
        .map(|trouble| Unread {
            name: trouble.name.clone(),
            reason: explain::trouble(texts, trouble),
        })
        .collect();
    let name = wanted.folder.canonicalize();
    let name = name.ok().and_then(|path| Some(path.file_name()?.to_string_lossy().into_owned()));
    let view = View { group: wanted.group, ..View::default() };
    let material = FolderMaterial {
        name: name.as_deref().unwrap_or_default(),
        rows: &rows,
        view: &view,
        unread: &unread,
    };
    let options = ReportOptions::new(texts.0, wanted.today);
    let document = report::build(&Material::Folder(material), &options);
    let pdf = report::write(&document).map_err(|error| explain::report(texts, &error))?;
    paper_file::save(wanted.out, &pdf).map_err(|error| explain::file(texts, &error))?;
    table::tell(texts, &troubles, environment);
    output::done(&texts.cli_folder_paper_written(rows.len()), wanted.out, environment);
    Ok(Exit::Fine)
}

/// The rows of the folder, and what is not among them.
fn read(
    texts: Texts,
    wanted: &Wanted<'_>,
    environment: &Environment<'_>,
) -> Result<(Vec<CentreRow>, Vec<Trouble>), Failure> {
    let (editions, stop) = (environment.editions(), AtomicBool::new(false));
    let found = folder::find(wanted.folder, &stop).map_err(|error| explain::file(texts, &error))?;
    let (mut rows, mut troubles) = (Vec::new(), found.troubles);
    let make =
        |facts: FileFacts, assessment: Assessment| CentreRow::of(&assessment, facts, wanted.today);
    let reading = Reading { files: &found.files, editions: &editions, stop: &stop };
    folder::read_all(reading, make, |read| -> Result<(), Failure> {
        match read {
            Ok(row) => rows.push(row),
            Err(trouble) => troubles.push(trouble),
        }
        Ok(())
    })?;
    troubles.sort_by(|a, b| a.name.cmp(&b.name));
    Ok((rows, troubles))
}
