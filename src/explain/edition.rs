//! Editions that contradict themselves.

use crate::domain::aspect::Aspect;
use crate::domain::edition_problem::EditionProblem;
use crate::i18n::Texts;

/// What is wrong, to stand inside a longer sentence.
pub(super) fn sentence(texts: Texts, problem: &EditionProblem) -> String {
    use EditionProblem as P;
    match problem {
        P::DuplicateCriterion(id) => texts.edition_twice(id.as_str()),
        P::DuplicateSection(id) => texts.edition_twice(id.as_str()),
        P::DuplicateLevel(id) => texts.edition_twice(id.as_str()),
        P::DuplicateSource(id) => texts.edition_twice(id.as_str()),
        P::DuplicateAspect(aspect) => texts.edition_twice(word(*aspect)),
        P::MissingAspect(aspect) => texts.edition_missing_aspect(word(*aspect)),
        P::TooManyRows { list, most } => texts.edition_too_many(list, *most),
        P::NoLevel => texts.edition_no_level().to_owned(),
        P::UnknownSection { section, .. } => texts.edition_unknown(section.as_str()),
        P::UnknownParent { part, of } => texts.edition_unknown_parent(part.as_str(), of.as_str()),
        P::UnknownSource(id) => texts.edition_unknown(id.as_str()),
        P::UnknownRelated { related, .. } => texts.edition_unknown(related.as_str()),
        P::NoTitle(id) => texts.edition_no_title(id.as_str()),
        P::ReservedId(id) => texts.edition_reserved(id.as_str()),
        P::RepeatedFigure(id) => texts.edition_repeated_figure(id.as_str()),
        P::ScaleMisfit(id) => texts.edition_scale(id.as_str()),
        P::PartsAboveMaximum(id) => texts.edition_parts_above(id.as_str()),
        P::SumMismatch { section, found, expected } => {
            texts.edition_sum(section.as_str(), found.0, expected.0)
        }
        P::CountMismatch { section, found, expected } => {
            texts.edition_count(section.as_str(), *found, *expected)
        }
        P::TotalMismatch { found, expected } => texts.edition_total(found.0, expected.0),
        P::MinimumAboveMaximum(id) => texts.edition_minimum(id.as_str()),
        P::LevelOutOfOrder(id) => texts.edition_level(id.as_str()),
        P::OwnId(id) => texts.edition_own_id(id.as_str()),
        P::OwnRecord => texts.edition_own_record().to_owned(),
        P::NotOfficial(id) => texts.edition_not_official(id.as_str()),
        P::NotAMonth(month) => texts.edition_month(*month),
    }
}

/// The word for an aspect in an edition file.
const fn word(aspect: Aspect) -> &'static str {
    match aspect {
        Aspect::Location => "location",
        Aspect::Personnel => "personnel",
        Aspect::Services => "services",
        Aspect::Other => "other",
    }
}
