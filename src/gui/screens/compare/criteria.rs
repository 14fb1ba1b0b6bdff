//! Every criterion before and after, those that changed or all; each leads to its place in the open document.

use egui::{Ui, vec2};

use super::{Compared, aspects};
use crate::domain::assessment::Assessment;
use crate::domain::compare::{CriterionComparison, Movement, Worth};
use crate::domain::criterion::Criterion;
use crate::domain::differences::Change;
use crate::domain::digest::Digest;
use crate::explain;
use crate::gui::command::Command;
use crate::gui::route::Route;
use crate::gui::scene::Scene;
use crate::gui::text::{self, Style};
use crate::gui::theme::Tone;
use crate::gui::widgets::at_right::at_right;
use crate::gui::widgets::sign::Sign;
use crate::gui::widgets::{badge, button, chip, empty, section};
use crate::i18n::Texts;

/// Width of the ids in points.
const LEAD: f32 = 76.0;
/// How many files are named.
const MOST_NAMES: usize = 3;

/// Draws the card.
pub(super) fn ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    compared: &Compared,
    shows_all: &mut bool,
    commands: &mut Vec<Command>,
) {
    let texts = scene.texts;
    let rows = &compared.comparison.criteria;
    let listed: Vec<&CriterionComparison> =
        rows.iter().map(|(_, row)| row).filter(|row| *shows_all || !row.is_same()).collect();
    section::card(ui, |ui| {
        let title = |ui: &mut Ui| {
            text::line(ui, texts.beside_criteria(), Style::Heading);
            text::line(ui, &texts.beside_count(listed.len(), rows.len()), Style::Small);
        };
        ui.horizontal(|ui| {
            at_right(ui, title, |ui| {
                let word = texts.beside_only_changes();
                if chip::chip(ui, word, word, !*shows_all).clicked() {
                    *shows_all = !*shows_all;
                }
            });
        });
        if listed.is_empty() {
            empty::empty(ui, Sign::Check, texts.beside_no_moves(), "");
        }
        for row in listed {
            ui.push_id(&row.criterion, |ui| row_ui(ui, scene, compared, row, commands));
        }
    });
}

fn row_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    compared: &Compared,
    row: &CriterionComparison,
    commands: &mut Vec<Command>,
) {
    let texts = scene.texts;
    let (before, after) = (&compared.before, &compared.after);
    let criterion = after.criterion(&row.criterion).or_else(|| before.criterion(&row.criterion));
    let title = criterion.map_or("", |criterion| scene.say(&criterion.title));
    ui.separator();
    ui.horizontal_top(|ui| {
        ui.spacing_mut().interact_size.y = 24.0;
        let height = ui.spacing().interact_size.y;
        ui.allocate_ui(vec2(LEAD, height), |ui| {
            ui.set_width(LEAD);
            lead_ui(ui, scene, row, title, commands);
        });
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            text::label(ui, title, Style::Body);
            ui.horizontal_wrapped(|ui| {
                let (sign, tone) = aspects::look(row.movement);
                badge::signed(ui, sign, texts.movement(row.movement), tone);
                if !row.asks_the_same {
                    let word = texts.criterion_reworded();
                    badge::signed(ui, Sign::Half, word, Tone::Warn);
                }
                text::label(ui, &worths(texts, row), Style::Small);
            });
            for line in evidence(texts, before, after, row) {
                text::label(ui, &line, Style::Small);
            }
        });
    });
}

/// The id, which leads to the criterion where the open document has it.
fn lead_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    row: &CriterionComparison,
    title: &str,
    commands: &mut Vec<Command>,
) {
    let id = row.criterion.as_str();
    let found: Option<&Criterion> =
        scene.assessment().criterion(&row.criterion).filter(|_| scene.has_document);
    let Some(criterion) = found else {
        text::line(ui, id, Style::SmallStrong);
        return;
    };
    let link = button::link(ui, id);
    if link.accessible_name(scene.texts.beside_go(id, title)).clicked() {
        let (aspect, criterion) = (criterion.aspect, Some(criterion.id.clone()));
        commands.push(Command::Go(Route::Aspect { aspect, criterion }));
    }
}

/// What was said before and after; once where it is the same or only one side asks.
fn worths(texts: Texts, row: &CriterionComparison) -> String {
    let worth = |worth: Worth| {
        let state = texts.state(worth.state);
        worth
            .points
            .map_or_else(|| state.to_owned(), |points| texts.beside_state_points(state, points.0))
    };
    match (row.before, row.after) {
        (Some(before), Some(after)) if row.movement != Movement::Stayed => {
            texts.beside_worth(&worth(before), &worth(after))
        }
        (_, Some(only)) | (Some(only), None) => worth(only),
        (None, None) => String::new(),
    }
}

/// The files of evidence that came, went or are described otherwise.
fn evidence(
    texts: Texts,
    before: &Assessment,
    after: &Assessment,
    row: &CriterionComparison,
) -> Vec<String> {
    let name = |digest: &Digest| {
        let found = after.evidence_by_digest(digest).or_else(|| before.evidence_by_digest(digest));
        found.map_or_else(String::new, |evidence| explain::quoted(&evidence.name))
    };
    let lines = [Change::Added, Change::Removed, Change::Altered].into_iter().filter_map(|kind| {
        let of_kind: Vec<String> = row
            .evidence
            .iter()
            .filter(|(_, change)| *change == kind)
            .map(|(digest, _)| name(digest))
            .collect();
        let shown = of_kind.iter().take(MOST_NAMES).cloned().collect::<Vec<_>>().join(", ");
        let shown = match of_kind.len().saturating_sub(MOST_NAMES) {
            0 => shown,
            more => texts.beside_more(&shown, more),
        };
        let what = texts.evidence_change(kind);
        (!of_kind.is_empty()).then(|| texts.beside_evidence(what, &shown))
    });
    lines.collect()
}
