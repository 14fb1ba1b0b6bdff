//! What is missing or contradictory, each leading to the place that mends it.

use egui::Ui;

use crate::domain::findings::{Finding, Severity};
use crate::gui::command::Command;
use crate::gui::leads;
use crate::gui::route::Route;
use crate::gui::scene::Scene;
use crate::gui::theme::Tone;
use crate::gui::widgets::link_row::{self, LinkRow};
use crate::gui::widgets::sign::Sign;
use crate::gui::widgets::{badge, button, empty, section};

/// How many findings are listed here; the screen “Check” lists all.
const FIRST: usize = 5;

/// Draws the card.
pub(super) fn ui(ui: &mut Ui, scene: &Scene<'_>, commands: &mut Vec<Command>) {
    let texts = scene.texts;
    let findings = &scene.derived.findings;
    section::card(ui, |ui| {
        section::heading(ui, texts.findings_heading(), "");
        if findings.is_empty() {
            empty::empty(ui, Sign::Check, texts.findings_none(), "");
            return;
        }
        let stops = findings.iter().filter(|f| f.severity() == Severity::Stops).count();
        ui.horizontal_wrapped(|ui| {
            let advice = findings.len().saturating_sub(stops);
            badge::signed(ui, Sign::Cross, &texts.findings_stops(stops), Tone::Bad);
            badge::signed(ui, Sign::Exclamation, &texts.findings_advice(advice), Tone::Warn);
        });
        let mut sorted: Vec<&Finding> = findings.iter().collect();
        sorted.sort_by_key(|finding| finding.severity());
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            for finding in sorted.into_iter().take(FIRST) {
                finding_ui(ui, scene, finding, commands);
            }
        });
        let words = texts.check_all(findings.len());
        let name = texts.findings_button(&words);
        if button::quiet(ui, &words).accessible_name(name).clicked() {
            commands.push(Command::Go(Route::Check));
        }
    });
}

fn finding_ui(ui: &mut Ui, scene: &Scene<'_>, finding: &Finding, commands: &mut Vec<Command>) {
    let texts = scene.texts;
    let tone = match finding.severity() {
        Severity::Stops => Tone::Bad,
        Severity::Advice => Tone::Warn,
    };
    let place = finding.place();
    let (lead, title) = texts.place(&place, scene.assessment());
    let mark = texts.finding(finding);
    let name = texts.finding_name(&mark, format!("{lead} {title}").trim());
    let row = LinkRow { lead: &lead, title: &title, after: "", mark: &mark, tone, name: &name };
    if link_row::link_row(ui, &row).clicked() {
        commands.extend(leads::to(scene, &place));
    }
}
