//! The words of a comparison, for window, papers and command line alike.

use crate::domain::compare::Movement;
use crate::domain::differences::Change;
use crate::i18n::{Texts, messages};

messages! {
    moved_rose { th: "ดีขึ้น", en: "Rose" }
    moved_fell { th: "ลดลง", en: "Fell" }
    moved_turned { th: "เปลี่ยน", en: "Turned" }
    moved_stayed { th: "เท่าเดิม", en: "Stayed" }
    moved_new { th: "ใหม่", en: "New" }
    moved_gone { th: "ไม่มีแล้ว", en: "Gone" }
    evidence_came { th: "หลักฐานเพิ่ม", en: "Evidence added" }
    evidence_went { th: "หลักฐานหายไป", en: "Evidence gone" }
    evidence_altered { th: "คำบรรยายหลักฐานเปลี่ยน", en: "Evidence described otherwise" }
    criterion_reworded { th: "เกณฑ์เปลี่ยน", en: "The criterion changed" }
}

// The command `compare`.
messages! {
    cli_compare_about { th: "เปรียบเทียบไฟล์การประเมินสองไฟล์ ฉบับเดียวกันหรือต่างปีก็ได้", en: "Compare two assessments, of one edition or of two" }
    cli_compare_usage { th: "gecc-cli compare BEFORE AFTER [--json | -o OUT.pdf [--digits thai|arabic] [--date YYYY-MM-DD]] [--lang th|en]", en: "gecc-cli compare BEFORE AFTER [--json | -o OUT.pdf [--digits thai|arabic] [--date YYYY-MM-DD]] [--lang th|en]" }
    cli_arg_before { th: "ไฟล์การประเมินก่อน", en: "The earlier assessment" }
    cli_arg_after { th: "ไฟล์การประเมินหลัง", en: "The later assessment" }
    cli_arg_earlier { th: "ไฟล์การประเมินครั้งก่อน เพื่อเปรียบเทียบในรายงานความพร้อม", en: "An earlier assessment, with which the readiness report compares" }
    cli_earlier_folder { th: "เทียบโฟลเดอร์กับไฟล์การประเมินเดิมไม่ได้", en: "A folder is not compared with an earlier assessment" }
    cli_hint_earlier_folder { th: "ใช้ --earlier กับไฟล์การประเมินทีละไฟล์", en: "Use --earlier with one assessment" }
    cli_earlier_elsewhere { th: "--earlier ใช้ได้กับรายงานความพร้อมเท่านั้น", en: "--earlier is for the readiness report only" }
    cli_hint_earlier { th: "ใช้ gecc-cli compare BEFORE AFTER -o OUT.pdf หรือไม่ระบุ --paper", en: "Use gecc-cli compare BEFORE AFTER -o OUT.pdf, or leave --paper out" }
    cli_compare_same { th: "ไม่มีสิ่งใดเปลี่ยน", en: "Nothing changed" }
}

impl Texts {
    /// Where a criterion went.
    #[must_use]
    pub const fn movement(self, movement: Movement) -> &'static str {
        match movement {
            Movement::Rose => self.moved_rose(),
            Movement::Fell => self.moved_fell(),
            Movement::Turned => self.moved_turned(),
            Movement::Stayed => self.moved_stayed(),
            Movement::New => self.moved_new(),
            Movement::Gone => self.moved_gone(),
        }
    }

    /// What became of a file of evidence.
    #[must_use]
    pub const fn evidence_change(self, change: Change) -> &'static str {
        match change {
            Change::Added => self.evidence_came(),
            Change::Removed => self.evidence_went(),
            Change::Altered => self.evidence_altered(),
        }
    }
}
