//! A folder of assessments as one table: what it holds in sum, which rows are shown in which order, and what is broken.

mod cells;
mod choices;
mod head;
mod header;
mod rows;
mod summary;
mod troubles;

use std::collections::BTreeSet;

use egui::{ScrollArea, Ui};

use crate::domain::folder::View;
use crate::gui::command::Command;
use crate::gui::focus;
use crate::gui::folder::{Ask, Desk};
use crate::gui::text::{self, Style};
use crate::gui::theme;
use crate::gui::widgets::sign::Sign;
use crate::gui::widgets::{button, empty};
use crate::i18n::Texts;

/// The least height of the table in points; below it the whole screen scrolls.
const LEAST_TABLE: f32 = 240.0;
/// What is left free below the table, in points.
const FOOT: f32 = 12.0;

/// What the screen reads.
#[derive(Clone, Copy, Debug)]
pub struct Table<'a> {
    /// The words of the interface.
    pub texts: Texts,
    /// The folder.
    pub desk: &'a Desk,
}

/// What the screen remembers for itself.
#[derive(Debug, Default)]
pub struct State {
    /// What is typed to find centres.
    search: String,
    /// Whether the sums are folded away.
    is_summary_closed: bool,
    /// Whether what is broken is listed instead of the table.
    shows_troubles: bool,
    /// The row where the keyboard is, by the name of its file.
    current: Option<String>,
    /// The rows that are marked, by the names of their files.
    marked: BTreeSet<String>,
    /// The line that has to be scrolled to.
    sought: Option<usize>,
    /// The columns that have to be scrolled to, from left to right in points.
    sought_columns: Option<(f32, f32)>,
    /// How far the table is scrolled sideways, in points.
    offset: f32,
    /// How many rows a page has.
    page: usize,
}

impl State {
    /// Forgets which rows were marked and current: another folder has others.
    pub fn leave_rows(&mut self) {
        self.marked.clear();
        self.current = None;
        self.sought = None;
    }
}

/// Draws the screen.
pub fn ui(ui: &mut Ui, table: &Table<'_>, state: &mut State, commands: &mut Vec<Command>) {
    let room = ui.available_height();
    ScrollArea::vertical().id_salt("folder").auto_shrink(false).show(ui, |ui| {
        let top = ui.cursor().top();
        if table.desk.folder().is_none() {
            focus::heading(ui, table.texts.folder_title());
            return none_ui(ui, table.texts, commands);
        }
        head::ui(ui, table, state, commands);
        let is_empty = table.desk.shown().rows.is_empty();
        if is_empty && table.desk.trouble_count() == 0 {
            if table.desk.reading().is_none() && table.desk.obstacle(table.texts).is_none() {
                let texts = table.texts;
                empty::empty(ui, Sign::Question, texts.folder_empty(), texts.folder_empty_hint());
            }
            return;
        }
        summary::ui(ui, table, state);
        choices::ui(ui, table, state, commands);
        let height = (room - (ui.cursor().top() - top) - FOOT).max(LEAST_TABLE);
        if state.shows_troubles {
            troubles::ui(ui, table, height);
        } else if table.desk.shown().arranged.lines.is_empty() && !is_empty {
            nothing_ui(ui, table, state, commands);
        } else {
            rows::ui(ui, table, height, state, commands);
        }
    });
}

fn none_ui(ui: &mut Ui, texts: Texts, commands: &mut Vec<Command>) {
    ui.add_space(theme::GAP);
    empty::empty(ui, Sign::Question, texts.folder_none(), texts.folder_none_hint());
    ui.add_space(theme::GAP);
    if button::primary(ui, texts.folder_choose()).clicked() {
        commands.push(Command::Centres(Ask::Choose));
    }
}

fn nothing_ui(ui: &mut Ui, table: &Table<'_>, state: &mut State, commands: &mut Vec<Command>) {
    text::label(ui, table.texts.folder_nothing_found(), Style::Muted);
    if button::secondary(ui, table.texts.folder_show_all()).clicked() {
        state.search.clear();
        let View { column, direction, group, .. } = table.desk.view().clone();
        let view = View { column, direction, group, ..View::default() };
        commands.push(Command::Centres(Ask::View(view)));
    }
}
