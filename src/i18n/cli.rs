//! The words of the command line.

use crate::i18n::messages;

// Help.
messages! {
    cli_about {
        th: "ประเมินตนเองของศูนย์บริการภาครัฐตามมาตรฐานศูนย์ราชการสะดวก (GECC)",
        en: "Self-assessment of a government service centre against the GECC standard",
    }
    cli_exit_codes {
        th: "รหัสผลลัพธ์\n  0  เรียบร้อย\n  1  พบสิ่งที่ต้องแก้ไขหรือควรตรวจสอบ (check) ไม่ตรงกัน (verify) ต้องตัดสินก่อนรวม (merge) บางศูนย์จัดทำรายงานไม่ได้ (report) หรือมีส่วนที่นำเข้าไม่ได้ (import)\n  2  ใช้คำสั่งหรือไฟล์ไม่ได้ ไม่มีไฟล์ใดถูกเปลี่ยนแปลง\n\nภาษา --lang มาก่อนตัวแปร GECC_LANG แล้วจึงเป็นภาษาของระบบ (LC_ALL, LC_MESSAGES, LANG) หากไม่ระบุใช้ภาษาไทย",
        en: "Exit codes\n  0  fine\n  1  there are findings (check), something does not match (verify), there is something to decide (merge), some reports could not be made (report), or places that cannot be taken in (import)\n  2  the command or its file could not be used; no file was changed\n\nLanguage: --lang, else the variable GECC_LANG, else that of the system (LC_ALL, LC_MESSAGES, LANG), else Thai",
    }
    cli_usage { th: "วิธีใช้", en: "Usage" }
    cli_commands { th: "คำสั่ง", en: "Commands" }
    cli_arguments { th: "ค่าที่ต้องระบุ", en: "Arguments" }
    cli_options { th: "ตัวเลือก", en: "Options" }
    cli_new_about { th: "สร้างไฟล์การประเมินใหม่ ไม่เขียนทับไฟล์เดิม", en: "Make a new assessment; never overwrites a file" }
    cli_set_about { th: "ตอบเกณฑ์หนึ่งข้อ หรือกรอกคะแนนของหมวดที่เป็นค่าประมาณ", en: "Answer a criterion, or type the points of an estimated section" }
    cli_score_about { th: "แสดงคะแนน ระดับ และสิ่งที่ต้องทำเพื่อให้ถึงระดับถัดไป", en: "Show points, level and what the next level needs" }
    cli_check_about { th: "ตรวจสิ่งที่ขาดหรือขัดแย้งกันก่อนยื่นใบสมัคร", en: "Find what is missing or contradictory before applying" }
    cli_report_about { th: "จัดทำรายงานความพร้อม แผนติดตามผล หรือบัญชีหลักฐานเป็น PDF", en: "Make the readiness report, the follow-up plan or the evidence index as PDF" }
    cli_edition_about { th: "เกณฑ์แต่ละฉบับ", en: "Editions of the standard" }
    cli_edition_list_about { th: "รายชื่อเกณฑ์ที่มี", en: "List the editions that are there" }
    cli_edition_check_about { th: "ตรวจไฟล์เกณฑ์", en: "Check an edition file" }
    cli_edition_export_about { th: "แสดงเกณฑ์เป็นข้อความ RON เพื่อนำไปแก้ไข", en: "Print an edition as RON text, to be corrected" }
    cli_arg_out { th: "ไฟล์ที่จะสร้าง เช่น name.gecc.ron", en: "The file to make, such as name.gecc.ron" }
    cli_arg_file { th: "ไฟล์การประเมิน", en: "The assessment" }
    cli_arg_edition_file { th: "ไฟล์เกณฑ์", en: "The edition file" }
    cli_arg_edition { th: "รหัสเกณฑ์ เช่น 2568 หรือไฟล์เกณฑ์ .ron (ค่าเริ่มต้นคือฉบับใหม่สุด)", en: "The edition, such as 2568, or an edition file .ron; the newest unless given" }
    cli_arg_edition_id { th: "รหัสเกณฑ์ เช่น 2568 หรือไฟล์การประเมินที่ใช้เกณฑ์นั้น", en: "The edition, such as 2568, or an assessment that answers it" }
    cli_arg_name { th: "ชื่อศูนย์", en: "The name of the centre" }
    cli_arg_criterion { th: "รหัสเกณฑ์ เช่น Q-2.12 หรือรหัสหมวดสำหรับ --points", en: "The criterion, such as Q-2.12, or a section with --points" }
    cli_arg_state {
        th: "met ครบถ้วน, partly บางส่วน, not-met ยังไม่มี, not-applicable ไม่เกี่ยวข้อง, unknown ยังไม่ทราบ, clear ล้างคำตอบและคะแนน",
        en: "met, partly, not-met, not-applicable, unknown, or clear, which takes answer and points away",
    }
    cli_arg_points { th: "คะแนน เป็นจำนวนเต็ม เลขไทยก็ได้", en: "The points, a whole number; Thai digits are understood" }
    cli_arg_note { th: "บันทึก", en: "The note" }
    cli_arg_reason { th: "เหตุผลที่ไม่เกี่ยวข้อง", en: "Why it does not apply" }
    cli_arg_json { th: "แสดงผลเป็น JSON สำหรับโปรแกรมอื่น", en: "Print JSON for other programs" }
    cli_arg_file_or_folder { th: "ไฟล์การประเมิน หรือโฟลเดอร์เพื่อจัดทำรายงานของทุกศูนย์", en: "The assessment, or a folder to make the reports of all in it" }
    cli_arg_pdf { th: "ไฟล์ PDF ที่จะเขียน แทนที่ PDF เดิมที่ระบุชื่อนี้", en: "The PDF to write, in the place of an older PDF of this name" }
    cli_arg_papers { th: "ไฟล์ PDF ที่จะเขียน แทนที่ PDF เดิมที่ระบุชื่อนี้ หรือโฟลเดอร์เมื่อจัดทำหลายศูนย์ ซึ่งไม่เขียนทับไฟล์ใดหากไม่ระบุ --replace", en: "The PDF to write, in the place of an older PDF of this name; a folder where many are made, in which nothing is replaced without --replace" }
    cli_arg_replace { th: "เขียนทับไฟล์ที่มีอยู่แล้ว (หากไม่ระบุจะไม่เขียนทับ)", en: "Replace what is there already; refused unless given" }
    cli_arg_paper {
        th: "readiness รายงานความพร้อม (ค่าเริ่มต้น), plan แผนติดตามผล, index บัญชีหลักฐานสำหรับการประชุมทางไกล",
        en: "readiness (unless given), plan for the follow-up plan, index for the evidence in a video conference",
    }
    cli_arg_photos { th: "ขนาดภาพถ่าย large หน้าละ 2 ภาพ, medium หน้าละ 4–6 ภาพ (ค่าเริ่มต้น), small หน้าละ 6 ภาพ หรือ none หากไม่ใส่ภาพ", en: "The size of photos: large for two a page, medium for four to six (unless given), small for six, or none" }
    cli_arg_without { th: "ส่วนของรายงานความพร้อมที่ไม่จัดพิมพ์ ระบุได้หลายส่วน", en: "Parts of the readiness report to leave out" }
    cli_arg_digits { th: "เลขไทยหรือเลขอารบิก (ค่าเริ่มต้นคือเลขไทยในรายงานภาษาไทย)", en: "Thai or Arabic digits; Thai ones in a Thai report unless given" }
    cli_arg_date { th: "วันที่ ค.ศ. ในรูป ปปปป-ดด-วว (ค่าเริ่มต้นคือวันนี้)", en: "The date as YYYY-MM-DD; today unless given" }
    cli_arg_lang { th: "ภาษาของข้อความและรายงาน", en: "The language of messages and of the report" }
    cli_arg_help { th: "แสดงวิธีใช้", en: "Show this help" }
    cli_arg_version { th: "แสดงรุ่นของโปรแกรม", en: "Show the version" }
}

