//! Which rows are shown, and in which groups.

use egui::{Id, Ui, vec2};

use super::{State, Table};
use crate::domain::folder::{Filter, GroupBy, View};
use crate::domain::id::LevelId;
use crate::gui::command::Command;
use crate::gui::folder::Ask;
use crate::gui::text::{self, Field, Style};
use crate::gui::widgets::{chip, choice};
use crate::i18n::Texts;

/// Width of the field for searching in points.
const SEARCH: f32 = 330.0;

/// From this width in points on, groups are chosen in the row of the search, and how to mark centres stands above.
pub(super) const WIDE: f32 = 960.0;

/// Draws it, and pushes another view where the user chose one.
pub(super) fn ui(ui: &mut Ui, table: &Table<'_>, state: &mut State, commands: &mut Vec<Command>) {
    let mut view = table.desk.view().clone();
    let is_wide = ui.available_width() >= WIDE;
    ui.horizontal_wrapped(|ui| {
        tabs_ui(ui, table, state);
        if state.shows_troubles {
            return;
        }
        let id = Id::unique("folder-search");
        let width = SEARCH.min(ui.available_width().max(200.0));
        let field = Field::line(id, &mut state.search).width(width);
        let hint = table.texts.folder_search();
        if field.hint(hint).show_unlabelled(ui, hint).changed() {
            view.search.clone_from(&state.search);
        }
        if is_wide {
            groups_ui(ui, table.texts, &mut view);
        } else if state.marked.is_empty() {
            text::line(ui, table.texts.folder_mark_hint(), Style::Small);
        }
    });
    if state.shows_troubles {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(6.0, 6.0);
        filters_ui(ui, table.texts, &mut view);
        levels_ui(ui, table, &mut view);
    });
    if !is_wide {
        ui.horizontal_wrapped(|ui| groups_ui(ui, table.texts, &mut view));
    }
    if view != *table.desk.view() {
        commands.push(Command::Centres(Ask::View(view)));
    }
}

/// The table, or what is broken.
fn tabs_ui(ui: &mut Ui, table: &Table<'_>, state: &mut State) {
    let Table { texts, desk } = *table;
    let troubles = desk.trouble_count() + desk.failed().len();
    let words = [
        texts.folder_tab_table(desk.shown().arranged.totals.centres),
        texts.folder_tab_troubles(troubles),
    ];
    let names = words.each_ref().map(|word| texts.folder_tab_name(word));
    let [table_word, troubles_word] = &words;
    let [table_name, troubles_name] = &names;
    let words = [(table_word.as_str(), table_name.as_str()), (troubles_word, troubles_name)];
    if let Some(at) = choice::switch(ui, &words, usize::from(state.shows_troubles)) {
        state.shows_troubles = at == 1;
    }
}

fn filters_ui(ui: &mut Ui, texts: Texts, view: &mut View) {
    for filter in Filter::ALL {
        let word = match filter {
            Filter::All => texts.folder_all(),
            Filter::GateOpen => texts.folder_gate_open(),
            Filter::Stopped => texts.folder_stops(),
            Filter::EvidenceBehind => texts.folder_behind(),
            Filter::NotReviewed => texts.folder_not_reviewed(),
        };
        let is_on = view.filter == filter;
        if chip::chip(ui, word, &texts.folder_filter(word), is_on).clicked() {
            view.filter = if is_on { Filter::All } else { filter };
        }
    }
}

/// A chip for each level that some centre claims.
fn levels_ui(ui: &mut Ui, table: &Table<'_>, view: &mut View) {
    let texts = table.texts;
    for count in table.desk.shown().all.levels.iter().filter(|count| count.centres > 0) {
        let id: Option<LevelId> = count.level.as_ref().map(|level| level.id.clone());
        let title =
            count.level.as_ref().map_or(texts.folder_no_level(), |it| it.title.get(texts.0));
        let is_on = view.levels.contains(&id);
        let words = texts.folder_chip(title, count.centres);
        if chip::chip(ui, &words, &texts.folder_level_filter(title), is_on).clicked() {
            if is_on {
                view.levels.retain(|other| *other != id);
            } else {
                view.levels.push(id);
            }
        }
    }
}

fn groups_ui(ui: &mut Ui, texts: Texts, view: &mut View) {
    text::line(ui, texts.folder_group(), Style::Small);
    let words = GroupBy::ALL.map(|group| match group {
        GroupBy::Nothing => texts.folder_group_nothing(),
        GroupBy::Agency => texts.folder_group_agency(),
        GroupBy::Province => texts.folder_group_province(),
        GroupBy::Level => texts.folder_group_level(),
    });
    let names = words.map(|word| texts.folder_group_name(word));
    let pairs: Vec<(&str, &str)> =
        words.into_iter().zip(names.iter().map(String::as_str)).collect();
    let chosen = GroupBy::ALL.iter().position(|group| *group == view.group).unwrap_or(0);
    if let Some(group) = choice::switch(ui, &pairs, chosen).and_then(|at| GroupBy::ALL.get(at)) {
        view.group = *group;
    }
}
