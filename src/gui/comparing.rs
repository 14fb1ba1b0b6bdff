//! Two assessments beside each other: the open one, another file, a backup. Files are read beside the drawing; nothing
//! is ever written.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::Context;

use crate::domain::assessment::Assessment;
use crate::domain::moment::Moment;
use crate::gui::app::App;
use crate::gui::command::Command;
use crate::gui::dialogs::FileQuestion;
use crate::gui::files;
use crate::gui::jobs::Busy;
use crate::gui::news::News;
use crate::gui::outcome::Outcome;
use crate::gui::route::Route;
use crate::gui::run::{ask, tell};
use crate::session::Session;
use crate::storage::backups;
use crate::storage::error::{FileError, StorageError};

/// One of the two places.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// The earlier one.
    Before,
    /// The later one.
    After,
}

/// Something about comparing that the user asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ask {
    /// Ask for a file and put it there.
    Choose(Place),
    /// Put the open document there.
    Open(Place),
    /// Put each in the place of the other.
    Swap,
    /// Put the backup of this number before the open document, and show the comparison.
    Backup(u32),
}

/// What came of work.
#[derive(Debug)]
pub enum Came {
    /// A file was read to be put there, or could not be.
    Read(Place, Result<Box<Read>, FileError>),
}

/// What stands in a place.
#[derive(Clone, Debug, Default)]
pub enum Side {
    /// Nothing was chosen yet.
    #[default]
    Nothing,
    /// The open document as it is, where one is open.
    Open,
    /// What was read from a file.
    Read(Arc<Read>),
}

/// An assessment that was read to be compared.
#[derive(Clone, Debug)]
pub struct Read {
    /// What it says.
    pub assessment: Arc<Assessment>,
    /// Its file.
    pub path: PathBuf,
    /// When the backup was kept. `None`: it is no backup.
    pub kept: Option<Moment>,
}

/// What is compared.
#[derive(Debug)]
pub struct Desk {
    /// The earlier one.
    pub before: Side,
    /// The later one.
    pub after: Side,
}

impl Default for Desk {
    fn default() -> Self {
        Self { before: Side::Nothing, after: Side::Open }
    }
}

impl Desk {
    const fn place(&mut self, place: Place) -> &mut Side {
        match place {
            Place::Before => &mut self.before,
            Place::After => &mut self.after,
        }
    }
}

/// Carries out what was asked for.
pub(super) fn carry_out(app: &mut App, ctx: &Context, asked: Ask) {
    match asked {
        Ask::Choose(place) => ask(app, ctx, FileQuestion::Compare(place)),
        Ask::Open(place) => {
            // The same on both sides would say nothing.
            let other = match place {
                Place::Before => Place::After,
                Place::After => Place::Before,
            };
            if matches!(app.comparing.place(other), Side::Open) {
                *app.comparing.place(other) = std::mem::take(app.comparing.place(place));
            }
            *app.comparing.place(place) = Side::Open;
        }
        Ask::Swap => {
            let desk = &mut app.comparing;
            std::mem::swap(&mut desk.before, &mut desk.after);
        }
        Ask::Backup(number) => backup(app, ctx, number),
    }
}

/// Reads the file that a dialog was answered with.
pub(super) fn chosen(app: &mut App, ctx: &Context, place: Place, path: PathBuf) {
    app.jobs.start(Busy::Opening, ctx, move || {
        Outcome::Compare(Came::Read(place, read(&path, None).map(Box::new)))
    });
}

fn backup(app: &mut App, ctx: &Context, number: u32) {
    let Some(path) = app.session.as_ref().and_then(Session::path).map(PathBuf::from) else {
        return;
    };
    app.comparing.after = Side::Open;
    app.jobs.start(Busy::Opening, ctx, move || {
        let found = backups::list(&path).into_iter().find(|backup| backup.number == number);
        let read = match found {
            Some(backup) => read(&backup.path, Some(backup.moment)),
            None => Err(StorageError::NotFound.at(&backups::folder_of(&path))),
        };
        Outcome::Compare(Came::Read(Place::Before, read.map(Box::new)))
    });
}

fn read(path: &Path, kept: Option<Moment>) -> Result<Read, FileError> {
    let assessment = Arc::new(files::load(path)?);
    Ok(Read { assessment, path: path.to_path_buf(), kept })
}

/// Takes up what came of work.
pub(super) fn came(app: &mut App, came: Came) {
    let Came::Read(place, result) = came;
    match result {
        Ok(read) => {
            *app.comparing.place(place) = Side::Read(Arc::from(read));
            app.ask(Command::Go(Route::Compare));
        }
        Err(error) => tell(app, News::File(error)),
    }
}
