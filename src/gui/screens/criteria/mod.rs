//! The criteria of one aspect: a list of cards to answer, and beside it a pane with guidance for the current one.

mod card;
mod evidence;
mod figures;
mod filter;
mod follow;
mod gap;
mod glance;
mod heading;
mod keys;
mod list;
pub(in crate::gui::screens) mod opinion;
mod opinion_pane;
mod own;
mod pane;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use egui::{Panel, ScrollArea, Ui};

use crate::domain::aspect::Aspect;
use crate::domain::criterion::Criterion;
use crate::domain::id::CriterionId;
use crate::gui::command::Command;
use crate::gui::focus;
use crate::gui::route::Route;
use crate::gui::scene::Scene;
use crate::gui::theme;
use crate::gui::widgets::sign::Sign;
use crate::gui::widgets::{button, empty, scroll, section};

/// Below this height in points the heading scrolls with the cards.
const LOW: f32 = 500.0;

/// What the screen remembers.
#[derive(Debug, Default)]
pub struct State {
    /// Where each aspect was left.
    last: BTreeMap<Aspect, CriterionId>,
    /// The criterion that was asked for last.
    asked: Option<CriterionId>,
    /// Where the cards are.
    places: list::Places,
    /// What is searched for.
    choice: filter::Choice,
    /// The frame in which the screen was drawn last, and the aspect in it.
    drawn: (u64, Option<Aspect>),
    /// What is typed as the title of a new criterion.
    own_title: String,
}

impl State {
    /// The criterion of `aspect` that is current, once the screen was shown.
    #[must_use]
    pub fn current(&self, aspect: Aspect) -> Option<&CriterionId> {
        self.last.get(&aspect)
    }
}

/// Which place of the document the screen shows.
#[derive(Clone, Copy, Debug)]
pub struct Here<'a> {
    /// The aspect.
    pub aspect: Aspect,
    /// The criterion asked for. `None`: the one shown last, or the first.
    pub criterion: Option<&'a CriterionId>,
}

/// The criteria of the aspect.
#[derive(Debug)]
struct Lists<'a> {
    /// Which aspect.
    aspect: Aspect,
    /// All of them.
    all: Vec<&'a Criterion>,
    /// Those that search and filters let through.
    listed: Vec<&'a Criterion>,
    /// The place of the current one among the listed ones.
    current: usize,
}

/// Draws the screen.
pub fn ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    here: Here<'_>,
    state: &mut State,
    commands: &mut Vec<Command>,
) {
    let frame = ui.ctx().cumulative_frame_nr();
    let (last_frame, last_aspect) = state.drawn;
    if frame > last_frame.saturating_add(1) || last_aspect != Some(here.aspect) {
        // Whoever comes back finds the place where it was.
        state.places.show_current();
        state.places.measure_anew();
        state.choice.refresh();
    }
    state.drawn = (frame, Some(here.aspect));
    let lists = lists(scene, here, state);
    if let Some(criterion) = lists.listed.get(lists.current) {
        state.last.insert(here.aspect, criterion.id.clone());
    } else if focus::is_asked(ui.ctx()) {
        // Nothing was found; what was typed can be mended.
        ui.memory_mut(|memory| memory.request_focus(heading::search_id()));
    }
    if keys::read(ui, scene, &lists, state.choice.is_active(), commands) {
        // What was answered is seen, wherever the list was scrolled to.
        state.places.show_current();
    }
    let pane_width = (ui.available_width() * 0.36).clamp(290.0, 560.0);
    let palette = theme::palette(ui);
    Panel::right("pane")
        .exact_size(pane_width)
        .resizable(false)
        .frame(egui::Frame::new().fill(palette.card).inner_margin(0))
        .show(ui, |ui| pane::ui(ui, scene, &lists.listed, lists.current, commands));
    let list = egui::CentralPanel::no_frame().frame(
        egui::Frame::new().fill(palette.page).inner_margin(egui::Margin {
            left: 20,
            right: 12,
            top: 16,
            bottom: 0,
        }),
    );
    list.show(ui, |ui| {
        // Where there is little room, as with large text, what stands above the cards scrolls away with them.
        let is_low = ui.available_height() < LOW;
        if !is_low {
            heading::ui(ui, scene, &lists, &mut state.choice, commands);
        }
        // The place is remembered for each aspect.
        ScrollArea::vertical().id_salt(here.aspect as u8).auto_shrink(false).show(ui, |ui| {
            scroll::by_keys(ui);
            ui.spacing_mut().item_spacing.y = theme::GAP;
            if is_low {
                ui.scope(|ui| heading::ui(ui, scene, &lists, &mut state.choice, commands));
            }
            ui.set_max_width(ui.available_width().min(theme::READING_WIDTH));
            if lists.listed.is_empty() {
                nothing_ui(ui, scene, &mut state.choice, commands);
            }
            list::ui(ui, scene, &lists, &mut state.places, commands);
            if here.aspect == Aspect::Other && scene.can_edit() {
                own::add_ui(ui, scene, &mut state.own_title, commands);
            }
            ui.add_space(theme::GAP * 2.0);
        });
    });
}

/// The criteria to show, with the one asked for among them.
fn lists<'a>(scene: &Scene<'a>, here: Here<'_>, state: &mut State) -> Lists<'a> {
    let all: Vec<&Criterion> = scene.assessment().criteria_of(here.aspect).collect();
    let mut listed = state.choice.listed(scene, &all);
    let place = |list: &[&Criterion], id: &CriterionId| list.iter().position(|it| it.id == *id);
    if let Some(id) = here.criterion
        && state.asked.as_ref() != Some(id)
    {
        state.asked = Some(id.clone());
        if place(&listed, id).is_none() {
            // Whoever asks for a criterion sees it, whatever was searched for before.
            state.choice.clear();
            listed.clone_from(&all);
        }
    }
    let asked = here.criterion.or_else(|| state.last.get(&here.aspect));
    let current = asked.and_then(|id| place(&listed, id)).unwrap_or(0);
    Lists { aspect: here.aspect, all, listed, current }
}

/// What the list says where nothing was found.
fn nothing_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    choice: &mut filter::Choice,
    commands: &mut Vec<Command>,
) {
    let texts = scene.texts;
    section::card(ui, |ui| {
        empty::empty(ui, Sign::Question, texts.found_nothing(), texts.found_nothing_hint());
        if choice.is_active() && button::secondary(ui, texts.found_nothing_clear()).clicked() {
            choice.clear();
            commands.push(Command::FocusContent);
        }
    });
}

/// The command that makes `criterion` the current one.
fn go(criterion: &Criterion) -> Command {
    Command::Go(Route::Aspect { aspect: criterion.aspect, criterion: Some(criterion.id.clone()) })
}
