//! The year that the figures are of, and its online channels.

use egui::{Id, Key, Ui};

use crate::domain::edit::Edit;
use crate::domain::figures::{Figures, MONTHS, MOST_CHANNELS, Month};
use crate::gui::command::Command;
use crate::gui::scene::Scene;
use crate::gui::text::{self, Field, Style};
use crate::gui::theme::{self, Tone};
use crate::gui::widgets::draft::drafted;
use crate::gui::widgets::sign::Sign;
use crate::gui::widgets::{button, section};

use super::State;
use super::grid::cell_id;
use super::reading::month;

/// Width of the field of the first month in points.
const MONTH_WIDTH: f32 = 130.0;
/// Width of the field of a channel's name in points.
const CHANNEL_WIDTH: f32 = 190.0;

fn set(figures: Figures) -> Command {
    Command::Edit(Edit::SetFigures(Some(figures)))
}

/// Draws the card with which an office begins.
pub(super) fn begin_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    state: &mut State,
    commands: &mut Vec<Command>,
) {
    let texts = scene.texts;
    section::card(ui, |ui| {
        section::heading(ui, texts.figures_setup(), texts.figures_setup_hint());
        if !scene.can_edit() {
            text::label(ui, texts.figures_charts_none(), Style::Small);
            return;
        }
        let (typed, is_entered) = first_ui(ui, scene, newest_year(scene), state);
        ui.add_enabled_ui(typed.is_some(), |ui| {
            let begin = button::primary(ui, texts.figures_begin());
            if let Some(first) = typed.filter(|_| begin.clicked() || is_entered) {
                state.first = None;
                commands.push(set(Figures::new(first, [])));
                commands.push(Command::Focus(cell_id(0, 0)));
            }
        });
    });
}

/// The first of the twelve whole months before this one.
fn newest_year(scene: &Scene<'_>) -> Option<Month> {
    Month::new(scene.today.year().checked_sub(1)?, scene.today.month())
}

/// The field of the first month: what is typed where it is a month, and whether Enter was pressed.
fn first_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    used: Option<Month>,
    state: &mut State,
) -> (Option<Month>, bool) {
    let texts = scene.texts;
    let shown = |month: Month| {
        let thai = scene.language() == crate::domain::language::Language::Thai;
        let era = if thai { crate::domain::date::BUDDHIST_ERA } else { 0 };
        format!("{:02}/{}", month.month(), month.year().saturating_add(era))
    };
    let mut typed = state.first.clone().unwrap_or_else(|| used.map_or_else(String::new, shown));
    let is_entered = ui
        .vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            let field = Field::line(Id::unique("figures-first"), &mut typed).width(MONTH_WIDTH);
            let field = field.editable(scene.can_edit()).show(ui, texts.figures_first());
            if field.changed() {
                state.first = Some(typed.clone());
            }
            if month(&typed).is_none() {
                let colour = theme::palette(ui).tone(Tone::Bad).text;
                text::coloured(ui, texts.figures_first_refused(), Style::Small, colour);
            }
            field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter))
        })
        .inner;
    (month(&typed), is_entered)
}

/// Draws the card of the year and its channels.
pub(super) fn ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    figures: &Figures,
    state: &mut State,
    commands: &mut Vec<Command>,
) {
    section::card(ui, |ui| {
        section::heading(ui, scene.texts.figures_setup(), scene.texts.figures_setup_hint());
        year_ui(ui, scene, figures, state, commands);
        channels_ui(ui, scene, figures, commands);
        if scene.can_edit() {
            add_ui(ui, scene, figures, &mut state.channel, commands);
        }
    });
}

