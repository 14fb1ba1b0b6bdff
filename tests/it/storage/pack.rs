//! Packs: what goes in comes out, and what is hostile is refused before anything is written.

use std::collections::BTreeMap;
use std::fs;
use std::io::{Cursor, Read as _, Write as _};
use std::path::{Path, PathBuf};

use flate2::Compression;
use flate2::write::DeflateEncoder;
use gecc::domain::assessment::Assessment;
use gecc::domain::edit::Edit;
use gecc::domain::moment::Moment;
use gecc::storage::assessment_file;
use gecc::storage::atomic_write;
use gecc::storage::edition_file::Editions;
use gecc::storage::error::StorageError;
use gecc::storage::evidence_store;
use gecc::storage::hashing::digest_of;
use gecc::storage::pack::{self, Packed, Packing};
use gecc::storage::seal_file::{self, Standing};
use gecc::storage::watch::Watch;

use super::forged::{Part, forge};

/// An assessment with `photos` files of evidence in a folder of its own.
fn office(photos: usize) -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ศูนย์ 2568.gecc.ron");
    let mut assessment = Assessment::new(Editions::built_in().newest().unwrap().clone());
    for number in 0..photos {
        let bytes = format!("photo {number}").repeat(1000);
        let name = format!("ภาพ {number}.jpg");
        let evidence = evidence_store::attach_bytes(&path, &name, bytes.as_bytes()).unwrap();
        assessment.apply(Edit::SetEvidence(evidence)).unwrap();
    }
    assessment_file::create(&path, &assessment).unwrap();
    (folder, path)
}

fn packed(path: &Path, name: &str) -> (PathBuf, Packed) {
    let target = path.with_file_name(name);
    let packing = Packing {
        assessment: path,
        report: Some(b"%PDF-1.7"),
        shown: None,
        target: &target,
        may_replace: false,
    };
    let packed = pack::pack(&packing, &Watch::default()).unwrap();
    (target, packed)
}

/// Every file below `folder` with its bytes.
fn tree(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder).into_iter().flatten() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(tree(&path));
        } else {
            found.insert(path.clone(), fs::read(&path).unwrap());
        }
    }
    found
}

fn unpack(pack: &Path, folder: &Path) -> Result<PathBuf, StorageError> {
    let watch = Watch::default();
    let done = pack::check_file(pack, &watch).and_then(|it| pack::unpack(it, folder, &watch));
    done.map_err(|error| *error.error)
}

#[test]
fn a_report_of_another_state_is_not_packed() {
    let (folder, path) = office(0);
    let target = folder.path().join("a.gecc.zip");
    let bytes = fs::read(&path).unwrap();
    let packing = |shown| Packing {
        assessment: &path,
        report: Some(b"%PDF-"),
        shown: Some(shown),
        target: &target,
        may_replace: false,
    };
    let refused = pack::pack(&packing(b"as it was"), &Watch::default()).unwrap_err();
    assert_eq!(*refused.error, StorageError::ChangedMeanwhile);
    assert!(!target.exists());
    pack::pack(&packing(&bytes), &Watch::default()).unwrap();
}

#[test]
fn what_goes_into_a_pack_comes_out_of_it() {
    let (folder, path) = office(3);
    let seal = seal_file::seal(&path, &Moment::parse("2026-11-20 14:02").unwrap()).unwrap();
    let before = tree(folder.path());
    let (pack, made) = packed(&path, "out.gecc.zip");
    assert_eq!(made, Packed { evidence: 3, left_out: Vec::new() });
    let to = folder.path().join("new");
    let unpacked = unpack(&pack, &to).unwrap();
    assert_eq!(unpacked, to.join("ศูนย์ 2568.gecc.ron"));
    let mut after = tree(&to);
    assert_eq!(after.remove(&to.join("ศูนย์ 2568.pdf")).unwrap(), b"%PDF-1.7");
    let moved = before
        .into_iter()
        .map(|(path, bytes)| (to.join(path.strip_prefix(folder.path()).unwrap()), bytes));
    assert_eq!(after, moved.collect());
    let bytes = fs::read(&unpacked).unwrap();
    assert_eq!(seal_file::look(&unpacked, &bytes), Standing::Whole(seal));
}

