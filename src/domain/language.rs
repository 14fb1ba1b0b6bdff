//! The two languages of the program, and a text that exists in both.

/// A language of the interface and of the papers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Language {
    /// Thai, the language of the standard and the default.
    #[default]
    Thai,
    /// English. Every English text of a criterion is a working translation.
    English,
}

/// A text in both languages. Either side may be empty where a text exists in one language only.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bilingual {
    /// The Thai text.
    pub th: String,
    /// The English text.
    pub en: String,
}

impl Bilingual {
    /// The text in `language`, or in the other one where this one is empty.
    #[must_use]
    pub fn get(&self, language: Language) -> &str {
        let (first, second) = match language {
            Language::Thai => (&self.th, &self.en),
            Language::English => (&self.en, &self.th),
        };
        if first.is_empty() { second } else { first }
    }
}
