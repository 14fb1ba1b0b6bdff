//! The photo annex: rows of pictures that are equally high, each with its caption below it.

use std::rc::Rc;

use crate::report::document::{Photo, PhotoSize, Picture};
use crate::report::error::ReportError;
use crate::report::layout::blocks::height as lines_height;
use crate::report::layout::composer::{Area, Composer};
use crate::report::layout::pages::{ElementId, Owner, Role};
use crate::report::layout::references::draw_line;
use crate::report::layout::style::{
    CELL, CELL_NOTE, GREY, HAIRLINE, HAIRLINE_WIDTH, NOTE, PALE_GREY, TextStyle,
};
use crate::report::layout::typesetter::Line;

/// Between photos, side by side and one below the other.
const GUTTER: f32 = 14.0;
/// Between a photo and its caption.
const CAPTION_GAP: f32 = 3.0;
/// A little room, so that a page takes all its rows in spite of rounding and of the heading above.
const SLACK: f32 = 44.0;
/// The height of a box in place of a picture.
const MISSING: f32 = 60.0;
/// A caption takes no more than this part of a page beside its photo; the rest of it stands below, over the whole width.
const TALLEST_CAPTION: f32 = 0.3;
const CAPTION: TextStyle = CELL.bold();

/// A row of photos, all of them equally high.
struct Row {
    /// The width of each photo.
    widths: Vec<f32>,
    /// The height of all of them.
    room: f32,
    /// The height of the tallest caption.
    caption: f32,
}

impl Row {
    fn of(
        composer: &mut Composer<'_>,
        size: PhotoSize,
        photos: &[Photo],
    ) -> Result<Self, ReportError> {
        let (across, down) = size.shape();
        let (sheet, across) = (composer.sheet, usize::from(across));
        let page = sheet.text_height() - SLACK - GUTTER * (f32::from(down) - 1.0);
        let most = page / f32::from(down);
        let shapes: Vec<f32> = photos.iter().map(shape).collect();
        // Where a row lacks photos, those that are there are no wider for it.
        let missing = across.saturating_sub(photos.len());
        let rest = shapes.last().copied().unwrap_or(1.0) * count(missing);
        let width = sheet.text_width() - GUTTER * count(across.saturating_sub(1));
        let high = width / (shapes.iter().sum::<f32>() + rest);
        let widths: Vec<f32> = shapes.iter().map(|shape| shape * high).collect();
        let mut caption = 0.0_f32;
        for (photo, width) in photos.iter().zip(&widths) {
            caption = caption.max(Words::of(composer, photo, *width)?.height());
        }
        // A long caption takes no more than half.
        let room = high.min((most - caption).max(most * 0.5));
        let is_shown = photos.iter().any(|photo| photo.picture.is_some());
        Ok(Self { widths, room: if is_shown { room } else { MISSING.min(room) }, caption })
    }

    fn height(&self) -> f32 {
        self.room + self.caption
    }
}

/// How many times a photo is as wide as it is high, as far as a row bears it.
fn shape(photo: &Photo) -> f32 {
    let (width, height) = photo.picture.as_ref().map_or((4.0, 3.0), pixels);
    (width / height).clamp(0.65, 2.0)
}

#[expect(clippy::cast_precision_loss, reason = "pixels of a prepared picture are few")]
fn pixels(picture: &Picture) -> (f32, f32) {
    (picture.width.max(1) as f32, picture.height.max(1) as f32)
}

#[expect(clippy::cast_precision_loss, reason = "a row has one or two photos")]
const fn count(number: usize) -> f32 {
    number as f32
}

/// The height of the first row.
pub(super) fn row_height(
    composer: &mut Composer<'_>,
    size: PhotoSize,
    photos: &[Photo],
) -> Result<f32, ReportError> {
    match photos.chunks(usize::from(size.shape().0)).next() {
        Some(row) => Ok(Row::of(composer, size, row)?.height()),
        None => Ok(0.0),
    }
}

/// Places all photos, row by row. A row is never divided; what is too long of its captions goes on below it.
pub(super) fn place(
    composer: &mut Composer<'_>,
    size: PhotoSize,
    photos: &[Photo],
) -> Result<(), ReportError> {
    for photos in photos.chunks(usize::from(size.shape().0)) {
        let row = Row::of(composer, size, photos)?;
        composer.ensure(row.height());
        let mut x = composer.sheet.left;
        let mut unfinished = Vec::new();
        for (photo, width) in photos.iter().zip(&row.widths) {
            let area = Area { x, y: composer.y, width: *width, height: row.room };
            unfinished.extend(place_one(composer, photo, area)?);
            x += width + GUTTER;
        }
        composer.y += row.height();
        for rest in unfinished {
            composer.space(GUTTER);
            place_rest(composer, &rest)?;
        }
        composer.space(GUTTER);
    }
    Ok(())
}

/// What stands below a photo.
struct Words {
    caption: Vec<Line>,
    /// What of the caption has no room here; empty for nothing. Then the note stands behind it.
    rest: String,
    note: Vec<Line>,
}

/// A caption that goes on below its row.
struct Rest<'a> {
    element: ElementId,
    text: String,
    photo: &'a Photo,
}

