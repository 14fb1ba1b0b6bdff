//! Earlier states of an assessment, kept beside it in `name.gecc.backups`, and of a review in `name.review.backups`.
//!
//! Beside the file and not in the folder of one user: whoever may open the assessment finds them, they move with the
//! folder, and they survive the computer. The newest [`MOST_RECENT`] are kept, and of older ones the last of each day
//! for [`MOST_DAYS`] days on which there are any. Order is by number and not by clock, so a clock that goes backwards
//! can neither reorder them nor let one go too early.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use crate::domain::moment::Moment;
use crate::storage::atomic_write;
use crate::storage::document;
use crate::storage::error::{FileError, StorageError};
use crate::storage::ron_text::read_bytes;

/// How many of the newest backups are kept.
pub const MOST_RECENT: usize = 10;
/// Of how many days the last backup is kept beside these.
pub const MOST_DAYS: usize = 30;

/// An earlier state of an assessment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Backup {
    /// Counts up with each backup of one assessment.
    pub number: u32,
    /// When it was kept.
    pub moment: Moment,
    /// Its file.
    pub path: PathBuf,
}

/// The folder of the backups of the assessment at `assessment`: `name.gecc.backups` beside `name.gecc.ron`.
#[must_use]
pub fn folder_of(assessment: &Path) -> PathBuf {
    assessment.with_extension("backups")
}

/// The backups of the assessment at `assessment`, newest first. Files of other names are not looked at.
#[must_use]
pub fn list(assessment: &Path) -> Vec<Backup> {
    let entries = fs::read_dir(folder_of(assessment)).into_iter().flatten().flatten();
    let mut found: Vec<Backup> = entries.filter_map(|entry| named(&entry.path())).collect();
    found.sort_by_key(|backup| std::cmp::Reverse(backup.number));
    found
}

/// Keeps `bytes`, which the assessment at `assessment` held until now, and lets old backups go. What the newest backup
/// holds already is not kept again.
///
/// # Errors
/// What the operating system refuses; nothing was kept and nothing went then.
pub fn keep(assessment: &Path, bytes: &[u8], moment: &Moment) -> Result<(), FileError> {
    let folder = folder_of(assessment);
    let at_folder = |error: StorageError| error.at(&folder);
    let known = list(assessment);
    let newest = known.first();
    if newest.is_some_and(|newest| read_bytes(&newest.path).is_ok_and(|kept| kept == bytes)) {
        return Ok(());
    }
    atomic_write::make_folder_in_place(&folder).map_err(at_folder)?;
    let mut number = newest.map_or(1, |newest| newest.number.saturating_add(1));
    loop {
        let path = folder.join(name(number, moment, ending_of(assessment)));
        match atomic_write::create(&path, bytes) {
            Ok(()) => break,
            // Somebody else keeps one at the same moment.
            Err(StorageError::AlreadyExists) => number = number.saturating_add(1),
            Err(error) => return Err(error.at(&path)),
        }
    }
    for old in surplus(&list(assessment)) {
        // One that cannot be removed is no harm.
        fs::remove_file(&old.path).ok();
    }
    Ok(())
}

/// The backups out of `known`, newest first, that are not kept any longer.
fn surplus(known: &[Backup]) -> impl Iterator<Item = &Backup> {
    let mut days = BTreeSet::new();
    known.iter().enumerate().filter_map(move |(at, backup)| {
        let is_last_of_day = days.insert(backup.moment.date) && days.len() <= MOST_DAYS;
        (at >= MOST_RECENT && !is_last_of_day).then_some(backup)
    })
}

/// The ending of a backup is that of its file, so that it opens as what it is.
fn ending_of(path: &Path) -> &'static str {
    document::ending(document::kind_of(path))
}

fn name(number: u32, moment: &Moment, ending: &str) -> String {
    format!("{number:06}_{}_{}{ending}", moment.date, moment.time.replace(':', "-"))
}

/// The backup at `path`. `None`: the name is not one of a backup.
fn named(path: &Path) -> Option<Backup> {
    let name = path.file_name()?.to_str()?.strip_suffix(ending_of(path))?;
    let mut parts = name.split('_');
    let (number, date, time) = (parts.next()?, parts.next()?, parts.next()?);
    let moment = Moment::parse(&format!("{date} {}", time.replace('-', ":")))?;
    let number = number.parse().ok()?;
    parts.next().is_none().then(|| Backup { number, moment, path: path.to_path_buf() })
}

#[cfg(test)]
mod tests {
    use std::fs::File;

    use super::*;
    use crate::domain::date::Date;

    fn moment(day: i8, hour: u8) -> Moment {
        Moment { date: Date::new(2026, 11, day).unwrap(), time: format!("{hour:02}:05") }
    }

    fn numbers(path: &Path) -> Vec<u32> {
        list(path).iter().map(|backup| backup.number).collect()
    }

    #[test]
    fn ten_are_kept_and_the_last_of_each_day() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("ศูนย์.gecc.ron");
        for day in 1..=3 {
            for hour in 0..8 {
                keep(&path, format!("{day} {hour}").as_bytes(), &moment(day, hour)).unwrap();
            }
        }
        let expected: Vec<u32> = (15..=24).rev().chain([8]).collect();
        assert_eq!(numbers(&path), expected);
        let oldest = list(&path).pop().unwrap();
        assert_eq!(oldest.moment, moment(1, 7));
        assert_eq!(fs::read(&oldest.path).unwrap(), b"1 7");
        assert!(folder_of(&path).ends_with("ศูนย์.gecc.backups"));
    }

    #[test]
    fn thirty_days_are_kept_however_far_apart() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.gecc.ron");
        let first = Date::new(2026, 1, 1).unwrap();
        for day in 0..45_u16 {
            let date = first.later(day * 9).unwrap();
            keep(&path, &day.to_le_bytes(), &Moment { date, time: "08:00".to_owned() }).unwrap();
        }
        assert_eq!(numbers(&path), (16..=45).rev().collect::<Vec<_>>());
    }

    #[test]
    fn a_clock_that_goes_backwards_loses_and_reorders_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.gecc.ron");
        for (at, day) in [20, 19, 1, 28, 2].into_iter().enumerate() {
            keep(&path, &[u8::try_from(at).unwrap()], &moment(day, 9)).unwrap();
        }
        assert_eq!(numbers(&path), [5, 4, 3, 2, 1]);
        assert_eq!(fs::read(&list(&path)[0].path).unwrap(), [4]);
    }

    #[test]
    fn a_review_has_backups_of_its_own_that_are_reviews() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.review.ron");
        keep(&path, b"1", &moment(1, 1)).unwrap();
        let kept = list(&path).pop().unwrap().path;
        assert!(kept.ends_with("a.review.backups/000001_2026-11-01_01-05.review.ron"), "{kept:?}");
        assert!(list(&folder.path().join("a.gecc.ron")).is_empty());
    }

    #[test]
    fn the_same_is_kept_once_and_other_files_are_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.gecc.ron");
        for bytes in [b"1", b"1", b"2"] {
            keep(&path, bytes, &moment(1, 1)).unwrap();
        }
        File::create(folder_of(&path).join("note.txt")).unwrap();
        assert_eq!(numbers(&path), [2, 1]);
    }
}
