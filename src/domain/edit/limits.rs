//! How much of everything there may be.

use crate::domain::edit::{EditError, LONGEST_TEXT};

/// Replaces the value that is the same, or adds one while there are fewer than `most`.
pub(in crate::domain) fn put<T>(
    values: &mut Vec<T>,
    value: T,
    is_same: impl Fn(&T) -> bool,
    most: usize,
) -> Result<(), EditError> {
    let count = values.len();
    match values.iter_mut().find(|old| is_same(old)) {
        Some(old) => *old = value,
        None if count >= most => return Err(EditError::TooMany(count)),
        None => values.push(value),
    }
    Ok(())
}

/// Refuses a text that is too long.
pub(in crate::domain) fn check_length(text: &str) -> Result<(), EditError> {
    // Letters have one byte at least, so that most texts need not be counted.
    if text.len() <= LONGEST_TEXT {
        return Ok(());
    }
    let length = text.chars().count();
    if length > LONGEST_TEXT { Err(EditError::TextTooLong { length }) } else { Ok(()) }
}
