//! The pane beside the cards: guidance for the current criterion, and what the office writes about it.

use egui::{Id, Key, Margin, ScrollArea, Ui};

use crate::domain::answer::AnswerState;
use crate::domain::criterion::Criterion;
use crate::domain::edit::Edit;
use crate::domain::id::CriterionId;
use crate::domain::provenance::Provenance;
use crate::gui::command::Command;
use crate::gui::scene::Scene;
use crate::gui::text::{self, Field, Style};
use crate::gui::theme::{self, Tone};
use crate::gui::widgets::{badge, button, section};

/// Draws the pane for `criteria[current]`.
pub(super) fn ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    criteria: &[&Criterion],
    current: usize,
    commands: &mut Vec<Command>,
) {
    let Some(criterion) = criteria.get(current).copied() else { return };
    let margin = Margin { left: 20, right: 16, top: 16, bottom: 8 };
    egui::Frame::new().inner_margin(margin).show(ui, |ui| {
        let is_low = ui.available_height() < super::LOW;
        steps_ui(ui, scene, criteria, current, commands);
        if !is_low {
            text::label(ui, keys_hint(scene), Style::Small);
            ui.add_space(2.0);
        }
        ScrollArea::vertical().id_salt(criterion.id.as_str()).auto_shrink(false).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 12.0;
            title_ui(ui, scene, criterion);
            if criterion.is_own() && scene.can_edit() {
                super::own::edit_ui(ui, scene, criterion, commands);
            }
            if scene.is_reviewing() {
                super::opinion_pane::ui(ui, scene, criterion, commands);
                super::evidence::ui(ui, scene, criterion, commands);
            } else {
                writing_ui(ui, scene, criterion, commands);
                super::follow::ui(ui, scene, criterion, commands);
            }
            guidance_ui(ui, scene, criterion);
            if !scene.is_reviewing() {
                super::evidence::ui(ui, scene, criterion, commands);
            }
            sources_ui(ui, scene, criterion);
            if is_low {
                text::label(ui, keys_hint(scene), Style::Small);
            }
        });
    });
}

const fn keys_hint(scene: &Scene<'_>) -> &'static str {
    if scene.is_reviewing() { scene.texts.opinion_keys() } else { scene.texts.keys_hint() }
}

/// The way to the criterion before and after.
fn steps_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    criteria: &[&Criterion],
    current: usize,
    commands: &mut Vec<Command>,
) {
    ui.horizontal(|ui| {
        for (name, target) in [
            (scene.texts.previous_criterion(), current.checked_sub(1)),
            (scene.texts.next_criterion(), current.checked_add(1)),
        ] {
            let target = target.and_then(|at| criteria.get(at));
            ui.add_enabled_ui(target.is_some(), |ui| {
                if button::secondary(ui, name).clicked()
                    && let Some(target) = target
                {
                    commands.push(super::go(target));
                }
            });
        }
    });
}

fn title_ui(ui: &mut Ui, scene: &Scene<'_>, criterion: &Criterion) {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        let accent = theme::palette(ui).accent;
        text::coloured(ui, criterion.id.as_str(), Style::SmallStrong, accent);
        text::label(ui, scene.say(&criterion.title), Style::Heading);
        // Guidance of our own never had another wording.
        let is_quoted = match criterion.title_provenance {
            Provenance::Official
            | Provenance::OfficialSecondHand
            | Provenance::CarriedOver
            | Provenance::FromManual => true,
            Provenance::Derived | Provenance::Unsourced | Provenance::Office => false,
        };
        if criterion.wording.is_none() && is_quoted {
            text::label(ui, scene.texts.title_only(), Style::Small);
        }
    });
}

/// The field of the note.
pub(super) fn note_id(criterion: &CriterionId) -> Id {
    Id::unique(("note", criterion.as_str()))
}

/// The note, and the reason where one is needed.
fn writing_ui(ui: &mut Ui, scene: &Scene<'_>, criterion: &Criterion, commands: &mut Vec<Command>) {
    let texts = scene.texts;
    let id = criterion.id.as_str();
    let answer = scene.assessment().answer(&criterion.id);
    if answer.state == AnswerState::NotApplicable {
        let mut reason = answer.reason.clone();
        let field = Field::lines(Id::unique(("reason", id)), &mut reason, 2);
        if field.editable(scene.can_edit()).show(ui, texts.pane_reason()).changed() {
            commands.push(Command::Edit(Edit::SetReason(criterion.id.clone(), reason)));
        }
    }
    let mut note = answer.note.clone();
    let field = Field::lines(note_id(&criterion.id), &mut note, 3);
    let field = field.hint(texts.pane_note_hint()).editable(scene.can_edit());
    let response = field.show(ui, texts.pane_note());
    if response.lost_focus() && ui.input(|input| input.key_pressed(Key::Escape)) {
        // Back to the card, where the next key answers.
        commands.push(Command::FocusContent);
    }
    if response.changed() {
        commands.push(Command::Edit(Edit::SetNote(criterion.id.clone(), note)));
    }
}

fn guidance_ui(ui: &mut Ui, scene: &Scene<'_>, criterion: &Criterion) {
    let texts = scene.texts;
    let parts = [
        (texts.pane_look_at(), scene.say(&criterion.look_at)),
        (texts.pane_evidence(), scene.say(&criterion.evidence)),
        (texts.pane_remark(), criterion.note.as_ref().map_or("", |note| scene.say(note))),
        (texts.pane_basis(), scene.say(&criterion.basis)),
    ];
    if criterion.is_own() || parts.iter().all(|(_, words)| words.is_empty()) {
        return;
    }
    theme::inset(ui).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 10.0;
        let mark = texts.provenance(criterion.guidance_provenance);
        badge::badge(ui, mark, Tone::Neutral);
        for (name, words) in parts {
            if !words.is_empty() {
                section::captioned(ui, name, words);
            }
        }
    });
}

/// What the mark of the title means, and the sources by name.
fn sources_ui(ui: &mut Ui, scene: &Scene<'_>, criterion: &Criterion) {
    let texts = scene.texts;
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        text::label(ui, texts.pane_sources(), Style::SmallStrong);
        text::label(ui, texts.provenance_meaning(criterion.title_provenance), Style::Small);
        for id in &criterion.sources {
            let known = scene.edition().parts().sources.iter().find(|source| source.id == *id);
            if let Some(source) = known {
                text::label(ui, scene.say(&source.title), Style::Small);
            }
        }
    });
}
