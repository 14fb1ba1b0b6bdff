//! What blocks the next level, and the shortest way to it.
//!
//! Fewest criteria first. Inside each section the largest gains come first, so that a minimum is met with as few
//! criteria as can be; what the total still lacks is then taken from the largest gains that are left. Among equal
//! gains, work that has begun goes before work that has not, then the edition's order.

use std::cmp::Reverse;
use std::collections::VecDeque;

use crate::domain::answer::AnswerState;
use crate::domain::assessment::Assessment;
use crate::domain::criterion::Criterion;
use crate::domain::edition::Edition;
use crate::domain::id::{CriterionId, LevelId, SectionId};
use crate::domain::level::Level;
use crate::domain::points::Points;
use crate::domain::readiness::standing::{Standing, criterion_points};
use crate::domain::readiness::{PointsSource, Reading};
use crate::domain::section::{Section, SectionRule};

/// The lowest level that is not reached yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NextLevel {
    /// Which level.
    pub level: LevelId,
    /// How many points the total lacks.
    pub missing: Points,
    /// The shortest way: what has to be met, the unavoidable first. Doing all of it reaches the level.
    pub blockers: Vec<Blocker>,
}

/// One step on the way to a level.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Blocker {
    /// What has to be met.
    pub target: Target,
    /// Why.
    pub reason: BlockerReason,
    /// The points it adds; none for the gate.
    pub gain: Points,
    /// Whether the gain is an estimate.
    pub estimated: bool,
}

/// What a step is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// A criterion to meet.
    Criterion(CriterionId),
    /// A section whose points the office typed: raise them.
    Section(SectionId),
}

/// Why a step is on the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum BlockerReason {
    /// A physical criterion is not met; without it nothing else counts.
    Gate,
    /// The section is below its minimum.
    Minimum,
    /// The total is too low.
    Points,
}

/// How far from done, least first.
type Effort = u8;

struct Candidate {
    target: Target,
    /// The most that taking it can add, in thousandths of a point; a share of guidance is no whole number.
    weight: u32,
    effort: Effort,
    place: usize,
}

/// A section on the way, as if steps already taken were done.
struct Tally<'a> {
    section: &'a Section,
    points: Points,
    /// For a share: how many rows are fulfilled, and of how many.
    share: Option<(usize, usize)>,
    estimated: bool,
    /// Best first.
    left: VecDeque<Candidate>,
}

impl Tally<'_> {
    /// Takes the best candidate. `None`: none is left.
    fn take(&mut self, assessment: &Assessment, reason: BlockerReason) -> Option<Blocker> {
        let candidate = self.left.pop_front()?;
        let before = self.points;
        self.points = match (&mut self.share, &candidate.target) {
            (Some((met, of)), _) => {
                *met += 1;
                self.section.maximum.share(*met, *of)
            }
            (None, Target::Section(_)) => self.section.maximum,
            (None, Target::Criterion(id)) => {
                let criterion = assessment.edition().criterion(id)?;
                before.plus(room(assessment, criterion))
            }
        };
        Some(Blocker {
            target: candidate.target,
            reason,
            gain: self.points.minus(before),
            estimated: self.estimated,
        })
    }

    fn is_below_minimum(&self) -> bool {
        self.section.minimum.as_ref().is_some_and(|minimum| self.points < minimum.points)
    }
}

impl NextLevel {
    /// The way from a claimed standing to the next level. `None`: the highest level is reached.
    pub(super) fn after(assessment: &Assessment, claimed: &Standing) -> Option<Self> {
        let edition = assessment.edition();
        let level = next_level(edition, claimed)?;
        let mut blockers = gate_blockers(assessment);
        let mut tallies = tallies(assessment, claimed);
        for tally in &mut tallies {
            while tally.is_below_minimum() {
                let Some(step) = tally.take(assessment, BlockerReason::Minimum) else { break };
                blockers.push(step);
            }
        }
        while tallies.iter().map(|tally| tally.points).sum::<Points>() < level.from {
            let best = tallies
                .iter_mut()
                .filter(|tally| !tally.left.is_empty())
                .min_by_key(|tally| tally.left.front().map(rank));
            let step = best.and_then(|tally| tally.take(assessment, BlockerReason::Points));
            let Some(step) = step else { break };
            blockers.push(step);
        }
        let missing = level.from.minus(claimed.total);
        Some(Self { level: level.id.clone(), missing, blockers })
    }
}

