//! Words of the screen of a folder of assessments.

use crate::i18n::messages;

// The way here.
messages! {
    nav_folder { th: "ตารางหลายศูนย์", en: "Many centres" }
    menu_folder { th: "เปิดโฟลเดอร์ไฟล์การประเมิน…", en: "Open a folder of assessments…" }
    hint_folder {
        th: "ดูไฟล์การประเมินทุกไฟล์ในโฟลเดอร์และโฟลเดอร์ย่อยเป็นตารางเดียว",
        en: "See every assessment in a folder, and in those below it, as one table",
    }
    start_folder { th: "ดูแลหลายศูนย์", en: "Look after many centres" }
    start_folder_hint {
        th: "รวมไฟล์การประเมินทั้งโฟลเดอร์เป็นตารางเดียว ค้นหา เรียง จัดกลุ่ม และส่งออกได้",
        en: "A folder of assessments as one table: search, sort, group and export",
    }
    start_folder_button { th: "เลือกโฟลเดอร์…", en: "Choose a folder…" }
    dialog_centres { th: "เลือกโฟลเดอร์ไฟล์การประเมิน", en: "Choose a folder of assessments" }
    dialog_table { th: "บันทึกตาราง", en: "Save the table" }
    dialog_summary { th: "บันทึกสรุปเป็น PDF", en: "Save the summary as PDF" }
    dialog_reports_to { th: "เลือกโฟลเดอร์สำหรับเก็บรายงาน", en: "Choose the folder for the reports" }
}

// The head.
messages! {
    folder_title { th: "ตารางหลายศูนย์", en: "Many centres" }
    folder_none { th: "ยังไม่ได้เลือกโฟลเดอร์", en: "No folder is chosen yet" }
    folder_none_hint {
        th: "เลือกโฟลเดอร์ที่มีไฟล์การประเมิน (.gecc.ron) หรือแพ็ก (.gecc.zip) โปรแกรมอ่านโฟลเดอร์ย่อยด้วย และไม่แก้ไขไฟล์ใด",
        en: "Choose a folder with assessments (.gecc.ron) or packs (.gecc.zip); those below it are read too, and no file is changed",
    }
    folder_choose { th: "เลือกโฟลเดอร์ไฟล์การประเมิน…", en: "Choose a folder of assessments…" }
    folder_other { th: "เลือกโฟลเดอร์อื่น…", en: "Choose another folder…" }
    folder_again { th: "อ่านใหม่", en: "Read again" }
    folder_reading(done: usize, of: usize) {
        th: format!("อ่านแล้ว {done} จาก {of} ไฟล์"),
        en: format!("Read {done} of {of} files"),
    }
    folder_seeking { th: "กำลังค้นหาไฟล์การประเมินในโฟลเดอร์…", en: "Looking for assessments…" }
    folder_reading_name { th: "ความคืบหน้าในการอ่านโฟลเดอร์", en: "How much of the folder is read" }
    folder_stop { th: "หยุดอ่าน", en: "Stop reading" }
    folder_stopped { th: "หยุดอ่านแล้ว ตารางจึงยังไม่ครบ", en: "Reading was stopped, so the table is not whole" }
    folder_empty { th: "ไม่พบไฟล์การประเมินในโฟลเดอร์นี้", en: "There are no assessments in this folder" }
    folder_empty_hint { th: "ไฟล์การประเมินลงท้ายด้วย .gecc.ron หรือ .gecc.zip", en: "Assessments are files that end in .gecc.ron or .gecc.zip" }
    folder_work { th: "ความคืบหน้าของงาน", en: "How far the work is" }
    folder_work_done(done: usize, of: usize) { th: format!("ทำแล้ว {done} จาก {of} ศูนย์"), en: format!("{done} of {of} centres done") }
    folder_working { th: "กำลังจัดทำ…", en: "Working…" }
    folder_still_working { th: "งานก่อนหน้ายังไม่เสร็จ โปรดลองอีกครั้งภายหลัง", en: "Earlier work is not done yet; try again in a moment" }
    folder_call_off { th: "หยุดงานนี้", en: "Stop this work" }
}

