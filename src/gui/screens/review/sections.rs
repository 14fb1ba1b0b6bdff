//! The reviewer's points for sections whose points are an estimate.

use egui::{Id, Ui};

use crate::domain::points::Points;
use crate::domain::review::{Review, ReviewEdit, SectionOpinion};
use crate::domain::section::SectionRule;
use crate::gui::command::Command;
use crate::gui::scene::Scene;
use crate::gui::text::{self, Field, Style};
use crate::gui::widgets::number::{self, Names};
use crate::gui::widgets::section;

/// Draws the card where the edition has such sections.
pub(super) fn ui(ui: &mut Ui, scene: &Scene<'_>, review: &Review, commands: &mut Vec<Command>) {
    let texts = scene.texts;
    let sections = scene.edition().sections().iter();
    let estimated: Vec<_> =
        sections.filter(|section| section.rule == SectionRule::Estimate).collect();
    if estimated.is_empty() {
        return;
    }
    section::card(ui, |ui| {
        section::heading(ui, texts.review_sections(), texts.review_sections_hint());
        for section in estimated {
            let title = scene.say(&section.title);
            let opinion = review.section(&section.id);
            let name = texts.review_section_points(title);
            let (less, more) = (texts.points_less(title), texts.points_more(title));
            let most = section.maximum.0;
            let names = Names {
                field: &name,
                less: &less,
                more: &more,
                after: &texts.out_of(most),
                refused: &texts.whole_number_up_to(most),
            };
            text::label(ui, title, Style::Strong);
            let typed = ui.horizontal(|ui| {
                if !scene.can_judge() {
                    ui.disable();
                }
                let points = opinion.as_ref().map(|it| it.points.0);
                let id = Id::unique(("review-section", section.id.as_str()));
                number::number(ui, id, points, most, &names)
            });
            let set =
                |opinion| Command::Opinion(ReviewEdit::SetSection(section.id.clone(), opinion));
            if let Some(points) = typed.inner {
                let reason = opinion.as_ref().map(|it| it.reason.clone()).unwrap_or_default();
                let points = points.map(Points);
                commands.push(set(points.map(|points| SectionOpinion { points, reason })));
            }
            if let Some(SectionOpinion { points, mut reason }) = opinion {
                let id = Id::unique(("review-section-reason", section.id.as_str()));
                let field = Field::lines(id, &mut reason, 2).editable(scene.can_judge());
                if field.show(ui, &texts.review_section_reason(title)).changed() {
                    commands.push(set(Some(SectionOpinion { points, reason })));
                }
            }
        }
    });
}
