//! The look of the window: sizes, distances, frames, and the colours of [`Palette`].

pub mod palette;

use egui::{
    Context, CornerRadius, FontFamily, FontId, Frame, Margin, Shadow, Stroke, Style, TextStyle,
    Theme, ThemePreference, Ui, Visuals, style::WidgetVisuals, vec2,
};

pub use palette::{Palette, Tone};

use crate::gui::fonts;
use crate::settings::Look;

/// Widest column of running text in points; longer lines are hard to follow.
pub const READING_WIDTH: f32 = 900.0;

/// Distance between cards in points.
pub const GAP: f32 = 12.0;

/// Rounding of buttons, fields and boxes in points.
pub const RADIUS: u8 = 8;

/// Gives `ctx` the fonts, sizes and colours of the program. To be called once, before the first frame.
pub fn apply(ctx: &Context) {
    ctx.set_fonts(fonts::definitions());
    ctx.all_styles_mut(sizes);
    // With the Thai layout the digits of the keyboard type signs that egui takes for its own zoom; the size of text is
    // a setting here, with shortcuts of ours.
    ctx.options_mut(|options| options.zoom_with_keyboard = false);
    set_look(ctx, Look::System);
}

/// Gives the window the look that was chosen; it is seen from the next frame on. A system that does not say what it
/// likes gets the light one.
pub fn set_look(ctx: &Context, look: Look) {
    let (preference, dark) = match look {
        Look::System => (ThemePreference::System, &palette::DARK),
        Look::Light => (ThemePreference::Light, &palette::DARK),
        Look::Dark => (ThemePreference::Dark, &palette::DARK),
        Look::HighContrast => (ThemePreference::Dark, &palette::HIGH_CONTRAST),
    };
    ctx.options_mut(|options| {
        options.theme_preference = preference;
        options.fallback_theme = Theme::Light;
    });
    ctx.style_mut_of(Theme::Light, |style| colours(style, Visuals::light(), &palette::LIGHT));
    ctx.style_mut_of(Theme::Dark, |style| colours(style, Visuals::dark(), dark));
}

/// The colours in use.
#[must_use]
pub fn palette(ui: &Ui) -> &'static Palette {
    let visuals = ui.visuals();
    // The ground of the window tells the palettes apart.
    let found = palette::ALL.into_iter().find(|palette| palette.page == visuals.panel_fill);
    found.unwrap_or(if visuals.dark_mode { &palette::DARK } else { &palette::LIGHT })
}

fn sizes(style: &mut Style) {
    use FontFamily::Proportional;
    style.text_styles = [
        (TextStyle::Small, FontId::new(14.0, Proportional)),
        (TextStyle::Body, FontId::new(16.0, Proportional)),
        (TextStyle::Button, FontId::new(16.0, Proportional)),
        (TextStyle::Heading, FontId::new(23.0, fonts::bold())),
        (TextStyle::Monospace, FontId::new(15.0, FontFamily::Monospace)),
    ]
    .into();
    style.spacing.item_spacing = vec2(8.0, 8.0);
    style.spacing.button_padding = vec2(14.0, 4.0);
    style.spacing.interact_size = vec2(40.0, 34.0);
    style.spacing.icon_width = 18.0;
    style.spacing.icon_width_inner = 10.0;
    style.spacing.icon_spacing = 8.0;
    style.spacing.scroll = egui::style::ScrollStyle {
        foreground_color: true,
        dormant_background_opacity: 0.0,
        active_background_opacity: 0.0,
        interact_background_opacity: 0.1,
        dormant_handle_opacity: 0.18,
        active_handle_opacity: 0.3,
        interact_handle_opacity: 0.5,
        ..egui::style::ScrollStyle::thin()
    };
    style.interaction.selectable_labels = false;
    style.animation_time = 0.1;
}

fn colours(style: &mut Style, base: Visuals, palette: &Palette) {
    let visuals = &mut style.visuals;
    let blink = visuals.text_cursor.blink;
    *visuals = base;
    visuals.text_cursor.blink = blink;
    visuals.text_cursor.stroke.color = palette.ink;
    visuals.panel_fill = palette.page;
    visuals.window_fill = palette.card;
    visuals.window_stroke = Stroke::new(1.0, palette.line);
    visuals.window_corner_radius = CornerRadius::same(12);
    visuals.extreme_bg_color = palette.card;
    visuals.text_edit_bg_color = Some(palette.card);
    visuals.faint_bg_color = palette.quiet;
    visuals.override_text_color = None;
    visuals.weak_text_color = Some(palette.muted);
    visuals.selection.bg_fill = palette.selected;
    visuals.selection.stroke = Stroke::new(2.0, palette.accent);
    visuals.hyperlink_color = palette.accent;
    let widgets = &mut visuals.widgets;
    let set = |state: &mut WidgetVisuals, fill, border| {
        state.corner_radius = CornerRadius::same(RADIUS);
        state.expansion = 0.0;
        state.weak_bg_fill = fill;
        state.bg_fill = fill;
        state.bg_stroke = Stroke::new(1.0, border);
        state.fg_stroke = Stroke::new(1.0, palette.ink);
    };
    set(&mut widgets.noninteractive, palette.card, palette.line);
    set(&mut widgets.inactive, palette.card, palette.edge);
    set(&mut widgets.hovered, palette.hovered, palette.accent);
    set(&mut widgets.active, palette.selected, palette.accent);
    set(&mut widgets.open, palette.hovered, palette.accent);
}

/// A card with a soft shadow.
pub fn card(ui: &Ui) -> Frame {
    let palette = palette(ui);
    Frame::new()
        .fill(palette.card)
        .stroke(Stroke::new(1.0, palette.line))
        .corner_radius(12)
        .inner_margin(Margin::symmetric(20, 16))
        .shadow(Shadow { offset: [0, 2], blur: 8, spread: 0, color: palette.shadow })
}

/// A quiet box on a card, for text that is shown and not edited.
pub fn inset(ui: &Ui) -> Frame {
    Frame::new()
        .fill(palette(ui).quiet)
        .corner_radius(RADIUS)
        .inner_margin(Margin::symmetric(12, 8))
}
