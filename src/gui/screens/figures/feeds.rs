//! The criteria that rest on the figures, each a way to its card.

use egui::Ui;

use crate::domain::criterion::Criterion;
use crate::gui::command::Command;
use crate::gui::route::Route;
use crate::gui::scene::Scene;
use crate::gui::theme::Tone;
use crate::gui::widgets::link_row::{LinkRow, link_row};
use crate::gui::widgets::section;

/// Draws them, where the edition names any.
pub(super) fn ui(ui: &mut Ui, scene: &Scene<'_>, commands: &mut Vec<Command>) {
    let texts = scene.texts;
    let mut fed = scene.edition().criteria().iter().filter(|it| !it.figures.is_empty()).peekable();
    if fed.peek().is_none() {
        return;
    }
    section::card(ui, |ui| {
        section::heading(ui, texts.feeds_heading(), texts.feeds_hint());
        ui.spacing_mut().item_spacing.y = 4.0;
        for criterion in fed {
            criterion_ui(ui, scene, criterion, commands);
        }
    });
}

fn criterion_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    criterion: &Criterion,
    commands: &mut Vec<Command>,
) {
    let texts = scene.texts;
    let (id, title) = (criterion.id.as_str(), scene.say(&criterion.title));
    let kinds = criterion.figures.iter().map(|kind| texts.figure_kind(*kind));
    let kinds = kinds.collect::<Vec<_>>().join(", ");
    let name = texts.feeds_link(&kinds, id, title);
    let row =
        LinkRow { lead: id, title, after: "", mark: &kinds, tone: Tone::Neutral, name: &name };
    if link_row(ui, &row).clicked() {
        let (aspect, criterion) = (criterion.aspect, Some(criterion.id.clone()));
        commands.push(Command::Go(Route::Aspect { aspect, criterion }));
        commands.push(Command::FocusContent);
    }
}
