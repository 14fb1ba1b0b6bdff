//! Files of evidence: attached, seen, captioned and linked to criteria.

use egui::Ui;

use crate::gui::command::Command;
use crate::gui::focus;
use crate::gui::scene::Scene;

/// What this screen remembers for itself.
#[derive(Debug, Default)]
pub struct State {}

/// Draws the screen.
pub fn ui(ui: &mut Ui, scene: &Scene<'_>, _state: &mut State, _commands: &mut Vec<Command>) {
    focus::heading(ui, scene.texts.nav_evidence());
}
