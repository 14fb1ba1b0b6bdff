//! The evidence of a criterion, in the pane beside the cards.

use egui::Ui;

use crate::domain::criterion::Criterion;
use crate::domain::evidence::{Evidence, EvidenceFault};
use crate::gui::command::Command;
use crate::gui::evidence::{Ask, naming, naming::Names};
use crate::gui::route::Route;
use crate::gui::scene::Scene;
use crate::gui::text::{self, Style};
use crate::gui::theme::Tone;
use crate::gui::widgets::sign::Sign;
use crate::gui::widgets::{badge, button, thumbnail};

/// The widest a picture is shown to a reviewer, in points.
const WIDEST: f32 = 360.0;

/// Draws what is on file for `criterion`, and the ways to add to it.
pub(super) fn ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    criterion: &Criterion,
    commands: &mut Vec<Command>,
) {
    let texts = scene.texts;
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 6.0;
        text::label(ui, texts.pane_on_file(), Style::SmallStrong);
        let names = Names::of(texts, scene.assessment().evidence());
        let mut is_empty = true;
        for evidence in scene.assessment().evidence_of(&criterion.id) {
            is_empty = false;
            ui.push_id(evidence.digest, |ui| {
                one_ui(ui, scene, criterion, (evidence, &names.one(evidence)), commands);
            });
        }
        if is_empty {
            text::label(ui, texts.pane_nothing_on_file(), Style::Small);
        }
        if !scene.is_reviewing() {
            add_ui(ui, scene, criterion, commands);
        }
    });
}

fn add_ui(ui: &mut Ui, scene: &Scene<'_>, criterion: &Criterion, commands: &mut Vec<Command>) {
    let texts = scene.texts;
    let id = &criterion.id;
    ui.horizontal_wrapped(|ui| {
        if !scene.can_edit() {
            ui.disable();
        }
        let name = texts.evidence_attach_to(id.as_str());
        if button::secondary(ui, texts.attach_files()).accessible_name(name).clicked() {
            commands.push(Command::Evidence(Ask::Choose(Some(id.clone()))));
        }
        let name = texts.evidence_paste_to(id.as_str());
        if button::secondary(ui, texts.paste_picture()).accessible_name(name).clicked() {
            commands.push(Command::Evidence(Ask::Paste(Some(id.clone()))));
        }
    });
}

fn one_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    criterion: &Criterion,
    (evidence, name): (&Evidence, &str),
    commands: &mut Vec<Command>,
) {
    let texts = scene.texts;
    let digest = evidence.digest;
    if evidence.is_picture() && scene.thumbnails.is_unknown(&digest) {
        commands.push(Command::Evidence(Ask::Thumbnail(digest)));
    }
    let picture = scene.thumbnails.get(&digest).map(|known| &known.texture);
    if scene.is_reviewing() && picture.is_some() {
        // A reviewer looks at it, and not only for it.
        thumbnail::thumbnail(ui, ui.available_width().min(WIDEST), picture, "");
    }
    ui.horizontal_top(|ui| {
        if !scene.is_reviewing() || picture.is_none() {
            thumbnail::thumbnail(ui, 88.0, picture, &naming::kind(evidence));
        }
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            let caption = evidence.caption.trim();
            if !caption.is_empty() {
                text::label(ui, caption, Style::Body);
            }
            let style = if caption.is_empty() { Style::Body } else { Style::Small };
            text::label(ui, &evidence.name, style);
            if let Some(fault) = scene.faults.get(&digest) {
                let word = match fault {
                    EvidenceFault::Missing => texts.fault_missing(),
                    EvidenceFault::Changed => texts.fault_changed(),
                };
                badge::signed(ui, Sign::Cross, word, Tone::Bad);
            }
            if evidence.is_old(scene.today) {
                badge::signed(ui, Sign::Exclamation, texts.evidence_is_old(), Tone::Warn);
            }
        });
    });
    let id = criterion.id.as_str();
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 2.0;
        let look = button::quiet(ui, texts.evidence_look());
        if look.accessible_name(texts.evidence_look_at(name)).clicked() {
            commands.push(Command::Evidence(Ask::Look(digest)));
        }
        let open = button::quiet(ui, texts.evidence_open());
        if open.accessible_name(texts.evidence_open_what(name)).clicked() {
            commands.push(Command::Evidence(Ask::View(digest)));
        }
        let edit = button::quiet(ui, texts.evidence_edit());
        if edit.accessible_name(texts.show_evidence(name)).clicked() {
            commands.push(Command::Go(Route::EvidenceFile(digest)));
        }
        if scene.can_edit() {
            let remove = button::quiet(ui, texts.evidence_remove());
            if remove.accessible_name(texts.evidence_unlink(name, id)).clicked() {
                let criterion = criterion.id.clone();
                commands.push(Command::Evidence(Ask::Unlink(digest, criterion)));
                commands.push(Command::FocusContent);
            }
        }
    });
}
