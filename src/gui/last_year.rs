//! Starting from last year: a file is chosen, its answers go into a new assessment against the newest edition, and what
//! came of it is told.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::Context;

use crate::domain::carry_over::{CarriedOver, carry_over};
use crate::domain::date::Date;
use crate::domain::edition::Edition;
use crate::gui::app::App;
use crate::gui::command::Leave;
use crate::gui::files;
use crate::gui::jobs::Busy;
use crate::gui::leaving::{is_held, leave, show};
use crate::gui::news::News;
use crate::gui::outcome::Outcome;
use crate::gui::route::Route;
use crate::gui::run::tell;
use crate::i18n::Texts;
use crate::session::Session;
use crate::storage::error::FileError;

/// What was carried over, in figures and names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Carried {
    /// The year of the edition that is answered now.
    pub year: u16,
    /// How many answers came along.
    pub answers: usize,
    /// The ids of the criteria that ask for something else now.
    pub changed: Vec<String>,
    /// The ids of the criteria that are gone.
    pub left_behind: Vec<String>,
    /// How many files of evidence are older than a year.
    pub old_evidence: usize,
}

impl Carried {
    fn of(carried: &CarriedOver) -> Self {
        let names =
            |ids: &std::collections::BTreeSet<_>| ids.iter().map(ToString::to_string).collect();
        Self {
            year: carried.assessment.edition().parts().year,
            answers: carried.assessment.answers().count(),
            changed: names(&carried.changed),
            left_behind: names(&carried.left_behind),
            old_evidence: carried.old_evidence.len(),
        }
    }
}

impl Carried {
    /// What deserves another look.
    pub(super) fn hint(&self, texts: Texts) -> String {
        let hint = texts.carried_over_hint(&self.changed, &self.left_behind);
        match self.old_evidence {
            0 => hint,
            count => format!("{hint} · {}", texts.carried_old_evidence(count)),
        }
    }
}

/// Reads the file of last year and carries its answers over.
pub(super) fn begin(app: &mut App, ctx: &Context, path: PathBuf) {
    let Some(edition) = app.editions.first().cloned() else { return };
    let today = (app.services.now)().date;
    app.jobs.start(Busy::Opening, ctx, move || {
        let carried = read(&path, &edition, today).map(Box::new);
        Outcome::CarriedOver(path, carried)
    });
}

fn read(path: &Path, edition: &Arc<Edition>, today: Date) -> Result<CarriedOver, FileError> {
    files::load(path).map(|assessment| carry_over(&assessment, edition, today))
}

/// Shows the new assessment.
pub(super) fn finish(
    app: &mut App,
    ctx: &Context,
    path: PathBuf,
    carried: Result<Box<CarriedOver>, FileError>,
) {
    match carried {
        // What was changed while the file was read is asked about before it goes.
        Ok(_) if is_held(app) => {
            leave(app, ctx, Leave::LastYearFrom(path));
        }
        Ok(carried) => {
            let told = Carried::of(&carried);
            let session = Session::begun_from(carried.assessment, path);
            show(app, ctx, session, Route::Overview);
            tell(app, News::CarriedOver(told));
        }
        Err(error) => {
            app.given_up = None;
            tell(app, News::File(error));
        }
    }
}
