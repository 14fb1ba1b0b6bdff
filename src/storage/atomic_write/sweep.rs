//! Temporary files that a crash left behind.

use std::fs::{self, Metadata};
use std::path::Path;
use std::time::{Duration, SystemTime};

use crate::storage::atomic_write::temporary::{PREFIX, SUFFIX, beside};
use crate::storage::disk::SystemDisk;

/// How old a leftover must be before it goes: older than any saving can take, also that of a sleeping computer.
pub const AGE_OF_LEFTOVERS: Duration = Duration::from_hours(24);
/// How many names of a folder are looked at.
const MOST_NAMES: usize = 10_000;

/// Removes the temporary files of this program from `folder` that are older than `age`, and tells how many. By the
/// clock of the disk, so that neither a wrong clock nor that of a server matters. What cannot be removed stays.
pub fn sweep(folder: &Path, age: Duration) -> usize {
    let Ok(entries) = fs::read_dir(folder) else { return 0 };
    let ours: Vec<_> = entries
        .take(MOST_NAMES)
        .flatten()
        .filter(|entry| entry.file_name().to_str().is_some_and(is_ours))
        .collect();
    // A folder without leftovers is not touched at all.
    if ours.is_empty() {
        return 0;
    }
    let Some(now) = now_in(folder) else { return 0 };
    let is_old = |found: &Metadata| {
        let age_of = found.modified().ok().and_then(|then| now.duration_since(then).ok());
        found.is_file() && age_of.is_some_and(|found| found >= age)
    };
    let old = ours.iter().filter(|entry| entry.metadata().is_ok_and(|found| is_old(&found)));
    old.filter(|entry| fs::remove_file(entry.path()).is_ok()).count()
}

/// The time by the clock of the disk on which `folder` lies. `None`: nothing can be written there.
pub(in crate::storage) fn now_in(folder: &Path) -> Option<SystemTime> {
    let probe = beside(&SystemDisk, folder, None).ok()?;
    probe.as_file().metadata().ok()?.modified().ok()
}

/// Whether a file of this name is a temporary one of this program.
fn is_ours(name: &str) -> bool {
    let middle = name.strip_prefix(PREFIX).and_then(|rest| rest.strip_suffix(SUFFIX));
    middle.is_some_and(|middle| {
        middle.len() == 6 && middle.chars().all(|letter| letter.is_ascii_alphanumeric())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_names_of_this_program_are_ours() {
        for (name, expected) in [
            (".~gecc-aB3dEf.tmp", true),
            (".~gecc-aB3dEfg.tmp", false),
            (".~gecc-aB3d.f.tmp", false),
            (".~lock.a.odt#", false),
            ("~$แบบ.docx", false),
            ("a.gecc.ron", false),
        ] {
            assert_eq!(is_ours(name), expected, "{name}");
        }
    }
}
