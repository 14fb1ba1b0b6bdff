//! Drafts: offered on the start screen after a crash, never opened by themselves.

use std::path::PathBuf;
use std::sync::Arc;

use egui::Context;

use crate::gui::app::App;
use crate::gui::command::Leave;
use crate::gui::jobs::Busy;
use crate::gui::keeping::news::KeepNews;
use crate::gui::keeping::other_states::{self, Drafting, Recovered};
use crate::gui::keeping::{Came, Desk, take_up, visit};
use crate::gui::leaving::{is_held, leave, show};
use crate::gui::news::News;
use crate::gui::outcome::Outcome;
use crate::gui::route::Route;
use crate::gui::run::tell;
use crate::session::Access;
use crate::storage::error::FileError;
pub use crate::storage::recovery::Draft;
use crate::storage::recovery::{self, Slot, Source};

/// Looks beside the drawing for drafts of programs that are gone, and lets go what was discarded long ago.
pub(in crate::gui) fn look(app: &mut App, ctx: &Context) {
    let Some(folder) = app.services.recovery.clone() else { return };
    let today = (app.services.now)().date;
    app.jobs.start(Busy::Keeping, ctx, move || {
        recovery::sweep(&folder, today);
        Outcome::Keeping(Came::Drafts(recovery::drafts(&folder)))
    });
}

/// Offers these drafts.
pub(super) fn offer(app: &mut App, found: Vec<Draft>) {
    app.keeping.drafts = found;
    remind(app);
}

/// Says that there is something to recover to somebody who does not see the start screen.
pub(super) fn remind(app: &mut App) {
    let count = app.keeping.drafts.len();
    if count > 0 && app.session.is_some() && !std::mem::replace(&mut app.keeping.is_reminded, true)
    {
        tell(app, News::Kept(KeepNews::DraftsWaiting(count)));
    }
}

/// What is to be kept as a draft of the open document. `None`: there is nowhere to keep it.
pub(super) fn drafting(app: &App, desk: &Desk) -> Option<Drafting> {
    let session = app.session.as_ref()?;
    Some(Drafting {
        folder: app.services.recovery.clone()?,
        slot: desk.slot.clone(),
        document: session.document(),
        source: Source {
            path: session.path().map(PathBuf::from),
            origin: session.origin().map(PathBuf::from),
            base: None,
        },
        before: desk.hold.before.clone(),
        now: (app.services.now)(),
    })
}

/// The last state of a document that is left unsaved, where it holds anything of the user.
pub(super) fn last_words(app: &App, desk: &Desk) -> Option<Drafting> {
    let session = app.session.as_ref()?;
    let is_worth_it = session.access() == Access::Full && session.can_undo();
    drafting(app, desk).filter(|_| is_worth_it || desk.slot.is_some())
}

/// Discards a draft whose document is gone.
pub(super) fn put_away(app: &mut App, ctx: &Context, slot: Arc<Slot>) {
    let today = (app.services.now)().date;
    app.jobs.start(Busy::Keeping, ctx, move || {
        // Where it cannot be moved it is offered once more.
        slot.discard(today).ok();
        Outcome::Keeping(Came::LetGo)
    });
}

/// Takes a draft out of the offers, without a question: it can come back.
pub(super) fn discard(app: &mut App, ctx: &Context, id: String) {
    let Some(folder) = app.services.recovery.clone() else { return };
    let today = (app.services.now)().date;
    app.jobs.start(Busy::Keeping, ctx, move || {
        let moved = Slot::adopt(&folder, &id).map_or(Ok(()), |slot| slot.discard(today));
        let result = moved.map(|()| recovery::drafts(&folder));
        Outcome::Keeping(Came::Moved(result, Some(id)))
    });
}

/// Offers a draft again.
pub(super) fn undiscard(app: &mut App, ctx: &Context, id: String) {
    let Some(folder) = app.services.recovery.clone() else { return };
    app.jobs.start(Busy::Keeping, ctx, move || {
        let result = recovery::undiscard(&folder, &id).map(|()| recovery::drafts(&folder));
        Outcome::Keeping(Came::Moved(result, None))
    });
}

/// Takes up that a draft was discarded or came back.
pub(super) fn moved(
    app: &mut App,
    result: Result<Vec<Draft>, FileError>,
    discarded: Option<String>,
) {
    match result {
        Ok(found) => {
            app.keeping.drafts = found;
            if let Some(id) = discarded {
                tell(app, News::Kept(KeepNews::DraftDiscarded(id)));
            }
        }
        Err(error) => tell(app, News::File(error)),
    }
}

/// Takes the draft `id` up.
pub(in crate::gui) fn recover(app: &mut App, ctx: &Context, id: String) {
    let Some(folder) = app.services.recovery.clone() else { return };
    let visit = visit(app, None);
    app.jobs.start(Busy::Opening, ctx, move || {
        let result = other_states::recover(&folder, &id, &visit).map(Box::new);
        Outcome::Keeping(Came::Recovered(result))
    });
}

/// Shows a draft that was taken up.
pub(super) fn recovered(app: &mut App, ctx: &Context, result: Result<Box<Recovered>, FileError>) {
    let recovered = match result {
        Ok(recovered) => *recovered,
        Err(error) => return tell(app, News::File(error)),
    };
    let Recovered { session, draft, slot, is_taken, hold } = recovered;
    // What was changed meanwhile is dealt with before it goes.
    if is_held(app) {
        return leave(app, ctx, Leave::Recover(draft.id));
    }
    let route = Route::home(session.kind());
    show(app, ctx, session, route);
    app.keeping.drafts.retain(|other| other.id != draft.id);
    app.keeping.desk.slot = Some(Arc::new(slot));
    let greeting = if is_taken { KeepNews::RecoveredAsNew } else { KeepNews::Recovered };
    app.keeping.greeting = Some(News::Kept(greeting));
    take_up(app, hold);
    crate::gui::evidence::check(app, ctx);
}
