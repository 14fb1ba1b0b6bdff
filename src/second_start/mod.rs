//! A second start of the program hands its file to the window that is there already.
//!
//! The first start of a user on a screen holds a lock and listens on a socket in a folder that nobody else can enter.
//! The system gives the lock back however a program ends, so whoever holds it may sweep away a socket left behind. A
//! second start knocks; what is not answered in time is opened by the second start itself. Between users, between
//! machines and where there is no such folder nothing is handed over.

mod ear;
mod letter;
mod place;

use std::path::Path;
use std::time::{Duration, Instant};

pub use crate::second_start::ear::{Call, Ear};
pub use crate::second_start::place::Place;

/// So long a second start waits for the first one to take what it brings.
pub const PATIENCE: Duration = Duration::from_secs(3);
/// So long it waits before it looks again for a first one that is just starting or ending.
const PAUSE: Duration = Duration::from_millis(25);

/// What this start of the program is.
#[derive(Debug)]
pub enum Standing {
    /// The first one, which hears the others.
    First(Ear),
    /// A second one, and the first has taken what it brought.
    HandedOver,
    /// One that hears nobody and was heard by nobody.
    Alone,
}

/// Finds out what this start is. Where there is a first one, it is handed `file`, or with `None` just asked to come
/// to the front; that is waited for no longer than `patience`.
#[must_use]
pub fn begin(place: &Place, file: Option<&Path>, patience: Duration) -> Standing {
    let deadline = Instant::now() + patience;
    let Some(letter) = letter::write(file) else { return Standing::Alone };
    loop {
        match ear::claim(place) {
            Ok(Some(ear)) => return Standing::First(ear),
            Ok(None) => {}
            Err(_) => return Standing::Alone,
        }
        match ear::knock(place, &letter, deadline) {
            Some(true) => return Standing::HandedOver,
            Some(false) => return Standing::Alone,
            // It is just starting, or just ending.
            None if Instant::now() >= deadline => return Standing::Alone,
            None => std::thread::sleep(PAUSE),
        }
    }
}

#[cfg(unix)]
#[cfg(test)]
mod tests;
