//! Asks for a file by its path where the system has no dialog for it, so that nobody is stuck.

use std::path::{Path, PathBuf};

use egui::Context;

use crate::gui::app::App;
use crate::gui::command::PathStep;
use crate::gui::dialogs::{FileChoice, FileQuestion};
use crate::gui::files::Target;
use crate::gui::jobs::Busy;
use crate::gui::outcome::{self, Outcome};
use crate::gui::overlays;

/// The field while it is open.
#[derive(Debug)]
pub struct PathField {
    /// What the file is asked for.
    pub question: FileQuestion,
    /// What was typed.
    pub typed: String,
    /// What stands against it. `None`: it was not looked at, or nothing does.
    pub obstacle: Option<Obstacle>,
}

/// What stands against a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Obstacle {
    /// It does not start at a root.
    NotWhole,
    /// There is no such file.
    Missing,
    /// There is no such folder, or none to write in.
    FolderMissing,
    /// It is a folder where a file is asked for.
    IsFolder,
    /// A file is there that would be replaced.
    Exists,
}

/// What a question asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// A file that is there.
    File,
    /// A folder that is there.
    Folder,
    /// A file to write, with this ending where none is typed.
    NewFile(&'static str),
}

impl FileQuestion {
    /// What it asks for.
    #[must_use]
    pub fn wanted(&self) -> Wanted {
        match self {
            Self::Open
            | Self::Review
            | Self::Original(_)
            | Self::Opinions
            | Self::OtherReview
            | Self::LastYear
            | Self::Compare(_)
            | Self::Merge
            | Self::Import
            | Self::ImportEdition
            | Self::PackToOpen
            | Self::Verify
            | Self::Evidence { .. }
            | Self::Replacement(_) => Wanted::File,
            Self::Folder | Self::UnpackTo(_) | Self::SplitTo(_) => Wanted::Folder,
            Self::Centres(question) => question.wanted(),
            Self::Pack { .. } => Wanted::NewFile(".gecc.zip"),
            Self::Save { name } if name.ends_with(".review.ron") => Wanted::NewFile(".review.ron"),
            Self::Save { .. } => Wanted::NewFile(".gecc.ron"),
            Self::Edition { .. } => Wanted::NewFile(".ron"),
            Self::Report { .. } | Self::Comparison { .. } => Wanted::NewFile(".pdf"),
            Self::Form { .. } => Wanted::NewFile(".xlsx"),
        }
    }

    /// The name that is offered. Empty: none.
    fn name(&self) -> &str {
        match self {
            Self::Save { name }
            | Self::Edition { name, .. }
            | Self::Pack { name }
            | Self::Form { name, .. }
            | Self::Comparison { name }
            | Self::Report { name } => name,
            Self::Centres(question) => question.name(),
            Self::Open
            | Self::Review
            | Self::Original(_)
            | Self::Opinions
            | Self::OtherReview
            | Self::LastYear
            | Self::Compare(_)
            | Self::Merge
            | Self::SplitTo(_)
            | Self::Import
            | Self::ImportEdition
            | Self::Folder
            | Self::PackToOpen
            | Self::UnpackTo(_)
            | Self::Verify
            | Self::Evidence { .. }
            | Self::Replacement(_) => "",
        }
    }
}

/// Opens the field for a question that the system did not ask.
pub(super) fn open(app: &mut App, ctx: &Context, question: FileQuestion) {
    let folder = app.folder.clone().or_else(|| app.settings.folder.clone());
    let folder = folder.filter(|folder| folder.is_absolute()).or_else(std::env::home_dir);
    // With an empty name at its end a folder is shown with the sign that parts it from what is typed.
    let typed = folder.map(|folder| folder.join(question.name()).display().to_string());
    overlays::take_keyboard(app, ctx);
    app.path_field = Some(PathField { question, typed: typed.unwrap_or_default(), obstacle: None });
}

/// Does what the user asked for in the field.
pub(super) fn step(app: &mut App, ctx: &Context, step: PathStep) {
    let Some(field) = &app.path_field else { return };
    let question = field.question.clone();
    if step == PathStep::Leave {
        app.path_field = None;
        overlays::give_keyboard_back(app, ctx);
        outcome::asked(app, ctx, &question, FileChoice::Left);
        return;
    }
    if app.jobs.is_running(Busy::Asking) {
        return;
    }
    let (typed, may_replace) = (field.typed.clone(), step == PathStep::Replace);
    app.jobs.start(Busy::Asking, ctx, move || {
        Outcome::PathLooked(look(&typed, question.wanted(), may_replace))
    });
}

