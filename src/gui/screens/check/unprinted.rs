//! Pictures of a kind that no paper shows. They are evidence all the same, so nothing stops; but who prints the report
//! learns it here and not from the paper.

use egui::Ui;

use crate::domain::evidence::Evidence;
use crate::domain::findings::Place;
use crate::gui::command::Command;
use crate::gui::leads;
use crate::gui::scene::Scene;
use crate::gui::text::{self, Style};
use crate::gui::theme::Tone;
use crate::gui::widgets::link_row::{self, LinkRow};
use crate::gui::widgets::{badge, section};

/// The ending of pictures that are taken in and not printed.
const ENDING: &str = "heic";

/// Draws the card, where there is such a picture.
pub(super) fn ui(ui: &mut Ui, scene: &Scene<'_>, commands: &mut Vec<Command>) {
    let texts = scene.texts;
    let is_unprinted = |evidence: &&Evidence| evidence.extension() == ENDING;
    let found: Vec<&Evidence> = scene.assessment().evidence().iter().filter(is_unprinted).collect();
    if found.is_empty() {
        return;
    }
    section::card(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().interact_size.y = 28.0;
            text::line(ui, texts.check_unprinted(), Style::Strong);
            badge::badge(ui, &texts.check_count(found.len()), Tone::Neutral);
        });
        text::label(ui, texts.report_photo_unknown(), Style::Small);
        for evidence in found {
            let place = Place::Evidence(evidence.digest);
            let (lead, title) = texts.place(&place, scene.assessment());
            let name =
                texts.finding_name(texts.check_unprinted(), format!("{lead} {title}").trim());
            let (after, mark, tone) = ("", "", Tone::Neutral);
            let row = LinkRow { lead: &lead, title: &title, after, mark, tone, name: &name };
            if link_row::link_row(ui, &row).clicked() {
                commands.extend(leads::to(scene, &place));
            }
        }
    });
}
