//! The commands that a user can call by name: what they are called, what they do, which keys ask for them and what they
//! need. Menus, tooltips, the search over commands and the list of shortcuts are all drawn from this one table.

mod keys;
mod rows;

pub use keys::shown;
pub use rows::ROWS;

use egui::{Key, KeyboardShortcut};

use crate::gui::command::Command;
use crate::i18n::Texts;
use crate::session::{Access, Session};

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
                Access::Sealing => Some(texts.error_sealing()),
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

#[cfg(test)]
mod tests;
