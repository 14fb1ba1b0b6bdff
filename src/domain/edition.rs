//! A year's version of the standard, valid by construction.

use std::collections::BTreeMap;

use crate::domain::aspect::{Aspect, AspectDescription};
use crate::domain::criterion::Criterion;
use crate::domain::cycle::{CalendarStep, MaintenanceTopic, Source};
use crate::domain::edition_check::problem;
use crate::domain::edition_problem::EditionProblem;
use crate::domain::id::{CriterionId, EditionId, LevelId, SectionId};
use crate::domain::language::Bilingual;
use crate::domain::level::Level;
use crate::domain::own_edition::OwnEdition;
use crate::domain::points::Points;
use crate::domain::section::{Section, SectionRule};

/// Everything an edition is made of, not yet checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EditionParts {
    /// Such as `2568`.
    pub id: EditionId,
    /// How an office came to correct it. `None`: it is an edition of the program.
    pub own: Option<OwnEdition>,
    /// The year of the Buddhist era.
    pub year: u16,
    /// Its name.
    pub title: Bilingual,
    /// What is known and unknown of it.
    pub note: Bilingual,
    /// The points of all sections together.
    pub total: Points,
    /// Where its statements were published.
    pub sources: Vec<Source>,
    /// The four aspects, in the edition's order.
    pub aspects: Vec<AspectDescription>,
    /// The sections, in the edition's order.
    pub sections: Vec<Section>,
    /// The criteria, in the edition's order.
    pub criteria: Vec<Criterion>,
    /// The levels, lowest first.
    pub levels: Vec<Level>,
    /// For how many calendar years a certificate is current, the year of certification included.
    pub validity_years: u16,
    /// How many days an office has to correct what a check found.
    pub correction_days: u16,
    /// The yearly process.
    pub calendar: Vec<CalendarStep>,
    /// What is looked at after certification.
    pub maintenance: Vec<MaintenanceTopic>,
}

/// An edition: ids are unique, sums agree, all four aspects are there and levels are in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edition {
    parts: EditionParts,
    places: BTreeMap<CriterionId, usize>,
    /// Where the parts of a criterion stand; asked for each criterion of thousands of assessments.
    parts_of: BTreeMap<CriterionId, Vec<usize>>,
}

impl Edition {
    /// Checks the parts and puts them together.
    ///
    /// # Errors
    /// The first [`EditionProblem`] found.
    pub fn new(parts: EditionParts) -> Result<Self, EditionProblem> {
        if let Some(found) = problem(&parts) {
            return Err(found);
        }
        let places = parts.criteria.iter().enumerate().map(|(i, c)| (c.id.clone(), i)).collect();
        let mut parts_of: BTreeMap<CriterionId, Vec<usize>> = BTreeMap::new();
        for (at, criterion) in parts.criteria.iter().enumerate() {
            if let Some(of) = criterion.parent() {
                parts_of.entry(of.clone()).or_default().push(at);
            }
        }
        Ok(Self { parts, places, parts_of })
    }

    /// Such as `2568`.
    #[must_use]
    pub const fn id(&self) -> &EditionId {
        &self.parts.id
    }

    /// How an office came to correct it. `None`: it is an edition of the program.
    #[must_use]
    pub const fn own(&self) -> Option<&OwnEdition> {
        self.parts.own.as_ref()
    }

    /// All that it is made of, to read.
    #[must_use]
    pub const fn parts(&self) -> &EditionParts {
        &self.parts
    }

    /// The criteria, in order.
    #[must_use]
    pub fn criteria(&self) -> &[Criterion] {
        &self.parts.criteria
    }

    /// The criterion with this id. `None`: this edition has none.
    #[must_use]
    pub fn criterion(&self, id: &CriterionId) -> Option<&Criterion> {
        self.parts.criteria.get(*self.places.get(id)?)
    }

    /// Where a criterion stands in the edition's order. `None`: it is not of this edition.
    #[must_use]
    pub fn place(&self, id: &CriterionId) -> Option<usize> {
        self.places.get(id).copied()
    }

    /// The sections, in order.
    #[must_use]
    pub fn sections(&self) -> &[Section] {
        &self.parts.sections
    }

    /// The section with this id. `None`: this edition has none.
    #[must_use]
    pub fn section(&self, id: &SectionId) -> Option<&Section> {
        self.parts.sections.iter().find(|section| section.id == *id)
    }

    /// The criteria counted in a section, parts included, in order.
    pub fn criteria_of_section<'a>(
        &'a self,
        section: &'a SectionId,
    ) -> impl Iterator<Item = &'a Criterion> + Clone {
        self.parts.criteria.iter().filter(move |c| c.section.as_ref() == Some(section))
    }

    /// The parts of a criterion, in order.
    pub fn parts_of<'a>(&'a self, of: &'a CriterionId) -> impl Iterator<Item = &'a Criterion> {
        let places = self.parts_of.get(of).into_iter().flatten();
        places.filter_map(|at| self.parts.criteria.get(*at))
    }

    /// The aspects, in the edition's order.
    #[must_use]
    pub fn aspects(&self) -> &[AspectDescription] {
        &self.parts.aspects
    }

    /// How the edition describes an aspect; every edition has all four. `None` never occurs in a checked edition.
    #[must_use]
    pub fn aspect(&self, code: Aspect) -> Option<&AspectDescription> {
        self.parts.aspects.iter().find(|aspect| aspect.code == code)
    }

    /// The levels, lowest first.
    #[must_use]
    pub fn levels(&self) -> &[Level] {
        &self.parts.levels
    }

    /// The level with this id. `None`: this edition has none.
    #[must_use]
    pub fn level(&self, id: &LevelId) -> Option<&Level> {
        self.parts.levels.iter().find(|level| level.id == *id)
    }

    /// The highest level that this many points reach, gate and minima apart. `None`: none.
    #[must_use]
    pub fn level_for(&self, points: Points) -> Option<&Level> {
        self.parts.levels.iter().rev().find(|level| points >= level.from)
    }

    /// Whether any section's points can only be estimated.
    #[must_use]
    pub fn has_estimates(&self) -> bool {
        self.parts.sections.iter().any(|section| section.rule == SectionRule::Estimate)
    }
}