fn year_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    figures: &Figures,
    state: &mut State,
    commands: &mut Vec<Command>,
) {
    let texts = scene.texts;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 16.0;
        let (typed, is_entered) = first_ui(ui, scene, Some(figures.first()), state);
        ui.vertical(|ui| {
            ui.add_space(4.0);
            let last = figures.first().later(MONTHS.saturating_sub(1));
            let span =
                texts.figures_span(&texts.short_month(figures.first()), &texts.short_month(last));
            text::label(ui, &span, Style::Strong);
            let Some(first) = typed.filter(|first| *first != figures.first()) else { return };
            let lost = figures.months_lost_by(first);
            if lost > 0 {
                let colour = theme::palette(ui).tone(Tone::Warn).text;
                text::coloured(ui, &texts.figures_move_loses(lost), Style::Small, colour);
            }
            // Typing on Enter changes the year only where no number is lost by it.
            if button::secondary(ui, texts.figures_move()).clicked() || (is_entered && lost == 0) {
                state.first = None;
                state.told = None;
                commands.push(set(figures.starting_at(first)));
            }
        });
    });
}

fn channels_ui(ui: &mut Ui, scene: &Scene<'_>, figures: &Figures, commands: &mut Vec<Command>) {
    let texts = scene.texts;
    let wrapped = egui::Layout::left_to_right(egui::Align::Min).with_main_wrap(true);
    ui.with_layout(wrapped, |ui| {
        ui.spacing_mut().item_spacing = egui::vec2(16.0, 8.0);
        for (at, name) in figures.channels().iter().enumerate() {
            // A column for each, or the fields would be laid out as letters of one line.
            let size = egui::vec2(CHANNEL_WIDTH + 50.0, 58.0);
            let layout = egui::Layout::top_down(egui::Align::Min);
            ui.allocate_ui_with_layout(size, layout, |ui| {
                ui.set_width(size.x);
                channel_ui(ui, scene, figures, (at, name), commands);
            });
        }
    });
    if figures.channels().len() >= MOST_CHANNELS {
        text::label(ui, &texts.figures_channel_most(MOST_CHANNELS), Style::Small);
    }
}

fn channel_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    figures: &Figures,
    (at, name): (usize, &str),
    commands: &mut Vec<Command>,
) {
    let texts = scene.texts;
    let id = Id::unique(("figures-channel", at));
    let is_name = |text: &str| figures.with_channel_named(at, text).is_some();
    let mut drafts = None;
    ui.with_layout(egui::Layout::left_to_right(egui::Align::Max), |ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        drafts = Some(drafted(ui, id, name, is_name, |ui, text| {
            let field = Field::line(id, text).width(CHANNEL_WIDTH);
            let field = field.editable(scene.can_edit());
            field.show(ui, &texts.figures_channel(at.saturating_add(1)))
        }));
        if scene.can_edit()
            && button::icon(ui, Sign::Cross, &texts.figures_channel_remove(name)).clicked()
        {
            let others = figures.channels().iter().enumerate().filter(|(place, _)| *place != at);
            let others: Vec<String> = others.map(|(_, name)| name.clone()).collect();
            commands.push(set(figures.with_channels(&others)));
        }
    });
    let Some(drafts) = drafts else { return };
    if !is_name(&drafts.shown) {
        let colour = theme::palette(ui).tone(Tone::Bad).text;
        text::coloured(ui, texts.figures_channel_refused(), Style::Small, colour);
    } else if let Some(changed) =
        drafts.changed.and_then(|name| figures.with_channel_named(at, &name))
    {
        commands.push(set(changed));
    }
}

fn add_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    figures: &Figures,
    typed: &mut String,
    commands: &mut Vec<Command>,
) {
    if figures.channels().len() >= MOST_CHANNELS {
        return;
    }
    let texts = scene.texts;
    let id = Id::unique("figures-channel-new");
    ui.horizontal(|ui| {
        let field = Field::line(id, typed).width(CHANNEL_WIDTH);
        let field = field.hint(texts.figures_channel_new());
        let field = field.show_unlabelled(ui, texts.figures_channel_new());
        let is_entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        let name = typed.trim().to_owned();
        let is_new = !name.is_empty() && !figures.channels().contains(&name);
        ui.add_enabled_ui(is_new, |ui| {
            let add = button::secondary(ui, texts.figures_channel_add());
            let add = add.on_disabled_hover_text(texts.figures_channel_add_hint());
            if add.clicked() || (is_entered && is_new) {
                typed.clear();
                let channels: Vec<String> =
                    figures.channels().iter().cloned().chain([name]).collect();
                commands.push(set(figures.with_channels(&channels)));
                commands.push(Command::Focus(id));
            }
        });
    });
}
