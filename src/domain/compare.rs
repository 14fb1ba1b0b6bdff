//! What became of an assessment: two of them beside each other, of one edition or of two.

use crate::domain::answer::{Answer, AnswerState};
use crate::domain::aspect::Aspect;
use crate::domain::assessment::Assessment;
use crate::domain::carry_over::asks_the_same;
use crate::domain::criterion::Criterion;
use crate::domain::differences::Change;
use crate::domain::digest::Digest;
use crate::domain::id::CriterionId;
use crate::domain::points::Points;
use crate::domain::readiness::{Reading, Standing, claimed_points};

/// Where a criterion went.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Movement {
    /// More points, or a better answer.
    Rose,
    /// Fewer points, or a worse answer.
    Fell,
    /// Another answer that is neither better nor worse, such as not known after not met.
    Turned,
    /// The same answer.
    Stayed,
    /// Only the later assessment asks it.
    New,
    /// Only the earlier assessment asked it.
    Gone,
}

impl Movement {
    /// Every movement, in the order in which they are shown.
    pub const ALL: [Self; 6] =
        [Self::Rose, Self::Fell, Self::Turned, Self::New, Self::Gone, Self::Stayed];
}

/// What was said to a criterion at one time, and what it was worth.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Worth {
    /// The judgement.
    pub state: AnswerState,
    /// What it added to the claimed total. `None`: the criterion is not counted in points.
    pub points: Option<Points>,
}

/// A criterion before and after.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CriterionComparison {
    /// Which one.
    pub criterion: CriterionId,
    /// Where it went.
    pub movement: Movement,
    /// Before. `None`: it was not asked.
    pub before: Option<Worth>,
    /// After. `None`: it is not asked any more.
    pub after: Option<Worth>,
    /// Whether both editions ask for the same, by their Thai texts and scale. True where only one of them asks.
    pub asks_the_same: bool,
    /// Evidence for it that came, went, or is described otherwise, by digest.
    pub evidence: Vec<(Digest, Change)>,
}

impl CriterionComparison {
    /// Whether there is nothing to tell.
    #[must_use]
    pub fn is_same(&self) -> bool {
        self.movement == Movement::Stayed && self.asks_the_same && self.evidence.is_empty()
    }
}

/// Two assessments beside each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// Every criterion of both: those of the later in its order, then those that are gone.
    pub criteria: Vec<(Aspect, CriterionComparison)>,
    /// The claimed standing before and after.
    pub claimed: (Standing, Standing),
    /// The standing with evidence before and after.
    pub evidenced: (Standing, Standing),
}

impl Comparison {
    /// What became of `before`.
    #[must_use]
    pub fn between(before: &Assessment, after: &Assessment) -> Self {
        let gone = before.criteria().filter(|old| after.criterion(&old.id).is_none());
        let criteria = after.criteria().chain(gone).map(|criterion| {
            let found = (before.criterion(&criterion.id), after.criterion(&criterion.id));
            (criterion.aspect, compare(&criterion.id, (before, found.0), (after, found.1)))
        });
        let standings = |reading| (Standing::of(before, reading), Standing::of(after, reading));
        Self {
            criteria: criteria.collect(),
            claimed: standings(Reading::Claimed),
            evidenced: standings(Reading::Evidenced),
        }
    }

    /// The rows in which there is something to tell.
    pub fn changes(&self) -> impl Iterator<Item = &(Aspect, CriterionComparison)> {
        self.criteria.iter().filter(|(_, row)| !row.is_same())
    }

    /// Whether answers, evidence and standings are all the same.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        let is_still = |(before, after): &(Standing, Standing)| before == after;
        self.changes().next().is_none() && is_still(&self.claimed) && is_still(&self.evidenced)
    }

    /// How many criteria of an aspect moved in this way, sub-indicators included.
    #[must_use]
    pub fn count(&self, aspect: Aspect, movement: Movement) -> usize {
        let moved =
            self.criteria.iter().filter(|(of, row)| (*of, row.movement) == (aspect, movement));
        moved.count()
    }

    /// The points of the counted criteria of an aspect before and after. Points of estimated sections belong to no aspect and are left out.
    #[must_use]
    pub fn points(&self, aspect: Aspect) -> (Points, Points) {
        let rows = || self.criteria.iter().filter(|(of, _)| *of == aspect).map(|(_, row)| row);
        let points = |worth: Option<Worth>| worth.and_then(|worth| worth.points);
        (
            rows().filter_map(|row| points(row.before)).sum(),
            rows().filter_map(|row| points(row.after)).sum(),
        )
    }
}

