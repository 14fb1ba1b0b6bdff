//! Words of the screen “Monthly figures”.

use crate::domain::figures::{Column, Figures, Month};
use crate::domain::language::Language;
use crate::i18n::{Texts, messages};
use crate::thai::dates;

messages! {
    nav_figures { th: "ตัวเลขรายเดือน", en: "Monthly figures" }
    figures_explanation {
        th: "จำนวนผู้รับบริการ ผลสำรวจความพึงพอใจ และเรื่องร้องเรียน 12 เดือน ใช้ประกอบเกณฑ์ด้านผลลัพธ์และแสดงในรายงาน",
        en: "Users, satisfaction and complaints of twelve months; they support the results criteria and are printed in the report",
    }
    figures_first { th: "เดือนแรก (ดด/ปปปป)", en: "First month (MM/YYYY)" }
    figures_first_refused { th: "กรอกเดือนและปี เช่น 10/2568", en: "Enter month and year such as 10/2025" }
    figures_begin { th: "เริ่มกรอก 12 เดือน", en: "Begin twelve months" }
    figures_span(first: &str, last: &str) { th: format!("{first} – {last}"), en: format!("{first} – {last}") }
    figures_move { th: "เปลี่ยนเดือนแรก", en: "Change the first month" }
    figures_move_loses(count: usize) {
        th: format!("ตัวเลข {count} เดือนจะอยู่นอกช่วงและถูกลบออก (เลิกทำได้)"),
        en: if count == 1 { "The numbers of 1 month fall out of the year and are removed (you can undo this)".to_owned() } else { format!("The numbers of {count} months fall out of the year and are removed (you can undo this)") },
    }
    figures_setup { th: "ช่วงเวลาและช่องทางออนไลน์", en: "Year and online channels" }
    figures_setup_hint {
        th: "เลือกเดือนแรกของ 12 เดือน และเพิ่มช่องทางออนไลน์ที่นับผู้ใช้แยกกัน เช่น เว็บไซต์ ไลน์",
        en: "Choose the first of the twelve months, and add each online channel whose users are counted, such as website or LINE",
    }
    figures_channel(number: usize) { th: format!("ช่องทางออนไลน์ที่ {number}"), en: format!("Online channel {number}") }
    figures_channel_refused { th: "ชื่อต้องไม่ว่างและไม่ซ้ำกัน", en: "A name must not be empty or used twice" }
    figures_channel_new { th: "ช่องทางออนไลน์ใหม่", en: "New online channel" }
    figures_channel_add { th: "เพิ่มช่องทาง", en: "Add channel" }
    figures_channel_add_hint { th: "พิมพ์ชื่อช่องทางที่ยังไม่มีก่อน", en: "Type a name that is not there yet" }
    figures_channel_most(most: usize) { th: format!("เพิ่มได้ไม่เกิน {most} ช่องทาง"), en: format!("There can be {most} channels") }
    figures_channel_remove(name: &str) { th: format!("ลบช่องทาง {name}"), en: format!("Remove channel {name}") }
    figures_channel_removed(name: &str) { th: format!("ลบช่องทาง {name} พร้อมตัวเลขแล้ว"), en: format!("Removed channel {name} with its numbers") }
    figures_months_removed(count: usize) { th: format!("ลบตัวเลข {count} เดือนที่อยู่นอกช่วงแล้ว"), en: if count == 1 { "Removed the numbers of 1 month".to_owned() } else { format!("Removed the numbers of {count} months") } }

    figures_table { th: "ตัวเลข 12 เดือน", en: "Twelve months" }
    figures_table_hint {
        th: "ใช้แป้นลูกศร Enter หรือ Tab เพื่อย้ายช่อง และวางตัวเลขหลายช่องจากโปรแกรมตารางคำนวณได้ในครั้งเดียว",
        en: "Move with the arrows, Enter or Tab; a block copied from a spreadsheet is pasted from the current cell on",
    }
    figures_month { th: "เดือน", en: "Month" }
    figures_counter { th: "ผู้รับบริการ ณ จุดบริการ (คน)", en: "Users at the counter" }
    figures_online(name: &str) { th: format!("ออนไลน์: {name} (คน)"), en: format!("Online: {name}") }
    figures_sample { th: "ผู้ตอบแบบสำรวจ (คน)", en: "People asked" }
    figures_satisfaction { th: "ความพึงพอใจ (ร้อยละ)", en: "Satisfaction (%)" }
    figures_received { th: "เรื่องร้องเรียนที่รับ (เรื่อง)", en: "Complaints received" }
    figures_closed { th: "เรื่องร้องเรียนที่ยุติ (เรื่อง)", en: "Complaints closed" }
    figures_cell(column: &str, month: &str) { th: format!("{column} {month}"), en: format!("{column}, {month}") }
    figures_total { th: "รวมทั้งปี", en: "Year" }
    figures_not_counted { th: "–", en: "–" }
    figures_weighted { th: "ความพึงพอใจทั้งปีเป็นค่าเฉลี่ยถ่วงน้ำหนักด้วยจำนวนผู้ตอบ", en: "The satisfaction of the year is the mean weighted by the people asked" }
    figures_unweighted {
        th: "ความพึงพอใจทั้งปีเป็นค่าเฉลี่ยธรรมดา เพราะบางเดือนยังไม่มีจำนวนผู้ตอบ",
        en: "The satisfaction of the year is the plain mean, because some months do not say how many were asked",
    }
    figures_no_number(cell: &str, typed: &str) { th: format!("{cell}: “{typed}” ไม่ใช่จำนวนเต็ม"), en: format!("{cell}: “{typed}” is no whole number") }
    figures_no_per_cent(cell: &str, typed: &str) { th: format!("{cell}: “{typed}” ไม่ใช่ร้อยละ 0–100"), en: format!("{cell}: “{typed}” is not between 0 and 100") }
    figures_pasted(count: usize) { th: format!("วางแล้ว {count} ช่อง"), en: if count == 1 { "1 cell pasted".to_owned() } else { format!("{count} cells pasted") } }
    figures_pasted_refused(count: usize) {
        th: format!("คงค่าเดิมไว้ {count} ช่อง เพราะสิ่งที่วางไม่ใช่ตัวเลข"),
        en: if count == 1 { "1 cell was left as it was, because what was pasted is no number".to_owned() } else { format!("{count} cells were left as they were, because what was pasted is no number") },
    }
    figures_pasted_beyond(count: usize) { th: format!("อีก {count} ช่องอยู่นอกตารางจึงไม่ได้วาง"), en: format!("{count} more fell outside the table") }
    figures_and_more(count: usize) { th: format!("และอีก {count} ช่อง"), en: format!("and {count} more") }

    figures_charts { th: "แผนภูมิ", en: "Charts" }
    figures_charts_none { th: "แผนภูมิจะปรากฏเมื่อกรอกตัวเลข", en: "Charts appear as soon as there are numbers" }
    figures_chart_counter { th: "ผู้รับบริการ ณ จุดบริการ (คน)", en: "Users at the counter" }
    figures_chart_online { th: "ผู้ใช้ช่องทางออนไลน์รวม (คน)", en: "Online users, all channels" }
    figures_chart_satisfaction { th: "ความพึงพอใจ (ร้อยละ)", en: "Satisfaction (%)" }
    figures_chart_complaints { th: "เรื่องร้องเรียน: รับ (ทึบ) และยุติ (โปร่ง)", en: "Complaints: received (solid) and closed (hollow)" }
    figures_chart_name(title: &str, values: &str) { th: format!("แผนภูมิ {title} {values}"), en: format!("Chart, {title}: {values}") }
    figures_online_total { th: "ผู้ใช้ช่องทางออนไลน์รวมทั้งปี (คน)", en: "Online users of the year" }
}

impl Texts {
    /// The name of a column of the monthly figures.
    #[must_use]
    pub fn figures_column(self, figures: &Figures, column: Column) -> String {
        match column {
            Column::Counter => self.figures_counter().to_owned(),
            Column::Online(at) => {
                self.figures_online(figures.channels().get(at).map_or("", String::as_str))
            }
            Column::Sample => self.figures_sample().to_owned(),
            Column::Satisfaction => self.figures_satisfaction().to_owned(),
            Column::Received => self.figures_received().to_owned(),
            Column::Closed => self.figures_closed().to_owned(),
        }
    }

    /// A month in few letters: `พ.ย. 2569`.
    #[must_use]
    pub fn short_month(self, month: Month) -> String {
        let (year, number) = (i32::from(month.year()), month.month().unsigned_abs());
        match self.0 {
            Language::Thai => dates::thai_short_month(year, number),
            Language::English => dates::english_short_month(year, number),
        }
    }

    /// The number of a month of the year, written out: `มกราคม`. Empty for what is no month.
    #[must_use]
    pub fn month_of_year(self, month: u8) -> &'static str {
        match self.0 {
            Language::Thai => dates::thai_month(month),
            Language::English => dates::english_month(month),
        }
        .unwrap_or_default()
    }
}
