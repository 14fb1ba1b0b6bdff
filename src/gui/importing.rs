//! Answers from a table: it is read beside the drawing, what it would change is shown, and nothing changes before that is
//! accepted, as one step. The form for it is written here too.

use std::path::PathBuf;
use std::sync::Arc;

use egui::Context;

use crate::domain::assessment::Assessment;
use crate::domain::edit::Edit;
use crate::domain::filling::{Filling, Sheet, fill};
use crate::export::{SHEET_WORDS, SaveError, form_for, is_of_form};
use crate::gui::app::App;
use crate::gui::command::Command;
use crate::gui::dialogs::FileQuestion;
use crate::gui::exchange_news::ExchangeNews;
use crate::gui::files::Target;
use crate::gui::jobs::Busy;
use crate::gui::keeping;
use crate::gui::news::{News, file_name};
use crate::gui::outcome::Outcome;
use crate::gui::overlays;
use crate::gui::run::{ask, run, tell};
use crate::gui::saving::suggested_name;
use crate::session::Session;
use crate::storage::atomic_write;
use crate::storage::sheet_file::{self, SheetError};

/// Something about tables that the user asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ask {
    /// Ask for a table.
    Begin,
    /// Read this table.
    Path(PathBuf),
    /// Take in what is shown.
    Accept,
    /// Take nothing in.
    Leave,
    /// Ask what stands in the form.
    Form,
    /// Ask for a file and write the form there, with the answers so far or without.
    SaveForm(Contents),
    /// Write no form.
    LeaveForm,
}

/// What stands in a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Contents {
    /// No answers.
    Blank,
    /// The answers so far.
    Answers,
}

/// What came of work.
#[derive(Debug)]
pub enum Came {
    /// A table was read for this document, or could not be.
    Read(u64, PathBuf, Result<Sheet, SheetError>),
    /// A form was written, or could not be.
    Written(PathBuf, Result<(), SaveError>),
}

/// What a table would change, while it is shown.
#[derive(Debug)]
pub struct Preview {
    /// Its file.
    pub path: PathBuf,
    /// What it would change, and what cannot be taken in.
    pub filling: Filling,
    document: u64,
    sheet: Sheet,
}

/// What is known about tables.
#[derive(Debug, Default)]
pub struct Desk {
    preview: Option<Preview>,
    /// Whether it is asked what stands in the form.
    pub asks_form: bool,
}

impl Desk {
    /// What a table would change in this document. `None`: nothing is shown.
    #[must_use]
    pub fn preview(&self, document: u64) -> Option<&Preview> {
        self.preview.as_ref().filter(|preview| preview.document == document)
    }
}

/// Carries out what was asked for.
pub(super) fn carry_out(app: &mut App, ctx: &Context, asked: Ask) {
    match asked {
        Ask::Begin => {
            if can_answer(app) {
                ask(app, ctx, FileQuestion::Import);
            }
        }
        Ask::Path(path) => {
            if can_answer(app) {
                read(app, ctx, path);
            }
        }
        Ask::Accept => accept(app, ctx),
        Ask::Leave => {
            app.importing.preview = None;
            overlays::give_keyboard_back(app, ctx);
        }
        Ask::Form => {
            if app.session.is_some() {
                overlays::take_keyboard(app, ctx);
                app.importing.asks_form = true;
            }
        }
        Ask::SaveForm(contents) => {
            app.importing.asks_form = false;
            overlays::give_keyboard_back(app, ctx);
            let Some(session) = &app.session else { return };
            let name = app.texts.form_name(&suggested_name(app, session));
            ask(app, ctx, FileQuestion::Form { name: format!("{name}.xlsx"), contents });
        }
        Ask::LeaveForm => {
            app.importing.asks_form = false;
            overlays::give_keyboard_back(app, ctx);
        }
    }
}

