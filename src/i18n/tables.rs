//! The words of tables, forms and folders of assessments.

use crate::i18n::messages;

// Headings, with what they mean.
messages! {
    table_sheet { th: "ข้อมูล", en: "Data" }
    table_definitions { th: "คำอธิบายคอลัมน์", en: "Definitions" }
    table_column { th: "คอลัมน์", en: "Column" }
    table_key { th: "ชื่อสำหรับโปรแกรม", en: "Key" }
    table_meaning { th: "ความหมาย", en: "Meaning" }
    table_yes { th: "ใช่", en: "yes" }
    table_no { th: "ไม่ใช่", en: "no" }
    meaning_profile { th: "ตามข้อมูลหน่วยงานในไฟล์การประเมิน ว่างหากหน่วยงานไม่ได้กรอก", en: "As the office filled in its profile; empty where it did not" }
    table_edition { th: "เกณฑ์ฉบับ", en: "Edition" }
    meaning_edition { th: "รหัสเกณฑ์ที่ใช้ประเมิน รหัสที่มี -own- เป็นฉบับที่หน่วยงานปรับแก้", en: "The edition that was answered; an id with -own- was corrected by an office" }
    table_year { th: "ปีเกณฑ์", en: "Year" }
    meaning_year { th: "ปี พ.ศ. ของเกณฑ์", en: "The year of the edition, Buddhist era" }
    table_level { th: "ระดับตามคำตอบ", en: "Level claimed" }
    meaning_level { th: "ระดับที่ถึงตามคำตอบ ว่างหากยังไม่ถึงระดับใด", en: "The level that the answers reach; empty where it is none" }
    table_level_evidenced { th: "ระดับตามหลักฐาน", en: "Level with evidence" }
    meaning_level_evidenced { th: "ระดับที่ถึงเมื่อนับเฉพาะข้อที่มีหลักฐานแนบ", en: "The level reached by answers with evidence on file alone" }
    table_claimed { th: "คะแนนตามคำตอบ", en: "Points claimed" }
    meaning_claimed { th: "คะแนนรวมตามคำตอบ", en: "All points by the answers" }
    table_evidenced { th: "คะแนนตามหลักฐาน", en: "Points with evidence" }
    meaning_evidenced { th: "คะแนนรวมเมื่อนับเฉพาะข้อที่มีหลักฐานแนบ", en: "All points by answers with evidence on file" }
    table_total { th: "คะแนนเต็ม", en: "Full points" }
    meaning_total { th: "คะแนนเต็มของเกณฑ์ฉบับนั้น", en: "All points of that edition" }
    table_estimated { th: "มีค่าประมาณ", en: "Estimated" }
    meaning_estimated { th: "คะแนนรวมมีส่วนที่เป็นค่าประมาณ เพราะไม่ทราบคะแนนรายข้อของทางการ", en: "The points contain an estimate, because official points per criterion are not known" }
    table_gate_met { th: "กายภาพที่ผ่าน", en: "Physical met" }
    meaning_gate_met { th: "จำนวนข้อด้านกายภาพที่ผ่าน", en: "How many physical criteria are met" }
    table_gate_of { th: "กายภาพทั้งหมด", en: "Physical of" }
    meaning_gate_of { th: "จำนวนข้อด้านกายภาพทั้งหมด ต้องผ่านทุกข้อ", en: "How many physical criteria there are; all must be met" }
    table_answered { th: "ตอบแล้ว", en: "Answered" }
    meaning_answered { th: "จำนวนข้อที่ตัดสินแล้ว ไม่นับ “ยังไม่ทราบ” และข้อย่อย", en: "How many criteria were judged; not knowing is no judgement, parts are not counted" }
    table_criteria { th: "จำนวนข้อ", en: "Criteria" }
    meaning_criteria { th: "จำนวนข้อทั้งหมดรวมข้อของหน่วยงาน ไม่นับข้อย่อย", en: "All criteria with the office's own, parts not counted" }
    table_stops { th: "ต้องแก้ไข", en: "To correct" }
    meaning_stops { th: "จำนวนสิ่งที่ทำให้ไม่ผ่านการตรวจเอกสาร ไม่ได้เปิดไฟล์หลักฐานมาตรวจ", en: "Findings at which a screener would stop; files of evidence are not opened for it" }
    table_advice { th: "ควรตรวจสอบ", en: "To check" }
    meaning_advice { th: "จำนวนสิ่งที่ควรตรวจสอบ", en: "Findings worth a look" }
    table_reviews { th: "ผลการตรวจประเมิน", en: "Reviews" }
    meaning_reviews { th: "จำนวนไฟล์ผลการตรวจประเมิน (.review.ron) ที่อยู่คู่กับไฟล์การประเมิน", en: "How many reviews (.review.ron) lie beside the assessment" }
    table_reviewed_by { th: "ผู้ตรวจประเมิน", en: "Reviewed by" }
    meaning_reviewed_by { th: "ชื่อผู้ตรวจประเมิน หรือหน่วยงานของผู้ตรวจประเมินหากไม่ระบุชื่อ คั่นด้วยจุลภาค", en: "Who reviewed it, or their office where no name is given, parted by commas" }
    table_nameless { th: "ไม่ระบุชื่อ", en: "no name" }
    table_recommended { th: "ระดับที่ผู้ตรวจประเมินเสนอ", en: "Recommended level" }
    meaning_recommended { th: "ระดับที่ผู้ตรวจประเมินแต่ละคนเสนอ ตามลำดับผู้ตรวจประเมิน", en: "The level that each reviewer recommends, in the order of the reviewers" }
    table_undecided { th: "ยังไม่ตัดสิน", en: "undecided" }
    table_no_level { th: "ยังไม่ถึงระดับใด", en: "no level" }
    table_reviews_finished { th: "ตรวจเสร็จแล้ว", en: "Reviews finished" }
    meaning_reviews_finished { th: "จำนวนผลการตรวจประเมินที่เสร็จแล้ว", en: "How many of the reviews are finished" }
    table_reviews_current { th: "ตรวจฉบับปัจจุบัน", en: "Reviews current" }
    meaning_reviews_current { th: "จำนวนผลการตรวจประเมินที่ตรงกับไฟล์ตามที่เป็นอยู่ขณะนี้", en: "How many of the reviews are about the file as it is now" }
    table_sealed { th: "ผนึกแล้ว", en: "Sealed" }
    meaning_sealed { th: "มีไฟล์ผนึกอยู่คู่กับไฟล์การประเมิน หรืออยู่ในแพ็ก", en: "A seal lies beside the assessment, or in its pack" }
    table_seal_fits { th: "ตรงตามที่ผนึก", en: "Seal fits" }
    meaning_seal_fits { th: "ไฟล์ตรงกับที่ผนึกไว้หรือไม่ ว่างหากไม่ได้ผนึก", en: "Whether the file is what was sealed; empty where it is not sealed" }
    table_packed { th: "อ่านจากแพ็ก", en: "From a pack" }
    meaning_packed { th: "อ่านไฟล์การประเมินจากในแพ็ก .gecc.zip โดยไม่ได้แตกไฟล์", en: "The assessment was read from within a pack (.gecc.zip), which was not unpacked" }
    table_changed { th: "แก้ไขเมื่อ", en: "Changed" }
    meaning_changed { th: "เวลาที่ไฟล์ถูกแก้ไข ตามเวลาประเทศไทย", en: "When the file was changed, Thai time" }
    table_until { th: "ใบรับรองถึงปี", en: "Certificate until" }
    meaning_until { th: "ปี พ.ศ. สุดท้ายที่ใบรับรองมีผล ว่างหากไม่เคยได้รับการรับรอง", en: "The last year of the certificate, Buddhist era; empty where there was none" }
    table_file { th: "ไฟล์", en: "File" }
    meaning_file { th: "ตำแหน่งไฟล์ในโฟลเดอร์ที่อ่าน", en: "Where the file lies below the folder" }
    table_criterion { th: "รหัสเกณฑ์", en: "Criterion" }
    meaning_criterion { th: "รหัสของข้อในเกณฑ์ฉบับนั้น", en: "The id of the criterion in its edition" }
    table_number { th: "ข้อที่", en: "Number" }
    meaning_number { th: "เลขข้อของทางการ ว่างหากไม่มีหรือไม่ทราบ", en: "The official number; empty where there is none or it is not known" }
    table_title { th: "เกณฑ์", en: "Title" }
    meaning_title { th: "ชื่อข้อ ถ้อยคำบางข้อไม่ใช่ถ้อยคำทางการ", en: "The title; not every title is official wording, and English ones never are" }
    table_aspect { th: "ด้าน", en: "Aspect" }
    meaning_aspect { th: "location สถานที่, personnel บุคลากร, services บริการ, other อื่น ๆ", en: "location, personnel, services or other" }
    table_section { th: "หมวด", en: "Section" }
    meaning_section { th: "รหัสหมวดที่ใช้นับคะแนน ว่างสำหรับข้อของหน่วยงาน", en: "The section in which it is counted; empty for an office's own criteria" }
    table_scale { th: "วิธีนับ", en: "Scale" }
    meaning_scale {
        th: "gate ต้องผ่าน, mark ผ่านจึงได้คะแนน, points กรอกคะแนน, guidance แนวทาง, part ข้อย่อย",
        en: "gate must be met, mark earns its points when met, points are typed, guidance has none, part belongs to another criterion",
    }
    table_state { th: "คำตอบ", en: "Answer" }
    meaning_state { th: "not_answered, unknown, met, partly, not_met, not_applicable", en: "not_answered, unknown, met, partly, not_met or not_applicable" }
    table_points { th: "คะแนน", en: "Points" }
    meaning_points { th: "คะแนนที่หน่วยงานกรอก", en: "Points that the office typed" }
    table_counted { th: "คะแนนที่นับ", en: "Counted" }
    meaning_counted { th: "คะแนนที่ข้อนี้นับในคะแนนรวมตามคำตอบ", en: "Points that it adds to the claimed total" }
    table_maximum { th: "คะแนนสูงสุด", en: "Maximum" }
    meaning_maximum { th: "คะแนนสูงสุดของข้อ ว่างหากไม่มีหรือไม่ทราบ", en: "The most points; empty where there are none or they are not known" }
    table_evidence { th: "หลักฐาน", en: "Evidence" }
    meaning_evidence { th: "จำนวนไฟล์หลักฐานของข้อ", en: "How many files of evidence support it" }
    table_note { th: "หมายเหตุ", en: "Note" }
    table_note_once { th: "บันทึก", en: "Notes" }
    meaning_note { th: "บันทึกของหน่วยงาน", en: "The note of the office" }
    table_reason { th: "เหตุผล", en: "Reason" }
    meaning_reason { th: "เหตุผลที่ไม่เกี่ยวข้อง", en: "Why it does not apply" }
    table_responsible { th: "ผู้รับผิดชอบ", en: "In charge" }
    meaning_responsible { th: "ผู้รับผิดชอบข้อนี้", en: "The person in charge" }
    table_action { th: "สิ่งที่ต้องทำ", en: "Action" }
    meaning_action { th: "สิ่งที่หน่วยงานวางแผนจะทำ", en: "What the office plans to do" }
    table_who { th: "ผู้ดำเนินการ", en: "By whom" }
    meaning_who { th: "ผู้ที่จะดำเนินการ", en: "Who does it" }
    table_due { th: "กำหนดเสร็จ", en: "Due" }
    meaning_due { th: "วันที่กำหนดเสร็จ (ค.ศ.)", en: "Until when" }
    table_done { th: "ทำแล้ว", en: "Done" }
    meaning_done { th: "ดำเนินการแล้ว ว่างหากไม่มีสิ่งที่ต้องทำ", en: "Whether it is done; empty where nothing is planned" }
    table_flagged { th: "ทำเครื่องหมาย", en: "Flagged" }
    meaning_flagged { th: "หน่วยงานทำเครื่องหมายไว้ให้กลับมาดู", en: "Marked by the office for another look" }
    table_own { th: "ข้อของหน่วยงาน", en: "Own" }
    meaning_own { th: "ข้อที่หน่วยงานเพิ่มเอง ไม่มีคะแนน", en: "Added by the office; has no points" }
    aspect_location { th: "สถานที่", en: "location" }
    aspect_personnel { th: "บุคลากร", en: "personnel" }
    aspect_services { th: "บริการ", en: "services" }
    aspect_other { th: "อื่น ๆ", en: "other" }
    scale_gate { th: "ต้องผ่าน", en: "must be met" }
    scale_mark { th: "ผ่านจึงได้คะแนน", en: "met or not" }
    scale_points { th: "กรอกคะแนน", en: "points" }
    scale_guidance { th: "แนวทาง", en: "guidance" }
    scale_part { th: "ข้อย่อย", en: "part" }
}