/// An assessment, and the criterion in it. `None`: it does not ask it.
type Side<'a> = (&'a Assessment, Option<&'a Criterion>);

fn compare(id: &CriterionId, before: Side<'_>, after: Side<'_>) -> CriterionComparison {
    let worth = |(assessment, criterion): Side<'_>| {
        let criterion = criterion?;
        let points = claimed_points(assessment, criterion);
        Some(Worth { state: assessment.answer(id).state, points })
    };
    let movement = match (worth(before), worth(after)) {
        (None, _) => Movement::New,
        (_, None) => Movement::Gone,
        (Some(old), Some(new)) => movement(old, new, (before.0.answer(id), after.0.answer(id))),
    };
    let both = before.1.zip(after.1);
    CriterionComparison {
        criterion: id.clone(),
        movement,
        before: worth(before),
        after: worth(after),
        asks_the_same: both.is_none_or(|(old, new)| asks_the_same(old, new)),
        evidence: evidence(id, before.0, after.0),
    }
}

/// Points decide where they differ, then the judgement, then the points typed for a part, which count in its whole.
fn movement(old: Worth, new: Worth, (before, after): (&Answer, &Answer)) -> Movement {
    let points = new.points.cmp(&old.points);
    let judgement = rank(new.state).cmp(&rank(old.state));
    let typed = after.points.cmp(&before.points);
    match points.then(judgement).then(typed) {
        std::cmp::Ordering::Greater => Movement::Rose,
        std::cmp::Ordering::Less => Movement::Fell,
        std::cmp::Ordering::Equal if old.state != new.state => Movement::Turned,
        std::cmp::Ordering::Equal => Movement::Stayed,
    }
}

/// How good a judgement is. What does not apply is not fulfilled, as everywhere.
const fn rank(state: AnswerState) -> u8 {
    match state {
        AnswerState::Met => 2,
        AnswerState::Partly => 1,
        AnswerState::NotMet
        | AnswerState::NotApplicable
        | AnswerState::Unknown
        | AnswerState::NotAnswered => 0,
    }
}

