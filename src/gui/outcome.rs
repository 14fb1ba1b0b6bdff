//! Takes up what came of work beside the drawing.

use std::path::PathBuf;

use egui::Context;

use crate::domain::carry_over::CarriedOver;
use crate::gui::app::App;
use crate::gui::command::Leave;
use crate::gui::comparing;
use crate::gui::dialogs::{FileChoice, FileQuestion};
use crate::gui::edition_export;
use crate::gui::evidence::{self, Came};
use crate::gui::files::Target;
use crate::gui::folder;
use crate::gui::handover;
use crate::gui::importing;
use crate::gui::jobs::Busy;
use crate::gui::keeping::work::Loaded;
use crate::gui::keeping::{self, Came as Kept};
use crate::gui::last_year;
use crate::gui::leaving::{is_held, leave, show};
use crate::gui::memory::{self, Remembered};
use crate::gui::merging;
use crate::gui::news::News;
use crate::gui::own_editions::{self, EditionAsk, EditionCame};
use crate::gui::paper::{self, Written};
use crate::gui::path_field::{self, Obstacle};
use crate::gui::review;
use crate::gui::route::Route;
use crate::gui::run::tell;
use crate::gui::saving::{self, Saved};
use crate::gui::splitting;
use crate::settings::Setting;
use crate::storage::error::FileError;

/// What came of work beside the drawing.
#[derive(Debug)]
pub enum Outcome {
    /// A file dialog was answered.
    Asked(FileQuestion, FileChoice),
    /// A path that was typed was looked at: it is fine, or something stands against it.
    PathLooked(Result<PathBuf, Obstacle>),
    /// A file was read, or could not be.
    Opened(PathBuf, Result<Box<Loaded>, FileError>),
    /// The file of last year was read and carried over, or could not be.
    CarriedOver(PathBuf, Result<Box<CarriedOver>, FileError>),
    /// A document was written, or could not be.
    Saved(Box<Saved>),
    /// What came of keeping work.
    Keeping(Kept),
    /// What came of work with reviews.
    Review(review::Came),
    /// What came of work with evidence.
    Evidence(Came),
    /// What came of handing the document over.
    Handover(handover::Came),
    /// What came of reading what is compared.
    Compare(comparing::Came),
    /// What came of work on a merge.
    Merge(merging::Came),
    /// What came of splitting.
    Split(splitting::Came),
    /// What came of work with tables.
    Import(importing::Came),
    /// What came of work with a folder of assessments.
    Centres(folder::Came),
    /// What came of work with editions of offices.
    Edition(EditionCame),
    /// An edition was written, or could not be.
    Exported(Result<PathBuf, FileError>),
    /// A report was written, or could not be.
    Reported(Result<Written, News>),
    /// A file was shown by the system, or could not be: there may be something to tell.
    Viewed(Option<News>),
    /// What came of remembering.
    Remembered(Remembered),
}

/// The way that leads once more to what was read from the file `path`.
fn way_to(loaded: &Loaded, path: PathBuf) -> Leave {
    match loaded.session.subject().map(|subject| subject.path.clone()) {
        None => Leave::OpenPath(path),
        // It is in no file yet.
        Some(original) if loaded.hold.before.is_none() => Leave::ReviewPath(original),
        Some(original) => Leave::ReviewOf(path, original),
    }
}

