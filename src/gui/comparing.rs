//! Two assessments beside each other: the open one, another file, a backup. Files are read beside the drawing; none of
//! them is changed, and a paper of the comparison is written where the user wants it.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::Context;

use crate::domain::assessment::Assessment;
use crate::domain::moment::Moment;
use crate::gui::app::{App, document_name};
use crate::gui::command::Command;
use crate::gui::dialogs::FileQuestion;
use crate::gui::files::{self, Beside, Target};
use crate::gui::jobs::Busy;
use crate::gui::news::{News, file_name};
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
    /// Ask for a file and write the comparison there, as a paper.
    Print,
    /// Put the backup of this number before the open document, and show the comparison.
    Backup(u32),
}

/// What came of work.
#[derive(Debug)]
pub enum Came {
    /// A file was read to be put there, or could not be.
    Read(Place, Result<Box<Read>, FileError>),
    /// The paper was written, or could not be.
    Printed(Result<PathBuf, News>),
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
    /// The document that was open when something was chosen last.
    document: u64,
}

impl Default for Desk {
    fn default() -> Self {
        Self { before: Side::Nothing, after: Side::Open, document: 0 }
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
        Ask::Print => {
            let Some([_, after]) = both(app) else { return };
            let name = app.texts.beside_paper_name(document_name(after.name.as_ref()).as_str());
            ask(app, ctx, FileQuestion::Comparison { name: format!("{name}.pdf") });
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

/// What stands in a place, with the name of its file. `None`: nothing.
fn beside(app: &App, side: &Side) -> Option<Beside> {
    match side {
        Side::Nothing => None,
        Side::Open => {
            let session = app.session.as_ref()?;
            let path = session.assessment_path();
            let name = path.map_or_else(|| app.texts.untitled().to_owned(), file_name);
            Some(Beside { assessment: Arc::clone(session.assessment()), name })
        }
        Side::Read(read) => {
            Some(Beside { assessment: Arc::clone(&read.assessment), name: file_name(&read.path) })
        }
    }
}

/// The earlier and the later one. `None`: there are no two.
fn both(app: &App) -> Option<[Beside; 2]> {
    Some([beside(app, &app.comparing.before)?, beside(app, &app.comparing.after)?])
}

/// What the report of the open document is compared with: what was put before it. `None`: nothing.
pub(super) fn earlier(app: &App) -> Option<Beside> {
    let desk = &app.comparing;
    match (&desk.before, &desk.after) {
        // What was chosen beside another document says nothing about this one.
        (Side::Read(_), Side::Open) if desk.document == app.document => beside(app, &desk.before),
        (Side::Nothing | Side::Open | Side::Read(_), _) => None,
    }
}

/// Writes the comparison to the file that a dialog was answered with.
pub(super) fn print(app: &mut App, ctx: &Context, target: Target) {
    let Some(both) = both(app) else { return };
    let language = app.texts.0;
    let (words, date) = ((language, app.settings.digits_in(language)), (app.services.now)().date);
    app.jobs.start(Busy::Reporting, ctx, move || {
        let write = || {
            let bytes = files::make_comparison(both.each_ref(), words, date)?;
            files::save_report(&target, &bytes)?;
            Ok(target.path)
        };
        Outcome::Compare(Came::Printed(write()))
    });
}

fn backup(app: &mut App, ctx: &Context, number: u32) {
    let Some(path) = app.session.as_ref().and_then(Session::assessment_path).map(PathBuf::from)
    else {
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
    match came {
        Came::Read(place, Ok(read)) => {
            *app.comparing.place(place) = Side::Read(Arc::from(read));
            app.comparing.document = app.document;
            app.ask(Command::Go(Route::Compare));
        }
        Came::Read(_, Err(error)) => tell(app, News::File(error)),
        Came::Printed(Ok(path)) => tell(app, News::ReportDone(path)),
        Came::Printed(Err(news)) => tell(app, news),
    }
}
