//! The table: twelve months by columns, filled like a sheet.

use egui::text::{CCursor, CCursorRange};
use egui::text_edit::TextEditState;
use egui::{
    Align, Event, Id, Key, Modifiers, Rect, Role, Sense, Stroke, StrokeKind, TextEdit, Ui,
    WidgetInfo, vec2,
};

use crate::domain::edit::Edit;
use crate::domain::figures::{Column, Figures, MONTHS};
use crate::gui::command::Command;
use crate::gui::scene::Scene;
use crate::gui::text::{self, Style};
use crate::gui::theme::{self, Tone};
use crate::gui::widgets::draft::{self, drafted};
use crate::gui::widgets::section;

use super::paste::{is_block, paste};
use super::reading::{number, written};
use super::{State, Told};

/// Width of the names of the months in points.
const MONTH_WIDTH: f32 = 84.0;
/// Narrowest and widest cell in points.
const CELL: std::ops::RangeInclusive<f32> = 86.0..=150.0;
/// Distance between cells in points.
const SPACING: f32 = 4.0;
/// How many cells that were not pasted are named.
const NAMED: usize = 4;

/// A cell: month and place of the column, both counted from 0.
type Place = (usize, usize);

/// The cell as the keyboard finds it.
pub(super) fn cell_id(month: usize, column: usize) -> Id {
    Id::unique(("figures-cell", month, column))
}

/// Draws the table.
pub(super) fn ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    figures: &Figures,
    state: &mut State,
    commands: &mut Vec<Command>,
) {
    let texts = scene.texts;
    let columns: Vec<Column> = figures.columns().collect();
    if let Some((month, column)) = state.pasted_at.take() {
        // The cell shows what was pasted and not what was typed before.
        draft::forget_one(ui.ctx(), cell_id(month, column));
    }
    let here = ui.memory(egui::Memory::focused).and_then(|id| place_of(id, columns.len()));
    if let Some(here) = here {
        move_by_keys(ui, here, columns.len(), state.letters);
        if scene.can_edit() {
            take_paste(ui, figures, here, state, commands);
        }
    }
    section::card(ui, |ui| {
        section::heading(ui, texts.figures_table(), texts.figures_table_hint());
        told_ui(ui, scene, figures, state);
        let mut refused = Vec::new();
        egui::ScrollArea::horizontal().id_salt("figures-table").show(ui, |ui| {
            ui.spacing_mut().item_spacing = vec2(SPACING, 2.0);
            let room = ui.available_width() - MONTH_WIDTH;
            let share = room / f32::from(u16::try_from(columns.len()).unwrap_or(1)) - SPACING;
            let width = share.clamp(*CELL.start(), *CELL.end());
            head_ui(ui, scene, figures, width);
            for month in 0..MONTHS {
                ui.horizontal(|ui| {
                    let name = texts.short_month(figures.first().later(month));
                    fixed_ui(ui, &name, MONTH_WIDTH - SPACING, (Style::Small, Align::Min));
                    for at in 0..columns.len() {
                        let cell = Cell { place: (month, at), width };
                        refused.extend(cell_ui(ui, scene, (figures, cell), state, commands));
                    }
                });
            }
            totals_ui(ui, scene, figures, width);
        });
        // The table, which scrolls sideways alone, keeps the way up and down for itself too.
        if let Some(rect) = state.came_to.take() {
            ui.scroll_to_rect(rect, None);
        }
        let colour = theme::palette(ui).tone(Tone::Bad).text;
        for words in refused {
            text::coloured(ui, &words, Style::Small, colour);
        }
        if figures.year(Column::Satisfaction).is_some() {
            let is_weighted = figures.is_weighted();
            let words =
                if is_weighted { texts.figures_weighted() } else { texts.figures_unweighted() };
            text::label(ui, words, Style::Small);
        }
    });
}

fn place_of(id: Id, columns: usize) -> Option<Place> {
    let places = (0..MONTHS).flat_map(|month| (0..columns).map(move |column| (month, column)));
    places.into_iter().find(|(month, column)| cell_id(*month, *column) == id)
}

