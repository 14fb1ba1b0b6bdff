//! What is missing or contradictory, each leading to the place that mends it.

use egui::Ui;

use crate::domain::findings::{Finding, Place, Severity};
use crate::gui::command::Command;
use crate::gui::route::Route;
use crate::gui::scene::Scene;
use crate::gui::screens::{plan, profile};
use crate::gui::theme::Tone;
use crate::gui::widgets::link_row::{self, LinkRow};
use crate::gui::widgets::sign::Sign;
use crate::gui::widgets::{badge, button, empty, section};

/// How many findings are listed at first.
const FIRST: usize = 8;

/// Draws the card.
pub(super) fn ui(ui: &mut Ui, scene: &Scene<'_>, all: &mut bool, commands: &mut Vec<Command>) {
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
        let listed = if *all { sorted.len() } else { FIRST };
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            for finding in sorted.into_iter().take(listed) {
                finding_ui(ui, scene, finding, commands);
            }
        });
        if findings.len() > FIRST {
            let words =
                if *all { texts.show_fewer().to_owned() } else { texts.show_all(findings.len()) };
            let name = texts.findings_button(&words);
            if button::quiet(ui, &words).accessible_name(name).clicked() {
                *all = !*all;
            }
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
        follow(ui, scene, &place, commands);
    }
}

fn follow(ui: &Ui, scene: &Scene<'_>, place: &Place, commands: &mut Vec<Command>) {
    match place {
        Place::Criterion(id) => commands.extend(super::go_to(scene, id)),
        Place::Profile(field) => {
            commands.push(Command::Go(Route::Profile));
            commands.push(Command::Focus(profile::field_id(*field)));
        }
        Place::Evidence(digest) => commands.push(Command::Go(Route::EvidenceFile(*digest))),
        Place::Section(id) => super::progress::focus(ui, id),
        Place::Certificates => commands.push(Command::Go(Route::Certificate)),
        Place::Plan(id) => {
            commands.push(Command::Go(Route::Plan));
            commands.push(Command::Focus(plan::row_id(*id)));
        }
    }
}
