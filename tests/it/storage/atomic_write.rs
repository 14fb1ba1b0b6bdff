//! Writing: the old file or the new one, never half of either.

use std::fs::{self, File};
use std::path::Path;

use gecc::storage::atomic_write::{create, replace, replace_unchanged};
use gecc::storage::error::StorageError;

fn names_in(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    let mut names: Vec<String> =
        entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

fn put(path: &Path, text: &str) {
    use std::io::Write as _;
    File::create(path).unwrap().write_all(text.as_bytes()).unwrap();
}

#[test]
fn a_file_is_made_and_replaced_and_nothing_is_left_beside_it() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("แบบประเมิน.gecc.ron");
    replace(&path, b"one").unwrap();
    replace(&path, b"two").unwrap();
    assert_eq!(fs::read(&path).unwrap(), b"two");
    assert_eq!(names_in(folder.path()), ["แบบประเมิน.gecc.ron"]);
}

#[test]
fn creating_never_overwrites() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a");
    create(&path, b"one").unwrap();
    assert_eq!(create(&path, b"two").unwrap_err(), StorageError::AlreadyExists);
    assert_eq!(create(folder.path(), b"two").unwrap_err(), StorageError::IsFolder);
    assert_eq!(fs::read(&path).unwrap(), b"one");
    assert_eq!(names_in(folder.path()), ["a"]);
}

#[test]
fn a_file_that_somebody_else_wrote_meanwhile_is_kept() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a");
    put(&path, "one");
    replace_unchanged(&path, b"one", b"two").unwrap();
    for before in ["one", "twos", ""] {
        let refused = replace_unchanged(&path, before.as_bytes(), b"three").unwrap_err();
        assert_eq!(refused, StorageError::ChangedMeanwhile);
    }
    assert_eq!(fs::read(&path).unwrap(), b"two");
    assert_eq!(names_in(folder.path()), ["a"]);
    fs::remove_file(&path).unwrap();
    let gone = replace_unchanged(&path, b"two", b"three").unwrap_err();
    assert_eq!(gone, StorageError::ChangedMeanwhile);
}

#[cfg(unix)]
#[test]
fn a_name_that_no_disk_can_hold_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ก".repeat(300));
    assert_eq!(create(&path, b"x").unwrap_err(), StorageError::BadName);
    assert_eq!(replace(&path, b"x").unwrap_err(), StorageError::BadName);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[test]
fn a_folder_or_a_missing_folder_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    assert_eq!(replace(folder.path(), b"x").unwrap_err(), StorageError::IsFolder);
    let inside = folder.path().join("no").join("a");
    assert_eq!(replace(&inside, b"x").unwrap_err(), StorageError::FolderMissing);
    assert_eq!(create(&inside, b"x").unwrap_err(), StorageError::FolderMissing);
    put(&folder.path().join("file"), "x");
    let below_a_file = folder.path().join("file").join("a");
    assert_eq!(replace(&below_a_file, b"x").unwrap_err(), StorageError::FolderMissing);
}

#[test]
fn a_file_marked_read_only_is_not_replaced() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a");
    put(&path, "one");
    let mut permissions = fs::metadata(&path).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&path, permissions).unwrap();
    assert_eq!(replace(&path, b"two").unwrap_err(), StorageError::NoPermission);
    assert_eq!(fs::read(&path).unwrap(), b"one");
    assert_eq!(names_in(folder.path()), ["a"]);
}

#[cfg(unix)]
mod unix {
    use std::os::unix::fs::{PermissionsExt as _, symlink};

    use super::*;

    fn mode(path: &Path) -> u32 {
        fs::metadata(path).unwrap().permissions().mode() & 0o777
    }

    #[test]
    fn permissions_are_kept_and_a_new_file_can_be_shared() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a");
        put(&path, "one");
        for wanted in [0o664, 0o600, 0o640] {
            fs::set_permissions(&path, fs::Permissions::from_mode(wanted)).unwrap();
            replace(&path, b"two").unwrap();
            assert_eq!(mode(&path), wanted);
        }
        let (ours, plain) = (folder.path().join("ours"), folder.path().join("plain"));
        replace(&ours, b"").unwrap();
        File::create(&plain).unwrap();
        assert_eq!(mode(&ours), mode(&plain));
    }

    /// Nobody but the superuser may write this one, although some write bit is set.
    #[test]
    fn a_file_is_replaced_only_by_those_who_may_write_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a");
        put(&path, "one");
        fs::set_permissions(&path, fs::Permissions::from_mode(0o464)).unwrap();
        let may_write = File::options().write(true).open(&path).is_ok();
        assert_eq!(replace(&path, b"two").is_ok(), may_write);
    }

    #[test]
    fn of_a_link_the_target_is_written() {
        let folder = tempfile::tempdir().unwrap();
        let inner = folder.path().join("inner");
        fs::create_dir(&inner).unwrap();
        put(&inner.join("real"), "one");
        let (link, second) = (folder.path().join("link"), folder.path().join("second"));
        symlink("inner/real", &link).unwrap();
        symlink("link", &second).unwrap();
        replace(&second, b"two").unwrap();
        assert_eq!(fs::read(inner.join("real")).unwrap(), b"two");
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
        assert!(fs::symlink_metadata(&second).unwrap().is_symlink());
        assert_eq!(names_in(&inner), ["real"]);

        symlink("circle", folder.path().join("circle")).unwrap();
        assert!(replace(&folder.path().join("circle"), b"x").is_err());
        assert_eq!(replace(Path::new("/dev/null"), b"x").unwrap_err(), StorageError::NotAFile);
    }

    /// Whoever opened the old file keeps reading the old bytes: the new file takes its name, not its contents.
    #[test]
    fn a_reader_never_sees_a_mixture() {
        use std::io::{Read as _, Seek as _};
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a");
        replace(&path, &vec![b'1'; 100_000]).unwrap();
        let mut open = File::open(&path).unwrap();
        let mut half = vec![0; 50_000];
        open.read_exact(&mut half).unwrap();
        replace(&path, b"2").unwrap();
        let mut whole = Vec::new();
        open.rewind().unwrap();
        open.read_to_end(&mut whole).unwrap();
        assert_eq!(whole, vec![b'1'; 100_000]);
        assert_eq!(fs::read(&path).unwrap(), b"2");
    }
}
