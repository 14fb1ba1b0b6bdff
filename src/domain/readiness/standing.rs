//! Gate, points and level under one reading of the answers.

use crate::domain::answer::AnswerState;
use crate::domain::assessment::Assessment;
use crate::domain::criterion::{Criterion, Scale};
use crate::domain::edition::Edition;
use crate::domain::id::{LevelId, SectionId};
use crate::domain::points::Points;
use crate::domain::section::{Section, SectionRule};

/// How answers are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    /// As answered.
    Claimed,
    /// As answered, but only where evidence is on file.
    Evidenced,
    /// As answered, and every open question goes well.
    Potential,
}

/// The physical criteria: all of them must be met, or the office is not assessed further.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gate {
    /// How many are met.
    pub met: usize,
    /// How many there are.
    pub of: usize,
}

impl Gate {
    /// Whether all are met.
    #[must_use]
    pub const fn is_passed(self) -> bool {
        self.met >= self.of
    }
}

/// How the points of a section came about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PointsSource {
    /// The sum of its criteria.
    Counted,
    /// Typed in by the office; an estimate.
    Typed,
    /// The share of the guidance that is fulfilled, times the maximum; an estimate.
    Share,
}

/// A section that carries points.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SectionStanding {
    /// Which one.
    pub section: SectionId,
    /// Its points.
    pub points: Points,
    /// The most points.
    pub maximum: Points,
    /// The fewest points it needs. `None`: not known, so not checked.
    pub minimum: Option<Points>,
    /// How the points came about.
    pub source: PointsSource,
}

impl SectionStanding {
    /// Whether a known minimum is missed.
    #[must_use]
    pub fn is_below_minimum(&self) -> bool {
        self.minimum.is_some_and(|minimum| self.points < minimum)
    }

    /// Whether the points are an estimate.
    #[must_use]
    pub const fn is_estimated(&self) -> bool {
        match self.source {
            PointsSource::Counted => false,
            PointsSource::Typed | PointsSource::Share => true,
        }
    }
}

/// Gate, points and level.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// The physical criteria.
    pub gate: Gate,
    /// The sections that carry points, in the edition's order.
    pub sections: Vec<SectionStanding>,
    /// All points.
    pub total: Points,
    /// Whether the total contains an estimate.
    pub estimated: bool,
    /// The level reached. `None`: none, because of the gate, a minimum or the total.
    pub level: Option<LevelId>,
}

impl Standing {
    /// The standing of an assessment under a reading.
    #[must_use]
    pub fn of(assessment: &Assessment, reading: Reading) -> Self {
        let edition = assessment.edition();
        let mut gate = Gate { met: 0, of: 0 };
        let mut sections = Vec::new();
        for section in edition.sections() {
            match section.rule {
                SectionRule::Gate => {
                    let (met, of) = fulfilled(assessment, section, reading);
                    gate = Gate { met: gate.met + met, of: gate.of + of };
                }
                SectionRule::Sum | SectionRule::Estimate => {
                    sections.push(section_standing(assessment, section, reading));
                }
            }
        }
        let total = sections.iter().map(|section| section.points).sum();
        let estimated = sections.iter().any(SectionStanding::is_estimated);
        let level = level(edition, gate, &sections, total);
        Self { gate, sections, total, estimated, level }
    }

    /// The sections whose known minimum is missed.
    pub fn below_minimum(&self) -> impl Iterator<Item = &SectionStanding> {
        self.sections.iter().filter(|section| section.is_below_minimum())
    }
}

fn level(
    edition: &Edition,
    gate: Gate,
    sections: &[SectionStanding],
    total: Points,
) -> Option<LevelId> {
    if !gate.is_passed() || sections.iter().any(SectionStanding::is_below_minimum) {
        return None;
    }
    edition.level_for(total).map(|level| level.id.clone())
}

