//! Earlier certifications, and how long they are current.

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

impl Certificates {
    /// The last year of the Buddhist era in which the centre is current: three years counted from the *year* of
    /// certification (Cabinet report of 1 April 2568), unless the office typed another. `None`: never certified.
    #[must_use]
    pub fn current_until(&self, edition: &Edition) -> Option<u16> {
        let newest = self.certifications.iter().map(|c| c.year).max();
        let years = edition.parts().validity_years.saturating_sub(1);
        self.until.or_else(|| newest.map(|newest| newest.saturating_add(years)))
    }
}
