//! Commands about two files: compare, merge, review.

use std::fs;
use std::path::Path;

use gecc::cli::Exit;
use gecc::storage::evidence_store;

use crate::cli::{Done, Shell, put};

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
        "P-01.judgement · P-01 Service hours · Answer, points and reason · \
         The two files say different things\n\n\
         To be decided: 1; no file was written\n\
         Decide with --from-a PLACE or --from-b PLACE, and all the rest with --take A or --take B\n"
    );
    assert!(shell.files() == before);
}

/// Merges the copies with these decisions and checks what P-01 says then.
#[track_caller]
fn check_decided(decisions: &str, expected: &str) {
    let shell = copies();
    shell.run("set DIR/a.gecc.ron P-01 --state partly --note from_a");
    shell.run("set DIR/b.gecc.ron P-01 --note from_b");
    let line = format!(
        "merge DIR/a.gecc.ron DIR/b.gecc.ron --base DIR/new.gecc.ron -o DIR/c.gecc.ron {decisions}"
    );
    let done = shell.run(&line);
    assert_eq!((done.exit, done.stderr.as_str()), (Exit::Fine, ""), "{line} {done:?}");
    let merged = fs::read_to_string(shell.path("c.gecc.ron")).unwrap();
    let words = merged.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(words.contains(expected), "{decisions}: {words}");
    // What one copy alone changed comes along, whatever was decided.
    assert!(words.contains("criterion: \"R-1\"") && words.contains("criterion: \"P-02\""));
}

#[test]
fn a_merge_takes_what_was_decided_for_all_or_for_single_places() {
    for (decisions, state, note) in [
        ("--take A", "partly", "from a"),
        ("--take B", "met", "from b"),
        ("--from-b P-01", "met", "from b"),
        ("--from-a P-01.note --from-b P-01.judgement", "met", "from a"),
        ("--from-a P-01.note --take B", "met", "from a"),
        ("--take A --from-b figures,P-01.note", "partly", "from b"),
    ] {
        let expected = format!("criterion: \"P-01\", state: {state}, note: \"{note}\"");
        check_decided(decisions, &expected);
    }
}

#[test]
fn decisions_about_other_places_are_refused_and_the_rest_stays_to_be_decided() {
    let shell = copies();
    let merge = "--lang en merge DIR/a.gecc.ron DIR/b.gecc.ron -o DIR/c.gecc.ron";
    for place in ["P-99", "P-01.notes", "profile.colour", "evidence.", "plan.x", "own.P-99"] {
        shell.check_refused(
            &format!("{merge} --from-a {place}"),
            &format!(
                "The files have no place {place}\n\
                 Hint: Run merge without decisions to see the places\n"
            ),
        );
    }
    shell.check_refused(
        &format!("{merge} --from-a P-01.note --from-b P-01"),
        "P-01 is decided both ways\nHint: Name each place once\n",
    );
    let done = shell.run(&format!("{merge} --from-a P-01.note"));
    assert_eq!(done.exit, Exit::Findings);
    assert!(done.stdout.starts_with("P-01.judgement · "), "{}", done.stdout);
    assert!(!shell.path("c.gecc.ron").exists());
}

#[test]
fn a_split_gives_copies_with_their_evidence_that_merge_to_the_same_again() {
    let shell = Shell::new();
    let sample = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/samples");
    fs::copy(sample.join("amphoe-sample.gecc.ron"), shell.path("x.gecc.ron")).unwrap();
    let sample = gecc::gui::files::sample().unwrap();
    evidence_store::carry_sample(&sample, &shell.path("x.gecc.ron")).unwrap();
    let done = shell.run("--lang en split DIR/x.gecc.ron --by aspect -o DIR/parts");
    assert_eq!((done.exit, done.stderr.as_str()), (Exit::Fine, ""), "{done:?}");
    let parts: Vec<&str> = done
        .stdout
        .lines()
        .filter_map(|line| line.split_once("DIR/parts/"))
        .map(|it| it.1)
        .collect();
    assert_eq!(parts.len(), 4, "{done:?}");
    assert!(parts.iter().all(|part| part.starts_with("x – ")), "{parts:?}");
    let typed = |part: &str| format!("DIR/parts/{}", part.replace(' ', "_"));
    let mut merged = typed(parts[0]);
    for (at, part) in parts.iter().enumerate() {
        let copy = shell.path("parts").join(part);
        // What was handed out is kept, so that it is known what both began from.
        let kept = shell.path("x.gecc.shares").join(part);
        assert_eq!(fs::read(kept).unwrap(), fs::read(copy).unwrap());
        if at > 0 {
            let next = format!("DIR/merged-{at}.gecc.ron");
            // No base: what one part leaves empty is taken from the other.
            let line = format!("merge {merged} {} -o {next}", typed(part));
            let done = shell.run(&line);
            assert_eq!(done.exit, Exit::Fine, "{line} {done:?}");
            merged = next;
        }
    }
    let done = shell.run("compare --json DIR/x.gecc.ron DIR/merged-3.gecc.ron");
    let value = json(&done);
    let moved =
        value["criteria"].as_array().unwrap().iter().filter(|it| it["movement"] != "stayed");
    assert_eq!(moved.count(), 0, "{value}");
    let count = |folder: &str| fs::read_dir(shell.path(folder)).unwrap().count();
    assert_eq!(count("merged-3.gecc.evidence"), count("x.gecc.evidence"));
    let of_part = parts[1].replace(".gecc.ron", ".gecc.evidence");
    assert!(count(&format!("parts/{of_part}")) < count("x.gecc.evidence"));
    // Nothing is replaced, and nothing is written beside what is there.
    let first = shell.path("parts").join(parts[0]);
    fs::remove_file(&first).unwrap();
    let done = shell.run("--lang en split DIR/x.gecc.ron --by aspect -o DIR/parts");
    assert_eq!(done.exit, Exit::Unusable);
    assert!(!first.exists());
}