/// Takes up what came of work. `None`: the work broke off.
pub(super) fn finish(app: &mut App, ctx: &Context, outcome: Option<Outcome>) {
    match outcome {
        None => {
            app.after_saving = None;
            handover::broke_off(app);
            app.given_up = None;
            folder::broke_off(app);
            merging::broke_off(app);
            if !app.jobs.is_running(Busy::Reporting) {
                app.preview.end_saving();
            }
            tell(app, News::JobFailed);
            evidence::go_on(app, ctx);
        }
        Some(Outcome::Handover(came)) => handover::came(app, ctx, came),
        Some(Outcome::Compare(came)) => comparing::came(app, came),
        Some(Outcome::Merge(came)) => merging::came(app, ctx, came),
        Some(Outcome::Split(came)) => splitting::came(app, came),
        Some(Outcome::Import(came)) => importing::came(app, ctx, came),
        Some(Outcome::Centres(came)) => folder::came(app, came),
        Some(Outcome::Edition(came)) => own_editions::came(app, ctx, came),
        Some(Outcome::Evidence(came)) => evidence::came(app, ctx, came),
        Some(Outcome::Asked(question, choice)) => asked(app, ctx, &question, choice),
        Some(Outcome::PathLooked(found)) => path_field::looked(app, ctx, found),
        Some(Outcome::Opened(path, result)) => match result {
            // What was changed while the file was read is asked about before it goes.
            Ok(loaded) if is_held(app) => {
                let way = way_to(&loaded, path);
                keeping::release(app, ctx, loaded.hold.lock);
                leave(app, ctx, way);
            }
            Ok(loaded) => {
                app.folder = path.parent().map(PathBuf::from);
                memory::remember(app, &path);
                let Loaded { session, faults, orphans, hold } = *loaded;
                let route = Route::home(session.kind());
                show(app, ctx, session, route);
                review::tell_whose(app);
                app.faults = faults;
                app.evidence.orphans = orphans;
                keeping::take_up(app, hold);
            }
            Err(error) => {
                app.keeping.greeting = None;
                app.given_up = None;
                review::ask_for_original(app, ctx, path, &error);
                tell(app, News::File(error));
            }
        },
        Some(Outcome::CarriedOver(path, carried)) => last_year::finish(app, ctx, path, carried),
        Some(Outcome::Saved(saved)) => saving::finish(app, ctx, *saved),
        Some(Outcome::Review(came)) => review::came(app, ctx, came),
        Some(Outcome::Keeping(came)) => keeping::came(app, ctx, came),
        Some(Outcome::Reported(result)) => paper::saved(app, ctx, result),
        Some(Outcome::Viewed(news)) => {
            if let Some(news) = news {
                tell(app, news);
            }
        }
        Some(Outcome::Exported(result)) => match result {
            Ok(path) => tell(app, News::EditionExported(path)),
            Err(error) => tell(app, News::File(error)),
        },
        Some(Outcome::Remembered(remembered)) => memory::finish(app, remembered),
    }
}

pub(super) fn asked(app: &mut App, ctx: &Context, question: &FileQuestion, choice: FileChoice) {
    let path = match choice {
        FileChoice::Chosen(path) => path,
        FileChoice::Several(paths) => return evidence::chosen(app, ctx, question, paths),
        FileChoice::Left => {
            // Whoever leaves the dialog does not want to go on either.
            app.after_saving = None;
            app.given_up = None;
            return;
        }
        FileChoice::NoDialog => {
            path_field::open(app, ctx, question.clone());
            return;
        }
    };
    if matches!(question, FileQuestion::Evidence { .. } | FileQuestion::Replacement(_)) {
        return evidence::chosen(app, ctx, question, vec![path]);
    }
    // Photos come from elsewhere; assessments and reports lie together.
    if *question != FileQuestion::Folder {
        app.folder = path.parent().map(PathBuf::from);
    }
    match question {
        // Done above.
        FileQuestion::Evidence { .. } | FileQuestion::Replacement(_) => {}
        FileQuestion::Folder => memory::choose(app, Setting::Folder(Some(path))),
        FileQuestion::Open => leave(app, ctx, Leave::OpenPath(path)),
        FileQuestion::Review => leave(app, ctx, Leave::ReviewPath(path)),
        FileQuestion::Original(review) => {
            leave(app, ctx, Leave::ReviewOf(review.clone(), path));
        }
        FileQuestion::Opinions | FileQuestion::OtherReview => {
            review::chosen(app, ctx, question, path);
        }
        FileQuestion::LastYear => leave(app, ctx, Leave::LastYearFrom(path)),
        FileQuestion::Save { .. } => saving::chosen(app, ctx, path),
        FileQuestion::Report { .. } => paper::save_to(app, ctx, Target::chosen(path, ".pdf")),
        FileQuestion::Pack { .. }
        | FileQuestion::PackToOpen
        | FileQuestion::UnpackTo(_)
        | FileQuestion::Verify => handover::chosen(app, ctx, question, path),
        FileQuestion::Compare(place) => comparing::chosen(app, ctx, *place, path),
        FileQuestion::Comparison { .. } => {
            comparing::print(app, ctx, Target::chosen(path, ".pdf"));
        }
        FileQuestion::Merge => merging::chosen(app, ctx, path),
        FileQuestion::SplitTo(by) => splitting::chosen(app, ctx, *by, path),
        FileQuestion::Import => importing::read(app, ctx, path),
        FileQuestion::Form { contents, .. } => {
            importing::save_form(app, ctx, *contents, Target::chosen(path, ".xlsx"));
        }
        FileQuestion::Centres(question) => folder::chosen(app, ctx, question, path),
        FileQuestion::ImportEdition => {
            own_editions::carry_out(app, ctx, EditionAsk::ImportPath(path));
        }
        FileQuestion::Edition { id, .. } => {
            edition_export::write(app, ctx, id, Target::chosen(path, ".ron"));
        }
    }
}
