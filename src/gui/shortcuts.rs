//! Shortcuts that hold everywhere. egui falls back to the place of a key where its sign is no Latin letter, so they
//! work with the Thai keyboard layout.

use egui::{Key, KeyboardShortcut, Modifiers, Ui};

use crate::domain::edition::Edition;
use crate::gui::command::Command;
use crate::gui::route::Route;
use crate::session::Session;

const fn ctrl(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::COMMAND, key)
}

const fn ctrl_shift(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::COMMAND.plus(Modifiers::SHIFT), key)
}

/// The longer combinations first, because the shorter one would match as well.
const WITH_DOCUMENT: [(KeyboardShortcut, Command); 5] = [
    (ctrl_shift(Key::S), Command::SaveAs),
    (ctrl(Key::S), Command::Save),
    (ctrl(Key::N), Command::Close),
    (ctrl(Key::P), Command::Go(Route::Report)),
    (ctrl(Key::W), Command::Close),
];

/// Left to a text field while the keyboard is on one: it takes back its own typing.
const WHILE_NOT_TYPING: [(KeyboardShortcut, Command); 3] = [
    (ctrl_shift(Key::Z), Command::Redo),
    (ctrl(Key::Z), Command::Undo),
    (ctrl(Key::Y), Command::Redo),
];

/// The place before or after the one where we are, in the order of the navigation.
fn neighbour(edition: &Edition, route: &Route, is_next: bool) -> Option<Route> {
    let aspects = edition.aspects().iter().map(|aspect| Route::aspect(aspect.code));
    let places: Vec<Route> = [Route::Overview, Route::Profile].into_iter().chain(aspects).collect();
    let at = places.iter().position(|place| place.is_on_same_screen(route))?;
    let at = if is_next { at.checked_add(1) } else { at.checked_sub(1) };
    places.into_iter().nth(at?)
}

/// Pushes what was asked for by shortcut in this frame. `document` is the open document and the place in it.
pub fn read(ui: &Ui, document: Option<(&Session, &Route)>, commands: &mut Vec<Command>) {
    let mut take = |shortcuts: &[(KeyboardShortcut, Command)]| {
        for (shortcut, command) in shortcuts {
            if ui.input_mut(|input| input.consume_shortcut(shortcut)) {
                commands.push(command.clone());
            }
        }
    };
    take(&[(ctrl(Key::O), Command::Open), (ctrl(Key::Q), Command::Quit)]);
    if let Some((session, route)) = document {
        take(&WITH_DOCUMENT);
        if !ui.ctx().text_edit_focused() {
            take(&WHILE_NOT_TYPING);
        }
        for (key, is_next) in [(Key::PageUp, false), (Key::PageDown, true)] {
            if ui.input_mut(|input| input.consume_shortcut(&ctrl(key))) {
                let place = neighbour(session.assessment().edition(), route, is_next);
                commands.extend(place.map(Command::Go));
            }
        }
    }
}
