//! The places of the program itself, which need no document: a folder of assessments, editions, settings, help.

use std::sync::Arc;

use egui::Ui;

use crate::domain::assessment::Assessment;
use crate::domain::date::Date;
use crate::domain::edition::Edition;
use crate::domain::evidence::EvidenceFaults;
use crate::gui::command::Command;
use crate::gui::folder;
use crate::gui::review::Desk;
use crate::gui::room::page;
use crate::gui::route::Route;
use crate::gui::scene::{Derived, Scene};
use crate::gui::screens::{self, States};
use crate::i18n::Texts;
use crate::session::Session;

/// An assessment without answers, for the places of the program that need no document.
#[derive(Debug)]
pub struct Blank {
    /// The assessment.
    pub session: Session,
    /// What follows from it.
    pub derived: Derived,
}

impl Blank {
    /// An assessment against `edition`.
    pub fn of(edition: &Arc<Edition>, today: Date) -> Self {
        let session = Session::untitled(Assessment::new(Arc::clone(edition)));
        let derived = Derived::of(&session, today, &EvidenceFaults::new(), &Desk::default());
        Self { session, derived }
    }
}

/// Draws the folder of assessments as one table.
pub fn folder_ui(
    ui: &mut Ui,
    texts: Texts,
    desk: &folder::Desk,
    state: &mut screens::folder::State,
    commands: &mut Vec<Command>,
) {
    let table = screens::folder::Table { texts, desk };
    page(ui, |ui| screens::folder::ui(ui, &table, state, commands));
}

/// Draws the place of the program at `route`.
pub fn program_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    route: &Route,
    states: &mut States,
    commands: &mut Vec<Command>,
) {
    page(ui, |ui| {
        if *route == Route::Editions {
            screens::editions::ui(ui, scene, &mut states.editions, commands);
        } else if *route == Route::Settings {
            screens::settings::ui(ui, scene, &mut states.settings, commands);
        } else {
            screens::help::ui(ui, scene, &mut states.help, commands);
        }
    });
}
