//! The check of a certified centre: what was found about each topic, and the clock that a letter starts.

use egui::{Id, Ui};

use crate::domain::cycle::MaintenanceTopic;
use crate::domain::edit::Edit;
use crate::domain::maintenance::{Maintenance, TopicAnswer, TopicState};
use crate::gui::command::Command;
use crate::gui::scene::Scene;
use crate::gui::text::{self, Field, Style};
use crate::gui::theme::{self, Tone};
use crate::gui::widgets::choice::{self, Pill};
use crate::gui::widgets::date_field::{DateField, date_field};
use crate::gui::widgets::number::{self, Names};
use crate::gui::widgets::sign::Sign;
use crate::gui::widgets::{badge, button, section};

use super::State;
use super::calendar::sources_ui;

/// The most days to correct that can be typed.
const MOST_DAYS: u16 = 365;

fn set(check: Maintenance) -> Command {
    Command::Edit(Edit::SetMaintenance(check))
}

/// Draws the cards.
pub(super) fn ui(ui: &mut Ui, scene: &Scene<'_>, state: &mut State, commands: &mut Vec<Command>) {
    let texts = scene.texts;
    let topics = &scene.edition().parts().maintenance;
    let check = scene.assessment().maintenance();
    if topics.is_empty() {
        return;
    }
    section::card(ui, |ui| {
        section::heading(ui, texts.maintenance_heading(), texts.maintenance_explanation());
        let looked = |topic: &&MaintenanceTopic| {
            check.topics.get(&topic.id).is_some_and(|found| found.state != TopicState::NotChecked)
        };
        ui.horizontal_wrapped(|ui| {
            let looked = topics.iter().filter(looked).count();
            let words = texts.maintenance_counts(looked, topics.len());
            text::line(ui, &words, Style::SmallStrong);
            if check.is_open() {
                let words = texts.maintenance_open(check.open_topics());
                badge::signed(ui, Sign::Exclamation, &words, Tone::Bad);
            }
        });
        clock_ui(ui, scene, commands);
        ui.spacing_mut().item_spacing.y = 14.0;
        for topic in topics {
            ui.push_id(topic.id.as_str(), |ui| topic_ui(ui, scene, topic, state, commands));
        }
    });
}

fn clock_ui(ui: &mut Ui, scene: &Scene<'_>, commands: &mut Vec<Command>) {
    let texts = scene.texts;
    let check = scene.assessment().maintenance();
    theme::inset(ui).show(ui, |ui| {
        ui.set_width(ui.available_width());
        text::label(ui, texts.maintenance_clock(), Style::SmallStrong);
        ui.columns(2, |columns| {
            if let [left, right] = columns {
                let field = DateField {
                    texts,
                    name: texts.maintenance_letter(),
                    value: check.letter,
                    is_editable: scene.can_edit(),
                };
                let id = Id::unique("maintenance-letter");
                if let Some(letter) = date_field(left, id, &field) {
                    commands.push(set(Maintenance { letter, ..check.clone() }));
                }
                days_ui(right, scene, commands);
            }
        });
        due_ui(ui, scene);
        text::label(ui, texts.maintenance_days_kind(), Style::Small);
    });
}

fn days_ui(ui: &mut Ui, scene: &Scene<'_>, commands: &mut Vec<Command>) {
    let texts = scene.texts;
    let check = scene.assessment().maintenance();
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        text::label(ui, texts.maintenance_days(), Style::Small);
        if !scene.can_edit() {
            ui.disable();
        }
        let names = Names {
            field: texts.maintenance_days_name(),
            less: texts.maintenance_days_less(),
            more: texts.maintenance_days_more(),
            after: "",
            refused: &texts.whole_number_up_to(MOST_DAYS),
        };
        let id = Id::unique("maintenance-days");
        if let Some(days) = number::number(ui, id, check.days, MOST_DAYS, &names) {
            commands.push(set(Maintenance { days, ..check.clone() }));
        }
        let days = scene.edition().parts().correction_days;
        text::label(ui, &texts.maintenance_days_of_edition(days), Style::Small);
    });
}