#[test]
fn the_same_contents_give_the_same_pack_which_other_tools_can_check() {
    let (_folder, path) = office(2);
    let (one, _) = packed(&path, "one.gecc.zip");
    let (two, _) = packed(&path, "two.gecc.zip");
    let bytes = fs::read(one).unwrap();
    assert_eq!(bytes, fs::read(two).unwrap());
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut manifest = String::new();
    archive.by_name("manifest.sha256").unwrap().read_to_string(&mut manifest).unwrap();
    let lines: Vec<_> = manifest.lines().skip(1).collect();
    assert_eq!(lines.len(), 4);
    for line in lines {
        let (digest, name) = line.split_once("  ").unwrap();
        let found = digest_of(archive.by_name(name).unwrap()).unwrap();
        assert_eq!(found.to_string(), digest, "{name}");
    }
}

#[test]
fn evidence_that_is_missing_or_changed_is_left_out_and_named() {
    let (folder, path) = office(3);
    let assessment = assessment_file::open(&path, Editions::built_in()).unwrap().assessment;
    let store = evidence_store::folder_of(&path);
    let file = |at: usize| evidence_store::path_in(&store, &assessment.evidence()[at]);
    fs::remove_file(file(0)).unwrap();
    let length = fs::metadata(file(1)).unwrap().len();
    put(file(1), vec![b'x'; usize::try_from(length).unwrap()]);
    let (pack, made) = packed(&path, "out.gecc.zip");
    assert_eq!((made.evidence, made.left_out), (1, vec!["ภาพ 0.jpg".into(), "ภาพ 1.jpg".into()]));
    let checked = pack::check_file(&pack, &Watch::default()).unwrap();
    assert_eq!((checked.evidence(), checked.missing), (1, 2));
    unpack(&pack, &folder.path().join("new")).unwrap();
}

#[test]
fn a_pack_that_is_called_off_leaves_nothing_behind() {
    let (folder, path) = office(2);
    let before = tree(folder.path());
    let watch = Watch::default();
    watch.call_off();
    let target = folder.path().join("a.gecc.zip");
    let packing = Packing {
        assessment: &path,
        report: None,
        shown: None,
        target: &target,
        may_replace: false,
    };
    let error = pack::pack(&packing, &watch).unwrap_err();
    assert_eq!(*error.error, StorageError::CalledOff);
    assert_eq!(tree(folder.path()), before);
    let (pack, _) = packed(&path, "b.gecc.zip");
    let checked = pack::check_file(&pack, &Watch::default()).unwrap();
    let to = folder.path().join("new");
    let error = pack::unpack(checked, &to, &watch).unwrap_err();
    assert_eq!(*error.error, StorageError::CalledOff);
    assert!(!to.exists());
}

#[test]
fn unpacking_replaces_nothing_and_takes_back_what_it_began() {
    let (folder, path) = office(1);
    let (pack, _) = packed(&path, "out.gecc.zip");
    let before = tree(folder.path());
    assert_eq!(unpack(&pack, folder.path()), Err(StorageError::AlreadyExists));
    assert_eq!(tree(folder.path()), before);
    assert_eq!(unpack(&pack, &folder.path().join("no/such")), Err(StorageError::FolderMissing));
}

/// The parts of a good pack, to be spoilt.
fn parts() -> Vec<Part> {
    let (_folder, path) = office(1);
    let (pack, _) = packed(&path, "out.gecc.zip");
    let mut archive = zip::ZipArchive::new(fs::File::open(pack).unwrap()).unwrap();
    let mut parts = Vec::new();
    for index in 0..archive.len() {
        let mut file = archive.by_index(index).unwrap();
        let name = String::from_utf8(file.name_raw().to_vec()).unwrap();
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).unwrap();
        parts.push(Part::stored(&name, &bytes));
    }
    parts
}

/// The manifest for what is in `parts` now.
fn listed_anew(parts: &mut [Part]) {
    let mut text = "# gecc-pack 1\n".to_owned();
    for part in &parts[1..] {
        let digest = digest_of(part.bytes.as_slice()).unwrap();
        text += &format!("{digest}  {}\n", String::from_utf8_lossy(&part.name));
    }
    parts[0] = Part::stored("manifest.sha256", text.as_bytes());
}

