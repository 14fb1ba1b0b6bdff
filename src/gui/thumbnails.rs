//! Small pictures of evidence. They are made off the drawing thread, within limits of size, and a few are kept.

use std::collections::{BTreeMap, VecDeque};
use std::io::{BufRead, Seek};

use egui::{ColorImage, Context, TextureHandle, TextureOptions};
use exif::{DateTime, In, Tag, Value};
use fast_image_resize::Resizer;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder as _, ImageReader, Limits};

use crate::domain::date::Date;
use crate::domain::digest::Digest;

/// The longest side of a small picture, in pixels.
const LONGEST_SIDE: u32 = 360;
/// The largest picture that is read, in pixels each way.
const LARGEST_SIDE: u32 = 12_000;
/// The most memory that reading a picture may take, in bytes.
const MOST_MEMORY: u64 = 256 * 1024 * 1024;
/// How many are kept; more than a screen shows at once.
const MOST_KEPT: usize = 80;

/// A small picture as made beside the drawing, and what the file says of itself.
#[derive(Clone, Debug)]
pub struct Picture {
    /// The pixels, upright.
    pub pixels: ColorImage,
    /// The day on which the photo was taken. `None`: the file does not say.
    pub taken: Option<Date>,
}

/// A small picture that can be drawn.
#[derive(Clone)]
pub struct Thumbnail {
    /// The picture.
    pub texture: TextureHandle,
    /// The day on which the photo was taken. `None`: the file does not say.
    pub taken: Option<Date>,
}

/// What is known of the picture of a file.
#[derive(Clone)]
enum Known {
    Waiting,
    NoPicture,
    Ready(Thumbnail),
}

/// The small pictures there are.
#[derive(Default)]
pub struct Thumbnails {
    known: BTreeMap<Digest, Known>,
    /// What is known, oldest first.
    order: VecDeque<Digest>,
    waiting: Vec<Digest>,
}

impl std::fmt::Debug for Thumbnails {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Thumbnails").field("order", &self.order).finish_non_exhaustive()
    }
}

impl Thumbnails {
    /// The small picture of a file. `None`: it has none, or none yet.
    #[must_use]
    pub fn get(&self, digest: &Digest) -> Option<&Thumbnail> {
        match self.known.get(digest)? {
            Known::Waiting | Known::NoPicture => None,
            Known::Ready(thumbnail) => Some(thumbnail),
        }
    }

    /// Whether nobody has asked for the picture yet.
    #[must_use]
    pub fn is_unknown(&self, digest: &Digest) -> bool {
        !self.known.contains_key(digest)
    }

    /// Notes that the picture of a file is wanted.
    pub fn ask(&mut self, digest: Digest) {
        if !self.is_unknown(&digest) {
            return;
        }
        self.known.insert(digest, Known::Waiting);
        self.order.push_back(digest);
        self.waiting.push(digest);
        while self.order.len() > MOST_KEPT {
            if let Some(oldest) = self.order.pop_front() {
                self.known.remove(&oldest);
            }
        }
    }

    /// The wanted pictures to make next, at most `most`.
    pub fn take_wanted(&mut self, most: usize) -> Vec<Digest> {
        let most = most.min(self.waiting.len());
        self.waiting.drain(..most).collect()
    }

    /// Keeps a picture that was made. `None`: the file gives none.
    pub fn put(&mut self, ctx: &Context, digest: Digest, picture: Option<Picture>) {
        // What was forgotten meanwhile is asked for again where it is shown.
        let Some(known) = self.known.get_mut(&digest) else { return };
        *known = picture.map_or(Known::NoPicture, |Picture { pixels, taken }| {
            let texture = ctx.load_texture(digest.short(), pixels, TextureOptions::LINEAR);
            Known::Ready(Thumbnail { texture, taken })
        });
    }

    /// Forgets which files gave no picture: they may be there again.
    pub fn forget_failures(&mut self) {
        self.known.retain(|_, known| !matches!(known, Known::NoPicture));
        self.order.retain(|digest| self.known.contains_key(digest));
    }
}

/// The small picture of an image file, upright. `None`: it is none that can be read, or is too large.
pub fn picture(source: impl BufRead + Seek) -> Option<Picture> {
    picture_within(source, LONGEST_SIDE)
}

