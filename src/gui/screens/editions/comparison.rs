//! What changed from one edition to another: criteria that are new, gone or changed, the texts side by side.

use std::sync::Arc;

use egui::Ui;

use super::{Compared, State};
use crate::domain::criterion::{Criterion, Scale};
use crate::domain::edition::Edition;
use crate::domain::edition_changes::{ChangedPart, EditionChanges};
use crate::domain::id::{CriterionId, EditionId};
use crate::gui::scene::Scene;
use crate::gui::text::{self, Style};
use crate::gui::theme::{self, Tone};
use crate::gui::widgets::choice::{self, Pill};
use crate::gui::widgets::sign::Sign;
use crate::gui::widgets::{badge, button, section};
use crate::i18n::Texts;

/// Draws the card.
pub(super) fn ui(ui: &mut Ui, scene: &Scene<'_>, state: &mut State) {
    let texts = scene.texts;
    section::card(ui, |ui| {
        section::heading(ui, texts.compare_heading(), texts.compare_explanation());
        if scene.editions.len() > 2 {
            choice_ui(ui, scene, state);
        }
        let Some(compared) = compared(scene, state) else { return };
        let Compared { older, newer, changes } = &compared;
        ui.horizontal_wrapped(|ui| {
            let years = texts.compare_years(&texts.edition_year(older), &texts.edition_year(newer));
            text::line(ui, &years, Style::Strong);
            let [added, gone, changed] =
                [changes.added.len(), changes.gone.len(), changes.changed.len()];
            for (words, sign, tone, count) in [
                (texts.compare_added(added), Sign::Plus, Tone::Good, added),
                (texts.compare_gone(gone), Sign::Minus, Tone::Bad, gone),
                (texts.compare_changed(changed), Sign::Half, Tone::Warn, changed),
            ] {
                badge::signed(ui, sign, &words, if count == 0 { Tone::Neutral } else { tone });
            }
            badge::badge(ui, &texts.compare_same(changes.same), Tone::Neutral);
        });
        listed_ui(ui, scene, newer, &changes.added, (Sign::Plus, texts.compare_is_added()));
        listed_ui(ui, scene, older, &changes.gone, (Sign::Minus, texts.compare_is_gone()));
        for (id, parts) in &changes.changed {
            changed_ui(ui, scene, &compared, (id, parts), &mut state.shown);
        }
    });
}

/// Which two editions are compared.
fn choice_ui(ui: &mut Ui, scene: &Scene<'_>, state: &mut State) {
    let texts = scene.texts;
    for (name, chosen) in
        [(texts.compare_from(), &mut state.older), (texts.compare_to(), &mut state.newer)]
    {
        ui.horizontal_wrapped(|ui| {
            text::line(ui, name, Style::Small);
            for edition in scene.editions {
                let year = texts.edition_of(&texts.edition_year(edition));
                let is_chosen = chosen.as_ref() == Some(edition.id());
                let pill = Pill {
                    text: &year,
                    name: &texts.compare_choice(name, &year),
                    sign: if is_chosen { Sign::Dot } else { Sign::Ring },
                    key: "",
                    tone: Tone::Accent,
                };
                if choice::pill(ui, &pill, is_chosen).clicked() {
                    *chosen = Some(edition.id().clone());
                }
            }
        });
    }
}

/// The two editions with what changed, found once for a choice. `None`: there are no two.
fn compared(scene: &Scene<'_>, state: &mut State) -> Option<Compared> {
    let find = |id: &Option<EditionId>, place: usize| {
        let chosen = scene.editions.iter().find(|edition| Some(edition.id()) == id.as_ref());
        chosen.or_else(|| scene.editions.get(place)).map(Arc::clone)
    };
    let (newer, older) = (find(&state.newer, 0)?, find(&state.older, 1)?);
    (state.newer, state.older) = (Some(newer.id().clone()), Some(older.id().clone()));
    let is_known =
        |known: &&Compared| known.older.id() == older.id() && known.newer.id() == newer.id();
    if let Some(known) = state.changes.as_ref().filter(is_known) {
        return Some(known.clone());
    }
    let changes = Arc::new(EditionChanges::between(&older, &newer));
    let compared = Compared { older, newer, changes };
    state.changes = Some(compared.clone());
    Some(compared)
}

