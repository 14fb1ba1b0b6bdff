//! The follow-up plan: the six columns that the standard asks for, one row a topic.

use std::collections::BTreeSet;

use crate::domain::assessment::Assessment;
use crate::domain::date::Date;
use crate::domain::id::CriterionId;

/// Tells the rows of a plan apart, whatever their order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PlanRowId(pub u32);

impl std::fmt::Display for PlanRowId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

/// A row of the follow-up plan. The columns are those of the compulsory criterion on the follow-up plan, edition 2568:
/// topic, objective, person in charge, period, result, improvement.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlanRow {
    /// Unique in its plan.
    pub id: PlanRowId,
    /// What is followed.
    pub topic: String,
    /// Why.
    pub objective: String,
    /// The person in charge.
    pub responsible: String,
    /// The first day of the period. `None`: not set.
    pub first: Option<Date>,
    /// The last day of the period. `None`: not set.
    pub last: Option<Date>,
    /// What came of it; empty while it goes on.
    pub result: String,
    /// What to do better.
    pub improvement: String,
    /// The criteria it is about.
    pub criteria: BTreeSet<CriterionId>,
}

impl PlanRow {
    /// The texts, in the order of the columns.
    #[must_use]
    pub const fn texts(&self) -> [&String; 5] {
        [&self.topic, &self.objective, &self.responsible, &self.result, &self.improvement]
    }

    /// Whether the period is over and no result is written down.
    #[must_use]
    pub fn is_overdue(&self, today: Date) -> bool {
        self.result.trim().is_empty() && self.last.is_some_and(|last| last < today)
    }

    /// Whether nothing was entered: no text, no day, no criterion.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        let is_untyped = self.texts().into_iter().all(|text| text.trim().is_empty());
        is_untyped && self.first.is_none() && self.last.is_none() && self.criteria.is_empty()
    }

    /// Whether all six columns are filled.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.filled() == COLUMNS
    }

    /// How many of the six columns are filled; the period counts when both its days are set.
    #[must_use]
    pub fn filled(&self) -> usize {
        let texts = self.texts().into_iter().filter(|text| !text.trim().is_empty()).count();
        texts + usize::from(self.first.is_some() && self.last.is_some())
    }

    /// Whether the last day of the period lies before the first.
    #[must_use]
    pub fn ends_before_it_begins(&self) -> bool {
        self.first.zip(self.last).is_some_and(|(first, last)| last < first)
    }
}

/// The columns of the plan.
pub const COLUMNS: usize = 6;

/// A row for every action that is planned and not done, in the order of the criteria; an action that the plan follows
/// already, by criterion and topic, is left out. The ids go on from those of the plan.
#[must_use]
pub fn rows_from_actions(assessment: &Assessment) -> Vec<PlanRow> {
    let mut rows: Vec<PlanRow> = Vec::new();
    for criterion in assessment.criteria() {
        let answer = assessment.answer(&criterion.id);
        let Some(action) = answer.action.as_ref().filter(|action| !action.done) else { continue };
        let (what, title) = (action.what.trim(), criterion.title.th.trim());
        let (topic, objective) = if what.is_empty() { (title, "") } else { (what, title) };
        let is_followed =
            |row: &PlanRow| row.topic == topic && row.criteria.contains(&criterion.id);
        if assessment.plan().iter().any(is_followed) {
            continue;
        }
        let who = if action.who.trim().is_empty() { &answer.responsible } else { &action.who };
        let free = assessment.free_plan_row_id().0;
        let later = u32::try_from(rows.len()).unwrap_or(u32::MAX);
        rows.push(PlanRow {
            id: PlanRowId(free.saturating_add(later)),
            topic: topic.to_owned(),
            objective: objective.to_owned(),
            responsible: who.clone(),
            last: action.due,
            criteria: [criterion.id.clone()].into(),
            ..PlanRow::default()
        });
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::answer::Action;
    use crate::domain::edit::Edit;
    use crate::domain::testing::{assessment, id};

    #[test]
    fn open_actions_become_rows_once() {
        let mut document = assessment();
        for (code, what, done) in
            [("Q-1", "ทำป้าย", false), ("Q-2", "อบรม", true), ("G-1", " ", false)]
        {
            let (who, due) = ("สมชาย".to_owned(), Date::parse("2026-12-01").ok());
            let action = Action { what: what.to_owned(), who, due, done };
            document.apply(Edit::SetAction(id(code), Some(action))).unwrap();
        }
        let rows = rows_from_actions(&document);
        let told: Vec<_> = rows.iter().map(|row| (row.id.0, row.topic.as_str())).collect();
        assert_eq!(told, [(1, "ทำป้าย"), (2, "G-1")]);
        assert_eq!((rows[0].objective.as_str(), rows[0].responsible.as_str()), ("Q-1", "สมชาย"));
        for row in rows {
            document.apply(Edit::SetPlanRow(row)).unwrap();
        }
        assert_eq!(rows_from_actions(&document), []);
    }

    #[test]
    fn a_row_is_complete_when_all_six_columns_are_filled() {
        let text = || "ก".to_owned();
        let mut row = PlanRow {
            topic: text(),
            objective: text(),
            responsible: text(),
            result: text(),
            improvement: text(),
            last: Date::parse("2026-11-19").ok(),
            ..PlanRow::default()
        };
        assert_eq!((row.filled(), row.is_complete()), (5, false));
        row.first = Date::parse("2026-11-20").ok();
        assert_eq!((row.is_complete(), row.ends_before_it_begins()), (true, true));
    }

    #[test]
    fn a_row_is_overdue_when_its_period_is_over_without_a_result() {
        let today = Date::parse("2026-11-20").unwrap();
        for (last, result, overdue) in [
            (None, "", false),
            (Some("2026-11-19"), "", true),
            (Some("2026-11-20"), "", false),
            (Some("2026-11-19"), "ดีขึ้น", false),
        ] {
            let last = last.map(|text| Date::parse(text).unwrap());
            let row = PlanRow { last, result: result.to_owned(), ..PlanRow::default() };
            assert_eq!(row.is_overdue(today), overdue, "{last:?} {result:?}");
        }
    }
}