/// The picture of an image file, upright, with no side longer than `most` pixels. `None`: as of [`picture`].
pub fn picture_within(mut source: impl BufRead + Seek, most: u32) -> Option<Picture> {
    let taken = taken_on(&mut source);
    source.rewind().ok()?;
    let mut reader = ImageReader::new(source).with_guessed_format().ok()?;
    let mut limits = Limits::default();
    limits.max_image_width = Some(LARGEST_SIDE);
    limits.max_image_height = Some(LARGEST_SIDE);
    limits.max_alloc = Some(MOST_MEMORY);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().ok()?;
    if decoder.total_bytes() > MOST_MEMORY {
        return None;
    }
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let image = DynamicImage::from_decoder(decoder).ok()?;
    let (width, height) = fitting((image.width(), image.height()), most);
    let mut small = DynamicImage::new(width, height, image.color());
    Resizer::new().resize(&image, &mut small, None).ok()?;
    drop(image);
    small.apply_orientation(orientation);
    let small = small.into_rgba8();
    let size = [small.width(), small.height()].map(|side| usize::try_from(side).unwrap_or(0));
    Some(Picture { pixels: ColorImage::from_rgba_unmultiplied(size, small.as_raw()), taken })
}

/// The day on which a photo was taken, by its own record. The place, which may stand beside it, is never looked at.
pub fn taken_on(source: &mut (impl BufRead + Seek)) -> Option<Date> {
    let exif = exif::Reader::new().read_from_container(source).ok()?;
    let field = exif.get_field(Tag::DateTimeOriginal, In::PRIMARY)?;
    let Value::Ascii(texts) = &field.value else { return None };
    let taken = DateTime::from_ascii(texts.first()?).ok()?;
    let year = i16::try_from(taken.year).ok()?;
    let month = i8::try_from(taken.month).ok()?;
    Date::new(year, month, i8::try_from(taken.day).ok()?).ok()
}

