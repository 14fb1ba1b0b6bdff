//! What a user chose for this program, apart from any document. Values only; `storage` keeps them.

use std::path::{Path, PathBuf};

use crate::domain::language::Language;
use crate::thai::digits::Digits;

/// How many recent files are remembered.
pub const MOST_RECENT: usize = 10;
/// The sizes of text that can be chosen, in per cent.
pub const TEXT_SIZES: [u16; 5] = [100, 125, 150, 175, 200];

/// How the window looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Look {
    /// As the system says.
    #[default]
    System,
    /// Dark letters on light ground.
    Light,
    /// Light letters on dark ground.
    Dark,
    /// The strongest contrast.
    HighContrast,
}

impl Look {
    /// Every look.
    pub const ALL: [Self; 4] = [Self::System, Self::Light, Self::Dark, Self::HighContrast];
}

/// What a user chose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// The language of the interface.
    pub language: Language,
    /// The digits of papers in Thai. Papers in English have Arabic ones.
    pub digits: Digits,
    /// The size of text in per cent, one of [`TEXT_SIZES`].
    pub text_size: u16,
    /// How the window looks.
    pub look: Look,
    /// Who works here; stands for "mine" among persons in charge. Empty: nobody in particular.
    pub author: String,
    /// The folder in which dialogs start. `None`: where the system likes.
    pub folder: Option<PathBuf>,
    /// Files opened or saved lately, newest first, at most [`MOST_RECENT`].
    pub recent: Vec<PathBuf>,
    /// Width and height of the window in points when it was last closed. `None`: never closed.
    pub window: Option<(u16, u16)>,
    /// Whether photos are attached with the place and the device that stand in them.
    pub photo_traces: bool,
    /// Left and upper edge of the window in points when it was last closed. `None`: the system does not say.
    pub position: Option<(i32, i32)>,
    /// Whether the first tour was seen or skipped.
    pub tour_seen: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            language: Language::Thai,
            digits: Digits::Thai,
            text_size: 100,
            look: Look::System,
            author: String::new(),
            folder: None,
            recent: Vec::new(),
            window: None,
            photo_traces: false,
            position: None,
            tour_seen: false,
        }
    }
}

/// One thing that a user chooses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Setting {
    /// The language of the interface.
    Language(Language),
    /// The digits of papers in Thai.
    Digits(Digits),
    /// The size of text, one of [`TEXT_SIZES`].
    TextSize(u16),
    /// How the window looks.
    Look(Look),
    /// Who works here.
    Author(String),
    /// The folder in which dialogs start. `None`: where the system likes.
    Folder(Option<PathBuf>),
    /// Whether photos are attached with the place and the device that stand in them.
    PhotoTraces(bool),
    /// Whether the first tour was seen or skipped.
    TourSeen(bool),
}

/// A step to another size of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextSizeStep {
    /// The next larger size.
    Larger,
    /// The next smaller size.
    Smaller,
    /// The size of the program.
    Normal,
}

impl Settings {
    /// Takes up a choice. A size of text that cannot be chosen changes nothing.
    pub fn choose(&mut self, setting: Setting) {
        match setting {
            Setting::Language(language) => self.language = language,
            Setting::Digits(digits) => self.digits = digits,
            Setting::TextSize(size) if TEXT_SIZES.contains(&size) => self.text_size = size,
            Setting::TextSize(_) => {}
            Setting::Look(look) => self.look = look,
            Setting::Author(author) => self.author = author,
            Setting::Folder(folder) => self.folder = folder,
            Setting::PhotoTraces(are_kept) => self.photo_traces = are_kept,
            Setting::TourSeen(is_seen) => self.tour_seen = is_seen,
        }
    }

    /// Makes the text larger or smaller by one size; at the end of the sizes nothing changes.
    pub fn step_text_size(&mut self, step: TextSizeStep) {
        let size = self.text_size;
        let found = match step {
            TextSizeStep::Larger => TEXT_SIZES.into_iter().find(|other| *other > size),
            TextSizeStep::Smaller => TEXT_SIZES.into_iter().rev().find(|other| *other < size),
            TextSizeStep::Normal => TEXT_SIZES.first().copied(),
        };
        self.text_size = found.unwrap_or(size);
    }

    /// The digits of a paper in `language`.
    #[must_use]
    pub const fn digits_in(&self, language: Language) -> Digits {
        match language {
            Language::Thai => self.digits,
            Language::English => Digits::Arabic,
        }
    }

    /// Puts a file at the front of the recent ones.
    pub fn remember(&mut self, path: &Path) {
        self.recent.retain(|known| known != path);
        self.recent.insert(0, path.to_path_buf());
        self.recent.truncate(MOST_RECENT);
    }

    /// Takes a file out of the recent ones.
    pub fn forget(&mut self, path: &Path) {
        self.recent.retain(|known| known != path);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_of_text_go_step_by_step_and_stop_at_the_ends() {
        for (size, step, expected) in [
            (100, TextSizeStep::Larger, 125),
            (200, TextSizeStep::Larger, 200),
            (150, TextSizeStep::Smaller, 125),
            (100, TextSizeStep::Smaller, 100),
            (175, TextSizeStep::Normal, 100),
        ] {
            let mut settings = Settings { text_size: size, ..Settings::default() };
            settings.step_text_size(step);
            assert_eq!(settings.text_size, expected, "{size} {step:?}");
        }
        let mut settings = Settings::default();
        settings.choose(Setting::TextSize(130));
        assert_eq!(settings.text_size, 100);
    }

    #[test]
    fn the_newest_of_ten_files_stands_first_and_once() {
        let mut settings = Settings::default();
        for n in 0..12 {
            settings.remember(Path::new(&format!("{n}.gecc.ron")));
        }
        settings.remember(Path::new("5.gecc.ron"));
        let names: Vec<String> =
            settings.recent.iter().map(|path| path.display().to_string()).collect();
        let order = [5, 11, 10, 9, 8, 7, 6, 4, 3, 2];
        assert_eq!(names, order.map(|n| format!("{n}.gecc.ron")));
        settings.forget(Path::new("5.gecc.ron"));
        assert_eq!(settings.recent.len(), MOST_RECENT - 1);
    }
}
