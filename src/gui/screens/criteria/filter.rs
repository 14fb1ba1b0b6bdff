//! Which criteria of an aspect are listed: what is searched for, and what they have to be.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::answer::AnswerState;
use crate::domain::aspect::Aspect;
use crate::domain::criterion::Criterion;
use crate::domain::id::CriterionId;
use crate::domain::provenance::Provenance;
use crate::domain::review::{Review, Verdict};
use crate::domain::search::{Needle, folded};
use crate::gui::scene::Scene;
use crate::i18n::Texts;

/// What listed criteria have to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Filter {
    /// Without a judgement.
    Open,
    /// Met in part or not at all.
    NotMet,
    /// Without evidence on file, though they apply.
    NoEvidence,
    /// Marked for another look.
    Flagged,
    /// In the charge of whoever works here.
    Mine,
    /// With an official title, published or as an applying office quotes it.
    Official,
    /// Without an opinion.
    NotSeen,
    /// Judged otherwise by the reviewer.
    JudgedOtherwise,
    /// Where the reviewer wants to see more.
    EvidenceNeeded,
    /// Changed after the opinion on it.
    ChangedSince,
}

impl Filter {
    const OF_OFFICE: [Self; 6] =
        [Self::Open, Self::NotMet, Self::NoEvidence, Self::Flagged, Self::Mine, Self::Official];
    const OF_OPINIONS: [Self; 9] = [
        Self::Open,
        Self::NotMet,
        Self::NoEvidence,
        Self::Flagged,
        Self::Mine,
        Self::Official,
        Self::JudgedOtherwise,
        Self::EvidenceNeeded,
        Self::ChangedSince,
    ];
    const OF_REVIEW: [Self; 7] = [
        Self::NotSeen,
        Self::JudgedOtherwise,
        Self::EvidenceNeeded,
        Self::ChangedSince,
        Self::NotMet,
        Self::NoEvidence,
        Self::Official,
    ];

    /// The filters that are offered, in the order of showing.
    pub(super) fn offered(scene: &Scene<'_>) -> &'static [Self] {
        if scene.is_reviewing() {
            &Self::OF_REVIEW
        } else if scene.review().is_some() {
            &Self::OF_OPINIONS
        } else {
            &Self::OF_OFFICE
        }
    }

    /// Its word.
    pub(super) const fn word(self, texts: Texts) -> &'static str {
        match self {
            Self::Open => texts.filter_open(),
            Self::NotMet => texts.filter_not_met(),
            Self::NoEvidence => texts.filter_no_evidence(),
            Self::Flagged => texts.filter_flagged(),
            Self::Mine => texts.filter_mine(),
            Self::Official => texts.filter_official(),
            Self::NotSeen => texts.filter_not_seen(),
            Self::JudgedOtherwise => texts.filter_judged_otherwise(),
            Self::EvidenceNeeded => texts.filter_evidence_needed(),
            Self::ChangedSince => texts.filter_changed(),
        }
    }

    fn lets(self, scene: &Scene<'_>, criterion: &Criterion) -> bool {
        let answer = scene.assessment().answer(&criterion.id);
        match self {
            Self::Open => !criterion.is_part() && !answer.state.is_answered(),
            Self::NotMet => matches!(answer.state, AnswerState::Partly | AnswerState::NotMet),
            Self::NoEvidence => {
                !criterion.is_part()
                    && answer.state != AnswerState::NotApplicable
                    && !scene.assessment().is_evidenced(&criterion.id)
            }
            Self::Flagged => answer.flagged,
            Self::Mine => {
                let author = folded(&scene.settings.author);
                let who = answer.action.iter().map(|action| &action.who);
                let mut charged = who.chain([&answer.responsible]);
                !author.is_empty() && charged.any(|name| folded(name) == author)
            }
            Self::Official => matches!(
                criterion.title_provenance,
                Provenance::Official | Provenance::OfficialSecondHand
            ),
            Self::NotSeen | Self::JudgedOtherwise | Self::EvidenceNeeded | Self::ChangedSince => {
                scene.review().is_some_and(|review| self.lets_opinion(scene, review, criterion))
            }
        }
    }
}

