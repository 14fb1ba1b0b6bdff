//! Whatever is wrong with what a paper is made from, it comes out and says so at its place and among the findings.

use std::fs;
use std::io::Cursor;

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
    for target in ["DIR/none/a.pdf", "DIR", "DIR/new.gecc.ron", "DIR/full.gecc.ron"] {
        let before = shell.files();
        let done = shell.run(&format!("report DIR/new.gecc.ron -o {target} --date 2026-11-20"));
        assert_eq!((done.exit, done.stdout.as_str()), (Exit::Unusable, ""), "{done:?}");
        assert!(!done.stderr.is_empty() && shell.files() == before, "{target}");
    }
}
