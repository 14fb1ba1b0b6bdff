//! The lock on the file: renewed while we have it, asked for again while somebody else has it.

use std::path::PathBuf;
use std::time::Duration;

use egui::Context;

use crate::gui::app::App;
use crate::gui::jobs::Busy;
use crate::gui::keeping::news::KeepNews;
use crate::gui::keeping::subject::{self, Beginning};
use crate::gui::keeping::work::{self, Loaded};
use crate::gui::keeping::{Came, take_up, visit};
use crate::gui::leaving::show;
use crate::gui::news::News;
use crate::gui::outcome::Outcome;
use crate::gui::run::tell;
use crate::session::{Access, Session};
use crate::storage::error::FileError;
use crate::storage::lock::RENEWED_EVERY;

/// How long a closing window waits for a share that does not answer, in seconds.
const PATIENCE_SECS: f64 = 2.0;

/// Renews the lock where that is due.
pub(super) fn keep_up(app: &mut App, ctx: &Context, now: f64) {
    let document = app.document;
    let desk = &mut app.keeping.desk;
    let Some(lock) = desk.hold.lock.clone() else { return };
    let then = *desk.renewed_at.get_or_insert(now);
    let pause = RENEWED_EVERY.as_secs_f64();
    if now - then < pause {
        let left = Duration::try_from_secs_f64(pause - (now - then));
        ctx.request_repaint_after(left.unwrap_or(RENEWED_EVERY));
        return;
    }
    desk.renewed_at = Some(now);
    app.jobs
        .start(Busy::Keeping, ctx, move || Outcome::Keeping(Came::Renewed(document, lock.renew())));
}

/// Lets the window close although a share does not answer: the lock on it will be stale by itself.
pub(super) fn part(app: &mut App, ctx: &Context, now: f64) {
    let since = *app.keeping.leaving_since.get_or_insert(now);
    app.keeping.has_waited = now - since >= PATIENCE_SECS;
    if !app.keeping.has_waited && app.jobs.is_running(Busy::Keeping) {
        ctx.request_repaint_after(Duration::from_millis(100));
    }
}

/// Takes up whether the lock is still ours.
pub(super) fn renewed(app: &mut App, document: u64, is_ours: bool) {
    if document == app.document && !is_ours {
        app.keeping.desk.hold.lock = None;
        tell(app, News::Kept(KeepNews::LockLost));
    }
}

/// Reads a file that somebody else had anew, with its lock.
pub(super) fn again(app: &mut App, ctx: &Context, takes_over: bool) {
    let Some(path) = app.session.as_ref().and_then(Session::path).map(PathBuf::from) else {
        return;
    };
    if app.jobs.is_running(Busy::Opening) {
        return;
    }
    let mut visit = visit(app, Some(&path));
    if takes_over {
        visit.takes_over = app.keeping.desk.theirs().cloned();
    }
    let reviewed = app.session.as_ref().and_then(Session::subject).cloned();
    let beginning = Beginning::of(app);
    app.jobs.start(Busy::Opening, ctx, move || {
        let result = match reviewed {
            Some(reviewed) if path.exists() => subject::open(&path, Some(&reviewed.path), &visit),
            Some(reviewed) => subject::begin(&reviewed.path, &beginning, &visit),
            None => work::open(&path, &visit),
        };
        let result = result.map(Box::new);
        Outcome::Keeping(Came::Again(path, result))
    });
}

/// Shows what was read, in the place where we were.
pub(super) fn opened_again(
    app: &mut App,
    ctx: &Context,
    path: PathBuf,
    result: Result<Box<Loaded>, FileError>,
) {
    let is_shown = app
        .session
        .as_ref()
        .is_some_and(|open| open.path() == Some(&path) && open.access() == Access::Locked);
    match result {
        Err(error) => tell(app, News::File(error)),
        Ok(loaded) if !is_shown => super::release(app, ctx, loaded.hold.lock),
        Ok(loaded) => {
            let Loaded { session, faults, orphans, hold } = *loaded;
            let route = app.route.clone();
            show(app, ctx, session, route);
            app.faults = faults;
            app.evidence.orphans = orphans;
            take_up(app, hold);
        }
    }
}
