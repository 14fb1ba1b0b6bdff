//! Photos without what a camera writes beside the picture: the place, the device, its owner. The picture itself is copied
//! as it is, bit by bit, and stays upright.
//!
//! Known are JPEG, PNG, WebP and HEIC, by their first bytes. Another file, or one that is not of its form throughout, is
//! left as it is.

use std::io::Cursor;

use exif::{In, Tag};

use crate::storage::evidence_store::containers;

/// What a photo says beside its picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Traces {
    /// Nothing, or the file is no photo of a known form.
    None,
    /// Something; this is the same picture without it.
    Found(Vec<u8>),
    /// It begins as a photo and is not of its form throughout, so that nobody knows.
    NotKnown,
}

/// How many first bytes tell the form of a file.
pub const FIRST_BYTES: usize = 12;

/// The forms of photos that are known.
#[derive(Clone, Copy)]
enum Form {
    Jpeg,
    Png,
    WebP,
    Heif,
}

fn form(first: &[u8]) -> Option<Form> {
    if first.starts_with(JPEG) {
        Some(Form::Jpeg)
    } else if first.starts_with(PNG) {
        Some(Form::Png)
    } else if containers::is_webp(first) {
        Some(Form::WebP)
    } else {
        containers::is_heif(first).then_some(Form::Heif)
    }
}

/// Whether a file that begins with these bytes, [`FIRST_BYTES`] of them, is a photo of a known form.
#[must_use]
pub fn is_photo(first: &[u8]) -> bool {
    form(first).is_some()
}

/// What stands in `photo` beside the picture.
#[must_use]
pub fn traces(photo: &[u8]) -> Traces {
    let clean = match form(photo) {
        None => return Traces::None,
        Some(Form::Jpeg) => jpeg(photo),
        Some(Form::Png) => png(photo),
        Some(Form::WebP) => {
            let record = orientation(photo).map(record);
            containers::webp(photo, record.as_deref())
        }
        Some(Form::Heif) => containers::heif(photo),
    };
    match clean {
        None => Traces::NotKnown,
        Some(clean) if clean == photo => Traces::None,
        Some(clean) => Traces::Found(clean),
    }
}

const JPEG: &[u8] = b"\xff\xd8";
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";

/// Chunks of a PNG that say something beside the picture.
const PNG_TRACES: [&[u8]; 5] = [b"tEXt", b"zTXt", b"iTXt", b"eXIf", b"tIME"];

/// Everything up to the end mark but the traces; what a phone hides behind the end goes as well.
fn png(photo: &[u8]) -> Option<Vec<u8>> {
    let mut rest = photo.strip_prefix(PNG)?;
    let mut clean = PNG.to_vec();
    loop {
        let (length, _) = rest.split_first_chunk::<4>()?;
        let whole = usize::try_from(u32::from_be_bytes(*length)).ok()?.checked_add(12)?;
        let (chunk, behind) = rest.split_at_checked(whole)?;
        let kind = chunk.get(4..8)?;
        if !PNG_TRACES.contains(&kind) {
            clean.extend_from_slice(chunk);
        }
        if kind == b"IEND" {
            return Some(clean);
        }
        rest = behind;
    }
}

/// Everything up to the end mark but the traces. How the camera was held is written anew, and nothing beside it.
fn jpeg(photo: &[u8]) -> Option<Vec<u8>> {
    let mut rest = photo.strip_prefix(JPEG)?;
    let mut clean = JPEG.to_vec();
    clean.extend(orientation(photo).map(held).unwrap_or_default());
    loop {
        let (mark, behind) = rest.strip_prefix(b"\xff")?.split_first()?;
        match mark {
            // Filling.
            0xff => rest = rest.get(1..)?,
            0xd9 => {
                clean.extend_from_slice(b"\xff\xd9");
                return Some(clean);
            }
            _ => {
                let (length, _) = behind.split_first_chunk::<2>()?;
                let length = usize::from(u16::from_be_bytes(*length));
                // The length counts itself.
                let (part, mut behind) =
                    behind.split_at_checked(length).filter(|(part, _)| part.len() >= 2)?;
                if !is_trace(*mark, part) {
                    clean.extend_from_slice(&[0xff, *mark]);
                    clean.extend_from_slice(part);
                }
                if *mark == 0xda {
                    let end = end_of_scan(behind)?;
                    clean.extend_from_slice(behind.get(..end)?);
                    behind = behind.get(end..)?;
                }
                rest = behind;
            }
        }
    }
}

/// Whether a part says something beside the picture. What a decoder needs stays: the form, colours, Adobe's mark.
fn is_trace(mark: u8, part: &[u8]) -> bool {
    match mark {
        0xfe | 0xe1 | 0xe3..=0xed | 0xef => true,
        0xe2 => !part.get(2..).is_some_and(|part| part.starts_with(b"ICC_PROFILE\0")),
        _ => false,
    }
}

/// Where the picture's own bytes end and the next mark begins.
fn end_of_scan(bytes: &[u8]) -> Option<usize> {
    bytes
        .windows(2)
        .position(|pair| matches!(pair, [0xff, mark] if !matches!(mark, 0x00 | 0xd0..=0xd7 | 0xff)))
}

