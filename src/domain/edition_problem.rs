//! What can be wrong with an edition that reads well as a file.

use std::collections::BTreeSet;

use crate::domain::aspect::Aspect;
use crate::domain::criterion::{Criterion, Scale};
use crate::domain::edition::EditionParts;
use crate::domain::id::{CriterionId, LevelId, SectionId, SourceId};
use crate::domain::points::Points;
use crate::domain::section::{Section, SectionRule};

/// One thing wrong with an edition.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EditionProblem {
    /// Two criteria or maintenance topics share an id.
    #[error("the id {0} stands twice")]
    DuplicateCriterion(CriterionId),
    /// Two sections share an id.
    #[error("the section {0} stands twice")]
    DuplicateSection(SectionId),
    /// Two levels share an id.
    #[error("the level {0} stands twice")]
    DuplicateLevel(LevelId),
    /// Two sources share an id.
    #[error("the source {0} stands twice")]
    DuplicateSource(SourceId),
    /// An aspect is described twice.
    #[error("the aspect {0:?} stands twice")]
    DuplicateAspect(Aspect),
    /// One of the four aspects is missing.
    #[error("the aspect {0:?} is missing")]
    MissingAspect(Aspect),
    /// There is no level.
    #[error("there is no level")]
    NoLevel,
    /// A criterion names a section that is not there.
    #[error("criterion {criterion} names the unknown section {section}")]
    UnknownSection {
        /// The criterion.
        criterion: CriterionId,
        /// What it names.
        section: SectionId,
    },
    /// A part names a criterion that is not there, carries no points, or stands in another section.
    #[error("part {part} names {of}, which carries no points in its section")]
    UnknownParent {
        /// The part.
        part: CriterionId,
        /// What it names.
        of: CriterionId,
    },
    /// Something names a source that is not there.
    #[error("the source {0} is not listed")]
    UnknownSource(SourceId),
    /// A maintenance topic names a criterion or topic that is not there.
    #[error("the maintenance topic {topic} names {related}, which is not there")]
    UnknownRelated {
        /// The topic.
        topic: CriterionId,
        /// What it names.
        related: CriterionId,
    },
    /// A criterion has no Thai title.
    #[error("criterion {0} has no Thai title")]
    NoTitle(CriterionId),
    /// A criterion's id is kept for criteria of an office's own.
    #[error("criterion {0} uses an id that is kept for the office's own criteria")]
    ReservedId(CriterionId),
    /// The scale of a criterion does not fit the rule of its section.
    #[error("the scale of criterion {0} does not fit its section")]
    ScaleMisfit(CriterionId),
    /// The parts of a criterion add up to more than it.
    #[error("the parts of {0} add up to more than its points")]
    PartsAboveMaximum(CriterionId),
    /// The criteria of a section do not add up to its maximum.
    #[error("section {section} adds up to {found} points instead of {expected}")]
    SumMismatch {
        /// The section.
        section: SectionId,
        /// What its criteria add up to.
        found: Points,
        /// Its maximum.
        expected: Points,
    },
    /// A section does not have as many criteria as it says.
    #[error("section {section} has {found} criteria instead of {expected}")]
    CountMismatch {
        /// The section.
        section: SectionId,
        /// How many criteria stand there.
        found: usize,
        /// How many it says.
        expected: u16,
    },
    /// The sections do not add up to the total.
    #[error("the sections add up to {found} points instead of {expected}")]
    TotalMismatch {
        /// What the sections add up to.
        found: Points,
        /// The total.
        expected: Points,
    },
    /// A minimum is above the maximum of its section.
    #[error("the minimum of section {0} is above its maximum")]
    MinimumAboveMaximum(SectionId),
    /// A level does not need more points than the one before it, or needs more than the total.
    #[error("level {0} is not in order")]
    LevelOutOfOrder(LevelId),
    /// A month of the calendar is not 1 to 12.
    #[error("{0} is not a month")]
    NotAMonth(u8),
}

