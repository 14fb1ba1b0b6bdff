//! What a reviewer writes about the current criterion, in the pane beside the cards.

use egui::{Id, Key, Ui};

use crate::domain::criterion::Criterion;
use crate::domain::review::{Question, ReviewEdit, Verdict};
use crate::gui::command::Command;
use crate::gui::route::Route;
use crate::gui::scene::Scene;
use crate::gui::screens::review::questions;
use crate::gui::text::{self, Field, Style};
use crate::gui::theme;
use crate::gui::widgets::{button, chip};

/// Draws the fields: why, the reviewer's own note, whether to look at it on site, and a question to ask.
pub(super) fn ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    criterion: &Criterion,
    commands: &mut Vec<Command>,
) {
    let Some(review) = scene.review().filter(|_| scene.is_reviewing()) else { return };
    let texts = scene.texts;
    let id = &criterion.id;
    let opinion = review.opinion(id);
    let can_judge = scene.can_judge();
    theme::inset(ui).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 8.0;
        text::label(ui, texts.opinion_heading(), Style::SmallStrong);
        let mut reason = opinion.reason.clone();
        let name = match opinion.verdict {
            Verdict::EvidenceNeeded => texts.opinion_request(),
            Verdict::NotSeen | Verdict::Agree | Verdict::Other { .. } => texts.opinion_reason(),
        };
        let field = Field::lines(reason_id(criterion), &mut reason, 3).editable(can_judge);
        let response = field.show(ui, name);
        if response.lost_focus() && ui.input(|input| input.key_pressed(Key::Escape)) {
            // Back to the card, where the next key answers.
            commands.push(Command::FocusContent);
        }
        if response.changed() {
            commands.push(Command::Opinion(ReviewEdit::SetReason(id.clone(), reason)));
        }
        let mut note = opinion.note.clone();
        let field = Field::lines(Id::unique(("opinion-note", id.as_str())), &mut note, 2);
        let field = field.hint(texts.opinion_note_hint()).editable(can_judge);
        if field.show(ui, texts.opinion_note()).changed() {
            commands.push(Command::Opinion(ReviewEdit::SetNote(id.clone(), note)));
        }
        ui.vertical(|ui| {
            if !can_judge {
                ui.disable();
            }
            let on_site = texts.opinion_on_site();
            if chip::chip(ui, on_site, on_site, opinion.on_site).clicked() {
                let edit = ReviewEdit::SetOnSite(id.clone(), !opinion.on_site);
                commands.push(Command::Opinion(edit));
            }
            if button::quiet(ui, texts.opinion_ask()).clicked() {
                let question = Question {
                    id: review.free_question_id(),
                    criterion: Some(id.clone()),
                    ..Question::default()
                };
                let field = questions::text_id(question.id);
                commands.push(Command::Opinion(ReviewEdit::SetQuestion(question)));
                commands.push(Command::Go(Route::Review));
                commands.push(Command::Focus(field));
            }
        });
    });
}

/// The field of the reason.
pub(super) fn reason_id(criterion: &Criterion) -> Id {
    Id::unique(("opinion-reason", criterion.id.as_str()))
}
