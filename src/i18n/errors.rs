//! What went wrong, in one sentence, and what to do about it.

use crate::i18n::messages;

// Files.
messages! {
    error_not_found { th: "ไม่พบไฟล์", en: "There is no such file" }
    error_folder_missing { th: "ไม่พบโฟลเดอร์ที่จะบันทึกไฟล์", en: "The folder to write in does not exist" }
    error_is_folder { th: "เป็นโฟลเดอร์ ไม่ใช่ไฟล์", en: "This is a folder, not a file" }
    error_not_a_file { th: "ไม่ใช่ไฟล์ทั่วไป", en: "This is not an ordinary file" }
    error_no_permission { th: "ไม่มีสิทธิ์อ่านหรือเขียนไฟล์นี้", en: "There is no permission to read or write this file" }
    error_disk_full { th: "พื้นที่ดิสก์เต็ม จึงยังไม่ได้บันทึก", en: "The disk is full, so nothing was saved" }
    error_read_only_disk { th: "ดิสก์นี้อ่านได้อย่างเดียว จึงยังไม่ได้บันทึก", en: "The disk is read-only, so nothing was saved" }
    error_exists { th: "มีไฟล์ชื่อนี้อยู่แล้ว จึงไม่เขียนทับ", en: "There is already a file with this name, so it was not overwritten" }
    error_changed_meanwhile {
        th: "มีผู้อื่นบันทึกไฟล์นี้หลังจากที่อ่าน จึงยังไม่ได้บันทึก",
        en: "Somebody else wrote this file after it was read, so nothing was saved",
    }
    error_bad_name { th: "ใช้ชื่อไฟล์นี้ในดิสก์ไม่ได้", en: "The disk cannot hold a file of this name" }
    error_busy { th: "โปรแกรมอื่นกำลังใช้ไฟล์นี้อยู่", en: "Another program is using this file" }
    error_io(detail: &str) {
        th: format!("ระบบปฏิบัติการแจ้งว่า {detail}"),
        en: format!("The operating system says “{detail}”"),
    }
    error_too_large(limit_mib: u64) {
        th: format!("ไฟล์ใหญ่เกิน {limit_mib} เมกะไบต์"),
        en: format!("The file is larger than {limit_mib} megabytes"),
    }
    error_empty { th: "ไฟล์ว่างเปล่า", en: "The file is empty" }
    error_not_text(line: usize, column: usize) {
        th: format!("ไฟล์ไม่ใช่ข้อความ UTF-8 ตั้งแต่บรรทัด {line} ตัวอักษรที่ {column}"),
        en: format!("The file is not UTF-8 text from line {line}, character {column} on"),
    }
    error_wrong_format(found: &str, wanted: &str) {
        th: format!("ไฟล์เป็นชนิด “{found}” แต่ต้องการ “{wanted}”"),
        en: format!("The file is of the kind “{found}”, but “{wanted}” is needed"),
    }
    error_too_new(found: u32, supported: u32) {
        th: format!("ไฟล์เป็นรูปแบบรุ่นที่ {found} ซึ่งใหม่กว่ารุ่นที่ {supported} ที่โปรแกรมนี้อ่านได้"),
        en: format!("The file has format version {found}, newer than {supported}, the newest that this program reads"),
    }
    error_opened_read_only {
        th: "ไฟล์นี้บันทึกด้วยโปรแกรมรุ่นใหม่กว่า จึงอ่านได้อย่างเดียว",
        en: "A newer version of the program wrote this file, so it can only be read",
    }
    error_unknown_edition(id: &str) {
        th: format!("ไม่มีเกณฑ์ฉบับ “{id}” ในโปรแกรมนี้"),
        en: format!("The edition “{id}” is not in this program"),
    }
    error_unwritable(detail: &str) {
        th: format!("โปรแกรมเขียนข้อมูลเป็นข้อความไม่ได้ ({detail})"),
        en: format!("The program could not write the data as text ({detail})"),
    }
    error_at(line: usize, column: usize, what: &str) {
        th: format!("บรรทัด {line} ตัวอักษรที่ {column} {what}"),
        en: format!("Line {line}, character {column}, {what}"),
    }

    hint_not_found { th: "ตรวจสอบชื่อไฟล์และโฟลเดอร์", en: "Check the name of the file and its folder" }
    hint_folder_missing { th: "สร้างโฟลเดอร์ก่อน หรือเลือกโฟลเดอร์อื่น", en: "Make the folder first, or choose another one" }
    hint_is_folder { th: "ระบุชื่อไฟล์ในโฟลเดอร์นี้", en: "Name a file inside this folder" }
    hint_not_a_file { th: "ระบุไฟล์ที่อยู่ในดิสก์", en: "Name a file on a disk" }
    hint_no_permission {
        th: "ขอสิทธิ์จากผู้ดูแลระบบ ยกเลิกสถานะอ่านอย่างเดียว หรือบันทึกในโฟลเดอร์อื่น",
        en: "Ask for permission, take the read-only mark away, or save in another folder",
    }
    hint_disk_full { th: "ลบไฟล์ที่ไม่ใช้ หรือบันทึกในดิสก์อื่น", en: "Delete files that are not needed, or save on another disk" }
    hint_read_only_disk { th: "บันทึกในดิสก์อื่น", en: "Save on another disk" }
    hint_exists { th: "ใช้ชื่ออื่น หรือย้ายไฟล์เดิมออกก่อน", en: "Use another name, or move the old file away first" }
    hint_changed_meanwhile { th: "ลองอีกครั้งจากไฟล์ที่เป็นปัจจุบัน", en: "Try again from the file as it is now" }
    hint_bad_name { th: "ใช้ชื่อที่สั้นลง และไม่มีเครื่องหมาย : ? * \" < > |", en: "Use a shorter name without : ? * \" < > |" }
    hint_busy { th: "ปิดไฟล์ในโปรแกรมอื่นแล้วลองอีกครั้ง", en: "Close the file in the other program and try again" }
    hint_try_again { th: "ลองอีกครั้ง หากยังไม่ได้ให้บันทึกในดิสก์อื่น", en: "Try again, and if that fails use another disk" }
    hint_other_file {
        th: "เลือกไฟล์อื่น ไฟล์การประเมินมีชื่อลงท้ายด้วย .gecc.ron ผลการตรวจประเมินลงท้ายด้วย .review.ron ไฟล์เกณฑ์ลงท้ายด้วย .ron",
        en: "Choose another file; assessments end in .gecc.ron, reviews in .review.ron, editions in .ron",
    }
    hint_from_backup {
        th: "ไฟล์ไม่ถูกเปลี่ยนแปลง แก้ไขตรงที่ชี้ไว้ หรือใช้ไฟล์สำรอง",
        en: "The file was not changed; correct the marked place or use a backup",
    }
    hint_newer_program { th: "ใช้โปรแกรมรุ่นใหม่กว่านี้ ไฟล์ไม่ถูกเปลี่ยนแปลง", en: "Use a newer version of the program; the file was not changed" }
    hint_newer_program_named(version: &str) {
        th: format!("ใช้โปรแกรมรุ่น {version} ขึ้นไป ไฟล์ไม่ถูกเปลี่ยนแปลง"),
        en: format!("Use version {version} of the program or later; the file was not changed"),
    }
    hint_known_editions(known: &str) {
        th: format!("เกณฑ์ที่มีคือ {known}"),
        en: format!("The editions here are {known}"),
    }
    hint_report_it { th: "แจ้งผู้พัฒนาโปรแกรม ไฟล์ไม่ถูกเปลี่ยนแปลง", en: "Tell the makers of the program; no file was changed" }
}

