//! Editions that offices corrected: made here from a correction, imported, kept for this user, taken out, and put into
//! the open assessment. They are read and written beside the drawing.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::Context;

use crate::domain::edit::Edit;
use crate::domain::edition::Edition;
use crate::domain::edition_correction::EditionCorrection;
use crate::domain::edition_switch::switch_edition;
use crate::domain::id::EditionId;
use crate::gui::app::App;
use crate::gui::command::Command;
use crate::gui::dialogs::FileQuestion;
use crate::gui::focus;
use crate::gui::jobs::Busy;
use crate::gui::news::News;
use crate::gui::outcome::Outcome;
use crate::gui::route::Route;
use crate::gui::run::{ask, tell};
use crate::storage::edition_file::{self, Added};
use crate::storage::error::{FileError, StorageError};

/// Something asked for about editions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EditionAsk {
    /// Ask for a file and import the edition in it.
    Import,
    /// Import the edition in this file.
    ImportPath(PathBuf),
    /// Keep this edition on this computer, to be chosen for new assessments.
    Keep(Arc<Edition>),
    /// Take this edition out of those kept on this computer.
    Remove(EditionId),
    /// Let the open assessment answer this edition.
    Use(Arc<Edition>),
    /// Make an edition of this correction.
    Finish {
        /// What was corrected.
        correction: Box<EditionCorrection>,
        /// Whether the open assessment answers it from then on.
        is_used: bool,
    },
    /// Leave the correction under way without making an edition of it.
    Drop,
    /// Go on with a correction that was left.
    Resume(Box<EditionCorrection>),
}

/// What came of work with editions.
#[derive(Debug)]
pub enum EditionCame {
    /// The editions of this user were read, as far as they could be.
    Found(Vec<Edition>, Vec<FileError>),
    /// A file was imported, or could not be.
    Imported(Result<(Arc<Edition>, Added), FileError>),
    /// An edition was kept, or could not be.
    Kept(Result<Arc<Edition>, FileError>),
    /// An edition was made of a correction and kept, or could not be.
    Made {
        /// The edition.
        edition: Result<Arc<Edition>, FileError>,
        /// The document that answers it from now on. `None`: none does.
        user: Option<u64>,
    },
    /// An edition was taken out, or could not be.
    Removed(Arc<Edition>, Result<(), FileError>),
}

/// The folder in which editions of this user are kept. `None`: they last as long as the window.
fn folder(app: &App) -> Option<PathBuf> {
    app.services.settings.as_deref().and_then(edition_file::folder_beside)
}

/// The edition with this id, kept or answered by the open document.
pub(super) fn find(app: &App, id: &EditionId) -> Option<Arc<Edition>> {
    let open = app.session.iter().map(|session| session.assessment().edition());
    app.editions.iter().chain(open).find(|edition| edition.id() == id).map(Arc::clone)
}

/// Looks for the editions of this user.
pub(super) fn look(app: &mut App, ctx: &Context) {
    let Some(folder) = folder(app) else { return };
    app.jobs.start(Busy::Remembering, ctx, move || {
        let (editions, errors) = edition_file::all_in(&folder);
        Outcome::Edition(EditionCame::Found(editions, errors))
    });
}

/// Whether a correction under way keeps the program from ending; then it is shown.
pub(super) fn hold(app: &mut App, ctx: &Context) -> bool {
    if !app.states.editions.is_correcting() {
        return false;
    }
    focus::go_to_content(ctx);
    app.route = Route::Editions;
    tell(app, News::CorrectionOpen);
    true
}

/// Does what was asked for.
pub(super) fn carry_out(app: &mut App, ctx: &Context, asked: EditionAsk) {
    match asked {
        EditionAsk::Import => ask(app, ctx, FileQuestion::ImportEdition),
        EditionAsk::ImportPath(path) => import(app, ctx, path),
        EditionAsk::Keep(edition) => {
            let folder = folder(app);
            app.jobs.start(Busy::Saving, ctx, move || {
                let kept = keep(folder.as_deref(), &edition).map(|_| edition);
                Outcome::Edition(EditionCame::Kept(kept))
            });
        }
        EditionAsk::Remove(id) => remove(app, ctx, &id),
        EditionAsk::Use(edition) => {
            use_here(app, edition);
        }
        EditionAsk::Finish { correction, is_used } => finish(app, ctx, *correction, is_used),
        EditionAsk::Drop => {
            if let Some(correction) = app.states.editions.take_correction() {
                tell(app, News::CorrectionDropped(Box::new(correction)));
            }
            focus::go_to_content(ctx);
        }
        EditionAsk::Resume(correction) => {
            app.states.editions.correct(*correction);
            app.route = Route::Editions;
            focus::go_to_content(ctx);
        }
    }
}

fn keep(folder: Option<&Path>, edition: &Edition) -> Result<Added, FileError> {
    folder.map_or(Ok(Added::New), |folder| edition_file::add(folder, edition))
}

