//! What to look at on site.

use egui::Ui;

use super::{lead, title};
use crate::domain::review::VisitReason;
use crate::gui::command::Command;
use crate::gui::scene::{Judged, Scene};
use crate::gui::theme::Tone;
use crate::gui::widgets::link_row::{LinkRow, link_row};
use crate::gui::widgets::section;

/// Draws the card.
pub(super) fn ui(ui: &mut Ui, scene: &Scene<'_>, judged: &Judged, commands: &mut Vec<Command>) {
    let texts = scene.texts;
    section::card(ui, |ui| {
        section::heading(ui, texts.review_visits(), texts.review_visits_hint());
        ui.spacing_mut().item_spacing.y = 0.0;
        for visit in &judged.visits {
            let (id, title) = (visit.criterion.as_str(), title(scene, &visit.criterion));
            let mark = texts.visit_reason(visit.reason);
            let tone = match visit.reason {
                VisitReason::Physical => Tone::Neutral,
                VisitReason::Marked => Tone::Accent,
                VisitReason::EvidenceNeeded | VisitReason::Changed => Tone::Warn,
            };
            let name = format!("{} {id} {title} {mark}", texts.review_visits());
            let row = LinkRow { lead: id, title, after: "", mark, tone, name: &name };
            if link_row(ui, &row).clicked() {
                lead(scene, &visit.criterion, commands);
            }
        }
    });
}
