//! What differs between two states of one review, for people who choose between them.

use crate::domain::differences::{Difference, ReviewPart};
use crate::domain::review::{Opinion, Review};

/// Everything that differs from `before` to `after`, in the order of the window. Nothing: they say the same.
#[must_use]
pub fn differences(before: &Review, after: &Review) -> Vec<Difference> {
    let mut found = Vec::new();
    for criterion in after.criteria() {
        let id = &criterion.id;
        let (old, new) = (before.opinion(id), after.opinion(id));
        if old.verdict != new.verdict {
            let (before, after) = (old.verdict, new.verdict);
            found.push(Difference::Verdict { criterion: id.clone(), before, after });
        }
        if words(old) != words(new) {
            found.push(Difference::Opinion(id.clone()));
        }
    }
    let sections = |review: &Review| -> Vec<_> {
        after.edition().sections().iter().map(|section| review.section(&section.id)).collect()
    };
    let dates = |review: &Review| (review.begun(), review.finished());
    let parts = [
        (ReviewPart::Sections, sections(before) != sections(after)),
        (ReviewPart::Overall, before.overall() != after.overall()),
        (ReviewPart::Recommendation, before.recommendation() != after.recommendation()),
        (ReviewPart::Questions, before.questions() != after.questions()),
        (ReviewPart::Reviewer, before.reviewer() != after.reviewer()),
        (ReviewPart::Dates, dates(before) != dates(after)),
        (ReviewPart::Original, before.original() != after.original()),
    ];
    let other = parts.into_iter().filter(|(_, is_different)| *is_different);
    found.extend(other.map(|(part, _)| Difference::Review(part)));
    found
}

fn words(opinion: &Opinion) -> (&str, &str, bool) {
    (&opinion.reason, &opinion.note, opinion.on_site)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::digest::Digest;
    use crate::domain::review::{ReviewEdit, Seen, Verdict};
    use crate::domain::testing::{assessment, id};

    #[test]
    fn every_change_is_found_where_it_was_made() {
        let before = Review::of(&assessment(), Digest([1; 32]), "a.gecc.ron");
        let verdict = Verdict::Agree;
        let judge = ReviewEdit::Judge { criterion: id("P-1"), verdict, about: Seen::NOTHING };
        let judged = Difference::Verdict {
            criterion: id("P-1"),
            before: Verdict::NotSeen,
            after: Verdict::Agree,
        };
        for (edit, expected) in [
            (judge, judged),
            (ReviewEdit::SetNote(id("P-1"), "ก".to_owned()), Difference::Opinion(id("P-1"))),
            (ReviewEdit::SetOverall("ก".to_owned()), Difference::Review(ReviewPart::Overall)),
        ] {
            let mut after = before.clone();
            after.apply(edit).unwrap();
            assert_eq!(differences(&before, &after), [expected]);
            assert_eq!(differences(&after, &after), []);
        }
    }
}