// What was expected in a text.
messages! {
    expected_sign(sign: &str) { th: format!("ควรเป็นเครื่องหมาย {sign}"), en: format!("should be {sign}") }
    expected_text { th: "ควรเป็นข้อความในเครื่องหมายคำพูด", en: "should be a text in quotation marks" }
    expected_end_of_text { th: "ข้อความนี้ไม่มีเครื่องหมายคำพูดปิด", en: "begins a text without a closing quotation mark" }
    expected_number { th: "ควรเป็นจำนวนเต็ม", en: "should be a whole number" }
    expected_number_in_range { th: "จำนวนอยู่นอกช่วงที่เป็นไปได้", en: "is a number out of range" }
    expected_true_or_false { th: "ควรเป็น true หรือ false", en: "should be true or false" }
    expected_some_or_none { th: "ควรเป็น Some(…) หรือ None", en: "should be Some(…) or None" }
    expected_name { th: "ควรเป็นชื่อ", en: "should be a name" }
    expected_field(found: &str, known: &str) {
        th: format!("ไม่รู้จักช่อง “{found}” ช่องที่มีคือ {known}"),
        en: format!("has the unknown field “{found}”; the fields are {known}"),
    }
    expected_missing_field(field: &str) { th: format!("ก่อนหน้านี้ขาดช่อง “{field}”"), en: format!("comes before the field “{field}” was given") }
    expected_field_once(field: &str) { th: format!("ช่อง “{field}” ซ้ำ"), en: format!("has the field “{field}” a second time") }
    expected_word(found: &str, known: &str) {
        th: format!("ไม่รู้จักคำ “{found}” คำที่ใช้ได้คือ {known}"),
        en: format!("has the unknown word “{found}”; the words are {known}"),
    }
    expected_kind { th: "เป็นค่าคนละชนิดกับที่ควรเป็น", en: "is a value of the wrong kind" }
    expected_other_than(found: char) { th: format!("มีเครื่องหมาย {found} ที่ไม่ควรอยู่ตรงนี้"), en: format!("has an unexpected {found}") }
    expected_more_text { th: "ไฟล์ขาดหายไปตั้งแต่ตรงนี้", en: "is where the file was cut off" }
    expected_end_of_file { th: "ควรจบไฟล์ตรงนี้", en: "should be the end of the file" }
    expected_end_of_comment { th: "หมายเหตุนี้ไม่มีเครื่องหมายปิด", en: "begins a comment that does not end" }
    expected_escape { th: "เครื่องหมาย \\ ตามด้วยตัวอักษรที่ไม่รู้จัก", en: "has a \\ before an unknown letter" }
    expected_less_nesting { th: "มีวงเล็บซ้อนกันมากเกินไป", en: "has too many brackets inside each other" }
    expected_other(words: &str) { th: format!("อ่านไม่ได้ ({words})"), en: format!("cannot be read ({words})") }
}

