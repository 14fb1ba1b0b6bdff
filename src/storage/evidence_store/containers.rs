//! Photos in containers, WebP and HEIC, without what a camera writes beside the picture. A file that is not of its form
//! throughout is left as it is.

/// Whether a file says that it is a WebP.
pub(super) fn is_webp(photo: &[u8]) -> bool {
    photo.starts_with(b"RIFF") && photo.get(8..12) == Some(b"WEBP")
}

/// Whether a file says that it is a HEIC or one of its kin.
pub(super) fn is_heif(photo: &[u8]) -> bool {
    const BRANDS: [&[u8]; 12] = [
        b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"hevm", b"hevs", b"mif1", b"msf1",
        b"avif", b"avis",
    ];
    photo.get(4..8) == Some(b"ftyp")
        && photo.get(8..12).is_some_and(|brand| BRANDS.contains(&brand))
}

/// The marks in the head of a WebP for a record of the camera and for one of an editor.
const WEBP_RECORDS: u8 = 0x08 | 0x04;

/// A WebP of its chunks but those records. How the camera was held is written anew, as `held` says it.
pub(super) fn webp(photo: &[u8], held: Option<&[u8]>) -> Option<Vec<u8>> {
    let length = usize::try_from(u32::from_le_bytes(*photo.get(4..8)?.first_chunk()?)).ok()?;
    let mut rest = photo.get(12..length.checked_add(8)?)?;
    let mut body = b"WEBP".to_vec();
    while !rest.is_empty() {
        let size = u32::from_le_bytes(*rest.get(4..8)?.first_chunk()?);
        let whole = usize::try_from(size).ok()?.checked_add(8)?;
        // Chunks of an odd length are filled up.
        let (chunk, behind) = rest.split_at_checked(whole.checked_add(whole % 2)?)?;
        match chunk.get(..4)? {
            b"EXIF" | b"XMP " => {}
            b"VP8X" => {
                let mut head = chunk.to_vec();
                let marks = head.get_mut(8)?;
                *marks = (*marks & !WEBP_RECORDS) | if held.is_some() { 0x08 } else { 0 };
                body.extend(head);
            }
            _ => body.extend_from_slice(chunk),
        }
        rest = behind;
    }
    if let Some(held) = held {
        body.extend_from_slice(b"EXIF");
        body.extend(u32::try_from(held.len()).ok()?.to_le_bytes());
        body.extend_from_slice(held);
        body.extend((held.len() % 2 == 1).then_some(0));
    }
    let length = u32::try_from(body.len()).ok()?.to_le_bytes();
    Some([b"RIFF", &length[..], &body].concat())
}

/// A record of a camera that says nothing, with the place of its beginning before it.
const NOTHING: &[u8] = b"\0\0\0\0MM\0\x2a\0\0\0\x08\0\0\0\0\0\0";

/// A HEIC in which the records are blank; how the picture is turned stands elsewhere. All keeps its place.
pub(super) fn heif(photo: &[u8]) -> Option<Vec<u8>> {
    let (start, meta) = boxes(photo, 0)?.into_iter().find_map(|one| one.of(b"meta"))?;
    // Version and flags stand before what is inside.
    let inside = boxes(meta.get(4..)?, start.checked_add(4)?)?;
    let find = |kind: &[u8; 4]| inside.iter().find_map(|one| one.of(kind));
    let records = records(find(b"iinf")?.1)?;
    let data = find(b"idat").map(|(start, _)| start);
    let mut clean = photo.to_vec();
    for (id, method, offset, length) in places(find(b"iloc")?.1)? {
        if !records.contains(&id) {
            continue;
        }
        let begin = match method {
            0 => offset,
            1 => offset.checked_add(data?)?,
            _ => return None,
        };
        let place = clean.get_mut(begin..begin.checked_add(length)?)?;
        let blank = NOTHING.iter().copied().chain(std::iter::repeat(0));
        place.iter_mut().zip(blank).for_each(|(byte, blank)| *byte = blank);
    }
    Some(clean)
}

