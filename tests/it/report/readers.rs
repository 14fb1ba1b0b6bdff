//! What independent readers copy from the papers: poppler, `MuPDF`, `PDFium` and `pdf.js`.
//!
//! `cargo test --features readers --test it readers -- --nocapture` prints, for each paper and reader, how many lines are
//! copied exactly. `GECC_READERS` names the folder into which `tests/readers/install` put the programs.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use gecc::report::document::Document;
use gecc::report::write;

use crate::report::{nasty, read, rich, spoken};

/// The readers, each with its command line; FILE is the paper, HERE the programs, SCRIPTS the scripts that drive them.
const READERS: [(&str, &str); 6] = [
    ("poppler", "pdftotext FILE -"),
    ("poppler -raw", "pdftotext -raw FILE -"),
    ("poppler -layout", "pdftotext -layout FILE -"),
    ("MuPDF", "HERE/python/bin/python SCRIPTS/read.py mupdf FILE"),
    ("PDFium", "HERE/python/bin/python SCRIPTS/read.py pdfium FILE"),
    ("pdf.js", "node SCRIPTS/read.mjs HERE FILE"),
];

/// What a program says.
pub(super) fn said(command: &str, file: &Path) -> String {
    let here = std::env::var("GECC_READERS").unwrap_or_default();
    let scripts = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/readers");
    let words: Vec<String> = command
        .split(' ')
        .map(|word| word.replace("HERE", &here).replace("SCRIPTS", scripts))
        .map(|word| if word == "FILE" { file.to_str().unwrap().to_owned() } else { word })
        .collect();
    let output = Command::new(&words[0]).args(&words[1..]).output().unwrap_or_else(|error| {
        panic!("{command}: {error}; is GECC_READERS the folder of tests/readers/install?")
    });
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(
        output.status.success(),
        "{command}: {said}{}",
        String::from_utf8_lossy(&output.stderr)
    );
    said
}

/// The paper as a file, to be looked at when a reader disagrees.
pub(super) fn file_of(name: &str, pdf: &[u8]) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("readers");
    std::fs::create_dir_all(&folder).unwrap();
    let path = folder.join(format!("{name}.pdf"));
    #[expect(clippy::disallowed_methods, reason = "for other programs, nobody's document")]
    std::fs::write(&path, pdf).unwrap();
    path
}

fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The lines of a page that a reader does not give as they are.
fn lost<'a>(lines: &'a [Vec<String>], copied: &str) -> Vec<&'a str> {
    let pages: Vec<String> = copied.split('\u{c}').map(squeezed).collect();
    let lost = lines.iter().enumerate().flat_map(|(page, lines)| {
        let copied = pages.get(page).map_or("", String::as_str);
        lines.iter().filter(|line| !copied.contains(&squeezed(line))).map(String::as_str)
    });
    lost.collect()
}

/// Reads the papers with every reader. `known` says which lines a reader may get wrong; a cause is written down there.
fn check(papers: &[(String, Document)], known: impl Fn(&str, &str) -> bool) {
    let mut table = String::new();
    let mut faults: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (name, document) in papers {
        let pdf = write(document).unwrap();
        let lines = spoken::lines(&read(document));
        let count: usize = lines.iter().map(Vec::len).sum();
        let file = file_of(name, &pdf);
        for (reader, command) in READERS {
            let copied = said(command, &file);
            let lost = lost(&lines, &copied);
            writeln!(table, "{name:14} {reader:16} {} of {count}", count - lost.len()).unwrap();
            let lost = lost.into_iter().filter(|line| !known(reader, line)).map(str::to_owned);
            faults.entry(format!("{name}, {reader}")).or_default().extend(lost);
        }
    }
    #[expect(clippy::print_stdout, reason = "the figures that this test is run for")]
    {
        print!("{table}");
    }
    faults.retain(|_, lost| !lost.is_empty());
    assert!(faults.is_empty(), "lines not copied exactly: {faults:#?}");
}

#[test]
fn every_line_of_the_papers_is_copied_exactly() {
    // Some of them hold syllables that no Thai word is written with.
    check(&rich::papers(), |reader, line| reader == "pdf.js" && has_narrow_ring(line));
}

/// Is there SARA AM after a consonant with an ascender? There the font draws a narrower ring, for which it has no sign
/// with the rest of the vowel, so two glyphs stand for one letter. `pdf.js` does not read the text of the span and gives
/// the two parts. No Thai word is written so; with tone marks a few are, such as ป้ำ.
fn has_narrow_ring(line: &str) -> bool {
    let mut before = ' ';
    let mut found = false;
    for c in line.chars() {
        found |= c == 'ำ' && "ปฝฟ".contains(before);
        if !('\u{e48}'..='\u{e4b}').contains(&c) {
            before = c;
        }
    }
    found
}

/// Letters of Hebrew and Arabic are set in the order in which they were typed, and readers turn them round. No office
/// writes them.
fn is_right_to_left(line: &str) -> bool {
    line.contains(|c| ('\u{590}'..'\u{700}').contains(&c))
}

#[test]
fn hard_texts_are_copied_exactly() {
    check(&[("hard-texts".to_owned(), nasty::document())], |reader, line| {
        is_right_to_left(line) || (reader == "pdf.js" && has_narrow_ring(line))
    });
}
