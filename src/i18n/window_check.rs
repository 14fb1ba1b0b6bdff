//! Words of the screen “Check”: what stands against submitting, and why.

use crate::domain::findings::Finding;
use crate::i18n::{Texts, messages};

messages! {
    nav_check { th: "ตรวจก่อนส่ง", en: "Check" }
    check_stops_title(count: usize) {
        th: format!("ยังส่งไม่ได้ ต้องแก้ไข {count} รายการ"),
        en: if count == 1 { "Not ready yet: 1 thing to correct".to_owned() } else { format!("Not ready yet: {count} things to correct") },
    }
    check_stops_hint {
        th: "เลือกรายการเพื่อไปยังจุดที่แก้ไข เมื่อแก้แล้วรายการจะหายไปทันที",
        en: "Choose an entry to go where it is mended; it disappears as soon as it is",
    }
    check_sealed_hint {
        th: "ไฟล์นี้ผนึกแล้วจึงแก้ไขไม่ได้ ให้เลือก “แก้ไขเป็นฉบับใหม่” ก่อน",
        en: "This file is sealed and cannot be changed; choose “Revise as a new file” first",
    }
    check_gate_title { th: "ข้อมูลครบแล้ว แต่ยังไม่ผ่านเกณฑ์ด้านกายภาพ", en: "Everything is filled in, but physical criteria are not met" }
    check_level_title { th: "ข้อมูลครบแล้ว แต่คะแนนยังไม่ถึงระดับใด", en: "Everything is filled in, but no level is reached" }
    check_level_hint { th: "ดูสิ่งที่ต้องทำเพิ่มได้ที่หน้าภาพรวม", en: "The overview lists what it takes" }
    check_overview { th: "ดูสิ่งที่ต้องทำเพิ่ม", en: "See what it takes" }
    check_ready_title { th: "พร้อมส่งใบสมัคร", en: "Ready to submit" }
    check_ready_hint {
        th: "ขั้นต่อไป จัดทำรายงาน ให้ผู้ประเมินและหัวหน้าหน่วยงานลงนาม แล้วยื่นพร้อมหลักฐาน",
        en: "Next: make the report, have the assessor and the head of office sign it, and submit it with the evidence",
    }
    check_ready_report { th: "ไปจัดทำรายงาน", en: "Go to the report" }
    check_stops { th: "ต้องแก้ไขก่อนส่ง", en: "To correct before you submit" }
    check_advice { th: "ควรตรวจสอบก่อนส่ง", en: "Worth a look before you submit" }
    check_advice_hint { th: "ไม่ห้ามส่ง แต่ผู้ตรวจประเมินมักถามถึง", en: "Nothing that stops you, but assessors ask about it" }
    check_unprinted { th: "ภาพที่ไม่ปรากฏในรายงาน", en: "Pictures that the report cannot show" }
    check_count(count: usize) { th: format!("{count} รายการ"), en: if count == 1 { "1 entry".to_owned() } else { format!("{count} entries") } }
    check_more(count: usize) { th: format!("แสดงทั้งหมด {count} รายการ"), en: format!("Show all {count}") }
    check_more_name(kind: &str, what: &str) { th: format!("{kind} {what}"), en: format!("{kind}: {what}") }
    check_all(count: usize) { th: format!("ดูทั้งหมด {count} รายการ"), en: format!("See all {count}") }

    kind_profile { th: "ข้อมูลหน่วยงาน", en: "Profile" }
    kind_answers { th: "คำตอบ", en: "Answers" }
    kind_points { th: "คะแนน", en: "Points" }
    kind_evidence { th: "หลักฐาน", en: "Evidence" }
    kind_actions { th: "สิ่งที่ต้องดำเนินการ", en: "Actions" }
    kind_certificate { th: "การรับรองเดิม", en: "Earlier certification" }

    what_overdue { th: "เลยกำหนดแล้ว", en: "Overdue" }
    what_old { th: "หลักฐานเกินหนึ่งปี", en: "Evidence older than a year" }
    what_certificate { th: "ใบรับรองเดิมยังไม่หมดอายุ", en: "The certificate is still current" }

    why_not_answered {
        th: "ข้อที่ยังไม่ตอบนับเป็นไม่มี ผู้ตรวจประเมินจึงถือว่าการประเมินไม่ครบถ้วน",
        en: "What is not answered counts as not there, and the form as incomplete",
    }
    why_points_missing {
        th: "ข้อนี้ให้หน่วยงานกรอกคะแนนเอง หากเว้นว่างจะนับเป็นศูนย์",
        en: "The office enters these points itself; left empty they count as zero",
    }
    why_without_evidence {
        th: "ผู้ตรวจประเมินไม่นับข้อที่ตอบว่าครบถ้วนโดยไม่มีหลักฐานให้ดู",
        en: "An assessor does not count what is said to be met and cannot be seen",
    }
    why_without_reason {
        th: "ข้อที่ไม่เกี่ยวข้องต้องมีเหตุผล มิฉะนั้นผู้ตรวจประเมินถือว่ายังไม่มี",
        en: "Without a reason, what does not apply is taken for not there",
    }
    why_overdue {
        th: "ผู้ตรวจประเมินถามถึงงานที่เลยกำหนด ทำให้เสร็จหรือเลื่อนวันที่ให้เป็นจริง",
        en: "Assessors ask about work past its date; finish it, or give it a date that holds",
    }
    what_overdue_plan { th: "แผนติดตามผลเลยกำหนดโดยไม่มีผลดำเนินการ", en: "Rows of the follow-up plan are over, without a result" }
    why_overdue_plan {
        th: "แผนติดตามผลเป็นเกณฑ์พื้นฐาน ผู้ตรวจประเมินดูว่าบันทึกผลดำเนินการครบทุกหัวข้อ",
        en: "The follow-up plan is a basic criterion; assessors look for the result of every topic",
    }
    why_empty_field {
        th: "ใบสมัครต้องมีข้อมูลนี้ หากขาดจะถูกส่งกลับให้แก้ไข",
        en: "An application needs it, and is sent back without it",
    }
    why_evidence_missing {
        th: "ไฟล์ไม่อยู่ในโฟลเดอร์หลักฐาน จึงไม่มีสิ่งใดให้ผู้ตรวจประเมินดู",
        en: "The file is not in the evidence folder, so there is nothing to see",
    }
    why_evidence_changed {
        th: "ไฟล์ไม่ตรงกับไฟล์ที่แนบไว้ ผู้ตรวจประเมินอาจเห็นสิ่งอื่นที่ไม่ใช่หลักฐานนี้",
        en: "It is not the file that was attached; an assessor may see something else",
    }
    why_evidence_old {
        th: "หลักฐานควรแสดงสภาพปัจจุบัน ภาพหรือเอกสารเก่าไม่ยืนยันว่ายังเป็นเช่นนั้น",
        en: "Evidence shows how things are now; old pictures and papers do not",
    }
    why_no_caption {
        th: "ผู้ตรวจประเมินไม่ทราบว่าภาพแสดงสิ่งใดหากไม่มีคำบรรยาย",
        en: "Without a caption nobody knows what the picture shows",
    }
    why_estimate {
        th: "คะแนนรวมมีส่วนที่เป็นค่าประมาณ คะแนนจริงจากผู้ตรวจประเมินอาจต่างออกไป",
        en: "The total contains an estimate; the assessors’ points may differ",
    }
    why_certificate {
        th: "ศูนย์ที่ใบรับรองยังไม่หมดอายุไม่อยู่ในรอบการประเมินของปีนี้",
        en: "A centre whose certificate is current is not assessed this year",
    }
}

