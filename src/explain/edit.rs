//! Changes that were refused.

use crate::domain::criterion::Criterion;
use crate::domain::edit::{EditError, LONGEST_TEXT};
use crate::explain::{Explanation, capital};
use crate::i18n::Texts;

pub(super) fn explanation(texts: Texts, error: &EditError) -> Explanation {
    Explanation::new(capital(&sentence(texts, error)), hint(texts, error))
}

/// What is wrong, to stand inside a longer sentence.
pub(super) fn sentence(texts: Texts, error: &EditError) -> String {
    match error {
        EditError::UnknownCriterion(id) => texts.edit_unknown_criterion(id.as_str()),
        EditError::UnknownSection(id) => texts.edit_unknown_section(id.as_str()),
        EditError::UnknownLevel(id) => texts.edit_unknown_level(id.as_str()),
        EditError::NotABuddhistYear(year) => texts.edit_not_a_buddhist_year(*year),
        EditError::NoPoints(id) => texts.edit_no_points(id.as_str()),
        EditError::SectionIsCounted(id) => texts.edit_section_is_counted(id.as_str()),
        EditError::PointsAboveMaximum { points, maximum } => {
            texts.edit_points_above(points.0, maximum.0)
        }
        EditError::PartsAboveMaximum { of, sum, maximum } => {
            texts.edit_parts_above(of.as_str(), sum.0, maximum.0)
        }
        EditError::MustApply(id) => texts.edit_must_apply(id.as_str()),
        EditError::TextTooLong { length } => texts.edit_text_too_long(*length, LONGEST_TEXT),
        EditError::UnfitValue(field) => texts.edit_unfit_value(texts.field(*field)),
        EditError::NotAnOwnId(id) => texts.edit_not_own(id.as_str(), Criterion::OWN_PREFIX),
        EditError::NoTitle(id) => texts.edit_no_title(id.as_str()),
        EditError::TooMany(count) => texts.edit_too_many(*count),
        EditError::UnknownEvidence(digest) => texts.edit_unknown_evidence(&digest.short()),
    }
}

/// What to do about it.
pub(super) const fn hint(texts: Texts, error: &EditError) -> &'static str {
    match error {
        EditError::UnknownCriterion(_)
        | EditError::UnknownSection(_)
        | EditError::UnknownLevel(_) => texts.hint_criterion(),
        EditError::NotABuddhistYear(_) => texts.hint_buddhist_year(),
        EditError::NoPoints(_) => texts.hint_no_points(),
        EditError::PointsAboveMaximum { .. } | EditError::PartsAboveMaximum { .. } => {
            texts.hint_points()
        }
        EditError::MustApply(_) => texts.hint_must_apply(),
        EditError::TextTooLong { .. } => texts.hint_shorter(),
        EditError::SectionIsCounted(_)
        | EditError::UnfitValue(_)
        | EditError::NotAnOwnId(_)
        | EditError::NoTitle(_)
        | EditError::TooMany(_)
        | EditError::UnknownEvidence(_) => texts.hint_correct_value(),
    }
}
