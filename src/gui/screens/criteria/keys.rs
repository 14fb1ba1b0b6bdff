//! Answers by keyboard, while no text field has it: a digit answers the current criterion, N and P move on
//! and back, M leads to its note, F flags it or takes the flag away. F8 leads to the next criterion without an answer and Ctrl+F to the search, from
//! fields too.

use egui::{Event, Key, Modifiers, Ui};

use super::{Lists, gap, heading, opinion, opinion_pane};

use crate::domain::answer::AnswerState;
use crate::domain::edit::Edit;
use crate::gui::command::Command;
use crate::gui::scene::Scene;
use crate::gui::shortcuts::DIGITS;

/// Pushes what was asked for by key in this frame, and tells whether a criterion was answered. `is_filtered`: not all
/// criteria are listed.
pub(super) fn read(
    ui: &Ui,
    scene: &Scene<'_>,
    lists: &Lists<'_>,
    is_filtered: bool,
    commands: &mut Vec<Command>,
) -> bool {
    let is_covered = ui.memory(|memory| memory.top_modal_layer().is_some());
    if is_covered {
        return false;
    }
    everywhere(ui, scene, lists, is_filtered, commands);
    if ui.ctx().text_edit_focused() {
        return false;
    }
    let (criteria, current) = (&lists.listed, lists.current);
    let mut has_answered = false;
    let mut at = current;
    for key in ui.input(|input| pressed(&input.events)) {
        if let Some(criterion) = criteria.get(at).filter(|_| scene.is_reviewing())
            && let Some(digit) = DIGITS.iter().position(|digit| *digit == key)
        {
            if let Some(verdict) = opinion::by_key(digit, criterion).filter(|_| scene.can_judge()) {
                commands.push(opinion::judge(scene, criterion, verdict));
                has_answered = true;
            }
            continue;
        }
        if let Some(state) = state_for(key) {
            if let Some(criterion) = criteria.get(at)
                && scene.can_edit()
                && (state != AnswerState::NotApplicable || criterion.not_applicable)
            {
                commands.push(Command::Edit(Edit::SetState(criterion.id.clone(), state)));
                has_answered = true;
            }
            continue;
        }
        if key == Key::F {
            if let Some(criterion) = criteria.get(at).filter(|_| scene.can_edit()) {
                let is_flagged = scene.assessment().answer(&criterion.id).flagged;
                commands.push(Command::Edit(Edit::SetFlag(criterion.id.clone(), !is_flagged)));
            }
            continue;
        }
        if key == Key::M {
            if let Some(criterion) = criteria.get(at) {
                let field = if scene.is_reviewing() {
                    opinion_pane::reason_id(criterion)
                } else {
                    super::pane::note_id(&criterion.id)
                };
                commands.push(Command::Focus(field));
            }
            continue;
        }
        let next = if key == Key::N {
            at.saturating_add(1)
        } else if key == Key::P {
            at.saturating_sub(1)
        } else {
            continue;
        };
        if let Some(criterion) = criteria.get(next) {
            at = next;
            commands.push(super::go(criterion));
            // Else the keyboard would stay on an answer of the criterion that was left.
            commands.push(Command::FocusContent);
        }
    }
    has_answered
}

/// Keys that hold while something is typed as well.
fn everywhere(
    ui: &Ui,
    scene: &Scene<'_>,
    lists: &Lists<'_>,
    is_filtered: bool,
    commands: &mut Vec<Command>,
) {
    if ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::F)) {
        ui.memory_mut(|memory| memory.request_focus(heading::search_id()));
    }
    if ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::F8)) {
        // Where not all is listed, the gap is looked for among what is.
        let gap = if is_filtered {
            gap::next_listed(scene, &lists.listed, lists.current)
        } else {
            gap::next(scene, &lists.listed, lists.current)
        };
        if let Some(gap) = gap {
            commands.push(super::go(gap));
            commands.push(Command::FocusContent);
        }
    }
}

/// Keys pressed without Ctrl or Alt. The place of the key counts, not its sign: with the Thai layout the key of 2
/// types a slash and the key of N a vowel mark.
fn pressed(events: &[Event]) -> Vec<Key> {
    let key = |event: &Event| {
        let Event::Key { key, physical_key, pressed: true, modifiers, .. } = event else {
            return None;
        };
        let is_plain = !modifiers.command && !modifiers.ctrl && !modifiers.alt;
        is_plain.then(|| physical_key.unwrap_or(*key))
    };
    events.iter().filter_map(key).collect()
}

fn state_for(key: Key) -> Option<AnswerState> {
    const KEYS: [(Key, AnswerState); 6] = [
        (Key::Num0, AnswerState::NotAnswered),
        (Key::Num1, AnswerState::Met),
        (Key::Num2, AnswerState::Partly),
        (Key::Num3, AnswerState::NotMet),
        (Key::Num4, AnswerState::NotApplicable),
        (Key::Num5, AnswerState::Unknown),
    ];
    KEYS.into_iter().find(|(digit, _)| *digit == key).map(|(_, state)| state)
}
