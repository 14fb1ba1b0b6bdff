//! Whatever is wrong with what a paper is made from, it comes out and says so at its place and among the findings.

use std::fs;
use std::io::Cursor;
use std::path::Path;

use gecc::cli::Exit;
use gecc::domain::edit::{Edit, LONGEST_TEXT};
use gecc::domain::evidence::Evidence;
use gecc::domain::id::CriterionId;
use gecc::storage::assessment_file;
use gecc::storage::edition_file::Editions;
use gecc::storage::evidence_store::{attach, folder_of, path_in};
use image::{ImageFormat, RgbImage};

use super::Shell;
use crate::report::spoken;

fn jpeg() -> Vec<u8> {
    let mut file = Cursor::new(Vec::new());
    let noise = |x: u32, y: u32| image::Rgb([x, y, x * y].map(|v| u8::try_from(v % 251).unwrap()));
    RgbImage::from_fn(300, 200, noise).write_to(&mut file, ImageFormat::Jpeg).unwrap();
    file.into_inner()
}

/// A picture that says it has 400 million pixels and holds one.
fn bomb() -> Vec<u8> {
    let mut bytes =
        b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\x4e\x20\0\0\x4e\x20\x08\x02\0\0\0".to_vec();
    let crc = bytes[12..29].iter().fold(u32::MAX, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| {
            if crc & 1 == 1 { (crc >> 1) ^ 0xedb8_8320 } else { crc >> 1 }
        })
    });
    bytes.extend((!crc).to_be_bytes());
    bytes.extend(b"\0\0\0\0IDAT\x35\xaf\x06\x1e\0\0\0\0IEND\xae\x42\x60\x82");
    bytes
}

/// A shell whose assessment has photos with these contents and names; `None`: the file was removed later.
fn shell_with(photos: &[(&str, Option<Vec<u8>>)], edits: Vec<Edit>) -> Shell {
    let shell = Shell::new();
    let path = shell.path("new.gecc.ron");
    let opened = assessment_file::open(&path, Editions::built_in()).unwrap();
    let mut assessment = opened.assessment;
    let criterion = CriterionId::new("P-01").unwrap();
    for (number, (name, bytes)) in photos.iter().enumerate() {
        let source = shell.path(name);
        let contents = bytes.clone().unwrap_or_else(|| format!("gone {number}").into_bytes());
        gecc::storage::atomic_write::create(&source, &contents).unwrap();
        let evidence =
            Evidence { criteria: [criterion.clone()].into(), ..attach(&path, &source).unwrap() };
        if bytes.is_none() {
            fs::remove_file(path_in(&folder_of(&path), &evidence)).unwrap();
        }
        assessment.apply(Edit::SetEvidence(evidence)).unwrap();
    }
    for edit in edits {
        assessment.apply(edit).unwrap();
    }
    assessment_file::save(&path, &assessment, &opened.access).unwrap();
    shell
}

/// What the paper says, without spaces; the same from both outputs of the command.
#[track_caller]
fn printed(shell: &Shell, words: &str) -> String {
    let line = format!("--lang en report DIR/new.gecc.ron -o DIR/a.pdf --date 2026-11-20 {words}");
    let done = shell.run(&line);
    assert_eq!((done.exit, done.stderr.as_str()), (Exit::Fine, ""), "{done:?}");
    let file = lopdf::Document::load(shell.path("a.pdf")).unwrap();
    spoken::text(&file).replace(' ', "")
}

#[track_caller]
fn check_said(said: &str, words: &str, times: usize) {
    let count = said.matches(&words.replace(' ', "")).count();
    assert!(count >= times, "“{words}” {count} times in {said}");
}

#[test]
fn photos_that_cannot_be_printed_are_told_at_their_place_and_among_the_findings() {
    let half = jpeg();
    let shell = shell_with(
        &[
            ("whole.jpg", Some(jpeg())),
            ("cut.jpg", Some(half[..half.len() / 2].to_vec())),
            ("bomb.png", Some(bomb())),
            ("IMG.heic", Some(b"\0\0\0\x18ftypheic\0\0\0\0mif1heic".to_vec())),
            ("gone.jpg", None),
        ],
        Vec::new(),
    );
    let report = printed(&shell, "");
    for words in [
        "This picture is damaged and cannot be printed",
        "This picture is too large to be printed",
        "This kind of picture cannot be printed; use JPEG or PNG",
    ] {
        check_said(&report, words, 2);
    }
    check_said(&report, "The file of this picture is missing", 1);
    for name in ["cut.jpg", "bomb.png", "IMG.heic", "gone.jpg"] {
        // In the register, below its place in the annex and among the findings.
        check_said(&report, name, 3);
    }
    for paper in ["--paper index", "--photos small", "--photos large", "--photos none"] {
        check_said(&printed(&shell, paper), "whole.jpg", 1);
    }
}