fn next_level<'a>(edition: &'a Edition, claimed: &Standing) -> Option<&'a Level> {
    let levels = edition.levels();
    let reached = claimed.level.as_ref().and_then(|id| levels.iter().position(|l| l.id == *id));
    levels.get(reached.map_or(0, |at| at + 1))
}

const fn rank(candidate: &Candidate) -> (Reverse<u32>, Effort, usize) {
    (Reverse(candidate.weight), candidate.effort, candidate.place)
}

fn gate_blockers(assessment: &Assessment) -> Vec<Blocker> {
    let edition = assessment.edition();
    let gates = edition.sections().iter().filter(|section| section.rule == SectionRule::Gate);
    let mut unmet: Vec<(Effort, usize, CriterionId)> = gates
        .flat_map(|section| edition.criteria_of_section(&section.id))
        .filter(|row| !row.is_part() && assessment.answer(&row.id).state != AnswerState::Met)
        .map(|row| (effort(assessment, &row.id), place(edition, &row.id), row.id.clone()))
        .collect();
    unmet.sort();
    unmet
        .into_iter()
        .map(|(_, _, id)| Blocker {
            target: Target::Criterion(id),
            reason: BlockerReason::Gate,
            gain: Points::ZERO,
            estimated: false,
        })
        .collect()
}

fn tallies<'a>(assessment: &'a Assessment, claimed: &Standing) -> Vec<Tally<'a>> {
    let edition = assessment.edition();
    let standings = claimed.sections.iter();
    standings
        .filter_map(|standing| {
            let section = edition.section(&standing.section)?;
            let rows = edition.criteria_of_section(&section.id).filter(|row| !row.is_part());
            let is_met = |row: &&Criterion| assessment.answer(&row.id).state == AnswerState::Met;
            let share = (standing.source == PointsSource::Share)
                .then(|| (rows.clone().filter(is_met).count(), rows.count()));
            let mut left = candidates(assessment, section, standing.source);
            left.sort_by_key(rank);
            Some(Tally {
                section,
                points: standing.points,
                share,
                estimated: standing.is_estimated(),
                left: left.into(),
            })
        })
        .collect()
}

fn candidates(assessment: &Assessment, section: &Section, source: PointsSource) -> Vec<Candidate> {
    let edition = assessment.edition();
    let rows = edition.criteria_of_section(&section.id).filter(|row| !row.is_part());
    let candidate = |row: &Criterion, weight: u32| Candidate {
        target: Target::Criterion(row.id.clone()),
        weight,
        effort: effort(assessment, &row.id),
        place: place(edition, &row.id),
    };
    match source {
        PointsSource::Counted => rows
            .map(|row| candidate(row, thousandths(room(assessment, row))))
            .filter(|candidate| candidate.weight > 0)
            .collect(),
        PointsSource::Share => {
            let of = u32::try_from(rows.clone().count()).unwrap_or(u32::MAX).max(1);
            let weight = (thousandths(section.maximum) / of).max(1);
            rows.filter(|row| assessment.answer(&row.id).state != AnswerState::Met)
                .map(|row| candidate(row, weight))
                .collect()
        }
        PointsSource::Typed => {
            let typed = assessment.section_points(&section.id).unwrap_or(section.maximum);
            let raise = Candidate {
                target: Target::Section(section.id.clone()),
                // Raising a typed number is several criteria at once, so it comes after all single ones.
                weight: 1,
                effort: Effort::MAX,
                place: usize::MAX,
            };
            if typed < section.maximum { vec![raise] } else { Vec::new() }
        }
    }
}

fn thousandths(points: Points) -> u32 {
    u32::from(points.0) * 1000
}

/// How many points a criterion can still add.
fn room(assessment: &Assessment, criterion: &Criterion) -> Points {
    let now = criterion_points(assessment, criterion, Reading::Claimed).unwrap_or_default();
    criterion.maximum().unwrap_or_default().minus(now)
}

fn place(edition: &Edition, id: &CriterionId) -> usize {
    edition.place(id).unwrap_or(usize::MAX)
}

fn effort(assessment: &Assessment, id: &CriterionId) -> Effort {
    match assessment.answer(id).state {
        AnswerState::Met => 0,
        AnswerState::Partly => 1,
        AnswerState::Unknown => 2,
        AnswerState::NotAnswered => 3,
        AnswerState::NotMet => 4,
        AnswerState::NotApplicable => 5,
    }
}