// Blank forms.
messages! {
    form_sheet { th: "แบบกรอก", en: "Form" }
    form_look_at { th: "สิ่งที่ควรพิจารณา", en: "What to look at" }
    form_state_refused { th: "เลือกคำตอบจากรายการ", en: "Choose an answer from the list" }
    form_points_refused(maximum: u16) { th: format!("กรอกจำนวนเต็ม 0 ถึง {maximum}"), en: format!("Enter a whole number from 0 to {maximum}") }
}

// What is not in a table, and why.
messages! {
    trouble_link_loop { th: "ลิงก์วนกลับไปยังโฟลเดอร์ที่อ่านแล้ว", en: "The link leads to a folder that is read already" }
    trouble_too_deep { th: "โฟลเดอร์ซ้อนกันลึกเกินไป", en: "There are too many folders inside each other" }
    trouble_too_many { th: "ไฟล์มากเกินกว่าที่ตารางหนึ่งรับได้ ไฟล์ตั้งแต่นี้ไม่อยู่ในตาราง", en: "There are more files than one table holds; from here on they were left out" }
    error_too_many_rows(most: usize) { th: format!("ไฟล์ Excel รับได้ไม่เกิน {most} แถว"), en: format!("A workbook holds no more than {most} rows") }
    hint_too_many_rows { th: "ส่งออกเป็น .csv หรือ .parquet แทน", en: "Write .csv or .parquet instead" }
    error_stopped { th: "หยุดแล้ว ไม่มีไฟล์ใดถูกเปลี่ยนแปลง", en: "It was stopped; no file was changed" }
    hint_stopped { th: "เริ่มใหม่ได้ทุกเมื่อ", en: "It can be begun again at any time" }
    error_not_a_dataset { th: "โฟลเดอร์นี้มีไฟล์อื่นที่ไม่ใช่ชุดข้อมูล จึงไม่เขียนทับ", en: "This folder holds other files than a data set, and is not replaced" }
}

