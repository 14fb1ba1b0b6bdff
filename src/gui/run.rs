//! Carries commands out, after the frame in which they were asked for, in this one place.

use std::time::Duration;

use egui::Context;

use crate::domain::edit::Edit;
use crate::domain::review::ReviewEdit;
use crate::gui::app::App;
use crate::gui::command::{Command, Way};
use crate::gui::comparing;
use crate::gui::dialogs::{self, FileQuestion};
use crate::gui::edition_export;
use crate::gui::evidence;
use crate::gui::focus;
use crate::gui::folder;
use crate::gui::handover;
use crate::gui::importing;
use crate::gui::jobs::Busy;
use crate::gui::keeping;
use crate::gui::leaving;
use crate::gui::memory;
use crate::gui::merging;
use crate::gui::news::News;
use crate::gui::outcome::Outcome;
use crate::gui::overlays;
use crate::gui::own_editions;
use crate::gui::paper;
use crate::gui::path_field;
use crate::gui::review;
use crate::gui::route::Route;
use crate::gui::saving;
use crate::gui::shortcuts;
use crate::gui::splitting;
use crate::session::{Change, Session};
use crate::settings::Setting;

/// Carries `commands` out, in order.
pub(super) fn run(app: &mut App, ctx: &Context, commands: Vec<Command>) {
    for command in commands {
        one(app, ctx, command);
        // What was asked for may change the picture, and egui draws only when asked.
        ctx.request_repaint();
    }
}

fn one(app: &mut App, ctx: &Context, command: Command) {
    match command {
        Command::Leave(way) => leaving::leave(app, ctx, way),
        Command::Save => saving::save(app, ctx),
        Command::SaveAs => saving::save_as(app, ctx),
        Command::Report => paper::save(app, ctx, false),
        Command::ShowReport => paper::show(app, ctx, false),
        Command::PrintReport => paper::show(app, ctx, true),
        Command::Edition(asked) => own_editions::carry_out(app, ctx, asked),
        Command::ExportEdition(id) => edition_export::begin(app, ctx, id),
        Command::Undo => step(app, ctx, Session::undo),
        Command::Redo => step(app, ctx, Session::redo),
        Command::Edit(edit) => change(app, ctx, edit),
        Command::Opinion(edit) => judge(app, ctx, edit),
        Command::Review(asked) => review::carry_out(app, ctx, asked),
        Command::Go(route) => go(app, ctx, route),
        Command::Focus(id) => focus::go_to(ctx, id),
        Command::FocusContent => focus::go_to_content(ctx),
        Command::SetLanguage(language) => memory::choose(app, Setting::Language(language)),
        Command::Set(setting) => memory::choose(app, setting),
        Command::TextSize(step) => app.settings.step_text_size(step),
        Command::AskFolder => ask(app, ctx, FileQuestion::Folder),
        Command::ForgetRecent(path) => app.settings.forget(&path),
        Command::Leaf(way) => leaf(app, ctx, way),
        Command::Finder(step) => overlays::finder(app, ctx, step),
        Command::Tour(step) => overlays::tour(app, ctx, step),
        Command::Tell { words, undo } => tell(app, News::Done { words, undo }),
        Command::Dismiss(id) => app.news.retain(|(at, _)| *at != id),
        Command::Keep(asked) => keeping::carry_out(app, ctx, asked),
        Command::Evidence(asked) => evidence::carry_out(app, ctx, asked),
        Command::Handover(asked) => handover::carry_out(app, ctx, asked),
        Command::Compare(asked) => comparing::carry_out(app, ctx, asked),
        Command::Merge(asked) => merging::carry_out(app, ctx, asked),
        Command::Split(asked) => splitting::carry_out(app, ctx, asked),
        Command::Import(asked) => importing::carry_out(app, ctx, asked),
        Command::Centres(asked) => folder::carry_out(app, ctx, asked),
        Command::Path(step) => path_field::step(app, ctx, step),
        Command::Paper(step) => paper::step(app, step),
        Command::Answer(answer) => leaving::answered(app, ctx, answer),
    }
}

pub(super) fn go(app: &mut App, ctx: &Context, route: Route) {
    if app.session.is_none() && route.needs_document() {
        return;
    }
    if !app.route.is_on_same_screen(&route) {
        focus::go_to_content(ctx);
        app.news.retain(|(_, news)| !news.is_passing(app.texts));
    }
    app.route = route;
}

fn leaf(app: &mut App, ctx: &Context, way: Way) {
    let Some(session) = &app.session else { return };
    let is_merging = app.merging.of(app.document).is_some();
    if let Some(route) = shortcuts::neighbour(session, is_merging, &app.route, way) {
        go(app, ctx, route);
    }
}

pub(super) fn ask(app: &mut App, ctx: &Context, question: FileQuestion) {
    if app.jobs.is_running(Busy::Asking) {
        return;
    }
    let answer = {
        let folder = app.folder.as_deref().or(app.settings.folder.as_deref());
        app.services.dialogs.ask(&question, app.texts, folder)
    };
    app.jobs.start(Busy::Asking, ctx, move || Outcome::Asked(question, dialogs::wait(answer)));
}

/// Changes the document.
fn change(app: &mut App, ctx: &Context, edit: Edit) {
    let now = now(ctx);
    forget_last_change(app);
    let Some(session) = &mut app.session else { return };
    let removal = News::of_removal(app.texts, &edit, session.assessment());
    match session.apply(edit, now) {
        Ok(()) => {
            if let Some(news) = removal {
                tell(app, news);
            }
        }
        Err(error) => tell(app, News::Refused(error)),
    }
}

/// Changes the review.
fn judge(app: &mut App, ctx: &Context, edit: ReviewEdit) {
    let now = now(ctx);
    forget_last_change(app);
    let Some(session) = &mut app.session else { return };
    if let Err(error) = session.review_by(edit, now) {
        tell(app, News::Refused(error));
    }
}

/// The time from the start of the window.
fn now(ctx: &Context) -> Duration {
    Duration::try_from_secs_f64(ctx.input(|input| input.time)).unwrap_or_default()
}

/// Takes a change back or makes it again, and shows which one it was, so that nobody has to guess.
fn step(app: &mut App, ctx: &Context, move_by_one: fn(&mut Session) -> Option<Change>) {
    forget_last_change(app);
    let Some(change) = app.session.as_mut().and_then(move_by_one) else { return };
    if matches!(&change, Change::Answers(edit) if evidence::is_moved_by(edit)) {
        evidence::bring_back(app, ctx);
    }
    let route = app.session.as_ref().and_then(|open| Route::of_change(&change, open.assessment()));
    if let Some(route) = route {
        app.route = route;
    }
}

/// An offer to take the last change back would take back another one from here on.
fn forget_last_change(app: &mut App) {
    app.news.retain(|(_, news)| !news.is_of_last_change());
}

/// The most notices that are kept; an older one goes when a newer one comes.
const MOST_NEWS: usize = 8;

pub(super) fn tell(app: &mut App, news: News) {
    // What is told already is told again at the end and not twice.
    let words = news.tell(app.texts);
    app.news.retain(|(_, other)| other.tell(app.texts) != words && !news.settles(other, app.texts));
    app.news_told += 1;
    app.news.push_back((app.news_told, news));
    while app.news.len() > MOST_NEWS {
        // What can be taken back from its notice alone goes last.
        let at = app.news.iter().position(|(_, news)| news.undo().is_none()).unwrap_or(0);
        app.news.remove(at);
    }
}
