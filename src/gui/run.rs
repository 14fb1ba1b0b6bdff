//! Carries commands out, after the frame in which they were asked for, in this one place.

use std::path::PathBuf;
use std::time::Duration;

use egui::Context;

use crate::domain::assessment::Assessment;
use crate::domain::id::EditionId;
use crate::gui::app::{App, document_name};
use crate::gui::command::{Command, UnsavedAnswer, Way};
use crate::gui::dialogs::{self, FileQuestion};
use crate::gui::edition_export;
use crate::gui::evidence;
use crate::gui::files;
use crate::gui::files::Target;
use crate::gui::focus;
use crate::gui::jobs::Busy;
use crate::gui::last_year;
use crate::gui::memory;
use crate::gui::news::News;
use crate::gui::outcome::{Outcome, Saved};
use crate::gui::overlays;
use crate::gui::paper;
use crate::gui::route::Route;
use crate::gui::screens::profile;
use crate::gui::shortcuts;
use crate::gui::widgets::draft;
use crate::session::{Access, Session};
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
        Command::New(_)
        | Command::ChooseNew
        | Command::Open
        | Command::OpenPath(_)
        | Command::LastYear
        | Command::LastYearFrom(_)
        | Command::OpenSample
        | Command::Close
        | Command::Quit => leave_document(app, ctx, command),
        Command::Save => save(app, ctx),
        Command::SaveAs => save_as(app, ctx),
        Command::Report => paper::save(app, ctx, false),
        Command::ShowReport => paper::show(app, ctx, false),
        Command::PrintReport => paper::show(app, ctx, true),
        Command::ExportEdition(id) => edition_export::begin(app, ctx, id),
        Command::Undo | Command::Redo | Command::Edit(_) => change(app, ctx, command),
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
        Command::Evidence(asked) => evidence::carry_out(app, ctx, asked),
        Command::Answer(answer) => answered(app, ctx, answer),
    }
}

fn go(app: &mut App, ctx: &Context, route: Route) {
    if app.session.is_none() && route.needs_document() {
        return;
    }
    if !app.route.is_on_same_screen(&route) {
        focus::go_to_content(ctx);
    }
    app.route = route;
}

fn leaf(app: &mut App, ctx: &Context, way: Way) {
    let Some(session) = &app.session else { return };
    if let Some(route) = shortcuts::neighbour(session.assessment().edition(), &app.route, way) {
        go(app, ctx, route);
    }
}

/// Commands that put another document in the place of this one, or none.
pub(super) fn leave_document(app: &mut App, ctx: &Context, command: Command) {
    if evidence::holds(app, &command) {
        return;
    }
    if app.session.as_ref().is_some_and(Session::is_unsaved) {
        app.question = Some(command);
        // The keyboard belongs to the question now.
        app.focus_before = ctx.memory(|memory| memory.focused());
        if let Some(focused) = app.focus_before {
            ctx.memory_mut(|memory| memory.surrender_focus(focused));
        }
        return;
    }
    if command == Command::Quit && app.jobs.is_running(Busy::Saving) {
        // The program ends when the file is whole.
        app.after_saving = Some(command);
        return;
    }
    go_on(app, ctx, command);
}

/// Carries out a command that leaves the document, which nothing holds back any more.
fn go_on(app: &mut App, ctx: &Context, command: Command) {
    match command {
        Command::New(id) => new(app, ctx, &id),
        Command::Open => ask(app, ctx, FileQuestion::Open),
        Command::OpenPath(path) => open(app, ctx, path),
        Command::LastYear => ask(app, ctx, FileQuestion::LastYear),
        Command::LastYearFrom(path) => last_year::begin(app, ctx, path),
        Command::OpenSample => match files::sample() {
            Ok(assessment) => show(app, ctx, Session::untitled(assessment), Route::Overview),
            Err(error) => tell(app, News::File(error)),
        },
        Command::ChooseNew | Command::Close => {
            app.session = None;
            app.route = Route::Start;
            app.news.clear();
            focus::go_to_content(ctx);
            memory::look_for_recent(app, ctx);
        }
        Command::Quit => {
            app.is_leaving = true;
            memory::leave(app);
        }
        Command::Save
        | Command::SaveAs
        | Command::Report
        | Command::ShowReport
        | Command::PrintReport
        | Command::ExportEdition(_)
        | Command::Undo
        | Command::Redo
        | Command::Edit(_)
        | Command::Go(_)
        | Command::Focus(_)
        | Command::FocusContent
        | Command::SetLanguage(_)
        | Command::Evidence(_)
        | Command::Tell { .. }
        | Command::Set(_)
        | Command::TextSize(_)
        | Command::AskFolder
        | Command::ForgetRecent(_)
        | Command::Leaf(_)
        | Command::Finder(_)
        | Command::Tour(_)
        | Command::Dismiss(_)
        | Command::Answer(_) => one(app, ctx, command),
    }
}

fn new(app: &mut App, ctx: &Context, id: &EditionId) {
    let edition = app.editions.iter().find(|edition| edition.id() == id).cloned();
    if let Some(edition) = edition {
        show(app, ctx, Session::untitled(Assessment::new(edition)), Route::Profile);
        focus::go_to(ctx, profile::first_field());
    }
}

