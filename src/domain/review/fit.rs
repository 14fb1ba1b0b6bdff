//! Whether a review is still about the assessment as it is, and what changed where it is not.

use crate::domain::assessment::Assessment;
use crate::domain::digest::Digest;
use crate::domain::id::CriterionId;
use crate::domain::review::{Review, Seen, SeenPart};

/// How a review fits an assessment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fit {
    /// The file is the very one that was reviewed.
    Same,
    /// The file is another one than the one that was reviewed, with the answers under a verdict that changed since. There may be none.
    Changed(Vec<ChangedAnswer>),
    /// The assessment answers to another edition of the standard.
    OtherEdition,
}

/// An answer that changed after the reviewer had given a verdict on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangedAnswer {
    /// The criterion.
    pub criterion: CriterionId,
    /// What the reviewer had before them.
    pub before: Seen,
    /// What the office says now. `None`: the criterion, one of the office's own, is gone.
    pub after: Option<Seen>,
    /// Which parts are others; none where the criterion is gone.
    pub parts: Vec<SeenPart>,
}

impl Review {
    /// How this review fits `original`, read from a file with this digest.
    #[must_use]
    pub fn fit(&self, original: &Assessment, digest: &Digest) -> Fit {
        if self.edition() != original.edition() {
            Fit::OtherEdition
        } else if self.original().digest == *digest {
            Fit::Same
        } else {
            Fit::Changed(self.changed_since(original))
        }
    }

    /// The answers under a verdict that changed since, in the order of the criteria.
    #[must_use]
    pub fn changed_since(&self, original: &Assessment) -> Vec<ChangedAnswer> {
        let seen = self.opinions().filter(|(_, opinion)| opinion.verdict.is_seen());
        let changed = seen.filter_map(|(id, opinion)| {
            let before = opinion.about.clone();
            let after = original.criterion(id).map(|_| Seen::of(original, id));
            let parts = after.as_ref().map(|now| before.changed_parts(now)).unwrap_or_default();
            let is_changed = after.is_none() || !parts.is_empty();
            is_changed.then(|| ChangedAnswer { criterion: id.clone(), before, after, parts })
        });
        changed.collect()
    }

    /// Whether the verdict on a criterion is about another answer than the one that `original` gives now.
    #[must_use]
    pub fn is_outdated(&self, original: &Assessment, criterion: &CriterionId) -> bool {
        let opinion = self.opinion(criterion);
        opinion.verdict.is_seen() && opinion.about != Seen::of(original, criterion)
    }
}
