//! Questions for the video conference, with the office's answers.

use egui::{Id, Ui};

use super::{lead, title};
use crate::domain::review::{Question, QuestionId, Review, ReviewEdit};
use crate::gui::command::Command;
use crate::gui::scene::Scene;
use crate::gui::text::{self, Field, Style};
use crate::gui::theme;
use crate::gui::widgets::at_right::at_right;
use crate::gui::widgets::sign::Sign;
use crate::gui::widgets::{button, section};

/// The field of a question.
pub(in crate::gui::screens) fn text_id(id: QuestionId) -> Id {
    Id::unique(("review-question", id.0))
}

/// Draws the card.
pub(super) fn ui(ui: &mut Ui, scene: &Scene<'_>, review: &Review, commands: &mut Vec<Command>) {
    let texts = scene.texts;
    section::card(ui, |ui| {
        section::heading(ui, texts.review_questions(), texts.review_questions_hint());
        for (at, question) in review.questions().iter().enumerate() {
            ui.push_id(question.id.0, |ui| {
                question_ui(ui, scene, at.saturating_add(1), question, commands);
            });
        }
        if scene.can_judge() && button::secondary(ui, texts.review_question_add()).clicked() {
            let id = review.free_question_id();
            let question = Question { id, ..Question::default() };
            commands.push(Command::Opinion(ReviewEdit::SetQuestion(question)));
            commands.push(Command::Focus(text_id(id)));
        }
    });
}

fn question_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    number: usize,
    question: &Question,
    commands: &mut Vec<Command>,
) {
    let texts = scene.texts;
    let can_judge = scene.can_judge();
    theme::inset(ui).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 6.0;
        let name = match &question.criterion {
            Some(id) => texts.review_question_about(number, id.as_str()),
            None => texts.review_question(number),
        };
        let about = |ui: &mut Ui, commands: &mut Vec<Command>| {
            let Some(id) = &question.criterion else { return };
            let words = format!("{id} {}", title(scene, id));
            if button::link(ui, &words).clicked() {
                lead(scene, id, commands);
            }
        };
        let mut is_removed = false;
        ui.horizontal(|ui| {
            at_right(
                ui,
                |ui| about(ui, commands),
                |ui| {
                    let remove = texts.review_question_remove(number);
                    is_removed = can_judge && button::icon(ui, Sign::Cross, &remove).clicked();
                },
            );
        });
        let mut changed = question.clone();
        let field = Field::lines(text_id(question.id), &mut changed.text, 2).editable(can_judge);
        let is_asked = field.show(ui, &name).changed();
        let id = Id::unique(("review-answer", question.id.0));
        let field = Field::lines(id, &mut changed.answer, 2).editable(can_judge);
        let is_answered = field.show(ui, &texts.review_question_answer(number)).changed();
        if is_asked || is_answered {
            commands.push(Command::Opinion(ReviewEdit::SetQuestion(changed)));
        }
        if is_removed {
            commands.push(Command::Opinion(ReviewEdit::RemoveQuestion(question.id)));
            commands.push(Command::FocusContent);
        }
        if question.criterion.is_none() {
            text::label(ui, texts.review_questions_whole(), Style::Small);
        }
    });
}
