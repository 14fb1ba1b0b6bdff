//! The words of splitting and merging, for window and command line alike.

use crate::domain::assessment::Assessment;
use crate::domain::merge::{AnswerSlot, ConflictReason, EvidenceSlot, Side, Slot};
use crate::i18n::{Texts, messages};

messages! {
    slot_whole { th: "คำตอบทั้งข้อ", en: "The whole answer" }
    slot_judgement { th: "คำตอบ คะแนน และเหตุผล", en: "Answer, points and reason" }
    slot_note { th: "หมายเหตุ", en: "Note" }
    slot_responsible { th: "ผู้รับผิดชอบ", en: "Person in charge" }
    slot_action { th: "สิ่งที่ต้องทำ", en: "Action" }
    slot_flag { th: "เครื่องหมายให้ดูอีกครั้ง", en: "Mark for another look" }
    slot_own { th: "เกณฑ์ของหน่วยงาน", en: "Own criterion" }
    slot_section { th: "คะแนนของหมวด", en: "Points of the section" }
    slot_evidence { th: "หลักฐาน", en: "Evidence" }
    slot_caption { th: "คำบรรยาย", en: "Caption" }
    slot_date { th: "วันที่", en: "Date" }
    slot_plan { th: "แผนติดตามผล", en: "Follow-up plan" }
    slot_figures { th: "ตัวเลขรายเดือน", en: "Monthly figures" }
    slot_certificates { th: "การรับรองเดิม", en: "Earlier certifications" }
    slot_maintenance { th: "การตรวจการรักษามาตรฐาน", en: "Maintenance check" }
    undecided_both { th: "ทั้งสองไฟล์ต่างกัน", en: "The two files say different things" }
    undecided_first_took { th: "ไฟล์แรกลบออก", en: "The first file took it away" }
    undecided_second_took { th: "ไฟล์ที่สองลบออก", en: "The second file took it away" }
    undecided_does_not_fit { th: "รวมแล้วขัดกับคำตอบอื่น", en: "Together with other answers it does not fit" }
}

// The command `merge`.
messages! {
    cli_merge_about { th: "รวมไฟล์การประเมินสองไฟล์พร้อมหลักฐาน ไม่เดาเมื่อทั้งสองไฟล์ขัดกัน", en: "Put two assessments together with their evidence; never guesses where both differ" }
    cli_merge_usage { th: "gecc-cli merge A B [--base O] [--take A|B] [--from-a PLACE,…] [--from-b PLACE,…] -o C", en: "gecc-cli merge A B [--base O] [--take A|B] [--from-a PLACE,…] [--from-b PLACE,…] -o C" }
    cli_arg_take { th: "เรื่องที่ขัดกันและไม่ได้ระบุไว้ ให้ถือตามไฟล์นี้ทั้งหมด", en: "Take this file wherever both differ and nothing else is said" }
    cli_arg_from_a { th: "ถือตามไฟล์แรกที่ตำแหน่งเหล่านี้", en: "Take the first file at these places" }
    cli_arg_from_b { th: "ถือตามไฟล์ที่สองที่ตำแหน่งเหล่านี้", en: "Take the second file at these places" }
    cli_merge_places {
        th: "ตำแหน่ง\n  รายการที่ต้องตัดสินขึ้นต้นด้วยตำแหน่ง พิมพ์ตามนั้นได้ เช่น\n  L-08 ทั้งคำตอบ  L-08.note เฉพาะบันทึก (judgement, note, responsible, action, flag)\n  profile.centre_name  own.OWN-01  section.ID  evidence.1a2b3c4d (.caption, .date)  plan.3  figures  certificates  maintenance",
        en: "Places\n  What is to be decided is listed with its place first, which can be typed as it stands:\n  L-08 all of an answer  L-08.note its note (judgement, note, responsible, action, flag)\n  profile.centre_name  own.OWN-01  section.ID  evidence.1a2b3c4d (.caption, .date)  plan.3  figures  certificates  maintenance",
    }
    cli_conflicts_how {
        th: "ตัดสินด้วย --from-a ตำแหน่ง หรือ --from-b ตำแหน่ง ที่เหลือทั้งหมดด้วย --take A หรือ --take B",
        en: "Decide with --from-a PLACE or --from-b PLACE, and all the rest with --take A or --take B",
    }
    error_no_place(text: &str) { th: format!("ไม่มีตำแหน่ง {text} ในไฟล์ที่รวม"), en: format!("The files have no place {text}") }
    hint_no_place { th: "ดูตำแหน่งจากรายการที่ merge แสดงเมื่อไม่ระบุการตัดสิน", en: "Run merge without decisions to see the places" }
    error_decided_twice(text: &str) { th: format!("ตัดสิน {text} ไว้สองทาง"), en: format!("{text} is decided both ways") }
    hint_decided_twice { th: "ระบุแต่ละตำแหน่งเพียงทางเดียว", en: "Name each place once" }
    cli_arg_first { th: "ไฟล์การประเมินแรก", en: "The first assessment" }
    cli_arg_second { th: "ไฟล์การประเมินที่สอง", en: "The second assessment" }
    cli_arg_base { th: "ไฟล์ที่ทั้งสองเริ่มแก้ไขจาก (หากไม่ระบุจะค้นหาจากส่วนที่แยกไว้และไฟล์สำรอง)", en: "The file that both began from; looked for among split-off parts and backups unless given" }
    cli_base_share(file: &str) { th: format!("จุดเริ่มต้นร่วม คือส่วนที่แยกไว้จาก {file}"), en: format!("Both begin from the part that was split off from {file}") }
    cli_base_file(file: &str) { th: format!("จุดเริ่มต้นร่วม คือฉบับที่อยู่ใน {file}"), en: format!("Both begin from what {file} holds") }
    cli_base_backup(file: &str, moment: &str) {
        th: format!("จุดเริ่มต้นร่วม คือสำเนาสำรองของ {file} เมื่อ {moment}"),
        en: format!("Both begin from the backup of {file} of {moment}"),
    }
    cli_arg_merged { th: "ไฟล์ใหม่ที่จะเขียน", en: "The new file to write" }
    cli_merged { th: "รวมแล้ว", en: "Merged" }
    cli_conflicts(count: usize) {
        th: format!("ต้องตัดสิน {count} เรื่อง จึงยังไม่ได้เขียนไฟล์"),
        en: format!("To be decided: {count}; no file was written"),
    }
    cli_split_about { th: "แยกไฟล์การประเมินตามด้านหรือตามผู้รับผิดชอบ พร้อมหลักฐานของแต่ละส่วน", en: "Split an assessment by aspect or by person in charge, each part with its evidence" }
    cli_split_usage { th: "gecc-cli split FILE --by aspect|person -o DIR", en: "gecc-cli split FILE --by aspect|person -o DIR" }
    cli_arg_by { th: "แยกตามด้าน (aspect) หรือตามผู้รับผิดชอบ (person)", en: "By aspect, or by person in charge" }
    cli_arg_copies { th: "โฟลเดอร์สำหรับเก็บสำเนา ไม่เขียนทับไฟล์ใด", en: "The folder for the copies; no file is replaced" }
    cli_split_written(answers: usize) { th: format!("แยกแล้ว {answers} คำตอบ"), en: format!("Split off {answers} answers") }
    error_other_edition { th: "ไฟล์การประเมินใช้เกณฑ์คนละฉบับ จึงรวมกันไม่ได้", en: "The assessments answer to different editions and cannot be merged" }
    hint_other_edition { th: "รวมไฟล์การประเมินของปีเดียวกัน หรือใช้ compare", en: "Merge assessments of one edition, or use compare" }
}