impl EditionProblem {
    /// The word in the file that shows the place, and whether its second occurrence is meant.
    #[must_use]
    pub fn place(&self) -> (String, bool) {
        match self {
            Self::DuplicateCriterion(id) => (id.to_string(), true),
            Self::DuplicateSection(id) => (id.to_string(), true),
            Self::DuplicateLevel(id) => (id.to_string(), true),
            Self::DuplicateSource(id) => (id.to_string(), true),
            Self::DuplicateAspect(_) | Self::MissingAspect(_) => ("aspects".to_owned(), false),
            Self::NoLevel => ("levels".to_owned(), false),
            Self::UnknownSection { section, .. } => (section.to_string(), false),
            Self::UnknownParent { part, .. } => (part.to_string(), false),
            Self::UnknownSource(id) => (id.to_string(), false),
            Self::UnknownRelated { topic, .. } => (topic.to_string(), false),
            Self::NoTitle(id)
            | Self::ReservedId(id)
            | Self::ScaleMisfit(id)
            | Self::PartsAboveMaximum(id) => (id.to_string(), false),
            Self::SumMismatch { section, .. } | Self::CountMismatch { section, .. } => {
                (section.to_string(), false)
            }
            Self::TotalMismatch { .. } => ("total".to_owned(), false),
            Self::MinimumAboveMaximum(id) => (id.to_string(), false),
            Self::LevelOutOfOrder(id) => (id.to_string(), false),
            Self::NotAMonth(_) => ("calendar".to_owned(), false),
        }
    }
}

/// The first thing wrong with `parts`. `None`: nothing is.
pub(super) fn problem(parts: &EditionParts) -> Option<EditionProblem> {
    duplicates(parts)
        .or_else(|| aspects(parts))
        .or_else(|| parts.criteria.iter().find_map(|c| criterion(parts, c)))
        .or_else(|| parts.sections.iter().find_map(|s| section(parts, s)))
        .or_else(|| total(parts))
        .or_else(|| levels(parts))
        .or_else(|| sources(parts))
        .or_else(|| cycle(parts))
}

/// The first value that stands twice.
fn repeated<'a, T: Ord>(values: impl Iterator<Item = &'a T>) -> Option<&'a T> {
    let mut seen = BTreeSet::new();
    values.into_iter().find(|value| !seen.insert(*value))
}

fn duplicates(parts: &EditionParts) -> Option<EditionProblem> {
    let ids = parts.criteria.iter().map(|c| &c.id).chain(parts.maintenance.iter().map(|m| &m.id));
    if let Some(id) = repeated(ids) {
        return Some(EditionProblem::DuplicateCriterion(id.clone()));
    }
    if let Some(id) = repeated(parts.sections.iter().map(|s| &s.id)) {
        return Some(EditionProblem::DuplicateSection(id.clone()));
    }
    if let Some(id) = repeated(parts.levels.iter().map(|l| &l.id)) {
        return Some(EditionProblem::DuplicateLevel(id.clone()));
    }
    if let Some(id) = repeated(parts.sources.iter().map(|s| &s.id)) {
        return Some(EditionProblem::DuplicateSource(id.clone()));
    }
    repeated(parts.aspects.iter().map(|a| &a.code)).map(|a| EditionProblem::DuplicateAspect(*a))
}

fn aspects(parts: &EditionParts) -> Option<EditionProblem> {
    let missing = |code: &Aspect| !parts.aspects.iter().any(|aspect| aspect.code == *code);
    Aspect::ALL.into_iter().find(missing).map(EditionProblem::MissingAspect)
}