// The summary.
messages! {
    folder_summary { th: "สรุป", en: "Summary" }
    folder_centres { th: "ศูนย์", en: "centres" }
    folder_of_centres(of: usize) { th: format!("จาก {of} ศูนย์"), en: format!("of {of} centres") }
    folder_gate { th: "ผ่านกายภาพครบ", en: "meet all physical criteria" }
    folder_complete { th: "ตอบครบทุกข้อ", en: "answered everything" }
    folder_without_stops { th: "ไม่มีข้อที่ต้องแก้ไข", en: "have nothing to correct" }
    folder_reviewed { th: "มีผลการตรวจประเมิน", en: "are reviewed" }
    folder_sealed { th: "ผนึกแล้ว", en: "are sealed" }
    folder_seals_broken(count: usize) { th: format!("ผนึกไม่ตรง {count}"), en: format!("seals that do not fit: {count}") }
    folder_levels { th: "ระดับ", en: "Levels" }
    folder_points { th: "คะแนนเฉลี่ย", en: "Mean points" }
    folder_claimed { th: "ตามคำตอบ", en: "claimed" }
    folder_evidenced { th: "ตามหลักฐาน", en: "with evidence" }
    folder_level_bar(level: &str, reading: &str, count: usize) {
        th: format!("{level} {reading} {count} ศูนย์"),
        en: format!("{level}, {reading}: {count} centres"),
    }
    folder_points_bar(reading: &str, points: &str) {
        th: format!("คะแนนเฉลี่ย{reading} {points}"),
        en: format!("Mean points {reading}: {points}"),
    }
    tenths(tenths: u64) { th: format!("{}.{}", tenths / 10, tenths % 10), en: format!("{}.{}", tenths / 10, tenths % 10) }
}

// Which rows, in which order.
messages! {
    folder_search { th: "ค้นหาศูนย์ หน่วยงาน จังหวัด ผู้ตรวจประเมิน หรือไฟล์", en: "Search centre, agency, province, reviewer or file" }
    folder_all { th: "ทั้งหมด", en: "All" }
    folder_gate_open { th: "กายภาพยังไม่ครบ", en: "Physical not met" }
    folder_stops { th: "มีข้อที่ต้องแก้ไข", en: "To correct" }
    folder_behind { th: "หลักฐานยังไม่ถึง", en: "Evidence behind" }
    folder_not_reviewed { th: "ยังไม่ได้ตรวจประเมิน", en: "Not reviewed" }
    folder_filter(word: &str) { th: format!("แสดง: {word}"), en: format!("Show: {word}") }
    folder_level_filter(level: &str) { th: format!("แสดงเฉพาะ {level}"), en: format!("Only the level {level}") }
    folder_chip(level: &str, count: usize) { th: format!("{level} {count}"), en: format!("{level} {count}") }
    folder_group { th: "จัดกลุ่มตาม", en: "Group by" }
    folder_group_nothing { th: "ไม่จัดกลุ่ม", en: "Nothing" }
    folder_group_agency { th: "หน่วยงาน", en: "Agency" }
    folder_group_province { th: "จังหวัด", en: "Province" }
    folder_group_level { th: "ระดับ", en: "Level" }
    folder_group_name(word: &str) { th: format!("จัดกลุ่มตาม: {word}"), en: format!("Group by: {word}") }
    folder_tab_table(count: usize) { th: format!("ตาราง {count}"), en: format!("Table {count}") }
    folder_tab_troubles(count: usize) { th: format!("มีปัญหา {count}"), en: format!("Problems {count}") }
    folder_tab_name(word: &str) { th: format!("แสดงรายการ: {word}"), en: format!("List: {word}") }
    folder_nothing_found { th: "ไม่มีศูนย์ที่ตรงกับเงื่อนไข", en: "No centre matches" }
    folder_show_all { th: "แสดงทุกศูนย์", en: "Show every centre" }
    folder_no_troubles { th: "ทุกไฟล์อ่านได้", en: "Every file could be read" }
    folder_failed_reports { th: "รายงานที่จัดทำไม่ได้ครั้งล่าสุด", en: "Reports that could not be made last time" }
}

