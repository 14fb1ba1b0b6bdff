//! Who works on an assessment, told to others by a file beside it: `name.gecc.lock` says who, on which computer and since
//! when, and is written anew every minute while the program runs.
//!
//! A lock is a courtesy and not a guard: whatever it says, a file is only replaced where it still holds what was read.

use std::fs::{self, File};
use std::hash::{BuildHasher as _, Hasher as _};
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::domain::moment::Moment;
use crate::storage::atomic_write::{self, now_in};
use crate::storage::error::StorageError;
use crate::storage::ron_text::{from_text, text_of, to_text};

const FORMAT: &str = "gecc-lock";
const VERSION: u32 = 1;
/// How often a lock is to be renewed.
pub const RENEWED_EVERY: Duration = Duration::from_mins(1);
/// A lock that nobody renewed for so long is stale: the program or its computer has stopped.
pub const STALE_AFTER: Duration = Duration::from_mins(5);
/// More than any lock holds, in bytes.
const LARGEST: u64 = 16 * 1024;

/// Who works with this program.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Owner {
    /// The name of the user; may be empty.
    pub who: String,
    /// The name of the computer; may be empty.
    pub computer: String,
}

impl Owner {
    /// The user as the system knows them, on this computer.
    #[must_use]
    pub fn of_system() -> Self {
        let told = |name: &str| std::env::var(name).ok().filter(|value| !value.trim().is_empty());
        let first = |names: &[&str]| names.iter().find_map(|name| told(name));
        let kernel = || fs::read_to_string("/proc/sys/kernel/hostname").ok();
        Self {
            who: first(&["USERNAME", "USER", "LOGNAME"]).unwrap_or_default(),
            computer: first(&["COMPUTERNAME", "HOSTNAME"])
                .or_else(kernel)
                .map(|name| name.trim().to_owned())
                .unwrap_or_default(),
        }
    }
}

/// What the file holds. A file of a newer version is read as far as it is known.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
struct LockFile {
    format: String,
    version: u32,
    who: String,
    computer: String,
    since: String,
    process: u32,
    token: String,
}

/// The lock of somebody else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Theirs {
    /// Who holds it.
    pub owner: Owner,
    /// Since when. `None`: the lock does not say.
    pub since: Option<Moment>,
    /// For how many minutes nobody has renewed it. `None`: that cannot be told.
    pub silent_minutes: Option<u64>,
    /// Whether it may be taken over: nobody has renewed it for long, or it is of this very computer.
    pub can_take_over: bool,
    bytes: Vec<u8>,
}

/// What came of asking for a lock.
#[derive(Debug)]
pub enum Standing {
    /// It is ours.
    Ours(Lock),
    /// Somebody else has it.
    Theirs(Theirs),
    /// No lock can be made there, as on a disk that can only be read.
    Nowhere,
}

/// Our lock. Dropping it takes it away.
#[derive(Debug)]
pub struct Lock {
    path: PathBuf,
    bytes: Vec<u8>,
}

/// The lock of the assessment at `assessment`: `name.gecc.lock` beside `name.gecc.ron`.
#[must_use]
pub fn path_of(assessment: &Path) -> PathBuf {
    assessment.with_extension("lock")
}

