//! Words of the criterion cards and of the pane beside them.

use crate::i18n::messages;

messages! {
    mark_of_title(mark: &str) { th: format!("ชื่อข้อ: {mark}"), en: format!("Title: {mark}") }
    mark_of_wording(mark: &str) { th: format!("ถ้อยคำ: {mark}"), en: format!("Wording: {mark}") }
    answer_name(id: &str, state: &str) { th: format!("{id} {state}"), en: format!("{id} {state}") }
    show_criterion(id: &str, title: &str) { th: format!("ดูข้อ {id} {title}"), en: format!("Show {id} {title}") }
    part_of(id: &str) { th: format!("ส่วนหนึ่งของ {id}"), en: format!("Part of {id}") }
    gate_mark { th: "ต้องผ่าน", en: "Must pass" }
    points_mark(points: u16) { th: format!("{points} คะแนน"), en: if points == 1 { "1 point".to_owned() } else { format!("{points} points") } }
    guidance_mark { th: "แนวทาง ไม่มีคะแนนรายข้อ", en: "Guidance, no points of its own" }
    points { th: "คะแนน", en: "Points" }
    points_name(id: &str) { th: format!("คะแนนข้อ {id}"), en: format!("Points of {id}") }
    points_less(id: &str) { th: format!("ลดคะแนนข้อ {id}"), en: format!("One point less for {id}") }
    points_more(id: &str) { th: format!("เพิ่มคะแนนข้อ {id}"), en: format!("One point more for {id}") }
    out_of(points: u16) { th: format!("จาก {points}"), en: format!("of {points}") }
    whole_number_up_to(maximum: u16) { th: format!("กรอกจำนวนเต็ม 0–{maximum}"), en: format!("Enter a whole number from 0 to {maximum}") }
    needs_reason { th: "ต้องระบุเหตุผล", en: "Needs a reason" }
    has_note { th: "มีหมายเหตุ", en: "Has a note" }
    evidence_count(count: usize) {
        th: format!("หลักฐาน {count} รายการ"),
        en: if count == 1 { "1 evidence file".to_owned() } else { format!("{count} evidence files") },
    }

    previous_criterion { th: "ข้อก่อนหน้า", en: "Previous" }
    next_criterion { th: "ข้อถัดไป", en: "Next" }
    next_open { th: "ไปยังข้อที่ยังไม่ตอบ", en: "Next unanswered" }
    pane_wording { th: "ถ้อยคำของเกณฑ์", en: "Wording" }
    pane_look_at { th: "สิ่งที่ควรตรวจสอบ", en: "What to look at" }
    pane_evidence { th: "หลักฐานที่ควรเตรียม", en: "Evidence to collect" }
    pane_remark { th: "ข้อควรทราบ", en: "Good to know" }
    pane_basis { th: "กฎหมายหรือที่มา", en: "Basis" }
    pane_sources { th: "แหล่งที่มา", en: "Sources" }
    pane_note { th: "หมายเหตุของหน่วยงาน", en: "Note" }
    pane_note_hint { th: "จะแสดงในรายงาน", en: "Printed in the report" }
    pane_reason { th: "เหตุผลที่ไม่เกี่ยวข้อง", en: "Why it does not apply" }
    pane_on_file { th: "หลักฐานที่แนบไว้", en: "Evidence on file" }
    pane_nothing_on_file { th: "ยังไม่มีหลักฐานสำหรับข้อนี้", en: "No evidence for this criterion yet" }
    title_only { th: "ทราบเฉพาะชื่อข้อ ยังไม่ทราบถ้อยคำเต็ม", en: "Only the title is known, not the full wording" }
    keys_hint {
        th: "แป้น 1–5 ตอบ\u{a0}· 0\u{a0}ล้าง\u{a0}· N\u{a0}ถัดไป\u{a0}· P\u{a0}ก่อนหน้า\u{a0}· F8\u{a0}ข้อที่ยังไม่ตอบ\u{a0}· M\u{a0}หมายเหตุ\u{a0}· F\u{a0}ทำเครื่องหมาย",
        en: "Keys 1–5\u{a0}answer\u{a0}· 0\u{a0}clears\u{a0}· N\u{a0}next\u{a0}· P\u{a0}previous\u{a0}· F8\u{a0}unanswered\u{a0}· M\u{a0}note\u{a0}· F\u{a0}flag",
    }

    // Search and filters
    search_name { th: "ค้นหาเกณฑ์", en: "Search the criteria" }
    search_hint { th: "ค้นหา (Ctrl+F)", en: "Search (Ctrl+F)" }
    filters { th: "ตัวกรอง", en: "Filters" }
    filter_name(word: &str) { th: format!("แสดงเฉพาะ {word}"), en: format!("Show only, {word}") }
    filter_count(word: &str, count: usize) { th: format!("{word} {count}"), en: format!("{word} {count}") }
    filter_open { th: "ยังไม่ตอบ", en: "Unanswered" }
    filter_not_met { th: "ยังไม่ครบถ้วน", en: "Not fully met" }
    filter_no_evidence { th: "ไม่มีหลักฐาน", en: "No evidence" }
    filter_flagged { th: "ทำเครื่องหมายไว้", en: "Flagged" }
    filter_mine { th: "งานของฉัน", en: "Mine" }
    filter_mine_hint { th: "ระบุชื่อของท่านในหน้าตั้งค่าก่อน", en: "Enter your name in the settings first" }
    filter_official { th: "ชื่อข้อทางการหรืออ้างถึง", en: "Official or quoted" }
    filter_clear { th: "แสดงทุกข้อ", en: "Show all" }
    found_of(found: usize, of: usize) { th: format!("พบ {found} จาก {of} ข้อ"), en: format!("{found} of {of} found") }
    found_elsewhere(aspect: &str, found: usize) { th: format!("{aspect} พบ {found} ข้อ"), en: format!("{found} in {aspect}") }
    found_nothing { th: "ไม่พบเกณฑ์ที่ตรงกับการค้นหาในด้านนี้", en: "Nothing found in this aspect" }
    found_nothing_hint { th: "ลองใช้คำที่สั้นลง หรือเลิกใช้ตัวกรอง", en: "Try a shorter word, or turn filters off" }
    found_nothing_clear { th: "ล้างการค้นหาและตัวกรอง", en: "Clear search and filters" }

    // The work on a criterion
    flag { th: "ทำเครื่องหมายไว้ดูอีกครั้ง", en: "Flag for another look" }
    flag_hint { th: "เครื่องหมายแสดงบนข้อ และใช้กรองได้", en: "The flag is shown on the card and can be filtered by" }
    flagged { th: "ดูอีกครั้ง", en: "Flagged" }
    follow_heading { th: "ผู้รับผิดชอบและสิ่งที่ต้องทำ", en: "In charge, and what to do" }
    responsible { th: "ผู้รับผิดชอบ", en: "Person in charge" }
    responsible_me(name: &str) { th: format!("ใส่ชื่อ {name}"), en: format!("Put {name}") }
    action_what { th: "สิ่งที่ต้องทำ", en: "What to do" }
    action_who { th: "ผู้ดำเนินการ", en: "Who does it" }
    action_due { th: "กำหนดเสร็จ", en: "Due" }
    action_done { th: "ดำเนินการแล้ว", en: "Done" }
    action_is_done { th: "ดำเนินการแล้ว", en: "Action done" }
    action_open { th: "มีสิ่งที่ต้องทำ", en: "Action open" }
    action_until(date: &str) { th: format!("ต้องทำภายใน {date}"), en: format!("Due {date}") }
    action_overdue(date: &str) { th: format!("เกินกำหนด {date}"), en: format!("Overdue since {date}") }

    own_heading { th: "เกณฑ์ของหน่วยงาน", en: "Criteria of your own" }
    own_explanation {
        th: "เพิ่มเกณฑ์ที่เหมาะสมกับภารกิจได้ เกณฑ์เหล่านี้แสดงในรายงานแต่ไม่มีคะแนน",
        en: "Add criteria that fit your mission; they are printed in the report and carry no points",
    }
    own_title { th: "ชื่อเกณฑ์ใหม่", en: "Title of the new criterion" }
    own_add { th: "เพิ่มเกณฑ์", en: "Add criterion" }
    own_add_hint { th: "พิมพ์ชื่อเกณฑ์ก่อน", en: "Type a title first" }
    own_edit_title { th: "ชื่อเกณฑ์", en: "Title" }
    own_edit_look_at { th: "สิ่งที่ควรตรวจสอบ (ของหน่วยงาน)", en: "What to look at (your own)" }
    own_remove(id: &str) { th: format!("ลบเกณฑ์ {id}"), en: format!("Remove {id}") }
    section_none { th: "เกณฑ์ของหน่วยงาน", en: "The office's own" }
}
