//! What rows of any file have in common: values that are parsed, and the way to those that are wrong.

use crate::domain::date::Date;
use crate::domain::digest::Digest;
use crate::domain::edit::LONGEST_TEXT;
use crate::domain::id::IdError;
use crate::storage::locate::Step::{self, Field, Item};
use crate::storage::problem::Problem;
use crate::storage::wrong_value::WrongValue;

/// The way to a row.
pub(in crate::storage) type Steps = [Step<'static>];

/// Takes every row of a list with the way to it, until one is wrong.
pub(in crate::storage) fn each<R>(
    rows: Vec<R>,
    list: &'static str,
    mut take: impl FnMut(R, &Steps) -> Result<(), WrongValue>,
) -> Result<(), WrongValue> {
    let mut numbered = rows.into_iter().enumerate();
    numbered.try_for_each(|(index, row)| take(row, &[Field(list), Item(index)]))
}

/// The way to a field of the value that `steps` lead to.
pub(in crate::storage) fn deeper(steps: &Steps, field: &'static str) -> Vec<Step<'static>> {
    [steps, &[Field(field)]].concat()
}

pub(in crate::storage) fn id<T>(
    text: &str,
    new: impl Fn(&str) -> Result<T, IdError>,
    steps: Vec<Step<'static>>,
) -> Result<T, WrongValue> {
    new(text).map_err(|IdError| WrongValue::new(steps, Problem::Id { text: text.to_owned() }))
}

pub(in crate::storage) fn twice(text: &str, steps: Vec<Step<'static>>) -> WrongValue {
    WrongValue::new(steps, Problem::Twice { text: text.to_owned() })
}

pub(in crate::storage) fn date(
    text: Option<&str>,
    steps: Vec<Step<'static>>,
) -> Result<Option<Date>, WrongValue> {
    let Some(text) = text else { return Ok(None) };
    let wrong = |error| WrongValue::new(steps, Problem::Date { text: text.to_owned(), error });
    Date::parse(text).map(Some).map_err(wrong)
}

pub(in crate::storage) fn digest(
    text: &str,
    steps: Vec<Step<'static>>,
) -> Result<Digest, WrongValue> {
    let wrong = || WrongValue::new(steps, Problem::Digest { text: text.to_owned() });
    Digest::parse(text).ok_or_else(wrong)
}

/// The first of these texts that is too long.
pub(in crate::storage) fn too_long<const N: usize>(
    texts: [(&'static str, &String); N],
) -> Option<&'static str> {
    // Letters have one byte at least, so that most texts need not be counted.
    let is_long = |text: &String| text.len() > LONGEST_TEXT && text.chars().count() > LONGEST_TEXT;
    texts.into_iter().find(|(_, text)| is_long(text)).map(|(field, _)| field)
}
