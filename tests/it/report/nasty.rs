//! A paper of texts that are hard to set and to copy.

use gecc::domain::language::Language;
use gecc::report::document::{
    Align, Block, Cell, Column, Document, HeadingLevel, ParagraphStyle, Row, Table, Width,
};

/// Consonants that SARA AM can follow.
const CONSONANTS: &str = "กขคฆงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ";

/// What lies outside the font: printed as a box, copied as itself.
pub(super) const BEYOND_THE_FONT: [&str; 5] = ["👍🏽 👨‍👩‍👧", "漢字", "עברית", "✓ ☑", "ﾃｽﾄ"];

const LINES: [&str; 9] = [
    "ที่นี้ ที่นั่น ปี่ ฝั้น ฟ้า ฟื้นฟู ปั๊มตรา ปั๋ง ซื้อ เชื้อ ลื้อ ผึ้ง ทั้งสิ้น เมื่อวันที่",
    "ญู ฐู ญุ ฐิ ฎุ ฏู กตัญญู บุญคุณ ปฏิรูป กฎกระทรวง ฤๅษี ฦๅ ปิ่นโต ฟุ้งเฟ้อ",
    "น้ำดื่ม น้ำใจ ซ้ำ ๆ ค่ำ กำ จำนำ ฝ่ายอำนวยการ ตอกย้ำวัฒนธรรมองค์กร สำนักงานกำหนดระยะเวลาแล้วเสร็จ",
    "ปี พ.ศ. ๒๕๖๙ เฉลี่ยร้อยละ ๘๐.๕๐ (๑,๒๓๔ ราย) ฯลฯ ๆ ฯพณฯ กรุงเทพฯ ๛ ๏ ฿ ๑๐๐",
    "ศูนย์ราชการสะดวก (Government Easy Contact Center: GECC) เวลา 08.30–16.30 น. ไม่เกิน 10 MB/ไฟล์",
    "Plain English with “quotes”, dashes — and 100 % of fi ffi fl office; see https://example.go.th/a_b?c=1&d=é",
    "การ\u{200b}ให้\u{200b}บริการ พ.ศ.\u{a0}2569 และ 10\u{a0}000\u{202f}บาท รหัส\u{2011}1",
    "เ แ โ ใ ไ ะ ๅ ็ ่ ้ ๊ ๋ ์ ํ ๎ ฺ เเปลก น่ั้น กิ่้",
    "ไม่มีช่องว่างเลยแม้แต่ตัวเดียวในข้อความที่ยาวกว่าหนึ่งบรรทัดนี้เพราะผู้พิมพ์เคยชินกับการพิมพ์ติดกันไปเรื่อยๆจนจบย่อหน้าโดยไม่เว้นวรรค",
];

/// Ten thousand characters as somebody pastes them: sentences, numbers, an address, empty lines.
pub(super) fn long_note() -> String {
    let one = "ผู้รับบริการเสนอให้เพิ่มป้ายเสียงสำหรับผู้พิการทางการมองเห็น ซึ่งติดตั้งแล้วเสร็จครบทั้ง 4 จุด ต่าง ๆ \
        ดู https://www.example.go.th/services/report-2568-final-version.html?lang=th&section=signage\n\n\
        น้ำดื่มสะอาดจำนวน 12 จุด (drinking water) ๓ ชั้น ณ วันที่ 1 ต.ค. 2568 ";
    one.chars().cycle().take(10_000).collect()
}

/// All of the texts, without what the font lacks.
pub(super) fn texts() -> Vec<String> {
    let after = |mark: &str| CONSONANTS.chars().map(|c| format!("{c}{mark} ")).collect::<String>();
    let syllables = ["ำ", "่ำ", "้ำ", "ี่", "ั้", "ื้อ", "ุ่", "ู้", "ึ้ง", "๊ะ", "์"].map(after);
    let lines = LINES.into_iter().map(str::to_owned);
    lines.chain(syllables).collect()
}

/// The paper: each text as heading, paragraph, bullet, and in narrow and wide cells at every side.
pub(super) fn document() -> Document {
    let mut blocks = Vec::new();
    let outside = BEYOND_THE_FONT.map(|text| format!("เจ้าหน้าที่ {text} ดี"));
    for text in texts().into_iter().chain(outside) {
        let (level, style) = (HeadingLevel::Part, ParagraphStyle::Body);
        blocks.push(Block::Heading { level, text: text.clone() });
        blocks.push(Block::Paragraph { style, text: text.clone() });
        blocks.push(Block::List(vec![text.clone()]));
        let columns = [(Width::Millimetres(25), Align::Left), (Width::Share(1), Align::Centre)]
            .into_iter()
            .chain([(Width::Share(1), Align::Right)])
            .map(|(width, align)| Column::new("หัวข้อ", width, align));
        let row = Row::Cells(vec![Cell::new(text.clone()); 3]);
        blocks.push(Block::Table(Table::new(columns.collect(), vec![row])));
    }
    let style = ParagraphStyle::Note;
    blocks.push(Block::Paragraph { style, text: long_note() });
    let columns = vec![
        Column::new("ข้อ", Width::Millimetres(12), Align::Left),
        Column::new("หมายเหตุ", Width::Share(1), Align::Left),
    ];
    let rows = vec![Row::Cells(vec![Cell::new("๑"), Cell::new(long_note())])];
    blocks.push(Block::Table(Table::new(columns, rows)));
    Document {
        title: "ทดสอบ".to_owned(), language: Language::Thai, blocks, ..Document::default()
    }
}
