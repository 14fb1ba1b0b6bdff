//! Seals in the window. While the file is sealed nothing in it changes: what it vouches for is what the window shows.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::Context;

use crate::domain::moment::Moment;
use crate::domain::seal::Seal;
use crate::gui::app::{App, document_name};
use crate::gui::dialogs::FileQuestion;
use crate::gui::focus;
use crate::gui::handover::{Ask, Came, file_of, is_open};
use crate::gui::jobs::Busy;
use crate::gui::keeping::{self, conflict};
use crate::gui::leaving::{leave, show};
use crate::gui::news::News;
use crate::gui::outcome::Outcome;
use crate::gui::run::{ask, tell};
use crate::gui::saving::Next;
use crate::session::{Access, Session};
use crate::storage::error::{FileError, StorageError};
use crate::storage::ron_text::read_bytes;
use crate::storage::seal_file::{self, Standing};

/// Asks whether the document is to be sealed, once its file holds it.
pub(super) fn begin(app: &mut App, ctx: &Context) {
    if !can_be_sealed(app) || file_of(app, ctx, Ask::Seal).is_none() {
        return;
    }
    app.handover.asks = true;
    // The keyboard belongs to the question now.
    app.focus_before = ctx.memory(|memory| memory.focused());
    if let Some(focused) = app.focus_before {
        ctx.memory_mut(|memory| memory.surrender_focus(focused));
    }
}

/// Whether the open document may be sealed; why not is told.
fn can_be_sealed(app: &mut App) -> bool {
    let can_be = app.session.as_ref().is_some_and(Session::is_answerable);
    if !can_be {
        keeping::tell_read_only(app);
    }
    can_be
}

/// Lets the question go.
pub(super) fn go_back(app: &mut App, ctx: &Context) {
    app.handover.asks = false;
    if let Some(id) = app.focus_before.take() {
        focus::go_back_to(ctx, id);
    }
}

/// Seals the file of the document.
pub(super) fn seal(app: &mut App, ctx: &Context) {
    go_back(app, ctx);
    if !can_be_sealed(app) {
        return;
    }
    let Some(path) = file_of(app, ctx, Ask::Seal) else { return };
    let (document, now) = (app.document, (app.services.now)());
    let Some(known) = app.keeping.desk.hold.before.clone() else { return };
    if let Some(session) = &mut app.session {
        session.hold_still(true);
    }
    // Nothing else is written to the file meanwhile.
    app.jobs.start(Busy::Saving, ctx, move || {
        Outcome::Handover(Came::Sealed(document, seal_known(&path, &known, &now)))
    });
}

/// Seals the file where it holds what is `known` of it, and nothing that somebody else put there.
fn seal_known(path: &Path, known: &Arc<[u8]>, now: &Moment) -> Result<Seal, FileError> {
    let found = read_bytes(path).map_err(|error| error.at(path))?;
    if *found != **known {
        return Err(StorageError::ChangedMeanwhile.at(path));
    }
    seal_file::seal(path, now)
}

/// Lets the document be changed again where sealing broke off.
pub(super) fn broke_off(app: &mut App) {
    if !app.jobs.is_running(Busy::Saving)
        && let Some(session) = &mut app.session
    {
        session.hold_still(false);
    }
}

/// Takes up what came of sealing, and goes on with what has waited for it.
pub(super) fn sealed(app: &mut App, ctx: &Context, document: u64, result: Result<Seal, FileError>) {
    let is_shown = is_open(app, document);
    match result {
        Ok(seal) if is_shown => show_sealed(app, ctx, seal),
        // Another document is open by now.
        Ok(_) => {}
        Err(error) => {
            let is_other = *error.error == StorageError::ChangedMeanwhile;
            tell(app, News::File(error));
            if let Some(session) = app.session.as_mut().filter(|_| is_shown) {
                session.hold_still(false);
                if is_other {
                    conflict::begin(app, ctx);
                }
            }
        }
    }
    if let Some(Next::Leave(way)) = app.after_saving.take_if(|next| matches!(next, Next::Leave(_)))
    {
        leave(app, ctx, way);
    }
}

/// Shows the document as sealed from now on.
fn show_sealed(app: &mut App, ctx: &Context, seal: Seal) {
    let Some(session) = &app.session else { return };
    let Some(path) = session.path().map(PathBuf::from) else { return };
    // Steps that could be taken back would change what is sealed.
    let assessment = session.assessment().as_ref().clone();
    app.session = Some(Session::opened(assessment, path, Access::Sealed));
    app.derived = None;
    let hold = &mut app.keeping.desk.hold;
    hold.seal = Standing::Whole(seal);
    let lock = hold.lock.take();
    keeping::release(app, ctx, lock);
    focus::go_to_content(ctx);
}

/// Begins a revision: the same answers in a new document that says what it revises.
pub(super) fn revise(app: &mut App, ctx: &Context) {
    let Some(session) = &app.session else { return };
    let Some(path) = session.path().map(PathBuf::from) else { return };
    if session.access() != Access::Sealed || app.jobs.is_running(Busy::Asking) {
        return;
    }
    let standing = &app.keeping.desk.hold.seal;
    let revision = seal_file::revision(session.assessment(), &path, standing);
    let note = match standing {
        Standing::Whole(_) | Standing::Unsealed => None,
        Standing::Broken(_) => Some(app.texts.revises_changed()),
        Standing::Unreadable(_) => Some(app.texts.revises_unknown()),
    };
    let name = format!("{}.gecc.ron", app.texts.revision_name(&document_name(&path)));
    let route = app.route.clone();
    show(app, ctx, Session::begun_from(revision, path), route);
    if let Some(note) = note {
        tell(app, News::Warned(note.to_owned()));
    }
    ask(app, ctx, FileQuestion::Save { name });
}

/// Puts the fingerprint into the clipboard.
pub(super) fn copy(app: &mut App, ctx: &Context) {
    if let Standing::Whole(seal) = &app.keeping.desk.hold.seal {
        ctx.copy_text(seal.fingerprint.to_string());
        let words = app.texts.fingerprint_copied().to_owned();
        tell(app, News::Done { words, undo: false });
    }
}
