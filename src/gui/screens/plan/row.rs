//! One row of the plan: a line that tells its state, and below it, when open, its six columns to fill.

use egui::{Id, Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use crate::domain::edit::Edit;
use crate::domain::plan::{COLUMNS, PlanRow, PlanRowId};
use crate::gui::command::Command;
use crate::gui::focus;
use crate::gui::scene::Scene;
use crate::gui::text::{self, Field, Style};
use crate::gui::theme::{self, Tone};
use crate::gui::widgets::at_right::at_right;
use crate::gui::widgets::date_field::{DateField, date_field};
use crate::gui::widgets::sign::{self, Sign};
use crate::gui::widgets::{badge, button, section};
use crate::i18n::Texts;

use super::{State, links, open, row_id};

/// From this width in points the marks stand beside the topic and not below it.
const BESIDE: f32 = 640.0;

/// The field of the topic.
pub(super) fn topic_id(id: PlanRowId) -> Id {
    field_id(id, "topic")
}

fn field_id(id: PlanRowId, column: &str) -> Id {
    Id::unique(("plan", id.0, column))
}

/// Draws the row with its number in the order of adding.
pub(super) fn ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    (number, row): (usize, &PlanRow),
    state: &mut State,
    commands: &mut Vec<Command>,
) {
    let is_open = state.open == Some(row.id);
    section::card(ui, |ui| {
        let mut is_clicked = false;
        if ui.available_width() >= BESIDE {
            ui.horizontal(|ui| {
                at_right(
                    ui,
                    |ui| is_clicked = head_ui(ui, scene, (number, row), is_open),
                    |ui| marks_ui(ui, scene, row),
                );
            });
        } else {
            is_clicked = head_ui(ui, scene, (number, row), is_open);
            ui.horizontal_wrapped(|ui| marks_ui(ui, scene, row));
        }
        if is_clicked {
            open(state, (!is_open).then_some(row.id));
        }
        if is_open {
            columns_ui(ui, scene, row, commands);
            links::ui(ui, scene, row, &mut state.search, commands);
            if scene.can_edit() && button::secondary(ui, scene.texts.plan_remove()).clicked() {
                commands.push(Command::Edit(Edit::RemovePlanRow(row.id)));
                commands.push(Command::FocusContent);
                open(state, None);
            }
        }
    });
}

/// The topic, who and when; a click opens or closes the row.
fn head_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    (number, row): (usize, &PlanRow),
    is_open: bool,
) -> bool {
    let texts = scene.texts;
    let palette = theme::palette(ui);
    let topic = row.topic.trim();
    let (shown, style) = if topic.is_empty() {
        (texts.plan_no_topic(), Style::Muted)
    } else {
        (topic, Style::Strong)
    };
    let width = ui.available_width();
    let title = text::layout(ui, shown, &style.format(ui), (width - 30.0).max(80.0));
    let who = row.responsible.trim();
    let who = if who.is_empty() { texts.plan_nobody() } else { who };
    let second = format!("{who} · {}", period(texts, row));
    let second = text::layout(ui, &second, &Style::Small.format(ui), (width - 30.0).max(80.0));
    let height = title.size().y + second.size().y + 6.0;
    let (_, rect) = ui.allocate_space(vec2(width, height));
    let response = ui.interact(rect, row_id(row.id), Sense::click());
    let name = texts.plan_row_name(number, shown);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_expanded(is_open));
    if ui.is_rect_visible(rect) {
        let painter = ui.painter();
        if response.hovered() || focus::is_visible(&response) {
            painter.rect_filled(rect.expand(4.0), theme::RADIUS, palette.hovered);
        }
        let sign = if is_open { Sign::Down } else { Sign::Right };
        let square = Rect::from_center_size(rect.min + vec2(9.0, 14.0), vec2(12.0, 12.0));
        sign::paint(painter, sign, square, palette.accent);
        let left = rect.left() + 26.0;
        let below = rect.top() + 3.0 + title.size().y;
        painter.galley(pos2(left, rect.top() + 2.0), title, palette.ink);
        painter.galley(pos2(left, below), second, palette.muted);
    }
    button::ring(ui, &response);
    response.clicked()
}

