//! Several reviews of one assessment side by side.

use std::iter;

use egui::{Grid, ScrollArea, Ui};

use super::lead;
use crate::domain::review::{Agreement, Panel, PanelRow, Recommendation, Review};
use crate::gui::command::Command;
use crate::gui::review::{Ask, Beside};
use crate::gui::scene::{Judged, Scene};
use crate::gui::screens::criteria::opinion;
use crate::gui::text::{self, Style};
use crate::gui::theme::Tone;
use crate::gui::widgets::sign::Sign;
use crate::gui::widgets::{badge, button, chip, section};

/// The highest the table is before it scrolls, in points.
const HEIGHT: f32 = 420.0;

/// What the table remembers.
#[derive(Debug)]
pub(super) struct State {
    /// Whether only criteria are listed on which reviewers differ.
    only_different: bool,
}

impl Default for State {
    fn default() -> Self {
        Self { only_different: true }
    }
}

/// Draws the card.
pub(super) fn ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    judged: &Judged,
    state: &mut State,
    commands: &mut Vec<Command>,
) {
    let texts = scene.texts;
    section::card(ui, |ui| {
        section::heading(ui, texts.review_panel(), texts.review_panel_hint());
        for (at, other) in scene.beside.others().iter().enumerate() {
            ui.horizontal(|ui| {
                let name = other.name();
                text::line(ui, &name, Style::Strong);
                text::line(ui, level(scene, &other.review), Style::Muted);
                let remove = texts.review_panel_remove(&name);
                if button::icon(ui, Sign::Cross, &remove).clicked() {
                    commands.push(Command::Review(Ask::RemoveOther(at)));
                }
            });
        }
        if button::secondary(ui, texts.review_panel_add()).clicked() {
            commands.push(Command::Review(Ask::Other));
        }
        let Some(panel) = &judged.panel else { return };
        marks_ui(ui, scene, panel);
        let only = texts.review_panel_only();
        if chip::chip(ui, only, only, state.only_different).clicked() {
            state.only_different = !state.only_different;
        }
        let is_listed = |row: &&PanelRow| match row.agreement {
            Agreement::Different => true,
            Agreement::Alone | Agreement::Same => !state.only_different,
            Agreement::Nobody => false,
        };
        let rows: Vec<&PanelRow> = panel.rows.iter().filter(is_listed).collect();
        if rows.is_empty() {
            text::label(ui, texts.review_panel_none(), Style::Muted);
            return;
        }
        table_ui(ui, scene, &rows, commands);
    });
}

fn level<'a>(scene: &Scene<'a>, review: &Review) -> &'a str {
    match review.recommendation() {
        Recommendation::Level(id) => {
            scene.edition().level(id).map_or("", |level| scene.say(&level.title))
        }
        other @ (Recommendation::Undecided | Recommendation::NoLevel) => {
            scene.texts.recommendation(other).unwrap_or("")
        }
    }
}

fn marks_ui(ui: &mut Ui, scene: &Scene<'_>, panel: &Panel) {
    let texts = scene.texts;
    let (different, same) = (panel.count(Agreement::Different), panel.count(Agreement::Same));
    ui.horizontal_wrapped(|ui| {
        let tone = if different > 0 { Tone::Warn } else { Tone::Good };
        badge::badge(ui, &texts.review_panel_counts(different, same), tone);
        if panel.levels == Agreement::Different {
            badge::signed(ui, Sign::Exclamation, texts.review_panel_levels(), Tone::Warn);
        }
        if !panel.is_of_one_file {
            badge::signed(ui, Sign::Exclamation, texts.review_panel_other_file(), Tone::Warn);
        }
    });
}

fn table_ui(ui: &mut Ui, scene: &Scene<'_>, rows: &[&PanelRow], commands: &mut Vec<Command>) {
    let texts = scene.texts;
    let others = scene.beside.others().iter().map(Beside::name);
    let names: Vec<String> = iter::once(texts.review_panel_me().to_owned()).chain(others).collect();
    ScrollArea::both().id_salt("review-panel").max_height(HEIGHT).show(ui, |ui| {
        Grid::new("review-panel").num_columns(names.len() + 1).striped(true).show(ui, |ui| {
            text::line(ui, texts.review_panel_criterion(), Style::SmallStrong);
            for name in &names {
                text::line(ui, name, Style::SmallStrong);
            }
            ui.end_row();
            for row in rows {
                if button::link(ui, row.criterion.as_str()).clicked() {
                    lead(scene, &row.criterion, commands);
                }
                for verdict in &row.verdicts {
                    let (words, sign, tone) = opinion::shown(texts, *verdict);
                    badge::signed(ui, sign, &words, tone);
                }
                ui.end_row();
            }
        });
    });
}
