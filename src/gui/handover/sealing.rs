//! Seals in the window.

use std::path::PathBuf;

use egui::Context;

use crate::domain::seal::Seal;
use crate::gui::app::{App, document_name};
use crate::gui::dialogs::FileQuestion;
use crate::gui::focus;
use crate::gui::handover::{Ask, Came, file_of, is_open};
use crate::gui::jobs::Busy;
use crate::gui::keeping;
use crate::gui::leaving::show;
use crate::gui::news::News;
use crate::gui::outcome::Outcome;
use crate::gui::run::{ask, tell};
use crate::session::{Access, Session};
use crate::storage::error::FileError;
use crate::storage::seal_file::{self, Standing};

/// Asks whether the document is to be sealed, once its file holds it.
pub(super) fn begin(app: &mut App, ctx: &Context) {
    if app.session.as_ref().is_some_and(|open| !open.is_answerable()) {
        return keeping::tell_read_only(app);
    }
    if file_of(app, ctx, Ask::Seal).is_none() {
        return;
    }
    app.handover.asks = true;
    // The keyboard belongs to the question now.
    app.focus_before = ctx.memory(|memory| memory.focused());
    if let Some(focused) = app.focus_before {
        ctx.memory_mut(|memory| memory.surrender_focus(focused));
    }
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
    let Some(path) = file_of(app, ctx, Ask::Seal) else { return };
    let (document, now) = (app.document, (app.services.now)());
    // Nothing else is written to the file meanwhile.
    app.jobs.start(Busy::Saving, ctx, move || {
        Outcome::Handover(Came::Sealed(document, seal_file::seal(&path, &now)))
    });
}

/// Shows the document as sealed from now on.
pub(super) fn sealed(app: &mut App, ctx: &Context, document: u64, result: Result<Seal, FileError>) {
    let seal = match result {
        Ok(seal) => seal,
        Err(error) => return tell(app, News::File(error)),
    };
    if !is_open(app, document) {
        return;
    }
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
