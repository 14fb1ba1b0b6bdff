//! A colleague's copy on its way into the open document: what comes in, and question by question what both say.

mod question;
mod summary;

use std::sync::Arc;

use egui::{ScrollArea, Ui};

use crate::explain;
use crate::gui::command::Command;
use crate::gui::focus;
use crate::gui::merging::{Ask, Found, Merging};
use crate::gui::news::file_name;
use crate::gui::scene::Scene;
use crate::gui::text::{self, Style};
use crate::gui::theme;
use crate::gui::widgets::sign::Sign;
use crate::gui::widgets::{button, difference_list, empty, scroll, section};

/// Widest width of the screen in points.
const WIDTH: f32 = 1040.0;

/// What this screen remembers for itself.
#[derive(Debug, Default)]
pub struct State {
    /// Whether the list of what changes is folded away.
    is_folded: bool,
}

/// Draws the screen. `None`: no copy was chosen yet.
pub fn ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    merging: Option<&Merging>,
    state: &mut State,
    commands: &mut Vec<Command>,
) {
    let texts = scene.texts;
    ScrollArea::vertical().id_salt("merge").auto_shrink(false).show(ui, |ui| {
        scroll::by_keys(ui);
        ui.set_width(ui.available_width().min(WIDTH));
        ui.spacing_mut().item_spacing.y = theme::GAP;
        focus::heading(ui, texts.nav_merge());
        let Some(merging) = merging else {
            empty::empty(ui, Sign::Plus, texts.merge_none(), texts.merge_none_hint());
            ui.add_enabled_ui(scene.can_edit(), |ui| {
                if button::primary(ui, texts.menu_merge()).clicked() {
                    commands.push(Command::Merge(Ask::Begin));
                }
            });
            return;
        };
        if !Arc::ptr_eq(merging.ours(), scene.session.assessment()) {
            // It was changed on another screen.
            commands.push(Command::Merge(Ask::Renew));
        }
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            let name = explain::quoted(&file_name(merging.path()));
            let from = match merging.over() {
                Some(_) => texts.merge_with_disk(&name),
                None => texts.merge_from(&name),
            };
            text::label(ui, &from, Style::Body);
            text::label(ui, &base(scene, merging), Style::Small);
        });
        summary::ui(ui, scene, merging, commands);
        question::ui(ui, scene, merging, commands);
        list_ui(ui, scene, merging, &mut state.is_folded);
        ui.add_space(theme::GAP);
    });
}

/// Where the state was found that both began from.
fn base(scene: &Scene<'_>, merging: &Merging) -> String {
    let texts = scene.texts;
    match merging.base() {
        Some(Found::Share) => texts.merge_base_share().to_owned(),
        Some(Found::File) => texts.merge_base_file().to_owned(),
        Some(Found::Opened) => texts.merge_base_opened().to_owned(),
        Some(Found::Backup(moment)) => texts.merge_base_backup(&texts.moment(moment)),
        None => texts.merge_base_none().to_owned(),
    }
}

/// What would change in the open document, line by line.
fn list_ui(ui: &mut Ui, scene: &Scene<'_>, merging: &Merging, is_folded: &mut bool) {
    let texts = scene.texts;
    let changes = merging.changes();
    if changes.is_empty() {
        return;
    }
    section::card(ui, |ui| {
        if button::fold(ui, texts.merge_list(), !*is_folded).clicked() {
            *is_folded = !*is_folded;
        }
        if !*is_folded {
            let merged = merging.merged();
            let lines = changes.iter().map(|one| explain::difference(texts, merged, one));
            difference_list::ui(ui, lines, changes.len(), |more| texts.more_differences(more));
        }
    });
}
