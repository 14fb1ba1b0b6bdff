//! Files dropped on the window and pictures pasted into it.

use std::path::Path;

use egui::{Event, Ui};

use crate::domain::id::CriterionId;
use crate::gui::command::{Command, Leave};
use crate::gui::evidence::Ask;
use crate::gui::importing;
use crate::gui::own_editions::EditionAsk;
use crate::gui::review;
use crate::gui::route::Route;

/// The endings of what is opened: assessments and packs.
const ENDINGS: [&str; 2] = [".gecc.ron", ".gecc.zip"];

/// The ending of a review: it is opened, or shown on the cards of the assessment that is open.
const REVIEW: [&str; 1] = [".review.ron"];
/// The endings of tables; those with macros are refused with a reason.
const TABLES: [&str; 4] = ["xlsx", "csv", "tsv", "xlsm"];

/// What a dropped file becomes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Aim<'a> {
    /// It is opened.
    Open,
    /// The opinions in it are shown on the cards.
    Opinions,
    /// The edition in it is imported.
    Import,
    /// What the table in it would change is shown.
    Table,
    /// It is attached, to support this criterion or none yet.
    Attach(Option<&'a CriterionId>),
}

/// Where files come to.
#[derive(Clone, Copy, Debug)]
pub struct Here<'a> {
    /// The place in the program.
    pub route: &'a Route,
    /// The criterion that is current on an aspect screen.
    pub criterion: Option<&'a CriterionId>,
    /// Whether an assessment is open that files can be attached to.
    pub takes_evidence: bool,
}

impl Here<'_> {
    /// Whether a file is a table of answers. Where evidence is shown, a table is evidence.
    fn is_table(self, path: &Path) -> bool {
        let ending = path.extension().map(|it| it.to_string_lossy().to_lowercase());
        let is_table = ending.is_some_and(|it| TABLES.contains(&it.as_str()));
        is_table && self.takes_evidence && !shows_evidence(self.route)
    }

    /// Whether a file is an edition that comes to the place of editions.
    fn is_edition(self, path: &Path) -> bool {
        *self.route == Route::Editions && path.extension().is_some_and(|it| it == "ron")
    }
}

/// Pushes what was dropped or pasted in this frame.
pub fn read(ui: &Ui, here: Here<'_>, commands: &mut Vec<Command>) {
    let dropped: Vec<_> = ui.input(|input| {
        input.raw.dropped_files.iter().map(|file| file.path().to_path_buf()).collect()
    });
    let criterion = here.criterion.cloned();
    let review = dropped.iter().find(|path| has_ending(path, &REVIEW));
    if let Some(assessment) = dropped.iter().find(|path| has_ending(path, &ENDINGS)) {
        commands.push(Command::Leave(Leave::OpenPath(assessment.clone())));
    } else if let Some(review) = review {
        commands.push(if here.takes_evidence {
            Command::Review(review::Ask::OpinionsIn(review.clone()))
        } else {
            Command::Leave(Leave::OpenPath(review.clone()))
        });
    } else if let Some(edition) = dropped.iter().find(|path| here.is_edition(path)) {
        commands.push(Command::Edition(EditionAsk::ImportPath(edition.clone())));
    } else if let Some(table) = dropped.iter().find(|path| here.is_table(path)) {
        commands.push(Command::Import(importing::Ask::Path(table.clone())));
    } else if !dropped.is_empty() {
        if criterion.is_none() && here.takes_evidence {
            commands.push(Command::Go(Route::Evidence));
        }
        commands.push(Command::Evidence(Ask::Attach(dropped, criterion.clone())));
    }
    let takes_pictures = shows_evidence(here.route);
    if takes_pictures && !ui.ctx().text_edit_focused() {
        commands.extend(pasted(ui).map(|paste| Command::Evidence(paste(criterion))));
    }
}

/// Whether evidence stands on the screen, so that whatever comes is evidence.
const fn shows_evidence(route: &Route) -> bool {
    match route {
        Route::Evidence | Route::EvidenceFile(_) | Route::Aspect { .. } => true,
        Route::Start
        | Route::Overview
        | Route::Profile
        | Route::Plan
        | Route::Figures
        | Route::Certificate
        | Route::Check
        | Route::Report
        | Route::Review
        | Route::Backups
        | Route::Folder
        | Route::Editions
        | Route::Compare
        | Route::Merge
        | Route::Settings
        | Route::Help => false,
    }
}

/// What was pasted in this frame. Some programs, such as spreadsheets, give a text beside the picture; then the window
/// is handed the text, and the picture is still in the clipboard.
fn pasted(ui: &Ui) -> Option<impl FnOnce(Option<CriterionId>) -> Ask> {
    enum Pasted {
        Picture(std::sync::Arc<egui::ColorImage>),
        Other,
    }
    let pasted = ui.input(|input| {
        input.events.iter().find_map(|event| {
            if let Event::PasteImage(pixels) = event {
                Some(Pasted::Picture(pixels.clone()))
            } else {
                matches!(event, Event::Paste(_)).then_some(Pasted::Other)
            }
        })
    })?;
    Some(move |criterion| match pasted {
        Pasted::Picture(pixels) => Ask::Picture(pixels, criterion),
        Pasted::Other => Ask::Paste(criterion),
    })
}

/// What would become of the files that are held over the window. `None`: there are none.
#[must_use]
pub fn aim<'a>(ui: &Ui, here: Here<'a>) -> Option<Aim<'a>> {
    ui.input(|input| {
        let held = &input.raw.hovered_files;
        let holds = |endings: &[&str]| {
            held.iter().any(|file| file.path.as_deref().is_some_and(|it| has_ending(it, endings)))
        };
        if holds(&ENDINGS) || holds(&REVIEW) && !here.takes_evidence {
            return Some(Aim::Open);
        }
        if holds(&REVIEW) {
            return Some(Aim::Opinions);
        }
        if held.iter().any(|file| file.path.as_deref().is_some_and(|path| here.is_edition(path))) {
            return Some(Aim::Import);
        }
        if held.iter().any(|file| file.path.as_deref().is_some_and(|path| here.is_table(path))) {
            return Some(Aim::Table);
        }
        (!held.is_empty() && here.takes_evidence).then_some(Aim::Attach(here.criterion))
    })
}

fn has_ending(path: &Path, endings: &[&str]) -> bool {
    let name = path.file_name().map(|name| name.to_string_lossy().to_lowercase());
    name.is_some_and(|name| endings.iter().any(|ending| name.ends_with(ending)))
}