impl Texts {
    /// What all findings of this kind have in common, in a few words.
    #[must_use]
    pub fn finding_heading(self, finding: &Finding) -> String {
        match finding {
            Finding::FiguresMissing { .. } => self.what_figures_missing().to_owned(),
            Finding::FiguresDisagree { .. } => self.what_figures_disagree().to_owned(),
            Finding::ComplaintsOpen { .. } => self.what_complaints_open().to_owned(),
            Finding::OverdueAction { .. } => self.what_overdue().to_owned(),
            Finding::OverduePlan { .. } => self.what_overdue_plan().to_owned(),
            Finding::EvidenceOld { .. } => self.what_old().to_owned(),
            Finding::CertificateCurrent { .. } => self.what_certificate().to_owned(),
            Finding::NotAnswered(_)
            | Finding::PointsMissing(_)
            | Finding::MetWithoutEvidence(_)
            | Finding::NotApplicableWithoutReason(_)
            | Finding::EmptyProfileField(_)
            | Finding::EvidenceMissing(_)
            | Finding::EvidenceChanged(_)
            | Finding::PictureWithoutCaption(_)
            | Finding::EstimateInTotal(_) => self.finding(finding),
        }
    }

    /// Why a screener would stop there.
    #[must_use]
    pub const fn why(self, finding: &Finding) -> &'static str {
        match finding {
            Finding::NotAnswered(_) => self.why_not_answered(),
            Finding::PointsMissing(_) => self.why_points_missing(),
            Finding::MetWithoutEvidence(_) => self.why_without_evidence(),
            Finding::NotApplicableWithoutReason(_) => self.why_without_reason(),
            Finding::FiguresMissing { .. } => self.why_figures_missing(),
            Finding::FiguresDisagree { .. } => self.why_figures_disagree(),
            Finding::ComplaintsOpen { .. } => self.why_complaints_open(),
            Finding::OverdueAction { .. } => self.why_overdue(),
            Finding::OverduePlan { .. } => self.why_overdue_plan(),
            Finding::EmptyProfileField(_) => self.why_empty_field(),
            Finding::EvidenceMissing(_) => self.why_evidence_missing(),
            Finding::EvidenceChanged(_) => self.why_evidence_changed(),
            Finding::EvidenceOld { .. } => self.why_evidence_old(),
            Finding::PictureWithoutCaption(_) => self.why_no_caption(),
            Finding::EstimateInTotal(_) => self.why_estimate(),
            Finding::CertificateCurrent { .. } => self.why_certificate(),
        }
    }
}
