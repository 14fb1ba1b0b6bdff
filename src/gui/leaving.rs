//! Leaving a document for another one, the start or the end of the program. What is not saved is asked about first.

use std::path::PathBuf;

use egui::Context;

use crate::domain::assessment::Assessment;
use crate::domain::id::EditionId;
use crate::gui::app::App;
use crate::gui::command::{Leave, UnsavedAnswer};
use crate::gui::dialogs::FileQuestion;
use crate::gui::evidence;
use crate::gui::files;
use crate::gui::focus;
use crate::gui::handover;
use crate::gui::jobs::Busy;
use crate::gui::keeping::{self, drafts, work};
use crate::gui::last_year;
use crate::gui::memory;
use crate::gui::merging;
use crate::gui::news::News;
use crate::gui::outcome::Outcome;
use crate::gui::own_editions;
use crate::gui::review;
use crate::gui::route::Route;
use crate::gui::run::{ask, tell};
use crate::gui::saving::{self, Next};
use crate::gui::screens::States;
use crate::gui::screens::profile;
use crate::gui::widgets::draft;
use crate::session::Session;

/// Leaves the document, or asks first where something would be lost.
pub(super) fn leave(app: &mut App, ctx: &Context, way: Leave) {
    let is_busy = evidence::holds(app, &way) || merging::holds(app, &way);
    let waits = is_busy || handover::takes(app, ctx, &way);
    if waits || way == Leave::Quit && (own_editions::hold(app, ctx) || holds(app)) {
        return;
    }
    // Whoever goes elsewhere meanwhile does not want to end.
    app.ends_after_work = false;
    let is_held = is_held(app);
    if is_held && keeping::saves_itself(app) {
        // Nothing to ask: the document has its file.
        app.after_saving = Some(Next::Leave(way));
        saving::save(app, ctx);
        return;
    }
    if is_held {
        app.question = Some(way);
        // The keyboard belongs to the question now.
        app.focus_before = ctx.memory(|memory| memory.focused());
        if let Some(focused) = app.focus_before {
            ctx.memory_mut(|memory| memory.surrender_focus(focused));
        }
        return;
    }
    if way == Leave::Quit && app.jobs.is_running(Busy::Saving) && !app.keeping.desk.hangs {
        // The program ends when the file is whole.
        app.after_saving = Some(Next::Leave(way));
        return;
    }
    go_on(app, ctx, way);
}

/// Whether files are made that the user asked for: papers, tables, packs or parts.
pub(super) fn is_at_work(app: &App) -> bool {
    let made = [Busy::Reporting, Busy::Packing, Busy::Splitting, Busy::Exporting, Busy::Printing];
    made.iter().any(|busy| app.jobs.is_running(*busy))
}

/// Whether the program waits for work before it ends. Asked once more, the work is stopped.
fn holds(app: &mut App) -> bool {
    if !is_at_work(app) {
        return false;
    }
    if std::mem::replace(&mut app.ends_after_work, true) {
        handover::call_off(app);
        app.preview.stop_saving();
        app.centres.call_off();
    } else {
        let words = app.texts.ends_after_work().to_owned();
        tell(app, News::Warned(words));
    }
    true
}

/// Ends the program once the work is done that it waits for. To be called in each frame.
pub(super) fn follow(app: &mut App, ctx: &Context) {
    if app.ends_after_work && !is_at_work(app) {
        app.ends_after_work = false;
        leave(app, ctx, Leave::Quit);
    }
}

/// Whether the document holds changes that are in no file and that the user has not given up.
pub(super) fn is_held(app: &mut App) -> bool {
    let given_up = app.given_up.take();
    let Some(session) = app.session.as_ref().filter(|session| session.is_unsaved()) else {
        return false;
    };
    given_up != Some((app.document, session.revision()))
}

/// Goes where nothing holds back any more.
fn go_on(app: &mut App, ctx: &Context, way: Leave) {
    // What comes next may take its time; the document as it is now is not asked about again when it comes.
    app.given_up = app.session.as_ref().map(|session| (app.document, session.revision()));
    match way {
        Leave::New(id) => new(app, ctx, &id),
        Leave::Open => ask(app, ctx, FileQuestion::Open),
        Leave::OpenPath(path) => open(app, ctx, path),
        Leave::LastYear => ask(app, ctx, FileQuestion::LastYear),
        Leave::LastYearFrom(path) => last_year::begin(app, ctx, path),
        Leave::OpenSample => match files::sample() {
            Ok(assessment) => show(app, ctx, Session::untitled(assessment), Route::Overview),
            Err(error) => tell(app, News::File(error)),
        },
        Leave::Review => ask(app, ctx, FileQuestion::Review),
        Leave::ReviewPath(path) => review::open(app, ctx, path, None),
        Leave::ReviewOf(path, original) => review::open(app, ctx, path, Some(original)),
        Leave::Recover(id) => drafts::recover(app, ctx, id),
        Leave::ChooseNew | Leave::Close => {
            keeping::leave(app, ctx);
            app.session = None;
            app.route = Route::Start;
            app.news.clear();
            focus::go_to_content(ctx);
            memory::look_for_recent(app, ctx);
            drafts::look(app, ctx);
        }
        Leave::Quit => {
            app.is_leaving = true;
            keeping::leave(app, ctx);
            memory::leave(app);
        }
    }
}

fn new(app: &mut App, ctx: &Context, id: &EditionId) {
    let edition = app.editions.iter().find(|edition| edition.id() == id).cloned();
    if let Some(edition) = edition {
        show(app, ctx, Session::untitled(Assessment::new(edition)), Route::Profile);
        focus::go_to(ctx, profile::first_field());
    }
}

fn open(app: &mut App, ctx: &Context, path: PathBuf) {
    let visit = keeping::visit(app, Some(&path));
    app.jobs.start(Busy::Opening, ctx, move || {
        let loaded = work::open(&path, &visit).map(Box::new);
        Outcome::Opened(path, loaded)
    });
}

/// Shows a document in the place of what was shown before.
pub(super) fn show(app: &mut App, ctx: &Context, session: Session, route: Route) {
    draft::forget(ctx);
    keeping::leave(app, ctx);
    focus::go_to_content(ctx);
    app.saved_at = None;
    app.faults.clear();
    app.evidence.leave();
    // What was asked about the one before is no question about this one.
    app.handover.asks = false;
    app.splitting.asked = None;
    app.importing.asks_form = false;
    app.finder = None;
    app.review = review::Desk::default();
    app.derived = None;
    app.news.clear();
    app.session = Some(session);
    app.document += 1;
    // A correction of an edition is under way for the program, not for one document.
    let correction = app.states.editions.take_correction();
    // The table of a folder waits for whoever comes back to it.
    let folder = std::mem::take(&mut app.states.folder);
    app.states = States { folder, ..States::default() };
    correction.into_iter().for_each(|it| app.states.editions.correct(it));
    app.route = route;
}

/// Takes up the answer to the question about unsaved changes.
pub(super) fn answered(app: &mut App, ctx: &Context, answer: UnsavedAnswer) {
    let Some(way) = app.question.take() else { return };
    match answer {
        UnsavedAnswer::Cancel => {
            if let Some(id) = app.focus_before.take() {
                focus::go_back_to(ctx, id);
            }
        }
        UnsavedAnswer::Discard => go_on(app, ctx, way),
        UnsavedAnswer::Save => {
            app.after_saving = Some(Next::Leave(way));
            saving::save(app, ctx);
        }
    }
}