/// The size of a picture of one of this size with no side longer than `most`. A small one is not made larger.
fn fitting((width, height): (u32, u32), most: u32) -> (u32, u32) {
    let longest = width.max(height).max(1);
    if longest <= most {
        return (width.max(1), height.max(1));
    }
    let scaled = |side: u32| {
        let scaled = u64::from(side) * u64::from(most) / u64::from(longest);
        u32::try_from(scaled).unwrap_or(most).max(1)
    };
    (scaled(width), scaled(height))
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use image::{ImageFormat, Rgb, RgbImage};

    use super::*;

    /// What a camera writes into a JPEG: how it was held, and when.
    fn exif(orientation: u8, taken: &str) -> Vec<u8> {
        let mut tiff = b"MM\0\x2a\0\0\0\x08".to_vec();
        tiff.extend(b"\0\x02\x01\x12\0\x03\0\0\0\x01\0");
        tiff.extend([orientation, 0, 0]);
        tiff.extend(b"\x87\x69\0\x04\0\0\0\x01\0\0\0\x26\0\0\0\0");
        tiff.extend(b"\0\x01\x90\x03\0\x02\0\0\0\x14\0\0\0\x38\0\0\0\0");
        tiff.extend(taken.bytes());
        tiff.push(0);
        tiff
    }

    fn jpeg(width: u32, height: u32, exif: &[u8]) -> Vec<u8> {
        let mut plain = Cursor::new(Vec::new());
        let image = RgbImage::from_fn(width, height, |x, _| {
            Rgb(if x * 2 < width { [255, 0, 0] } else { [0, 0, 255] })
        });
        image.write_to(&mut plain, ImageFormat::Jpeg).unwrap();
        let plain = plain.into_inner();
        let length = u16::try_from(exif.len() + 8).unwrap().to_be_bytes();
        [&plain[..2], b"\xff\xe1", &length, b"Exif\0\0", exif, &plain[2..]].concat()
    }

    #[test]
    fn a_photo_is_made_small_and_upright() {
        // Held so that the left of the sensor is the top of the picture.
        let photo = jpeg(800, 400, &exif(6, "2026:11:05 10:20:30"));
        let picture = picture(Cursor::new(photo)).unwrap();
        assert_eq!(picture.pixels.size, [180, 360]);
        let top = picture.pixels.pixels[180 * 20 + 90];
        assert!(top.r() > 200 && top.b() < 60, "{top:?}");
        assert_eq!(picture.taken, Date::new(2026, 11, 5).ok());
    }

    #[test]
    fn the_day_of_a_photo_is_read_where_it_is_a_day() {
        for (taken, expected) in [
            ("2026:11:05 10:20:30", Date::new(2026, 11, 5).ok()),
            ("0000:00:00 00:00:00", None),
            ("1985:01:01 00:00:00", None),
            ("    :  :     :  :  ", None),
        ] {
            let photo = jpeg(8, 8, &exif(1, taken));
            assert_eq!(taken_on(&mut Cursor::new(photo)), expected, "{taken}");
        }
    }

    #[test]
    fn what_is_no_picture_or_too_large_gives_none() {
        let mut wide = Cursor::new(Vec::new());
        RgbImage::new(12_001, 1).write_to(&mut wide, ImageFormat::Png).unwrap();
        let whole = jpeg(40, 40, &exif(1, "2026:11:05 10:20:30"));
        for bytes in [Vec::new(), b"%PDF-1.7".to_vec(), wide.into_inner(), whole[..60].to_vec()] {
            assert!(picture(Cursor::new(bytes)).is_none());
        }
    }

    /// A few bytes that say they are a very large picture.
    fn bomb(width: u32, height: u32) -> Vec<u8> {
        let mut png = Cursor::new(Vec::new());
        RgbImage::new(1, 1).write_to(&mut png, ImageFormat::Png).unwrap();
        let mut png = png.into_inner();
        png[16..20].copy_from_slice(&width.to_be_bytes());
        png[20..24].copy_from_slice(&height.to_be_bytes());
        // The sum over the head of the picture, as its format asks for.
        let crc = png[12..29].iter().fold(u32::MAX, |crc, byte| {
            (0..8).fold(crc ^ u32::from(*byte), |crc, _| {
                if crc & 1 == 1 { (crc >> 1) ^ 0xEDB8_8320 } else { crc >> 1 }
            })
        });
        png[29..33].copy_from_slice(&(!crc).to_be_bytes());
        png
    }

    #[test]
    fn a_few_bytes_that_claim_to_be_a_huge_picture_are_refused_before_any_memory_is_taken() {
        assert!(picture(Cursor::new(bomb(1, 1))).is_some());
        for (width, height) in [(12_000, 12_000), (u32::MAX >> 1, 1), (1, 12_001), (11_000, 9_000)]
        {
            assert!(picture(Cursor::new(bomb(width, height))).is_none());
        }
    }

    #[test]
    fn every_kind_that_is_read_gives_a_small_picture_within_the_limits() {
        for format in [ImageFormat::Gif, ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::WebP] {
            let written = |width, height| {
                let mut file = Cursor::new(Vec::new());
                let image = RgbImage::from_pixel(width, height, Rgb([200, 30, 30]));
                image.write_to(&mut file, format).unwrap();
                file.into_inner()
            };
            let shown = picture(Cursor::new(written(800, 400))).unwrap();
            assert_eq!(shown.pixels.size, [360, 180], "{format:?}");
            let [r, g, b, _] = shown.pixels.pixels[0].to_array();
            assert!(r > 180 && g < 60 && b < 60, "{format:?} {r} {g} {b}");
            let broken = written(800, 400);
            assert!(picture(Cursor::new(&broken[..20])).is_none(), "{format:?}");
            assert!(picture(Cursor::new(written(12_001, 1))).is_none(), "{format:?}");
        }
    }

    #[test]
    fn a_gif_that_moves_shows_its_first_picture() {
        let mut file = Vec::new();
        let mut encoder = image::codecs::gif::GifEncoder::new(&mut file);
        for red in [250, 10] {
            let pixels = image::RgbaImage::from_pixel(6, 4, image::Rgba([red, 10, 10, 255]));
            encoder.encode_frame(image::Frame::new(pixels)).unwrap();
        }
        drop(encoder);
        let shown = picture(Cursor::new(file)).unwrap();
        assert!(shown.pixels.pixels[0].r() > 200);
    }

    #[test]
    fn small_pictures_fit_and_are_never_empty() {
        for (size, expected) in [
            ((4000, 3000), (360, 270)),
            ((3000, 4000), (270, 360)),
            ((20, 10), (20, 10)),
            ((12_000, 1), (360, 1)),
        ] {
            assert_eq!(fitting(size, LONGEST_SIDE), expected);
        }
    }
}
