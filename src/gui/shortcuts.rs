//! Shortcuts that hold everywhere, read from the table of commands. egui falls back to the place of a key where its sign
//! is no Latin letter, so letters work with the Thai keyboard layout; for digits we do the same.

use egui::{Event, InputState, Key, KeyboardShortcut, Ui};

use crate::gui::command::{Command, Way};
use crate::gui::command_list::{Needs, ROWS, Row};
use crate::gui::route::Route;
use crate::session::Session;

/// The keys of the row of digits, from 0 to 9.
pub const DIGITS: [Key; 10] = [
    Key::Num0,
    Key::Num1,
    Key::Num2,
    Key::Num3,
    Key::Num4,
    Key::Num5,
    Key::Num6,
    Key::Num7,
    Key::Num8,
    Key::Num9,
];

/// The place before or after the one where we are, in the order of the navigation; from a place that does not stand there
/// the one where the document is shown first. `None`: there is none. `is_merging`: a copy is being merged.
#[must_use]
pub fn neighbour(session: &Session, is_merging: bool, route: &Route, way: Way) -> Option<Route> {
    let edition = session.assessment().edition();
    let aspects = edition.aspects().iter().map(|aspect| Route::aspect(aspect.code));
    let places: Vec<Route> = session
        .review()
        .map(|_| Route::Review)
        .into_iter()
        .chain(is_merging.then_some(Route::Merge))
        .chain([Route::Overview, Route::Profile])
        .chain(aspects)
        .chain([
            Route::Evidence,
            Route::Plan,
            Route::Figures,
            Route::Certificate,
            Route::Check,
            Route::Report,
            Route::Folder,
            Route::Editions,
            Route::Settings,
            Route::Help,
        ])
        .collect();
    let Some(at) = places.iter().position(|place| place.is_on_same_screen(route)) else {
        return Some(Route::home(session.kind()));
    };
    let at = match way {
        Way::Onward => at.checked_add(1),
        Way::Back => at.checked_sub(1),
    };
    places.into_iter().nth(at?)
}

/// Pushes what was asked for by shortcut in this frame. `session` is the open document.
pub fn read(ui: &Ui, session: Option<&Session>, commands: &mut Vec<Command>) {
    let is_typing = ui.ctx().text_edit_focused();
    let pressed = |row: &&Row| {
        row.keys.iter().any(|keys| {
            let is_left = is_typing && belongs_to_a_field(&row.command, keys);
            !is_left && ui.input_mut(|input| take(input, keys))
        })
    };
    for row in ROWS.iter().filter(pressed) {
        let is_possible = match row.needs {
            Needs::Nothing => true,
            // What cannot be written says so itself.
            Needs::Document
            | Needs::Writable
            | Needs::Answerable
            | Needs::Assessment
            | Needs::Sealed
            | Needs::Undo
            | Needs::Redo => session.is_some(),
            Needs::Review => session.is_some_and(|open| open.review().is_some()),
        };
        if is_possible {
            commands.push(row.command.clone());
        }
    }
}

/// A field takes back its own typing, and keys that type are its own.
fn belongs_to_a_field(command: &Command, keys: &KeyboardShortcut) -> bool {
    let types = matches!(keys.logical_key, Key::Questionmark | Key::Slash);
    types || matches!(command, Command::Undo | Command::Redo)
}

/// Takes `keys` out of the input of this frame, and tells whether they were pressed.
pub fn take(input: &mut InputState, keys: &KeyboardShortcut) -> bool {
    let before = input.events.len();
    input.events.retain(|event| {
        let Event::Key { key, physical_key, modifiers, pressed: true, .. } = event else {
            return true;
        };
        let is_it = counted(*key, *physical_key) == keys.logical_key
            && modifiers.matches_exact(keys.modifiers);
        !is_it
    });
    input.events.len() < before
}

/// The key that counts. A key of the row of digits is its digit whatever it types: with the Thai layout the key of 3
/// types a minus sign.
fn counted(key: Key, physical: Option<Key>) -> Key {
    physical.filter(|physical| DIGITS.contains(physical)).unwrap_or(key)
}