impl Filter {
    fn lets_opinion(self, scene: &Scene<'_>, review: &Review, criterion: &Criterion) -> bool {
        let verdict = review.opinion(&criterion.id).verdict;
        match self {
            Self::NotSeen => !criterion.is_part() && !verdict.is_seen(),
            Self::JudgedOtherwise => matches!(verdict, Verdict::Other { .. }),
            Self::EvidenceNeeded => verdict == Verdict::EvidenceNeeded,
            Self::ChangedSince => review.is_outdated(scene.assessment(), &criterion.id),
            Self::Open
            | Self::NotMet
            | Self::NoEvidence
            | Self::Flagged
            | Self::Mine
            | Self::Official => true,
        }
    }
}

/// What was chosen, and what came of it.
#[derive(Debug, Default)]
pub(super) struct Choice {
    /// What is typed into the search field.
    pub(super) query: String,
    /// All of these must hold.
    pub(super) filters: BTreeSet<Filter>,
    /// Whether the filters can be seen.
    pub(super) is_open: bool,
    found: Option<Found>,
    counts: Option<Counts>,
}

/// The criteria that were found when the choice was made. An answer given since takes none of them away under the
/// hand of whoever gives it.
#[derive(Debug)]
struct Found {
    question: (String, BTreeSet<Filter>, String, usize),
    ids: BTreeMap<Aspect, BTreeSet<CriterionId>>,
}

/// How many criteria each filter lets through.
#[derive(Debug)]
struct Counts {
    of: (u64, u64, Aspect, String),
    counts: Vec<usize>,
}

impl Choice {
    /// Whether anything is left out.
    pub(super) fn is_active(&self) -> bool {
        !self.filters.is_empty() || !self.query.trim().is_empty()
    }

    /// Lists everything again.
    pub(super) fn clear(&mut self) {
        self.query.clear();
        self.filters.clear();
        self.found = None;
    }

    /// Lets the choice be made anew, with the answers as they are now.
    pub(super) fn refresh(&mut self) {
        self.found = None;
    }

    /// The criteria of `all`, those of one aspect, that are listed.
    pub(super) fn listed<'a>(
        &mut self,
        scene: &Scene<'_>,
        all: &[&'a Criterion],
    ) -> Vec<&'a Criterion> {
        if !self.is_active() {
            return all.to_vec();
        }
        self.find(scene);
        let ids = |aspect| self.found.as_ref().and_then(|found| found.ids.get(&aspect));
        all.iter()
            .filter(|criterion| ids(criterion.aspect).is_some_and(|it| it.contains(&criterion.id)))
            .copied()
            .collect()
    }

    /// How many criteria of `aspect` were found.
    pub(super) fn found_in(&self, aspect: Aspect) -> usize {
        let found = self.found.as_ref().filter(|_| self.is_active());
        found.and_then(|found| found.ids.get(&aspect)).map_or(0, BTreeSet::len)
    }

    fn find(&mut self, scene: &Scene<'_>) {
        let author = scene.settings.author.clone();
        let own = scene.assessment().own_criteria().len();
        let question = (self.query.clone(), self.filters.clone(), author, own);
        if self.found.as_ref().is_some_and(|found| found.question == question) {
            return;
        }
        let needle = Needle::new(&self.query);
        let mut ids: BTreeMap<Aspect, BTreeSet<CriterionId>> = BTreeMap::new();
        for criterion in scene.assessment().criteria() {
            let is_let = self.filters.iter().all(|filter| filter.lets(scene, criterion));
            if is_let && needle.finds(scene.assessment(), criterion) {
                ids.entry(criterion.aspect).or_default().insert(criterion.id.clone());
            }
        }
        self.found = Some(Found { question, ids });
    }

    /// Each filter with how many criteria of `all`, those of one aspect, it lets through.
    pub(super) fn counts(
        &mut self,
        scene: &Scene<'_>,
        aspect: Aspect,
        all: &[&Criterion],
    ) -> Vec<usize> {
        let author = scene.settings.author.clone();
        let of = (scene.session.revision(), scene.beside.revision(), aspect, author);
        if let Some(known) = self.counts.as_ref().filter(|known| known.of == of) {
            return known.counts.clone();
        }
        let count =
            |filter: &Filter| all.iter().filter(|criterion| filter.lets(scene, criterion)).count();
        let counts: Vec<usize> = Filter::offered(scene).iter().map(count).collect();
        self.counts = Some(Counts { of, counts: counts.clone() });
        counts
    }
}
