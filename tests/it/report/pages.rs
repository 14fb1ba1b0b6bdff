//! What stands together on a page, wherever the page happens to end.

use lopdf::{Object, ObjectId};

use gecc::report::document::{
    Align, Block, Cell, Column, HeadingLevel, ParagraphStyle, Row, Signature, Table, Width,
};

use crate::report::{dictionary, paper, read};

/// The children of an element of the structure.
fn children(file: &lopdf::Document, id: ObjectId) -> Vec<ObjectId> {
    let kids = dictionary(file, id).get(b"K").unwrap().as_array().unwrap();
    kids.iter().filter_map(|kid| kid.as_reference().ok()).collect()
}

/// Adds the pages of an element and of all in it.
fn add_pages(file: &lopdf::Document, id: ObjectId, pages: &mut Vec<ObjectId>) {
    let element = dictionary(file, id);
    pages.extend(element.get(b"Pg").and_then(Object::as_reference));
    let kids = element.get(b"K").unwrap().as_array().unwrap();
    let elsewhere = kids.iter().filter_map(|kid| kid.as_dict().ok());
    pages.extend(elsewhere.filter_map(|kid| kid.get(b"Pg").and_then(Object::as_reference).ok()));
    for child in children(file, id) {
        add_pages(file, child, pages);
    }
}

fn pages_of(file: &lopdf::Document, elements: &[ObjectId]) -> Vec<ObjectId> {
    let mut pages = Vec::new();
    for element in elements {
        add_pages(file, *element, &mut pages);
    }
    pages
}

/// The elements of a paper with `lines` lines above `blocks`.
fn elements(lines: usize, blocks: &[Block]) -> (lopdf::Document, Vec<ObjectId>) {
    let line = paragraph(ParagraphStyle::Body, "บรรทัด");
    let all = std::iter::repeat_n(line, lines).chain(blocks.iter().cloned()).collect();
    let file = read(&paper(all));
    let root = file.catalog().unwrap().get(b"StructTreeRoot").unwrap().as_reference().unwrap();
    let elements = children(&file, children(&file, root)[0]);
    (file, elements[lines..].to_vec())
}

/// What `choose` takes of the elements is on one page, however much stands above.
#[track_caller]
fn check_together(
    blocks: &[Block],
    choose: impl Fn(&lopdf::Document, &[ObjectId]) -> Vec<ObjectId>,
) {
    for lines in 0..30 {
        let (file, elements) = elements(lines, blocks);
        let pages = pages_of(&file, &choose(&file, &elements));
        assert!(pages.len() > 1);
        assert!(pages.windows(2).all(|two| two[0] == two[1]), "{lines} lines above");
    }
}

fn paragraph(style: ParagraphStyle, text: &str) -> Block {
    Block::Paragraph { style, text: text.to_owned() }
}

fn heading(text: &str) -> Block {
    Block::Heading { level: HeadingLevel::Section, text: text.to_owned() }
}

fn cells() -> Row {
    Row::Cells(vec![Cell::new("ข้อ"), Cell::new("เกณฑ์").with_note("เรียบเรียงโดยโปรแกรม")])
}

fn table(rows: Vec<Row>) -> Block {
    let column = |header| Column::new(header, Width::Share(1), Align::Left);
    Block::Table(Table::new(vec![column("รหัส"), column("เกณฑ์")], rows))
}

#[test]
fn a_heading_stays_with_what_follows() {
    let rows: Vec<Row> = (0..40).map(|_| cells()).collect();
    let remark = paragraph(ParagraphStyle::Note, "หมายเหตุของตาราง");
    check_together(&[heading("หัวข้อ"), remark, table(rows)], |file, elements| {
        let rows = children(file, elements[2]);
        vec![elements[0], elements[1], rows[0], rows[1]]
    });
}

#[test]
fn a_band_its_first_row_and_the_detail_of_it_stay_together() {
    let mut rows: Vec<Row> = (0..12).map(|_| cells()).collect();
    rows.push(Row::Band("กลุ่ม".to_owned()));
    rows.push(cells());
    rows.push(Row::Detail("หมายเหตุ: การให้บริการประชาชน ".repeat(12)));
    check_together(&[table(rows)], |file, elements| children(file, elements[0])[13..].to_vec());
}

#[test]
fn a_sum_stays_with_the_row_above_it() {
    let mut rows: Vec<Row> = (0..30).map(|_| cells()).collect();
    rows.push(Row::Total(vec![Cell::new("รวม")]));
    check_together(&[table(rows)], |file, elements| children(file, elements[0])[30..].to_vec());
}

#[test]
fn a_short_table_is_not_divided() {
    check_together(&[table((0..5).map(|_| cells()).collect())], |_, elements| elements.to_vec());
}

#[test]
fn nobody_signs_a_page_that_says_nothing() {
    let blocks = [
        paragraph(ParagraphStyle::Note, &"ข้อมูลของเกณฑ์ที่ใช้ ".repeat(20)),
        heading("การรับรองข้อมูล"),
        paragraph(ParagraphStyle::Body, "ขอรับรอง"),
        Block::Signatures(vec![Signature {
            role: "ผู้ประเมิน".to_owned(), ..Signature::default()
        }]),
    ];
    check_together(&blocks, |_, elements| elements.to_vec());
    let list = Block::List(vec!["ข้อความ".to_owned(), "ข้อความ".to_owned()]);
    let [_, rest @ ..] = blocks;
    let blocks: Vec<Block> = std::iter::once(list).chain(rest).collect();
    check_together(&blocks, |_, elements| elements.to_vec());
}