#[test]
fn a_split_by_person_gives_a_copy_to_each_and_one_to_nobody() {
    let shell = Shell::new();
    let text = fs::read_to_string(shell.path("new.gecc.ron")).unwrap();
    let answer =
        |id: &str, who: &str| format!("(criterion: \"{id}\", state: met, responsible: \"{who}\"),");
    let answers = [answer("P-01", "งาน/ทะเบียน"), answer("P-02", "งาน:ทะเบียน"), answer("P-03", "")];
    let text = text.replace("answers: []", &format!("answers: [{}]", answers.concat()));
    std::io::Write::write_all(
        &mut fs::File::create(shell.path("new.gecc.ron")).unwrap(),
        text.as_bytes(),
    )
    .unwrap();
    let done = shell.run("--lang en split DIR/new.gecc.ron --by person -o DIR/parts");
    assert_eq!(
        done.stdout,
        "Split off 1 answers: DIR/parts/new – Nobody in charge.gecc.ron\n\
         Split off 1 answers: DIR/parts/new – งานทะเบียน.gecc.ron\n\
         Split off 1 answers: DIR/parts/new – งานทะเบียน (2).gecc.ron\n",
        "{done:?}"
    );
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
fn a_merge_finds_by_itself_what_both_began_from() {
    let shell = Shell::new();
    shell.run("set DIR/new.gecc.ron P-01 --state met --note ก");
    let done = shell.run("--lang en split DIR/new.gecc.ron --by person -o DIR/parts");
    let part = done.stdout.trim_end().rsplit('/').next().unwrap().replace(' ', "_");
    shell.run(&format!("set DIR/parts/{part} P-01 --state not-met"));
    for copies in
        [format!("DIR/new.gecc.ron DIR/parts/{part}"), format!("DIR/parts/{part} DIR/new.gecc.ron")]
    {
        let line = format!("--lang en merge {copies} -o DIR/both.gecc.ron");
        let done = shell.run(&line);
        assert_eq!(done.exit, Exit::Fine, "{done:?}");
        assert_eq!(
            done.stderr,
            "Both begin from the part that was split off from DIR/new.gecc.ron\n"
        );
        let text = fs::read_to_string(shell.path("both.gecc.ron")).unwrap();
        assert!(text.contains("not_met"), "{text}");
        fs::remove_file(shell.path("both.gecc.ron")).unwrap();
    }
}

#[test]
fn what_a_newer_version_wrote_is_not_written_anew() {
    let shell = Shell::new();
    let newer = "DIR/newer-readable.gecc.ron";
    put(shell.path("newer-readable.gecc.seal.ron"), "(");
    for line in [
        format!("merge {newer} DIR/new.gecc.ron -o DIR/c.gecc.ron"),
        format!("merge DIR/new.gecc.ron {newer} -o DIR/c.gecc.ron"),
        format!("split {newer} --by aspect -o DIR/parts"),
        format!("revise {newer} -o DIR/c.gecc.ron"),
    ] {
        let before = shell.files();
        let done = shell.run(&line);
        assert_eq!((done.exit, done.stdout.as_str()), (Exit::Unusable, ""), "{line} {done:?}");
        assert!(done.stderr.contains("รุ่นใหม่กว่า"), "{done:?}");
        assert!(shell.files() == before && !shell.path("parts").exists(), "{line}");
    }
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
    assert_eq!(json(&shell.run(line))["assessment"]["fit"], "other_edition");
    shell.check_refused(
        "--lang en review DIR/moved.gecc.ron",
        "
The file is of the kind “gecc-assessment”, but “gecc-review” is needed: DIR/moved.gecc.ron
Hint: Choose another file; assessments end in .gecc.ron, reviews in .review.ron, editions in .ron
",
    );
}
