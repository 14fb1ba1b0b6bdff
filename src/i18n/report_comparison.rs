//! The words of a comparison on paper.

use crate::i18n::messages;

messages! {
    comparison_title { th: "รายงานเปรียบเทียบผลการประเมินตนเอง", en: "Comparison of self-assessments" }
    comparison_subject {
        th: "การเปลี่ยนแปลงระหว่างการประเมินตนเองสองครั้ง",
        en: "What changed between two self-assessments",
    }
    comparison_part { th: "เปรียบเทียบกับการประเมินครั้งก่อน", en: "Compared with an earlier assessment" }
    comparison_before { th: "ครั้งก่อน", en: "Earlier" }
    comparison_after { th: "ครั้งนี้", en: "Later" }
    comparison_side(which: &str, name: &str, edition: &str) {
        th: format!("{which}: {name} ({edition})"),
        en: format!("{which}: {name} ({edition})"),
    }
    comparison_difference { th: "เปลี่ยนแปลง", en: "Change" }
    comparison_item { th: "รายการ", en: "Figure" }
    comparison_level { th: "ระดับตามคำตอบ", en: "Level claimed" }
    comparison_level_evidenced { th: "ระดับตามหลักฐาน", en: "Level with evidence" }
    comparison_totals { th: "ผลรวม", en: "Results" }
    comparison_aspects { th: "จำนวนข้อที่ครบถ้วนรายด้าน", en: "Criteria met by aspect" }
    comparison_chart_alt(bars: &str) {
        th: format!("แผนภูมิแท่งจำนวนข้อที่ครบถ้วนรายด้าน ครั้งก่อนและครั้งนี้: {bars}"),
        en: format!("Bar chart of the criteria met in each aspect, earlier and later: {bars}"),
    }
    comparison_aspect { th: "ด้าน", en: "Aspect" }
    comparison_counts { th: "จำนวนข้อที่เปลี่ยนแปลงรายด้าน", en: "Changes by aspect" }
    comparison_rows { th: "รายละเอียดรายข้อ", en: "Criterion by criterion" }
    comparison_movement { th: "การเปลี่ยนแปลง", en: "Change" }
    comparison_same { th: "คำตอบ คะแนน และหลักฐานเหมือนกันทุกข้อ", en: "Answers, points and evidence are all the same" }
    comparison_evidence(change: &str, names: &str) { th: format!("{change}: {names}"), en: format!("{change}: {names}") }
    comparison_points(points: &str) { th: format!("{points} คะแนน"), en: format!("Points: {points}") }
    comparison_about {
        th: "แสดงเฉพาะข้อที่คำตอบ คะแนน หลักฐาน หรือถ้อยคำของเกณฑ์ต่างกัน คะแนนที่เทียบคือคะแนนตามคำตอบ",
        en: "Only criteria in which answers, points, evidence or the wording differ stand here; points are those claimed",
    }
    comparison_estimate {
        th: "หมวดที่คะแนนเป็นประมาณการไม่มีคะแนนรายข้อ จึงเห็นการเปลี่ยนแปลงของคะแนนเฉพาะในผลรวม",
        en: "Sections with estimated points have none for each criterion; their points change in the results only",
    }

    report_revision { th: "ฉบับแก้ไข", en: "Revision" }
    report_revision_of(name: &str, fingerprint: &str) {
        th: format!("แก้ไขจาก {name} ที่ผนึกไว้ (ลายพิมพ์ {fingerprint})"),
        en: format!("Revises the sealed {name} (fingerprint {fingerprint})"),
    }
}
