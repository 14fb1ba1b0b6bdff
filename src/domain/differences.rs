//! What differs between two states of one document, for people who choose between them.

use std::collections::BTreeSet;

use crate::domain::answer::{Answer, AnswerState};
use crate::domain::assessment::Assessment;
use crate::domain::id::{CriterionId, SectionId};
use crate::domain::plan::PlanRow;
use crate::domain::points::Points;
use crate::domain::profile::ProfileField;
use crate::domain::review::Verdict;

/// How something that has a name differs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Change {
    /// Only the later state has it.
    Added,
    /// Only the earlier state has it.
    Removed,
    /// Both have it, and not alike.
    Altered,
}

/// A part of an answer beside its judgement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum AnswerPart {
    /// The points typed in.
    Points,
    /// The note.
    Note,
    /// Why it does not apply.
    Reason,
    /// The person in charge.
    Responsible,
    /// What is to be done.
    Action,
    /// The mark for another look.
    Flag,
}

/// A part of a review beside the opinions on criteria.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ReviewPart {
    /// The reviewer's points for sections.
    Sections,
    /// The opinion on the whole.
    Overall,
    /// The recommended level.
    Recommendation,
    /// The questions for the video conference.
    Questions,
    /// Who reviews.
    Reviewer,
    /// When it was begun and finished.
    Dates,
    /// The file that it is about.
    Original,
}

/// One thing that differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Difference {
    /// They answer to different editions of the standard.
    Edition,
    /// A field of the profile.
    Profile {
        /// Which one.
        field: ProfileField,
        /// What it said.
        before: String,
        /// What it says.
        after: String,
    },
    /// The judgement of a criterion.
    State {
        /// Which one.
        criterion: CriterionId,
        /// The judgement before.
        before: AnswerState,
        /// The judgement after.
        after: AnswerState,
    },
    /// Another part of the answer to a criterion.
    Answer {
        /// Which criterion.
        criterion: CriterionId,
        /// Which part.
        part: AnswerPart,
    },
    /// The points typed for a section.
    SectionPoints {
        /// Which one.
        section: SectionId,
        /// The points before. `None`: none typed.
        before: Option<Points>,
        /// The points after. `None`: none typed.
        after: Option<Points>,
    },
    /// A criterion of the office's own.
    Own(CriterionId, Change),
    /// Evidence, by the name of its file.
    Evidence(String, Change),
    /// A row of the plan, by its topic.
    Plan(String, Change),
    /// The monthly figures.
    Figures,
    /// Earlier certifications.
    Certificates,
    /// The maintenance check.
    Maintenance,
    /// The sealed file that it revises.
    Revised,
    /// The verdict of a review on a criterion.
    Verdict {
        /// Which one.
        criterion: CriterionId,
        /// The verdict before.
        before: Verdict,
        /// The verdict after.
        after: Verdict,
    },
    /// What a review says on a criterion beside the verdict.
    Opinion(CriterionId),
    /// Another part of a review.
    Review(ReviewPart),
}

/// Everything that differs from `before` to `after`, in the order of the window. Nothing: they say the same.
#[must_use]
pub fn differences(before: &Assessment, after: &Assessment) -> Vec<Difference> {
    let mut found = Vec::new();
    if before.edition().id() != after.edition().id() {
        found.push(Difference::Edition);
    }
    for field in ProfileField::ALL {
        let (old, new) = (before.profile().get(field), after.profile().get(field));
        if old != new {
            let (before, after) = (old.to_owned(), new.to_owned());
            found.push(Difference::Profile { field, before, after });
        }
    }
    answers(before, after, &mut found);
    sections(before, after, &mut found);
    let own = |assessment: &Assessment| assessment.own_criteria().to_vec();
    named(
        &own(before),
        &own(after),
        |one| one.id.clone(),
        |(one, change)| {
            found.push(Difference::Own(one.id.clone(), change));
        },
    );
    named(
        before.evidence(),
        after.evidence(),
        |one| one.digest,
        |(one, change)| {
            found.push(Difference::Evidence(one.name.clone(), change));
        },
    );
    named(
        before.plan(),
        after.plan(),
        |row: &PlanRow| row.id,
        |(row, change)| {
            found.push(Difference::Plan(row.topic.clone(), change));
        },
    );
    for (is_different, what) in [
        (before.figures() != after.figures(), Difference::Figures),
        (before.certificates() != after.certificates(), Difference::Certificates),
        (before.maintenance() != after.maintenance(), Difference::Maintenance),
        (before.revised() != after.revised(), Difference::Revised),
    ] {
        if is_different {
            found.push(what);
        }
    }
    found
}

