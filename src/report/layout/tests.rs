//! What stands on every page of the papers, line by line: where lines and pages end.

use crate::domain::language::Language;
use crate::report::document::Document;
use crate::report::layout::lay_out;
use crate::report::layout::pages::{Ink, Page};
use crate::report::progress::Progress;
use crate::report::sections::{PaperKind, ReportOptions};
use crate::report::shape::Faces;
use crate::report::testing::{made, paper};
use crate::thai::digits::Digits;

/// The lines of a page in the order in which they are read.
fn page(page: &Page) -> String {
    let way = if page.sheet.width > page.sheet.height { "landscape" } else { "portrait" };
    let mut lines = vec![format!("=== {} {way}", page.label)];
    let mut shapes = 0;
    for item in &page.items {
        match &item.ink {
            Ink::Text(text) => lines.push(text.text.text_of(text.glyphs.clone()).to_owned()),
            Ink::Picture(index, _) => lines.push(format!("[picture {index}]")),
            Ink::Path(_) | Ink::Areas(..) => shapes += 1,
        }
    }
    lines.push(format!("({shapes} lines and areas)"));
    lines.join("\n")
}

fn pages(change: impl FnOnce(&mut ReportOptions)) -> String {
    pages_of(&made(change))
}

fn pages_of(document: &Document) -> String {
    let pages = lay_out(document, &Faces::load().unwrap(), &Progress::default()).unwrap();
    pages.pages.iter().map(page).collect::<Vec<_>>().join("\n\n")
}

#[test]
fn the_pages_of_the_thai_report() {
    insta::assert_snapshot!(pages(|_| {}));
}

#[test]
fn the_pages_of_the_english_report() {
    insta::assert_snapshot!(pages(|options| {
        (options.language, options.digits) = (Language::English, Digits::Arabic);
    }));
}

#[test]
fn the_pages_of_the_thai_plan() {
    insta::assert_snapshot!(pages_of(&paper(PaperKind::Plan, |_| {})));
}

#[test]
fn the_pages_of_the_thai_evidence_index() {
    insta::assert_snapshot!(pages_of(&paper(PaperKind::EvidenceIndex, |_| {})));
}

#[test]
fn no_line_begins_with_a_sign_that_belongs_to_the_word_before() {
    let text = pages(|_| {});
    let torn = |line: &&str| line.starts_with(['ๆ', 'ฯ', 'ะ', 'า', 'ำ', '่', '้']);
    assert_eq!(text.lines().find(torn), None);
}
