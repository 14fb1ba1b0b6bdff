//! Where a day stands in the yearly cycle of an edition. The months are those observed in past years, so what follows
//! from them is an expectation and no announcement.

use crate::domain::cycle::CalendarStep;
use crate::domain::date::Date;
use crate::domain::edition::Edition;

/// The window in which offices apply, seen from a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ApplicationWindow {
    /// It has not begun.
    Ahead {
        /// Its first day.
        first: Date,
        /// The days until then, at least 1.
        days: i32,
    },
    /// Offices apply now.
    Open {
        /// Its last day.
        last: Date,
        /// The days until then; 0 on the last day.
        days: i32,
    },
}

/// The window that is open on `today` or comes next. `None`: the edition knows none.
#[must_use]
pub fn application_window(edition: &Edition, today: Date) -> Option<ApplicationWindow> {
    let steps = edition.parts().calendar.iter().filter(|step| step.application);
    let spans = steps.flat_map(|step| (-1..=1).filter_map(move |later| span(step, today, later)));
    let (first, last) = spans.filter(|(_, last)| *last >= today).min()?;
    Some(if first > today {
        ApplicationWindow::Ahead { first, days: today.days_until(first) }
    } else {
        ApplicationWindow::Open { last, days: today.days_until(last) }
    })
}

/// Whether a step is under way in the month of `today`.
#[must_use]
pub fn is_current(step: &CalendarStep, today: Date) -> bool {
    let month = today.month().unsigned_abs();
    if step.first_month <= step.last_month {
        (step.first_month..=step.last_month).contains(&month)
    } else {
        month >= step.first_month || month <= step.last_month
    }
}

/// Whether a step goes on all the year round.
#[must_use]
pub const fn is_all_year(step: &CalendarStep) -> bool {
    step.first_month == 1 && step.last_month == 12
}

/// The first and last day of a step that begins `later` years after the year of `today`.
fn span(step: &CalendarStep, today: Date, later: i16) -> Option<(Date, Date)> {
    let year = today.year().checked_add(later)?;
    let (first, last) = (i8::try_from(step.first_month).ok()?, i8::try_from(step.last_month).ok()?);
    let last_year = if last < first { year.checked_add(1)? } else { year };
    let last = (28..=31).rev().find_map(|day| Date::new(last_year, last, day).ok())?;
    Some((Date::new(year, first, 1).ok()?, last))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::language::Bilingual;
    use crate::domain::provenance::Provenance;
    use crate::domain::testing::parts;

    fn step(first_month: u8, last_month: u8, application: bool) -> CalendarStep {
        CalendarStep {
            first_month,
            last_month,
            title: Bilingual::default(),
            who: Bilingual::default(),
            application,
            provenance: Provenance::Derived,
            sources: Vec::new(),
        }
    }

    fn date(text: &str) -> Date {
        Date::parse(text).unwrap()
    }

    #[test]
    fn the_window_is_open_or_ahead() {
        let ahead = |first, days| ApplicationWindow::Ahead { first: date(first), days };
        let open = |last, days| ApplicationWindow::Open { last: date(last), days };
        for (months, today, want) in [
            ((1, 2), "2026-11-20", ahead("2027-01-01", 42)),
            ((1, 2), "2027-01-01", open("2027-02-28", 58)),
            ((1, 2), "2028-02-29", open("2028-02-29", 0)),
            ((1, 2), "2027-03-01", ahead("2028-01-01", 306)),
            ((11, 2), "2027-01-15", open("2027-02-28", 44)),
            ((11, 2), "2026-11-20", open("2027-02-28", 100)),
        ] {
            let mut parts = parts();
            parts.calendar = vec![step(3, 5, false), step(months.0, months.1, true)];
            let edition = Edition::new(parts).unwrap();
            assert_eq!(application_window(&edition, date(today)), Some(want), "{today}");
        }
        let edition = Edition::new(parts()).unwrap();
        assert_eq!(application_window(&edition, date("2026-11-20")), None);
    }

    #[test]
    fn steps_run_over_the_new_year() {
        for (first, last, today, current) in [
            (10, 11, "2026-11-30", true),
            (10, 11, "2026-12-01", false),
            (11, 2, "2026-11-01", true),
            (11, 2, "2027-02-28", true),
            (11, 2, "2027-03-01", false),
            (1, 12, "2027-03-01", true),
        ] {
            assert_eq!(is_current(&step(first, last, false), date(today)), current, "{today}");
        }
        assert!(is_all_year(&step(1, 12, false)) && !is_all_year(&step(1, 11, false)));
    }
}
