//! The part of the pane about the work on a criterion: the flag, who is in charge, and what is to be done until when.

use egui::{Id, Ui};

use crate::domain::answer::{Action, Answer};
use crate::domain::criterion::Criterion;
use crate::domain::edit::Edit;
use crate::gui::command::Command;
use crate::gui::scene::Scene;
use crate::gui::text::Field;
use crate::gui::widgets::date_field::{DateField, date_field};
use crate::gui::widgets::{button, chip};

/// Draws it.
pub(super) fn ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    criterion: &Criterion,
    commands: &mut Vec<Command>,
) {
    let texts = scene.texts;
    let answer = scene.assessment().answer(&criterion.id);
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 6.0;
        ui.add_enabled_ui(scene.can_edit(), |ui| {
            let chip = chip::chip(ui, texts.flag(), texts.flag(), answer.flagged);
            if chip.on_hover_text(texts.with_keys(texts.flag_hint(), "F")).clicked() {
                let edit = Edit::SetFlag(criterion.id.clone(), !answer.flagged);
                commands.push(Command::Edit(edit));
            }
        });
        let is_used = !answer.responsible.is_empty() || answer.action.is_some();
        let memory = Id::unique(("follow", criterion.id.as_str()));
        let is_open = ui.data(|data| data.get_temp(memory)).unwrap_or(is_used);
        if button::fold(ui, texts.follow_heading(), is_open).clicked() {
            ui.data_mut(|data| data.insert_temp(memory, !is_open));
        }
        if is_open {
            responsible_ui(ui, scene, criterion, answer, commands);
            action_ui(ui, scene, criterion, answer, commands);
        }
    });
}

fn responsible_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    criterion: &Criterion,
    answer: &Answer,
    commands: &mut Vec<Command>,
) {
    let texts = scene.texts;
    let mut name = answer.responsible.clone();
    let field = Field::line(Id::unique(("responsible", criterion.id.as_str())), &mut name);
    let mut is_changed = field.editable(scene.can_edit()).show(ui, texts.responsible()).changed();
    let author = scene.settings.author.trim();
    if !author.is_empty()
        && name.is_empty()
        && scene.can_edit()
        && button::quiet(ui, &texts.responsible_me(author)).clicked()
    {
        name = author.to_owned();
        is_changed = true;
    }
    if is_changed {
        commands.push(Command::Edit(Edit::SetResponsible(criterion.id.clone(), name)));
    }
}

fn action_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    criterion: &Criterion,
    answer: &Answer,
    commands: &mut Vec<Command>,
) {
    let texts = scene.texts;
    let id = criterion.id.as_str();
    let nothing = Action { what: String::new(), who: String::new(), due: None, done: false };
    let before = answer.action.clone().unwrap_or(nothing);
    let mut action = before.clone();
    let can_edit = scene.can_edit();
    let field = Field::lines(Id::unique(("action-what", id)), &mut action.what, 2);
    field.editable(can_edit).show(ui, texts.action_what());
    let field = Field::line(Id::unique(("action-who", id)), &mut action.who);
    field.editable(can_edit).show(ui, texts.action_who());
    due_ui(ui, scene, criterion, &mut action);
    if answer.action.is_some() {
        ui.add_enabled_ui(can_edit, |ui| {
            if chip::chip(ui, texts.action_done(), texts.action_done(), action.done).clicked() {
                action.done = !action.done;
            }
        });
    }
    if action != before {
        let is_empty = action.what.is_empty() && action.who.is_empty() && action.due.is_none();
        let action = (!is_empty).then_some(action);
        commands.push(Command::Edit(Edit::SetAction(criterion.id.clone(), action)));
    }
}

/// The day until which it is to be done.
fn due_ui(ui: &mut Ui, scene: &Scene<'_>, criterion: &Criterion, action: &mut Action) {
    let id = Id::unique(("action-due", criterion.id.as_str()));
    let field = DateField {
        texts: scene.texts,
        name: scene.texts.action_due(),
        value: action.due,
        is_editable: scene.can_edit(),
    };
    if let Some(due) = date_field(ui, id, &field) {
        action.due = due;
    }
}
