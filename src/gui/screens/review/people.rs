//! Who reviews, when, and which file.

use egui::{Id, Ui};

use crate::domain::review::{Review, ReviewEdit, Reviewer};
use crate::gui::command::Command;
use crate::gui::scene::Scene;
use crate::gui::text::{self, Field, Style};
use crate::gui::widgets::date_field::{DateField, date_field};
use crate::gui::widgets::section;

/// The field of the reviewer's name.
pub(super) fn name_id() -> Id {
    Id::unique("reviewer-name")
}

/// Draws the card.
pub(super) fn ui(ui: &mut Ui, scene: &Scene<'_>, review: &Review, commands: &mut Vec<Command>) {
    let texts = scene.texts;
    let is_editable = scene.can_judge();
    section::card(ui, |ui| {
        let original = review.original();
        let words = texts.review_original(&original.file, &original.digest.short());
        section::heading(ui, texts.review_reviewer(), "");
        let mut reviewer: Reviewer = review.reviewer().clone();
        let mut is_changed = false;
        ui.columns(2, |columns| {
            if let [left, right] = columns {
                let field = Field::line(name_id(), &mut reviewer.name).editable(is_editable);
                is_changed |= field.show(left, texts.review_reviewer_name()).changed();
                let id = Id::unique("reviewer-office");
                let field = Field::line(id, &mut reviewer.office).editable(is_editable);
                is_changed |= field.show(right, texts.review_reviewer_office()).changed();
            }
        });
        if is_changed {
            commands.push(Command::Opinion(ReviewEdit::SetReviewer(reviewer)));
        }
        let (mut begun, mut finished) = (review.begun(), review.finished());
        let mut is_dated = false;
        ui.columns(2, |columns| {
            if let [left, right] = columns {
                for (ui, id, name, value) in [
                    (left, "review-begun", texts.review_begun(), &mut begun),
                    (right, "review-finished", texts.review_finished(), &mut finished),
                ] {
                    let field = DateField { texts, name, value: *value, is_editable };
                    if let Some(day) = date_field(ui, Id::unique(id), &field) {
                        *value = day;
                        is_dated = true;
                    }
                }
            }
        });
        if is_dated {
            commands.push(Command::Opinion(ReviewEdit::SetDates { begun, finished }));
        }
        text::label(ui, &words, Style::Small);
    });
}
