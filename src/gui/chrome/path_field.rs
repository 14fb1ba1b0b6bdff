//! The field for the path of a file, where the system has no dialog for it.

use egui::accesskit::Live;
use egui::{Id, Key, Modal, Modifiers, Ui};

use crate::gui::command::{Command, PathStep};
use crate::gui::path_field::{Obstacle, PathField, Wanted};
use crate::gui::text::Field;
use crate::gui::text::{self, Style};
use crate::gui::theme::{self, Tone};
use crate::gui::widgets::at_right::at_right;
use crate::gui::widgets::button;
use crate::i18n::Texts;

/// Width of the question in points.
const WIDTH: f32 = 620.0;

/// Draws the field.
pub fn ui(ui: &Ui, texts: Texts, state: &mut PathField, commands: &mut Vec<Command>) {
    let frame = theme::card(ui).inner_margin(24);
    let modal = Modal::new(Id::unique("path")).frame(frame).backdrop_color(theme::palette(ui).veil);
    let wanted = state.question.wanted();
    let response = modal.show(ui.ctx(), |ui| {
        ui.set_width(WIDTH.min(ui.ctx().content_rect().width() - 96.0));
        text::label(ui, state.question.title(texts), Style::Heading);
        text::label(ui, texts.no_dialog(), Style::Body);
        ui.add_space(8.0);
        let is_entered = field_ui(ui, texts, state, wanted);
        if let Some(obstacle) = state.obstacle {
            let colour = theme::palette(ui).tone(Tone::Bad).text;
            let said = text::coloured(ui, words(texts, obstacle), Style::Strong, colour);
            ui.ctx().accesskit_node_builder(said.id, |node| node.set_live(Live::Polite));
        }
        text::label(ui, texts.no_dialog_hint(), Style::Small);
        ui.add_space(12.0);
        let is_there = state.obstacle == Some(Obstacle::Exists);
        let (take, step) = match wanted {
            Wanted::NewFile(_) if is_there => (texts.path_replace(), PathStep::Replace),
            Wanted::NewFile(_) => (texts.path_save(), PathStep::Take),
            Wanted::File => (texts.path_open(), PathStep::Take),
            Wanted::Folder => (texts.path_choose(), PathStep::Take),
        };
        let mut asked = is_entered.then_some(PathStep::Take);
        ui.horizontal(|ui| {
            at_right(
                ui,
                |_| {},
                |ui| {
                    if button::secondary(ui, texts.path_cancel()).clicked() {
                        asked = Some(PathStep::Leave);
                    }
                    if button::primary(ui, take).clicked() {
                        asked = Some(step);
                    }
                },
            );
        });
        commands.extend(asked.map(Command::Path));
    });
    if response.should_close() {
        commands.push(Command::Path(PathStep::Leave));
    }
}

/// Whether Enter was pressed in the field. It never replaces a file: that takes the button.
fn field_ui(ui: &mut Ui, texts: Texts, state: &mut PathField, wanted: Wanted) -> bool {
    let name = match wanted {
        Wanted::File | Wanted::NewFile(_) => texts.path_of_file(),
        Wanted::Folder => texts.path_of_folder(),
    };
    let id = Id::unique("path-field");
    let is_entered = ui.memory(|memory| memory.has_focus(id))
        && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter));
    if ui.memory(|memory| memory.focused().is_none()) {
        ui.memory_mut(|memory| memory.request_focus(id));
    }
    if Field::line(id, &mut state.typed).show(ui, name).changed() {
        state.obstacle = None;
    }
    is_entered
}

const fn words(texts: Texts, obstacle: Obstacle) -> &'static str {
    match obstacle {
        Obstacle::NotWhole => texts.path_not_whole(),
        Obstacle::Missing => texts.path_missing(),
        Obstacle::FolderMissing => texts.path_folder_missing(),
        Obstacle::IsFolder => texts.path_is_folder(),
        Obstacle::Exists => texts.path_exists(),
    }
}
