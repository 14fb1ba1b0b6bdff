//! What a card shows of the work on its criterion, at a glance.

use egui::Ui;

use crate::domain::answer::{Action, AnswerState};
use crate::domain::carry_over::asks_the_same;
use crate::domain::criterion::Criterion;
use crate::domain::evidence::EvidenceFault;
use crate::gui::scene::Scene;
use crate::gui::theme::Tone;
use crate::gui::widgets::badge;
use crate::gui::widgets::sign::Sign;

/// Draws the badges.
pub(super) fn ui(ui: &mut Ui, scene: &Scene<'_>, criterion: &Criterion) {
    let texts = scene.texts;
    let answer = scene.assessment().answer(&criterion.id);
    if answer.flagged {
        badge::signed(ui, Sign::Flag, texts.flagged(), Tone::Accent);
        if let Some(year) = reworded_since(scene, criterion) {
            badge::signed(ui, Sign::Half, &texts.reworded_since(year), Tone::Warn);
        }
    }
    if answer.state == AnswerState::NotApplicable && answer.reason.trim().is_empty() {
        badge::signed(ui, Sign::Exclamation, texts.needs_reason(), Tone::Warn);
    }
    if let Some(action) = &answer.action {
        action_ui(ui, scene, action);
    }
    if !answer.note.is_empty() {
        badge::badge(ui, texts.has_note(), Tone::Neutral);
    }
    let evidence = scene.assessment().evidence_of(&criterion.id).count();
    let mut of_it = scene.assessment().evidence_of(&criterion.id);
    let fault = of_it.find_map(|evidence| scene.faults.get(&evidence.digest));
    match fault {
        Some(fault) => {
            let fault = match fault {
                EvidenceFault::Missing => texts.fault_missing(),
                EvidenceFault::Changed => texts.fault_changed(),
            };
            let words = format!("{} · {fault}", texts.evidence_count(evidence));
            badge::signed(ui, Sign::Exclamation, &words, Tone::Bad);
        }
        None if evidence > 0 => {
            badge::signed(ui, Sign::Check, &texts.evidence_count(evidence), Tone::Good);
        }
        None => {}
    }
    let mut all = scene.assessment().evidence_of(&criterion.id);
    if all.any(|evidence| evidence.is_old(scene.today)) {
        badge::signed(ui, Sign::Exclamation, texts.evidence_is_old(), Tone::Warn);
    }
}

/// The year of the edition before, where it asked for something else under this id. `None`: it asked for the same, or
/// did not ask.
fn reworded_since(scene: &Scene<'_>, criterion: &Criterion) -> Option<u16> {
    let year = scene.edition().parts().year;
    let earlier = scene.editions.iter().filter(|edition| edition.parts().year < year);
    let before = earlier.max_by_key(|edition| edition.parts().year)?;
    let is_other = !asks_the_same(before.criterion(&criterion.id)?, criterion);
    is_other.then_some(before.parts().year)
}

fn action_ui(ui: &mut Ui, scene: &Scene<'_>, action: &Action) {
    let texts = scene.texts;
    match action.due {
        _ if action.done => badge::signed(ui, Sign::Check, texts.action_is_done(), Tone::Good),
        Some(due) if due < scene.today => {
            let words = texts.action_overdue(&texts.short_date(due));
            badge::signed(ui, Sign::Exclamation, &words, Tone::Bad)
        }
        Some(due) => {
            let words = texts.action_until(&texts.short_date(due));
            badge::signed(ui, Sign::Ring, &words, Tone::Warn)
        }
        None => badge::signed(ui, Sign::Ring, texts.action_open(), Tone::Warn),
    };
}
