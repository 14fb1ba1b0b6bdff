//! Words of the screen “Settings”.

use crate::i18n::{Texts, messages};
use crate::settings::Look;
use crate::thai::digits::Digits;

messages! {
    nav_settings { th: "ตั้งค่า", en: "Settings" }
    settings_explanation { th: "มีผลทันที และจำไว้ในเครื่องนี้", en: "Changes work at once and are remembered on this computer" }
    settings_words { th: "ภาษาและตัวเลข", en: "Language and digits" }
    settings_language { th: "ภาษาของโปรแกรม", en: "Language of the program" }
    settings_thai { th: "ไทย", en: "ไทย (Thai)" }
    settings_english { th: "English (อังกฤษ)", en: "English" }
    settings_digits { th: "ตัวเลขในเอกสารภาษาไทย", en: "Digits of papers in Thai" }
    settings_digits_hint { th: "เอกสารภาษาอังกฤษใช้เลขอารบิกเสมอ", en: "Papers in English always have Arabic digits" }
    settings_look_heading { th: "การแสดงผล", en: "Display" }
    settings_text_size { th: "ขนาดตัวอักษร", en: "Size of text" }
    settings_look { th: "สี", en: "Colours" }
    percent(number: u16) { th: format!("{number}\u{a0}%"), en: format!("{number}\u{a0}%") }
    settings_person { th: "ผู้ใช้งาน", en: "Who works here" }
    settings_author { th: "ชื่อของท่าน", en: "Your name" }
    settings_author_hint {
        th: "ข้อที่ระบุชื่อนี้เป็นผู้รับผิดชอบ คือข้อที่ตัวกรองเรียกว่าของฉัน และผู้อื่นเห็นชื่อนี้เมื่อเปิดไฟล์เดียวกัน",
        en: "Criteria with this person in charge are what filters call mine; others see it when they open the same file",
    }
    settings_folder_heading { th: "ที่เก็บไฟล์", en: "Files" }
    settings_folder { th: "โฟลเดอร์ที่เปิดเมื่อเลือกไฟล์", en: "Folder where dialogs start" }
    settings_no_folder { th: "ตามที่ระบบกำหนด", en: "As the system likes" }
    settings_choose_folder { th: "เลือกโฟลเดอร์…", en: "Choose folder…" }
    settings_forget_folder { th: "ใช้ตามที่ระบบกำหนด", en: "Leave it to the system" }
    settings_photos_heading { th: "ภาพถ่ายหลักฐาน", en: "Photos" }
    settings_photos { th: "เมื่อแนบภาพถ่าย", en: "When a photo is attached" }
    settings_photos_clean { th: "ตัดพิกัดและข้อมูลกล้องออก", en: "Leave out place and camera" }
    settings_photos_whole { th: "เก็บทั้งไฟล์ตามเดิม", en: "Keep the whole file" }
    settings_photos_hint {
        th: "ตัวภาพและวันที่ถ่ายไม่เปลี่ยน ไฟล์ต้นฉบับของท่านไม่ถูกแก้ไข ใช้กับภาพ JPEG, PNG, WebP และ HEIC ที่แนบหลังจากนี้",
        en: "The picture and its date stay, and your own file is not touched. For JPEG, PNG, WebP and HEIC attached from now on",
    }
    choice_of(what: &str, choice: &str) { th: format!("{what} {choice}"), en: format!("{what}, {choice}") }
    look_system { th: "ตามระบบ", en: "As the system" }
    look_light { th: "สว่าง", en: "Light" }
    look_dark { th: "มืด", en: "Dark" }
    look_contrast { th: "ความต่างสีสูง", en: "High contrast" }
    digits_thai { th: "เลขไทย ๐–๙", en: "Thai ๐–๙" }
    digits_arabic { th: "เลขอารบิก 0–9", en: "Arabic 0–9" }
}

impl Texts {
    /// The name of a look.
    #[must_use]
    pub const fn look(self, look: Look) -> &'static str {
        match look {
            Look::System => self.look_system(),
            Look::Light => self.look_light(),
            Look::Dark => self.look_dark(),
            Look::HighContrast => self.look_contrast(),
        }
    }

    /// The name of a kind of digits.
    #[must_use]
    pub const fn digits(self, digits: Digits) -> &'static str {
        match digits {
            Digits::Thai => self.digits_thai(),
            Digits::Arabic => self.digits_arabic(),
        }
    }
}
