//! Pages of a PDF as pictures; the only file that knows `hayro`. Drawing a page takes time and belongs off the drawing
//! thread.

use std::sync::Arc;

use egui::{ColorImage, Vec2, vec2};
use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_syntax::Pdf;
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{PixmapSettings, RenderCache, RenderSettings};

/// The pages of a paper in order: width and height in PDF points. `None`: these bytes are no paper.
#[must_use]
pub fn sizes(bytes: &Arc<Vec<u8>>) -> Option<Vec<Vec2>> {
    let pdf = Pdf::new(Arc::clone(bytes)).ok()?;
    let sizes = pdf.pages().iter().map(|page| {
        let (width, height) = page.render_dimensions();
        vec2(width, height)
    });
    Some(sizes.collect())
}

/// A page, `width` pixels wide. `None`: there is no such page.
#[must_use]
pub fn draw(bytes: &Arc<Vec<u8>>, page: usize, width: f32) -> Option<ColorImage> {
    let pdf = Pdf::new(Arc::clone(bytes)).ok()?;
    let page = pdf.pages().get(page)?;
    let (page_width, _) = page.render_dimensions();
    // Half a pixel more, because what is over a whole pixel is cut off.
    let scale = (width + 0.5) / page_width.max(1.0);
    let pixmap = hayro::render(
        page,
        &RenderCache::new(),
        &InterpreterSettings::default(),
        &RenderSettings::default(),
        &PixmapSettings { x_scale: scale, y_scale: scale, bg_color: WHITE },
    );
    let size = [usize::from(pixmap.width()), usize::from(pixmap.height())];
    Some(ColorImage::from_rgba_premultiplied(size, pixmap.data_as_u8_slice()))
}
