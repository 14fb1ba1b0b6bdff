//! Words of the screen “Follow-up plan”, and of fields for a day.

use crate::i18n::messages;

messages! {
    nav_plan { th: "แผนติดตามผล", en: "Follow-up plan" }
    plan_explanation {
        th: "แผนและผลการติดตามการดำเนินงานใน 6 ช่องตามที่เกณฑ์กำหนด กรอกให้ครบทุกช่องก่อนยื่นสมัคร",
        en: "What is followed and what came of it, in the six columns that the standard asks for; fill all six before you apply",
    }
    plan_add { th: "เพิ่มรายการ", en: "Add a row" }
    plan_from_actions(count: usize) {
        th: format!("เริ่มจากสิ่งที่ต้องทำ ({count})"),
        en: format!("Start from actions ({count})"),
    }
    plan_from_actions_hint {
        th: "สร้างรายการจากสิ่งที่ต้องทำของแต่ละเกณฑ์ที่ยังไม่แล้วเสร็จ",
        en: "Makes a row for every open action of a criterion",
    }
    plan_no_actions {
        th: "ไม่มีสิ่งที่ต้องทำที่ยังไม่อยู่ในแผน",
        en: "There is no open action that the plan does not follow yet",
    }
    plan_empty { th: "ยังไม่มีรายการในแผน", en: "The plan has no rows yet" }
    plan_empty_hint {
        th: "เพิ่มเรื่องที่ต้องติดตาม เช่น ระยะเวลารอคอย หรือเริ่มจากสิ่งที่ต้องทำที่บันทึกไว้ในแต่ละเกณฑ์",
        en: "Add what you follow, such as waiting time, or start from the actions noted beside the criteria",
    }
    plan_count(count: usize) { th: format!("{count} รายการ"), en: if count == 1 { "1 row".to_owned() } else { format!("{count} rows") } }
    plan_count_complete(count: usize) { th: format!("ครบทุกช่อง {count}"), en: format!("{count} complete") }
    plan_count_overdue(count: usize) { th: format!("เลยกำหนด {count}"), en: format!("{count} overdue") }

    plan_sort { th: "เรียงตาม", en: "Sort by" }
    plan_sort_added { th: "ลำดับที่เพิ่ม", en: "As added" }
    plan_sort_period { th: "ระยะเวลา", en: "Period" }
    plan_sort_person { th: "ผู้รับผิดชอบ", en: "Person" }
    plan_sort_topic { th: "หัวข้อ", en: "Topic" }
    plan_sort_overdue { th: "เลยกำหนดก่อน", en: "Overdue first" }
    plan_sort_name(order: &str) { th: format!("เรียงตาม{order}"), en: format!("Sort: {order}") }

    plan_row_name(number: usize, topic: &str) { th: format!("รายการที่ {number} {topic}"), en: format!("Row {number}, {topic}") }
    plan_no_topic { th: "ยังไม่ได้ระบุหัวข้อ", en: "No topic yet" }
    plan_nobody { th: "ยังไม่มีผู้รับผิดชอบ", en: "Nobody in charge yet" }
    plan_no_period { th: "ยังไม่ได้กำหนดระยะเวลา", en: "No period yet" }
    plan_period(first: &str, last: &str) { th: format!("{first} – {last}"), en: format!("{first} – {last}") }
    plan_from(first: &str) { th: format!("ตั้งแต่ {first}"), en: format!("from {first}") }
    plan_until(last: &str) { th: format!("ถึง {last}"), en: format!("until {last}") }
    plan_overdue(last: &str) { th: format!("เลยกำหนดเมื่อ {last}"), en: format!("Overdue since {last}") }
    plan_complete { th: "ครบทุกช่อง", en: "Complete" }
    plan_filled(filled: usize, of: usize) { th: format!("กรอกแล้ว {filled}/{of} ช่อง"), en: format!("{filled} of {of} columns") }

    plan_topic { th: "หัวข้อการติดตาม", en: "Topic" }
    plan_objective { th: "วัตถุประสงค์", en: "Objective" }
    plan_responsible { th: "ผู้รับผิดชอบ", en: "Person in charge" }
    plan_first { th: "ระยะเวลา: วันเริ่มต้น", en: "Period: first day" }
    plan_last { th: "ระยะเวลา: วันสิ้นสุด", en: "Period: last day" }
    plan_backwards { th: "วันสิ้นสุดอยู่ก่อนวันเริ่มต้น", en: "The last day lies before the first" }
    plan_result { th: "ผลการติดตาม", en: "Result" }
    plan_improvement { th: "แนวทางปรับปรุง", en: "Improvement" }
    plan_criteria { th: "เกณฑ์ที่เกี่ยวข้อง", en: "Criteria it is about" }
    plan_criteria_none { th: "ยังไม่ได้เชื่อมกับเกณฑ์ข้อใด", en: "Not linked to a criterion yet" }
    plan_search { th: "ค้นหาเกณฑ์ที่จะเชื่อม (รหัสหรือชื่อ)", en: "Find a criterion to link (id or title)" }
    plan_search_none { th: "ไม่พบเกณฑ์ที่ตรงกัน", en: "No criterion matches" }
    plan_search_more(count: usize) { th: format!("และอีก {count} ข้อ พิมพ์เพิ่มเพื่อจำกัด"), en: format!("and {count} more; type on to narrow down") }
    plan_link(id: &str) { th: format!("เชื่อม {id}"), en: format!("Link {id}") }
    plan_unlink(id: &str) { th: format!("เลิกเชื่อม {id}"), en: format!("Unlink {id}") }
    plan_unlinked(id: &str) { th: format!("เลิกเชื่อม {id} แล้ว"), en: format!("Unlinked {id}") }
    plan_remove { th: "ลบรายการนี้", en: "Remove this row" }

    // Fields for a day, on every screen
}
