//! Earlier states of the file: when they were kept, what differs from now, and a new file from each.

use std::collections::BTreeSet;

use egui::{ScrollArea, Ui};

use crate::explain;
use crate::gui::command::Command;
use crate::gui::comparing;
use crate::gui::focus;
use crate::gui::keeping::other_states::Past;
use crate::gui::keeping::past::Listed;
use crate::gui::keeping::{Keep, MOST_BACKUP_DAYS, MOST_BACKUPS};
use crate::gui::scene::Scene;
use crate::gui::text::{self, Style};
use crate::gui::theme::{self, Tone};
use crate::gui::widgets::at_right::at_right;
use crate::gui::widgets::sign::Sign;
use crate::gui::widgets::{badge, button, difference_list, empty, scroll, section};

/// Widest width of the screen in points.
const WIDTH: f32 = 900.0;

/// What this screen remembers for itself.
#[derive(Debug, Default)]
pub struct State {
    /// The backups whose differences are shown, by their numbers.
    open: BTreeSet<u32>,
}

/// Draws the screen. `None` for `listed`: they are not read yet.
pub fn ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    listed: Option<&Listed>,
    state: &mut State,
    commands: &mut Vec<Command>,
) {
    let texts = scene.texts;
    ScrollArea::vertical().id_salt("backups").auto_shrink(false).show(ui, |ui| {
        scroll::by_keys(ui);
        ui.set_width(ui.available_width().min(WIDTH));
        ui.spacing_mut().item_spacing.y = theme::GAP;
        focus::heading(ui, texts.nav_backups());
        let explanation = texts.backups_explanation(MOST_BACKUPS, MOST_BACKUP_DAYS);
        text::label(ui, &explanation, Style::Muted);
        if scene.session.path().is_none() {
            let (title, hint) = (texts.backups_untitled(), texts.backups_untitled_hint());
            empty::empty(ui, Sign::Dash, title, hint);
            return;
        }
        let revision = scene.session.revision();
        if listed.is_none_or(|listed| listed.revision != revision) {
            commands.push(Command::Keep(Keep::ListBackups));
        }
        match listed {
            None => drop(text::label(ui, texts.backups_looking(), Style::Muted)),
            Some(listed) if listed.backups.is_empty() => {
                empty::empty(ui, Sign::Plus, texts.backups_none(), texts.backups_none_hint());
            }
            Some(listed) => {
                for backup in &listed.backups {
                    ui.push_id(backup.number, |ui| backup_ui(ui, scene, backup, state, commands));
                }
            }
        }
        ui.add_space(theme::GAP);
    });
}

fn backup_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    backup: &Past,
    state: &mut State,
    commands: &mut Vec<Command>,
) {
    let texts = scene.texts;
    section::card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 6.0;
        let differences = backup.differences.as_deref();
        let name = |ui: &mut Ui| {
            text::line(ui, &texts.moment(&backup.moment), Style::Strong);
            match differences {
                None => badge::signed(ui, Sign::Exclamation, texts.backup_broken(), Tone::Bad),
                Some([]) => badge::signed(ui, Sign::Check, texts.backup_same(), Tone::Good),
                Some(list) => badge::badge(ui, &texts.backup_differs(list.len()), Tone::Neutral),
            };
        };
        ui.horizontal(|ui| {
            at_right(ui, name, |ui| {
                ui.add_enabled_ui(differences.is_some(), |ui| {
                    if scene.session.review().is_none() {
                        compare_ui(ui, scene, backup, commands);
                    }
                    let restore = button::secondary(ui, texts.backup_restore());
                    let name = texts.backup_restore_name(backup.number);
                    ui.ctx().accesskit_node_builder(restore.id, |node| node.set_label(name));
                    if restore.clicked() {
                        commands.push(Command::Keep(Keep::Restore(backup.number)));
                    }
                });
            });
        });
        let Some(differences) = differences.filter(|list| !list.is_empty()) else { return };
        let is_open = state.open.contains(&backup.number);
        let fold = button::fold(ui, texts.backup_show_word(), is_open);
        let name = texts.backup_show(backup.number);
        ui.ctx().accesskit_node_builder(fold.id, |node| node.set_label(name));
        if fold.clicked() && !state.open.remove(&backup.number) {
            state.open.insert(backup.number);
        }
        if is_open {
            theme::inset(ui).show(ui, |ui| {
                ui.set_width(ui.available_width());
                text::label(ui, texts.backup_from_to(), Style::SmallStrong);
                let now = scene.assessment();
                let lines = differences.iter().map(|one| explain::difference(texts, now, one));
                let more = |count| texts.more_differences(count);
                difference_list::ui(ui, lines, differences.len(), more);
            });
        }
    });
}

fn compare_ui(ui: &mut Ui, scene: &Scene<'_>, backup: &Past, commands: &mut Vec<Command>) {
    let compare = button::secondary(ui, scene.texts.backup_compare());
    let name = scene.texts.backup_compare_name(backup.number);
    if compare.accessible_name(name).clicked() {
        commands.push(Command::Compare(comparing::Ask::Backup(backup.number)));
    }
}
