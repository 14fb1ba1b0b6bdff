//! Putting a colleague's copy into the open document: it is read and merged beside the drawing, a person decides what
//! both say otherwise, and nothing changes before all of it is accepted, as one step.

mod state;
mod work;

pub use state::{Found, Merging};

use std::path::PathBuf;
use std::sync::Arc;

use egui::Context;

use crate::domain::edit::Edit;
use crate::domain::merge::{MergeError, Side, Slot};
use crate::gui::app::App;
use crate::gui::command::{Command, Leave};
use crate::gui::dialogs::FileQuestion;
use crate::gui::evidence;
use crate::gui::exchange_news::ExchangeNews;
use crate::gui::importing;
use crate::gui::jobs::Busy;
use crate::gui::keeping::conflict;
use crate::gui::leaving::leave;
use crate::gui::merging::work::Copy;
use crate::gui::news::{News, file_name};
use crate::gui::outcome::Outcome;
use crate::gui::route::Route;
use crate::gui::run::{ask, run, tell};
use crate::gui::saving::{Next, save_as};
use crate::session::Session;
use crate::storage::error::FileError;
use crate::storage::evidence_store;

/// Something about merging that the user asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ask {
    /// Ask for a copy; where one is being merged already, go on with it.
    Begin,
    /// Let a place take the value of this side: the first is the open document, the second the copy.
    Decide(Slot, Side),
    /// Let every place that is still open take the value of this side.
    DecideRest(Side),
    /// Show this question, counted from 0.
    Show(usize),
    /// Merge anew, because the open document was changed meanwhile.
    Renew,
    /// Put all of it into the open document.
    Accept,
    /// Let it be; nothing changes.
    Leave,
    /// Go on with the one that was let be, with all that was decided.
    Resume,
}

/// What came of work.
#[derive(Debug)]
pub enum Came {
    /// A copy was read for this document, or could not be.
    Read(u64, Result<Box<Copy>, FileError>),
    /// The evidence that comes in lies beside this document, or could not be put there.
    Carried(u64, Result<(), FileError>),
}

/// The merge that is under way.
#[derive(Debug, Default)]
pub struct Desk {
    under_way: Option<(u64, Merging)>,
    /// The one that was let be last although something was decided in it, for a change of mind.
    left: Option<(u64, Merging)>,
    /// Where to go once an accepted merge is in the document. `None`: nowhere.
    afterwards: Option<Leave>,
}

impl Desk {
    /// The merge into this document. `None`: there is none.
    #[must_use]
    pub fn of(&self, document: u64) -> Option<&Merging> {
        self.under_way.as_ref().filter(|(of, _)| *of == document).map(|(_, merging)| merging)
    }
}

/// Forgets the merge that is under way.
pub(super) fn forget(app: &mut App) {
    (app.merging.under_way, app.merging.left) = (None, None);
}

/// Whether evidence of an accepted merge is on its way; the document is left after it.
pub(super) fn holds(app: &mut App, way: &Leave) -> bool {
    let is_held = app.merging.of(app.document).is_some() && app.jobs.is_running(Busy::Attaching);
    if is_held {
        app.merging.afterwards = Some(way.clone());
    }
    is_held
}

fn merging(app: &mut App) -> Option<&mut Merging> {
    let document = app.document;
    let under_way = app.merging.under_way.as_mut().filter(|(of, _)| *of == document);
    under_way.map(|(_, merging)| merging)
}

/// Carries out what was asked for.
pub(super) fn carry_out(app: &mut App, ctx: &Context, asked: Ask) {
    match asked {
        Ask::Begin => begin(app, ctx),
        Ask::Decide(slot, side) => with(app, |merging| merging.decide(slot, side)),
        Ask::DecideRest(side) => with(app, |merging| merging.decide_rest(side)),
        Ask::Show(at) => with(app, |merging| merging.show(at)),
        Ask::Renew => {
            let Some(session) = &app.session else { return };
            let now = Arc::clone(session.assessment());
            let renewed = merging(app).map(|merging| merging.renew(now));
            if let Some(Err(error)) = renewed {
                refuse(app, error);
            }
        }
        Ask::Accept => accept(app, ctx),
        Ask::Leave => let_be(app),
        Ask::Resume => {
            let document = app.document;
            if let Some(left) = app.merging.left.take().filter(|(of, _)| *of == document) {
                app.merging.under_way = Some(left);
                // The document may have changed meanwhile.
                app.ask(Command::Merge(Ask::Renew));
                app.ask(Command::Go(Route::Merge));
            }
        }
    }
}

fn let_be(app: &mut App) {
    let left = app.merging.under_way.take().filter(|(_, merging)| merging.has_decisions());
    if left.is_some() {
        app.merging.left = left;
        tell(app, News::MergeLeft);
    }
    app.ask(Command::Go(Route::Overview));
}

fn with(app: &mut App, change: impl FnOnce(&mut Merging)) {
    if let Some(merging) = merging(app) {
        change(merging);
    }
}

fn begin(app: &mut App, ctx: &Context) {
    if !importing::can_answer(app) {
        return;
    }
    if merging(app).is_some() {
        app.ask(Command::Go(Route::Merge));
    } else {
        ask(app, ctx, FileQuestion::Merge);
    }
}

