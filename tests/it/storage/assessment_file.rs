//! Assessment files: saved files of version 1, broken ones, newer ones.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use gecc::domain::answer::AnswerState;
use gecc::domain::assessment::Assessment;
use gecc::domain::edit::Edit;
use gecc::domain::id::CriterionId;
use gecc::domain::profile::ProfileField;
use gecc::storage::assessment_file::{Access, Opened, create, decode, encode, open, save};
use gecc::storage::edition_file::Editions;
use gecc::storage::error::StorageError;
use proptest::prelude::*;

use crate::storage::damaged;

fn data(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/v1").join(name)
}

fn read(name: &str) -> String {
    fs::read_to_string(data(name)).unwrap()
}

fn opened(name: &str) -> Opened {
    open(&data(name), Editions::built_in()).unwrap_or_else(|error| panic!("{error}"))
}

#[test]
fn saved_files_open_and_are_written_again_byte_for_byte() {
    for name in ["empty.gecc.ron", "empty-2565.gecc.ron", "full.gecc.ron", "own-edition.gecc.ron"] {
        let text = read(name);
        let opened = decode(&text, Editions::built_in()).unwrap();
        assert_eq!(opened.access, Access::Full);
        assert_eq!(encode(&opened.assessment).unwrap(), text, "{name}");
    }
}

#[test]
fn the_sample_is_as_the_program_writes_it() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/samples/amphoe-sample.gecc.ron");
    let opened = open(&path, Editions::built_in()).unwrap();
    assert_eq!(encode(&opened.assessment).unwrap(), fs::read_to_string(&path).unwrap());
    let faults = gecc::storage::evidence_store::check(&path, &opened.assessment);
    assert_eq!(faults.len(), 0);
    assert!(opened.assessment.evidence().len() > 10);
}

#[test]
fn a_file_of_notepad_and_one_written_by_hand_say_the_same() {
    assert_eq!(opened("windows.gecc.ron"), opened("full.gecc.ron"));
    let by_hand = opened("by-hand.gecc.ron").assessment;
    let id = CriterionId::new("R-1").unwrap();
    assert_eq!(by_hand.answer(&id).points.map(|points| points.0), Some(8));
    assert_eq!(by_hand.answers().count(), 2);
}

#[test]
fn a_newer_file_is_read_where_it_can_be_and_never_rewritten() {
    let newer = opened("newer-readable.gecc.ron");
    assert_eq!(newer.assessment, opened("full.gecc.ron").assessment);
    let program = Some("0.4.0".to_owned());
    let unknown = vec!["answers.photo".to_owned(), "workflow".to_owned()];
    assert_eq!(newer.access, Access::ReadOnly { version: 2, program, unknown });

    let folder = tempfile::tempdir().unwrap();
    let copy = folder.path().join("a.gecc.ron");
    fs::copy(data("newer-readable.gecc.ron"), &copy).unwrap();
    for access in [newer.access, Access::Full] {
        let refused = save(&copy, &newer.assessment, &access).unwrap_err();
        assert_eq!(*refused.error, StorageError::OpenedReadOnly);
    }
    assert_eq!(fs::read_to_string(&copy).unwrap(), read("newer-readable.gecc.ron"));
}

#[test]
fn a_newer_file_that_cannot_be_read_names_the_version_needed() {
    let refused = open(&data("newer-unreadable.gecc.ron"), Editions::built_in()).unwrap_err();
    let program = Some("2.0.0".to_owned());
    assert_eq!(*refused.error, StorageError::TooNew { found: 7, supported: 1, program });
}

#[track_caller]
fn check_broken(name: &str, expected: &str) {
    let path = data("broken").join(format!("{name}.gecc.ron"));
    let before = fs::read(&path).unwrap();
    let refused = open(&path, Editions::built_in()).unwrap_err();
    assert_eq!(refused.error.to_string(), expected, "{refused:?}");
    assert_eq!(refused.path, path);
    assert_eq!(fs::read(&path).unwrap(), before);
}

