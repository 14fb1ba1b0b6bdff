//! The pages, one below the other, as they will be printed.

use egui::text::TextFormat;
use egui::{
    Align, Color32, Key, Margin, Modifiers, Panel, Rect, Role, ScrollArea, Sense, Stroke,
    StrokeKind, Ui, Vec2, WidgetInfo, pos2, vec2,
};

use crate::gui::command::Command;
use crate::gui::preview::{Preview, View};
use crate::gui::screens::report::zoom::Zoom;
use crate::gui::screens::report::{State, standing};
use crate::gui::text::{self, Style};
use crate::gui::theme;
use crate::gui::widgets::sign::Sign;
use crate::gui::widgets::{button, scroll};
use crate::i18n::Texts;

/// Around and between pages, in points.
const MARGIN: f32 = 16.0;

/// A sheet of A4 in points of the paper, for while none is there.
const A4: Vec2 = vec2(595.0, 842.0);

/// Where the pages were in the last frame.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Place {
    /// Points of the screen for a point of the paper.
    scale: f32,
    /// How far is scrolled, in points.
    offset: f32,
    /// The page that is read.
    current: usize,
    /// The page to bring into view.
    jump: Option<usize>,
}

/// Draws the bar of the pages, and the pages.
pub(super) fn ui(
    ui: &mut Ui,
    texts: Texts,
    preview: &Preview,
    state: &mut State,
    commands: &mut Vec<Command>,
) {
    let frame = egui::Frame::new().fill(theme::palette(ui).page).inner_margin(Margin {
        left: 12,
        right: 12,
        top: 12,
        bottom: 8,
    });
    Panel::top("page-bar").frame(frame).show(ui, |ui| {
        bar_ui(ui, texts, preview.sizes().len(), state);
        standing::ui(ui, texts, preview, commands);
    });
    let frame = egui::Frame::new().fill(theme::palette(ui).neutral_track());
    egui::CentralPanel::no_frame().frame(frame).show(ui, |ui| {
        pages_ui(ui, texts, preview, state);
    });
}

/// From this width in points the whole bar stands in one row.
const ONE_ROW: f32 = 660.0;

fn bar_ui(ui: &mut Ui, texts: Texts, count: usize, state: &mut State) {
    if ui.available_width() >= ONE_ROW {
        ui.horizontal(|ui| {
            leaf_ui(ui, texts, count, &mut state.place);
            ui.add_space(16.0);
            zoom_ui(ui, texts, state);
        });
    } else {
        ui.horizontal(|ui| leaf_ui(ui, texts, count, &mut state.place));
        ui.horizontal(|ui| zoom_ui(ui, texts, state));
    }
}

/// The way from page to page.
fn leaf_ui(ui: &mut Ui, texts: Texts, count: usize, place: &mut Place) {
    let last = count.saturating_sub(1);
    let current = place.current.min(last);
    for (name, target) in [
        (texts.page_previous(), current.checked_sub(1)),
        (texts.page_next(), current.checked_add(1).filter(|page| *page <= last)),
    ] {
        ui.add_enabled_ui(target.is_some(), |ui| {
            if button::secondary(ui, name).clicked() {
                place.jump = target;
            }
        });
    }
    if count > 0 {
        text::line(ui, &texts.page_of(current.saturating_add(1), count), Style::Body);
    }
}

/// The size of the pages, by button and by key.
fn zoom_ui(ui: &mut Ui, texts: Texts, state: &mut State) {
    let scale = state.place.scale;
    let is_plain = !ui.ctx().text_edit_focused();
    for (sign, name, key, keys) in [
        (Sign::Minus, texts.zoom_out(), "-", [Key::Minus, Key::Minus]),
        (Sign::Plus, texts.zoom_in(), "+", [Key::Plus, Key::Equals]),
    ] {
        let target = Zoom::step(scale, sign == Sign::Plus);
        let press = |key: Key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        let is_pressed = is_plain && keys.into_iter().any(press);
        let clicked = ui.add_enabled_ui(target.is_some(), |ui| {
            button::icon_with_hint(ui, sign, name, &texts.with_keys(name, key)).clicked()
        });
        if is_pressed || clicked.inner {
            state.zoom = target.unwrap_or(state.zoom);
        }
        if sign == Sign::Minus {
            text::line(ui, &texts.zoom_is(Zoom::percent(scale)), Style::Body);
        }
    }
    ui.add_enabled_ui(state.zoom != Zoom::Fit, |ui| {
        if button::secondary(ui, texts.zoom_fit()).clicked() {
            state.zoom = Zoom::Fit;
        }
    });
}

