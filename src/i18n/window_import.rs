//! Words of taking answers in from a table, and of the form for it.

use crate::i18n::messages;

messages! {
    menu_import { th: "นำเข้าจากตาราง…", en: "Import from a table…" }
    hint_import {
        th: "นำคำตอบจาก Excel หรือ CSV เข้ามา โดยดูสิ่งที่จะเปลี่ยนก่อน",
        en: "Take answers in from Excel or CSV, after seeing what will change",
    }
    menu_form { th: "แบบกรอก Excel…", en: "Form for Excel…" }
    hint_form {
        th: "บันทึกแบบกรอกเป็นไฟล์ Excel ให้ผู้ที่ไม่มีโปรแกรมนี้",
        en: "Save a form as an Excel file for those without this program",
    }
    dialog_import { th: "เลือกตารางที่จะนำเข้า", en: "Choose the table to import" }
    dialog_form { th: "บันทึกแบบกรอก", en: "Save the form" }
    table_files { th: "ตาราง Excel และ CSV", en: "Excel and CSV tables" }
    workbook_files { th: "ไฟล์ Excel", en: "Excel files" }
    drop_imports_table { th: "ปล่อยเพื่อดูว่าตารางนี้จะเปลี่ยนสิ่งใด", en: "Let go to see what this table would change" }

    import_title(name: &str) { th: format!("นำเข้าจาก “{name}”"), en: format!("Import from “{name}”") }
    import_explanation {
        th: "ยังไม่มีสิ่งใดเปลี่ยนจนกว่าจะยอมรับ และเลิกทำได้ในขั้นเดียว ช่องว่างในตารางไม่ลบคำตอบเดิม",
        en: "Nothing changes before you accept, and all of it can be undone in one step. Blank cells erase nothing",
    }
    import_changes(count: usize) { th: format!("จะเปลี่ยน {count} ข้อ"), en: if count == 1 { "1 criterion will change".to_owned() } else { format!("{count} criteria will change") } }
    import_refused(count: usize) { th: format!("นำเข้าไม่ได้ {count} แห่ง"), en: if count == 1 { "1 place cannot be taken in".to_owned() } else { format!("{count} places cannot be taken in") } }
    import_refused_hint { th: "ส่วนนี้จะไม่ถูกนำเข้า", en: "These change nothing" }
    import_ignored(names: &str) { th: format!("คอลัมน์ที่ไม่ใช้: {names}"), en: format!("Columns that are not used: {names}") }
    import_line(place: &str, what: &str) { th: format!("{place} · {what}"), en: format!("{place} · {what}") }
    import_accept(count: usize) { th: format!("ยอมรับ {count} ข้อ"), en: format!("Accept {count}") }
    import_more(count: usize) { th: format!("และอีก {count} แห่ง"), en: format!("and {count} more") }
    import_done(name: &str, count: usize) { th: format!("นำเข้าจาก “{name}” แล้ว {count} ข้อ"), en: format!("Imported from “{name}”: {count} criteria") }

    form_title { th: "แบบกรอก Excel", en: "Form for Excel" }
    form_explanation {
        th: "มีรายการคำตอบให้เลือกและล็อกช่องอื่นไว้ เมื่อกรอกแล้วใช้ “นำเข้าจากตาราง” เพื่อดูก่อนรับเข้ามา",
        en: "Answers are chosen from lists, other cells are locked. “Import from a table” shows what came back before it is taken in",
    }
    form_blank { th: "แบบกรอกเปล่า…", en: "Blank form…" }
    form_filled { th: "พร้อมคำตอบที่มี…", en: "With the answers so far…" }
    form_name(name: &str) { th: format!("แบบกรอก {name}"), en: format!("Form {name}") }
    form_done(name: &str) { th: format!("บันทึกแบบกรอก “{name}” แล้ว"), en: format!("Saved the form “{name}”") }
}
