//! What the review lacks before it can be handed over.

use egui::{Id, Ui};

use super::{lead, people, result, title};
use crate::domain::id::CriterionId;
use crate::domain::review::ReviewGap;
use crate::gui::command::Command;
use crate::gui::scene::{Judged, Scene};
use crate::gui::text::{self, Style};
use crate::gui::theme::Tone;
use crate::gui::widgets::link_row::{LinkRow, link_row};
use crate::gui::widgets::sign::Sign;
use crate::gui::widgets::{empty, section};

/// The most criteria of one kind that are listed.
const MOST: usize = 8;

/// Draws the card.
pub(super) fn ui(ui: &mut Ui, scene: &Scene<'_>, judged: &Judged, commands: &mut Vec<Command>) {
    let texts = scene.texts;
    section::card(ui, |ui| {
        if judged.gaps.is_empty() {
            let hint = texts.review_complete_hint();
            empty::empty(ui, Sign::Check, texts.review_complete(), hint);
            return;
        }
        section::heading(ui, texts.review_gaps(), "");
        ui.spacing_mut().item_spacing.y = 0.0;
        let mut not_seen = 0;
        for gap in &judged.gaps {
            if matches!(gap, ReviewGap::NotSeen(_)) {
                not_seen += 1;
                if not_seen > MOST {
                    continue;
                }
            }
            gap_ui(ui, scene, gap, commands);
        }
        if not_seen > MOST {
            let more = texts.and_more_criteria(not_seen - MOST);
            text::label(ui, &more, Style::Small);
        }
    });
}

/// Where what is lacking is made good.
enum Place<'a> {
    /// On the card of this criterion.
    Card(&'a CriterionId),
    /// On this screen, in this widget.
    Here(Id),
}

fn gap_ui(ui: &mut Ui, scene: &Scene<'_>, gap: &ReviewGap, commands: &mut Vec<Command>) {
    let texts = scene.texts;
    let mark = texts.review_gap(gap);
    let place = match gap {
        ReviewGap::NotSeen(id)
        | ReviewGap::NoReason(id)
        | ReviewGap::NoRequest(id)
        | ReviewGap::NoPoints(id)
        | ReviewGap::Outdated(id) => Place::Card(id),
        ReviewGap::NoRecommendation | ReviewGap::AboveReviewed { .. } => {
            Place::Here(result::recommendation_id())
        }
        ReviewGap::NoReviewer => Place::Here(people::name_id()),
    };
    let (lead_text, title, mark) = match place {
        Place::Card(id) => (id.as_str(), title(scene, id), mark),
        Place::Here(_) => ("", mark, ""),
    };
    let name = format!("{} {lead_text} {title} {mark}", texts.review_gaps());
    let row = LinkRow { lead: lead_text, title, after: "", mark, tone: Tone::Warn, name: &name };
    if link_row(ui, &row).clicked() {
        match place {
            Place::Card(id) => lead(scene, id, commands),
            Place::Here(widget) => commands.push(Command::Focus(widget)),
        }
    }
}
