//! The order in which the rows of the plan are listed.

use crate::domain::date::Date;
use crate::domain::plan::{PlanRow, PlanRowId};
use crate::thai::order::compare;

/// What the rows are sorted by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Order {
    /// As they were added.
    #[default]
    Added,
    /// By the last day of the period, then the first; without a period last.
    Period,
    /// By the person in charge, in Thai order; without one last.
    Person,
    /// By the topic, in Thai order; without one last.
    Topic,
    /// Overdue first, then by period.
    Overdue,
}

impl Order {
    /// Every order.
    pub(super) const ALL: [Self; 5] =
        [Self::Added, Self::Period, Self::Person, Self::Topic, Self::Overdue];
}

/// The rows in order.
pub(super) fn sorted(rows: &[PlanRow], order: Order, today: Date) -> Vec<PlanRowId> {
    let mut rows: Vec<&PlanRow> = rows.iter().collect();
    let period = |row: &PlanRow| {
        (row.last.unwrap_or(Date::LAST), row.first.unwrap_or(Date::LAST), row.last.is_none())
    };
    match order {
        Order::Added => {}
        Order::Period => rows.sort_by_key(|row| period(row)),
        Order::Person => rows.sort_by(|a, b| by_text(&a.responsible, &b.responsible)),
        Order::Topic => rows.sort_by(|a, b| by_text(&a.topic, &b.topic)),
        Order::Overdue => rows.sort_by_key(|row| (!row.is_overdue(today), period(row))),
    }
    rows.into_iter().map(|row| row.id).collect()
}

fn by_text(a: &str, b: &str) -> std::cmp::Ordering {
    let (a, b) = (a.trim(), b.trim());
    a.is_empty().cmp(&b.is_empty()).then_with(|| compare(a, b))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_sorted_in_five_ways() {
        let row = |id, topic: &str, responsible: &str, last: Option<&str>, result: &str| PlanRow {
            id: PlanRowId(id),
            topic: topic.to_owned(),
            responsible: responsible.to_owned(),
            last: last.map(|text| Date::parse(text).unwrap()),
            result: result.to_owned(),
            ..PlanRow::default()
        };
        let rows = [
            row(1, "โครงสร้าง", "", None, ""),
            row(2, "คิว", "ไพลิน", Some("2026-10-01"), "ดี"),
            row(3, "", "เขียว", Some("2026-11-01"), ""),
            row(4, "แผนที่", "คำ", Some("2026-12-01"), ""),
        ];
        let today = Date::parse("2026-11-20").unwrap();
        for (order, want) in [
            (Order::Added, [1, 2, 3, 4]),
            (Order::Period, [2, 3, 4, 1]),
            (Order::Person, [3, 4, 2, 1]),
            (Order::Topic, [1, 2, 4, 3]),
            (Order::Overdue, [3, 2, 4, 1]),
        ] {
            let found: Vec<u32> = sorted(&rows, order, today).into_iter().map(|id| id.0).collect();
            assert_eq!(found, want, "{order:?}");
        }
    }
}
