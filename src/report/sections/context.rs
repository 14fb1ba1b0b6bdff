//! What every part of a paper needs: the assessment, what follows from it, the words and the digits.

use std::fmt::Display;

use crate::domain::assessment::Assessment;
use crate::domain::date::Date;
use crate::domain::findings::Finding;
use crate::domain::id::LevelId;
use crate::domain::language::{Bilingual, Language};
use crate::domain::profile::ProfileField;
use crate::domain::provenance::Provenance;
use crate::domain::readiness::Readiness;
use crate::i18n::Texts;
use crate::report::sections::ReportOptions;
use crate::thai::digits::Digits;

/// What stands where there is nothing.
pub(super) const NOTHING: &str = "–";

/// The material of a paper.
pub(super) struct Context<'a> {
    pub(super) assessment: &'a Assessment,
    pub(super) readiness: &'a Readiness,
    pub(super) findings: &'a [Finding],
    pub(super) texts: Texts,
    pub(super) language: Language,
    pub(super) date: Date,
    digits: Digits,
}

impl<'a> Context<'a> {
    pub(super) fn new(
        assessment: &'a Assessment,
        readiness: &'a Readiness,
        findings: &'a [Finding],
        options: &ReportOptions,
    ) -> Self {
        let (texts, language) = (Texts(options.language), options.language);
        let (date, digits) = (options.date, options.digits);
        Self { assessment, readiness, findings, texts, language, date, digits }
    }

    /// A number in the digits of the paper.
    pub(super) fn number(&self, number: impl Display) -> String {
        self.digits.number(number)
    }

    /// A text in the digits of the paper. Codes, addresses and file names in it keep theirs.
    pub(super) fn digits(&self, text: &str) -> String {
        self.digits.apply_to_prose(text)
    }

    /// A text of the edition in the language and the digits of the paper.
    pub(super) fn standard(&self, text: &Bilingual) -> String {
        self.digits(text.get(self.language))
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
    pub(super) fn provenance(&self, provenance: Provenance) -> &'static str {
        match (self.language, provenance) {
            (Language::Thai, Provenance::Official) => "",
            (
                Language::English,
                Provenance::Official | Provenance::OfficialSecondHand | Provenance::CarriedOver,
            ) => self.texts.mark_translation(),
            (_, other) => self.texts.provenance(other),
        }
    }
}
