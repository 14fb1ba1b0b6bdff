//! Reads the folder beside the drawing: all of it at first, later what changed since. Rows are handed over as they come.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use egui::Context;

use crate::domain::assessment::Assessment;
use crate::domain::date::Date;
use crate::domain::folder::{CentreRow, FileFacts};
use crate::gui::app::App;
use crate::gui::folder::{Came, Desk};
use crate::gui::jobs::Busy;
use crate::gui::outcome::Outcome;
use crate::gui::route::Route;
use crate::gui::run::go;
use crate::storage::edition_file::Editions;
use crate::storage::error::FileError;
use crate::storage::folder::{self, FoundFile, Read, Reading, Trouble};

/// What each file was like when it was read, by its name. Whoever looks at the folder has it.
pub(super) type Stamps = BTreeMap<String, u64>;

/// A file that was read.
#[derive(Debug)]
pub(super) struct Arrived {
    pub(super) name: String,
    pub(super) path: PathBuf,
    /// `None`: it could not be read.
    pub(super) row: Option<Arc<CentreRow>>,
    pub(super) troubles: Vec<Trouble>,
}

/// What came since the screen looked last.
#[derive(Debug, Default)]
pub(super) struct Inbox {
    pub(super) arrived: Vec<Arrived>,
    /// Files that are there no more.
    pub(super) gone: Vec<String>,
    /// What could not be looked at, as of the last look. `None`: nobody looked.
    pub(super) troubles: Option<Vec<Trouble>>,
}

/// What whoever reads and whoever draws share.
#[derive(Debug, Default)]
pub(super) struct Stream {
    inbox: Mutex<Inbox>,
    done: AtomicUsize,
    total: AtomicUsize,
    stop: AtomicBool,
}

impl Stream {
    /// What came since the last call.
    pub(super) fn take(&self) -> Inbox {
        std::mem::take(&mut *self.inbox.lock().unwrap_or_else(PoisonError::into_inner))
    }

    fn put(&self, put: impl FnOnce(&mut Inbox)) {
        put(&mut self.inbox.lock().unwrap_or_else(PoisonError::into_inner));
    }

    /// How many files were read, and how many there are to read.
    pub(super) fn progress(&self) -> (usize, usize) {
        (self.done.load(Ordering::Relaxed), self.total.load(Ordering::Relaxed))
    }

    pub(super) fn stop(&self) {
        self.stop.store(true, Ordering::Relaxed);
    }

    pub(super) fn is_stopped(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }
}

/// Begins with another folder.
pub(super) fn begin(app: &mut App, ctx: &Context, folder: PathBuf) {
    let run = app.centres.run() + 1;
    app.centres.stop_reading();
    // What is under way belongs to the folder that is left.
    app.centres.call_off();
    app.states.folder.leave_rows();
    let view = app.centres.view().clone();
    let before = std::mem::replace(&mut app.centres, Desk::of(folder, run, view));
    // Letting go of thousands of rows takes longer than a frame.
    app.jobs.start(Busy::Remembering, ctx, move || {
        drop(before);
        Outcome::Viewed(None)
    });
    go(app, ctx, Route::Folder);
    look(app, ctx);
}

/// Looks at the folder, and reads what is new or has changed.
pub(super) fn look(app: &mut App, ctx: &Context) {
    let Some((folder, stamps, stream)) = app.centres.begin_look() else { return };
    let pass = Pass { folder, stream, today: (app.services.now)().date, ctx: ctx.clone() };
    let run = app.centres.run();
    app.jobs.start(Busy::Gathering, ctx, move || {
        let mut stamps = stamps;
        let error = pass.run(&mut stamps).err();
        Outcome::Centres(Came::Read(run, stamps, error))
    });
}

struct Pass {
    folder: PathBuf,
    stream: Arc<Stream>,
    today: Date,
    ctx: Context,
}

impl Pass {
    fn run(&self, stamps: &mut Stamps) -> Result<(), FileError> {
        let stop = &self.stream.stop;
        let found = folder::find(&self.folder, stop)?;
        if self.stream.is_stopped() {
            // Half a look would tell the other half as gone.
            return Ok(());
        }
        let there: BTreeSet<&str> = found.files.iter().map(|file| &*file.facts.name).collect();
        let gone: Vec<String> =
            stamps.keys().filter(|name| !there.contains(&***name)).cloned().collect();
        for name in &gone {
            stamps.remove(name);
        }
        let is_new = |file: &FoundFile| stamps.get(&file.facts.name) != Some(&file.stamp);
        let files: Vec<FoundFile> = found.files.into_iter().filter(is_new).collect();
        self.stream.total.store(files.len(), Ordering::Relaxed);
        self.stream.put(|inbox| {
            inbox.gone.extend(gone);
            inbox.troubles = Some(found.troubles);
        });
        let reading = Reading { files: &files, editions: Editions::built_in(), stop };
        let make = |facts: FileFacts, assessment: Assessment| {
            Arc::new(CentreRow::of(&assessment, facts, self.today))
        };
        let done: Result<(), ()> = folder::read_each(reading, make, |file, read| {
            self.hand_over(file, read);
            stamps.insert(file.facts.name.clone(), file.stamp);
            Ok(())
        });
        // Whoever takes refuses nothing.
        done.ok();
        Ok(())
    }

    fn hand_over(&self, file: &FoundFile, Read { made, troubles }: Read<Arc<CentreRow>>) {
        let (name, path) = (file.facts.name.clone(), file.path.clone());
        let arrived = Arrived { name, path, row: made, troubles };
        self.stream.put(|inbox| inbox.arrived.push(arrived));
        let done = self.stream.done.fetch_add(1, Ordering::Relaxed);
        if done.is_multiple_of(64) {
            self.ctx.request_repaint();
        }
    }
}

/// The name of a folder, for showing.
pub(super) fn shown_name(folder: &Path) -> String {
    folder.file_name().unwrap_or(folder.as_os_str()).to_string_lossy().into_owned()
}
