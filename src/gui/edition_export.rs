//! An edition of the standard as a file of its own: where to put it is asked, then it is written.

use egui::Context;

use crate::domain::id::EditionId;
use crate::gui::app::App;
use crate::gui::dialogs::FileQuestion;
use crate::gui::files::Target;
use crate::gui::jobs::Busy;
use crate::gui::outcome::Outcome;
use crate::gui::own_editions;
use crate::gui::run::ask;
use crate::storage::edition_file;

/// Asks where to put the edition.
pub(super) fn begin(app: &mut App, ctx: &Context, id: EditionId) {
    let name = format!("gecc-{id}.ron");
    ask(app, ctx, FileQuestion::Edition { id, name });
}

/// Writes it there.
pub(super) fn write(app: &mut App, ctx: &Context, id: &EditionId, target: Target) {
    let Some(edition) = own_editions::find(app, id) else { return };
    app.jobs.start(Busy::Saving, ctx, move || {
        let written = edition_file::export(&target.path, &edition, target.may_replace);
        Outcome::Exported(written.map(|()| target.path))
    });
}
