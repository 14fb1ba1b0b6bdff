//! How far a pack is, for as long as it is made or unpacked, with a way to stop it; on every screen, because nobody has
//! to wait for it.

use egui::{Margin, Panel, Ui};

use crate::gui::command::Command;
use crate::gui::focus;
use crate::gui::handover::{Ask, Desk};
use crate::gui::text::{self, Style};
use crate::gui::theme::{self, Tone};
use crate::gui::widgets::at_right::at_right;
use crate::gui::widgets::bar::{self, Share};
use crate::gui::widgets::button;
use crate::i18n::Texts;

/// Width of the bar in points.
const BAR: f32 = 160.0;

/// Draws it; nothing where no pack is under way.
pub fn ui(ui: &mut Ui, texts: Texts, desk: &Desk, commands: &mut Vec<Command>) {
    let Some(percent) = desk.percent() else { return };
    ui.ctx().request_repaint_after(focus::SOON);
    let margin = Margin { left: 24, right: 16, top: 12, bottom: 0 };
    let frame = egui::Frame::new().fill(theme::palette(ui).page).inner_margin(margin);
    Panel::top("progress").show_separator_line(false).frame(frame).show(ui, |ui| {
        let before = |ui: &mut Ui| {
            ui.scope(|ui| {
                ui.set_max_width(BAR);
                let share = Share { done: percent, whole: 100 };
                bar::bar(ui, texts.busy_packing(), share, Tone::Accent);
            });
            text::line(ui, &texts.packing_percent(percent), Style::Body);
        };
        ui.horizontal(|ui| {
            at_right(ui, before, |ui| {
                if button::secondary(ui, texts.answer_cancel()).clicked() {
                    commands.push(Command::Handover(Ask::CallOff));
                }
            });
        });
    });
}
