//! Whether the office is ready to submit, and what comes next.

use egui::Ui;

use crate::domain::findings::Severity;
use crate::gui::command::Command;
use crate::gui::route::Route;
use crate::gui::scene::Scene;
use crate::gui::text::{self, Style};
use crate::gui::theme::{self, Tone};
use crate::gui::widgets::sign::{self, Sign};
use crate::gui::widgets::{badge, button, section};
use crate::session::Access;

/// How it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Verdict {
    /// So many findings stop a screener.
    Stops(usize),
    /// Nothing is missing, but the gate is not passed.
    Gate,
    /// Nothing is missing, but the points reach no level.
    NoLevel,
    /// It can be submitted.
    Ready,
}

impl Verdict {
    fn of(scene: &Scene<'_>) -> Self {
        let stops = scene.derived.stops();
        let claimed = &scene.derived.readiness.claimed;
        if stops > 0 {
            Self::Stops(stops)
        } else if !claimed.gate.is_passed() {
            Self::Gate
        } else if claimed.level.is_none() {
            Self::NoLevel
        } else {
            Self::Ready
        }
    }

    const fn tone(self) -> (Sign, Tone) {
        match self {
            Self::Stops(_) => (Sign::Cross, Tone::Bad),
            Self::Gate | Self::NoLevel => (Sign::Exclamation, Tone::Warn),
            Self::Ready => (Sign::Check, Tone::Good),
        }
    }
}

/// Draws the card.
pub(super) fn ui(ui: &mut Ui, scene: &Scene<'_>, commands: &mut Vec<Command>) {
    let texts = scene.texts;
    let verdict = Verdict::of(scene);
    let (title, hint) = match verdict {
        Verdict::Stops(count) => {
            let is_sealed = scene.session.access() == Access::Sealed;
            let hint = if is_sealed { texts.check_sealed_hint() } else { texts.check_stops_hint() };
            (texts.check_stops_title(count), hint)
        }
        Verdict::Gate => (texts.check_gate_title().to_owned(), texts.gate_warning()),
        Verdict::NoLevel => (texts.check_level_title().to_owned(), texts.check_level_hint()),
        Verdict::Ready => (texts.check_ready_title().to_owned(), texts.check_ready_hint()),
    };
    section::card(ui, |ui| {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 12.0;
            let (sign, tone) = verdict.tone();
            let shades = theme::palette(ui).tone(tone);
            let (rect, _) = ui.allocate_exact_size(egui::vec2(36.0, 36.0), egui::Sense::hover());
            sign::framed(ui.painter(), sign, rect, shades.fill, shades.text);
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 4.0;
                text::label(ui, &title, Style::Heading);
                text::label(ui, hint, Style::Body);
                counts_ui(ui, scene, verdict);
                next_ui(ui, scene, verdict, commands);
            });
        });
    });
}

fn counts_ui(ui: &mut Ui, scene: &Scene<'_>, verdict: Verdict) {
    let texts = scene.texts;
    let found = scene.derived.findings.iter();
    let advice = found.filter(|finding| finding.severity() == Severity::Advice).count();
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().interact_size.y = 28.0;
        match verdict {
            Verdict::Stops(count) => {
                badge::signed(ui, Sign::Cross, &texts.findings_stops(count), Tone::Bad);
            }
            Verdict::Gate => {
                let gate = scene.derived.readiness.claimed.gate;
                let words = texts.gate_not_passed(gate.met, gate.of);
                badge::signed(ui, Sign::Cross, &words, Tone::Bad);
            }
            Verdict::NoLevel | Verdict::Ready => {}
        }
        if advice > 0 {
            badge::signed(ui, Sign::Exclamation, &texts.findings_advice(advice), Tone::Warn);
        }
    });
}

/// The button that leads onward.
fn next_ui(ui: &mut Ui, scene: &Scene<'_>, verdict: Verdict, commands: &mut Vec<Command>) {
    let texts = scene.texts;
    match verdict {
        Verdict::Stops(_) => {}
        Verdict::Gate | Verdict::NoLevel => {
            if button::secondary(ui, texts.check_overview()).clicked() {
                commands.push(Command::Go(Route::Overview));
            }
        }
        Verdict::Ready => {
            if button::primary(ui, texts.check_ready_report()).clicked() {
                commands.push(Command::Go(Route::Report));
            }
        }
    }
}
