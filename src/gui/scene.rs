//! What a screen reads: the document, the words, and what follows from the document.

use std::sync::Arc;

use crate::domain::aspect::Aspect;
use crate::domain::assessment::Assessment;
use crate::domain::criterion::Criterion;
use crate::domain::date::Date;
use crate::domain::edition::Edition;
use crate::domain::evidence::EvidenceFaults;
use crate::domain::findings::{Finding, Severity, findings};
use crate::domain::language::{Bilingual, Language};
use crate::domain::readiness::Readiness;
use crate::domain::review::{
    Advice, ChangedAnswer, Panel, Review, ReviewGap, ReviewProgress, Visit, advice, gaps, reviewed,
    side_by_side, visits,
};
use crate::gui::review::{self, Beside, Desk};
use crate::gui::thumbnails::Thumbnails;
use crate::gui::widgets::bar::Share;
use crate::i18n::Texts;
use crate::session::{Access, Session};
use crate::settings::Settings;
use crate::storage::evidence_store::Orphans;

/// What follows from one revision of a document. Computed when the document changes, not for every frame.
#[derive(Clone, Debug)]
pub struct Derived {
    revision: u64,
    /// Where the office stands.
    pub readiness: Readiness,
    /// What is missing or contradictory.
    pub findings: Vec<Finding>,
    /// What follows from the review that is shown. `None`: none is.
    pub review: Option<Judged>,
    /// The state of the reviews beside the document from which it follows.
    beside: u64,
}

/// What follows from a review.
#[derive(Clone, Debug)]
pub struct Judged {
    /// How far it is.
    pub progress: ReviewProgress,
    /// How far it is, by aspect.
    pub aspects: Vec<(Aspect, ReviewProgress)>,
    /// Where the office stands in the view of the reviewer.
    pub readiness: Readiness,
    /// What it lacks.
    pub gaps: Vec<ReviewGap>,
    /// What it asks of the office.
    pub advice: Vec<Advice>,
    /// Answers under a verdict that changed since.
    pub changed: Vec<ChangedAnswer>,
    /// What to look at on site.
    pub visits: Vec<Visit>,
    /// It and those beside it. `None`: none is beside it.
    pub panel: Option<Panel>,
}

impl Judged {
    fn of(review: &Review, assessment: &Assessment, others: &[Beside]) -> Self {
        let of_aspect = |aspect| {
            let is_here = |criterion: &Criterion| criterion.aspect == aspect;
            (aspect, ReviewProgress::among(review, assessment, is_here))
        };
        let all: Vec<&Review> =
            [review].into_iter().chain(others.iter().map(|other| &*other.review)).collect();
        Self {
            progress: ReviewProgress::of(review, assessment),
            aspects: Aspect::ALL.map(of_aspect).to_vec(),
            readiness: Readiness::of(&reviewed(review, assessment).assessment),
            gaps: gaps(review, assessment),
            advice: advice(review, assessment),
            changed: review.changed_since(assessment),
            visits: visits(review, assessment),
            panel: (!others.is_empty()).then(|| side_by_side(&all, assessment)),
        }
    }

    /// How far it is in an aspect.
    #[must_use]
    pub fn aspect(&self, aspect: Aspect) -> ReviewProgress {
        let found = self.aspects.iter().find(|(of, _)| *of == aspect);
        found.map(|(_, progress)| *progress).unwrap_or_default()
    }
}

impl Derived {
    /// What follows from the document as it is, on the day `today`, with what is wrong with its evidence files.
    #[must_use]
    pub fn of(session: &Session, today: Date, faults: &EvidenceFaults, beside: &Desk) -> Self {
        let assessment = session.assessment();
        let shown = review::shown(beside, session);
        Self {
            review: shown.map(|review| Judged::of(review, assessment, beside.others())),
            beside: beside.revision(),
            revision: session.revision(),
            readiness: Readiness::of(assessment),
            findings: findings(assessment, today, faults),
        }
    }

    /// How many findings stop a screener.
    #[must_use]
    pub fn stops(&self) -> usize {
        self.findings.iter().filter(|finding| finding.severity() == Severity::Stops).count()
    }

    /// Whether it still belongs to the document as it is.
    #[must_use]
    pub fn is_current(&self, session: &Session, beside: &Desk) -> bool {
        self.revision == session.revision() && self.beside == beside.revision()
    }
}

/// Everything that a screen may read.
#[derive(Clone, Copy, Debug)]
pub struct Scene<'a> {
    /// The words of the interface.
    pub texts: Texts,
    /// The open document.
    pub session: &'a Session,
    /// What follows from it.
    pub derived: &'a Derived,
    /// What the user chose for this program.
    pub settings: &'a Settings,
    /// What was found wrong with the evidence files.
    pub faults: &'a EvidenceFaults,
    /// Files in the evidence folder that the document does not name.
    pub orphans: Orphans,
    /// The reviews beside the document.
    pub beside: &'a Desk,
    /// Small pictures of evidence.
    pub thumbnails: &'a Thumbnails,
    /// The editions that an assessment can be begun with.
    pub editions: &'a [Arc<Edition>],
    /// The day.
    pub today: Date,
    /// Whether `session` is a document; else it is an empty one that stands in where none is open.
    pub has_document: bool,
}

impl<'a> Scene<'a> {
    /// The assessment.
    #[must_use]
    pub fn assessment(&self) -> &'a Assessment {
        self.session.assessment()
    }

    /// The edition it answers to.
    #[must_use]
    pub fn edition(&self) -> &'a Edition {
        self.assessment().edition()
    }

    /// Whether the document may be changed.
    #[must_use]
    pub fn can_edit(&self) -> bool {
        self.session.is_answerable()
    }

    /// The review whose opinions are shown: the open one, or the one that the office looks at. `None`: none is.
    #[must_use]
    pub fn review(&self) -> Option<&'a Review> {
        review::shown(self.beside, self.session).map(|review| &**review)
    }

    /// How many criteria of an aspect are answered, or in a review looked at.
    #[must_use]
    pub fn share_of(&self, aspect: Aspect) -> Share {
        match self.derived.review.as_ref().filter(|_| self.is_reviewing()) {
            Some(judged) => {
                let progress = judged.aspect(aspect);
                Share { done: progress.seen(), whole: progress.of }
            }
            None => {
                let progress = self.derived.readiness.aspect(aspect);
                Share { done: progress.answered, whole: progress.of }
            }
        }
    }

    /// Whether a review is open, so that opinions and not answers are given.
    #[must_use]
    pub const fn is_reviewing(&self) -> bool {
        self.session.review().is_some()
    }

    /// Whether opinions may be given.
    #[must_use]
    pub fn can_judge(&self) -> bool {
        self.is_reviewing() && self.session.access() == Access::Full
    }

    /// The language of the interface.
    #[must_use]
    pub const fn language(&self) -> Language {
        self.texts.0
    }

    /// A text of the standard in the language of the interface.
    #[must_use]
    pub fn say<'t>(&self, text: &'t Bilingual) -> &'t str {
        text.get(self.texts.0)
    }
}
