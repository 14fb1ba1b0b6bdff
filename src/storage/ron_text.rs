//! Readable Thai RON out, and RON in with limits and positions.
//!
//! `ron` escapes every Thai vowel and tone mark, which nobody can read. Its escaping stays on, because it keeps line
//! breaks and control characters out of the file; afterwards the letters of the Thai block, and only those, are put back.

use std::fs::File;
use std::io::Read as _;
use std::path::Path;

use ron::ser::PrettyConfig;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::storage::error::{MAX_TEXT_BYTES, StorageError};
use crate::storage::expectation::Expectation;
use crate::storage::place::{Place, excerpt};

/// The value as RON text with Thai in plain letters, ending in a line break. Equal values give equal text.
///
/// # Errors
/// [`StorageError::Unwritable`] where the value has no RON form; not for the plain structs of this program.
pub fn to_text<T: Serialize>(value: &T) -> Result<String, StorageError> {
    let config = PrettyConfig::new().new_line("\n").indentor("    ").struct_names(false);
    let options = ron::Options::default();
    let mut text = options
        .to_string_pretty(value, config)
        .map(|text| plain_thai(&text))
        .map_err(|error| StorageError::Unwritable { detail: error.to_string() })?;
    text.push('\n');
    Ok(text)
}

/// The value that `text` describes.
///
/// # Errors
/// [`StorageError::TooLarge`], [`StorageError::Empty`], or [`StorageError::Syntax`] with the place and what was
/// expected there.
pub fn from_text<T: DeserializeOwned>(text: &str) -> Result<T, StorageError> {
    if u64::try_from(text.len()).is_ok_and(|length| length > MAX_TEXT_BYTES) {
        return Err(StorageError::TooLarge { limit_bytes: MAX_TEXT_BYTES });
    }
    let text = without_bom(text);
    if text.trim().is_empty() {
        return Err(StorageError::Empty);
    }
    ron::Options::default().from_str(text).map_err(|error| syntax_error(text, error))
}

/// As [`from_text`], where `tell` hears of every field that the shape does not know, without the numbers of items.
pub(in crate::storage) fn with_ignored<T: DeserializeOwned>(
    text: &str,
    mut tell: impl FnMut(String),
) -> Result<T, StorageError> {
    let text = without_bom(text);
    let mut source =
        ron::Deserializer::from_str(text).map_err(|error| syntax_error(text, error))?;
    let read = serde_ignored::deserialize(&mut source, |path| {
        let path = path.to_string();
        let names = path.split('.').filter(|part| part.parse::<usize>().is_err() && *part != "?");
        tell(names.collect::<Vec<_>>().join("."));
    });
    read.map_err(|error| syntax_error(text, source.span_error(error)))
}

/// The text of the file at `path`, without a byte order mark.
///
/// # Errors
/// As [`read_bytes`], and [`StorageError::NotText`].
pub fn read_file(path: &Path) -> Result<String, StorageError> {
    let bytes = read_bytes(path)?;
    text_of(&bytes).map(str::to_owned)
}

/// The bytes of the file at `path`.
///
/// # Errors
/// What the operating system refuses, and [`StorageError::TooLarge`] above [`MAX_TEXT_BYTES`].
pub fn read_bytes(path: &Path) -> Result<Vec<u8>, StorageError> {
    let metadata = std::fs::metadata(path).map_err(|error| StorageError::from_read(&error))?;
    if metadata.is_dir() {
        return Err(StorageError::IsFolder);
    }
    if !metadata.is_file() {
        return Err(StorageError::NotAFile);
    }
    let file = File::open(path).map_err(|error| StorageError::from_read(&error))?;
    // What the metadata say is only a guess; room for it saves copying.
    let room = metadata.len().min(MAX_TEXT_BYTES).saturating_add(1);
    let mut bytes = Vec::with_capacity(usize::try_from(room).unwrap_or(0));
    // One byte more than allowed tells a file at the limit from one above it, whatever its metadata said.
    let read = file.take(MAX_TEXT_BYTES + 1).read_to_end(&mut bytes);
    read.map_err(|error| StorageError::from_read(&error))?;
    if u64::try_from(bytes.len()).is_ok_and(|length| length > MAX_TEXT_BYTES) {
        return Err(StorageError::TooLarge { limit_bytes: MAX_TEXT_BYTES });
    }
    Ok(bytes)
}

/// The bytes of a file as text, without a byte order mark.
///
/// # Errors
/// [`StorageError::NotText`].
pub fn text_of(bytes: &[u8]) -> Result<&str, StorageError> {
    if let Ok(text) = simdutf8::basic::from_utf8(bytes) {
        return Ok(without_bom(text));
    }
    // The quick look does not say where it is wrong.
    std::str::from_utf8(bytes).map(without_bom).map_err(|error| {
        let text = String::from_utf8_lossy(bytes);
        StorageError::NotText { place: Place::at_byte(&text, error.valid_up_to()) }
    })
}

/// Notepad writes it in front of a text.
const BOM: char = '\u{feff}';

fn without_bom(text: &str) -> &str {
    text.strip_prefix(BOM).unwrap_or(text)
}

fn syntax_error(text: &str, error: ron::error::SpannedError) -> StorageError {
    let start = error.span.start;
    let place = Place::at_column(text, start.line, start.col).past_blanks(text);
    let expected = Expectation::from(error.code);
    StorageError::Syntax { place, expected, excerpt: excerpt(text, place) }
}

/// Replaces the escapes of the Thai block by their letters and leaves every other escape alone.
fn plain_thai(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, escape)) = rest.split_once('\\') {
        plain.push_str(before);
        if let Some((letter, behind)) = thai_escape(escape) {
            plain.push(letter);
            rest = behind;
        } else {
            // The character behind a backslash belongs to it, above all a second backslash.
            plain.push('\\');
            let mut behind = escape.chars();
            plain.extend(behind.next());
            rest = behind.as_str();
        }
    }
    plain.push_str(rest);
    plain
}

/// Splits `u{e34}…` into the letter and what follows, where the letter is Thai.
fn thai_escape(escape: &str) -> Option<(char, &str)> {
    let (digits, behind) = escape.strip_prefix("u{")?.split_once('}')?;
    let letter = char::from_u32(u32::from_str_radix(digits, 16).ok()?)?;
    ('\u{e00}'..='\u{e7f}').contains(&letter).then_some((letter, behind))
}
