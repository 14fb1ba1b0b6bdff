//! The pages of the report as they will be printed: made and drawn beside the window, from the very bytes that are
//! saved. What is newest wins; work that nobody waits for any more is dropped.

mod pages;
pub mod raster;

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use egui::{ColorImage, Context, TextureId, Vec2};

use crate::gui::files::{self, Paper, Progress};
use crate::gui::jobs::{Busy, Jobs, Spawn};
use crate::gui::news::News;
use crate::gui::preview::pages::Pages;
use crate::photos::PhotoCache;

/// So long in seconds nothing may have changed before the report is made again.
const PAUSE: f64 = 0.35;

/// A report that was made.
#[derive(Debug)]
struct Made {
    paper: Paper,
    bytes: Arc<Vec<u8>>,
    sizes: Vec<Vec2>,
}

/// What came of work.
#[derive(Debug)]
enum Done {
    /// Nobody waited for it any more.
    Dropped,
    /// The report was made for the wish of this number, or why not.
    Made(u64, Result<Box<Made>, News>),
    /// The page that was asked for under this number was drawn. `None`: it could not be.
    Drawn(u64, Option<ColorImage>),
}

/// What the screen has in view: which pages, and how large.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct View {
    /// The pages in view, in order.
    pub pages: Vec<usize>,
    /// How wide a page is, in pixels of the screen.
    pub width: f32,
}

/// How the preview stands.
#[derive(Clone, Copy, Debug)]
pub enum Standing<'a> {
    /// The pages are those of the document as it is.
    Current,
    /// The report is being made; so many per cent are done.
    Making(usize),
    /// The user has stopped the making of the report.
    Stopped,
    /// The report cannot be made.
    Failed(&'a News),
}

/// The pages of the report.
pub struct Preview {
    jobs: Jobs<Done>,
    /// Counts what was wished for. Work that carries an older number drops itself.
    ticket: Arc<AtomicU64>,
    /// Which document is shown; another one starts afresh.
    document: u64,
    wish: Option<Paper>,
    changed_at: f64,
    is_making: bool,
    /// How far the report is that is made now, or was made last.
    progress: Progress,
    is_stopped: bool,
    /// How far the report is that is made to be saved. `None`: nothing is made for that.
    saving: Option<Progress>,
    made: Option<Made>,
    failed: Option<News>,
    pages: Pages,
    /// Where the bytes stand that were saved last.
    saved: Option<(PathBuf, Arc<Vec<u8>>)>,
    photos: PhotoCache,
}

impl Preview {
    /// Nothing yet; `spawn` runs the work.
    #[must_use]
    pub fn new(spawn: Spawn) -> Self {
        Self {
            jobs: Jobs::new(spawn),
            ticket: Arc::default(),
            document: 0,
            wish: None,
            changed_at: 0.0,
            is_making: false,
            progress: Progress::default(),
            is_stopped: false,
            saving: None,
            made: None,
            failed: None,
            pages: Pages::default(),
            saved: None,
            photos: PhotoCache::default(),
        }
    }

    /// Width and height of each page in PDF points. Empty while nothing was made yet.
    #[must_use]
    pub fn sizes(&self) -> &[Vec2] {
        self.made.as_ref().map_or(&[], |made| &made.sizes)
    }

    /// The picture of a page. `None`: it is not drawn yet.
    #[must_use]
    pub fn picture(&self, page: usize) -> Option<TextureId> {
        self.pages.picture(page)
    }

    /// Whether a page could not be drawn. It can be saved all the same.
    #[must_use]
    pub fn is_broken(&self, page: usize) -> bool {
        self.pages.is_broken(page)
    }

    /// The photos that were prepared for reports; every clone shares them.
    #[must_use]
    pub fn photos(&self) -> PhotoCache {
        self.photos.clone()
    }

