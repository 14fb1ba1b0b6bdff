//! Every change of a review as a value, and the one place where changes are made.

use std::sync::Arc;

use crate::domain::answer::Answer;
use crate::domain::assessment::Assessment;
use crate::domain::date::Date;
use crate::domain::edit::limits::{check_length, put};
use crate::domain::edit::{Edit, EditError, MOST_EVIDENCE};
use crate::domain::id::{CriterionId, SectionId};
use crate::domain::review::{
    Opinion, Original, Question, QuestionId, Recommendation, Review, Reviewer, SectionOpinion,
    Seen, Verdict,
};

/// The most questions of one review.
pub const MOST_QUESTIONS: usize = 200;

/// A change of a review.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReviewEdit {
    /// Gives a verdict on a criterion. Giving the same one again after another look renews what it is about.
    Judge {
        /// The criterion.
        criterion: CriterionId,
        /// The verdict. Taking it back forgets what it was about, and keeps reason and note.
        verdict: Verdict,
        /// What the reviewer has before them.
        about: Seen,
    },
    /// Writes why the verdict is another one, or what the office should show.
    SetReason(CriterionId, String),
    /// Writes the reviewer's own note.
    SetNote(CriterionId, String),
    /// Puts a criterion on the list of the site visit, or takes it off.
    SetOnSite(CriterionId, bool),
    /// Gives a section points of the reviewer's own, or lets the office's stand.
    SetSection(SectionId, Option<SectionOpinion>),
    /// Writes the opinion on the whole.
    SetOverall(String),
    /// Recommends a level, none, or nothing yet.
    Recommend(Recommendation),
    /// Names who reviews.
    SetReviewer(Reviewer),
    /// Dates the review.
    SetDates {
        /// The day it was begun. `None`: not written down.
        begun: Option<Date>,
        /// The day it was finished. `None`: it goes on.
        finished: Option<Date>,
    },
    /// Adds a question, or changes the one with its id.
    SetQuestion(Question),
    /// Takes a question away; nothing happens where there is none.
    RemoveQuestion(QuestionId),
    /// Makes a criterion of the office's own known, or changes its title.
    NameOwnCriterion {
        /// Starts with the prefix of own criteria.
        id: CriterionId,
        /// Its title, in Thai.
        title: String,
    },
    /// Binds the review to a file, such as the original in its newer state. Opinions stay about what they were about.
    Bind(Original),
}

impl ReviewEdit {
    /// The edits that make the own criteria of an assessment known to its review.
    pub fn own_criteria_of(assessment: &Assessment) -> impl Iterator<Item = Self> {
        assessment
            .own_criteria()
            .iter()
            .map(|own| Self::NameOwnCriterion { id: own.id.clone(), title: own.title.th.clone() })
    }

    /// Whether this change goes on with the typing of `previous`, so that both are undone together.
    #[must_use]
    pub fn continues(&self, previous: &Self) -> bool {
        match (self, previous) {
            (Self::SetReason(a, _), Self::SetReason(b, _))
            | (Self::SetNote(a, _), Self::SetNote(b, _)) => a == b,
            (Self::SetSection(a, Some(one)), Self::SetSection(b, Some(other))) => {
                a == b && one.points == other.points
            }
            (Self::SetOverall(_), Self::SetOverall(_))
            | (Self::SetReviewer(_), Self::SetReviewer(_)) => true,
            (Self::SetQuestion(a), Self::SetQuestion(b)) => a.id == b.id,
            (_, _) => false,
        }
    }
}

