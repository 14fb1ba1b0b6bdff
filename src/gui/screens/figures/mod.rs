//! Twelve months of figures: the year and its online channels, a table to fill or paste into, and charts.

mod charts;
mod feeds;
mod grid;
mod paste;
mod reading;
mod setup;

use egui::{ScrollArea, Ui};

use crate::domain::figures::Column;
use crate::gui::command::Command;
use crate::gui::focus;
use crate::gui::scene::Scene;
use crate::gui::text::{self, Style};
use crate::gui::theme;
use crate::gui::widgets::scroll;

/// Widest width of the screen in points.
const WIDTH: f32 = 1280.0;

/// What this screen remembers for itself.
#[derive(Debug, Default)]
pub struct State {
    /// What is typed as the first month. `None`: nothing; the one in use is shown.
    first: Option<String>,
    /// What is typed as the name of a new channel.
    channel: String,
    /// How many letters the cell that the keyboard is on shows.
    letters: usize,
    /// The cell that the keyboard came to in this frame.
    came_to: Option<egui::Rect>,
    /// The cell that a block was pasted from on, in the frame after it: month and place of the column.
    pasted_at: Option<(usize, usize)>,
    /// What came of the last pasting, until the figures change in another way.
    told: Option<Told>,
}

/// What is told of a pasting.
#[derive(Debug)]
struct Told {
    taken: usize,
    refused: Vec<(usize, Column, String)>,
    beyond: usize,
}

/// Draws the screen.
pub fn ui(ui: &mut Ui, scene: &Scene<'_>, state: &mut State, commands: &mut Vec<Command>) {
    let texts = scene.texts;
    ScrollArea::vertical().id_salt("figures").auto_shrink(false).show(ui, |ui| {
        scroll::by_keys(ui);
        ui.set_width(ui.available_width().min(WIDTH));
        ui.spacing_mut().item_spacing.y = theme::GAP;
        focus::heading(ui, texts.nav_figures());
        text::label(ui, texts.figures_explanation(), Style::Muted);
        match scene.assessment().figures() {
            None => setup::begin_ui(ui, scene, state, commands),
            Some(figures) => {
                setup::ui(ui, scene, figures, state, commands);
                grid::ui(ui, scene, figures, state, commands);
                charts::ui(ui, scene, figures);
            }
        }
        feeds::ui(ui, scene, commands);
        ui.add_space(theme::GAP * 2.0);
    });
}