#[test]
fn broken_files_are_refused_with_place_and_reason_and_stay_as_they_are() {
    check_broken("picture", "not UTF-8 text from 1:1 on");
    check_broken("tis-620", "not UTF-8 text from 7:23 on");
    check_broken("nothing", "empty file");
    check_broken("cut", "51:22: expected the end of a text");
    check_broken("an-edition", "format is \"gecc-edition\", not \"gecc-assessment\"");
    check_broken("no-edition", "147:1: field edition is missing");
    check_broken("unknown-edition", "edition \"2570\" is not known");
    check_broken(
        "buddhist-date",
        "76:22: \"2569-11-20\": 2569 looks like a year of the Buddhist era; the Gregorian year is 2026",
    );
    check_broken("thai-date", "133:19: \"28 ก.พ. 69\": a date is written YYYY-MM-DD");
    check_broken("unknown-criterion", "94:24: there is no criterion Q-2.99");
    check_broken("points-above", "106:21: 11 points are more than 10");
    check_broken("parts-above", "125:21: the parts of R-2 would add up to 11, more than 10");
    check_broken("must-apply", "61:20: criterion P-01 applies to every office");
    check_broken("answered-twice", "65:24: \"P-01\" stands twice");
    check_broken(
        "unknown-field",
        "83:13: unknown field ธง, expected one of criterion, state, points, note, reason, responsible, action, flagged",
    );
    check_broken(
        "unknown-state",
        "82:20: unknown word maybe, expected one of not_answered, unknown, met, partly, not_met, not_applicable",
    );
    check_broken(
        "bad-digest",
        "129:21: \"9431ed6gd63925857cb95097dc9e3b7f7e77692f72a2546dbf1e1ef017ec3789\" is no SHA-256 digest",
    );
    check_broken("bad-id", "81:24: \"ป-๐๔\" is no identifier");
    check_broken("smart-quotes", "50:20: unexpected '“'");
    check_broken("missing-comma", "76:17: expected `,`");
    check_broken("wrong-kind", "23:16: expected a text in quotation marks");
    check_broken("unfit-number", "23:16: Staff cannot hold this text");
}

/// Puts `rows` into a small file and compares the place and the words of the refusal; `█` marks the place.
#[track_caller]
fn check_rows(rows: &str, expected: &str) {
    let long = "ก".repeat(20_001);
    let head = "format: \"gecc-assessment\", version: 1, program: \"\", edition: \"2568\"";
    let (before, behind) = rows.split_once('█').unwrap();
    let fill = |text: &str| text.replace("LONG", &long);
    let (before, behind) = (fill(before), fill(behind));
    let text = format!("({head},\n{before}{behind})");
    let error = decode(&text, Editions::built_in()).unwrap_err();
    let column = before.chars().count() + 1;
    assert_eq!(error.to_string(), format!("2:{column}: {expected}"));
}

#[test]
fn a_wrong_value_is_pointed_at_in_its_own_field() {
    const LONG: &str = "the text has 20001 characters, more than 20000";
    let row = "answers: [(criterion: \"P-01\", state: met, ";
    check_rows(&format!("{row}note: █\"LONG\")]"), LONG);
    check_rows(&format!("{row}reason: \"\", responsible: █\"LONG\")]"), LONG);
    check_rows(&format!("{row}action: Some((what: \"\", who: █\"LONG\")))]"), LONG);
    let own = "own_criteria: [(id: \"OWN-1\", title: ";
    check_rows(&format!("{own}█\"LONG\")]"), LONG);
    check_rows(&format!("{own}\"ก\", look_at: █\"LONG\")]"), LONG);
    check_rows(&format!("{own}█\" \")]"), "criterion OWN-1 has no title");
    let prefix = "X-1 does not start with OWN-";
    check_rows("own_criteria: [(id: █\"X-1\", title: \"ก\")]", prefix);
    let digest = "0".repeat(64);
    let evidence = format!("evidence: [(sha256: \"{digest}\", name: \"a\", size: 1, ");
    check_rows(&format!("{evidence}caption: █\"LONG\")]"), LONG);
    check_rows(&format!("{evidence}criteria: █[\"P-99\"])]"), "there is no criterion P-99");
    let certified = "certificates: (certifications: [(year: 2565), (year: ";
    let year = "2025 is not a year of the Buddhist era in reach";
    check_rows(&format!("{certified}█2025)])"), year);
    check_rows(&format!("{certified}2568)], until: █Some(2025))"), year);
    check_rows(&format!("{certified}2568, level: █Some(\"gold\"))])"), "there is no level gold");
}

