//! The follow-up plan: the six columns that the standard asks for, one row a topic.

use std::collections::BTreeSet;

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

    /// Whether all six columns are filled.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        let texts =
            [&self.topic, &self.objective, &self.responsible, &self.result, &self.improvement];
        texts.iter().all(|text| !text.trim().is_empty())
            && self.first.is_some()
            && self.last.is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
