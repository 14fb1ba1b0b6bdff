//! The settings of a user as a RON file in the folder that the system has for such things.
//!
//! Settings are a convenience: one that cannot be read becomes the default, and the others stay.

use std::path::{Path, PathBuf};

use etcetera::BaseStrategy as _;
use serde::{Deserialize, Serialize};

use crate::domain::language::Language;
use crate::settings::{Look, MOST_RECENT, Settings, TEXT_SIZES};
use crate::storage::atomic_write;
use crate::storage::error::{FileError, StorageError};
use crate::storage::ron_text::{from_text, read_file, to_text};
use crate::thai::digits::Digits;

/// What the `format` of a settings file says.
const FORMAT: &str = "gecc-settings";
/// The version of the format.
const VERSION: u32 = 1;

/// The shape of the file, version 1. Every field may be missing; unknown ones are read past.
#[derive(Debug, Serialize, Deserialize)]
#[serde(default)]
struct SettingsFile {
    format: String,
    version: u32,
    language: String,
    digits: String,
    text_size: u16,
    look: String,
    author: String,
    folder: Option<PathBuf>,
    recent: Vec<PathBuf>,
    window: Option<(u16, u16)>,
    photo_traces: bool,
    position: Option<(i32, i32)>,
    tour_seen: bool,
}

impl Default for SettingsFile {
    fn default() -> Self {
        row(&Settings::default())
    }
}

const LANGUAGES: [(&str, Language); 2] = [("th", Language::Thai), ("en", Language::English)];
const DIGITS: [(&str, Digits); 2] = [("thai", Digits::Thai), ("arabic", Digits::Arabic)];
const LOOKS: [(&str, Look); 4] = [
    ("system", Look::System),
    ("light", Look::Light),
    ("dark", Look::Dark),
    ("high_contrast", Look::HighContrast),
];

fn word<T: Copy + PartialEq>(words: &[(&'static str, T)], value: T) -> String {
    words.iter().find(|(_, known)| *known == value).map_or("", |(word, _)| word).to_owned()
}

fn value<T: Copy + Default>(words: &[(&str, T)], word: &str) -> T {
    words.iter().find(|(known, _)| *known == word).map(|(_, value)| *value).unwrap_or_default()
}

fn row(settings: &Settings) -> SettingsFile {
    SettingsFile {
        format: FORMAT.to_owned(),
        version: VERSION,
        language: word(&LANGUAGES, settings.language),
        digits: word(&DIGITS, settings.digits),
        text_size: settings.text_size,
        look: word(&LOOKS, settings.look),
        author: settings.author.clone(),
        folder: settings.folder.clone(),
        recent: settings.recent.clone(),
        window: settings.window,
        photo_traces: settings.photo_traces,
        position: settings.position,
        tour_seen: settings.tour_seen,
    }
}

/// Where the settings of this user are kept. `None`: the system does not say.
#[must_use]
pub fn path() -> Option<PathBuf> {
    let folders = etcetera::choose_base_strategy().ok()?;
    Some(folders.config_dir().join("gecc").join("settings.ron"))
}

/// The settings in a text.
///
/// # Errors
/// The text is no RON of this shape.
pub fn decode(text: &str) -> Result<Settings, StorageError> {
    let file: SettingsFile = from_text(text)?;
    let mut recent = file.recent;
    recent.truncate(MOST_RECENT);
    Ok(Settings {
        language: value(&LANGUAGES, &file.language),
        digits: if file.digits == "arabic" { Digits::Arabic } else { Digits::Thai },
        text_size: if TEXT_SIZES.contains(&file.text_size) { file.text_size } else { 100 },
        look: value(&LOOKS, &file.look),
        author: file.author,
        folder: file.folder,
        recent,
        window: file.window,
        photo_traces: file.photo_traces,
        position: file.position,
        tour_seen: file.tour_seen,
    })
}

/// The text that keeps the settings.
///
/// # Errors
/// Only where the serialiser fails.
pub fn encode(settings: &Settings) -> Result<String, StorageError> {
    to_text(&row(settings))
}

/// Reads the settings at `path`; where there are none, the defaults.
///
/// # Errors
/// The file is there and cannot be read.
pub fn load(path: &Path) -> Result<Settings, FileError> {
    match read_file(path) {
        Err(StorageError::NotFound) => Ok(Settings::default()),
        Err(error) => Err(error.at(path)),
        Ok(text) => decode(&text).map_err(|error| error.at(path)),
    }
}

/// Writes the settings to `path`, and makes its folder.
///
/// # Errors
/// The file cannot be written; it is as it was then.
pub fn save(path: &Path, settings: &Settings) -> Result<(), FileError> {
    let write = || {
        let text = encode(settings)?;
        if let Some(folder) = path.parent() {
            atomic_write::make_folder(folder)?;
        }
        atomic_write::replace(path, text.as_bytes())
    };
    write().map_err(|error: StorageError| error.at(path))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_come_back_as_they_were() {
        let settings = Settings {
            language: Language::English,
            digits: Digits::Arabic,
            text_size: 150,
            look: Look::HighContrast,
            author: "สมหญิง".to_owned(),
            folder: Some("งาน".into()),
            recent: vec!["ก.gecc.ron".into(), "b.gecc.ron".into()],
            window: Some((1200, 700)),
            photo_traces: true,
            position: Some((-1900, 20)),
            tour_seen: true,
        };
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("gecc/settings.ron");
        assert_eq!(load(&path).unwrap(), Settings::default());
        save(&path, &settings).unwrap();
        assert_eq!(load(&path).unwrap(), settings);
    }

    #[test]
    fn what_is_odd_becomes_the_default_and_the_rest_stays() {
        for (text, text_size, author) in [
            ("()", 100, ""),
            ("(text_size: 130, author: \"ก\", novelty: [1])", 100, "ก"),
            ("(language: \"xx\", look: \"pink\", text_size: 200)", 200, ""),
        ] {
            let settings = decode(text).unwrap();
            assert_eq!((settings.text_size, settings.author.as_str()), (text_size, author));
            assert_eq!((settings.language, settings.look), (Language::Thai, Look::System));
        }
        assert!(decode("(text_size: \"big\")").is_err());
    }
}