pub(super) fn show(app: &mut App, ctx: &Context, session: Session, route: Route) {
    draft::forget(ctx);
    focus::go_to_content(ctx);
    app.saved_at = None;
    app.faults.clear();
    app.evidence.leave();
    app.derived = None;
    app.news.clear();
    if session.access() == Access::NewerVersion {
        tell(app, News::NewerVersion);
    }
    app.session = Some(session);
    app.document += 1;
    app.states = Default::default();
    app.route = route;
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

fn open(app: &mut App, ctx: &Context, path: PathBuf) {
    app.jobs.start(Busy::Opening, ctx, move || {
        let loaded = files::load(&path).map(Box::new);
        Outcome::Opened(path, loaded)
    });
}

fn save(app: &mut App, ctx: &Context) {
    let path = app.session.as_ref().and_then(|session| {
        let path = session.path()?;
        (session.access() == Access::Full).then(|| path.to_path_buf())
    });
    match path {
        Some(path) => save_to(app, ctx, Target::own(path)),
        None => save_as(app, ctx),
    }
}

pub(super) fn save_as(app: &mut App, ctx: &Context) {
    let Some(session) = &app.session else { return };
    if session.access() == Access::NewerVersion {
        app.after_saving = None;
        tell(app, News::NewerVersion);
        return;
    }
    let name = format!("{}.gecc.ron", suggested_name(app, session));
    ask(app, ctx, FileQuestion::Save { name });
}

pub(super) fn suggested_name(app: &App, session: &Session) -> String {
    if let Some(path) = session.path() {
        return document_name(path);
    }
    let centre =
        session.assessment().profile().get(crate::domain::profile::ProfileField::CentreName);
    // These signs cannot stand in a file name on every system.
    let name: String =
        centre.chars().filter(|c| !c.is_control() && !r#"/\:*?"<>|"#.contains(*c)).collect();
    let name = name.trim().trim_matches('.');
    if name.is_empty() { app.texts.default_name().to_owned() } else { name.to_owned() }
}

pub(super) fn save_to(app: &mut App, ctx: &Context, target: Target) {
    let Some(session) = &app.session else { return };
    if app.jobs.is_running(Busy::Saving) {
        return;
    }
    let (assessment, revision) = (session.assessment().clone(), session.history().revision());
    let from = session.path().or(session.origin()).map(PathBuf::from);
    let document = app.document;
    app.jobs.start(Busy::Saving, ctx, move || {
        let result = files::save(&target, &assessment, from.as_deref());
        Outcome::Saved(Saved { path: target.path, document, revision, result })
    });
}

/// Changes of the document.
fn change(app: &mut App, ctx: &Context, command: Command) {
    let now = Duration::try_from_secs_f64(ctx.input(|input| input.time)).unwrap_or_default();
    // An offer to take the last change back would take back another one from here on.
    app.news.retain(|(_, news)| !news.is_of_last_change());
    let Some(session) = &mut app.session else { return };
    let moved = match command {
        Command::Edit(edit) => {
            let removal = News::of_removal(app.texts, &edit, session.assessment());
            match session.apply(edit, now) {
                Ok(()) => {
                    if let Some(news) = removal {
                        tell(app, news);
                    }
                }
                Err(error) => tell(app, News::Refused(error)),
            }
            None
        }
        Command::Undo => session.undo(),
        Command::Redo => session.redo(),
        Command::New(_)
        | Command::ChooseNew
        | Command::Open
        | Command::OpenPath(_)
        | Command::LastYear
        | Command::LastYearFrom(_)
        | Command::OpenSample
        | Command::Save
        | Command::SaveAs
        | Command::Close
        | Command::Quit
        | Command::Go(_)
        | Command::Focus(_)
        | Command::FocusContent
        | Command::SetLanguage(_)
        | Command::Report
        | Command::Evidence(_)
        | Command::ShowReport
        | Command::PrintReport
        | Command::ExportEdition(_)
        | Command::Tell { .. }
        | Command::Set(_)
        | Command::TextSize(_)
        | Command::AskFolder
        | Command::ForgetRecent(_)
        | Command::Leaf(_)
        | Command::Finder(_)
        | Command::Tour(_)
        | Command::Dismiss(_)
        | Command::Answer(_) => None,
    };
    if moved.as_ref().is_some_and(evidence::is_moved_by) {
        evidence::bring_back(app, ctx);
    }
    // What was taken back or made again is shown, so that nobody has to guess what it was.
    if let (Some(edit), Some(session)) = (moved, &app.session)
        && let Some(route) = Route::of_edit(&edit, session.assessment())
    {
        app.route = route;
    }
}

fn answered(app: &mut App, ctx: &Context, answer: UnsavedAnswer) {
    let Some(command) = app.question.take() else { return };
    match answer {
        UnsavedAnswer::Cancel => {
            if let Some(id) = app.focus_before.take() {
                focus::go_back_to(ctx, id);
            }
        }
        UnsavedAnswer::Discard => go_on(app, ctx, command),
        UnsavedAnswer::Save => {
            app.after_saving = Some(command);
            save(app, ctx);
        }
    }
}

/// The most notices that are kept; an older one goes when a newer one comes.
const MOST_NEWS: usize = 3;

pub(super) fn tell(app: &mut App, news: News) {
    // What is told already is told again at the end and not twice.
    let words = news.tell(app.texts);
    app.news.retain(|(_, other)| other.tell(app.texts) != words);
    app.news_told += 1;
    app.news.push_back((app.news_told, news));
    while app.news.len() > MOST_NEWS {
        app.news.pop_front();
    }
}