fn criterion(parts: &EditionParts, criterion: &Criterion) -> Option<EditionProblem> {
    let id = &criterion.id;
    if id.as_str().starts_with(Criterion::OWN_PREFIX) || criterion.is_own() {
        return Some(EditionProblem::ReservedId(id.clone()));
    }
    if criterion.title.th.trim().is_empty() {
        return Some(EditionProblem::NoTitle(id.clone()));
    }
    let section = criterion.section.as_ref()?;
    let Some(found) = parts.sections.iter().find(|s| s.id == *section) else {
        return Some(EditionProblem::UnknownSection {
            criterion: id.clone(),
            section: section.clone(),
        });
    };
    let fits = match &criterion.scale {
        Scale::Gate => found.rule == SectionRule::Gate,
        Scale::Mark(points) | Scale::Points(points) => {
            found.rule == SectionRule::Sum && *points > Points::ZERO
        }
        Scale::Guidance => found.rule == SectionRule::Estimate,
        Scale::Part { of, .. } => {
            let parent = parts.criteria.iter().find(|c| c.id == *of);
            let good = parent.is_some_and(|p| {
                matches!(p.scale, Scale::Points(_)) && p.section == criterion.section
            });
            if !good {
                return Some(EditionProblem::UnknownParent { part: id.clone(), of: of.clone() });
            }
            true
        }
    };
    if !fits {
        return Some(EditionProblem::ScaleMisfit(id.clone()));
    }
    let of_parts = parts.criteria.iter().filter(|c| c.parent() == Some(id));
    let sum: Points = of_parts.filter_map(Criterion::maximum).sum();
    let above = sum > criterion.maximum().unwrap_or(sum);
    above.then(|| EditionProblem::PartsAboveMaximum(id.clone()))
}

fn section(parts: &EditionParts, section: &Section) -> Option<EditionProblem> {
    let rows: Vec<&Criterion> =
        parts.criteria.iter().filter(|c| c.section.as_ref() == Some(&section.id)).collect();
    let found: Points = rows.iter().filter(|c| c.is_counted()).filter_map(|c| c.maximum()).sum();
    let summed = section.rule != SectionRule::Estimate;
    if summed && found != section.maximum {
        return Some(EditionProblem::SumMismatch {
            section: section.id.clone(),
            found,
            expected: section.maximum,
        });
    }
    let count = rows.iter().filter(|c| !c.is_part()).count();
    if (summed && count != usize::from(section.items)) || count == 0 {
        return Some(EditionProblem::CountMismatch {
            section: section.id.clone(),
            found: count,
            expected: section.items,
        });
    }
    let above = section.minimum.as_ref().is_some_and(|m| m.points > section.maximum);
    above.then(|| EditionProblem::MinimumAboveMaximum(section.id.clone()))
}

fn total(parts: &EditionParts) -> Option<EditionProblem> {
    let found: Points = parts.sections.iter().map(|s| s.maximum).sum();
    (found != parts.total).then_some(EditionProblem::TotalMismatch { found, expected: parts.total })
}

fn levels(parts: &EditionParts) -> Option<EditionProblem> {
    let Some(last) = parts.levels.last() else { return Some(EditionProblem::NoLevel) };
    if last.from > parts.total {
        return Some(EditionProblem::LevelOutOfOrder(last.id.clone()));
    }
    let mut pairs = parts.levels.iter().zip(parts.levels.iter().skip(1));
    let wrong = pairs.find(|(lower, higher)| higher.from <= lower.from)?;
    Some(EditionProblem::LevelOutOfOrder(wrong.1.id.clone()))
}

fn sources(parts: &EditionParts) -> Option<EditionProblem> {
    let known: BTreeSet<&SourceId> = parts.sources.iter().map(|s| &s.id).collect();
    let named = parts
        .criteria
        .iter()
        .flat_map(|c| &c.sources)
        .chain(parts.aspects.iter().flat_map(|a| &a.sources))
        .chain(parts.sections.iter().flat_map(|s| &s.sources))
        .chain(parts.sections.iter().filter_map(|s| s.minimum.as_ref()).flat_map(|m| &m.sources))
        .chain(parts.levels.iter().flat_map(|l| &l.sources))
        .chain(parts.calendar.iter().flat_map(|c| &c.sources))
        .chain(parts.maintenance.iter().flat_map(|m| &m.sources));
    let mut unknown = named.filter(|id| !known.contains(id));
    unknown.next().map(|id| EditionProblem::UnknownSource(id.clone()))
}

