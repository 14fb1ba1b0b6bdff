//! The days left to the application window, and how long the certificate is current.

use egui::Ui;

use crate::domain::calendar::{ApplicationWindow, application_window};
use crate::domain::certificate::CertificateStanding;
use crate::gui::command::Command;
use crate::gui::route::Route;
use crate::gui::scene::Scene;
use crate::gui::text::{self, Style};
use crate::gui::theme::Tone;
use crate::gui::widgets::link_row::{self, LinkRow};
use crate::gui::widgets::section;

/// From this many days on there is no hurry.
const SOON: i32 = 30;

/// What a row says.
struct Row {
    title: String,
    mark: String,
    tone: Tone,
}

/// Draws the card.
pub(super) fn ui(ui: &mut Ui, scene: &Scene<'_>, commands: &mut Vec<Command>) {
    let texts = scene.texts;
    section::card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        text::label(ui, texts.overview_calendar_heading(), Style::Heading);
        for row in application(scene).into_iter().chain([certificate(scene)]) {
            let Row { title, mark, tone } = row;
            let name = texts.finding_name(&mark, &title);
            let row =
                LinkRow { lead: "", title: &title, after: "", mark: &mark, tone, name: &name };
            if link_row::link_row(ui, &row).clicked() {
                commands.push(Command::Go(Route::Certificate));
            }
        }
        text::label(ui, texts.calendar_expected(), Style::Small);
    });
}

/// The window in which offices apply. `None`: the edition knows none.
fn application(scene: &Scene<'_>) -> Option<Row> {
    let texts = scene.texts;
    Some(match application_window(scene.edition(), scene.today)? {
        ApplicationWindow::Ahead { first, days } => Row {
            title: texts.applications_from(&texts.long_date(first)),
            mark: texts.days_ahead(days),
            tone: if days <= SOON { Tone::Warn } else { Tone::Accent },
        },
        ApplicationWindow::Open { last, days } => Row {
            title: texts.applications_until(&texts.long_date(last)),
            mark: texts.days_left(days),
            tone: if days <= SOON { Tone::Bad } else { Tone::Warn },
        },
    })
}

fn certificate(scene: &Scene<'_>) -> Row {
    let texts = scene.texts;
    match scene.assessment().certificates().standing(scene.edition(), scene.today) {
        CertificateStanding::Never => Row {
            title: texts.certificate_never().to_owned(),
            mark: texts.certificate_can_apply().to_owned(),
            tone: Tone::Neutral,
        },
        CertificateStanding::Current { until, years, days } => Row {
            title: texts.overview_certificate_until(until),
            mark: if years > 0 { texts.years_left(years, days) } else { texts.days_left(days) },
            tone: Tone::Good,
        },
        CertificateStanding::Over { until } => Row {
            title: texts.overview_certificate_over(until),
            mark: texts.certificate_can_apply().to_owned(),
            tone: Tone::Warn,
        },
    }
}
