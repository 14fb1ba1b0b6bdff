//! Words of the screen “Evidence”, and of evidence elsewhere in the window.

use crate::domain::date::Date;
use crate::domain::language::Language;
use crate::i18n::{Texts, messages};
use crate::thai::dates::buddhist_year;

messages! {
    nav_evidence { th: "หลักฐาน", en: "Evidence" }

    // The screen
    evidence_explanation(mb: u64, files: usize) {
        th: format!("ลากไฟล์มาวาง กด Ctrl+V เพื่อวางภาพ หรือกดปุ่มแนบไฟล์ ไฟล์ละไม่เกิน {mb} MB รวมไม่เกิน {files} ไฟล์"),
        en: format!("Drop files here, press Ctrl+V to paste a picture, or attach files; up to {mb} MB a file and {files} files"),
    }
    attach_files { th: "แนบไฟล์…", en: "Attach files…" }
    paste_picture { th: "วางภาพ", en: "Paste picture" }
    check_files { th: "ตรวจไฟล์อีกครั้ง", en: "Check files again" }
    evidence_none { th: "ยังไม่มีหลักฐาน", en: "No evidence yet" }
    evidence_none_hint {
        th: "แนบภาพถ่ายหรือเอกสารก่อน แล้วระบุข้อที่หลักฐานนั้นรองรับ",
        en: "Attach photos or documents, then say which criteria they support",
    }
    evidence_none_such { th: "ไม่มีหลักฐานตามตัวกรองนี้", en: "No evidence passes this filter" }
    evidence_filter(word: &str) { th: format!("แสดงหลักฐาน {word}"), en: format!("Show evidence, {word}") }
    filter_with_count(word: &str, count: usize) { th: format!("{word} {count}"), en: format!("{word} {count}") }
    filter_all { th: "ทั้งหมด", en: "All" }
    filter_unlinked { th: "ยังไม่ระบุข้อ", en: "Not linked" }
    filter_uncaptioned { th: "ไม่มีคำบรรยาย", en: "No caption" }
    filter_faulty { th: "ไฟล์มีปัญหา", en: "Missing or changed" }
    filter_old { th: "เกินหนึ่งปี", en: "Older than a year" }
    sort_by { th: "เรียงตาม", en: "Sort by" }
    sort_name { th: "ชื่อ", en: "Name" }
    sort_date { th: "วันที่", en: "Date" }
    sort_by_what(word: &str) { th: format!("เรียงตาม{word}"), en: format!("Sort by {word}") }
    show_evidence(name: &str) { th: format!("ดูหลักฐาน {name}"), en: format!("Show evidence {name}") }
    evidence_twin(name: &str, mark: &str) { th: format!("{name} ({mark})"), en: format!("{name} ({mark})") }
    no_caption { th: "ไม่มีคำบรรยาย", en: "No caption" }
    no_criteria { th: "ยังไม่ระบุข้อ", en: "Not linked" }
    no_date { th: "ไม่ทราบวันที่", en: "Date not known" }
    fault_missing { th: "ไม่พบไฟล์", en: "Missing" }
    fault_changed { th: "ไฟล์เปลี่ยนไป", en: "Changed" }
    fault_missing_hint {
        th: "ไม่พบไฟล์ในโฟลเดอร์หลักฐาน แนบไฟล์เดิมอีกครั้งหรือแทนที่ด้วยไฟล์อื่น",
        en: "The file is not in the evidence folder; attach it again or replace it by another",
    }
    fault_changed_hint {
        th: "ไฟล์ในโฟลเดอร์หลักฐานไม่ตรงกับที่แนบไว้ แนบไฟล์เดิมอีกครั้งหรือแทนที่ด้วยไฟล์อื่น",
        en: "The file in the evidence folder is not the one that was attached; attach that again or replace it by another",
    }

    // One file
    evidence_open { th: "เปิดดู", en: "Open" }
    evidence_open_what(name: &str) { th: format!("เปิดดู {name}"), en: format!("Open {name}") }
    evidence_edit { th: "รายละเอียด", en: "Details" }
    evidence_replace { th: "แทนที่…", en: "Replace…" }
    evidence_detach { th: "ถอดออก", en: "Detach" }
    evidence_file(size: &str) { th: format!("ขนาด {size}"), en: size.to_owned() }
    evidence_caption { th: "คำบรรยาย", en: "Caption" }
    evidence_no_thumbnail {
        th: "ภาพชนิด HEIC ไม่มีภาพย่อในโปรแกรมนี้ กด “เปิดดู” เพื่อดูภาพ หรือแนบเป็น JPEG",
        en: "HEIC pictures have no thumbnail here; choose “Open” to see this one, or attach it as JPEG",
    }
    evidence_caption_hint { th: "ภาพหรือเอกสารนี้แสดงอะไร", en: "What does it show?" }
    evidence_date { th: "วันที่ของหลักฐาน", en: "Date of the evidence" }
    evidence_use_taken(date: &str) { th: format!("ใช้วันที่ถ่ายภาพ {date}"), en: format!("Use the day of the photo, {date}") }
    evidence_supports { th: "ข้อที่หลักฐานนี้รองรับ", en: "Criteria it supports" }
    evidence_supports_none { th: "ยังไม่ได้ระบุ ค้นหาข้อด้านล่างแล้วเลือก", en: "None yet; find one below and choose it" }
    evidence_remove { th: "นำออก", en: "Remove" }
    evidence_unlink(name: &str, id: &str) { th: format!("นำ {name} ออกจากข้อ {id}"), en: format!("Remove {name} from {id}") }
    evidence_find { th: "ค้นหาข้อเพื่อเพิ่ม (รหัสหรือชื่อ)", en: "Find a criterion to add (id or title)" }
    evidence_add { th: "เพิ่ม", en: "Add" }
    evidence_add_to(id: &str, title: &str) { th: format!("เพิ่มข้อ {id} {title}"), en: format!("Add {id} {title}") }
    evidence_find_none { th: "ไม่พบข้อนี้", en: "No criterion found" }
    evidence_find_more(count: usize) { th: format!("อีก {count} ข้อ พิมพ์ให้เจาะจงขึ้น"), en: format!("{count} more; type more letters") }
    evidence_pick { th: "เลือกหลักฐานจากรายการ", en: "Choose evidence from the list" }
    size_bytes(bytes: u64) { th: format!("{bytes} ไบต์"), en: format!("{bytes} bytes") }
    size_kb(whole: u64) { th: format!("{whole} KB"), en: format!("{whole} KB") }
    size_mb(whole: u64, tenth: u64) { th: format!("{whole}.{tenth} MB"), en: format!("{whole}.{tenth} MB") }

    // On a criterion
    evidence_attach_to(id: &str) { th: format!("แนบไฟล์กับข้อ {id}…"), en: format!("Attach files to {id}…") }
    evidence_paste_to(id: &str) { th: format!("วางภาพกับข้อ {id}"), en: format!("Paste a picture for {id}") }

    // Coming in
    dialog_evidence { th: "เลือกไฟล์หลักฐาน", en: "Choose evidence" }
    dialog_replacement { th: "เลือกไฟล์ที่จะใช้แทน", en: "Choose the file that replaces it" }
    busy_attaching { th: "กำลังแนบไฟล์…", en: "Attaching…" }
    drop_opens { th: "ปล่อยเพื่อเปิดไฟล์การประเมิน", en: "Let go to open the assessment" }
    drop_attaches { th: "ปล่อยเพื่อแนบเป็นหลักฐาน", en: "Let go to attach as evidence" }
    drop_attaches_to(id: &str) { th: format!("ปล่อยเพื่อแนบกับข้อ {id}"), en: format!("Let go to attach to {id}") }

    // Notices
    evidence_is_old { th: "เกินหนึ่งปี", en: "Older than a year" }
    evidence_is_old_hint {
        th: "ผู้ตรวจประเมินอาจไม่รับหลักฐานเก่า แทนที่ด้วยไฟล์ใหม่ หรือแก้วันที่หากไม่ถูกต้อง",
        en: "A reviewer may not take it any more; replace it, or correct the date where it is wrong",
    }
    reworded_since(year: u16) { th: format!("เกณฑ์เปลี่ยนจากปี {year}"), en: format!("Changed since B.E. {year}") }
    save_first { th: "บันทึกไฟล์การประเมินก่อน แล้วโปรแกรมจะทำต่อให้", en: "Save the assessment first; the program then goes on by itself" }
    save_first_hint {
        th: "หลักฐานเก็บไว้ในโฟลเดอร์ข้างไฟล์การประเมิน",
        en: "Evidence is kept in a folder beside the file of the assessment",
    }
    no_document { th: "ยังไม่ได้เปิดการประเมิน จึงแนบไฟล์ไม่ได้", en: "No assessment is open, so nothing was attached" }
    no_document_hint { th: "เริ่มประเมินหรือเปิดไฟล์ก่อน", en: "Start an assessment or open one first" }
    no_picture { th: "ไม่มีภาพในคลิปบอร์ด", en: "There is no picture in the clipboard" }
    no_picture_hint { th: "คัดลอกภาพก่อน แล้ววางอีกครั้ง", en: "Copy a picture first, then paste again" }
    attached_before(name: &str) { th: format!("ไฟล์นี้แนบไว้แล้วในชื่อ “{name}”"), en: format!("This file is attached already as “{name}”") }
    more_not_attached(count: usize) { th: format!("แนบไม่สำเร็จอีก {count} ไฟล์"), en: format!("{count} more not attached") }
    photo_traced(name: &str, more: usize) {
        th: if more == 0 {
            format!("แนบ “{name}” แล้ว แต่ไม่สามารถตัดพิกัดและข้อมูลกล้องออกจากภาพได้")
        } else {
            format!("แนบ “{name}” และภาพอื่นอีก {more} ภาพแล้ว แต่ไม่สามารถตัดพิกัดและข้อมูลกล้องออกได้")
        },
        en: if more == 0 {
            format!("“{name}” is attached, but place and camera could not be left out of it.")
        } else {
            format!("“{name}” and {more} more are attached, but place and camera could not be left out of them.")
        },
    }
    photo_traced_hint {
        th: "หากไม่ต้องการเปิดเผยสถานที่ ให้แทนที่ด้วยภาพที่บันทึกใหม่เป็น JPEG",
        en: "Where the place is not to be known, replace them by pictures that were saved anew as JPEG",
    }
    evidence_replaced(old: &str, new: &str) { th: format!("แทนที่ “{old}” ด้วย “{new}” แล้ว"), en: format!("“{old}” was replaced by “{new}”") }
    evidence_detached(name: &str) { th: format!("ถอดหลักฐาน “{name}” ออกแล้ว"), en: format!("“{name}” was detached") }
    evidence_kept { th: "ไฟล์เดิมยังอยู่ในโฟลเดอร์หลักฐาน", en: "The file stays in the evidence folder" }
    evidence_unlinked(name: &str, id: &str) { th: format!("นำ “{name}” ออกจากข้อ {id} แล้ว"), en: format!("“{name}” no longer supports {id}") }
    undo_what(what: &str) { th: format!("เลิกทำ: {what}"), en: format!("Undo: {what}") }
    kind_not_viewed(name: &str) { th: format!("ไม่เปิดไฟล์ชนิดนี้จากโปรแกรม (“{name}”)"), en: format!("Files of this kind are not opened from here (“{name}”)") }
    kind_not_viewed_hint {
        th: "เพื่อความปลอดภัย เปิดได้เฉพาะ PDF ภาพ วิดีโอ เอกสาร Office ข้อความ และ CSV",
        en: "For safety only PDF, pictures, videos, Office documents, text and CSV are opened",
    }
}

