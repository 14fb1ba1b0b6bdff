//! Editions that an office corrected from the official manual it holds. They never pass for editions of the program:
//! their id says so, and so does a record of who corrected what from where.

use crate::domain::criterion::Criterion;
use crate::domain::date::Date;
use crate::domain::edit::LONGEST_TEXT;
use crate::domain::edition::{Edition, EditionParts};
use crate::domain::edition_problem::EditionProblem;
use crate::domain::id::EditionId;

/// How an office's own edition came about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnEdition {
    /// The edition of the program that was corrected.
    pub based_on: EditionId,
    /// Who corrected it.
    pub office: String,
    /// The day of the correction.
    pub date: Date,
    /// Where the wording comes from, such as the title and date of the manual.
    pub wording_from: String,
}

impl OwnEdition {
    /// Whether everything is said, and the edition that was corrected is none of an office.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        let are_said = Self::is_said(&self.office) && Self::is_said(&self.wording_from);
        are_said && self.based_on.own_mark().is_none()
    }

    /// Whether a text of the record says something, and no more than is kept.
    #[must_use]
    pub fn is_said(text: &str) -> bool {
        !text.trim().is_empty() && text.chars().count() <= LONGEST_TEXT
    }
}

impl EditionId {
    /// What tells the id of an office's edition; no edition of the program ever has it.
    const OWN: &'static str = "-own-";

    /// The id of an office's edition with this mark. `None`: both together are no id.
    #[must_use]
    pub fn own(based_on: &Self, mark: &str) -> Option<Self> {
        Self::new(&format!("{based_on}{}{mark}", Self::OWN)).ok()
    }

    /// The mark of an office's edition. `None`: it is an edition of the program.
    #[must_use]
    pub fn own_mark(&self) -> Option<&str> {
        self.as_str().split_once(Self::OWN).map(|(_, mark)| mark)
    }
}

/// The first text that `own` calls official although `base`, which it corrects, does not. What an office copied from
/// a manual is [`FromManual`](crate::domain::provenance::Provenance::FromManual). `None`: there is no such text.
#[must_use]
pub fn falsely_official(own: &EditionParts, base: &Edition) -> Option<EditionProblem> {
    let found = own.criteria.iter().find(|after| {
        let before = base.criterion(&after.id);
        let title = |row: &Criterion| (row.title_provenance.is_official(), row.title.th.clone());
        let wording = |row: &Criterion| row.wording.clone();
        let is_false_title = after.title_provenance.is_official()
            && before.is_none_or(|before| title(before) != title(after));
        let says_official =
            after.wording.as_ref().is_some_and(|wording| wording.provenance.is_official());
        let is_false_wording =
            says_official && before.is_none_or(|before| wording(before) != wording(after));
        let texts = |row: &Criterion| (row.look_at.th.clone(), row.evidence.th.clone());
        let is_false_guidance = after.guidance_provenance.is_official()
            && before.is_none_or(|before| {
                !before.guidance_provenance.is_official() || texts(before) != texts(after)
            });
        is_false_title || is_false_wording || is_false_guidance
    });
    found.map(|row| EditionProblem::NotOfficial(row.id.clone()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::provenance::Provenance;
    use crate::domain::testing::{id, parts};

    fn own() -> EditionParts {
        let mut own = parts();
        own.own = Some(OwnEdition {
            based_on: own.id.clone(),
            office: "ที่ทำการปกครองอำเภอ".to_owned(),
            date: Date::new(2026, 11, 20).unwrap(),
            wording_from: "คู่มือ".to_owned(),
        });
        own.id = EditionId::own(&parts().id, "1").unwrap();
        own
    }

    #[test]
    fn an_id_tells_whether_an_office_corrected_the_edition() {
        for (text, mark) in [("2568", None), ("2568-own-3f", Some("3f")), ("2568-owner", None)] {
            assert_eq!(EditionId::new(text).unwrap().own_mark(), mark);
        }
        assert!(EditionId::own(&EditionId::new("2568").unwrap(), "ก").is_none());
    }

    #[track_caller]
    fn check(change: impl FnOnce(&mut EditionParts), want: Option<EditionProblem>) {
        let mut own = own();
        change(&mut own);
        assert_eq!(Edition::new(own).err(), want);
    }

    #[test]
    fn an_edition_of_an_office_says_so_and_is_whole() {
        check(|_| {}, None);
        let plain = parts().id;
        check(|own| own.id = plain.clone(), Some(EditionProblem::OwnId(plain.clone())));
        check(|own| own.own = None, Some(EditionProblem::OwnId(super::tests::own().id)));
        let record = |change: fn(&mut OwnEdition)| {
            move |own: &mut EditionParts| change(own.own.as_mut().unwrap())
        };
        let broken = Some(EditionProblem::OwnRecord);
        check(record(|own| own.office = " ".to_owned()), broken.clone());
        check(record(|own| own.wording_from.clear()), broken.clone());
        check(record(|own| own.based_on = EditionId::new("a-own-1").unwrap()), broken);
    }

    #[test]
    fn a_text_of_an_office_never_passes_for_official() {
        let mut official = parts();
        official.criteria[0].title_provenance = Provenance::Official;
        let base = Edition::new(official.clone()).unwrap();
        assert_eq!(falsely_official(&official, &base), None);
        let refused = |row: usize, change: fn(&mut Criterion)| {
            let mut own = official.clone();
            change(&mut own.criteria[row]);
            falsely_official(&own, &base)
        };
        let not = |code| Some(EditionProblem::NotOfficial(id(code)));
        assert_eq!(refused(0, |row| row.title.th = "อื่น".to_owned()), not("P-1"));
        assert_eq!(refused(1, |row| row.title_provenance = Provenance::Official), not("P-2"));
        assert_eq!(refused(2, |row| row.guidance_provenance = Provenance::Official), not("P-3"));
        assert_eq!(refused(2, |row| row.title_provenance = Provenance::FromManual), None);
    }
}
