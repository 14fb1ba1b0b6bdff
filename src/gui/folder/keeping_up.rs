//! Brings the table up to the folder, before each frame: takes in what came, has it arranged, and looks now and then
//! whether the folder has changed.

use std::time::Duration;

use egui::Context;

use crate::domain::folder::{Totals, arrange};
use crate::gui::app::App;
use crate::gui::focus;
use crate::gui::folder::{Came, Shown, reading};
use crate::gui::jobs::Busy;
use crate::gui::outcome::Outcome;
use crate::gui::route::Route;
use crate::thai::order;

/// How long a table stands at least before it is arranged anew because rows came, in seconds.
const STANDS_SECS: f64 = 0.4;
/// How long the folder is left alone between two looks, in seconds.
const PAUSE_SECS: f64 = 4.0;

/// Brings the table up to the folder.
pub(in crate::gui) fn keep_up(app: &mut App, ctx: &Context) {
    if app.centres.folder().is_none() {
        return;
    }
    app.centres.take_in();
    let now = ctx.input(|input| input.time);
    let is_busy = app.jobs.is_running(Busy::Arranging);
    if app.centres.is_stale && !is_busy && now >= app.centres.arranged_at + STANDS_SECS {
        app.centres.arranged_at = now;
        arrange_beside(app, ctx);
    }
    if app.centres.is_looked_at() {
        app.centres.look_at = now + PAUSE_SECS;
        ctx.request_repaint_after(focus::SOON);
    } else if app.route == Route::Folder && !app.centres.is_stopped() {
        if now >= app.centres.look_at {
            app.centres.look_at = now + PAUSE_SECS;
            reading::look(app, ctx);
        }
        ctx.request_repaint_after(Duration::from_secs_f64(PAUSE_SECS));
    }
    if app.centres.is_stale || app.centres.work().is_some() {
        ctx.request_repaint_after(focus::SOON);
    }
}

fn arrange_beside(app: &mut App, ctx: &Context) {
    app.centres.is_stale = false;
    let (rows, view) = (app.centres.rows(), app.centres.view().clone());
    app.jobs.start(Busy::Arranging, ctx, move || {
        let arranged = arrange(&rows, &view, order::compare);
        let all = Totals::of(rows.iter().map(|row| &**row));
        Outcome::Centres(Came::Arranged(Box::new(Shown { rows, arranged, all, view })))
    });
}