/// Reads a file and keeps the edition in it, where it says nothing else than one that is there.
fn import(app: &mut App, ctx: &Context, path: PathBuf) {
    let (folder, known) = (folder(app), app.editions.clone());
    app.jobs.start(Busy::Opening, ctx, move || {
        let read = || {
            let edition = edition_file::open(&path)?;
            match known.iter().find(|known| known.id() == edition.id()) {
                Some(known) if **known == edition => return Ok((Arc::clone(known), Added::Same)),
                Some(known) => {
                    let id = known.id().to_string();
                    return Err(StorageError::EditionClash { id }.at(&path));
                }
                None => {}
            }
            let edition = Arc::new(edition_file::open_own(&path)?);
            let added = keep(folder.as_deref(), &edition)?;
            Ok((edition, added))
        };
        Outcome::Edition(EditionCame::Imported(read()))
    });
}

fn remove(app: &mut App, ctx: &Context, id: &EditionId) {
    let is_wanted = |it: &&Arc<Edition>| it.id() == id && it.own().is_some();
    let Some(edition) = app.editions.iter().find(is_wanted).map(Arc::clone) else { return };
    let folder = folder(app);
    app.jobs.start(Busy::Saving, ctx, move || {
        let removed = folder.map_or(Ok(()), |folder| edition_file::remove(&folder, edition.id()));
        Outcome::Edition(EditionCame::Removed(edition, removed))
    });
}

/// Makes the edition; its mark comes from what it says, so that no two of different offices share an id.
fn finish(app: &mut App, ctx: &Context, correction: EditionCorrection, is_used: bool) {
    let (folder, date) = (folder(app), (app.services.now)().date);
    let user = is_used.then_some(app.document);
    app.jobs.start(Busy::Saving, ctx, move || {
        let make = || {
            let wrong = |problem| StorageError::Unwritable { detail: format!("{problem}") };
            let draft = correction.finished(date, "0").map_err(wrong)?;
            let mark = edition_file::mark_of(&draft)?;
            correction.finished(date, &mark).map(Arc::new).map_err(wrong)
        };
        let made = make().map_err(|error| error.at(folder.as_deref().unwrap_or(Path::new(""))));
        let edition = made.and_then(|made| keep(folder.as_deref(), &made).map(|_| made));
        Outcome::Edition(EditionCame::Made { edition, user })
    });
}

/// Lets the open assessment answer `edition`, and tells what does not fit. Whether there is one that may be changed.
fn use_here(app: &mut App, edition: Arc<Edition>) -> bool {
    let Some(session) = app.session.as_ref().filter(|open| open.is_answerable()) else {
        return false;
    };
    let switched = switch_edition(session.assessment(), &edition);
    let ids = |ids: &std::collections::BTreeSet<_>| -> Vec<String> {
        ids.iter().map(ToString::to_string).collect()
    };
    let words = app.texts.edition_used(
        &app.texts.edition_year(&edition),
        &app.texts.edition_fit(
            &ids(&switched.changed),
            &[
                ids(&switched.unfit),
                switched.unfit_sections.iter().map(ToString::to_string).collect(),
            ]
            .concat(),
            &ids(&switched.left_behind),
        ),
    );
    app.ask(Command::Edit(Edit::SetEdition(edition)));
    app.ask(Command::Tell { words, undo: true });
    true
}

/// Puts an edition into the list, behind those of the program.
fn list(app: &mut App, edition: Arc<Edition>) {
    if !app.editions.iter().any(|known| known.id() == edition.id()) {
        app.editions.push(edition);
    }
}

/// Takes up what came of the work.
pub(super) fn came(app: &mut App, ctx: &Context, came: EditionCame) {
    match came {
        EditionCame::Found(editions, errors) => {
            editions.into_iter().for_each(|edition| list(app, Arc::new(edition)));
            errors.into_iter().for_each(|error| tell(app, News::File(error)));
        }
        EditionCame::Imported(Ok((edition, added))) => {
            let year = app.texts.edition_year(&edition);
            let words = match added {
                Added::New => app.texts.edition_imported(&year),
                Added::Same => app.texts.edition_there_already(&year),
            };
            list(app, edition);
            tell(app, News::Done { words, undo: false });
        }
        EditionCame::Kept(Ok(edition)) => {
            let words = app.texts.edition_kept(&app.texts.edition_year(&edition));
            list(app, edition);
            tell(app, News::Done { words, undo: false });
        }
        EditionCame::Made { edition: Ok(edition), user } => {
            app.states.editions.take_correction();
            focus::go_to_content(ctx);
            list(app, Arc::clone(&edition));
            let is_used = user == Some(app.document) && use_here(app, Arc::clone(&edition));
            if !is_used {
                let words = app.texts.edition_made(&app.texts.edition_year(&edition));
                tell(app, News::Done { words, undo: false });
            }
        }
        EditionCame::Removed(edition, Ok(())) => {
            app.editions.retain(|known| known.id() != edition.id());
            tell(app, News::EditionRemoved(edition));
        }
        EditionCame::Imported(Err(error))
        | EditionCame::Kept(Err(error))
        | EditionCame::Made { edition: Err(error), .. }
        | EditionCame::Removed(_, Err(error)) => tell(app, News::File(error)),
    }
}
