//! The criteria of the edition being corrected: a line for each, the open one with its fields.

use egui::{Id, Ui};

use super::points::{Typed, points_ui};
use super::{Editing, is_of_criterion, problem_ui};
use crate::domain::criterion::{Criterion, Scale};
use crate::domain::edition_correction::{Correction, CriterionText, TakenFrom};
use crate::gui::scene::Scene;
use crate::gui::text::{self, Field, Style};
use crate::gui::theme::{self, Tone};
use crate::gui::widgets::choice::{self, Pill};
use crate::gui::widgets::sign::Sign;
use crate::gui::widgets::{badge, button, section};
use crate::i18n::Texts;

/// Draws the card.
pub(super) fn ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    editing: &mut Editing,
    corrections: &mut Vec<Correction>,
) {
    let texts = scene.texts;
    section::card(ui, |ui| {
        section::heading(ui, texts.correction_criteria(), "");
        let corrected = texts.correction_show_corrected(editing.corrected.len());
        let words = [texts.correction_show_all(), corrected.as_str()];
        let chosen = usize::from(editing.is_only_corrected);
        ui.horizontal(|ui| {
            if let Some(at) = choice::switch(ui, &words.map(|word| (word, word)), chosen) {
                editing.is_only_corrected = at == 1;
            }
        });
        let base = std::sync::Arc::clone(editing.correction.base());
        let mut is_any = false;
        for aspect in base.aspects() {
            let rows: Vec<Criterion> = editing
                .correction
                .draft()
                .criteria
                .iter()
                .filter(|row| row.aspect == aspect.code)
                .filter(|row| !editing.is_only_corrected || is_listed(editing, row))
                .cloned()
                .collect();
            if rows.is_empty() {
                continue;
            }
            is_any = true;
            text::label(ui, scene.say(&aspect.title), Style::Strong);
            for row in &rows {
                row_ui(ui, scene, editing, row, corrections);
            }
        }
        if !is_any {
            text::label(ui, texts.correction_none_corrected(), Style::Muted);
        }
    });
}

/// The open one stays in the list, so that nothing moves under the hands.
fn is_listed(editing: &Editing, row: &Criterion) -> bool {
    editing.corrected.contains(&row.id) || editing.open.as_ref() == Some(&row.id)
}

fn row_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    editing: &mut Editing,
    row: &Criterion,
    corrections: &mut Vec<Correction>,
) {
    let texts = scene.texts;
    let is_open = editing.open.as_ref() == Some(&row.id);
    let problem = editing.problem_of(texts, |problem| is_of_criterion(problem, &row.id));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().interact_size.y = 28.0;
        let before = editing.correction.base().criterion(&row.id).unwrap_or(row);
        let name = texts.correction_row(&format!("{} {}", row.id, before.title.th));
        if button::fold(ui, row.id.as_str(), is_open).accessible_name(name).clicked() {
            editing.open = (!is_open).then(|| row.id.clone());
        }
        if editing.corrected.contains(&row.id) {
            badge::signed(ui, Sign::Check, texts.correction_is_corrected(), Tone::Accent);
        }
        text::label(ui, &row.title.th, Style::Body);
    });
    problem_ui(ui, problem.as_deref());
    if is_open {
        ui.push_id(row.id.as_str(), |ui| {
            theme::inset(ui).show(ui, |ui| {
                ui.set_width(ui.available_width());
                fields_ui(ui, texts, editing, row, corrections);
            });
        });
    }
}

fn fields_ui(
    ui: &mut Ui,
    texts: Texts,
    editing: &Editing,
    row: &Criterion,
    corrections: &mut Vec<Correction>,
) {
    let id = &row.id;
    let named = |field: &str| texts.correction_field(field, id.as_str());
    for which in CriterionText::ALL {
        let (name, rows) = match which {
            CriterionText::Title => (texts.part_title(), 2),
            CriterionText::Wording => (texts.pane_wording(), 3),
            CriterionText::LookAt => (texts.pane_look_at(), 2),
            CriterionText::Evidence => (texts.pane_evidence(), 2),
        };
        let mut typed = which.of(row).to_owned();
        let field = Id::unique(("correction", id.as_str(), which));
        let field = Field::lines(field, &mut typed, rows).hint(texts.part_unknown());
        if field.show(ui, &named(name)).changed() {
            corrections.push(Correction::Text(id.clone(), which, typed));
        }
    }
    if let Some((value, after)) = value_of(texts, row) {
        let name = named(texts.correction_criterion_points());
        let points = Typed { name: &name, value, after };
        if let Some(points) = points_ui(ui, texts, id, &points, None) {
            corrections.push(Correction::CriterionPoints(id.clone(), points));
        }
    }
    taken_from_ui(ui, texts, editing, row, corrections);
    let mut page = editing.correction.page(id).to_owned();
    let field = Field::line(Id::unique(("correction-page", id.as_str())), &mut page);
    let field = field.hint(texts.correction_page_hint()).width(240.0);
    if field.show(ui, &named(texts.correction_page())).changed() {
        corrections.push(Correction::Page(id.clone(), page));
    }
    if editing.corrected.contains(id)
        && button::secondary(ui, &texts.correction_reset(id.as_str())).clicked()
    {
        corrections.push(Correction::ResetCriterion(id.clone()));
    }
}

/// The points that can be corrected, and what is said of an empty field. `None`: there are none.
fn value_of(
    texts: Texts,
    row: &Criterion,
) -> Option<(Option<crate::domain::points::Points>, &'static str)> {
    match row.scale {
        Scale::Mark(points) | Scale::Points(points) => Some((Some(points), "")),
        Scale::Part { maximum, .. } => Some((maximum, texts.correction_unknown())),
        Scale::Gate | Scale::Guidance => None,
    }
}

/// Where the corrected words come from.
fn taken_from_ui(
    ui: &mut Ui,
    texts: Texts,
    editing: &Editing,
    row: &Criterion,
    corrections: &mut Vec<Correction>,
) {
    ui.horizontal_wrapped(|ui| {
        text::line(ui, texts.correction_from(), Style::Small);
        for (from, words) in [
            (TakenFrom::Manual, texts.correction_from_manual()),
            (TakenFrom::Office, texts.correction_from_office()),
        ] {
            let is_chosen = editing.correction.taken_from(&row.id) == from;
            let pill = Pill {
                text: words,
                name: &texts.correction_from_name(words, row.id.as_str()),
                sign: if is_chosen { Sign::Dot } else { Sign::Ring },
                key: "",
                tone: Tone::Accent,
            };
            if choice::pill(ui, &pill, is_chosen).clicked() && !is_chosen {
                corrections.push(Correction::From(row.id.clone(), from));
            }
        }
    });
}
