//! Reviews in the window: opening one, showing the opinions of another on the office's cards, and several reviews side by
//! side. The review that is open is changed by [`Command::Opinion`](crate::gui::command::Command::Opinion).

use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::Context;

use crate::domain::assessment::Assessment;
use crate::domain::document::DocumentKind;
use crate::domain::review::Review;
use crate::gui::app::App;
use crate::gui::calls::is_same;
use crate::gui::dialogs::FileQuestion;
use crate::gui::jobs::Busy;
use crate::gui::keeping::{self, subject};
use crate::gui::news::{News, file_name};
use crate::gui::outcome::Outcome;
use crate::gui::run::{ask, tell};
use crate::session::Session;
use crate::storage::document;
use crate::storage::edition_file::Editions;
use crate::storage::error::{FileError, StorageError};
use crate::storage::review_file;

/// The most reviews that are put beside the open one.
pub const MOST_OTHERS: usize = 6;

/// Something about reviews that the user asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ask {
    /// Ask for a review of the open assessment, and show its opinions on the cards.
    Opinions,
    /// Show the opinions of the review in this file.
    OpinionsIn(PathBuf),
    /// Show them no more.
    HideOpinions,
    /// Ask for another review of the same assessment, to be put beside the open one.
    Other,
    /// Take the one at this place away.
    RemoveOther(usize),
}

/// What came of work.
#[derive(Debug)]
pub enum Came {
    /// A review to show on the cards of this document was read, or could not be.
    Opinions(u64, PathBuf, Result<Box<Review>, FileError>),
    /// A review to put beside that of this document was read, or could not be.
    Other(u64, PathBuf, Result<Box<Review>, FileError>),
}

/// A review that was read beside the open document.
#[derive(Clone, Debug)]
pub struct Beside {
    /// Its file.
    pub path: PathBuf,
    /// What it says.
    pub review: Arc<Review>,
}

impl Beside {
    /// Who wrote it; the name of its file where it says nobody.
    #[must_use]
    pub fn name(&self) -> String {
        match self.review.reviewer().name.trim() {
            "" => file_name(&self.path),
            name => name.to_owned(),
        }
    }
}

/// The reviews beside the open document.
#[derive(Debug, Default)]
pub struct Desk {
    /// The one whose opinions stand on the office's cards.
    pub(super) opinions: Option<Beside>,
    /// Those beside the open review.
    pub(super) others: Vec<Beside>,
    /// Counts changes, so that what follows from them is computed anew.
    revision: u64,
}

impl Desk {
    /// A number that stands for the reviews as they are.
    #[must_use]
    pub const fn revision(&self) -> u64 {
        self.revision
    }

    /// The reviews beside the open one.
    #[must_use]
    pub fn others(&self) -> &[Beside] {
        &self.others
    }

    /// The review whose opinions stand on the office's cards. `None`: none do.
    #[must_use]
    pub const fn opinions(&self) -> Option<&Beside> {
        self.opinions.as_ref()
    }
}

/// Carries out what was asked for.
pub(super) fn carry_out(app: &mut App, ctx: &Context, asked: Ask) {
    match asked {
        Ask::Opinions => ask(app, ctx, FileQuestion::Opinions),
        Ask::OpinionsIn(path) => chosen(app, ctx, &FileQuestion::Opinions, path),
        Ask::HideOpinions => app.review.opinions = None,
        Ask::Other => ask(app, ctx, FileQuestion::OtherReview),
        Ask::RemoveOther(at) if at < app.review.others.len() => {
            app.review.others.remove(at);
        }
        Ask::RemoveOther(_) => {}
    }
    app.review.revision += 1;
}

/// Goes on with the review that a dialog was answered with.
pub(super) fn chosen(app: &mut App, ctx: &Context, question: &FileQuestion, path: PathBuf) {
    let Some(session) = &app.session else { return };
    let (assessment, document) = (Arc::clone(session.assessment()), app.document);
    let is_other = *question == FileQuestion::OtherReview;
    app.jobs.start(Busy::Opening, ctx, move || {
        let result = read(&path, &assessment).map(Box::new);
        Outcome::Review(if is_other {
            Came::Other(document, path, result)
        } else {
            Came::Opinions(document, path, result)
        })
    });
}

/// Reads a review that is about `assessment`, whatever its state was then.
fn read(path: &Path, assessment: &Assessment) -> Result<Review, FileError> {
    let (opened, _) = review_file::open_with_bytes(path, Editions::built_in())?;
    if opened.review.edition() == assessment.edition() {
        Ok(opened.review)
    } else {
        Err(StorageError::OriginalOfOtherEdition.at(path))
    }
}

