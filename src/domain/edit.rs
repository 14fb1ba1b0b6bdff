//! Every change of an assessment as a value, and the one place where changes are made.

use std::sync::Arc;

use crate::domain::answer::{Action, Answer, AnswerState};
use crate::domain::assessment::Assessment;
use crate::domain::certificate::Certificates;
use crate::domain::criterion::Criterion;
use crate::domain::date::Date;
use crate::domain::digest::Digest;
use crate::domain::evidence::Evidence;
use crate::domain::id::{CriterionId, SectionId};
use crate::domain::points::Points;
use crate::domain::profile::ProfileField;
use crate::domain::section::SectionRule;

pub use crate::domain::edit_error::EditError;

/// The longest text that is kept, in characters.
pub const LONGEST_TEXT: usize = 20_000;
/// The most files of evidence in one assessment.
pub const MOST_EVIDENCE: usize = 2_000;
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
        /// Starts with [`Criterion::OWN_PREFIX`].
        id: CriterionId,
        /// Its title, in Thai.
        title: String,
        /// What to look at; may be empty.
        look_at: String,
    },
    /// Takes a criterion of the office's own away, with its answer and its links to evidence.
    RemoveOwnCriterion(CriterionId),
    /// Attaches evidence, or changes what is said of the file with the same digest.
    SetEvidence(Evidence),
    /// Detaches a file.
    RemoveEvidence(Digest),
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
            (Self::SetEvidence(a), Self::SetEvidence(b)) => a.digest == b.digest,
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
            Edit::SetEvidence(evidence) => self.set_evidence(evidence),
            Edit::RemoveEvidence(digest) => self.remove_evidence(&digest),
        }
    }

    fn change(&mut self, id: CriterionId, by: impl FnOnce(&mut Answer)) -> Result<(), EditError> {
        let mut answer = self.answer(&id).clone();
        by(&mut answer);
        self.check_answer(&id, &answer)?;
        if answer.is_empty() {
            self.answers.remove(&id);
        } else {
            self.answers.insert(id, Arc::new(answer));
        }
        Ok(())
    }

    fn check_answer(&self, id: &CriterionId, answer: &Answer) -> Result<(), EditError> {
        let Some(criterion) = self.criterion(id) else {
            return Err(EditError::UnknownCriterion(id.clone()));
        };
        if answer.state == AnswerState::NotApplicable && !criterion.not_applicable {
            return Err(EditError::MustApply(id.clone()));
        }
        for text in [&answer.note, &answer.reason, &answer.responsible] {
            check_length(text)?;
        }
        if let Some(action) = &answer.action {
            check_length(&action.what)?;
            check_length(&action.who)?;
        }
        answer.points.map_or(Ok(()), |points| self.check_points(criterion, points))
    }

    fn check_points(&self, criterion: &Criterion, points: Points) -> Result<(), EditError> {
        if !criterion.takes_points() {
            return Err(EditError::NoPoints(criterion.id.clone()));
        }
        if let Some(maximum) = criterion.maximum().filter(|maximum| points > *maximum) {
            return Err(EditError::PointsAboveMaximum { points, maximum });
        }
        let Some(of) = criterion.parent() else { return Ok(()) };
        let maximum = self.edition.criterion(of).and_then(Criterion::maximum).unwrap_or_default();
        let others = self.edition.parts_of(of).filter(|part| part.id != criterion.id);
        let sum =
            others.filter_map(|part| self.answer(&part.id).points).sum::<Points>().plus(points);
        if sum > maximum {
            return Err(EditError::PartsAboveMaximum { of: of.clone(), sum, maximum });
        }
        Ok(())
    }

    fn set_points(&mut self, id: CriterionId, points: Option<Points>) -> Result<(), EditError> {
        let maximum = self.criterion(&id).and_then(Criterion::maximum);
        self.change(id, |answer| {
            answer.points = points;
            let Some(points) = points else { return };
            if points > Points::ZERO && !answer.state.earns() {
                let all = Some(points) == maximum;
                answer.state = if all { AnswerState::Met } else { AnswerState::Partly };
            } else if points == Points::ZERO && !answer.state.is_answered() {
                answer.state = AnswerState::NotMet;
            }
        })
    }

    fn set_section_points(
        &mut self,
        id: SectionId,
        points: Option<Points>,
    ) -> Result<(), EditError> {
        let Some(section) = self.edition.section(&id) else {
            return Err(EditError::UnknownSection(id));
        };
        if section.rule != SectionRule::Estimate {
            return Err(EditError::SectionIsCounted(id));
        }
        let maximum = section.maximum;
        match points {
            Some(points) if points > maximum => {
                return Err(EditError::PointsAboveMaximum { points, maximum });
            }
            Some(points) => self.section_points.insert(id, points),
            None => self.section_points.remove(&id),
        };
        Ok(())
    }

    fn set_profile(&mut self, field: ProfileField, value: &str) -> Result<(), EditError> {
        check_length(value)?;
        let Some(value) = field.accept(value) else { return Err(EditError::UnfitValue(field)) };
        Arc::make_mut(&mut self.profile).set(field, value);
        Ok(())
    }

    fn set_certificates(&mut self, certificates: Certificates) -> Result<(), EditError> {
        let mut levels = certificates.certifications.iter().filter_map(|c| c.level.as_ref());
        if let Some(level) = levels.find(|level| self.edition.level(level).is_none()) {
            return Err(EditError::UnknownLevel(level.clone()));
        }
        let years = certificates.certifications.iter().map(|c| c.year);
        let in_reach = Date::FIRST.buddhist_year()..=Date::LAST.buddhist_year();
        if let Some(year) = years.chain(certificates.until).find(|year| !in_reach.contains(year)) {
            return Err(EditError::NotABuddhistYear(year));
        }
        self.certificates = certificates;
        Ok(())
    }

    fn set_own(&mut self, id: CriterionId, title: &str, look_at: &str) -> Result<(), EditError> {
        check_length(title)?;
        check_length(look_at)?;
        if !id.as_str().starts_with(Criterion::OWN_PREFIX) {
            return Err(EditError::NotAnOwnId(id));
        }
        if title.trim().is_empty() {
            return Err(EditError::NoTitle(id));
        }
        let own = Criterion::own(id, title, look_at);
        let same = own.id.clone();
        put(Arc::make_mut(&mut self.own), own, |old| old.id == same, MOST_OWN_CRITERIA)
    }

    fn remove_own(&mut self, id: &CriterionId) -> Result<(), EditError> {
        let Some(at) = self.own.iter().position(|own| own.id == *id) else {
            return Err(EditError::UnknownCriterion(id.clone()));
        };
        Arc::make_mut(&mut self.own).remove(at);
        self.answers.remove(id);
        if self.evidence_of(id).next().is_some() {
            for evidence in Arc::make_mut(&mut self.evidence) {
                evidence.criteria.remove(id);
            }
        }
        Ok(())
    }

    fn set_evidence(&mut self, evidence: Evidence) -> Result<(), EditError> {
        check_length(&evidence.name)?;
        check_length(&evidence.caption)?;
        if let Some(id) = evidence.criteria.iter().find(|id| self.criterion(id).is_none()) {
            return Err(EditError::UnknownCriterion(id.clone()));
        }
        let digest = evidence.digest;
        put(Arc::make_mut(&mut self.evidence), evidence, |old| old.digest == digest, MOST_EVIDENCE)
    }

    fn remove_evidence(&mut self, digest: &Digest) -> Result<(), EditError> {
        let Some(at) = self.evidence.iter().position(|evidence| evidence.digest == *digest) else {
            return Err(EditError::UnknownEvidence(*digest));
        };
        Arc::make_mut(&mut self.evidence).remove(at);
        Ok(())
    }

    /// An id that no criterion of the office's own has yet.
    #[must_use]
    pub fn free_own_id(&self) -> Option<CriterionId> {
        let ids = (1..=MOST_OWN_CRITERIA + 1).map(|n| format!("{}{n}", Criterion::OWN_PREFIX));
        ids.filter_map(|id| CriterionId::new(&id).ok()).find(|id| self.criterion(id).is_none())
    }
}