/// How the camera was held, 2 to 8. `None`: upright, or it is not said.
fn orientation(photo: &[u8]) -> Option<u8> {
    let exif = exif::Reader::new().read_from_container(&mut Cursor::new(photo)).ok()?;
    let value = exif.get_field(Tag::Orientation, In::PRIMARY)?.value.get_uint(0)?;
    u8::try_from(value).ok().filter(|value| (2..=8).contains(value))
}

/// A part of a JPEG that says how the camera was held, and nothing else.
fn held(orientation: u8) -> Vec<u8> {
    [&b"\xff\xe1\x00\x22Exif\0\0"[..], &record(orientation)].concat()
}

/// A record that says how the camera was held, and nothing else.
fn record(orientation: u8) -> Vec<u8> {
    let mut record = b"MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0".to_vec();
    record.extend([orientation, 0, 0, 0, 0, 0, 0]);
    record
}

#[cfg(test)]
mod tests {
    use image::{ImageFormat, Rgb, RgbImage};

    use super::*;

    fn picture(format: ImageFormat) -> Vec<u8> {
        let mut bytes = Cursor::new(Vec::new());
        let image =
            RgbImage::from_fn(33, 20, |x, y| Rgb([x, y, x * y].map(|n| n.to_le_bytes()[0])));
        image.write_to(&mut bytes, format).unwrap();
        bytes.into_inner()
    }

    /// A part of a JPEG.
    fn part(mark: u8, content: &[u8]) -> Vec<u8> {
        let length = u16::try_from(content.len() + 2).unwrap().to_be_bytes();
        [&[0xff, mark][..], &length, content].concat()
    }

    fn pixels(bytes: &[u8]) -> Vec<u8> {
        image::load_from_memory(bytes).unwrap().into_rgb8().into_raw()
    }

    /// As of a phone: place, device, a thumbnail, a comment, and a film behind the end.
    fn photo(orientation: u8) -> Vec<u8> {
        let plain = picture(ImageFormat::Jpeg);
        let mut tiff = b"Exif\0\0MM\0\x2a\0\0\0\x08\0\x02\x01\x0f\0\x02\0\0\0\x04SECR".to_vec();
        tiff.extend(b"\x01\x12\0\x03\0\0\0\x01\0");
        tiff.extend([orientation, 0, 0, 0, 0, 0, 0]);
        let traces = [
            part(0xe1, &tiff),
            part(0xe1, b"http://ns.adobe.com/xap/1.0/\0SECRET"),
            part(0xe2, b"MPF\0SECRET"),
            part(0xe2, b"ICC_PROFILE\0\x01\x01colours"),
            part(0xed, b"Photoshop SECRET"),
            part(0xfe, b"SECRET"),
        ];
        [&plain[..2], &traces.concat(), &plain[2..], b"SECRET film"].concat()
    }

    fn found(photo: &[u8]) -> Vec<u8> {
        match traces(photo) {
            Traces::Found(clean) => clean,
            other @ (Traces::None | Traces::NotKnown) => panic!("{other:?}"),
        }
    }

    fn holds(bytes: &[u8], words: &[u8]) -> bool {
        bytes.windows(words.len()).any(|window| window == words)
    }

    #[test]
    fn place_and_device_go_and_the_picture_stays_as_it_is_and_upright() {
        for orientation in [1, 3, 6, 8] {
            let photo = photo(orientation);
            let clean = found(&photo);
            assert!(holds(&photo, b"SECR") && !holds(&clean, b"SECR"));
            assert!(holds(&clean, b"ICC_PROFILE"));
            assert_eq!(pixels(&clean), pixels(&photo));
            let expected = (orientation > 1).then_some(orientation);
            assert_eq!(super::orientation(&clean), expected);
            assert_eq!(traces(&clean), Traces::None, "once is enough");
        }
    }

    #[test]
    fn words_beside_a_png_go_and_the_picture_stays_as_it_is() {
        let plain = picture(ImageFormat::Png);
        assert_eq!(traces(&plain), Traces::None);
        let mut text = b"\0\0\0\x06tEXtSECRET".to_vec();
        text.extend([0; 4]);
        let photo = [&plain[..33], &text, &plain[33..], b"SECRET"].concat();
        assert_eq!(found(&photo), plain);
    }

    #[test]
    fn a_photo_that_is_not_of_its_form_is_told_and_what_is_none_is_left_as_it_is() {
        let photo = photo(6);
        for end in 2..photo.len() - b"\xff\xd9SECRET film".len() {
            assert_eq!(traces(&photo[..end]), Traces::NotKnown, "{end}");
        }
        let png = picture(ImageFormat::Png);
        for end in PNG.len()..png.len() {
            assert_eq!(traces(&png[..end]), Traces::NotKnown, "{end}");
        }
        for (bytes, expected) in [
            (&b""[..], Traces::None),
            (b"%PDF-1.7", Traces::None),
            (b"GIF89a", Traces::None),
            (b"\0\0\0\x18ftypmp42", Traces::None),
            (b"\xff\xd8\xff\xe1\0\0\xff\xd9", Traces::NotKnown),
            (b"\0\0\0\x0cftypheic", Traces::NotKnown),
        ] {
            assert_eq!(traces(bytes), expected);
        }
    }
}