/// Up, down and Enter leave the cell at once; left and right do where the caret can go no further, or all is selected.
fn move_by_keys(ui: &Ui, here: Place, columns: usize, letters: usize) {
    let take = |modifiers, key| ui.input_mut(|input| input.consume_key(modifiers, key));
    let caret = TextEditState::load(ui.ctx(), cell_id(here.0, here.1))
        .and_then(|state| state.cursor.char_range());
    let (from, to) = caret.map_or((0, 0), |range| {
        let (a, b) = (range.primary.index.0, range.secondary.index.0);
        (a.min(b), a.max(b))
    });
    let is_all = from == 0 && to >= letters;
    let (month, column) = here;
    let up = month.checked_sub(1).map(|month| (month, column));
    let down = Some((month.saturating_add(1), column)).filter(|place| place.0 < MONTHS);
    let left = column.checked_sub(1).map(|column| (month, column));
    let right = Some((month, column.saturating_add(1))).filter(|place| place.1 < columns);
    let to = if take(Modifiers::SHIFT, Key::Enter) || take(Modifiers::NONE, Key::ArrowUp) {
        up
    } else if take(Modifiers::NONE, Key::Enter) || take(Modifiers::NONE, Key::ArrowDown) {
        down
    } else if (is_all || to == 0) && take(Modifiers::NONE, Key::ArrowLeft) {
        left
    } else if (is_all || from >= letters) && take(Modifiers::NONE, Key::ArrowRight) {
        right
    } else {
        return;
    };
    if let Some((month, column)) = to {
        ui.memory_mut(|memory| memory.request_focus(cell_id(month, column)));
        ui.ctx().request_repaint();
    }
}

/// Takes a block that is pasted while the keyboard is on a cell; a single number is left to the cell.
fn take_paste(
    ui: &Ui,
    figures: &Figures,
    here: Place,
    state: &mut State,
    commands: &mut Vec<Command>,
) {
    let mut block = None;
    ui.input_mut(|input| {
        input.events.retain(|event| {
            let Event::Paste(text) = event else { return true };
            let is_taken = is_block(text);
            if is_taken {
                block = Some(text.clone());
            }
            !is_taken
        });
    });
    let Some(block) = block else { return };
    let pasted = paste(figures, here, &block);
    state.pasted_at = Some(here);
    if pasted.taken > 0 {
        commands.push(Command::Edit(Edit::SetFigures(Some(pasted.figures))));
    }
    let (taken, refused, beyond) = (pasted.taken, pasted.refused, pasted.beyond);
    state.told = Some(Told { taken, refused, beyond });
}

/// What came of pasting.
fn told_ui(ui: &mut Ui, scene: &Scene<'_>, figures: &Figures, state: &State) {
    let Some(told) = &state.told else { return };
    let texts = scene.texts;
    let mut words = vec![texts.figures_pasted(told.taken)];
    if !told.refused.is_empty() {
        words.push(texts.figures_pasted_refused(told.refused.len()));
    }
    if told.beyond > 0 {
        words.push(texts.figures_pasted_beyond(told.beyond));
    }
    let is_whole = told.refused.is_empty() && told.beyond == 0;
    let shades = theme::palette(ui).tone(if is_whole { Tone::Good } else { Tone::Warn });
    let said = text::coloured(ui, &words.join(" · "), Style::SmallStrong, shades.text);
    ui.ctx().accesskit_node_builder(said.id, |node| {
        node.set_live(egui::accesskit::Live::Polite);
    });
    for (month, column, typed) in told.refused.iter().take(NAMED) {
        let words = no_number(scene, figures, (*month, *column), typed);
        text::coloured(ui, &words, Style::Small, shades.text);
    }
    if told.refused.len() > NAMED {
        let rest = told.refused.len().saturating_sub(NAMED);
        text::coloured(ui, &texts.figures_and_more(rest), Style::Small, shades.text);
    }
}

fn no_number(
    scene: &Scene<'_>,
    figures: &Figures,
    (month, column): (usize, Column),
    typed: &str,
) -> String {
    let texts = scene.texts;
    let month = texts.short_month(figures.first().later(month));
    let cell = texts.figures_cell(&texts.figures_column(figures, column), &month);
    if column == Column::Satisfaction {
        texts.figures_no_per_cent(&cell, typed)
    } else {
        texts.figures_no_number(&cell, typed)
    }
}

/// The names of the columns, wrapped, on one base.
fn head_ui(ui: &mut Ui, scene: &Scene<'_>, figures: &Figures, width: f32) {
    let texts = scene.texts;
    let colour = theme::palette(ui).ink;
    let format = Style::SmallStrong.format(ui);
    let lay = |name: &str| text::layout(ui, name, &format, width - 6.0);
    let names: Vec<String> =
        figures.columns().map(|column| texts.figures_column(figures, column)).collect();
    let galleys: Vec<_> = names.iter().map(|name| lay(name)).collect();
    let height = galleys.iter().map(|galley| galley.size().y).fold(0.0, f32::max);
    let month = lay(texts.figures_month());
    ui.horizontal(|ui| {
        let widths = std::iter::once(MONTH_WIDTH - SPACING).chain(std::iter::repeat(width));
        let all = std::iter::once(month).chain(galleys);
        let names = std::iter::once(texts.figures_month()).chain(names.iter().map(String::as_str));
        for ((galley, width), name) in all.zip(widths).zip(names) {
            let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
            response.widget_info(|| WidgetInfo::labeled(Role::Label, true, name));
            let top = rect.bottom() - galley.size().y;
            ui.painter().galley(egui::pos2(rect.left() + 3.0, top), galley, colour);
        }
    });
}

