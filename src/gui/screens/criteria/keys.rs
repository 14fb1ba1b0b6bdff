//! Answers by keyboard, while no text field has it: a digit answers the current criterion, N and P move on and back.

use egui::{Event, Key, Ui};

use crate::domain::answer::AnswerState;
use crate::domain::criterion::Criterion;
use crate::domain::edit::Edit;
use crate::gui::command::Command;
use crate::gui::scene::Scene;

/// Pushes what was asked for by key in this frame.
pub(super) fn read(
    ui: &Ui,
    scene: &Scene<'_>,
    criteria: &[&Criterion],
    current: usize,
    commands: &mut Vec<Command>,
) {
    if ui.ctx().text_edit_focused() || !ui.is_enabled() {
        return;
    }
    let mut at = current;
    for key in ui.input(|input| pressed(&input.events)) {
        if let Some(state) = state_for(key) {
            if let Some(criterion) = criteria.get(at)
                && (state != AnswerState::NotApplicable || criterion.not_applicable)
            {
                commands.push(Command::Edit(Edit::SetState(criterion.id.clone(), state)));
            }
            continue;
        }
        let next = match key {
            Key::N => at.saturating_add(1),
            Key::P => at.saturating_sub(1),
            _ => continue,
        };
        if let Some(criterion) = criteria.get(next) {
            at = next;
            commands.push(super::go(criterion));
        }
    }
}

/// Keys pressed without Ctrl or Alt. The place of the key counts, not its sign: with the Thai layout the key of 2
/// types a slash and the key of N a vowel mark.
fn pressed(events: &[Event]) -> Vec<Key> {
    let key = |event: &Event| match event {
        Event::Key { key, physical_key, pressed: true, modifiers, .. }
            if !modifiers.command && !modifiers.ctrl && !modifiers.alt =>
        {
            Some(physical_key.unwrap_or(*key))
        }
        _ => None,
    };
    events.iter().filter_map(key).collect()
}

const fn state_for(key: Key) -> Option<AnswerState> {
    match key {
        Key::Num0 => Some(AnswerState::NotAnswered),
        Key::Num1 => Some(AnswerState::Met),
        Key::Num2 => Some(AnswerState::Partly),
        Key::Num3 => Some(AnswerState::NotMet),
        Key::Num4 => Some(AnswerState::NotApplicable),
        Key::Num5 => Some(AnswerState::Unknown),
        _ => None,
    }
}