// The commands.
messages! {
    cli_table_about { th: "รวมไฟล์การประเมินทั้งโฟลเดอร์เป็นตาราง CSV, Excel, JSON, Parquet หรือรายงานสรุป PDF", en: "Put a folder of assessments into one table: CSV, Excel, JSON, Parquet, or a summary as PDF" }
    cli_table_usage { th: "gecc-cli table FOLDER -o OUT [--answers] [--group agency|province|level] [--replace] [--date YYYY-MM-DD]", en: "gecc-cli table FOLDER -o OUT [--answers] [--group agency|province|level] [--replace] [--date YYYY-MM-DD]" }
    cli_arg_centres { th: "โฟลเดอร์ที่มีไฟล์การประเมิน รวมโฟลเดอร์ย่อย", en: "The folder with assessments, and those below it" }
    cli_arg_table { th: "ไฟล์ที่จะเขียน ลงท้ายด้วย .csv .xlsx .json .pdf หรือ .parquet (เป็นโฟลเดอร์ แยกตามเกณฑ์)", en: "What to write, ending in .csv, .xlsx, .json, .pdf or .parquet (a folder, parted by edition)" }
    cli_arg_group { th: "จัดกลุ่มในรายงานสรุป PDF ตามหน่วยงาน จังหวัด หรือระดับ", en: "In the PDF, put centres together by agency, province or level" }
    cli_group_needs_paper { th: "--group ใช้ได้กับรายงานสรุป PDF เท่านั้น", en: "--group is for the summary as PDF only" }
    cli_paper_without_answers { th: "รายงานสรุป PDF มีหนึ่งแถวต่อหนึ่งศูนย์ จึงใช้ --answers ไม่ได้", en: "The summary as PDF has one row for each centre and takes no --answers" }
    cli_folder_paper_written(centres: usize) { th: format!("เขียนรายงานสรุปแล้ว {centres} ศูนย์"), en: format!("Wrote the summary: {centres} centres") }
    cli_arg_answers { th: "หนึ่งแถวต่อหนึ่งคำตอบ แทนหนึ่งแถวต่อหนึ่งศูนย์", en: "One row for each answer instead of each centre" }
    cli_table_written(centres: usize, rows: usize) { th: format!("เขียนตารางแล้ว {centres} ศูนย์ {rows} แถว"), en: format!("Wrote the table: {centres} centres, {rows} rows") }
    cli_reports_written(count: usize) { th: format!("จัดทำรายงานแล้ว {count} ฉบับ"), en: format!("Made {count} reports") }
    cli_table_troubles(count: usize) { th: format!("พบปัญหา {count} รายการ"), en: format!("Problems: {count}") }
    cli_table_ending { th: "ไม่ทราบชนิดของตารางจากชื่อไฟล์", en: "The name does not say what kind of table to write" }
    cli_hint_table_ending { th: "ใช้ชื่อที่ลงท้ายด้วย .csv .xlsx .json .parquet หรือ .pdf", en: "Use a name that ends in .csv, .xlsx, .json, .parquet or .pdf" }
    cli_form_about { th: "สร้างแบบกรอกเปล่าเป็นไฟล์ Excel ให้เพื่อนร่วมงานที่ไม่มีโปรแกรม", en: "Write a blank form as a workbook, for a colleague without the program" }
    cli_form_usage { th: "gecc-cli form -o OUT.xlsx [--edition ID|FILE]", en: "gecc-cli form -o OUT.xlsx [--edition ID|FILE]" }
    cli_arg_form { th: "ไฟล์ .xlsx ที่จะสร้าง", en: "The .xlsx to make" }
    cli_form_written { th: "สร้างแบบกรอกแล้ว", en: "Made the form" }
    cli_import_about { th: "นำคำตอบจากตารางเข้าไฟล์การประเมิน แสดงสิ่งที่จะเปลี่ยนก่อนเสมอ", en: "Take answers from a table into an assessment, after showing what will change" }
    cli_import_usage { th: "gecc-cli import FILE.xlsx|.csv --into X.gecc.ron [--yes]", en: "gecc-cli import FILE.xlsx|.csv --into X.gecc.ron [--yes]" }
    cli_arg_sheet { th: "ตาราง .xlsx หรือ .csv ที่มีคอลัมน์รหัสเกณฑ์ คำตอบ คะแนน บันทึก", en: "The .xlsx or .csv with the columns criterion, answer, points and note" }
    cli_arg_into { th: "ไฟล์การประเมินที่จะรับคำตอบ", en: "The assessment that takes the answers" }
    cli_arg_yes { th: "ยอมรับสิ่งที่แสดงและบันทึก หากไม่ระบุจะไม่เปลี่ยนไฟล์ใด", en: "Accept what is shown and save it; without it no file is changed" }
    cli_import_nothing { th: "ตารางนี้ไม่มีสิ่งที่ต่างจากไฟล์การประเมิน", en: "Nothing in this table differs from the assessment" }
    cli_import_changes(count: usize) { th: format!("จะเปลี่ยน {count} ข้อ"), en: format!("{count} criteria will change") }
    cli_import_problems(count: usize) { th: format!("นำเข้าไม่ได้ {count} รายการ"), en: format!("{count} places cannot be taken in") }
    cli_import_accept { th: "ยังไม่ได้บันทึก เพิ่ม --yes เพื่อยอมรับ", en: "Nothing was saved; add --yes to accept" }
    cli_import_saved(count: usize) { th: format!("บันทึกแล้ว {count} ข้อ"), en: format!("Saved {count} criteria") }
}

