//! Photos as they come to the papers: made upright, downscaled and stripped of what a camera writes beside the picture.
//! Nothing here opens a file.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::domain::digest::Digest;
use crate::domain::evidence::EvidenceFault;
use crate::report::document::PhotoSize;

/// What the papers know of the files of evidence that are pictures. A picture that is not in it was not looked at.
pub type Photos = BTreeMap<Digest, Result<PreparedPhoto, PhotoFault>>;

/// A photo that can be printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PreparedPhoto {
    /// A JPEG of three colours with nothing but the picture in it.
    pub jpeg: Arc<[u8]>,
    /// Its width in pixels.
    pub width: u32,
    /// Its height in pixels.
    pub height: u32,
}

/// Why a photo cannot be printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PhotoFault {
    /// The file is not there, or may not be read.
    Missing,
    /// It is not the one that was attached.
    Changed,
    /// It is of a kind that the program does not print, such as HEIC.
    Unknown,
    /// It is larger than any camera makes them.
    TooLarge,
    /// It is damaged or cut off.
    Broken,
}

impl From<EvidenceFault> for PhotoFault {
    fn from(fault: EvidenceFault) -> Self {
        match fault {
            EvidenceFault::Missing => Self::Missing,
            EvidenceFault::Changed => Self::Changed,
        }
    }
}

/// The most pixels, across and down, that a photo of the annex can use at 200 to the inch.
#[must_use]
pub const fn pixels(size: PhotoSize) -> (u32, u32) {
    match size {
        PhotoSize::Large => (1_300, 900),
        PhotoSize::Medium => (830, 900),
        PhotoSize::Small => (830, 580),
    }
}

/// The most pixels that a small picture of the evidence index can use.
pub const THUMBNAIL_PIXELS: (u32, u32) = (300, 220);
