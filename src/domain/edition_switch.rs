//! An assessment against another edition of the same standard, such as the office's correction of the one it began
//! with: what was said stays with its criterion.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::domain::assessment::Assessment;
use crate::domain::carry_over::{asks_the_same, put, put_answer};
use crate::domain::edit::Edit;
use crate::domain::edition::Edition;
use crate::domain::id::{CriterionId, SectionId};

/// An assessment against another edition, and what of it did not fit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Switched {
    /// The assessment.
    pub assessment: Assessment,
    /// Answered criteria whose text or scale is another one now; they are flagged for a new look.
    pub changed: BTreeSet<CriterionId>,
    /// Criteria whose points or state the edition cannot hold; they are asked for again.
    pub unfit: BTreeSet<CriterionId>,
    /// Sections whose typed points the edition cannot hold; they are asked for again.
    pub unfit_sections: BTreeSet<SectionId>,
    /// Answered criteria that the edition does not have.
    pub left_behind: BTreeSet<CriterionId>,
}

/// The assessment `old` against `edition`. All that fits stays as it was said, finished actions and figures included.
#[must_use]
pub fn switch_edition(old: &Assessment, edition: &Arc<Edition>) -> Switched {
    let mut new = Assessment::new(Arc::clone(edition));
    new.profile = Arc::clone(&old.profile);
    new.own = Arc::clone(&old.own);
    new.figures = old.figures.clone();
    new.revised = old.revised.clone();
    let mut switched = Switched {
        assessment: new,
        changed: BTreeSet::new(),
        unfit: BTreeSet::new(),
        unfit_sections: BTreeSet::new(),
        left_behind: BTreeSet::new(),
    };
    for id in old.answers.keys() {
        switch_answer(old, id, &mut switched);
    }
    let new = &mut switched.assessment;
    for (section, points) in &old.section_points {
        if !put(new, Edit::SetSectionPoints(section.clone(), Some(*points))) {
            switched.unfit_sections.insert(section.clone());
        }
    }
    for evidence in old.evidence() {
        let mut evidence = evidence.clone();
        evidence.criteria.retain(|id| new.criterion(id).is_some());
        put(new, Edit::SetEvidence(evidence));
    }
    for row in old.plan() {
        let mut row = row.clone();
        row.criteria.retain(|id| new.criterion(id).is_some());
        put(new, Edit::SetPlanRow(row));
    }
    let mut certificates = old.certificates().clone();
    for certification in &mut certificates.certifications {
        certification.level = certification.level.take().filter(|id| edition.level(id).is_some());
    }
    put(new, Edit::SetCertificates(certificates));
    let mut check = old.maintenance().clone();
    check.topics.retain(|id, _| edition.parts().maintenance.iter().any(|topic| topic.id == *id));
    put(new, Edit::SetMaintenance(check));
    switched
}

fn switch_answer(old: &Assessment, id: &CriterionId, switched: &mut Switched) {
    let new = &mut switched.assessment;
    let (Some(before), Some(after)) = (old.criterion(id), new.criterion(id)) else {
        switched.left_behind.insert(id.clone());
        return;
    };
    let is_changed = !asks_the_same(before, after);
    let mut answer = old.answer(id).clone();
    answer.flagged |= is_changed;
    if is_changed {
        switched.changed.insert(id.clone());
    }
    if !put_answer(new, id, answer) {
        switched.unfit.insert(id.clone());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::answer::{Action, AnswerState};
    use crate::domain::criterion::Scale;
    use crate::domain::digest::Digest;
    use crate::domain::edition::EditionParts;
    use crate::domain::plan::{PlanRow, PlanRowId};
    use crate::domain::points::Points;
    use crate::domain::profile::ProfileField;
    use crate::domain::seal::Revised;
    use crate::domain::testing::{assessment, evidence, id, parts, section_id};

    fn filled() -> Assessment {
        let mut filled = assessment();
        let done = Action { what: "ก".into(), who: String::new(), due: None, done: true };
        let (title, look_at) = ("ของเรา".to_owned(), String::new());
        for edit in [
            Edit::SetProfile(ProfileField::CentreName, "ศูนย์".to_owned()),
            Edit::SetRevised(Revised { fingerprint: Digest([7; 32]), name: "ก".to_owned() }),
            Edit::SetOwnCriterion { id: id("OWN-1"), title, look_at },
            Edit::SetState(id("OWN-1"), AnswerState::Met),
            Edit::SetState(id("P-1"), AnswerState::Met),
            Edit::SetAction(id("P-1"), Some(done)),
            Edit::SetPoints(id("R-1"), Some(Points(10))),
            Edit::SetState(id("G-1"), AnswerState::NotApplicable),
            Edit::SetSectionPoints(section_id("advanced"), Some(Points(20))),
            Edit::SetEvidence(evidence(1, &["P-1", "G-1"])),
            Edit::SetPlanRow(PlanRow {
                id: PlanRowId(1),
                criteria: [id("G-1")].into(),
                ..PlanRow::default()
            }),
        ] {
            filled.apply(edit).unwrap();
        }
        filled
    }

    fn edition(change: impl FnOnce(&mut EditionParts)) -> Arc<Edition> {
        let mut parts = parts();
        change(&mut parts);
        Arc::new(Edition::new(parts).unwrap())
    }

    #[test]
    fn an_edition_that_says_the_same_changes_nothing() {
        let old = filled();
        let switched = switch_edition(&old, &edition(|_| {}));
        assert_eq!(switched.assessment, old);
        let told = (&switched.changed, &switched.unfit, &switched.left_behind);
        assert_eq!(told, (&BTreeSet::new(), &BTreeSet::new(), &BTreeSet::new()));
    }

    #[test]
    fn what_does_not_fit_is_told_and_the_rest_stays() {
        let fewer = edition(|parts| {
            parts.criteria[0].title.th = "อื่น".to_owned();
            parts.criteria.retain(|row| row.id != id("G-1"));
            for row in &mut parts.criteria {
                match row.id.as_str() {
                    "R-1" => row.scale = Scale::Points(Points(8)),
                    "R-2" => row.scale = Scale::Points(Points(8)),
                    _ => {}
                }
            }
            parts.sections[2].maximum = Points(18);
            parts.total = Points(38);
        });
        let switched = switch_edition(&filled(), &fewer);
        assert_eq!(switched.changed, [id("P-1"), id("R-1")].into());
        assert_eq!(switched.unfit, [id("R-1")].into());
        assert_eq!(switched.unfit_sections, [section_id("advanced")].into());
        assert_eq!(switched.left_behind, [id("G-1")].into());
        let new = &switched.assessment;
        assert_eq!(new.answer(&id("R-1")).points, None);
        assert!(new.answer(&id("P-1")).flagged && new.answer(&id("P-1")).action.is_some());
        assert!(new.plan()[0].criteria.is_empty());
        assert_eq!(new.evidence()[0].criteria, [id("P-1")].into());
    }

    #[test]
    fn another_edition_is_a_change_like_any_other() {
        let mut document = filled();
        document.apply(Edit::SetEdition(edition(|parts| parts.year = 2569))).unwrap();
        assert_eq!(document.edition().parts().year, 2569);
        assert_eq!(document.answer(&id("P-1")).state, AnswerState::Met);
    }
}
