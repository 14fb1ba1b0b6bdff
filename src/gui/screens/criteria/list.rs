//! The list of cards. Of a long list only the cards in view and some before and after them are laid out; the others
//! keep the place that they took when they were laid out first.

use std::collections::BTreeMap;

use egui::{Align, Id, Rangef, TextStyle, Ui, vec2};

use super::{Lists, card};
use crate::domain::criterion::Criterion;
use crate::domain::id::CriterionId;
use crate::domain::language::Language;
use crate::gui::command::Command;
use crate::gui::scene::Scene;
use crate::gui::text::{self, Style};
use crate::gui::theme::{self, Tone};
use crate::gui::widgets::badge;

/// Up to this many cards are all laid out, so that a screen reader can go through the whole list.
const SHORT: usize = 40;

/// What is known of the cards.
#[derive(Debug, Default)]
pub(super) struct Places {
    /// The criterion that was brought into view last.
    shown: Option<CriterionId>,
    /// What the heights depend on: width of the list and height of its letters in points, and the language.
    measured: Option<(f32, f32, Language)>,
    /// How high the cards are.
    heights: BTreeMap<CriterionId, f32>,
}

impl Places {
    /// Lets the current card be brought into view.
    pub(super) fn show_current(&mut self) {
        self.shown = None;
    }

    /// Forgets how high the cards are.
    pub(super) fn measure_anew(&mut self) {
        self.measured = None;
    }

    /// Keeps the heights as long as they hold.
    fn measure(&mut self, ui: &Ui, scene: &Scene<'_>) {
        let letters = TextStyle::Body.resolve(ui.style()).size;
        let measured = Some((ui.available_width(), letters, scene.language()));
        if self.measured != measured {
            self.measured = measured;
            self.heights.clear();
        }
    }
}

/// Draws the cards of the listed criteria.
pub(super) fn ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    lists: &Lists<'_>,
    places: &mut Places,
    commands: &mut Vec<Command>,
) {
    let is_long = lists.listed.len() > SHORT;
    places.measure(ui, scene);
    let view = ui.clip_rect();
    let near = view.expand2(vec2(0.0, view.height())).y_range();
    let mut section = None;
    for (at, criterion) in lists.listed.iter().enumerate() {
        if section != Some(&criterion.section) {
            section = Some(&criterion.section);
            section_ui(ui, scene, criterion);
        }
        let is_current = at == lists.current;
        let known = places.heights.get(&criterion.id).copied().filter(|_| is_long && !is_current);
        if let Some(height) = known {
            let top = ui.cursor().top();
            // The keyboard is on the current card, and would be lost with it.
            if !near.intersects(Rangef::new(top, top + height)) {
                ui.allocate_space(vec2(ui.available_width(), height));
                continue;
            }
        }
        // Ids come from the criterion, so that an own one that goes away takes nothing else's state along.
        let card = ui
            .push_id(Id::unique(criterion.id.as_str()), |ui| {
                card::ui(ui, scene, criterion, is_current, commands)
            })
            .inner;
        if is_long {
            places.heights.insert(criterion.id.clone(), card.height());
        }
        if is_current && places.shown.as_ref() != Some(&criterion.id) {
            places.shown = Some(criterion.id.clone());
            ui.scroll_to_rect(card.expand(theme::GAP), None::<Align>);
        }
    }
}

/// The name of a section, above its criteria.
fn section_ui(ui: &mut Ui, scene: &Scene<'_>, criterion: &Criterion) {
    let section = criterion.section.as_ref().and_then(|id| scene.edition().section(id));
    ui.add_space(4.0);
    ui.horizontal_wrapped(|ui| {
        let Some(section) = section else {
            text::line(ui, scene.texts.section_none(), Style::Heading);
            return;
        };
        text::line(ui, scene.say(&section.title), Style::Heading);
        if !section.provenance.is_official() {
            let mark = scene.texts.provenance(section.provenance);
            badge::badge(ui, mark, Tone::Neutral);
        }
    });
}
