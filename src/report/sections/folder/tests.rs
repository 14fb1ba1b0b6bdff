//! The summary of a small folder as text, in both languages.

use crate::domain::assessment::Assessment;
use crate::domain::date::Date;
use crate::domain::edit::Edit;
use crate::domain::folder::{CentreRow, FileFacts, Filter, GroupBy, SealMark, View};
use crate::domain::language::Language;
use crate::domain::profile::ProfileField;
use crate::domain::testing::assessment;
use crate::report::build;
use crate::report::document::{Block, Document, Row};
use crate::report::sections::tests::text;
use crate::report::sections::{FolderMaterial, Material, ReportOptions, Unread};
use crate::report::testing::small;

fn today() -> Date {
    Date::parse("2026-11-20").unwrap()
}

/// Three centres: one with answers, one that is empty, one without a name.
fn rows() -> Vec<CentreRow> {
    let centres = [
        (small(), "ศูนย์ไชยา", "ที่ว่าการอำเภอไชยา", "สุราษฎร์ธานี"),
        (assessment(), "ศูนย์กะปง", "", "พังงา"),
        (assessment(), "", "เทศบาลตำบล 2", "พังงา"),
    ];
    let row = |(at, of): (usize, (Assessment, &str, &str, &str))| {
        let (mut document, centre, agency, province) = of;
        for (field, text) in [
            (ProfileField::CentreName, centre),
            (ProfileField::Agency, agency),
            (ProfileField::Province, province),
        ] {
            document.apply(Edit::SetProfile(field, str::to_owned(text))).unwrap();
        }
        let name = format!("{at}/centre.gecc.ron");
        let seal = if at == 0 { SealMark::Whole } else { SealMark::Unsealed };
        let facts = FileFacts { name, reviews: at, seal, ..FileFacts::default() };
        CentreRow::of(&document, facts, today())
    };
    centres.into_iter().enumerate().map(row).collect()
}

fn paper(language: Language, view: &View) -> Document {
    let rows = rows();
    let unread = [Unread {
        name: "x/bad.gecc.ron".to_owned(), reason: "ไฟล์ว่างเปล่า".to_owned()
    }];
    let material = FolderMaterial { name: "ปี 2569", rows: &rows, view, unread: &unread };
    build(&Material::Folder(material), &ReportOptions::new(language, today()))
}

#[test]
fn the_thai_summary_goes_from_group_to_group() {
    let view = View { group: GroupBy::Province, ..View::default() };
    insta::assert_snapshot!(text(&paper(Language::Thai, &view)));
}

#[test]
fn the_english_summary_says_all_of_it() {
    insta::assert_snapshot!(text(&paper(Language::English, &View::default())));
}

/// The rows of the list of centres: the table with the most columns.
fn listed(document: &Document) -> usize {
    let tables = document
        .blocks
        .iter()
        .filter_map(|block| if let Block::Table(table) = block { Some(table) } else { None });
    let widest = tables.max_by_key(|table| table.columns.len()).unwrap();
    let columns = widest.columns.len();
    let cells = widest
        .rows
        .iter()
        .filter_map(|row| if let Row::Cells(cells) = row { Some(cells) } else { None })
        .map(Vec::len);
    cells.inspect(|cells| assert_eq!(*cells, columns)).count()
}

#[test]
fn a_summary_shows_the_centres_that_were_chosen_in_every_group() {
    for group in GroupBy::ALL {
        assert_eq!(listed(&paper(Language::Thai, &View { group, ..View::default() })), 3);
        let view = View { group, search: "ไชยา".to_owned(), ..View::default() };
        assert_eq!(listed(&paper(Language::English, &view)), 1);
    }
}

#[test]
fn a_summary_of_nothing_says_so() {
    for language in [Language::Thai, Language::English] {
        for filter in Filter::ALL {
            let view = View {
                filter, search: "ไม่มีที่ใด".to_owned(), ..View::default()
            };
            let document = paper(language, &view);
            let shown = text(&document);
            assert!(shown.contains(crate::i18n::Texts(language).folder_paper_none()), "{shown}");
        }
    }
}
