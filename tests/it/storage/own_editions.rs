//! Editions that offices corrected: inside assessments, in files of their own, and in the folder of a user.

use std::fs;
use std::sync::Arc;

use gecc::domain::answer::AnswerState;
use gecc::domain::assessment::Assessment;
use gecc::domain::date::Date;
use gecc::domain::edit::Edit;
use gecc::domain::edition::Edition;
use gecc::domain::edition_correction::{Correction, CriterionText, EditionCorrection, TakenFrom};
use gecc::domain::id::{CriterionId, SectionId};
use gecc::domain::points::Points;
use gecc::storage::assessment_file::{self, decode, encode};
use gecc::storage::atomic_write;
use gecc::storage::edition_file::{self, Added, Editions};
use gecc::storage::error::StorageError;

fn id(text: &str) -> CriterionId {
    CriterionId::new(text).unwrap()
}

/// The newest edition with a title and a minimum from the manual and guidance of the office's own.
pub(crate) fn own(title: &str) -> Edition {
    let base = Editions::built_in().newest().unwrap();
    let mut correction = EditionCorrection::of(Arc::clone(base));
    let advanced = SectionId::new("quality-advanced").unwrap();
    for step in [
        Correction::Office("ที่ทำการปกครองอำเภอ".to_owned()),
        Correction::WordingFrom("คู่มือศูนย์ราชการสะดวก พ.ศ. 2568".to_owned()),
        Correction::Text(id("P-01"), CriterionText::Title, title.to_owned()),
        Correction::Text(id("P-01"), CriterionText::Wording, "ถ้อยคำเต็ม".to_owned()),
        Correction::Page(id("P-01"), "หน้า 34".to_owned()),
        Correction::Text(id("P-02"), CriterionText::LookAt, "ดูที่ทางเข้า".to_owned()),
        Correction::From(id("P-02"), TakenFrom::Office),
        Correction::SectionMinimum(advanced, Some(Points(40))),
    ] {
        correction.apply(step);
    }
    let date = Date::new(2026, 11, 20).unwrap();
    let mark = edition_file::mark_of(&correction.finished(date, "0").unwrap()).unwrap();
    correction.finished(date, &mark).unwrap()
}

fn assessment() -> Assessment {
    let mut assessment = Assessment::new(Arc::new(own("ป้ายชื่อ")));
    assessment.apply(Edit::SetState(id("P-01"), AnswerState::Met)).unwrap();
    assessment
}

#[test]
fn every_edition_is_written_as_it_reads_back() {
    for edition in [own("ป้ายชื่อ"), own("ป้าย \"อื่น\"\n\\u{e01}")]
    {
        let text = edition_file::encode(&edition).unwrap();
        assert_eq!(edition_file::decode(&text).unwrap(), edition);
        assert!(text.contains("from_manual") && text.contains("ถ้อยคำเต็ม"));
    }
    for edition in Editions::built_in().all() {
        let text = edition_file::encode(edition).unwrap();
        assert_eq!(Some(text.as_str()), edition_file::built_in_text(edition.id().as_str()));
    }
}

#[test]
fn the_mark_of_a_correction_comes_from_what_it_says() {
    assert_eq!(own("ก").id(), own("ก").id());
    assert_ne!(own("ก").id(), own("ข").id());
    assert!(own("ก").id().as_str().starts_with("2568-own-"));
}

#[test]
fn an_assessment_holds_the_edition_of_its_office_and_opens_anywhere() {
    let text = encode(&assessment()).unwrap();
    let back = decode(&text, Editions::built_in()).unwrap().assessment;
    assert_eq!(back, assessment());
    assert_eq!(encode(&back).unwrap(), text);
    let plain = Assessment::new(Arc::clone(Editions::built_in().newest().unwrap()));
    assert!(!encode(&plain).unwrap().contains("own_edition"));
}

/// Breaks the saved assessment by one replacement and compares what stands at the place, and the refusal.
#[track_caller]
fn check_broken(from: &str, to: &str, expected: &str) {
    let text = encode(&assessment()).unwrap();
    assert!(text.contains(from), "{from}");
    let broken = text.replacen(from, to, 1);
    let error = decode(&broken, Editions::built_in()).unwrap_err();
    let (StorageError::Syntax { place, excerpt, .. }
    | StorageError::Invalid { place, excerpt, .. }) = &error
    else {
        panic!("{error:?}")
    };
    let line = broken.lines().nth(place.line - 1).unwrap();
    let rest: String = line.chars().skip(place.column - 1).take(14).collect();
    let words = error.to_string();
    let words = words.split_once(": ").unwrap().1;
    assert_eq!(format!("{rest} | {words}"), expected);
    assert!(excerpt.contains('^'), "{excerpt}");
}

