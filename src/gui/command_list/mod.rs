//! The commands that a user can call by name: what they are called, what they do, which keys ask for them and what they
//! need. Menus, tooltips, the search over commands and the list of shortcuts are all drawn from this one table.

use egui::{Key, KeyboardShortcut, Modifiers};

use crate::gui::command::{Command, FinderStep, Leave, Way};
use crate::gui::handover::Ask;
use crate::gui::review;
use crate::gui::route::Route;
use crate::i18n::Texts;
use crate::session::{Access, Session};
use crate::settings::TextSizeStep;

/// A part of the menus and of the list of shortcuts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Menu {
    /// The document as a file.
    File,
    /// Its changes.
    Edit,
    /// What comes from others and goes to them.
    Exchange,
    /// The places of the program.
    Go,
    /// How the window shows things; in no menu of its own.
    View,
}

impl Menu {
    /// Every part, in order.
    pub const ALL: [Self; 5] = [Self::File, Self::Edit, Self::Exchange, Self::Go, Self::View];

    /// Its name.
    #[must_use]
    pub const fn name(self, texts: Texts) -> &'static str {
        match self {
            Self::File => texts.menu_file(),
            Self::Edit => texts.menu_edit(),
            Self::Exchange => texts.menu_exchange(),
            Self::Go => texts.menu_go(),
            Self::View => texts.menu_view(),
        }
    }
}

/// What a command needs to be possible.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Needs {
    /// Nothing.
    Nothing,
    /// An open document.
    Document,
    /// An open document that may be written.
    Writable,
    /// An open assessment whose answers may be changed.
    Answerable,
    /// An open assessment that is not under review.
    Assessment,
    /// An open review.
    Review,
    /// An open document that is sealed.
    Sealed,
    /// A change that can be taken back.
    Undo,
    /// A change that can be made again.
    Redo,
}

/// A command with everything that is shown of it.
#[derive(Debug)]
pub struct Row {
    /// What is done.
    pub command: Command,
    /// Its name, with `…` where a dialog follows.
    pub name: fn(Texts) -> &'static str,
    /// What it does, as a sentence.
    pub hint: fn(Texts) -> &'static str,
    /// The keys that ask for it; the first is shown.
    pub keys: &'static [KeyboardShortcut],
    /// The letter that chooses it in its open menu.
    pub access: Option<Key>,
    /// Where it stands.
    pub menu: Menu,
    /// What it needs.
    pub needs: Needs,
}

const CTRL: Modifiers = Modifiers::COMMAND;
const CTRL_SHIFT: Modifiers = Modifiers::COMMAND.plus(Modifiers::SHIFT);

const fn keys(modifiers: Modifiers, key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(modifiers, key)
}

/// The words of a row: its name and its hint.
type Words = (fn(Texts) -> &'static str, fn(Texts) -> &'static str);

const fn row(
    command: Command,
    words: Words,
    keys: &'static [KeyboardShortcut],
    access: Option<Key>,
    place: (Menu, Needs),
) -> Row {
    Row { command, name: words.0, hint: words.1, keys, access, menu: place.0, needs: place.1 }
}

/// A place of the program.
const fn place(
    route: Route,
    name: fn(Texts) -> &'static str,
    keys: &'static [KeyboardShortcut],
    access: Key,
    needs: Needs,
) -> Row {
    row(Command::Go(route), (name, Texts::hint_go), keys, Some(access), (Menu::Go, needs))
}

