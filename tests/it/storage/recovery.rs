//! Drafts in the recovery folder.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use gecc::domain::assessment::Assessment;
use gecc::domain::date::Date;
use gecc::domain::document::Document;
use gecc::domain::edit::Edit;
use gecc::domain::moment::Moment;
use gecc::domain::profile::ProfileField;
use gecc::storage::edition_file::Editions;
use gecc::storage::recovery::{Slot, Source, drafts, open, sweep, undiscard};

fn assessment(centre: &str) -> Document {
    let mut assessment = Assessment::new(Arc::clone(Editions::built_in().newest().unwrap()));
    assessment.apply(Edit::SetProfile(ProfileField::CentreName, centre.to_owned())).unwrap();
    Document::Assessment(Arc::new(assessment))
}

fn day(day: i8) -> Date {
    Date::new(2026, 11, day).unwrap()
}

fn at(time: &str) -> Moment {
    Moment { date: day(20), time: time.to_owned() }
}

/// A draft whose program has died.
fn left(folder: &Path, centre: &str, time: &str) -> String {
    let slot = Slot::begin(folder).unwrap();
    slot.keep(&assessment(centre), &Source::default(), &at(time)).unwrap();
    slot.id().to_owned()
}

#[test]
fn a_draft_is_offered_when_its_program_is_gone_newest_first() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("gecc").join("recovery");
    assert_eq!(drafts(&folder), []);
    let slot = Slot::begin(&folder).unwrap();
    let path = Some(home.path().join("ศูนย์.gecc.ron"));
    let source = Source { path, ..Source::default() };
    slot.keep(&assessment("ก"), &source, &at("10:00")).unwrap();
    assert_eq!(drafts(&folder), [], "the program lives");
    left(&folder, "ข", "11:00");
    drop(slot);
    let found = drafts(&folder);
    let names: Vec<&str> = found.iter().map(|draft| draft.centre.as_str()).collect();
    assert_eq!(names, ["ข", "ก"]);
    assert_eq!(found[1].source, source);
    assert_eq!(found[1].moment, Some(at("10:00")));
    let (draft, back) = open(&folder, &found[1].id).unwrap();
    assert_eq!((draft, back), (found[1].clone(), assessment("ก")));
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        assert_eq!(fs::metadata(&folder).unwrap().permissions().mode() & 0o777, 0o700);
    }
}

#[test]
fn only_one_program_takes_a_draft_up() {
    let home = tempfile::tempdir().unwrap();
    let id = left(home.path(), "ก", "10:00");
    let slot = Slot::adopt(home.path(), &id).unwrap();
    assert!(Slot::adopt(home.path(), &id).is_none());
    assert_eq!(drafts(home.path()), []);
    slot.forget();
    drop(slot);
    assert_eq!(fs::read_dir(home.path()).unwrap().count(), 0);
}

#[test]
fn what_is_discarded_is_kept_for_thirty_days_and_can_come_back() {
    let home = tempfile::tempdir().unwrap();
    let id = left(home.path(), "ก", "10:00");
    let discard = || Slot::adopt(home.path(), &id).unwrap().discard(day(20)).unwrap();
    discard();
    assert_eq!(drafts(home.path()), []);
    undiscard(home.path(), &id).unwrap();
    assert_eq!(drafts(home.path())[0].centre, "ก");
    discard();
    sweep(home.path(), day(20).later(30).unwrap());
    undiscard(home.path(), &id).unwrap();
    discard();
    // A clock that goes backwards lets nothing go.
    sweep(home.path(), day(1));
    sweep(home.path(), day(20).later(31).unwrap());
    assert!(undiscard(home.path(), &id).is_err());
}

#[test]
fn a_draft_with_a_broken_note_is_offered_too() {
    let home = tempfile::tempdir().unwrap();
    let id = left(home.path(), "ก", "10:00");
    for note in ["((((", "(moment: \"yesterday\", base: Some(\"x\"), novelty: 1)"] {
        let path = home.path().join(format!("{id}.note.ron"));
        gecc::storage::atomic_write::replace(&path, note.as_bytes()).unwrap();
        let found = drafts(home.path());
        assert_eq!((found.len(), &found[0].moment), (1, &None));
        assert_eq!(open(home.path(), &id).unwrap().1, assessment("ก"));
    }
}
