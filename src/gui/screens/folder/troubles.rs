//! What is broken, in a list of its own: the reason first, the path last.

use egui::{ScrollArea, Ui};

use super::Table;
use crate::gui::text::{self, Style};
use crate::gui::theme::{self, Tone};
use crate::gui::widgets::scroll;

/// Draws the list, so high.
pub(super) fn ui(ui: &mut Ui, table: &Table<'_>, height: f32) {
    let Table { texts, desk } = *table;
    let failed = desk.failed();
    let count = desk.trouble_count() + failed.len();
    if count == 0 {
        text::label(ui, texts.folder_no_troubles(), Style::Muted);
        return;
    }
    let colour = theme::palette(ui).tone(Tone::Bad).text;
    let line = text::layout(ui, "0", &Style::Body.format(ui), f32::INFINITY).size().y;
    let area = ScrollArea::vertical().id_salt("folder-troubles").auto_shrink(false);
    area.max_height(height).show_rows(ui, line, count, |ui, range| {
        scroll::by_keys(ui);
        let of_reports = failed.iter().skip(range.start);
        let of_reports = of_reports.map(|(why, name)| (why.clone(), name.as_str()));
        let first = range.start.saturating_sub(failed.len());
        let all = of_reports.chain(desk.troubles(texts, first));
        for (why, name) in all.take(range.len()) {
            let words = texts.folder_row_trouble(&why, name);
            let galley = text::cut(ui, &words, Style::Body, colour, ui.available_width());
            let label = ui.add(egui::Label::new(galley));
            label.on_hover_text(&words);
        }
    });
}