/// A box of a HEIC: its kind, where its contents begin in the file, and these.
struct Part<'a> {
    kind: [u8; 4],
    start: usize,
    contents: &'a [u8],
}

impl<'a> Part<'a> {
    fn of(&self, kind: &[u8; 4]) -> Option<(usize, &'a [u8])> {
        (self.kind == *kind).then_some((self.start, self.contents))
    }
}

/// The boxes in `bytes`, which begin at `start` in the file.
fn boxes(mut bytes: &[u8], mut start: usize) -> Option<Vec<Part<'_>>> {
    let mut found = Vec::new();
    while !bytes.is_empty() {
        let size = usize::try_from(u32::from_be_bytes(*bytes.first_chunk()?)).ok()?;
        let kind = *bytes.get(4..8)?.first_chunk()?;
        let (head, size) = match size {
            0 => (8, bytes.len()),
            1 => {
                let size = u64::from_be_bytes(*bytes.get(8..16)?.first_chunk()?);
                (16, usize::try_from(size).ok()?)
            }
            size => (8, size),
        };
        let (whole, behind) = bytes.split_at_checked(size)?;
        let contents = whole.get(head..)?;
        found.push(Part { kind, start: start.checked_add(head)?, contents });
        start = start.checked_add(size)?;
        bytes = behind;
    }
    Some(found)
}

/// Reads numbers one after the other.
struct Numbers<'a>(&'a [u8]);

impl Numbers<'_> {
    /// The next number of so many bytes; of none it is 0.
    fn next(&mut self, bytes: usize) -> Option<usize> {
        let (number, behind) = self.0.split_at_checked(bytes)?;
        self.0 = behind;
        let number = number.iter().try_fold(0_u64, |number, byte| {
            number.checked_mul(256)?.checked_add(u64::from(*byte))
        })?;
        usize::try_from(number).ok()
    }
}

/// The items that are records of a camera or of an editor.
fn records(iinf: &[u8]) -> Option<Vec<usize>> {
    let mut head = Numbers(iinf);
    let version = head.next(4)? >> 24;
    head.next(if version == 0 { 2 } else { 4 })?;
    let mut found = Vec::new();
    for entry in boxes(head.0, 0)? {
        let mut numbers = Numbers(entry.contents);
        let version = numbers.next(4)? >> 24;
        let id = numbers.next(if version >= 3 { 4 } else { 2 })?;
        numbers.next(2)?;
        // Older entries tell no kind.
        if version >= 2 && matches!(numbers.0.get(..4)?, b"Exif" | b"mime") {
            found.push(id);
        }
    }
    Some(found)
}

