//! All findings, grouped, each leading to its place, and whether the office is ready to submit.

mod groups;
mod opinions;
mod unprinted;
mod verdict;

use std::collections::BTreeSet;

use egui::{ScrollArea, Ui};

use crate::domain::findings::{Finding, Severity};
use crate::gui::command::Command;
use crate::gui::focus;
use crate::gui::leads;
use crate::gui::scene::Scene;
use crate::gui::screens::check::groups::{Group, groups};
use crate::gui::text::{self, Style};
use crate::gui::theme::{self, Tone};
use crate::gui::widgets::link_row::{self, LinkRow};
use crate::gui::widgets::{badge, button, scroll, section};

/// How many findings in which the same is wrong are listed at first.
const FIRST: usize = 8;

/// What this screen remembers for itself.
#[derive(Debug, Default)]
pub struct State {
    /// The headings below which all is listed.
    all: BTreeSet<String>,
}

/// Draws the screen.
pub fn ui(ui: &mut Ui, scene: &Scene<'_>, state: &mut State, commands: &mut Vec<Command>) {
    let texts = scene.texts;
    let findings = &scene.derived.findings;
    ScrollArea::vertical().id_salt("check").auto_shrink(false).show(ui, |ui| {
        scroll::by_keys(ui);
        ui.set_width(ui.available_width().min(theme::READING_WIDTH));
        ui.spacing_mut().item_spacing.y = theme::GAP;
        focus::heading(ui, texts.nav_check());
        verdict::ui(ui, scene, commands);
        opinions::ui(ui, scene, commands);
        for (severity, title, hint) in [
            (Severity::Stops, texts.check_stops(), ""),
            (Severity::Advice, texts.check_advice(), texts.check_advice_hint()),
        ] {
            let groups = groups(findings, severity);
            if groups.is_empty() {
                continue;
            }
            ui.add_space(4.0);
            section::heading(ui, title, hint);
            for group in &groups {
                ui.push_id((title, group.kind), |ui| {
                    group_ui(ui, scene, group, state, commands);
                });
            }
        }
        unprinted::ui(ui, scene, commands);
        ui.add_space(theme::GAP);
    });
}

fn group_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    group: &Group<'_>,
    state: &mut State,
    commands: &mut Vec<Command>,
) {
    section::card(ui, |ui| {
        text::label(ui, group.kind.name(scene.texts), Style::Heading);
        for findings in &group.same {
            same_ui(ui, scene, findings, state, commands);
        }
    });
}

/// Findings in which the same is wrong, with the reason why it matters.
fn same_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    findings: &[&Finding],
    state: &mut State,
    commands: &mut Vec<Command>,
) {
    let texts = scene.texts;
    let Some(first) = findings.first().copied() else { return };
    let heading = texts.finding_heading(first);
    let tone = match first.severity() {
        Severity::Stops => Tone::Bad,
        Severity::Advice => Tone::Warn,
    };
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().interact_size.y = 28.0;
            text::line(ui, &heading, Style::Strong);
            badge::badge(ui, &texts.check_count(findings.len()), tone);
        });
        text::label(ui, texts.why(first), Style::Small);
        let is_all = state.all.contains(&heading);
        let listed = if is_all { findings.len() } else { FIRST };
        for finding in findings.iter().take(listed) {
            finding_ui(ui, scene, finding, tone, commands);
        }
        if findings.len() > FIRST {
            let words = if is_all {
                texts.show_fewer().to_owned()
            } else {
                texts.check_more(findings.len())
            };
            let name = texts.check_more_name(&heading, &words);
            if button::quiet(ui, &words).accessible_name(name).clicked() {
                if is_all {
                    state.all.remove(&heading);
                } else {
                    state.all.insert(heading);
                }
            }
        }
    });
}

fn finding_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    finding: &Finding,
    tone: Tone,
    commands: &mut Vec<Command>,
) {
    let texts = scene.texts;
    let place = finding.place();
    let (lead, title) = texts.place(&place, scene.assessment());
    let words = texts.finding(finding);
    let name = texts.finding_name(&words, format!("{lead} {title}").trim());
    // What stands in the heading is not said again.
    let mark = if words == texts.finding_heading(finding) { "" } else { &words };
    let row = LinkRow { lead: &lead, title: &title, after: "", mark, tone, name: &name };
    if link_row::link_row(ui, &row).clicked() {
        commands.extend(leads::to(scene, &place));
    }
}
