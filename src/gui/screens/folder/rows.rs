//! The rows of the table. Those in sight are drawn and no others, so that thirty thousand cost what thirty do.

use std::ops::Range;

use egui::{
    EventFilter, Id, Key, Modifiers, Rect, Response, Role, ScrollArea, Sense, Stroke, StrokeKind,
    Ui, UiBuilder, WidgetInfo, pos2, vec2,
};

use super::cells::{cell, centre, group_line, is_figure, is_name, level, width};
use super::{State, Table, header};
use crate::domain::folder::{CentreRow, Column, Line};
use crate::gui::command::Command;
use crate::gui::folder::{Ask, Shown};
use crate::gui::text::{self, Style};
use crate::gui::theme::{self, Tone};
use crate::gui::widgets::button;
use crate::gui::widgets::sign::{self, Sign};

/// Space in a cell at the left and the right, in points.
const MARGIN: f32 = 8.0;
/// How far one press scrolls sideways, in points.
const SIDEWAYS: f32 = 160.0;

/// Draws the table, so high.
pub(super) fn ui(
    ui: &mut Ui,
    table: &Table<'_>,
    height: f32,
    state: &mut State,
    commands: &mut Vec<Command>,
) {
    let palette = theme::palette(ui);
    let size = vec2(ui.available_width(), height);
    let (outer, _) = ui.allocate_exact_size(size, Sense::hover());
    let edge = Stroke::new(1.0, palette.edge);
    ui.painter().rect(outer, 0.0, palette.card, edge, StrokeKind::Outside);
    let (strip, body) = outer.split_top_bottom_at_y(outer.top() + header::HEIGHT);
    header::ui(ui, table, strip, state, commands);
    let shown = table.desk.shown();
    let line = text::layout(ui, "0", &Style::Body.format(ui), f32::INFINITY).size().y + 8.0;
    let grid = grid_ui(ui, table, body, state);
    let sideways = keys(ui, &grid, shown, state, commands);
    let mut inner = ui.new_child(UiBuilder::new().max_rect(body).id_salt("folder-rows"));
    inner.spacing_mut().item_spacing.y = 0.0;
    let area = ScrollArea::both().id_salt("folder-rows").auto_shrink(false);
    let lines = shown.arranged.lines.len();
    let output = area.show_rows(&mut inner, line, lines, |ui, range| {
        state.page = range.len().saturating_sub(2).max(1);
        let rows = Rows { table, body, line, grid: &grid };
        rows.ui(ui, range, state, commands);
        ui.scroll_with_delta(vec2(sideways, 0.0));
    });
    state.offset = output.state.clamped_offset().x;
    button::ring(ui, &grid);
}

/// The table as the keyboard and a screen reader find it: one stop, in which arrows move.
fn grid_ui(ui: &Ui, table: &Table<'_>, body: Rect, state: &State) -> Response {
    let grid = ui.interact(body, Id::unique("folder-grid"), Sense::focusable_noninteractive());
    let shown = table.desk.shown();
    let name = table.texts.folder_table(shown.arranged.totals.centres);
    grid.widget_info(|| WidgetInfo::labeled(Role::ListBox, true, &name));
    if let Some(current) = &state.current {
        let of = |line: &Line| shown.row(*line).filter(|row| row.file.name == *current);
        let row = grid.has_focus().then(|| shown.arranged.lines.iter().find_map(of)).flatten();
        ui.ctx().accesskit_node_builder(grid.id, |node| {
            if let Some(row) = row {
                node.set_value(row_name(row, table, state));
            }
        });
    }
    grid
}

/// What a screen reader says of a row.
fn row_name(row: &CentreRow, table: &Table<'_>, state: &State) -> String {
    let texts = table.texts;
    let points = row.claimed.points.0.to_string();
    let level = level(row.claimed.level.as_ref(), texts);
    let name = format!("{} {}", centre(row, texts), row.province);
    let name = texts.folder_row(name.trim(), level, &points, &row.file.name);
    let is_marked = state.marked.contains(&row.file.name);
    if is_marked { texts.folder_row_marked(&name) } else { name }
}

