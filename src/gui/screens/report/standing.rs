//! How the pages stand to the document, with a way to stop the work on them.

use egui::Ui;
use egui::accesskit::Live;

use crate::gui::command::{Command, PaperStep};
use crate::gui::focus;
use crate::gui::preview::{Preview, Standing};
use crate::gui::text::{self, Style};
use crate::gui::theme::{self, Tone};
use crate::gui::widgets::at_right::at_right;
use crate::gui::widgets::bar::{self, Share};
use crate::gui::widgets::button;
use crate::i18n::Texts;

/// Width of the bar in points.
const BAR: f32 = 120.0;
/// From this width in points words and button stand in one row.
const ONE_ROW: f32 = 400.0;

/// Says while the pages are not those of the document as it is, and lets the user stop the work or begin it again.
pub(super) fn ui(ui: &mut Ui, texts: Texts, preview: &Preview, commands: &mut Vec<Command>) {
    match preview.standing() {
        Standing::Current => {}
        Standing::Making(percent) => {
            let before = |ui: &mut Ui| {
                ui.scope(|ui| {
                    ui.set_max_width(BAR);
                    let share = Share { done: percent, whole: 100 };
                    bar::bar(ui, texts.paper_making(), share, Tone::Accent);
                });
                let words = texts.paper_percent(texts.paper_making(), percent);
                text::line(ui, &words, Style::Small);
            };
            let mut is_asked = false;
            row(ui, before, |ui| {
                let stop = button::secondary(ui, texts.paper_stop());
                let hint = texts.with_keys(texts.paper_stop_hint(), "Esc");
                is_asked = stop.on_hover_text(hint).clicked();
            });
            if is_asked || (preview.saving().is_none() && focus::take_escape(ui)) {
                commands.push(Command::Paper(PaperStep::StopPages));
            }
            // The bar goes on though nobody moves the mouse.
            ui.ctx().request_repaint_after(focus::SOON);
        }
        Standing::Stopped => {
            let before = |ui: &mut Ui| {
                let said = text::label(ui, words(texts, preview), Style::Small);
                ui.ctx().accesskit_node_builder(said.id, |node| node.set_live(Live::Polite));
            };
            row(ui, before, |ui| {
                if button::secondary(ui, texts.paper_go_on()).clicked() {
                    commands.push(Command::Paper(PaperStep::MakePages));
                }
            });
        }
        Standing::Failed(news) => {
            let told = news.tell(texts);
            let colour = theme::palette(ui).tone(Tone::Bad).text;
            text::coloured(ui, &told.text, Style::Strong, colour);
            text::label(ui, &told.hint, Style::Small);
        }
    }
}

/// Words with a button at their right end, or below them where there is no room beside.
fn row(ui: &mut Ui, before: impl FnOnce(&mut Ui), button: impl FnOnce(&mut Ui)) {
    if ui.available_width() < ONE_ROW {
        ui.horizontal_wrapped(before);
        ui.horizontal_wrapped(button);
    } else {
        ui.horizontal(|ui| at_right(ui, before, button));
    }
}

/// What an empty sheet says.
pub(super) fn words(texts: Texts, preview: &Preview) -> &'static str {
    match preview.standing() {
        Standing::Stopped if preview.sizes().is_empty() => texts.paper_stopped_empty(),
        Standing::Stopped => texts.paper_stopped(),
        Standing::Failed(_) => "",
        Standing::Current | Standing::Making(_) => texts.paper_making(),
    }
}
