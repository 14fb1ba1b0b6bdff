//! What other programs read in the PDF: poppler and qpdf.

use std::io::Write as _;
use std::process::{Command, Stdio};

use crate::report::document::{
    Align, Block, Cell, Column, Document, HeadingLevel, ParagraphStyle, Row, Table, Width,
};
use crate::report::layout::lay_out;
use crate::report::layout::pages::{Ink, Pages};
use crate::report::shape::Faces;

const SENTENCES: [&str; 11] = [
    "หน่วยงานมีป้ายบอกทางและจุดแรกรับที่ผู้รับบริการมองเห็นได้ชัดเจน (PDF ไม่เกิน 10 MB)",
    "สำนักงานกำหนดระยะเวลาแล้วเสร็จของแต่ละกระบวนงาน และตอกย้ำวัฒนธรรมองค์กร",
    "น้ำดื่ม น้ำใจ ซ้ำ ๆ ค่ำ กำ จำนำ ฝ่ายอำนวยการ ปั๊มตรา ซื้อ ที่นี้ ปี่ ฝั้น ฟ้า ญู ฐู กตัญญู",
    "ผลงานคุณภาพการให้บริการในปี พ.ศ. ๒๕๖๙ เฉลี่ยร้อยละ ๘๐.๕๐ สูงกว่าปีที่ผ่านมา ฯลฯ",
    "ศูนย์ราชการสะดวก (Government Easy Contact Center: GECC) เวลา 08.30 - 16.30 น.",
    "Plain English text with “quotes”, dashes – and 100 % of the rest; see https://example.go.th/a_b.",
    "ผู้ใช้บริการสามารถจองคิวล่วงหน้าผ่านระบบอิเล็กทรอนิกส์โดยไม่ต้องเดินทางไปหลายแห่ง",
    "เจ้าหน้าที่ให้คำแนะนำขั้นตอน ค่าธรรมเนียม และเอกสารที่ต้องใช้ด้วยความสุภาพ ✓ 👍",
    "ทางลาดสำหรับรถเข็นได้มาตรฐานตามกฎกระทรวง มีพื้นผิวไม่ลื่น ฐานมั่นคง ไม่มีสิ่งกีดขวาง",
    "ขำ ค้ำ ง้ำ จำ ฉ่ำ ช้ำ ดำ ต่ำ ถ้ำ ทำ นำ บำ พร่ำ มำ ย้ำ รำ ล้ำ ว้ำ สำ หำ อำ เนื้อหาต่าง ๆ ไป ๆ มา ๆ กรุงเทพฯ",
    "เก็บบันทึกการฝึกอบรมไว้เป็นหลักฐานอย่างน้อย ๓ ปี ไม่ใช่ ใครก็ได้ แต่โดยผู้รับผิดชอบ",
];

fn document() -> Document {
    let mut blocks = Vec::new();
    for (index, sentence) in SENTENCES.iter().cycle().take(40).enumerate() {
        let level = if index % 2 == 0 { HeadingLevel::Section } else { HeadingLevel::Part };
        blocks.push(Block::Heading { level, text: (*sentence).to_owned() });
        let text = SENTENCES.join(" ");
        blocks.push(Block::Paragraph { style: ParagraphStyle::Body, text: text.clone() });
        let columns = vec![
            Column::new("ข้อ", Width::Millimetres(12), Align::Right),
            Column::new("เกณฑ์", Width::Share(2), Align::Left),
            Column::new("หมายเหตุ", Width::Share(1), Align::Centre),
        ];
        let rows = SENTENCES
            .iter()
            .map(|text| Row::Cells(vec![Cell::new("๑"), Cell::new(*text), Cell::new(*text)]))
            .chain([Row::Detail(text.clone())]);
        blocks.push(Block::Table(Table::new(columns, rows.collect())));
    }
    Document { blocks, title: "ทดสอบ".to_owned(), ..Document::default() }
}

fn run(program: &str, arguments: &[&str], input: &[u8]) -> String {
    let mut child = Command::new(program)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let bytes = input.to_vec();
    let writer = std::thread::spawn(move || stdin.write_all(&bytes));
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap().unwrap();
    assert!(output.status.success(), "{program} {arguments:?}");
    String::from_utf8(output.stdout).unwrap()
}

fn lines_of(pages: &Pages) -> Vec<(usize, String)> {
    let mut lines = Vec::new();
    for (number, page) in pages.pages.iter().enumerate() {
        for item in &page.items {
            if let Ink::Text(text) = &item.ink {
                lines.push((number, text.text.text_of(text.glyphs.clone()).to_owned()));
            }
        }
    }
    lines
}

fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn copied_text_is_every_line_as_written() {
    let document = document();
    let faces = Faces::load().unwrap();
    let pages = lay_out(&document, &faces).unwrap();
    let pdf = super::write(&document, &pages, &faces).unwrap();
    for mode in [vec!["-raw", "-", "-"], vec!["-layout", "-", "-"], vec!["-", "-"]] {
        let text = run("pdftotext", &mode, &pdf);
        let copied: Vec<String> = text.split('\u{c}').map(squeezed).collect();
        let lines = lines_of(&pages);
        assert!(lines.len() > 1_000);
        let lost: Vec<_> =
            lines.iter().filter(|(page, line)| !copied[*page].contains(&squeezed(line))).collect();
        assert!(lost.is_empty(), "{mode:?}: {} of {}: {:?}", lost.len(), lines.len(), lost.first());
    }
}

#[test]
fn a_checker_finds_no_fault() {
    let pdf = crate::report::write(&document()).unwrap();
    let file = tempfile::NamedTempFile::new().unwrap();
    file.as_file().write_all(&pdf).unwrap();
    let said = run("qpdf", &["--check", file.path().to_str().unwrap()], &[]);
    assert!(said.contains("No syntax or stream encoding errors found"), "{said}");
}