/// Moves, opens and marks by keys; gives how far to scroll sideways.
fn keys(
    ui: &Ui,
    grid: &Response,
    shown: &Shown,
    state: &mut State,
    commands: &mut Vec<Command>,
) -> f32 {
    if !grid.has_focus() {
        return 0.0;
    }
    let filter =
        EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(grid.id, filter));
    let take = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let lines = &shown.arranged.lines;
    let of = |line: &Line| shown.row(*line).map(|row| row.file.name.as_str());
    let here =
        state.current.as_deref().and_then(|name| lines.iter().position(|it| of(it) == Some(name)));
    let last = lines.len().saturating_sub(1);
    let to = if take(Key::ArrowDown) {
        Some((here.map_or(0, |at| at + 1), true))
    } else if take(Key::ArrowUp) {
        Some((here.map_or(0, |at| at.saturating_sub(1)), false))
    } else if take(Key::PageDown) {
        Some((here.unwrap_or(0).saturating_add(state.page), true))
    } else if take(Key::PageUp) {
        Some((here.unwrap_or(0).saturating_sub(state.page), false))
    } else if take(Key::Home) {
        Some((0, true))
    } else if take(Key::End) {
        Some((last, false))
    } else {
        None
    };
    if let Some((to, is_down)) = to
        && let Some(at) = nearest(lines, to.min(last), is_down)
    {
        state.current = lines.get(at).and_then(of).map(str::to_owned);
        // The heading of a group comes into sight with its first row.
        state.sought = Some(at.saturating_sub(usize::from(!is_down && at == 1)));
    }
    if let Some(current) = state.current.clone().filter(|_| here.is_some()) {
        if ui.input_mut(|input| input.consume_key(Modifiers::SHIFT, Key::Enter)) {
            commands.push(Command::Centres(Ask::Review(current)));
        } else if take(Key::Enter) {
            commands.push(Command::Centres(Ask::Open(current)));
        } else if take(Key::Space) {
            toggle(state, current);
        }
    }
    match (take(Key::ArrowLeft), take(Key::ArrowRight)) {
        (true, _) => SIDEWAYS,
        (false, true) => -SIDEWAYS,
        (false, false) => 0.0,
    }
}

fn toggle(state: &mut State, name: String) {
    if !state.marked.remove(&name) {
        state.marked.insert(name);
    }
}

/// The row at `at`, or the next one in this direction, or else in the other.
fn nearest(lines: &[Line], at: usize, is_down: bool) -> Option<usize> {
    let is_row = |at: &usize| matches!(lines.get(*at), Some(Line::Row(_)));
    let down = || (at..lines.len()).find(is_row);
    let up = || (0..=at).rev().find(is_row);
    if is_down { down().or_else(up) } else { up().or_else(down) }
}

struct Rows<'a> {
    table: &'a Table<'a>,
    body: Rect,
    line: f32,
    grid: &'a Response,
}

