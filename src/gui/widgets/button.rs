//! Buttons in the three ranks of the program. What the keyboard is on has a ring around it.

use egui::{
    Button, Rect, Response, RichText, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2,
};

use super::sign::{self, Sign};
use crate::gui::{focus, fonts, theme};

/// What is kept in view above and below the place of the keyboard, in points.
pub const ROOM: f32 = 36.0;

/// The one button of a view that most people want.
pub fn primary(ui: &mut Ui, text: &str) -> Response {
    let palette = theme::palette(ui);
    let button = Button::new(RichText::new(text).color(palette.on_accent).family(fonts::bold()))
        .fill(palette.accent)
        .stroke(Stroke::NONE)
        .wrap_mode(egui::TextWrapMode::Extend);
    let response = ui.add(button);
    // On the accent itself a ring in the same colour would not be seen.
    focused(ui, &response, response.rect.expand(2.0), StrokeKind::Outside);
    response
}

/// Any other button.
pub fn secondary(ui: &mut Ui, text: &str) -> Response {
    let response = ui.add(Button::new(text).wrap_mode(egui::TextWrapMode::Extend));
    ring(ui, &response);
    response
}

/// A button that looks like a link, for actions that stand beside or inside text.
pub fn quiet(ui: &mut Ui, text: &str) -> Response {
    let text = RichText::new(text).color(theme::palette(ui).accent).size(15.0);
    let button = Button::new(text)
        .frame(true)
        .frame_when_inactive(false)
        .min_size(vec2(0.0, 28.0))
        .wrap_mode(egui::TextWrapMode::Extend);
    let response = ui.scope(|ui| {
        ui.spacing_mut().button_padding.x = 6.0;
        ui.add(button)
    });
    ring(ui, &response.inner);
    response.inner
}

/// A quiet button in a row that wraps: it goes to the next line where there is no room.
pub fn wrapped(ui: &mut Ui, text: &str) -> Response {
    let text = RichText::new(text).color(theme::palette(ui).accent).size(15.0);
    let button = Button::new(text)
        .frame(true)
        .frame_when_inactive(false)
        .min_size(vec2(0.0, 28.0))
        .wrap_mode(egui::TextWrapMode::Extend);
    let response = ui.add(button);
    ring(ui, &response);
    response
}

/// A quiet button that shows or hides what stands below it.
pub fn fold(ui: &mut Ui, text: &str, is_open: bool) -> Response {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        let (rect, _) = ui.allocate_exact_size(vec2(18.0, 28.0), Sense::hover());
        let sign = if is_open { Sign::Down } else { Sign::Right };
        sign::paint(ui.painter(), sign, rect.shrink(4.0), theme::palette(ui).accent);
        let response = quiet(ui, text);
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_expanded(is_open));
        response
    })
    .inner
}

/// The name of something, as a button that leads to it; stands in line with the text around it.
pub fn link(ui: &mut Ui, text: &str) -> Response {
    let text =
        RichText::new(text).color(theme::palette(ui).accent).family(fonts::bold()).size(15.0);
    let button = Button::new(text)
        .frame(true)
        .frame_when_inactive(false)
        .min_size(vec2(0.0, 24.0))
        .wrap_mode(egui::TextWrapMode::Extend);
    let response = ui.scope(|ui| {
        ui.spacing_mut().button_padding = vec2(1.0, 0.0);
        // The ring says enough where the keyboard is on it.
        let active = &mut ui.visuals_mut().widgets.active;
        (active.weak_bg_fill, active.bg_stroke) = (egui::Color32::TRANSPARENT, Stroke::NONE);
        ui.add(button)
    });
    // The letters fill the button; the ring needs some air.
    let rect = response.inner.rect.expand2(vec2(3.0, 0.0));
    focused(ui, &response.inner, rect, StrokeKind::Outside);
    response.inner
}

/// A square button with a sign; `name` is read out and shown as a hint.
pub fn icon(ui: &mut Ui, sign: Sign, name: &str) -> Response {
    icon_with_hint(ui, sign, name, name)
}

/// A square button with a sign; `name` is read out, and `hint` is shown, such as the name with its keys.
pub fn icon_with_hint(ui: &mut Ui, sign: Sign, name: &str, hint: &str) -> Response {
    let side = ui.spacing().interact_size.y;
    let (rect, response) = ui.allocate_exact_size(vec2(side, side), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), name));
    if ui.is_rect_visible(rect) {
        let palette = theme::palette(ui);
        let visuals = ui.style().interact(&response);
        let painter = ui.painter();
        painter.rect(
            rect,
            visuals.corner_radius,
            visuals.weak_bg_fill,
            visuals.bg_stroke,
            StrokeKind::Inside,
        );
        // A disabled button is faded as a whole by egui.
        sign::paint(painter, sign, rect.shrink(side * 0.28), palette.ink);
    }
    ring(ui, &response);
    response.on_hover_text(hint).on_disabled_hover_text(hint)
}

/// A ring on what the keyboard is on, which is brought into view when the keyboard gets there.
pub fn ring(ui: &Ui, response: &Response) {
    focused(ui, response, response.rect, StrokeKind::Inside);
}

fn focused(ui: &Ui, response: &Response, rect: Rect, kind: StrokeKind) {
    if focus::has_come(response) {
        // With some room around it, so that its name and what comes next can be seen as well.
        ui.scroll_to_rect(response.rect.expand2(vec2(0.0, ROOM)), None);
    }
    if focus::is_visible(response) {
        let stroke = Stroke::new(2.0, theme::palette(ui).accent);
        ui.painter().rect_stroke(rect, theme::RADIUS, stroke, kind);
    }
}
