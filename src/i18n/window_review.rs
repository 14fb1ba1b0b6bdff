//! Words of reviewing in the window: the auditor's screens, and the opinions on the office's cards.

use crate::i18n::{Texts, messages};

// Opening.
messages! {
    menu_exchange { th: "รับ–ส่ง", en: "Exchange" }
    menu_review { th: "ตรวจประเมินไฟล์…", en: "Review a file…" }
    hint_review { th: "เปิดการประเมินของหน่วยงานเพื่อให้ความเห็น โดยไม่แก้ไขไฟล์เดิม", en: "Open an office’s assessment and give an opinion on it; its file stays as it is" }
    menu_opinions { th: "แสดงความเห็นของผู้ตรวจประเมิน…", en: "Show a reviewer’s opinions…" }
    hint_opinions { th: "แสดงความเห็นของผู้ตรวจประเมินคู่กับคำตอบแต่ละข้อ", en: "Show what a reviewer says beside each answer" }
    drop_opinions { th: "แสดงความเห็นของผู้ตรวจประเมิน", en: "Show the reviewer’s opinions" }
    needs_review { th: "ใช้ได้เมื่อเปิดไฟล์ผลการตรวจประเมิน", en: "No review is open" }
    dialog_review { th: "เลือกไฟล์การประเมินหรือไฟล์ผลการตรวจประเมิน", en: "Choose the assessment to review, or a review to go on with" }
    dialog_original { th: "เลือกไฟล์การประเมินที่ตรวจประเมินไว้", en: "Choose the assessment that was reviewed" }
    dialog_opinions { th: "เลือกไฟล์ผลการตรวจประเมิน", en: "Choose the review to show" }
    dialog_other_review { th: "เลือกไฟล์ผลการตรวจประเมินของอีกท่าน", en: "Choose another reviewer’s review" }
    review_files { th: "ไฟล์ผลการตรวจประเมิน", en: "Reviews" }
    review_of_other_centre(file: &str, centre: &str) {
        th: format!("{file} เป็นผลการตรวจประเมิน “{centre}” โปรดตรวจสอบว่าเลือกไฟล์ถูกต้อง"),
        en: format!("{file} is a review of “{centre}”; check that it is the right file"),
    }
    review_of_somebody(name: &str) { th: format!("ผลการตรวจประเมินที่เปิดอยู่เป็นของ {name}"), en: format!("This is the review of {name}") }
    start_review { th: "ตรวจประเมิน", en: "Review an assessment" }
    start_review_hint { th: "ให้ความเห็นคู่กับคำตอบของหน่วยงาน ไฟล์เดิมไม่ถูกแก้ไข", en: "Your opinion beside the office’s answers; its file stays as it is" }
    start_review_name { th: "เลือกไฟล์ที่จะตรวจประเมิน", en: "Choose a file to review" }
    start_review_button { th: "เลือกไฟล์…", en: "Choose a file…" }
    draft_of_review { th: "ผลการตรวจประเมิน", en: "Review" }
}

