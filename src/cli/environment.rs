//! What a command knows of the world outside: writers, variables, the date.

use std::io::Write;

use crate::domain::date::Date;

/// What a command knows of the world outside. Tests pass their own.
pub struct Environment<'a> {
    /// Where results go.
    pub stdout: &'a mut dyn Write,
    /// Where errors go.
    pub stderr: &'a mut dyn Write,
    /// The value of an environment variable. `None`: it is not set.
    pub variable: &'a dyn Fn(&str) -> Option<String>,
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

/// Today by the clock of the computer. `None`: the clock is out of range.
#[must_use]
pub fn today() -> Option<Date> {
    let now = jiff::Zoned::now().date();
    Date::new(now.year(), now.month(), now.day()).ok()
}
