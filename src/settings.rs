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
            tour_seen: false,
        }
    }
}

impl Settings {
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
