//! Commands about two files: compare, merge, review.

use std::fs;
use std::path::Path;

use gecc::cli::Exit;
use gecc::storage::evidence_store;

use crate::cli::{Done, Shell};

/// Two copies of a new assessment that went on in different ways, and what both began from.
fn copies() -> Shell {
    let shell = Shell::new();
    shell.run("set DIR/new.gecc.ron P-01 --state not-met");
    for copy in ["a.gecc.ron", "b.gecc.ron"] {
        fs::copy(shell.path("new.gecc.ron"), shell.path(copy)).unwrap();
    }
    shell.run("set DIR/a.gecc.ron P-02 --state met");
    shell.run("set DIR/b.gecc.ron P-01 --state met");
    shell.run("set DIR/b.gecc.ron R-1 --points 8");
    shell
}

fn json(done: &Done) -> serde_json::Value {
    assert_eq!(done.exit, Exit::Fine, "{done:?}");
    serde_json::from_str(&done.stdout).unwrap()
}

#[test]
fn a_comparison_tells_what_rose_and_fell_by_aspect() {
    let shell = copies();
    shell.check_fine(
        "--lang en compare DIR/a.gecc.ron DIR/b.gecc.ron",
        "
Physical 1 of 14 met
Quality criteria, basic 0 of 8 points
Quality criteria, advanced 0 of 62 points
Results criteria 0 of 30 points → 8 of 30 points
Total 0 of 100 points (estimate) → 8 of 100 points (estimate)
With evidence 0 of 100 points (estimate)
Level reached none yet

Place · Fell 1 · Stayed 16
  P-02 Public transport access · Fell · Met → Not answered

Service · Rose 2 · Stayed 30
  P-01 Service hours · Rose · Not met → Met
  R-1 Public satisfaction with the service · Rose · Not answered 0 → Partly met 8
",
    );
    let value = json(&shell.run("compare --json DIR/a.gecc.ron DIR/b.gecc.ron"));
    assert_eq!(value["before"]["claimed"], 0);
    assert_eq!(value["after"]["claimed"], 8);
    let first = &value["criteria"][0];
    assert_eq!((&first["criterion"], &first["movement"]), (&"P-01".into(), &"rose".into()));
    assert_eq!(first["after"]["state"], "met");
    let same = shell.run("--lang en compare DIR/a.gecc.ron DIR/a.gecc.ron");
    assert!(same.stdout.ends_with("\nNothing changed\n"), "{}", same.stdout);
}

#[test]
fn a_merge_takes_what_one_copy_alone_changed() {
    let shell = copies();
    let line =
        "--lang en merge DIR/a.gecc.ron DIR/b.gecc.ron --base DIR/new.gecc.ron -o DIR/c.gecc.ron";
    shell.check_fine(line, "Merged: DIR/c.gecc.ron\n");
    let merged = fs::read_to_string(shell.path("c.gecc.ron")).unwrap();
    fs::rename(shell.path("c.gecc.ron"), shell.path("new.gecc.ron")).unwrap();
    shell.check_answers(
        "( criterion: \"P-01\", state: met, ), ( criterion: \"P-02\", state: met, ), \
         ( criterion: \"R-1\", state: partly, points: Some(8), ),",
    );
    assert_eq!(merged.matches("criterion:").count(), 3);
}

#[test]
fn a_merge_refuses_to_guess_and_lists_what_is_to_be_decided() {
    let shell = copies();
    let before = shell.files();
    let done = shell.run("--lang en merge DIR/a.gecc.ron DIR/b.gecc.ron -o DIR/c.gecc.ron");
    assert_eq!((done.exit, done.stderr.as_str()), (Exit::Findings, ""));
    assert_eq!(
        done.stdout,
        "P-01 Service hours · Answer, points and reason · The two files say different things\n\n\
         To be decided: 1; no file was written\n"
    );
    assert!(shell.files() == before);
}

#[test]
fn a_merge_never_overwrites_and_never_mixes_editions() {
    let shell = copies();
    shell.check_refused(
        "--lang en merge DIR/a.gecc.ron DIR/a.gecc.ron -o DIR/b.gecc.ron",
        "
There is already a file with this name, so it was not overwritten: DIR/b.gecc.ron
Hint: Use another name, or move the old file away first
",
    );
    shell.run("new DIR/old.gecc.ron --edition 2565");
    shell.check_refused(
        "--lang en merge DIR/a.gecc.ron DIR/old.gecc.ron -o DIR/c.gecc.ron",
        "
The assessments answer to different editions and cannot be merged
Hint: Merge assessments of one edition, or use compare
",
    );
}

