//! Shortcuts, what this program is, and where the criteria come from.

mod about;
mod shortcuts;
mod sources;

use std::collections::BTreeSet;

use egui::{ScrollArea, Ui};

use crate::gui::command::Command;
use crate::gui::focus;
use crate::gui::scene::Scene;
use crate::gui::text::{self, Style};
use crate::gui::theme;
use crate::gui::widgets::{button, scroll, section};

/// Widest width of the screen in points.
const WIDTH: f32 = 980.0;

/// What this screen remembers for itself.
#[derive(Debug, Default)]
pub struct State {
    /// The long texts that are unfolded, by their names.
    open: BTreeSet<String>,
}

/// Draws the screen.
pub fn ui(ui: &mut Ui, scene: &Scene<'_>, state: &mut State, commands: &mut Vec<Command>) {
    let texts = scene.texts;
    ScrollArea::vertical().id_salt("help").auto_shrink(false).show(ui, |ui| {
        scroll::by_keys(ui);
        ui.set_width(ui.available_width().min(WIDTH));
        ui.spacing_mut().item_spacing.y = theme::GAP;
        focus::heading(ui, texts.nav_help());
        text::label(ui, texts.help_explanation(), Style::Muted);
        let tour = button::secondary(ui, texts.tour());
        if tour.on_hover_text(texts.hint_tour()).clicked() {
            commands.push(Command::Tour(Some(0)));
        }
        section::card(ui, |ui| {
            section::heading(ui, texts.help_shortcuts(), texts.help_shortcuts_hint());
            shortcuts::ui(ui, texts);
        });
        section::card(ui, |ui| {
            section::heading(ui, texts.help_sources(), texts.help_sources_hint());
            sources::ui(ui, scene, state);
        });
        section::card(ui, |ui| {
            section::heading(ui, texts.about_heading(), "");
            about::ui(ui, texts, state);
        });
        ui.add_space(theme::GAP);
    });
}

/// A long text under its name, folded until somebody wants it.
fn folded_ui(ui: &mut Ui, name: &str, state: &mut State, contents: impl FnOnce(&mut Ui)) {
    let is_open = state.open.contains(name);
    if button::fold(ui, name, is_open).clicked() {
        if is_open {
            state.open.remove(name);
        } else {
            state.open.insert(name.to_owned());
        }
    }
    if is_open {
        theme::inset(ui).show(ui, |ui| {
            ui.set_width(ui.available_width());
            contents(ui);
        });
    }
}
