//! Whether the parts of an edition agree with each other.

use std::collections::BTreeSet;

use crate::domain::aspect::Aspect;
use crate::domain::criterion::{Criterion, Scale};
use crate::domain::edition::EditionParts;
use crate::domain::edition_problem::EditionProblem;
use crate::domain::id::{CriterionId, SourceId};
use crate::domain::own_edition::OwnEdition;
use crate::domain::points::Points;
use crate::domain::section::{Section, SectionRule};

/// The most criteria of an edition. The known ones have about 60.
const MOST_CRITERIA: usize = 2_000;
/// The most sections of an edition. The known ones have four.
const MOST_SECTIONS: usize = 50;

/// The first thing wrong with `parts`. `None`: nothing is.
pub(super) fn problem(parts: &EditionParts) -> Option<EditionProblem> {
    lengths(parts)
        .or_else(|| own(parts))
        .or_else(|| duplicates(parts))
        .or_else(|| aspects(parts))
        .or_else(|| parts.criteria.iter().find_map(|c| criterion(parts, c)))
        .or_else(|| parts.sections.iter().find_map(|s| section(parts, s)))
        .or_else(|| total(parts))
        .or_else(|| levels(parts))
        .or_else(|| sources(parts))
        .or_else(|| cycle(parts))
}

/// What is wrong with the points and texts of `parts`: one thing for each criterion, section and level. Ids and names
/// are taken to be sound.
pub(super) fn value_problems(parts: &EditionParts) -> Vec<EditionProblem> {
    let criteria = parts.criteria.iter().filter_map(|row| criterion(parts, row));
    let sections = parts.sections.iter().filter_map(|row| section(parts, row));
    criteria.chain(sections).chain(total(parts)).chain(levels(parts)).collect()
}

/// Criteria are compared with each other below, so their number is limited.
fn lengths(parts: &EditionParts) -> Option<EditionProblem> {
    let lists = [
        ("criteria", parts.criteria.len(), MOST_CRITERIA),
        ("sections", parts.sections.len(), MOST_SECTIONS),
    ];
    let (list, _, most) = lists.into_iter().find(|(_, length, most)| length > most)?;
    Some(EditionProblem::TooManyRows { list, most })
}

/// Whether an edition of an office says so, and no other does.
fn own(parts: &EditionParts) -> Option<EditionProblem> {
    if parts.own.is_some() != parts.id.own_mark().is_some() {
        return Some(EditionProblem::OwnId(parts.id.clone()));
    }
    let is_whole = parts.own.as_ref().is_none_or(OwnEdition::is_whole);
    (!is_whole).then_some(EditionProblem::OwnRecord)
}

/// The first value that stands twice.
fn repeated<'a, T: Ord>(mut values: impl Iterator<Item = &'a T>) -> Option<&'a T> {
    let mut seen = BTreeSet::new();
    values.find(|value| !seen.insert(*value))
}

/// The exact sum: [`Points`] stop at their largest number, and two wrong sums would then be the same.
fn sum(points: impl Iterator<Item = Points>) -> u32 {
    points.map(|points| u32::from(points.0)).sum()
}

/// A sum as points, to be shown.
fn shown(sum: u32) -> Points {
    Points(u16::try_from(sum).unwrap_or(u16::MAX))
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
    if repeated(criterion.figures.iter()).is_some() {
        return Some(EditionProblem::RepeatedFigure(id.clone()));
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
    let above = criterion
        .maximum()
        .is_some_and(|maximum| sum(of_parts.filter_map(Criterion::maximum)) > maximum.0.into());
    above.then(|| EditionProblem::PartsAboveMaximum(id.clone()))
}

fn section(parts: &EditionParts, section: &Section) -> Option<EditionProblem> {
    let rows: Vec<&Criterion> =
        parts.criteria.iter().filter(|c| c.section.as_ref() == Some(&section.id)).collect();
    let found = sum(rows.iter().filter(|c| c.is_counted()).filter_map(|c| c.maximum()));
    let summed = section.rule != SectionRule::Estimate;
    if summed && found != u32::from(section.maximum.0) {
        return Some(EditionProblem::SumMismatch {
            section: section.id.clone(),
            found: shown(found),
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
    let found = sum(parts.sections.iter().map(|s| s.maximum));
    let wrong = found != u32::from(parts.total.0);
    wrong.then_some(EditionProblem::TotalMismatch { found: shown(found), expected: parts.total })
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
    fn a_criterion_names_each_figure_once() {
        use crate::domain::figure_kind::FigureKind::{Online, Sample};
        check(|p| p.criteria[0].figures = vec![Online, Sample], None);
        check(
            |p| p.criteria[0].figures = vec![Online, Sample, Online],
            Some("criterion P-1 names a monthly figure twice"),
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
    fn sums_above_the_largest_number_do_not_agree_by_accident() {
        check(
            |p| {
                p.total = Points(u16::MAX);
                p.sections[2].maximum = Points(u16::MAX);
            },
            Some("the sections add up to 65535 points instead of 65535"),
        );
    }

    #[test]
    fn lists_are_no_longer_than_a_standard_needs() {
        let many = |p: &mut EditionParts| {
            p.criteria = vec![p.criteria[0].clone(); MOST_CRITERIA + 1];
        };
        check(many, Some("criteria has more than 2000 rows"));
        let many = |p: &mut EditionParts| {
            p.sections = vec![p.sections[0].clone(); MOST_SECTIONS + 1];
        };
        check(many, Some("sections has more than 50 rows"));
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
