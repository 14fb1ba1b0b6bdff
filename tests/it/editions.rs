//! The editions that come with the program, and broken ones.

use std::collections::BTreeMap;

use gecc::domain::criterion::{Criterion, Scale};
use gecc::domain::edition::Edition;
use gecc::domain::figure_kind::FigureKind;
use gecc::domain::id::{CriterionId, SectionId};
use gecc::domain::provenance::Provenance;
use gecc::storage::edition_file::{Editions, built_in_text, decode};
use gecc::storage::error::StorageError;

fn edition(id: &str) -> &'static Edition {
    Editions::built_in().find(id).unwrap()
}

#[test]
fn both_editions_are_built_in_and_the_newest_is_the_default() {
    let ids: Vec<&str> = Editions::built_in().all().iter().map(|e| e.id().as_str()).collect();
    assert_eq!(ids, ["2568", "2565"]);
    assert_eq!(Editions::built_in().newest().unwrap().id().as_str(), "2568");
}

/// How many criteria start with each letter.
fn counts(edition: &Edition) -> Vec<(char, usize)> {
    let mut counts = BTreeMap::new();
    for criterion in edition.criteria() {
        *counts.entry(criterion.id.as_str().chars().next().unwrap()).or_insert(0) += 1;
    }
    counts.into_iter().collect()
}

#[test]
fn no_row_of_the_catalogue_is_lost() {
    let guidance = [('H', 5), ('L', 8), ('P', 14), ('Q', 8)];
    let rest = [('S', 14), ('T', 5)];
    let with = |results| [&guidance[..], &[('R', results)], &rest].concat();
    assert_eq!(counts(edition("2568")), with(11));
    assert_eq!(counts(edition("2565")), with(3));
    for id in ["2568", "2565"] {
        assert_eq!(edition(id).parts().maintenance.len(), 9);
        assert_eq!(edition(id).parts().calendar.len(), 8);
        assert_eq!(edition(id).parts().calendar.iter().filter(|step| step.application).count(), 1);
    }
}

#[test]
fn results_rest_on_monthly_figures() {
    use FigureKind::{Closed, Counter, Online, Received, Sample, Satisfaction};
    let check = |id: &str, criterion: &str, want: &[FigureKind]| {
        let criterion = CriterionId::new(criterion).unwrap();
        assert_eq!(edition(id).criterion(&criterion).unwrap().figures, want, "{id} {criterion}");
    };
    check("2568", "R-1", &[Sample, Satisfaction]);
    check("2568", "R-1.2", &[Counter, Sample]);
    check("2568", "R-1.3", &[Satisfaction]);
    check("2568", "R-2.2", &[Online]);
    check("2568", "R-3", &[]);
    check("2565", "R-1", &[Counter, Sample, Satisfaction]);
    check("2565", "S-08", &[Received, Closed]);
}

/// A section as id, maximum, items and minimum.
type Row = (&'static str, u16, u16, Option<u16>);

#[track_caller]
fn check_sections(id: &str, expected: [Row; 4]) {
    let found: Vec<(&str, u16, u16, Option<u16>)> = edition(id)
        .sections()
        .iter()
        .map(|s| (s.id.as_str(), s.maximum.0, s.items, s.minimum.as_ref().map(|m| m.points.0)))
        .collect();
    assert_eq!(found, expected);
}

#[test]
fn points_and_minima_are_those_of_the_sources() {
    check_sections(
        "2568",
        [
            ("physical", 0, 14, None),
            ("quality-basic", 8, 8, Some(8)),
            ("quality-advanced", 62, 25, None),
            ("results", 30, 3, None),
        ],
    );
    check_sections(
        "2565",
        [
            ("physical", 0, 14, None),
            ("quality-basic", 20, 20, Some(20)),
            ("quality-advanced", 50, 22, Some(34)),
            ("results", 30, 6, Some(16)),
        ],
    );
    for id in ["2568", "2565"] {
        let levels: Vec<(&str, u16)> =
            edition(id).levels().iter().map(|level| (level.id.as_str(), level.from.0)).collect();
        assert_eq!(levels, [("basic", 70), ("advanced", 80), ("excellence", 90)]);
        assert_eq!((edition(id).parts().total.0, edition(id).parts().validity_years), (100, 3));
    }
}

#[test]
fn the_fourth_aspect_is_named_by_each_edition() {
    let last = |id| edition(id).aspects().last().unwrap().title.th.as_str();
    assert_eq!(last("2568"), "ด้านอื่น ๆ (เทคโนโลยี)");
    assert_eq!(last("2565"), "ด้านอื่น ๆ");
}

fn all() -> impl Iterator<Item = &'static Criterion> {
    ["2568", "2565"].into_iter().flat_map(|id| edition(id).criteria())
}

#[test]
fn every_criterion_says_in_both_languages_what_to_look_at_and_to_collect() {
    for criterion in all() {
        for text in [&criterion.title, &criterion.look_at, &criterion.evidence] {
            let is_thai = |letter: char| ('\u{e00}'..='\u{e7f}').contains(&letter);
            assert!(text.th.contains(is_thai), "{} {}", criterion.id, text.th);
            assert!(!text.en.is_empty() && !text.en.contains(is_thai), "{}", text.en);
            for side in [&text.th, &text.en] {
                assert_eq!(side.trim(), side.as_str(), "{}", criterion.id);
                assert!(!side.contains("[S") && !side.contains("  "), "{} {side}", criterion.id);
            }
        }
    }
}