/// Whether answers of the document may be changed; says why where they may not.
pub(super) fn can_answer(app: &mut App) -> bool {
    let is_answerable = app.session.as_ref().is_some_and(Session::is_answerable);
    if !is_answerable {
        keeping::tell_read_only(app);
    }
    is_answerable
}

/// Reads a table for the open document.
pub(super) fn read(app: &mut App, ctx: &Context, path: PathBuf) {
    let document = app.document;
    app.jobs.start(Busy::Opening, ctx, move || {
        let sheet = sheet_file::read(&path);
        Outcome::Import(Came::Read(document, path, sheet))
    });
}

/// Writes a form to the file that a dialog was answered with.
pub(super) fn save_form(app: &mut App, ctx: &Context, contents: Contents, target: Target) {
    let Some(session) = &app.session else { return };
    let (assessment, texts) = (Arc::clone(session.assessment()), app.texts);
    app.jobs.start(Busy::Reporting, ctx, move || {
        let write = || -> Result<(), SaveError> {
            let bytes = form_for(&assessment, contents == Contents::Answers, texts)?;
            let put = if target.may_replace { atomic_write::replace } else { atomic_write::create };
            Ok(put(&target.path, &bytes)?)
        };
        let written = write();
        Outcome::Import(Came::Written(target.path, written))
    });
}

/// Takes up what came of work.
pub(super) fn came(app: &mut App, ctx: &Context, came: Came) {
    match came {
        Came::Read(document, path, Ok(sheet)) if document == app.document => {
            show(app, ctx, path, sheet);
        }
        // Another document is open by now.
        Came::Read(_, _, Ok(_)) => {}
        Came::Read(_, path, Err(error)) => refuse(app, ExchangeNews::Sheet(path, error)),
        Came::Written(path, Ok(())) => {
            let words = app.texts.form_done(&file_name(&path));
            tell(app, News::Done { words, undo: false });
        }
        Came::Written(path, Err(error)) => refuse(app, ExchangeNews::Form(path, error)),
    }
}

fn refuse(app: &mut App, news: ExchangeNews) {
    tell(app, News::Exchange(Arc::new(news)));
}

/// Shows what a table would change.
fn show(app: &mut App, ctx: &Context, path: PathBuf, sheet: Sheet) {
    let Some(session) = &app.session else { return };
    let Some(filling) = filling(session.assessment(), &sheet) else {
        return refuse(app, ExchangeNews::NoHeadings(path));
    };
    overlays::take_keyboard(app, ctx);
    let document = app.document;
    app.importing.preview = Some(Preview { path, filling, document, sheet });
}

/// What `sheet` would do. The columns that the form has for reading are no news.
fn filling(assessment: &Assessment, sheet: &Sheet) -> Option<Filling> {
    let mut filling = fill(assessment, sheet, SHEET_WORDS)?;
    filling.ignored.retain(|heading| !is_of_form(heading));
    Some(filling)
}

/// Takes in what is shown. Where the document was changed meanwhile, it is shown anew first.
fn accept(app: &mut App, ctx: &Context) {
    let document = app.document;
    let Some(session) = &app.session else { return };
    let Some(preview) = &mut app.importing.preview else { return };
    let Some(now) = filling(session.assessment(), &preview.sheet) else { return };
    if preview.document != document || now != preview.filling {
        preview.filling = now;
        return;
    }
    let mut filled = Assessment::clone(session.assessment());
    // Every row was tried when it was shown, in this order.
    now.edits().for_each(|edit| drop(filled.apply(edit)));
    let words = app.texts.import_done(&file_name(&preview.path), now.changes.len());
    app.importing.preview = None;
    overlays::give_keyboard_back(app, ctx);
    let revision = |app: &App| app.session.as_ref().map(crate::session::Session::revision);
    let before = revision(app);
    run(app, ctx, vec![Command::Edit(Edit::SetAll(Arc::new(filled)))]);
    if before != revision(app) {
        tell(app, News::Done { words, undo: true });
    }
}
