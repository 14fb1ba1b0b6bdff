//! Evidence files beside an assessment.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::Write as _;
use std::path::Path;
use std::sync::Arc;

use gecc::domain::assessment::Assessment;
use gecc::domain::digest::Digest;
use gecc::domain::edit::Edit;
use gecc::domain::evidence::{Evidence, EvidenceFault, EvidenceFaults};
use gecc::storage::assessment_file;
use gecc::storage::atomic_write::replace;
use gecc::storage::edition_file::Editions;
use gecc::storage::evidence_store::{
    Orphans, attach_bytes, check, find_again, folder_of, orphans, path_in,
};
use gecc::storage::hashing::digest_of;

fn evidence(name: &str, bytes: &[u8]) -> Evidence {
    let digest = digest_of(bytes).unwrap();
    let size = bytes.len().try_into().unwrap();
    let (name, caption, criteria) = (name.to_owned(), String::new(), BTreeSet::new());
    Evidence { digest, name, size, caption, date: None, criteria }
}

#[test]
fn digests_are_those_of_common_tools() {
    let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    assert_eq!(digest_of(&b""[..]).unwrap().to_string(), empty);
    let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    assert_eq!(digest_of(&b"abc"[..]).unwrap().to_string(), abc);
}

#[test]
fn the_folder_lies_beside_the_file_and_names_are_digests() {
    let folder = folder_of(Path::new("/a/งาน.gecc.ron"));
    assert_eq!(folder, Path::new("/a/งาน.gecc.evidence"));
    let zero = Digest([0; 32]);
    for (name, ending) in [
        ("ป้าย.JPG", ".jpg"),
        ("ไม่มี", ""),
        ("a.b/../c", ""),
        ("x.รูป", ""),
        ("x.toolongextension", ""),
    ] {
        let evidence = Evidence { digest: zero, ..evidence(name, b"") };
        let expected = folder.join(format!("{zero}{ending}"));
        assert_eq!(path_in(&folder, &evidence), expected, "{name}");
    }
}

#[test]
fn missing_and_changed_files_are_found() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.gecc.ron");
    let beside = folder_of(&path);
    fs::create_dir(&beside).unwrap();
    let mut assessment = Assessment::new(Arc::clone(Editions::built_in().newest().unwrap()));
    let mut add = |name: &str, bytes: &[u8], on_disk: Option<&[u8]>| {
        let evidence = evidence(name, bytes);
        if let Some(on_disk) = on_disk {
            File::create(path_in(&beside, &evidence)).unwrap().write_all(on_disk).unwrap();
        }
        let digest = evidence.digest;
        assessment.apply(Edit::SetEvidence(evidence)).unwrap();
        digest
    };
    add("good.png", b"good", Some(b"good"));
    let missing = add("missing.png", b"missing", None);
    let longer = add("longer.png", b"longer", Some(b"longer still"));
    let other = add("other.png", b"one", Some(b"two"));

    let found = check(&path, &assessment);
    let expected = [
        (missing, EvidenceFault::Missing),
        (longer, EvidenceFault::Changed),
        (other, EvidenceFault::Changed),
    ];
    assert_eq!(found, expected.into_iter().collect());
}

/// An assessment at `name` with one file of evidence that lies beside it.
fn with_one(folder: &Path, name: &str) -> (Assessment, std::path::PathBuf) {
    let path = folder.join(name);
    let mut assessment = Assessment::new(Arc::clone(Editions::built_in().newest().unwrap()));
    let evidence = attach_bytes(&path, "a.png", b"one").unwrap();
    assessment.apply(Edit::SetEvidence(evidence)).unwrap();
    (assessment, path)
}

#[test]
fn evidence_of_a_renamed_assessment_is_found_again() {
    let folder = tempfile::tempdir().unwrap();
    let (assessment, old) = with_one(folder.path(), "old.gecc.ron");
    let new = folder.path().join("ใหม่.gecc.ron");
    // The old assessment is still there: its evidence stays, and a copy comes.
    assessment_file::create(&old, &assessment).unwrap();
    assert_eq!(find_again(&new, &assessment).unwrap(), 1);
    assert_eq!(check(&new, &assessment), EvidenceFaults::new());
    assert_eq!(check(&old, &assessment), EvidenceFaults::new());
    // Nobody needs the old folder any more: it is moved as a whole.
    fs::remove_dir_all(folder_of(&new)).unwrap();
    fs::remove_file(&old).unwrap();
    assert_eq!(find_again(&new, &assessment).unwrap(), 1);
    assert_eq!(check(&new, &assessment), EvidenceFaults::new());
    assert!(!folder_of(&old).exists());
    assert_eq!(find_again(&new, &assessment).unwrap(), 0);
}

#[test]
fn a_changed_file_elsewhere_is_not_taken_for_the_missing_one() {
    let folder = tempfile::tempdir().unwrap();
    let (assessment, old) = with_one(folder.path(), "old.gecc.ron");
    let kept = path_in(&folder_of(&old), &assessment.evidence()[0]);
    replace(&kept, b"two").unwrap();
    let new = folder.path().join("new.gecc.ron");
    assert_eq!(find_again(&new, &assessment).unwrap(), 0);
    assert!(!folder_of(&new).exists());
    assert_eq!(fs::read(kept).unwrap(), b"two");
}

#[test]
fn files_that_the_assessment_does_not_name_are_counted_and_left() {
    let folder = tempfile::tempdir().unwrap();
    let (mut assessment, path) = with_one(folder.path(), "a.gecc.ron");
    assert_eq!(orphans(&path, &assessment), Orphans::default());
    File::create(folder_of(&path).join("Thumbs.db")).unwrap();
    let evidence = assessment.evidence()[0].clone();
    assessment.apply(Edit::RemoveEvidence(evidence.digest)).unwrap();
    assert_eq!(orphans(&path, &assessment), Orphans { files: 1, bytes: 3 });
    // Undo of detaching finds the file where it was.
    assessment.apply(Edit::SetEvidence(evidence)).unwrap();
    assert_eq!(check(&path, &assessment), EvidenceFaults::new());
}
