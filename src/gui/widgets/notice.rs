//! A sentence that tells what happened, with what to do about it; it never blocks and goes away by a click.

use egui::accesskit::Live;
use egui::{Ui, vec2};

use super::{
    button,
    sign::{self, Sign},
};
use crate::gui::{
    text::{self, Style},
    theme::{self, Tone},
};

/// What a notice says.
#[derive(Clone, Copy, Debug)]
pub struct Notice<'a> {
    /// The sentence.
    pub text: &'a str,
    /// What to do; empty where nothing is to be done.
    pub hint: &'a str,
    /// Good news or bad.
    pub tone: Tone,
    /// The name of the button that takes the notice away.
    pub dismiss: &'a str,
}

/// Shows the notice; `true` when it was dismissed.
pub fn notice(ui: &mut Ui, notice: &Notice<'_>) -> bool {
    let palette = theme::palette(ui);
    let shades = palette.tone(notice.tone);
    let sign = match notice.tone {
        Tone::Good => Sign::Check,
        Tone::Neutral
        | Tone::Accent
        | Tone::Warn
        | Tone::Bad
        | Tone::Basic
        | Tone::Advanced
        | Tone::Excellence => Sign::Exclamation,
    };
    let frame = egui::Frame::new()
        .fill(shades.fill)
        .stroke(egui::Stroke::new(1.0, shades.line))
        .corner_radius(theme::RADIUS)
        .inner_margin(egui::Margin::symmetric(14, 8));
    frame
        .show(ui, |ui| {
            ui.horizontal(|ui| {
                let (rect, _) = ui.allocate_exact_size(vec2(20.0, 20.0), egui::Sense::hover());
                sign::paint(ui.painter(), sign, rect.shrink(2.0), shades.text);
                let room = ui.available_width() - 48.0;
                ui.vertical(|ui| {
                    ui.set_width(room);
                    ui.spacing_mut().item_spacing.y = 0.0;
                    let said = text::coloured(ui, notice.text, Style::Strong, shades.text);
                    // A screen reader says it when it comes, without being taken there.
                    ui.ctx().accesskit_node_builder(said.id, |node| node.set_live(Live::Polite));
                    if !notice.hint.is_empty() {
                        text::coloured(ui, notice.hint, Style::Small, shades.text);
                    }
                });
                button::icon(ui, Sign::Cross, notice.dismiss).clicked()
            })
            .inner
        })
        .inner
}
