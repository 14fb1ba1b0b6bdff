//! Folders of assessments: found, read in order, stopped, and whole or not at all.

use std::fs;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};

use gecc::domain::assessment::Assessment;
use gecc::domain::date::Date;
use gecc::domain::folder::{CentreRow, Recommended, SealMark};
use gecc::domain::review::{Recommendation, Review, ReviewEdit, Reviewer};
use gecc::domain::seal::Seal;
use gecc::export::{SaveError, TableJob, TableKind, save};
use gecc::i18n::Texts;
use gecc::storage::assessment_file;
use gecc::storage::atomic_write;
use gecc::storage::edition_file::Editions;
use gecc::storage::folder::{Reading, Trouble, find, read_all};
use gecc::storage::hashing::digest_of;
use gecc::storage::pack::{self, Packing};
use gecc::storage::review_file;
use gecc::storage::seal_file;
use gecc::storage::watch::Watch;

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
        |facts, _| facts.name,
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

/// The rows and the troubles of a folder, which are told by their names.
fn rows(folder: &Path) -> (Vec<CentreRow>, Vec<Trouble>) {
    let stop = AtomicBool::new(false);
    let found = find(folder, &stop).unwrap();
    let reading = Reading { files: &found.files, editions: Editions::built_in(), stop: &stop };
    let today = Date::new(2026, 11, 20).unwrap();
    let (mut rows, mut troubles) = (Vec::new(), found.troubles);
    let make = |facts, assessment: Assessment| CentreRow::of(&assessment, facts, today);
    let done: Result<(), ()> = read_all(reading, make, |read| {
        match read {
            Ok(row) => rows.push(row),
            Err(trouble) => troubles.push(trouble),
        }
        Ok(())
    });
    done.unwrap();
    (rows, troubles)
}

/// Writes a review of the assessment at `path` by `who` beside it.
fn review(path: &Path, name: &str, who: &str, finished: bool) {
    let (opened, bytes) = assessment_file::open_with_bytes(path, Editions::built_in()).unwrap();
    let digest = digest_of(bytes.as_slice()).unwrap();
    let mut review = Review::of(&opened.assessment, digest, "x.gecc.ron");
    let level = opened.assessment.edition().levels()[0].id.clone();
    let day = Date::new(2026, 11, 20).ok().filter(|_| finished);
    for edit in [
        ReviewEdit::SetReviewer(Reviewer { name: who.to_owned(), office: String::new() }),
        ReviewEdit::Recommend(Recommendation::Level(level)),
        ReviewEdit::SetDates { begun: None, finished: day },
    ] {
        review.apply(edit).unwrap();
    }
    review_file::create(&path.with_file_name(name), &review).unwrap();
}

fn put(path: impl AsRef<Path>, text: &str) {
    atomic_write::replace(path.as_ref(), text.as_bytes()).unwrap();
}

