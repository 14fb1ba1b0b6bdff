//! The papers of a small review as text, in both languages.

use std::sync::Arc;

use crate::domain::answer::AnswerState;
use crate::domain::assessment::Assessment;
use crate::domain::date::Date;
use crate::domain::digest::Digest;
use crate::domain::edit::Edit;
use crate::domain::language::Language;
use crate::domain::points::Points;
use crate::domain::review::{
    Judgement, Question, QuestionId, Recommendation, Review, ReviewEdit, Reviewer, Seen, Verdict,
};
use crate::domain::testing::id;
use crate::report::build;
use crate::report::document::{Block, Document, Row};
use crate::report::photos::{Photos, PreparedPhoto};
use crate::report::sections::tests::text;
use crate::report::sections::{Material, OriginalFile, ReportOptions, ReviewMaterial, ReviewPaper};
use crate::report::testing::small;

const DIGEST: Digest = Digest([0xcd; 32]);

/// A review in which a little of everything was said, of the small assessment.
fn review(of: &Assessment) -> Review {
    let mut review = Review::of(of, DIGEST, "a.gecc.ron");
    let day = |text: &str| Date::parse(text).ok();
    let judge = |criterion: &str, verdict| ReviewEdit::Judge {
        criterion: id(criterion),
        verdict,
        about: Seen::of(of, &id(criterion)),
    };
    let other = |judgement, points| Verdict::Other { judgement, points };
    let level = of.edition().levels()[0].id.clone();
    let question = |number, criterion: Option<&str>, text: &str, answer: &str| {
        ReviewEdit::SetQuestion(Question {
            id: QuestionId(number),
            criterion: criterion.map(id),
            text: text.to_owned(),
            answer: answer.to_owned(),
        })
    };
    for edit in [
        judge("P-1", Verdict::Agree),
        judge("P-2", other(Judgement::Met, None)),
        judge("Q-1", Verdict::EvidenceNeeded),
        ReviewEdit::SetReason(id("Q-1"), "แบบสำรวจทั้ง 6 เรื่อง".to_owned()),
        judge("R-1", other(Judgement::Partly, Some(Points(5)))),
        ReviewEdit::SetReason(id("R-1"), "สำรวจไม่ครบทุกจุด".to_owned()),
        ReviewEdit::SetNote(id("R-1"), "ถามอีกครั้ง".to_owned()),
        ReviewEdit::SetOnSite(id("G-1"), true),
        ReviewEdit::SetOverall("พร้อมรับการตรวจ\nในปี 2570".to_owned()),
        ReviewEdit::Recommend(Recommendation::Level(level)),
        ReviewEdit::SetReviewer(Reviewer {
            name: "นางสาวตรวจ ประเมิน".to_owned(),
            office: "คณะทำงาน".to_owned(),
        }),
        ReviewEdit::SetDates { begun: day("2026-11-18"), finished: day("2026-11-19") },
        question(1, Some("P-2"), "จะติดป้ายเมื่อใด", ""),
        question(2, None, "ใครรับผิดชอบ", "หัวหน้าศูนย์"),
    ] {
        review.apply(edit).unwrap();
    }
    review
}

fn paper(
    kind: ReviewPaper,
    language: Language,
    (review, original): (&Review, Option<&Assessment>),
) -> Document {
    let picture = PreparedPhoto { jpeg: Arc::from(b"jpeg".as_slice()), width: 4, height: 3 };
    let photos: Photos = [(Digest([1; 32]), Ok(picture))].into();
    let original = original.map(|assessment| OriginalFile { assessment, digest: &DIGEST });
    let material = ReviewMaterial { review, original, photos: &photos };
    let options = ReportOptions::new(language, Date::parse("2026-11-20").unwrap());
    build(&Material::Review(kind, material), &options)
}

#[test]
fn the_thai_review_report_says_all_of_it() {
    let (office, kind) = (small(), ReviewPaper::Report);
    let review = review(&office);
    insta::assert_snapshot!(text(&paper(kind, Language::Thai, (&review, Some(&office)))));
}

#[test]
fn the_english_review_report_says_what_changed_since() {
    let mut office = small();
    let mut review = review(&office);
    let digest = Digest([0xee; 32]);
    let original = crate::domain::review::Original { digest, ..review.original().clone() };
    review.apply(ReviewEdit::Bind(original)).unwrap();
    office.apply(Edit::SetState(id("P-2"), AnswerState::Met)).unwrap();
    office.apply(Edit::SetNote(id("P-2"), "ทำแล้ว 3 ป้าย".to_owned())).unwrap();
    let kind = ReviewPaper::Report;
    insta::assert_snapshot!(text(&paper(kind, Language::English, (&review, Some(&office)))));
}

#[test]
fn the_thai_visit_list_can_be_filled_in_by_hand() {
    let (office, kind) = (small(), ReviewPaper::SiteVisit);
    let review = review(&office);
    insta::assert_snapshot!(text(&paper(kind, Language::Thai, (&review, Some(&office)))));
}

#[test]
fn the_english_visit_list_can_be_filled_in_by_hand() {
    let (office, kind) = (small(), ReviewPaper::SiteVisit);
    let review = review(&office);
    insta::assert_snapshot!(text(&paper(kind, Language::English, (&review, Some(&office)))));
}

#[test]
fn physical_criteria_come_first_and_each_has_lines_to_write_on() {
    let office = small();
    let review = review(&office);
    let document = paper(ReviewPaper::SiteVisit, Language::Thai, (&review, Some(&office)));
    let tables = document
        .blocks
        .iter()
        .filter_map(|block| if let Block::Table(table) = block { Some(&table.rows) } else { None });
    let list = tables.max_by_key(|rows| rows.len()).unwrap();
    let mut criteria = 0;
    for (at, row) in list.iter().enumerate() {
        if let Row::Cells(_) = row {
            criteria += 1;
            let below = list[at + 1..].iter().find(|row| !matches!(row, Row::Detail(_)));
            assert!(matches!(below, Some(Row::Write { lines: 1.., .. })), "{below:?}");
        }
    }
    let visits = crate::domain::review::visits(&review, &office);
    assert_eq!(criteria, visits.len());
    assert!(criteria > 3);
}

#[test]
fn without_its_assessment_a_review_shows_what_was_seen_and_computes_nothing() {
    let office = small();
    let review = review(&office);
    for language in [Language::Thai, Language::English] {
        let shown = text(&paper(ReviewPaper::Report, language, (&review, None)));
        let texts = crate::i18n::Texts(language);
        assert!(shown.contains(texts.review_paper_fit_missing()), "{shown}");
        assert!(!shown.contains(&format!("[{}]", texts.review_paper_as_reviewed())), "{shown}");
        assert!(!shown.contains(texts.visit_changed()), "{shown}");
        // The judgement of the office at that time.
        let seen = shown.lines().find(|line| line.starts_with("R-1 ") || line.starts_with("R-1|"));
        assert!(seen.is_some_and(|line| line.contains(texts.state_partly())), "{seen:?}");
    }
}
