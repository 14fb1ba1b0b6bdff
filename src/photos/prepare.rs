//! One photo: read within limits, turned upright, downscaled, written as a plain JPEG.

use std::io::{BufRead, Seek};

use fast_image_resize::Resizer;
use image::codecs::jpeg::JpegEncoder;
use image::error::ImageError;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder as _, ImageReader, Limits, RgbImage};

use crate::photos::whole::is_cut_off;
use crate::report::photos::{PhotoFault, PreparedPhoto};

/// The largest picture that is read, in pixels each way; more than any camera of an office has.
const LARGEST_SIDE: u32 = 24_000;
/// The most memory that reading a picture may take, in bytes: 50 million pixels of three colours.
const MOST_MEMORY: u64 = 150 * 1024 * 1024;
/// Fine enough that nobody sees it on paper.
const QUALITY: u8 = 84;

/// The photo in a file, no larger than `pixels` across and down; a small one is not made larger.
///
/// # Errors
/// Why it cannot be printed.
pub fn prepare(
    mut source: impl BufRead + Seek,
    pixels: (u32, u32),
) -> Result<PreparedPhoto, PhotoFault> {
    if is_cut_off(&mut source).map_err(|_error| PhotoFault::Missing)? {
        return Err(PhotoFault::Broken);
    }
    let mut reader =
        ImageReader::new(source).with_guessed_format().map_err(|_error| PhotoFault::Missing)?;
    let mut limits = Limits::default();
    limits.max_image_width = Some(LARGEST_SIDE);
    limits.max_image_height = Some(LARGEST_SIDE);
    limits.max_alloc = Some(MOST_MEMORY);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(|error| fault(&error))?;
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) * 3 > MOST_MEMORY {
        return Err(PhotoFault::TooLarge);
    }
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let image = DynamicImage::from_decoder(decoder).map_err(|error| fault(&error))?;
    let mut small = downscaled(on_paper(image), turned(pixels, orientation))?;
    small.apply_orientation(orientation);
    let small = small.into_rgb8();
    let mut jpeg = Vec::new();
    JpegEncoder::new_with_quality(&mut jpeg, QUALITY)
        .encode_image(&small)
        .map_err(|error| fault(&error))?;
    Ok(PreparedPhoto { jpeg: jpeg.into(), width: small.width(), height: small.height() })
}

fn fault(error: &ImageError) -> PhotoFault {
    match error {
        ImageError::Unsupported(_) => PhotoFault::Unknown,
        ImageError::Limits(_) => PhotoFault::TooLarge,
        ImageError::IoError(_)
        | ImageError::Decoding(_)
        | ImageError::Encoding(_)
        | ImageError::Parameter(_) => PhotoFault::Broken,
    }
}

/// The picture in three colours; what is transparent shows the paper.
fn on_paper(image: DynamicImage) -> DynamicImage {
    if !image.color().has_alpha() {
        return DynamicImage::ImageRgb8(image.into_rgb8());
    }
    let image = image.into_rgba8();
    let white = RgbImage::from_fn(image.width(), image.height(), |x, y| {
        let image::Rgba([red, green, blue, alpha]) = *image.get_pixel(x, y);
        let over_white = |colour: u8| {
            let (colour, alpha) = (u16::from(colour), u16::from(alpha));
            u8::try_from((colour * alpha + 255 * (255 - alpha)) / 255).unwrap_or(u8::MAX)
        };
        image::Rgb([red, green, blue].map(over_white))
    });
    DynamicImage::ImageRgb8(white)
}

/// The room for a picture before it is turned upright.
const fn turned((width, height): (u32, u32), orientation: Orientation) -> (u32, u32) {
    match orientation {
        Orientation::Rotate90
        | Orientation::Rotate270
        | Orientation::Rotate90FlipH
        | Orientation::Rotate270FlipH => (height, width),
        Orientation::NoTransforms
        | Orientation::Rotate180
        | Orientation::FlipHorizontal
        | Orientation::FlipVertical => (width, height),
    }
}

fn downscaled(image: DynamicImage, room: (u32, u32)) -> Result<DynamicImage, PhotoFault> {
    let (width, height) = fitting((image.width(), image.height()), room);
    if (width, height) == (image.width(), image.height()) {
        return Ok(image);
    }
    let mut small = DynamicImage::new(width, height, image.color());
    Resizer::new().resize(&image, &mut small, None).map_err(|_error| PhotoFault::Broken)?;
    Ok(small)
}

/// The size of a picture in the room for it.
fn fitting((width, height): (u32, u32), (across, down): (u32, u32)) -> (u32, u32) {
    let (width, height) = (u64::from(width.max(1)), u64::from(height.max(1)));
    let (across, down) = (u64::from(across.max(1)), u64::from(down.max(1)));
    // The side that leaves less room decides.
    let (part, whole) =
        if across * height <= down * width { (across, width) } else { (down, height) };
    let scaled = |side: u64| {
        let scaled = if part >= whole { side } else { (side * part / whole).max(1) };
        u32::try_from(scaled).unwrap_or(u32::MAX)
    };
    (scaled(width), scaled(height))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pictures_fit_their_room_and_are_never_made_larger() {
        for (size, room, expected) in [
            ((4_000, 3_000), (630, 900), (630, 472)),
            ((3_000, 4_000), (630, 580), (435, 580)),
            ((200, 100), (630, 580), (200, 100)),
            ((24_000, 1), (630, 580), (630, 1)),
        ] {
            assert_eq!(fitting(size, room), expected);
        }
    }
}
