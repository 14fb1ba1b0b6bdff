//! One file of evidence in the list.

use egui::{Id, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use crate::domain::digest::Digest;
use crate::domain::evidence::Evidence;
use crate::gui::evidence::naming;
use crate::gui::focus;
use crate::gui::scene::Scene;
use crate::gui::text::{self, Style};
use crate::gui::theme::{self, Tone};
use crate::gui::widgets::{
    button,
    sign::{self, Sign},
    thumbnail,
};

/// Space around what stands in a row, in points.
const MARGIN: f32 = 8.0;

/// The heights of the lines of a row, in points. They are the same for all rows.
#[derive(Clone, Copy, Debug)]
pub(super) struct Lines {
    first: f32,
    other: f32,
}

impl Lines {
    /// Measures them.
    pub(super) fn of(ui: &Ui) -> Self {
        let line = |style: Style| text::layout(ui, "0", &style.format(ui), f32::INFINITY).size().y;
        Self { first: line(Style::Strong), other: line(Style::Small) }
    }
}

/// The row of a file, as the keyboard finds it.
pub(super) fn id(digest: &Digest) -> Id {
    Id::unique(("evidence-row", digest.short()))
}

/// Shows the row as wide as there is room. `name` is told apart from all others.
pub(super) fn row(
    ui: &mut Ui,
    scene: &Scene<'_>,
    evidence: &Evidence,
    (name, lines): (&str, Lines),
    is_shown: bool,
) -> Response {
    let height = lines.first + 2.0 * lines.other + 2.0 * MARGIN;
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), height));
    let response = ui.interact(rect, id(&evidence.digest), Sense::click());
    response.widget_info(|| {
        let name = scene.texts.show_evidence(name);
        WidgetInfo::selected(Role::Button, ui.is_enabled(), is_shown, name)
    });
    if ui.is_rect_visible(rect) {
        let palette = theme::palette(ui);
        let (fill, stroke) = if is_shown {
            (palette.selected, Stroke::new(1.0, palette.accent))
        } else if response.hovered() || focus::is_visible(&response) {
            (palette.hovered, Stroke::new(1.0, palette.line))
        } else {
            (palette.card, Stroke::new(1.0, palette.line))
        };
        ui.painter().rect(rect, theme::RADIUS, fill, stroke, StrokeKind::Inside);
        let inner = rect.shrink(MARGIN);
        let side = vec2(inner.height() * 4.0 / 3.0, inner.height());
        let picture = Rect::from_min_size(inner.min, side);
        let found = scene.thumbnails.get(&evidence.digest).map(|found| &found.texture);
        thumbnail::paint(ui, picture, found, &naming::kind(evidence));
        let texts = Rect::from_min_max(pos2(picture.right() + 12.0, inner.top()), inner.max);
        texts_ui(ui, scene, evidence, name, (texts, lines));
    }
    button::ring(ui, &response);
    response
}

/// Name, caption, and what is known or wrong, in three lines.
fn texts_ui(
    ui: &Ui,
    scene: &Scene<'_>,
    evidence: &Evidence,
    name: &str,
    (rect, lines): (Rect, Lines),
) {
    let texts = scene.texts;
    let palette = theme::palette(ui);
    let warn = palette.tone(Tone::Warn).text;
    let draw = |words: &str, style, colour, at: f32, top: f32| {
        let galley = text::cut(ui, words, style, colour, rect.right() - at);
        let width = galley.size().x;
        ui.painter().galley(pos2(at, rect.top() + top), galley, colour);
        at + width
    };
    draw(name, Style::Strong, palette.ink, rect.left(), 0.0);
    let caption = evidence.caption.trim().replace('\n', " ");
    if caption.is_empty() {
        draw(texts.no_caption(), Style::Small, warn, rect.left(), lines.first);
    } else {
        draw(&caption, Style::Small, palette.muted, rect.left(), lines.first);
    }
    let top = lines.first + lines.other;
    let mut at = rect.left();
    if let Some(fault) = scene.faults.get(&evidence.digest) {
        let colour = palette.tone(Tone::Bad).text;
        let square = Rect::from_min_size(pos2(at, rect.top() + top + 5.0), vec2(12.0, 12.0));
        sign::paint(ui.painter(), Sign::Cross, square, colour);
        at = draw(super::fault_word(texts, *fault), Style::SmallStrong, colour, at + 17.0, top);
        at += 12.0;
    }
    let date = evidence.date.map_or_else(String::new, |date| texts.short_date(date));
    if evidence.criteria.is_empty() {
        at = draw(texts.no_criteria(), Style::Small, warn, at, top) + 12.0;
    } else {
        let ids: Vec<&str> = evidence.criteria.iter().map(|id| id.as_str()).collect();
        at = draw(&ids.join(", "), Style::SmallStrong, palette.accent, at, top) + 12.0;
    }
    at = draw(&date, Style::Small, palette.muted, at, top) + 12.0;
    if evidence.is_old(scene.today) {
        draw(texts.evidence_is_old(), Style::SmallStrong, warn, at, top);
    }
}
