//! What is known of the folder.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use crate::domain::folder::{Arranged, CentreRow, Totals, View};
use crate::explain;
use crate::gui::folder::reading::{Arrived, Stamps, Stream, shown_name};
use crate::gui::news::News;
use crate::i18n::Texts;
use crate::storage::error::FileError;
use crate::storage::folder::Trouble;

/// The table as it was arranged once, whole in itself: rows that change meanwhile do not disturb it.
#[derive(Debug, Default)]
pub struct Shown {
    /// The rows that [`Arranged`] speaks of.
    pub rows: Vec<Arc<CentreRow>>,
    /// How they stand.
    pub arranged: Arranged,
    /// Sums over all rows, whether they are shown or not.
    pub all: Totals,
    /// How the table was looked at.
    pub view: View,
}

/// What is known of one file.
#[derive(Debug)]
struct Entry {
    path: PathBuf,
    /// `None`: it could not be read.
    row: Option<Arc<CentreRow>>,
    troubles: Vec<Trouble>,
}

/// How much work there is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// It goes in one go: how far it is is not known, and it cannot be stopped.
    Unknown,
    /// So many centres, one after the other.
    Centres(usize),
}

/// Work with the table that takes its time.
#[derive(Clone, Debug)]
pub(super) struct Work {
    pub(super) done: Arc<AtomicUsize>,
    pub(super) extent: Extent,
    pub(super) stop: Arc<AtomicBool>,
}

/// The folder, what was read of it, and how it is looked at.
#[derive(Debug, Default)]
pub struct Desk {
    /// `None`: none was chosen.
    folder: Option<PathBuf>,
    /// Counts the folders, so that late work knows whether its folder is still the one.
    run: u64,
    entries: BTreeMap<String, Entry>,
    found_troubles: Vec<Trouble>,
    /// How many things are wrong, counted when something comes.
    trouble_count: usize,
    view: View,
    shown: Arc<Shown>,
    /// Whether something came since the table was arranged last.
    pub(super) is_stale: bool,
    /// When it was arranged last, in seconds of the window.
    pub(super) arranged_at: f64,
    stream: Arc<Stream>,
    /// What each file was like. `None`: somebody is looking at the folder.
    stamps: Option<Stamps>,
    /// Whether the folder was read to its end once.
    is_read: bool,
    /// When to look again, in seconds of the window.
    pub(super) look_at: f64,
    error: Option<FileError>,
    work: Option<Work>,
    failed: Vec<(String, String)>,
}

impl Desk {
    /// Nothing is known yet of this folder.
    pub(super) fn of(folder: PathBuf, run: u64, view: View) -> Self {
        let stamps = Some(Stamps::new());
        Self { folder: Some(folder), run, view, stamps, ..Self::default() }
    }

    /// The folder. `None`: none was chosen.
    #[must_use]
    pub fn folder(&self) -> Option<&Path> {
        self.folder.as_deref()
    }

    /// The name of the folder; empty where none was chosen.
    #[must_use]
    pub fn name(&self) -> String {
        self.folder.as_deref().map(shown_name).unwrap_or_default()
    }

    /// How the table is looked at.
    #[must_use]
    pub const fn view(&self) -> &View {
        &self.view
    }

    /// The table as it was arranged last.
    #[must_use]
    pub fn shown(&self) -> &Shown {
        &self.shown
    }

    pub(super) fn shown_whole(&self) -> Arc<Shown> {
        Arc::clone(&self.shown)
    }

    /// How many files were read, and how many there are to read. `None`: nothing is read that is worth a word.
    #[must_use]
    pub fn reading(&self) -> Option<(usize, usize)> {
        /// What changes now and then is read without a word.
        const WORTH_A_WORD: usize = 50;
        let (done, total) = self.stream.progress();
        let is_at_work = self.folder.is_some() && self.stamps.is_none();
        (is_at_work && (!self.is_read || total > WORTH_A_WORD)).then_some((done, total))
    }

    /// Whether reading was stopped before its end.
    #[must_use]
    pub fn is_stopped(&self) -> bool {
        self.stream.is_stopped() && self.stamps.is_some()
    }

    /// Why the folder cannot be read. `None`: it can.
    #[must_use]
    pub fn obstacle(&self, texts: Texts) -> Option<String> {
        self.error.as_ref().map(|error| News::File(error.clone()).tell(texts).text)
    }

    /// For how many centres an export or the reports are done, and how much there is to do. `None`: nothing is under way.
    #[must_use]
    pub fn work(&self) -> Option<(usize, Extent)> {
        self.work.as_ref().map(|work| (work.done.load(Ordering::Relaxed), work.extent))
    }

