//! One place of which both copies say different things: both values side by side, and the choice between them.

use egui::{Event, Key, Ui};

use crate::domain::assessment::Assessment;
use crate::domain::merge::{Conflict, Side, Slot};
use crate::explain;
use crate::gui::command::Command;
use crate::gui::merging::{Ask, Merging};
use crate::gui::route::Route;
use crate::gui::scene::Scene;
use crate::gui::text::{self, Style};
use crate::gui::theme::{self, Tone};
use crate::gui::widgets::at_right::at_right;
use crate::gui::widgets::choice::{self, Pill};
use crate::gui::widgets::sign::Sign;
use crate::gui::widgets::{badge, button, section};

/// Draws the card; nothing where there is no question.
pub(super) fn ui(ui: &mut Ui, scene: &Scene<'_>, merging: &Merging, commands: &mut Vec<Command>) {
    let questions = merging.questions();
    let Some(question) = questions.get(merging.at()) else { return };
    read_keys(ui, merging, question, commands);
    let texts = scene.texts;
    section::card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        heading_ui(ui, scene, merging, question, commands);
        text::label(ui, texts.merge_reason(question.reason), Style::Small);
        let theirs = merging.over().map_or(texts.merge_theirs(), |_| texts.merge_disk());
        let sides = [
            (Side::First, texts.merge_mine(), &**merging.ours(), "1"),
            (Side::Second, theirs, &**merging.theirs(), "2"),
        ];
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing.x = theme::GAP;
            ui.columns(2, |columns| {
                for (column, (side, whose, assessment, key)) in columns.iter_mut().zip(sides) {
                    let is_chosen = merging.decision(&question.slot) == Some(side);
                    theme::inset(column).show(column, |ui| {
                        ui.set_width(ui.available_width());
                        side_ui(ui, scene, (whose, assessment), &question.slot);
                        let pill = Pill {
                            text: texts.merge_use(),
                            name: &texts.merge_use_name(whose),
                            sign: if is_chosen { Sign::Check } else { Sign::Ring },
                            key,
                            tone: Tone::Accent,
                        };
                        if choice::pill(ui, &pill, is_chosen).clicked() {
                            let slot = question.slot.clone();
                            commands.push(Command::Merge(Ask::Decide(slot, side)));
                        }
                    });
                }
            });
        });
        ui.add_space(6.0);
        steps_ui(ui, scene, merging, commands);
    });
}

/// Which question it is, whether it is decided, and the way to its place.
fn heading_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    merging: &Merging,
    question: &Conflict,
    commands: &mut Vec<Command>,
) {
    let texts = scene.texts;
    let place = texts.slot(&question.slot, [merging.ours(), merging.theirs()]);
    let place = explain::quoted(&place);
    let before = |ui: &mut Ui| {
        let count = texts.merge_question(merging.at() + 1, merging.questions().len());
        text::line(ui, &count, Style::SmallStrong);
        if merging.is_open(&question.slot) {
            badge::signed(ui, Sign::Question, texts.merge_undecided(), Tone::Warn);
        } else {
            badge::signed(ui, Sign::Check, texts.merge_decided(), Tone::Good);
        }
    };
    ui.horizontal(|ui| {
        at_right(ui, before, |ui| {
            if let Some(route) = route(scene.assessment(), &question.slot) {
                let go = button::quiet(ui, texts.merge_go_word());
                if go.accessible_name(texts.merge_go(&place)).clicked() {
                    commands.push(Command::Go(route));
                }
            }
        });
    });
    text::label(ui, &place, Style::Heading);
}

fn side_ui(ui: &mut Ui, scene: &Scene<'_>, (whose, assessment): (&str, &Assessment), slot: &Slot) {
    let texts = scene.texts;
    ui.spacing_mut().item_spacing.y = 4.0;
    text::label(ui, whose, Style::SmallStrong);
    let said = explain::said(texts, assessment, slot);
    if said.is_empty() {
        text::label(ui, texts.merge_says_nothing(), Style::Muted);
    }
    for line in said {
        text::label(ui, &line, Style::Body);
    }
    ui.add_space(4.0);
}

/// Next, previous, and deciding all that is left at once.
fn steps_ui(ui: &mut Ui, scene: &Scene<'_>, merging: &Merging, commands: &mut Vec<Command>) {
    let texts = scene.texts;
    let (at, count) = (merging.at(), merging.questions().len());
    ui.horizontal_wrapped(|ui| {
        for (word, to) in [
            (texts.merge_previous(), at.checked_sub(1)),
            (texts.merge_next(), at.checked_add(1).filter(|next| *next < count)),
        ] {
            ui.add_enabled_ui(to.is_some(), |ui| {
                if let (true, Some(to)) = (button::secondary(ui, word).clicked(), to) {
                    commands.push(Command::Merge(Ask::Show(to)));
                }
            });
        }
        if merging.left() > 0 {
            for (word, side) in
                [(texts.merge_rest_mine(), Side::First), (texts.merge_rest_theirs(), Side::Second)]
            {
                if button::wrapped(ui, word).clicked() {
                    commands.push(Command::Merge(Ask::DecideRest(side)));
                }
            }
        }
    });
    text::label(ui, texts.merge_keys(), Style::Small);
}

/// Keys that choose and move on, by their place on the keyboard: with the Thai layout they type other signs.
fn read_keys(ui: &Ui, merging: &Merging, question: &Conflict, commands: &mut Vec<Command>) {
    let is_covered = ui.memory(|memory| memory.top_modal_layer().is_some());
    if is_covered || ui.ctx().text_edit_focused() || egui::Popup::is_any_open(ui.ctx()) {
        return;
    }
    let pressed = |event: &Event| {
        let Event::Key { key, physical_key, pressed: true, modifiers, .. } = event else {
            return None;
        };
        let is_plain = !modifiers.command && !modifiers.ctrl && !modifiers.alt;
        is_plain.then(|| physical_key.unwrap_or(*key))
    };
    let keys: Vec<Key> = ui.input(|input| input.events.iter().filter_map(pressed).collect());
    let at = merging.at();
    for key in keys {
        let asked = if key == Key::Num1 {
            Ask::Decide(question.slot.clone(), Side::First)
        } else if key == Key::Num2 {
            Ask::Decide(question.slot.clone(), Side::Second)
        } else if key == Key::N {
            Ask::Show(at.saturating_add(1))
        } else if key == Key::P {
            Ask::Show(at.saturating_sub(1))
        } else {
            continue;
        };
        commands.push(Command::Merge(asked));
    }
}

/// Where the place can be seen in the open document. `None`: it has no such place.
fn route(assessment: &Assessment, slot: &Slot) -> Option<Route> {
    match slot {
        Slot::Profile(_) => Some(Route::Profile),
        Slot::Own(id) | Slot::Answer(id, _) => {
            let aspect = assessment.criterion(id)?.aspect;
            Some(Route::Aspect { aspect, criterion: Some(id.clone()) })
        }
        Slot::SectionPoints(_) => Some(Route::Overview),
        Slot::Figures => Some(Route::Figures),
        Slot::Certificates | Slot::Maintenance => Some(Route::Certificate),
        Slot::Evidence(digest, _) => {
            assessment.evidence_by_digest(digest).map(|one| Route::EvidenceFile(one.digest))
        }
        Slot::Plan(_) => Some(Route::Plan),
    }
}
