//! The words of the papers of a review.

use crate::i18n::messages;

messages! {
    review_paper_title { th: "รายงานผลการตรวจประเมิน", en: "Review report" }
    review_paper_subject {
        th: "ผลการตรวจประเมินจากการประเมินตนเองของศูนย์",
        en: "What a reviewer says to the self-assessment of a centre",
    }
    review_paper_visit_title { th: "รายการตรวจ ณ สถานที่", en: "Site-visit list" }
    review_paper_reviewer { th: "ผู้ตรวจประเมิน", en: "Reviewer" }
    review_paper_no_reviewer { th: "ยังไม่ได้ระบุชื่อ", en: "Not named yet" }
    review_paper_period { th: "วันที่พิจารณา", en: "Reviewed" }
    review_paper_from_to(from: &str, to: &str) { th: format!("{from} ถึง {to}"), en: format!("{from} to {to}") }
    review_paper_since(from: &str) { th: format!("เริ่ม {from} ยังไม่สิ้นสุด"), en: format!("Begun {from}, not finished") }
    review_paper_until(to: &str) { th: format!("สิ้นสุด {to}"), en: format!("Finished {to}") }
    review_paper_no_period { th: "ยังไม่ได้ระบุ", en: "Not dated" }
    review_paper_file { th: "ไฟล์การประเมินที่พิจารณา", en: "Assessment reviewed" }
    review_paper_recommended { th: "ระดับที่เสนอ", en: "Level recommended" }
    review_paper_fingerprint_use {
        th: "แปดหลักแรกของ SHA-256 ของไฟล์การประเมินที่ผู้ตรวจประเมินพิจารณา สแกนรหัสเพื่ออ่านค่าเต็ม",
        en: "The first eight digits of the SHA-256 of the assessment file that was reviewed; scan the code for all of it.",
    }

    review_paper_by_office { th: "คะแนนตามคำตอบ", en: "Points by the office" }
    review_paper_as_reviewed { th: "คะแนนตามความเห็น", en: "Points as reviewed" }
    review_paper_gate_reviewed { th: "เกณฑ์ด้านกายภาพตามความเห็น", en: "Physical criteria as reviewed" }
    review_paper_recommends(level: &str) { th: format!("ระดับที่เสนอ: {level}"), en: format!("Recommended: {level}") }
    review_paper_level_office(level: &str) { th: format!("ระดับตามคำตอบ: {level}"), en: format!("Level by the office: {level}") }
    review_paper_level_reviewed(level: &str) { th: format!("ระดับตามความเห็น: {level}"), en: format!("Level as reviewed: {level}") }
    review_paper_above { th: "ระดับที่เสนอสูงกว่าระดับตามความเห็นรายข้อ", en: "The level recommended is above the one that the opinions come to" }
    review_paper_overall { th: "ความเห็นโดยรวม", en: "Overall opinion" }
    review_paper_no_overall { th: "ยังไม่ได้ให้ความเห็นโดยรวม", en: "No overall opinion was written" }
    review_paper_fit_missing {
        th: "ไม่พบไฟล์การประเมินที่ตรวจ คำตอบในรายงานนี้คือคำตอบที่ผู้ตรวจประเมินเห็นในขณะให้ความเห็น และไม่ได้คำนวณคะแนนตามความเห็น",
        en: "The assessment was not at hand. The answers in this paper are those that the reviewer saw, and points as reviewed were not computed.",
    }
    review_paper_points { th: "คะแนนตามหมวด", en: "Points by section" }
    review_paper_office_column { th: "หน่วยงาน", en: "Office" }
    review_paper_reviewed_column { th: "ตามความเห็น", en: "As reviewed" }
    review_paper_because(reason: &str) { th: format!("เหตุผล: {reason}"), en: format!("Reason: {reason}") }

    review_paper_answer { th: "คำตอบ\nของหน่วยงาน", en: "Answer of the office" }
    review_paper_opinion { th: "ความเห็น", en: "Opinion" }
    review_paper_aspect(agreed: &str, other: &str, evidence: &str, not_seen: &str) {
        th: format!("เห็นตรงกัน {agreed} ข้อ เห็นต่าง {other} ข้อ ขอหลักฐานเพิ่มเติม {evidence} ข้อ ยังไม่ได้พิจารณา {not_seen} ข้อ"),
        en: format!("Agreed {agreed}, judged otherwise {other}, evidence needed {evidence}, not looked at {not_seen}"),
    }
    review_paper_requests(what: &str) { th: format!("ขอให้แสดง: {what}"), en: format!("To be shown: {what}") }
    review_paper_note(note: &str) { th: format!("หมายเหตุของผู้ตรวจประเมิน: {note}"), en: format!("Reviewer's note: {note}") }
    review_paper_office_reason(reason: &str) {
        th: format!("เหตุผลของหน่วยงาน: {reason}"),
        en: format!("The office's reason: {reason}"),
    }
    review_paper_office_note(note: &str) { th: format!("หน่วยงานระบุ: {note}"), en: format!("The office says: {note}") }

    review_paper_questions { th: "คำถามสำหรับการประชุมทางไกล", en: "Questions for the video conference" }
    review_paper_question { th: "คำถาม", en: "Question" }
    review_paper_about { th: "เกณฑ์", en: "Criterion" }
    review_paper_answered(answer: &str) { th: format!("คำตอบ: {answer}"), en: format!("Answer: {answer}") }
    review_paper_to_answer { th: "คำตอบ", en: "Answer" }
    review_paper_no_questions { th: "ไม่มีคำถาม", en: "There are no questions" }

    review_paper_visit_about(count: &str) {
        th: format!("รวม {count} ข้อ เริ่มจากเกณฑ์ด้านกายภาพ ทำเครื่องหมายตามที่เห็น ณ สถานที่ แล้วเขียนสิ่งที่พบในบรรทัดว่าง"),
        en: format!("{count} in all, physical criteria first. Tick what is seen on site, and write down what was found."),
    }
    review_paper_visit_gate { th: "เกณฑ์ด้านกายภาพ", en: "Physical criteria" }
    review_paper_visit_others { th: "เกณฑ์อื่นที่ต้องดู ณ สถานที่", en: "Other criteria to look at on site" }
    review_paper_visit_answer(answer: &str) { th: format!("หน่วยงานตอบ: {answer}"), en: format!("The office says: {answer}") }
    review_paper_visit_why(why: &str) { th: format!("เหตุที่ต้องดู: {why}"), en: format!("Why: {why}") }
    review_paper_visit_more(count: &str) { th: format!("และอีก {count} ภาพ"), en: format!("and {count} more") }
    review_paper_visit_met { th: "ครบถ้วน", en: "Met" }
    review_paper_visit_partly { th: "บางส่วน", en: "Partly" }
    review_paper_visit_not { th: "ยังไม่มี", en: "Not" }
    review_paper_visit_found { th: "สิ่งที่พบ", en: "Found" }
    review_paper_visit_day { th: "วันและเวลาที่ตรวจ ผู้ร่วมตรวจ", en: "Day and hour of the visit, and who took part" }
    review_paper_visit_other { th: "ข้อสังเกตอื่น", en: "Other remarks" }
    review_paper_visit_unknown {
        th: "ไม่พบไฟล์การประเมินที่ตรวจ จึงมีเฉพาะเกณฑ์ที่ความเห็นกล่าวถึงและเกณฑ์ด้านกายภาพ",
        en: "The assessment was not at hand: only what the review speaks of and the physical criteria stand here",
    }

    review_paper_changes { th: "คำตอบที่เปลี่ยนหลังให้ความเห็น", en: "Answers that changed after the opinion" }
    review_paper_changed_part { th: "สิ่งที่เปลี่ยน", en: "Changed" }
    review_paper_then { th: "เมื่อให้ความเห็น", en: "Then" }
    review_paper_now { th: "ปัจจุบัน", en: "Now" }
    review_paper_files(count: &str) { th: format!("{count} ไฟล์"), en: format!("Files: {count}") }
    review_paper_gaps { th: "สิ่งที่ความเห็นนี้ยังขาด", en: "What this review still lacks" }
    review_paper_lacks { th: "สิ่งที่ขาด", en: "Lacking" }
    review_paper_count { th: "จำนวน", en: "Count" }
    review_paper_no_gaps { th: "ความเห็นครบทุกข้อ", en: "The review lacks nothing" }
    review_paper_gap_above(recommended: &str, reached: &str) {
        th: format!("เสนอ{recommended} แต่คะแนนตามความเห็นได้: {reached}"),
        en: format!("Recommended: {recommended}; as reviewed: {reached}"),
    }

    review_paper_method { th: "วิธีนับคะแนนตามความเห็น", en: "How points as reviewed are counted" }
    review_paper_method_agreed {
        th: "ข้อที่เห็นตรงกันหรือยังไม่ได้พิจารณา นับตามคำตอบของหน่วยงาน",
        en: "What was agreed to, or not looked at, stands as the office says.",
    }
    review_paper_method_other {
        th: "ข้อที่เห็นต่าง นับตามผลและคะแนนที่ผู้ตรวจประเมินกรอกเท่านั้น",
        en: "What was judged otherwise counts with the reviewer's judgement and points alone.",
    }
    review_paper_method_evidence {
        th: "ข้อที่ขอหลักฐานเพิ่มเติม ยังไม่นับคะแนนจนกว่าจะมีหลักฐาน",
        en: "What evidence is needed for is an open question and earns no points until then.",
    }
    review_paper_method_changed {
        th: "ความเห็นที่ให้ไว้ก่อนคำตอบเปลี่ยนยังนับอยู่ และทำเครื่องหมายไว้จนกว่าจะพิจารณาใหม่",
        en: "An opinion on an answer that changed since goes on counting, and is marked until somebody looks again.",
    }
    review_paper_method_own {
        th: "รายงานนี้เป็นความเห็นของผู้ตรวจประเมินที่ระบุชื่อไว้ ไม่ใช่ผลการรับรอง",
        en: "This paper is the opinion of the reviewer named in it. It is no certification.",
    }
    review_paper_signatures { th: "ลงนาม", en: "Signatures" }
    review_paper_lead { th: "หัวหน้าคณะผู้ตรวจประเมิน", en: "Head of the review team" }
    review_paper_host { th: "ผู้แทนศูนย์", en: "For the centre" }
}
