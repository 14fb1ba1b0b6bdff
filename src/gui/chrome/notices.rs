//! Notices below the bar.

use std::collections::VecDeque;

use egui::{Margin, Panel, Ui};

use crate::gui::command::Command;
use crate::gui::news::News;
use crate::gui::theme;
use crate::gui::widgets::notice::{self, Clicked, Notice};
use crate::i18n::Texts;

/// Draws the notices, the newest last.
pub fn ui(ui: &mut Ui, texts: Texts, news: &VecDeque<(u64, News)>, commands: &mut Vec<Command>) {
    if news.is_empty() {
        return;
    }
    let margin = Margin { left: 24, right: 16, top: 12, bottom: 0 };
    let frame = egui::Frame::new().fill(theme::palette(ui).page).inner_margin(margin);
    Panel::top("notices").show_separator_line(false).frame(frame).show(ui, |ui| {
        for (id, news) in news {
            let told = news.tell(texts);
            let undo = news.undo().or_else(|| told.undo.then_some(Command::Undo));
            let notice = Notice {
                text: &told.text,
                hint: &told.hint,
                tone: told.tone,
                undo: if undo.is_some() { texts.undo_this() } else { "" },
                undo_name: &texts.undo_what(&told.text),
                dismiss: &texts.dismiss(&told.text),
            };
            let clicked = ui.push_id(id, |ui| notice::notice(ui, &notice)).inner;
            if clicked.is_some() {
                commands.push(Command::Dismiss(*id));
            }
            if clicked == Some(Clicked::Undo) {
                commands.extend(undo);
            }
        }
    });
}
