//! What a table would change, before it does, and the question what stands in a form. Taking nothing in is the answer of
//! Escape and of a click beside it.

use egui::{Id, Modal, ScrollArea, Ui};

use crate::domain::assessment::Assessment;
use crate::domain::filling::{Change, Filling};
use crate::explain;
use crate::gui::command::Command;
use crate::gui::importing::{Ask, Contents, Preview};
use crate::gui::news::file_name;
use crate::gui::text::{self, Style};
use crate::gui::theme::{self, Tone};
use crate::gui::widgets::at_right::at_right;
use crate::gui::widgets::sign::Sign;
use crate::gui::widgets::{badge, button, scroll};
use crate::i18n::Texts;

/// Width of the preview in points.
const WIDTH: f32 = 760.0;
/// What is left of the height of the window around its list, in points.
const AROUND: f32 = 330.0;
/// How many refused places are told.
const MOST_REFUSED: usize = 200;

/// Draws the preview.
pub fn ui(
    ui: &Ui,
    texts: Texts,
    assessment: &Assessment,
    preview: &Preview,
    commands: &mut Vec<Command>,
) {
    let frame = theme::card(ui).inner_margin(24);
    let modal =
        Modal::new(Id::unique("import")).frame(frame).backdrop_color(theme::palette(ui).veil);
    let room = ui.ctx().content_rect().size();
    let filling = &preview.filling;
    let count = filling.changes.len();
    let response = modal.show(ui.ctx(), |ui| {
        ui.set_width(WIDTH.min(room.x - 64.0));
        let title = texts.import_title(&explain::quoted(&file_name(&preview.path)));
        text::label(ui, &title, Style::Heading);
        text::label(ui, texts.import_explanation(), Style::Small);
        ui.horizontal_wrapped(|ui| {
            match count {
                0 => badge::badge(ui, texts.cli_import_nothing(), Tone::Neutral),
                count => badge::badge(ui, &texts.import_changes(count), Tone::Accent),
            };
            let refused = filling.problems.len();
            if refused > 0 {
                badge::signed(ui, Sign::Cross, &texts.import_refused(refused), Tone::Bad);
            }
        });
        if !filling.ignored.is_empty() {
            let names: Vec<String> =
                filling.ignored.iter().map(|name| explain::quoted(name)).collect();
            text::label(ui, &texts.import_ignored(&names.join(", ")), Style::Small);
        }
        if count > 0 || !filling.problems.is_empty() {
            theme::inset(ui).show(ui, |ui| {
                ui.set_width(ui.available_width());
                let height = (room.y - AROUND).max(120.0);
                ScrollArea::vertical().id_salt("table").max_height(height).show(ui, |ui| {
                    scroll::by_keys(ui);
                    ui.spacing_mut().item_spacing.y = 4.0;
                    refused_ui(ui, texts, filling);
                    for change in &filling.changes {
                        change_ui(ui, texts, assessment, change);
                    }
                });
            });
        }
        ui.add_space(8.0);
        buttons_ui(ui, texts, count, commands);
    });
    if response.should_close() {
        commands.push(Command::Import(Ask::Leave));
    }
}

fn buttons_ui(ui: &mut Ui, texts: Texts, count: usize, commands: &mut Vec<Command>) {
    let nothing = |_: &mut Ui| {};
    let buttons = |ui: &mut Ui| {
        let leave = button::secondary(ui, texts.answer_cancel());
        if ui.memory(|memory| memory.focused().is_none()) {
            leave.request_focus();
        }
        if leave.clicked() {
            commands.push(Command::Import(Ask::Leave));
        }
        ui.add_enabled_ui(count > 0, |ui| {
            if button::primary(ui, &texts.import_accept(count)).clicked() {
                commands.push(Command::Import(Ask::Accept));
            }
        });
    };
    ui.horizontal(|ui| at_right(ui, nothing, buttons));
}

/// What cannot be taken in, first: whoever filled it in has to know.
fn refused_ui(ui: &mut Ui, texts: Texts, filling: &Filling) {
    let problems = &filling.problems;
    if problems.is_empty() {
        return;
    }
    let colour = theme::palette(ui).tone(Tone::Bad).text;
    text::label(ui, texts.import_refused_hint(), Style::SmallStrong);
    for (row, problem) in problems.iter().take(MOST_REFUSED) {
        let why = explain::fill_problem(texts, problem);
        let line = texts.import_line(&texts.import_place(*row), &why);
        text::coloured(ui, &line, Style::Body, colour);
    }
    if problems.len() > MOST_REFUSED {
        text::label(ui, &texts.import_more(problems.len() - MOST_REFUSED), Style::Small);
    }
    ui.add_space(6.0);
}

fn change_ui(ui: &mut Ui, texts: Texts, assessment: &Assessment, change: &Change) {
    let criterion = assessment.criterion(&change.criterion);
    let title = criterion.map_or("", |criterion| criterion.title.get(texts.0));
    let what = format!("{} {title}", change.criterion);
    let line = texts.import_line(&texts.import_place(change.row), &what);
    text::label(ui, &line, Style::SmallStrong);
    let changes = explain::changes(texts, &change.before, &change.after).join(" · ");
    text::label(ui, &changes, Style::Body);
}

/// Draws the question what stands in a form.
pub fn form_ui(ui: &Ui, texts: Texts, commands: &mut Vec<Command>) {
    let frame = theme::card(ui).inner_margin(24);
    let modal = Modal::new(Id::unique("form")).frame(frame).backdrop_color(theme::palette(ui).veil);
    let room = ui.ctx().content_rect().width() - 64.0;
    let response = modal.show(ui.ctx(), |ui| {
        ui.set_width(540.0_f32.min(room));
        text::label(ui, texts.form_title(), Style::Heading);
        text::label(ui, texts.form_explanation(), Style::Body);
        ui.add_space(8.0);
        ui.horizontal_wrapped(|ui| {
            let cancel = button::secondary(ui, texts.answer_cancel());
            let filled = button::secondary(ui, texts.form_filled());
            let blank = button::primary(ui, texts.form_blank());
            if ui.memory(|memory| memory.focused().is_none()) {
                blank.request_focus();
            }
            for (button, asked) in [
                (blank, Ask::SaveForm(Contents::Blank)),
                (filled, Ask::SaveForm(Contents::Answers)),
                (cancel, Ask::LeaveForm),
            ] {
                if button.clicked() {
                    commands.push(Command::Import(asked));
                }
            }
        });
    });
    if response.should_close() {
        commands.push(Command::Import(Ask::LeaveForm));
    }
}
