//! The printed report, read back from its bytes.

#[cfg(feature = "readers")]
mod archive;
mod metadata;
mod nasty;
mod others;
mod pages;
#[cfg(feature = "pictures")]
mod pictures;
#[cfg(feature = "readers")]
mod readers;
mod rich;
pub(crate) mod spoken;
mod structure;

use lopdf::{Dictionary, ObjectId};

use std::sync::Arc;

use gecc::domain::assessment::Assessment;
use gecc::domain::date::Date;
use gecc::domain::digest::Digest;
use gecc::domain::edition::Edition;
use gecc::domain::evidence::EvidenceFaults;
use gecc::domain::language::{Bilingual, Language};
use gecc::report::document::{
    Align, Anchor, Bar, BarChart, Block, Cell, Code, Column, ColumnChart, Columns, Cover, Document,
    Figure, HeadingLevel, KeyValue, Mark, Orientation, ParagraphStyle, Photo, PhotoSize, Row,
    Signature, Table, Tone, Width,
};
use gecc::report::photos::Photos;
use gecc::report::sections::{AssessmentMaterial, Material, PaperKind, ReportOptions, SourceFile};
use gecc::report::{build, write};
use gecc::storage::assessment_file;
use gecc::storage::edition_file::Editions;
use gecc::thai::digits::Digits;

use crate::report::structure::check_structure;

const SAMPLE: &str = include_str!("../../../assets/samples/amphoe-sample.gecc.ron");

fn report_of(assessment: &Assessment, language: Language, digits: Digits) -> Document {
    let (faults, photos) = (EvidenceFaults::new(), Photos::new());
    let material =
        AssessmentMaterial { assessment, faults: &faults, photos: &photos, earlier: None };
    build(
        &Material::Assessment(PaperKind::Readiness, material),
        &ReportOptions { digits, ..options(language) },
    )
}

/// How the papers of these tests are made.
fn options(language: Language) -> ReportOptions {
    let source = Some(SourceFile {
        name: "ตัวอย่าง.gecc.ron".to_owned(),
        bytes: SAMPLE.as_bytes().to_vec(),
    });
    let fingerprint = Some(Digest([0x5a; 32]));
    let date = Date::parse("2026-11-20").unwrap();
    ReportOptions { source, fingerprint, ..ReportOptions::new(language, date) }
}

fn sample(language: Language, digits: Digits) -> Document {
    let opened = assessment_file::decode(SAMPLE, Editions::built_in()).unwrap();
    report_of(&opened.assessment, language, digits)
}

fn read(document: &Document) -> lopdf::Document {
    lopdf::Document::load_mem(&write(document).unwrap()).unwrap()
}

fn dictionary(file: &lopdf::Document, id: ObjectId) -> &Dictionary {
    file.get_dictionary(id).unwrap()
}

fn name(dictionary: &Dictionary, key: &[u8]) -> String {
    String::from_utf8(dictionary.get(key).unwrap().as_name().unwrap().to_vec()).unwrap()
}

#[test]
fn every_piece_of_content_is_in_the_structure_once() {
    for (language, digits) in [(Language::Thai, Digits::Thai), (Language::English, Digits::Arabic)]
    {
        let walk = check_structure(&sample(language, digits));
        for role in
            ["Document", "H1", "H2", "P", "L", "LI", "LBody", "Table", "TR", "TH", "TD", "Figure"]
        {
            assert!(walk.roles.contains_key(role), "{role}");
        }
    }
}

#[test]
fn the_same_report_is_the_same_file() {
    let thai = sample(Language::Thai, Digits::Thai);
    let first = write(&thai).unwrap();
    write(&sample(Language::English, Digits::Arabic)).unwrap();
    assert_eq!(write(&thai).unwrap(), first);
    let mut later = thai;
    later.date.day = 21;
    assert_ne!(write(&later).unwrap(), first);
}

#[test]
fn the_report_of_an_empty_assessment_can_be_printed() {
    for edition in Editions::built_in().all() {
        let empty = Assessment::new(edition.clone());
        for language in [Language::Thai, Language::English] {
            check_structure(&report_of(&empty, language, Digits::Thai));
        }
    }
}

