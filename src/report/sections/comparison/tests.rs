//! A comparison of two small assessments as text, in both languages.

use crate::domain::answer::AnswerState;
use crate::domain::assessment::Assessment;
use crate::domain::date::Date;
use crate::domain::edit::Edit;
use crate::domain::evidence::{Evidence, EvidenceFaults};
use crate::domain::language::Language;
use crate::domain::points::Points;
use crate::domain::testing::{evidence, id};
use crate::i18n::Texts;
use crate::report::build;
use crate::report::document::Document;
use crate::report::photos::Photos;
use crate::report::sections::tests::text;
use crate::report::sections::{
    AssessmentMaterial, Compared, ComparisonMaterial, Material, PaperKind, ReportOptions,
};
use crate::report::testing::small;

fn options(language: Language) -> ReportOptions {
    ReportOptions::new(language, Date::parse("2026-11-20").unwrap())
}

/// The small assessment a year later: something of each kind happened.
fn later() -> Assessment {
    let mut later = small();
    let own = id("OWN-1");
    let title = "บริการนอกสถานที่".to_owned();
    for edit in [
        Edit::SetState(id("P-2"), AnswerState::Met),
        Edit::SetState(id("P-1"), AnswerState::Partly),
        Edit::SetState(id("G-2"), AnswerState::Unknown),
        Edit::SetPoints(id("R-1"), Some(Points(9))),
        Edit::SetOwnCriterion { id: own, title, look_at: String::new() },
        Edit::SetEvidence(Evidence {
            caption: "ป้ายใหม่".to_owned(), ..evidence(3, &["P-2"])
        }),
        Edit::SetEvidence(Evidence {
            caption: "ภาพอื่น".to_owned(), ..evidence(1, &["P-1"])
        }),
    ] {
        later.apply(edit).unwrap();
    }
    later
}

fn paper(language: Language, before: &Assessment, after: &Assessment) -> Document {
    let before = Compared { assessment: before, name: "2568.gecc.ron" };
    let after = Compared { assessment: after, name: "2569.gecc.ron" };
    build(&Material::Comparison(ComparisonMaterial { before, after }), &options(language))
}

#[test]
fn the_thai_comparison_tells_what_moved() {
    insta::assert_snapshot!(text(&paper(Language::Thai, &small(), &later())));
}

#[test]
fn the_english_comparison_tells_what_moved_back() {
    insta::assert_snapshot!(text(&paper(Language::English, &later(), &small())));
}

#[test]
fn a_comparison_with_itself_says_that_all_is_the_same() {
    for language in [Language::Thai, Language::English] {
        let shown = text(&paper(language, &small(), &small()));
        assert!(shown.contains(Texts(language).comparison_same()), "{shown}");
    }
}

#[test]
fn the_report_compares_where_there_is_an_earlier_assessment_and_nowhere_else() {
    let (before, after) = (small(), later());
    let (faults, photos) = (EvidenceFaults::new(), Photos::new());
    let earlier = Compared { assessment: &before, name: "2568.gecc.ron" };
    for (paper, earlier, expected) in [
        (PaperKind::Readiness, Some(earlier), true),
        (PaperKind::Readiness, None, false),
        (PaperKind::Plan, Some(earlier), false),
        (PaperKind::EvidenceIndex, Some(earlier), false),
    ] {
        let material =
            AssessmentMaterial { assessment: &after, faults: &faults, photos: &photos, earlier };
        for language in [Language::Thai, Language::English] {
            let shown = build(&Material::Assessment(paper, material), &options(language));
            let shown = text(&shown);
            let title = Texts(language).comparison_part();
            assert_eq!(shown.contains(title), expected, "{paper:?} {language:?}");
            assert_eq!(shown.contains("2568.gecc.ron"), expected, "{paper:?} {language:?}");
        }
    }
}
