//! What is known of one edition.

use std::sync::Arc;

use egui::Ui;

use crate::domain::edition::Edition;
use crate::domain::edition_correction::{Correction, EditionCorrection};
use crate::domain::profile::ProfileField;
use crate::domain::provenance::Provenance;
use crate::gui::command::Command;
use crate::gui::own_editions::EditionAsk;
use crate::gui::scene::Scene;
use crate::gui::text::{self, Style};
use crate::gui::theme::{self, Tone};
use crate::gui::widgets::sign::Sign;
use crate::gui::widgets::{badge, button, section};

use super::State;

/// Draws the card of `edition`, which is kept on this computer or came with the open assessment alone.
pub(super) fn ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    (edition, is_kept): (&Arc<Edition>, bool),
    state: &mut State,
    commands: &mut Vec<Command>,
) {
    let texts = scene.texts;
    let parts = edition.parts();
    section::card(ui, |ui| {
        section::heading(ui, scene.say(&parts.title), &figures(scene, edition));
        if let Some([mark, by, from]) = texts.own_edition(edition) {
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 2.0;
                badge::signed(ui, Sign::Exclamation, &mark, Tone::Warn);
                text::label(ui, &by, Style::Small);
                text::label(ui, &from, Style::Small);
            });
        }
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().interact_size.y = 28.0;
            if is_answered(scene, edition) {
                badge::signed(ui, Sign::Check, texts.edition_in_use(), Tone::Good);
            }
            let official =
                edition.criteria().iter().filter(|it| it.title_provenance.is_official()).count();
            let titles = texts.edition_official(official, edition.criteria().len());
            badge::badge(ui, &titles, Tone::Accent);
            for provenance in Provenance::ALL {
                let is_of = |it: &&_| is_from(it, provenance);
                let count = edition.criteria().iter().filter(is_of).count();
                if count > 0 && !provenance.is_official() {
                    let words = texts.edition_titles(texts.provenance(provenance), count);
                    badge::badge(ui, &words, Tone::Neutral);
                }
            }
            if edition.has_estimates() {
                badge::signed(ui, Sign::Exclamation, texts.edition_estimates(), Tone::Warn);
            }
        });
        let year = texts.edition_year(edition);
        let is_open = state.open.contains(edition.id());
        ui.horizontal_wrapped(|ui| {
            let name = texts.edition_button(texts.about_edition(), &year);
            let fold = button::fold(ui, texts.about_edition(), is_open);
            if fold.accessible_name(name).clicked() {
                if is_open {
                    state.open.retain(|id| id != edition.id());
                } else {
                    state.open.push(edition.id().clone());
                }
            }
        });
        ui.horizontal_wrapped(|ui| buttons_ui(ui, scene, (edition, is_kept), state, commands));
        if is_open {
            note_ui(ui, scene, edition);
        }
    });
}

/// Whether the open assessment answers this very edition.
fn is_answered(scene: &Scene<'_>, edition: &Edition) -> bool {
    scene.has_document && edition.id() == scene.edition().id()
}

/// What can be done with the edition.
fn buttons_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    (edition, is_kept): (&Arc<Edition>, bool),
    state: &mut State,
    commands: &mut Vec<Command>,
) {
    let texts = scene.texts;
    let year = texts.edition_year(edition);
    let asked = |ui: &mut Ui, words: &str, hint: &str| {
        let name = texts.edition_button(words, &year);
        let button = button::secondary(ui, words).accessible_name(name);
        if hint.is_empty() { button.clicked() } else { button.on_hover_text(hint).clicked() }
    };
    if asked(ui, texts.edition_correct(), texts.edition_correct_hint()) {
        let mut correction = EditionCorrection::of(Arc::clone(edition));
        if correction.office().is_empty() {
            correction.apply(Correction::Office(office(scene)));
        }
        state.correct(correction);
        commands.push(Command::FocusContent);
    }
    if asked(ui, texts.edition_export(), "") {
        commands.push(Command::ExportEdition(edition.id().clone()));
    }
    // Another year is another assessment: that is started from last year, in a file of its own.
    let fits = scene.has_document
        && scene.can_edit()
        && edition.parts().year == scene.edition().parts().year;
    if fits
        && !is_answered(scene, edition)
        && asked(ui, texts.edition_use(), texts.edition_use_hint())
    {
        commands.push(Command::Edition(EditionAsk::Use(Arc::clone(edition))));
    }
    if !is_kept && asked(ui, texts.edition_keep(), texts.edition_keep_hint()) {
        commands.push(Command::Edition(EditionAsk::Keep(Arc::clone(edition))));
    }
    if is_kept
        && edition.own().is_some()
        && asked(ui, texts.edition_remove(), texts.edition_removed_hint())
    {
        commands.push(Command::Edition(EditionAsk::Remove(edition.id().clone())));
    }
}

/// Who corrects, as far as the program knows.
fn office(scene: &Scene<'_>) -> String {
    let profile = scene.assessment().profile();
    let typed = [ProfileField::Agency, ProfileField::CentreName].map(|field| profile.get(field));
    let known = typed.into_iter().find(|text| !text.trim().is_empty());
    known.unwrap_or(&scene.settings.author).trim().to_owned()
}

fn is_from(criterion: &crate::domain::criterion::Criterion, provenance: Provenance) -> bool {
    criterion.title_provenance == provenance
}

/// Its size in a sentence: criteria, points, levels.
fn figures(scene: &Scene<'_>, edition: &Edition) -> String {
    let levels: Vec<String> = edition
        .levels()
        .iter()
        .map(|level| format!("{} {}+", scene.say(&level.title), level.from))
        .collect();
    let (criteria, total) = (edition.criteria().len(), edition.parts().total.0);
    scene.texts.edition_figures(criteria, total, &levels.join(" · "))
}

/// Where it comes from, and its sources.
fn note_ui(ui: &mut Ui, scene: &Scene<'_>, edition: &Edition) {
    theme::inset(ui).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 4.0;
        text::label(ui, scene.say(&edition.parts().note), Style::Body);
        text::label(ui, scene.texts.pane_sources(), Style::SmallStrong);
        for source in &edition.parts().sources {
            let words = format!("{} {}", scene.say(&source.title), source.address);
            text::label(ui, words.trim(), Style::Small);
        }
    });
}