impl Texts {
    /// The name of a picture that is pasted on a day at a time such as `14:02`, as a file name.
    #[must_use]
    pub fn pasted_name(self, date: Date, time: &str) -> String {
        let (month, day) = (date.month(), date.day());
        let time = time.replace(':', ".");
        match self.0 {
            Language::Thai => {
                let year = buddhist_year(i32::from(date.year()));
                format!("ภาพวาง {year}-{month:02}-{day:02} {time}.png")
            }
            Language::English => format!("Pasted {date} {time}.png"),
        }
    }

    /// A size in the unit that suits it.
    #[must_use]
    pub fn size(self, bytes: u64) -> String {
        const KB: u64 = 1000;
        const MB: u64 = 1000 * KB;
        if bytes < KB {
            self.size_bytes(bytes)
        } else if bytes < MB {
            self.size_kb(bytes / KB)
        } else {
            self.size_mb(bytes / MB, bytes % MB * 10 / MB)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pasted_pictures_are_named_by_day_and_time() {
        let date = Date::new(2026, 11, 5).unwrap();
        let name = |language| Texts(language).pasted_name(date, "14:02");
        assert_eq!(name(Language::Thai), "ภาพวาง 2569-11-05 14.02.png");
        assert_eq!(name(Language::English), "Pasted 2026-11-05 14.02.png");
    }

    #[test]
    fn sizes_are_told_in_the_unit_that_suits_them() {
        let texts = Texts(Language::English);
        for (bytes, expected) in
            [(7, "7 bytes"), (4_096, "4 KB"), (1_572_864, "1.5 MB"), (104_857_600, "104.8 MB")]
        {
            assert_eq!(texts.size(bytes), expected);
        }
    }
}

// Looking at a file inside the window.
messages! {
    evidence_look { th: "ดู", en: "Look" }
    evidence_look_at(name: &str) { th: format!("ดู {name} ในโปรแกรม"), en: format!("Look at {name} here") }
    look_close { th: "ปิดภาพ", en: "Close the view" }
    look_large { th: "ขยาย", en: "Enlarge" }
    look_fit { th: "พอดีหน้าต่าง", en: "Fit the window" }
    look_waiting { th: "กำลังเปิด…", en: "Opening…" }
    look_nothing { th: "แสดงไฟล์นี้ในโปรแกรมไม่ได้", en: "This file cannot be shown here" }
    look_nothing_hint { th: "เปิดด้วยโปรแกรมอื่นได้ หรือตรวจว่าไฟล์ยังอยู่", en: "Open it in another program, or check that the file is there" }
    look_previous { th: "ไฟล์ก่อนหน้า", en: "File before" }
    look_next { th: "ไฟล์ถัดไป", en: "Next file" }
    look_file_of(at: usize, of: usize) { th: format!("ไฟล์ที่ {at} จาก {of}"), en: format!("File {at} of {of}") }
    look_page_back { th: "หน้าก่อน", en: "Page before" }
    look_page_on { th: "หน้าถัดไป", en: "Next page" }
    look_page_of(at: usize, of: usize) { th: format!("หน้า {at} จาก {of}"), en: format!("Page {at} of {of}") }
}
