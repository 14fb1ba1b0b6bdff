//! What every part of a paper needs: the assessment, what follows from it, the words and the digits.

use std::collections::BTreeSet;
use std::fmt::Display;

use crate::domain::assessment::Assessment;
use crate::domain::date::Date;
use crate::domain::digest::Digest;
use crate::domain::evidence::{Evidence, EvidenceFaults};
use crate::domain::findings::Finding;
use crate::domain::id::{CriterionId, LevelId};
use crate::domain::language::{Bilingual, Language};
use crate::domain::profile::ProfileField;
use crate::domain::provenance::Provenance;
use crate::domain::readiness::Readiness;
use crate::i18n::Texts;
use crate::report::document::{Anchor, Picture, Reference};
use crate::report::photos::{PhotoFault, Photos};
use crate::report::sections::words::Words;
use crate::report::sections::{AssessmentMaterial, ReportOptions};

pub(super) use crate::report::sections::words::NOTHING;

/// The place of a criterion in a paper.
pub(super) fn criterion_anchor(id: &CriterionId) -> Anchor {
    Anchor(format!("criterion {id}"))
}

/// The place of a file of evidence in the register.
pub(super) fn evidence_anchor(digest: &Digest) -> Anchor {
    Anchor(format!("evidence {digest}"))
}

/// The place of a photo in the annex.
pub(super) fn photo_anchor(digest: &Digest) -> Anchor {
    Anchor(format!("photo {digest}"))
}

/// The material of a paper.
pub(super) struct Context<'a> {
    pub(super) assessment: &'a Assessment,
    pub(super) readiness: &'a Readiness,
    pub(super) findings: &'a [Finding],
    pub(super) texts: Texts,
    pub(super) language: Language,
    pub(super) date: Date,
    pub(super) faults: &'a EvidenceFaults,
    pub(super) words: Words,
    photos: &'a Photos,
}

impl<'a> Context<'a> {
    pub(super) fn new(
        material: &AssessmentMaterial<'a>,
        (readiness, findings): (&'a Readiness, &'a [Finding]),
        options: &ReportOptions,
    ) -> Self {
        let AssessmentMaterial { assessment, faults, photos, .. } = *material;
        let words = Words::of(options);
        let Words { texts, language, date, .. } = words;
        Self { assessment, readiness, findings, texts, language, date, faults, words, photos }
    }

    /// A large number, its thousands apart.
    pub(super) fn grouped(&self, number: u64) -> String {
        self.words.grouped(number)
    }

    /// A day in few letters, or a dash.
    pub(super) fn day(&self, date: Option<Date>) -> String {
        self.words.day(date)
    }

    /// The evidence with the number that it has in this paper, in the order of attaching.
    pub(super) fn evidence(&self) -> impl Iterator<Item = (usize, &'a Evidence)> + use<'a> {
        (1..).zip(self.assessment.evidence())
    }

    /// The numbers of the evidence of a criterion, leading to the register.
    pub(super) fn evidence_references(&self, criterion: &CriterionId) -> Vec<Reference> {
        let of_it = self.evidence().filter(|(_, evidence)| evidence.criteria.contains(criterion));
        let reference = |(number, evidence): (usize, &Evidence)| {
            Reference::new(self.number(number), evidence_anchor(&evidence.digest))
        };
        of_it.map(reference).collect()
    }

    /// The criteria of a file, in the order of the edition, leading to their rows.
    pub(super) fn criteria_references(&self, criteria: &BTreeSet<CriterionId>) -> Vec<Reference> {
        let mut ids: Vec<&CriterionId> = criteria.iter().collect();
        let edition = self.assessment.edition();
        ids.sort_by_key(|id| (edition.place(id).unwrap_or(usize::MAX), id.as_str()));
        ids.into_iter().map(|id| Reference::new(id.as_str(), criterion_anchor(id))).collect()
    }

    /// A criterion by id and title.
    pub(super) fn named(&self, id: &CriterionId) -> String {
        match self.assessment.criterion(id) {
            Some(criterion) => format!("{id} {}", self.standard(&criterion.title)),
            None => id.to_string(),
        }
    }

    /// The picture of a file of evidence, or why there is none. `None`: it is no picture.
    pub(super) fn picture(&self, evidence: &Evidence) -> Option<Result<Picture, PhotoFault>> {
        let prepared = match self.photos.get(&evidence.digest) {
            Some(Ok(prepared)) => prepared,
            Some(Err(fault)) => return Some(Err(*fault)),
            None => return evidence.is_picture().then_some(Err(PhotoFault::Missing)),
        };
        let alt_text = self.texts.report_photo_alt(&self.caption(evidence));
        let (jpeg, width, height) = (prepared.jpeg.clone(), prepared.width, prepared.height);
        Some(Ok(Picture { jpeg, width, height, alt_text }))
    }

    /// Why a photo is not printed.
    pub(super) const fn photo_fault(&self, fault: PhotoFault) -> &'static str {
        match fault {
            PhotoFault::Missing => self.texts.report_photo_missing(),
            PhotoFault::Changed => self.texts.report_photo_changed(),
            PhotoFault::Unknown => self.texts.report_photo_unknown(),
            PhotoFault::TooLarge => self.texts.report_photo_too_large(),
            PhotoFault::Broken => self.texts.report_photo_broken(),
        }
    }

