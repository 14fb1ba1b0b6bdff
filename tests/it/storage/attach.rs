//! Files taken into the evidence folder.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use gecc::domain::assessment::Assessment;
use gecc::domain::edit::Edit;
use gecc::domain::evidence::EvidenceFaults;
use gecc::storage::atomic_write::replace;
use gecc::storage::edition_file::Editions;
use gecc::storage::error::StorageError;
use gecc::storage::evidence_store::{
    Attached, attach, attach_bytes, attach_photo, carry, carry_sample, check, folder_of, path_in,
};

fn with_evidence(folder: &Path) -> (Assessment, std::path::PathBuf) {
    let path = folder.join("ศูนย์.gecc.ron");
    let mut assessment = Assessment::new(Arc::clone(Editions::built_in().newest().unwrap()));
    for (name, bytes) in [("ป้าย.PNG", &b"one"[..]), ("แผน", b"two")] {
        let evidence = attach_bytes(&path, name, bytes).unwrap();
        assessment.apply(Edit::SetEvidence(evidence)).unwrap();
    }
    (assessment, path)
}

#[test]
fn a_file_is_copied_once_and_named_by_its_digest() {
    let folder = tempfile::tempdir().unwrap();
    let source = folder.path().join("ภาพ ทางเข้า.JPG");
    replace(&source, b"abc").unwrap();
    let path = folder.path().join("a.gecc.ron");
    let first = attach(&path, &source).unwrap();
    let again = attach(&path, &source).unwrap();
    assert_eq!(first, again);
    assert_eq!((first.name.as_str(), first.size), ("ภาพ ทางเข้า.JPG", 3));
    let kept: Vec<String> = fs::read_dir(folder_of(&path))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    assert_eq!(kept, [format!("{}.jpg", first.digest)]);
    assert_eq!(fs::read(path_in(&folder_of(&path), &first)).unwrap(), b"abc");
    assert_eq!(fs::read(&source).unwrap(), b"abc");
}

#[test]
fn what_is_no_file_of_evidence_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.gecc.ron");
    let empty = folder.path().join("ว่าง.pdf");
    replace(&empty, b"").unwrap();
    let huge = folder.path().join("ยาว.mp4");
    fs::File::create(&huge).unwrap().set_len(100 * 1024 * 1024 + 1).unwrap();
    for (source, expected) in [
        (folder.path().join("ไม่มี.png"), StorageError::NotFound),
        (folder.path().to_path_buf(), StorageError::IsFolder),
        (empty, StorageError::Empty),
        (huge, StorageError::TooLarge { limit_bytes: 100 * 1024 * 1024 }),
    ] {
        let refused = attach(&path, &source).unwrap_err();
        assert_eq!(*refused.error, expected, "{}", source.display());
        assert_eq!(refused.path, source);
    }
    assert!(!folder_of(&path).exists());
}

#[test]
fn evidence_comes_along_to_a_new_place() {
    let folder = tempfile::tempdir().unwrap();
    let (assessment, from) = with_evidence(folder.path());
    let to = folder.path().join("ที่ใหม่.gecc.ron");
    carry(&assessment, &from, &to).unwrap();
    assert_eq!(check(&to, &assessment), EvidenceFaults::new());
    assert_eq!(check(&from, &assessment), EvidenceFaults::new());
}

#[test]
fn what_is_not_whole_stays_behind_and_is_found() {
    let folder = tempfile::tempdir().unwrap();
    let (assessment, from) = with_evidence(folder.path());
    let changed = path_in(&folder_of(&from), &assessment.evidence()[0]);
    replace(&changed, b"oni").unwrap();
    let to = folder.path().join("ที่ใหม่.gecc.ron");
    carry(&assessment, &from, &to).unwrap();
    let faults: Vec<_> = check(&to, &assessment).into_keys().collect();
    assert_eq!(faults, [assessment.evidence()[0].digest]);
}

