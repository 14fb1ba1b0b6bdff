//! Words of the screen “Help”, of the commands, of the search over them and of the first tour.

use crate::i18n::messages;

messages! {
    nav_help { th: "ช่วยเหลือ", en: "Help" }
    help_explanation { th: "แป้นลัด ข้อมูลของโปรแกรม และที่มาของเกณฑ์", en: "Shortcuts, what this program is, and where the criteria come from" }

    // What commands do
    hint_new { th: "เริ่มการประเมินใหม่", en: "Start a new assessment" }
    hint_open { th: "เปิดไฟล์การประเมินที่บันทึกไว้", en: "Open an assessment saved before" }
    hint_save { th: "บันทึกการประเมินลงไฟล์", en: "Save the assessment to its file" }
    hint_save_as { th: "บันทึกการประเมินเป็นไฟล์อื่น", en: "Save the assessment to another file" }
    hint_close { th: "ปิดการประเมินและกลับไปหน้าเริ่มต้น", en: "Close the assessment and go back to the start" }
    hint_quit { th: "ปิดโปรแกรม", en: "End the program" }
    hint_undo { th: "เลิกทำการเปลี่ยนแปลงล่าสุด", en: "Take the last change back" }
    hint_redo { th: "ทำการเปลี่ยนแปลงที่เลิกทำไปอีกครั้ง", en: "Make the change again that was taken back" }
    hint_go { th: "ไปยังหน้านี้", en: "Go to this screen" }
    hint_leaf { th: "ไปตามลำดับในเมนูหลัก", en: "Go on in the order of the main menu" }
    hint_text_size { th: "เปลี่ยนขนาดตัวอักษรของทั้งโปรแกรม", en: "Change the size of text everywhere" }
    hint_finder { th: "พิมพ์เพื่อค้นหาคำสั่งหรือข้อ", en: "Type to find a command or a criterion" }
    hint_tour { th: "แนะนำโปรแกรมใน 4 ขั้น", en: "The program in four steps" }
    hint_focus_content { th: "ย้ายแป้นพิมพ์ไปที่เนื้อหาของหน้า", en: "Take the keyboard to the content of the screen" }
    leaf_onward { th: "หน้าถัดไป", en: "Next screen" }
    leaf_back { th: "หน้าก่อนหน้า", en: "Previous screen" }
    text_larger { th: "ตัวอักษรใหญ่ขึ้น", en: "Larger text" }
    text_smaller { th: "ตัวอักษรเล็กลง", en: "Smaller text" }
    text_normal { th: "ตัวอักษรขนาดปกติ", en: "Text of normal size" }
    focus_content { th: "ไปที่เนื้อหา", en: "Go to the content" }
    needs_document { th: "ต้องเปิดหรือเริ่มการประเมินก่อน", en: "Open or start an assessment first" }
    nothing_to_undo { th: "ไม่มีการเปลี่ยนแปลงให้เลิกทำ", en: "There is nothing to undo" }
    nothing_to_redo { th: "ไม่มีการเปลี่ยนแปลงให้ทำซ้ำ", en: "There is nothing to redo" }

    // The search
    finder { th: "ค้นหาคำสั่งและข้อ…", en: "Find a command or criterion…" }
    finder_field { th: "พิมพ์ชื่อคำสั่ง เลขข้อ หรือคำในชื่อข้อ", en: "Type a command, the number of a criterion, or words of its title" }
    finder_nothing { th: "ไม่พบคำสั่งหรือข้อที่ตรงกัน", en: "No command or criterion fits" }
    finder_found(count: usize) { th: format!("พบ {count} รายการ"), en: if count == 1 { "1 found".to_owned() } else { format!("{count} found") } }
    finder_keys { th: "↑ ↓ เลือก · Enter ใช้ · Esc ปิด", en: "↑ ↓ choose · Enter takes it · Esc closes" }

    // Shortcuts
    help_shortcuts { th: "แป้นลัด", en: "Shortcuts" }
    help_shortcuts_hint { th: "ใช้ได้ทั้งแป้นพิมพ์ภาษาไทยและภาษาอังกฤษ", en: "They work with the Thai and the English layout alike" }
    help_criteria_keys { th: "ในหน้าเกณฑ์", en: "On the screens of criteria" }
    help_everywhere { th: "ทุกหน้า", en: "Everywhere" }
    key_answer { th: "ตอบข้อที่เลือกอยู่", en: "Answer the current criterion" }
    key_clear { th: "ล้างคำตอบ", en: "Clear the answer" }
    key_next { th: "ข้อถัดไป", en: "Next criterion" }
    key_previous { th: "ข้อก่อนหน้า", en: "Previous criterion" }
    key_note { th: "เขียนหมายเหตุ", en: "Write the note" }
    key_flag { th: "ทำเครื่องหมายไว้ดูอีกครั้ง หรือเอาออก", en: "Flag for another look, or take the flag away" }
    key_next_open { th: "ไปยังข้อที่ยังไม่ตอบ", en: "To the next unanswered criterion" }
    key_search { th: "ค้นหาเกณฑ์", en: "Search the criteria" }
    key_clear_opinion { th: "ล้างความเห็น", en: "Clear the opinion" }
    key_next_not_seen { th: "ไปยังข้อที่ยังไม่พิจารณา", en: "To the next criterion not looked at" }
    key_to_caption { th: "จากไฟล์ในรายการหลักฐานไปยังคำบรรยาย", en: "From a file in the list of evidence to its caption" }
    key_to_files { th: "จากคำบรรยายกลับไปยังรายการหลักฐาน", en: "From the caption back to the list of evidence" }
    key_look_files { th: "ไฟล์ก่อนหน้าและถัดไป ขณะดูภาพ", en: "The file before and after, while one is looked at" }
    key_look_pages { th: "หน้าก่อนหน้าและถัดไป ขณะดูภาพ", en: "The page before and after, while one is looked at" }
    key_look_large { th: "ขยายภาพหรือย่อให้พอดีหน้าต่าง", en: "Enlarge the picture, or fit it to the window" }
    key_look_scroll { th: "เลื่อนภาพที่ขยายแล้ว", en: "Scroll an enlarged picture" }
    key_rows { th: "เลื่อนไปแถวก่อนหน้าและถัดไป", en: "The row before and after" }
    key_space { th: "แป้นเว้นวรรค", en: "Space" }
    key_click { th: "คลิก", en: "click" }
    key_mark { th: "เลือกหรือยกเลิกการเลือกศูนย์", en: "Mark a centre, or take the mark away" }
    key_menus { th: "เปิดเมนู", en: "Open a menu" }
    key_tab { th: "ไปยังช่องหรือปุ่มถัดไป ย้อนกลับด้วย Shift", en: "To the next field or button; back with Shift" }
    key_scroll { th: "เลื่อนหน้าจอ", en: "Scroll the screen" }
    key_escape { th: "ออกจากช่อง เมนู หรือคำถาม", en: "Leave a field, a menu or a question" }

    // About
    about_heading { th: "เกี่ยวกับโปรแกรม", en: "About" }
    about_version(version: &str) { th: format!("รุ่น {version}"), en: format!("Version {version}") }
    about_private { th: "ไม่เชื่อมต่อเครือข่าย ไม่ต้องมีบัญชีผู้ใช้ และไม่ส่งข้อมูลออกจากเครื่อง", en: "No network, no account; no data leaves this computer" }
    about_not_official {
        th: "โปรแกรมนี้ไม่ใช่ของสำนักงานปลัดสำนักนายกรัฐมนตรี ผลการประเมินตนเองไม่ใช่ผลการรับรอง",
        en: "This is not a program of the Office of the Permanent Secretary; a self-assessment is not a certification",
    }
    about_licence { th: "สัญญาอนุญาตของโปรแกรม: MIT หรือ Apache-2.0 ตามที่ท่านเลือก", en: "Licence of the program: MIT or Apache-2.0, as you choose" }
    about_fonts { th: "ตัวอักษร Sarabun: SIL Open Font License 1.1", en: "Typeface Sarabun: SIL Open Font License 1.1" }
    about_licence_text { th: "ข้อความสัญญาอนุญาตของโปรแกรม", en: "Text of the program’s licences" }
    about_font_text { th: "ข้อความสัญญาอนุญาตของตัวอักษร", en: "Text of the typeface’s licence" }
    about_libraries { th: "ไลบรารีหลักและสัญญาอนุญาต", en: "Main libraries and their licences" }

    // Provenance
    help_sources { th: "ที่มาของเกณฑ์", en: "Where the criteria come from" }
    help_sources_hint {
        th: "ทุกข้อความที่ไม่ใช่ถ้อยคำทางการมีเครื่องหมายบอกไว้ ทั้งบนหน้าจอและในเอกสาร",
        en: "Every wording that is not official is marked, on screen and on paper",
    }
    help_sources_of(title: &str) { th: format!("แหล่งที่มาของ{title}"), en: format!("Sources of {title}") }

    // The first tour
    tour { th: "แนะนำโปรแกรม", en: "Tour of the program" }
    tour_step(step: usize, of: usize) { th: format!("ขั้นที่ {step} จาก {of}"), en: format!("Step {step} of {of}") }
    tour_next { th: "ถัดไป", en: "Next" }
    tour_back { th: "ย้อนกลับ", en: "Back" }
    tour_skip { th: "ข้ามการแนะนำ", en: "Skip the tour" }
    tour_done { th: "เริ่มใช้งาน", en: "Start working" }
    tour_title_1 { th: "ยินดีต้อนรับ", en: "Welcome" }
    tour_text_1 {
        th: "เลือกปีของเกณฑ์แล้วเริ่มประเมิน หรือเปิดตัวอย่างที่กรอกไว้แล้วเพื่อทดลองใช้ ข้อมูลทั้งหมดเก็บไว้ในเครื่องนี้",
        en: "Choose the edition of the standard and start, or try the sample, which is filled in. Everything stays on this computer",
    }
    tour_title_2 { th: "ตอบทีละข้อ", en: "Answer one by one" }
    tour_text_2 {
        th: "เกณฑ์มี 4 ด้าน แต่ละข้อมีแนวทางและหลักฐานที่ควรเตรียมอยู่ด้านข้าง ตอบด้วยเมาส์ หรือแป้น 1–5 แล้วกด N เพื่อไปข้อถัดไป",
        en: "There are four aspects; beside each criterion stand guidance and the evidence to collect. Answer by mouse, or by the keys 1–5, and go on with N",
    }
    tour_title_3 { th: "ทราบว่าอยู่ระดับใด", en: "Know where you stand" }
    tour_text_3 {
        th: "หน้าภาพรวมบอกระดับที่ถึง คะแนน และสิ่งที่ต้องทำก่อนเพื่อให้ถึงระดับถัดไป กดที่รายการเพื่อไปยังข้อนั้น",
        en: "The overview shows the level, the points, and what to do first to reach the next level; each entry leads to its criterion",
    }
    tour_title_4 { th: "ส่งและขอความช่วยเหลือ", en: "Submit, and find help" }
    tour_text_4 {
        th: "ตรวจก่อนส่ง แล้วจัดทำรายงานเป็น PDF กด Ctrl+K เพื่อค้นหาคำสั่งหรือข้อ และกด F1 เพื่อดูแป้นลัดทั้งหมด",
        en: "Check before you submit, then make the report as PDF. Ctrl+K finds any command or criterion, F1 lists all shortcuts",
    }
}