/// Every command that has a name, in the order of the menus.
pub static ROWS: [Row; 37] = [
    row(
        Command::Leave(Leave::ChooseNew),
        (Texts::menu_new, Texts::hint_new),
        &[keys(CTRL, Key::N)],
        Some(Key::N),
        (Menu::File, Needs::Nothing),
    ),
    row(
        Command::Leave(Leave::Open),
        (Texts::menu_open, Texts::hint_open),
        &[keys(CTRL, Key::O)],
        Some(Key::O),
        (Menu::File, Needs::Nothing),
    ),
    row(
        Command::Save,
        (Texts::menu_save, Texts::hint_save),
        &[keys(CTRL, Key::S)],
        Some(Key::S),
        (Menu::File, Needs::Writable),
    ),
    row(
        Command::SaveAs,
        (Texts::menu_save_as, Texts::hint_save_as),
        &[keys(CTRL_SHIFT, Key::S)],
        Some(Key::A),
        (Menu::File, Needs::Writable),
    ),
    row(
        Command::Go(Route::Backups),
        (Texts::nav_backups, Texts::hint_backups),
        &[],
        Some(Key::B),
        (Menu::File, Needs::Document),
    ),
    row(
        Command::Go(Route::Report),
        (Texts::make_report, Texts::report_hint),
        &[keys(CTRL, Key::P)],
        Some(Key::R),
        (Menu::File, Needs::Document),
    ),
    row(
        Command::Leave(Leave::Review),
        (Texts::menu_review, Texts::hint_review),
        &[keys(CTRL_SHIFT, Key::R)],
        Some(Key::W),
        (Menu::Exchange, Needs::Nothing),
    ),
    row(
        Command::Review(review::Ask::Opinions),
        (Texts::menu_opinions, Texts::hint_opinions),
        &[],
        Some(Key::I),
        (Menu::Exchange, Needs::Assessment),
    ),
    row(
        Command::Handover(Ask::Pack),
        (Texts::menu_pack, Texts::hint_pack_command),
        &[],
        Some(Key::P),
        (Menu::Exchange, Needs::Assessment),
    ),
    row(
        Command::Handover(Ask::Unpack),
        (Texts::menu_unpack, Texts::hint_unpack),
        &[],
        Some(Key::U),
        (Menu::Exchange, Needs::Nothing),
    ),
    row(
        Command::Handover(Ask::Seal),
        (Texts::menu_seal, Texts::hint_seal),
        &[],
        Some(Key::L),
        (Menu::Exchange, Needs::Answerable),
    ),
    row(
        Command::Handover(Ask::Revise),
        (Texts::menu_revise, Texts::hint_revise),
        &[],
        Some(Key::E),
        (Menu::Exchange, Needs::Sealed),
    ),
    row(
        Command::Handover(Ask::Verify),
        (Texts::menu_verify, Texts::hint_verify),
        &[],
        Some(Key::V),
        (Menu::Exchange, Needs::Nothing),
    ),
    row(
        Command::Leave(Leave::Close),
        (Texts::menu_close, Texts::hint_close),
        &[keys(CTRL, Key::W)],
        Some(Key::C),
        (Menu::File, Needs::Document),
    ),
    row(
        Command::Leave(Leave::Quit),
        (Texts::menu_quit, Texts::hint_quit),
        &[keys(CTRL, Key::Q)],
        Some(Key::Q),
        (Menu::File, Needs::Nothing),
    ),
    row(
        Command::Undo,
        (Texts::undo, Texts::hint_undo),
        &[keys(CTRL, Key::Z)],
        Some(Key::U),
        (Menu::Edit, Needs::Undo),
    ),
    row(
        Command::Redo,
        (Texts::redo, Texts::hint_redo),
        &[keys(CTRL, Key::Y), keys(CTRL_SHIFT, Key::Z)],
        Some(Key::R),
        (Menu::Edit, Needs::Redo),
    ),
    row(
        Command::Finder(FinderStep::Open),
        (Texts::finder, Texts::hint_finder),
        &[keys(CTRL, Key::K)],
        Some(Key::K),
        (Menu::Edit, Needs::Nothing),
    ),
    place(Route::Overview, Texts::nav_overview, &[], Key::O, Needs::Document),
    place(Route::Review, Texts::nav_review, &[], Key::W, Needs::Review),
    place(Route::Profile, Texts::nav_profile, &[], Key::P, Needs::Document),
    place(Route::Evidence, Texts::nav_evidence, &[], Key::E, Needs::Document),
    place(Route::Plan, Texts::nav_plan, &[], Key::L, Needs::Document),
    place(Route::Figures, Texts::nav_figures, &[], Key::M, Needs::Document),
    place(Route::Certificate, Texts::nav_certificate, &[], Key::C, Needs::Document),
    place(Route::Check, Texts::nav_check, &[], Key::K, Needs::Document),
    place(Route::Report, Texts::nav_report, &[], Key::R, Needs::Document),
    place(Route::Editions, Texts::nav_editions, &[], Key::D, Needs::Nothing),
    place(Route::Settings, Texts::nav_settings, &[keys(CTRL, Key::Comma)], Key::S, Needs::Nothing),
    place(
        Route::Help,
        Texts::nav_help,
        &[
            keys(Modifiers::NONE, Key::F1),
            keys(Modifiers::SHIFT, Key::Questionmark),
            keys(Modifiers::SHIFT, Key::Slash),
        ],
        Key::H,
        Needs::Nothing,
    ),
    row(
        Command::Leaf(Way::Onward),
        (Texts::leaf_onward, Texts::hint_leaf),
        &[keys(CTRL, Key::PageDown)],
        None,
        (Menu::Go, Needs::Document),
    ),
    row(
        Command::Leaf(Way::Back),
        (Texts::leaf_back, Texts::hint_leaf),
        &[keys(CTRL, Key::PageUp)],
        None,
        (Menu::Go, Needs::Document),
    ),
    row(
        Command::TextSize(TextSizeStep::Larger),
        (Texts::text_larger, Texts::hint_text_size),
        &[
            keys(CTRL, Key::Equals),
            keys(CTRL, Key::Plus),
            keys(CTRL_SHIFT, Key::Plus),
            keys(CTRL_SHIFT, Key::Equals),
        ],
        None,
        (Menu::View, Needs::Nothing),
    ),
    row(
        Command::TextSize(TextSizeStep::Smaller),
        (Texts::text_smaller, Texts::hint_text_size),
        &[keys(CTRL, Key::Minus)],
        None,
        (Menu::View, Needs::Nothing),
    ),
    row(
        Command::TextSize(TextSizeStep::Normal),
        (Texts::text_normal, Texts::hint_text_size),
        &[keys(CTRL, Key::Num0)],
        None,
        (Menu::View, Needs::Nothing),
    ),
    row(
        Command::Tour(Some(0)),
        (Texts::tour, Texts::hint_tour),
        &[],
        None,
        (Menu::View, Needs::Nothing),
    ),
    row(
        Command::FocusContent,
        (Texts::focus_content, Texts::hint_focus_content),
        &[keys(Modifiers::NONE, Key::F6)],
        None,
        (Menu::View, Needs::Nothing),
    ),
];

