//! The question about changes that no file holds. Staying is the answer of Escape and of a click beside it.

use egui::{Id, Modal, Ui};

use crate::gui::command::{Command, UnsavedAnswer};
use crate::gui::text::{self, Style};
use crate::gui::theme;
use crate::gui::widgets::at_right::at_right;
use crate::gui::widgets::button;
use crate::i18n::Texts;

/// Width of the question in points.
const WIDTH: f32 = 460.0;

/// Draws the question about the document `name`.
pub fn ui(ui: &mut Ui, texts: Texts, name: &str, commands: &mut Vec<Command>) {
    let frame = theme::card(ui).inner_margin(24);
    let modal =
        Modal::new(Id::unique("unsaved")).frame(frame).backdrop_color(theme::palette(ui).veil);
    let response = modal.show(ui.ctx(), |ui| {
        ui.set_width(WIDTH);
        text::label(ui, texts.ask_save_title(), Style::Heading);
        text::label(ui, &texts.ask_save_text(name), Style::Body);
        ui.add_space(12.0);
        let nothing = |_: &mut Ui| {};
        let buttons = |ui: &mut Ui| {
            let discard = button::secondary(ui, texts.answer_discard());
            let cancel = button::secondary(ui, texts.answer_cancel());
            let save = button::primary(ui, texts.answer_save());
            if ui.memory(|memory| memory.focused().is_none()) {
                save.request_focus();
            }
            for (button, answer) in [
                (save, UnsavedAnswer::Save),
                (cancel, UnsavedAnswer::Cancel),
                (discard, UnsavedAnswer::Discard),
            ] {
                if button.clicked() {
                    commands.push(Command::Answer(answer));
                }
            }
        };
        ui.horizontal(|ui| at_right(ui, nothing, buttons));
    });
    if response.should_close() {
        commands.push(Command::Answer(UnsavedAnswer::Cancel));
    }
}
