//! The edition that a document answers to: one that is there by its name, or the one that the document holds itself.

use std::sync::Arc;

use crate::domain::edition::Edition;
use crate::storage::edition_file::{EditionFile, Editions, sound};
use crate::storage::error::StorageError;
use crate::storage::locate::Step::Field;
use crate::storage::problem::Problem;
use crate::storage::wrong_value::WrongValue;

/// The edition of the document `text`, which names it and, where an office corrected it, holds it as `own`.
pub(in crate::storage) fn edition_of(
    named: &str,
    own: Option<EditionFile>,
    text: &str,
    editions: &Editions,
) -> Result<Arc<Edition>, StorageError> {
    let Some(own) = own else { return editions.find(named).map(Arc::clone) };
    let inside = |wrong: WrongValue| wrong.inside(&[Field("own_edition")]);
    match own_edition(own, named) {
        Ok(edition) => Ok(Arc::new(edition)),
        Err(wrong) => Err(inside(wrong).into_error(text)),
    }
}

/// The office's edition inside a document, which is as sound as one in a file of its own and the one that is named.
fn own_edition(own: EditionFile, named: &str) -> Result<Edition, WrongValue> {
    let wrong = |field| WrongValue::new([Field(field)], Problem::OtherEdition);
    if !own.is_of_this_version() {
        return Err(wrong("version"));
    }
    if own.id() != named {
        return Err(wrong("id"));
    }
    let edition = sound(own)?;
    if edition.own().is_some() { Ok(edition) } else { Err(wrong("id")) }
}
