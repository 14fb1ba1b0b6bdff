//! Names that tell files of evidence apart.

use std::collections::BTreeMap;

use crate::domain::evidence::Evidence;
use crate::i18n::Texts;

/// The names of all files of evidence. Two of the same name are told apart by the start of their digests.
#[derive(Debug)]
pub struct Names<'a> {
    texts: Texts,
    counts: BTreeMap<&'a str, usize>,
}

impl<'a> Names<'a> {
    /// The names of `evidence`.
    #[must_use]
    pub fn of(texts: Texts, evidence: &'a [Evidence]) -> Self {
        let mut counts = BTreeMap::new();
        for one in evidence {
            *counts.entry(one.name.as_str()).or_default() += 1;
        }
        Self { texts, counts }
    }

    /// The name of one of them, which no other has.
    #[must_use]
    pub fn one(&self, evidence: &Evidence) -> String {
        if self.counts.get(evidence.name.as_str()).is_some_and(|count| *count > 1) {
            self.texts.evidence_twin(&evidence.name, &evidence.digest.short())
        } else {
            evidence.name.clone()
        }
    }
}

/// The kind of a file as it is shown where it has no picture, such as `PDF`.
#[must_use]
pub fn kind(evidence: &Evidence) -> String {
    evidence.extension().chars().take(5).collect::<String>().to_uppercase()
}
