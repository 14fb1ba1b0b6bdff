//! Words of the screen “Report”.

use crate::i18n::messages;

messages! {
    nav_report { th: "รายงาน", en: "Report" }
    paper_save { th: "บันทึกรายงาน…", en: "Save report…" }
    paper_print { th: "พิมพ์…", en: "Print…" }
    paper_print_hint {
        th: "เปิดรายงานที่บันทึกแล้วในโปรแกรมแสดง PDF เพื่อสั่งพิมพ์ หากยังไม่ได้บันทึกจะให้บันทึกก่อน",
        en: "Opens the saved report in the PDF viewer, to be printed from there; asks where to save it first if need be",
    }
    paper_show { th: "เปิดไฟล์รายงาน", en: "Open the file" }
    paper_saved_as(name: &str) { th: format!("บันทึกแล้วที่ “{name}”"), en: format!("Saved as “{name}”") }

    paper_options { th: "รูปแบบรายงาน", en: "Options" }
    paper_which { th: "เอกสาร", en: "Paper" }
    paper_readiness { th: "รายงาน", en: "Report" }
    paper_plan { th: "แผน", en: "Plan" }
    paper_index { th: "หลักฐาน", en: "Evidence" }
    plan_name(centre: &str) { th: format!("แผนติดตามผล {centre}"), en: format!("Follow-up plan {centre}") }
    index_name(centre: &str) { th: format!("บัญชีหลักฐาน {centre}"), en: format!("Evidence index {centre}") }
    paper_language { th: "ภาษาของรายงาน", en: "Language of the report" }
    paper_thai { th: "ไทย", en: "Thai" }
    paper_english { th: "อังกฤษ", en: "English" }
    paper_digits { th: "ตัวเลขในรายงาน", en: "Digits in the report" }
    paper_thai_digits { th: "เลขไทย ๑๒๓", en: "Thai ๑๒๓" }
    paper_arabic_digits { th: "เลขอารบิก 123", en: "Arabic 123" }
    paper_english_digits { th: "รายงานภาษาอังกฤษใช้เลขอารบิก", en: "Reports in English have Arabic digits" }
    paper_choice(what: &str, word: &str) { th: format!("{what} {word}"), en: format!("{what}: {word}") }
    paper_parts { th: "ส่วนในเอกสาร", en: "Parts to print" }
    paper_parts_hint { th: "มีหน้าปกเสมอ", en: "The cover is always printed" }
    paper_photos { th: "ขนาดภาพถ่าย", en: "Size of photos" }
    paper_photos_large { th: "ใหญ่", en: "Large" }
    paper_photos_medium { th: "กลาง", en: "Medium" }
    paper_photos_small { th: "เล็ก", en: "Small" }
    paper_photos_hint { th: "หน้าละ 2, 4 หรือ 6 ภาพ", en: "2, 4 or 6 on a page" }
    part_summary { th: "สรุปผล", en: "Summary" }
    part_points { th: "คะแนนตามหมวด", en: "Points by section" }
    part_findings { th: "สิ่งที่ควรตรวจสอบก่อนยื่น", en: "What to check before applying" }
    part_method { th: "วิธีนับคะแนนและที่มา", en: "How points are counted" }
    part_signatures { th: "การรับรองและลายมือชื่อ", en: "Confirmation and signatures" }
    paper_print_part(part: &str) { th: format!("แสดงส่วน {part}"), en: format!("Print {part}") }
    paper_attach { th: "แนบไฟล์การประเมินไว้ในไฟล์ PDF", en: "Attach the assessment to the PDF" }
    paper_attach_hint {
        th: "ผู้ตรวจประเมินนำไฟล์ที่แนบไปเปิดในโปรแกรมนี้ได้",
        en: "An assessor can open it with this program",
    }

    page_of(page: usize, pages: usize) { th: format!("หน้า {page} จาก {pages}"), en: format!("Page {page} of {pages}") }
    page_previous { th: "หน้าก่อน", en: "Previous page" }
    page_next { th: "หน้าถัดไป", en: "Next page" }
    zoom_in { th: "ขยาย", en: "Zoom in" }
    zoom_out { th: "ย่อ", en: "Zoom out" }
    zoom_fit { th: "พอดีความกว้าง", en: "Fit width" }
    zoom_is(percent: u16) { th: format!("{percent} %"), en: format!("{percent} %") }
    paper_making { th: "กำลังจัดทำหน้ารายงาน…", en: "Making the pages…" }
    page_drawing { th: "กำลังแสดงหน้านี้…", en: "Drawing this page…" }
    page_broken {
        th: "แสดงหน้านี้ไม่ได้ แต่ยังบันทึกรายงานได้ตามปกติ",
        en: "This page cannot be shown; the report can be saved all the same",
    }

    paper_percent(words: &str, percent: usize) { th: format!("{words} {percent} %"), en: format!("{words} {percent} %") }
    paper_stop { th: "หยุดจัดทำ", en: "Stop" }
    paper_stop_hint {
        th: "หยุดจัดทำหน้ารายงานบนหน้าจอ ข้อมูลและไฟล์ไม่เปลี่ยนแปลง",
        en: "Stops making the pages on screen; neither the assessment nor any file changes",
    }
    paper_stopped { th: "หยุดจัดทำหน้ารายงานแล้ว หน้าที่แสดงอาจไม่ตรงกับข้อมูลล่าสุด", en: "Stopped; the pages shown may not be those of the assessment as it is" }
    paper_stopped_empty { th: "หยุดจัดทำหน้ารายงานแล้ว", en: "The pages were not made" }
    paper_go_on { th: "จัดทำต่อ", en: "Make the pages" }
    report_saving { th: "กำลังจัดทำรายงานเพื่อบันทึก…", en: "Making the report to save it…" }
    report_cancel { th: "ยกเลิกการบันทึกรายงาน", en: "Cancel saving the report" }
    report_cancel_hint {
        th: "ไม่มีการเขียนไฟล์ ไฟล์เดิมที่มีอยู่ไม่เปลี่ยนแปลง",
        en: "No file is written; one that is there already stays as it is",
    }
    report_stopped { th: "ยกเลิกการบันทึกรายงานแล้ว", en: "The report was not saved" }
    report_stopped_hint { th: "ไม่มีไฟล์ใดถูกเขียนหรือเปลี่ยนแปลง", en: "No file was written or changed" }

    busy_viewing { th: "กำลังเปิดโปรแกรมแสดงไฟล์…", en: "Opening the viewer…" }
    print_there(name: &str) {
        th: format!("เปิด “{name}” ในโปรแกรมแสดง PDF แล้ว"),
        en: format!("“{name}” is open in the PDF viewer"),
    }
    print_there_hint { th: "สั่งพิมพ์จากโปรแกรมนั้น", en: "Print it from there" }
    no_viewer(name: &str, detail: &str) {
        th: format!("เปิด “{name}” ในโปรแกรมของระบบไม่ได้ ({detail})"),
        en: format!("The system did not open “{name}” ({detail})"),
    }
    no_viewer_hint {
        th: "รายงานบันทึกไว้แล้ว เปิดไฟล์จากโฟลเดอร์ด้วยโปรแกรมแสดง PDF",
        en: "The report is saved; open it from its folder with a PDF viewer",
    }
}
