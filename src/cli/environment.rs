//! What a command knows of the world outside: writers, variables, the date.

use std::io::Write;
use std::path::PathBuf;
use std::sync::Arc;

use crate::domain::date::Date;
use crate::storage::edition_file::{Editions, all_in, folder_beside};
use crate::storage::settings_file;

/// What a command knows of the world outside. Tests pass their own.
pub struct Environment<'a> {
    /// Where results go.
    pub stdout: &'a mut dyn Write,
    /// Where errors go.
    pub stderr: &'a mut dyn Write,
    /// The value of an environment variable. `None`: it is not set.
    pub variable: &'a dyn Fn(&str) -> Option<String>,
    /// The folder with the imported editions of this user. `None`: there is none.
    pub editions: Option<PathBuf>,
    /// Today. `None`: the clock of the computer is out of range.
    pub today: Option<Date>,
}

impl std::fmt::Debug for Environment<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Environment").field("today", &self.today).finish_non_exhaustive()
    }
}

/// The time of day by the clock of the computer, such as `14:02`.
pub(super) fn time() -> String {
    jiff::Zoned::now().strftime("%H:%M").to_string()
}

impl Environment<'_> {
    /// The editions of the program and the imported ones. What cannot be read is left out: no command is asked about it.
    pub(super) fn editions(&self) -> Editions {
        let imported = self.editions.as_deref().map(|folder| all_in(folder).0);
        Editions::with(imported.unwrap_or_default().into_iter().map(Arc::new))
    }
}

/// The folder in which this user's imported editions lie. `None`: the system does not say.
#[must_use]
pub fn edition_folder() -> Option<PathBuf> {
    settings_file::path().as_deref().and_then(folder_beside)
}

/// Today by the clock of the computer. `None`: the clock is out of range.
#[must_use]
pub fn today() -> Option<Date> {
    let now = jiff::Zoned::now().date();
    Date::new(now.year(), now.month(), now.day()).ok()
}