/// Takes up what came of work.
pub(super) fn came(app: &mut App, ctx: &Context, came: Came) {
    let of = match &came {
        Came::Opinions(document, ..) | Came::Other(document, ..) => *document,
    };
    if of != app.document || app.session.is_none() {
        return;
    }
    match came {
        Came::Opinions(_, path, Ok(review)) => {
            let review = Arc::from(review);
            warn_of_other_centre(app, &path, &review);
            app.review.opinions = Some(Beside { path, review });
        }
        Came::Other(_, path, Ok(review)) => {
            put_beside(app, path, Arc::from(review));
        }
        Came::Opinions(_, _, Err(error)) | Came::Other(_, _, Err(error)) => {
            tell(app, News::File(error));
        }
    }
    app.review.revision += 1;
    ctx.request_repaint();
}

/// Puts a review beside the open one, in the place of what was read from its file before.
fn put_beside(app: &mut App, path: PathBuf, review: Arc<Review>) {
    let Some(session) = &app.session else { return };
    let is_open = session.path().is_some_and(|open| is_same(open, &path))
        || session.review().is_some_and(|open| **open == *review);
    let known = app.review.others.iter().position(|other| is_same(&other.path, &path));
    let name = file_name(&path);
    let refusal = if is_open {
        Some(app.texts.review_panel_own(&name))
    } else {
        let is_full = known.is_none() && app.review.others.len() >= MOST_OTHERS;
        is_full.then(|| app.texts.review_panel_full(&name, MOST_OTHERS))
    };
    if let Some(words) = refusal {
        return tell(app, News::Warned(words));
    }
    warn_of_other_centre(app, &path, &review);
    let beside = Beside { path, review };
    match known.and_then(|at| app.review.others.get_mut(at)) {
        Some(other) => *other = beside,
        None => app.review.others.push(beside),
    }
}

/// Says that a review may be about another centre: its name is another one, and so is the name of its file.
fn warn_of_other_centre(app: &mut App, path: &Path, review: &Review) {
    let Some(session) = &app.session else { return };
    let document = session.document();
    let ours = match session.subject() {
        Some(subject) => file_name(&subject.path),
        None => session.path().map(file_name).unwrap_or_default(),
    };
    let original = review.original();
    if original.centre != document.centre() && original.file != ours {
        let words = app.texts.review_of_other_centre(&file_name(path), &original.centre);
        tell(app, News::Warned(words));
    }
}

/// Opens the review at `path`, or that of the assessment at `path`. `original`: the assessment, where the user named it.
pub(super) fn open(app: &mut App, ctx: &Context, path: PathBuf, original: Option<PathBuf>) {
    let is_review = document::kind_of(&path) == DocumentKind::Review;
    let place = if is_review { path.clone() } else { document::review_beside(&path) };
    let visit = keeping::visit(app, Some(&place));
    let beginning = subject::Beginning::of(app);
    app.jobs.start(Busy::Opening, ctx, move || {
        let loaded = if is_review {
            subject::open(&path, original.as_deref(), &visit)
        } else {
            subject::begin(&path, &beginning, &visit)
        };
        let found = loaded.as_ref().ok().and_then(|loaded| loaded.session.path());
        let place = found.map_or(place, PathBuf::from);
        Outcome::Opened(place, loaded.map(Box::new))
    });
}

/// Says whose review is open, where it is somebody else's.
pub(super) fn tell_whose(app: &mut App) {
    let Some(review) = app.session.as_ref().and_then(Session::review) else { return };
    let reviewer = review.reviewer().name.trim();
    if !reviewer.is_empty() && reviewer != app.settings.author.trim() {
        let words = app.texts.review_of_somebody(reviewer);
        tell(app, News::Warned(words));
    }
}

/// Asks for the assessment of a review that is not where the review is.
pub(super) fn ask_for_original(app: &mut App, ctx: &Context, path: PathBuf, error: &FileError) {
    if matches!(*error.error, StorageError::NoOriginal { .. }) {
        ask(app, ctx, FileQuestion::Original(path));
    }
}

/// The review that opinions on the cards come from: the open one, or the one that the office looks at.
pub(super) fn shown<'a>(desk: &'a Desk, session: &'a Session) -> Option<&'a Arc<Review>> {
    session.review().or_else(|| desk.opinions.as_ref().map(|beside| &beside.review))
}
