//! The headings of the table. They stay in sight, follow it sideways, and sort it.

use egui::{Id, Rect, Role, Sense, Stroke, Ui, WidgetInfo, pos2, text::TextFormat, vec2};

use super::cells::{heading, is_name, width};
use super::{State, Table};
use crate::domain::folder::{Column, Direction, View};
use crate::gui::command::Command;
use crate::gui::folder::Ask;
use crate::gui::text::{self, Style};
use crate::gui::theme;
use crate::gui::widgets::button;
use crate::gui::widgets::sign::{self, Sign};

/// Height in points.
pub(super) const HEIGHT: f32 = 34.0;

/// Where a column stands while the table is scrolled by `offset`: its whole place, and what can be seen of it. The first
/// column stays where it is.
pub(super) fn places(strip: Rect, offset: f32) -> impl Iterator<Item = (Column, Rect, Rect)> {
    let room = strip.width();
    let fixed = width(Column::Centre, room);
    let mut left = 0.0;
    Column::ALL.into_iter().map(move |column| {
        let is_first = column == Column::Centre;
        let x = strip.left() + left - if is_first { 0.0 } else { offset };
        let size = vec2(width(column, room), strip.height());
        left += size.x;
        let whole = Rect::from_min_size(pos2(x, strip.top()), size);
        let mut room = strip;
        if !is_first {
            *room.left_mut() = (strip.left() + fixed).min(strip.right());
        }
        let seen = Rect::from_min_max(
            pos2(whole.left().clamp(room.left(), room.right()), whole.top()),
            pos2(whole.right().clamp(room.left(), room.right()), whole.bottom()),
        );
        (column, whole, seen)
    })
}

/// How wide all columns are in a table that has so much room, in points.
pub(super) fn whole_width(room: f32) -> f32 {
    Column::ALL.into_iter().map(|column| width(column, room)).sum()
}

/// Draws the headings in `strip`.
pub(super) fn ui(
    ui: &mut Ui,
    table: &Table<'_>,
    strip: Rect,
    state: &mut State,
    commands: &mut Vec<Command>,
) {
    let Table { texts, desk } = *table;
    let view = desk.view();
    let palette = theme::palette(ui);
    for (column, whole, seen) in places(strip, state.offset) {
        let id = Id::unique(("folder-heading", column));
        let response = ui.interact(seen, id, Sense::click());
        let title = heading(column, texts);
        let is_sorted = view.column == column;
        let name = match (is_sorted, view.direction) {
            (false, _) => texts.sort_column(title),
            (true, Direction::Up) if is_name(column) => texts.sort_names_up(title),
            (true, Direction::Down) if is_name(column) => texts.sort_names_down(title),
            (true, Direction::Up) => texts.sort_column_up(title),
            (true, Direction::Down) => texts.sort_column_down(title),
        };
        response.widget_info(|| WidgetInfo::selected(Role::Button, true, is_sorted, &name));
        if response.gained_focus() && seen.width() < whole.width() {
            let left = whole.left() + state.offset - strip.left();
            state.sought_columns = Some((left, left + whole.width()));
        }
        if response.clicked() {
            commands.push(Command::Centres(Ask::View(sorted(view, column))));
        }
        if seen.width() <= 0.0 {
            continue;
        }
        let painter = ui.painter().with_clip_rect(seen.intersect(ui.clip_rect()));
        let fill = if response.hovered() { palette.hovered } else { palette.quiet };
        painter.rect_filled(whole, 0.0, fill);
        let style = if is_sorted { Style::SmallStrong } else { Style::Small };
        let format = TextFormat { color: palette.ink, ..style.format(ui) };
        let galley = text::layout(ui, title, &format, f32::INFINITY);
        let at = pos2(whole.left() + 8.0, whole.center().y - galley.size().y * 0.5);
        if is_sorted {
            let square = Rect::from_center_size(
                pos2(at.x + galley.size().x + 12.0, whole.center().y),
                vec2(11.0, 11.0),
            );
            let sign = match view.direction {
                Direction::Up => Sign::Up,
                Direction::Down => Sign::Down,
            };
            sign::paint(&painter, sign, square, palette.accent);
        }
        painter.galley(at, galley, palette.ink);
        button::ring(ui, &response);
    }
    let line = Stroke::new(1.0, palette.edge);
    ui.painter().hline(strip.x_range(), strip.bottom(), line);
}

/// The view once a heading was clicked: by this column, or the other way around.
fn sorted(view: &View, column: Column) -> View {
    let direction = match view.column == column {
        true => view.direction.turned(),
        false => Direction::Up,
    };
    View { column, direction, ..view.clone() }
}
