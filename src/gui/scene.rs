//! What a screen reads: the document, the words, and what follows from the document.

use std::sync::Arc;

use crate::domain::assessment::Assessment;
use crate::domain::date::Date;
use crate::domain::edition::Edition;
use crate::domain::evidence::EvidenceFaults;
use crate::domain::findings::{Finding, findings};
use crate::domain::language::{Bilingual, Language};
use crate::domain::readiness::Readiness;
use crate::gui::thumbnails::Thumbnails;
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
}

impl Derived {
    /// What follows from the document as it is, on the day `today`, with what is wrong with its evidence files.
    #[must_use]
    pub fn of(session: &Session, today: Date, faults: &EvidenceFaults) -> Self {
        let assessment = session.assessment();
        Self {
            revision: session.history().revision(),
            readiness: Readiness::of(assessment),
            findings: findings(assessment, today, faults),
        }
    }

    /// Whether it still belongs to the document as it is.
    #[must_use]
    pub fn is_current(&self, session: &Session) -> bool {
        self.revision == session.history().revision()
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
        self.session.access() == Access::Full
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
