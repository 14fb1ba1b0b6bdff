//! The assessment as its reviewer reads it, so that readiness is computed in its one place for both.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::domain::answer::{Answer, AnswerState};
use crate::domain::assessment::Assessment;
use crate::domain::criterion::Criterion;
use crate::domain::edit::Edit;
use crate::domain::id::CriterionId;
use crate::domain::points::Points;
use crate::domain::profile::ProfileField;
use crate::domain::review::{Opinion, Review, Verdict};

/// An assessment as reviewed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reviewed {
    /// The assessment with the reviewer's judgements in the place of the office's. What evidence is needed for is an
    /// open question in it. What nobody has looked at stands as the office says.
    pub assessment: Assessment,
    /// Criteria whose verdict does not fit the assessment any more: they count as open questions, or are gone.
    pub unfit: BTreeSet<CriterionId>,
}

/// Reads `original` as its reviewer does. Points that the reviewer did not type are not taken from the office: a
/// reviewer who judges otherwise answers for the points too.
#[must_use]
pub fn reviewed(review: &Review, original: &Assessment) -> Reviewed {
    let judged = judged(review, original);
    let mut reviewed = Reviewed { assessment: original.clone(), unfit: BTreeSet::new() };
    let put = |assessment: &mut Assessment, id: &CriterionId, state, points| {
        let answer = Answer { state, points, ..assessment.answer(id).clone() };
        assessment.apply(Edit::SetAnswer(id.clone(), answer)).is_ok()
    };
    // First all points go away, so that one part can take what another one gave up.
    for (id, ..) in &judged {
        put(&mut reviewed.assessment, id, AnswerState::Unknown, None);
    }
    for (id, state, points) in judged {
        if !put(&mut reviewed.assessment, &id, state, points) {
            reviewed.unfit.insert(id);
        }
    }
    for section in review.edition().sections() {
        if let Some(opinion) = review.section(&section.id) {
            let edit = Edit::SetSectionPoints(section.id.clone(), Some(opinion.points));
            // An edition that was corrected since may not have the section; the office's points stand then.
            reviewed.assessment.apply(edit).ok();
        }
    }
    reviewed
}

impl Review {
    /// What the office said where somebody has looked, as it was then: all that a review knows of its assessment by
    /// itself. The files of evidence are not in it.
    #[must_use]
    pub fn as_seen(&self) -> Assessment {
        let mut seen = Assessment::new(Arc::clone(self.edition()));
        let centre = Edit::SetProfile(ProfileField::CentreName, self.original().centre.clone());
        let own = self.own_criteria().iter().map(|own| Edit::SetOwnCriterion {
            id: own.id.clone(),
            title: own.title.th.clone(),
            look_at: String::new(),
        });
        let answers = self.opinions().filter(|(_, opinion)| opinion.verdict.is_seen());
        let answers = answers.map(|(id, Opinion { about, .. })| {
            let (note, reason) = (about.note.clone(), about.reason.clone());
            let (state, points) = (about.state, about.points);
            Edit::SetAnswer(id.clone(), Answer { state, points, note, reason, ..Answer::default() })
        });
        for edit in std::iter::once(centre).chain(own).chain(answers) {
            // What does not fit the edition was never an answer to it; the review says so elsewhere.
            seen.apply(edit).ok();
        }
        seen
    }
}

type Judged = (CriterionId, AnswerState, Option<Points>);

/// The criteria that do not stand as the office says.
fn judged(review: &Review, original: &Assessment) -> Vec<Judged> {
    let mut judged: Vec<Judged> = Vec::new();
    let is_open = |id: &CriterionId| match original.answer(id).state {
        AnswerState::NotAnswered | AnswerState::Unknown | AnswerState::NotMet => true,
        AnswerState::Met | AnswerState::Partly | AnswerState::NotApplicable => false,
    };
    for (id, opinion) in review.opinions() {
        match opinion.verdict {
            Verdict::NotSeen | Verdict::Agree => {}
            Verdict::Other { judgement, points } => {
                judged.push((id.clone(), judgement.state(), points));
            }
            Verdict::EvidenceNeeded => {
                let parts = original.edition().parts_of(id).map(|part| &part.id);
                let unsure = [id].into_iter().chain(parts).filter(|id| !is_open(id));
                judged.extend(unsure.map(|id| (id.clone(), AnswerState::Unknown, None)));
            }
        }
    }
    judged
}

/// How far a review is; sub-indicators are not counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ReviewProgress {
    /// How many criteria there are.
    pub of: usize,
    /// How many stand as the office says.
    pub agreed: usize,
    /// How many are judged otherwise.
    pub other: usize,
    /// For how many the office has to show more.
    pub evidence_needed: usize,
    /// How many nobody has looked at.
    pub not_seen: usize,
    /// How many verdicts are about an answer that changed since; they are counted above as well.
    pub outdated: usize,
}

impl ReviewProgress {
    /// How far the review of `original` is.
    #[must_use]
    pub fn of(review: &Review, original: &Assessment) -> Self {
        Self::among(review, original, |_| true)
    }

    /// As [`Self::of`], among the criteria that `is_in` lets through.
    #[must_use]
    pub fn among(
        review: &Review,
        original: &Assessment,
        is_in: impl Fn(&Criterion) -> bool,
    ) -> Self {
        let mut progress = Self::default();
        let counted = |criterion: &&Criterion| !criterion.is_part() && is_in(criterion);
        for criterion in original.criteria().filter(counted) {
            let count = match review.opinion(&criterion.id).verdict {
                Verdict::NotSeen => &mut progress.not_seen,
                Verdict::Agree => &mut progress.agreed,
                Verdict::Other { .. } => &mut progress.other,
                Verdict::EvidenceNeeded => &mut progress.evidence_needed,
            };
            *count += 1;
            progress.of += 1;
            progress.outdated += usize::from(review.is_outdated(original, &criterion.id));
        }
        progress
    }

    /// How many somebody has looked at.
    #[must_use]
    pub const fn seen(self) -> usize {
        self.agreed + self.other + self.evidence_needed
    }
}