    /// How the pages stand to the document.
    #[must_use]
    pub fn standing(&self) -> Standing<'_> {
        match &self.failed {
            Some(news) => Standing::Failed(news),
            None if self.is_current() => Standing::Current,
            None if self.is_stopped => Standing::Stopped,
            None => Standing::Making(self.progress.percent()),
        }
    }

    /// Makes the pages no further, until something else is wished for or [`Preview::go_on`] is called.
    pub fn stop(&mut self) {
        if matches!(self.standing(), Standing::Making(_)) {
            self.is_stopped = true;
            self.drop_work();
        }
    }

    /// Makes the pages after all.
    pub const fn go_on(&mut self) {
        self.is_stopped = false;
    }

    /// Work that is under way is not wanted any more.
    fn drop_work(&self) {
        self.ticket.fetch_add(1, Ordering::Relaxed);
        self.progress.stop();
    }

    /// The report is written to a file now, and made for that first where it `is_made`.
    pub fn begin_saving(&mut self, is_made: bool) -> Progress {
        let progress = Progress::default();
        self.saving = is_made.then(|| progress.clone());
        progress
    }

    /// How far the report is that is made to be saved, in per cent. `None`: nothing is made for that.
    #[must_use]
    pub fn saving(&self) -> Option<usize> {
        self.saving.as_ref().map(Progress::percent)
    }

    /// The report is not to be saved.
    pub fn stop_saving(&self) {
        if let Some(progress) = &self.saving {
            progress.stop();
        }
    }

    /// The report is written, or is not going to be.
    pub fn end_saving(&mut self) {
        self.saving = None;
    }

    /// The file in which the report stands as it is shown. `None`: it was not saved, or changed since.
    #[must_use]
    pub fn saved(&self) -> Option<&Path> {
        let (path, bytes) = self.saved.as_ref()?;
        let made = self.made.as_ref().filter(|_| self.is_current())?;
        // The same report has the same bytes, whoever made it.
        (Arc::ptr_eq(bytes, &made.bytes) || **bytes == *made.bytes).then_some(path)
    }

    /// Notes where the report was saved.
    pub fn mark_saved(&mut self, path: PathBuf, bytes: Arc<Vec<u8>>) {
        self.saved = Some((path, bytes));
    }

    /// The bytes that are shown, where they are made from `paper`.
    #[must_use]
    pub fn bytes_of(&self, paper: &Paper) -> Option<Arc<Vec<u8>>> {
        let made = self.made.as_ref().filter(|made| made.paper.is_same(paper))?;
        Some(Arc::clone(&made.bytes))
    }

    fn is_current(&self) -> bool {
        let (Some(made), Some(wish)) = (&self.made, &self.wish) else { return false };
        made.paper.is_same(wish)
    }

    /// Lets go of pictures and of work: the screen is left.
    pub fn rest(&mut self) {
        if self.wish.take().is_some() {
            self.drop_work();
        }
        self.failed = None;
        self.is_stopped = false;
        self.pages.clear();
    }

    /// Brings the pages nearer to `paper`, for what is in `view`. To be called before each frame of the screen.
    pub fn keep_up(&mut self, ctx: &Context, document: u64, paper: Paper, view: &View) {
        if self.document != document {
            self.rest();
            (self.document, self.made, self.saved) = (document, None, None);
        }
        let now = ctx.input(|input| input.time);
        if !self.wish.as_ref().is_some_and(|wish| wish.is_same(&paper)) {
            self.wish = Some(paper);
            self.changed_at = now;
            self.failed = None;
            self.is_stopped = false;
            self.drop_work();
        }
        self.make(ctx, now);
        if let Some(made) = &self.made {
            let ticket = Ticket::of(&self.ticket);
            self.pages.keep_up(ctx, view, made.sizes.len());
            if let Some(drawing) = self.pages.next(ctx, now) {
                let bytes = Arc::clone(&made.bytes);
                self.jobs.start(Busy::Drawing, ctx, move || match ticket.is_valid() {
                    true => {
                        let picture = raster::draw(&bytes, drawing.page, drawing.width);
                        Done::Drawn(drawing.number, picture)
                    }
                    false => Done::Dropped,
                });
            }
        }
    }

    /// Starts making the report where it is needed and typing has paused.
    fn make(&mut self, ctx: &Context, now: f64) {
        if self.is_making || self.is_stopped || self.failed.is_some() || self.is_current() {
            return;
        }
        let Some(wish) = self.wish.clone() else { return };
        let wait = self.changed_at + PAUSE - now;
        if self.made.is_some() && wait > 0.0 {
            ctx.request_repaint_after(Duration::try_from_secs_f64(wait).unwrap_or_default());
            return;
        }
        self.is_making = true;
        let ticket = Ticket::of(&self.ticket);
        self.progress = Progress::default();
        let progress = self.progress.clone();
        self.jobs.start(Busy::Previewing, ctx, move || {
            if !ticket.is_valid() {
                return Done::Dropped;
            }
            let made = files::make_report(&wish, &progress);
            if !ticket.is_valid() {
                return Done::Dropped;
            }
            let made = made.and_then(|bytes| {
                let bytes = Arc::new(bytes);
                let sizes = raster::sizes(&bytes).ok_or(News::JobFailed)?;
                Ok(Box::new(Made { paper: wish, bytes, sizes }))
            });
            Done::Made(ticket.own, made)
        });
    }

    /// Takes up what was done. To be called before [`Preview::keep_up`].
    pub fn finish(&mut self, ctx: &Context) {
        for done in self.jobs.finished() {
            match done {
                Some(Done::Made(number, result)) => self.take_report(number, result),
                Some(Done::Drawn(number, picture)) => self.pages.take(ctx, number, picture),
                // What broke off is noticed below.
                Some(Done::Dropped) => {
                    self.is_making &= self.jobs.is_running(Busy::Previewing);
                    if !self.jobs.is_running(Busy::Drawing) {
                        self.pages.forget_work();
                    }
                }
                None => {}
            }
        }
        if self.is_making && !self.jobs.is_running(Busy::Previewing) {
            self.is_making = false;
            self.failed = Some(News::JobFailed);
        }
        if !self.jobs.is_running(Busy::Drawing) {
            self.pages.give_up();
        }
    }

    fn take_report(&mut self, number: u64, result: Result<Box<Made>, News>) {
        self.is_making = false;
        if number != self.ticket.load(Ordering::Relaxed) {
            return;
        }
        match result {
            Ok(made) => {
                self.made = Some(*made);
                self.pages.outdate();
            }
            Err(news) => self.failed = Some(news),
        }
    }
}

/// A number drawn when work was asked for.
struct Ticket {
    newest: Arc<AtomicU64>,
    own: u64,
}

impl Ticket {
    fn of(newest: &Arc<AtomicU64>) -> Self {
        Self { newest: Arc::clone(newest), own: newest.load(Ordering::Relaxed) }
    }

    /// Whether nothing newer was asked for meanwhile.
    fn is_valid(&self) -> bool {
        self.newest.load(Ordering::Relaxed) == self.own
    }
}
