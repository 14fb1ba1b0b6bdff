//! What may lie over a screen: the field for a path, the search over commands and criteria, and the first tour. The
//! questions about unsaved changes and about two states of one file come before all.

use egui::{Context, Ui};

use crate::gui::app::App;
use crate::gui::chrome::finder::{self, Finder};
use crate::gui::chrome::{conflict, import, look, path_field, seal, split, tour};
use crate::gui::command::{Command, FinderStep};
use crate::gui::evidence;
use crate::gui::focus;
use crate::gui::keeping::conflict::Conflict;
use crate::gui::memory;
use crate::settings::Setting;

/// Whether something lies over the screen, so that shortcuts of the screen mean nothing.
pub(super) fn is_covered(app: &App) -> bool {
    asks(app) || app.evidence.look.is_some() || app.finder.is_some() || app.tour.is_some()
}

/// Whether something is asked that is about the open document, which stays until it is answered.
pub(super) fn asks(app: &App) -> bool {
    let is_asked = app.question.is_some() || conflict_of(app).is_some() || is_beside(app);
    is_asked || app.handover.asks || app.path_field.is_some()
}

/// Two states of one file that are asked about now.
fn conflict_of(app: &App) -> Option<&Conflict> {
    app.keeping.desk.conflict.as_ref().filter(|conflict| conflict.is_asked)
}

/// Whether a split, a table or a form is asked about.
fn is_beside(app: &App) -> bool {
    let is_shown = app.importing.asks_form || app.importing.preview(app.document).is_some();
    app.session.is_some() && (is_shown || app.splitting.asked.is_some())
}

/// Draws the question about a split, a table or a form. Whether there is one.
fn beside_ui(app: &App, ui: &Ui, commands: &mut Vec<Command>) -> bool {
    let Some(session) = &app.session else { return false };
    let (texts, assessment) = (app.texts, session.assessment());
    if let Some(preview) = app.importing.preview(app.document) {
        import::ui(ui, texts, assessment, preview, commands);
    } else if let Some(by) = app.splitting.asked {
        split::ui(ui, texts, assessment, by, commands);
    } else if app.importing.asks_form {
        import::form_ui(ui, texts, commands);
    }
    is_beside(app)
}

/// Reads keys of what lies over the screen that a screen would take too.
pub(super) fn read(app: &App, ui: &Ui, commands: &mut Vec<Command>) {
    if let Some(shown) = &app.evidence.look {
        look::keys(ui, shown, &evidence::look::row(app), commands);
    }
}

/// Draws what lies over the screen.
pub(super) fn ui(app: &mut App, ui: &Ui, commands: &mut Vec<Command>) {
    if app.question.is_some() {
        return;
    }
    if let (Some(conflict), Some(session)) = (conflict_of(app), &app.session) {
        let name = app.name_of(session);
        let ours = (name.as_str(), &**session.assessment());
        conflict::ui(ui, app.texts, ours, conflict, commands);
        return;
    }
    if app.handover.asks {
        if let (Some(session), Some(derived)) = (&app.session, &app.derived) {
            let about = (&*app.name_of(session), &**session.assessment());
            let stops = derived.stops();
            seal::ui(ui, app.texts, about, stops, commands);
        }
        return;
    }
    if app.path_field.is_none() && beside_ui(app, ui, commands) {
        return;
    }
    if let (Some(shown), Some(session)) = (&app.evidence.look, &app.session) {
        let row = evidence::look::row(app);
        look::ui(ui, app.texts, session.assessment(), (shown, &row), commands);
        return;
    }
    if let Some(state) = &mut app.path_field {
        path_field::ui(ui, app.texts, state, commands);
    } else if let Some(state) = &mut app.finder {
        let reach = Finder { texts: app.texts, session: app.session.as_ref() };
        finder::ui(ui, &reach, state, commands);
    } else if let Some(step) = app.tour {
        tour::ui(ui, app.texts, step, commands);
    }
}

/// Lets the search come or go.
pub(super) fn finder(app: &mut App, ctx: &Context, step: FinderStep) {
    match step {
        FinderStep::Open => {
            take_keyboard(app, ctx);
            app.finder = Some(finder::State::default());
        }
        FinderStep::Leave => {
            app.finder = None;
            give_keyboard_back(app, ctx);
        }
        FinderStep::Found => {
            app.finder = None;
            app.focus_before = None;
        }
    }
}

/// Shows a step of the tour, or ends it for good.
pub(super) fn tour(app: &mut App, ctx: &Context, step: Option<usize>) {
    if app.tour.is_none() && step.is_some() {
        take_keyboard(app, ctx);
    }
    app.tour = step;
    if step.is_none() {
        memory::choose(app, Setting::TourSeen(true));
        give_keyboard_back(app, ctx);
    }
}

pub(super) fn take_keyboard(app: &mut App, ctx: &Context) {
    app.focus_before = ctx.memory(|memory| memory.focused());
    if let Some(focused) = app.focus_before {
        ctx.memory_mut(|memory| memory.surrender_focus(focused));
    }
}

pub(super) fn give_keyboard_back(app: &mut App, ctx: &Context) {
    match app.focus_before.take() {
        Some(id) => focus::go_back_to(ctx, id),
        None => focus::go_to_content(ctx),
    }
}
