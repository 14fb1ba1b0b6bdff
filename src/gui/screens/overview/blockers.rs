//! What it takes to reach the next level, each step leading to its place.

use egui::Ui;

use crate::domain::readiness::{Blocker, BlockerReason, NextLevel, Target};
use crate::gui::command::Command;
use crate::gui::scene::Scene;
use crate::gui::theme::Tone;
use crate::gui::widgets::link_row::{self, LinkRow};
use crate::gui::widgets::sign::Sign;
use crate::gui::widgets::{button, empty, section};

/// How many steps are listed at first.
const FIRST: usize = 6;

/// Draws the card.
pub(super) fn ui(ui: &mut Ui, scene: &Scene<'_>, all: &mut bool, commands: &mut Vec<Command>) {
    let texts = scene.texts;
    section::card(ui, |ui| {
        let Some(next) = &scene.derived.readiness.next else {
            empty::empty(ui, Sign::Check, texts.level_highest(), texts.nothing_blocks());
            return;
        };
        heading_ui(ui, scene, next);
        let listed = if *all { next.blockers.len() } else { FIRST };
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            for blocker in next.blockers.iter().take(listed) {
                step_ui(ui, scene, blocker, commands);
            }
        });
        more_ui(ui, scene, next.blockers.len(), all);
    });
}

fn heading_ui(ui: &mut Ui, scene: &Scene<'_>, next: &NextLevel) {
    let texts = scene.texts;
    let level = scene.edition().level(&next.level);
    let title = level.map_or("", |level| scene.say(&level.title));
    let mut words = texts.next_steps(next.blockers.len());
    if next.missing.0 > 0 {
        words = format!("{} · {words}", texts.next_missing(next.missing.0));
    }
    section::heading(ui, &texts.next_heading(title), &words);
}

fn step_ui(ui: &mut Ui, scene: &Scene<'_>, blocker: &Blocker, commands: &mut Vec<Command>) {
    let texts = scene.texts;
    let (mark, tone) = match blocker.reason {
        BlockerReason::Gate => (texts.reason_gate(), Tone::Bad),
        BlockerReason::Minimum => (texts.reason_minimum(), Tone::Warn),
        BlockerReason::Points => (texts.reason_points(), Tone::Accent),
    };
    let gain = if blocker.gain.0 == 0 { String::new() } else { texts.gain(blocker.gain.0) };
    let after = match (blocker.estimated, gain.is_empty()) {
        (true, false) => format!("{} {gain}", texts.about()),
        (true, true) | (false, _) => gain,
    };
    let (lead, title) = match &blocker.target {
        Target::Criterion(id) => {
            let criterion = scene.assessment().criterion(id);
            let title = criterion.map_or("", |criterion| scene.say(&criterion.title));
            (id.as_str(), title.to_owned())
        }
        Target::Section(id) => {
            let section = scene.edition().section(id);
            let title = section.map_or("", |section| scene.say(&section.title));
            ("", texts.raise_section(title))
        }
    };
    let name = texts.go_to(format!("{lead} {title}").trim());
    let row = LinkRow { lead, title: &title, after: &after, mark, tone, name: &name };
    if link_row::link_row(ui, &row).clicked() {
        match &blocker.target {
            Target::Criterion(id) => commands.extend(super::go_to(scene, id)),
            Target::Section(id) => super::progress::focus(ui, id),
        }
    }
}

/// The button that lists all, or fewer again.
fn more_ui(ui: &mut Ui, scene: &Scene<'_>, count: usize, all: &mut bool) {
    if count <= FIRST {
        return;
    }
    let texts = scene.texts;
    let words = if *all { texts.show_fewer().to_owned() } else { texts.show_all(count) };
    let name = texts.steps_button(&words);
    if button::quiet(ui, &words).accessible_name(name).clicked() {
        *all = !*all;
    }
}
