//! Words of the window itself: bars, start screen, dialogs, questions and notices.

use crate::i18n::messages;

messages! {
    product_name { th: "ประเมินตนเอง GECC", en: "GECC self-assessment" }
    product_subtitle { th: "ศูนย์ราชการสะดวก", en: "Government Easy Contact Center" }
    edition_of(year: &str) { th: format!("เกณฑ์ปี {year}"), en: format!("Standard of B.E. {year}") }

    // The bar at the top
    menu_file { th: "ไฟล์", en: "File" }
    menu_edit { th: "แก้ไข", en: "Edit" }
    menu_go { th: "ไปที่", en: "Go" }
    menu_view { th: "การแสดงผล", en: "View" }
    in_menu(name: &str, menu: &str) { th: format!("{name} (เมนู{menu})"), en: format!("{name} ({menu} menu)") }
    menu_new { th: "เริ่มใหม่…", en: "New…" }
    menu_open { th: "เปิด…", en: "Open…" }
    menu_save { th: "บันทึก", en: "Save" }
    menu_save_as { th: "บันทึกเป็น…", en: "Save as…" }
    menu_close { th: "ปิดไฟล์", en: "Close" }
    menu_quit { th: "ออกจากโปรแกรม", en: "Quit" }
    undo { th: "เลิกทำ", en: "Undo" }
    redo { th: "ทำซ้ำ", en: "Redo" }
    make_report { th: "จัดทำรายงาน", en: "Make report" }
    report_hint { th: "ดูหน้ารายงานแล้วบันทึกเป็นไฟล์ PDF", en: "See the pages and save them as a PDF file" }
    with_keys(name: &str, keys: &str) { th: format!("{name} ({keys})"), en: format!("{name} ({keys})") }
    thai_short { th: "ไทย", en: "ไทย" }
    english_short { th: "EN", en: "EN" }
    use_thai { th: "ใช้ภาษาไทย", en: "Use Thai" }
    use_english { th: "ใช้ภาษาอังกฤษ", en: "Use English" }
    untitled { th: "ยังไม่ได้ตั้งชื่อ", en: "Untitled" }
    not_saved { th: "ยังไม่ได้บันทึก", en: "Not saved" }
    saved_at(time: &str) { th: format!("บันทึกแล้ว {time} น."), en: format!("Saved {time}") }
    no_changes { th: "ไม่มีการเปลี่ยนแปลง", en: "No changes" }
    read_only { th: "อ่านอย่างเดียว", en: "Read-only" }
    busy_opening { th: "กำลังเปิดไฟล์…", en: "Opening…" }
    busy_saving { th: "กำลังบันทึก…", en: "Saving…" }
    busy_reporting { th: "กำลังจัดทำรายงาน…", en: "Making the report…" }
    busy_asking { th: "กำลังรอให้เลือกไฟล์…", en: "Waiting for a file…" }

    // Navigation
    nav { th: "เมนูหลัก", en: "Main menu" }
    nav_start { th: "หน้าเริ่มต้น", en: "Home" }
    nav_overview { th: "ภาพรวม", en: "Overview" }
    nav_profile { th: "ข้อมูลหน่วยงาน", en: "Profile" }
    nav_work { th: "งานประกอบ", en: "Alongside" }
    nav_submit { th: "ส่งใบสมัคร", en: "Submit" }
    nav_program { th: "โปรแกรม", en: "Program" }
    nav_aspects { th: "เกณฑ์ 4 ด้าน", en: "Four aspects" }
    answered_of(answered: usize, of: usize) {
        th: format!("ตอบแล้ว {answered} จาก {of} ข้อ"),
        en: format!("{answered} of {of} answered"),
    }
    count_of(done: usize, of: usize) { th: format!("{done}/{of}"), en: format!("{done}/{of}") }

    // Start
    start_title { th: "ประเมินตนเองตามมาตรฐานศูนย์ราชการสะดวก", en: "Assess your centre against the GECC standard" }
    start_subtitle {
        th: "ทราบว่าอยู่ในระดับใด ยังขาดสิ่งใด และจัดทำรายงานได้ก่อนยื่นสมัครขอรับการรับรอง",
        en: "Know which level is within reach, what is missing, and print the report before you apply",
    }
    start_new { th: "เริ่มการประเมินใหม่", en: "Start a new assessment" }
    start_new_hint { th: "เลือกปีของเกณฑ์ที่ใช้ประเมิน", en: "Choose the edition of the standard" }
    start_new_button { th: "เริ่มประเมิน", en: "Start" }
    start_open { th: "ทำงานต่อจากไฟล์เดิม", en: "Continue with a file" }
    start_open_hint { th: "เปิดไฟล์การประเมินที่บันทึกไว้ (.gecc.ron)", en: "Open an assessment saved before (.gecc.ron)" }
    start_open_button { th: "เปิดไฟล์…", en: "Open file…" }
    start_sample { th: "ดูตัวอย่าง", en: "See the sample" }
    start_sample_hint {
        th: "การประเมินสมมุติที่กรอกไว้แล้ว ทดลองแก้ไขได้โดยไม่กระทบไฟล์ใด",
        en: "A fictitious assessment, filled in; try anything, no file is changed",
    }
    start_sample_button { th: "เปิดตัวอย่าง", en: "Open the sample" }
    recent_heading { th: "ไฟล์ล่าสุด", en: "Recent files" }
    recent_missing { th: "ไม่พบไฟล์", en: "Not found" }
    recent_open(name: &str, folder: &str) { th: format!("เปิด {name} ใน {folder}"), en: format!("Open {name} in {folder}") }
    recent_forget(name: &str, folder: &str) { th: format!("นำ {name} ใน {folder} ออกจากรายการ"), en: format!("Remove {name} in {folder} from the list") }
    start_private {
        th: "ข้อมูลทั้งหมดเก็บไว้ในเครื่องนี้ โปรแกรมไม่เชื่อมต่อเครือข่ายและไม่ต้องมีบัญชีผู้ใช้",
        en: "Everything stays on this computer: no network, no account",
    }
    edition_choice(title: &str) { th: format!("ใช้{title}"), en: format!("Use {title}") }
    about_edition { th: "ที่มาและข้อจำกัดของเกณฑ์ชุดนี้", en: "Where this edition comes from, and its limits" }
    newest { th: "ล่าสุด", en: "newest" }

    // Dialogs
    dialog_open { th: "เปิดไฟล์การประเมิน", en: "Open an assessment" }
    dialog_save { th: "บันทึกไฟล์การประเมิน", en: "Save the assessment" }
    dialog_report { th: "บันทึกรายงาน", en: "Save the report" }
    assessment_files { th: "ไฟล์การประเมิน", en: "Assessments" }
    pdf_files { th: "ไฟล์ PDF", en: "PDF files" }
    dialog_folder { th: "เลือกโฟลเดอร์เริ่มต้น", en: "Choose the folder where dialogs start" }
    default_name { th: "การประเมิน", en: "assessment" }
    report_name(name: &str) { th: format!("รายงาน {name}"), en: format!("Report {name}") }

    // Questions
    ask_save_title { th: "บันทึกการเปลี่ยนแปลงหรือไม่", en: "Save your changes?" }
    ask_save_text(name: &str) {
        th: format!("การเปลี่ยนแปลงใน “{name}” จะสูญหายหากไม่บันทึก"),
        en: format!("Changes in “{name}” will be lost unless you save them"),
    }
    answer_save { th: "บันทึก", en: "Save" }
    answer_discard { th: "ไม่บันทึก", en: "Don't save" }
    answer_cancel { th: "ยกเลิก", en: "Cancel" }

    // Notices
    undo_this { th: "เลิกทำรายการนี้", en: "Undo this" }
    removed(what: &str) { th: format!("ลบ “{what}” แล้ว"), en: format!("Removed “{what}”") }
    a_plan_row { th: "แถวในแผน", en: "a row of the plan" }
    notices_more(others: usize) { th: format!("ดูอีก {others} ข้อความ"), en: format!("Show {others} more") }
    notices_fewer { th: "แสดงเฉพาะข้อความล่าสุด", en: "Show the newest only" }
    dismiss(told: &str) { th: format!("ปิดข้อความ: {told}"), en: format!("Dismiss: {told}") }
    report_done(name: &str) { th: format!("จัดทำรายงาน “{name}” แล้ว"), en: format!("The report “{name}” is ready") }
    job_failed { th: "ดำเนินการไม่สำเร็จ", en: "The work stopped before it was done" }
    job_failed_hint { th: "ข้อมูลบนหน้าจอยังอยู่ครบ โปรดลองอีกครั้ง", en: "Everything on screen is kept; try again" }
    newer_read_only {
        th: "ไฟล์นี้มาจากโปรแกรมรุ่นใหม่กว่า จึงเปิดแบบอ่านอย่างเดียว",
        en: "This file comes from a newer version and was opened read-only",
    }
    newer_read_only_hint {
        th: "ใช้โปรแกรมรุ่นที่บันทึกไฟล์นี้เพื่อแก้ไข",
        en: "Use the version that wrote it to make changes",
    }
    file_not_opened { th: "เปิดไฟล์ไม่สำเร็จก่อนปิดหน้าต่าง", en: "The file was not open when the window closed" }
    no_window(detail: &str) { th: format!("เปิดหน้าต่างโปรแกรมไม่ได้ ({detail})"), en: format!("The window could not be opened ({detail})") }
}
