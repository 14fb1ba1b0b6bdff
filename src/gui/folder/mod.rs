//! A folder of assessments as one table. It is read beside the drawing and arranged there too; the screen shows what has
//! come so far, and goes on while the rest comes.

mod desk;
mod exporting;
mod keeping_up;
mod printing;
mod question;
mod reading;
mod summary;

pub use desk::{Desk, Extent, Shown};
pub use exporting::Form;
pub use question::Question;

use std::path::PathBuf;
use std::sync::Arc;

use egui::Context;

use crate::domain::folder::View;
use crate::gui::app::App;
use crate::gui::command::Leave;
use crate::gui::dialogs::FileQuestion;
use crate::gui::jobs::Busy;
use crate::gui::leaving::leave;
use crate::gui::news::News;
use crate::gui::run::{ask, tell};
use crate::storage::error::FileError;
use crate::storage::pack;

pub(super) use keeping_up::keep_up;

/// Something about the folder that the user asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ask {
    /// Ask for a folder and read it.
    Choose,
    /// Read no further.
    Stop,
    /// Look at the folder again, and read what was not read yet.
    Again,
    /// Look at the table in this way.
    View(View),
    /// Open the assessment of this name.
    Open(String),
    /// Review the assessment of this name.
    Review(String),
    /// Ask for a file and put the rows of these names there; the whole table where none is named.
    Export(Form, Vec<String>),
    /// Ask for a file and put the summary of the rows of these names there, as a paper; of the whole table where none is
    /// named.
    Summary(Vec<String>),
    /// Ask for a folder and print the reports of these there.
    Print(Vec<String>),
    /// Stop what is exported or printed.
    CallOff,
}

/// What came of work.
#[derive(Debug)]
pub enum Came {
    /// The folder of this number was looked at, and what changed in it was read. The stamps of its files
    /// come back, and why it could not be looked at.
    Read(u64, reading::Stamps, Option<FileError>),
    /// The table was arranged.
    Arranged(Box<Shown>),
    /// A table or its summary of the folder of this number was written, or could not be.
    Exported(u64, Result<News, News>),
    /// Reports of the folder of this number were made.
    Printed(u64, PathBuf, printing::Printed),
}

/// Carries out what was asked for.
pub(super) fn carry_out(app: &mut App, ctx: &Context, asked: Ask) {
    match asked {
        Ask::Choose => ask(app, ctx, FileQuestion::Centres(Question::Which)),
        Ask::Stop => app.centres.stop_reading(),
        Ask::Again => app.centres.look_again(),
        Ask::View(view) => app.centres.set_view(view),
        Ask::Open(name) => {
            if let Some(path) = app.centres.path_of(&name) {
                leave(app, ctx, Leave::OpenPath(path));
            }
        }
        Ask::Review(name) => {
            if let Some(path) = app.centres.path_of(&name) {
                // What is in a pack is reviewed once it is unpacked.
                let is_pack = pack::is_pack(&path);
                let way = if is_pack { Leave::OpenPath(path) } else { Leave::ReviewPath(path) };
                leave(app, ctx, way);
            }
        }
        Ask::Export(form, only) => exporting::begin(app, ctx, form, only),
        Ask::Summary(only) => summary::begin(app, ctx, only),
        Ask::Print(names) => {
            ask(app, ctx, FileQuestion::Centres(Question::ReportsTo(names)));
        }
        Ask::CallOff => app.centres.call_off(),
    }
}

/// Whether such work can be begun. What is still being stopped is told.
fn is_free(app: &mut App, busy: Busy) -> bool {
    let is_running = app.jobs.is_running(busy);
    if is_running {
        let words = app.texts.folder_still_working().to_owned();
        tell(app, News::Warned(words));
    }
    !is_running
}

/// Takes up that work broke off.
pub(super) fn broke_off(app: &mut App) {
    if ![Busy::Gathering, Busy::Exporting, Busy::Printing]
        .iter()
        .any(|busy| app.jobs.is_running(*busy))
    {
        app.centres.break_off();
    }
}

/// Goes on with what a dialog was answered with.
pub(super) fn chosen(app: &mut App, ctx: &Context, question: &Question, path: PathBuf) {
    match question {
        Question::Which => reading::begin(app, ctx, path),
        Question::Table { form, only, .. } => exporting::write(app, ctx, (*form, only), path),
        Question::Summary { only, .. } => summary::write(app, ctx, only, path),
        Question::ReportsTo(names) => printing::begin(app, ctx, names, path),
    }
}

/// Takes up what came of work.
pub(super) fn came(app: &mut App, came: Came) {
    match came {
        Came::Read(run, stamps, error) => app.centres.finish_reading(run, stamps, error),
        Came::Arranged(shown) => app.centres.show(Arc::from(shown)),
        Came::Exported(run, Ok(news) | Err(news)) => {
            app.centres.end_work(run, Vec::new());
            tell(app, news);
        }
        Came::Printed(run, folder, printed) => {
            tell(app, printing::told(app.texts, &folder, &printed));
            app.centres.end_work(run, printed.failed);
        }
    }
}
