//! Every change of an assessment as a value, and the one place where changes are made.

mod answers;
mod error;
mod evidence;
pub(in crate::domain) mod limits;
mod office;

use std::sync::Arc;

use crate::domain::answer::{Action, Answer, AnswerState};
use crate::domain::assessment::Assessment;
use crate::domain::certificate::Certificates;
use crate::domain::digest::Digest;
use crate::domain::edition::Edition;
use crate::domain::edition_switch::switch_edition;
use crate::domain::evidence::Evidence;
use crate::domain::figures::Figures;
use crate::domain::id::{CriterionId, SectionId};
use crate::domain::maintenance::Maintenance;
use crate::domain::plan::{PlanRow, PlanRowId};
use crate::domain::points::Points;
use crate::domain::profile::ProfileField;
use crate::domain::seal::Revised;

pub use error::EditError;

/// The longest text that is kept, in characters.
pub const LONGEST_TEXT: usize = 20_000;
/// The most files of evidence in one assessment.
pub const MOST_EVIDENCE: usize = 2_000;
/// The most rows of the follow-up plan.
pub const MOST_PLAN_ROWS: usize = 500;
/// The most criteria of an office's own.
pub const MOST_OWN_CRITERIA: usize = 100;

/// A change of an assessment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edit {
    /// Judges a criterion.
    SetState(CriterionId, AnswerState),
    /// Types points for a criterion, or takes them away. Where no judgement was given that earns points, the points
    /// give one: all of them mean met, some mean partly met, none on an unanswered criterion means not met.
    SetPoints(CriterionId, Option<Points>),
    /// Writes the note of a criterion.
    SetNote(CriterionId, String),
    /// Writes why a criterion does not apply.
    SetReason(CriterionId, String),
    /// Names the person in charge of a criterion.
    SetResponsible(CriterionId, String),
    /// Plans what to do about a criterion.
    SetAction(CriterionId, Option<Action>),
    /// Marks a criterion for another look, or unmarks it.
    SetFlag(CriterionId, bool),
    /// Replaces all that was said to a criterion; the empty answer clears it.
    SetAnswer(CriterionId, Answer),
    /// Types the points of a section that can only be estimated, or takes them away.
    SetSectionPoints(SectionId, Option<Points>),
    /// Fills a field of the profile; an empty text empties it.
    SetProfile(ProfileField, String),
    /// Replaces the earlier certifications.
    SetCertificates(Certificates),
    /// Adds a criterion of the office's own, or changes the one with this id.
    SetOwnCriterion {
        /// Starts with [`Criterion::OWN_PREFIX`](crate::domain::criterion::Criterion::OWN_PREFIX).
        id: CriterionId,
        /// Its title, in Thai.
        title: String,
        /// What to look at; may be empty.
        look_at: String,
    },
    /// Takes a criterion of the office's own away, with its answer and its links to evidence.
    RemoveOwnCriterion(CriterionId),
    /// Adds a row of the follow-up plan, or changes the one with its id.
    SetPlanRow(PlanRow),
    /// Takes a row of the follow-up plan away.
    RemovePlanRow(PlanRowId),
    /// Replaces the monthly figures, or takes them away.
    SetFigures(Option<Figures>),
    /// Replaces the maintenance check.
    SetMaintenance(Maintenance),
    /// Says which sealed file the assessment revises.
    SetRevised(Revised),
    /// Attaches evidence, or changes what is said of the file with the same digest.
    SetEvidence(Evidence),
    /// Detaches a file.
    RemoveEvidence(Digest),
    /// Puts evidence in the place of another file, which goes.
    ReplaceEvidence(Digest, Evidence),
    /// Answers another edition from now on. What is said of criteria that both have stays, as far as it fits;
    /// [`switch_edition`] tells what does not.
    SetEdition(Arc<Edition>),
    /// Puts another state of the assessment in the place of all that it says, as one change: what came of a merge, or of
    /// a table that was taken in.
    SetAll(Arc<Assessment>),
}

impl Edit {
    /// Whether this change goes on with the typing of `previous`, so that both are undone together.
    #[must_use]
    pub fn continues(&self, previous: &Self) -> bool {
        match (self, previous) {
            (Self::SetNote(a, _), Self::SetNote(b, _))
            | (Self::SetReason(a, _), Self::SetReason(b, _))
            | (Self::SetResponsible(a, _), Self::SetResponsible(b, _))
            | (Self::SetAction(a, Some(_)), Self::SetAction(b, Some(_)))
            | (Self::SetOwnCriterion { id: a, .. }, Self::SetOwnCriterion { id: b, .. }) => a == b,
            (Self::SetProfile(a, _), Self::SetProfile(b, _)) => a == b,
            // Only typing goes on: a link or a date is a step of its own, and so is the first letter of a caption.
            (Self::SetEvidence(a), Self::SetEvidence(b)) => {
                let is_typing = !b.caption.is_empty();
                is_typing && Evidence { caption: b.caption.clone(), ..a.clone() } == *b
            }
            (Self::SetPlanRow(a), Self::SetPlanRow(b)) => a.id == b.id,
            // Another year or another set of channels is a step of its own.
            (Self::SetFigures(Some(a)), Self::SetFigures(Some(b))) => {
                a.first() == b.first() && a.channels().len() == b.channels().len()
            }
            (Self::SetMaintenance(_), Self::SetMaintenance(_)) => true,
            (_, _) => false,
        }
    }
}

