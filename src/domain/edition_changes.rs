//! What changed from one edition of the standard to another.

use crate::domain::criterion::Criterion;
use crate::domain::edition::Edition;
use crate::domain::id::CriterionId;

/// The part of a criterion that is another one now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ChangedPart {
    /// The title.
    Title,
    /// The full wording, which may have become known or unknown.
    Wording,
    /// What an answer is worth.
    Scale,
    /// The aspect under which it is answered.
    Aspect,
    /// The section in which it is counted.
    Section,
    /// What to look at.
    LookAt,
    /// Which evidence to collect.
    Evidence,
}

/// What changed, each list in the order of the edition that has the criteria.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EditionChanges {
    /// Criteria that only the newer edition has.
    pub added: Vec<CriterionId>,
    /// Criteria that only the older edition has.
    pub gone: Vec<CriterionId>,
    /// Criteria of both that are not the same, with what is another.
    pub changed: Vec<(CriterionId, Vec<ChangedPart>)>,
    /// How many are the same in both.
    pub same: usize,
}

impl EditionChanges {
    /// What changed from `older` to `newer`. The Thai texts count; translations and sources do not.
    #[must_use]
    pub fn between(older: &Edition, newer: &Edition) -> Self {
        let mut changes = Self::default();
        for after in newer.criteria() {
            let Some(before) = older.criterion(&after.id) else {
                changes.added.push(after.id.clone());
                continue;
            };
            let parts = changed_parts(before, after);
            if parts.is_empty() {
                changes.same = changes.same.saturating_add(1);
            } else {
                changes.changed.push((after.id.clone(), parts));
            }
        }
        let is_gone = |criterion: &&Criterion| newer.criterion(&criterion.id).is_none();
        changes.gone = older.criteria().iter().filter(is_gone).map(|it| it.id.clone()).collect();
        changes
    }
}

fn changed_parts(before: &Criterion, after: &Criterion) -> Vec<ChangedPart> {
    let wording = |it: &Criterion| it.wording.as_ref().map(|wording| wording.text.clone());
    [
        (ChangedPart::Title, before.title.th != after.title.th),
        (ChangedPart::Wording, wording(before) != wording(after)),
        (ChangedPart::Scale, before.scale != after.scale),
        (ChangedPart::Aspect, before.aspect != after.aspect),
        (ChangedPart::Section, before.section != after.section),
        (ChangedPart::LookAt, before.look_at.th != after.look_at.th),
        (ChangedPart::Evidence, before.evidence.th != after.evidence.th),
    ]
    .into_iter()
    .filter_map(|(part, is_changed)| is_changed.then_some(part))
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::criterion::{Scale, Wording};
    use crate::domain::points::Points;
    use crate::domain::provenance::Provenance;
    use crate::domain::testing::{id, parts};

    #[test]
    fn an_edition_is_the_same_as_itself() {
        let edition = Edition::new(parts()).unwrap();
        let changes = EditionChanges::between(&edition, &edition);
        let same = edition.criteria().len();
        assert_eq!(changes, EditionChanges { same, ..EditionChanges::default() });
    }

    #[test]
    fn what_is_new_gone_or_another_is_told_apart() {
        let older = Edition::new(parts()).unwrap();
        let mut after = parts();
        after.criteria.retain(|criterion| criterion.id != id("G-1"));
        let mut added = after.criteria.iter().find(|it| it.id == id("G-2")).unwrap().clone();
        added.id = id("G-99");
        after.criteria.push(added);
        for criterion in &mut after.criteria {
            match criterion.id.as_str() {
                "P-1" => criterion.title.th = "อื่น".to_owned(),
                "P-2" => {
                    let text = "ถ้อยคำ".to_owned();
                    criterion.wording = Some(Wording { text, provenance: Provenance::Official });
                    criterion.evidence.th = "ภาพ".to_owned();
                }
                "P-3" => criterion.title.en = "other".to_owned(),
                "R-1" => criterion.scale = Scale::Points(Points(9)),
                "R-2" => criterion.scale = Scale::Points(Points(7)),
                _ => {}
            }
        }
        let newer = Edition::new(after).unwrap();
        let changes = EditionChanges::between(&older, &newer);
        assert_eq!(changes.added, [id("G-99")]);
        assert_eq!(changes.gone, [id("G-1")]);
        assert_eq!(
            changes.changed,
            [
                (id("P-1"), vec![ChangedPart::Title]),
                (id("P-2"), vec![ChangedPart::Wording, ChangedPart::Evidence]),
                (id("R-1"), vec![ChangedPart::Scale]),
                (id("R-2"), vec![ChangedPart::Scale]),
            ]
        );
        assert_eq!(changes.same + 1 + 4, newer.criteria().len());
    }
}
