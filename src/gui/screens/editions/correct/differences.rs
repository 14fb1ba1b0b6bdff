//! What is another than before, side by side, to be looked at before saving.

use egui::Ui;

use super::Editing;
use crate::domain::criterion::Criterion;
use crate::domain::edition_correction::CriterionText;
use crate::domain::points::Points;
use crate::gui::scene::Scene;
use crate::gui::theme;
use crate::gui::widgets::{button, section};
use crate::i18n::Texts;

/// Draws the card.
pub(super) fn ui(ui: &mut Ui, scene: &Scene<'_>, editing: &mut Editing) {
    let texts = scene.texts;
    section::card(ui, |ui| {
        let is_open = editing.are_differences_open;
        if button::fold(ui, texts.correction_differences(), is_open).clicked() {
            editing.are_differences_open = !is_open;
        }
        if !editing.are_differences_open {
            return;
        }
        ui.spacing_mut().item_spacing.x = theme::GAP;
        for (what, before, after) in differences(scene, editing) {
            ui.columns(2, |columns| {
                let sides =
                    [(texts.correction_before(), before), (texts.correction_after(), after)];
                for (column, (side, said)) in columns.iter_mut().zip(sides) {
                    let said = if said.is_empty() { texts.part_unknown() } else { &said };
                    section::captioned(column, &texts.correction_of(&what, side), said);
                }
            });
        }
    });
}

/// What is another, with what stood there and what stands there now.
fn differences(scene: &Scene<'_>, editing: &Editing) -> Vec<(String, String, String)> {
    let texts = scene.texts;
    let (base, draft) = (editing.correction.base(), editing.correction.draft());
    let mut found = vec![of_points(texts.correction_total(), base.parts().total, draft.total)];
    for row in &draft.sections {
        let Some(before) = base.section(&row.id) else { continue };
        let title = scene.say(&row.title);
        found.push(of_points(&texts.correction_maximum(title), before.maximum, row.maximum));
        let minimum =
            |minimum: Option<Points>| minimum.map_or_else(String::new, |points| points.to_string());
        let (was, is) = (before.minimum.as_ref(), row.minimum.as_ref());
        found.push((
            texts.correction_minimum(title),
            minimum(was.map(|it| it.points)),
            minimum(is.map(|it| it.points)),
        ));
    }
    for row in &draft.levels {
        let Some(before) = base.level(&row.id) else { continue };
        let name = texts.correction_level(scene.say(&row.title));
        found.push(of_points(&name, before.from, row.from));
    }
    for row in draft.criteria.iter().filter(|row| editing.corrected.contains(&row.id)) {
        if let Some(before) = base.criterion(&row.id) {
            found.extend(of_criterion(texts, before, row));
        }
    }
    found.retain(|(_, before, after)| before.trim() != after.trim());
    found
}

fn of_points(name: &str, before: Points, after: Points) -> (String, String, String) {
    (name.to_owned(), before.to_string(), after.to_string())
}

fn of_criterion(
    texts: Texts,
    before: &Criterion,
    after: &Criterion,
) -> Vec<(String, String, String)> {
    let id = after.id.as_str();
    let mut found: Vec<(String, String, String)> = CriterionText::ALL
        .into_iter()
        .map(|which| {
            let name = match which {
                CriterionText::Title => texts.part_title(),
                CriterionText::Wording => texts.pane_wording(),
                CriterionText::LookAt => texts.pane_look_at(),
                CriterionText::Evidence => texts.pane_evidence(),
            };
            let name = texts.correction_field(name, id);
            (name, which.of(before).to_owned(), which.of(after).to_owned())
        })
        .collect();
    let points = |row: &Criterion| row.maximum().map_or_else(String::new, |it| it.to_string());
    let name = texts.correction_field(texts.correction_criterion_points(), id);
    found.push((name, points(before), points(after)));
    found
}
