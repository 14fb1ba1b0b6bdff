//! Earlier certifications, the cycle of the year, and the maintenance check.

mod calendar;
mod earlier;
mod maintenance;

use std::collections::BTreeSet;

use egui::{ScrollArea, Ui};

use crate::domain::id::{CriterionId, LevelId};
use crate::gui::command::Command;
use crate::gui::focus;
use crate::gui::scene::Scene;
use crate::gui::theme;
use crate::gui::widgets::scroll;

/// Widest width of the screen in points.
const WIDTH: f32 = 980.0;

/// What this screen remembers for itself.
#[derive(Debug, Default)]
pub struct State {
    /// What is typed as the year of a new certification.
    year: String,
    /// The level chosen for it. `None`: not stated.
    level: Option<LevelId>,
    /// The topics whose guidance is shown.
    unfolded: BTreeSet<CriterionId>,
}

/// Draws the screen.
pub fn ui(ui: &mut Ui, scene: &Scene<'_>, state: &mut State, commands: &mut Vec<Command>) {
    ScrollArea::vertical().id_salt("certificate").auto_shrink(false).show(ui, |ui| {
        scroll::by_keys(ui);
        ui.set_width(ui.available_width().min(WIDTH));
        ui.spacing_mut().item_spacing.y = theme::GAP;
        focus::heading(ui, scene.texts.nav_certificate());
        earlier::ui(ui, scene, state, commands);
        calendar::ui(ui, scene);
        maintenance::ui(ui, scene, state, commands);
        ui.add_space(theme::GAP * 2.0);
    });
}
