//! The report on its way to a file, with a way to stop it; on every screen, because nobody has to wait for it.

use egui::{Margin, Panel, Ui};

use crate::gui::command::{Command, PaperStep};
use crate::gui::focus;
use crate::gui::text::{self, Style};
use crate::gui::theme::{self, Tone};
use crate::gui::widgets::at_right::at_right;
use crate::gui::widgets::bar::{self, Share};
use crate::gui::widgets::button;
use crate::i18n::Texts;

/// Width of the bar in points.
const BAR: f32 = 160.0;

/// Draws how far the report is; nothing where `percent` is `None`.
pub fn ui(ui: &mut Ui, texts: Texts, percent: Option<usize>, commands: &mut Vec<Command>) {
    let Some(percent) = percent else { return };
    let margin = Margin { left: 24, right: 16, top: 12, bottom: 0 };
    let frame = egui::Frame::new().fill(theme::palette(ui).page).inner_margin(margin);
    Panel::top("saving-report").show_separator_line(false).frame(frame).show(ui, |ui| {
        let before = |ui: &mut Ui| {
            ui.scope(|ui| {
                ui.set_max_width(BAR);
                let share = Share { done: percent, whole: 100 };
                bar::bar(ui, texts.report_saving(), share, Tone::Accent);
            });
            let words = texts.paper_percent(texts.report_saving(), percent);
            text::line(ui, &words, Style::Body);
        };
        ui.horizontal(|ui| {
            at_right(ui, before, |ui| {
                let cancel = button::secondary(ui, texts.report_cancel());
                let hint = texts.with_keys(texts.report_cancel_hint(), "Esc");
                if cancel.on_hover_text(hint).clicked() || focus::take_escape(ui) {
                    commands.push(Command::Paper(PaperStep::StopSaving));
                }
            });
        });
    });
    ui.ctx().request_repaint_after(focus::SOON);
}