/// The evidence for a criterion that differs: that of `after` in its order, then what is gone.
fn evidence(id: &CriterionId, before: &Assessment, after: &Assessment) -> Vec<(Digest, Change)> {
    let was_there = |digest| before.evidence_of(id).find(|old| old.digest == digest);
    let mut changes = Vec::new();
    for new in after.evidence_of(id) {
        match was_there(new.digest) {
            None => changes.push((new.digest, Change::Added)),
            Some(old) if (&old.caption, old.date) != (&new.caption, new.date) => {
                changes.push((new.digest, Change::Altered));
            }
            Some(_) => {}
        }
    }
    for old in before.evidence_of(id) {
        if after.evidence_of(id).all(|new| new.digest != old.digest) {
            changes.push((old.digest, Change::Removed));
        }
    }
    changes
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use proptest::prelude::*;

    use super::*;
    use crate::domain::edit::Edit;
    use crate::domain::edition::Edition;
    use crate::domain::testing::{self, assessment, evidence, id, say};

    /// Where the criterion `code` went, once `before` and then `after` were done.
    #[track_caller]
    fn check(code: &str, before: Vec<Edit>, after: Vec<Edit>, expected: Movement) {
        let mut old = assessment();
        before.into_iter().for_each(|edit| old.apply(edit).unwrap());
        let mut new = old.clone();
        after.into_iter().for_each(|edit| new.apply(edit).unwrap());
        let comparison = Comparison::between(&old, &new);
        let row = comparison.criteria.iter().find(|(_, row)| row.criterion == id(code)).unwrap();
        assert_eq!(row.1.movement, expected);
    }

    #[test]
    fn points_and_judgements_rise_and_fall() {
        use AnswerState::{Met, NotApplicable, NotMet, Partly, Unknown};
        let state = |code, state| vec![Edit::SetState(id(code), state)];
        let points = |code, n| vec![Edit::SetPoints(id(code), Some(Points(n)))];
        check("P-1", vec![], state("P-1", Met), Movement::Rose);
        check("P-1", state("P-1", Met), state("P-1", Partly), Movement::Fell);
        check("G-1", state("G-1", NotMet), state("G-1", NotApplicable), Movement::Turned);
        check("G-1", state("G-1", NotMet), state("G-1", Unknown), Movement::Turned);
        check("R-2", points("R-2", 3), points("R-2", 5), Movement::Rose);
        check("R-2", points("R-2", 5), points("R-2", 3), Movement::Fell);
        check("R-1.1", points("R-1.1", 5), points("R-1.1", 3), Movement::Fell);
        check("R-1", points("R-1.1", 5), points("R-1.1", 3), Movement::Fell);
        check("P-2", state("P-2", Met), state("P-1", Met), Movement::Stayed);
    }

    #[test]
    fn criteria_come_and_go_with_the_edition_and_the_office() {
        let mut parts = testing::parts();
        parts.criteria.retain(|criterion| criterion.id != id("G-1"));
        parts.criteria[0].title.th = "อื่น".to_owned();
        let mut after = Assessment::new(Arc::new(Edition::new(parts).unwrap()));
        let (title, look_at) = ("ก".to_owned(), String::new());
        after.apply(Edit::SetOwnCriterion { id: id("OWN-1"), title, look_at }).unwrap();
        let comparison = Comparison::between(&assessment(), &after);
        let told: Vec<_> = comparison
            .changes()
            .map(|(_, row)| (row.criterion.as_str(), row.movement, row.asks_the_same))
            .collect();
        let expected = [
            ("P-1", Movement::Stayed, false),
            ("OWN-1", Movement::New, true),
            ("G-1", Movement::Gone, true),
        ];
        assert_eq!(told, expected);
        assert_eq!(comparison.count(Aspect::Other, Movement::New), 1);
    }

    #[test]
    fn evidence_that_came_went_or_is_described_otherwise_is_told() {
        let (mut before, mut after) = (assessment(), assessment());
        let altered = crate::domain::evidence::Evidence {
            caption: "อื่น".to_owned(),
            ..evidence(2, &["P-1"])
        };
        for n in [1, 2] {
            before.apply(Edit::SetEvidence(evidence(n, &["P-1"]))).unwrap();
        }
        for one in [altered, evidence(3, &["P-1", "P-2"])] {
            after.apply(Edit::SetEvidence(one)).unwrap();
        }
        let comparison = Comparison::between(&before, &after);
        let rows: Vec<_> = comparison.changes().map(|(_, row)| row.evidence.clone()).collect();
        let digest = |n| Digest([n; 32]);
        let of_first = vec![
            (digest(2), Change::Altered),
            (digest(3), Change::Added),
            (digest(1), Change::Removed),
        ];
        assert_eq!(rows, [of_first, vec![(digest(3), Change::Added)]]);
    }

    proptest! {
        #[test]
        fn comparing_equals_is_empty_and_reversing_turns_round(
            one in testing::sayings(), more in testing::sayings(),
        ) {
            let before = testing::filled(&one);
            prop_assert!(Comparison::between(&before, &before).is_empty());
            let mut after = before.clone();
            say(&mut after, &more);
            let there = Comparison::between(&before, &after);
            let back = Comparison::between(&after, &before);
            for aspect in Aspect::ALL {
                let (rose, fell) = (Movement::Rose, Movement::Fell);
                prop_assert_eq!(there.count(aspect, rose), back.count(aspect, fell));
                let (old, new) = there.points(aspect);
                prop_assert_eq!((new, old), back.points(aspect));
            }
        }
    }
}
