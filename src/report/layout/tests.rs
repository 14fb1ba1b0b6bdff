//! What stands on every page of the papers, line by line: where lines and pages end.

use crate::domain::language::Language;
use crate::report::document::{
    Align, Block, Cell, Code, Column, Cover, Document, Figure, KeyValue, Photo, PhotoSize, Picture,
    Row, Table, Width,
};
use crate::report::layout::lay_out;
use crate::report::layout::pages::{Ink, Owner, Page, Pages};
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
            Ink::Path(_) | Ink::Areas(..) | Ink::Code(_) => shapes += 1,
        }
    }
    lines.push(format!("({shapes} lines and areas)"));
    lines.join("\n")
}

fn pages(change: impl FnOnce(&mut ReportOptions)) -> String {
    pages_of(&made(change))
}

fn laid_out(document: &Document) -> Pages {
    lay_out(document, &Faces::load().unwrap(), &Progress::default()).unwrap()
}

fn pages_of(document: &Document) -> String {
    let pages = laid_out(document);
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

/// A table of two headings with so many rows below each.
fn headed(rows: usize) -> Document {
    let column = Column::new("สดมภ์", Width::Share(1), Align::Left);
    let row = |number| Row::Cells(vec![Cell::new(format!("แถว {number}"))]);
    let part = |name: &str| {
        std::iter::once(Row::Heading(Cell::new(name))).chain((0..rows).map(row)).collect::<Vec<_>>()
    };
    let rows = [vec![Row::Band("กลุ่ม".to_owned())], part("หนึ่ง"), part("สอง")].concat();
    let table = Table::new(vec![column], rows).continued_as("(ต่อ)");
    Document { blocks: vec![Block::Table(table)], ..Document::default() }
}

#[test]
fn a_band_and_a_heading_are_repeated_where_their_rows_go_on_and_read_once() {
    for rows in [1, 20, 40, 90] {
        let pages = laid_out(&headed(rows));
        let mut open = "";
        for (number, page) in pages.pages.iter().enumerate() {
            let mut lines = page.items.iter().filter_map(|item| match &item.ink {
                Ink::Text(text) => Some((item.owner, text.text.text.as_str())),
                Ink::Path(_) | Ink::Areas(..) | Ink::Picture(..) | Ink::Code(_) => None,
            });
            assert_eq!(lines.next().unwrap().1, "สดมภ์");
            // The band stands above whatever is on the page.
            let band = lines.next().unwrap();
            assert_eq!(band.1, if number > 0 { "กลุ่ม (ต่อ)" } else { "กลุ่ม" });
            assert_eq!(band.0 == Owner::Artifact, number > 0);
            let (owner, first) = lines.next().unwrap();
            // Either a part begins here, or the one above goes on and is named again, for the eye alone.
            if number > 0 && !["หนึ่ง", "สอง"].contains(&first) {
                assert_eq!((owner, first), (Owner::Artifact, format!("{open} (ต่อ)").as_str()));
            }
            for (_, line) in std::iter::once((owner, first)).chain(lines) {
                if let Some(part) = ["หนึ่ง", "สอง"].into_iter().find(|part| *part == line)
                {
                    open = part;
                }
            }
        }
        assert_eq!(pages.pages.len() > 1, rows > 10);
    }
}

#[test]
fn lines_to_write_on_stay_with_their_row() {
    let column = || Column::new("", Width::Share(1), Align::Left);
    let rows = (0..40).flat_map(|number| {
        let cells = Row::Cells(vec![Cell::new(format!("แถว {number}")), Cell::default()]);
        [cells, Row::Write { label: format!("พบ {number}"), lines: 2 }]
    });
    let table = Table::new(vec![column(), column()], rows.collect());
    let document = Document { blocks: vec![Block::Table(table)], ..Document::default() };
    let pages = laid_out(&document);
    assert!(pages.pages.len() > 2);
    for page in &pages.pages {
        let count = |word: &str| {
            let texts = page.items.iter().filter(|item| match &item.ink {
                Ink::Text(text) => text.text.text.starts_with(word),
                Ink::Path(_) | Ink::Areas(..) | Ink::Picture(..) | Ink::Code(_) => false,
            });
            texts.count()
        };
        assert_eq!(count("แถว"), count("พบ"));
    }
}

#[test]
fn a_cover_with_long_names_stays_one_page() {
    let cover = |lines: usize| {
        let long = vec![
            "สำนักงานคณะกรรมการตัวอย่างแห่งชาติ";
            lines
        ]
        .join(" ");
        Cover {
            kicker: "มาตรฐาน".to_owned(),
            title: "รายงานความเห็นของผู้ตรวจประเมิน".to_owned(),
            subtitle: long.clone(),
            agency: long.clone(),
            badge: Some(Figure {
                value: "ระดับพื้นฐาน".to_owned(), ..Figure::default()
            }),
            facts: (0..4).map(|_| KeyValue::new("ผู้ตรวจประเมิน", long.clone())).collect(),
            code: Some(Code { payload: "x".to_owned(), title: long, ..Code::default() }),
        }
    };
    let pages = |lines| {
        let blocks = vec![Block::Cover(cover(lines))];
        laid_out(&Document { blocks, ..Document::default() }).pages
    };
    for lines in [1, 2, 3] {
        let pages = pages(lines);
        assert_eq!(pages.len(), 1, "{lines}");
    }
    // However long they are, nothing is lost.
    assert!(pages(40).len() > 1);
}

#[test]
fn a_long_caption_goes_on_from_page_to_page() {
    let caption = (1..=1_500).map(|at| format!("ภาพที่ {at} จุดบริการ\n")).collect::<String>();
    for size in [PhotoSize::Small, PhotoSize::Medium, PhotoSize::Large] {
        let note = "หลักฐานที่ ๑".to_owned();
        let jpeg = vec![0xff, 0xd8].into();
        let picture = Picture { jpeg, width: 4, height: 3, alt_text: String::new() };
        let photo = Photo { caption: caption.clone(), note, ..Photo::default() };
        let shown = Photo { picture: Some(picture), ..photo.clone() };
        let blocks = vec![Block::Photos { size, photos: vec![shown, photo] }];
        let pages = laid_out(&Document { blocks, ..Document::default() });
        let mut words = String::new();
        for page in &pages.pages {
            for item in page.items.iter().filter(|item| item.owner != Owner::Artifact) {
                if let Ink::Text(text) = &item.ink {
                    assert!(text.y <= page.sheet.bottom, "{size:?}");
                    words.push_str(text.text.text_of(text.glyphs.clone()));
                    words.push('\n');
                }
            }
        }
        for line in ["ภาพที่ 1 จุดบริการ\n", "ภาพที่ 1500 จุดบริการ\n", "หลักฐานที่ ๑\n"]
        {
            assert_eq!(words.matches(line).count(), 2, "{size:?} {line}");
        }
        assert_eq!(words.matches("จุดบริการ").count(), 3_000, "{size:?}");
        // The end of a caption and its note stand together, and nothing of another stands between.
        for line in [700, 1_100, 1_499].map(|at| (at, at + 1)) {
            let together = format!("ภาพที่ {} จุดบริการ\nภาพที่ {} จุดบริการ\n", line.0, line.1);
            assert_eq!(words.matches(&together).count(), 2, "{size:?} {line:?}");
        }
        assert_eq!(words.matches("ภาพที่ 1500 จุดบริการ\nหลักฐานที่ ๑\n").count(), 2, "{size:?}");
    }
}
