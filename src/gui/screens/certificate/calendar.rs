//! The steps of the year, the one that is under way, and the days left to the application window.

use egui::Ui;

use crate::domain::calendar::{ApplicationWindow, application_window, is_all_year, is_current};
use crate::domain::cycle::CalendarStep;
use crate::domain::id::SourceId;
use crate::gui::scene::Scene;
use crate::gui::text::{self, Style};
use crate::gui::theme::Tone;
use crate::gui::widgets::sign::Sign;
use crate::gui::widgets::{badge, section};

/// Width of the months before a step in points.
const MONTHS_WIDTH: f32 = 170.0;

/// Draws the card.
pub(super) fn ui(ui: &mut Ui, scene: &Scene<'_>) {
    let texts = scene.texts;
    let calendar = &scene.edition().parts().calendar;
    section::card(ui, |ui| {
        section::heading(ui, texts.calendar_heading(), texts.calendar_explanation());
        if calendar.is_empty() {
            text::label(ui, texts.calendar_none(), Style::Muted);
        }
        window_ui(ui, scene);
        ui.spacing_mut().item_spacing.y = 10.0;
        for step in calendar {
            step_ui(ui, scene, step);
        }
    });
}

fn window_ui(ui: &mut Ui, scene: &Scene<'_>) {
    let texts = scene.texts;
    let Some(window) = application_window(scene.edition(), scene.today) else { return };
    let (words, detail, tone) = match window {
        ApplicationWindow::Ahead { first, days } => {
            let day = texts.long_date(first);
            (texts.calendar_ahead(days), texts.calendar_ahead_from(&day), Tone::Accent)
        }
        ApplicationWindow::Open { last, days } => {
            let day = texts.long_date(last);
            (texts.calendar_open(days), texts.calendar_open_until(&day), Tone::Warn)
        }
    };
    ui.horizontal_wrapped(|ui| {
        badge::signed(ui, Sign::Dot, &words, tone);
        text::line(ui, &detail, Style::Small);
    });
}

fn step_ui(ui: &mut Ui, scene: &Scene<'_>, step: &CalendarStep) {
    let texts = scene.texts;
    let months = if is_all_year(step) {
        texts.calendar_all_year().to_owned()
    } else {
        let (first, last) =
            (texts.month_of_year(step.first_month), texts.month_of_year(step.last_month));
        texts.calendar_months(first, last)
    };
    let is_now = is_current(step, scene.today) && !is_all_year(step);
    ui.horizontal_top(|ui| {
        ui.vertical(|ui| {
            ui.set_width(MONTHS_WIDTH);
            ui.spacing_mut().item_spacing.y = 2.0;
            let style = if is_now { Style::SmallStrong } else { Style::Small };
            text::label(ui, &months, style);
            if is_now {
                badge::signed(ui, Sign::Right, texts.calendar_now(), Tone::Good);
            }
            if step.application {
                badge::badge(ui, texts.calendar_application(), Tone::Accent);
            }
        });
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            let style = if is_now { Style::Strong } else { Style::Body };
            text::label(ui, scene.say(&step.title), style);
            text::label(ui, &texts.calendar_who(scene.say(&step.who)), Style::Small);
            ui.horizontal_wrapped(|ui| {
                badge::badge(ui, texts.provenance(step.provenance), Tone::Neutral);
                sources_ui(ui, scene, &step.sources);
            });
        });
    });
}

/// The sources by their short names; what each is, is told on hovering.
pub(super) fn sources_ui(ui: &mut Ui, scene: &Scene<'_>, sources: &[SourceId]) {
    if sources.is_empty() {
        return;
    }
    let names: Vec<&str> = sources.iter().map(SourceId::as_str).collect();
    let known = scene.edition().parts().sources.iter();
    let titles: Vec<&str> = known
        .filter(|source| sources.contains(&source.id))
        .map(|source| scene.say(&source.title))
        .collect();
    let words = scene.texts.calendar_sources(&names.join(", "));
    text::line(ui, &words, Style::Small).on_hover_text(titles.join("\n"));
}
