//! Maxima, minima and thresholds of the edition being corrected.

use egui::{Id, Ui};

use super::{Editing, is_of_level, is_of_section, problem_ui};
use crate::domain::edition_correction::Correction;
use crate::domain::edition_problem::EditionProblem;
use crate::domain::points::Points;
use crate::domain::section::{Section, SectionRule};
use crate::gui::scene::Scene;
use crate::gui::text::{self, Style};
use crate::gui::widgets::number::{Names, number};
use crate::gui::widgets::{button, section};
use crate::i18n::Texts;

/// The largest number that can be typed.
pub(super) const MOST: u16 = 999;

/// Draws the card.
pub(super) fn ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    editing: &mut Editing,
    corrections: &mut Vec<Correction>,
) {
    let texts = scene.texts;
    section::card(ui, |ui| {
        let words = texts.correction_points();
        if button::fold(ui, words, editing.are_points_open).clicked() {
            editing.are_points_open = !editing.are_points_open;
        }
        if editing.are_points_open {
            text::label(ui, texts.correction_points_explanation(), Style::Small);
            fields_ui(ui, scene, editing, corrections);
            if editing.correction.has_corrected_points()
                && button::secondary(ui, texts.correction_reset_points()).clicked()
            {
                corrections.push(Correction::ResetPoints);
            }
        }
    });
}

fn fields_ui(ui: &mut Ui, scene: &Scene<'_>, editing: &Editing, corrections: &mut Vec<Correction>) {
    let texts = scene.texts;
    let draft = editing.correction.draft();
    let total = Typed { name: texts.correction_total(), value: Some(draft.total), after: "" };
    let is_total =
        |problem: &EditionProblem| matches!(problem, EditionProblem::TotalMismatch { .. });
    let problem = editing.problem_of(texts, is_total);
    if let Some(Some(points)) = points_ui(ui, texts, "total", &total, problem.as_deref()) {
        corrections.push(Correction::Total(points));
    }
    ui.spacing_mut().item_spacing.x = 16.0;
    for row in draft.sections.iter().filter(|row| row.rule != SectionRule::Gate) {
        ui.columns(2, |columns| {
            if let [left, right] = columns {
                maximum_ui(left, scene, editing, row, corrections);
                minimum_ui(right, scene, editing, row, corrections);
            }
        });
    }
    ui.columns(draft.levels.len().clamp(1, 4), |columns| {
        let places = columns.len();
        for (at, row) in draft.levels.iter().enumerate() {
            let Some(column) = columns.get_mut(at.checked_rem(places).unwrap_or(0)) else {
                continue;
            };
            let name = texts.correction_level(scene.say(&row.title));
            let level = Typed { name: &name, value: Some(row.from), after: "" };
            let problem = editing.problem_of(texts, |problem| is_of_level(problem, &row.id));
            let typed = points_ui(column, texts, &row.id, &level, problem.as_deref());
            if let Some(Some(points)) = typed {
                corrections.push(Correction::Level(row.id.clone(), points));
            }
        }
    });
}

fn maximum_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    editing: &Editing,
    row: &Section,
    corrections: &mut Vec<Correction>,
) {
    let name = scene.texts.correction_maximum(scene.say(&row.title));
    let maximum = Typed { name: &name, value: Some(row.maximum), after: "" };
    let problem = editing.problem_of(scene.texts, |it| is_of_section(it, &row.id, false));
    let typed = points_ui(ui, scene.texts, ("max", &row.id), &maximum, problem.as_deref());
    if let Some(Some(points)) = typed {
        corrections.push(Correction::SectionMaximum(row.id.clone(), points));
    }
}

fn minimum_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    editing: &Editing,
    row: &Section,
    corrections: &mut Vec<Correction>,
) {
    let name = scene.texts.correction_minimum(scene.say(&row.title));
    let value = row.minimum.as_ref().map(|minimum| minimum.points);
    let minimum = Typed { name: &name, value, after: scene.texts.correction_unknown() };
    let problem = editing.problem_of(scene.texts, |it| is_of_section(it, &row.id, true));
    let typed = points_ui(ui, scene.texts, ("min", &row.id), &minimum, problem.as_deref());
    if let Some(points) = typed {
        corrections.push(Correction::SectionMinimum(row.id.clone(), points));
    }
}

/// A field for points.
pub(super) struct Typed<'a> {
    pub(super) name: &'a str,
    pub(super) value: Option<Points>,
    pub(super) after: &'a str,
}

/// Shows a field for points, with what is wrong with it. `None`: nothing was typed in this frame.
pub(super) fn points_ui(
    ui: &mut Ui,
    texts: Texts,
    id: impl std::hash::Hash + std::fmt::Debug,
    typed: &Typed<'_>,
    problem: Option<&str>,
) -> Option<Option<Points>> {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        let caption = text::label(ui, typed.name, Style::Small).id;
        let names = Names {
            field: typed.name,
            less: &texts.correction_less(typed.name),
            more: &texts.correction_more(typed.name),
            after: typed.after,
            refused: texts.correction_not_a_number(),
        };
        let id = Id::unique(("correction-points", format!("{id:?}")));
        let value = typed.value.map(|points| points.0);
        let changed = number(ui, id, value, MOST, &names);
        ui.ctx().accesskit_node_builder(id, |node| {
            node.clear_label();
            node.push_labelled_by(caption.accesskit_id());
        });
        problem_ui(ui, problem);
        changed.map(|points| points.map(Points))
    })
    .inner
}
