//! Saving the document: where to, beside the drawing, and what goes on once the file holds it.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::Context;

use crate::domain::profile::ProfileField;
use crate::gui::app::{App, document_name};
use crate::gui::command::Leave;
use crate::gui::dialogs::FileQuestion;
use crate::gui::evidence::{self, Ask};
use crate::gui::files::Target;
use crate::gui::handover;
use crate::gui::jobs::Busy;
use crate::gui::keeping::conflict::Choice;
use crate::gui::keeping::news::KeepNews;
use crate::gui::keeping::work::{self, Keeps, Place, Writing, Written};
use crate::gui::keeping::{self, autosave, conflict};
use crate::gui::leaving::leave;
use crate::gui::memory;
use crate::gui::merging;
use crate::gui::news::News;
use crate::gui::outcome::Outcome;
use crate::gui::run::{ask, tell};
use crate::session::{Access, Session};
use crate::storage::document;
use crate::storage::error::{FileError, StorageError};

/// What goes on after a successful saving.
#[derive(Debug)]
pub enum Next {
    /// The document is left.
    Leave(Leave),
    /// Something about evidence, which needs a folder beside the file.
    Evidence(Ask),
    /// The copy that is being merged is accepted.
    Merge,
    /// The document is handed over, as its file holds it.
    Handover(handover::Ask),
}

/// What came of saving.
#[derive(Debug)]
pub struct Saved {
    /// The file that was to be written.
    pub path: PathBuf,
    /// Which document was saved; another one may be open by now.
    pub document: u64,
    /// Which revision of it.
    pub revision: u64,
    /// Whether a file holds it.
    pub result: Result<Written, FileError>,
}

/// Saves, and asks for a file where there is none yet.
pub(super) fn save(app: &mut App, ctx: &Context) {
    if app.keeping.desk.conflict.is_some() {
        // Nothing is written before that is decided.
        return conflict::choose(app, ctx, Choice::Decide);
    }
    let path = app.session.as_ref().and_then(|session| {
        let path = session.path()?;
        (session.access() == Access::Full).then(|| path.to_path_buf())
    });
    match path {
        Some(path) => save_to(app, ctx, Target::own(path)),
        None => save_as(app, ctx),
    }
}

/// Asks for a file and saves there.
pub(super) fn save_as(app: &mut App, ctx: &Context) {
    let Some(session) = &app.session else { return };
    if matches!(session.access(), Access::NewerVersion | Access::Sealing | Access::Sealed) {
        app.after_saving = None;
        keeping::tell_read_only(app);
        return;
    }
    let ending = document::ending(session.kind());
    let name = format!("{}{ending}", suggested_name(app, session));
    ask(app, ctx, FileQuestion::Save { name });
}

/// Saves where the user has chosen.
pub(super) fn chosen(app: &mut App, ctx: &Context, path: PathBuf) {
    let kind = app.session.as_ref().map(Session::kind).unwrap_or_default();
    save_to(app, ctx, Target::chosen(path, document::ending(kind)));
}

