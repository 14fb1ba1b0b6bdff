//! The papers about a review: what the reviewer says beside what the office says, and the list for the site visit.

mod changes;
mod gaps;
mod opinions;
mod questions;
mod summary;
#[cfg(test)]
mod tests;
mod visit;

use crate::domain::criterion::Criterion;
use crate::domain::evidence::EvidenceFaults;
use crate::domain::readiness::{Readiness, claimed_points};
use crate::domain::review::{Fit, Recommendation, Review, Reviewed, reviewed};
use crate::report::document::{
    Block, Code, Cover, Figure, HeadingLevel, KeyValue, Orientation, ParagraphStyle, Tone,
};
use crate::report::sections::context::{Context, NOTHING};
use crate::report::sections::{
    AssessmentMaterial, ReportOptions, ReviewMaterial, ReviewPaper, Said, cover, method, signatures,
};

/// A review as its papers see it.
struct Reviewing<'a> {
    /// The answers of the office: as they are now, or as they were seen where the assessment is not at hand.
    office: Context<'a>,
    review: &'a Review,
    /// How the review fits the assessment that is at hand. `None`: none is.
    fit: Option<&'a Fit>,
    /// What the review comes to. `None`: the assessment is not at hand, or answers another edition now.
    read: Option<Read<'a>>,
}

/// The assessment as reviewed.
#[derive(Clone, Copy)]
struct Read<'a> {
    reviewed: &'a Reviewed,
    readiness: &'a Readiness,
}

/// The paper that `kind` asks for.
pub(super) fn paper(
    kind: ReviewPaper,
    material: ReviewMaterial<'_>,
    options: &ReportOptions,
) -> Said {
    let ReviewMaterial { review, original, photos } = material;
    let fit = original.map(|file| review.fit(file.assessment, file.digest));
    let at_hand = original.filter(|_| fit.as_ref().is_some_and(|fit| *fit != Fit::OtherEdition));
    let seen = review.as_seen();
    let assessment = at_hand.map_or(&seen, |file| file.assessment);
    let read = at_hand.map(|file| reviewed(review, file.assessment));
    let readiness = read.as_ref().map(|read| Readiness::of(&read.assessment));
    let read = read.as_ref().zip(readiness.as_ref());
    let by_office = Readiness::of(assessment);
    let faults = EvidenceFaults::new();
    let about = AssessmentMaterial { assessment, faults: &faults, photos, earlier: None };
    let reviewing = Reviewing {
        office: Context::new(&about, (&by_office, &[]), options),
        review,
        fit: fit.as_ref(),
        read: read.map(|(reviewed, readiness)| Read { reviewed, readiness }),
    };
    let texts = reviewing.office.texts;
    let (title, blocks) = match kind {
        ReviewPaper::Report => (texts.review_paper_title(), report(&reviewing)),
        ReviewPaper::SiteVisit => (texts.review_paper_visit_title(), visit::paper(&reviewing)),
    };
    Said {
        title,
        about: reviewing.office.centre(),
        author: review.reviewer().name.trim().to_owned(),
        subject: texts.review_paper_subject(),
        keyword: reviewing.office.edition_title(),
        // The answers are those of this file; the cover names the one that was reviewed.
        fingerprint: Some(at_hand.map_or(review.original().digest, |file| *file.digest)),
        revision: assessment.revised().map(|_| texts.report_revision()),
        blocks,
    }
}

fn report(reviewing: &Reviewing<'_>) -> Vec<Block> {
    let texts = reviewing.office.texts;
    let mut blocks =
        vec![front(reviewing), Block::Contents { title: texts.report_contents().to_owned() }];
    blocks.extend(summary::blocks(reviewing));
    blocks.extend(opinions::blocks(reviewing));
    blocks.extend(questions::blocks(reviewing));
    blocks.extend(visit::blocks(reviewing));
    blocks.extend(changes::blocks(reviewing));
    blocks.extend(gaps::blocks(reviewing));
    blocks.extend(how_counted(reviewing));
    blocks.extend([
        heading(texts.review_paper_signatures()),
        Block::Signatures(vec![
            signatures::person(texts, texts.review_paper_reviewer(), &reviewing.reviewer_name()),
            signatures::person(texts, texts.review_paper_lead(), ""),
        ]),
    ]);
    blocks
}

fn front(reviewing: &Reviewing<'_>) -> Block {
    let (office, texts) = (&reviewing.office, reviewing.office.texts);
    let recommendation = reviewing.review.recommendation();
    let badge = Figure {
        label: texts.review_paper_recommended().to_owned(),
        value: reviewing.recommended(),
        note: String::new(),
        tone: match recommendation {
            Recommendation::Level(_) => Tone::Good,
            Recommendation::NoLevel | Recommendation::Undecided => Tone::Warn,
        },
    };
    let code = cover::code(office, &reviewing.review.original().digest);
    Block::Cover(Cover {
        kicker: texts.report_standard().to_owned(),
        title: texts.review_paper_title().to_owned(),
        subtitle: office.centre(),
        agency: office.agency().unwrap_or_default(),
        badge: Some(badge),
        facts: facts(reviewing),
        code: Some(Code { text: code_text(reviewing), ..code }),
    })
}

