//! Correcting an edition from the official manual that an office holds. The edition itself stays as it is; what comes
//! of it is another one, the office's own.

mod settling;

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::domain::criterion::{Criterion, Scale, Wording};
use crate::domain::edition::{Edition, EditionParts};
use crate::domain::edition_check::value_problems;
use crate::domain::edition_problem::EditionProblem;
use crate::domain::id::{CriterionId, EditionId, LevelId, SectionId};
use crate::domain::language::Bilingual;
use crate::domain::own_edition::OwnEdition;
use crate::domain::points::Points;
use crate::domain::provenance::Provenance;
use crate::domain::section::{Minimum, Section};

/// A text of a criterion that can be corrected.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CriterionText {
    /// The title.
    Title,
    /// The full wording; empty where it is not known.
    Wording,
    /// What to look at.
    LookAt,
    /// Which evidence to collect.
    Evidence,
}

impl CriterionText {
    /// All four.
    pub const ALL: [Self; 4] = [Self::Title, Self::Wording, Self::LookAt, Self::Evidence];

    /// The Thai text in a criterion.
    #[must_use]
    pub fn of(self, criterion: &Criterion) -> &str {
        match self {
            Self::Title => &criterion.title.th,
            Self::Wording => criterion.wording.as_ref().map_or("", |wording| &wording.text),
            Self::LookAt => &criterion.look_at.th,
            Self::Evidence => &criterion.evidence.th,
        }
    }
}

/// Where the corrected texts of a criterion come from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum TakenFrom {
    /// The official manual, word for word.
    #[default]
    Manual,
    /// The office's own words.
    Office,
}

impl TakenFrom {
    const fn provenance(self) -> Provenance {
        match self {
            Self::Manual => Provenance::FromManual,
            Self::Office => Provenance::Office,
        }
    }
}

/// One change of an edition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Correction {
    /// A Thai text of a criterion.
    Text(CriterionId, CriterionText, String),
    /// Where the corrected texts of a criterion come from.
    From(CriterionId, TakenFrom),
    /// The page of the manual on which a criterion stands.
    Page(CriterionId, String),
    /// The most points of a criterion, or of a part whose points may be unknown.
    CriterionPoints(CriterionId, Option<Points>),
    /// The most points of a section.
    SectionMaximum(SectionId, Points),
    /// The fewest points that a section needs. `None`: not known.
    SectionMinimum(SectionId, Option<Points>),
    /// The points from which a level is reached.
    Level(LevelId, Points),
    /// The points of all sections together.
    Total(Points),
    /// Who corrects.
    Office(String),
    /// Where the wording comes from: the manual with its date.
    WordingFrom(String),
    /// A criterion is again as it was.
    ResetCriterion(CriterionId),
    /// All points of sections and levels are again as they were.
    ResetPoints,
}

/// Why a correction is no edition yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CorrectionProblem {
    /// Nothing is another than before.
    Nothing,
    /// It is not said who corrects.
    NoOffice,
    /// It is not said where the wording comes from.
    NoSource,
    /// What is corrected does not agree.
    Edition(EditionProblem),
}

/// An edition being corrected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EditionCorrection {
    base: Arc<Edition>,
    /// What was typed, with every provenance as it was.
    draft: EditionParts,
    office: String,
    wording_from: String,
    taken: BTreeMap<CriterionId, TakenFrom>,
    pages: BTreeMap<CriterionId, String>,
}

impl EditionCorrection {
    /// Begins with an edition in which nothing is corrected yet.
    #[must_use]
    pub fn of(base: Arc<Edition>) -> Self {
        let own = base.own();
        Self {
            draft: base.parts().clone(),
            office: own.map_or_else(String::new, |own| own.office.clone()),
            wording_from: own.map_or_else(String::new, |own| own.wording_from.clone()),
            taken: BTreeMap::new(),
            pages: BTreeMap::new(),
            base,
        }
    }

    /// The edition that is corrected.
    #[must_use]
    pub const fn base(&self) -> &Arc<Edition> {
        &self.base
    }

    /// The edition as typed so far.
    #[must_use]
    pub const fn draft(&self) -> &EditionParts {
        &self.draft
    }

    /// Who corrects.
    #[must_use]
    pub fn office(&self) -> &str {
        &self.office
    }

    /// Where the wording comes from.
    #[must_use]
    pub fn wording_from(&self) -> &str {
        &self.wording_from
    }

    /// Where the corrected texts of a criterion come from.
    #[must_use]
    pub fn taken_from(&self, id: &CriterionId) -> TakenFrom {
        self.taken.get(id).copied().unwrap_or_default()
    }

    /// The page on which a criterion stands; empty where none was given.
    #[must_use]
    pub fn page(&self, id: &CriterionId) -> &str {
        self.pages.get(id).map_or("", String::as_str)
    }

