//! What the rows of a review file mean: every row is an edit.

use std::collections::BTreeSet;

use crate::domain::digest::Digest;
use crate::domain::edit::EditError;
use crate::domain::id::{CriterionId, LevelId, SectionId};
use crate::domain::points::Points;
use crate::domain::review::{
    Original, Question, QuestionId, Recommendation, Review, ReviewEdit, Reviewer, SectionOpinion,
    Seen,
};
use crate::storage::edition_file::{self, Editions};
use crate::storage::error::StorageError;
use crate::storage::locate::Step::{self, Field};
use crate::storage::review_file::v1::strict::{
    OpinionRow, OriginalRow, OwnRow, QuestionRow, RecommendationWord, ReviewFile, SectionRow,
    SeenRow,
};
use crate::storage::rows::{Steps, date, deeper, digest, each, id, too_long, twice};
use crate::storage::wrong_value::WrongValue;

/// The review that a file of this version describes; `text` is where its values are pointed at.
pub(super) fn review(
    mut file: ReviewFile,
    text: &str,
    editions: &Editions,
) -> Result<Review, StorageError> {
    let own = file.own_edition.take();
    let edition = edition_file::edition_of(&file.edition, own, text, editions)?;
    let review = || {
        let original = original(&file.original)?;
        let mut review = Review::new(edition, original.clone());
        // Once more as an edit, which looks at the length of its texts.
        let wrong = too_long([("file", &original.file), ("centre", &original.centre)]);
        let steps = vec![Field("original"), Field(wrong.unwrap_or("file"))];
        put(&mut review, ReviewEdit::Bind(original), steps)?;
        filled(review, file)
    };
    review().map_err(|wrong: WrongValue| wrong.into_error(text))
}

fn filled(mut review: Review, file: ReviewFile) -> Result<Review, WrongValue> {
    let to = &mut review;
    let reviewer = Reviewer { name: file.reviewer.name, office: file.reviewer.office };
    let wrong = too_long([("name", &reviewer.name), ("office", &reviewer.office)]);
    let steps = vec![Field("reviewer"), Field(wrong.unwrap_or("name"))];
    put(to, ReviewEdit::SetReviewer(reviewer), steps)?;
    let begun = date(file.begun.as_deref(), vec![Field("begun")])?;
    let finished = date(file.finished.as_deref(), vec![Field("finished")])?;
    put(to, ReviewEdit::SetDates { begun, finished }, vec![Field("begun")])?;
    let recommendation = recommendation(&file.recommendation)?;
    put(to, ReviewEdit::Recommend(recommendation), vec![Field("recommendation")])?;
    put(to, ReviewEdit::SetOverall(file.overall), vec![Field("overall")])?;
    each(file.own_criteria, "own_criteria", |row, steps| own(to, row, steps))?;
    each(file.opinions, "opinions", |row, steps| opinion(to, row, steps))?;
    each(file.sections, "sections", |row, steps| section(to, row, steps))?;
    each(file.questions, "questions", |row, steps| question(to, row, steps))?;
    Ok(review)
}

fn put(to: &mut Review, edit: ReviewEdit, steps: Vec<Step<'static>>) -> Result<(), WrongValue> {
    to.apply(edit).map_err(|error| WrongValue::new(steps, error))
}

fn original(row: &OriginalRow) -> Result<Original, WrongValue> {
    let digest = digest(&row.sha256, vec![Field("original"), Field("sha256")])?;
    Ok(Original { digest, file: row.file.clone(), centre: row.centre.clone() })
}

fn recommendation(word: &RecommendationWord) -> Result<Recommendation, WrongValue> {
    match word {
        RecommendationWord::Undecided => Ok(Recommendation::Undecided),
        RecommendationWord::NoLevel => Ok(Recommendation::NoLevel),
        RecommendationWord::Level(level) => {
            id(level, LevelId::new, vec![Field("recommendation")]).map(Recommendation::Level)
        }
    }
}

