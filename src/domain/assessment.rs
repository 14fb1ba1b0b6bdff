//! What an office says about itself, against one edition.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::domain::answer::Answer;
use crate::domain::aspect::Aspect;
use crate::domain::certificate::Certificates;
use crate::domain::criterion::Criterion;
use crate::domain::digest::Digest;
use crate::domain::edition::Edition;
use crate::domain::evidence::{Evidence, Supported};
use crate::domain::figures::Figures;
use crate::domain::id::{CriterionId, SectionId};
use crate::domain::maintenance::Maintenance;
use crate::domain::plan::PlanRow;
use crate::domain::points::Points;
use crate::domain::profile::Profile;
use crate::domain::seal::Revised;

/// An assessment. It changes only through [`Assessment::apply`](crate::domain::edit), so whatever it says fits its
/// edition. A clone shares with its original whatever neither changes afterwards, which makes undo cheap.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assessment {
    pub(super) edition: Arc<Edition>,
    pub(super) profile: Arc<Profile>,
    pub(super) answers: BTreeMap<CriterionId, Arc<Answer>>,
    pub(super) section_points: BTreeMap<SectionId, Points>,
    pub(super) own: Arc<Vec<Criterion>>,
    pub(super) evidence: Arc<Vec<Evidence>>,
    pub(super) supported: Arc<Supported>,
    pub(super) certificates: Certificates,
    pub(super) plan: Arc<Vec<PlanRow>>,
    pub(super) figures: Option<Figures>,
    pub(super) maintenance: Maintenance,
    pub(super) revised: Option<Arc<Revised>>,
}

impl Assessment {
    /// An assessment in which nothing was said yet.
    #[must_use]
    pub fn new(edition: Arc<Edition>) -> Self {
        Self {
            edition,
            profile: Arc::default(),
            answers: BTreeMap::new(),
            section_points: BTreeMap::new(),
            own: Arc::default(),
            evidence: Arc::default(),
            supported: Arc::default(),
            certificates: Certificates::default(),
            plan: Arc::default(),
            figures: None,
            maintenance: Maintenance::default(),
            revised: None,
        }
    }

    /// The edition it answers to.
    #[must_use]
    pub const fn edition(&self) -> &Arc<Edition> {
        &self.edition
    }

    /// The profile of the centre.
    #[must_use]
    pub fn profile(&self) -> &Profile {
        &self.profile
    }

    /// All criteria: the edition's in its order, then the office's own.
    pub fn criteria(&self) -> impl Iterator<Item = &Criterion> {
        self.edition.criteria().iter().chain(self.own.iter())
    }

    /// The criteria of an aspect, in order.
    pub fn criteria_of(&self, aspect: Aspect) -> impl Iterator<Item = &Criterion> {
        self.criteria().filter(move |criterion| criterion.aspect == aspect)
    }

    /// The criterion with this id. `None`: neither the edition nor the office has one.
    #[must_use]
    pub fn criterion(&self, id: &CriterionId) -> Option<&Criterion> {
        self.edition.criterion(id).or_else(|| self.own.iter().find(|own| own.id == *id))
    }

    /// The criteria that the office added.
    #[must_use]
    pub fn own_criteria(&self) -> &[Criterion] {
        &self.own
    }

    /// The answer to a criterion; the empty answer where nothing was said.
    #[must_use]
    pub fn answer(&self, id: &CriterionId) -> &Answer {
        const NONE: &Answer = &Answer::EMPTY;
        self.answers.get(id).map_or(NONE, Arc::as_ref)
    }

    /// Every answer in which something was said, ordered by the text of the id.
    pub fn answers(&self) -> impl Iterator<Item = (&CriterionId, &Answer)> {
        self.answers.iter().map(|(id, answer)| (id, answer.as_ref()))
    }

    /// The points typed in for a section. `None`: none typed.
    #[must_use]
    pub fn section_points(&self, section: &SectionId) -> Option<Points> {
        self.section_points.get(section).copied()
    }

    /// All evidence, in the order of attaching.
    #[must_use]
    pub fn evidence(&self) -> &[Evidence] {
        &self.evidence
    }

    /// The evidence with this digest. `None`: not attached.
    #[must_use]
    pub fn evidence_by_digest(&self, digest: &Digest) -> Option<&Evidence> {
        self.evidence.iter().find(|evidence| evidence.digest == *digest)
    }

    /// The evidence that supports a criterion, in the order of attaching.
    pub fn evidence_of<'a>(
        &'a self,
        criterion: &'a CriterionId,
    ) -> impl Iterator<Item = &'a Evidence> {
        self.evidence.iter().filter(move |evidence| evidence.criteria.contains(criterion))
    }

    /// How many files of evidence support a criterion.
    #[must_use]
    pub fn evidence_count(&self, criterion: &CriterionId) -> usize {
        self.supported.count(criterion)
    }

    /// Whether a criterion, or one of its parts, has evidence on file.
    #[must_use]
    pub fn is_evidenced(&self, criterion: &CriterionId) -> bool {
        self.evidence_count(criterion) > 0
            || self.edition.parts_of(criterion).any(|part| self.evidence_count(&part.id) > 0)
    }

    /// Earlier certifications.
    #[must_use]
    pub const fn certificates(&self) -> &Certificates {
        &self.certificates
    }

    /// The rows of the follow-up plan, in the order of adding.
    #[must_use]
    pub fn plan(&self) -> &[PlanRow] {
        &self.plan
    }

    /// The monthly figures. `None`: none were begun.
    #[must_use]
    pub const fn figures(&self) -> Option<&Figures> {
        self.figures.as_ref()
    }

    /// The maintenance check.
    #[must_use]
    pub const fn maintenance(&self) -> &Maintenance {
        &self.maintenance
    }

    /// The sealed file that it revises. `None`: it revises none.
    #[must_use]
    pub fn revised(&self) -> Option<&Revised> {
        self.revised.as_deref()
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::edit::Edit;
    use crate::domain::testing::{assessment, evidence, id};

    #[test]
    fn a_clone_shares_what_is_not_changed() {
        let note = |code| Edit::SetNote(id(code), "ก".to_owned());
        let mut document = assessment();
        for edit in [note("P-1"), note("P-2"), Edit::SetEvidence(evidence(1, &["P-1"]))] {
            document.apply(edit).unwrap();
        }
        let before = document.clone();
        document.apply(Edit::SetNote(id("P-1"), "ข".to_owned())).unwrap();
        assert_ne!(document, before);
        assert!(std::ptr::eq(document.answer(&id("P-2")), before.answer(&id("P-2"))));
        assert!(std::ptr::eq(document.evidence(), before.evidence()));
        assert!(std::ptr::eq(document.profile(), before.profile()));
    }
}