impl Words {
    fn of(composer: &mut Composer<'_>, photo: &Photo, width: f32) -> Result<Self, ReportError> {
        let mut caption = composer.typesetter.lines(&photo.caption, CAPTION, width)?;
        let mut note = composer.typesetter.lines(&photo.note, CELL_NOTE, width)?;
        let room = composer.sheet.text_height() * TALLEST_CAPTION;
        let mut used = 0.0;
        let fits = |_: &&Line| {
            used += CAPTION.leading;
            used <= room
        };
        let fitting = caption.iter().take_while(fits).count();
        let rest = from(caption.get(fitting..).unwrap_or_default());
        caption.truncate(fitting);
        if !rest.is_empty() {
            note.clear();
        }
        Ok(Self { caption, rest, note })
    }

    fn height(&self) -> f32 {
        let lines = lines_height(self.caption.len(), CAPTION);
        CAPTION_GAP + lines + lines_height(self.note.len(), CELL_NOTE)
    }
}

/// The text of lines that come one after the other and end where their paragraphs end.
fn from(lines: &[Line]) -> String {
    let mut text = String::new();
    let mut previous: Option<&Line> = None;
    for line in lines {
        let is_new = previous.is_none_or(|previous| !Rc::ptr_eq(&previous.text, &line.text));
        if is_new {
            text.push_str(if previous.is_some() { "\n" } else { "" });
            let start = line.text.byte_of(line.glyphs.start);
            text.push_str(line.text.text.get(start..).unwrap_or_default());
        }
        previous = Some(line);
    }
    text
}

/// Goes on with a caption over the whole width, from page to page, and ends with the note.
fn place_rest(composer: &mut Composer<'_>, rest: &Rest<'_>) -> Result<(), ReportError> {
    let (width, left) = (composer.sheet.text_width(), composer.sheet.left);
    for line in composer.typesetter.lines(&rest.text, CAPTION, width)? {
        composer.ensure(CAPTION.leading);
        composer.text_line(Owner::Element(rest.element), CAPTION, (left, composer.y), &line);
        composer.y += CAPTION.leading;
    }
    for line in composer.typesetter.lines(&rest.photo.note, CELL_NOTE, width)? {
        composer.ensure(CELL_NOTE.leading);
        let (place, references) = ((left, composer.y), &rest.photo.references);
        draw_line(composer, Some(rest.element), (&line, CELL_NOTE), place, references);
        composer.y += CELL_NOTE.leading;
    }
    Ok(())
}

/// Places a photo with its words. Gives what of its caption goes on below the row.
fn place_one<'a>(
    composer: &mut Composer<'_>,
    photo: &'a Photo,
    area: Area,
) -> Result<Option<Rest<'a>>, ReportError> {
    if let Some(anchor) = &photo.anchor {
        composer.anchor(anchor);
    }
    let element = match &photo.picture {
        Some(picture) => {
            let figure = composer.figure(&picture.alt_text, None);
            place_picture(composer, figure, picture, area);
            composer.element(Role::Caption, Some(figure))
        }
        None => {
            place_missing(composer, &photo.missing, area)?;
            composer.element(Role::Paragraph, None)
        }
    };
    let words = Words::of(composer, photo, area.width)?;
    let mut y = area.y + area.height + CAPTION_GAP;
    for line in &words.caption {
        composer.text_line(Owner::Element(element), CAPTION, (area.x, y), line);
        y += CAPTION.leading;
    }
    for line in &words.note {
        let place = (area.x, y);
        draw_line(composer, Some(element), (line, CELL_NOTE), place, &photo.references);
        y += CELL_NOTE.leading;
    }
    let text = words.rest;
    Ok((!text.is_empty()).then_some(Rest { element, text, photo }))
}

/// The picture as large as it fits, at the left of its place and at its foot, next to its caption.
pub(super) fn place_picture(
    composer: &mut Composer<'_>,
    figure: ElementId,
    picture: &Picture,
    area: Area,
) {
    let (width, height) = fitting(picture, (area.width, area.height));
    let y = area.y + area.height - height;
    let place = Area { x: area.x, y, width, height };
    composer.picture(Owner::Element(figure), picture, place);
    composer.frame(Owner::Artifact, place, (HAIRLINE, HAIRLINE_WIDTH));
}

/// The size of a picture that fills the room as far as its shape allows.
pub(super) fn fitting(picture: &Picture, (width, height): (f32, f32)) -> (f32, f32) {
    let (own_width, own_height) = pixels(picture);
    let scale = (width / own_width).min(height / own_height);
    (own_width * scale, own_height * scale)
}

/// A box that says why there is no picture. Low, so that nobody takes it for one.
fn place_missing(composer: &mut Composer<'_>, text: &str, area: Area) -> Result<(), ReportError> {
    let padding = 8.0;
    let lines = composer.typesetter.lines(text, NOTE, area.width - 2.0 * padding)?;
    let height = (lines_height(lines.len(), NOTE) + 2.0 * padding).max(MISSING).min(area.height);
    let place = Area { y: area.y + area.height - height, height, ..area };
    composer.area(Owner::Artifact, place, PALE_GREY);
    composer.frame(Owner::Artifact, place, (GREY, HAIRLINE_WIDTH));
    let element = composer.element(Role::Paragraph, None);
    let mut y = place.y + (height - lines_height(lines.len(), NOTE)) / 2.0;
    for line in &lines {
        let x = area.x + (area.width - line.width) / 2.0;
        composer.text_line(Owner::Element(element), NOTE, (x, y), line);
        y += NOTE.leading;
    }
    Ok(())
}
