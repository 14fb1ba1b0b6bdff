//! The levels of certification.

use crate::domain::id::{LevelId, SourceId};
use crate::domain::language::Bilingual;
use crate::domain::points::Points;
use crate::domain::provenance::Provenance;

/// A level as an edition describes it. The order in the edition is from lowest to highest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Level {
    /// Such as `basic`.
    pub id: LevelId,
    /// Its name.
    pub title: Bilingual,
    /// The colour of its plaque, in words.
    pub colour: Bilingual,
    /// The fewest points that reach it.
    pub from: Points,
    /// What the sources say that it means.
    pub meaning: Bilingual,
    /// Where all this comes from.
    pub provenance: Provenance,
    /// The sources, by their id in the edition.
    pub sources: Vec<SourceId>,
}
