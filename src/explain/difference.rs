//! What differs between two states of a document.

use crate::domain::assessment::Assessment;
use crate::domain::differences::{AnswerPart, Change, Difference, ReviewPart};
use crate::domain::id::CriterionId;
use crate::domain::points::Points;
use crate::explain::quoted;
use crate::i18n::Texts;

/// One line; titles come from `assessment`, the later state.
pub(super) fn sentence(texts: Texts, assessment: &Assessment, difference: &Difference) -> String {
    let named = |id: &CriterionId| match assessment.criterion(id) {
        Some(criterion) => format!("{id} {}", quoted(criterion.title.get(texts.0))),
        None => id.to_string(),
    };
    let shown = |text: &str| match text.trim() {
        "" => texts.differs_nothing().to_owned(),
        text => quoted(text),
    };
    let points = |points: Option<Points>| {
        points.map_or_else(|| texts.differs_nothing().to_owned(), |points| points.0.to_string())
    };
    match difference {
        Difference::Edition => texts.differs_edition().to_owned(),
        Difference::Profile { field, before, after } => {
            texts.differs_from_to(texts.field(*field), &shown(before), &shown(after))
        }
        Difference::State { criterion, before, after } => {
            let (before, after) = (texts.state(*before), texts.state(*after));
            texts.differs_from_to(&named(criterion), before, after)
        }
        Difference::Answer { criterion, part } => {
            texts.differs_in(&named(criterion), self::part(texts, *part))
        }
        Difference::SectionPoints { section, before, after } => {
            let title = assessment.edition().section(section);
            let title = title.map_or("", |section| section.title.get(texts.0));
            texts.differs_from_to(title, &points(*before), &points(*after))
        }
        Difference::Own(id, change) => {
            texts.differs_in(&texts.differs_own(id.as_str()), self::change(texts, *change))
        }
        Difference::Evidence(name, change) => {
            texts.differs_in(&texts.differs_evidence(&quoted(name)), self::change(texts, *change))
        }
        Difference::Plan(topic, change) => {
            texts.differs_in(&texts.differs_plan(&quoted(topic)), self::change(texts, *change))
        }
        Difference::Figures => texts.differs_figures().to_owned(),
        Difference::Certificates => texts.differs_certificates().to_owned(),
        Difference::Revised => texts.differs_revised().to_owned(),
        Difference::Maintenance => texts.differs_maintenance().to_owned(),
        Difference::Verdict { criterion, before, after } => {
            let (before, after) = (texts.verdict(*before), texts.verdict(*after));
            texts.differs_from_to(&named(criterion), before, after)
        }
        Difference::Opinion(criterion) => {
            texts.differs_in(&named(criterion), texts.differs_opinion())
        }
        Difference::Review(part) => review_part(texts, *part).to_owned(),
    }
}

const fn part(texts: Texts, part: AnswerPart) -> &'static str {
    match part {
        AnswerPart::Points => texts.differs_points(),
        AnswerPart::Note => texts.differs_note(),
        AnswerPart::Reason => texts.differs_reason(),
        AnswerPart::Responsible => texts.differs_responsible(),
        AnswerPart::Action => texts.differs_action(),
        AnswerPart::Flag => texts.differs_flag(),
    }
}

const fn change(texts: Texts, change: Change) -> &'static str {
    match change {
        Change::Added => texts.change_added(),
        Change::Removed => texts.change_removed(),
        Change::Altered => texts.change_altered(),
    }
}

const fn review_part(texts: Texts, part: ReviewPart) -> &'static str {
    match part {
        ReviewPart::Sections => texts.differs_section_opinion(),
        ReviewPart::Overall => texts.review_overall(),
        ReviewPart::Recommendation => texts.review_recommendation(),
        ReviewPart::Questions => texts.review_questions(),
        ReviewPart::Reviewer => texts.review_reviewer(),
        ReviewPart::Dates => texts.differs_review_dates(),
        ReviewPart::Original => texts.differs_original(),
    }
}
