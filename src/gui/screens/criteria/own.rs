//! Criteria that the office adds to the fourth aspect.

use egui::{Id, Key, Ui};

use crate::domain::aspect::Aspect;
use crate::domain::criterion::Criterion;
use crate::domain::edit::Edit;
use crate::gui::command::Command;
use crate::gui::route::Route;
use crate::gui::scene::Scene;
use crate::gui::text::Field;
use crate::gui::widgets::draft::drafted;
use crate::gui::widgets::{button, section};

/// The card at the end of the list that adds a criterion.
pub(super) fn add_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    title: &mut String,
    commands: &mut Vec<Command>,
) {
    let texts = scene.texts;
    section::card(ui, |ui| {
        section::heading(ui, texts.own_heading(), texts.own_explanation());
        let field = Field::line(Id::unique("own-title"), title).show(ui, texts.own_title());
        let is_entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        let id = scene.assessment().free_own_id();
        let typed = title.trim().to_owned();
        ui.add_enabled_ui(!typed.is_empty() && id.is_some(), |ui| {
            let add = button::secondary(ui, texts.own_add());
            let add = add.on_disabled_hover_text(texts.own_add_hint());
            if (add.clicked() || (is_entered && ui.is_enabled()))
                && let Some(id) = id
            {
                title.clear();
                let look_at = String::new();
                let route = Route::Aspect { aspect: Aspect::Other, criterion: Some(id.clone()) };
                commands.push(Command::Edit(Edit::SetOwnCriterion { id, title: typed, look_at }));
                commands.push(Command::Go(route));
                commands.push(Command::FocusContent);
            }
        });
    });
}

/// Title and guidance of an own criterion, and the way to take it away.
pub(super) fn edit_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    criterion: &Criterion,
    commands: &mut Vec<Command>,
) {
    let texts = scene.texts;
    let id = &criterion.id;
    let set = |title: String, look_at: String| {
        Command::Edit(Edit::SetOwnCriterion { id: id.clone(), title, look_at })
    };
    let field = Id::unique(("own-title", id.as_str()));
    let title = drafted(
        ui,
        field,
        &criterion.title.th,
        |_| true,
        |ui, title| Field::line(field, title).show(ui, texts.own_edit_title()),
    );
    // An own criterion always has a title; while none is typed, the last one is kept.
    if let Some(title) = title.changed.filter(|title| !title.trim().is_empty()) {
        commands.push(set(title, criterion.look_at.th.clone()));
    }
    let mut look_at = criterion.look_at.th.clone();
    let field = Field::lines(Id::unique(("own-look-at", id.as_str())), &mut look_at, 2);
    if field.show(ui, texts.own_edit_look_at()).changed() {
        commands.push(set(criterion.title.th.clone(), look_at));
    }
    if button::secondary(ui, &texts.own_remove(id.as_str())).clicked() {
        commands.push(Command::Edit(Edit::RemoveOwnCriterion(id.clone())));
    }
}
