//! A disk that refuses every single operation in turn, a disk that is full, and a program that is killed: the old file
//! is there or the new one, whole.

use std::cell::{Cell, RefCell};
use std::fs::{self, File};
use std::io::{self, ErrorKind};
use std::path::Path;
use std::process::Command;
use std::time::Duration;

use gecc::storage::atomic_write::{AGE_OF_LEFTOVERS, create_on, replace, replace_on, sweep};
use gecc::storage::disk::{Disk, Operation};
use gecc::storage::error::StorageError;

/// Refuses one operation by its place in the order.
struct Faulty {
    at: usize,
    kind: ErrorKind,
    done: Cell<usize>,
    log: RefCell<Vec<Operation>>,
}

impl Faulty {
    fn new(at: usize, kind: ErrorKind) -> Self {
        Self { at, kind, done: Cell::new(0), log: RefCell::default() }
    }
}

impl Disk for Faulty {
    fn allow(&self, operation: Operation) -> io::Result<()> {
        self.log.borrow_mut().push(operation);
        let at = self.done.replace(self.done.get() + 1);
        if at == self.at { Err(self.kind.into()) } else { Ok(()) }
    }
}

const KINDS: [(ErrorKind, StorageError); 4] = [
    (ErrorKind::StorageFull, StorageError::DiskFull),
    (ErrorKind::PermissionDenied, StorageError::NoPermission),
    (ErrorKind::ReadOnlyFilesystem, StorageError::ReadOnlyDisk),
    (ErrorKind::ResourceBusy, StorageError::Busy),
];

/// What is there after a saving whose operations were refused one after the other.
fn each_operation(
    old: &[u8],
    new: &[u8],
    save: impl Fn(&dyn Disk, &Path) -> Result<(), StorageError>,
) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.gecc.ron");
    let begin = || match old {
        [] => drop(fs::remove_file(&path)),
        old => replace(&path, old).unwrap(),
    };
    let whole = Faulty::new(usize::MAX, ErrorKind::Other);
    begin();
    save(&whole, &path).unwrap();
    let operations = whole.log.into_inner();
    assert!(operations.len() >= 6, "{operations:?}");
    for (kind, expected) in KINDS {
        for (at, operation) in operations.iter().enumerate() {
            begin();
            let result = save(&Faulty::new(at, kind), &path);
            let now = fs::read(&path).unwrap_or_default();
            if *operation == Operation::SyncFolder {
                // By then the new file is there; some network drives cannot do this at all.
                assert_eq!((&result, now.as_slice()), (&Ok(()), new));
            } else {
                assert_eq!(result, Err(expected.clone()), "{operation:?}");
                assert_eq!(now, old, "{operation:?} {kind:?}");
            }
            let names = fs::read_dir(folder.path()).unwrap().count();
            assert_eq!(names, usize::from(!now.is_empty()), "nothing is left beside it");
        }
    }
}

#[test]
fn a_disk_that_refuses_any_one_operation_leaves_the_old_file_or_the_new_one() {
    let (old, new) = (vec![b'o'; 100_000], vec![b'n'; 200_000]);
    each_operation(&old, &new, |disk, path| replace_on(disk, path, None, &new));
    each_operation(&old, &new, |disk, path| replace_on(disk, path, Some(&old), &new));
    each_operation(&[], &new, |disk, path| replace_on(disk, path, None, &new));
    each_operation(&[], &new, |disk, path| create_on(disk, path, &new));
}

/// A very small disk, where the system lets us have one.
#[cfg(target_os = "linux")]
#[test]
fn a_disk_that_is_really_full_keeps_the_old_file() {
    struct Mounted<'a>(&'a Path);
    impl Drop for Mounted<'_> {
        fn drop(&mut self) {
            Command::new("umount").arg(self.0).status().ok();
        }
    }
    let folder = tempfile::tempdir().unwrap();
    let mount = ["-t", "tmpfs", "-o", "size=256k", "tmpfs"];
    let mounted = Command::new("mount").args(mount).arg(folder.path()).output();
    if !mounted.is_ok_and(|done| done.status.success()) {
        // Only the superuser may mount; elsewhere the refusals above stand for it.
        return;
    }
    let mounted = Mounted(folder.path());
    let path = mounted.0.join("a.gecc.ron");
    let old = vec![b'o'; 100_000];
    replace(&path, &old).unwrap();
    assert_eq!(replace(&path, &vec![b'n'; 400_000]), Err(StorageError::DiskFull));
    assert_eq!(fs::read(&path).unwrap(), old);
    assert_eq!(fs::read_dir(mounted.0).unwrap().count(), 1);
    replace(&path, &vec![b'n'; 50_000]).unwrap();
    drop(mounted);
}

#[test]
fn old_leftovers_of_ours_are_swept_and_nothing_else() {
    let folder = tempfile::tempdir().unwrap();
    let day = AGE_OF_LEFTOVERS;
    let names = [
        (".~gecc-aaaaaa.tmp", day * 2, false),
        (".~gecc-bbbbbb.tmp", day / 2, true),
        (".~lock.a.odt#", day * 2, true),
        ("a.gecc.ron", day * 900, true),
        (".~gecc-cccccc.tmp.txt", day * 2, true),
    ];
    let put = |name: &str, age: Duration| {
        let file = File::create(folder.path().join(name)).unwrap();
        let now = file.metadata().unwrap().modified().unwrap();
        file.set_modified(now - age).unwrap();
    };
    for (name, age, _) in names {
        put(name, age);
    }
    // A folder is no leftover, whatever it is called; and what comes from the future is left alone.
    fs::create_dir(folder.path().join(".~gecc-dddddd.tmp")).unwrap();
    let future = File::create(folder.path().join(".~gecc-eeeeee.tmp")).unwrap();
    let now = future.metadata().unwrap().modified().unwrap();
    future.set_modified(now + day).unwrap();
    assert_eq!(sweep(folder.path(), day), 1);
    for (name, _, stays) in names {
        assert_eq!(folder.path().join(name).exists(), stays, "{name}");
    }
    assert_eq!(sweep(folder.path(), day), 0);
    assert_eq!(sweep(&folder.path().join("gone"), day), 0);
}
