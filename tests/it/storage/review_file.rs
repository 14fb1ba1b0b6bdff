//! Review files: saved files of version 1, broken ones, newer ones.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use gecc::domain::answer::AnswerState;
use gecc::domain::assessment::Assessment;
use gecc::domain::digest::Digest;
use gecc::domain::id::CriterionId;
use gecc::domain::points::Points;
use gecc::domain::review::{
    Judgement, Original, Question, QuestionId, Review, ReviewEdit, Seen, Verdict,
};
use gecc::storage::edition_file::Editions;
use gecc::storage::error::StorageError;
use gecc::storage::review_file::{
    Access, Opened, create, decode, encode, open_with_bytes, original_beside, save, save_unchanged,
};
use proptest::prelude::*;

use crate::storage::damaged;
use crate::storage::own_editions::own;

fn data(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/v1/review").join(name)
}

fn read(name: &str) -> String {
    fs::read_to_string(data(name)).unwrap()
}

fn opened(name: &str) -> Opened {
    let opened = open_with_bytes(&data(name), Editions::built_in());
    opened.unwrap_or_else(|error| panic!("{error}")).0
}

#[test]
fn a_saved_review_opens_and_is_written_again_byte_for_byte() {
    let opened = opened("full.review.ron");
    assert_eq!(opened.access, Access::Full);
    assert_eq!(encode(&opened.review).unwrap(), read("full.review.ron"));
    assert_eq!(opened.review.opinions().count(), 6);
}

#[test]
fn a_review_written_by_hand_needs_little() {
    let review = opened("by-hand.review.ron").review;
    let opinion = review.opinion(&CriterionId::new("R-1").unwrap());
    let (judgement, points) = (Judgement::Met, Some(Points(10)));
    assert_eq!(opinion.verdict, Verdict::Other { judgement, points });
    assert_eq!(opinion.about, Seen::NOTHING);
}

#[test]
fn a_review_of_a_newer_version_is_read_where_it_can_be_and_never_rewritten() {
    let newer = opened("newer-readable.review.ron");
    assert_eq!(newer.review, opened("full.review.ron").review);
    let program = Some("0.4.0".to_owned());
    let unknown = vec!["opinions.weight".to_owned(), "panel".to_owned()];
    assert_eq!(newer.access, Access::ReadOnly { version: 2, program, unknown });
    let folder = tempfile::tempdir().unwrap();
    let copy = folder.path().join("a.review.ron");
    fs::copy(data("newer-readable.review.ron"), &copy).unwrap();
    let as_known = Opened { access: Access::Full, ..newer.clone() };
    for opened in [&newer, &as_known] {
        let refused = save(&copy, opened).unwrap_err();
        assert_eq!(*refused.error, StorageError::OpenedReadOnly);
    }
    assert_eq!(fs::read_to_string(&copy).unwrap(), read("newer-readable.review.ron"));
    let refused = decode(&read("newer-unreadable.review.ron"), Editions::built_in()).unwrap_err();
    let program = Some("2.0.0".to_owned());
    assert_eq!(refused, StorageError::TooNew { found: 7, supported: 1, program });
}

#[track_caller]
fn check_broken(name: &str, expected: &str) {
    let path = data("broken").join(format!("{name}.review.ron"));
    let before = fs::read(&path).unwrap();
    let refused = open_with_bytes(&path, Editions::built_in()).unwrap_err();
    assert_eq!(refused.error.to_string(), expected, "{refused:?}");
    assert_eq!(fs::read(&path).unwrap(), before);
}

#[test]
fn broken_reviews_are_refused_with_place_and_reason_and_stay_as_they_are() {
    check_broken("an-assessment", "format is \"gecc-assessment\", not \"gecc-review\"");
    check_broken("nothing", "empty file");
    check_broken("cut", "51:21: expected the end of a text");
    check_broken("no-original", "1:65: field original is missing");
    check_broken("unknown-edition", "edition \"2570\" is not known");
    check_broken(
        "unknown-field",
        "46:13: unknown field on_sight, expected one of criterion, verdict, reason, note, on_site, about",
    );
    check_broken(
        "unknown-verdict",
        "44:22: unknown word perhaps, expected one of not_seen, agree, other, evidence_needed",
    );
    check_broken("unknown-criterion", "43:24: there is no criterion P-99");
    check_broken("judged-twice", "43:24: \"P-01\" stands twice");
    check_broken("points-above", "69:25: 11 points are more than 10");
    check_broken("must-apply", "44:39: criterion P-03 applies to every office");
    check_broken(
        "bad-digest",
        "37:27: \"9431ed6gd63925857cb95097dc9e3b7f7e77692f72a2546dbf1e1ef017ec3789\" is no SHA-256 digest",
    );
    check_broken("unknown-level", "17:21: there is no level gold");
    check_broken(
        "thai-date",
        "15:12: \"2569-11-20\": 2569 looks like a year of the Buddhist era; the Gregorian year is 2026",
    );
    check_broken("asked-twice", "106:17: \"1\" stands twice");
}

