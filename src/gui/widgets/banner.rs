//! A sentence that stays for as long as what it says is so, with what can be done about it.

use egui::accesskit::Live;
use egui::{Ui, vec2};

use super::{
    at_right::at_right,
    button,
    sign::{self, Sign},
};
use crate::gui::{
    text::{self, Style},
    theme::{self, Tone},
};

/// What a banner says.
#[derive(Clone, Copy, Debug)]
pub struct Banner<'a> {
    /// The sentence.
    pub text: &'a str,
    /// What to do, or what is done about it; may be empty.
    pub hint: &'a str,
    /// How bad it is.
    pub tone: Tone,
    /// The buttons.
    pub actions: &'a [&'a str],
}

/// Shows the banner; tells which button was clicked.
pub fn banner(ui: &mut Ui, banner: &Banner<'_>) -> Option<usize> {
    let shades = theme::palette(ui).tone(banner.tone);
    let frame = egui::Frame::new()
        .fill(shades.fill)
        .stroke(egui::Stroke::new(1.0, shades.line))
        .corner_radius(theme::RADIUS)
        .inner_margin(egui::Margin::symmetric(14, 8));
    let mut clicked = None;
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.horizontal(|ui| {
            let (rect, _) = ui.allocate_exact_size(vec2(20.0, 20.0), egui::Sense::hover());
            let sign = if banner.tone == Tone::Good { Sign::Check } else { Sign::Exclamation };
            sign::paint(ui.painter(), sign, rect.shrink(2.0), shades.text);
            let words = |ui: &mut Ui| {
                ui.vertical(|ui| {
                    ui.spacing_mut().item_spacing.y = 0.0;
                    let said = text::coloured(ui, banner.text, Style::Strong, shades.text);
                    let live =
                        if banner.tone == Tone::Bad { Live::Assertive } else { Live::Polite };
                    ui.ctx().accesskit_node_builder(said.id, |node| node.set_live(live));
                    if !banner.hint.is_empty() {
                        text::coloured(ui, banner.hint, Style::Small, shades.text);
                    }
                });
            };
            at_right(ui, words, |ui| {
                for (at, action) in banner.actions.iter().enumerate() {
                    if button::secondary(ui, action).clicked() {
                        clicked = Some(at);
                    }
                }
            });
        });
    });
    clicked
}
