//! An auditor's review of one assessment. The assessment is never changed by it.
//!
//! Every opinion keeps what it was about: the office's judgement, points, words and evidence at that time. The digest of
//! the file only tells that something changed since; with what was seen, a review can say which answers did, and can be
//! read where the assessment is gone.

mod advice;
mod differences;
mod edit;
mod fit;
mod gaps;
mod opinion;
mod panel;
mod reading;
#[cfg(test)]
mod tests;
mod visit;

pub use advice::{Advice, AdviceKind, advice};
pub use differences::differences;
pub use edit::{MOST_QUESTIONS, ReviewEdit};
pub use fit::{ChangedAnswer, Fit};
pub use gaps::{ReviewGap, gaps};
pub use opinion::{Judgement, Opinion, Seen, SeenPart, Verdict};
pub use panel::{Agreement, Panel, PanelRow, side_by_side};
pub use reading::{ReviewProgress, Reviewed, reviewed};
pub use visit::{Visit, VisitReason, visits};

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::domain::assessment::Assessment;
use crate::domain::criterion::Criterion;
use crate::domain::date::Date;
use crate::domain::digest::Digest;
use crate::domain::edition::Edition;
use crate::domain::id::{CriterionId, LevelId, SectionId};
use crate::domain::points::Points;
use crate::domain::profile::ProfileField;

/// The assessment that a review is bound to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Original {
    /// SHA-256 of the bytes of its file.
    pub digest: Digest,
    /// The name of its file, without a folder.
    pub file: String,
    /// The name of the centre in it; may be empty.
    pub centre: String,
}

/// Who reviews.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reviewer {
    /// Their name.
    pub name: String,
    /// The office or committee that they review for.
    pub office: String,
}

/// The level that a reviewer recommends.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Recommendation {
    /// Nothing is recommended yet.
    #[default]
    Undecided,
    /// No level.
    NoLevel,
    /// This level.
    Level(LevelId),
}

/// What a reviewer gives a section whose points can only be estimated, in place of the office's points.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SectionOpinion {
    /// The points.
    pub points: Points,
    /// Why.
    pub reason: String,
}

/// Tells the questions of a review apart, whatever their order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct QuestionId(pub u32);

/// Something to ask at the video conference.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Question {
    /// Unique in its review.
    pub id: QuestionId,
    /// The criterion it is about. `None`: the whole assessment.
    pub criterion: Option<CriterionId>,
    /// The question.
    pub text: String,
    /// What the office said; empty until then.
    pub answer: String,
}

/// A review. It changes only through [`Review::apply`], so whatever it says fits the edition of the assessment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Review {
    /// The reviewer's own judgements, points and sections as answers of their own: what an office could not say, a
    /// reviewer cannot either.
    form: Assessment,
    original: Original,
    reviewer: Reviewer,
    begun: Option<Date>,
    finished: Option<Date>,
    opinions: BTreeMap<CriterionId, Arc<Opinion>>,
    section_reasons: BTreeMap<SectionId, String>,
    overall: String,
    recommendation: Recommendation,
    questions: Vec<Question>,
}

impl Review {
    /// A review of a file whose assessment answers to `edition`, in which nothing was said yet.
    #[must_use]
    pub fn new(edition: Arc<Edition>, original: Original) -> Self {
        Self {
            form: Assessment::new(edition),
            original,
            reviewer: Reviewer::default(),
            begun: None,
            finished: None,
            opinions: BTreeMap::new(),
            section_reasons: BTreeMap::new(),
            overall: String::new(),
            recommendation: Recommendation::default(),
            questions: Vec::new(),
        }
    }

    /// A review of `assessment`, which was read from the file `file` with this digest.
    #[must_use]
    pub fn of(assessment: &Assessment, digest: Digest, file: &str) -> Self {
        let centre = assessment.profile().get(ProfileField::CentreName).to_owned();
        let original = Original { digest, file: file.to_owned(), centre };
        let mut review = Self::new(Arc::clone(assessment.edition()), original);
        for edit in ReviewEdit::own_criteria_of(assessment) {
            // An own criterion of an assessment is one here too.
            review.apply(edit).ok();
        }
        review
    }

    /// The edition that the assessment answers to.
    #[must_use]
    pub const fn edition(&self) -> &Arc<Edition> {
        self.form.edition()
    }

    /// The file that it is about.
    #[must_use]
    pub const fn original(&self) -> &Original {
        &self.original
    }

    /// Who reviews.
    #[must_use]
    pub const fn reviewer(&self) -> &Reviewer {
        &self.reviewer
    }

    /// The day it was begun. `None`: not written down.
    #[must_use]
    pub const fn begun(&self) -> Option<Date> {
        self.begun
    }

    /// The day it was finished. `None`: it goes on.
    #[must_use]
    pub const fn finished(&self) -> Option<Date> {
        self.finished
    }

    /// All criteria: the edition's in its order, then the office's own as far as this review knows them.
    pub fn criteria(&self) -> impl Iterator<Item = &Criterion> {
        self.form.criteria()
    }

    /// The criteria of the office's own that this review knows.
    #[must_use]
    pub fn own_criteria(&self) -> &[Criterion] {
        self.form.own_criteria()
    }

    /// The criterion with this id. `None`: neither the edition nor the office has one.
    #[must_use]
    pub fn criterion(&self, id: &CriterionId) -> Option<&Criterion> {
        self.form.criterion(id)
    }

    /// The opinion on a criterion; the empty one where nothing was said.
    #[must_use]
    pub fn opinion(&self, id: &CriterionId) -> &Opinion {
        const NONE: &Opinion = &Opinion::EMPTY;
        self.opinions.get(id).map_or(NONE, Arc::as_ref)
    }

    /// Every opinion in which something was said, in the order of the criteria.
    pub fn opinions(&self) -> impl Iterator<Item = (&CriterionId, &Opinion)> {
        let ids = self.form.criteria().map(|criterion| &criterion.id);
        ids.filter_map(|id| Some((id, self.opinions.get(id)?.as_ref())))
    }

    /// What the reviewer gives a section. `None`: the office's points stand.
    #[must_use]
    pub fn section(&self, id: &SectionId) -> Option<SectionOpinion> {
        let points = self.form.section_points(id)?;
        let reason = self.section_reasons.get(id).cloned().unwrap_or_default();
        Some(SectionOpinion { points, reason })
    }

    /// The opinion on the whole.
    #[must_use]
    pub fn overall(&self) -> &str {
        &self.overall
    }

    /// The recommended level.
    #[must_use]
    pub const fn recommendation(&self) -> &Recommendation {
        &self.recommendation
    }

    /// The questions for the video conference, in the order of adding.
    #[must_use]
    pub fn questions(&self) -> &[Question] {
        &self.questions
    }

    /// An id that no question has yet.
    #[must_use]
    pub fn free_question_id(&self) -> QuestionId {
        let highest = self.questions.iter().map(|question| question.id.0).max().unwrap_or(0);
        QuestionId(highest.saturating_add(1))
    }
}
