//! Editions of the standard: what is known of each, what changed from one to another, the way to a file and back, and
//! correcting one from the official manual.

mod comparison;
mod correct;
mod known;

use std::sync::Arc;

use egui::{ScrollArea, Ui};

use crate::domain::edition::Edition;
use crate::domain::edition_changes::EditionChanges;
use crate::domain::edition_correction::EditionCorrection;
use crate::domain::id::{CriterionId, EditionId};
use crate::gui::command::Command;
use crate::gui::focus;
use crate::gui::own_editions::EditionAsk;
use crate::gui::scene::Scene;
use crate::gui::text::{self, Style};
use crate::gui::theme;
use crate::gui::widgets::{button, scroll};

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
    /// The correction under way. `None`: there is none.
    correcting: Option<correct::Editing>,
}

impl State {
    /// Whether a correction is under way that would be missed.
    #[must_use]
    pub fn is_correcting(&self) -> bool {
        self.correcting.as_ref().is_some_and(|editing| !editing.correction().is_empty())
    }

    /// Goes on with a correction.
    pub fn correct(&mut self, correction: EditionCorrection) {
        self.correcting = Some(correct::Editing::of(correction));
    }

    /// Takes the correction away. `None`: there was none, or nothing was corrected in it.
    pub fn take_correction(&mut self) -> Option<EditionCorrection> {
        let taken = self.correcting.take().map(correct::Editing::into_correction);
        taken.filter(|correction| !correction.is_empty())
    }
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
    if let Some(editing) = &mut state.correcting {
        correct::ui(ui, scene, editing, commands);
        return;
    }
    let texts = scene.texts;
    ScrollArea::vertical().id_salt("editions").auto_shrink(false).show(ui, |ui| {
        scroll::by_keys(ui);
        ui.set_width(ui.available_width().min(WIDTH));
        ui.spacing_mut().item_spacing.y = theme::GAP;
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            focus::heading(ui, texts.nav_editions());
            text::label(ui, texts.editions_explanation(), Style::Muted);
        });
        let import = button::secondary(ui, texts.edition_import());
        if import.on_hover_text(texts.edition_import_hint()).clicked() {
            commands.push(Command::Edition(EditionAsk::Import));
        }
        for (edition, is_kept) in in_order(scene) {
            known::ui(ui, scene, (&edition, is_kept), state, commands);
        }
        if scene.editions.len() > 1 {
            comparison::ui(ui, scene, state);
        }
        ui.add_space(theme::GAP);
    });
}

/// The editions, the answered one first, and whether each is kept on this computer: the answered one may have come
/// with its assessment alone.
fn in_order(scene: &Scene<'_>) -> Vec<(Arc<Edition>, bool)> {
    let answered = scene.assessment().edition();
    let is_answered = |edition: &Arc<Edition>| edition.id() == answered.id();
    let is_kept = scene.editions.iter().any(is_answered);
    let others = scene.editions.iter().filter(|edition| !is_answered(edition));
    let others = others.map(|edition| (Arc::clone(edition), true));
    [(Arc::clone(answered), is_kept)].into_iter().chain(others).collect()
}
