//! A sentence that tells what happened, with what to do about it; it never blocks and goes away by a click.

use egui::accesskit::Live;
use egui::{Color32, Ui, vec2};

use super::{
    at_right::at_right,
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
    /// The word of the button that takes back what happened; empty where there is none.
    pub undo: &'a str,
    /// The name of that button for screen readers.
    pub undo_name: &'a str,
    /// The words of the button that shows what else was told; empty where there is nothing.
    pub more: &'a str,
    /// The name of the button that takes the notice away.
    pub dismiss: &'a str,
}

/// What was clicked on a notice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Clicked {
    /// Take back what happened.
    Undo,
    /// Show or fold away what else was told.
    More,
    /// Take the notice away.
    Dismiss,
}

/// Shows the notice; tells what was clicked on it.
pub fn notice(ui: &mut Ui, notice: &Notice<'_>) -> Option<Clicked> {
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
            ui.set_width(ui.available_width());
            ui.horizontal(|ui| {
                let (rect, _) = ui.allocate_exact_size(vec2(20.0, 20.0), egui::Sense::hover());
                sign::paint(ui.painter(), sign, rect.shrink(2.0), shades.text);
                let mut clicked = None;
                at_right(
                    ui,
                    |ui| words_ui(ui, notice, shades.text),
                    |ui| {
                        if !notice.undo.is_empty() {
                            let undo = button::secondary(ui, notice.undo);
                            if undo.accessible_name(notice.undo_name).clicked() {
                                clicked = Some(Clicked::Undo);
                            }
                        }
                        if !notice.more.is_empty() && button::quiet(ui, notice.more).clicked() {
                            clicked = Some(Clicked::More);
                        }
                        if button::icon(ui, Sign::Cross, notice.dismiss).clicked() {
                            clicked = Some(Clicked::Dismiss);
                        }
                    },
                );
                clicked
            })
            .inner
        })
        .inner
}

fn words_ui(ui: &mut Ui, notice: &Notice<'_>, colour: Color32) {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let said = text::coloured(ui, notice.text, Style::Strong, colour);
        // A screen reader says it when it comes, without being taken there.
        ui.ctx().accesskit_node_builder(said.id, |node| node.set_live(Live::Polite));
        if !notice.hint.is_empty() {
            text::coloured(ui, notice.hint, Style::Small, colour);
        }
    });
}