    /// Makes a change. What the edition does not have is left as it is.
    pub fn apply(&mut self, correction: Correction) {
        match correction {
            Correction::Text(id, which, text) => self.set_text(&id, which, text),
            Correction::From(id, from) => drop(self.taken.insert(id, from)),
            Correction::Page(id, page) => drop(self.pages.insert(id, page)),
            Correction::CriterionPoints(id, points) => {
                let row = self.draft.criteria.iter_mut().find(|row| row.id == id);
                let Some(row) = row else { return };
                match (&mut row.scale, points) {
                    (Scale::Mark(old) | Scale::Points(old), Some(points)) => *old = points,
                    (Scale::Part { maximum, .. }, points) => *maximum = points,
                    (Scale::Mark(_) | Scale::Points(_), None)
                    | (Scale::Gate | Scale::Guidance, _) => {}
                }
            }
            Correction::SectionMaximum(id, points) => {
                if let Some(row) = self.section(&id) {
                    row.maximum = points;
                }
            }
            Correction::SectionMinimum(id, points) => self.set_minimum(&id, points),
            Correction::Level(id, points) => {
                if let Some(row) = self.draft.levels.iter_mut().find(|row| row.id == id) {
                    row.from = points;
                }
            }
            Correction::Total(points) => self.draft.total = points,
            Correction::Office(text) => self.office = text,
            Correction::WordingFrom(text) => self.wording_from = text,
            Correction::ResetCriterion(id) => self.reset(&id),
            Correction::ResetPoints => {
                let parts = self.base.parts();
                self.draft.total = parts.total;
                self.draft.sections.clone_from(&parts.sections);
                self.draft.levels.clone_from(&parts.levels);
            }
        }
    }

    fn section(&mut self, id: &SectionId) -> Option<&mut Section> {
        self.draft.sections.iter_mut().find(|row| row.id == *id)
    }

    fn set_text(&mut self, id: &CriterionId, which: CriterionText, text: String) {
        let Some(row) = self.draft.criteria.iter_mut().find(|row| row.id == *id) else { return };
        let before = self.base.criterion(id).and_then(|before| before.wording.clone());
        match which {
            CriterionText::Title => row.title.th = text,
            CriterionText::LookAt => row.look_at.th = text,
            CriterionText::Evidence => row.evidence.th = text,
            CriterionText::Wording if text.is_empty() => row.wording = None,
            CriterionText::Wording => {
                let provenance =
                    before.map_or(Provenance::FromManual, |wording| wording.provenance);
                row.wording = Some(Wording { text, provenance });
            }
        }
    }

    fn set_minimum(&mut self, id: &SectionId, points: Option<Points>) {
        let before = self.base.section(id).and_then(|section| section.minimum.clone());
        let Some(row) = self.section(id) else { return };
        row.minimum = points.map(|points| match before {
            Some(before) if before.points == points => before,
            Some(_) | None => Minimum {
                points,
                provenance: Provenance::FromManual,
                note: Bilingual::default(),
                sources: Vec::new(),
            },
        });
    }

    fn reset(&mut self, id: &CriterionId) {
        let before = self.base.criterion(id);
        let row = self.draft.criteria.iter_mut().find(|row| row.id == *id);
        if let (Some(before), Some(row)) = (before, row) {
            row.clone_from(before);
        }
        self.taken.remove(id);
        self.pages.remove(id);
    }

    /// Whether a criterion says something else than before.
    #[must_use]
    pub fn is_corrected(&self, id: &CriterionId) -> bool {
        let draft = self.draft.criteria.iter().find(|row| row.id == *id);
        let before = self.base.criterion(id);
        draft.zip(before).is_some_and(|(draft, before)| differs(draft, before))
    }

    /// Whether the points of sections or levels are others than before.
    #[must_use]
    pub fn has_corrected_points(&self) -> bool {
        let parts = self.base.parts();
        self.draft.total != parts.total
            || self.draft.sections != parts.sections
            || self.draft.levels != parts.levels
    }

    /// Whether nothing is another than before.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        !self.has_corrected_points()
            && !self.draft.criteria.iter().any(|row| self.is_corrected(&row.id))
    }

    /// All that stands against making an edition of it. Empty: nothing does.
    #[must_use]
    pub fn problems(&self) -> Vec<CorrectionProblem> {
        let missing = [
            (self.is_empty(), CorrectionProblem::Nothing),
            (!OwnEdition::is_said(self.office.trim()), CorrectionProblem::NoOffice),
            (!OwnEdition::is_said(self.wording_from.trim()), CorrectionProblem::NoSource),
        ];
        let missing = missing.into_iter().filter_map(|(is_so, problem)| is_so.then_some(problem));
        let values = value_problems(&self.settled()).into_iter().map(CorrectionProblem::Edition);
        missing.chain(values).collect()
    }

    /// The edition of the program that this one, or the one that it corrects, began with.
    #[must_use]
    pub fn based_on(&self) -> &EditionId {
        self.base.own().map_or_else(|| self.base.id(), |own| &own.based_on)
    }
}

/// Whether a criterion says something else, blanks at the ends apart.
fn differs(row: &Criterion, before: &Criterion) -> bool {
    let texts = CriterionText::ALL.into_iter();
    row.scale != before.scale
        || texts.into_iter().any(|it| it.of(row).trim() != it.of(before).trim())
}

#[cfg(test)]
mod tests;