/// Asks for the lock of the assessment at `assessment`. One that a program of this computer left when it died is taken
/// without a word.
#[must_use]
pub fn take(assessment: &Path, owner: &Owner, since: &Moment) -> Standing {
    let path = path_of(assessment);
    let Some(bytes) = ours(owner, since) else { return Standing::Nowhere };
    // Twice, because one that is there may be gone in the next moment.
    for _ in 0..2 {
        match atomic_write::create(&path, &bytes) {
            Ok(()) => return Standing::Ours(Lock { path, bytes }),
            Err(StorageError::AlreadyExists) => {}
            Err(_) => return Standing::Nowhere,
        }
        match read(&path) {
            Ok(found) => {
                let theirs = judge(&path, found, owner);
                return match theirs.is_dead {
                    true => take_over(assessment, owner, since, &theirs.theirs),
                    false => Standing::Theirs(theirs.theirs),
                };
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(_) => return Standing::Nowhere,
        }
    }
    Standing::Nowhere
}

/// Takes the lock that `theirs` describes away from its holder. Where it is another one by now, that is told.
#[must_use]
pub fn take_over(assessment: &Path, owner: &Owner, since: &Moment, theirs: &Theirs) -> Standing {
    let path = path_of(assessment);
    let Some(bytes) = ours(owner, since) else { return Standing::Nowhere };
    match atomic_write::replace_unchanged(&path, &theirs.bytes, &bytes) {
        Ok(()) => Standing::Ours(Lock { path, bytes }),
        Err(StorageError::ChangedMeanwhile) => match read(&path) {
            Ok(found) => Standing::Theirs(judge(&path, found, owner).theirs),
            // It is free by now; the next try gets it.
            Err(_) => Standing::Theirs(theirs.clone()),
        },
        Err(_) => Standing::Nowhere,
    }
}

impl Lock {
    /// Tells others that the program still runs. `false`: the lock is not ours any more.
    pub fn renew(&self) -> bool {
        match read(&self.path) {
            // The same bytes over themselves: a crash in between changes nothing, and the disk notes the time.
            Ok(found) if found == self.bytes => {
                let opened = File::options().write(true).open(&self.path);
                opened.and_then(|mut file| file.write_all(&self.bytes)).ok();
                true
            }
            Ok(_) => false,
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                atomic_write::create(&self.path, &self.bytes).is_ok()
            }
            // A share that is away for a moment has taken nothing from us.
            Err(_) => true,
        }
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        if read(&self.path).is_ok_and(|found| found == self.bytes) {
            // One that stays is stale in a few minutes.
            fs::remove_file(&self.path).ok();
        }
    }
}

fn ours(owner: &Owner, since: &Moment) -> Option<Vec<u8>> {
    let random = std::collections::hash_map::RandomState::new().build_hasher().finish();
    let file = LockFile {
        format: FORMAT.to_owned(),
        version: VERSION,
        who: owner.who.clone(),
        computer: owner.computer.clone(),
        since: since.to_string(),
        process: std::process::id(),
        token: format!("{random:016x}"),
    };
    to_text(&file).ok().map(String::into_bytes)
}

fn read(path: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(path)?.take(LARGEST).read_to_end(&mut bytes)?;
    Ok(bytes)
}

struct Judged {
    theirs: Theirs,
    is_dead: bool,
}

/// What can be said of the lock at `path` that holds `bytes`.
fn judge(path: &Path, bytes: Vec<u8>, owner: &Owner) -> Judged {
    let file: LockFile = text_of(&bytes).and_then(from_text).unwrap_or_default();
    let silence = silence(path);
    let is_here = !owner.computer.is_empty() && file.computer == owner.computer;
    let is_stale = silence.is_some_and(|silence| silence >= STALE_AFTER);
    let theirs = Theirs {
        since: Moment::parse(&file.since),
        silent_minutes: silence.map(|silence| silence.as_secs() / 60),
        can_take_over: is_stale || is_here,
        owner: Owner { who: file.who, computer: file.computer },
        bytes,
    };
    Judged { theirs, is_dead: is_here && is_dead(file.process) }
}

/// How long ago the lock was renewed, by the clock of the disk on which it lies.
fn silence(path: &Path) -> Option<Duration> {
    let renewed = fs::metadata(path).ok()?.modified().ok()?;
    let now = now_in(path.parent()?)?;
    Some(now.duration_since(renewed).unwrap_or_default())
}