// The table.
messages! {
    col_centre { th: "ศูนย์", en: "Centre" }
    col_agency { th: "หน่วยงาน", en: "Agency" }
    col_province { th: "จังหวัด", en: "Province" }
    col_edition { th: "เกณฑ์ปี", en: "Edition" }
    col_level { th: "ระดับ", en: "Level" }
    col_claimed { th: "ตามคำตอบ", en: "Claimed" }
    col_evidenced { th: "ตามหลักฐาน", en: "Evidenced" }
    col_gate { th: "กายภาพ", en: "Physical" }
    col_findings { th: "ต้องแก้ไข", en: "To correct" }
    col_reviews { th: "ผู้ตรวจประเมิน", en: "Reviewed by" }
    col_sealed { th: "ผนึก", en: "Seal" }
    col_changed { th: "แก้ไขเมื่อ", en: "Changed" }
    col_until { th: "รับรองถึง", en: "Valid until" }
    sort_column(column: &str) { th: format!("เรียงตาม{column}"), en: format!("Sort by: {column}") }
    sort_column_up(column: &str) { th: format!("เรียงตาม{column} (ขณะนี้เรียงจากน้อยไปมาก)"), en: format!("Sort by: {column}, now rising") }
    sort_column_down(column: &str) { th: format!("เรียงตาม{column} (ขณะนี้เรียงจากมากไปน้อย)"), en: format!("Sort by: {column}, now falling") }
    sort_names_up(column: &str) { th: format!("เรียงตาม{column} (ขณะนี้เรียง ก–ฮ)"), en: format!("Sort by: {column}, now from A to Z") }
    sort_names_down(column: &str) { th: format!("เรียงตาม{column} (ขณะนี้เรียง ฮ–ก)"), en: format!("Sort by: {column}, now from Z to A") }
    folder_table(rows: usize) {
        th: format!("ตาราง {rows} ศูนย์ ลูกศรเลื่อน Enter เปิด Shift+Enter ตรวจประเมิน เว้นวรรคเลือก"),
        en: format!("Table of {rows} centres: arrows move, Enter opens, Shift+Enter reviews, space marks"),
    }
    folder_row(centre: &str, level: &str, points: &str, file: &str) {
        th: format!("{centre} {level} คะแนน {points} ไฟล์ {file}"),
        en: format!("{centre}, level {level}, points {points}, file {file}"),
    }
    folder_row_marked(row: &str) { th: format!("{row} เลือกไว้"), en: format!("{row}, marked") }
    folder_unnamed { th: "ไม่ระบุชื่อ", en: "No name" }
    folder_not_said { th: "ไม่ระบุ", en: "Not given" }
    folder_no_level { th: "ยังไม่ถึงระดับใด", en: "No level yet" }
    folder_seal_whole { th: "ตรง", en: "Fits" }
    folder_seal_broken { th: "ไม่ตรง", en: "Changed" }
    folder_seal_unreadable { th: "อ่านไม่ได้", en: "Unreadable" }
    folder_reviews_unread { th: "อ่านไม่ได้", en: "Unreadable" }
    folder_review_old(who: &str) { th: format!("{who} (แก้ไขหลังตรวจประเมิน)"), en: format!("{who} (changed since)") }
    folder_group_line(title: &str, centres: usize, points: &str, gate: usize) {
        th: format!("{title} · {centres} ศูนย์ · {points} · ผ่านกายภาพ {gate}"),
        en: format!("{title} · {centres} centres · {points} · physical met {gate}"),
    }
    folder_group_points(claimed: &str, evidenced: &str) {
        th: format!("คะแนนเฉลี่ยตามคำตอบ {claimed} ตามหลักฐาน {evidenced}"),
        en: format!("mean points claimed {claimed}, with evidence {evidenced}"),
    }
    folder_row_trouble(reason: &str, name: &str) { th: format!("{reason} · {name}"), en: format!("{reason} · {name}") }
}

