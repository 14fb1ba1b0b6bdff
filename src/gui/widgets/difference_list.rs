//! Lines that say what differs, cut where there are too many to be read.

use egui::Ui;

use crate::gui::text::{self, Style};

/// How many are shown.
pub const MOST: usize = 60;

/// Shows the first of `count` lines, and what `more` says of the rest.
pub fn ui(
    ui: &mut Ui,
    lines: impl Iterator<Item = String>,
    count: usize,
    more: impl FnOnce(usize) -> String,
) {
    ui.spacing_mut().item_spacing.y = 3.0;
    for line in lines.take(MOST) {
        text::label(ui, &line, Style::Body);
    }
    if count > MOST {
        text::label(ui, &more(count - MOST), Style::Small);
    }
}