#[test]
fn guidance_of_ours_is_never_official() {
    for criterion in all() {
        assert!(
            matches!(criterion.guidance_provenance, Provenance::Derived | Provenance::Unsourced),
            "{}",
            criterion.id
        );
        if criterion.scale == Scale::Guidance && criterion.not_applicable {
            assert!(!criterion.title_provenance.is_official(), "{}", criterion.id);
            assert_eq!(criterion.number, None, "{}", criterion.id);
        }
    }
    let unsourced = |c: &&Criterion| c.title_provenance == Provenance::Unsourced;
    let ids: Vec<&str> = all().filter(unsourced).map(|c| c.id.as_str()).collect();
    assert_eq!(ids, ["H-05", "H-05"]);
}

#[test]
fn only_the_two_known_physical_wordings_of_2565_are_official() {
    let physical = SectionId::new("physical").unwrap();
    let rows = edition("2565").criteria_of_section(&physical);
    let official = rows.filter(|c| c.title_provenance.is_official());
    let ids: Vec<&str> = official.map(|c| c.id.as_str()).collect();
    assert_eq!(ids, ["P-01", "P-02"]);
}

/// Its rule is official, its words are ours.
#[test]
fn the_topic_that_we_worded_is_not_shown_as_official() {
    for id in ["2568", "2565"] {
        let topics = edition(id).parts().maintenance.iter();
        let ours = topics.filter(|topic| topic.provenance == Provenance::Derived);
        let ids: Vec<&str> = ours.map(|topic| topic.id.as_str()).collect();
        assert_eq!(ids, ["M-9"]);
    }
}

#[test]
fn the_files_are_readable_thai_without_escapes() {
    for id in ["2568", "2565"] {
        let text = built_in_text(id).unwrap();
        assert!(!text.contains('\\') && !text.contains('\t') && !text.contains('\r'));
        assert!(text.lines().all(|line| line == line.trim_end()));
        assert!(text.ends_with(")\n"));
    }
}

/// Breaks the edition 2568 by one replacement and compares the place and the words of the refusal.
#[track_caller]
fn check_broken(from: &str, to: &str, expected: &str) {
    let text = built_in_text("2568").unwrap();
    assert!(text.contains(from), "{from}");
    let broken = text.replacen(from, to, 1);
    let error = decode(&broken).unwrap_err();
    let (StorageError::Syntax { place, excerpt, .. }
    | StorageError::Invalid { place, excerpt, .. }) = &error
    else {
        panic!("{error:?}")
    };
    let line = broken.lines().nth(place.line - 1).unwrap();
    let rest: String = line.chars().skip(place.column - 1).take(12).collect();
    let words = error.to_string();
    let words = words.split_once(": ").unwrap().1;
    assert_eq!(format!("{rest} | {words}"), expected, "{excerpt}");
    assert!(excerpt.ends_with('^') || excerpt.contains('^'), "{excerpt}");
}

#[test]
fn a_broken_edition_is_pointed_at() {
    check_broken("total: 100", "total: ร้อย", "ร้อย, | expected a whole number");
    check_broken(
        "total: 100",
        "total: 101",
        "101, | the sections add up to 100 points instead of 101",
    );
    check_broken(
        "title: (th: \"เวลาให้บริการ\",",
        "title: (th: \"\",",
        "(th: \"\", en: | criterion P-01 has no Thai title",
    );
    check_broken("id: \"P-02\"", "id: \"P-01\"", "\"P-01\", | the id P-01 stands twice");
    check_broken("id: \"P-02\"", "id: \"ป-๐๒\"", "\"ป-๐๒\", | \"ป-๐๒\" is no identifier");
    check_broken("from: 80", "from: 70", "70, | level advanced is not in order");
    check_broken(
        "maximum: 8,",
        "maximum: 9,",
        "9, | section quality-basic adds up to 8 points instead of 9",
    );
    check_broken("items: 3,", "items: 4,", "4, | section results has 3 criteria instead of 4");
    check_broken(
        "scale: points(10)",
        "scale: points(11)",
        "30, | section results adds up to 31 points instead of 30",
    );
    check_broken("first_month: 10", "first_month: 13", "13, | 13 is not a month");
    check_broken(
        "aspect: services",
        "aspect: service",
        "service, | unknown word service, expected one of location, personnel, services, other",
    );
    check_broken(
        "sources: [\"S4\", \"S55\"]",
        "sources: [\"S4\", \"S99\"]",
        "[\"S4\", \"S99\" | the source S99 is not listed",
    );
    check_broken(
        "figures: [counter, sample]",
        "figures: [counter, counter]",
        "[counter, co | criterion R-1.2 names a monthly figure twice",
    );
    check_broken(
        "figures: [counter, sample]",
        "figures: [users]",
        "users], | unknown word users, expected one of counter, online, sample, satisfaction, received, closed",
    );
    check_broken(
        "related: [\"Q-2.3\"]",
        "related: [\"Q-9.9\"]",
        "[\"Q-9.9\"], | the maintenance topic M-1 names Q-9.9, which is not there",
    );
    check_broken(
        "of: \"R-1\"",
        "of: \"R-9\"",
        "part(of: \"R- | part R-1.1 names R-9, which carries no points in its section",
    );
    check_broken("wording: Some(", "wording: Same(", "Same(\"มีการส | expected Some(…) or None");
}

#[test]
fn a_newer_edition_and_another_kind_of_file_are_told_apart() {
    let text = built_in_text("2568").unwrap();
    let newer = text.replacen("version: 1", "version: 2", 1);
    assert!(matches!(decode(&newer), Err(StorageError::TooNew { found: 2, supported: 1, .. })));
    let other = text.replacen("gecc-edition", "gecc-assessment", 1);
    assert!(matches!(decode(&other), Err(StorageError::WrongFormat { .. })));
}
