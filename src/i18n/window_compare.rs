//! Words of the screen on which two assessments stand beside each other.

use crate::domain::moment::Moment;
use crate::i18n::{Texts, messages};

messages! {
    nav_compare { th: "เปรียบเทียบ", en: "Compare" }
    menu_compare { th: "เปรียบเทียบไฟล์การประเมิน", en: "Compare assessments" }
    hint_compare {
        th: "ดูว่าสิ่งใดดีขึ้น ลดลง เพิ่มใหม่ หรือหายไป ระหว่างไฟล์การประเมินสองไฟล์",
        en: "See what rose, fell, came and went between two assessments",
    }
    beside_explanation {
        th: "เลือกไฟล์การประเมินของปีก่อน สำเนาของเพื่อนร่วมงาน หรือสำเนาสำรอง แล้วดูว่าต่างกันอย่างไร ไม่มีไฟล์ใดถูกเปลี่ยนแปลง",
        en: "Choose last year's assessment, a colleague's copy or a backup, and see how they differ. No file is changed",
    }
    dialog_compare { th: "เลือกไฟล์การประเมินที่จะเปรียบเทียบ", en: "Choose an assessment to compare" }
    beside_before { th: "ก่อน", en: "Before" }
    beside_after { th: "หลัง", en: "After" }
    beside_nothing { th: "ยังไม่ได้เลือกไฟล์", en: "No file chosen yet" }
    beside_choose { th: "เลือกไฟล์…", en: "Choose a file…" }
    beside_choose_name(place: &str) { th: format!("เลือกไฟล์… ({place})"), en: format!("Choose a file… ({place})") }
    beside_open { th: "ใช้ไฟล์ที่เปิดอยู่", en: "Use the open file" }
    beside_open_name(place: &str) { th: format!("ใช้ไฟล์ที่เปิดอยู่ ({place})"), en: format!("Use the open file ({place})") }
    beside_is_open(name: &str) { th: format!("{name} (เปิดอยู่)"), en: format!("{name} (open)") }
    beside_backup(moment: &str) { th: format!("สำเนาสำรอง {moment}"), en: format!("Backup of {moment}") }
    beside_swap { th: "สลับก่อนกับหลัง", en: "Swap before and after" }
    beside_two_needed { th: "เลือกสองไฟล์เพื่อเปรียบเทียบ", en: "Choose two files to compare" }
    beside_two_hint {
        th: "ไฟล์ที่เปิดอยู่ใช้เป็นฝั่งหนึ่งได้ เกณฑ์คนละปีก็เปรียบเทียบได้",
        en: "The open file can be one of them; they may answer to different editions",
    }
    beside_same { th: "ทั้งสองไฟล์เหมือนกันทุกประการ", en: "Both files say the same in everything" }

    beside_save { th: "บันทึกเป็น PDF…", en: "Save as PDF…" }
    beside_paper_name(name: &str) { th: format!("เปรียบเทียบ {name}"), en: format!("Comparison {name}") }
    beside_part(part: &str, name: &str) { th: format!("{part} ({name})"), en: format!("{part} ({name})") }
    paper_no_earlier {
        th: "รายงานเปรียบเทียบกับการประเมินครั้งก่อนได้ เมื่อเลือกไฟล์นั้นที่หน้าเปรียบเทียบ",
        en: "The report can be compared with an earlier assessment, once it is chosen on Compare",
    }

    // Readiness
    beside_readiness { th: "ความพร้อม", en: "Readiness" }
    beside_change { th: "เปลี่ยน", en: "Change" }
    beside_level_claimed { th: "ระดับตามคำตอบ", en: "Level as answered" }
    beside_level_evidenced { th: "ระดับตามหลักฐาน", en: "Level with evidence" }
    beside_points_claimed { th: "คะแนนตามคำตอบ", en: "Points as answered" }
    beside_points_evidenced { th: "คะแนนตามหลักฐาน", en: "Points with evidence" }
    beside_plus(points: u16) { th: format!("+{points}"), en: format!("+{points}") }
    beside_minus(points: u16) { th: format!("−{points}"), en: format!("−{points}") }
    beside_no_change { th: "เท่าเดิม", en: "None" }
    beside_estimated(points: u16) { th: format!("ราว {points}"), en: format!("about {points}") }

    // By aspect
    beside_aspects { th: "เกณฑ์ที่ครบถ้วนในแต่ละด้าน", en: "Criteria met by aspect" }
    beside_aspects_hint {
        th: "แท่งโปร่งคือก่อน แท่งทึบคือหลัง ความยาวคือสัดส่วนของเกณฑ์ที่ครบถ้วน",
        en: "Hollow bars are before, solid bars after; their length is the share of criteria that are met",
    }
    beside_bar(met: usize, of: usize) { th: format!("{met} จาก {of} ข้อ"), en: format!("{met} of {of}") }
    beside_bar_points(met: usize, of: usize, points: u16) {
        th: format!("{met} จาก {of} ข้อ · {points} คะแนน"),
        en: format!("{met} of {of} · {points} points"),
    }
    beside_bars_name(aspect: &str, before: &str, after: &str) {
        th: format!("{aspect} ก่อน {before} หลัง {after}"),
        en: format!("{aspect}: before {before}, after {after}"),
    }
    beside_moved(word: &str, count: usize) { th: format!("{word} {count}"), en: format!("{word} {count}") }

    // By criterion
    beside_criteria { th: "รายข้อ", en: "By criterion" }
    beside_only_changes { th: "เฉพาะที่เปลี่ยน", en: "Only changes" }
    beside_count(shown: usize, of: usize) { th: format!("แสดง {shown} จาก {of} ข้อ"), en: format!("{shown} of {of} shown") }
    beside_no_moves { th: "ไม่มีเกณฑ์ข้อใดเปลี่ยน", en: "No criterion changed" }
    beside_worth(before: &str, after: &str) { th: format!("{before} → {after}"), en: format!("{before} → {after}") }
    beside_state_points(state: &str, points: u16) { th: format!("{state} {points} คะแนน"), en: format!("{state}, {points} points") }
    beside_evidence(what: &str, names: &str) { th: format!("{what}: {names}"), en: format!("{what}: {names}") }
    beside_more(names: &str, more: usize) { th: format!("{names} และอีก {more} ไฟล์"), en: format!("{names} and {more} more") }
    beside_go(id: &str, title: &str) { th: format!("ไปที่ {id} {title}"), en: format!("Go to {id} {title}") }
    beside_all(count: usize) { th: format!("ทุกสิ่งที่ต่าง ({count})"), en: format!("Everything that differs ({count})") }
    backup_compare { th: "เปรียบเทียบ", en: "Compare" }
    backup_compare_name(number: u32) { th: format!("เปรียบเทียบกับสำเนาสำรอง {number}"), en: format!("Compare with backup {number}") }
}

impl Texts {
    /// A backup by when it was kept.
    #[must_use]
    pub fn beside_backup_of(self, moment: &Moment) -> String {
        self.beside_backup(&self.moment(moment))
    }
}
