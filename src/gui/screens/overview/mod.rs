//! Where the office stands: level, points, what blocks the next level, progress, findings.

mod blockers;
mod calendar;
mod findings;
mod level;
mod progress;

use egui::{Id, ScrollArea, Ui};

use crate::domain::id::{CriterionId, SectionId};
use crate::gui::command::Command;
use crate::gui::focus;
use crate::gui::route::Route;
use crate::gui::scene::Scene;
use crate::gui::theme;
use crate::gui::widgets::scroll;

/// What the screen remembers.
#[derive(Debug, Default)]
pub struct State {
    /// Whether all steps to the next level are listed.
    all_blockers: bool,
}

/// From this width in points two columns stand beside each other.
const TWO_COLUMNS: f32 = 860.0;

/// Widest width of the screen in points.
const WIDTH: f32 = 1180.0;

/// The field on the screen for the points of a section.
#[must_use]
pub fn section_field(section: &SectionId) -> Id {
    progress::field_id(section)
}

/// Draws the screen.
pub fn ui(ui: &mut Ui, scene: &Scene<'_>, state: &mut State, commands: &mut Vec<Command>) {
    ScrollArea::vertical().id_salt("overview").auto_shrink(false).show(ui, |ui| {
        scroll::by_keys(ui);
        ui.set_width(ui.available_width().min(WIDTH));
        ui.spacing_mut().item_spacing.y = theme::GAP;
        focus::heading(ui, scene.texts.nav_overview());
        level::ui(ui, scene);
        calendar::ui(ui, scene, commands);
        if ui.available_width() >= TWO_COLUMNS {
            ui.spacing_mut().item_spacing.x = theme::GAP;
            ui.columns(2, |columns| {
                if let [left, right] = columns {
                    blockers::ui(left, scene, &mut state.all_blockers, commands);
                    findings::ui(left, scene, commands);
                    progress::sections_ui(right, scene, commands);
                    progress::aspects_ui(right, scene, commands);
                }
            });
        } else {
            blockers::ui(ui, scene, &mut state.all_blockers, commands);
            progress::sections_ui(ui, scene, commands);
            progress::aspects_ui(ui, scene, commands);
            findings::ui(ui, scene, commands);
        }
        ui.add_space(theme::GAP);
    });
}

/// The command that leads to a criterion. `None`: there is no such criterion.
fn go_to(scene: &Scene<'_>, id: &CriterionId) -> Option<Command> {
    let criterion = scene.assessment().criterion(id)?;
    Some(Command::Go(Route::Aspect { aspect: criterion.aspect, criterion: Some(id.clone()) }))
}
