//! The day of a file of evidence.

use egui::{Id, Ui};

use crate::domain::date::Date;
use crate::domain::edit::Edit;
use crate::domain::evidence::Evidence;
use crate::gui::command::Command;
use crate::gui::scene::Scene;
use crate::gui::text::{self, Style};
use crate::gui::widgets::button;
use crate::gui::widgets::date_field::{DateField, date_field};

/// Draws the field, and the day of the photo where it is another one.
pub(super) fn ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    evidence: &Evidence,
    taken: Option<Date>,
    commands: &mut Vec<Command>,
) {
    let texts = scene.texts;
    let set = |date| Command::Edit(Edit::SetEvidence(Evidence { date, ..evidence.clone() }));
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        let id = Id::unique(("evidence-date", evidence.digest.short()));
        let field = DateField {
            texts,
            name: texts.evidence_date(),
            value: evidence.date,
            is_editable: scene.can_edit(),
        };
        commands.extend(date_field(ui, id, &field).map(set));
        if evidence.date.is_none() {
            text::label(ui, texts.no_date(), Style::Small);
        }
        let offered = taken.filter(|taken| scene.can_edit() && evidence.date != Some(*taken));
        if let Some(taken) = offered {
            let words = texts.evidence_use_taken(&texts.short_date(taken));
            if button::quiet(ui, &words).clicked() {
                commands.push(set(Some(taken)));
            }
        }
    });
}
