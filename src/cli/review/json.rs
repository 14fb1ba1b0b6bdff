//! The shape of `review --json`. Fields may be added, never renamed.

use serde::Serialize;

use crate::cli::review::About;
use crate::cli::standings::Stand;
use crate::domain::id::CriterionId;
use crate::domain::review::{Fit, Opinion, Recommendation, Review, SeenPart, Verdict, VisitReason};
use crate::export::state_word;

#[derive(Serialize)]
pub(super) struct Shape<'a> {
    edition: &'a str,
    centre: &'a str,
    file: &'a str,
    sha256: String,
    reviewer: &'a str,
    office: &'a str,
    begun: Option<String>,
    finished: Option<String>,
    recommendation: &'static str,
    level: Option<&'a str>,
    overall: &'a str,
    opinions: Vec<OpinionRow<'a>>,
    questions: Vec<QuestionRow<'a>>,
    /// Left out where the assessment was not found.
    #[serde(skip_serializing_if = "Option::is_none")]
    assessment: Option<AboutShape<'a>>,
}

#[derive(Serialize)]
struct OpinionRow<'a> {
    criterion: &'a str,
    verdict: &'static str,
    state: Option<&'static str>,
    points: Option<u16>,
    reason: &'a str,
    note: &'a str,
    on_site: bool,
}

#[derive(Serialize)]
struct QuestionRow<'a> {
    criterion: Option<&'a str>,
    text: &'a str,
    answer: &'a str,
}

#[derive(Serialize)]
struct AboutShape<'a> {
    fit: &'static str,
    changed: Vec<ChangedRow<'a>>,
    office: Stand<'a>,
    reviewed: Option<Stand<'a>>,
    unfit: Vec<&'a str>,
    site_visit: Vec<VisitRow<'a>>,
}

#[derive(Serialize)]
struct ChangedRow<'a> {
    criterion: &'a str,
    gone: bool,
    parts: Vec<&'static str>,
}

#[derive(Serialize)]
struct VisitRow<'a> {
    criterion: &'a str,
    reason: &'static str,
}

pub(super) fn shape<'a>(review: &'a Review, about: Option<&'a About>) -> Shape<'a> {
    let (original, reviewer) = (review.original(), review.reviewer());
    let (recommendation, level) = match review.recommendation() {
        Recommendation::Undecided => ("undecided", None),
        Recommendation::NoLevel => ("no_level", None),
        Recommendation::Level(level) => ("level", Some(level.as_str())),
    };
    let questions = review.questions().iter().map(|question| QuestionRow {
        criterion: question.criterion.as_ref().map(CriterionId::as_str),
        text: &question.text,
        answer: &question.answer,
    });
    Shape {
        edition: review.edition().id().as_str(),
        centre: &original.centre,
        file: &original.file,
        sha256: original.digest.to_string(),
        reviewer: &reviewer.name,
        office: &reviewer.office,
        begun: review.begun().as_ref().map(ToString::to_string),
        finished: review.finished().as_ref().map(ToString::to_string),
        recommendation,
        level,
        overall: review.overall(),
        opinions: review.opinions().map(opinion).collect(),
        questions: questions.collect(),
        assessment: about.map(assessment),
    }
}

fn opinion<'a>((criterion, opinion): (&'a CriterionId, &'a Opinion)) -> OpinionRow<'a> {
    let (verdict, state, points) = match opinion.verdict {
        Verdict::NotSeen => ("not_seen", None, None),
        Verdict::Agree => ("agree", None, None),
        Verdict::EvidenceNeeded => ("evidence_needed", None, None),
        Verdict::Other { judgement, points } => {
            ("other", Some(state_word(judgement.state())), points.map(|points| points.0))
        }
    };
    OpinionRow {
        criterion: criterion.as_str(),
        verdict,
        state,
        points,
        reason: &opinion.reason,
        note: &opinion.note,
        on_site: opinion.on_site,
    }
}

fn assessment(about: &About) -> AboutShape<'_> {
    let (fit, changed) = match &about.fit {
        Fit::Same => ("same", [].as_slice()),
        Fit::Changed(changed) => ("changed", changed.as_slice()),
        Fit::OtherEdition => ("other_edition", [].as_slice()),
    };
    let changed = changed.iter().map(|answer| ChangedRow {
        criterion: answer.criterion.as_str(),
        gone: answer.after.is_none(),
        parts: answer.parts.iter().map(|part| part_word(*part)).collect(),
    });
    let read = about.read.as_ref();
    let visits = read.iter().flat_map(|(_, _, visits)| visits);
    AboutShape {
        fit,
        changed: changed.collect(),
        office: Stand::of(&about.assessment),
        reviewed: read.map(|(reviewed, ..)| Stand::of(&reviewed.assessment)),
        unfit: read
            .iter()
            .flat_map(|(reviewed, ..)| reviewed.unfit.iter().map(CriterionId::as_str))
            .collect(),
        site_visit: visits
            .map(|visit| VisitRow {
                criterion: visit.criterion.as_str(),
                reason: reason_word(visit.reason),
            })
            .collect(),
    }
}

const fn part_word(part: SeenPart) -> &'static str {
    match part {
        SeenPart::State => "state",
        SeenPart::Points => "points",
        SeenPart::Note => "note",
        SeenPart::Reason => "reason",
        SeenPart::Evidence => "evidence",
    }
}

const fn reason_word(reason: VisitReason) -> &'static str {
    match reason {
        VisitReason::Physical => "physical",
        VisitReason::Marked => "marked",
        VisitReason::EvidenceNeeded => "evidence_needed",
        VisitReason::Changed => "changed",
    }
}
