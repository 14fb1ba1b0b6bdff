//! What the office gets back: opinions as findings with the edits that would follow them. Nothing is done by itself.

use crate::domain::answer::{Action, Answer};
use crate::domain::assessment::Assessment;
use crate::domain::criterion::Scale;
use crate::domain::edit::Edit;
use crate::domain::findings::Severity;
use crate::domain::id::CriterionId;
use crate::domain::points::Points;
use crate::domain::review::{Judgement, Review, Verdict};

/// What a reviewer wants.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AdviceKind {
    /// The reviewer judges otherwise.
    Other {
        /// The reviewer's judgement.
        judgement: Judgement,
        /// The reviewer's points. `None`: none typed.
        points: Option<Points>,
    },
    /// The office has to show more.
    EvidenceNeeded,
}

/// A finding of a reviewer, for the office.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Advice {
    /// The criterion.
    pub criterion: CriterionId,
    /// What the reviewer wants.
    pub kind: AdviceKind,
    /// In the reviewer's words; empty where there are none.
    pub words: String,
    /// Whether the answer changed since: the office may have done it already.
    pub is_outdated: bool,
    /// How much it matters: an office that misses a physical criterion is not assessed further.
    pub severity: Severity,
}

/// What a review asks of the office, in the order of the criteria. Criteria that the assessment does not have any more
/// are left out.
#[must_use]
pub fn advice(review: &Review, assessment: &Assessment) -> Vec<Advice> {
    let mut found = Vec::new();
    for criterion in assessment.criteria() {
        let opinion = review.opinion(&criterion.id);
        let kind = match opinion.verdict {
            Verdict::NotSeen | Verdict::Agree => continue,
            Verdict::Other { judgement, points } => AdviceKind::Other { judgement, points },
            Verdict::EvidenceNeeded => AdviceKind::EvidenceNeeded,
        };
        let is_fulfilled = matches!(kind, AdviceKind::Other { judgement: Judgement::Met, .. });
        let severity = match criterion.scale {
            Scale::Gate if !is_fulfilled => Severity::Stops,
            Scale::Gate
            | Scale::Mark(_)
            | Scale::Points(_)
            | Scale::Guidance
            | Scale::Part { .. } => Severity::Advice,
        };
        found.push(Advice {
            criterion: criterion.id.clone(),
            kind,
            words: opinion.reason.trim().to_owned(),
            is_outdated: review.is_outdated(assessment, &criterion.id),
            severity,
        });
    }
    found
}

impl Advice {
    /// The edit that takes the reviewer's judgement over. `None`: there is none to take over, or the answer says the same.
    #[must_use]
    pub fn take_over(&self, assessment: &Assessment) -> Option<Edit> {
        let AdviceKind::Other { judgement, points } = self.kind else { return None };
        let answer = assessment.answer(&self.criterion);
        let taken = Answer { state: judgement.state(), points, ..answer.clone() };
        (taken != *answer).then(|| Edit::SetAnswer(self.criterion.clone(), taken))
    }

    /// The edit that plans to do what the reviewer wants, in their words, or in `words` where they wrote none. An open action stays
    /// and goes first. `None`: it is planned already.
    #[must_use]
    pub fn plan(&self, assessment: &Assessment, words: &str) -> Option<Edit> {
        let answer = assessment.answer(&self.criterion);
        let wanted = if self.words.is_empty() { words } else { self.words.as_str() };
        let open = answer.action.as_ref().filter(|action| !action.done);
        let action = match open {
            Some(action) if action.what.contains(wanted) => return None,
            Some(action) => {
                let what = format!("{}\n{wanted}", action.what.trim_end());
                Action { what: what.trim_start().to_owned(), ..action.clone() }
            }
            None => Action {
                what: wanted.to_owned(),
                who: answer.responsible.clone(),
                due: None,
                done: false,
            },
        };
        Some(Edit::SetAction(self.criterion.clone(), Some(action)))
    }

    /// The edit that marks the criterion for another look. `None`: it is marked.
    #[must_use]
    pub fn flag(&self, assessment: &Assessment) -> Option<Edit> {
        let is_flagged = assessment.answer(&self.criterion).flagged;
        (!is_flagged).then(|| Edit::SetFlag(self.criterion.clone(), true))
    }
}
