//! Pages as pictures, drawn by the reader that the window shows them with: what no text of a snapshot tells, such as a
//! line through words, a mark out of its place, a picture on its side. One page of each kind is kept.

use std::sync::Arc;

use egui_kittest::{SnapshotOptions, SnapshotResults, try_image_snapshot_options};
use gecc::gui::preview::raster;
use gecc::report::write;
use image::RgbaImage;

use crate::report::{nasty, rich};

/// Wide enough to read the smallest words on them.
const WIDTH: f32 = 520.0;

/// The papers whose pages are kept, and which of them, from 1.
const KEPT: [(&str, &[usize]); 10] = [
    ("readiness-th", &[1, 2, 3, 4, 6, 13, 14, 15, 17, 19, 20, 21]),
    ("readiness-en", &[1, 3, 8]),
    ("plan-th", &[1]),
    ("index-th", &[1]),
    ("review-th", &[1, 2, 3]),
    ("visit-en", &[1]),
    ("comparison-th", &[1]),
    ("comparison-en", &[2]),
    ("folder-th", &[1, 2]),
    ("nasty", &[1, 2]),
];

#[test]
fn the_pages_look_as_before() {
    let mut papers = rich::papers();
    papers.push(("nasty".to_owned(), nasty::document()));
    let options = SnapshotOptions::new().output_path("tests/pictures/papers").threshold(0.8);
    let mut results = SnapshotResults::new();
    for (name, pages) in KEPT {
        let (_, document) = papers.iter().find(|(known, _)| known == name).unwrap();
        let pdf = Arc::new(write(document).unwrap());
        for page in pages {
            let drawn = raster::draw(&pdf, page - 1, WIDTH).unwrap();
            let [width, height] = drawn.size.map(|side| u32::try_from(side).unwrap());
            let picture = RgbaImage::from_raw(width, height, drawn.as_raw().to_vec()).unwrap();
            let name = format!("{name}-{page}");
            results.add(try_image_snapshot_options(&picture, name, &options));
        }
    }
}