fn own(to: &mut Review, row: OwnRow, steps: &Steps) -> Result<(), WrongValue> {
    let own = id(&row.id, CriterionId::new, deeper(steps, "id"))?;
    if to.criterion(&own).is_some() {
        return Err(twice(&row.id, deeper(steps, "id")));
    }
    let edit = ReviewEdit::NameOwnCriterion { id: own, title: row.title };
    to.apply(edit).map_err(|error| {
        let is_title = matches!(error, EditError::NoTitle(_) | EditError::TextTooLong { .. });
        WrongValue::new(deeper(steps, if is_title { "title" } else { "id" }), error)
    })
}

fn opinion(to: &mut Review, row: OpinionRow, steps: &Steps) -> Result<(), WrongValue> {
    let criterion = id(&row.criterion, CriterionId::new, deeper(steps, "criterion"))?;
    if !to.opinion(&criterion).is_empty() {
        return Err(twice(&row.criterion, deeper(steps, "criterion")));
    }
    let about = row.about.map(|about| seen(about, &deeper(steps, "about")));
    let about = about.transpose()?.unwrap_or_default();
    let wrong_text = too_long([("note", &about.note), ("reason", &about.reason)]);
    let judge =
        ReviewEdit::Judge { criterion: criterion.clone(), verdict: row.verdict.into(), about };
    to.apply(judge).map_err(|error| {
        let steps = [steps, &wrong_in_verdict(&error, wrong_text)].concat();
        WrongValue::new(steps, error)
    })?;
    for (edit, field) in [
        (ReviewEdit::SetReason(criterion.clone(), row.reason), "reason"),
        (ReviewEdit::SetNote(criterion.clone(), row.note), "note"),
        (ReviewEdit::SetOnSite(criterion, row.on_site), "on_site"),
    ] {
        put(to, edit, deeper(steps, field))?;
    }
    Ok(())
}

/// Where a verdict is wrong that was refused with `error`.
fn wrong_in_verdict(error: &EditError, text: Option<&'static str>) -> Vec<Step<'static>> {
    if let EditError::UnknownCriterion(_) = error {
        vec![Field("criterion")]
    } else if let Some(text) = text {
        vec![Field("about"), Field(text)]
    } else if let EditError::TooMany(_) = error {
        vec![Field("about"), Field("evidence")]
    } else if let EditError::MustApply(_) = error {
        vec![Field("verdict"), Field("judgement")]
    } else {
        vec![Field("verdict"), Field("points")]
    }
}

fn seen(row: SeenRow, steps: &Steps) -> Result<Seen, WrongValue> {
    let evidence: Result<BTreeSet<Digest>, WrongValue> =
        row.evidence.iter().map(|text| digest(text, deeper(steps, "evidence"))).collect();
    Ok(Seen {
        state: row.state.into(),
        points: row.points.map(Points),
        note: row.note,
        reason: row.reason,
        evidence: evidence?,
    })
}

fn section(to: &mut Review, row: SectionRow, steps: &Steps) -> Result<(), WrongValue> {
    let section = id(&row.section, SectionId::new, deeper(steps, "section"))?;
    if to.section(&section).is_some() {
        return Err(twice(&row.section, deeper(steps, "section")));
    }
    let wrong_field = if to.edition().section(&section).is_none() {
        "section"
    } else {
        too_long([("reason", &row.reason)]).unwrap_or("points")
    };
    let opinion = SectionOpinion { points: Points(row.points), reason: row.reason };
    put(to, ReviewEdit::SetSection(section, Some(opinion)), deeper(steps, wrong_field))
}

fn question(to: &mut Review, row: QuestionRow, steps: &Steps) -> Result<(), WrongValue> {
    if to.questions().iter().any(|known| known.id.0 == row.id) {
        return Err(twice(&row.id.to_string(), deeper(steps, "id")));
    }
    let criterion = row.criterion.as_deref();
    let criterion =
        criterion.map(|text| id(text, CriterionId::new, deeper(steps, "criterion"))).transpose()?;
    let wrong_field =
        too_long([("text", &row.text), ("answer", &row.answer)]).unwrap_or("criterion");
    let question =
        Question { id: QuestionId(row.id), criterion, text: row.text, answer: row.answer };
    put(to, ReviewEdit::SetQuestion(question), deeper(steps, wrong_field))
}