/// Reads the copy that a dialog was answered with, and looks for the state that both began from.
pub(super) fn chosen(app: &mut App, ctx: &Context, path: PathBuf) {
    let Some(session) = &app.session else { return };
    let (document, ours) = (app.document, session.path().map(PathBuf::from));
    app.jobs.start(Busy::Opening, ctx, move || {
        let copy = work::read(&path, ours.as_deref()).map(Box::new);
        Outcome::Merge(Came::Read(document, copy))
    });
}

/// Merges what stands in the file of the document with what the window shows. `base` is what the file held when it was
/// read or written last.
pub(super) fn with_file(app: &mut App, ctx: &Context, theirs: Arc<[u8]>, base: Option<Arc<[u8]>>) {
    let Some(path) = app.session.as_ref().and_then(Session::path).map(PathBuf::from) else {
        return;
    };
    let document = app.document;
    app.jobs.start(Busy::Opening, ctx, move || {
        let copy = work::in_file(&path, theirs, base.as_deref()).map(Box::new);
        Outcome::Merge(Came::Read(document, copy))
    });
}

/// Takes up what came of work.
pub(super) fn came(app: &mut App, ctx: &Context, came: Came) {
    let is_carried = matches!(came, Came::Carried(..));
    let is_in = take_up(app, ctx, came);
    if is_carried {
        // Files that were dropped meanwhile have waited.
        evidence::go_on(app, ctx);
        // Whoever wanted to leave after the merge stays where there is something to decide about it.
        if let Some(way) = app.merging.afterwards.take().filter(|_| is_in) {
            leave(app, ctx, way);
        }
    }
}

/// Takes up that work broke off.
pub(super) fn broke_off(app: &mut App) {
    if !app.jobs.is_running(Busy::Attaching) {
        app.merging.afterwards = None;
    }
}

/// Whether the document holds an accepted merge now, or is another one.
fn take_up(app: &mut App, ctx: &Context, came: Came) -> bool {
    match came {
        Came::Read(document, Ok(copy)) if document == app.document => {
            let Some(session) = &app.session else { return false };
            match Merging::of(Arc::clone(session.assessment()), *copy) {
                Ok(merging) => {
                    app.merging.under_way = Some((document, merging));
                    app.ask(Command::Go(Route::Merge));
                }
                Err(error) => refuse(app, error),
            }
            false
        }
        Came::Read(_, Err(error)) | Came::Carried(_, Err(error)) => {
            tell(app, News::File(error));
            false
        }
        Came::Carried(document, Ok(())) if document == app.document => put(app, ctx),
        // Another document is open by now.
        Came::Read(_, Ok(_)) | Came::Carried(_, Ok(())) => true,
    }
}

fn refuse(app: &mut App, error: MergeError) {
    app.merging.under_way = None;
    match error {
        MergeError::OtherEdition => tell(app, News::Exchange(Arc::new(ExchangeNews::OtherEdition))),
    }
}

/// Brings the evidence along first: no document ever names files that were left behind.
pub(super) fn accept(app: &mut App, ctx: &Context) {
    let path = app.session.as_ref().and_then(Session::path).map(PathBuf::from);
    let document = app.document;
    let Some(merging) = merging(app).filter(|merging| merging.is_decided()) else { return };
    if merging.incoming_evidence() == 0 {
        put(app, ctx);
        return;
    }
    let (merged, from) = (Arc::clone(merging.merged()), merging.path().to_path_buf());
    let Some(path) = path else {
        // Evidence lies beside the file of the document, so it needs one.
        tell(app, News::SaveFirst);
        app.after_saving = Some(Next::Merge);
        return save_as(app, ctx);
    };
    if app.jobs.is_running(Busy::Attaching) {
        return;
    }
    app.jobs.start(Busy::Attaching, ctx, move || {
        Outcome::Merge(Came::Carried(document, evidence_store::carry(&merged, &from, &path)))
    });
}

/// Puts what came of the merge into the document, unless it was changed meanwhile in a way that asks again.
/// Whether it is in.
fn put(app: &mut App, ctx: &Context) -> bool {
    carry_out(app, ctx, Ask::Renew);
    let Some(merging) = merging(app).filter(|merging| merging.is_decided()) else { return false };
    let (merged, name) = (Arc::clone(merging.merged()), file_name(merging.path()));
    let (count, files) = (merging.changes().len(), merging.incoming_evidence());
    let over = merging.over().cloned();
    let revision = |app: &App| app.session.as_ref().map(|open| open.revision());
    let before = revision(app);
    run(app, ctx, vec![Command::Edit(Edit::SetAll(merged))]);
    if before == revision(app) && count > 0 {
        // It was refused, which was told.
        return false;
    }
    app.merging.under_way = None;
    let words = match count {
        0 => app.texts.merge_nothing_done(&name),
        count => app.texts.merge_done(&name, count, files),
    };
    tell(app, News::Done { words, undo: count > 0 });
    evidence::bring_back(app, ctx);
    if let Some(theirs) = over {
        conflict::overwrite(app, ctx, Some(theirs));
    }
    app.ask(Command::Go(Route::Overview));
    true
}
