//! Where in an edition file the value stands that an [`EditionProblem`] speaks of.

use crate::domain::edition::EditionParts;
use crate::domain::edition_problem::EditionProblem;
use crate::domain::id::{CriterionId, SectionId, SourceId};
use crate::domain::section::Section;
use crate::storage::locate::Step::{self, Field, Item};
use crate::storage::wrong_value::WrongValue;

/// The problem with the way to the value that shows it best.
pub(super) fn of_problem(parts: &EditionParts, problem: &EditionProblem) -> WrongValue {
    WrongValue::new(steps(parts, problem), problem.clone())
}

fn steps(parts: &EditionParts, problem: &EditionProblem) -> Vec<Step<'static>> {
    use EditionProblem as P;
    let criterion = |id: &CriterionId, field| {
        at("criteria", parts.criteria.iter().position(|row| row.id == *id), field)
    };
    let section = |id: &SectionId, field| {
        at("sections", parts.sections.iter().position(|row| row.id == *id), field)
    };
    match problem {
        P::DuplicateCriterion(id) => {
            match parts.maintenance.iter().rposition(|row| row.id == *id) {
                None => at("criteria", parts.criteria.iter().rposition(|row| row.id == *id), "id"),
                topic => at("maintenance", topic, "id"),
            }
        }
        P::DuplicateSection(id) => {
            at("sections", parts.sections.iter().rposition(|row| row.id == *id), "id")
        }
        P::DuplicateLevel(id) => {
            at("levels", parts.levels.iter().rposition(|row| row.id == *id), "id")
        }
        P::DuplicateSource(id) => {
            at("sources", parts.sources.iter().rposition(|row| row.id == *id), "id")
        }
        P::DuplicateAspect(code) => {
            at("aspects", parts.aspects.iter().rposition(|row| row.code == *code), "code")
        }
        P::MissingAspect(_) => vec![Field("aspects")],
        P::TooManyRows { list, most } => vec![Field(list), Item(*most)],
        P::NoLevel => vec![Field("levels")],
        P::UnknownSection { criterion: id, .. } => criterion(id, "section"),
        P::UnknownParent { part, .. } => criterion(part, "scale"),
        P::UnknownSource(id) => source_use(parts, id),
        P::UnknownRelated { topic, .. } => {
            at("maintenance", parts.maintenance.iter().position(|r| r.id == *topic), "related")
        }
        P::NoTitle(id) => criterion(id, "title"),
        P::ReservedId(id) => criterion(id, "id"),
        P::RepeatedFigure(id) => criterion(id, "figures"),
        P::ScaleMisfit(id) | P::PartsAboveMaximum(id) => criterion(id, "scale"),
        P::SumMismatch { section: id, .. } => section(id, "maximum"),
        P::CountMismatch { section: id, .. } => section(id, "items"),
        P::MinimumAboveMaximum(id) => section(id, "minimum"),
        P::TotalMismatch { .. } => vec![Field("total")],
        P::LevelOutOfOrder(id) => {
            at("levels", parts.levels.iter().position(|row| row.id == *id), "from")
        }
        P::OwnId(_) => vec![Field("id")],
        P::OwnRecord => vec![Field("own")],
        P::NotOfficial(id) => criterion(id, "title_provenance"),
        P::NotAMonth(month) => month_use(parts, *month),
    }
}

/// The field `field` of row `index` of a list, or the list where there is no such row.
fn at(list: &'static str, index: Option<usize>, field: &'static str) -> Vec<Step<'static>> {
    let row = index.map(|index| [Item(index), Field(field)]);
    [Field(list)].into_iter().chain(row.into_iter().flatten()).collect()
}

fn month_use(parts: &EditionParts, month: u8) -> Vec<Step<'static>> {
    let first = parts.calendar.iter().position(|row| row.first_month == month);
    let last = parts.calendar.iter().position(|row| row.last_month == month);
    match first {
        Some(_) => at("calendar", first, "first_month"),
        None => at("calendar", last, "last_month"),
    }
}

/// The first place that names the source.
fn source_use(parts: &EditionParts, id: &SourceId) -> Vec<Step<'static>> {
    let lists: [(&'static str, Option<usize>); 6] = [
        ("criteria", parts.criteria.iter().position(|row| row.sources.contains(id))),
        ("aspects", parts.aspects.iter().position(|row| row.sources.contains(id))),
        ("sections", parts.sections.iter().position(|row| row.sources.contains(id))),
        ("levels", parts.levels.iter().position(|row| row.sources.contains(id))),
        ("calendar", parts.calendar.iter().position(|row| row.sources.contains(id))),
        ("maintenance", parts.maintenance.iter().position(|row| row.sources.contains(id))),
    ];
    let found = lists.into_iter().find(|(_, index)| index.is_some());
    let minimum = || {
        let named = |row: &Section| row.minimum.as_ref().is_some_and(|m| m.sources.contains(id));
        at("sections", parts.sections.iter().position(named), "minimum")
    };
    found.map_or_else(minimum, |(list, index)| at(list, index, "sources"))
}