    /// How many files, folders, reviews and seals have something wrong with them.
    #[must_use]
    pub const fn trouble_count(&self) -> usize {
        self.trouble_count
    }

    /// What is wrong, from the place `first` in the list on: the reason, and the path below the folder.
    pub fn troubles(&self, texts: Texts, first: usize) -> impl Iterator<Item = (String, &str)> {
        let of_files = self.entries.values().flat_map(|entry| &entry.troubles);
        let all = self.found_troubles.iter().chain(of_files);
        // Words are made for what is shown alone.
        all.skip(first).map(move |trouble| (explain::trouble(texts, trouble), &*trouble.name))
    }

    /// The reports that could not be printed last time: the reason, and the path below the folder.
    #[must_use]
    pub fn failed(&self) -> &[(String, String)] {
        &self.failed
    }

    pub(super) const fn run(&self) -> u64 {
        self.run
    }

    pub(super) fn path_of(&self, name: &str) -> Option<PathBuf> {
        self.entries.get(name).map(|entry| entry.path.clone())
    }

    pub(super) fn rows(&self) -> Vec<Arc<CentreRow>> {
        self.entries.values().filter_map(|entry| entry.row.clone()).collect()
    }

    pub(super) fn set_view(&mut self, view: View) {
        if self.view != view {
            self.view = view;
            // What the user asks for is not kept waiting.
            (self.is_stale, self.arranged_at) = (true, f64::NEG_INFINITY);
        }
    }

    pub(super) fn show(&mut self, shown: Arc<Shown>) {
        self.shown = shown;
    }

    pub(super) fn stop_reading(&self) {
        self.stream.stop();
    }

    /// Asks for another look at once.
    pub(super) fn look_again(&mut self) {
        self.look_at = f64::NEG_INFINITY;
        if self.is_stopped() {
            self.stream = Arc::default();
        }
    }

    /// What whoever looks at the folder needs. `None`: there is nothing to look at, or somebody does.
    pub(super) fn begin_look(&mut self) -> Option<(PathBuf, Stamps, Arc<Stream>)> {
        let folder = self.folder.clone()?;
        let stamps = self.stamps.take()?;
        self.stream = Arc::default();
        Some((folder, stamps, Arc::clone(&self.stream)))
    }

    /// Takes in what came since the last call.
    pub(super) fn take_in(&mut self) {
        let inbox = self.stream.take();
        if inbox.arrived.is_empty() && inbox.gone.is_empty() && inbox.troubles.is_none() {
            return;
        }
        for name in inbox.gone {
            if let Some(entry) = self.entries.remove(&name) {
                self.trouble_count -= entry.troubles.len();
                self.is_stale = true;
            }
        }
        if let Some(troubles) = inbox.troubles {
            self.trouble_count -= self.found_troubles.len();
            self.trouble_count += troubles.len();
            self.found_troubles = troubles;
        }
        for Arrived { name, path, row, troubles } in inbox.arrived {
            self.trouble_count += troubles.len();
            self.is_stale = true;
            if let Some(before) = self.entries.insert(name, Entry { path, row, troubles }) {
                self.trouble_count -= before.troubles.len();
            }
        }
    }

    /// Takes up that somebody has looked at the folder.
    pub(super) fn finish_reading(&mut self, run: u64, stamps: Stamps, error: Option<FileError>) {
        if run != self.run {
            return;
        }
        self.take_in();
        self.is_read |= error.is_none() && !self.stream.is_stopped();
        self.error = error;
        self.stamps = Some(stamps);
        self.arranged_at = f64::NEG_INFINITY;
    }

    /// Takes up that whoever looked at the folder broke off.
    pub(super) fn break_off(&mut self) {
        if self.stamps.is_none() {
            self.stamps = Some(Stamps::new());
        }
        self.work = None;
    }

    pub(super) const fn is_looked_at(&self) -> bool {
        self.stamps.is_none()
    }

    pub(super) fn begin_work(&mut self, extent: Extent) -> Work {
        self.failed.clear();
        let work = Work { done: Arc::default(), extent, stop: Arc::default() };
        self.work = Some(work.clone());
        work
    }

    pub(in crate::gui) fn call_off(&self) {
        if let Some(work) = &self.work {
            work.stop.store(true, Ordering::Relaxed);
        }
    }

    /// Takes up that work with the folder of this number has ended, and what failed in it.
    pub(super) fn end_work(&mut self, run: u64, failed: Vec<(String, String)>) {
        if run == self.run {
            self.work = None;
            self.failed = failed;
        }
    }
}
