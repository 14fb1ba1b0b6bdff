//! The days left to the application window, and how long the certificate is current.

use egui::Ui;

use crate::domain::calendar::{ApplicationWindow, application_window};
use crate::domain::certificate::CertificateStanding;
use crate::gui::command::Command;
use crate::gui::route::Route;
use crate::gui::scene::Scene;
use crate::gui::text::{self, Style};
use crate::gui::theme::{self, Tone};
use crate::gui::widgets::link_row::{self, LinkRow};
use crate::gui::widgets::section;

/// From this many days on there is no hurry.
const SOON: i32 = 30;

/// From this width in points the two stand beside each other.
const BESIDE: f32 = 640.0;

/// What a row says.
struct Row {
    title: String,
    mark: String,
    tone: Tone,
}

/// Draws the card.
pub(super) fn ui(ui: &mut Ui, scene: &Scene<'_>, commands: &mut Vec<Command>) {
    let application = application(scene);
    let is_expected = application.is_some();
    let rows: Vec<Row> = application.into_iter().chain([certificate(scene)]).collect();
    section::card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        if ui.available_width() < BESIDE {
            for row in &rows {
                row_ui(ui, scene, row, commands);
            }
        } else {
            ui.spacing_mut().item_spacing.x = theme::GAP;
            ui.columns(rows.len(), |columns| {
                for (column, row) in columns.iter_mut().zip(&rows) {
                    row_ui(column, scene, row, commands);
                }
            });
        }
        if is_expected {
            text::label(ui, scene.texts.calendar_expected(), Style::Small);
        }
    });
}

fn row_ui(ui: &mut Ui, scene: &Scene<'_>, row: &Row, commands: &mut Vec<Command>) {
    let Row { title, mark, tone } = row;
    let name = scene.texts.finding_name(mark, title);
    let row = LinkRow { lead: "", title, after: "", mark, tone: *tone, name: &name };
    if link_row::link_row(ui, &row).clicked() {
        commands.push(Command::Go(Route::Certificate));
    }
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
