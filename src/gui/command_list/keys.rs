//! How keys are shown.

use egui::{Key, KeyboardShortcut};

/// Keys as they stand on a keyboard, such as `Ctrl+Shift+S`.
#[must_use]
pub fn shown(keys: &KeyboardShortcut) -> String {
    let modifiers = keys.modifiers;
    let control = if cfg!(target_os = "macos") { "Cmd" } else { "Ctrl" };
    let parts = [(modifiers.command, control), (modifiers.alt, "Alt"), (modifiers.shift, "Shift")];
    const SHORT: [(Key, &str); 5] = [
        (Key::Equals, "="),
        (Key::Minus, "−"),
        (Key::PageUp, "PgUp"),
        (Key::PageDown, "PgDn"),
        (Key::Comma, ","),
    ];
    let key = keys.logical_key;
    let key = SHORT.iter().find(|(short, _)| *short == key).map_or(key.name(), |(_, name)| *name);
    let held = parts.into_iter().filter(|(is_held, _)| *is_held).map(|(_, name)| name);
    held.chain([key]).collect::<Vec<_>>().join("+")
}