fn pages_ui(ui: &mut Ui, texts: Texts, preview: &Preview, state: &mut State) {
    let sizes = preview.sizes();
    let widest = sizes.iter().map(|size| size.x).fold(A4.x, f32::max);
    let scale = state.zoom.scale(ui.available_width() - 2.0 * MARGIN - 8.0, widest);
    let mut area = ScrollArea::both().id_salt("pages").auto_shrink(false);
    let before = state.place.scale;
    if before > 0.0 && (scale - before).abs() > f32::EPSILON {
        // What is read stays in view while it grows.
        area = area.vertical_scroll_offset(state.place.offset * scale / before);
    }
    let pixels = ui.pixels_per_point();
    let mut view = View { pages: Vec::new(), width: widest * scale * pixels };
    let mut current = None;
    let jump = state.place.jump.take();
    let output = area.show(ui, |ui| {
        scroll::by_keys(ui);
        ui.spacing_mut().item_spacing.y = MARGIN;
        ui.add_space(MARGIN * 0.5);
        for (at, size) in sizes.iter().enumerate() {
            let rect = page_ui(ui, *size * scale, |ui, rect| {
                sheet_ui(ui, texts, preview, at, rect);
            });
            let clip = ui.clip_rect();
            if clip.intersects(rect) {
                view.pages.push(at);
            }
            if rect.top() <= clip.top() + clip.height() * 0.4 {
                current = Some(at);
            }
            if jump == Some(at) {
                ui.scroll_to_rect(rect.expand(MARGIN * 0.5), Some(Align::Min));
            }
        }
        if sizes.is_empty() {
            let words = standing::words(texts, preview);
            page_ui(ui, A4 * scale, |ui, rect| sheet_of(ui, rect, words));
        }
        ui.add_space(MARGIN * 0.5);
    });
    state.place = Place {
        scale,
        offset: output.state.clamped_offset().y,
        current: current.unwrap_or(0),
        jump: state.place.jump,
    };
    if state.view != view {
        state.view = view;
        // The pages that came into view are drawn before the next frame.
        ui.ctx().request_repaint();
    }
}

/// Makes room for a page in the middle of the view, and draws it there where it can be seen.
fn page_ui(ui: &mut Ui, size: Vec2, draw: impl FnOnce(&mut Ui, Rect)) -> Rect {
    let width = ui.available_width().max(size.x + 2.0 * MARGIN);
    let (room, _) = ui.allocate_exact_size(vec2(width, size.y), Sense::hover());
    let left = room.left() + (width - size.x) * 0.5;
    let rect = Rect::from_min_size(pos2(left, room.top()), size);
    if ui.is_rect_visible(rect) {
        draw(ui, rect);
    }
    rect
}

fn sheet_ui(ui: &mut Ui, texts: Texts, preview: &Preview, at: usize, rect: Rect) {
    let count = preview.sizes().len();
    let sheet = ui.interact(rect, ui.scope_id().with(("page", at)), Sense::hover());
    let name = texts.page_of(at.saturating_add(1), count);
    sheet.widget_info(|| WidgetInfo::labeled(Role::Image, true, &name));
    match preview.picture(at) {
        Some(picture) => {
            sheet_of(ui, rect, "");
            let whole = Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0));
            ui.painter().image(picture, rect, whole, Color32::WHITE);
        }
        None if preview.is_broken(at) => sheet_of(ui, rect, texts.page_broken()),
        None => sheet_of(ui, rect, texts.page_drawing()),
    }
}

/// An empty sheet of paper with a sentence on it. Paper is white in every look of the window.
fn sheet_of(ui: &mut Ui, rect: Rect, words: &str) {
    let palette = &theme::palette::LIGHT;
    let stroke = Stroke::new(1.0, theme::palette(ui).edge);
    ui.painter().rect(rect.expand(1.0), 0.0, Color32::WHITE, stroke, StrokeKind::Outside);
    if !words.is_empty() {
        let format = TextFormat { color: palette.muted, ..Style::Muted.format(ui) };
        let galley = text::layout(ui, words, &format, rect.width() - 2.0 * MARGIN);
        let at = pos2(rect.center().x - galley.size().x * 0.5, rect.top() + rect.height() * 0.3);
        ui.painter().galley(at, galley, palette.muted);
    }
}
