//! Handing parts of the document to colleagues: each becomes a file with its evidence in a folder that the user chooses,
//! and is kept as it was handed out, so that it can be merged back.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::Context;

use crate::domain::assessment::Assessment;
use crate::domain::merge::{Share, SplitBy, shares, split};
use crate::gui::app::App;
use crate::gui::dialogs::FileQuestion;
use crate::gui::jobs::Busy;
use crate::gui::news::{News, file_name};
use crate::gui::outcome::Outcome;
use crate::gui::overlays;
use crate::gui::run::{ask, tell};
use crate::gui::saving::suggested_name;
use crate::i18n::Texts;
use crate::session::Session;
use crate::storage::error::FileError;
use crate::storage::{assessment_file, atomic_write, evidence_store, share_file};

/// Something about splitting that the user asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ask {
    /// Ask how to split.
    Begin,
    /// Split this way.
    By(SplitBy),
    /// Ask for the folder.
    Choose,
    /// Do not split.
    Leave,
}

/// What came of work.
#[derive(Debug)]
pub enum Came {
    /// So many files, with so many files of evidence, were written to this folder; or they could not be.
    Written(PathBuf, Result<(usize, usize), FileError>),
}

/// The question how to split.
#[derive(Debug, Default)]
pub struct Desk {
    /// How to split. `None`: it is not asked.
    pub asked: Option<SplitBy>,
}

/// Carries out what was asked for.
pub(super) fn carry_out(app: &mut App, ctx: &Context, asked: Ask) {
    match asked {
        Ask::Begin => {
            if app.session.is_some() {
                overlays::take_keyboard(app, ctx);
                app.splitting.asked = Some(SplitBy::Aspect);
            }
        }
        Ask::By(by) => app.splitting.asked = Some(by),
        Ask::Choose => {
            let Some(by) = app.splitting.asked.take() else { return };
            overlays::give_keyboard_back(app, ctx);
            ask(app, ctx, FileQuestion::SplitTo(by));
        }
        Ask::Leave => {
            app.splitting.asked = None;
            overlays::give_keyboard_back(app, ctx);
        }
    }
}

/// The most letters of the name of a person in the name of a file.
const LONGEST_NAME: usize = 30;

/// A part with the file that it is written to.
type Part = (Share, PathBuf);

/// Writes the parts to the folder that a dialog was answered with.
pub(super) fn chosen(app: &mut App, ctx: &Context, by: SplitBy, folder: PathBuf) {
    let Some(session) = &app.session else { return };
    let assessment = Arc::clone(session.assessment());
    let parts = parts(app.texts, &assessment, (by, &suggested_name(app, session)), &folder);
    let ours = session.path().map(PathBuf::from);
    let from = session.path().or_else(|| Session::origin(session)).map(PathBuf::from);
    app.jobs.start(Busy::Splitting, ctx, move || {
        let written = write(&assessment, &parts, from.as_deref(), ours.as_deref());
        Outcome::Split(Came::Written(folder, written))
    });
}

/// The parts and their files, each with a name of its own.
fn parts(
    texts: Texts,
    assessment: &Assessment,
    (by, name): (SplitBy, &str),
    folder: &Path,
) -> Vec<Part> {
    let mut taken = BTreeSet::new();
    let part = |share: Share| {
        // These signs cannot stand in a file name on every system, and no system takes names of any length.
        let is_plain = |letter: &char| !letter.is_control() && !r#"/\:*?"<>|"#.contains(*letter);
        let said = texts.share(assessment, &share);
        let said: String = said.chars().filter(is_plain).take(LONGEST_NAME).collect();
        let plain = texts.split_name(name, said.trim().trim_matches('.'));
        // Names that differ in their small letters alone are one name on some systems.
        let numbered = (1..).map(|number| match number {
            1 => plain.clone(),
            number => format!("{plain} ({number})"),
        });
        let free = numbered.into_iter().find(|name| taken.insert(name.to_lowercase()));
        (share, folder.join(format!("{}.gecc.ron", free.unwrap_or_default())))
    };
    shares(assessment, by).into_iter().map(part).collect()
}

/// Writes the parts; nothing where one of the files is there already.
fn write(
    assessment: &Assessment,
    parts: &[Part],
    from: Option<&Path>,
    ours: Option<&Path>,
) -> Result<(usize, usize), FileError> {
    share_file::refuse_existing(parts.iter().map(|(_, path)| path.as_path()))?;
    let mut evidence = 0;
    for (share, path) in parts {
        let copy = split(assessment, share);
        match from {
            Some(from) => evidence_store::carry(&copy, from, path)?,
            None => evidence_store::carry_sample(&copy, path)?,
        }
        let text = assessment_file::encode(&copy).map_err(|error| error.at(path))?;
        if let Some(ours) = ours {
            // Without it the part can still be merged back, with more questions.
            share_file::keep(ours, path, text.as_bytes()).ok();
        }
        atomic_write::create(path, text.as_bytes()).map_err(|error| error.at(path))?;
        evidence += copy.evidence().len();
    }
    Ok((parts.len(), evidence))
}

/// Takes up what came of work.
pub(super) fn came(app: &mut App, came: Came) {
    let Came::Written(folder, result) = came;
    match result {
        Ok((files, evidence)) => {
            let words = app.texts.split_done(files, &file_name(&folder), evidence);
            tell(app, News::Done { words, undo: false });
        }
        Err(error) => tell(app, News::File(error)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::edit::Edit;
    use crate::domain::language::Language;
    use crate::domain::testing::{assessment, id};

    #[test]
    fn every_part_has_a_file_name_of_its_own_that_every_system_takes() {
        let mut document = assessment();
        let long = "ก".repeat(300);
        let people = ["Ann/a", "anna", "...", long.as_str()];
        for (code, who) in ["P-1", "P-2", "Q-1", "Q-2"].into_iter().zip(people) {
            document.apply(Edit::SetResponsible(id(code), who.to_owned())).unwrap();
        }
        let (texts, by) = (Texts(Language::English), (SplitBy::Responsible, "a"));
        let parts = parts(texts, &document, by, Path::new("/x"));
        let names: Vec<String> = parts.iter().map(|(_, path)| file_name(path)).collect();
        let long = format!("a – {}.gecc.ron", "ก".repeat(30));
        let want = [
            "a – Nobody in charge.gecc.ron",
            "a – .gecc.ron",
            "a – Anna.gecc.ron",
            "a – anna (2).gecc.ron",
            long.as_str(),
        ];
        assert_eq!(names, want);
    }
}
