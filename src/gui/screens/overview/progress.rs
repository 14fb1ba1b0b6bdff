//! Points by section, and how far each aspect is.

use egui::{Id, Ui};

use crate::domain::edit::Edit;
use crate::domain::id::{CriterionId, SectionId};
use crate::domain::points::Points;
use crate::domain::readiness::SectionStanding;
use crate::domain::section::{Section, SectionRule};
use crate::gui::command::Command;
use crate::gui::route::Route;
use crate::gui::scene::Scene;
use crate::gui::text::{self, Style};
use crate::gui::theme::{self, Tone};
use crate::gui::widgets::bar::{self, Share};
use crate::gui::widgets::number::{self, Names};
use crate::gui::widgets::sign::Sign;
use crate::gui::widgets::{badge, button, section};

/// The field of the points of a section.
pub(super) fn field_id(section: &SectionId) -> Id {
    Id::unique(("section-points", section.as_str()))
}

/// Puts the keyboard on the points of a section.
pub(super) fn focus(ui: &Ui, section: &SectionId) {
    ui.memory_mut(|memory| memory.request_focus(field_id(section)));
}

/// Draws the sections: the gate by how far it is, the others by their points as well.
pub(super) fn sections_ui(ui: &mut Ui, scene: &Scene<'_>, commands: &mut Vec<Command>) {
    section::card(ui, |ui| {
        section::heading(ui, scene.texts.sections_heading(), "");
        ui.spacing_mut().item_spacing.y = 14.0;
        let standings = &scene.derived.readiness.claimed.sections;
        for section in scene.edition().sections() {
            match standings.iter().find(|standing| standing.section == section.id) {
                Some(standing) => section_ui(ui, scene, section, standing, commands),
                None => gate_ui(ui, scene, section, commands),
            }
        }
    });
}

fn section_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    section: &Section,
    standing: &SectionStanding,
    commands: &mut Vec<Command>,
) {
    let texts = scene.texts;
    let title = scene.say(&section.title);
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        title_ui(ui, scene, section, commands);
        ui.horizontal(|ui| {
            let about = if standing.is_estimated() { texts.about() } else { "" };
            let figures = texts.total_of(standing.points.0, standing.maximum.0);
            text::line(ui, format!("{about} {figures}").trim(), Style::SmallStrong);
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                minimum_ui(ui, scene, standing);
                if standing.is_estimated() {
                    badge::badge(ui, texts.estimate(), Tone::Warn);
                }
            });
        });
        let share =
            Share { done: usize::from(standing.points.0), whole: usize::from(standing.maximum.0) };
        let tone = if standing.is_below_minimum() { Tone::Bad } else { Tone::Accent };
        bar::bar(ui, &texts.section_bar(title), share, tone);
        figures_ui(ui, scene, section);
        if section.rule == SectionRule::Estimate {
            typed_ui(ui, scene, section, title, commands);
        }
    });
}

/// The gate, which carries no points: how many of its criteria are met.
fn gate_ui(ui: &mut Ui, scene: &Scene<'_>, section: &Section, commands: &mut Vec<Command>) {
    let progress = scene.derived.readiness.sections.get(&section.id).copied().unwrap_or_default();
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        title_ui(ui, scene, section, commands);
        let share = Share { done: progress.met, whole: progress.of };
        let is_passed = progress.of > 0 && progress.met == progress.of;
        let tone = if is_passed { Tone::Good } else { Tone::Bad };
        bar::bar(ui, &scene.texts.section_met(scene.say(&section.title)), share, tone);
        figures_ui(ui, scene, section);
    });
}

/// The name of a section, which leads to its first criterion without an answer, else to its first.
fn title_ui(ui: &mut Ui, scene: &Scene<'_>, section: &Section, commands: &mut Vec<Command>) {
    let title = scene.say(&section.title);
    let name = scene.texts.go_to(title);
    if button::link(ui, title).accessible_name(name).clicked() {
        let mut criteria = scene.edition().criteria_of_section(&section.id);
        let first = criteria.clone().next();
        let is_open = |id: &CriterionId| !scene.assessment().answer(id).state.is_answered();
        let gap = criteria.find(|criterion| !criterion.is_part() && is_open(&criterion.id));
        commands.extend(gap.or(first).and_then(|criterion| super::go_to(scene, &criterion.id)));
    }
}

/// How many criteria of a section are answered, met and evidenced.
fn figures_ui(ui: &mut Ui, scene: &Scene<'_>, section: &Section) {
    if let Some(progress) = scene.derived.readiness.sections.get(&section.id) {
        let words = scene.texts.aspect_figures(progress.answered, progress.met, progress.evidenced);
        text::label(ui, &words, Style::Small);
    }
}

fn minimum_ui(ui: &mut Ui, scene: &Scene<'_>, standing: &SectionStanding) {
    let texts = scene.texts;
    match standing.minimum {
        None => {
            text::line(ui, texts.minimum_unknown(), Style::Small);
        }
        Some(minimum) if standing.is_below_minimum() => {
            let words = texts.minimum_is(minimum.0);
            badge::signed(ui, Sign::Exclamation, &words, Tone::Bad);
        }
        Some(minimum) => {
            badge::signed(ui, Sign::Check, &texts.minimum_is(minimum.0), Tone::Good);
        }
    }
}

/// The points that the office counts itself, by a manual that the program does not have.
fn typed_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    section: &Section,
    title: &str,
    commands: &mut Vec<Command>,
) {
    let texts = scene.texts;
    let typed = scene.assessment().section_points(&section.id).map(|points| points.0);
    let names = Names {
        field: &texts.section_typed(title),
        less: &texts.section_less(title),
        more: &texts.section_more(title),
        after: &texts.out_of(section.maximum.0),
        refused: &texts.whole_number_up_to(section.maximum.0),
    };
    ui.add_space(4.0);
    theme::inset(ui).show(ui, |ui| {
        ui.set_width(ui.available_width());
        text::label(ui, texts.section_typed_short(), Style::SmallStrong);
        if !scene.can_edit() {
            ui.disable();
        }
        let id = field_id(&section.id);
        if let Some(points) = number::number(ui, id, typed, section.maximum.0, &names) {
            let points = points.map(Points);
            commands.push(Command::Edit(Edit::SetSectionPoints(section.id.clone(), points)));
        }
        text::label(ui, texts.section_share(), Style::Small);
    });
}

/// Draws how far each aspect is.
pub(super) fn aspects_ui(ui: &mut Ui, scene: &Scene<'_>, commands: &mut Vec<Command>) {
    let texts = scene.texts;
    section::card(ui, |ui| {
        section::heading(ui, texts.aspects_heading(), "");
        for aspect in scene.edition().aspects() {
            let title = scene.say(&aspect.title);
            let progress = scene.derived.readiness.aspect(aspect.code);
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 4.0;
                ui.horizontal(|ui| {
                    let name = texts.go_to(title);
                    if button::link(ui, title).accessible_name(name).clicked() {
                        commands.push(Command::Go(Route::aspect(aspect.code)));
                    }
                    ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                        let words = texts.count_of(progress.answered, progress.of);
                        text::line(ui, &words, Style::SmallStrong);
                    });
                });
                let share = Share { done: progress.answered, whole: progress.of };
                bar::bar(ui, &texts.aspect_bar(title), share, Tone::Accent);
                let words =
                    texts.aspect_figures(progress.answered, progress.met, progress.evidenced);
                text::label(ui, &words, Style::Small);
            });
        }
    });
}
