//! The pane beside the list: all that is known of one file, and what can be done with it.

use egui::{Id, Key, Margin, ScrollArea, Ui};

use crate::domain::digest::Digest;
use crate::domain::edit::Edit;
use crate::domain::evidence::{Evidence, EvidenceFault};
use crate::gui::command::Command;
use crate::gui::evidence::{Ask, naming};
use crate::gui::scene::Scene;
use crate::gui::text::{self, Field, Style};
use crate::gui::theme::Tone;
use crate::gui::widgets::sign::Sign;
use crate::gui::widgets::{badge, button, thumbnail};

/// The widest a picture is shown, in points.
const WIDEST: f32 = 320.0;

/// Draws the pane.
pub(super) fn ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    evidence: &Evidence,
    find: &mut String,
    commands: &mut Vec<Command>,
) {
    let margin = Margin { left: 20, right: 8, top: 16, bottom: 8 };
    egui::Frame::new().inner_margin(margin).show(ui, |ui| {
        let id = evidence.digest.short();
        ScrollArea::vertical().id_salt(id).auto_shrink(false).show(ui, |ui| {
            ui.set_max_width(ui.available_width() - 8.0);
            ui.spacing_mut().item_spacing.y = 12.0;
            let known = scene.thumbnails.get(&evidence.digest);
            let width = ui.available_width().min(WIDEST);
            let picture = known.map(|known| &known.texture);
            thumbnail::thumbnail(ui, width, picture, &naming::kind(evidence));
            title_ui(ui, scene, evidence);
            actions_ui(ui, scene, evidence, commands);
            caption_ui(ui, scene, evidence, commands);
            super::day::ui(ui, scene, evidence, known.and_then(|known| known.taken), commands);
            super::links::ui(ui, scene, evidence, find, commands);
        });
    });
}

fn title_ui(ui: &mut Ui, scene: &Scene<'_>, evidence: &Evidence) {
    let texts = scene.texts;
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        text::label(ui, &evidence.name, Style::Heading);
        text::label(ui, &texts.evidence_file(&texts.size(evidence.size)), Style::Small);
        if evidence.extension() == "heic" {
            text::label(ui, texts.evidence_no_thumbnail(), Style::Small);
        }
        if let Some(fault) = scene.faults.get(&evidence.digest) {
            badge::signed(ui, Sign::Cross, super::fault_word(texts, *fault), Tone::Bad);
            let hint = match fault {
                EvidenceFault::Missing => texts.fault_missing_hint(),
                EvidenceFault::Changed => texts.fault_changed_hint(),
            };
            text::label(ui, hint, Style::Small);
        }
        if evidence.is_old(scene.today) {
            badge::signed(ui, Sign::Exclamation, texts.evidence_is_old(), Tone::Warn);
            text::label(ui, texts.evidence_is_old_hint(), Style::Small);
        }
    });
}

fn actions_ui(ui: &mut Ui, scene: &Scene<'_>, evidence: &Evidence, commands: &mut Vec<Command>) {
    let texts = scene.texts;
    let digest = evidence.digest;
    ui.horizontal_wrapped(|ui| {
        if button::secondary(ui, texts.evidence_look()).clicked() {
            commands.push(Command::Evidence(Ask::Look(digest)));
        }
        if button::secondary(ui, texts.evidence_open()).clicked() {
            commands.push(Command::Evidence(Ask::View(digest)));
        }
        if !scene.can_edit() {
            ui.disable();
        }
        if button::secondary(ui, texts.evidence_replace()).clicked() {
            commands.push(Command::Evidence(Ask::Replace(digest)));
        }
        if button::secondary(ui, texts.evidence_detach()).clicked() {
            commands.push(Command::Evidence(Ask::Detach(digest)));
            commands.push(Command::FocusContent);
        }
    });
}

/// The caption of a file, as the keyboard finds it.
pub(super) fn caption_id(digest: &Digest) -> Id {
    Id::unique(("evidence-caption", digest.short()))
}

fn caption_ui(ui: &mut Ui, scene: &Scene<'_>, evidence: &Evidence, commands: &mut Vec<Command>) {
    let texts = scene.texts;
    let mut caption = evidence.caption.clone();
    let id = caption_id(&evidence.digest);
    let field = Field::lines(id, &mut caption, 2).hint(texts.evidence_caption_hint());
    let field = field.editable(scene.can_edit()).show(ui, texts.evidence_caption());
    if field.lost_focus() && ui.input(|input| input.key_pressed(Key::Escape)) {
        // Back to where Enter led here from.
        commands.push(Command::Focus(super::row::id(&evidence.digest)));
    }
    if field.changed() {
        let evidence = Evidence { caption, ..evidence.clone() };
        commands.push(Command::Edit(Edit::SetEvidence(evidence)));
    }
}
