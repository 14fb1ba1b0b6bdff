//! Packing, unpacking, sealing, revising, verifying.

use std::fs;
use std::path::Path;

use gecc::cli::Exit;
use gecc::storage::atomic_write;

use crate::cli::Shell;

/// A shell with the sample, its evidence beside it.
fn with_sample() -> Shell {
    let shell = Shell::new();
    let samples = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/samples");
    fs::copy(samples.join("amphoe-sample.gecc.ron"), shell.path("a.gecc.ron")).unwrap();
    let store = shell.path("a.gecc.evidence");
    fs::create_dir(&store).unwrap();
    for entry in fs::read_dir(samples.join("amphoe-sample.gecc.evidence")).unwrap() {
        let entry = entry.unwrap();
        fs::copy(entry.path(), store.join(entry.file_name())).unwrap();
    }
    shell
}

/// Changes one byte of a file.
fn spoil(path: &Path, at: usize) {
    let mut bytes = fs::read(path).unwrap();
    bytes[at] ^= 1;
    put(path, bytes);
}

/// What somebody else does to a file.
fn put(path: impl AsRef<Path>, bytes: impl AsRef<[u8]>) {
    atomic_write::replace(path.as_ref(), bytes.as_ref()).unwrap();
}

#[track_caller]
fn check_verify(shell: &Shell, files: &str, exit: Exit, words: &[&str]) {
    let done = shell.run(&format!("--lang en verify {files}"));
    assert_eq!(done.exit, exit, "{done:?}");
    for word in words {
        assert!(done.stdout.contains(word), "{word} in {}", done.stdout);
    }
}

#[test]
fn a_sealed_file_is_verified_until_anything_of_it_changes() {
    let shell = with_sample();
    check_verify(&shell, "DIR/a.gecc.ron", Exit::Findings, &["there is no seal to compare with"]);
    let sealed = shell.run("--lang en seal DIR/a.gecc.ron");
    assert_eq!(sealed.exit, Exit::Fine, "{sealed:?}");
    assert!(sealed.stdout.starts_with("Sealed: DIR/a.gecc.ron\nFingerprint SHA-256 "));
    let good = ["It matches: the file is what was sealed on", "evidence is there unchanged (16)"];
    check_verify(&shell, "DIR/a.gecc.ron", Exit::Fine, &good);
    let entry = fs::read_dir(shell.path("a.gecc.evidence")).unwrap().next().unwrap().unwrap();
    spoil(&entry.path(), 100);
    check_verify(&shell, "DIR/a.gecc.ron", Exit::Findings, &["evidence was changed (1); but the"]);
    fs::remove_file(entry.path()).unwrap();
    check_verify(&shell, "DIR/a.gecc.ron", Exit::Findings, &["evidence is missing (1); but the"]);
    let text = fs::read_to_string(shell.path("a.gecc.ron")).unwrap();
    put(shell.path("a.gecc.ron"), format!("{text} "));
    check_verify(&shell, "DIR/a.gecc.ron", Exit::Findings, &["changed after it was sealed"]);
    put(shell.path("a.gecc.seal.ron"), "(");
    check_verify(&shell, "DIR/a.gecc.ron", Exit::Findings, &["a seal, but it cannot be read"]);
}

#[test]
fn what_is_sealed_is_never_changed_only_revised() {
    let shell = with_sample();
    shell.run("seal DIR/a.gecc.ron");
    let refused = "This file is sealed, so it cannot be changed: DIR/a.gecc.ron
Hint: To make changes, revise it as a new file, in the window or with gecc-cli revise; the sealed one stays as it is
";
    shell.check_refused("--lang en set DIR/a.gecc.ron P-01 --state met", refused);
    shell.check_refused("--lang en seal DIR/a.gecc.ron", refused);
    shell.check_fine(
        "--lang en revise DIR/a.gecc.ron -o DIR/b.gecc.ron",
        "Began the revision: DIR/b.gecc.ron\n",
    );
    let text = fs::read_to_string(shell.path("b.gecc.ron")).unwrap();
    assert!(text.contains("revises: Some((") && text.contains("name: \"a.gecc.ron\""), "{text}");
    assert_eq!(shell.run("set DIR/b.gecc.ron P-01 --note x").exit, Exit::Fine);
    assert_eq!(shell.run("seal DIR/b.gecc.ron").exit, Exit::Fine);
    check_verify(
        &shell,
        "DIR/b.gecc.ron",
        Exit::Fine,
        &["unchanged (16)", "(revises “a.gecc.ron”"],
    );
    let not_sealed = "This file is not sealed, so it can simply be changed: DIR/new.gecc.ron
Hint: See gecc-cli --help
";
    shell.check_refused("--lang en revise DIR/new.gecc.ron -o DIR/c.gecc.ron", not_sealed);
}

#[test]
fn a_revision_names_what_was_sealed_also_where_the_file_was_changed_since() {
    let shell = with_sample();
    shell.run("seal DIR/a.gecc.ron");
    let sealed = fs::read_to_string(shell.path("a.gecc.seal.ron")).unwrap();
    let fingerprint = sealed.split('"').find(|word| word.len() == 64).unwrap().to_owned();
    let mut text = fs::read(shell.path("a.gecc.ron")).unwrap();
    text.push(b'\n');
    put(shell.path("a.gecc.ron"), text);
    let done = shell.run("--lang en revise DIR/a.gecc.ron -o DIR/b.gecc.ron");
    assert_eq!(done.exit, Exit::Fine, "{done:?}");
    assert!(done.stderr.contains("changed after it was sealed"), "{done:?}");
    assert!(fs::read_to_string(shell.path("b.gecc.ron")).unwrap().contains(&fingerprint));
    put(shell.path("a.gecc.seal.ron"), "(");
    let done = shell.run("--lang en revise DIR/a.gecc.ron -o DIR/c.gecc.ron");
    assert!(done.exit == Exit::Fine && done.stderr.contains("cannot be read"), "{done:?}");
    assert!(!fs::read_to_string(shell.path("c.gecc.ron")).unwrap().contains("revises: Some"));
}