/// What the code is good for, and the file that it tells.
fn code_text(reviewing: &Reviewing<'_>) -> String {
    let texts = reviewing.office.texts;
    let file = texts.review_paper_file();
    let lines = match reviewing.review.original().file.trim() {
        "" => vec![],
        name => vec![format!("{file} {name}")],
    };
    let using = texts.review_paper_fingerprint_use().to_owned();
    lines.into_iter().chain([using]).collect::<Vec<_>>().join("\n")
}

/// The head of a paper without a cover.
fn head(reviewing: &Reviewing<'_>, title: &str) -> Block {
    let office = &reviewing.office;
    Block::Head(Cover {
        kicker: office.texts.report_standard().to_owned(),
        title: title.to_owned(),
        subtitle: office.centre(),
        agency: office.agency().unwrap_or_default(),
        facts: facts(reviewing),
        ..Cover::default()
    })
}

/// By which edition, by whom, and when.
fn facts(reviewing: &Reviewing<'_>) -> Vec<KeyValue> {
    let (office, review) = (&reviewing.office, reviewing.review);
    let texts = office.texts;
    let mut reviewer = vec![reviewing.reviewer_name()];
    if reviewer.iter().all(String::is_empty) {
        reviewer = vec![texts.review_paper_no_reviewer().to_owned()];
    }
    reviewer.push(office.digits(review.reviewer().office.trim()));
    reviewer.retain(|line| !line.is_empty());
    let day = |date| office.day(Some(date));
    let period = match (review.begun(), review.finished()) {
        (Some(from), Some(to)) => texts.review_paper_from_to(&day(from), &day(to)),
        (Some(from), None) => texts.review_paper_since(&day(from)),
        (None, Some(to)) => texts.review_paper_until(&day(to)),
        (None, None) => texts.review_paper_no_period().to_owned(),
    };
    vec![
        KeyValue::new(texts.report_edition(), office.edition_said()),
        KeyValue::new(texts.review_paper_reviewer(), reviewer.join("\n")),
        KeyValue::new(texts.review_paper_period(), period),
        KeyValue::new(texts.report_date(), office.words.today()),
    ]
}

impl Reviewing<'_> {
    fn reviewer_name(&self) -> String {
        self.office.digits(self.review.reviewer().name.trim())
    }

    /// The recommendation in words.
    fn recommended(&self) -> String {
        match self.review.recommendation() {
            Recommendation::Level(level) => self.office.level(Some(level)),
            Recommendation::NoLevel => self.office.texts.recommend_no_level().to_owned(),
            Recommendation::Undecided => self.office.texts.recommend_undecided().to_owned(),
        }
    }

    /// Whether the answer under an opinion changed since.
    fn is_outdated(&self, criterion: &Criterion) -> bool {
        self.read.is_some() && self.review.is_outdated(self.office.assessment, &criterion.id)
    }

    /// The points of the office, and as reviewed where they are others, and of how many.
    fn points(&self, criterion: &Criterion) -> String {
        let number = |points| self.office.number(points);
        let answer = self.office.assessment.answer(&criterion.id);
        let counted = |assessment| claimed_points(assessment, criterion);
        let by_office =
            counted(self.office.assessment).filter(|_| !answer.is_empty()).or(answer.points);
        let verdict = self.review.opinion(&criterion.id).verdict;
        let as_reviewed = match self.read.filter(|_| verdict.is_seen()) {
            Some(read) => {
                let answer = read.reviewed.assessment.answer(&criterion.id);
                counted(&read.reviewed.assessment).or(answer.points)
            }
            None => by_office,
        };
        let shown = |points: Option<_>| points.map_or_else(|| NOTHING.to_owned(), number);
        let points = if by_office == as_reviewed {
            shown(by_office)
        } else {
            format!("{} → {}", shown(by_office), shown(as_reviewed))
        };
        match criterion.maximum() {
            Some(maximum) => format!("{points}/{}", number(maximum)),
            None => points,
        }
    }
}

/// How the points as reviewed came about, and what the remarks on wording mean.
fn how_counted(reviewing: &Reviewing<'_>) -> Vec<Block> {
    let texts = reviewing.office.texts;
    let rules = [
        texts.review_paper_method_agreed(),
        texts.review_paper_method_other(),
        texts.review_paper_method_evidence(),
        texts.review_paper_method_changed(),
        texts.review_paper_method_own(),
    ];
    let mut blocks = vec![
        Block::Turn(Orientation::Portrait),
        heading(texts.review_paper_method()),
        Block::List(rules.map(str::to_owned).into()),
    ];
    blocks.extend(method::explained(&reviewing.office));
    blocks
}

fn heading(text: &str) -> Block {
    Block::Heading { level: HeadingLevel::Section, text: text.to_owned() }
}

fn note(text: impl Into<String>) -> Block {
    Block::Paragraph { style: ParagraphStyle::Note, text: text.into() }
}