// Values that cannot be.
messages! {
    problem_id(text: &str) {
        th: format!("“{text}” ไม่ใช่รหัส รหัสใช้ตัวอักษรอังกฤษ ตัวเลข และ - . _ เท่านั้น"),
        en: format!("“{text}” is no id; an id has only English letters, digits and - . _"),
    }
    problem_not_a_date(text: &str) {
        th: format!("“{text}” ไม่ใช่วันที่ในรูป ปปปป-ดด-วว เช่น 2026-11-20"),
        en: format!("“{text}” is no date in the form YYYY-MM-DD, such as 2026-11-20"),
    }
    problem_buddhist_year(text: &str, year: i16) {
        th: format!("“{text}” เป็นปี พ.ศ. ให้ใช้ปี ค.ศ. {year}"),
        en: format!("“{text}” has a year of the Buddhist era; the year needed is {year}"),
    }
    problem_year_out_of_range(text: &str) {
        th: format!("ปีของ “{text}” ต้องอยู่ระหว่าง ค.ศ. 2000 ถึง 2100"),
        en: format!("the year of “{text}” is not between 2000 and 2100"),
    }
    problem_digest(text: &str) {
        th: format!("“{text}” ไม่ใช่ค่า SHA-256 ซึ่งมีเลขฐานสิบหก 64 หลัก"),
        en: format!("“{text}” is no SHA-256, which has 64 hexadecimal digits"),
    }
    problem_month(text: &str) { th: format!("“{text}” ไม่ใช่เดือนในรูป ปปปป-ดด"), en: format!("“{text}” is no month in the form YYYY-MM") }
    problem_figures { th: "ตัวเลขรายเดือนมากเกินกว่าที่บันทึกได้", en: "The monthly figures are more than can be kept" }
    problem_twice(text: &str) { th: format!("“{text}” ซ้ำ"), en: format!("“{text}” stands twice") }
    problem_wording(criterion: &str) {
        th: format!("ข้อ {criterion} ต้องมี wording และ wording_provenance คู่กัน"),
        en: format!("wording and wording_provenance of {criterion} must be given together"),
    }
    hint_date { th: "ใช้ปี ค.ศ. ในรูป ปปปป-ดด-วว เช่น 2026-11-20", en: "Give a Gregorian date as YYYY-MM-DD, such as 2026-11-20" }
}

// Editions of offices.
messages! {
    error_not_own_edition(id: &str) {
        th: format!("เกณฑ์ {id} ไม่ได้ระบุว่าหน่วยงานใดปรับแก้ จึงนำเข้าไม่ได้"),
        en: format!("The edition {id} does not say which office corrected it, and cannot be imported"),
    }
    hint_not_own_edition {
        th: "แก้ไขเกณฑ์ในโปรแกรม หรือเพิ่มช่อง own และใช้รหัสที่มี -own- ในไฟล์",
        en: "Correct the edition in the program, or give the file a field own and an id with -own-",
    }
    error_edition_clash(id: &str) {
        th: format!("มีเกณฑ์รหัส {id} ที่เนื้อหาต่างกันอยู่แล้ว"),
        en: format!("Another edition {id} that says something else is there already"),
    }
    hint_edition_clash {
        th: "นำเกณฑ์ฉบับที่มีอยู่ออกก่อน หรือเปลี่ยนรหัสในไฟล์ที่จะนำเข้า",
        en: "Remove the one that is there first, or change the id in the file",
    }
    problem_other_edition {
        th: "เกณฑ์ในไฟล์นี้ไม่ใช่ฉบับที่ไฟล์การประเมินระบุ",
        en: "this is not the edition that the assessment answers",
    }
}