#[test]
fn there_never_was_a_version_0() {
    let text = read("full.gecc.ron").replacen("version: 1", "version: 0", 1);
    let error = decode(&text, Editions::built_in()).unwrap_err();
    assert_eq!(error.to_string(), "3:14: expected a number within range");
}

/// Whatever any version saved opens for ever: also what a later hand puts beside these files is opened here.
#[test]
fn every_saved_file_of_every_version_opens() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data");
    let mut count = 0;
    for folder in fs::read_dir(&root).unwrap() {
        let folder = folder.unwrap();
        let is_version = folder.file_name().to_str().unwrap().starts_with('v');
        for file in fs::read_dir(folder.path()).into_iter().flatten().flatten() {
            let name = file.file_name().into_string().unwrap();
            if is_version && file.path().is_file() && !name.starts_with("newer-") {
                let opened = open(&file.path(), Editions::built_in());
                assert_eq!(opened.unwrap().access, Access::Full, "{name}");
                count += 1;
            }
        }
    }
    assert!(count >= 5);
}

#[test]
fn every_broken_file_is_tested() {
    let source = include_str!("assessment_file.rs");
    for entry in fs::read_dir(data("broken")).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        let name = name.strip_suffix(".gecc.ron").unwrap();
        assert!(source.contains(&format!("\"{name}\"")), "{name}");
    }
}

#[test]
fn a_file_cut_anywhere_is_refused_and_never_read_in_part() {
    let text = read("full.gecc.ron");
    for end in 0..text.trim_end().len() {
        let part = &text[..text.floor_char_boundary(end)];
        assert!(decode(part, Editions::built_in()).is_err(), "{end}");
    }
}

fn blank() -> Assessment {
    Assessment::new(Arc::clone(Editions::built_in().newest().unwrap()))
}

proptest! {
    #[test]
    fn saving_then_opening_is_identity(
        notes in prop::collection::vec((0_usize..65, "[\u{e01}-\u{e5b}a-z\\\\\"\n ]{0,30}", 0_usize..6), 0..12),
        name in "[^\r\n]{0,40}",
    ) {
        let mut assessment = blank();
        let ids: Vec<CriterionId> = assessment.criteria().map(|c| c.id.clone()).collect();
        let mut edits = vec![Edit::SetProfile(ProfileField::CentreName, name)];
        for (place, note, state) in notes {
            let id = ids[place % ids.len()].clone();
            edits.push(Edit::SetNote(id.clone(), note));
            edits.push(Edit::SetState(id, AnswerState::ALL[state]));
        }
        for edit in edits {
            // What the edition does not allow is not part of the assessment.
            let _refused = assessment.apply(edit).is_err();
        }
        let text = encode(&assessment).unwrap();
        let back = decode(&text, Editions::built_in()).unwrap();
        prop_assert_eq!(&back.assessment, &assessment);
        prop_assert_eq!(encode(&back.assessment).unwrap(), text);
    }

    #[test]
    fn no_damage_panics_the_reader(at in 0_usize..4000, put in "[\\(\\)\\[\\]\",:a-zก-๛\u{0}-\u{20}]{0,6}") {
        let damaged = damaged(&read("full.gecc.ron"), at, &put);
        let _either = decode(&damaged, Editions::built_in()).is_ok();
    }
}

#[test]
fn creating_never_overwrites_and_saving_does() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ใหม่.gecc.ron");
    create(&path, &blank()).unwrap();
    let refused = create(&path, &blank()).unwrap_err();
    assert_eq!(*refused.error, StorageError::AlreadyExists);
    save(&path, &opened("full.gecc.ron").assessment, &Access::Full).unwrap();
    assert_eq!(fs::read_to_string(&path).unwrap(), read("full.gecc.ron"));
}