// How commands are typed, the same in both languages.
messages! {
    cli_main_usage { th: "gecc-cli COMMAND", en: "gecc-cli COMMAND" }
    cli_new_usage { th: "gecc-cli new OUT [--edition ID|FILE] [--name TEXT]", en: "gecc-cli new OUT [--edition ID|FILE] [--name TEXT]" }
    cli_set_usage { th: "gecc-cli set FILE CRITERION [--state STATE] [--points N] [--note TEXT] [--reason TEXT]", en: "gecc-cli set FILE CRITERION [--state STATE] [--points N] [--note TEXT] [--reason TEXT]" }
    cli_score_usage { th: "gecc-cli score FILE [--json]", en: "gecc-cli score FILE [--json]" }
    cli_check_usage { th: "gecc-cli check FILE [--json] [--date YYYY-MM-DD]", en: "gecc-cli check FILE [--json] [--date YYYY-MM-DD]" }
    cli_report_usage { th: "gecc-cli report FILE|FOLDER -o OUT [--paper readiness|plan|index] [--earlier OLD.gecc.ron] [--photos none|large|medium|small] [--without PART,…] [--replace] [--lang th|en] [--digits thai|arabic] [--date YYYY-MM-DD]", en: "gecc-cli report FILE|FOLDER -o OUT [--paper readiness|plan|index] [--earlier OLD.gecc.ron] [--photos none|large|medium|small] [--without PART,…] [--replace] [--lang th|en] [--digits thai|arabic] [--date YYYY-MM-DD]" }
    cli_edition_usage { th: "gecc-cli edition COMMAND", en: "gecc-cli edition COMMAND" }
    cli_edition_list_usage { th: "gecc-cli edition list", en: "gecc-cli edition list" }
    cli_edition_check_usage { th: "gecc-cli edition check FILE", en: "gecc-cli edition check FILE" }
    cli_edition_export_usage { th: "gecc-cli edition export ID|FILE", en: "gecc-cli edition export ID|FILE" }
}