#[test]
fn a_file_that_was_changed_in_the_folder_is_made_whole_and_nothing_is_lost() {
    let folder = tempfile::tempdir().unwrap();
    let source = folder.path().join("ป้าย.png");
    replace(&source, b"as it was").unwrap();
    let path = folder.path().join("a.gecc.ron");
    let first = attach(&path, &source).unwrap();
    replace(&path_in(&folder_of(&path), &first), b"drawn over").unwrap();
    assert_eq!(attach(&path, &source).unwrap(), first);
    assert_eq!(fs::read(path_in(&folder_of(&path), &first)).unwrap(), b"as it was");
    let kept = fs::read_dir(folder_of(&path)).unwrap().map(|entry| entry.unwrap().path());
    assert!(kept.into_iter().any(|file| fs::read(file).unwrap() == b"drawn over"));
}

#[test]
fn the_sample_brings_all_its_evidence_to_a_new_place() {
    let folder = tempfile::tempdir().unwrap();
    let to = folder.path().join("ตัวอย่าง.gecc.ron");
    let sample = gecc::gui::files::sample().unwrap();
    assert!(!sample.evidence().is_empty());
    carry_sample(&sample, &to).unwrap();
    assert_eq!(check(&to, &sample), EvidenceFaults::new());
}

#[test]
fn a_photo_comes_in_without_its_traces_once_and_the_original_stays() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.gecc.ron");
    let plain: &[u8] = b"\xff\xd8\xff\xda\x00\x02picture\xff\xd9";
    let photo = [&plain[..2], b"\xff\xfe\x00\x08SECRET", &plain[2..]].concat();
    let source = folder.path().join("ป้าย.JPG");
    replace(&source, &photo).unwrap();
    let taken = attach_photo(&path, &source).unwrap();
    assert_eq!(attach_photo(&path, &source).unwrap(), taken);
    let evidence = taken.evidence;
    assert_eq!(evidence.name, "ป้าย.JPG");
    assert_eq!(fs::read(path_in(&folder_of(&path), &evidence)).unwrap(), plain);
    assert_eq!(fs::read(&source).unwrap(), photo);
    // What is called a photo and is none comes in as it is.
    replace(&source, b"%PDF-1.7").unwrap();
    let Attached { evidence, may_have_traces } = attach_photo(&path, &source).unwrap();
    assert!(!may_have_traces);
    assert_eq!(fs::read(path_in(&folder_of(&path), &evidence)).unwrap(), b"%PDF-1.7");
    assert!(attach_photo(&path, folder.path()).is_err());
}

#[test]
fn a_photo_is_known_by_its_first_bytes_whatever_it_is_called() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.gecc.ron");
    let webp = b"RIFF\x1c\0\0\0WEBPVP8 \x02\0\0\0okEXIF\x06\0\0\0SECRET".to_vec();
    let jpeg = b"\xff\xd8\xff\xfe\x00\x08SECRET\xff\xda\x00\x02picture\xff\xd9".to_vec();
    let heic = include_bytes!("../../../fuzz/corpus/photo/a.heic").to_vec();
    for (name, photo) in [
        ("ป้าย.webp", webp.clone()),
        ("ป้าย.heic", heic),
        ("ป้าย.HEIC", jpeg.clone()),
        ("ป้าย", jpeg),
        ("ป้าย.png", webp),
    ] {
        let source = folder.path().join(name);
        replace(&source, &photo).unwrap();
        let Attached { evidence, may_have_traces } = attach_photo(&path, &source).unwrap();
        let kept = fs::read(path_in(&folder_of(&path), &evidence)).unwrap();
        assert!(photo.windows(6).any(|bytes| bytes == b"SECRET"), "{name}");
        assert!(!kept.windows(6).any(|bytes| bytes == b"SECRET"), "{name}");
        assert!(!may_have_traces && evidence.name == name);
    }
}

#[test]
fn a_photo_that_cannot_be_looked_through_goes_in_and_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.gecc.ron");
    let source = folder.path().join("ป้าย.heic");
    replace(&source, b"\0\0\0\x0cftypheic").unwrap();
    let taken = attach_photo(&path, &source).unwrap();
    assert!(taken.may_have_traces);
    assert_eq!(fs::read(path_in(&folder_of(&path), &taken.evidence)).unwrap().len(), 12);
}