/// Replaces the value that is the same, or adds one while there are fewer than `most`.
fn put<T>(
    values: &mut Vec<T>,
    value: T,
    is_same: impl Fn(&T) -> bool,
    most: usize,
) -> Result<(), EditError> {
    let count = values.len();
    match values.iter_mut().find(|old| is_same(old)) {
        Some(old) => *old = value,
        None if count >= most => return Err(EditError::TooMany(count)),
        None => values.push(value),
    }
    Ok(())
}

fn check_length(text: &str) -> Result<(), EditError> {
    let length = text.chars().count();
    if length > LONGEST_TEXT { Err(EditError::TextTooLong { length }) } else { Ok(()) }
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
    fn an_own_criterion_goes_with_its_answer_and_links() {
        let mut document = assessment();
        let own = document.free_own_id().unwrap();
        let (title, look_at) = ("ก".to_owned(), String::new());
        document.apply(Edit::SetOwnCriterion { id: own.clone(), title, look_at }).unwrap();
        document.apply(Edit::SetState(own.clone(), AnswerState::Met)).unwrap();
        document.apply(Edit::SetEvidence(evidence(1, &["OWN-1"]))).unwrap();
        document.apply(Edit::RemoveOwnCriterion(own.clone())).unwrap();
        assert_eq!(document.criterion(&own), None);
        assert!(document.answer(&own).is_empty());
        assert!(document.evidence_of(&own).next().is_none());
    }
}