#[test]
fn the_longest_note_and_a_criterion_without_texts_are_printed() {
    let criterion = CriterionId::new("P-01").unwrap();
    let note = "บันทึก ".chars().cycle().take(LONGEST_TEXT - 3).chain("จบ.".chars()).collect();
    let shell = shell_with(&[], vec![Edit::SetNote(criterion, note)]);
    let report = printed(&shell, "");
    check_said(&report, "จบ.", 1);
    check_said(&report, "บันทึก", LONGEST_TEXT / 8);
}

#[test]
fn a_place_that_cannot_be_written_fails_and_keeps_no_part_of_a_paper() {
    let shell = shell_with(&[("whole.jpg", Some(jpeg()))], Vec::new());
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/v1/review/full.review.ron");
    fs::copy(data, shell.path("full.review.ron")).unwrap();
    fs::create_dir(shell.path("centres")).unwrap();
    for target in ["DIR/none/a.pdf", "DIR", "DIR/new.gecc.ron", "DIR/full.gecc.ron"] {
        for paper in [
            "report DIR/new.gecc.ron",
            "report DIR/new.gecc.ron --earlier DIR/full.gecc.ron",
            "compare DIR/full.gecc.ron DIR/new.gecc.ron",
            "review DIR/full.review.ron",
            "review DIR/full.review.ron --paper visit",
        ] {
            let before = shell.files();
            let done = shell.run(&format!("{paper} -o {target} --date 2026-11-20"));
            assert_eq!((done.exit, done.stdout.as_str()), (Exit::Unusable, ""), "{done:?}");
            assert!(!done.stderr.is_empty() && shell.files() == before, "{paper}: {target}");
        }
    }
}

#[test]
fn the_papers_of_a_review_come_out_whatever_became_of_its_assessment() {
    let shell = shell_with(&[], Vec::new());
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/v1/review/full.review.ron");
    fs::copy(data, shell.path("full.review.ron")).unwrap();
    let said = |words: &str| {
        let line = format!("--lang en review DIR/full.review.ron {words} -o DIR/a.pdf");
        let done = shell.run(&format!("{line} --date 2026-11-20"));
        assert_eq!((done.exit, done.stderr.as_str()), (Exit::Fine, ""), "{done:?}");
        assert_eq!(done.stdout, "Wrote the report: DIR/a.pdf\n");
        spoken::text(&lopdf::Document::load(shell.path("a.pdf")).unwrap()).replace(' ', "")
    };
    let same = said("");
    check_said(&same, "The assessment is the one that was reviewed", 1);
    check_said(&same, "Points as reviewed", 1);
    check_said(&said("--paper visit"), "Site-visit list", 1);
    shell.run("set DIR/full.gecc.ron R-1 --points 6");
    check_said(&said(""), "Answers that changed after the opinion", 1);
    // Another edition, and no assessment at all: what the reviewer saw is printed, and said to be that.
    shell.run("new DIR/old.gecc.ron --edition 2565");
    for words in ["--of DIR/old.gecc.ron", "--of DIR/old.gecc.ron --paper visit"] {
        check_said(&said(words), "The assessment was not at hand", 1);
    }
    fs::rename(shell.path("full.gecc.ron"), shell.path("gone.gecc.ron")).unwrap();
    let alone = said("");
    check_said(&alone, "The assessment was not at hand", 1);
    check_said(&alone, "ผลสำรวจไม่ครบทุกจุดบริการ", 1);
    check_said(&said("--paper visit"), "Physical criteria", 1);
}

#[test]
fn what_two_files_say_is_compared_on_paper_and_in_the_report() {
    let shell = shell_with(&[], Vec::new());
    shell.run("new DIR/old.gecc.ron --edition 2565");
    for line in [
        "compare DIR/old.gecc.ron DIR/full.gecc.ron",
        "compare DIR/full.gecc.ron DIR/full.gecc.ron",
        "report DIR/full.gecc.ron --earlier DIR/old.gecc.ron",
    ] {
        let done = shell.run(&format!("--lang en {line} -o DIR/a.pdf --date 2026-11-20"));
        assert_eq!((done.exit, done.stderr.as_str()), (Exit::Fine, ""), "{done:?}");
        let file = lopdf::Document::load(shell.path("a.pdf")).unwrap();
        let said = spoken::text(&file).replace(' ', "");
        check_said(&said, "Changes by aspect", 1);
        let is_same = line.ends_with("full.gecc.ron") && line.starts_with("compare DIR/full");
        check_said(&said, "Answers, points and evidence are all the same", is_same.into());
    }
    let before = shell.files();
    for (line, words) in [
        ("report DIR/full.gecc.ron --paper plan --earlier DIR/old.gecc.ron", "--earlier is for"),
        ("report DIR/full.gecc.ron --earlier DIR/none.gecc.ron", "DIR/none.gecc.ron"),
        ("compare DIR/full.gecc.ron DIR/full.gecc.ron --json", "--json"),
    ] {
        let done = shell.run(&format!("--lang en {line} -o DIR/b.pdf --date 2026-11-20"));
        assert_eq!(done.exit, Exit::Unusable, "{done:?}");
        assert!(done.stderr.contains(words) && shell.files() == before, "{done:?}");
    }
}
