//! The photo annex: pictures on a grid, each with its caption below it.

use crate::report::document::{Photo, PhotoSize, Picture};
use crate::report::error::ReportError;
use crate::report::layout::blocks::height as lines_height;
use crate::report::layout::composer::{Area, Composer};
use crate::report::layout::pages::{ElementId, Owner, Role};
use crate::report::layout::references::draw_line;
use crate::report::layout::style::{
    CELL, CELL_NOTE, GREY, HAIRLINE, HAIRLINE_WIDTH, NOTE, PALE_GREY, TextStyle,
};

/// Between photos, side by side and one below the other.
const GUTTER: f32 = 14.0;
/// Between a photo and its caption.
const CAPTION_GAP: f32 = 3.0;
/// A little room, so that a page takes all its rows in spite of rounding and of the heading above.
const SLACK: f32 = 44.0;
/// The height of a box in place of a picture.
const MISSING: f32 = 60.0;
const CAPTION: TextStyle = CELL.bold();

/// The part of a page that one photo has, with its caption.
struct Cell {
    width: f32,
    height: f32,
}

impl Cell {
    fn of(composer: &Composer<'_>, size: PhotoSize) -> Self {
        let (across, down) = size.shape();
        let (across, down) = (f32::from(across), f32::from(down));
        let sheet = composer.sheet;
        Self {
            width: (sheet.text_width() - GUTTER * (across - 1.0)) / across,
            height: (sheet.text_height() - SLACK - GUTTER * (down - 1.0)) / down,
        }
    }
}

/// The height of the first row.
pub(super) fn row_height(
    composer: &mut Composer<'_>,
    size: PhotoSize,
    photos: &[Photo],
) -> Result<f32, ReportError> {
    let cell = Cell::of(composer, size);
    let row = photos.chunks(usize::from(size.shape().0)).next().unwrap_or_default();
    let caption = caption_height(composer, row, cell.width)?;
    Ok(if row.is_empty() { 0.0 } else { picture_room(&cell, row, caption) + caption })
}

/// Places all photos, row by row. A row is never divided.
pub(super) fn place(
    composer: &mut Composer<'_>,
    size: PhotoSize,
    photos: &[Photo],
) -> Result<(), ReportError> {
    let across = usize::from(size.shape().0);
    for row in photos.chunks(across) {
        let cell = Cell::of(composer, size);
        let caption = caption_height(composer, row, cell.width)?;
        let room = picture_room(&cell, row, caption);
        composer.ensure(room + caption);
        let mut x = composer.sheet.left;
        for photo in row {
            let area = Area { x, y: composer.y, width: cell.width, height: room };
            place_one(composer, photo, area)?;
            x += cell.width + GUTTER;
        }
        composer.y += room + caption;
        composer.space(GUTTER);
    }
    Ok(())
}

/// The height for the pictures of a row: what the caption leaves, but no more than the tallest of them needs. A very
/// long caption takes no more than half.
fn picture_room(cell: &Cell, row: &[Photo], caption: f32) -> f32 {
    let most = (cell.height - caption).max(cell.height * 0.5);
    let heights = row.iter().map(|photo| match &photo.picture {
        Some(picture) => fitting(picture, (cell.width, most)).1,
        None => MISSING,
    });
    heights.fold(0.0, f32::max)
}

fn caption_height(
    composer: &mut Composer<'_>,
    row: &[Photo],
    width: f32,
) -> Result<f32, ReportError> {
    let mut tallest = 0.0_f32;
    for photo in row {
        let caption = composer.typesetter.lines(&photo.caption, CAPTION, width)?.len();
        let note = composer.typesetter.lines(&photo.note, CELL_NOTE, width)?.len();
        let height = lines_height(caption, CAPTION) + lines_height(note, CELL_NOTE);
        tallest = tallest.max(height + CAPTION_GAP);
    }
    Ok(tallest)
}

fn place_one(composer: &mut Composer<'_>, photo: &Photo, area: Area) -> Result<(), ReportError> {
    if let Some(anchor) = &photo.anchor {
        composer.anchor(anchor);
    }
    match &photo.picture {
        Some(picture) => {
            let figure = composer.figure(&picture.alt_text, None);
            place_picture(composer, figure, picture, area);
        }
        None => place_missing(composer, &photo.missing, area)?,
    }
    let element = composer.element(Role::Caption, None);
    let mut y = area.y + area.height + CAPTION_GAP;
    for line in composer.typesetter.lines(&photo.caption, CAPTION, area.width)? {
        composer.text_line(Owner::Element(element), CAPTION, (area.x, y), &line);
        y += CAPTION.leading;
    }
    for line in composer.typesetter.lines(&photo.note, CELL_NOTE, area.width)? {
        let place = (area.x, y);
        draw_line(composer, Some(element), (&line, CELL_NOTE), place, &photo.references);
        y += CELL_NOTE.leading;
    }
    Ok(())
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
    #[expect(clippy::cast_precision_loss, reason = "pixels of a prepared picture are few")]
    let (own_width, own_height) = (picture.width.max(1) as f32, picture.height.max(1) as f32);
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
