//! The words, the digits and the day of a paper.

use std::fmt::Display;

use crate::domain::date::Date;
use crate::domain::language::{Bilingual, Language};
use crate::domain::provenance::Provenance;
use crate::i18n::Texts;
use crate::report::sections::ReportOptions;
use crate::thai::digits::Digits;

/// What stands where there is nothing.
pub(super) const NOTHING: &str = "–";

/// How a paper speaks.
#[derive(Clone, Copy, Debug)]
pub(super) struct Words {
    pub(super) texts: Texts,
    pub(super) language: Language,
    /// The day of the paper.
    pub(super) date: Date,
    digits: Digits,
}

impl Words {
    pub(super) fn of(options: &ReportOptions) -> Self {
        let (language, date, digits) = (options.language, options.date, options.digits);
        Self { texts: Texts(language), language, date, digits }
    }

    /// A number in the digits of the paper.
    pub(super) fn number(self, number: impl Display) -> String {
        self.digits.number(number)
    }

    /// A large number, its thousands apart.
    pub(super) fn grouped(self, number: u64) -> String {
        let digits = number.to_string();
        let mut text = String::new();
        for (index, digit) in digits.chars().enumerate() {
            if index > 0 && (digits.len() - index).is_multiple_of(3) {
                text.push(',');
            }
            text.push(digit);
        }
        self.digits.apply(&text)
    }

    /// A count, its thousands apart.
    pub(super) fn count(self, count: usize) -> String {
        self.grouped(u64::try_from(count).unwrap_or(u64::MAX))
    }

    /// A text in the digits of the paper. Codes, addresses and file names in it keep theirs.
    pub(super) fn digits(self, text: &str) -> String {
        self.digits.apply_to_prose(text)
    }

    /// What somebody typed into one line, or a dash.
    pub(super) fn typed(self, text: &str) -> String {
        match text.trim() {
            "" => NOTHING.to_owned(),
            text => self.digits(text),
        }
    }

    /// A text of an edition in the language and the digits of the paper.
    pub(super) fn standard(self, text: &Bilingual) -> String {
        self.digits(text.get(self.language))
    }

    /// A day in few letters, or a dash.
    pub(super) fn day(self, date: Option<Date>) -> String {
        date.map_or_else(|| NOTHING.to_owned(), |date| self.digits(&self.texts.short_date(date)))
    }

    /// The day of the paper, written out.
    pub(super) fn today(self) -> String {
        self.digits(&self.texts.long_date(self.date))
    }

    /// The remark below a text that is not official in this language. Empty where it is.
    pub(super) const fn provenance(self, provenance: Provenance) -> &'static str {
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