/// What somebody else does to a file.
fn put(path: impl AsRef<Path>, bytes: impl AsRef<[u8]>) {
    atomic_write::replace(path.as_ref(), bytes.as_ref()).unwrap();
}

#[track_caller]
fn check_refused(bytes: &[u8], expected: &str) {
    let folder = tempfile::tempdir().unwrap();
    let pack = folder.path().join("in.gecc.zip");
    put(&pack, bytes);
    let error = unpack(&pack, &folder.path().join("new")).unwrap_err();
    assert!(error.to_string().contains(expected), "{error}, not {expected}");
    assert_eq!(tree(folder.path()).len(), 1, "something was written");
}

/// A good pack, spoilt, with a manifest that fits.
#[track_caller]
fn check_spoilt(expected: &str, spoil: impl FnOnce(&mut Vec<Part>)) {
    let mut parts = parts();
    spoil(&mut parts);
    listed_anew(&mut parts);
    check_refused(&forge(&parts), expected);
}

#[test]
fn a_forged_pack_that_is_spoilt_in_nothing_is_taken() {
    let folder = tempfile::tempdir().unwrap();
    let pack = folder.path().join("in.gecc.zip");
    put(&pack, forge(&parts()));
    unpack(&pack, &folder.path().join("new")).unwrap();
    // As another program packs the same files anew.
    let packed_anew: Vec<Part> = parts().iter().map(deflated).collect();
    put(&pack, forge(&packed_anew));
    unpack(&pack, &folder.path().join("again")).unwrap();
}

fn deflated(part: &Part) -> Part {
    let mut encoder = DeflateEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(&part.bytes).unwrap();
    Part { packed: encoder.finish().unwrap(), method: 8, ..part.clone() }
}

#[test]
fn names_that_leave_the_folder_or_fit_not_every_system_are_refused() {
    for name in [
        "../evil.pdf",
        "a/../../evil.pdf",
        "/etc/evil.pdf",
        "\\\\server\\share\\evil.pdf",
        "C:\\evil.pdf",
        "c:evil.pdf",
        "nul.pdf",
        "ศูนย์ 2568.gecc.evidence/com1.png",
        "a\0.pdf",
        "a\u{202e}fdp.exe",
    ] {
        check_spoilt("cannot be the name", |parts| parts.push(Part::stored(name, b"x")));
    }
    check_spoilt("cannot be the name", |parts| {
        parts.push(Part { name: vec![0xff, b'a'], ..Part::stored("a", b"x") });
    });
}

#[test]
fn links_devices_and_encrypted_files_are_refused() {
    for (mode, flags, method) in
        [(0o120_777, 0, 0), (0o020_666, 0, 0), (0o010_666, 0, 0), (0, 1, 0), (0, 0, 12), (0, 0, 99)]
    {
        check_spoilt(if method == 99 { "" } else { "no plain file" }, |parts| {
            let part = parts.last_mut().unwrap();
            *part = Part { mode, flags, method, ..part.clone() };
        });
    }
}

#[test]
fn names_that_some_system_takes_for_one_are_refused() {
    check_spoilt("stands twice", |parts| parts.push(Part::stored("ศูนย์ 2568.PDF", b"x")));
    check_spoilt("stands twice", |parts| {
        parts.push(Part::stored("\u{e9}.pdf", b"x"));
        parts.push(Part::stored("e\u{301}.pdf", b"x"));
    });
    check_spoilt("damaged", |parts| parts.push(parts[1].clone()));
}

#[test]
fn what_has_no_place_in_a_pack_is_refused() {
    check_spoilt("no place", |parts| parts.push(Part::stored("run.exe", b"x")));
    check_spoilt("no place", |parts| parts.push(Part::stored("other.gecc.ron", b"x")));
    check_spoilt("no place", |parts| {
        let name = format!("ศูนย์ 2568.gecc.evidence/{}.png", "0".repeat(64));
        parts.push(Part::stored(&name, b"not what the name says"));
    });
    // What the manifest does not name, and what only it names.
    let mut more = parts();
    more.push(Part::stored("run.exe", b"x"));
    check_refused(&forge(&more), "no place");
    let mut fewer = parts();
    fewer.pop();
    check_refused(&forge(&fewer), "is missing");
    let mut other = parts();
    other[1].bytes[0] ^= 1;
    check_refused(
        &forge(&[other[0].clone(), Part::stored("ศูนย์ 2568.gecc.ron", &other[1].bytes)]),
        "is missing",
    );
}