/// The name of a file that is offered for what is open, without its ending.
pub(super) fn suggested_name(app: &App, session: &Session) -> String {
    if let Some(path) = session.path() {
        return document_name(path);
    }
    let centre = session.assessment().profile().get(ProfileField::CentreName);
    // These signs cannot stand in a file name on every system.
    let name: String =
        centre.chars().filter(|c| !c.is_control() && !r#"/\:*?"<>|"#.contains(*c)).collect();
    let name = name.trim().trim_matches('.');
    if name.is_empty() { app.texts.default_name().to_owned() } else { name.to_owned() }
}

/// Writes the document beside the drawing. Its own file is only replaced where it holds what we know.
pub(super) fn save_to(app: &mut App, ctx: &Context, target: Target) {
    let is_own = app
        .session
        .as_ref()
        .is_some_and(|open| open.path() == Some(&target.path) && open.access() == Access::Full);
    let place = match &app.keeping.desk.hold.before {
        Some(before) if is_own => Place::Ours(Arc::clone(before)),
        None if is_own => Place::Gone,
        Some(_) | None => Place::Elsewhere,
    };
    write(app, ctx, target, place);
}

/// Writes the document beside the drawing, to `place`.
pub(super) fn write(app: &mut App, ctx: &Context, target: Target, place: Place) {
    let (owner, now) = (keeping::owner(app), (app.services.now)());
    let keeps = match &place {
        Place::Ours(_) if !app.jobs.is_running(Busy::Saving) => autosave::keeps(app, ctx),
        Place::Ours(_) | Place::Gone | Place::Elsewhere | Place::Beside(_) => Keeps::Nothing,
    };
    let Some(session) = &app.session else { return };
    if app.jobs.is_running(Busy::Saving) {
        return;
    }
    let (contents, revision) = (session.document(), session.revision());
    let from = session.path().or(session.origin()).map(PathBuf::from);
    let document = app.document;
    let path = target.path.clone();
    app.keeping.desk.rhythm.begin(revision);
    let writing = Writing { target, document: contents, from, place, keeps, owner, now };
    app.jobs.start(Busy::Saving, ctx, move || {
        let result = work::write(&writing);
        Outcome::Saved(Box::new(Saved { path, document, revision, result }))
    });
}

/// Takes up what came of saving.
pub(super) fn finish(app: &mut App, ctx: &Context, saved: Saved) {
    let Saved { path, document, revision, result } = saved;
    let is_open = document == app.document && app.session.is_some();
    if is_open {
        app.keeping.desk.rhythm.writing = None;
    }
    match result {
        Err(error) => return failed(app, ctx, is_open, &path, error),
        Ok(written) if is_open => take_up(app, ctx, revision, written),
        // Another document is there by now; the lock on the file goes with its value.
        Ok(written) => memory::remember(app, &written.path),
    }
    match app.after_saving.take() {
        // What was typed while the file was written is saved once more.
        Some(Next::Leave(way)) => leave(app, ctx, way),
        Some(Next::Evidence(asked)) if document == app.document => {
            evidence::carry_out(app, ctx, asked);
        }
        Some(Next::Handover(asked)) if document == app.document => {
            handover::carry_out(app, ctx, asked);
        }
        Some(Next::Merge) if document == app.document => merging::accept(app, ctx),
        Some(Next::Evidence(_) | Next::Handover(_) | Next::Merge) | None => {}
    }
}

/// Notes that the file holds the document.
fn take_up(app: &mut App, ctx: &Context, revision: u64, written: Written) {
    let Written { path, bytes, lock, lacks_backup } = written;
    let Some(session) = &mut app.session else { return };
    let is_elsewhere = session.path() != Some(&path);
    session.mark_saved(path.clone(), revision);
    let is_saved = !session.is_unsaved();
    app.saved_at = Some((app.services.now)().time);
    let old = keeping::saved(app, is_elsewhere, bytes, lock);
    keeping::release(app, ctx, old);
    if is_elsewhere || app.settings.recent.first() != Some(&path) {
        memory::remember(app, &path);
    }
    if is_saved {
        autosave::forget_draft(app, ctx);
    }
    if lacks_backup {
        tell(app, News::Kept(KeepNews::BackupNotKept));
    }
    if is_elsewhere {
        evidence::check(app, ctx);
    }
}

/// Notes that no file holds the document. Of its own file the banner tells; of another one a notice.
fn failed(app: &mut App, ctx: &Context, is_open: bool, path: &Path, error: FileError) {
    let next = app.after_saving.take();
    if !is_open || !is_own(app, path) {
        return tell(app, News::File(error));
    }
    if matches!(*error.error, StorageError::ChangedMeanwhile | StorageError::AlreadyExists) {
        return conflict::begin(app, ctx);
    }
    autosave::failed(app, ctx, error);
    if let Some(Next::Leave(way)) = next {
        // Now it is asked about.
        leave(app, ctx, way);
    }
}

/// Whether this is the file of the open document, and ours to write.
fn is_own(app: &App, path: &Path) -> bool {
    let session = app.session.as_ref();
    session.is_some_and(|open| open.path() == Some(path) && open.access() == Access::Full)
}
