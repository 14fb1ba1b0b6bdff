//! Words of the screen “Certificate and calendar”.

use crate::domain::maintenance::TopicState;
use crate::i18n::{Texts, messages};

messages! {
    nav_certificate { th: "การรับรองและปฏิทิน", en: "Certificate and calendar" }

    certificate_heading { th: "การรับรองที่เคยได้รับ", en: "Earlier certifications" }
    certificate_explanation(years: u16) {
        th: format!("การรับรองมีอายุ {years} ปี นับจากปีที่ได้รับ และมีผลถึงสิ้นปีสุดท้าย"),
        en: format!("A certification is current for {years} calendar years, the year it was given included"),
    }
    certificate_none { th: "ยังไม่เคยได้รับการรับรอง", en: "Not certified before" }
    certificate_year(year: u16) { th: format!("ปี {year}"), en: format!("B.E. {year}") }
    certificate_no_level { th: "ไม่ระบุระดับ", en: "Level not stated" }
    certificate_remove(year: u16) { th: format!("ลบการรับรองปี {year}"), en: format!("Remove the certification of B.E. {year}") }
    certificate_removed(year: u16) { th: format!("ลบการรับรองปี {year} แล้ว"), en: format!("Removed the certification of B.E. {year}") }
    certificate_new_year { th: "ปี พ.ศ. ที่ได้รับ", en: "Year (B.E.) it was given" }
    certificate_new_level { th: "ระดับที่ได้รับ", en: "Level" }
    certificate_level_name(level: &str) { th: format!("ระดับที่ได้รับ {level}"), en: format!("Level: {level}") }
    certificate_add { th: "เพิ่มการรับรอง", en: "Add certification" }
    certificate_add_hint { th: "กรอกปี พ.ศ. ที่ยังไม่มีในรายการก่อน", en: "Type a year of the Buddhist era that is not listed yet" }
    certificate_until { th: "มีผลถึงสิ้นปี พ.ศ. (ตามใบรับรอง หากต่างจากที่คำนวณ)", en: "Current until the end of B.E. (as on the certificate, where it differs)" }
    certificate_until_hint(year: u16) { th: format!("คำนวณได้ {year}"), en: format!("Computed: {year}") }
    certificate_year_refused { th: "กรอกปี พ.ศ. เช่น 2568", en: "Enter a year of the Buddhist era such as 2568" }

    certificate_current(until: u16) { th: format!("ใบรับรองมีผลถึงสิ้นปี {until}"), en: format!("Current until the end of B.E. {until}") }
    certificate_over(until: u16) { th: format!("ใบรับรองหมดอายุเมื่อสิ้นปี {until}"), en: format!("Ran out at the end of B.E. {until}") }
    certificate_left(years: u16, days: i32) {
        th: if years == 0 { format!("เหลือ {days} วัน") } else { format!("เหลือ {years} ปี {days} วัน") },
        en: match (years, days) {
            (0, 1) => "1 day left".to_owned(),
            (0, _) => format!("{days} days left"),
            (1, _) => format!("1 year and {days} days left"),
            (_, _) => format!("{years} years and {days} days left"),
        },
    }
    certificate_may_apply(year: u16) { th: format!("หากสมัครในปี {year} จะได้รับการตรวจประเมิน"), en: format!("An application in B.E. {year} would be assessed") }
    certificate_may_not(year: u16, from: u16) {
        th: format!("หากสมัครในปี {year} จะไม่ได้รับการตรวจประเมินซ้ำ สมัครได้อีกตั้งแต่ปี {from}"),
        en: format!("An application in B.E. {year} would not be assessed again; the next one can be made in B.E. {from}"),
    }

    calendar_heading { th: "ปฏิทินประจำปี", en: "The year" }
    calendar_explanation {
        th: "เดือนตามที่พบในปีที่ผ่านมา ไม่ใช่กำหนดการของปีนี้ โปรดยึดประกาศของสำนักงานปลัดสำนักนายกรัฐมนตรี",
        en: "The months are those seen in past years and no announcement for this one; the notice of the Office of the Permanent Secretary decides",
    }
    calendar_none { th: "เกณฑ์ชุดนี้ไม่มีปฏิทิน", en: "This edition has no calendar" }
    calendar_ahead(days: i32) { th: format!("อีก {days} วัน ถึงช่วงรับสมัคร"), en: if days == 1 { "1 day until applications open".to_owned() } else { format!("{days} days until applications open") } }
    calendar_ahead_from(day: &str) { th: format!("คาดว่าเริ่ม {day} ตามช่วงเวลาของปีที่ผ่านมา"), en: format!("Expected on {day}, as in past years") }
    calendar_open(days: i32) { th: format!("อยู่ในช่วงรับสมัคร เหลือ {days} วัน"), en: if days == 1 { "Applications are open, 1 day left".to_owned() } else { format!("Applications are open, {days} days left") } }
    calendar_open_until(day: &str) { th: format!("คาดว่าถึง {day} ตามช่วงเวลาของปีที่ผ่านมา"), en: format!("Expected until {day}, as in past years") }
    calendar_months(first: &str, last: &str) { th: format!("{first} – {last}"), en: format!("{first} – {last}") }
    calendar_all_year { th: "ตลอดปี", en: "All year" }
    calendar_now { th: "ขณะนี้", en: "Now" }
    calendar_application { th: "ช่วงรับสมัคร", en: "Application" }
    calendar_who(who: &str) { th: format!("ผู้ดำเนินการ: {who}"), en: format!("By: {who}") }
    calendar_sources(sources: &str) { th: format!("แหล่งที่มา: {sources}"), en: format!("Sources: {sources}") }

    maintenance_heading { th: "การตรวจการรักษามาตรฐาน", en: "Maintenance check" }
    maintenance_explanation {
        th: "หลังได้รับการรับรอง อาจมีการตรวจโดยไม่แจ้งล่วงหน้า ตรวจดูเองเป็นระยะว่ายังเป็นไปตามที่ได้รับการรับรอง",
        en: "A certified centre may be checked without notice; look for yourself now and then whether all is as when certified",
    }
    maintenance_clock { th: "เมื่อได้รับหนังสือแจ้งว่าไม่เป็นไปตามมาตรฐาน", en: "When a letter says that the standard is not kept" }
    maintenance_letter { th: "วันที่ของหนังสือ", en: "Date of the letter" }
    maintenance_days { th: "จำนวนวันที่ให้แก้ไข", en: "Days to correct" }
    maintenance_days_name { th: "จำนวนวันที่ให้แก้ไข (วัน)", en: "Number of days to correct" }
    maintenance_days_less { th: "ลดวันแก้ไขหนึ่งวัน", en: "One day less to correct" }
    maintenance_days_more { th: "เพิ่มวันแก้ไขหนึ่งวัน", en: "One day more to correct" }
    maintenance_days_of_edition(days: u16) { th: format!("เว้นว่างไว้จะใช้ {days} วันตามเกณฑ์"), en: format!("{days} days by the standard if left empty") }
    maintenance_days_kind {
        th: "นับเป็นวันตามปฏิทินตั้งแต่วันถัดจากวันที่ของหนังสือ แหล่งที่มาไม่ได้ระบุว่าเป็นวันทำการหรือไม่",
        en: "Counted in calendar days from the day after the letter; no source says whether working days are meant",
    }
    maintenance_no_letter { th: "ยังไม่มีหนังสือแจ้ง", en: "No letter" }
    maintenance_due(day: &str) { th: format!("ครบกำหนด {day}"), en: format!("Due on {day}") }
    maintenance_left(days: i32) { th: format!("เหลือ {days} วัน"), en: if days == 1 { "1 day left".to_owned() } else { format!("{days} days left") } }
    maintenance_last_day { th: "ครบกำหนดวันนี้", en: "Due today" }
    maintenance_late(days: i32) { th: format!("เกินกำหนดแล้ว {days} วัน"), en: if days == 1 { "1 day late".to_owned() } else { format!("{days} days late") } }
    maintenance_all_done { th: "แก้ไขครบแล้ว", en: "Everything is put right" }
    maintenance_open(count: usize) { th: format!("ยังต้องแก้ไข {count} หัวข้อ"), en: if count == 1 { "1 topic to put right".to_owned() } else { format!("{count} topics to put right") } }
    maintenance_counts(looked: usize, of: usize) { th: format!("ตรวจแล้ว {looked} จาก {of} หัวข้อ"), en: format!("{looked} of {of} topics looked at") }
    maintenance_not_checked { th: "ยังไม่ได้ตรวจ", en: "Not looked at" }
    maintenance_kept { th: "เป็นไปตามเดิม", en: "Kept" }
    maintenance_lost { th: "ไม่เป็นไปตามเดิม", en: "Not kept" }
    maintenance_corrected { th: "แก้ไขแล้ว", en: "Put right" }
    maintenance_state_name(id: &str, state: &str) { th: format!("{id} {state}"), en: format!("{id} {state}") }
    maintenance_note(id: &str) { th: format!("หมายเหตุ {id}"), en: format!("Note on {id}") }
    maintenance_guidance(id: &str) { th: format!("สิ่งที่ควรตรวจสอบใน {id}"), en: format!("What to look at in {id}") }
}

impl Texts {
    /// The word for what was found about a topic of the maintenance check.
    #[must_use]
    pub const fn topic_state(self, state: TopicState) -> &'static str {
        match state {
            TopicState::NotChecked => self.maintenance_not_checked(),
            TopicState::Kept => self.maintenance_kept(),
            TopicState::Lost => self.maintenance_lost(),
            TopicState::Corrected => self.maintenance_corrected(),
        }
    }
}
