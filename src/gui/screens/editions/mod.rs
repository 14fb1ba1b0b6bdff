//! Editions of the standard: what is known of each, what changed from one to another, and the way to a file.

mod comparison;
mod known;

use std::sync::Arc;

use egui::{ScrollArea, Ui};

use crate::domain::edition::Edition;
use crate::domain::edition_changes::EditionChanges;
use crate::domain::id::{CriterionId, EditionId};
use crate::gui::command::Command;
use crate::gui::focus;
use crate::gui::scene::Scene;
use crate::gui::text::{self, Style};
use crate::gui::theme;
use crate::gui::widgets::scroll;

/// Widest width of the screen in points.
const WIDTH: f32 = 1180.0;

/// What this screen remembers for itself.
#[derive(Debug, Default)]
pub struct State {
    /// The editions whose notes are shown.
    open: Vec<EditionId>,
    /// The edition from which changes are told. `None`: the one before the newest.
    older: Option<EditionId>,
    /// The edition to which changes are told. `None`: the newest.
    newer: Option<EditionId>,
    /// The criteria whose texts are shown side by side.
    shown: Vec<CriterionId>,
    /// What changed between the two.
    changes: Option<Compared>,
}

/// Two editions, and what changed from the first to the second.
#[derive(Clone, Debug)]
struct Compared {
    older: Arc<Edition>,
    newer: Arc<Edition>,
    changes: Arc<EditionChanges>,
}

/// Draws the screen.
pub fn ui(ui: &mut Ui, scene: &Scene<'_>, state: &mut State, commands: &mut Vec<Command>) {
    ScrollArea::vertical().id_salt("editions").auto_shrink(false).show(ui, |ui| {
        scroll::by_keys(ui);
        ui.set_width(ui.available_width().min(WIDTH));
        ui.spacing_mut().item_spacing.y = theme::GAP;
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            focus::heading(ui, scene.texts.nav_editions());
            text::label(ui, scene.texts.editions_explanation(), Style::Muted);
        });
        for edition in scene.editions {
            known::ui(ui, scene, edition, &mut state.open, commands);
        }
        if scene.editions.len() > 1 {
            comparison::ui(ui, scene, state);
        }
        ui.add_space(theme::GAP);
    });
}