impl Texts {
    /// Why a place has to be decided.
    #[must_use]
    pub const fn conflict_reason(self, reason: ConflictReason) -> &'static str {
        match reason {
            ConflictReason::BothChanged => self.undecided_both(),
            ConflictReason::TakenAway(Side::First) => self.undecided_first_took(),
            ConflictReason::TakenAway(Side::Second) => self.undecided_second_took(),
            ConflictReason::DoesNotFit => self.undecided_does_not_fit(),
        }
    }

    /// A part of an answer that is decided by itself.
    #[must_use]
    pub const fn answer_slot(self, slot: AnswerSlot) -> &'static str {
        match slot {
            AnswerSlot::Whole => self.slot_whole(),
            AnswerSlot::Judgement => self.slot_judgement(),
            AnswerSlot::Note => self.slot_note(),
            AnswerSlot::Responsible => self.slot_responsible(),
            AnswerSlot::Action => self.slot_action(),
            AnswerSlot::Flag => self.slot_flag(),
        }
    }

    /// A place that is decided by itself, with the name that one of `copies` gives it.
    #[must_use]
    pub fn slot(self, slot: &Slot, copies: [&Assessment; 2]) -> String {
        let [first, second] = copies;
        let criterion = |id| first.criterion(id).or_else(|| second.criterion(id));
        let named = |what: &str, name: &str| format!("{what} {name}").trim_end().to_owned();
        match slot {
            Slot::Profile(field) => self.field(*field).to_owned(),
            Slot::Own(id) => named(self.slot_own(), id.as_str()),
            Slot::Answer(id, part) => {
                let title = criterion(id).map_or("", |found| found.title.get(self.0));
                format!("{} · {}", named(id.as_str(), title), self.answer_slot(*part))
            }
            Slot::SectionPoints(id) => {
                let section = first.edition().section(id);
                named(self.slot_section(), section.map_or("", |found| found.title.get(self.0)))
            }
            Slot::Evidence(digest, part) => {
                let found = copies.into_iter().find_map(|one| one.evidence_by_digest(digest));
                let name = named(self.slot_evidence(), found.map_or("", |one| one.name.as_str()));
                match part {
                    EvidenceSlot::Whole => name,
                    EvidenceSlot::Caption => format!("{name} · {}", self.slot_caption()),
                    EvidenceSlot::Date => format!("{name} · {}", self.slot_date()),
                }
            }
            Slot::Plan(id) => {
                let mut rows = copies.into_iter().flat_map(Assessment::plan);
                let found = rows.find(|row| row.id == *id);
                named(self.slot_plan(), found.map_or("", |row| row.topic.trim()))
            }
            Slot::Figures => self.slot_figures().to_owned(),
            Slot::Certificates => self.slot_certificates().to_owned(),
            Slot::Maintenance => self.slot_maintenance().to_owned(),
        }
    }
}
