//! How far a pack is, for as long as it is made or unpacked.

use std::time::Duration;

use egui::{Margin, Panel, Ui};

use crate::gui::command::Command;
use crate::gui::handover::{Ask, Desk};
use crate::gui::theme::{self, Tone};
use crate::gui::widgets::banner::{Banner, banner};
use crate::i18n::Texts;

/// How often the number is drawn anew.
const BEAT: Duration = Duration::from_millis(100);

/// Draws it, with the way to stop.
pub fn ui(ui: &mut Ui, texts: Texts, desk: &Desk, commands: &mut Vec<Command>) {
    let Some(percent) = desk.percent() else { return };
    ui.ctx().request_repaint_after(BEAT);
    let margin = Margin { left: 24, right: 16, top: 12, bottom: 0 };
    let frame = egui::Frame::new().fill(theme::palette(ui).page).inner_margin(margin);
    Panel::top("progress").show_separator_line(false).frame(frame).show(ui, |ui| {
        let text = texts.packing_percent(percent);
        let actions = [texts.answer_cancel()];
        let shown = Banner { text: &text, hint: "", tone: Tone::Neutral, actions: &actions };
        if banner(ui, &shown).is_some() {
            commands.push(Command::Handover(Ask::CallOff));
        }
    });
}
