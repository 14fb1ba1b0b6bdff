//! What findings say, and the names of the places that mend them.

use crate::domain::assessment::Assessment;
use crate::domain::findings::{Finding, Place, Severity};
use crate::i18n::{Texts, messages};

messages! {
    find_not_answered { th: "ยังไม่ได้ตอบ", en: "Not answered" }
    find_points_missing { th: "ยังไม่ได้กรอกคะแนน", en: "Points not entered" }
    find_without_evidence { th: "ตอบว่าครบถ้วนแต่ยังไม่มีหลักฐาน", en: "Met, but without evidence" }
    find_without_reason { th: "ไม่เกี่ยวข้องแต่ยังไม่ระบุเหตุผล", en: "Not applicable, but without a reason" }
    find_overdue(date: &str) { th: format!("เลยกำหนดเมื่อ {date}"), en: format!("Overdue since {date}") }
    find_overdue_plan(date: &str) { th: format!("แผนติดตามผลสิ้นสุดเมื่อ {date} แต่ยังไม่มีผล"), en: format!("The period ended on {date} without a result") }
    plan_row_place(topic: &str) { th: format!("แผนติดตามผล {topic}"), en: format!("Follow-up plan: {topic}") }
    find_empty_field { th: "ยังไม่ได้กรอก", en: "Not filled in" }
    find_evidence_missing { th: "ไม่พบไฟล์หลักฐาน", en: "The evidence file is missing" }
    find_evidence_changed { th: "ไฟล์หลักฐานเปลี่ยนไปจากเดิม", en: "The evidence file has changed" }
    find_evidence_old(date: &str) { th: format!("หลักฐานเกินหนึ่งปี ({date})"), en: format!("Evidence older than a year ({date})") }
    find_no_caption { th: "ภาพถ่ายยังไม่มีคำบรรยาย", en: "The picture has no caption" }
    find_estimate { th: "คะแนนเป็นค่าประมาณ", en: "The points are an estimate" }
    find_certificate(year: u16) { th: format!("ใบรับรองเดิมยังมีอายุถึงปี {year}"), en: format!("The certificate is current until B.E. {year}") }
    certificate { th: "การรับรองเดิม", en: "Earlier certification" }
    severity_stops { th: "ต้องแก้ไข", en: "To correct" }
    severity_advice { th: "ควรตรวจสอบ", en: "To check" }
}

impl Texts {
    /// What is wrong, in a few words.
    #[must_use]
    pub fn finding(self, finding: &Finding) -> String {
        match finding {
            Finding::NotAnswered(_) => self.find_not_answered().to_owned(),
            Finding::PointsMissing(_) => self.find_points_missing().to_owned(),
            Finding::MetWithoutEvidence(_) => self.find_without_evidence().to_owned(),
            Finding::NotApplicableWithoutReason(_) => self.find_without_reason().to_owned(),
            Finding::FiguresMissing { kind, .. } => {
                self.find_figures_missing(self.figure_kind(*kind))
            }
            Finding::FiguresDisagree { conflict, .. } => self.conflict(*conflict),
            Finding::ComplaintsOpen { count, .. } => self.find_complaints_open(*count),
            Finding::OverdueAction { due, .. } => self.find_overdue(&self.short_date(*due)),
            Finding::OverduePlan { last, .. } => self.find_overdue_plan(&self.short_date(*last)),
            Finding::EmptyProfileField(_) => self.find_empty_field().to_owned(),
            Finding::EvidenceMissing(_) => self.find_evidence_missing().to_owned(),
            Finding::EvidenceChanged(_) => self.find_evidence_changed().to_owned(),
            Finding::EvidenceOld { date, .. } => self.find_evidence_old(&self.short_date(*date)),
            Finding::PictureWithoutCaption(_) => self.find_no_caption().to_owned(),
            Finding::EstimateInTotal(_) => self.find_estimate().to_owned(),
            Finding::CertificateCurrent { until } => self.find_certificate(*until),
        }
    }

    /// How much a finding matters, in a word.
    #[must_use]
    pub const fn severity(self, severity: Severity) -> &'static str {
        match severity {
            Severity::Stops => self.severity_stops(),
            Severity::Advice => self.severity_advice(),
        }
    }

    /// The id, empty where it has none, and the title of the place that a finding is about.
    #[must_use]
    pub fn place(self, place: &Place, assessment: &Assessment) -> (String, String) {
        let without_id = |title: &str| (String::new(), title.to_owned());
        match place {
            Place::Criterion(id) => {
                let title = assessment.criterion(id).map_or("", |found| found.title.get(self.0));
                (id.to_string(), title.to_owned())
            }
            Place::Profile(field) => without_id(self.field(*field)),
            Place::Evidence(digest) => {
                without_id(assessment.evidence_by_digest(digest).map_or("", |found| &found.name))
            }
            Place::Section(id) => {
                let section = assessment.edition().section(id);
                without_id(section.map_or("", |found| found.title.get(self.0)))
            }
            Place::Certificates => without_id(self.certificate()),
            Place::Plan(id) => {
                let row = assessment.plan().iter().find(|row| row.id == *id);
                without_id(&self.plan_row_place(row.map_or("", |row| row.topic.trim())))
            }
        }
    }
}