/// The last day, and how far it is.
fn due_ui(ui: &mut Ui, scene: &Scene<'_>) {
    let texts = scene.texts;
    let check = scene.assessment().maintenance();
    let (Some(due), Some(left)) =
        (check.due(scene.edition()), check.days_left(scene.edition(), scene.today))
    else {
        text::label(ui, texts.maintenance_no_letter(), Style::Small);
        return;
    };
    let is_done =
        !check.is_open() && check.topics.values().any(|found| found.state == TopicState::Corrected);
    ui.horizontal_wrapped(|ui| {
        text::line(ui, &texts.maintenance_due(&texts.long_date(due)), Style::Strong);
        if is_done {
            badge::signed(ui, Sign::Check, texts.maintenance_all_done(), Tone::Good);
        } else if left > 0 {
            badge::signed(ui, Sign::Exclamation, &texts.maintenance_left(left), Tone::Warn);
        } else if left == 0 {
            badge::signed(ui, Sign::Exclamation, texts.maintenance_last_day(), Tone::Warn);
        } else {
            let words = texts.maintenance_late(left.saturating_neg());
            badge::signed(ui, Sign::Cross, &words, Tone::Bad);
        }
    });
}

const fn look(state: TopicState) -> (Sign, Tone) {
    match state {
        TopicState::NotChecked => (Sign::Ring, Tone::Neutral),
        TopicState::Kept => (Sign::Check, Tone::Good),
        TopicState::Lost => (Sign::Cross, Tone::Bad),
        TopicState::Corrected => (Sign::Undo, Tone::Warn),
    }
}

fn topic_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    topic: &MaintenanceTopic,
    state: &mut State,
    commands: &mut Vec<Command>,
) {
    let texts = scene.texts;
    let id = topic.id.as_str();
    let check = scene.assessment().maintenance();
    let found = check.topics.get(&topic.id).cloned().unwrap_or_default();
    ui.spacing_mut().item_spacing.y = 4.0;
    ui.horizontal_wrapped(|ui| {
        let accent = theme::palette(ui).accent;
        text::coloured(ui, id, Style::SmallStrong, accent);
        text::line(ui, scene.say(&topic.title), Style::Strong);
        badge::badge(ui, texts.provenance(topic.provenance), Tone::Neutral);
    });
    ui.horizontal_wrapped(|ui| {
        if !scene.can_edit() {
            ui.disable();
        }
        for choice in TopicState::ALL {
            let (sign, tone) = look(choice);
            let text = texts.topic_state(choice);
            let name = texts.maintenance_state_name(id, text);
            let pill = Pill { text, name: &name, sign, key: "", tone };
            if choice::pill(ui, &pill, found.state == choice).clicked() && found.state != choice {
                let answer = TopicAnswer { state: choice, ..found.clone() };
                commands.push(set(check.with_topic(&topic.id, answer)));
            }
        }
    });
    let mut note = found.note.clone();
    let field = Field::line(Id::unique(("maintenance-note", id)), &mut note);
    let field = field.editable(scene.can_edit()).show(ui, &texts.maintenance_note(id));
    if field.changed() {
        let answer = TopicAnswer { note, ..found };
        commands.push(set(check.with_topic(&topic.id, answer)));
    }
    guidance_ui(ui, scene, topic, state);
}

/// What to look at and which evidence to keep, unfolded on demand.
fn guidance_ui(ui: &mut Ui, scene: &Scene<'_>, topic: &MaintenanceTopic, state: &mut State) {
    let texts = scene.texts;
    let is_open = state.unfolded.contains(&topic.id);
    let words = texts.maintenance_guidance(topic.id.as_str());
    if button::fold(ui, &words, is_open).clicked() && !state.unfolded.remove(&topic.id) {
        state.unfolded.insert(topic.id.clone());
    }
    if is_open {
        theme::inset(ui).show(ui, |ui| {
            ui.set_width(ui.available_width());
            section::captioned(ui, texts.pane_look_at(), scene.say(&topic.look_at));
            section::captioned(ui, texts.pane_evidence(), scene.say(&topic.evidence));
            ui.horizontal_wrapped(|ui| sources_ui(ui, scene, &topic.sources));
        });
    }
}