/// A text in a box of fixed width.
fn fixed_ui(ui: &mut Ui, words: &str, width: f32, (style, align): (Style, Align)) {
    let galley = text::layout(ui, words, &style.format(ui), f32::INFINITY);
    let size = vec2(width, ui.spacing().interact_size.y);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, words));
    let inner = rect.shrink2(vec2(if align == Align::Max { 8.0 } else { 3.0 }, 0.0));
    let place = Rect::from_x_y_ranges(
        align.align_size_within_range(galley.size().x, inner.x_range()),
        inner.y_range(),
    );
    let top = rect.center().y - galley.size().y * 0.5;
    ui.painter().galley(egui::pos2(place.left(), top), galley, theme::palette(ui).ink);
}

/// A cell to draw.
#[derive(Clone, Copy)]
struct Cell {
    place: Place,
    width: f32,
}

/// Draws a cell; what is wrong with it in words, where it holds no number.
fn cell_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    (figures, cell): (&Figures, Cell),
    state: &mut State,
    commands: &mut Vec<Command>,
) -> Option<String> {
    let texts = scene.texts;
    let (month, at) = cell.place;
    let column = figures.columns().nth(at)?;
    let id = cell_id(month, at);
    let value = figures.get(month, column);
    let shown = value.map_or_else(String::new, |value| written(u64::from(value), column));
    let title = texts.short_month(figures.first().later(month));
    let name = texts.figures_cell(&texts.figures_column(figures, column), &title);
    let is_number = |text: &str| number(text, column).is_some();
    let drafted = drafted(ui, id, &shown, is_number, |ui, text| {
        let edit = TextEdit::singleline(text)
            .id(id)
            .desired_width(cell.width)
            .align(egui::Align2::RIGHT_CENTER)
            .margin(egui::Margin::symmetric(8, 5))
            .interactive(scene.can_edit());
        let response = ui.add(edit).accessible_name(&name);
        if response.gained_focus() {
            let rect = response.rect.expand2(vec2(24.0, 36.0));
            ui.scroll_to_rect(rect, None);
            state.came_to = Some(rect);
            if !ui.input(|input| input.pointer.any_down() || input.pointer.any_released()) {
                select_all(ui, id, text);
            }
        }
        if response.has_focus() {
            state.letters = text.chars().count();
        }
        if !is_number(text) {
            let stroke = Stroke::new(2.0, theme::palette(ui).tone(Tone::Bad).line);
            ui.painter().rect_stroke(response.rect, theme::RADIUS, stroke, StrokeKind::Inside);
        }
        response
    });
    let Some(typed) = number(&drafted.shown, column) else {
        return Some(no_number(scene, figures, (month, column), &drafted.shown));
    };
    if drafted.changed.is_some() && typed != value {
        state.told = None;
        let changed = figures.with(month, column, typed);
        commands.extend(changed.map(|figures| Command::Edit(Edit::SetFigures(Some(figures)))));
    }
    None
}

/// What is typed next takes the place of all that the cell shows.
fn select_all(ui: &Ui, id: Id, text: &str) {
    let mut state = TextEditState::load(ui.ctx(), id).unwrap_or_default();
    let all = CCursorRange::two(CCursor::new(0), CCursor::new(text.chars().count()));
    state.cursor.set_char_range(Some(all));
    state.store(ui.ctx(), id);
}

fn totals_ui(ui: &mut Ui, scene: &Scene<'_>, figures: &Figures, width: f32) {
    let texts = scene.texts;
    let line = theme::palette(ui).edge;
    ui.horizontal(|ui| {
        let top = ui.cursor().top();
        fixed_ui(
            ui,
            texts.figures_total(),
            MONTH_WIDTH - SPACING,
            (Style::SmallStrong, Align::Min),
        );
        for column in figures.columns() {
            let total = figures.year(column).map(|total| written(total, column));
            let words = total.as_deref().unwrap_or_else(|| texts.figures_not_counted());
            fixed_ui(ui, words, width, (Style::SmallStrong, Align::Max));
        }
        ui.painter().hline(ui.min_rect().x_range(), top, Stroke::new(1.0, line));
    });
}
