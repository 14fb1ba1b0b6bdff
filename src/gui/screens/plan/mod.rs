//! The follow-up plan in its six columns: a list of rows, the chosen one open to be edited in its place.

mod links;
mod order;
mod row;

use egui::{Id, ScrollArea, Ui};

use crate::domain::edit::Edit;
use crate::domain::plan::{PlanRow, PlanRowId, rows_from_actions};
use crate::gui::command::Command;
use crate::gui::focus;
use crate::gui::scene::Scene;
use crate::gui::text::{self, Style};
use crate::gui::theme::{self, Tone};
use crate::gui::widgets::sign::Sign;
use crate::gui::widgets::{badge, button, choice, empty, scroll, section};
use crate::i18n::Texts;

use order::Order;

/// Widest width of the screen in points.
const WIDTH: f32 = 1080.0;

/// What this screen remembers for itself.
#[derive(Debug, Default)]
pub struct State {
    order: Order,
    open: Option<PlanRowId>,
    /// What is typed to find a criterion for the open row.
    search: String,
    /// The rows as they are listed, and what they were sorted for: nothing moves while a row is edited.
    listed: Vec<PlanRowId>,
    sorted_for: Option<(Order, Option<PlanRowId>, usize)>,
}

/// The row of the plan on the screen, as the keyboard finds it.
#[must_use]
pub fn row_id(id: PlanRowId) -> Id {
    Id::unique(("plan-row", id.0))
}

/// Draws the screen.
pub fn ui(ui: &mut Ui, scene: &Scene<'_>, state: &mut State, commands: &mut Vec<Command>) {
    let texts = scene.texts;
    let plan = scene.assessment().plan();
    sort(scene, state);
    ScrollArea::vertical().id_salt("plan").auto_shrink(false).show(ui, |ui| {
        scroll::by_keys(ui);
        ui.set_width(ui.available_width().min(WIDTH));
        ui.spacing_mut().item_spacing.y = theme::GAP;
        focus::heading(ui, texts.nav_plan());
        text::label(ui, texts.plan_explanation(), Style::Muted);
        adding_ui(ui, scene, state, commands);
        if plan.is_empty() {
            section::card(ui, |ui| {
                empty::empty(ui, Sign::Ring, texts.plan_empty(), texts.plan_empty_hint());
            });
        } else {
            counts_ui(ui, scene);
            order_ui(ui, texts, state);
            for id in state.listed.clone() {
                let found = plan.iter().enumerate().find(|(_, row)| row.id == id);
                if let Some((at, row)) = found {
                    ui.push_id(row_id(id).with("card"), |ui| {
                        row::ui(ui, scene, (at.saturating_add(1), row), state, commands);
                    });
                }
            }
        }
        ui.add_space(theme::GAP * 2.0);
    });
}

/// Sorts the rows anew where another order was asked for, another row was opened, or rows came or went.
fn sort(scene: &Scene<'_>, state: &mut State) {
    let plan = scene.assessment().plan();
    let sorted_for = Some((state.order, state.open, plan.len()));
    let is_listed = |row: &PlanRow| state.listed.contains(&row.id);
    if state.sorted_for != sorted_for || !plan.iter().all(is_listed) {
        state.listed = order::sorted(plan, state.order, scene.today);
        state.sorted_for = sorted_for;
    }
}

fn adding_ui(ui: &mut Ui, scene: &Scene<'_>, state: &mut State, commands: &mut Vec<Command>) {
    if !scene.can_edit() {
        return;
    }
    let texts = scene.texts;
    let from_actions = rows_from_actions(scene.assessment());
    ui.horizontal_wrapped(|ui| {
        if button::primary(ui, texts.plan_add()).clicked() {
            let id = scene.assessment().free_plan_row_id();
            commands.push(Command::Edit(Edit::SetPlanRow(PlanRow { id, ..PlanRow::default() })));
            commands.push(Command::Focus(row::topic_id(id)));
            open(state, Some(id));
        }
        ui.add_enabled_ui(!from_actions.is_empty(), |ui| {
            let start = button::secondary(ui, &texts.plan_from_actions(from_actions.len()));
            let start = start
                .on_hover_text(texts.plan_from_actions_hint())
                .on_disabled_hover_text(texts.plan_no_actions());
            if start.clicked() {
                open(state, None);
                let edits = from_actions.iter().cloned().map(Edit::SetPlanRow);
                commands.extend(edits.map(Command::Edit));
            }
        });
    });
}

/// Opens a row, or closes the open one.
fn open(state: &mut State, row: Option<PlanRowId>) {
    state.open = row;
    state.search.clear();
}

fn counts_ui(ui: &mut Ui, scene: &Scene<'_>) {
    let texts = scene.texts;
    let plan = scene.assessment().plan();
    let complete = plan.iter().filter(|row| row.is_complete()).count();
    let overdue = plan.iter().filter(|row| row.is_overdue(scene.today)).count();
    ui.horizontal_wrapped(|ui| {
        text::line(ui, &texts.plan_count(plan.len()), Style::Strong);
        let words = texts.plan_count_complete(complete);
        // That nothing is complete is no success.
        if complete > 0 {
            badge::signed(ui, Sign::Check, &words, Tone::Good);
        } else {
            badge::badge(ui, &words, Tone::Neutral);
        }
        if overdue > 0 {
            let words = texts.plan_count_overdue(overdue);
            badge::signed(ui, Sign::Exclamation, &words, Tone::Bad);
        }
    });
}

fn order_ui(ui: &mut Ui, texts: Texts, state: &mut State) {
    let words = Order::ALL.map(|order| order_word(texts, order));
    let names = words.map(|word| texts.plan_sort_name(word));
    let pairs: Vec<(&str, &str)> =
        words.iter().zip(&names).map(|(word, name)| (*word, name.as_str())).collect();
    let chosen = Order::ALL.iter().position(|order| *order == state.order).unwrap_or(0);
    ui.horizontal_wrapped(|ui| {
        text::line(ui, texts.plan_sort(), Style::Small);
        if let Some(at) = choice::switch(ui, &pairs, chosen) {
            state.order = Order::ALL.get(at).copied().unwrap_or_default();
        }
    });
}

const fn order_word(texts: Texts, order: Order) -> &'static str {
    match order {
        Order::Added => texts.plan_sort_added(),
        Order::Period => texts.plan_sort_period(),
        Order::Person => texts.plan_sort_person(),
        Order::Topic => texts.plan_sort_topic(),
        Order::Overdue => texts.plan_sort_overdue(),
    }
}
