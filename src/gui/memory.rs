//! What the program remembers from run to run: settings and recent files. All of it is read and written beside the
//! drawing, and none of it is worth stopping anybody for.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use egui::Context;

use crate::gui::app::App;
use crate::gui::files;
use crate::gui::jobs::Busy;
use crate::gui::keeping::drafts;
use crate::gui::news::News;
use crate::gui::outcome::Outcome;
use crate::gui::own_editions;
use crate::gui::run::tell;
use crate::gui::theme;
use crate::settings::{Look, Setting, Settings};
use crate::storage::error::FileError;

/// What is remembered, and how far the disk and the picture follow it.
#[derive(Debug, Default)]
pub struct Memory {
    /// The settings as the disk has them, or as it was last tried to give them to it. `None`: nothing was tried yet.
    kept: Option<Settings>,
    /// Look and size of text as the picture has them. `None`: those of the program.
    shown: Option<(Look, u16)>,
    /// Recent files that are not where they were.
    pub missing: BTreeSet<PathBuf>,
    /// Width and height of the window in points of the system, while it is neither maximised nor minimised.
    pub window: Option<(u16, u16)>,
    /// Left and upper edge of the window then. `None`: the system does not say, or the window is maximised.
    pub position: Option<(i32, i32)>,
}

/// What came of remembering.
#[derive(Debug)]
pub enum Remembered {
    /// The settings were kept, or could not be.
    Kept(Result<(), FileError>),
    /// These recent files are not where they were.
    Missing(BTreeSet<PathBuf>),
}

impl Memory {
    /// A memory that agrees with the disk about `settings`.
    #[must_use]
    pub fn of(settings: &Settings) -> Self {
        Self { kept: Some(settings.clone()), ..Self::default() }
    }
}

impl App {
    /// What the user chose.
    #[must_use]
    pub const fn settings(&self) -> &Settings {
        &self.settings
    }

    /// Notes width and height of the window, to be remembered when it closes. `None`: it is maximised. And its left and
    /// upper edge; `None`: the system does not say.
    pub const fn note_window(&mut self, size: Option<(u16, u16)>, position: Option<(i32, i32)>) {
        self.memory.window = size;
        self.memory.position = position;
    }

    /// Starts what is done once, when the window is there: looking for the recent files, for editions and for work that
    /// can be recovered.
    pub fn begin(&mut self, ctx: &Context) {
        look_for_recent(self, ctx);
        own_editions::look(self, ctx);
        drafts::look(self, ctx);
    }

    /// Tells that settings could not be read.
    pub fn tell_broken_settings(&mut self, error: FileError) {
        tell(self, News::File(error));
    }
}

/// Takes up a choice of the user.
pub(super) fn choose(app: &mut App, setting: Setting) {
    if matches!(setting, Setting::Folder(_)) {
        // From now on the folder that was chosen counts, and not the one used last.
        app.folder = None;
    }
    app.settings.choose(setting);
    app.texts.0 = app.settings.language;
}

/// Remembers a file that was opened or saved.
pub(super) fn remember(app: &mut App, path: &Path) {
    app.memory.missing.remove(path);
    app.settings.remember(path);
}

/// Takes up what the program is to remember of its window as it closes.
pub(super) fn leave(app: &mut App) {
    app.settings.window = app.memory.window;
    app.settings.position = app.memory.position;
}

/// Looks beside the drawing whether the recent files are still there.
pub(super) fn look_for_recent(app: &mut App, ctx: &Context) {
    if app.settings.recent.is_empty() {
        return;
    }
    let recent = app.settings.recent.clone();
    app.jobs.start(Busy::Remembering, ctx, move || {
        Outcome::Remembered(Remembered::Missing(files::missing(recent)))
    });
}

/// Lets picture and disk follow the settings. To be called in each frame.
pub(super) fn follow(app: &mut App, ctx: &Context) {
    let (look, size) = (app.settings.look, app.settings.text_size);
    let shown = app.memory.shown.replace((look, size));
    if shown.is_none_or(|(shown, _)| shown != look) {
        theme::set_look(ctx, look);
        ctx.request_repaint();
    }
    if shown.is_none_or(|(_, shown)| shown != size) {
        ctx.set_zoom_factor(f32::from(size) / 100.0);
    }
    let Some(path) = app.services.settings.clone() else { return };
    if app.memory.kept.as_ref() == Some(&app.settings) || app.jobs.is_running(Busy::Remembering) {
        return;
    }
    let settings = app.settings.clone();
    app.memory.kept = Some(settings.clone());
    app.jobs.start(Busy::Remembering, ctx, move || {
        Outcome::Remembered(Remembered::Kept(files::keep_settings(&path, &settings)))
    });
}

/// Takes up what came of remembering.
pub(super) fn finish(app: &mut App, remembered: Remembered) {
    match remembered {
        Remembered::Kept(Ok(())) => {}
        Remembered::Kept(Err(error)) => tell(app, News::File(error)),
        Remembered::Missing(missing) => app.memory.missing = missing,
    }
}