impl Row {
    /// What stands against it now, as a sentence. `None`: it can be done.
    #[must_use]
    pub fn obstacle(&self, texts: Texts, session: Option<&Session>) -> Option<&'static str> {
        let needs_nothing = self.needs == Needs::Nothing;
        let Some(session) = session else {
            return (!needs_nothing).then(|| texts.needs_document());
        };
        match self.needs {
            Needs::Nothing | Needs::Document => None,
            Needs::Review => session.review().is_none().then(|| texts.needs_review()),
            Needs::Assessment | Needs::Answerable if session.review().is_some() => {
                Some(texts.error_under_review())
            }
            Needs::Assessment => None,
            Needs::Writable | Needs::Answerable => match session.access() {
                Access::Full => None,
                Access::NewerVersion => Some(texts.newer_read_only()),
                Access::Sealed => Some(texts.error_sealed()),
                // A copy of it can be saved elsewhere.
                Access::Locked => {
                    (self.command != Command::SaveAs).then(|| texts.locked_read_only())
                }
            },
            Needs::Sealed => (session.access() != Access::Sealed).then(|| texts.needs_a_seal()),
            Needs::Undo => (!session.can_undo()).then(|| texts.nothing_to_undo()),
            Needs::Redo => (!session.can_redo()).then(|| texts.nothing_to_redo()),
        }
    }

    /// The keys that are shown for it. `None`: it has none.
    #[must_use]
    pub fn shown_keys(&self) -> Option<String> {
        self.keys.first().map(shown)
    }

    /// What it does, with its keys.
    #[must_use]
    pub fn tooltip(&self, texts: Texts) -> String {
        let hint = (self.hint)(texts);
        self.shown_keys().map_or_else(|| hint.to_owned(), |keys| texts.with_keys(hint, &keys))
    }
}

impl Command {
    /// What is shown of it. `None`: it has no name of its own.
    #[must_use]
    pub fn row(&self) -> Option<&'static Row> {
        ROWS.iter().find(|row| row.command == *self)
    }

    /// What it does, with its keys, for a tooltip; empty where it has no name of its own.
    #[must_use]
    pub fn tooltip(&self, texts: Texts) -> String {
        self.row().map(|row| row.tooltip(texts)).unwrap_or_default()
    }
}

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

#[cfg(test)]
mod tests;
