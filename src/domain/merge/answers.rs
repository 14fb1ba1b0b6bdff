//! Answers: part by part, but judgement, points and reason together.

use crate::domain::answer::Answer;
use crate::domain::assessment::Assessment;
use crate::domain::edit::Edit;
use crate::domain::id::CriterionId;
use crate::domain::merge::choice::{AnswerSlot, Chooser, ConflictReason, Side, Slot, Three};

/// Brings the answers of the second copy into `merged`, which has those of the first.
pub(super) fn merge(
    states: Three<&Assessment>,
    chooser: &mut Chooser<'_>,
    merged: &mut Assessment,
) {
    // Which own criteria there are was decided before.
    let ids: Vec<CriterionId> = merged.criteria().map(|criterion| criterion.id.clone()).collect();
    let mut changed: Vec<(Side, CriterionId, Answer)> = Vec::new();
    for id in ids {
        let (side, answer) = chosen(&id, states.map(|one| one.answer(&id)), chooser);
        if answer != *states.first.answer(&id) {
            changed.push((side, id, answer));
        }
    }
    // The judgements of the first copy go together, so whoever decides for it is never asked again.
    changed.sort_by_key(|(side, ..)| *side);
    // First their points go away, so that one part can take what another one gave up.
    for (_, id, _) in &changed {
        let without = Answer { points: None, ..states.first.answer(id).clone() };
        // What cannot be put is not there, and has no points that could be in the way.
        merged.apply(Edit::SetAnswer(id.clone(), without)).ok();
    }
    for (_, id, answer) in changed {
        if merged.apply(Edit::SetAnswer(id.clone(), answer)).is_err() {
            let slot = Slot::Answer(id.clone(), AnswerSlot::Judgement);
            chooser.conflict(slot, ConflictReason::DoesNotFit);
            let first = states.first.answer(&id).clone();
            // Its points may be taken by another part by now; then they wait for the decision.
            merged.apply(Edit::SetAnswer(id, first)).ok();
        }
    }
}

/// The answer, and whose judgement it has.
fn chosen(id: &CriterionId, answers: Three<&Answer>, chooser: &mut Chooser<'_>) -> (Side, Answer) {
    let Three { base, first, second } = answers;
    let is_gone = !base.is_empty() && (first.is_empty() || second.is_empty());
    if is_gone {
        let slot = Slot::Answer(id.clone(), AnswerSlot::Whole);
        let side = chooser.choose_unless_gone(&slot, answers, |answer: &&Answer| answer.is_empty());
        return (side, of(side, answers).clone());
    }
    let slot = Slot::Answer(id.clone(), AnswerSlot::Judgement);
    let judgements = answers.map(|one| (one.state, one.points, one.reason.as_str()));
    let whose = chooser.choose(&slot, judgements);
    let judged = of(whose, answers);
    let mut side = |part, choose: &dyn Fn(&mut Chooser<'_>, &Slot) -> Side| {
        of(choose(chooser, &Slot::Answer(id.clone(), part)), answers)
    };
    let noted = side(AnswerSlot::Note, &|chooser, slot| {
        chooser.choose(slot, answers.map(|one| one.note.as_str()))
    });
    let led = side(AnswerSlot::Responsible, &|chooser, slot| {
        chooser.choose(slot, answers.map(|one| one.responsible.as_str()))
    });
    let planned = side(AnswerSlot::Action, &|chooser, slot| {
        chooser.choose(slot, answers.map(|one| one.action.as_ref()))
    });
    let marked = side(AnswerSlot::Flag, &|chooser, slot| {
        chooser.choose(slot, answers.map(|one| one.flagged))
    });
    let answer = Answer {
        state: judged.state,
        points: judged.points,
        reason: judged.reason.clone(),
        note: noted.note.clone(),
        responsible: led.responsible.clone(),
        action: planned.action.clone(),
        flagged: marked.flagged,
    };
    (whose, answer)
}

const fn of(side: Side, answers: Three<&Answer>) -> &Answer {
    match side {
        Side::First => answers.first,
        Side::Second => answers.second,
    }
}