// Changes that were refused.
messages! {
    edit_unknown_criterion(id: &str) { th: format!("ไม่มีเกณฑ์ข้อ “{id}”"), en: format!("there is no criterion “{id}”") }
    edit_unknown_section(id: &str) { th: format!("ไม่มีหมวด “{id}”"), en: format!("there is no section “{id}”") }
    edit_unknown_level(id: &str) { th: format!("ไม่มีระดับ “{id}”"), en: format!("there is no level “{id}”") }
    edit_not_a_buddhist_year(year: u16) {
        th: format!("ปี {year} ไม่ใช่ปี พ.ศ. ของใบรับรอง"),
        en: format!("{year} is no year of the Buddhist era in which a certificate can be"),
    }
    edit_no_points(id: &str) { th: format!("ข้อ {id} ไม่มีคะแนน"), en: format!("criterion {id} has no points") }
    edit_section_is_counted(id: &str) {
        th: format!("คะแนนหมวด {id} รวมจากรายข้อ กรอกเองไม่ได้"),
        en: format!("the points of section {id} are counted from its criteria and cannot be typed"),
    }
    edit_points_above(points: u16, maximum: u16) {
        th: format!("{points} คะแนนมากกว่าคะแนนเต็ม {maximum}"),
        en: format!("{points} points are more than the maximum of {maximum}"),
    }
    edit_parts_above(of: &str, sum: u16, maximum: u16) {
        th: format!("ข้อย่อยของ {of} จะรวมเป็น {sum} คะแนน เกินคะแนนเต็ม {maximum}"),
        en: format!("the parts of {of} would add up to {sum} points, more than {maximum}"),
    }
    edit_must_apply(id: &str) {
        th: format!("ข้อ {id} ใช้กับทุกหน่วยงาน ตอบว่าไม่เกี่ยวข้องไม่ได้"),
        en: format!("criterion {id} applies to every office and cannot be left out"),
    }
    edit_text_too_long(length: usize, longest: usize) {
        th: format!("ข้อความยาว {length} ตัวอักษร เกิน {longest}"),
        en: format!("the text has {length} characters, more than {longest}"),
    }
    edit_unfit_value(field: &str) {
        th: format!("ช่อง “{field}” รับค่านี้ไม่ได้"),
        en: format!("the field “{field}” cannot hold this value"),
    }
    edit_not_own(id: &str, prefix: &str) {
        th: format!("รหัสเกณฑ์ของหน่วยงานต้องขึ้นต้นด้วย {prefix} แต่พบ “{id}”"),
        en: format!("the id of an own criterion starts with {prefix}, not “{id}”"),
    }
    edit_no_title(id: &str) { th: format!("ข้อ {id} ไม่มีชื่อ"), en: format!("criterion {id} has no title") }
    edit_too_many(count: usize) { th: format!("มีครบ {count} รายการแล้ว เพิ่มอีกไม่ได้"), en: format!("there are already {count}, and no more can be added") }
    edit_unknown_plan_row(row: u32) { th: format!("ไม่มีแถวที่ {row} ในแผนติดตามผล"), en: format!("the follow-up plan has no row {row}") }
    edit_unknown_evidence(digest: &str) { th: format!("ไม่มีหลักฐาน {digest}"), en: format!("there is no evidence {digest}") }

    hint_criterion { th: "ตรวจสอบรหัสในเกณฑ์ฉบับที่ใช้ประเมิน", en: "Check the id in the edition of this assessment" }
    hint_points { th: "กรอกจำนวนเต็มตั้งแต่ 0 ถึงคะแนนเต็ม", en: "Give a whole number from 0 to the maximum" }
    hint_buddhist_year { th: "ระบุปี พ.ศ. เช่น 2568", en: "Give the year of the Buddhist era, such as 2568" }
    hint_no_points { th: "ตอบข้อนี้ด้วยสถานะแทนคะแนน", en: "Answer it by its state instead" }
    hint_must_apply { th: "ตอบว่าบางส่วนหรือยังไม่มี แล้วอธิบายในหมายเหตุ", en: "Answer partly met or not met, and explain in the note" }
    hint_shorter { th: "ย่อข้อความ", en: "Make the text shorter" }
    hint_correct_value { th: "แก้ไขค่าแล้วลองอีกครั้ง", en: "Correct the value and try again" }
}