#[test]
fn a_broken_edition_inside_an_assessment_is_pointed_at() {
    let id = own("ป้ายชื่อ").id().to_string();
    check_broken(
        &format!("edition: \"{id}\""),
        "edition: \"2568\"",
        &format!("\"{} | this is not the edition that the assessment answers", &id[..13]),
    );
    check_broken(
        "total: 100",
        "total: 101",
        "101, | the sections add up to 100 points instead of 101",
    );
    check_broken(
        "based_on: \"2568\"",
        "based_on: \"2568-own-x\"",
        "Some(( | the record of the correction needs the office, its source and an edition of the program",
    );
    check_broken(
        "date: \"2026-11-20\"",
        "date: \"2569-11-20\"",
        "\"2569-11-20\", | \"2569-11-20\": 2569 looks like a year of the Buddhist era; the Gregorian year is 2026",
    );
    check_broken(
        "title_provenance: from_manual",
        "title_provenance: official",
        "official, | criterion P-01 is not official in the edition that was corrected",
    );
    check_broken(
        "scale: mark(1)",
        "scale: mark(2)",
        "8, | section quality-basic adds up to 9 points instead of 8",
    );
    check_broken(
        "format: \"gecc-edition\"",
        "format: \"x\"",
        "1, | this is not the edition that the assessment answers",
    );
    check_broken(
        "scale: gate",
        "scale: gate, colour: 1",
        "colour: 1, | unknown field colour, expected one of id, number, aspect, section, title, title_provenance, wording, wording_provenance, look_at, evidence, guidance_provenance, scale, not_applicable, note, basis, sources, figures",
    );
}

/// The id of an edition of the program cannot be taken by another one.
#[test]
fn an_edition_of_the_program_cannot_be_put_in_by_a_file() {
    let text =
        encode(&Assessment::new(Arc::clone(Editions::built_in().newest().unwrap()))).unwrap();
    let program = edition_file::built_in_text("2568").unwrap();
    let program = program.split_once("\n(").unwrap().1.trim_end().trim_end_matches(')');
    let hostile = program.replacen("from: 70", "from: 10", 1);
    assert_ne!(hostile, program);
    let text = text.replacen(
        "    profile:",
        &format!("    own_edition: Some(({hostile})),\n    profile:"),
        1,
    );
    let refused = decode(&text, Editions::built_in()).unwrap_err().to_string();
    assert!(refused.ends_with("this is not the edition that the assessment answers"), "{refused}");
}

#[test]
fn hostile_text_never_breaks_the_reader() {
    let text = encode(&assessment()).unwrap();
    let start = text.find("own_edition").unwrap();
    let end = text.find("    profile:").unwrap();
    for at in (start..end).step_by(997).map(|at| text.floor_char_boundary(at)) {
        assert!(decode(&text[..at], Editions::built_in()).is_err());
        let mut damaged = text.clone();
        damaged.insert_str(at, ")],(");
        decode(&damaged, Editions::built_in()).ok();
    }
    let deep = text.replacen("own: Some((", &format!("own: {}((", "Some(".repeat(100_000)), 1);
    assert!(decode(&deep, Editions::built_in()).is_err());
}

#[test]
fn imported_editions_lie_in_a_folder_and_clashes_are_answered() {
    let home = tempfile::tempdir().unwrap();
    let folder = edition_file::folder_beside(&home.path().join("settings.ron")).unwrap();
    assert!(edition_file::all_in(&folder).0.is_empty());
    let edition = own("ก");
    assert_eq!(edition_file::add(&folder, &edition).unwrap(), Added::New);
    assert_eq!(edition_file::add(&folder, &edition).unwrap(), Added::Same);
    atomic_write::create(&folder.join("broken.ron"), b"(").unwrap();
    let (found, errors) = edition_file::all_in(&folder);
    assert_eq!((found, errors.len()), (vec![edition.clone()], 1));

    let text = edition_file::encode(&edition).unwrap();
    let other = edition_file::decode(&text.replacen("หน้า 34", "หน้า 35", 1)).unwrap();
    let refused = edition_file::add(&folder, &other).unwrap_err();
    assert!(matches!(*refused.error, StorageError::EditionClash { .. }), "{refused}");
    edition_file::remove(&folder, edition.id()).unwrap();
    assert_eq!(edition_file::add(&folder, &other).unwrap(), Added::New);
}

#[test]
fn only_an_edition_of_an_office_is_imported() {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("2568.ron");
    atomic_write::create(&path, edition_file::built_in_text("2568").unwrap().as_bytes()).unwrap();
    let refused = edition_file::open_own(&path).unwrap_err();
    assert_eq!(*refused.error, StorageError::NotOwnEdition { id: "2568".to_owned() });
}

#[test]
fn an_edition_that_would_make_assessments_unreadable_is_refused() {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("large.ron");
    let text = edition_file::encode(&own("ก")).unwrap();
    let large = text.replacen("ดูที่ทางเข้า", &"ก".repeat(1_500_000), 1);
    atomic_write::create(&path, large.as_bytes()).unwrap();
    let too_large = StorageError::TooLarge { limit_bytes: edition_file::MAX_OWN_BYTES };
    assert_eq!(*edition_file::open_own(&path).unwrap_err().error, too_large);
    let large = edition_file::decode(&large).unwrap();
    assert_eq!(edition_file::mark_of(&large).unwrap_err(), too_large);
}

#[test]
fn an_assessment_with_its_edition_stays_small() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.gecc.ron");
    assessment_file::create(&path, &assessment()).unwrap();
    assert!(fs::metadata(&path).unwrap().len() < 250_000);
}
