//! The words of a review, for window, papers and command line alike.

use crate::domain::review::{Agreement, Recommendation, ReviewGap, SeenPart, Verdict, VisitReason};
use crate::i18n::{Texts, messages};

messages! {
    verdict_not_seen { th: "ยังไม่ได้พิจารณา", en: "Not looked at" }
    verdict_agree { th: "เห็นตรงกัน", en: "Agreed" }
    verdict_other { th: "เห็นต่าง", en: "Judged otherwise" }
    verdict_evidence_needed { th: "ขอหลักฐานเพิ่มเติม", en: "Evidence needed" }
    recommend_undecided { th: "ยังไม่เสนอ", en: "Nothing yet" }
    recommend_no_level { th: "ไม่เสนอให้รับรอง", en: "No level" }
    seen_state { th: "คำตอบ", en: "Answer" }
    seen_points { th: "คะแนน", en: "Points" }
    seen_note { th: "หมายเหตุ", en: "Note" }
    seen_reason { th: "เหตุผล", en: "Reason" }
    seen_evidence { th: "หลักฐาน", en: "Evidence" }
    visit_physical { th: "เกณฑ์ด้านกายภาพ", en: "Physical criterion" }
    visit_marked { th: "ผู้ตรวจประเมินขอดู", en: "Wanted by the reviewer" }
    visit_evidence_needed { th: "หลักฐานยังไม่พอ", en: "Not enough evidence" }
    visit_changed { th: "คำตอบเปลี่ยนหลังให้ความเห็น", en: "Changed after the opinion" }
    agreement_nobody { th: "ยังไม่มีผู้พิจารณา", en: "Nobody has looked" }
    agreement_alone { th: "พิจารณาคนเดียว", en: "One reviewer only" }
    agreement_same { th: "เห็นตรงกัน", en: "The same" }
    agreement_different { th: "เห็นไม่ตรงกัน", en: "Different" }
    gap_not_seen { th: "ยังไม่ได้พิจารณา", en: "Not looked at" }
    gap_no_reason { th: "เห็นต่างแต่ยังไม่ระบุเหตุผล", en: "Judged otherwise, but without a reason" }
    gap_no_request { th: "ขอหลักฐานแต่ยังไม่ระบุว่าต้องการสิ่งใด", en: "Evidence needed, but not which" }
    gap_no_points { th: "ยังไม่ได้กรอกคะแนน", en: "Points not entered" }
    gap_outdated { th: "คำตอบเปลี่ยนหลังให้ความเห็น", en: "The answer changed after the opinion" }
    gap_no_recommendation { th: "ยังไม่ได้เสนอระดับ", en: "No level is recommended yet" }
    gap_above { th: "ระดับที่เสนอสูงกว่าคะแนนตามความเห็น", en: "The recommended level is above the points as reviewed" }
    gap_no_reviewer { th: "ยังไม่ได้ระบุชื่อผู้ตรวจประเมิน", en: "The reviewer has no name" }
}

