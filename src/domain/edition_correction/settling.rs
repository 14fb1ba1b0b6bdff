//! What comes of a correction: the office's own edition, in which everything says where it comes from.

use crate::domain::criterion::{Criterion, Wording};
use crate::domain::cycle::Source;
use crate::domain::date::Date;
use crate::domain::edition::{Edition, EditionParts};
use crate::domain::edition_correction::{CriterionText, EditionCorrection, differs};
use crate::domain::edition_problem::EditionProblem;
use crate::domain::id::{EditionId, SourceId};
use crate::domain::language::Bilingual;
use crate::domain::own_edition::OwnEdition;
use crate::domain::provenance::Provenance;

impl EditionCorrection {
    /// The office's edition as it is known after the correction, still under the id of the one that was corrected.
    /// Texts that are as before keep where they come from; the English side of a corrected text is left empty,
    /// because it translates what stood there before.
    #[must_use]
    pub fn settled(&self) -> EditionParts {
        let mut parts = self.draft.clone();
        let mut sources = Vec::new();
        for row in &mut parts.criteria {
            if let Some(before) = self.base.criterion(&row.id).filter(|it| differs(row, it)) {
                self.settle(row, before);
                let page = self.page(&row.id).trim();
                cite(&mut sources, self.base.parts(), &mut row.sources, (self.manual(), page));
            } else if let Some(before) = self.base.criterion(&row.id) {
                row.clone_from(before);
            }
        }
        let manual = (self.manual(), "");
        for row in &mut parts.sections {
            let before = self.base.section(&row.id);
            if before.is_some_and(|before| before.maximum != row.maximum) {
                row.provenance = Provenance::FromManual;
                cite(&mut sources, self.base.parts(), &mut row.sources, manual);
            }
            if before.is_some_and(|before| before != row) {
                // What is said of the section speaks of other numbers.
                row.note = None;
            }
            let minimum = before.and_then(|before| before.minimum.as_ref());
            if let Some(after) = row.minimum.as_mut().filter(|after| minimum != Some(&**after)) {
                cite(&mut sources, self.base.parts(), &mut after.sources, manual);
            }
        }
        for row in &mut parts.levels {
            if self.base.level(&row.id).is_some_and(|before| before.from != row.from) {
                row.provenance = Provenance::FromManual;
                cite(&mut sources, self.base.parts(), &mut row.sources, manual);
            }
        }
        parts.sources.extend(sources);
        parts
    }

    fn manual(&self) -> &str {
        self.wording_from.trim()
    }

    /// Texts that are others than before come from where the office says.
    fn settle(&self, row: &mut Criterion, before: &Criterion) {
        let from = self.taken_from(&row.id).provenance();
        let settle = |text: &mut Bilingual, before: &Bilingual| {
            let trimmed = text.th.trim();
            let is_other = trimmed != before.th.trim();
            *text = if is_other {
                Bilingual { th: trimmed.to_owned(), en: String::new() }
            } else {
                before.clone()
            };
            is_other
        };
        let mut is_text = false;
        if settle(&mut row.title, &before.title) {
            row.title_provenance = from;
            is_text = true;
        }
        let look_at = settle(&mut row.look_at, &before.look_at);
        let evidence = settle(&mut row.evidence, &before.evidence);
        if look_at || evidence {
            row.guidance_provenance = from;
        }
        let is_same_wording =
            CriterionText::Wording.of(row).trim() == CriterionText::Wording.of(before).trim();
        if is_same_wording {
            row.wording.clone_from(&before.wording);
        } else {
            let text = CriterionText::Wording.of(row).trim().to_owned();
            row.wording = (!text.is_empty()).then_some(Wording { text, provenance: from });
            is_text = true;
        }
        if is_text {
            // What is known and unknown of the criterion speaks of other words.
            row.note = None;
        }
    }

    /// The office's own edition, made on `date`, under an id with `mark`, which tells it from every other correction.
    ///
    /// # Errors
    /// The first thing that stands against it.
    pub fn finished(&self, date: Date, mark: &str) -> Result<Edition, EditionProblem> {
        let mut parts = self.settled();
        let based_on = self.based_on().clone();
        let unfit = || EditionProblem::OwnId(based_on.clone());
        parts.id = EditionId::own(&based_on, mark).ok_or_else(unfit)?;
        parts.own = Some(OwnEdition {
            based_on,
            office: self.office.trim().to_owned(),
            date,
            wording_from: self.manual().to_owned(),
        });
        Edition::new(parts)
    }
}

/// Adds the page of the manual to what a row rests on; the same page is listed once.
fn cite(
    added: &mut Vec<Source>,
    base: &EditionParts,
    rests_on: &mut Vec<SourceId>,
    (manual, page): (&str, &str),
) {
    let is_same = |source: &&Source| source.title.th == manual && source.address == page;
    let known = base.sources.iter().chain(added.iter()).find(is_same).map(|it| it.id.clone());
    let id = known.or_else(|| {
        let is_free = |id: &SourceId| !base.sources.iter().chain(added.iter()).any(|s| s.id == *id);
        let ids = (1..=base.sources.len().saturating_add(added.len()).saturating_add(1))
            .filter_map(|number| SourceId::new(&format!("{OWN_SOURCE}{number}")).ok());
        let id = ids.into_iter().find(is_free)?;
        let title = Bilingual { th: manual.to_owned(), en: String::new() };
        added.push(Source { id: id.clone(), title, address: page.to_owned() });
        Some(id)
    });
    rests_on.extend(id.filter(|id| !rests_on.contains(id)));
}

/// The first letters of the ids of sources that an office adds.
const OWN_SOURCE: &str = "OWN-";
