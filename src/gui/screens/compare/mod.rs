//! Two assessments beside each other: readiness, aspects, criteria, and everything else that differs.

mod aspects;
mod criteria;
mod readiness;
mod sides;

use std::sync::Arc;

use egui::{ScrollArea, Ui};

use crate::domain::assessment::Assessment;
use crate::domain::compare::Comparison;
use crate::domain::differences::{Difference, differences};
use crate::domain::readiness::Readiness;
use crate::explain;
use crate::gui::command::Command;
use crate::gui::comparing::{Ask, Desk};
use crate::gui::focus;
use crate::gui::scene::Scene;
use crate::gui::text::{self, Style};
use crate::gui::theme;
use crate::gui::widgets::sign::Sign;
use crate::gui::widgets::{button, difference_list, empty, scroll, section};

/// Widest width of the screen in points.
const WIDTH: f32 = 1040.0;

/// What this screen remembers for itself.
#[derive(Debug, Default)]
pub struct State {
    /// Whether criteria are listed that did not change.
    shows_all: bool,
    /// Whether everything that differs is listed.
    shows_differences: bool,
    /// What was compared last.
    compared: Option<Arc<Compared>>,
}

/// Two assessments and what follows from having them beside each other.
#[derive(Debug)]
struct Compared {
    before: Arc<Assessment>,
    after: Arc<Assessment>,
    comparison: Comparison,
    readiness: (Readiness, Readiness),
    differences: Vec<Difference>,
}

impl Compared {
    fn of(before: &Arc<Assessment>, after: &Arc<Assessment>) -> Self {
        Self {
            comparison: Comparison::between(before, after),
            readiness: (Readiness::of(before), Readiness::of(after)),
            differences: differences(before, after),
            before: Arc::clone(before),
            after: Arc::clone(after),
        }
    }
}

impl State {
    /// The comparison, made once for two states. What is typed makes another state, so its place tells.
    fn compared(&mut self, before: &Arc<Assessment>, after: &Arc<Assessment>) -> Arc<Compared> {
        let is_known = |known: &&Arc<Compared>| {
            Arc::ptr_eq(&known.before, before) && Arc::ptr_eq(&known.after, after)
        };
        if let Some(known) = self.compared.as_ref().filter(is_known) {
            return Arc::clone(known);
        }
        let compared = Arc::new(Compared::of(before, after));
        self.compared = Some(Arc::clone(&compared));
        compared
    }
}

/// Draws the screen.
pub fn ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    desk: &Desk,
    state: &mut State,
    commands: &mut Vec<Command>,
) {
    let texts = scene.texts;
    ScrollArea::vertical().id_salt("compare").auto_shrink(false).show(ui, |ui| {
        scroll::by_keys(ui);
        ui.set_width(ui.available_width().min(WIDTH));
        ui.spacing_mut().item_spacing.y = theme::GAP;
        focus::heading(ui, texts.nav_compare());
        text::label(ui, texts.beside_explanation(), Style::Muted);
        let (before, after) = sides::ui(ui, scene, desk, commands);
        let (Some(before), Some(after)) = (before, after) else {
            empty::empty(ui, Sign::Plus, texts.beside_two_needed(), texts.beside_two_hint());
            return;
        };
        let compared = state.compared(before, after);
        if compared.comparison.is_empty() && compared.differences.is_empty() {
            empty::empty(ui, Sign::Check, texts.beside_same(), "");
            return;
        }
        if button::secondary(ui, texts.beside_save()).clicked() {
            commands.push(Command::Compare(Ask::Print));
        }
        readiness::ui(ui, scene, &compared);
        aspects::ui(ui, scene, &compared);
        criteria::ui(ui, scene, &compared, &mut state.shows_all, commands);
        differences_ui(ui, scene, &compared, &mut state.shows_differences);
        ui.add_space(theme::GAP);
    });
}

/// Everything that differs, notes and people in charge too, as a list to be unfolded.
fn differences_ui(ui: &mut Ui, scene: &Scene<'_>, compared: &Compared, is_open: &mut bool) {
    let texts = scene.texts;
    let list = &compared.differences;
    if list.is_empty() {
        return;
    }
    section::card(ui, |ui| {
        if button::fold(ui, &texts.beside_all(list.len()), *is_open).clicked() {
            *is_open = !*is_open;
        }
        if *is_open {
            let after = &compared.after;
            let lines = list.iter().map(|one| explain::difference(texts, after, one));
            difference_list::ui(ui, lines, list.len(), |more| texts.more_differences(more));
        }
    });
}
