//! Words for correcting an edition, and for editions that offices corrected.

use crate::i18n::{Texts, messages};

messages! {
    edition_import { th: "นำเข้าเกณฑ์…", en: "Import an edition…" }
    edition_import_hint {
        th: "ใช้ไฟล์เกณฑ์ที่หน่วยงานปรับแก้และบันทึกจากโปรแกรมนี้ หรือวางไฟล์ลงบนหน้านี้",
        en: "Takes an edition that an office corrected and saved from this program; or drop the file here",
    }
    dialog_import_edition { th: "เลือกไฟล์เกณฑ์ที่จะนำเข้า", en: "Choose the edition to import" }
    drop_imports { th: "วางเพื่อนำเข้าเกณฑ์", en: "Drop to import the edition" }
    edition_imported(name: &str) { th: format!("นำเข้าเกณฑ์ {name} แล้ว"), en: format!("The edition {name} was imported") }
    edition_there_already(name: &str) {
        th: format!("มีเกณฑ์ {name} ที่เนื้อหาเดียวกันอยู่แล้ว"),
        en: format!("The same edition {name} is here already"),
    }
    edition_keep { th: "เก็บไว้ในเครื่องนี้", en: "Keep on this computer" }
    edition_keep_hint {
        th: "เกณฑ์ฉบับนี้อยู่ในไฟล์การประเมินที่เปิดอยู่ เก็บไว้เพื่อเลือกใช้กับการประเมินใหม่",
        en: "This edition came with the open assessment; kept here, new assessments can use it",
    }
    edition_kept(name: &str) { th: format!("เก็บเกณฑ์ {name} ไว้ในเครื่องนี้แล้ว"), en: format!("The edition {name} is kept on this computer") }
    edition_remove { th: "นำออกจากเครื่องนี้", en: "Remove from this computer" }
    edition_removed(name: &str) { th: format!("นำเกณฑ์ {name} ออกแล้ว"), en: format!("The edition {name} was removed") }
    edition_removed_hint {
        th: "การประเมินที่ใช้เกณฑ์ฉบับนี้ยังเปิดได้ เพราะมีเกณฑ์อยู่ในไฟล์",
        en: "Assessments against it still open: they hold it themselves",
    }
    edition_use { th: "ใช้กับการประเมินนี้", en: "Use for this assessment" }
    edition_use_hint {
        th: "คำตอบตามรหัสข้อยังอยู่ เลิกทำได้",
        en: "Answers stay with their criteria; this can be undone",
    }
    edition_used(name: &str, fit: &str) {
        th: format!("การประเมินนี้ใช้เกณฑ์ {name} แล้ว · {fit}"),
        en: format!("This assessment answers the edition {name} now · {fit}"),
    }
    edition_correct { th: "แก้ไขตามคู่มือ", en: "Correct from the manual" }
    edition_correct_hint {
        th: "สำหรับหน่วยงานที่มีคู่มือทางการ เกณฑ์เดิมไม่เปลี่ยน โปรแกรมสร้างฉบับของหน่วยงานให้",
        en: "For an office that holds the official manual; this edition stays as it is, and one of the office's own is made",
    }
    edition_made(name: &str) { th: format!("สร้างเกณฑ์ {name} ของหน่วยงานแล้ว"), en: format!("The office's own edition {name} was made") }

    fits_all { th: "คำตอบทุกข้อยังใช้ได้", en: "All answers fit" }
    fits_changed(n: usize, ids: &str) {
        th: format!("ถ้อยคำหรือคะแนนเปลี่ยน {n} ข้อ จะทำเครื่องหมายไว้ให้ดูอีกครั้ง: {ids}"),
        en: if n == 1 { format!("1 answered criterion asks for something else and is flagged: {ids}") } else { format!("{n} answered criteria ask for something else and are flagged: {ids}") },
    }
    fits_unfit(n: usize, ids: &str) {
        th: format!("คะแนนหรือคำตอบเดิมใช้ไม่ได้ {n} รายการ ต้องกรอกใหม่: {ids}"),
        en: format!("Points or answers that do not fit and are asked for again ({n}): {ids}"),
    }
    fits_left(n: usize, ids: &str) {
        th: format!("ไม่มีในเกณฑ์ฉบับนี้ {n} ข้อ: {ids}"),
        en: format!("Not in this edition ({n}): {ids}"),
    }

    correction_title(name: &str) { th: format!("แก้ไขเกณฑ์ปี {name}"), en: format!("Correct the edition {name}") }
    correction_explanation {
        th: "แก้เฉพาะข้อที่ต่างจากคู่มือทางการ เกณฑ์เดิมของโปรแกรมไม่เปลี่ยน ข้อที่แก้จะแสดงว่าเป็นของหน่วยงานทุกแห่ง",
        en: "Correct only what differs from the official manual; the program's edition stays, and what you correct is shown as the office's everywhere",
    }
    correction_save { th: "บันทึกเป็นฉบับของหน่วยงาน", en: "Save as the office's own" }
    correction_save_and_use { th: "บันทึกและใช้กับการประเมินนี้", en: "Save and use here" }
    correction_drop { th: "เลิกแก้ไข", en: "Stop correcting" }
    correction_dropped { th: "เลิกแก้ไขเกณฑ์แล้ว ไม่ได้บันทึก", en: "The correction was left without saving" }
    correction_open { th: "การแก้ไขเกณฑ์ยังไม่ได้บันทึก", en: "A correction of an edition is not saved yet" }
    correction_open_hint { th: "บันทึกหรือเลิกแก้ไขก่อนออกจากโปรแกรม", en: "Save it or stop correcting before you quit" }
    correction_count(n: usize) {
        th: format!("แก้แล้ว {n} ข้อ"),
        en: if n == 1 { "1 criterion corrected".to_owned() } else { format!("{n} criteria corrected") },
    }
    correction_points_changed { th: "แก้คะแนนแล้ว", en: "Points corrected" }
    correction_ready { th: "พร้อมบันทึก", en: "Ready to save" }
    correction_nothing { th: "ยังไม่ได้แก้ไข", en: "Nothing is corrected yet" }
    correction_no_office { th: "กรอกชื่อหน่วยงานที่ปรับแก้", en: "Enter which office corrects" }
    correction_no_source { th: "กรอกคู่มือหรือเอกสารที่ใช้", en: "Enter the manual or document" }

    correction_record { th: "ผู้ปรับแก้และเอกสารที่ใช้", en: "Who corrects, and from where" }
    correction_office { th: "หน่วยงานที่ปรับแก้", en: "Office that corrects" }
    correction_source { th: "คู่มือหรือเอกสารที่ใช้ พร้อมวันที่", en: "Manual or document, with its date" }
    correction_source_hint { th: "เช่น คู่มือศูนย์ราชการสะดวก พ.ศ. 2568 ฉบับมกราคม 2568", en: "Such as: GECC manual 2568, January 2568" }

    correction_differences { th: "สิ่งที่แก้", en: "What is corrected" }
    correction_before { th: "เดิม", en: "Before" }
    correction_after { th: "แก้เป็น", en: "Corrected" }
    correction_of(what: &str, which: &str) { th: format!("{what} {which}"), en: format!("{what}: {which}") }

    correction_points { th: "คะแนนเต็ม คะแนนขั้นต่ำ และระดับ", en: "Maxima, minima and levels" }
    correction_points_explanation {
        th: "คะแนนเต็มของทุกหมวดต้องรวมเท่าคะแนนรวม หมวดที่นับรายข้อต้องเท่ากับผลรวมของข้อ",
        en: "The sections add up to the total; a section that is counted equals the sum of its criteria",
    }
    correction_total { th: "คะแนนรวมทุกหมวด", en: "Points of all sections" }
    correction_maximum(section: &str) { th: format!("คะแนนเต็ม {section}"), en: format!("Maximum, {section}") }
    correction_minimum(section: &str) { th: format!("คะแนนขั้นต่ำ {section}"), en: format!("Minimum, {section}") }
    correction_level(level: &str) { th: format!("{level} ตั้งแต่"), en: format!("{level} from") }
    correction_less(field: &str) { th: format!("ลด {field}"), en: format!("Less, {field}") }
    correction_more(field: &str) { th: format!("เพิ่ม {field}"), en: format!("More, {field}") }
    correction_unknown { th: "เว้นว่างหากไม่ทราบ", en: "empty where not known" }
    correction_not_a_number { th: "กรอกจำนวนเต็ม 0 ถึง 999", en: "Enter a whole number, 0 to 999" }
    correction_reset_points { th: "คืนคะแนนเดิมทั้งหมด", en: "Put all points back" }

    correction_criteria { th: "ถ้อยคำและคะแนนรายข้อ", en: "Texts and points of criteria" }
    correction_show_all { th: "ทุกข้อ", en: "All" }
    correction_show_corrected(n: usize) { th: format!("ที่แก้แล้ว {n}"), en: format!("Corrected {n}") }
    correction_none_corrected { th: "ยังไม่ได้แก้ข้อใด", en: "No criterion is corrected yet" }
    correction_row(title: &str) { th: format!("แก้ {title}"), en: format!("Correct {title}") }
    correction_is_corrected { th: "แก้แล้ว", en: "Corrected" }
    correction_field(field: &str, id: &str) { th: format!("{field} (ข้อ {id})"), en: format!("{field} ({id})") }
    correction_from { th: "ถ้อยคำที่แก้มาจาก", en: "Corrected words come from" }
    correction_from_manual { th: "คู่มือ คัดตามตัวอักษร", en: "The manual, word for word" }
    correction_from_office { th: "หน่วยงานเขียนเอง", en: "The office itself" }
    correction_from_name(what: &str, id: &str) { th: format!("{what} ข้อ {id}"), en: format!("{what}, {id}") }
    correction_page { th: "หน้าในเอกสาร", en: "Page of the document" }
    correction_page_hint { th: "เช่น หน้า 34", en: "such as page 34" }
    correction_criterion_points { th: "คะแนนเต็มของข้อ", en: "Points of the criterion" }
    correction_reset(id: &str) { th: format!("คืนข้อ {id} ตามเดิม"), en: format!("Put {id} back as it was") }
}

impl Texts {
    /// How answers fit another edition, with the first ids of what does not.
    #[must_use]
    pub fn edition_fit(self, changed: &[String], unfit: &[String], left: &[String]) -> String {
        let named = |ids: &[String]| {
            let first: Vec<&str> = ids.iter().take(MOST_IDS).map(String::as_str).collect();
            let more = if ids.len() > MOST_IDS { ", …" } else { "" };
            format!("{}{more}", first.join(", "))
        };
        let told = [
            (left, self.fits_left(left.len(), &named(left))),
            (unfit, self.fits_unfit(unfit.len(), &named(unfit))),
            (changed, self.fits_changed(changed.len(), &named(changed))),
        ];
        let told: Vec<String> = told
            .into_iter()
            .filter_map(|(ids, words)| (!ids.is_empty()).then_some(words))
            .collect();
        if told.is_empty() { self.fits_all().to_owned() } else { told.join(" · ") }
    }
}

/// How many ids are named.
const MOST_IDS: usize = 12;
