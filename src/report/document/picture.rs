//! Pictures: JPEG files as they were prepared for this paper.

use std::sync::Arc;

use crate::report::document::{Anchor, Reference};

/// A picture. Its bytes go into the PDF as they are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Picture {
    /// A baseline JPEG of three colours.
    pub jpeg: Arc<[u8]>,
    /// Its width in pixels.
    pub width: u32,
    /// Its height in pixels.
    pub height: u32,
    /// What a screen reader says instead of it.
    pub alt_text: String,
}

/// How large the photos of an annex are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PhotoSize {
    /// As wide as the text: two on a page.
    Large,
    /// Two beside each other: four upright or six lying ones on a page.
    #[default]
    Medium,
    /// Two beside each other, none high: six on a page.
    Small,
}

impl PhotoSize {
    /// How many stand beside each other, and for how many below each other a page has room at least.
    #[must_use]
    pub const fn shape(self) -> (u8, u8) {
        match self {
            Self::Large => (1, 2),
            Self::Medium => (2, 2),
            Self::Small => (2, 3),
        }
    }
}

/// A photo of the annex.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Photo {
    /// The photo. `None`: it cannot be shown; `caption` and `note` stand all the same.
    pub picture: Option<Picture>,
    /// What stands in its place where it cannot be shown.
    pub missing: String,
    /// What it shows, in bold.
    pub caption: String,
    /// More about it, below the caption.
    pub note: String,
    /// Words of the note that lead elsewhere, in the order of the text.
    pub references: Vec<Reference>,
    /// The name under which others lead to it.
    pub anchor: Option<Anchor>,
}