#[test]
fn a_file_that_cannot_be_verified_hides_no_verdict_on_the_others() {
    let shell = with_sample();
    shell.run("seal DIR/a.gecc.ron");
    let done = shell.run("--lang en verify DIR/nowhere.gecc.ron DIR/a.gecc.ron");
    assert_eq!(done.exit, Exit::Unusable);
    assert!(done.stderr.contains("DIR/nowhere.gecc.ron"), "{done:?}");
    assert!(done.stdout.starts_with("DIR/a.gecc.ron: "), "{done:?}");
}

#[test]
fn what_is_not_whole_is_not_sealed() {
    let shell = with_sample();
    let entry = fs::read_dir(shell.path("a.gecc.evidence")).unwrap().next().unwrap().unwrap();
    fs::remove_file(entry.path()).unwrap();
    let done = shell.run("seal DIR/a.gecc.ron");
    assert_eq!(done.exit, Exit::Unusable);
    assert!(done.stderr.contains("หายไป 1 ไฟล์"), "{done:?}");
    assert!(!shell.path("a.gecc.seal.ron").exists());
    assert_eq!(shell.run("seal DIR/newer-readable.gecc.ron").exit, Exit::Unusable);
}

#[test]
fn a_pack_is_made_verified_and_unpacked() {
    let shell = with_sample();
    shell.run("seal DIR/a.gecc.ron");
    let done = shell.run("--lang en pack DIR/a.gecc.ron -o DIR/a.gecc.zip");
    assert_eq!(done.stdout, "Packed, with evidence (16): DIR/a.gecc.zip\n", "{done:?}");
    let good =
        ["every file in the pack is what its list says", "sealed on", "it holds the evidence (16)"];
    check_verify(&shell, "DIR/a.gecc.zip", Exit::Fine, &good);
    let same = ["its fingerprint is that of the other files"];
    check_verify(&shell, "DIR/a.gecc.zip DIR/a.gecc.ron", Exit::Fine, &same);
    let other = ["its fingerprint is not that of the other files"];
    check_verify(&shell, "DIR/a.gecc.zip DIR/full.gecc.ron", Exit::Findings, &other);
    let done = shell.run("--lang en unpack DIR/a.gecc.zip -o DIR/out");
    assert_eq!(done.stdout, "Unpacked: DIR/out/a.gecc.ron\n", "{done:?}");
    check_verify(&shell, "DIR/out/a.gecc.ron", Exit::Fine, &["unchanged (16)"]);
    let printed = [
        "a.pdf: It matches: the assessment inside the paper is the one whose fingerprint the paper gives",
        same[0],
    ];
    check_verify(&shell, "DIR/out/a.pdf DIR/a.gecc.ron", Exit::Fine, &printed);
    check_verify(&shell, "DIR/out/a.pdf DIR/full.gecc.ron", Exit::Findings, &other);
    assert_eq!(shell.run("unpack DIR/a.gecc.zip -o DIR/out").exit, Exit::Unusable);
    spoil(&shell.path("a.gecc.zip"), 5000);
    check_verify(&shell, "DIR/a.gecc.zip", Exit::Findings, &["It does not match"]);
    assert_eq!(shell.run("unpack DIR/a.gecc.zip -o DIR/no").exit, Exit::Unusable);
    assert!(!shell.path("no").exists());
}

#[test]
fn what_cannot_be_verified_at_all_is_unusable() {
    let shell = Shell::new();
    put(shell.path("a.gecc.zip"), "no pack");
    put(shell.path("a.pdf"), "no paper");
    assert_eq!(shell.run("verify DIR/a.gecc.zip").exit, Exit::Unusable);
    assert_eq!(shell.run("verify DIR/none.gecc.ron").exit, Exit::Unusable);
    assert_eq!(shell.run("verify").exit, Exit::Unusable);
    check_verify(&shell, "DIR/a.pdf", Exit::Findings, &["this PDF cannot be read"]);
}

#[test]
fn every_paper_of_an_office_is_verified_whatever_a_caption_says() {
    let shell = with_sample();
    let text = fs::read_to_string(shell.path("a.gecc.ron")).unwrap();
    let caption = "caption: \"";
    let at = text.find(caption).unwrap() + caption.len();
    put(shell.path("a.gecc.ron"), format!("{}{} {}", &text[..at], "a".repeat(64), &text[at..]));
    let good = [
        "It matches: the assessment inside the paper is the one whose fingerprint the paper gives",
    ];
    for paper in ["readiness", "plan", "index"] {
        let made = shell.run(&format!("report DIR/a.gecc.ron -o DIR/p.pdf --paper {paper}"));
        assert_eq!(made.exit, Exit::Fine, "{made:?}");
        check_verify(&shell, "DIR/p.pdf", Exit::Fine, &good);
    }
    let made = shell.run("compare DIR/full.gecc.ron DIR/a.gecc.ron -o DIR/c.pdf");
    assert_ne!(made.exit, Exit::Unusable, "{made:?}");
    let unknown = ["It cannot be verified: the paper gives no fingerprint"];
    check_verify(&shell, "DIR/c.pdf", Exit::Findings, &unknown);
}