impl Rows<'_> {
    fn ui(&self, ui: &mut Ui, range: Range<usize>, state: &mut State, commands: &mut Vec<Command>) {
        let start = range.start;
        let top = ui.max_rect().top();
        let y = |at: usize| {
            let from = i32::try_from(at).unwrap_or(0) - i32::try_from(start).unwrap_or(0);
            top + from as f32 * self.line
        };
        let shown = self.table.desk.shown();
        let width = header::whole_width(self.body.width()).max(self.body.width());
        ui.set_min_width(width);
        for at in range {
            ui.allocate_space(vec2(width, self.line));
            let place = vec2(self.body.width(), self.line);
            let rect = Rect::from_min_size(pos2(self.body.left(), y(at)), place);
            match shown.arranged.lines.get(at) {
                Some(Line::Group(group)) => self.group_ui(ui, rect, (at, *group)),
                Some(Line::Row(row)) => {
                    if let Some(row) = shown.rows.get(*row) {
                        commands.extend(self.row_ui(ui, rect, row, state));
                    }
                }
                None => {}
            }
        }
        if let Some(at) = state.sought.take() {
            let place = vec2(self.body.width(), self.line);
            let rect = Rect::from_min_size(pos2(self.body.left(), y(at)), place);
            ui.scroll_to_rect(rect, None);
        }
        if let Some((left, right)) = state.sought_columns.take() {
            // What the first column covers is not in sight.
            let fixed = self::width(Column::Centre, self.body.width());
            let x = ui.max_rect().left();
            let rect = Rect::from_x_y_ranges(x + left - fixed..=x + right, self.body.y_range());
            ui.scroll_to_rect(rect, None);
        }
    }

    fn group_ui(&self, ui: &Ui, rect: Rect, (at, group): (usize, usize)) {
        let Table { texts, desk } = *self.table;
        let shown = desk.shown();
        let first = shown.arranged.lines.get(at + 1).and_then(|line| shown.row(*line));
        let (Some(first), Some(totals)) = (first, shown.arranged.groups.get(group)) else { return };
        let words = group_line(first, totals, shown.view.group, texts);
        let response = ui.interact(
            rect.intersect(self.body),
            Id::unique(("folder-group", group)),
            Sense::hover(),
        );
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &words));
        let palette = theme::palette(ui);
        let painter = ui.painter();
        painter.rect_filled(rect, 0.0, palette.quiet);
        let galley = text::cut(ui, &words, Style::Strong, palette.ink, rect.width() - 2.0 * MARGIN);
        let y = rect.center().y - galley.size().y * 0.5;
        painter.galley(pos2(rect.left() + MARGIN, y), galley, palette.ink);
    }

    fn row_ui(&self, ui: &Ui, rect: Rect, row: &CentreRow, state: &mut State) -> Option<Command> {
        let name = &row.file.name;
        let id = Id::unique(("folder-row", name));
        let response = ui.interact(rect.intersect(self.body), id, Sense::CLICK);
        let is_current = state.current.as_ref() == Some(name);
        response.widget_info(|| {
            let said = row_name(row, self.table, state);
            WidgetInfo::selected(Role::ListBoxOption, true, is_current, said)
        });
        if response.clicked() {
            state.current = Some(name.clone());
            self.grid.request_focus();
            if ui.input(|input| input.modifiers.command) {
                toggle(state, name.clone());
            }
        }
        let palette = theme::palette(ui);
        let fill = match (is_current, response.hovered()) {
            (true, _) => palette.selected,
            (false, true) => palette.hovered,
            (false, false) => palette.card,
        };
        ui.painter().rect_filled(rect, 0.0, fill);
        let is_marked = state.marked.contains(name);
        for (column, whole, seen) in header::places(rect, state.offset) {
            if seen.width() > 0.0 {
                let is_marked = is_marked && column == Column::Centre;
                self.cell_ui(ui, (whole, seen), (row, column), is_marked);
            }
        }
        let line = Stroke::new(1.0, palette.line);
        ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, line);
        response.double_clicked().then(|| Command::Centres(Ask::Open(name.clone())))
    }

    fn cell_ui(
        &self,
        ui: &Ui,
        (whole, seen): (Rect, Rect),
        (row, column): (&CentreRow, Column),
        is_marked: bool,
    ) {
        let palette = theme::palette(ui);
        let cell = cell(row, column, self.table.texts);
        let is_plain = cell.tone == Tone::Neutral;
        let colour = if is_plain { palette.ink } else { palette.tone(cell.tone).text };
        let painter = ui.painter().with_clip_rect(seen.intersect(ui.clip_rect()));
        let mut left = whole.left() + MARGIN;
        if is_marked {
            let square = Rect::from_min_size(pos2(left, whole.center().y - 6.0), vec2(12.0, 12.0));
            sign::paint(&painter, Sign::Check, square, palette.accent);
            left += 18.0;
        }
        let style = if column == Column::Centre { Style::Strong } else { Style::Body };
        let room = whole.right() - MARGIN - left;
        let cut = if is_name(column) { text::cut_middle } else { text::cut };
        let galley = cut(ui, &cell.words, style, colour, room);
        if is_figure(column) {
            left = whole.right() - 2.0 * MARGIN - galley.size().x;
        }
        painter.galley(pos2(left, whole.center().y - galley.size().y * 0.5), galley, colour);
    }
}
