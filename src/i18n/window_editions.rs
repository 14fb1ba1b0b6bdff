//! Words of the screen “Editions”.

use crate::i18n::messages;

messages! {
    nav_editions { th: "เกณฑ์แต่ละปี", en: "Editions" }

    editions_explanation {
        th: "โปรแกรมมีเกณฑ์ของปีเหล่านี้ พร้อมที่มาของถ้อยคำแต่ละข้อ",
        en: "The program holds the standard of these years, with where the words of each criterion come from",
    }
    edition_in_use { th: "ใช้ในการประเมินนี้", en: "Used by this assessment" }
    edition_figures(criteria: usize, total: u16, levels: &str) {
        th: format!("{criteria} ข้อ · คะแนนเต็ม {total} · {levels}"),
        en: format!("{criteria} criteria · {total} points · {levels}"),
    }
    edition_official(official: usize, of: usize) {
        th: format!("ชื่อข้อทางการ {official} จาก {of}"),
        en: format!("{official} of {of} titles official"),
    }
    edition_titles(mark: &str, count: usize) { th: format!("{mark} {count}"), en: format!("{mark} {count}") }
    edition_estimates { th: "บางหมวดเป็นค่าประมาณ", en: "Some points are estimates" }
    edition_button(what: &str, year: &str) { th: format!("{what} ปี {year}"), en: format!("{what}, B.E. {year}") }
    edition_export { th: "บันทึกเป็นไฟล์…", en: "Save to a file…" }
    edition_exported(name: &str) { th: format!("บันทึกเกณฑ์ไว้ใน “{name}” แล้ว"), en: format!("The edition was saved to “{name}”") }
    dialog_edition { th: "บันทึกเกณฑ์เป็นไฟล์", en: "Save the edition" }
    edition_files { th: "ไฟล์เกณฑ์", en: "Editions" }

    compare_heading { th: "เปรียบเทียบเกณฑ์สองปี", en: "Compare two editions" }
    compare_explanation {
        th: "เปรียบเทียบข้อความภาษาไทยและคะแนน เลือกข้อเพื่อดูถ้อยคำเทียบกัน",
        en: "Thai texts and points are compared; choose a criterion to see both side by side",
    }
    compare_from { th: "ปีก่อน", en: "From" }
    compare_to { th: "ปีหลัง", en: "To" }
    compare_choice(which: &str, edition: &str) { th: format!("{which} {edition}"), en: format!("{which}, {edition}") }
    compare_years(older: &str, newer: &str) { th: format!("จากปี {older} เป็นปี {newer}"), en: format!("From {older} to {newer}") }
    compare_added(count: usize) { th: format!("เพิ่ม {count} ข้อ"), en: format!("{count} new") }
    compare_gone(count: usize) { th: format!("ไม่มีแล้ว {count} ข้อ"), en: format!("{count} gone") }
    compare_changed(count: usize) { th: format!("เปลี่ยน {count} ข้อ"), en: format!("{count} changed") }
    compare_same(count: usize) { th: format!("เหมือนเดิม {count} ข้อ"), en: format!("{count} the same") }
    compare_is_added { th: "เพิ่ม", en: "New" }
    compare_is_gone { th: "ไม่มีแล้ว", en: "Gone" }
    compare_show(title: &str) { th: format!("เทียบถ้อยคำ {title}"), en: format!("Compare {title}") }
    compare_part(part: &str, year: &str) { th: format!("{part} ปี {year}"), en: format!("{part}, {year}") }
    part_title { th: "ชื่อข้อ", en: "Title" }
    part_aspect { th: "ด้าน", en: "Aspect" }
    part_section { th: "หมวด", en: "Section" }
    part_unknown { th: "ไม่ทราบ", en: "Not known" }

    // Starting from last year
    start_last_year { th: "เริ่มจากปีก่อน", en: "Start from last year" }
    start_last_year_hint {
        th: "นำข้อมูลหน่วยงานและคำตอบมาใช้กับเกณฑ์ปีล่าสุด",
        en: "Profile and answers come along into the newest standard",
    }
    start_last_year_button { th: "เลือกไฟล์…", en: "Choose file…" }
    dialog_last_year { th: "เลือกไฟล์การประเมินของปีก่อน", en: "Choose the assessment of last year" }
    carried_over(answers: usize, year: u16) {
        th: format!("นำคำตอบ {answers} ข้อมาใช้กับเกณฑ์ปี {year} แล้ว"),
        en: if answers == 1 { format!("1 answer was brought into the standard of B.E. {year}") } else { format!("{answers} answers were brought into the standard of B.E. {year}") },
    }
    carried_old_evidence(count: usize) {
        th: format!("หลักฐานเกินหนึ่งปี {count} ไฟล์ ข้อที่ใช้หลักฐานนั้นทำเครื่องหมายไว้แล้ว"),
        en: format!("Evidence older than a year: {count}; the answers that rest on it are flagged"),
    }
    carried_over_hint(changed: &[String], left: &[String]) {
        th: carried_hint(
            changed,
            left,
            "ทุกข้อเหมือนเดิม",
            |n, ids| format!("เกณฑ์เปลี่ยน {n} ข้อ ทำเครื่องหมายไว้ให้ดูอีกครั้ง: {ids}"),
            |n, ids| format!("ไม่มีในเกณฑ์ใหม่ {n} ข้อ คำตอบยังอยู่ในไฟล์เดิม: {ids}"),
        ),
        en: carried_hint(
            changed,
            left,
            "Every criterion asks for the same as before",
            |n, ids| format!("{n} ask for something else and are flagged: {ids}"),
            |n, ids| format!("{n} are gone, their answers stay in the old file: {ids}"),
        ),
    }
}

/// How many ids are named.
const MOST_IDS: usize = 12;

/// What changed and what is gone, with the first ids of each.
fn carried_hint(
    changed: &[String],
    left: &[String],
    nothing: &str,
    say_changed: impl Fn(usize, &str) -> String,
    say_left: impl Fn(usize, &str) -> String,
) -> String {
    let named = |ids: &[String]| {
        let more = if ids.len() > MOST_IDS { ", …" } else { "" };
        let first: Vec<&str> = ids.iter().take(MOST_IDS).map(String::as_str).collect();
        format!("{}{more}", first.join(", "))
    };
    let mut parts = Vec::new();
    if !changed.is_empty() {
        parts.push(say_changed(changed.len(), &named(changed)));
    }
    if !left.is_empty() {
        parts.push(say_left(left.len(), &named(left)));
    }
    if parts.is_empty() { nothing.to_owned() } else { parts.join(" · ") }
}