// Tables that are taken in.
messages! {
    import_macros { th: "ไฟล์ที่มีแมโครอาจสั่งเครื่องทำงานได้ โปรแกรมนี้จึงไม่เปิด", en: "A workbook with macros could run commands, so it is not opened" }
    hint_import_macros { th: "บันทึกเป็น .xlsx หรือ .csv แล้วนำเข้าอีกครั้ง", en: "Save it as .xlsx or .csv and try again" }
    import_unreadable(detail: &str) { th: format!("อ่านตารางไม่ได้ ({detail})"), en: format!("The table cannot be read ({detail})") }
    import_ending { th: "นำเข้าได้เฉพาะ .xlsx และ .csv", en: "Only .xlsx and .csv can be taken in" }
    import_no_headings { th: "ไม่พบแถวหัวตารางที่มีคอลัมน์ “รหัสเกณฑ์”", en: "No row of headings with a column “Criterion” was found" }
    hint_import_form { th: "ใช้แบบกรอกจากเมนูรับ–ส่ง หรือจาก gecc-cli form", en: "Use the form from the Exchange menu, or from gecc-cli form" }
    import_place(row: usize) { th: format!("แถว {row}"), en: format!("Row {row}") }
    import_merged(cells: &str) { th: format!("เซลล์ {cells} ถูกผสานกัน อ่านได้เฉพาะเซลล์แรก ให้ยกเลิกการผสานแล้วกรอกทุกแถว"), en: format!("The cells {cells} are merged and hold one value only; unmerge them and fill in every row") }
    import_unknown_criterion(id: &str) { th: format!("ไม่มีเกณฑ์ข้อ “{id}”"), en: format!("There is no criterion “{id}”") }
    import_twice(id: &str) { th: format!("เกณฑ์ข้อ {id} ซ้ำกับแถวก่อนหน้า"), en: format!("Criterion {id} stands in an earlier row already") }
    import_unknown_state(text: &str) { th: format!("ไม่รู้จักคำตอบ “{text}”"), en: format!("The answer “{text}” is not known") }
    import_not_points(text: &str) { th: format!("“{text}” ไม่ใช่คะแนนที่เป็นจำนวนเต็ม"), en: format!("“{text}” is no whole number of points") }
    import_formula(text: &str) { th: format!("เซลล์นี้เป็นค่าที่ผิดพลาด “{text}”"), en: format!("This cell holds the error “{text}”") }
    import_no_id { th: "แถวนี้ไม่มีรหัสเกณฑ์", en: "This row names no criterion" }
    change_state { th: "คำตอบ", en: "answer" }
    change_points { th: "คะแนน", en: "points" }
    change_note { th: "หมายเหตุ", en: "note" }
    change_nothing { th: "ว่าง", en: "nothing" }
}
