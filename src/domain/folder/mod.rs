//! A folder of assessments as one table: a row for each centre, to sort, filter, group and sum up.
//!
//! A row holds what the table shows and nothing else, so that thirty thousand of them are small; the assessment itself is
//! let go as soon as its row is made.

mod answers;
mod facts;
mod totals;
mod view;

pub use answers::{AnswerLine, answer_lines};
pub use facts::{Changed, FileFacts, Recommended, ReviewMark, SealMark};
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
    let level = standing.level.and_then(|id| LevelMark::of(assessment.edition(), &id));
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
}