#[test]
fn rows_say_who_reviewed_and_whether_the_seal_fits() {
    let folder = folder(3);
    let path = |name: &str| folder.path().join(name);
    fs::copy(path("0000.gecc.ron"), path("0000.north.gecc.ron")).unwrap();
    review(&path("0000.gecc.ron"), "0000.review.ron", "สมหญิง", true);
    review(&path("0000.gecc.ron"), "0000.south.review.ron", "", false);
    review(&path("0000.north.gecc.ron"), "0000.north.review.ron", "Somchai", false);
    put(path("0001.review.ron"), "(");
    let fingerprint = digest_of(fs::File::open(path("0000.gecc.ron")).unwrap()).unwrap();
    let seal = seal_file::encode(&Seal { fingerprint, moment: None }).unwrap();
    put(path("0000.gecc.seal.ron"), &seal);
    put(path("0001.gecc.seal.ron"), &seal);
    let changed = fs::read_to_string(path("0001.gecc.ron")).unwrap();
    put(path("0001.gecc.ron"), &format!("{changed} "));
    put(path("0002.gecc.seal.ron"), "none");
    let (rows, troubles) = rows(folder.path());
    let said: Vec<(&str, usize, String, usize, usize, SealMark)> = rows
        .iter()
        .map(|row| {
            let file = &row.file;
            let (finished, current) = (file.finished_reviews(), file.current_reviews());
            (file.name.as_str(), file.reviews, file.reviewers("?"), finished, current, file.seal)
        })
        .collect();
    let want = [
        ("0000.gecc.ron", 2, "สมหญิง, ?", 1, 2, SealMark::Whole),
        ("0000.north.gecc.ron", 1, "Somchai", 0, 1, SealMark::Unsealed),
        ("0001.gecc.ron", 1, "", 0, 0, SealMark::Broken),
        ("0002.gecc.ron", 0, "", 0, 0, SealMark::Unreadable),
    ];
    let want = want.map(|(name, reviews, who, finished, current, seal)| {
        (name, reviews, who.to_owned(), finished, current, seal)
    });
    assert_eq!(said, want);
    let Recommended::Level(level) = &rows[0].file.reviewed[0].recommended else { panic!() };
    assert_eq!(level.rank, 1);
    let told: Vec<&str> = troubles.iter().map(|trouble| trouble.name.as_str()).collect();
    assert_eq!(told, ["0001.review.ron", "0002.gecc.seal.ron"]);
    // A review of a file that changed since says so.
    let changed = fs::read_to_string(path("0000.gecc.ron")).unwrap();
    put(path("0000.gecc.ron"), &format!("{changed} "));
    let (rows, _) = self::rows(folder.path());
    assert_eq!((rows[0].file.current_reviews(), rows[0].file.seal), (0, SealMark::Broken));
}

#[test]
fn packs_are_rows_without_being_unpacked() {
    let folder = folder(1);
    let path = |name: &str| folder.path().join(name);
    let watch = Watch::default();
    for target in ["b.gecc.zip", "broken.gecc.zip", "0000.gecc.zip"] {
        let packing = Packing {
            assessment: &path("0000.gecc.ron"),
            report: None,
            shown: None,
            target: &path(target),
            may_replace: false,
        };
        pack::pack(&packing, &watch).unwrap();
    }
    review(&path("0000.gecc.ron"), "b.review.ron", "สมหญิง", true);
    put(path("none.gecc.zip"), "no zip");
    let mut bytes = fs::read(path("broken.gecc.zip")).unwrap();
    let at = bytes.len() / 2;
    bytes[at] ^= 1;
    atomic_write::replace(&path("broken.gecc.zip"), &bytes).unwrap();
    let before = fs::read_dir(folder.path()).unwrap().count();
    let (rows, troubles) = rows(folder.path());
    let names: Vec<_> = rows.iter().map(|row| (&*row.file.name, row.file.packed)).collect();
    // The pack beside the assessment of its name is a copy of it.
    assert_eq!(names, [("0000.gecc.ron", false), ("b.gecc.zip", true)]);
    assert_eq!(rows[1].centre, rows[0].centre);
    assert_eq!(
        (rows[1].file.reviewers("?"), rows[1].file.current_reviews()),
        ("สมหญิง".to_owned(), 1)
    );
    let told: Vec<&str> = troubles.iter().map(|trouble| trouble.name.as_str()).collect();
    assert_eq!(told, ["broken.gecc.zip", "none.gecc.zip"]);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), before);
}

#[test]
fn a_file_has_another_stamp_once_it_or_what_lies_beside_it_changes() {
    let folder = folder(2);
    let path = |name: &str| folder.path().join(name);
    let stop = AtomicBool::new(false);
    let stamps = || -> Vec<u64> {
        find(folder.path(), &stop).unwrap().files.iter().map(|file| file.stamp).collect()
    };
    let mut before = stamps();
    assert_eq!(stamps(), before);
    for (name, text) in [
        ("0001.review.ron", "("),
        ("0001.review.ron", "(("),
        ("0001.gecc.seal.ron", "("),
        ("0001.gecc.ron", "("),
    ] {
        put(path(name), text);
        let now = stamps();
        assert_eq!(now[0], before[0], "{name}");
        assert_ne!(now[1], before[1], "{name}");
        before = now;
    }
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
