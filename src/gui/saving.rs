//! Saving the document: where to, beside the drawing, and what goes on once the file holds it.

use std::path::PathBuf;

use egui::Context;

use crate::domain::profile::ProfileField;
use crate::gui::app::{App, document_name};
use crate::gui::command::Leave;
use crate::gui::dialogs::FileQuestion;
use crate::gui::evidence::{self, Ask};
use crate::gui::files::{self, Target};
use crate::gui::jobs::Busy;
use crate::gui::leaving::leave;
use crate::gui::memory;
use crate::gui::news::News;
use crate::gui::outcome::Outcome;
use crate::gui::run::{ask, tell};
use crate::session::{Access, Session};
use crate::storage::error::FileError;

/// What goes on after a successful saving.
#[derive(Debug)]
pub enum Next {
    /// The document is left.
    Leave(Leave),
    /// Something about evidence, which needs a folder beside the file.
    Evidence(Ask),
}

/// What came of saving.
#[derive(Debug)]
pub struct Saved {
    /// The file.
    pub path: PathBuf,
    /// Which document was saved; another one may be open by now.
    pub document: u64,
    /// Which revision of it.
    pub revision: u64,
    /// Whether the file holds it.
    pub result: Result<(), FileError>,
}

/// Saves, and asks for a file where there is none yet.
pub(super) fn save(app: &mut App, ctx: &Context) {
    let path = app.session.as_ref().and_then(|session| {
        let path = session.path()?;
        (session.access() == Access::Full).then(|| path.to_path_buf())
    });
    match path {
        Some(path) => save_to(app, ctx, Target::own(path)),
        None => save_as(app, ctx),
    }
}

/// Asks for a file and saves there.
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

/// The name of a file that is offered for what is open, without its ending.
pub(super) fn suggested_name(app: &App, session: &Session) -> String {
    if let Some(path) = session.path() {
        return document_name(path);
    }
    let centre = session.assessment().profile().get(ProfileField::CentreName);
    // These signs cannot stand in a file name on every system.
    let name: String =
        centre.chars().filter(|c| !c.is_control() && !r#"/\:*?"<>|"#.contains(*c)).collect();
    let name = name.trim().trim_matches('.');
    if name.is_empty() { app.texts.default_name().to_owned() } else { name.to_owned() }
}

/// Writes the document beside the drawing.
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

/// Takes up what came of saving.
pub(super) fn finish(app: &mut App, ctx: &Context, saved: Saved) {
    let Saved { path, document, revision, result } = saved;
    if let Err(error) = result {
        app.after_saving = None;
        tell(app, News::File(error));
        return;
    }
    memory::remember(app, &path);
    if document == app.document
        && let Some(session) = &mut app.session
    {
        let is_elsewhere = session.path() != Some(&path);
        session.mark_saved(path, revision);
        app.saved_at = Some((app.services.now)().time);
        if is_elsewhere {
            evidence::check(app, ctx);
        }
    }
    match app.after_saving.take() {
        // What was typed while the file was written is asked about once more.
        Some(Next::Leave(way)) => leave(app, ctx, way),
        Some(Next::Evidence(asked)) if document == app.document => {
            evidence::carry_out(app, ctx, asked);
        }
        Some(Next::Evidence(_)) | None => {}
    }
}
