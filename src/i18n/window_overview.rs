//! Words of the overview: level, points, what blocks the next level, findings.

use crate::i18n::messages;

messages! {
    level_heading { th: "ระดับตามคำตอบ", en: "Level by your answers" }
    level_none { th: "ยังไม่ถึงระดับใด", en: "No level yet" }
    level_highest { th: "ถึงระดับสูงสุดแล้ว", en: "The highest level is reached" }
    estimate { th: "ค่าประมาณ", en: "Estimate" }
    estimate_meaning {
        th: "คะแนนรวมมีส่วนที่เป็นค่าประมาณ เพราะยังไม่ทราบคะแนนรายข้อของเกณฑ์ขั้นสูง",
        en: "The total contains an estimate, because the points of single criteria are not known everywhere",
    }
    claimed { th: "ตามคำตอบ", en: "As answered" }
    evidenced { th: "ตามหลักฐาน", en: "With evidence" }
    potential { th: "อาจเพิ่มได้ถึง", en: "Could still reach" }
    total_of(points: u16, maximum: u16) { th: format!("{points} จาก {maximum} คะแนน"), en: format!("{points} of {maximum} points") }
    total_bar { th: "คะแนนรวม", en: "Total points" }
    gate_name { th: "เกณฑ์ด้านกายภาพ", en: "Physical criteria" }
    gate_passed(met: usize, of: usize) { th: format!("ด้านกายภาพผ่านครบ {met} จาก {of} ข้อ"), en: format!("All {met} of {of} physical criteria met") }
    gate_not_passed(met: usize, of: usize) { th: format!("ด้านกายภาพผ่าน {met} จาก {of} ข้อ"), en: format!("{met} of {of} physical criteria met") }
    gate_warning {
        th: "หากเกณฑ์ด้านกายภาพไม่ครบทุกข้อ จะไม่ได้รับการตรวจประเมินต่อ",
        en: "Unless all physical criteria are met, the office is not assessed further",
    }

    next_heading(level: &str) { th: format!("สิ่งที่ต้องทำเพื่อให้ถึง{level}"), en: format!("What it takes to reach {level}") }
    next_missing(points: u16) { th: format!("ขาดอีก {points} คะแนน"), en: if points == 1 { "1 point is missing".to_owned() } else { format!("{points} points are missing") } }
    next_steps(count: usize) { th: format!("{count} รายการ เรียงตามความจำเป็น"), en: if count == 1 { "1 step".to_owned() } else { format!("{count} steps, essential ones first") } }
    nothing_blocks { th: "ไม่มีสิ่งที่ต้องดำเนินการเพิ่มเติม", en: "Nothing is in the way" }
    reason_gate { th: "ต้องผ่าน", en: "Must pass" }
    reason_minimum { th: "คะแนนขั้นต่ำ", en: "Minimum" }
    reason_points { th: "เพิ่มคะแนน", en: "Points" }
    gain(points: u16) { th: format!("+{points}"), en: format!("+{points}") }
    about { th: "ราว", en: "about" }
    raise_section(title: &str) { th: format!("เพิ่มคะแนนรวมของ{title}"), en: format!("Raise the points of {title}") }
    go_to(what: &str) { th: format!("ไปที่ {what}"), en: format!("Go to {what}") }
    show_all(count: usize) { th: format!("แสดงทั้งหมด {count} รายการ"), en: format!("Show all {count}") }
    steps_button(what: &str) { th: format!("ขั้นตอน {what}"), en: format!("Steps, {what}") }
    findings_button(what: &str) { th: format!("สิ่งที่ควรตรวจ {what}"), en: format!("Findings, {what}") }
    finding_name(what: &str, place: &str) { th: format!("{place} {what}"), en: format!("{place}, {what}") }
    show_fewer { th: "แสดงน้อยลง", en: "Show fewer" }

    sections_heading { th: "คะแนนตามหมวด", en: "Points by section" }
    minimum_is(points: u16) { th: format!("ขั้นต่ำ {points}"), en: format!("Minimum {points}") }
    minimum_unknown { th: "ยังไม่ทราบคะแนนขั้นต่ำ", en: "Minimum not known" }
    minimum_missed { th: "ต่ำกว่าขั้นต่ำ", en: "Below the minimum" }
    section_bar(title: &str) { th: format!("คะแนน {title}"), en: format!("Points of {title}") }
    section_met(title: &str) { th: format!("ครบถ้วน {title}"), en: format!("Met, {title}") }
    section_typed(title: &str) { th: format!("คะแนนตามคู่มือของหน่วยงาน {title}"), en: format!("Points by your own manual, {title}") }
    section_typed_short { th: "คะแนนตามคู่มือของหน่วยงาน", en: "Points by your own manual" }
    section_less(title: &str) { th: format!("ลดคะแนน {title}"), en: format!("One point less for {title}") }
    section_more(title: &str) { th: format!("เพิ่มคะแนน {title}"), en: format!("One point more for {title}") }
    section_share {
        th: "เว้นว่างไว้ หากให้โปรแกรมประมาณค่าจากสัดส่วนแนวทางที่ครบถ้วน",
        en: "Leave empty to let the program estimate from the share of guidance that is met",
    }

    aspects_heading { th: "ความคืบหน้าตามด้าน", en: "Progress by aspect" }
    aspect_bar(title: &str) { th: format!("ตอบแล้ว {title}"), en: format!("Answered, {title}") }
    aspect_figures(answered: usize, met: usize, evidenced: usize) {
        th: format!("ตอบ {answered} · ครบถ้วน {met} · มีหลักฐาน {evidenced}"),
        en: format!("{answered} answered · {met} met · {evidenced} with evidence"),
    }

    findings_heading { th: "สิ่งที่ควรตรวจก่อนส่ง", en: "To check before you submit" }
    findings_none { th: "ไม่พบสิ่งที่ต้องแก้ไข", en: "Nothing to correct" }
    findings_stops(count: usize) { th: format!("ต้องแก้ไข {count} รายการ"), en: format!("{count} to correct") }
    findings_advice(count: usize) { th: format!("ควรตรวจสอบ {count} รายการ"), en: format!("{count} worth a look") }

    calendar_expected {
        th: "กำหนดเวลารับสมัครคาดจากปีก่อน ๆ โปรดตรวจสอบกับประกาศรับสมัคร",
        en: "The time of application is expected from past years; check it against the announcement",
    }
    applications_from(date: &str) { th: format!("เปิดรับสมัคร {date}"), en: format!("Applications open {date}") }
    applications_until(date: &str) { th: format!("รับสมัครถึง {date}"), en: format!("Applications close {date}") }
    days_ahead(days: i32) { th: format!("อีก {days} วัน"), en: if days == 1 { "in 1 day".to_owned() } else { format!("in {days} days") } }
    days_left(days: i32) { th: format!("เหลือ {days} วัน"), en: if days == 1 { "1 day left".to_owned() } else { format!("{days} days left") } }
    years_left(years: u16, days: i32) {
        th: format!("เหลือ {years} ปี {days} วัน"),
        en: format!("{years} {} and {days} {} left", if years == 1 { "year" } else { "years" }, if days == 1 { "day" } else { "days" }),
    }
    certificate_never { th: "ยังไม่เคยได้รับการรับรอง", en: "Never certified" }
    certificate_can_apply { th: "ยื่นสมัครได้", en: "May apply" }
    overview_certificate_until(year: u16) { th: format!("การรับรองมีผลถึงสิ้นปี {year}"), en: format!("Certified until the end of B.E. {year}") }
    overview_certificate_over(year: u16) { th: format!("การรับรองสิ้นสุดเมื่อสิ้นปี {year}"), en: format!("The certificate ended with B.E. {year}") }
}