fn period(texts: Texts, row: &PlanRow) -> String {
    match (row.first, row.last) {
        (None, None) => texts.plan_no_period().to_owned(),
        (Some(first), None) => texts.plan_from(&texts.short_date(first)),
        (None, Some(last)) => texts.plan_until(&texts.short_date(last)),
        (Some(first), Some(last)) => {
            texts.plan_period(&texts.short_date(first), &texts.short_date(last))
        }
    }
}

/// Whether it is overdue, and whether all columns are filled.
fn marks_ui(ui: &mut Ui, scene: &Scene<'_>, row: &PlanRow) {
    let texts = scene.texts;
    if let Some(last) = row.last.filter(|_| row.is_overdue(scene.today)) {
        let words = texts.plan_overdue(&texts.short_date(last));
        badge::signed(ui, Sign::Exclamation, &words, Tone::Bad);
    }
    if row.is_complete() {
        badge::signed(ui, Sign::Check, texts.plan_complete(), Tone::Good);
    } else {
        let words = texts.plan_filled(row.filled(), COLUMNS);
        badge::signed(ui, Sign::Half, &words, Tone::Neutral);
    }
}

/// A text of a row to fill.
#[derive(Clone, Copy)]
struct Column {
    name: &'static str,
    code: &'static str,
    text: fn(&mut PlanRow) -> &mut String,
}

fn columns_ui(ui: &mut Ui, scene: &Scene<'_>, row: &PlanRow, commands: &mut Vec<Command>) {
    let texts = scene.texts;
    let topic = Column { name: texts.plan_topic(), code: "topic", text: |row| &mut row.topic };
    let objective =
        Column { name: texts.plan_objective(), code: "objective", text: |row| &mut row.objective };
    let responsible = Column {
        name: texts.plan_responsible(),
        code: "responsible",
        text: |row| &mut row.responsible,
    };
    let result = Column { name: texts.plan_result(), code: "result", text: |row| &mut row.result };
    let improvement = Column {
        name: texts.plan_improvement(),
        code: "improvement",
        text: |row| &mut row.improvement,
    };
    ui.spacing_mut().item_spacing = vec2(16.0, 10.0);
    ui.add_space(4.0);
    for (left, right) in [(topic, objective), (result, improvement)] {
        if left.code == "result" {
            responsible_and_period_ui(ui, scene, (row, responsible), commands);
        }
        ui.columns(2, |columns| {
            for (column, field) in columns.iter_mut().zip([left, right]) {
                text_ui(column, scene, (row, field), commands);
            }
        });
    }
}

fn responsible_and_period_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    (row, responsible): (&PlanRow, Column),
    commands: &mut Vec<Command>,
) {
    let texts = scene.texts;
    ui.columns(3, |columns| {
        if let [who, first, last] = columns {
            text_ui(who, scene, (row, responsible), commands);
            let day = |ui: &mut Ui, code, name, value| {
                let is_editable = scene.can_edit();
                date_field(
                    ui,
                    field_id(row.id, code),
                    &DateField { texts, name, value, is_editable },
                )
            };
            if let Some(first) = day(first, "first", texts.plan_first(), row.first) {
                commands.push(set(PlanRow { first, ..row.clone() }));
            }
            let changed = day(last, "last", texts.plan_last(), row.last);
            if row.ends_before_it_begins() {
                let colour = theme::palette(last).tone(Tone::Bad).text;
                text::coloured(last, texts.plan_backwards(), Style::Small, colour);
            }
            if let Some(last) = changed {
                commands.push(set(PlanRow { last, ..row.clone() }));
            }
        }
    });
}

fn text_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    (row, column): (&PlanRow, Column),
    commands: &mut Vec<Command>,
) {
    let mut changed = row.clone();
    let id = field_id(row.id, column.code);
    let text = (column.text)(&mut changed);
    let field = if column.code == "responsible" {
        Field::line(id, text)
    } else {
        Field::lines(id, text, 2)
    };
    if field.editable(scene.can_edit()).show(ui, column.name).changed() {
        commands.push(set(changed));
    }
}

/// The command that changes the row.
pub(super) fn set(row: PlanRow) -> Command {
    Command::Edit(Edit::SetPlanRow(row))
}
