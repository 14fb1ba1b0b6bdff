//! Looking at a file of evidence inside the window: photos, and PDF files page by page.

use std::fs::File;
use std::io::{BufReader, Cursor, Read as _};
use std::sync::Arc;

use egui::{ColorImage, Context, TextureHandle, TextureOptions};

use crate::domain::digest::Digest;
use crate::gui::app::App;
use crate::gui::evidence::work::{self, Kept};
use crate::gui::evidence::{Came, Desk};
use crate::gui::jobs::Busy;
use crate::gui::outcome::Outcome;
use crate::gui::overlays;
use crate::gui::preview::raster;
use crate::gui::route::Route;
use crate::gui::thumbnails;

/// The longest side of a photo that is looked at, in pixels.
const LONGEST_SIDE: u32 = 1_800;
/// How wide a page is drawn, in pixels.
const PAGE_WIDTH: f32 = 1_400.0;
/// The longest page that is drawn, in widths.
const LONGEST_PAGE: f32 = 4.0;
/// The largest PDF file that is looked at, in bytes.
const LARGEST_PDF: u64 = 64 * 1024 * 1024;

/// What happens to the view.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LookStep {
    /// This page, counted from 0.
    Page(usize),
    /// As large as it is, or as large as there is room.
    Zoom,
    /// It is looked at no more.
    Close,
}

/// What is looked at.
#[derive(Debug)]
pub struct Look {
    /// The file.
    pub digest: Digest,
    /// The page, counted from 0.
    pub page: usize,
    /// How many pages there are; one where it is a photo. 0: not known yet.
    pub pages: usize,
    /// Whether it is shown as large as it is.
    pub is_large: bool,
    pub(in crate::gui) shown: Shown,
}

/// The picture of it.
pub(in crate::gui) enum Shown {
    /// It is being made.
    Waiting,
    /// The file gives none.
    Nothing,
    /// Here it is.
    Picture(TextureHandle),
}

impl std::fmt::Debug for Shown {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Waiting => "Waiting",
            Self::Nothing => "Nothing",
            Self::Picture(_) => "Picture",
        })
    }
}

/// A picture that was made to be looked at.
#[derive(Debug)]
pub struct Seen {
    /// The pixels.
    pub pixels: ColorImage,
    /// How many pages there are.
    pub pages: usize,
}

/// The files that are looked through one after the other: those of the criterion where we are, or all of them.
pub(in crate::gui) fn row(app: &App) -> Vec<Digest> {
    let Some(session) = &app.session else { return Vec::new() };
    let listed = app.states.evidence.listed();
    let is_listed = app.evidence.look.as_ref().is_some_and(|it| listed.contains(&it.digest));
    let assessment = session.assessment();
    let here = if let Route::Aspect { aspect, .. } = &app.route { Some(*aspect) } else { None };
    let criterion = here.and_then(|aspect| app.states.criteria.current(aspect));
    match criterion {
        Some(id) => assessment.evidence_of(id).map(|evidence| evidence.digest).collect(),
        // As they stand on the screen behind.
        None if is_listed => listed.to_vec(),
        None => assessment.evidence().iter().map(|evidence| evidence.digest).collect(),
    }
}

/// Looks at a file.
pub(super) fn begin(app: &mut App, ctx: &Context, digest: Digest) {
    if app.evidence.look.is_none() {
        overlays::take_keyboard(app, ctx);
    }
    let look = Look { digest, page: 0, pages: 0, is_large: false, shown: Shown::Waiting };
    app.evidence.look = Some(look);
    make(app, ctx);
}

/// Does what was asked for in the view.
pub(super) fn step(app: &mut App, ctx: &Context, step: LookStep) {
    let Some(look) = &mut app.evidence.look else { return };
    match step {
        LookStep::Zoom => look.is_large = !look.is_large,
        LookStep::Page(page) if page < look.pages => {
            look.page = page;
            look.shown = Shown::Waiting;
            make(app, ctx);
        }
        LookStep::Page(_) => {}
        LookStep::Close => {
            app.evidence.look = None;
            overlays::give_keyboard_back(app, ctx);
        }
    }
}

fn make(app: &mut App, ctx: &Context) {
    // One at a time: what is wanted by then comes next.
    if app.jobs.is_running(Busy::Drawing) {
        return;
    }
    let (Some(look), Some(session)) = (&app.evidence.look, &app.session) else { return };
    let (digest, page) = (look.digest, look.page);
    let evidence = session.assessment().evidence_by_digest(&digest);
    let is_pdf = evidence.is_some_and(|evidence| evidence.extension() == "pdf");
    let kept = evidence.and_then(|evidence| work::kept(session.assessment_path(), evidence));
    app.jobs.start(Busy::Drawing, ctx, move || {
        let seen = kept.and_then(|kept| if is_pdf { pdf(kept, page) } else { photo(kept) });
        Outcome::Evidence(Came::Looked(digest, page, seen.map(Box::new)))
    });
}

/// Takes up a picture that was made.
pub(super) fn came(
    app: &mut App,
    ctx: &Context,
    (digest, page): (Digest, usize),
    seen: Option<Box<Seen>>,
) {
    let Some(look) = &mut app.evidence.look else { return };
    if (look.digest, look.page) != (digest, page) {
        return make(app, ctx);
    }
    look.shown = match seen {
        Some(seen) => {
            look.pages = seen.pages;
            let name = format!("look {} {page}", digest.short());
            Shown::Picture(ctx.load_texture(name, seen.pixels, TextureOptions::LINEAR))
        }
        None => Shown::Nothing,
    };
}

/// Says that nothing can be shown where making the picture broke off.
pub(super) fn broke_off(desk: &mut Desk) {
    if let Some(look) = desk.look.as_mut().filter(|look| matches!(look.shown, Shown::Waiting)) {
        look.shown = Shown::Nothing;
    }
}

fn photo(kept: Kept) -> Option<Seen> {
    let picture = match kept {
        Kept::File(path) => {
            thumbnails::picture_within(BufReader::new(File::open(path).ok()?), LONGEST_SIDE)
        }
        Kept::Sample(bytes) => thumbnails::picture_within(Cursor::new(bytes), LONGEST_SIDE),
    };
    picture.map(|picture| Seen { pixels: picture.pixels, pages: 1 })
}

fn pdf(kept: Kept, page: usize) -> Option<Seen> {
    let bytes = match kept {
        Kept::File(path) => {
            let mut bytes = Vec::new();
            let file = File::open(path).ok()?;
            let read = file.take(LARGEST_PDF + 1).read_to_end(&mut bytes).ok()?;
            u64::try_from(read).is_ok_and(|read| read <= LARGEST_PDF).then_some(bytes)?
        }
        Kept::Sample(bytes) => bytes.to_vec(),
    };
    let bytes = Arc::new(bytes);
    let sizes = raster::sizes(&bytes)?;
    let size = sizes.get(page)?;
    // A page that is endlessly long or thin would take endless memory.
    let is_drawn = size.x >= 1.0 && size.y >= 1.0 && size.y <= size.x * LONGEST_PAGE;
    let pixels = is_drawn.then(|| raster::draw(&bytes, page, PAGE_WIDTH))??;
    Some(Seen { pixels, pages: sizes.len() })
}
