//! Shortcuts that hold everywhere. egui falls back to the place of a key where its sign is no Latin letter, so they
//! work with the Thai keyboard layout.

use egui::{Key, KeyboardShortcut, Modifiers, Ui};

use crate::gui::command::Command;

const fn ctrl(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::COMMAND, key)
}

const fn ctrl_shift(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::COMMAND.plus(Modifiers::SHIFT), key)
}

/// The longer combinations first, because the shorter one would match as well.
const WITH_DOCUMENT: [(KeyboardShortcut, Command); 4] = [
    (ctrl_shift(Key::S), Command::SaveAs),
    (ctrl(Key::S), Command::Save),
    (ctrl(Key::N), Command::Close),
    (ctrl(Key::P), Command::Report),
];

/// Left to a text field while the keyboard is on one: it takes back its own typing.
const WHILE_NOT_TYPING: [(KeyboardShortcut, Command); 3] = [
    (ctrl_shift(Key::Z), Command::Redo),
    (ctrl(Key::Z), Command::Undo),
    (ctrl(Key::Y), Command::Redo),
];

/// Pushes what was asked for by shortcut in this frame.
pub fn read(ui: &Ui, has_document: bool, commands: &mut Vec<Command>) {
    let mut take = |shortcuts: &[(KeyboardShortcut, Command)]| {
        for (shortcut, command) in shortcuts {
            if ui.input_mut(|input| input.consume_shortcut(shortcut)) {
                commands.push(command.clone());
            }
        }
    };
    take(&[(ctrl(Key::O), Command::Open)]);
    if has_document {
        take(&WITH_DOCUMENT);
        if !ui.ctx().text_edit_focused() {
            take(&WHILE_NOT_TYPING);
        }
    }
}
