//! Files that are made to hurt: each crash that fuzzing ever found has its test here, and what a file may cost at most
//! is measured in a program of its own.

use std::fs;
use std::io::{BufRead as _, BufReader, Cursor, Write as _};
use std::path::Path;
use std::time::Instant;

use gecc::domain::date::Date;
use gecc::domain::moment::Moment;
use gecc::gui::thumbnails;
use gecc::storage::assessment_file::open;
use gecc::storage::atomic_write;
use gecc::storage::edition_file::{self, Editions};
use gecc::storage::evidence_store::photo::{self, Traces};
use gecc::storage::lock::{self, Owner};
use gecc::storage::pack;
use gecc::storage::recovery;
use gecc::storage::review_file;
use gecc::storage::settings_file;
use gecc::storage::watch::Watch;

use super::processes::start;

/// The most memory that refusing any file may take, in bytes.
const MOST_MEMORY: u64 = 64 * 1024 * 1024;
/// The longest that refusing a large file may take, in milliseconds, for all readers together.
const LONGEST_MS: u128 = 1000;
/// The longest that reading a file to its end may take that is just small enough, in milliseconds, for all readers
/// together, in a program that is not optimised.
const LONGEST_READ_MS: u128 = 10_000;

/// Reads the file in every way there is, and says what it cost.
pub(super) fn refuse(path: &Path) {
    let begun = Instant::now();
    assert!(open(path, Editions::built_in()).is_err());
    assert!(edition_file::open(path).is_err());
    assert!(settings_file::load(path).is_err());
    assert!(pack::check_file(path, &Watch::default()).is_err());
    let millis = begun.elapsed().as_millis().min(busy_millis());
    let mut out = std::io::stdout().lock();
    writeln!(out, "cost {millis} {}", most_memory()).unwrap();
}

/// For how long this program has kept a processor busy, in milliseconds: other programs on the machine do not count.
fn busy_millis() -> u128 {
    let stat = fs::read_to_string("/proc/self/stat").unwrap_or_default();
    // Behind the name of the program, which may hold blanks; the unit is a hundredth of a second.
    let fields = stat.rsplit(") ").next().unwrap_or_default().split(' ');
    let ticks: Vec<u128> = fields.skip(11).take(2).filter_map(|field| field.parse().ok()).collect();
    if ticks.len() == 2 { ticks.iter().sum::<u128>() * 10 } else { u128::MAX }
}

/// The most memory that this program has had, in bytes.
fn most_memory() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kilobytes =
        line.and_then(|line| line.trim().strip_suffix(" kB")?.trim().parse::<u64>().ok());
    kilobytes.unwrap_or(0) * 1024
}

#[test]
fn the_seeds_of_tables_are_what_their_names_say() {
    let seed = |name: &str| {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus/sheet");
        gecc::storage::sheet_file::read(&root.join(name))
    };
    assert_eq!(seed("form.csv").unwrap().rows.len(), 5);
    assert_eq!(seed("form.xlsx").unwrap().rows.len(), 3);
    assert_eq!(seed("merged.xlsx").unwrap().merged.len(), 1);
    assert_eq!(seed("macros.xlsx"), Err(gecc::storage::sheet_file::SheetError::Macros));
}

#[test]
fn every_seed_of_the_fuzz_targets_is_survived() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus");
    let folder = tempfile::tempdir().unwrap();
    let mut count = 0;
    for target in fs::read_dir(root).unwrap() {
        for seed in fs::read_dir(target.unwrap().path()).unwrap() {
            let path = seed.unwrap().path();
            open(&path, Editions::built_in()).ok();
            edition_file::open(&path).ok();
            review_file::open_with_bytes(&path, Editions::built_in()).ok();
            settings_file::load(&path).ok();
            gecc::storage::seal_file::decode(&fs::read_to_string(&path).unwrap_or_default()).ok();
            gecc::storage::sheet_file::text_of_bytes(&fs::read(&path).unwrap()).ok();
            gecc::storage::sheet_file::workbook(fs::read(&path).unwrap()).ok();
            drop(gecc::report::read_printed(&fs::read(&path).unwrap()));
            let bytes = fs::read(&path).unwrap();
            beside_others(folder.path(), &bytes);
            match photo::traces(&bytes) {
                Traces::Found(clean) => assert_eq!(photo::traces(&clean), Traces::None, "{path:?}"),
                Traces::None | Traces::NotKnown => {}
            }
            thumbnails::taken_on(&mut Cursor::new(&bytes));
            thumbnails::picture(Cursor::new(&bytes));
            let is_pack = pack::check_file(&path, &Watch::default()).is_ok();
            assert_eq!(is_pack, path.extension().is_some_and(|end| end == "zip"), "{path:?}");
            count += 1;
        }
    }
    assert!(count > 15, "the seeds are gone");
}

/// Reads it as the small files that lie beside others are read: a draft with its note, a lock.
fn beside_others(folder: &Path, bytes: &[u8]) {
    let path = folder.join("a.gecc.ron");
    put(&path, bytes);
    put(folder.join("a.note.ron"), bytes);
    assert_eq!(recovery::drafts(folder).len(), 1);
    recovery::open(folder, "a").ok();
    put(lock::path_of(&path), bytes);
    let since = Moment { date: Date::new(2026, 11, 20).unwrap(), time: "14:02".to_owned() };
    drop(lock::take(&path, &Owner { who: "ก".into(), computer: "b".into() }, &since));
    fs::remove_file(lock::path_of(&path)).ok();
}

/// What somebody else does to a file.
fn put(path: impl AsRef<Path>, bytes: impl AsRef<[u8]>) {
    atomic_write::replace(path.as_ref(), bytes.as_ref()).unwrap();
}

#[track_caller]
fn check_cost(name: &str, bytes: &[u8], longest_ms: u128) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.gecc.ron");
    put(&path, bytes);
    let mut child = start("refuse", &path);
    let lines = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok);
    let cost = lines.filter_map(|line| line.strip_prefix("cost ").map(str::to_owned)).last();
    assert!(child.wait().unwrap().success(), "{name}");
    let cost = cost.unwrap();
    let (millis, memory) = cost.split_once(' ').unwrap();
    assert!(millis.parse::<u128>().unwrap() < longest_ms, "{name}: {cost}");
    assert!(memory.parse::<u64>().unwrap() < MOST_MEMORY, "{name}: {cost}");
}

#[test]
fn a_hundred_megabytes_of_brackets_cost_less_than_a_second_and_64_megabytes() {
    check_cost("100 MB of brackets", &vec![b'('; 100_000_000], LONGEST_MS);
    check_cost("100 MB of brackets of a list", &vec![b'['; 100_000_000], LONGEST_MS);
}

#[test]
fn what_is_just_small_enough_to_be_read_costs_no_more_memory() {
    let limit = 16 * 1024 * 1024;
    let head = "(format: \"gecc-assessment\", version: 1, program: \"\", edition: \"2568\", ";
    for (name, start, filling) in [
        ("brackets", "", "("),
        ("brackets behind a head", head, "("),
        ("a comment without end", head, "/*"),
        ("blanks", head, " "),
        ("one text", "(format: \"", "ก"),
        ("escapes", "(format: \"", "\\u{e01}"),
    ] {
        let mut text = start.to_owned();
        text += &filling.repeat((limit - text.len()) / filling.len());
        check_cost(name, text.as_bytes(), LONGEST_READ_MS);
    }
}