#[test]
fn the_report_stays_small() {
    let pdf = write(&sample(Language::Thai, Digits::Thai)).unwrap();
    // Without photos: twenty tagged pages with fonts and the assessment itself.
    assert!(pdf.len() < 160_000, "{}", pdf.len());
}

fn odd_cover(text: &str) -> Cover {
    let code = Code {
        payload: text.to_owned(),
        title: text.to_owned(),
        text: text.to_owned(),
        ..Code::default()
    };
    let badge = Figure { value: text.to_owned(), ..Figure::default() };
    Cover { agency: text.to_owned(), badge: Some(badge), code: Some(code), ..Cover::default() }
}

fn odd_chart(text: &str) -> ColumnChart {
    let values = vec![Some((7, text.to_owned())), None];
    ColumnChart {
        title: text.to_owned(),
        labels: vec![text.to_owned(), text.to_owned()],
        columns: vec![Columns { legend: text.to_owned(), values }; 2],
        ..ColumnChart::default()
    }
}

fn table(widths: &[Width], cells: &[&str], rows: usize) -> Block {
    let columns = widths.iter().map(|width| Column::new("หัวข้อของสดมภ์", *width, Align::Left));
    let row = || Row::Cells(cells.iter().map(|text| Cell::new(*text)).collect());
    Block::Table(Table::new(columns.collect(), (0..rows).map(|_| row()).collect()))
}

fn paper(blocks: Vec<Block>) -> Document {
    Document { blocks, title: "<&>".to_owned(), ..Document::default() }
}

fn page_count(blocks: Vec<Block>) -> usize {
    let document = paper(blocks);
    check_structure(&document);
    read(&document).get_pages().len()
}

#[test]
fn odd_texts_are_printed_and_never_refused() {
    let long_word = "ก".repeat(3_000);
    for text in [
        "",
        "\n\n\n",
        " ",
        "a\u{200b}b\tc\r\nd",
        "👍🏽 漢字 עברית ا\u{301} \u{0} \u{feff}",
        "เเเเเ แแแ ะะะ \u{e48}\u{e48} ๆๆๆ ฯฯฯ ำำำ",
        long_word.as_str(),
    ] {
        let blocks = vec![
            Block::Heading { level: HeadingLevel::Section, text: text.to_owned() },
            Block::Paragraph { style: ParagraphStyle::Body, text: text.to_owned() },
            Block::List(vec![text.to_owned()]),
            Block::Head(Cover { title: text.to_owned(), ..Cover::default() }),
            Block::Cover(odd_cover(text)),
            Block::Contents { title: text.to_owned() },
            Block::ColumnCharts(vec![odd_chart(text)]),
            Block::Photos {
                size: PhotoSize::Small,
                photos: vec![Photo { caption: text.to_owned(), ..Photo::default() }],
            },
            Block::Figures(vec![Figure { value: text.to_owned(), ..Figure::default() }]),
            Block::KeyValues(vec![KeyValue::new(text, text)]),
            Block::Callout {
                tone: Tone::Warn,
                title: text.to_owned(),
                lines: vec![text.to_owned()],
            },
            table(&[Width::Share(1), Width::Millimetres(1)], &[text, text], 2),
            Block::BarChart(BarChart {
                alt_text: text.to_owned(),
                bars: vec![Bar { label: text.to_owned(), value: 9, ..Bar::default() }],
                ..BarChart::default()
            }),
            Block::Signatures(vec![Signature { name: text.to_owned(), ..Signature::default() }]),
        ];
        assert!(page_count(blocks) > 0);
    }
}

#[test]
fn nothing_at_all_is_one_empty_page() {
    assert_eq!(page_count(vec![]), 1);
    assert_eq!(
        page_count(vec![
            Block::PageBreak(Orientation::Portrait),
            Block::Turn(Orientation::Landscape),
            Block::PageBreak(Orientation::Landscape),
        ]),
        1
    );
    assert_eq!(page_count(vec![table(&[], &["x"], 3), Block::List(vec![])]), 1);
    assert_eq!(page_count(vec![Block::Figures(vec![]), Block::Signatures(vec![])]), 1);
}