/// Where the items lie: id, how the place is counted, place and length.
fn places(iloc: &[u8]) -> Option<Vec<(usize, usize, usize, usize)>> {
    let mut numbers = Numbers(iloc);
    let version = numbers.next(4)? >> 24;
    let (first, second) = (numbers.next(1)?, numbers.next(1)?);
    let (offset_size, length_size) = (first >> 4, first & 15);
    let (base_size, index_size) = (second >> 4, if version > 0 { second & 15 } else { 0 });
    let wide = if version < 2 { 2 } else { 4 };
    let mut found = Vec::new();
    for _ in 0..numbers.next(wide)? {
        let id = numbers.next(wide)?;
        let method = if version > 0 { numbers.next(2)? & 15 } else { 0 };
        numbers.next(2)?;
        let base = numbers.next(base_size)?;
        for _ in 0..numbers.next(2)? {
            numbers.next(index_size)?;
            let offset = base.checked_add(numbers.next(offset_size)?)?;
            found.push((id, method, offset, numbers.next(length_size)?));
        }
    }
    Some(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(kind: &[u8; 4], contents: &[u8]) -> Vec<u8> {
        let size = u32::try_from(contents.len() + 8).unwrap().to_be_bytes();
        [&size[..], kind, contents].concat()
    }

    /// As of a phone: an item of pixels, and the record of the camera, in the file (0) or in the head (1).
    fn heic(method: u8) -> (Vec<u8>, usize) {
        let record = b"\0\0\0\0MM\0\x2aSECRET place";
        let entry = |id: u8, kind: &[u8]| {
            part(b"infe", &[b"\x02\0\0\0\0", &[id][..], b"\0\0", kind, b"\0"].concat())
        };
        let entries = [entry(1, b"hvc1"), entry(2, b"Exif")].concat();
        let iinf = part(b"iinf", &[b"\0\0\0\0\0\x02", &entries[..]].concat());
        let build = |at: u32| {
            let item = |id: u8, method: u8, at: u32, length: usize| {
                let length = u32::try_from(length).unwrap().to_be_bytes();
                [&[0, id, 0, method, 0, 0, 0, 1][..], &at.to_be_bytes(), &length].concat()
            };
            let items = [
                item(1, 0, at, 6),
                item(2, method, if method == 1 { 0 } else { at + 6 }, record.len()),
            ];
            let iloc = part(b"iloc", &[&b"\x01\0\0\0\x44\0\0\x02"[..], &items.concat()].concat());
            let idat = part(b"idat", if method == 1 { record } else { b"" });
            let meta = part(b"meta", &[&b"\0\0\0\0"[..], &iinf, &iloc, &idat].concat());
            [part(b"ftyp", b"heic\0\0\0\0"), meta].concat()
        };
        let head = build(0).len() + 8;
        let file = build(u32::try_from(head).unwrap());
        let data =
            part(b"mdat", &[&b"pixels"[..], if method == 0 { record } else { b"" }].concat());
        ([file, data].concat(), record.len())
    }

    fn holds(bytes: &[u8], words: &[u8]) -> bool {
        bytes.windows(words.len()).any(|window| window == words)
    }

    #[test]
    fn the_record_in_a_heic_is_blank_and_all_keeps_its_place() {
        for method in [0, 1] {
            let (photo, _) = heic(method);
            assert!(is_heif(&photo) && holds(&photo, b"SECRET"));
            let clean = heif(&photo).unwrap();
            assert_eq!(clean.len(), photo.len());
            assert!(!holds(&clean, b"SECRET") && holds(&clean, b"pixels"), "{method}");
            assert_eq!(heif(&clean), Some(clean.clone()), "once is enough");
            // What is cut off is not known; between two boxes it lacks the pixels alone.
            let head = photo.windows(4).position(|kind| kind == b"mdat").unwrap() - 4;
            for end in (0..photo.len()).filter(|end| method == 0 || *end != head) {
                assert_eq!(heif(&photo[..end]), None, "{method} {end}");
            }
        }
    }

    #[test]
    fn records_of_a_webp_go_and_the_picture_stays() {
        let chunk = |kind: &[u8; 4], contents: &[u8]| {
            let size = u32::try_from(contents.len()).unwrap().to_le_bytes();
            let fill: &[u8] = if contents.len() % 2 == 1 { b"\0" } else { b"" };
            [kind, &size[..], contents, fill].concat()
        };
        let head = chunk(b"VP8X", b"\x0c\0\0\0\0\0\0\0\0\0");
        let picture = chunk(b"VP8 ", b"pixel");
        let body = |chunks: &[Vec<u8>]| {
            let body = [b"WEBP".to_vec(), chunks.concat()].concat();
            let size = u32::try_from(body.len()).unwrap().to_le_bytes();
            [b"RIFF", &size[..], &body].concat()
        };
        let (exif, xmp) = (chunk(b"EXIF", b"SECRET"), chunk(b"XMP ", b"SECRET!"));
        let photo = body(&[head, picture.clone(), exif, xmp]);
        assert!(is_webp(&photo));
        let bare = chunk(b"VP8X", b"\0\0\0\0\0\0\0\0\0\0");
        assert_eq!(webp(&photo, None), Some(body(&[bare, picture.clone()])));
        let marked = chunk(b"VP8X", b"\x08\0\0\0\0\0\0\0\0\0");
        let held = chunk(b"EXIF", b"MM");
        assert_eq!(webp(&photo, Some(b"MM")), Some(body(&[marked, picture, held])));
        for end in 12..photo.len() {
            assert_eq!(webp(&photo[..end], None), None, "{end}");
        }
    }
}
