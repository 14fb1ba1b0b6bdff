//! What can be asked for about evidence.

use std::path::PathBuf;
use std::sync::Arc;

use egui::ColorImage;

use crate::domain::digest::Digest;
use crate::domain::evidence::Evidence;
use crate::domain::id::CriterionId;
use crate::gui::evidence::look::LookStep;

/// Something about evidence that the user asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ask {
    /// Ask for files and attach them, to support this criterion or none yet.
    Choose(Option<CriterionId>),
    /// Attach these files.
    Attach(Vec<PathBuf>, Option<CriterionId>),
    /// Attach this picture, which was pasted.
    Picture(Arc<ColorImage>, Option<CriterionId>),
    /// Attach the picture in the clipboard.
    Paste(Option<CriterionId>),
    /// Ask for a file and put it in the place of this one.
    Replace(Digest),
    /// Put a file in the place of another.
    ReplaceBy(Digest, PathBuf),
    /// Take evidence out of the assessment. Its file stays where it is.
    Detach(Digest),
    /// Put evidence back that was taken out.
    Again(Box<Evidence>),
    /// Let evidence support a criterion.
    Link(Digest, CriterionId),
    /// Let evidence support a criterion no more.
    Unlink(Digest, CriterionId),
    /// Show the file in the system's viewer.
    View(Digest),
    /// Look at the file inside the window.
    Look(Digest),
    /// What happens to what is looked at.
    LookAt(LookStep),
    /// Look whether all files are there and whole.
    Check,
    /// Make a small picture of the file.
    Thumbnail(Digest),
}

impl Ask {
    /// Whether it needs a folder beside the assessment's file.
    pub(super) const fn needs_file(&self) -> bool {
        match self {
            Self::Choose(_)
            | Self::Attach(..)
            | Self::Picture(..)
            | Self::Paste(_)
            | Self::Replace(_)
            | Self::ReplaceBy(..)
            | Self::View(_) => true,
            Self::Detach(_)
            | Self::Again(_)
            | Self::Link(..)
            | Self::Unlink(..)
            | Self::Look(_)
            | Self::LookAt(_)
            | Self::Check
            | Self::Thumbnail(_) => false,
        }
    }
}