impl Review {
    /// Makes a change.
    ///
    /// # Errors
    /// [`EditError`] when the change does not fit; nothing was changed then.
    pub fn apply(&mut self, edit: ReviewEdit) -> Result<(), EditError> {
        match edit {
            ReviewEdit::Judge { criterion, verdict, about } => {
                self.judge(criterion, verdict, about)
            }
            ReviewEdit::SetReason(id, reason) => self.change(id, |opinion| opinion.reason = reason),
            ReviewEdit::SetNote(id, note) => self.change(id, |opinion| opinion.note = note),
            ReviewEdit::SetOnSite(id, on_site) => {
                self.change(id, |opinion| opinion.on_site = on_site)
            }
            ReviewEdit::SetSection(id, opinion) => self.set_section(id, opinion),
            ReviewEdit::SetOverall(text) => {
                check_length(&text)?;
                self.overall = text;
                Ok(())
            }
            ReviewEdit::Recommend(recommendation) => self.recommend(recommendation),
            ReviewEdit::SetReviewer(reviewer) => {
                check_length(&reviewer.name)?;
                check_length(&reviewer.office)?;
                self.reviewer = reviewer;
                Ok(())
            }
            ReviewEdit::SetDates { begun, finished } => {
                (self.begun, self.finished) = (begun, finished);
                Ok(())
            }
            ReviewEdit::SetQuestion(question) => self.set_question(question),
            ReviewEdit::RemoveQuestion(id) => {
                self.questions.retain(|question| question.id != id);
                Ok(())
            }
            ReviewEdit::NameOwnCriterion { id, title } => {
                let look_at = String::new();
                self.form.apply(Edit::SetOwnCriterion { id, title, look_at })
            }
            ReviewEdit::Bind(original) => {
                check_length(&original.file)?;
                check_length(&original.centre)?;
                self.original = original;
                Ok(())
            }
        }
    }

    fn judge(
        &mut self,
        criterion: CriterionId,
        verdict: Verdict,
        about: Seen,
    ) -> Result<(), EditError> {
        check_length(&about.note)?;
        check_length(&about.reason)?;
        if about.evidence.len() > MOST_EVIDENCE {
            return Err(EditError::TooMany(about.evidence.len()));
        }
        let own = match verdict {
            Verdict::Other { judgement, points } => {
                Answer { state: judgement.state(), points, ..Answer::default() }
            }
            Verdict::NotSeen | Verdict::Agree | Verdict::EvidenceNeeded => Answer::default(),
        };
        self.form.apply(Edit::SetAnswer(criterion.clone(), own))?;
        let about = if verdict.is_seen() { about } else { Seen::NOTHING };
        self.change(criterion, |opinion| (opinion.verdict, opinion.about) = (verdict, about))
    }

    fn change(&mut self, id: CriterionId, by: impl FnOnce(&mut Opinion)) -> Result<(), EditError> {
        if self.criterion(&id).is_none() {
            return Err(EditError::UnknownCriterion(id));
        }
        let mut opinion = self.opinion(&id).clone();
        by(&mut opinion);
        check_length(&opinion.reason)?;
        check_length(&opinion.note)?;
        if opinion.is_empty() {
            self.opinions.remove(&id);
        } else {
            self.opinions.insert(id, Arc::new(opinion));
        }
        Ok(())
    }

    fn set_section(
        &mut self,
        id: SectionId,
        opinion: Option<SectionOpinion>,
    ) -> Result<(), EditError> {
        check_length(opinion.as_ref().map_or("", |opinion| &opinion.reason))?;
        let points = opinion.as_ref().map(|opinion| opinion.points);
        self.form.apply(Edit::SetSectionPoints(id.clone(), points))?;
        match opinion {
            Some(opinion) => self.section_reasons.insert(id, opinion.reason),
            None => self.section_reasons.remove(&id),
        };
        Ok(())
    }

    fn recommend(&mut self, recommendation: Recommendation) -> Result<(), EditError> {
        match &recommendation {
            Recommendation::Level(level) if self.edition().level(level).is_none() => {
                return Err(EditError::UnknownLevel(level.clone()));
            }
            Recommendation::Undecided | Recommendation::NoLevel | Recommendation::Level(_) => {}
        }
        self.recommendation = recommendation;
        Ok(())
    }

    fn set_question(&mut self, question: Question) -> Result<(), EditError> {
        check_length(&question.text)?;
        check_length(&question.answer)?;
        if let Some(id) = question.criterion.as_ref().filter(|id| self.criterion(id).is_none()) {
            return Err(EditError::UnknownCriterion(id.clone()));
        }
        let id = question.id;
        put(&mut self.questions, question, |old| old.id == id, MOST_QUESTIONS)
    }
}