impl Assessment {
    /// Makes a change.
    ///
    /// # Errors
    /// [`EditError`] when the change does not fit; nothing was changed then.
    pub fn apply(&mut self, edit: Edit) -> Result<(), EditError> {
        match edit {
            Edit::SetState(id, state) => self.change(id, |answer| answer.state = state),
            Edit::SetPoints(id, points) => self.set_points(id, points),
            Edit::SetNote(id, note) => self.change(id, |answer| answer.note = note),
            Edit::SetReason(id, reason) => self.change(id, |answer| answer.reason = reason),
            Edit::SetResponsible(id, who) => self.change(id, |answer| answer.responsible = who),
            Edit::SetAction(id, action) => self.change(id, |answer| answer.action = action),
            Edit::SetFlag(id, flagged) => self.change(id, |answer| answer.flagged = flagged),
            Edit::SetAnswer(id, answer) => self.change(id, |old| *old = answer),
            Edit::SetSectionPoints(id, points) => self.set_section_points(id, points),
            Edit::SetProfile(field, value) => self.set_profile(field, &value),
            Edit::SetCertificates(certificates) => self.set_certificates(certificates),
            Edit::SetOwnCriterion { id, title, look_at } => self.set_own(id, &title, &look_at),
            Edit::RemoveOwnCriterion(id) => self.remove_own(&id),
            Edit::SetPlanRow(row) => self.set_plan_row(row),
            Edit::RemovePlanRow(id) => self.remove_plan_row(id),
            Edit::SetFigures(figures) => self.set_figures(figures),
            Edit::SetMaintenance(check) => self.set_maintenance(check),
            Edit::SetRevised(revised) => self.set_revised(revised),
            Edit::SetEvidence(evidence) => self.set_evidence(evidence),
            Edit::RemoveEvidence(digest) => self.remove_evidence(&digest),
            Edit::ReplaceEvidence(old, evidence) => self.replace_evidence(&old, evidence),
            Edit::SetEdition(edition) => {
                *self = switch_edition(self, &edition).assessment;
                Ok(())
            }
            Edit::SetAll(state) => {
                // A state is whole by itself, so nothing in it can be refused.
                *self = Arc::unwrap_or_clone(state);
                Ok(())
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::certificate::Certification;
    use crate::domain::testing::{assessment, evidence, id, section_id};

    #[test]
    fn what_does_not_fit_is_refused_and_changes_nothing() {
        let points = |code, n| Edit::SetPoints(id(code), Some(Points(n)));
        let section = |code, n| Edit::SetSectionPoints(section_id(code), Some(Points(n)));
        let own = |code, title: &str| Edit::SetOwnCriterion {
            id: id(code),
            title: title.to_owned(),
            look_at: String::new(),
        };
        let certified = |year, until| {
            let certifications = vec![Certification { year, level: None }];
            Edit::SetCertificates(Certificates { certifications, until })
        };
        let mut document = assessment();
        document.apply(points("R-1.1", 6)).unwrap();
        for (edit, want) in [
            (Edit::SetFlag(id("X-1"), true), "there is no criterion X-1"),
            (points("P-1", 1), "criterion P-1 has no points"),
            (points("R-1", 11), "11 points are more than 10"),
            (points("R-1.2", 5), "the parts of R-1 would add up to 11, more than 10"),
            (section("x", 1), "there is no section x"),
            (section("basic", 1), "the points of section basic are counted, not typed"),
            (section("advanced", 21), "21 points are more than 20"),
            (
                Edit::SetState(id("P-1"), AnswerState::NotApplicable),
                "criterion P-1 applies to every office",
            ),
            (
                Edit::SetNote(id("P-1"), "ก".repeat(20_001)),
                "the text has 20001 characters, more than 20000",
            ),
            (own("X-1", "ก"), "X-1 does not start with OWN-"),
            (own("OWN-1", " "), "criterion OWN-1 has no title"),
            (Edit::SetEvidence(evidence(1, &["X-1"])), "there is no criterion X-1"),
            (certified(2025, None), "2025 is not a year of the Buddhist era in reach"),
            (certified(2568, Some(2027)), "2027 is not a year of the Buddhist era in reach"),
        ] {
            let before = document.clone();
            assert_eq!(document.apply(edit).map_err(|e| e.to_string()), Err(want.to_owned()));
            assert_eq!(document, before, "{want}");
        }
    }

    #[test]
    fn a_new_own_criterion_gets_the_first_free_number() {
        for (taken, expected) in [
            (&[][..], "OWN-01"),
            (&["01"], "OWN-02"),
            (&["02"], "OWN-01"),
            (&["01", "02"], "OWN-03"),
        ] {
            let mut document = assessment();
            for number in taken {
                let (title, look_at) = ("ก".to_owned(), String::new());
                let id = id(&format!("OWN-{number}"));
                document.apply(Edit::SetOwnCriterion { id, title, look_at }).unwrap();
            }
            assert_eq!(document.free_own_id().unwrap().as_str(), expected);
        }
    }

    #[test]
    fn an_own_criterion_goes_with_its_answer_and_links() {
        let mut document = assessment();
        let own = document.free_own_id().unwrap();
        let (title, look_at) = ("ก".to_owned(), String::new());
        document.apply(Edit::SetOwnCriterion { id: own.clone(), title, look_at }).unwrap();
        document.apply(Edit::SetState(own.clone(), AnswerState::Met)).unwrap();
        document.apply(Edit::SetEvidence(evidence(1, &[own.as_str()]))).unwrap();
        let row = PlanRow { criteria: [own.clone()].into(), ..PlanRow::default() };
        document.apply(Edit::SetPlanRow(row)).unwrap();
        document.apply(Edit::RemoveOwnCriterion(own.clone())).unwrap();
        assert_eq!(document.criterion(&own), None);
        assert!(document.answer(&own).is_empty());
        assert!(document.evidence_of(&own).next().is_none());
        assert!(document.plan()[0].criteria.is_empty());
    }
}
