//! Several programs on one file: killed in the middle of saving, and saving in turn.
//!
//! The other program is this very test binary, started once more with one test chosen and a variable that says what to
//! do; without the variable that test does nothing.

use std::env;
use std::fs;
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::Duration;

use gecc::domain::assessment::Assessment;
use gecc::domain::edit::Edit;
use gecc::domain::id::CriterionId;
use gecc::domain::profile::ProfileField;
use gecc::storage::assessment_file::{Access, Opened, open, open_with_bytes, save, save_unchanged};
use gecc::storage::edition_file::Editions;
use gecc::storage::error::StorageError;

const JOB: &str = "GECC_TEST_JOB";
const FILE: &str = "GECC_TEST_FILE";

/// Starts this test binary again to do `job` on the file at `path`.
pub(crate) fn start(job: &str, path: &Path) -> Child {
    let mut command = Command::new(env::current_exe().unwrap());
    command.args(["--exact", "storage::processes::the_other_program", "--nocapture"]);
    command.env(JOB, job).env(FILE, path).stdin(Stdio::null());
    command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap()
}

#[test]
fn the_other_program() {
    let (Ok(job), Some(path)) = (env::var(JOB), env::var_os(FILE).map(PathBuf::from)) else {
        return;
    };
    match job.as_str() {
        "save" => save_for_ever(&path),
        "count" => count_to(&path, 250),
        "refuse" => super::hostile::refuse(&path),
        other => panic!("{other}"),
    }
}

/// An assessment of some size that says how often it was saved.
fn numbered(number: u64) -> Assessment {
    let mut assessment = Assessment::new(Arc::clone(Editions::built_in().newest().unwrap()));
    let ids: Vec<CriterionId> = assessment.criteria().map(|one| one.id.clone()).collect();
    for id in ids {
        assessment.apply(Edit::SetNote(id, format!("ครั้งที่ {number} ").repeat(12))).unwrap();
    }
    let name = Edit::SetProfile(ProfileField::CentreName, number.to_string());
    assessment.apply(name).unwrap();
    assessment
}

/// The number of the saving that the file holds. Everything in it must be of that saving.
#[track_caller]
fn number_in(path: &Path) -> u64 {
    let opened = open(path, Editions::built_in()).unwrap_or_else(|error| panic!("torn: {error}"));
    let number = opened.assessment.profile().get(ProfileField::CentreName).parse().unwrap();
    assert_eq!(opened.assessment, numbered(number), "a mixture of two savings");
    number
}

/// Saves as fast as it can and says after each saving which one is done.
fn save_for_ever(path: &Path) {
    let first = number_in(path);
    for number in first + 1.. {
        save(path, &numbered(number), &Access::Full).unwrap();
        let mut out = std::io::stdout().lock();
        writeln!(out, "saved {number}").and_then(|()| out.flush()).unwrap();
    }
}

/// The numbers that the other program says, as they come.
fn said(child: &mut Child) -> Receiver<u64> {
    let (sender, receiver) = channel();
    let out = BufReader::new(child.stdout.take().unwrap());
    thread::spawn(move || {
        for line in out.lines().map_while(Result::ok) {
            // The first line may follow on what the test harness says itself.
            let number = line.split_once("saved ").and_then(|(_, number)| number.parse().ok());
            if number.is_some_and(|number| sender.send(number).is_err()) {
                return;
            }
        }
    });
    receiver
}

/// A made-up but repeatable series of numbers.
fn next(seed: &mut u64) -> u64 {
    *seed ^= *seed << 13;
    *seed ^= *seed >> 7;
    *seed ^= *seed << 17;
    *seed
}

#[test]
fn a_thousand_savings_killed_at_any_moment_tear_and_lose_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.gecc.ron");
    save(&path, &numbered(0), &Access::Full).unwrap();
    let (mut savings, mut kills, mut seed) = (0, 0, 0x9E37_79B9_7F4A_7C15_u64);
    while savings < 1_000 {
        let before = number_in(&path);
        let mut child = start("save", &path);
        let numbers = said(&mut child);
        let mut known = numbers.recv().unwrap();
        // Several savings in, at any part of one.
        let pause = Duration::from_micros(next(&mut seed) % 40_000);
        while let Ok(number) = numbers.recv_timeout(pause) {
            known = number;
            if number - before > 8 + next(&mut seed) % 8 {
                break;
            }
        }
        child.kill().unwrap();
        child.wait().unwrap();
        known = numbers.iter().last().unwrap_or(known);
        let found = number_in(&path);
        assert!(found >= known, "{found} is there, {known} was said to be saved");
        assert!(found <= known + 1);
        savings += found - before;
        kills += 1;
    }
    assert!(kills >= 10, "{kills}");
    // What the kills left beside it does not pile up for ever.
    let left = fs::read_dir(folder.path()).unwrap().count() - 1;
    assert!(left <= kills);
    assert_eq!(gecc::storage::atomic_write::sweep(folder.path(), Duration::ZERO), left);
    number_in(&path);
}

/// Counts up in the file, each time from what it holds, until it has done so `times` times itself.
fn count_to(path: &Path, times: usize) {
    let mut done = 0;
    while done < times {
        let (opened, before) = open_with_bytes(path, Editions::built_in()).unwrap();
        let profile = opened.assessment.profile();
        let number: u64 = profile.get(ProfileField::CentreName).parse().unwrap();
        let next = Opened { assessment: numbered(number + 1), access: Access::Full };
        match save_unchanged(path, &before, &next) {
            Ok(()) => done += 1,
            Err(error) => assert_eq!(*error.error, StorageError::ChangedMeanwhile),
        }
    }
}

#[cfg(unix)]
#[test]
fn two_programs_that_save_in_turn_lose_nothing_of_each_other() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.gecc.ron");
    save(&path, &numbered(0), &Access::Full).unwrap();
    let children = [start("count", &path), start("count", &path)];
    for mut child in children {
        assert!(child.wait().unwrap().success());
    }
    assert_eq!(number_in(&path), 500);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}
