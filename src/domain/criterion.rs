//! One numbered requirement of the standard, or one of the office's own.

use crate::domain::aspect::Aspect;
use crate::domain::figure_kind::FigureKind;
use crate::domain::id::{CriterionId, SectionId, SourceId};
use crate::domain::language::Bilingual;
use crate::domain::points::Points;
use crate::domain::provenance::Provenance;

/// What an answer to a criterion is worth.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Scale {
    /// Pass or fail, no points; all of them must pass.
    Gate,
    /// This many points when met. A source for partial points does not exist, so partly met earns none
    /// unless the office types a number.
    Mark(Points),
    /// The office enters 0 to this many points.
    Points(Points),
    /// Preparation guidance without points; it feeds the estimate of its section.
    Guidance,
    /// A sub-indicator of another criterion; it is never counted a second time.
    Part {
        /// The criterion that carries the points.
        of: CriterionId,
        /// The most points of this part. `None`: not known.
        maximum: Option<Points>,
    },
}

/// The full official wording of a criterion, in Thai.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wording {
    /// The words.
    pub text: String,
    /// Where they come from.
    pub provenance: Provenance,
}

/// A criterion of an edition, or one that the office added.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Criterion {
    /// Unique in its edition.
    pub id: CriterionId,
    /// The official number, such as `2.12`. `None`: it has none, or it is not known.
    pub number: Option<String>,
    /// The aspect under which it is answered.
    pub aspect: Aspect,
    /// The section in which it is counted. `None`: a criterion of the office's own, counted nowhere.
    pub section: Option<SectionId>,
    /// The title. The English side is always a working translation.
    pub title: Bilingual,
    /// Where the Thai title comes from.
    pub title_provenance: Provenance,
    /// The full wording. `None`: not known.
    pub wording: Option<Wording>,
    /// What to look at, as guidance.
    pub look_at: Bilingual,
    /// Which evidence to collect, as guidance.
    pub evidence: Bilingual,
    /// Where `look_at` and `evidence` come from.
    pub guidance_provenance: Provenance,
    /// What an answer is worth.
    pub scale: Scale,
    /// Whether the edition lets an office say that it does not apply.
    pub not_applicable: bool,
    /// What is known or unknown of this criterion. `None`: nothing to add.
    pub note: Option<Bilingual>,
    /// The law or sentence that it rests on; empty where none is named.
    pub basis: Bilingual,
    /// The sources, by their id in the edition.
    pub sources: Vec<SourceId>,
    /// The monthly figures that an answer rests on, each once; empty for most criteria.
    pub figures: Vec<FigureKind>,
}

impl Criterion {
    /// The first letters of the id of every criterion of an office's own.
    pub const OWN_PREFIX: &'static str = "OWN-";

    /// A criterion that the office adds to the fourth aspect to fit its mission: answered and printed like
    /// the others, without points.
    #[must_use]
    pub fn own(id: CriterionId, title: &str, look_at: &str) -> Self {
        let thai_only = |text: &str| Bilingual { th: text.to_owned(), en: String::new() };
        Self {
            id,
            number: None,
            aspect: Aspect::Other,
            section: None,
            title: thai_only(title),
            title_provenance: Provenance::Office,
            wording: None,
            look_at: thai_only(look_at),
            evidence: Bilingual::default(),
            guidance_provenance: Provenance::Office,
            scale: Scale::Guidance,
            not_applicable: true,
            note: None,
            basis: Bilingual::default(),
            sources: Vec::new(),
            figures: Vec::new(),
        }
    }

    /// The ids of criteria of an office's own, counted from 1: `OWN-01` and so on.
    pub fn own_ids() -> impl Iterator<Item = CriterionId> {
        let numbers = 1..=u16::MAX;
        numbers.filter_map(|n| CriterionId::new(&format!("{}{n:02}", Self::OWN_PREFIX)).ok())
    }

    /// Whether the office added it.
    #[must_use]
    pub const fn is_own(&self) -> bool {
        self.section.is_none()
    }

    /// Whether it is a sub-indicator of another criterion.
    #[must_use]
    pub const fn is_part(&self) -> bool {
        matches!(self.scale, Scale::Part { .. })
    }

    /// The criterion whose part this is. `None`: it stands for itself.
    #[must_use]
    pub const fn parent(&self) -> Option<&CriterionId> {
        match &self.scale {
            Scale::Part { of, .. } => Some(of),
            Scale::Gate | Scale::Mark(_) | Scale::Points(_) | Scale::Guidance => None,
        }
    }

    /// Whether the answer decides the gate or earns points.
    #[must_use]
    pub const fn is_counted(&self) -> bool {
        match self.scale {
            Scale::Gate | Scale::Mark(_) | Scale::Points(_) => true,
            Scale::Guidance | Scale::Part { .. } => false,
        }
    }

    /// The most points that can be typed in for it. `None`: it has no points, or the maximum is not known.
    #[must_use]
    pub const fn maximum(&self) -> Option<Points> {
        match self.scale {
            Scale::Mark(points) | Scale::Points(points) => Some(points),
            Scale::Part { maximum, .. } => maximum,
            Scale::Gate | Scale::Guidance => None,
        }
    }

    /// Whether points can be typed in for it.
    #[must_use]
    pub const fn takes_points(&self) -> bool {
        match self.scale {
            Scale::Mark(_) | Scale::Points(_) | Scale::Part { .. } => true,
            Scale::Gate | Scale::Guidance => false,
        }
    }
}