// Out of here.
messages! {
    folder_open { th: "เปิดศูนย์นี้", en: "Open this centre" }
    folder_review { th: "ตรวจประเมินศูนย์นี้", en: "Review this centre" }
    folder_export(count: usize) { th: format!("ส่งออก {count} ศูนย์"), en: format!("Export {count}") }
    form_xlsx { th: "Excel (.xlsx)", en: "Excel (.xlsx)" }
    form_csv { th: "ตารางข้อความ (.csv)", en: "Text table (.csv)" }
    form_json { th: "JSON (.json)", en: "JSON (.json)" }
    form_answers { th: "ทุกคำตอบ (.parquet)", en: "All answers (.parquet)" }
    form_item(form: &str) { th: format!("ส่งออก {form}…"), en: format!("Export {form}…") }
    table_name(folder: &str) { th: format!("ตาราง {folder}"), en: format!("Table {folder}") }
    answers_name(folder: &str) { th: format!("คำตอบ {folder}"), en: format!("Answers {folder}") }
    folder_print(count: usize) { th: format!("จัดทำรายงาน {count} ศูนย์…"), en: format!("Make {count} reports…") }
    folder_print_hint {
        th: "จัดทำรายงานการประเมินตนเองเป็น PDF ของศูนย์ที่เลือกไว้ หรือทุกศูนย์ในตารางหากไม่ได้เลือก ลงในโฟลเดอร์ใหม่",
        en: "Make the self-assessment report of the marked centres, or of all in the table where none is marked, as PDF in a new folder",
    }
    folder_summary_print(count: usize) { th: format!("จัดทำสรุป {count} ศูนย์ (PDF)…"), en: format!("Make the summary of {count} (PDF)…") }
    folder_summary_hint {
        th: "จัดทำเอกสารสรุปของศูนย์ที่เลือกไว้ หรือทุกศูนย์ในตารางหากไม่ได้เลือก ตามลำดับและกลุ่มที่แสดงอยู่ เป็นไฟล์ PDF",
        en: "Make a paper of the marked centres, or of all in the table where none is marked, in the order and groups that are shown, as a PDF file",
    }
    summary_name(folder: &str) { th: format!("สรุป {folder}"), en: format!("Summary {folder}") }
    folder_mark_hint { th: "เลือกบางศูนย์ด้วยแป้นเว้นวรรคหรือ Ctrl+คลิก", en: "Mark some with Space or Ctrl+click" }
    folder_unmark(count: usize) { th: format!("ยกเลิกการเลือก {count} ศูนย์"), en: format!("Unmark {count}") }
    reports_folder(date: &str) { th: format!("รายงานการประเมินตนเอง {date}"), en: format!("Self-assessment reports {date}") }
    reports_printed(count: usize, folder: &str) { th: format!("จัดทำรายงานแล้ว {count} ฉบับ ({folder})"), en: format!("{count} reports are ready ({folder})") }
    reports_printed_some(count: usize, failed: usize, folder: &str) {
        th: format!("จัดทำรายงานแล้ว {count} ฉบับ จัดทำไม่ได้ {failed} ฉบับ ดูได้ที่รายการที่มีปัญหา ({folder})"),
        en: format!("{count} reports are ready, {failed} could not be made and stand in the list of problems ({folder})"),
    }
    reports_stopped(count: usize, folder: &str) { th: format!("หยุดแล้ว จัดทำรายงานไว้ {count} ฉบับ ({folder})"), en: format!("Stopped; {count} reports are ready ({folder})") }
    unpack_first { th: "อยู่ในแพ็ก ต้องแตกแพ็กก่อน", en: "It is in a pack; unpack it first" }
}
