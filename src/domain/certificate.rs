//! Earlier certifications, and how long they are current.

use crate::domain::date::{BUDDHIST_ERA, Date};
use crate::domain::edition::Edition;
use crate::domain::id::LevelId;

/// A certification that the centre was given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Certification {
    /// The year of the Buddhist era.
    pub year: u16,
    /// The level. `None`: not stated.
    pub level: Option<LevelId>,
}

/// All certifications of a centre.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Certificates {
    /// As given, in any order.
    pub certifications: Vec<Certification>,
    /// The last year of the Buddhist era in which the centre is current, as its certificate says.
    /// `None`: follows from the year of certification.
    pub until: Option<u16>,
}

/// What earlier certifications mean on a day. A centre stays current until the last day of its last year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CertificateStanding {
    /// Never certified; it would be assessed.
    Never,
    /// Certified and current; it would not be assessed again.
    Current {
        /// The last year of the Buddhist era in which it is.
        until: u16,
        /// Whole years after this one; 0 in the last year.
        years: u16,
        /// The days left of this year, 0 on its last day.
        days: i32,
    },
    /// Certified once and not current any more; it would be assessed.
    Over {
        /// The last year of the Buddhist era in which it was.
        until: u16,
    },
}

impl Certificates {
    /// Where the centre stands on `today`.
    #[must_use]
    pub fn standing(&self, edition: &Edition, today: Date) -> CertificateStanding {
        let Some(until) = self.current_until(edition) else { return CertificateStanding::Never };
        let Some(years) = until.checked_sub(today.buddhist_year()) else {
            return CertificateStanding::Over { until };
        };
        let last = i16::try_from(today.buddhist_year()).map(|year| year - BUDDHIST_ERA);
        let last = last.ok().and_then(|year| Date::new(year, 12, 31).ok());
        let days = last.map_or(0, |last| today.days_until(last));
        CertificateStanding::Current { until, years, days }
    }

    /// The last year of the Buddhist era in which the centre is current: three years counted from the *year* of
    /// certification (Cabinet report of 1 April 2568), unless the office typed another. `None`: never certified.
    #[must_use]
    pub fn current_until(&self, edition: &Edition) -> Option<u16> {
        let newest = self.certifications.iter().map(|c| c.year).max();
        let years = edition.parts().validity_years.saturating_sub(1);
        self.until.or_else(|| newest.map(|newest| newest.saturating_add(years)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::testing::assessment;

    #[test]
    fn a_centre_is_current_until_the_last_day_of_its_last_year() {
        let current = |until, years, days| CertificateStanding::Current { until, years, days };
        for (year, until, today, want) in [
            (None, None, "2026-11-20", CertificateStanding::Never),
            (Some(2567), None, "2026-11-20", current(2569, 0, 41)),
            (Some(2568), None, "2026-11-20", current(2570, 1, 41)),
            (Some(2567), None, "2026-12-31", current(2569, 0, 0)),
            (Some(2567), None, "2027-01-01", CertificateStanding::Over { until: 2569 }),
            (Some(2567), Some(2570), "2027-01-01", current(2570, 0, 364)),
        ] {
            let certifications =
                year.into_iter().map(|year| Certification { year, level: None }).collect();
            let certificates = Certificates { certifications, until };
            let today = Date::parse(today).unwrap();
            assert_eq!(certificates.standing(assessment().edition(), today), want, "{today}");
        }
    }
}