// The review as a whole.
messages! {
    nav_review { th: "ผลการตรวจประเมิน", en: "Review" }
    review_badge { th: "กำลังตรวจประเมิน", en: "Under review" }
    review_seen_of(seen: usize, of: usize) { th: format!("พิจารณาแล้ว {seen} จาก {of} ข้อ"), en: format!("{seen} of {of} criteria looked at") }
    review_bar { th: "ความคืบหน้าของการตรวจประเมิน", en: "How far the review is" }
    review_next { th: "ข้อถัดไปที่ยังไม่พิจารณา", en: "Next one not looked at" }
    review_progress_heading { th: "ความคืบหน้า", en: "Progress" }
    review_standing { th: "ผลการประเมิน", en: "Result" }
    review_by_office { th: "ตามหน่วยงาน", en: "By the office" }
    review_by_reviewer { th: "ตามความเห็น", en: "As reviewed" }
    review_points_from_to(section: &str, office: u16, reviewed: u16, of: u16) {
        th: format!("{section}: {office} → {reviewed} จาก {of} คะแนน"),
        en: format!("{section}: {office} → {reviewed} of {of} points"),
    }
    review_recommendation { th: "ระดับที่เสนอ", en: "Recommended level" }
    review_recommend(level: &str) { th: format!("เสนอระดับ: {level}"), en: format!("Recommend: {level}") }
    review_overall { th: "ความเห็นโดยรวม", en: "Opinion on the whole" }
    review_overall_hint { th: "จุดเด่น จุดที่ควรพัฒนา และเหตุผลของระดับที่เสนอ", en: "Strengths, what to improve, and why this level" }
    review_sections { th: "คะแนนหมวดที่เป็นค่าประมาณ", en: "Sections whose points are an estimate" }
    review_sections_hint { th: "กรอกเมื่อเห็นต่างจากคะแนนของหน่วยงาน เว้นว่างไว้หากเห็นตรงกัน", en: "Enter points where you judge otherwise; leave it empty to let the office’s stand" }
    review_section_points(section: &str) { th: format!("คะแนนตามความเห็น: {section}"), en: format!("Points as reviewed: {section}") }
    review_section_reason(section: &str) { th: format!("เหตุผล: {section}"), en: format!("Reason: {section}") }
    review_reviewer { th: "ผู้ตรวจประเมิน", en: "Reviewer" }
    review_reviewer_name { th: "ชื่อ–สกุล", en: "Name" }
    review_reviewer_office { th: "หน่วยงานหรือคณะกรรมการ", en: "Office or committee" }
    review_begun { th: "วันที่เริ่มตรวจประเมิน", en: "Begun on" }
    review_finished { th: "วันที่ตรวจประเมินเสร็จ", en: "Finished on" }
    review_original(file: &str, digest: &str) { th: format!("ไฟล์ที่ตรวจประเมิน: {file} · SHA-256 {digest}"), en: format!("Reviewed file: {file} · SHA-256 {digest}") }
    review_questions { th: "คำถามสำหรับการประชุมทางไกล", en: "Questions for the video conference" }
    review_questions_hint { th: "จดคำถามไว้ถาม แล้วบันทึกคำตอบของหน่วยงานระหว่างประชุม", en: "Note what to ask, and write down what the office says" }
    review_question(number: usize) { th: format!("คำถามที่ {number}"), en: format!("Question {number}") }
    review_question_about(number: usize, criterion: &str) { th: format!("คำถามที่ {number} (ข้อ {criterion})"), en: format!("Question {number} ({criterion})") }
    review_question_answer(number: usize) { th: format!("คำตอบของหน่วยงานต่อคำถามที่ {number}"), en: format!("The office’s answer to question {number}") }
    review_question_remove(number: usize) { th: format!("ลบคำถามที่ {number}"), en: format!("Remove question {number}") }
    review_questions_whole { th: "คำถามต่อการประเมินทั้งฉบับ", en: "About the whole assessment" }
    and_more_criteria(count: usize) { th: format!("และอีก {count} ข้อ"), en: format!("and {count} more") }
    review_question_add { th: "เพิ่มคำถาม", en: "Add a question" }
    review_visits { th: "รายการตรวจ ณ สถานที่", en: "For the site visit" }
    review_visits_hint { th: "เกณฑ์ด้านกายภาพมาก่อน ตามด้วยข้อที่ขอดู ข้อที่ขอหลักฐาน และข้อที่เปลี่ยนภายหลัง", en: "Physical criteria first, then what you want to see, what needs evidence and what changed since" }
    review_gaps { th: "สิ่งที่ยังขาดก่อนส่งผลการตรวจประเมิน", en: "Before the review is handed over" }
    review_complete { th: "ผลการตรวจประเมินครบถ้วน", en: "The review is complete" }
    review_complete_hint { th: "จัดทำรายงานผลการตรวจประเมิน หรือส่งไฟล์ให้หน่วยงานได้", en: "Make the review report, or send the review to the office" }
    review_changed(count: usize) {
        th: format!("หน่วยงานแก้ไขไฟล์หลังการตรวจประเมิน คำตอบที่ให้ความเห็นไว้เปลี่ยน {count} ข้อ"),
        en: if count == 1 { "The office changed the file since; 1 answer with an opinion is another one".to_owned() } else { format!("The office changed the file since; {count} answers with an opinion are others") },
    }
    review_changed_hint { th: "ความเห็นเดิมยังอยู่ครบ ให้ความเห็นซ้ำในข้อที่เปลี่ยน แล้วยืนยันไฟล์ปัจจุบัน", en: "All opinions are kept. Look at the changed answers again, then confirm the file as it is" }
    review_bind { th: "ยืนยันไฟล์ปัจจุบัน", en: "Confirm the file as it is" }
    review_changed_parts(parts: &str) { th: format!("เปลี่ยน: {parts}"), en: format!("Changed: {parts}") }
    review_panel { th: "ผลการตรวจประเมินของท่านอื่น", en: "Other reviewers" }
    review_panel_hint { th: "เทียบความเห็นของหลายท่าน ข้อที่เห็นไม่ตรงกันมีเครื่องหมาย", en: "Several reviews side by side; differences are marked" }
    review_panel_add { th: "เพิ่มผลการตรวจประเมิน…", en: "Add another review…" }
    review_panel_remove(name: &str) { th: format!("นำผลการตรวจประเมินของ {name} ออก"), en: format!("Take the review of {name} away") }
    review_panel_own(file: &str) {
        th: format!("{file} คือผลการตรวจประเมินฉบับที่เปิดอยู่ จึงนำมาเทียบกันไม่ได้"),
        en: format!("{file} is the review that is open, so it cannot stand beside itself"),
    }
    review_panel_full(file: &str, most: usize) {
        th: format!("เทียบได้ไม่เกิน {most} ท่าน นำออกก่อนหนึ่งท่านแล้วจึงเพิ่ม {file}"),
        en: format!("At most {most} reviews stand beside this one; take one away before {file} is added"),
    }
    review_panel_me { th: "ฉบับที่เปิดอยู่", en: "This review" }
    review_panel_nameless { th: "ไม่ระบุชื่อ", en: "No name" }
    review_panel_counts(different: usize, same: usize) { th: format!("เห็นไม่ตรงกัน {different} ข้อ · เห็นตรงกัน {same} ข้อ"), en: format!("{different} different · {same} the same") }
    review_panel_only { th: "เฉพาะข้อที่เห็นไม่ตรงกัน", en: "Differences only" }
    review_panel_none { th: "ไม่มีข้อที่เห็นไม่ตรงกัน", en: "No differences" }
    review_panel_levels { th: "ระดับที่เสนอไม่ตรงกัน", en: "The recommended levels differ" }
    review_panel_other_file { th: "ตรวจประเมินจากไฟล์คนละสถานะ", en: "The reviews are about different states of the file" }
    review_panel_criterion { th: "ข้อ", en: "Criterion" }
}

