//! What a reviewer asks of the office, as findings that can be taken over or planned.

use std::sync::Arc;

use egui::Ui;

use crate::domain::edit::Edit;
use crate::domain::findings::Severity;
use crate::domain::review::{Advice, Review};
use crate::gui::command::Command;
use crate::gui::route::Route;
use crate::gui::scene::{Judged, Scene};
use crate::gui::screens::criteria::opinion;
use crate::gui::text::{self, Style};
use crate::gui::theme::{self, Tone};
use crate::gui::widgets::link_row::{LinkRow, link_row};
use crate::gui::widgets::{button, section};

/// Draws the card where the office looks at a review.
pub(super) fn ui(ui: &mut Ui, scene: &Scene<'_>, commands: &mut Vec<Command>) {
    let (Some(review), Some(judged)) = (scene.review(), &scene.derived.review) else { return };
    if scene.is_reviewing() {
        return;
    }
    let texts = scene.texts;
    section::card(ui, |ui| {
        let name = texts.reviewer_name(&review.reviewer().name);
        let progress = judged.progress;
        let words = texts.opinions_shown(name, progress.other, progress.evidence_needed);
        section::heading(ui, texts.opinions_finding(), &words);
        whole_ui(ui, review);
        for advice in &judged.advice {
            ui.push_id(advice.criterion.as_str(), |ui| advice_ui(ui, scene, advice, commands));
        }
        plan_all_ui(ui, scene, judged, commands);
    });
}

/// The opinion on the whole.
fn whole_ui(ui: &mut Ui, review: &Review) {
    if !review.overall().trim().is_empty() {
        theme::inset(ui).show(ui, |ui| {
            ui.set_width(ui.available_width());
            text::label(ui, review.overall(), Style::Body);
        });
    }
}

fn advice_ui(ui: &mut Ui, scene: &Scene<'_>, advice: &Advice, commands: &mut Vec<Command>) {
    let texts = scene.texts;
    let (Some(criterion), Some(review)) =
        (scene.assessment().criterion(&advice.criterion), scene.review())
    else {
        return;
    };
    let (mark, _, tone) = opinion::shown(texts, review.opinion(&advice.criterion).verdict);
    let tone = if advice.severity == Severity::Stops { Tone::Bad } else { tone };
    let (lead, title) = (criterion.id.as_str(), scene.say(&criterion.title));
    let name = texts.finding_name(&mark, &format!("{lead} {title}"));
    let row = LinkRow { lead, title, after: "", mark: &mark, tone, name: &name };
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        if link_row(ui, &row).clicked() {
            let (aspect, criterion) = (criterion.aspect, Some(criterion.id.clone()));
            commands.push(Command::Go(Route::Aspect { aspect, criterion }));
            commands.push(Command::FocusContent);
        }
        if !advice.words.is_empty() {
            text::label(ui, &advice.words, Style::Small);
        }
        opinion::follow_ui(ui, scene, advice, commands);
    });
}

fn plan_all_ui(ui: &mut Ui, scene: &Scene<'_>, judged: &Judged, commands: &mut Vec<Command>) {
    let texts = scene.texts;
    let edits: Vec<_> = judged
        .advice
        .iter()
        .filter_map(|one| one.plan(scene.assessment(), opinion::default_action(texts, one)))
        .collect();
    if edits.len() < 2 || !scene.can_edit() {
        return;
    }
    if button::secondary(ui, texts.opinions_plan_all()).clicked() {
        let mut planned = scene.assessment().clone();
        // What fits the assessment one by one fits it together: each is about a criterion of its own.
        let count = edits.into_iter().filter_map(|edit| planned.apply(edit).ok()).count();
        commands.push(Command::Edit(Edit::SetAll(Arc::new(planned))));
        let words = texts.opinions_planned(count);
        commands.push(Command::Tell { words, undo: true });
    }
}
