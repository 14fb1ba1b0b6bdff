//! A review as rows of its file, in the order of the edition, so that equal reviews give equal bytes.

use crate::domain::id::CriterionId;
use crate::domain::review::{Opinion, Question, Recommendation, Review, Seen};
use crate::storage::edition_file;
use crate::storage::review_file::v1::strict::{
    OpinionRow, OriginalRow, OwnRow, QuestionRow, RecommendationWord, ReviewFile, ReviewerRow,
    SectionRow, SeenRow,
};
use crate::storage::review_file::{FORMAT, VERSION};

/// The file that describes the review.
pub(super) fn file(review: &Review) -> ReviewFile {
    let (original, reviewer) = (review.original(), review.reviewer());
    let own = review.own_criteria().iter();
    let sections = review.edition().sections().iter();
    ReviewFile {
        format: FORMAT.to_owned(),
        version: VERSION,
        program: env!("CARGO_PKG_VERSION").to_owned(),
        edition: review.edition().id().to_string(),
        own_edition: review.edition().own().map(|_| edition_file::file_of(review.edition())),
        original: OriginalRow {
            sha256: original.digest.to_string(),
            file: original.file.clone(),
            centre: original.centre.clone(),
        },
        reviewer: ReviewerRow { name: reviewer.name.clone(), office: reviewer.office.clone() },
        begun: review.begun().as_ref().map(ToString::to_string),
        finished: review.finished().as_ref().map(ToString::to_string),
        recommendation: match review.recommendation() {
            Recommendation::Undecided => RecommendationWord::Undecided,
            Recommendation::NoLevel => RecommendationWord::NoLevel,
            Recommendation::Level(level) => RecommendationWord::Level(level.to_string()),
        },
        overall: review.overall().to_owned(),
        own_criteria: own
            .map(|own| OwnRow { id: own.id.to_string(), title: own.title.th.clone() })
            .collect(),
        opinions: review.opinions().map(opinion).collect(),
        sections: sections
            .filter_map(|section| {
                let opinion = review.section(&section.id)?;
                let (points, reason) = (opinion.points.0, opinion.reason);
                Some(SectionRow { section: section.id.to_string(), points, reason })
            })
            .collect(),
        questions: review.questions().iter().map(question).collect(),
    }
}

fn opinion((criterion, opinion): (&CriterionId, &Opinion)) -> OpinionRow {
    OpinionRow {
        criterion: criterion.to_string(),
        verdict: opinion.verdict.into(),
        reason: opinion.reason.clone(),
        note: opinion.note.clone(),
        on_site: opinion.on_site,
        about: (opinion.about != Seen::NOTHING).then(|| seen(&opinion.about)),
    }
}

fn seen(seen: &Seen) -> SeenRow {
    SeenRow {
        state: seen.state.into(),
        points: seen.points.map(|points| points.0),
        note: seen.note.clone(),
        reason: seen.reason.clone(),
        evidence: seen.evidence.iter().map(ToString::to_string).collect(),
    }
}

fn question(question: &Question) -> QuestionRow {
    QuestionRow {
        id: question.id.0,
        criterion: question.criterion.as_ref().map(ToString::to_string),
        text: question.text.clone(),
        answer: question.answer.clone(),
    }
}