// Editions that contradict themselves.
messages! {
    edition_twice(id: &str) { th: format!("รหัส {id} ซ้ำ"), en: format!("the id {id} stands twice") }
    edition_missing_aspect(aspect: &str) { th: format!("ขาดด้าน {aspect}"), en: format!("the aspect {aspect} is missing") }
    edition_too_many(list: &str, most: usize) { th: format!("{list} มีเกิน {most} รายการ"), en: format!("{list} has more than {most} rows") }
    edition_no_level { th: "ไม่มีระดับการรับรอง", en: "there is no level" }
    edition_unknown(what: &str) { th: format!("ไม่มี {what} ในเกณฑ์ฉบับนี้"), en: format!("{what} is not in this edition") }
    edition_unknown_parent(part: &str, of: &str) {
        th: format!("ข้อย่อย {part} อ้างถึง {of} ซึ่งไม่มีคะแนนในหมวดเดียวกัน"),
        en: format!("the part {part} names {of}, which carries no points in its section"),
    }
    edition_no_title(id: &str) { th: format!("ข้อ {id} ไม่มีชื่อภาษาไทย"), en: format!("criterion {id} has no Thai title") }
    edition_repeated_figure(id: &str) { th: format!("ข้อ {id} ระบุตัวเลขรายเดือนชนิดเดียวกันซ้ำ"), en: format!("criterion {id} names a monthly figure twice") }
    edition_reserved(id: &str) { th: format!("รหัส {id} สงวนไว้สำหรับเกณฑ์ของหน่วยงาน"), en: format!("the id {id} is kept for an office's own criteria") }
    edition_scale(id: &str) { th: format!("คะแนนของข้อ {id} ไม่เข้ากับวิธีคิดคะแนนของหมวด"), en: format!("the scale of criterion {id} does not fit its section") }
    edition_parts_above(id: &str) { th: format!("ข้อย่อยของ {id} รวมกันเกินคะแนนเต็ม"), en: format!("the parts of {id} add up to more than its points") }
    edition_sum(section: &str, found: u16, expected: u16) {
        th: format!("ข้อในหมวด {section} รวมได้ {found} คะแนน ไม่ใช่ {expected}"),
        en: format!("section {section} adds up to {found} points instead of {expected}"),
    }
    edition_count(section: &str, found: usize, expected: u16) {
        th: format!("หมวด {section} มี {found} ข้อ ไม่ใช่ {expected}"),
        en: format!("section {section} has {found} criteria instead of {expected}"),
    }
    edition_total(found: u16, expected: u16) {
        th: format!("ทุกหมวดรวมได้ {found} คะแนน ไม่ใช่ {expected}"),
        en: format!("the sections add up to {found} points instead of {expected}"),
    }
    edition_minimum(section: &str) { th: format!("คะแนนขั้นต่ำของหมวด {section} สูงกว่าคะแนนเต็ม"), en: format!("the minimum of section {section} is above its maximum") }
    edition_level(level: &str) { th: format!("ระดับ {level} ไม่เรียงตามคะแนน"), en: format!("level {level} is not in order") }
    edition_own_id(id: &str) {
        th: format!("รหัส {id} ไม่ตรงกับการเป็นเกณฑ์ที่หน่วยงานปรับแก้ รหัสที่มี -own- ต้องมีช่อง own และในทางกลับกัน"),
        en: format!("the id {id} and the field own do not go together: an id with -own- needs it, and the other way round"),
    }
    edition_own_record { th: "ช่อง own ต้องระบุหน่วยงาน ที่มาของถ้อยคำ และเกณฑ์เดิมของโปรแกรม", en: "own must name the office, where the wording comes from, and an edition of the program" }
    edition_not_official(id: &str) {
        th: format!("ข้อ {id} ระบุว่าเป็นถ้อยคำทางการ แต่ไม่ตรงกับเกณฑ์เดิม ให้ใช้ from_manual หรือ office"),
        en: format!("criterion {id} is called official but is not what the corrected edition says; use from_manual or office"),
    }
    edition_month(month: u8) { th: format!("{month} ไม่ใช่เดือน 1 ถึง 12"), en: format!("{month} is not a month from 1 to 12") }
}

// Papers.
messages! {
    error_paper(detail: &str) { th: format!("จัดทำรายงานไม่สำเร็จ ({detail})"), en: format!("The report could not be made ({detail})") }
}