/// Takes up what was found at the path.
pub(super) fn looked(app: &mut App, ctx: &Context, found: Result<PathBuf, Obstacle>) {
    match (found, app.path_field.take()) {
        // It was left meanwhile.
        (_, None) => {}
        (Err(obstacle), Some(field)) => {
            app.path_field = Some(PathField { obstacle: Some(obstacle), ..field });
        }
        (Ok(path), Some(field)) => {
            overlays::give_keyboard_back(app, ctx);
            outcome::asked(app, ctx, &field.question, FileChoice::Chosen(path));
        }
    }
}

/// Looks at the disk whether the path is what is wanted. Belongs off the drawing thread.
fn look(typed: &str, wanted: Wanted, may_replace: bool) -> Result<PathBuf, Obstacle> {
    let path = whole(typed).ok_or(Obstacle::NotWhole)?;
    match wanted {
        Wanted::Folder if path.is_dir() => Ok(path),
        Wanted::Folder => Err(Obstacle::FolderMissing),
        Wanted::File | Wanted::NewFile(_) if path.is_dir() => Err(Obstacle::IsFolder),
        Wanted::File if path.is_file() => Ok(path),
        Wanted::File => Err(Obstacle::Missing),
        Wanted::NewFile(ending) => {
            let path = Target::chosen(path, ending).path;
            if !path.parent().is_some_and(Path::is_dir) {
                Err(Obstacle::FolderMissing)
            } else if path.is_dir() {
                Err(Obstacle::IsFolder)
            } else if !may_replace && path.symlink_metadata().is_ok() {
                Err(Obstacle::Exists)
            } else {
                Ok(path)
            }
        }
    }
}

/// The path that was typed, or pasted as file managers copy it: in quotation marks, as an address, from `~`.
/// `None`: it does not start at a root.
fn whole(typed: &str) -> Option<PathBuf> {
    let typed = typed.trim();
    let quoted = ['"', '\'']
        .into_iter()
        .find_map(|mark| typed.strip_prefix(mark).and_then(|rest| rest.strip_suffix(mark)));
    let typed = quoted.unwrap_or(typed);
    let path = match typed.strip_prefix("file://") {
        Some(address) => PathBuf::from(decoded(address)?),
        None => match typed.strip_prefix("~/") {
            Some(rest) => std::env::home_dir()?.join(rest),
            None => PathBuf::from(typed),
        },
    };
    path.is_absolute().then_some(path)
}

/// An address without the signs that stand for bytes, such as `%E0`. `None`: they make no text.
fn decoded(address: &str) -> Option<String> {
    let mut parts = address.split('%');
    let mut bytes = parts.next()?.as_bytes().to_vec();
    for part in parts {
        let (digits, rest) = part.split_at_checked(2)?;
        bytes.push(u8::from_str_radix(digits, 16).ok()?);
        bytes.extend_from_slice(rest.as_bytes());
    }
    String::from_utf8(bytes).ok()
}

#[cfg(unix)]
#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_taken_as_people_type_and_paste_it() {
        let home = std::env::home_dir().map(|home| home.join("ก.ron"));
        for (typed, expected) in [
            ("/a/ศูนย์ 1.ron", Some(PathBuf::from("/a/ศูนย์ 1.ron"))),
            ("  /a/b.ron\n", Some("/a/b.ron".into())),
            ("'/a/b c.ron'", Some("/a/b c.ron".into())),
            ("\"/a/b.ron\"", Some("/a/b.ron".into())),
            ("file:///a/%E0%B8%81%20b.ron", Some("/a/ก b.ron".into())),
            ("file:///a/%E0%B8", None),
            ("file:///a/%zz", None),
            ("~/ก.ron", home),
            ("b.ron", None),
            ("", None),
        ] {
            assert_eq!(whole(typed), expected, "{typed}");
        }
    }

    #[test]
    fn what_stands_against_a_path_is_found() {
        let folder = tempfile::tempdir().unwrap();
        let place = |name: &str| folder.path().join(name);
        std::fs::copy("assets/icon.png", place("a.pdf")).unwrap();
        let new = Wanted::NewFile(".pdf");
        for (name, wanted, may_replace, expected) in [
            ("a.pdf", Wanted::File, false, Ok("a.pdf")),
            ("b.pdf", Wanted::File, false, Err(Obstacle::Missing)),
            ("", Wanted::File, false, Err(Obstacle::IsFolder)),
            ("", Wanted::Folder, false, Ok("")),
            ("a.pdf", Wanted::Folder, false, Err(Obstacle::FolderMissing)),
            ("b", new, false, Ok("b.pdf")),
            ("a", new, false, Err(Obstacle::Exists)),
            ("a.pdf", new, false, Err(Obstacle::Exists)),
            ("a.pdf", new, true, Ok("a.pdf")),
            ("", new, true, Err(Obstacle::IsFolder)),
            ("none/b", new, true, Err(Obstacle::FolderMissing)),
        ] {
            let found = look(&place(name).display().to_string(), wanted, may_replace);
            assert_eq!(found, expected.map(place), "{name} {wanted:?}");
        }
    }
}
