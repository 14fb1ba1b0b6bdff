//! A large figure with small words before and after it, all on one base line.

use egui::text::TextFormat;
use egui::{Response, Role, Sense, Ui, WidgetInfo, vec2};

use crate::gui::text::{self, Style};

/// Shows `before`, `figure` and `after`; the words may be empty. Read out as one text.
pub fn figure(ui: &mut Ui, before: &str, figure: &str, after: &str) -> Response {
    let parts = [(before, Style::Small), (figure, Style::Title), (after, Style::Small)];
    let galleys: Vec<_> = parts
        .into_iter()
        .filter(|(words, _)| !words.is_empty())
        .map(|(words, style)| {
            let format: TextFormat = style.format(ui);
            text::layout(ui, words, &format, f32::INFINITY)
        })
        .collect();
    let base = |galley: &egui::Galley| {
        let glyph = galley.rows.first().and_then(|row| row.glyphs.first());
        glyph.map_or(0.0, |glyph| glyph.pos.y)
    };
    let lowest = galleys.iter().map(|galley| base(galley)).fold(0.0, f32::max);
    let width: f32 = galleys.iter().map(|galley| galley.size().x + 6.0).sum();
    let height = galleys.iter().map(|galley| galley.size().y).fold(0.0, f32::max);
    let (rect, response) =
        ui.allocate_exact_size(vec2((width - 6.0).max(0.0), height), Sense::hover());
    let name = format!("{before} {figure} {after}");
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, name.trim()));
    let mut x = rect.left();
    for galley in galleys {
        let at = egui::pos2(x, rect.top() + lowest - base(&galley));
        x += galley.size().x + 6.0;
        // The colour is in the galley itself.
        ui.painter().galley(at, galley, egui::Color32::PLACEHOLDER);
    }
    response
}
