//! Everything that can be asked of the program. Screens push commands while they draw; [`run`](crate::gui::run) carries
//! them out after the frame, in one place.

use std::path::PathBuf;

use egui::Id;

use crate::domain::edit::Edit;
use crate::domain::id::EditionId;
use crate::domain::language::Language;
use crate::domain::review::ReviewEdit;
use crate::gui::comparing;
use crate::gui::evidence::Ask;
use crate::gui::folder;
use crate::gui::handover;
use crate::gui::importing;
use crate::gui::keeping::Keep;
use crate::gui::merging;
use crate::gui::own_editions::EditionAsk;
use crate::gui::review;
use crate::gui::route::Route;
use crate::gui::splitting;
use crate::settings::{Setting, TextSizeStep};

/// Something that the user asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// Put another document in the place of this one, or none.
    Leave(Leave),
    /// Save, and ask for a file where there is none yet.
    Save,
    /// Ask for a file and save there.
    SaveAs,
    /// Take the last change back.
    Undo,
    /// Make the change again that was taken back last.
    Redo,
    /// Change the assessment.
    Edit(Edit),
    /// Change the review.
    Opinion(ReviewEdit),
    /// Something about reviews.
    Review(review::Ask),
    /// Show another place.
    Go(Route),
    /// Put the keyboard on this widget, which may stand on the screen that comes next.
    Focus(Id),
    /// Speak another language.
    SetLanguage(Language),
    /// Put the keyboard on the content of the screen.
    FocusContent,
    /// Ask for a file and write the report there.
    Report,
    /// Something about evidence.
    Evidence(Ask),
    /// Something about handing the document over.
    Handover(handover::Ask),
    /// Something about comparing assessments.
    Compare(comparing::Ask),
    /// Something about merging a copy.
    Merge(merging::Ask),
    /// Something about splitting for colleagues.
    Split(splitting::Ask),
    /// Something about tables that come in, and the form for them.
    Import(importing::Ask),
    /// Something about a folder of assessments.
    Centres(folder::Ask),
    /// Something about keeping work.
    Keep(Keep),
    /// Show the saved report in the system's viewer.
    ShowReport,
    /// Show the report in the system's viewer for printing, and save it first where it is not saved.
    PrintReport,
    /// Something about editions of offices.
    Edition(EditionAsk),
    /// Ask for a file and write this edition there.
    ExportEdition(EditionId),
    /// Tell this; with an offer to take the last change back where it speaks of that change. To be pushed after the
    /// change itself.
    Tell {
        /// The sentence.
        words: String,
        /// Whether the notice offers to take the last change back.
        undo: bool,
    },
    /// Take up a choice of the user.
    Set(Setting),
    /// Show text larger or smaller.
    TextSize(TextSizeStep),
    /// Ask for the folder in which dialogs start.
    AskFolder,
    /// Take this file out of the recent ones.
    ForgetRecent(PathBuf),
    /// Show the next place in the order of the navigation, or the one before.
    Leaf(Way),
    /// The search over commands and criteria.
    Finder(FinderStep),
    /// Show this step of the first tour, counted from 0. `None`: it is over, and does not come by itself again.
    Tour(Option<usize>),
    /// Take this notice away.
    Dismiss(u64),
    /// The path of a file was typed, or is not going to be.
    Path(PathStep),
    /// Work on the report is stopped or begun.
    Paper(PaperStep),
    /// The answer to the question about unsaved changes.
    Answer(UnsavedAnswer),
}

/// What happens to the field for the path of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PathStep {
    /// The path is taken, unless something stands against it.
    Take,
    /// As [`PathStep::Take`], and a file that is there is replaced.
    Replace,
    /// No file is named.
    Leave,
}

/// What happens to work on the report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PaperStep {
    /// The pages for the screen are made no further.
    StopPages,
    /// They are made after all.
    MakePages,
    /// The report is not saved.
    StopSaving,
}

/// A way to leave the document. Nothing that is not saved goes without being asked about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Leave {
    /// A new assessment against this edition.
    New(EditionId),
    /// Go to the start, where the edition of a new assessment is chosen.
    ChooseNew,
    /// Ask for a file and open it.
    Open,
    /// Open this file.
    OpenPath(PathBuf),
    /// Ask for the file of last year and start from it.
    LastYear,
    /// Start from this file of last year.
    LastYearFrom(PathBuf),
    /// Ask for an assessment or a review of one, and review it.
    Review,
    /// Review the assessment in this file, or go on with the review in it.
    ReviewPath(PathBuf),
    /// Go on with the review in the first file, which is about the assessment in the second.
    ReviewOf(PathBuf, PathBuf),
    /// Take up this draft of the recovery folder.
    Recover(String),
    /// Open a copy of the sample.
    OpenSample,
    /// Go back to the start.
    Close,
    /// End the program.
    Quit,
}

/// A direction in the order of the navigation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Towards the end.
    Onward,
    /// Towards the start.
    Back,
}

/// What happens to the search over commands and criteria.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FinderStep {
    /// It comes.
    Open,
    /// It goes, and the keyboard is where it was before.
    Leave,
    /// It goes because another place was found in it.
    Found,
}

/// What to do with changes that no file holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnsavedAnswer {
    /// Save them, then go on.
    Save,
    /// Go on without them.
    Discard,
    /// Do not go on.
    Cancel,
}
