//! Packs in the window.

use std::path::PathBuf;
use std::sync::Arc;

use egui::Context;

use crate::gui::app::App;
use crate::gui::dialogs::FileQuestion;
use crate::gui::files::{self, Target};
use crate::gui::handover::{Ask, Came, called_off, file_of};
use crate::gui::jobs::Busy;
use crate::gui::news::News;
use crate::gui::outcome::Outcome;
use crate::gui::paper;
use crate::gui::run::ask;
use crate::gui::saving::suggested_name;
use crate::report::Progress;
use crate::session::Session;
use crate::storage::pack::{self, Packing};
use crate::storage::watch::Watch;

/// Asks where to put a pack of the document, once its file holds it.
pub(super) fn begin(app: &mut App, ctx: &Context) {
    if file_of(app, ctx, Ask::Pack).is_none() {
        return;
    }
    let Some(session) = &app.session else { return };
    let name = app.texts.pack_name(&suggested_name(app, session));
    ask(app, ctx, FileQuestion::Pack { name });
}

/// Packs the document as its file holds it, with the report as it is set.
pub(super) fn pack(app: &mut App, ctx: &Context, target: Target) {
    let path = app.session.as_ref().and_then(Session::path).map(PathBuf::from);
    let (Some(path), Some(paper)) = (path, paper::paper(app)) else { return };
    if app.jobs.is_running(Busy::Packing) {
        return;
    }
    let watch = Arc::new(Watch::default());
    app.handover.watch = Some(Arc::clone(&watch));
    let progress = Progress::default();
    app.handover.report = Some(progress.clone());
    app.jobs.start(Busy::Packing, ctx, move || {
        let pack = || {
            let report = files::make_report(&paper, &progress);
            if watch.is_called_off() {
                return Err(called_off(&target.path));
            }
            let report = report?;
            let packing = Packing {
                assessment: &path,
                report: Some(&report),
                shown: paper.held.as_deref(),
                target: &target.path,
                may_replace: target.may_replace,
            };
            pack::pack(&packing, &watch).map_err(News::File)
        };
        Outcome::Handover(Came::Packed(pack().map(|packed| (target.path.clone(), packed))))
    });
}

/// Unpacks `pack` into `folder`.
pub(super) fn unpack(app: &mut App, ctx: &Context, pack: PathBuf, folder: PathBuf) {
    if app.jobs.is_running(Busy::Packing) {
        return;
    }
    let watch = Arc::new(Watch::default());
    app.handover.watch = Some(Arc::clone(&watch));
    app.handover.report = None;
    app.jobs.start(Busy::Packing, ctx, move || {
        let unpacked = pack::check_file(&pack, &watch)
            .and_then(|checked| pack::unpack(checked, &folder, &watch));
        Outcome::Handover(Came::Unpacked(unpacked))
    });
}
