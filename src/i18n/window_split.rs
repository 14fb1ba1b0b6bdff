//! Words of splitting an assessment for colleagues.

use crate::domain::assessment::Assessment;
use crate::domain::merge::{Share, SplitBy};
use crate::i18n::{Texts, messages};

messages! {
    menu_split { th: "แยกให้เพื่อนร่วมงาน…", en: "Split for colleagues…" }
    hint_split {
        th: "เขียนสำเนาเฉพาะส่วนพร้อมหลักฐานให้แต่ละคน แล้วรวมกลับภายหลัง",
        en: "Write copies of parts with their evidence, to be merged back later",
    }
    split_title { th: "แยกให้เพื่อนร่วมงาน", en: "Split for colleagues" }
    split_explanation {
        th: "แต่ละส่วนเป็นไฟล์แยกพร้อมหลักฐาน ไฟล์ที่เปิดอยู่ไม่เปลี่ยน เมื่อได้รับคืนแล้วใช้ “รวมสำเนาของเพื่อนร่วมงาน”",
        en: "Each part becomes a file with its evidence; the open one stays as it is. What comes back is merged with “Merge a colleague's copy”",
    }
    split_by_aspect { th: "ตามด้าน", en: "By aspect" }
    split_by_person { th: "ตามผู้รับผิดชอบ", en: "By person in charge" }
    split_files(count: usize) { th: format!("จะเขียน {count} ไฟล์"), en: if count == 1 { "1 file will be written".to_owned() } else { format!("{count} files will be written") } }
    split_part(name: &str, criteria: usize) { th: format!("{name} ({criteria} ข้อ)"), en: format!("{name} ({criteria} criteria)") }
    share_nobody { th: "ยังไม่มีผู้รับผิดชอบ", en: "Nobody in charge" }
    split_no_people {
        th: "ยังไม่ได้ระบุผู้รับผิดชอบในข้อใด จึงแยกตามคนไม่ได้",
        en: "Nobody is in charge of any criterion yet, so it cannot be split by person",
    }
    split_choose { th: "เลือกโฟลเดอร์…", en: "Choose a folder…" }
    dialog_split { th: "เลือกโฟลเดอร์สำหรับไฟล์ที่แยก", en: "Choose a folder for the parts" }
    split_done(count: usize, folder: &str, evidence: usize) {
        th: format!("แยกเป็น {count} ไฟล์ใน “{folder}” แล้ว พร้อมหลักฐาน {evidence} ไฟล์"),
        en: format!("Split into {count} files in “{folder}”, with evidence ({evidence})"),
    }
}

impl Texts {
    /// How an assessment is split.
    #[must_use]
    pub const fn split_by(self, by: SplitBy) -> &'static str {
        match by {
            SplitBy::Aspect => self.split_by_aspect(),
            SplitBy::Responsible => self.split_by_person(),
        }
    }

    /// What a part is called.
    #[must_use]
    pub fn share(self, assessment: &Assessment, share: &Share) -> String {
        match share {
            Share::Aspect(aspect) => {
                let found = assessment.edition().aspect(*aspect);
                found.map_or("", |aspect| aspect.title.get(self.0)).to_owned()
            }
            Share::Responsible(name) if name.is_empty() => self.share_nobody().to_owned(),
            Share::Responsible(name) => name.clone(),
        }
    }
}