// Its papers.
messages! {
    paper_review { th: "ผลการตรวจประเมิน", en: "Review" }
    paper_visit { th: "ตรวจสถานที่", en: "Site visit" }
    review_paper_name(name: &str) { th: format!("ผลการตรวจประเมิน {name}"), en: format!("Review report {name}") }
    visit_paper_name(name: &str) { th: format!("รายการตรวจ ณ สถานที่ {name}"), en: format!("Site visit {name}") }
    review_print { th: "รายงานผลการตรวจประเมิน", en: "Review report" }
}

// Opinions on the cards.
messages! {
    opinion_heading { th: "ความเห็นของผู้ตรวจประเมิน", en: "Reviewer’s opinion" }
    opinion_mine { th: "ความเห็น", en: "Opinion" }
    opinion_name(criterion: &str, verdict: &str) { th: format!("{criterion} ความเห็น: {verdict}"), en: format!("{criterion} opinion: {verdict}") }
    opinion_otherwise { th: "เห็นต่าง", en: "Otherwise" }
    opinion_other(judgement: &str) { th: format!("เห็นต่าง: {judgement}"), en: format!("Otherwise: {judgement}") }
    opinion_office_says { th: "คำตอบของหน่วยงาน", en: "The office says" }
    opinion_points(criterion: &str) { th: format!("คะแนนตามความเห็น ข้อ {criterion}"), en: format!("Points as reviewed, {criterion}") }
    opinion_points_less(criterion: &str) { th: format!("ลดคะแนนตามความเห็น ข้อ {criterion}"), en: format!("Fewer points as reviewed, {criterion}") }
    opinion_points_more(criterion: &str) { th: format!("เพิ่มคะแนนตามความเห็น ข้อ {criterion}"), en: format!("More points as reviewed, {criterion}") }
    opinion_reason { th: "เหตุผลของความเห็น", en: "Why" }
    opinion_request { th: "หลักฐานที่ขอเพิ่มเติม", en: "What the office should show" }
    opinion_note { th: "หมายเหตุของผู้ตรวจประเมิน", en: "Reviewer’s note" }
    opinion_note_hint { th: "ไม่แสดงคู่กับคำตอบของหน่วยงาน", en: "Not shown beside the office’s answer" }
    opinion_on_site { th: "ขอดู ณ สถานที่", en: "Look at it on site" }
    opinion_ask { th: "ตั้งเป็นคำถาม", en: "Ask about it" }
    opinion_changed { th: "คำตอบเปลี่ยนหลังให้ความเห็น", en: "Changed after the opinion" }
    opinion_keys { th: "แป้น 1 เห็นตรงกัน · 2–5 เห็นต่าง · 6 ขอหลักฐาน · 0 ล้าง · N ถัดไป · P ก่อนหน้า · M เหตุผล", en: "Keys 1 agree · 2–5 otherwise · 6 evidence · 0 clear · N next · P previous · M reason" }
    opinion_take_over { th: "รับความเห็น", en: "Take it over" }
    opinion_take_over_name(criterion: &str) { th: format!("รับความเห็นเป็นคำตอบข้อ {criterion}"), en: format!("Take the opinion over as the answer to {criterion}") }
    opinion_plan { th: "เพิ่มเป็นสิ่งที่ต้องดำเนินการ", en: "Plan to do it" }
    opinion_plan_name(criterion: &str) { th: format!("เพิ่มความเห็นเป็นสิ่งที่ต้องดำเนินการของข้อ {criterion}"), en: format!("Plan what the reviewer wants for {criterion}") }
    opinion_planned { th: "อยู่ในสิ่งที่ต้องดำเนินการแล้ว", en: "Planned" }
    opinion_default_action { th: "จัดหาหลักฐานเพิ่มเติมตามความเห็นของผู้ตรวจประเมิน", en: "Add the evidence that the reviewer asks for" }
    opinion_default_change { th: "ปรับปรุงตามความเห็นของผู้ตรวจประเมิน", en: "Improve as the reviewer says" }
    filter_not_seen { th: "ยังไม่พิจารณา", en: "Not looked at" }
    filter_judged_otherwise { th: "เห็นต่าง", en: "Otherwise" }
    filter_evidence_needed { th: "ขอหลักฐาน", en: "Evidence needed" }
    filter_changed { th: "เปลี่ยนภายหลัง", en: "Changed since" }
    opinions_shown(name: &str, other: usize, evidence: usize) {
        th: format!("แสดงความเห็นของ {name}: เห็นต่าง {other} ข้อ ขอหลักฐาน {evidence} ข้อ"),
        en: format!("Opinions of {name}: {other} otherwise, {evidence} need evidence"),
    }
    opinions_hide { th: "ซ่อนความเห็น", en: "Hide them" }
    opinions_see { th: "ดูรายการ", en: "See the list" }
    opinions_finding { th: "ความเห็นของผู้ตรวจประเมิน", en: "The reviewer’s opinions" }
    opinions_planned(count: usize) {
        th: format!("เพิ่มสิ่งที่ต้องดำเนินการแล้ว {count} ข้อ"),
        en: format!("Planned {count} actions"),
    }
    opinions_plan_all { th: "เพิ่มทุกข้อเป็นสิ่งที่ต้องดำเนินการ", en: "Plan all of them" }
}

impl Texts {
    /// The name of a reviewer, or that there is none.
    #[must_use]
    pub fn reviewer_name(self, name: &str) -> &str {
        match name.trim() {
            "" => self.review_panel_nameless(),
            name => name,
        }
    }
}
