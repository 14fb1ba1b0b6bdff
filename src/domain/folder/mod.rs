//! A folder of assessments as one table: a row for each centre, to sort, filter, group and sum up.
//!
//! A row holds what the table shows and nothing else, so that thirty thousand of them are small; the assessment itself is
//! let go as soon as its row is made.

mod answers;
mod totals;
mod view;

pub use answers::{AnswerLine, answer_lines};
pub use totals::{LevelCount, Totals};
pub use view::{Arranged, Column, Compare, Direction, Filter, GroupBy, Line, View, arrange};

use crate::domain::assessment::Assessment;
use crate::domain::date::Date;
use crate::domain::evidence::EvidenceFaults;
use crate::domain::findings::{Severity, findings};
use crate::domain::id::{EditionId, LevelId};
use crate::domain::language::Bilingual;
use crate::domain::points::Points;
use crate::domain::profile::ProfileField;
use crate::domain::readiness::{Gate, Progress, Reading, Standing};

/// What is known of a file beside what it says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FileFacts {
    /// Its path below the folder, with `/` between the parts on every system.
    pub name: String,
    /// When it was changed. `None`: the system does not say.
    pub changed: Option<Changed>,
    /// How many reviews lie beside it.
    pub reviews: usize,
    /// Whether a seal lies beside it.
    pub sealed: bool,
}

/// A moment, in seconds since the beginning of 1970 in universal time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Changed(pub i64);

impl Changed {
    /// Thai time is seven hours ahead of universal time all year.
    const AHEAD_SECS: i64 = 7 * 3600;
    const DAY_SECS: i64 = 24 * 3600;

    /// The day, the hour and the minute in Thai time. `None`: out of the range of dates.
    #[must_use]
    pub fn thai_time(self) -> Option<(Date, i64, i64)> {
        let there = self.0.checked_add(Self::AHEAD_SECS)?;
        let date = Date::after_1970(there.div_euclid(Self::DAY_SECS))?;
        let minutes = there.rem_euclid(Self::DAY_SECS) / 60;
        Some((date, minutes / 60, minutes % 60))
    }
}

/// A level as a row shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LevelMark {
    /// Its id in the edition.
    pub id: LevelId,
    /// Its name.
    pub title: Bilingual,
    /// Its place in the edition, 1 for the lowest.
    pub rank: usize,
}

/// Points of one reading, and the level that they reach.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reach {
    /// All points.
    pub points: Points,
    /// The level. `None`: none is reached.
    pub level: Option<LevelMark>,
}

/// What the table says of one centre.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CentreRow {
    /// Its file.
    pub file: FileFacts,
    /// Name of the centre; may be empty.
    pub centre: String,
    /// The office that runs it.
    pub agency: String,
    /// Its department or state enterprise.
    pub department: String,
    /// Its ministry.
    pub ministry: String,
    /// The province.
    pub province: String,
    /// The edition that it answers.
    pub edition: EditionId,
    /// The year of that edition, Buddhist era.
    pub year: u16,
    /// By what was answered.
    pub claimed: Reach,
    /// By what was answered and has evidence on file.
    pub evidenced: Reach,
    /// The points of the whole edition.
    pub total: Points,
    /// Whether the claimed points contain an estimate.
    pub estimated: bool,
    /// The physical criteria.
    pub gate: Gate,
    /// How far the answers are.
    pub progress: Progress,
    /// Findings at which a screener would stop. Files of evidence are not opened for it.
    pub stops: usize,
    /// Findings worth a look.
    pub advice: usize,
    /// The last year, Buddhist era, in which the certificate is current. `None`: never certified.
    pub until: Option<u16>,
}

impl CentreRow {
    /// The row of an assessment on a day.
    #[must_use]
    pub fn of(assessment: &Assessment, file: FileFacts, today: Date) -> Self {
        let text = |field| assessment.profile().get(field).trim().to_owned();
        let edition = assessment.edition();
        let claimed = Standing::of(assessment, Reading::Claimed);
        let evidenced = Standing::of(assessment, Reading::Evidenced);
        let found = findings(assessment, today, &EvidenceFaults::new());
        let stops = found.iter().filter(|one| one.severity() == Severity::Stops).count();
        Self {
            file,
            centre: text(ProfileField::CentreName),
            agency: text(ProfileField::Agency),
            department: text(ProfileField::Department),
            ministry: text(ProfileField::Ministry),
            province: text(ProfileField::Province),
            edition: edition.id().clone(),
            year: edition.parts().year,
            total: edition.parts().total,
            estimated: claimed.estimated,
            gate: claimed.gate,
            progress: Progress::overall(assessment),
            stops,
            advice: found.len().saturating_sub(stops),
            until: assessment.certificates().current_until(edition),
            claimed: reach(assessment, claimed),
            evidenced: reach(assessment, evidenced),
        }
    }
}

fn reach(assessment: &Assessment, standing: Standing) -> Reach {
    let level = standing.level.and_then(|id| {
        let levels = assessment.edition().levels();
        let at = levels.iter().position(|level| level.id == id)?;
        let title = levels.get(at)?.title.clone();
        Some(LevelMark { id, title, rank: at + 1 })
    });
    Reach { points: standing.total, level }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::answer::AnswerState;
    use crate::domain::edit::Edit;
    use crate::domain::testing::{assessment, evidence, id};

    #[test]
    fn a_row_says_what_readiness_and_findings_say() {
        let mut full = assessment();
        for code in ["P-1", "P-2", "P-3", "Q-1", "Q-2", "Q-3", "Q-4"] {
            full.apply(Edit::SetState(id(code), AnswerState::Met)).unwrap();
        }
        for code in ["R-1", "R-2"] {
            let most = full.criterion(&id(code)).and_then(|row| row.maximum());
            full.apply(Edit::SetPoints(id(code), most)).unwrap();
        }
        full.apply(Edit::SetProfile(ProfileField::Province, " น่าน ".to_owned())).unwrap();
        full.apply(Edit::SetEvidence(evidence(1, &["P-1", "R-1"]))).unwrap();
        let today = Date::new(2026, 11, 20).unwrap();
        let row = CentreRow::of(&full, FileFacts::default(), today);
        assert_eq!(row.province, "น่าน");
        assert_eq!((row.claimed.points, row.evidenced.points), (Points(20), Points(10)));
        let level = row.claimed.level.as_ref().unwrap();
        assert_eq!((level.id.as_str(), level.rank), ("basic", 1));
        assert_eq!(row.evidenced.level, None);
        assert_eq!((row.gate.met, row.gate.of), (3, 3));
        let found = findings(&full, today, &EvidenceFaults::new());
        assert_eq!(row.stops + row.advice, found.len());
        assert_eq!((row.progress.answered, row.progress.of), (9, 14));
    }

    #[test]
    fn moments_are_shown_in_thai_time() {
        for (secs, want) in [
            (1_795_157_940, Some(("2026-11-20", 13, 59))),
            (1_795_193_999, Some(("2026-11-20", 23, 59))),
            (1_795_194_000, Some(("2026-11-21", 0, 0))),
            (0, None),
            (i64::MAX, None),
        ] {
            let shown = Changed(secs).thai_time();
            let shown = shown.map(|(date, hour, minute)| (date.to_string(), hour, minute));
            let want = want.map(|(date, hour, minute)| (date.to_owned(), hour, minute));
            assert_eq!(shown, want, "{secs}");
        }
    }
}