// Results.
messages! {
    cli_created(edition: &str) { th: format!("สร้างไฟล์การประเมินตามเกณฑ์ {edition} แล้ว"), en: format!("Made an assessment against edition {edition}") }
    cli_saved { th: "บันทึกแล้ว", en: "Saved" }
    cli_written { th: "เขียนรายงานแล้ว", en: "Wrote the report" }
    cli_read_only { th: "ไฟล์นี้บันทึกด้วยโปรแกรมรุ่นใหม่กว่า อ่านได้เฉพาะส่วนที่โปรแกรมนี้รู้จัก", en: "A newer version of the program wrote this file; only what this version knows was read" }
    cli_gate { th: "ด้านกายภาพ", en: "Physical" }
    cli_gate_count(met: usize, of: usize) { th: format!("ผ่าน {met} จาก {of} ข้อ"), en: format!("{met} of {of} met") }
    cli_points_of(points: u16, maximum: u16) { th: format!("{points} จาก {maximum} คะแนน"), en: format!("{points} of {maximum} points") }
    cli_minimum(points: u16) { th: format!("ขั้นต่ำ {points}"), en: format!("minimum {points}") }
    cli_minimum_unknown { th: "ไม่ทราบขั้นต่ำ", en: "minimum not known" }
    cli_below_minimum { th: "ต่ำกว่าขั้นต่ำ", en: "below the minimum" }
    cli_estimate { th: "ค่าประมาณ", en: "estimate" }
    cli_total { th: "คะแนนรวม", en: "Total" }
    cli_evidenced { th: "ตามหลักฐาน", en: "With evidence" }
    cli_potential { th: "สูงสุดที่ยังเป็นไปได้", en: "Still possible" }
    cli_level { th: "ระดับที่ถึง", en: "Level reached" }
    cli_no_level { th: "ยังไม่ถึงระดับใด", en: "none yet" }
    cli_next(level: &str, missing: u16) { th: format!("ถึง{level} ขาดอีก {missing} คะแนน ต้องทำดังนี้"), en: format!("{level} lacks {missing} points; the shortest way") }
    cli_next_without_points(level: &str) { th: format!("ถึง{level} ต้องทำดังนี้"), en: format!("The shortest way to {level}") }
    cli_gain(points: u16) { th: format!("+{points} คะแนน"), en: format!("+{points} points") }
    cli_no_findings { th: "ไม่พบสิ่งที่ต้องแก้ไข", en: "No findings" }
    cli_findings(stops: usize, advice: usize) {
        th: format!("ต้องแก้ไข {stops} รายการ ควรตรวจสอบ {advice} รายการ"),
        en: format!("{stops} to correct, {advice} to check"),
    }
    cli_edition_fine(criteria: usize, total: u16) {
        th: format!("ไฟล์เกณฑ์ถูกต้อง มี {criteria} ข้อ รวม {total} คะแนน"),
        en: format!("The edition is sound: {criteria} criteria, {total} points"),
    }
    cli_default_edition { th: "ค่าเริ่มต้น", en: "default" }
}