// The command `review`.
messages! {
    cli_review_about { th: "แสดงผลการตรวจประเมิน และความพร้อมตามความเห็นของผู้ตรวจประเมิน", en: "Show what a review says, and the readiness as reviewed" }
    cli_review_usage { th: "gecc-cli review FILE.review.ron [--of FILE] [--json | -o OUT.pdf [--paper report|visit] [--digits thai|arabic] [--date YYYY-MM-DD]] [--lang th|en]", en: "gecc-cli review FILE.review.ron [--of FILE] [--json | -o OUT.pdf [--paper report|visit] [--digits thai|arabic] [--date YYYY-MM-DD]] [--lang th|en]" }
    cli_arg_review { th: "ไฟล์ผลการตรวจประเมิน", en: "The review" }
    cli_arg_of { th: "ไฟล์การประเมินที่ตรวจประเมิน (ค่าเริ่มต้นคือไฟล์ชื่อเดิมในโฟลเดอร์เดียวกัน)", en: "The assessment under review; the one of its old name beside it unless given" }
    cli_arg_review_paper { th: "report รายงานผลการตรวจประเมินทั้งฉบับ (ค่าเริ่มต้น) หรือ visit เฉพาะรายการตรวจ ณ สถานที่", en: "report, the whole review (default), or visit, the list for the site visit alone" }
    cli_review_of(centre: &str) { th: format!("ผลการตรวจประเมิน {centre}"), en: format!("Review of {centre}") }
    cli_reviewer { th: "ผู้ตรวจประเมิน", en: "Reviewer" }
    cli_review_dates { th: "วันที่", en: "Dates" }
    cli_recommended { th: "ระดับที่เสนอ", en: "Recommended" }
    cli_overall { th: "ความเห็นโดยรวม", en: "Overall" }
    cli_questions { th: "คำถามสำหรับการประชุมทางไกล", en: "Questions for the video conference" }
    cli_visit { th: "รายการตรวจ ณ สถานที่", en: "For the site visit" }
    cli_as_reviewed { th: "ความพร้อมตามหน่วยงาน → ตามความเห็น", en: "Readiness by the office → as reviewed" }
    cli_verdict_counts(agreed: usize, other: usize, evidence: usize, not_seen: usize) {
        th: format!("เห็นตรงกัน {agreed} เห็นต่าง {other} ขอหลักฐานเพิ่มเติม {evidence} ยังไม่ได้พิจารณา {not_seen}"),
        en: format!("{agreed} agreed, {other} judged otherwise, {evidence} need evidence, {not_seen} not looked at"),
    }
    cli_fit_same { th: "ไฟล์การประเมินเป็นฉบับเดียวกับที่ตรวจประเมิน", en: "The assessment is the one that was reviewed" }
    cli_fit_changed(count: usize) {
        th: format!("ไฟล์การประเมินเปลี่ยนหลังการตรวจประเมิน คำตอบที่ให้ความเห็นไว้เปลี่ยน {count} ข้อ"),
        en: format!("The assessment changed since the review; answers with an opinion that changed: {count}"),
    }
    cli_fit_gone { th: "ไม่มีข้อนี้แล้ว", en: "The criterion is gone" }
    cli_fit_other_edition { th: "ไฟล์การประเมินเปลี่ยนไปใช้เกณฑ์ฉบับอื่น จึงเทียบกับผลการตรวจประเมินไม่ได้", en: "The assessment answers another edition now and cannot be compared with the review" }
    cli_original_missing { th: "ไม่พบไฟล์การประเมินที่ตรวจประเมิน ระบุไฟล์ด้วย --of", en: "The reviewed assessment was not found; give it with --of" }
    cli_unfit(ids: &str) { th: format!("ความเห็นที่ใช้กับคำตอบปัจจุบันไม่ได้: {ids}"), en: format!("Verdicts that do not fit the answers as they are now: {ids}") }
}

impl Texts {
    /// The kind of a verdict, in a few words.
    #[must_use]
    pub const fn verdict(self, verdict: Verdict) -> &'static str {
        match verdict {
            Verdict::NotSeen => self.verdict_not_seen(),
            Verdict::Agree => self.verdict_agree(),
            Verdict::Other { .. } => self.verdict_other(),
            Verdict::EvidenceNeeded => self.verdict_evidence_needed(),
        }
    }

    /// A recommendation that names no level. `None`: it names one.
    #[must_use]
    pub const fn recommendation(self, recommendation: &Recommendation) -> Option<&'static str> {
        match recommendation {
            Recommendation::Undecided => Some(self.recommend_undecided()),
            Recommendation::NoLevel => Some(self.recommend_no_level()),
            Recommendation::Level(_) => None,
        }
    }

    /// A part of an answer that changed since an opinion.
    #[must_use]
    pub const fn seen_part(self, part: SeenPart) -> &'static str {
        match part {
            SeenPart::State => self.seen_state(),
            SeenPart::Points => self.seen_points(),
            SeenPart::Note => self.seen_note(),
            SeenPart::Reason => self.seen_reason(),
            SeenPart::Evidence => self.seen_evidence(),
        }
    }

    /// Why a criterion is on the list for the site visit.
    #[must_use]
    pub const fn visit_reason(self, reason: VisitReason) -> &'static str {
        match reason {
            VisitReason::Physical => self.visit_physical(),
            VisitReason::Marked => self.visit_marked(),
            VisitReason::EvidenceNeeded => self.visit_evidence_needed(),
            VisitReason::Changed => self.visit_changed(),
        }
    }

    /// Whether reviewers agree.
    #[must_use]
    pub const fn agreement(self, agreement: Agreement) -> &'static str {
        match agreement {
            Agreement::Nobody => self.agreement_nobody(),
            Agreement::Alone => self.agreement_alone(),
            Agreement::Same => self.agreement_same(),
            Agreement::Different => self.agreement_different(),
        }
    }

    /// What a review lacks.
    #[must_use]
    pub const fn review_gap(self, gap: &ReviewGap) -> &'static str {
        match gap {
            ReviewGap::NotSeen(_) => self.gap_not_seen(),
            ReviewGap::NoReason(_) => self.gap_no_reason(),
            ReviewGap::NoRequest(_) => self.gap_no_request(),
            ReviewGap::NoPoints(_) => self.gap_no_points(),
            ReviewGap::Outdated(_) => self.gap_outdated(),
            ReviewGap::NoRecommendation => self.gap_no_recommendation(),
            ReviewGap::AboveReviewed { .. } => self.gap_above(),
            ReviewGap::NoReviewer => self.gap_no_reviewer(),
        }
    }
}
