//! The four criteria of the standard in the everyday sense: the way through the program.

use crate::domain::id::SourceId;
use crate::domain::language::Bilingual;
use crate::domain::provenance::Provenance;

/// One of the four aspects. The edition gives its name and its place in the order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Aspect {
    /// ด้านสถานที่
    Location,
    /// ด้านบุคลากร
    Personnel,
    /// ด้านบริการ, earlier ด้านงานที่ให้บริการ
    Services,
    /// ด้านอื่น ๆ, filled by each edition; here an office may add criteria of its own
    Other,
}

impl Aspect {
    /// All four.
    pub const ALL: [Self; 4] = [Self::Location, Self::Personnel, Self::Services, Self::Other];
}

/// An aspect as an edition describes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AspectDescription {
    /// Which of the four.
    pub code: Aspect,
    /// Its name in this edition.
    pub title: Bilingual,
    /// What the sources say that it asks for.
    pub meaning: Bilingual,
    /// Where title and meaning come from.
    pub provenance: Provenance,
    /// The sources, by their id in the edition.
    pub sources: Vec<SourceId>,
}
