//! Two states of one file: it was changed elsewhere after it was read. Nothing is replaced before the user says so.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::Context;

use crate::domain::differences::Difference;
use crate::gui::app::{App, document_name};
use crate::gui::files::Target;
use crate::gui::jobs::Busy;
use crate::gui::keeping::Came;
use crate::gui::keeping::other_states::{self, Their};
use crate::gui::keeping::work::Place;
use crate::gui::merging;
use crate::gui::outcome::Outcome;
use crate::gui::saving;
use crate::session::Session;
use crate::storage::document;
use crate::storage::error::FileError;

/// How many names are tried for a new file beside another.
const MOST_NAMES: usize = 20;

/// What becomes of two states of one file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// Ours goes into a new file beside.
    KeepBoth,
    /// See what differs, or not any more.
    Compare,
    /// Both are put together, question by question; what comes of it takes the place, and theirs is kept as a backup.
    Merge,
    /// Ours takes the place; theirs is kept as a backup.
    Overwrite,
    /// Ours is written where the file was.
    PutBack,
    /// Ours goes where the user says.
    SaveElsewhere,
    /// Nothing for now.
    Later,
    /// The question is shown again.
    Decide,
}

/// Two states of one file.
#[derive(Debug)]
pub struct Conflict {
    /// Whether the question is shown.
    pub is_asked: bool,
    /// Whether what differs is shown.
    pub is_compared: bool,
    /// Whether the file is gone.
    pub is_gone: bool,
    /// Whether both can be put together: they are assessments that can be read.
    pub can_merge: bool,
    /// What differs from theirs to ours.
    pub differences: Result<Vec<Difference>, FileError>,
    /// What the file holds now.
    bytes: Option<Arc<[u8]>>,
}

/// Looks at what stands in the file, to ask about it.
pub(in crate::gui) fn begin(app: &mut App, ctx: &Context) {
    let Some(session) = &app.session else { return };
    let Some(path) = session.path().map(PathBuf::from) else { return };
    if app.jobs.is_running(Busy::Comparing) {
        return;
    }
    let (ours, document) = (session.document(), app.document);
    app.jobs.start(Busy::Comparing, ctx, move || {
        Outcome::Keeping(Came::Their(document, Box::new(other_states::their(&path, &ours))))
    });
}

/// Asks about the two states.
pub(super) fn compared(app: &mut App, document: u64, their: Their) {
    if document != app.document || app.session.is_none() {
        return;
    }
    let is_assessment = app.session.as_ref().is_some_and(|open| open.review().is_none());
    let Their { bytes, differences } = their;
    let was_shown = app.keeping.desk.conflict.take();
    app.keeping.desk.conflict = Some(Conflict {
        is_asked: was_shown.as_ref().is_none_or(|shown| shown.is_asked),
        is_compared: was_shown.is_some_and(|shown| shown.is_compared),
        is_gone: bytes.is_none(),
        can_merge: is_assessment && bytes.is_some() && differences.is_ok(),
        differences,
        bytes,
    });
}

/// Does what the user has chosen.
pub(in crate::gui) fn choose(app: &mut App, ctx: &Context, choice: Choice) {
    let Some(conflict) = &mut app.keeping.desk.conflict else { return };
    match choice {
        Choice::Later => conflict.is_asked = false,
        Choice::Compare => conflict.is_compared = !conflict.is_compared,
        Choice::Decide => {
            conflict.is_asked = true;
            // It may be yet another one by now.
            begin(app, ctx);
        }
        Choice::KeepBoth => {
            conflict.is_asked = false;
            merging::forget(app);
            keep_both(app, ctx);
        }
        Choice::SaveElsewhere => {
            conflict.is_asked = false;
            saving::save_as(app, ctx);
        }
        Choice::Merge => {
            let Some(theirs) = conflict.bytes.clone() else { return };
            conflict.is_asked = false;
            // After a decision to overwrite, what is known of the file is not what ours began from.
            let desk = &app.keeping.desk;
            let base = desk.hold.before.clone().filter(|_| !desk.overwrites);
            merging::with_file(app, ctx, theirs, base);
        }
        Choice::Overwrite | Choice::PutBack => {
            let bytes = conflict.bytes.clone();
            merging::forget(app);
            overwrite(app, ctx, bytes);
        }
    }
}

/// Writes ours in the place of `theirs`, which must still stand there and is kept as a backup. `None`: nothing stands
/// there.
pub(in crate::gui) fn overwrite(app: &mut App, ctx: &Context, theirs: Option<Arc<[u8]>>) {
    let desk = &mut app.keeping.desk;
    desk.conflict = None;
    desk.overwrites = theirs.is_some();
    desk.hold.before = theirs;
    saving::save(app, ctx);
}

fn keep_both(app: &mut App, ctx: &Context) {
    let Some(path) = app.session.as_ref().and_then(Session::path).map(PathBuf::from) else {
        return;
    };
    let now = (app.services.now)();
    let when = format!("{} {}", now.date, now.time.replace(':', "."));
    let name = app.texts.copy_name(&document_name(&path), &when);
    let places = names_beside(&path, &name);
    saving::write(app, ctx, Target { path, may_replace: false }, Place::Beside(places));
}

/// Names for a new file beside `path`, the plain one first.
pub(super) fn names_beside(path: &Path, name: &str) -> Vec<PathBuf> {
    let ending = document::ending(document::kind_of(path));
    let named = |number: usize| match number {
        1 => format!("{name}{ending}"),
        number => format!("{name} ({number}){ending}"),
    };
    (1..=MOST_NAMES).map(|number| path.with_file_name(named(number))).collect()
}
