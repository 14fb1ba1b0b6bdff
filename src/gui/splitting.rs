//! Handing parts of the document to colleagues: each becomes a file with its evidence in a folder that the user chooses,
//! and is kept as it was handed out, so that it can be merged back.

use std::path::PathBuf;
use std::sync::Arc;

use egui::Context;

use crate::domain::merge::{Share, SplitBy, shares};
use crate::gui::app::App;
use crate::gui::dialogs::FileQuestion;
use crate::gui::jobs::Busy;
use crate::gui::news::{News, file_name};
use crate::gui::outcome::Outcome;
use crate::gui::overlays;
use crate::gui::run::{ask, tell};
use crate::gui::saving::suggested_name;
use crate::session::Session;
use crate::storage::error::FileError;
use crate::storage::part_files::{self, Source};

/// Something about splitting that the user asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ask {
    /// Ask how to split.
    Begin,
    /// Split this way.
    By(SplitBy),
    /// Ask for the folder.
    Choose,
    /// Do not split.
    Leave,
}

/// What came of work.
#[derive(Debug)]
pub enum Came {
    /// So many files, with so many files of evidence, were written to this folder; or they could not be.
    Written(PathBuf, Result<(usize, usize), FileError>),
}

/// The question how to split.
#[derive(Debug, Default)]
pub struct Desk {
    /// How to split. `None`: it is not asked.
    pub asked: Option<SplitBy>,
}

/// Carries out what was asked for.
pub(super) fn carry_out(app: &mut App, ctx: &Context, asked: Ask) {
    match asked {
        Ask::Begin => {
            if app.session.is_some() {
                overlays::take_keyboard(app, ctx);
                app.splitting.asked = Some(SplitBy::Aspect);
            }
        }
        Ask::By(by) => app.splitting.asked = Some(by),
        Ask::Choose => {
            let Some(by) = app.splitting.asked.take() else { return };
            overlays::give_keyboard_back(app, ctx);
            ask(app, ctx, FileQuestion::SplitTo(by));
        }
        Ask::Leave => {
            app.splitting.asked = None;
            overlays::give_keyboard_back(app, ctx);
        }
    }
}

/// Writes the parts to the folder that a dialog was answered with.
pub(super) fn chosen(app: &mut App, ctx: &Context, by: SplitBy, folder: PathBuf) {
    let Some(session) = &app.session else { return };
    let assessment = Arc::clone(session.assessment());
    let texts = app.texts;
    let words = |share: Share| (share.clone(), texts.share(&assessment, &share));
    let parts = shares(&assessment, by).into_iter().map(words);
    let parts = part_files::places(&folder, &suggested_name(app, session), parts);
    let ours = session.path().map(PathBuf::from);
    let from = session.path().or_else(|| Session::origin(session)).map(PathBuf::from);
    app.jobs.start(Busy::Splitting, ctx, move || {
        let source = Source { evidence: from.as_deref(), ours: ours.as_deref() };
        let written = part_files::write(&assessment, &parts, source);
        let counted =
            written.map(|parts| (parts.len(), parts.iter().map(|part| part.evidence).sum()));
        Outcome::Split(Came::Written(folder, counted))
    });
}

/// Takes up what came of work.
pub(super) fn came(app: &mut App, came: Came) {
    let Came::Written(folder, result) = came;
    match result {
        Ok((files, evidence)) => {
            let words = app.texts.split_done(files, &file_name(&folder), evidence);
            tell(app, News::Done { words, undo: false });
        }
        Err(error) => tell(app, News::File(error)),
    }
}
