//! Which folder it is, how far it is read, and what can be done with the table.

use egui::{Button, Ui, vec2};

use super::choices::WIDE;
use super::{State, Table};
use crate::domain::folder::Line;
use crate::gui::command::Command;
use crate::gui::focus;
use crate::gui::folder::{Ask, Extent, Form};
use crate::gui::text::{self, Style};
use crate::gui::theme::{self, Tone};
use crate::gui::widgets::at_right::at_right;
use crate::gui::widgets::bar::{self, Share};
use crate::gui::widgets::button;
use crate::i18n::Texts;

/// Width of a bar of progress in points.
const BAR: f32 = 220.0;

/// Draws it.
pub(super) fn ui(ui: &mut Ui, table: &Table<'_>, state: &mut State, commands: &mut Vec<Command>) {
    let Table { texts, desk } = *table;
    let path = desk.folder().map(|folder| folder.display().to_string()).unwrap_or_default();
    ui.horizontal(|ui| {
        let before = |ui: &mut Ui| {
            focus::heading(ui, texts.folder_title());
            ui.add_space(theme::GAP);
            let colour = theme::palette(ui).muted;
            let galley = text::cut(ui, &path, Style::Small, colour, ui.available_width());
            ui.add(egui::Label::new(galley)).on_hover_text(&path);
        };
        at_right(ui, before, |ui| {
            if button::secondary(ui, texts.folder_other()).clicked() {
                commands.push(Command::Centres(Ask::Choose));
            }
            if desk.reading().is_none() && button::secondary(ui, texts.folder_again()).clicked() {
                commands.push(Command::Centres(Ask::Again));
            }
        });
    });
    if let Some(obstacle) = desk.obstacle(texts) {
        let colour = theme::palette(ui).tone(Tone::Bad).text;
        text::coloured(ui, &obstacle, Style::Body, colour);
    }
    reading_ui(ui, table, commands);
    work_ui(ui, table, commands);
    if !desk.shown().arranged.lines.is_empty() && !state.shows_troubles {
        actions_ui(ui, table, state, commands);
    }
}

fn reading_ui(ui: &mut Ui, table: &Table<'_>, commands: &mut Vec<Command>) {
    let Table { texts, desk } = *table;
    if desk.is_stopped() {
        text::label(ui, texts.folder_stopped(), Style::Body);
    }
    let Some((done, whole)) = desk.reading() else { return };
    let words = match whole {
        0 => texts.folder_seeking().to_owned(),
        whole => texts.folder_reading(done, whole),
    };
    let name = texts.folder_reading_name();
    if progress_ui(ui, (name, &words), Share { done, whole }, texts.folder_stop()) {
        commands.push(Command::Centres(Ask::Stop));
    }
}

fn work_ui(ui: &mut Ui, table: &Table<'_>, commands: &mut Vec<Command>) {
    let Table { texts, desk } = *table;
    match desk.work() {
        None => {}
        Some((_, Extent::Unknown)) => {
            ui.ctx().request_repaint_after(focus::SOON);
            text::line(ui, texts.folder_working(), Style::Body);
        }
        Some((done, Extent::Centres(whole))) => {
            let words = texts.folder_work_done(done, whole);
            let share = Share { done, whole };
            if progress_ui(ui, (texts.folder_work(), &words), share, texts.folder_call_off()) {
                commands.push(Command::Centres(Ask::CallOff));
            }
        }
    }
}

/// A bar with words and a way to stop; whether it was stopped.
fn progress_ui(ui: &mut Ui, (name, words): (&str, &str), share: Share, stop: &str) -> bool {
    ui.ctx().request_repaint_after(focus::SOON);
    ui.horizontal(|ui| {
        ui.scope(|ui| {
            ui.set_max_width(BAR);
            bar::bar(ui, name, share, Tone::Accent);
        });
        text::line(ui, words, Style::Body);
        button::secondary(ui, stop).clicked()
    })
    .inner
}

fn actions_ui(ui: &mut Ui, table: &Table<'_>, state: &mut State, commands: &mut Vec<Command>) {
    let Table { texts, desk } = *table;
    let shown = desk.shown();
    let is_free = desk.work().is_none();
    let is_wide = ui.available_width() >= WIDE;
    ui.horizontal_wrapped(|ui| {
        let current = state.current.as_deref();
        ui.add_enabled_ui(current.is_some(), |ui| {
            if button::secondary(ui, texts.folder_open()).clicked() {
                commands.extend(current.map(|name| Command::Centres(Ask::Open(name.to_owned()))));
            }
            if button::secondary(ui, texts.folder_review()).clicked() {
                commands.extend(current.map(|name| Command::Centres(Ask::Review(name.to_owned()))));
            }
        });
        let count = match state.marked.len() {
            0 => shown.arranged.totals.centres,
            marked => marked,
        };
        let marked = || state.marked.iter().cloned().collect();
        ui.add_enabled_ui(is_free, |ui| {
            if let Some(form) = export_ui(ui, texts, count) {
                commands.push(Command::Centres(Ask::Export(form, marked())));
            }
        });
        ui.add_enabled_ui(is_free, |ui| {
            let summary = button::secondary(ui, &texts.folder_summary_print(count));
            if summary.on_hover_text(texts.folder_summary_hint()).clicked() {
                commands.push(Command::Centres(Ask::Summary(marked())));
            }
        });
        ui.add_enabled_ui(is_free, |ui| {
            let print = button::secondary(ui, &texts.folder_print(count));
            if print.on_hover_text(texts.folder_print_hint()).clicked() {
                commands.push(Command::Centres(Ask::Print(to_print(table, state))));
            }
        });
        if state.marked.is_empty() {
            if is_wide {
                text::line(ui, texts.folder_mark_hint(), Style::Small);
            }
        } else if button::quiet(ui, &texts.folder_unmark(state.marked.len())).clicked() {
            state.marked.clear();
        }
    });
}

/// The marked rows; all that are shown where none is marked.
fn to_print(table: &Table<'_>, state: &State) -> Vec<String> {
    if !state.marked.is_empty() {
        return state.marked.iter().cloned().collect();
    }
    let shown = table.desk.shown();
    let name = |line: &Line| shown.row(*line).map(|row| row.file.name.clone());
    shown.arranged.lines.iter().filter_map(name).collect()
}

/// The menu of forms in which so many centres go out; the one that was chosen.
fn export_ui(ui: &mut Ui, texts: Texts, count: usize) -> Option<Form> {
    let mut chosen = None;
    let opened = ui.menu_button(texts.folder_export(count), |ui| {
        ui.set_min_width(220.0);
        ui.spacing_mut().button_padding = vec2(10.0, 2.0);
        let mut items = Vec::new();
        for form in Form::ALL {
            let item = ui.add(Button::new(texts.form_item(form.word(texts))));
            button::ring(ui, &item);
            if item.clicked() {
                chosen = Some(form);
                ui.close();
            }
            items.push(item);
        }
        focus::steer(ui.ctx(), &items);
    });
    button::ring(ui, &opened.response);
    chosen
}
