//! Words of the screen on which a colleague's copy is put into the open document.

use crate::domain::merge::{ConflictReason, Side};
use crate::i18n::{Texts, messages};

messages! {
    nav_merge { th: "รวมสำเนา", en: "Merge" }
    menu_merge { th: "รวมสำเนาของเพื่อนร่วมงาน…", en: "Merge a colleague's copy…" }
    hint_merge {
        th: "นำคำตอบและหลักฐานจากสำเนาเข้ามาในไฟล์ที่เปิดอยู่ ตัดสินทีละเรื่องเมื่อสองฉบับต่างกัน",
        en: "Bring answers and evidence of a copy into the open document, deciding wherever both differ",
    }
    dialog_merge { th: "เลือกสำเนาที่จะรวมเข้ามา", en: "Choose the copy to merge" }
    merge_none { th: "ยังไม่ได้เลือกสำเนา", en: "No copy chosen yet" }
    merge_none_hint {
        th: "เลือกสำเนาของไฟล์การประเมินนี้ที่เพื่อนร่วมงานแก้ไข จะไม่มีสิ่งใดเปลี่ยนจนกว่าจะยอมรับ",
        en: "Choose a copy of this assessment that a colleague worked on. Nothing changes before you accept",
    }
    merge_from(name: &str) { th: format!("รวม “{name}” เข้าในไฟล์ที่เปิดอยู่"), en: format!("“{name}” into the open document") }
    merge_explanation {
        th: "ยังไม่มีสิ่งใดเปลี่ยนจนกว่าจะยอมรับ และเลิกทำได้ในขั้นเดียว",
        en: "Nothing changes before you accept, and all of it can be undone in one step",
    }
    merge_base_share { th: "ทราบจุดเริ่มต้นร่วม เพราะสำเนานี้แยกออกจากไฟล์นี้", en: "Both begin from the part that was handed out from this file" }
    merge_base_file { th: "ทราบจุดเริ่มต้นร่วม คือฉบับที่บันทึกไว้ในไฟล์นี้", en: "Both begin from what this file holds" }
    merge_base_backup(moment: &str) {
        th: format!("ทราบจุดเริ่มต้นร่วม คือสำเนาสำรอง {moment}"),
        en: format!("Both begin from the backup of {moment}"),
    }
    merge_with_disk(name: &str) { th: format!("รวมฉบับของ “{name}” ในดิสก์กับฉบับที่เปิดอยู่ แล้วบันทึกลงไฟล์เดิม"), en: format!("“{name}” as it is on the disk, put together with my work and saved there") }
    merge_disk { th: "ฉบับในดิสก์", en: "On the disk" }
    merge_base_opened { th: "ทราบจุดเริ่มต้นร่วม คือฉบับที่เปิดหรือบันทึกครั้งล่าสุด", en: "Both begin from what was opened or saved here last" }
    merge_base_none {
        th: "ไม่ทราบจุดเริ่มต้นร่วม จึงถามทุกเรื่องที่ทั้งสองฉบับตอบไม่เหมือนกัน",
        en: "It is not known what both began from, so you are asked wherever both answer differently",
    }
    merge_mine { th: "ไฟล์ที่เปิดอยู่", en: "The open document" }
    merge_theirs { th: "สำเนา", en: "The copy" }

    merge_summary { th: "สิ่งที่จะเกิดขึ้น", en: "What will happen" }
    merge_changes(count: usize) { th: format!("จะเปลี่ยน {count} รายการ"), en: if count == 1 { "1 change".to_owned() } else { format!("{count} changes") } }
    merge_open(count: usize) { th: format!("รอตัดสิน {count} เรื่อง"), en: format!("{count} to decide") }
    merge_settled { th: "ตัดสินครบแล้ว", en: "Nothing left to decide" }
    merge_evidence(count: usize) { th: format!("หลักฐานเข้ามา {count} ไฟล์"), en: if count == 1 { "1 file of evidence comes in".to_owned() } else { format!("{count} files of evidence come in") } }
    merge_evidence_missing(count: usize) {
        th: format!("ไม่พบไฟล์หลักฐานข้างสำเนา {count} ไฟล์ จะเห็นเป็นไฟล์ที่หายไป"),
        en: format!("Not found beside the copy: {count}; they will be shown as missing"),
    }
    merge_accept { th: "ยอมรับและรวม", en: "Accept and merge" }
    merge_accept_waits { th: "ตัดสินทุกเรื่องก่อน", en: "Decide everything first" }
    merge_leave { th: "ไม่รวม", en: "Do not merge" }
    merge_left { th: "ยังไม่ได้รวมสำเนา สิ่งที่เลือกไว้ยังอยู่", en: "The copy was not merged; what was decided is kept" }
    merge_same { th: "สำเนานี้ไม่มีสิ่งใดใหม่", en: "There is nothing new in this copy" }

    merge_question(at: usize, of: usize) { th: format!("เรื่องที่ {at} จาก {of}"), en: format!("Question {at} of {of}") }
    merge_use { th: "ใช้ฉบับนี้", en: "Use this one" }
    merge_use_name(whose: &str) { th: format!("ใช้ของ{whose}"), en: format!("Use: {whose}") }
    merge_says_nothing { th: "(ว่าง)", en: "(empty)" }
    merge_next { th: "เรื่องถัดไป", en: "Next question" }
    merge_previous { th: "เรื่องก่อนหน้า", en: "Previous question" }
    merge_keys { th: "กด 1 หรือ 2 เพื่อเลือก  N เรื่องถัดไป  P เรื่องก่อนหน้า", en: "Press 1 or 2 to choose, N for the next, P for the one before" }
    key_use_mine { th: "ใช้ของไฟล์ที่เปิดอยู่", en: "Use the open document's" }
    key_use_theirs { th: "ใช้ของสำเนา", en: "Use the other one's" }
    merge_rest_mine { th: "ที่เหลือใช้ไฟล์ที่เปิดอยู่ทั้งหมด", en: "Use the open document for the rest" }
    merge_rest_theirs { th: "ที่เหลือใช้ของสำเนาทั้งหมด", en: "Use the other one for the rest" }
    merge_go(place: &str) { th: format!("ดู {place} ในไฟล์ที่เปิดอยู่"), en: format!("See {place} in the open document") }
    merge_go_word { th: "ดูในไฟล์ที่เปิดอยู่", en: "See it in the open document" }
    merge_list { th: "สิ่งที่จะเปลี่ยนในไฟล์ที่เปิดอยู่", en: "What changes in the open document" }
    merge_decided { th: "ตัดสินแล้ว", en: "Decided" }
    merge_undecided { th: "รอตัดสิน", en: "To decide" }

    merge_both { th: "ทั้งสองฉบับแก้ไขไม่เหมือนกัน", en: "Both were changed, and not alike" }
    merge_mine_took { th: "ไฟล์ที่เปิดอยู่ลบออก แต่สำเนายังมี", en: "The open document took it away; the other one still has it" }
    merge_theirs_took { th: "สำเนาลบออก แต่ไฟล์ที่เปิดอยู่ยังมี", en: "The other one took it away; the open document still has it" }
    merge_does_not_fit {
        th: "ค่าของสำเนาขัดกับคำตอบอื่นที่เลือกไว้ เช่น คะแนนย่อยรวมเกินคะแนนเต็ม ใช้ของไฟล์ที่เปิดอยู่ หรือตัดสินเรื่องอื่นใหม่",
        en: "The other value does not go with other answers, as when parts add up to more than their whole. Use the open document's, or decide another question anew",
    }

    merge_done(name: &str, changes: usize, files: usize) {
        th: match files {
            0 => format!("รวม “{name}” แล้ว เปลี่ยน {changes} รายการ"),
            files => format!("รวม “{name}” แล้ว เปลี่ยน {changes} รายการ หลักฐานเข้ามา {files} ไฟล์"),
        },
        en: match files {
            0 => format!("Merged “{name}”: {changes} changes"),
            files => format!("Merged “{name}”: {changes} changes, {files} files of evidence"),
        },
    }
    merge_nothing_done(name: &str) { th: format!("รวม “{name}” แล้ว ไม่มีสิ่งใดเปลี่ยน"), en: format!("Merged “{name}”; nothing changed") }
    merge_other_edition_hint {
        th: "รวมได้เฉพาะสำเนาที่ใช้เกณฑ์ฉบับเดียวกัน ใช้หน้าเปรียบเทียบเพื่อดูว่าต่างกันอย่างไร",
        en: "Only copies of the same edition can be merged; Compare shows how they differ",
    }

    // What stands at a place
    slot_until(year: u16) { th: format!("มีผลถึงสิ้นปี {year}"), en: format!("Current until the end of B.E. {year}") }
    slot_letter(day: &str) { th: format!("หนังสือแจ้งลงวันที่ {day}"), en: format!("Letter of {day}") }
    slot_days(days: u16) { th: format!("กำหนดแก้ไข {days} วัน"), en: format!("{days} days to correct") }
    slot_first_month(month: &str) { th: format!("ตั้งแต่ {month}"), en: format!("From {month}") }
}

impl Texts {
    /// Why a place has to be decided, as the window says it.
    #[must_use]
    pub const fn merge_reason(self, reason: ConflictReason) -> &'static str {
        match reason {
            ConflictReason::BothChanged => self.merge_both(),
            ConflictReason::TakenAway(Side::First) => self.merge_mine_took(),
            ConflictReason::TakenAway(Side::Second) => self.merge_theirs_took(),
            ConflictReason::DoesNotFit => self.merge_does_not_fit(),
        }
    }
}