    /// What a file shows, or its name where nobody said it.
    pub(super) fn caption(&self, evidence: &Evidence) -> String {
        match evidence.caption.trim() {
            "" => evidence.name.clone(),
            caption => self.digits(caption),
        }
    }

    /// A number in the digits of the paper.
    pub(super) fn number(&self, number: impl Display) -> String {
        self.words.number(number)
    }

    /// A text in the digits of the paper. Codes, addresses and file names in it keep theirs.
    pub(super) fn digits(&self, text: &str) -> String {
        self.words.digits(text)
    }

    /// A text of the edition in the language and the digits of the paper.
    pub(super) fn standard(&self, text: &Bilingual) -> String {
        self.words.standard(text)
    }

    /// The title of the edition.
    pub(super) fn edition_title(&self) -> String {
        self.standard(&self.assessment.edition().parts().title)
    }

    /// The title of the edition, and on lines of their own that an office corrected it, who and from where.
    pub(super) fn edition_said(&self) -> String {
        let own = self.own_edition();
        [self.edition_title()].into_iter().chain(own).collect::<Vec<_>>().join("\n")
    }

    /// That an office corrected the edition, who and from where. Empty: it is one of the program.
    pub(super) fn own_edition(&self) -> Vec<String> {
        let own = self.texts.own_edition(self.assessment.edition()).into_iter().flatten();
        own.map(|line| self.digits(&line)).collect()
    }

    /// The name of the centre, as typed.
    pub(super) fn centre(&self) -> String {
        match self.assessment.profile().get(ProfileField::CentreName).trim() {
            "" => self.texts.report_centre_unnamed().to_owned(),
            name => self.digits(name),
        }
    }

    /// The office, and on the next line its department and ministry. `None`: nothing typed.
    pub(super) fn agency(&self) -> Option<String> {
        let profile = self.assessment.profile();
        let typed = |field| Some(profile.get(field).trim()).filter(|name| !name.is_empty());
        let separator = match self.language {
            Language::Thai => " ",
            Language::English => ", ",
        };
        let above: Vec<&str> = [ProfileField::Department, ProfileField::Ministry]
            .into_iter()
            .filter_map(typed)
            .collect();
        let above = Some(above.join(separator)).filter(|names| !names.is_empty());
        let office = typed(ProfileField::Agency).map(str::to_owned);
        let lines: Vec<String> = [office, above].into_iter().flatten().collect();
        (!lines.is_empty()).then(|| self.digits(&lines.join("\n")))
    }

    /// The name of a level, or that none is reached.
    pub(super) fn level(&self, level: Option<&LevelId>) -> String {
        let found = level.and_then(|id| self.assessment.edition().level(id));
        match found {
            Some(level) => self.standard(&level.title),
            None => self.texts.level_none().to_owned(),
        }
    }

    /// The remark below a text that is not official in this language. Empty where it is.
    pub(super) const fn provenance(&self, provenance: Provenance) -> &'static str {
        self.words.provenance(provenance)
    }
}
