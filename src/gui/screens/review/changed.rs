//! What the office changed after the opinions on it.

use egui::Ui;

use super::{lead, title};
use crate::domain::profile::ProfileField;
use crate::domain::review::{Original, ReviewEdit};
use crate::gui::command::Command;
use crate::gui::news::file_name;
use crate::gui::scene::{Judged, Scene};
use crate::gui::theme::Tone;
use crate::gui::widgets::link_row::{LinkRow, link_row};
use crate::gui::widgets::{button, section};

/// Draws the card where the file is another one than the one that was reviewed.
pub(super) fn ui(ui: &mut Ui, scene: &Scene<'_>, judged: &Judged, commands: &mut Vec<Command>) {
    let (Some(review), Some(subject)) = (scene.session.review(), scene.session.subject()) else {
        return;
    };
    if review.original().digest == subject.digest {
        return;
    }
    let texts = scene.texts;
    section::card(ui, |ui| {
        let words = texts.review_changed(judged.changed.len());
        section::heading(ui, &words, texts.review_changed_hint());
        for changed in &judged.changed {
            let parts: Vec<&str> =
                changed.parts.iter().map(|part| texts.seen_part(*part)).collect();
            let mark = match changed.after {
                Some(_) => texts.review_changed_parts(&parts.join(", ")),
                None => texts.cli_fit_gone().to_owned(),
            };
            let id = changed.criterion.as_str();
            let title = title(scene, &changed.criterion);
            let row = LinkRow {
                lead: id,
                title,
                after: "",
                mark: &mark,
                tone: Tone::Warn,
                name: &format!("{id} {title} {mark}"),
            };
            if link_row(ui, &row).clicked() {
                lead(scene, &changed.criterion, commands);
            }
        }
        if scene.can_judge() && button::secondary(ui, texts.review_bind()).clicked() {
            let original = Original {
                digest: subject.digest,
                file: file_name(&subject.path),
                centre: scene
                    .session
                    .assessment()
                    .profile()
                    .get(ProfileField::CentreName)
                    .to_owned(),
            };
            commands.push(Command::Opinion(ReviewEdit::Bind(original)));
            commands.push(Command::FocusContent);
        }
    });
}