#[test]
fn a_cell_of_ten_thousand_characters_goes_over_pages() {
    let text: String = "การให้บริการประชาชนตามมาตรฐาน ".chars().cycle().take(10_000).collect();
    let narrow = [Width::Millimetres(30), Width::Share(1)];
    assert!(page_count(vec![table(&narrow, &[&text, "สั้น"], 1)]) > 8);
    let mut cell = Cell::new(text.as_str()).with_mark(Mark::Half, Tone::Warn);
    cell.note = text;
    let columns = vec![Column::new("ก", Width::Share(1), Align::Right)];
    let rows =
        vec![Row::Band("กลุ่ม".to_owned()), Row::Cells(vec![cell.clone()]), Row::Total(vec![cell])];
    assert!(page_count(vec![Block::Table(Table::new(columns, rows))]) > 4);
}

#[test]
fn a_note_of_forty_pages_is_printed_whole() {
    let text = "การให้บริการประชาชนตามมาตรฐาน\n".repeat(40 * 45);
    let pages =
        page_count(vec![table(&[Width::Millimetres(20), Width::Share(1)], &["๑", &text], 1)]);
    assert!(pages >= 40, "{pages}");
}

#[test]
fn an_edition_without_english_and_without_guidance_is_printed_in_what_it_has() {
    let mut parts = Editions::built_in().newest().unwrap().parts().clone();
    let empty = |text: &mut Bilingual| text.en.clear();
    empty(&mut parts.title);
    empty(&mut parts.note);
    parts.aspects.iter_mut().for_each(|aspect| empty(&mut aspect.title));
    parts.sections.iter_mut().for_each(|section| empty(&mut section.title));
    parts.levels.iter_mut().for_each(|level| empty(&mut level.title));
    for criterion in &mut parts.criteria {
        empty(&mut criterion.title);
        criterion.wording = None;
        for text in [&mut criterion.look_at, &mut criterion.evidence, &mut criterion.basis] {
            *text = Bilingual::default();
        }
    }
    let thai = parts.criteria[0].title.th.clone();
    let assessment = Assessment::new(Arc::new(Edition::new(parts).unwrap()));
    for language in [Language::Thai, Language::English] {
        let paper = report_of(&assessment, language, Digits::Arabic);
        check_structure(&paper);
        let text = spoken::text(&read(&paper)).replace(' ', "");
        assert!(text.contains(&thai.replace(' ', "")), "{text}");
    }
}

#[test]
fn a_header_taller_than_a_page_is_printed_once() {
    let column = Column::new("สูงมาก ".repeat(2_000), Width::Millimetres(40), Align::Left);
    let rows = (0..40).map(|_| Row::Cells(vec![Cell::new("แถว")])).collect();
    let pages = page_count(vec![Block::Table(Table::new(vec![column], rows))]);
    assert!((10..60).contains(&pages), "{pages}");
}

#[test]
fn a_reference_leads_where_there_is_such_a_place_and_is_plain_words_elsewhere() {
    let target = |name: &str| Anchor(name.to_owned());
    let column = || Column::new("", Width::Share(1), Align::Left);
    let rows = vec![
        Row::Cells(vec![Cell::new("ไป").leading_to(target("there")), Cell::new("x")]),
        Row::Cells(vec![Cell::new("ไม่มี").leading_to(target("nowhere")), Cell::new("y")]),
        Row::Cells(vec![Cell::new("ที่นี่").at(target("there")), Cell::new("z")]),
    ];
    let document = paper(vec![
        Block::Table(Table::new(vec![column(), column()], rows)),
        Block::Contents { title: "สารบัญ".to_owned() },
        Block::Heading { level: HeadingLevel::Section, text: "ส่วน".to_owned() },
    ]);
    let walk = check_structure(&document);
    assert_eq!((walk.links, walk.roles.get("Link")), (2, Some(&2)));
}
