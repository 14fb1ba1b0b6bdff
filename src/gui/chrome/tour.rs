//! The first tour: four steps that say what the program is for. It can be skipped at every step.

use egui::{Id, Modal, Ui};

use crate::gui::command::Command;
use crate::gui::text::{self, Style};
use crate::gui::theme;
use crate::gui::widgets::at_right::at_right;
use crate::gui::widgets::button;
use crate::i18n::Texts;

/// Width of a step in points.
const WIDTH: f32 = 480.0;
/// Height of the words, so that the buttons stay where they are from step to step.
const HEIGHT: f32 = 104.0;

type Words = fn(Texts) -> &'static str;

const STEPS: [(Words, Words); 4] = [
    (Texts::tour_title_1, Texts::tour_text_1),
    (Texts::tour_title_2, Texts::tour_text_2),
    (Texts::tour_title_3, Texts::tour_text_3),
    (Texts::tour_title_4, Texts::tour_text_4),
];

/// Draws the step at `at`, counted from 0.
pub fn ui(ui: &Ui, texts: Texts, at: usize, commands: &mut Vec<Command>) {
    let Some((title, words)) = STEPS.get(at) else {
        commands.push(Command::Tour(None));
        return;
    };
    let frame = theme::card(ui).inner_margin(24);
    let modal = Modal::new(Id::unique("tour")).frame(frame).backdrop_color(theme::palette(ui).veil);
    let response = modal.show(ui.ctx(), |ui| {
        ui.set_width(WIDTH);
        text::label(ui, &texts.tour_step(at + 1, STEPS.len()), Style::Small);
        text::label(ui, title(texts), Style::Heading);
        ui.scope(|ui| {
            ui.set_min_height(HEIGHT);
            text::label(ui, words(texts), Style::Body);
        });
        buttons_ui(ui, texts, at, commands);
    });
    if response.should_close() {
        commands.push(Command::Tour(None));
    }
}

fn buttons_ui(ui: &mut Ui, texts: Texts, at: usize, commands: &mut Vec<Command>) {
    let is_last = at + 1 == STEPS.len();
    let mut asked = None;
    let skip =
        |ui: &mut Ui| (!is_last && button::quiet(ui, texts.tour_skip()).clicked()).then_some(None);
    ui.horizontal(|ui| {
        let mut skipped = None;
        at_right(
            ui,
            |ui| skipped = skip(ui),
            |ui| {
                if at > 0 && button::secondary(ui, texts.tour_back()).clicked() {
                    asked = Some(at.checked_sub(1));
                }
                let words = if is_last { texts.tour_done() } else { texts.tour_next() };
                let next = button::primary(ui, words);
                // A button more or less moves the keyboard to another one.
                let shown = Id::unique("tour-step");
                let is_new = ui.data(|data| data.get_temp(shown)) != Some(at);
                if is_new || ui.memory(|memory| memory.focused().is_none()) {
                    ui.data_mut(|data| data.insert_temp(shown, at));
                    next.request_focus();
                }
                if next.clicked() {
                    asked = Some((!is_last).then_some(at + 1));
                }
            },
        );
        asked = asked.or(skipped);
    });
    commands.extend(asked.map(Command::Tour));
}