// Commands that cannot be understood.
messages! {
    cli_hint { th: "คำแนะนำ", en: "Hint" }
    cli_unknown_argument(argument: &str) { th: format!("ไม่รู้จักตัวเลือก “{argument}”"), en: format!("There is no option “{argument}”") }
    cli_unknown_command(command: &str) { th: format!("ไม่รู้จักคำสั่ง “{command}”"), en: format!("There is no command “{command}”") }
    cli_missing_argument(arguments: &str) { th: format!("ยังไม่ได้ระบุ {arguments}"), en: format!("{arguments} is missing") }
    cli_missing_command { th: "ยังไม่ได้ระบุคำสั่ง", en: "A command is missing" }
    cli_missing_value(argument: &str) { th: format!("ยังไม่ได้ระบุค่าของ {argument}"), en: format!("{argument} needs a value") }
    cli_wrong_value(value: &str, argument: &str) { th: format!("ใช้ค่า “{value}” กับ {argument} ไม่ได้"), en: format!("“{value}” cannot be used for {argument}") }
    cli_repeated_argument(argument: &str) { th: format!("ระบุ {argument} ได้ครั้งเดียว"), en: format!("{argument} can be given once only") }
    cli_not_together(one: &str, other: &str) { th: format!("ใช้ {one} พร้อมกับ {other} ไม่ได้"), en: format!("{one} and {other} cannot be given together") }
    cli_not_unicode { th: "ข้อความในคำสั่งไม่ใช่ UTF-8", en: "The command holds text that is not UTF-8" }
    cli_not_understood { th: "ไม่เข้าใจคำสั่ง", en: "The command was not understood" }
    cli_nothing_to_set { th: "ยังไม่ได้ระบุสิ่งที่จะตอบ", en: "There is nothing to set" }
    cli_only_points(section: &str) {
        th: format!("หมวด {section} กรอกได้เฉพาะ --points หรือ --state clear"),
        en: format!("Section {section} takes only --points or --state clear"),
    }
    cli_not_a_number(text: &str) { th: format!("“{text}” ไม่ใช่จำนวนเต็มตั้งแต่ 0"), en: format!("“{text}” is not a whole number from 0 on") }
    cli_too_many_points(text: &str) { th: format!("{text} มากกว่าคะแนนที่เป็นไปได้"), en: format!("{text} is more than any number of points") }
    cli_points_and_clear { th: "ใช้ --points พร้อมกับ --state clear ไม่ได้", en: "--points and --state clear cannot be given together" }
    cli_no_today { th: "วันที่ของเครื่องใช้ไม่ได้", en: "The date of this computer cannot be used" }
    cli_hint_help { th: "ดูวิธีใช้ด้วย gecc-cli --help", en: "See gecc-cli --help" }
    cli_hint_replace { th: "ใช้ชื่ออื่น หรือใช้ --replace เพื่อเขียนทับ", en: "Use another name, or --replace to put the new one in its place" }
    cli_hint_values(values: &str) { th: format!("ค่าที่ใช้ได้คือ {values}"), en: format!("The values are {values}") }
    cli_hint_similar(word: &str) { th: format!("หมายถึง {word} หรือไม่"), en: format!("Did you mean {word}?") }
    cli_hint_set { th: "ใช้ --state, --points, --note หรือ --reason", en: "Use --state, --points, --note or --reason" }
    cli_hint_today { th: "ระบุวันที่ด้วย --date", en: "Give the date with --date" }
}