/// Answers in the order of the edition; what only the other edition asks comes last.
fn answers(before: &Assessment, after: &Assessment, found: &mut Vec<Difference>) {
    let mut seen = BTreeSet::new();
    for criterion in after.criteria().chain(before.criteria()) {
        if !seen.insert(&criterion.id) {
            continue;
        }
        let (old, new) = (before.answer(&criterion.id), after.answer(&criterion.id));
        if old.state != new.state {
            let (before, after) = (old.state, new.state);
            found.push(Difference::State { criterion: criterion.id.clone(), before, after });
        }
        for part in parts(old, new) {
            found.push(Difference::Answer { criterion: criterion.id.clone(), part });
        }
    }
}

fn parts(old: &Answer, new: &Answer) -> impl Iterator<Item = AnswerPart> {
    let parts = [
        (old.points != new.points, AnswerPart::Points),
        (old.note != new.note, AnswerPart::Note),
        (old.reason != new.reason, AnswerPart::Reason),
        (old.responsible != new.responsible, AnswerPart::Responsible),
        (old.action != new.action, AnswerPart::Action),
        (old.flagged != new.flagged, AnswerPart::Flag),
    ];
    parts.into_iter().filter(|(is_different, _)| *is_different).map(|(_, part)| part)
}

fn sections(before: &Assessment, after: &Assessment, found: &mut Vec<Difference>) {
    for section in after.edition().sections() {
        let points = [before, after].map(|one| one.section_points(&section.id));
        if let [before, after] = points
            && before != after
        {
            found.push(Difference::SectionPoints { section: section.id.clone(), before, after });
        }
    }
}

/// Compares two lists of things that `id` tells apart: those of `after` in their order, then those that are gone.
fn named<T: PartialEq, I: PartialEq>(
    before: &[T],
    after: &[T],
    id: impl Fn(&T) -> I,
    mut tell: impl FnMut((&T, Change)),
) {
    for new in after {
        match before.iter().find(|old| id(old) == id(new)) {
            None => tell((new, Change::Added)),
            Some(old) if old != new => tell((new, Change::Altered)),
            Some(_) => {}
        }
    }
    for old in before {
        if !after.iter().any(|new| id(new) == id(old)) {
            tell((old, Change::Removed));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::digest::Digest;
    use crate::domain::edit::Edit;
    use crate::domain::seal::Revised;
    use crate::domain::testing::{assessment, evidence, id, section_id};

    #[track_caller]
    fn check(edit: Edit, expected: &[Difference]) {
        let before = assessment();
        let mut after = before.clone();
        after.apply(edit).unwrap();
        assert_eq!(differences(&before, &after), expected);
        assert_eq!(differences(&after, &after), []);
        assert_eq!(differences(&after, &before).len(), expected.len());
    }

    #[test]
    fn every_change_is_found_where_it_was_made() {
        let name = Edit::SetProfile(ProfileField::CentreName, "ก".to_owned());
        let (field, before, after) = (ProfileField::CentreName, String::new(), "ก".to_owned());
        check(name, &[Difference::Profile { field, before, after }]);
        let state = |before, after| Difference::State { criterion: id("P-1"), before, after };
        let met = state(AnswerState::NotAnswered, AnswerState::Met);
        check(Edit::SetState(id("P-1"), AnswerState::Met), &[met]);
        let part = |part| Difference::Answer { criterion: id("P-1"), part };
        check(Edit::SetNote(id("P-1"), "ก".to_owned()), &[part(AnswerPart::Note)]);
        check(Edit::SetFlag(id("P-1"), true), &[part(AnswerPart::Flag)]);
        let row = PlanRow { topic: "ก".to_owned(), ..PlanRow::default() };
        check(Edit::SetPlanRow(row), &[Difference::Plan("ก".to_owned(), Change::Added)]);
        let revised = Revised { fingerprint: Digest([7; 32]), name: "ก".to_owned() };
        check(Edit::SetRevised(revised), &[Difference::Revised]);
        let file = evidence(1, &["P-1"]);
        let added = Difference::Evidence(file.name.clone(), Change::Added);
        check(Edit::SetEvidence(file), &[added]);
        let section = section_id("advanced");
        let (before, after) = (None, Some(Points(3)));
        check(
            Edit::SetSectionPoints(section.clone(), after),
            &[Difference::SectionPoints { section, before, after }],
        );
    }

    #[test]
    fn what_is_gone_and_what_is_another_are_told_apart() {
        let mut before = assessment();
        before.apply(Edit::SetEvidence(evidence(1, &["P-1"]))).unwrap();
        before.apply(Edit::SetEvidence(evidence(2, &["P-1"]))).unwrap();
        let mut after = before.clone();
        after.apply(Edit::RemoveEvidence(evidence(1, &[]).digest)).unwrap();
        after.apply(Edit::SetEvidence(evidence(2, &["P-2"]))).unwrap();
        let name = |n| evidence(n, &[]).name;
        let expected = [
            Difference::Evidence(name(2), Change::Altered),
            Difference::Evidence(name(1), Change::Removed),
        ];
        assert_eq!(differences(&before, &after), expected);
    }
}
