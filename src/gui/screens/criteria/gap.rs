//! The next criterion without an answer, or in a review without an opinion.

use crate::domain::criterion::Criterion;
use crate::gui::scene::Scene;

/// The next criterion of `listed` without an answer, after the one at `current`, else from the first on.
/// `None`: there is no other.
pub(super) fn next_listed<'a>(
    scene: &Scene<'_>,
    listed: &[&'a Criterion],
    current: usize,
) -> Option<&'a Criterion> {
    let after = listed.iter().skip(current.saturating_add(1));
    after.chain(listed.iter().take(current)).find(|criterion| is_gap(scene, criterion)).copied()
}

/// As [`next_listed`] among all criteria of an aspect; once the aspect has none, in those after it and before it.
pub(super) fn next<'a>(
    scene: &Scene<'a>,
    all: &[&'a Criterion],
    current: usize,
) -> Option<&'a Criterion> {
    let here = all.first()?.aspect;
    next_listed(scene, all, current).or_else(|| {
        let codes = || scene.edition().aspects().iter().map(|aspect| aspect.code);
        let after = codes().skip_while(|code| *code != here).skip(1);
        after
            .chain(codes().take_while(|code| *code != here))
            .flat_map(|code| scene.assessment().criteria_of(code))
            .find(|criterion| is_gap(scene, criterion))
    })
}

fn is_gap(scene: &Scene<'_>, criterion: &Criterion) -> bool {
    let is_open = match scene.session.review() {
        Some(review) => !review.opinion(&criterion.id).verdict.is_seen(),
        None => !scene.assessment().answer(&criterion.id).state.is_answered(),
    };
    !criterion.is_part() && is_open
}
