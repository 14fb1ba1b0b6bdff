//! Work that was not saved when the program ended: offered, never opened by itself.

use egui::{Response, Ui};

use super::Offer;
use crate::domain::document::DocumentKind;
use crate::explain;
use crate::gui::command::{Command, Leave};
use crate::gui::keeping::Keep;
use crate::gui::keeping::drafts::Draft;
use crate::gui::news::file_name;
use crate::gui::text::{self, Style};
use crate::gui::theme;
use crate::gui::widgets::at_right::at_right;
use crate::gui::widgets::{button, section};
use crate::i18n::Texts;

/// Draws the card.
pub(super) fn ui(ui: &mut Ui, offer: &Offer<'_>, commands: &mut Vec<Command>) {
    let texts = offer.texts;
    section::card(ui, |ui| {
        section::heading(ui, texts.drafts_heading(), texts.drafts_explanation());
        ui.spacing_mut().item_spacing.y = theme::GAP * 0.5;
        for (at, draft) in offer.drafts.iter().enumerate() {
            let rank = if at == 0 { button::primary } else { button::secondary };
            ui.push_id(&draft.id, |ui| draft_ui(ui, offer.texts, draft, rank, commands));
        }
    });
}

/// A draft; the newest has the one button that most people want.
fn draft_ui(
    ui: &mut Ui,
    texts: Texts,
    draft: &Draft,
    rank: fn(&mut Ui, &str) -> Response,
    commands: &mut Vec<Command>,
) {
    let centre = match draft.centre.trim() {
        "" => texts.draft_unnamed().to_owned(),
        centre => explain::quoted(centre),
    };
    let of = match &draft.source.path {
        Some(path) => texts.draft_of_file(&file_name(path)),
        None => texts.draft_untitled().to_owned(),
    };
    let when = draft.moment.as_ref().map(|moment| texts.moment(moment)).unwrap_or_default();
    let of = match draft.kind {
        DocumentKind::Assessment => of,
        DocumentKind::Review => format!("{} · {of}", texts.draft_of_review()),
    };
    let below = if when.is_empty() { of } else { format!("{when} · {of}") };
    // Several drafts may be alike in all that is shown of them.
    let which = format!("{centre} {below} {}", draft.id.chars().take(4).collect::<String>());
    ui.horizontal(|ui| {
        let words = |ui: &mut Ui| {
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                text::label(ui, &centre, Style::Strong);
                text::label(ui, &below, Style::Small);
            });
        };
        at_right(ui, words, |ui| {
            let open = rank(ui, texts.draft_open());
            let discard = button::secondary(ui, texts.draft_discard());
            for (button, name, command) in [
                (
                    open,
                    texts.draft_open_name(&which),
                    Command::Leave(Leave::Recover(draft.id.clone())),
                ),
                (
                    discard,
                    texts.draft_discard_name(&which),
                    Command::Keep(Keep::Discard(draft.id.clone())),
                ),
            ] {
                ui.ctx().accesskit_node_builder(button.id, |node| node.set_label(name));
                if button.clicked() {
                    commands.push(command);
                }
            }
        });
    });
}