fn section_standing(
    assessment: &Assessment,
    section: &Section,
    reading: Reading,
) -> SectionStanding {
    let (points, source) = match section.rule {
        SectionRule::Gate | SectionRule::Sum => {
            let rows = assessment.edition().criteria_of_section(&section.id);
            let points = rows.filter_map(|row| criterion_points(assessment, row, reading)).sum();
            (points, PointsSource::Counted)
        }
        SectionRule::Estimate => estimate(assessment, section, reading),
    };
    SectionStanding {
        section: section.id.clone(),
        points,
        maximum: section.maximum,
        minimum: section.minimum.as_ref().map(|minimum| minimum.points),
        source,
    }
}

/// Typed points are the office's own count by its manual; the evidence on file can vouch for no more than the share
/// of the guidance that it covers.
fn estimate(
    assessment: &Assessment,
    section: &Section,
    reading: Reading,
) -> (Points, PointsSource) {
    let (met, of) = fulfilled(assessment, section, reading);
    let share = section.maximum.share(met, of);
    match (assessment.section_points(&section.id), reading) {
        (Some(typed), Reading::Claimed | Reading::Potential) => (typed, PointsSource::Typed),
        (Some(typed), Reading::Evidenced) => (typed.min(share), PointsSource::Typed),
        (None, _) => (share, PointsSource::Share),
    }
}

/// How many criteria of a section are fulfilled, and how many there are. What does not apply is not fulfilled: no
/// source lets an office gain by leaving a criterion out.
fn fulfilled(assessment: &Assessment, section: &Section, reading: Reading) -> (usize, usize) {
    let rows = assessment.edition().criteria_of_section(&section.id).filter(|row| !row.is_part());
    let met = rows.clone().filter(|row| is_fulfilled(assessment, row, reading)).count();
    (met, rows.count())
}

fn is_fulfilled(assessment: &Assessment, criterion: &Criterion, reading: Reading) -> bool {
    let state = assessment.answer(&criterion.id).state;
    match reading {
        Reading::Claimed => state == AnswerState::Met,
        Reading::Evidenced => state == AnswerState::Met && assessment.is_evidenced(&criterion.id),
        Reading::Potential => state == AnswerState::Met || !state.is_answered(),
    }
}

/// The points of a criterion. `None`: it carries none of its own.
pub(super) fn criterion_points(
    assessment: &Assessment,
    criterion: &Criterion,
    reading: Reading,
) -> Option<Points> {
    let (maximum, when_met) = match &criterion.scale {
        Scale::Mark(points) => (*points, *points),
        Scale::Points(points) => (*points, Points::ZERO),
        Scale::Gate | Scale::Guidance | Scale::Part { .. } => return None,
    };
    let answer = assessment.answer(&criterion.id);
    let of_parts = points_of_parts(assessment, criterion);
    let typed = answer.points.or(of_parts);
    let claimed = match answer.state {
        AnswerState::Met => typed.unwrap_or(when_met),
        AnswerState::Partly => typed.unwrap_or(Points::ZERO),
        // A number typed for the whole goes before its parts; without a judgement it cannot earn more than they do.
        AnswerState::NotAnswered | AnswerState::Unknown => {
            of_parts.map_or(Points::ZERO, |parts| parts.min(answer.points.unwrap_or(parts)))
        }
        AnswerState::NotMet | AnswerState::NotApplicable => Points::ZERO,
    }
    .min(maximum);
    Some(match reading {
        Reading::Claimed => claimed,
        Reading::Evidenced if assessment.is_evidenced(&criterion.id) => claimed,
        Reading::Evidenced => Points::ZERO,
        Reading::Potential => {
            let open = !answer.state.is_answered();
            let untyped = answer.state.earns() && typed.is_none() && when_met == Points::ZERO;
            if open || untyped { maximum } else { claimed }
        }
    })
}

/// The typed points of the parts together. `None`: none were typed.
fn points_of_parts(assessment: &Assessment, criterion: &Criterion) -> Option<Points> {
    let parts = assessment.edition().parts_of(&criterion.id);
    let answers = parts.map(|part| assessment.answer(&part.id)).filter(|a| a.state.earns());
    let typed: Vec<Points> = answers.filter_map(|answer| answer.points).collect();
    (!typed.is_empty()).then(|| typed.into_iter().sum())
}
