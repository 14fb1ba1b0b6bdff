//! The two places: what stands in each, and what could.

use std::sync::Arc;

use egui::Ui;

use crate::domain::assessment::Assessment;
use crate::domain::profile::ProfileField;
use crate::gui::command::Command;
use crate::gui::comparing::{Ask, Desk, Place, Side};
use crate::gui::news::file_name;
use crate::gui::scene::Scene;
use crate::gui::text::{self, Style};
use crate::gui::theme::{self, Tone};
use crate::gui::widgets::{badge, button, section};

/// What stands in a place. `None`: nothing.
type Found<'a> = Option<&'a Arc<Assessment>>;

/// Draws the places; tells what stands in them.
pub(super) fn ui<'a>(
    ui: &mut Ui,
    scene: &Scene<'a>,
    desk: &'a Desk,
    commands: &mut Vec<Command>,
) -> (Found<'a>, Found<'a>) {
    let found = |side: &'a Side| match side {
        Side::Nothing => None,
        Side::Open => scene.has_document.then(|| scene.session.assessment()),
        Side::Read(read) => Some(&read.assessment),
    };
    let (before, after) = (found(&desk.before), found(&desk.after));
    let places = [(Place::Before, &desk.before, before), (Place::After, &desk.after, after)];
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.x = theme::GAP;
        ui.columns(2, |columns| {
            for (column, (place, side, found)) in columns.iter_mut().zip(places) {
                section::card(column, |ui| place_ui(ui, scene, (place, side, found), commands));
            }
        });
    });
    if before.is_some() || after.is_some() {
        let swap = button::quiet(ui, scene.texts.beside_swap());
        if swap.clicked() {
            commands.push(Command::Compare(Ask::Swap));
        }
    }
    (before, after)
}

fn place_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    (place, side, found): (Place, &Side, Found<'_>),
    commands: &mut Vec<Command>,
) {
    let texts = scene.texts;
    ui.spacing_mut().item_spacing.y = 4.0;
    let word = match place {
        Place::Before => texts.beside_before(),
        Place::After => texts.beside_after(),
    };
    text::label(ui, word, Style::SmallStrong);
    let is_open = matches!(side, Side::Open);
    match found {
        None => drop(text::label(ui, texts.beside_nothing(), Style::Muted)),
        Some(assessment) => {
            text::label(ui, &name(scene, side), Style::Strong);
            let centre = assessment.profile().get(ProfileField::CentreName).trim();
            if !centre.is_empty() {
                text::label(ui, centre, Style::Small);
            }
            let year = texts.edition_of(&texts.edition_year(assessment.edition()));
            badge::badge(ui, &year, Tone::Neutral);
        }
    }
    ui.add_space(4.0);
    ui.horizontal_wrapped(|ui| {
        let choose = button::secondary(ui, texts.beside_choose());
        if choose.accessible_name(texts.beside_choose_name(word)).clicked() {
            commands.push(Command::Compare(Ask::Choose(place)));
        }
        if scene.has_document && !is_open {
            let open = button::secondary(ui, texts.beside_open());
            if open.accessible_name(texts.beside_open_name(word)).clicked() {
                commands.push(Command::Compare(Ask::Open(place)));
            }
        }
    });
}

/// What stands in a place is called so.
fn name(scene: &Scene<'_>, side: &Side) -> String {
    let texts = scene.texts;
    match side {
        Side::Nothing => String::new(),
        Side::Open => {
            let path = scene.session.assessment_path();
            let name = path.map_or_else(|| texts.untitled().to_owned(), file_name);
            texts.beside_is_open(&name)
        }
        Side::Read(read) => match &read.kept {
            Some(moment) => texts.beside_backup_of(moment),
            None => file_name(&read.path),
        },
    }
}
