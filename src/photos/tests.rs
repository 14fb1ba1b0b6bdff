//! Photos as cameras and careless people leave them.

use std::collections::BTreeSet;
use std::io::Cursor;
use std::sync::atomic::{AtomicUsize, Ordering};

use image::{ImageFormat, Rgb, RgbImage, Rgba, RgbaImage};

use crate::domain::edit::Edit;
use crate::domain::evidence::{EvidenceFault, EvidenceFaults};
use crate::domain::testing::{assessment, evidence};
use crate::photos::{PhotoCache, Source, Studio, gather, prepare};
use crate::report::photos::{PhotoFault, PreparedPhoto};

/// A picture, red at the left and blue at the right, held as `orientation` says, with a place in its record.
fn jpeg(width: u32, height: u32, orientation: u8) -> Vec<u8> {
    let mut plain = Cursor::new(Vec::new());
    let image = RgbImage::from_fn(width, height, |x, _| {
        Rgb(if x * 2 < width { [255, 0, 0] } else { [0, 0, 255] })
    });
    image.write_to(&mut plain, ImageFormat::Jpeg).unwrap();
    let plain = plain.into_inner();
    let mut tiff = b"MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0".to_vec();
    tiff.extend([orientation, 0, 0, 0, 0, 0, 0]);
    tiff.extend(b"GPS 13.7563 N");
    let length = u16::try_from(tiff.len() + 8).unwrap().to_be_bytes();
    [&plain[..2], b"\xff\xe1", &length, b"Exif\0\0", &tiff, &plain[2..]].concat()
}

fn png(image: &RgbaImage) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    image.write_to(&mut bytes, ImageFormat::Png).unwrap();
    bytes.into_inner()
}

fn prepared(bytes: Vec<u8>) -> Result<PreparedPhoto, PhotoFault> {
    prepare(Cursor::new(bytes), (400, 400))
}

#[test]
fn a_photo_comes_out_upright_small_and_without_its_record() {
    // Held so that the left of the sensor is the top of the picture.
    let photo = prepared(jpeg(1_600, 800, 6)).unwrap();
    assert_eq!((photo.width, photo.height), (200, 400));
    let picture = image::load_from_memory(&photo.jpeg).unwrap().into_rgb8();
    assert!(picture.get_pixel(100, 20).0[0] > 200 && picture.get_pixel(100, 380).0[2] > 200);
    for left_out in [b"Exif".as_slice(), b"GPS".as_slice()] {
        assert!(!photo.jpeg.windows(left_out.len()).any(|part| part == left_out));
    }
}

#[test]
fn what_is_transparent_shows_the_paper() {
    let photo = prepared(png(&RgbaImage::from_pixel(40, 40, Rgba([0, 0, 0, 0])))).unwrap();
    let picture = image::load_from_memory(&photo.jpeg).unwrap().into_rgb8();
    assert!(picture.get_pixel(20, 20).0.iter().all(|colour| *colour > 250));
}

/// A PNG that says it is as large as `width` × `height` and holds nothing.
fn bomb(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = png(&RgbaImage::new(1, 1));
    bytes[16..20].copy_from_slice(&width.to_be_bytes());
    bytes[20..24].copy_from_slice(&height.to_be_bytes());
    let crc = bytes[12..29].iter().fold(u32::MAX, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| {
            if crc & 1 == 1 { (crc >> 1) ^ 0xedb8_8320 } else { crc >> 1 }
        })
    });
    bytes[29..33].copy_from_slice(&(!crc).to_be_bytes());
    bytes
}

#[test]
fn every_kind_that_is_read_is_printed_and_what_moves_shows_its_first_picture() {
    for format in [ImageFormat::Gif, ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::WebP] {
        let mut file = Cursor::new(Vec::new());
        let image = RgbImage::from_pixel(80, 40, Rgb([200, 30, 30]));
        image.write_to(&mut file, format).unwrap();
        let photo = prepared(file.into_inner()).unwrap();
        assert_eq!((photo.width, photo.height), (80, 40), "{format:?}");
        let shown = image::load_from_memory(&photo.jpeg).unwrap().into_rgb8();
        let Rgb([red, green, _]) = *shown.get_pixel(40, 20);
        assert!(red > 170 && green < 70, "{format:?}");
    }
}

#[test]
fn what_cannot_be_printed_says_why() {
    let whole = jpeg(400, 400, 1);
    let heic = b"\0\0\0\x18ftypheic\0\0\0\0mif1heic".to_vec();
    for (bytes, fault) in [
        (Vec::new(), PhotoFault::Unknown),
        (b"%PDF-1.7".to_vec(), PhotoFault::Unknown),
        (heic, PhotoFault::Unknown),
        (whole[..90].to_vec(), PhotoFault::Broken),
        (whole[..whole.len() / 2].to_vec(), PhotoFault::Broken),
        (whole[..whole.len() - 9].to_vec(), PhotoFault::Broken),
        (bomb(60_000, 60_000), PhotoFault::TooLarge),
        (bomb(20_000, 20_000), PhotoFault::TooLarge),
    ] {
        assert_eq!(prepared(bytes.clone()).err(), Some(fault), "{:?}", bytes.get(..16));
    }
}

#[test]
fn photos_are_gathered_once_and_what_is_missing_is_told() {
    let mut document = assessment();
    for number in 1..=3 {
        document.apply(Edit::SetEvidence(evidence(number, &["P-1"]))).unwrap();
    }
    let missing = document.evidence()[2].digest;
    let opened = AtomicUsize::new(0);
    let cache = PhotoCache::default();
    let studio = Studio {
        open: &|evidence| {
            opened.fetch_add(1, Ordering::Relaxed);
            let source: Box<dyn Source> = Box::new(Cursor::new(jpeg(40, 20, 1)));
            if evidence.digest == missing { Err(EvidenceFault::Missing) } else { Ok(source) }
        },
        go_on: &|_, _| true,
        cache: &cache,
        faults: &EvidenceFaults::new(),
    };
    let photos = gather(&document, (30, 30), studio).unwrap();
    assert_eq!(photos[&missing], Err(PhotoFault::Missing));
    let sizes: BTreeSet<_> =
        photos.values().flatten().map(|photo| (photo.width, photo.height)).collect();
    assert_eq!((photos.len(), sizes), (3, [(30, 15)].into()));
    assert_eq!(gather(&document, (30, 30), studio), Some(photos));
    assert_eq!(opened.load(Ordering::Relaxed), 4, "only the missing one is opened again");
    assert_eq!(gather(&document, (20, 20), Studio { go_on: &|_, _| false, ..studio }), None);
}
