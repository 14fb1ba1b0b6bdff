//! The pictures of pages: only those in view and their neighbours, so that memory stays small however long the report is.

use std::collections::BTreeMap;
use std::time::Duration;

use egui::{ColorImage, Context, TextureHandle, TextureId, TextureOptions};

use super::View;

/// So long in seconds the size must have stayed the same before pictures that are there are drawn anew.
const PAUSE: f64 = 0.2;

/// How much larger the height of a page may be than its width, for the limit of the graphics card.
const TALLEST: f32 = 1.5;

/// The widest picture in pixels; a page of A4 takes 17 MB then.
const WIDEST: f32 = 1_750.0;

struct Picture {
    texture: TextureHandle,
    width: f32,
    /// Whether it belongs to the report as it is.
    is_fresh: bool,
}

/// A page that is being drawn.
#[derive(Clone, Copy, Debug)]
pub(super) struct Drawing {
    /// Told apart from what was asked for before by this.
    pub(super) number: u64,
    pub(super) page: usize,
    /// In pixels.
    pub(super) width: f32,
    /// Whether the report is still the same.
    is_fresh: bool,
}

/// Pictures by page.
#[derive(Default)]
pub(super) struct Pages {
    pictures: BTreeMap<usize, Picture>,
    /// Pages that cannot be drawn.
    broken: Vec<usize>,
    drawing: Option<Drawing>,
    /// How many pages were asked for.
    asked: u64,
    /// What is wanted, the most important first.
    wanted: Vec<usize>,
    width: f32,
    resized_at: f64,
}

impl Pages {
    pub(super) fn picture(&self, page: usize) -> Option<TextureId> {
        self.pictures.get(&page).map(|picture| picture.texture.id())
    }

    pub(super) fn is_broken(&self, page: usize) -> bool {
        self.broken.contains(&page)
    }

    /// The report was made anew: what is shown stays until its page is drawn again.
    pub(super) fn outdate(&mut self) {
        for picture in self.pictures.values_mut() {
            picture.is_fresh = false;
        }
        self.broken.clear();
        if let Some(drawing) = &mut self.drawing {
            drawing.is_fresh = false;
        }
    }

    /// Notes what is in view of `count` pages, and lets go of what is far from it.
    pub(super) fn keep_up(&mut self, ctx: &Context, view: &View, count: usize) {
        let most = ctx.input(|input| input.max_texture_side);
        let most = u16::try_from(most).map_or(WIDEST, |most| f32::from(most) / TALLEST);
        let width = view.width.round().min(WIDEST).min(most);
        if !is_same(width, self.width) {
            self.width = width;
            self.resized_at = ctx.input(|input| input.time);
        }
        self.wanted = view.pages.iter().copied().filter(|page| *page < count).collect();
        // Whoever scrolls on finds the next page drawn, and then the one before.
        if let (Some(first), Some(last)) = (view.pages.first(), view.pages.last()) {
            self.wanted.extend(last.checked_add(1).filter(|page| *page < count));
            self.wanted.extend(first.checked_sub(1));
        }
        self.pictures.retain(|page, _| self.wanted.contains(page));
    }

    /// The page to draw next; it counts as being drawn then. `None`: nothing is to be drawn now.
    pub(super) fn next(&mut self, ctx: &Context, now: f64) -> Option<Drawing> {
        if self.drawing.is_some() || self.width < 1.0 {
            return None;
        }
        let wait = self.resized_at + PAUSE - now;
        let mut is_waiting = false;
        let page = self.wanted.iter().copied().find(|page| match self.pictures.get(page) {
            _ if self.broken.contains(page) => false,
            None => true,
            Some(picture) if !picture.is_fresh => true,
            Some(picture) if is_same(picture.width, self.width) => false,
            // While the window is being resized, what is there is stretched.
            Some(_) => {
                is_waiting |= wait > 0.0;
                wait <= 0.0
            }
        });
        if page.is_none() && is_waiting {
            ctx.request_repaint_after(Duration::try_from_secs_f64(wait).unwrap_or_default());
        }
        let page = page?;
        self.asked += 1;
        let (number, width) = (self.asked, self.width);
        self.drawing = Some(Drawing { number, page, width, is_fresh: true });
        self.drawing
    }

    /// Takes the picture that was asked for under `number`, unless the report is another one by now. `None`: the page
    /// cannot be drawn.
    pub(super) fn take(&mut self, ctx: &Context, number: u64, picture: Option<ColorImage>) {
        let Some(drawing) = self.drawing.filter(|drawing| drawing.number == number) else { return };
        let Some(picture) = picture else {
            self.give_up();
            return;
        };
        self.drawing = None;
        let Drawing { page, width, is_fresh, .. } = drawing;
        if is_fresh && self.wanted.contains(&page) {
            let texture = ctx.load_texture("page", picture, TextureOptions::LINEAR);
            self.pictures.insert(page, Picture { texture, width, is_fresh });
        }
    }

    /// The page that was being drawn cannot be drawn.
    pub(super) fn give_up(&mut self) {
        if let Some(drawing) = self.drawing.take().filter(|drawing| drawing.is_fresh) {
            self.broken.push(drawing.page);
            self.pictures.remove(&drawing.page);
        }
    }

    /// Lets go of everything.
    pub(super) fn clear(&mut self) {
        *self = Self { asked: self.asked, ..Self::default() };
    }

    /// The page that was being drawn was left.
    pub(super) fn forget_work(&mut self) {
        self.drawing = None;
    }
}

fn is_same(one: f32, other: f32) -> bool {
    (one - other).abs() < 0.5
}
