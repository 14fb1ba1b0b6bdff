//! The report in the window: its preview is kept up, its bytes are saved, and the file is shown by the system.

use std::path::PathBuf;
use std::sync::Arc;

use egui::Context;

use crate::gui::app::App;
use crate::gui::command::PaperStep;
use crate::gui::comparing;
use crate::gui::dialogs::FileQuestion;
use crate::gui::files::{self, Paper, PaperKind, PaperOptions, ReviewPaper, Target, WhichPaper};
use crate::gui::jobs::Busy;
use crate::gui::news::{News, file_name};
use crate::gui::outcome::Outcome;
use crate::gui::route::Route;
use crate::gui::run::{ask, tell};
use crate::gui::saving::suggested_name;
use crate::session::Session;

/// A report that was written.
#[derive(Debug)]
pub struct Written {
    path: PathBuf,
    bytes: Arc<Vec<u8>>,
    /// Whether it is to be shown for printing.
    to_print: bool,
}

/// Brings the pages of the report nearer to the document, where they are in view. To be called before each frame.
pub(super) fn keep_up(app: &mut App, ctx: &Context) {
    app.preview.finish(ctx);
    let paper = if app.route == Route::Report { paper(app) } else { None };
    if let Some(paper) = &paper {
        app.states.report.earlier = paper.earlier.as_ref().map(|earlier| earlier.name.clone());
    }
    match paper {
        Some(paper) => {
            app.preview.keep_up(ctx, app.document, paper, app.states.report.view());
        }
        None => app.preview.rest(),
    }
}

/// How the report is wanted.
fn options(app: &App, session: &Session) -> PaperOptions {
    let texts = app.texts;
    app.states.report.options(texts.0, app.settings.digits, session.kind())
}

/// What the report is made from. `None`: no document is open.
pub(super) fn paper(app: &App) -> Option<Paper> {
    let session = app.session.as_ref()?;
    Some(Paper {
        assessment: session.assessment().clone(),
        earlier: comparing::earlier(app),
        faults: app.faults.clone(),
        name: match session.subject() {
            Some(subject) => file_name(&subject.path),
            None => format!("{}.gecc.ron", suggested_name(app, session)),
        },
        options: options(app, session),
        date: (app.services.now)().date,
        held: match session.subject() {
            Some(subject) => Some(Arc::clone(&subject.bytes)),
            None => app.keeping.desk.hold.before.clone().filter(|_| !session.is_unsaved()),
        },
        path: session.assessment_path().map(PathBuf::from),
        photos: app.preview.photos(),
        review: session.review().cloned().zip(session.subject().map(|subject| subject.digest)),
    })
}

/// Asks for a file and writes the report there; shows it for printing then, where `to_print` says so.
pub(super) fn save(app: &mut App, ctx: &Context, to_print: bool) {
    let Some(session) = &app.session else { return };
    if app.jobs.is_running(Busy::Asking) {
        return;
    }
    let (texts, centre) = (app.texts, suggested_name(app, session));
    let options = options(app, session);
    let name = match options.paper {
        WhichPaper::Office(PaperKind::Readiness) => texts.report_name(&centre),
        WhichPaper::Office(PaperKind::Plan) => texts.plan_name(&centre),
        WhichPaper::Office(PaperKind::EvidenceIndex) => texts.index_name(&centre),
        WhichPaper::Review(ReviewPaper::Report) => texts.review_paper_name(&centre),
        WhichPaper::Review(ReviewPaper::SiteVisit) => texts.visit_paper_name(&centre),
    };
    let name = format!("{name}.pdf");
    app.states.report.to_print = to_print;
    ask(app, ctx, FileQuestion::Report { name });
}

/// Writes the report: the very bytes that are shown, where they belong to the document as it is.
pub(super) fn save_to(app: &mut App, ctx: &Context, target: Target) {
    let Some(paper) = paper(app) else { return };
    let shown = app.preview.bytes_of(&paper);
    let to_print = std::mem::take(&mut app.states.report.to_print);
    let progress = app.preview.begin_saving(shown.is_none());
    app.jobs.start(Busy::Reporting, ctx, move || {
        let make = || files::make_report(&paper, &progress).map(Arc::new);
        let bytes = shown.map_or_else(make, Ok);
        Outcome::Reported(bytes.and_then(|bytes| {
            files::save_report(&target, &bytes)?;
            Ok(Written { path: target.path, bytes, to_print })
        }))
    });
}

/// Stops or begins work on the report.
pub(super) fn step(app: &mut App, step: PaperStep) {
    match step {
        PaperStep::StopPages => app.preview.stop(),
        PaperStep::MakePages => app.preview.go_on(),
        PaperStep::StopSaving => app.preview.stop_saving(),
    }
}

/// Takes up that the report was written, or could not be.
pub(super) fn saved(app: &mut App, ctx: &Context, result: Result<Written, News>) {
    app.preview.end_saving();
    match result {
        Ok(Written { path, bytes, to_print }) => {
            app.preview.mark_saved(path.clone(), bytes);
            tell(app, News::ReportDone(path.clone()));
            if to_print {
                view(app, ctx, path, true);
            }
        }
        Err(news) => tell(app, news),
    }
}

/// Shows the saved report in the program of the system; one that is not saved is saved first where it is `to_print`.
pub(super) fn show(app: &mut App, ctx: &Context, to_print: bool) {
    match app.preview.saved().map(PathBuf::from) {
        Some(path) => view(app, ctx, path, to_print),
        None if to_print => save(app, ctx, true),
        None => {}
    }
}

fn view(app: &mut App, ctx: &Context, path: PathBuf, to_print: bool) {
    let view = app.services.system.view;
    app.jobs.start(Busy::Viewing, ctx, move || {
        let result = view(&path).map_err(|error| error.to_string());
        Outcome::Viewed(match result {
            Ok(()) => to_print.then_some(News::PrintThere(path)),
            Err(detail) => Some(News::NoViewer(path, detail)),
        })
    });
}