#[test]
fn contents_that_are_not_what_the_manifest_says_are_refused() {
    let mut changed = parts();
    let last = changed.len() - 1;
    let mut bytes = changed[last].bytes.clone();
    bytes[0] ^= 1;
    let name = String::from_utf8(changed[last].name.clone()).unwrap();
    changed[last] = Part::stored(&name, &bytes);
    check_refused(&forge(&changed), "not what the manifest says");
    // The checksum of the zip file itself.
    let mut torn = parts();
    torn[last].packed[0] ^= 1;
    check_refused(&forge(&torn), "not what the manifest says");
}

#[test]
fn sizes_that_lie_are_refused() {
    for size in [0, 10, 1_000_000] {
        let mut lying = parts();
        let last = lying.len() - 1;
        lying[last] = Part { size, ..deflated(&lying[last]) };
        check_refused(&forge(&lying), "");
    }
}

#[test]
fn a_bomb_is_refused_before_it_unfolds() {
    // A thousand million zeros in a million bytes, which says so, and one which does not.
    let zeros = vec![0; 8 * 1024 * 1024];
    let mut encoder = DeflateEncoder::new(Vec::new(), Compression::best());
    for _ in 0..16 {
        encoder.write_all(&zeros).unwrap();
    }
    let packed = encoder.finish().unwrap();
    for (size, expected) in [(128 * 1024 * 1024, "another size"), (100, "")] {
        let mut parts = parts();
        let last = parts.len() - 1;
        parts[last] = Part { packed: packed.clone(), size, method: 8, ..parts[last].clone() };
        check_refused(&forge(&parts), expected);
    }
}

#[test]
fn more_than_the_limits_is_refused() {
    let mut many = parts();
    many.extend((0..=pack::MOST_FILES).map(|n| Part::stored(&format!("{n}.pdf"), b"")));
    check_refused(&forge(&many), "more than 2004 files");
    // Many that together unfold to more than a pack holds.
    let mut large = parts();
    for n in 0..50 {
        let part = Part::stored(&format!("{n}.pdf"), b"");
        large.push(Part { size: 100_000_000, method: 8, packed: vec![3, 0], ..part });
    }
    check_refused(&forge(&large), "");
}

#[test]
fn what_is_no_zip_file_is_refused() {
    let good = forge(&parts());
    check_refused(b"", "no pack");
    check_refused(b"PK", "no pack");
    check_refused(&vec![b'('; 100_000], "no pack");
    check_refused(&good[..good.len() - 1], "no pack");
    check_refused(&[&good, &b"x"[..]].concat(), "no pack");
    check_refused(&good[10..], "damaged");
    check_refused(&forge(&[Part::stored("a.txt", b"x")]), "no pack");
}

#[test]
fn files_that_overlap_are_refused() {
    let mut bytes = forge(&parts());
    // Lets the second file of the list begin where the first does.
    let heads: Vec<usize> = bytes
        .windows(4)
        .enumerate()
        .filter(|(_, w)| w == b"PK\x01\x02")
        .map(|(at, _)| at)
        .collect();
    let first: [u8; 4] = bytes[heads[0] + 42..heads[0] + 46].try_into().unwrap();
    bytes[heads[1] + 42..heads[1] + 46].copy_from_slice(&first);
    check_refused(&bytes, "damaged");
}

#[test]
fn any_single_byte_of_a_pack_can_be_wrong() {
    let good = forge(&parts());
    let step = good.len() / 400;
    for at in (0..good.len()).step_by(step.max(1)) {
        let mut bad = good.clone();
        bad[at] ^= 0x55;
        // A date or an attribute means nothing; whatever is taken is what the manifest says.
        pack::check(Cursor::new(bad), &Watch::default()).ok();
    }
}
