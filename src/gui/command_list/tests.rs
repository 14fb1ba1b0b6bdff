//! The table of commands is whole.

use std::collections::BTreeSet;

use super::*;
use crate::domain::language::Language;
use crate::gui::command::Way;
use crate::gui::route::Route;
use crate::settings::TextSizeStep;

#[test]
fn no_two_commands_have_the_same_keys() {
    let all: Vec<_> = ROWS.iter().flat_map(|row| row.keys).collect();
    for (at, keys) in all.iter().enumerate() {
        assert!(!all[..at].contains(keys), "{}", shown(keys));
    }
}

#[test]
fn a_letter_chooses_one_command_of_a_menu() {
    for menu in Menu::ALL {
        let rows = ROWS.iter().filter(|row| row.menu == menu);
        let letters: Vec<_> = rows.filter_map(|row| row.access).collect();
        let different: BTreeSet<_> = letters.iter().map(|key| key.name()).collect();
        assert_eq!(letters.len(), different.len(), "{menu:?}");
    }
}

#[test]
fn every_command_says_what_it_does_in_both_languages() {
    for texts in [Texts(Language::Thai), Texts(Language::English)] {
        let names: BTreeSet<_> = ROWS.iter().map(|row| (row.name)(texts)).collect();
        assert_eq!(names.len(), ROWS.len());
        assert!(ROWS.iter().all(|row| !(row.hint)(texts).is_empty()));
    }
}

#[test]
fn keys_are_shown_as_they_stand_on_a_keyboard() {
    for (command, expected) in [
        (Command::SaveAs, Some("Ctrl+Shift+S")),
        (Command::TextSize(TextSizeStep::Larger), Some("Ctrl+=")),
        (Command::TextSize(TextSizeStep::Smaller), Some("Ctrl+−")),
        (Command::Leaf(Way::Back), Some("Ctrl+PgUp")),
        (Command::Go(Route::Help), Some("F1")),
        (Command::Go(Route::Overview), None),
    ] {
        let shown = command.row().and_then(Row::shown_keys);
        assert_eq!(shown.map(|keys| keys.replace("Cmd", "Ctrl")).as_deref(), expected);
    }
}