#[test]
fn every_broken_review_is_tested() {
    let source = include_str!("review_file.rs");
    for entry in fs::read_dir(data("broken")).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        let name = name.strip_suffix(".review.ron").unwrap();
        assert!(source.contains(&format!("\"{name}\"")), "{name}");
    }
}

/// Puts `rows` into a small file and compares the place and the words of the refusal; `█` marks the place.
#[track_caller]
fn check_rows(rows: &str, expected: &str) {
    let long = "ก".repeat(20_001);
    let digest = "0".repeat(64);
    let head = "format: \"gecc-review\", version: 1, program: \"\", edition: \"2568\"";
    let fill = |text: &str| text.replace("LONG", &long).replace("DIGEST", &digest);
    let (before, behind) = rows.split_once('█').unwrap();
    let (before, behind) = (fill(before), fill(behind));
    let original = if rows.contains("original:") {
        String::new()
    } else {
        format!(", original: (sha256: \"{digest}\")")
    };
    let text = format!("({head}{original},\n{before}{behind})");
    let error = decode(&text, Editions::built_in()).unwrap_err();
    let column = before.chars().count() + 1;
    assert_eq!(error.to_string(), format!("2:{column}: {expected}"));
}

#[test]
fn a_wrong_value_is_pointed_at_in_its_own_field() {
    const LONG: &str = "the text has 20001 characters, more than 20000";
    check_rows("original: (sha256: \"DIGEST\", file: █\"LONG\")", LONG);
    check_rows("original: (sha256: \"DIGEST\", centre: █\"LONG\")", LONG);
    check_rows("original: (sha256: █\"0\")", "\"0\" is no SHA-256 digest");
    check_rows("reviewer: (office: █\"LONG\")", LONG);
    check_rows("overall: █\"LONG\"", LONG);
    let prefix = "X-1 does not start with OWN-";
    check_rows("own_criteria: [(id: █\"X-1\", title: \"ก\")]", prefix);
    check_rows("own_criteria: [(id: \"OWN-1\", title: █\"LONG\")]", LONG);
    check_rows("own_criteria: [(id: \"OWN-1\", title: █\" \")]", "criterion OWN-1 has no title");
    let row = "opinions: [(criterion: \"P-01\", verdict: agree, ";
    check_rows(&format!("{row}reason: █\"LONG\")]"), LONG);
    check_rows(&format!("{row}note: █\"LONG\")]"), LONG);
    check_rows(&format!("{row}about: Some((note: █\"LONG\")))]"), LONG);
    check_rows(&format!("{row}about: Some((reason: █\"LONG\")))]"), LONG);
    let other = "opinions: [(criterion: \"P-01\", verdict: other(judgement: met, points: ";
    check_rows(&format!("{other}█Some(1)))]"), "criterion P-01 has no points");
    let section = "sections: [(section: \"quality-advanced\", points: ";
    check_rows(&format!("{section}█63)]"), "63 points are more than 62");
    check_rows(&format!("{section}1, reason: █\"LONG\")]"), LONG);
    check_rows("sections: [(section: █\"x\", points: 1)]", "there is no section x");
    let question = "questions: [(id: 1, text: ";
    check_rows(&format!("{question}█\"LONG\")]"), LONG);
    check_rows(&format!("{question}\"\", answer: █\"LONG\")]"), LONG);
    let criterion = "questions: [(id: 1, criterion: █Some(\"P-99\"), text: \"\")]";
    check_rows(criterion, "there is no criterion P-99");
}

#[test]
fn a_review_cut_anywhere_is_refused_and_never_read_in_part() {
    let text = read("full.review.ron");
    for end in 0..text.trim_end().len() {
        let part = &text[..text.floor_char_boundary(end)];
        assert!(decode(part, Editions::built_in()).is_err(), "{end}");
    }
}

