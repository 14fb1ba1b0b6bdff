//! What papers are about: an assessment, a review of one, two of them, a folder of them.

use crate::domain::assessment::Assessment;
use crate::domain::digest::Digest;
use crate::domain::evidence::EvidenceFaults;
use crate::domain::folder::{CentreRow, View};
use crate::domain::review::Review;
use crate::report::photos::{Photos, THUMBNAIL_PIXELS, pixels};
use crate::report::sections::{Part, ReportOptions};

/// What a paper is about, and which of the papers about it is made.
#[derive(Clone, Copy, Debug)]
pub enum Material<'a> {
    /// The assessment of one centre.
    Assessment(PaperKind, AssessmentMaterial<'a>),
    /// A review of an assessment.
    Review(ReviewPaper, ReviewMaterial<'a>),
    /// Two assessments beside each other.
    Comparison(ComparisonMaterial<'a>),
    /// A folder of assessments.
    Folder(FolderMaterial<'a>),
}

/// The papers about an assessment.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PaperKind {
    /// The readiness report: what the office hands in.
    #[default]
    Readiness,
    /// The follow-up plan in its six columns.
    Plan,
    /// The evidence in the order of the criteria, to be shown one after the other in a video conference.
    EvidenceIndex,
}

impl PaperKind {
    /// How large the photos of this paper can be in pixels, across and down. `None`: it shows none.
    #[must_use]
    pub fn pixels(self, options: &ReportOptions) -> Option<(u32, u32)> {
        match self {
            Self::Readiness => options.parts.has(Part::Photos).then(|| pixels(options.size)),
            Self::Plan => None,
            Self::EvidenceIndex => Some(THUMBNAIL_PIXELS),
        }
    }
}

/// What the papers about an assessment are made from.
#[derive(Clone, Copy, Debug)]
pub struct AssessmentMaterial<'a> {
    /// The assessment.
    pub assessment: &'a Assessment,
    /// What was found wrong with its evidence files.
    pub faults: &'a EvidenceFaults,
    /// Its photos; those that are not in it are told by their names.
    pub photos: &'a Photos,
    /// An earlier assessment, with which the readiness report compares it. `None`: there is none.
    pub earlier: Option<Compared<'a>>,
}

/// One of two assessments that are compared.
#[derive(Clone, Copy, Debug)]
pub struct Compared<'a> {
    /// What it says.
    pub assessment: &'a Assessment,
    /// The name of its file.
    pub name: &'a str,
}

/// What a comparison is made from.
#[derive(Clone, Copy, Debug)]
pub struct ComparisonMaterial<'a> {
    /// The earlier assessment.
    pub before: Compared<'a>,
    /// The later one; the paper speaks its edition's words.
    pub after: Compared<'a>,
}

/// The papers about a review.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ReviewPaper {
    /// All that the reviewer says.
    #[default]
    Report,
    /// The list for the site visit alone, to be filled in by hand.
    SiteVisit,
}

impl ReviewPaper {
    /// How large the photos of these papers can be in pixels, across and down.
    #[must_use]
    pub const fn pixels(self) -> (u32, u32) {
        match self {
            Self::Report | Self::SiteVisit => THUMBNAIL_PIXELS,
        }
    }
}

/// What the papers about a review are made from.
#[derive(Clone, Copy, Debug)]
pub struct ReviewMaterial<'a> {
    /// The review.
    pub review: &'a Review,
    /// The assessment that it is about, as it is now. `None`: it is not at hand, and the paper shows what the reviewer
    /// saw.
    pub original: Option<OriginalFile<'a>>,
    /// The photos of that assessment; those that are not in it are left out.
    pub photos: &'a Photos,
}

/// The assessment under review.
#[derive(Clone, Copy, Debug)]
pub struct OriginalFile<'a> {
    /// What it says.
    pub assessment: &'a Assessment,
    /// The SHA-256 of its file.
    pub digest: &'a Digest,
}

/// What the summary of a folder is made from.
#[derive(Clone, Copy, Debug)]
pub struct FolderMaterial<'a> {
    /// The name of the folder.
    pub name: &'a str,
    /// The centres in it, in any order.
    pub rows: &'a [CentreRow],
    /// Which of them are printed, in which order and in which groups.
    pub view: &'a View,
    /// What in the folder could not be read.
    pub unread: &'a [Unread],
}

/// A file or a folder that could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unread {
    /// Its path below the folder.
    pub name: String,
    /// Why, in the language of the paper.
    pub reason: String,
}
