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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::document::{Block, Document, Orientation, ParagraphStyle};
    use crate::report::write;

    fn paper() -> Arc<Vec<u8>> {
        let text = "น้ำใจ ที่นี่".to_owned();
        let paragraph = Block::Paragraph { style: ParagraphStyle::Body, text };
        let blocks = vec![paragraph.clone(), Block::PageBreak(Orientation::Portrait), paragraph];
        Arc::new(write(&Document { blocks, ..Document::default() }).unwrap())
    }

    #[test]
    fn every_page_is_as_wide_as_asked_for_and_has_ink_on_white() {
        let bytes = paper();
        let sizes = sizes(&bytes).unwrap();
        assert_eq!(sizes.len(), 2);
        for (page, size) in sizes.iter().enumerate() {
            assert!((size.x - 595.3).abs() < 1.0 && (size.y - 841.9).abs() < 1.0, "{size}");
            for (width, expected) in [(300.0, 300), (595.0, 595), (1190.0, 1190)] {
                let picture = draw(&bytes, page, width).unwrap();
                assert_eq!(picture.width(), expected);
                assert_eq!(picture.pixels.first(), Some(&egui::Color32::WHITE));
                assert!(picture.pixels.iter().any(|pixel| pixel.r() < 90), "no ink");
                assert!(picture.pixels.iter().all(|pixel| pixel.is_opaque()));
            }
        }
    }

    #[test]
    fn what_is_no_paper_or_no_page_is_not_drawn() {
        assert_eq!(sizes(&Arc::new(b"no paper".to_vec())), None);
        assert!(draw(&paper(), 2, 100.0).is_none());
    }
}