/// Whether no program of this computer has this number any more. Where that cannot be told, it counts as running.
fn is_dead(process: u32) -> bool {
    cfg!(target_os = "linux")
        && Path::new("/proc/self").exists()
        && !Path::new("/proc").join(process.to_string()).exists()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::date::Date;

    fn owner(who: &str, computer: &str) -> Owner {
        Owner { who: who.to_owned(), computer: computer.to_owned() }
    }

    fn noon() -> Moment {
        Moment { date: Date::new(2026, 11, 20).unwrap(), time: "12:00".to_owned() }
    }

    #[track_caller]
    fn theirs(standing: Standing) -> Theirs {
        let Standing::Theirs(theirs) = standing else { panic!("{standing:?}") };
        theirs
    }

    #[track_caller]
    fn is_ours(standing: Standing) -> Lock {
        let Standing::Ours(lock) = standing else { panic!("{standing:?}") };
        lock
    }

    fn age(path: &Path, minutes: u64) {
        let file = File::options().write(true).open(path).unwrap();
        let now = file.metadata().unwrap().modified().unwrap();
        file.set_modified(now - Duration::from_mins(minutes)).unwrap();
    }

    #[test]
    fn the_second_learns_who_has_it_and_gets_it_when_it_is_free() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("ก.gecc.ron");
        let lock = is_ours(take(&path, &owner("สมหญิง", "PC-1"), &noon()));
        let found = theirs(take(&path, &owner("สมชาย", "PC-2"), &noon()));
        assert_eq!(found.owner, owner("สมหญิง", "PC-1"));
        assert_eq!(found.since, Some(noon()));
        assert_eq!((found.silent_minutes, found.can_take_over), (Some(0), false));
        assert!(lock.renew());
        drop(lock);
        assert!(!path_of(&path).exists());
        is_ours(take(&path, &owner("สมชาย", "PC-2"), &noon()));
    }

    #[test]
    fn a_lock_that_nobody_renews_can_be_taken_over_and_its_holder_notices() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.gecc.ron");
        let (first, second) = (owner("a", "PC-1"), owner("b", "PC-2"));
        let lock = is_ours(take(&path, &first, &noon()));
        for (minutes, can_take_over) in [(0, false), (4, false), (5, true), (600, true)] {
            age(&path_of(&path), minutes);
            let found = theirs(take(&path, &second, &noon()));
            assert_eq!(found.can_take_over, can_take_over, "{minutes}");
        }
        let found = theirs(take(&path, &second, &noon()));
        let taken = is_ours(take_over(&path, &second, &noon(), &found));
        assert!(!lock.renew());
        drop(lock);
        assert!(taken.renew(), "dropping the lost lock left the new one alone");
        // Whoever looked before somebody else took it does not get it.
        let late = theirs(take_over(&path, &first, &noon(), &found));
        assert_eq!(late.owner, second);
    }

    #[test]
    fn a_lock_of_this_computer_goes_with_its_program() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.gecc.ron");
        let here = owner("a", "PC-1");
        let lock = is_ours(take(&path, &here, &noon()));
        // The program of this test runs.
        assert!(theirs(take(&path, &here, &noon())).can_take_over);
        let text = String::from_utf8(lock.bytes.clone()).unwrap();
        let dead = text.replace(&format!("process: {}", std::process::id()), "process: 4294967295");
        std::mem::forget(lock);
        atomic_write::replace(&path_of(&path), dead.as_bytes()).unwrap();
        let standing = take(&path, &here, &noon());
        assert_eq!(matches!(standing, Standing::Ours(_)), cfg!(target_os = "linux"));
    }

    #[test]
    fn a_broken_lock_is_somebody_elses_until_it_is_old() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.gecc.ron");
        for text in ["", "((((", "(who: 7)", "\u{0}"] {
            atomic_write::replace(&path_of(&path), text.as_bytes()).unwrap();
            let found = theirs(take(&path, &owner("a", "PC-1"), &noon()));
            assert_eq!((found.owner.who.as_str(), found.can_take_over), ("", false));
            age(&path_of(&path), 9);
            assert!(theirs(take(&path, &owner("a", "PC-1"), &noon())).can_take_over);
        }
    }

    #[test]
    fn where_nothing_can_be_written_there_is_no_lock() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("gone").join("a.gecc.ron");
        assert!(matches!(take(&path, &Owner::default(), &noon()), Standing::Nowhere));
    }
}
