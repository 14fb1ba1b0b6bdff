//! Words of the field that asks for a file where the system has no dialog for it.

use crate::i18n::messages;

messages! {
    no_dialog {
        th: "เปิดหน้าต่างเลือกไฟล์ของระบบไม่ได้ โปรดพิมพ์หรือวางที่อยู่เต็มแทน",
        en: "The system’s file dialog did not open; type or paste the whole path instead",
    }
    no_dialog_hint {
        th: "หากติดตั้ง xdg-desktop-portal หรือ zenity จะเลือกจากหน้าต่างของระบบได้โดยไม่ต้องปิดโปรแกรม",
        en: "With xdg-desktop-portal or zenity installed it opens again, without closing the program",
    }
    path_of_file { th: "ที่อยู่ของไฟล์", en: "Path of the file" }
    path_of_folder { th: "ที่อยู่ของโฟลเดอร์", en: "Path of the folder" }
    path_open { th: "ใช้ไฟล์นี้", en: "Use this file" }
    path_save { th: "บันทึกที่นี่", en: "Save here" }
    path_replace { th: "แทนที่ไฟล์เดิม", en: "Replace the file" }
    path_choose { th: "ใช้โฟลเดอร์นี้", en: "Use this folder" }
    path_cancel { th: "ไม่เลือกไฟล์", en: "Choose nothing" }
    path_exists {
        th: "มีไฟล์ชื่อนี้อยู่แล้ว หากแทนที่ เนื้อหาเดิมจะหายไป",
        en: "A file of this name is there already; replacing it loses what it holds",
    }
    path_missing { th: "ไม่พบไฟล์ตามที่อยู่นี้", en: "There is no file at this path" }
    path_folder_missing { th: "ไม่พบโฟลเดอร์ตามที่อยู่นี้", en: "There is no folder at this path" }
    path_is_folder { th: "ที่อยู่นี้เป็นโฟลเดอร์ โปรดพิมพ์ชื่อไฟล์ต่อท้าย", en: "This is a folder; add the name of a file" }
    path_not_whole {
        th: "โปรดพิมพ์ที่อยู่เต็มตั้งแต่ต้น เช่น /home/… หรือ ~/…",
        en: "Type the whole path, such as /home/… or ~/…",
    }
}