#[test]
fn evidence_of_both_copies_comes_along() {
    let shell = Shell::new();
    let mut digests = Vec::new();
    for (copy, bytes) in [("a.gecc.ron", "หนึ่ง"), ("b.gecc.ron", "สอง")] {
        let path = shell.path(copy);
        let evidence = evidence_store::attach_bytes(&path, "a.png", bytes.as_bytes()).unwrap();
        let row = format!(
            "evidence: [(sha256: \"{}\", name: \"a.png\", size: {}, criteria: [\"P-01\"])]",
            evidence.digest, evidence.size
        );
        let text = fs::read_to_string(shell.path("new.gecc.ron")).unwrap();
        let text = text.replace("evidence: []", &row);
        fs::copy(shell.path("new.gecc.ron"), &path).unwrap();
        std::io::Write::write_all(&mut fs::File::create(&path).unwrap(), text.as_bytes()).unwrap();
        digests.push(evidence.digest);
    }
    let done = shell.run("merge DIR/a.gecc.ron DIR/b.gecc.ron -o DIR/c.gecc.ron");
    assert_eq!((done.exit, done.stderr.as_str()), (Exit::Fine, ""));
    for digest in digests {
        assert!(shell.path("c.gecc.evidence").join(format!("{digest}.png")).exists());
    }
}

/// A shell with the saved review beside the assessment that it is about.
fn reviewed() -> Shell {
    let shell = Shell::new();
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/v1/review");
    fs::copy(data.join("full.review.ron"), shell.path("full.review.ron")).unwrap();
    shell
}

#[test]
fn a_review_is_told_with_the_readiness_as_reviewed() {
    let shell = reviewed();
    let done = shell.run("--lang en review DIR/full.review.ron");
    assert_eq!((done.exit, done.stderr.as_str()), (Exit::Fine, ""), "{done:?}");
    for expected in [
        "Review of ศูนย์ราชการสะดวก สำนักงานที่ดินจังหวัดสาธิต สาขาตัวอย่าง\n",
        "Reviewer นางสาวตรวจ ประเมิน · คณะอนุกรรมการ\n",
        "Overall พร้อมเข้ารับการตรวจ\n    ควรเพิ่มหลักฐานด้านกายภาพ\n",
        "R-1 Public satisfaction with the service · Judged otherwise · Partly met 5\n    ผลสำรวจไม่ครบทุกจุดบริการ\n",
        "1. P-03 จะติดป้ายเมื่อใด\n2. ใครเป็นผู้รับผิดชอบ\n",
        "The assessment is the one that was reviewed\n2 agreed, 2 judged otherwise, 1 need evidence, ",
        "Total 61 of 100 points (estimate) → 47 of 100 points (estimate)\n",
        "For the site visit\n  P-01 ",
        "  Q-2.1 Needs survey on six topics · Not enough evidence\n",
    ] {
        assert!(done.stdout.contains(expected), "{expected}\n{}", done.stdout);
    }
}

#[test]
fn a_review_tells_whether_it_still_fits() {
    let shell = reviewed();
    let value = json(&shell.run("review --json DIR/full.review.ron"));
    assert_eq!(value["assessment"]["fit"], "same");
    assert_eq!(value["opinions"][4]["points"], 5);
    assert_eq!(value["assessment"]["site_visit"][0]["reason"], "physical");
    shell.run("set DIR/full.gecc.ron R-1 --points 6");
    shell.run("set DIR/full.gecc.ron P-02 --state met");
    let value = json(&shell.run("review --json DIR/full.review.ron"));
    assert_eq!(value["assessment"]["fit"], "changed");
    let changed = &value["assessment"]["changed"];
    assert_eq!(changed.as_array().unwrap().len(), 1);
    assert_eq!(
        (&changed[0]["criterion"], &changed[0]["parts"][0]),
        (&"R-1".into(), &"points".into())
    );
    let done = shell.run("--lang en review DIR/full.review.ron");
    let told = "answers with an opinion that changed: 1\n  R-1 Public satisfaction with the service · Points\n";
    assert!(done.stdout.contains(told), "{}", done.stdout);
}

#[test]
fn a_review_can_be_read_where_its_assessment_is_gone_or_elsewhere() {
    let shell = reviewed();
    fs::rename(shell.path("full.gecc.ron"), shell.path("moved.gecc.ron")).unwrap();
    let done = shell.run("--lang en review DIR/full.review.ron");
    let told = "\nThe reviewed assessment was not found; give it with --of\n";
    assert!(done.stdout.ends_with(told), "{}", done.stdout);
    let line = "review --json DIR/full.review.ron --of DIR/moved.gecc.ron";
    assert_eq!(json(&shell.run(line))["assessment"]["fit"], "same");
    shell.run("new DIR/old.gecc.ron --edition 2565");
    let line = "review --json DIR/full.review.ron --of DIR/old.gecc.ron";
    assert_eq!(json(&shell.run(line))["assessment"]["fit"], "other-edition");
    shell.check_refused(
        "--lang en review DIR/moved.gecc.ron",
        "
The file is of the kind “gecc-assessment”, but “gecc-review” is needed: DIR/moved.gecc.ron
Hint: Choose another file; assessments end in .gecc.ron, reviews in .review.ron, editions in .ron
",
    );
}
