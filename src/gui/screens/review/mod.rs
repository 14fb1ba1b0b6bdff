//! A review as a whole: how far it is, its result beside the office's, questions, the site visit, what it lacks, and
//! other reviews of the same assessment.

mod changed;
mod gaps;
mod panel;
mod people;
pub(in crate::gui::screens) mod questions;
mod result;
mod sections;
mod visits;

use egui::{Key, Modifiers, ScrollArea, Ui};

use crate::domain::criterion::Criterion;
use crate::domain::id::CriterionId;
use crate::gui::command::Command;
use crate::gui::focus;
use crate::gui::route::Route;
use crate::gui::scene::{Judged, Scene};
use crate::gui::text::{self, Style};
use crate::gui::theme::{self, Tone};
use crate::gui::widgets::bar::{self, Share};
use crate::gui::widgets::sign::Sign;
use crate::gui::widgets::{badge, button, scroll, section};

/// The widest the screen is, in points.
const WIDTH: f32 = 980.0;

/// What the screen remembers.
#[derive(Debug, Default)]
pub struct State {
    /// Whether reviews side by side show only where they differ.
    panel: panel::State,
}

/// Draws the screen. Without a review there is nothing on it.
pub fn ui(ui: &mut Ui, scene: &Scene<'_>, state: &mut State, commands: &mut Vec<Command>) {
    let (Some(review), Some(judged)) = (scene.session.review(), &scene.derived.review) else {
        return;
    };
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        scroll::by_keys(ui);
        ui.set_width(ui.available_width().min(WIDTH));
        ui.spacing_mut().item_spacing.y = theme::GAP;
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            focus::heading(ui, scene.texts.nav_review());
            text::label(ui, &review.original().centre, Style::Muted);
        });
        progress_ui(ui, scene, judged, commands);
        changed::ui(ui, scene, judged, commands);
        result::ui(ui, scene, review, judged, commands);
        sections::ui(ui, scene, review, commands);
        questions::ui(ui, scene, review, commands);
        visits::ui(ui, scene, judged, commands);
        panel::ui(ui, scene, judged, &mut state.panel, commands);
        people::ui(ui, scene, review, commands);
        gaps::ui(ui, scene, judged, commands);
        ui.add_space(theme::GAP);
    });
}

fn progress_ui(ui: &mut Ui, scene: &Scene<'_>, judged: &Judged, commands: &mut Vec<Command>) {
    let texts = scene.texts;
    let progress = judged.progress;
    section::card(ui, |ui| {
        section::heading(ui, texts.review_progress_heading(), "");
        let words = texts.review_seen_of(progress.seen(), progress.of);
        text::label(ui, &words, Style::Strong);
        let share = Share { done: progress.seen(), whole: progress.of };
        bar::bar(ui, texts.review_bar(), share, Tone::Accent);
        let needed = (texts.verdict_evidence_needed(), Sign::Question);
        let counts = [
            (progress.agreed, texts.verdict_agree(), Sign::Check, Tone::Good),
            (progress.other, texts.verdict_other(), Sign::Half, Tone::Warn),
            (progress.evidence_needed, needed.0, needed.1, Tone::Warn),
            (progress.outdated, texts.opinion_changed(), Sign::Exclamation, Tone::Bad),
        ];
        let counts = counts.iter().filter(|(count, ..)| *count > 0);
        if counts.clone().next().is_some() {
            ui.horizontal_wrapped(|ui| {
                for (count, word, sign, tone) in counts {
                    badge::signed(ui, *sign, &format!("{word} {count}"), *tone);
                }
            });
        }
        ui.horizontal_wrapped(|ui| {
            if let Some(next) = next_not_seen(scene) {
                let button = button::primary(ui, texts.review_next());
                let hint = texts.with_keys(texts.review_next(), "F8");
                let is_key = key_is_pressed(ui);
                if button.on_hover_text(hint).clicked() || is_key {
                    commands.push(go(next));
                    commands.push(Command::FocusContent);
                }
            }
            if button::secondary(ui, texts.review_print()).clicked() {
                commands.push(Command::Go(Route::Report));
            }
        });
    });
}

/// Whether the key for the next criterion is pressed, and nothing lies over the screen.
fn key_is_pressed(ui: &Ui) -> bool {
    let is_covered = ui.memory(|memory| memory.top_modal_layer().is_some());
    !is_covered && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::F8))
}

/// The first criterion that nobody has looked at. `None`: there is none.
fn next_not_seen<'a>(scene: &Scene<'a>) -> Option<&'a Criterion> {
    let review = scene.session.review()?;
    let is_open = |criterion: &&Criterion| {
        !criterion.is_part() && !review.opinion(&criterion.id).verdict.is_seen()
    };
    // In the order of the cards: aspect by aspect.
    let aspects = scene.edition().aspects().iter().map(|aspect| aspect.code);
    aspects.flat_map(|code| scene.assessment().criteria_of(code)).find(is_open)
}

/// The command that leads to the card of `criterion`.
fn go(criterion: &Criterion) -> Command {
    Command::Go(Route::Aspect { aspect: criterion.aspect, criterion: Some(criterion.id.clone()) })
}

/// The title of a criterion; empty where there is none.
fn title<'a>(scene: &Scene<'a>, id: &CriterionId) -> &'a str {
    scene.assessment().criterion(id).map_or("", |criterion| scene.say(&criterion.title))
}

/// Leads to the card of the criterion `id`, where there is one.
fn lead(scene: &Scene<'_>, id: &CriterionId, commands: &mut Vec<Command>) {
    if let Some(criterion) = scene.assessment().criterion(id) {
        commands.push(go(criterion));
        commands.push(Command::FocusContent);
    }
}
