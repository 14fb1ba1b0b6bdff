//! Folders of assessments: found, read in order, stopped, and whole or not at all.

use std::fs;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};

use gecc::domain::date::Date;
use gecc::export::{SaveError, TableJob, TableKind, save};
use gecc::i18n::Texts;
use gecc::storage::edition_file::Editions;
use gecc::storage::folder::{Reading, find, read_all};

/// A folder with so many copies of a file of version 1.
fn folder(count: usize) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let full = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/v1/full.gecc.ron");
    for at in 0..count {
        fs::copy(&full, folder.path().join(format!("{at:04}.gecc.ron"))).unwrap();
    }
    folder
}

fn job<'a>(folder: &'a Path, out: &'a Path, stop: &'a AtomicBool) -> TableJob<'a> {
    TableJob {
        folder,
        out,
        kind: TableKind::Csv,
        answers: false,
        today: Date::new(2026, 11, 20).unwrap(),
        texts: Texts::default(),
        editions: Editions::built_in(),
        stop,
    }
}

#[test]
fn files_are_handed_on_in_their_order_from_every_core() {
    let folder = folder(300);
    fs::File::options()
        .write(true)
        .truncate(true)
        .open(folder.path().join("0150.gecc.ron"))
        .unwrap();
    let stop = AtomicBool::new(false);
    let found = find(folder.path(), &stop).unwrap();
    let reading = Reading { files: &found.files, editions: Editions::built_in(), stop: &stop };
    let mut names = Vec::new();
    let done: Result<(), ()> = read_all(
        reading,
        |file, _| file.facts.name.clone(),
        |read| {
            names.push(read.unwrap_or_else(|trouble| trouble.name));
            Ok(())
        },
    );
    done.unwrap();
    let want: Vec<String> = (0..300).map(|at| format!("{at:04}.gecc.ron")).collect();
    assert_eq!(names, want);
}

#[test]
fn whoever_takes_can_end_it() {
    let folder = folder(200);
    let stop = AtomicBool::new(false);
    let found = find(folder.path(), &stop).unwrap();
    let reading = Reading { files: &found.files, editions: Editions::built_in(), stop: &stop };
    let mut count = 0;
    let done = read_all(
        reading,
        |_, _| (),
        |_| {
            count += 1;
            if count == 7 { Err("enough") } else { Ok(()) }
        },
    );
    assert_eq!((done, count), (Err("enough"), 7));
}

#[test]
fn a_table_that_is_stopped_leaves_the_old_one() {
    let folder = folder(2);
    let out = folder.path().join("out.csv");
    let stop = AtomicBool::new(false);
    save(&job(folder.path(), &out, &stop)).unwrap();
    let before = fs::read(&out).unwrap();
    fs::remove_file(folder.path().join("0000.gecc.ron")).unwrap();
    stop.store(true, Ordering::Relaxed);
    let stopped = save(&job(folder.path(), &out, &stop));
    assert!(matches!(stopped, Err(SaveError::Stopped)), "{stopped:?}");
    assert!(fs::read(&out).unwrap() == before);
}
