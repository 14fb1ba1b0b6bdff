//! Words of the window about handing a document over.

use crate::i18n::messages;

messages! {
    menu_pack { th: "รวมเป็นแพ็ก…", en: "Pack…" }
    hint_pack_command {
        th: "รวมไฟล์การประเมิน หลักฐาน และรายงานเป็นไฟล์เดียวเพื่อส่งต่อหรือเก็บสำรอง",
        en: "Put assessment, evidence and report into one file to hand over or to keep",
    }
    menu_unpack { th: "แตกแพ็ก…", en: "Unpack…" }
    hint_unpack { th: "ตรวจแพ็กทุกไฟล์ แล้วนำออกไว้ในโฟลเดอร์ที่เลือก", en: "Check all of a pack, then put its files into a folder" }
    menu_seal { th: "ผนึก…", en: "Seal…" }
    hint_seal { th: "รับรองไฟล์ตามที่เป็นอยู่ หลังจากนั้นแก้ไขไม่ได้", en: "Vouch for the file as it is; it cannot be changed from then on" }
    menu_revise { th: "แก้ไขเป็นฉบับใหม่…", en: "Revise as a new file…" }
    hint_revise { th: "เริ่มไฟล์ใหม่จากไฟล์ที่ผนึกไว้ โดยระบุว่าแก้ไขจากฉบับใด", en: "Begin a new file from the sealed one, which says what it revises" }
    menu_verify { th: "ตรวจผนึก…", en: "Verify…" }
    hint_verify {
        th: "ตรวจว่าไฟล์ แพ็ก หรือรายงาน PDF ตรงกับผนึกและลายพิมพ์หรือไม่",
        en: "See whether an assessment, a pack or a printed PDF is what was sealed",
    }
    needs_a_seal { th: "ใช้กับไฟล์ที่ผนึกแล้ว", en: "The file is not sealed" }

    dialog_pack { th: "เลือกที่เก็บแพ็ก", en: "Choose where to put the pack" }
    dialog_unpack { th: "เลือกแพ็กที่จะแตก", en: "Choose the pack to unpack" }
    dialog_unpack_to { th: "เลือกโฟลเดอร์ที่จะแตกแพ็ก", en: "Choose the folder to unpack to" }
    dialog_verify { th: "เลือกไฟล์ที่จะตรวจ", en: "Choose the file to verify" }
    pack_files { th: "แพ็ก", en: "Packs" }
    files_to_verify { th: "ไฟล์การประเมิน แพ็ก และรายงาน", en: "Assessments, packs and reports" }
    busy_splitting { th: "กำลังแยกไฟล์ให้เพื่อนร่วมงาน…", en: "Writing copies for colleagues…" }
    busy_packing { th: "กำลังดำเนินการกับแพ็ก…", en: "Working on the pack…" }
    packing_percent(percent: usize) {
        th: format!("กำลังดำเนินการกับแพ็ก {percent}%"),
        en: format!("Working on the pack, {percent}%"),
    }

    ask_seal_title(name: &str) { th: format!("ผนึก “{name}” หรือไม่"), en: format!("Seal “{name}”?") }
    ask_seal_text(evidence: usize) {
        th: format!("โปรแกรมจะตรวจหลักฐานทั้ง {evidence} ไฟล์ แล้วผนึกไฟล์ตามที่เป็นอยู่ หลังจากนั้นแก้ไขไฟล์นี้ไม่ได้ ทำได้เพียงแก้ไขเป็นฉบับใหม่"),
        en: format!("All evidence ({evidence}) is checked, and the file is sealed as it is. From then on it cannot be changed, only revised as a new file"),
    }
    ask_seal_stops {
        th: "ไฟล์นี้ยังส่งไม่ได้ หากผนึกตอนนี้จะแก้รายการเหล่านี้ในไฟล์นี้ไม่ได้อีก",
        en: "This file cannot be submitted yet, and none of it can be corrected in this file once it is sealed",
    }
    ask_seal_no_signature {
        th: "ผนึกบอกว่าไฟล์ถูกแก้ไขหรือไม่ แต่ไม่ใช่ลายมือชื่อและไม่ได้บอกว่าใครเป็นผู้ผนึก",
        en: "A seal shows whether the file was changed; it is no signature and does not say who sealed it",
    }
    revises(name: &str, fingerprint: &str) {
        th: format!("ฉบับนี้แก้ไขจาก “{name}” (ลายพิมพ์ {fingerprint})"),
        en: format!("This one revises “{name}” (fingerprint {fingerprint})"),
    }
    answer_seal { th: "ผนึก", en: "Seal" }
    sealed_banner(when: &str) {
        th: if when.is_empty() { "ผนึกแล้ว จึงแก้ไขไม่ได้".to_owned() } else { format!("ผนึกแล้วเมื่อ {when} จึงแก้ไขไม่ได้") },
        en: if when.is_empty() { "Sealed, so it cannot be changed".to_owned() } else { format!("Sealed on {when}, so it cannot be changed") },
    }
    seal_broken_banner {
        th: "ไฟล์นี้ผนึกไว้ แต่ถูกแก้ไขหลังผนึก",
        en: "This file is sealed, but was changed after that",
    }
    seal_unreadable_banner { th: "ไฟล์นี้มีผนึก แต่อ่านผนึกไม่ได้", en: "This file has a seal that cannot be read" }
    seal_broken_hint {
        th: "อย่าใช้เป็นฉบับที่รับรองแล้ว ขอไฟล์เดิมจากผู้ผนึก หรือแก้ไขเป็นฉบับใหม่",
        en: "Do not take it for what was sealed; ask for the file again, or revise it as a new one",
    }
    copy_fingerprint { th: "คัดลอกลายพิมพ์", en: "Copy the fingerprint" }
    fingerprint_copied { th: "คัดลอกลายพิมพ์แล้ว", en: "The fingerprint was copied" }
}
