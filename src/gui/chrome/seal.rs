//! The question before a document is sealed. Going back is the answer of Escape and of a click beside it.

use egui::{Id, Modal, Ui};

use crate::domain::assessment::Assessment;
use crate::explain;
use crate::gui::command::Command;
use crate::gui::handover::Ask;
use crate::gui::text::{self, Style};
use crate::gui::theme::{self, Tone};
use crate::gui::widgets::at_right::at_right;
use crate::gui::widgets::sign::Sign;
use crate::gui::widgets::{badge, button};
use crate::i18n::Texts;

/// Width of the question in points.
const WIDTH: f32 = 520.0;

/// Draws the question about the document of this name, in which so many findings would stop a screener.
pub fn ui(
    ui: &Ui,
    texts: Texts,
    (name, assessment): (&str, &Assessment),
    stops: usize,
    commands: &mut Vec<Command>,
) {
    let frame = theme::card(ui).inner_margin(24);
    let modal = Modal::new(Id::unique("seal")).frame(frame).backdrop_color(theme::palette(ui).veil);
    let response = modal.show(ui.ctx(), |ui| {
        ui.set_width(WIDTH);
        text::label(ui, &texts.ask_seal_title(name), Style::Heading);
        text::label(ui, &texts.ask_seal_text(assessment.evidence().len()), Style::Body);
        if stops > 0 {
            badge::signed(ui, Sign::Cross, &texts.findings_stops(stops), Tone::Bad);
            text::label(ui, texts.ask_seal_stops(), Style::Body);
        }
        if let Some(revised) = assessment.revised() {
            let fingerprint = revised.fingerprint.short();
            let words = texts.revises(&explain::quoted(&revised.name), &fingerprint);
            text::label(ui, &words, Style::Body);
        }
        text::label(ui, texts.ask_seal_no_signature(), Style::Small);
        ui.add_space(12.0);
        let nothing = |_: &mut Ui| {};
        let buttons = |ui: &mut Ui| {
            let back = button::secondary(ui, texts.answer_cancel());
            let seal = button::primary(ui, texts.answer_seal());
            if ui.memory(|memory| memory.focused().is_none()) {
                back.request_focus();
            }
            for (button, ask) in [(seal, Ask::SealNow), (back, Ask::LeaveSeal)] {
                if button.clicked() {
                    commands.push(Command::Handover(ask));
                }
            }
        };
        ui.horizontal(|ui| at_right(ui, nothing, buttons));
    });
    if response.should_close() {
        commands.push(Command::Handover(Ask::LeaveSeal));
    }
}
