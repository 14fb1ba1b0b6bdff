//! What is done with evidence off the drawing thread.

use std::borrow::Cow;
use std::fs::File;
use std::io::{BufReader, Cursor};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use arboard::Clipboard;
use egui::ColorImage;
use image::{ExtendedColorType, ImageEncoder as _, codecs::png::PngEncoder};

use crate::domain::assessment::Assessment;
use crate::domain::digest::Digest;
use crate::domain::evidence::{Evidence, EvidenceFault, EvidenceFaults};
use crate::gui::news::News;
use crate::gui::thumbnails::{self, Picture};
use crate::gui::viewer::View;
use crate::storage::error::StorageError;
use crate::storage::evidence_store::{self, Attached};

/// What is attached.
#[derive(Clone, Debug)]
pub(in crate::gui) enum Source {
    /// A file.
    File(PathBuf),
    /// A picture, under this name.
    Picture(String, Arc<ColorImage>),
    /// The picture in the clipboard, under this name.
    Clipboard(String, fn() -> Option<ColorImage>),
}

/// Takes `source` into the evidence folder of the assessment at `assessment`; a photo without the place and the device
/// that stand in it, unless it `keeps_traces`. Where nobody knows what else stands in a photo, that is told with it.
///
/// # Errors
/// What to tell the user; nothing was attached then.
pub(super) fn attach(
    assessment: &Path,
    source: &Source,
    keeps_traces: bool,
) -> Result<Attached, News> {
    let clean = |evidence| Attached { evidence, may_have_traces: false };
    match source {
        Source::File(path) => {
            let taken = if keeps_traces {
                evidence_store::attach(assessment, path).map(clean)
            } else {
                evidence_store::attach_photo(assessment, path)
            };
            let mut taken = taken.map_err(News::File)?;
            let opened = File::open(path).ok();
            taken.evidence.date =
                opened.and_then(|file| thumbnails::taken_on(&mut BufReader::new(file)));
            Ok(taken)
        }
        Source::Picture(name, pixels) => attach_pixels(assessment, name, pixels).map(clean),
        Source::Clipboard(name, picture) => {
            let pixels = picture().ok_or(News::NoPicture)?;
            attach_pixels(assessment, name, &pixels).map(clean)
        }
    }
}

fn attach_pixels(assessment: &Path, name: &str, pixels: &ColorImage) -> Result<Evidence, News> {
    let png = png(pixels).ok_or(News::NoPicture)?;
    evidence_store::attach_bytes(assessment, name, &png).map_err(News::File)
}

/// The picture as a PNG file. `None`: it has no pixels.
fn png(pixels: &ColorImage) -> Option<Vec<u8>> {
    let [width, height] = pixels.size.map(|side| u32::try_from(side).ok());
    let bytes: Vec<u8> =
        pixels.pixels.iter().flat_map(egui::Color32::to_srgba_unmultiplied).collect();
    let mut png = Vec::new();
    let encoder = PngEncoder::new(&mut png);
    encoder.write_image(&bytes, width?, height?, ExtendedColorType::Rgba8).ok()?;
    Some(png)
}

/// The picture in the clipboard of the system. `None`: it holds none.
#[must_use]
pub fn clipboard_picture() -> Option<ColorImage> {
    let image = Clipboard::new().ok()?.get_image().ok()?;
    let is_whole = image.width.checked_mul(image.height)?.checked_mul(4)? == image.bytes.len();
    let (size, bytes): (_, Cow<'_, [u8]>) = ([image.width, image.height], image.bytes);
    is_whole.then(|| ColorImage::from_rgba_unmultiplied(size, &bytes))
}

/// Where the bytes of a file of evidence are.
#[derive(Clone, Debug)]
pub(super) enum Kept {
    /// In the folder beside the assessment.
    File(PathBuf),
    /// In the program: it belongs to the sample.
    Sample(&'static [u8]),
}

/// Where the bytes of `evidence` are. `None`: nowhere, because the document has no file yet.
pub(super) fn kept(assessment: Option<&Path>, evidence: &Evidence) -> Option<Kept> {
    match assessment {
        Some(path) => Some(Kept::File(file_of(path, evidence))),
        None => evidence_store::sample_file(&evidence.digest).map(Kept::Sample),
    }
}

/// Where the file of `evidence` lies beside the assessment.
fn file_of(assessment: &Path, evidence: &Evidence) -> PathBuf {
    evidence_store::path_in(&evidence_store::folder_of(assessment), evidence)
}

/// Takes files that are missing beside `assessment` from the sample and from `formers`, where the document was before,
/// and tells what is wrong with the files then. What cannot be brought stays missing.
pub(super) fn bring_back(
    path: &Path,
    assessment: &Assessment,
    formers: &[PathBuf],
) -> EvidenceFaults {
    let faults = evidence_store::check(path, assessment);
    if !faults.values().any(|fault| *fault == EvidenceFault::Missing) {
        return faults;
    }
    let mut results = vec![evidence_store::carry_sample(assessment, path)];
    results.extend(formers.iter().map(|from| evidence_store::carry(assessment, from, path)));
    // A folder that cannot be written shows in the files that are still missing.
    drop(results);
    evidence_store::check(path, assessment)
}

/// The small pictures of these files, as far as they are pictures.
pub(super) fn pictures(wanted: Vec<(Digest, Kept)>) -> Vec<(Digest, Option<Picture>)> {
    let picture = |kept| match kept {
        Kept::File(path) => thumbnails::picture(BufReader::new(File::open(path).ok()?)),
        Kept::Sample(bytes) => thumbnails::picture(Cursor::new(bytes)),
    };
    wanted.into_iter().map(|(digest, kept)| (digest, picture(kept))).collect()
}

/// The kinds of files that are handed to the system's viewer. Nothing that could run is among them.
pub(super) const VIEWED: [&str; 14] = [
    "pdf", "jpg", "jpeg", "png", "heic", "webp", "gif", "docx", "xlsx", "pptx", "mp4", "mov",
    "txt", "csv",
];

/// Shows a file of evidence in the system's viewer by `view`.
///
/// # Errors
/// What to tell the user; nothing was opened then.
pub(super) fn view(assessment: &Path, evidence: &Evidence, view: View) -> Result<(), News> {
    if !VIEWED.contains(&evidence.extension().as_str()) {
        return Err(News::KindNotViewed(evidence.name.clone()));
    }
    let path = file_of(assessment, evidence);
    if !path.is_file() {
        return Err(News::File(StorageError::NotFound.at(Path::new(&evidence.name))));
    }
    // A viewer may run elsewhere than this program.
    let path = std::path::absolute(&path).unwrap_or(path);
    view(&path).map_err(|error| News::NoViewer(path, error.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pasted_picture_becomes_a_file_that_shows_it() {
        let pixels = ColorImage::filled([3, 2], egui::Color32::RED);
        let png = png(&pixels).unwrap();
        let read = thumbnails::picture(Cursor::new(png)).unwrap();
        assert_eq!(read.pixels.size, [3, 2]);
        assert_eq!(read.pixels.pixels, pixels.pixels);
    }
}