/// Criteria that only `edition` has.
fn listed_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    edition: &Edition,
    ids: &[CriterionId],
    (sign, word): (Sign, &str),
) {
    let tone = if sign == Sign::Plus { Tone::Good } else { Tone::Bad };
    for criterion in ids.iter().filter_map(|id| edition.criterion(id)) {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().interact_size.y = 26.0;
            badge::signed(ui, sign, word, tone);
            text::line(ui, criterion.id.as_str(), Style::SmallStrong);
            text::label(ui, scene.say(&criterion.title), Style::Body);
        });
    }
}

/// A criterion that is another now, with both texts side by side when asked for.
fn changed_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    compared: &Compared,
    (id, parts): (&CriterionId, &[ChangedPart]),
    shown: &mut Vec<CriterionId>,
) {
    let Compared { older, newer, .. } = compared;
    let (Some(before), Some(after)) = (older.criterion(id), newer.criterion(id)) else { return };
    let texts = scene.texts;
    let is_shown = shown.contains(&after.id);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().interact_size.y = 28.0;
        let title = format!("{} {}", after.id, scene.say(&after.title));
        let fold = button::fold(ui, after.id.as_str(), is_shown);
        if fold.accessible_name(texts.compare_show(&title)).clicked() {
            if is_shown {
                shown.retain(|id| *id != after.id);
            } else {
                shown.push(after.id.clone());
            }
        }
        for part in parts {
            badge::badge(ui, word(texts, *part), Tone::Warn);
        }
        text::label(ui, scene.say(&after.title), Style::Body);
    });
    if !is_shown {
        return;
    }
    theme::inset(ui).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.x = theme::GAP;
        for part in parts {
            ui.columns(2, |columns| {
                for (column, (edition, criterion)) in
                    columns.iter_mut().zip([(older, before), (newer, after)])
                {
                    let year = texts.edition_year(edition);
                    let name = texts.compare_part(word(texts, *part), &year);
                    let said = said(scene, edition, criterion, *part);
                    section::captioned(column, &name, &said);
                }
            });
        }
    });
}

const fn word(texts: Texts, part: ChangedPart) -> &'static str {
    match part {
        ChangedPart::Title => texts.part_title(),
        ChangedPart::Wording => texts.pane_wording(),
        ChangedPart::Scale => texts.points(),
        ChangedPart::Aspect => texts.part_aspect(),
        ChangedPart::Section => texts.part_section(),
        ChangedPart::LookAt => texts.pane_look_at(),
        ChangedPart::Evidence => texts.pane_evidence(),
    }
}

/// What an edition says in a part. Texts of the standard are compared, and therefore shown, in Thai.
fn said(scene: &Scene<'_>, edition: &Edition, criterion: &Criterion, part: ChangedPart) -> String {
    let texts = scene.texts;
    let known = |words: &str| {
        let words = words.trim();
        if words.is_empty() { texts.part_unknown().to_owned() } else { words.to_owned() }
    };
    match part {
        ChangedPart::Title => known(&criterion.title.th),
        ChangedPart::Wording => known(criterion.wording.as_ref().map_or("", |it| &it.text)),
        ChangedPart::Scale => match &criterion.scale {
            Scale::Gate => texts.gate_mark().to_owned(),
            Scale::Mark(points) | Scale::Points(points) => texts.points_mark(points.0),
            Scale::Part { of, .. } => texts.part_of(of.as_str()),
            Scale::Guidance => texts.guidance_mark().to_owned(),
        },
        ChangedPart::Aspect => {
            let aspect = edition.aspect(criterion.aspect);
            known(aspect.map_or("", |aspect| scene.say(&aspect.title)))
        }
        ChangedPart::Section => {
            let section = criterion.section.as_ref().and_then(|id| edition.section(id));
            known(section.map_or("", |section| scene.say(&section.title)))
        }
        ChangedPart::LookAt => known(&criterion.look_at.th),
        ChangedPart::Evidence => known(&criterion.evidence.th),
    }
}