fn cycle(parts: &EditionParts) -> Option<EditionProblem> {
    let mut months = parts.calendar.iter().flat_map(|step| [step.first_month, step.last_month]);
    if let Some(month) = months.find(|month| !(1..=12).contains(month)) {
        return Some(EditionProblem::NotAMonth(month));
    }
    let ids: BTreeSet<&CriterionId> = parts
        .criteria
        .iter()
        .map(|c| &c.id)
        .chain(parts.maintenance.iter().map(|m| &m.id))
        .collect();
    parts.maintenance.iter().find_map(|topic| {
        let related = topic.related.iter().find(|id| !ids.contains(id))?;
        Some(EditionProblem::UnknownRelated { topic: topic.id.clone(), related: related.clone() })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::testing::{id, parts, section_id};

    #[track_caller]
    fn check(change: impl FnOnce(&mut EditionParts), want: Option<&str>) {
        let mut parts = parts();
        change(&mut parts);
        let found = problem(&parts).map(|problem| problem.to_string());
        assert_eq!(found.as_deref(), want);
    }

    #[test]
    fn a_sound_edition_has_no_problem() {
        check(|_| {}, None);
    }

    #[test]
    fn ids_are_unique() {
        check(|p| p.criteria[1].id = id("P-1"), Some("the id P-1 stands twice"));
        check(|p| p.sections[1].id = section_id("gate"), Some("the section gate stands twice"));
        check(|p| p.levels[1].id = p.levels[0].id.clone(), Some("the level basic stands twice"));
        check(|p| p.aspects[1].code = Aspect::Location, Some("the aspect Location stands twice"));
    }

    #[test]
    fn all_four_aspects_and_a_level_are_there() {
        check(|p| p.aspects.truncate(3), Some("the aspect Other is missing"));
        check(|p| p.levels.clear(), Some("there is no level"));
    }

    #[test]
    fn names_lead_somewhere() {
        check(
            |p| p.criteria[0].section = Some(section_id("x")),
            Some("criterion P-1 names the unknown section x"),
        );
        check(
            |p| p.criteria[13].scale = Scale::Part { of: id("Q-1"), maximum: None },
            Some("part R-1.1 names Q-1, which carries no points in its section"),
        );
        check(
            |p| p.levels[0].sources = vec![SourceId::new("S9").unwrap()],
            Some("the source S9 is not listed"),
        );
        check(
            |p| p.criteria[0].id = id("OWN-1"),
            Some("criterion OWN-1 uses an id that is kept for the office's own criteria"),
        );
    }

    #[test]
    fn sums_agree() {
        check(
            |p| p.criteria[3].scale = Scale::Mark(Points(2)),
            Some("section basic adds up to 5 points instead of 4"),
        );
        check(
            |p| p.criteria[3].scale = Scale::Gate,
            Some("the scale of criterion Q-1 does not fit its section"),
        );
        check(|p| drop(p.criteria.remove(0)), Some("section gate has 2 criteria instead of 3"));
        check(|p| p.total = Points(41), Some("the sections add up to 40 points instead of 41"));
        check(
            |p| {
                let part = |n| Scale::Part { of: id("R-1"), maximum: Some(Points(n)) };
                p.criteria[13].scale = part(6);
                p.criteria[14].scale = part(5);
            },
            Some("the parts of R-1 add up to more than its points"),
        );
    }

    #[test]
    fn thresholds_are_in_order_and_within_reach() {
        check(|p| p.levels[1].from = Points(20), Some("level advanced is not in order"));
        check(|p| p.levels[2].from = Points(41), Some("level excellence is not in order"));
        check(
            |p| p.sections[1].minimum.as_mut().unwrap().points = Points(5),
            Some("the minimum of section basic is above its maximum"),
        );
    }
}
