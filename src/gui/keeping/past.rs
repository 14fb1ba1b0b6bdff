//! Backups, as the screen of them needs them.

use std::path::PathBuf;

use egui::Context;

use crate::gui::app::{App, document_name};
use crate::gui::command::Leave;
use crate::gui::jobs::Busy;
use crate::gui::keeping::Came;
use crate::gui::keeping::conflict::names_beside;
use crate::gui::keeping::news::KeepNews;
use crate::gui::keeping::other_states::{self, Past};
use crate::gui::leaving::leave;
use crate::gui::news::{News, file_name};
use crate::gui::outcome::Outcome;
use crate::gui::run::tell;
use crate::session::Session;
use crate::storage::error::FileError;

/// The backups of the open document, compared with one revision of it.
#[derive(Debug)]
pub struct Listed {
    /// The revision.
    pub revision: u64,
    /// The backups, newest first.
    pub backups: Vec<Past>,
}

/// Reads the backups beside the drawing.
pub(super) fn list(app: &mut App, ctx: &Context) {
    let Some(session) = &app.session else { return };
    let Some(path) = session.path().map(PathBuf::from) else { return };
    if app.jobs.is_running(Busy::Comparing) {
        return;
    }
    let (now, document) = (session.document(), app.document);
    let revision = session.revision();
    app.jobs.start(Busy::Comparing, ctx, move || {
        Outcome::Keeping(Came::Listed(document, revision, other_states::past(&path, &now)))
    });
}

/// Takes the backups up.
pub(super) fn listed(app: &mut App, document: u64, revision: u64, backups: Vec<Past>) {
    if document == app.document && app.session.is_some() {
        app.keeping.desk.listed = Some(Listed { revision, backups });
    }
}

/// Makes a new file from a backup.
pub(super) fn restore(app: &mut App, ctx: &Context, number: u32) {
    let Some(path) = app.session.as_ref().and_then(Session::path).map(PathBuf::from) else {
        return;
    };
    let listed = app.keeping.desk.listed.as_ref();
    let backup = listed.and_then(|it| it.backups.iter().find(|one| one.number == number));
    let Some(moment) = backup.map(|backup| backup.moment.clone()) else { return };
    let when = format!("{} {}", moment.date, moment.time.replace(':', "."));
    let targets = names_beside(&path, &app.texts.restored_name(&document_name(&path), &when));
    app.jobs.start(Busy::Opening, ctx, move || {
        Outcome::Keeping(Came::Restored(other_states::restore(&path, number, &targets)))
    });
}

/// Shows the file that was made.
pub(super) fn restored(app: &mut App, ctx: &Context, result: Result<PathBuf, FileError>) {
    match result {
        Ok(path) => {
            app.keeping.greeting = Some(News::Kept(KeepNews::Restored(file_name(&path))));
            leave(app, ctx, Leave::OpenPath(path));
        }
        Err(error) => tell(app, News::File(error)),
    }
}
