//! The criteria that a row of the plan is about: each leads to its place; more are found by id or title.

use egui::{Id, Ui};

use crate::domain::criterion::Criterion;
use crate::domain::plan::PlanRow;
use crate::gui::command::Command;
use crate::gui::route::Route;
use crate::gui::scene::Scene;
use crate::gui::text::{self, Field, Style};
use crate::gui::theme;
use crate::gui::widgets::at_right::at_right;
use crate::gui::widgets::button;
use crate::gui::widgets::sign::Sign;

use super::row::set;

/// How many criteria are offered at once.
const OFFERED: usize = 5;

/// Draws the links of a row.
pub(super) fn ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    row: &PlanRow,
    search: &mut String,
    commands: &mut Vec<Command>,
) {
    let texts = scene.texts;
    theme::inset(ui).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 4.0;
        text::label(ui, texts.plan_criteria(), Style::SmallStrong);
        if row.criteria.is_empty() {
            text::label(ui, texts.plan_criteria_none(), Style::Small);
        }
        let linked = row.criteria.iter().filter_map(|id| scene.assessment().criterion(id));
        for criterion in linked {
            linked_ui(ui, scene, (row, criterion), commands);
        }
        if scene.can_edit() {
            ui.add_space(4.0);
            search_ui(ui, scene, row, search, commands);
        }
    });
}

fn linked_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    (row, criterion): (&PlanRow, &Criterion),
    commands: &mut Vec<Command>,
) {
    let texts = scene.texts;
    let id = criterion.id.as_str();
    let title = scene.say(&criterion.title);
    let mut is_followed = false;
    let mut is_unlinked = false;
    ui.push_id(id, |ui| {
        ui.horizontal(|ui| {
            at_right(
                ui,
                |ui| {
                    let name = texts.go_to(&format!("{id} {title}"));
                    is_followed = button::link(ui, id).accessible_name(name).clicked();
                    text::label(ui, title, Style::Body);
                },
                |ui| {
                    if scene.can_edit() {
                        is_unlinked =
                            button::icon(ui, Sign::Cross, &texts.plan_unlink(id)).clicked();
                    }
                },
            );
        });
    });
    if is_followed {
        let (aspect, criterion) = (criterion.aspect, Some(criterion.id.clone()));
        commands.push(Command::Go(Route::Aspect { aspect, criterion }));
    } else if is_unlinked {
        let mut changed = row.clone();
        changed.criteria.remove(&criterion.id);
        commands.push(set(changed));
    }
}

fn search_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    row: &PlanRow,
    search: &mut String,
    commands: &mut Vec<Command>,
) {
    let texts = scene.texts;
    Field::line(Id::unique("plan-search"), search).show(ui, texts.plan_search());
    let sought = search.trim().to_lowercase();
    if sought.is_empty() {
        return;
    }
    let is_found = |criterion: &&Criterion| {
        let titles = [&criterion.title.th, &criterion.title.en];
        !row.criteria.contains(&criterion.id)
            && (criterion.id.as_str().to_lowercase().contains(&sought)
                || titles.iter().any(|title| title.to_lowercase().contains(&sought)))
    };
    let found: Vec<&Criterion> = scene.assessment().criteria().filter(is_found).collect();
    if found.is_empty() {
        text::label(ui, texts.plan_search_none(), Style::Small);
    }
    for criterion in found.iter().take(OFFERED) {
        let words = texts.plan_link(criterion.id.as_str());
        let is_chosen = ui
            .horizontal(|ui| {
                let is_chosen = button::quiet(ui, &words).clicked();
                text::label(ui, scene.say(&criterion.title), Style::Small);
                is_chosen
            })
            .inner;
        if is_chosen {
            let mut changed = row.clone();
            changed.criteria.insert(criterion.id.clone());
            commands.push(set(changed));
            commands.push(Command::Focus(Id::unique("plan-search")));
            search.clear();
        }
    }
    if found.len() > OFFERED {
        let rest = found.len().saturating_sub(OFFERED);
        text::label(ui, &texts.plan_search_more(rest), Style::Small);
    }
}