#[test]
fn creating_never_overwrites_and_saving_heeds_what_others_wrote() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ใหม่.review.ron");
    let full = opened("full.review.ron");
    create(&path, &blank()).unwrap();
    let refused = create(&path, &full.review).unwrap_err();
    assert_eq!(*refused.error, StorageError::AlreadyExists);
    let (_, before) = open_with_bytes(&path, Editions::built_in()).unwrap();
    save(&path, &full).unwrap();
    assert_eq!(fs::read_to_string(&path).unwrap(), read("full.review.ron"));
    let refused = save_unchanged(&path, &before, &full).unwrap_err();
    assert_eq!(*refused.error, StorageError::ChangedMeanwhile);
}

#[test]
fn a_review_holds_the_edition_that_an_office_corrected() {
    let office = Assessment::new(Arc::new(own("ป้ายชื่อ")));
    let review = Review::of(&office, Digest([1; 32]), "a.gecc.ron");
    let text = encode(&review).unwrap();
    assert!(text.contains("own_edition: Some(("));
    assert_eq!(decode(&text, Editions::built_in()).unwrap().review, review);
    let other = text.replacen("    edition: \"2568-own-", "    edition: \"2568-own-0", 1);
    let refused = decode(&other, Editions::built_in()).unwrap_err().to_string();
    assert!(refused.ends_with("not the edition that the assessment answers"), "{refused}");
}

#[test]
fn the_assessment_is_looked_for_beside_the_review_and_nowhere_else() {
    let original = |file: &str| Original {
        digest: Digest([0; 32]),
        file: file.to_owned(),
        centre: String::new(),
    };
    for (file, expected) in [
        ("a.gecc.ron", Some("folder/a.gecc.ron")),
        ("", None),
        ("..", None),
        ("../a.gecc.ron", None),
        ("/etc/passwd", None),
    ] {
        let edition = Arc::clone(Editions::built_in().newest().unwrap());
        let review = Review::new(edition, original(file));
        let found = original_beside(Path::new("folder/a.review.ron"), &review);
        assert_eq!(found.as_deref(), expected.map(Path::new), "{file}");
    }
}

fn blank() -> Review {
    let edition = Arc::clone(Editions::built_in().newest().unwrap());
    let (file, centre) = ("a.gecc.ron".to_owned(), String::new());
    Review::new(edition, Original { digest: Digest([7; 32]), file, centre })
}

proptest! {
    #[test]
    fn saving_then_opening_is_identity(
        said in prop::collection::vec(
            (0_usize..65, 0_usize..7, 0_u16..12, "[\u{e01}-\u{e5b}a-z\\\\\"\n ]{0,30}"), 0..15,
        ),
    ) {
        let mut review = blank();
        let ids: Vec<CriterionId> = review.criteria().map(|it| it.id.clone()).collect();
        for (place, verdict, points, text) in said {
            let criterion = ids[place % ids.len()].clone();
            let verdict = match verdict {
                0 => Verdict::NotSeen,
                1 => Verdict::Agree,
                2 => Verdict::EvidenceNeeded,
                other => Verdict::Other {
                    judgement: Judgement::ALL[other - 3],
                    points: (points > 0).then_some(Points(points)),
                },
            };
            let about = Seen {
                state: AnswerState::ALL[usize::from(points) % 6],
                points: Some(Points(points)),
                note: text.clone(),
                reason: String::new(),
                evidence: [Digest([7; 32])].into(),
            };
            let id = QuestionId(u32::from(points));
            let question = Question {
                id, criterion: Some(criterion.clone()), text: text.clone(), answer: String::new(),
            };
            for edit in [
                ReviewEdit::Judge { criterion: criterion.clone(), verdict, about },
                ReviewEdit::SetReason(criterion, text.clone()),
                ReviewEdit::SetOverall(text),
                ReviewEdit::SetQuestion(question),
            ] {
                // What the edition does not allow is not part of the review.
                let _refused = review.apply(edit).is_err();
            }
        }
        let text = encode(&review).unwrap();
        let back = decode(&text, Editions::built_in()).unwrap();
        prop_assert_eq!(&back.review, &review);
        prop_assert_eq!(encode(&back.review).unwrap(), text);
    }

    #[test]
    fn no_damage_panics_the_reader(at in 0_usize..4000, put in "[\\(\\)\\[\\]\",:a-zก-๛\u{0}-\u{20}]{0,6}") {
        let damaged = damaged(&read("full.review.ron"), at, &put);
        let _either = decode(&damaged, Editions::built_in()).is_ok();
    }
}
