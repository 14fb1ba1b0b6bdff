//! Files that other starts of the program hand to this window. They wait while a question or a dialog is open, and what
//! is not saved is asked about as ever.

use std::path::{Path, PathBuf};

use egui::Context;

use crate::gui::app::App;
use crate::gui::command::Leave;
use crate::gui::jobs::Busy;
use crate::gui::leaving;
use crate::gui::overlays;

impl App {
    /// Takes a file that another start was asked to open. Of several that come while nothing can be opened, the last
    /// counts.
    pub fn called(&mut self, file: PathBuf) {
        self.called = Some(file);
    }

    /// Whether the program has been asked to end, even where something is still kept before it does.
    #[must_use]
    pub const fn is_closing(&self) -> bool {
        self.is_leaving
    }
}

/// Opens the file that was handed over last, once nothing stands against it. To be called in each frame.
pub(super) fn follow(app: &mut App, ctx: &Context) {
    let is_taken = [Busy::Asking, Busy::Opening, Busy::Saving]
        .into_iter()
        .any(|busy| app.jobs.is_running(busy));
    if is_taken || overlays::asks(app) {
        return;
    }
    let Some(file) = app.called.take() else { return };
    let open = app.session.as_ref().and_then(|session| session.path());
    // Read again, it would lose its undo; whoever asks for it wants to see it.
    if !open.is_some_and(|open| is_same(open, &file)) {
        leaving::leave(app, ctx, Leave::OpenPath(file));
    }
}

/// Whether both name one file. Links are not looked into: that would ask the disk.
pub(super) fn is_same(open: &Path, other: &Path) -> bool {
    let whole = |path: &Path| std::path::absolute(path).unwrap_or_else(|_| path.to_path_buf());
    whole(open) == whole(other)
}
