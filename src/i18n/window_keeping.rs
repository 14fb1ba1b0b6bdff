//! Words about work being kept: saving by itself, drafts, locks, two states of one file, backups.

use crate::domain::moment::Moment;
use crate::i18n::{Texts, messages};

messages! {
    // Saving that did not work
    not_saved_here(name: &str, reason: &str) {
        th: format!("ยังบันทึกลงไฟล์ “{name}” ไม่ได้: {reason}"),
        en: format!("“{name}” could not be saved: {reason}"),
    }
    kept_in_recovery(time: &str) {
        th: format!("งานเก็บไว้ในโฟลเดอร์กู้คืนของเครื่องนี้แล้วเมื่อ {time} น. และโปรแกรมจะลองบันทึกอีกเอง"),
        en: format!("Your work is safe in the recovery folder of this computer since {time}; the program tries again by itself"),
    }
    kept_until_decided(time: &str) {
        th: format!("งานที่เปิดอยู่เก็บไว้ในโฟลเดอร์กู้คืนของเครื่องนี้แล้วเมื่อ {time} น."),
        en: format!("My work is safe in the recovery folder of this computer since {time}"),
    }
    kept_nowhere {
        th: "งานยังไม่ได้เก็บไว้ที่อื่น โปรแกรมจะลองบันทึกอีกเอง อย่าเพิ่งปิดโปรแกรม",
        en: "Your work is kept nowhere else yet; the program tries again by itself, so leave it open",
    }
    saving_hangs(name: &str) {
        th: format!("ที่เก็บไฟล์ “{name}” ยังไม่ตอบ จึงยังไม่ได้บันทึก"),
        en: format!("The place of “{name}” does not answer, so it is not saved yet"),
    }
    place_is_away { th: "ไม่พบโฟลเดอร์ของไฟล์", en: "its folder is not there" }
    place_is_away_hint {
        th: "ตรวจสอบว่าเครื่องต่อกับไดรฟ์หรือโฟลเดอร์ร่วมนั้นอยู่",
        en: "Check that the drive or shared folder is connected",
    }
    save_again { th: "บันทึกอีกครั้ง", en: "Save again" }
    save_failed { th: "บันทึกไม่ได้", en: "Not saved" }
    draft_not_kept { th: "เก็บร่างไว้กู้คืนไม่ได้", en: "A draft for recovery could not be kept" }
    backup_not_kept { th: "บันทึกแล้ว แต่เก็บสำเนาสำรองไม่ได้", en: "Saved, but no backup could be kept" }
    backup_not_kept_hint {
        th: "ตรวจสอบสิทธิ์และพื้นที่ว่างของโฟลเดอร์ที่เก็บไฟล์",
        en: "Check the permissions and the free space of the folder of the file",
    }

    // Somebody else works on it
    somebody { th: "ผู้อื่น", en: "Somebody else" }
    locked_by(who: &str, since: &str) {
        th: format!("{who} กำลังใช้ไฟล์นี้{since} จึงเปิดแบบอ่านอย่างเดียว"),
        en: format!("{who} is working on this file{since}, so it was opened read-only"),
    }
    who_at(who: &str, computer: &str) { th: format!("{who} ({computer})"), en: format!("{who} ({computer})") }
    since(moment: &str) { th: format!("ตั้งแต่ {moment}"), en: format!(" since {moment}") }
    lock_is_held {
        th: "แก้ไขได้เมื่อผู้ใช้คนนั้นปิดไฟล์ หรือบันทึกเป็นไฟล์อื่น",
        en: "You can edit it when they close it, or save it as another file",
    }
    lock_is_stale(minutes: u64) {
        th: format!("โปรแกรมของผู้ใช้คนนั้นเงียบไป {minutes} นาทีแล้ว อาจปิดไปหรือเครื่องหยุดทำงาน หากแน่ใจให้เข้าแก้ไขแทน"),
        en: format!("Their program has been silent for {minutes} minutes; it may have stopped. Take over if you are sure"),
    }
    lock_is_here {
        th: "ไฟล์เปิดอยู่ในเครื่องนี้ หากไม่มีหน้าต่างอื่นเปิดไฟล์นี้อยู่ ให้เข้าแก้ไขแทน",
        en: "It is open on this computer; if no other window has it, take over",
    }
    lock_try { th: "ลองเปิดแก้ไข", en: "Try to edit" }
    lock_take_over { th: "เข้าแก้ไขแทน", en: "Take over" }
    lock_lost { th: "ผู้อื่นเข้าแก้ไขไฟล์นี้แทนแล้ว", en: "Somebody else has taken this file over" }
    lock_lost_hint {
        th: "ไม่มีสิ่งใดถูกเขียนทับ หากไฟล์เปลี่ยนไป โปรแกรมจะถามก่อนบันทึก",
        en: "Nothing is overwritten: if the file changes, you are asked before anything is saved",
    }
    error_in_use(who: &str) {
        th: format!("{who} กำลังใช้ไฟล์ชื่อนี้อยู่ จึงไม่เขียนทับ"),
        en: format!("{who} is working on a file of this name, so it was not overwritten"),
    }
    hint_in_use { th: "เลือกชื่ออื่น หรือรอให้ปิดไฟล์ก่อน", en: "Choose another name, or wait until it is closed" }
    ends_after_work {
        th: "โปรแกรมจะปิดเมื่องานที่กำลังทำอยู่เสร็จ หากต้องการหยุดงานและปิดทันที ให้สั่งปิดอีกครั้ง",
        en: "The program closes when the work under way is done; close it once more to stop the work",
    }
    busy_sealing { th: "กำลังผนึก…", en: "Sealing…" }
    error_sealing { th: "กำลังผนึกไฟล์ จึงยังแก้ไขไม่ได้", en: "The file is being sealed, so it cannot be changed now" }
    hint_sealing { th: "โปรดรอจนผนึกเสร็จ", en: "Wait until it is sealed" }
    locked_read_only { th: "ผู้อื่นกำลังใช้ไฟล์นี้ จึงอ่านได้อย่างเดียว", en: "Somebody else is working on this file, so it can only be read" }

    // Two states of one file
    conflict_title { th: "ไฟล์นี้ถูกบันทึกจากที่อื่นหลังจากที่เปิด", en: "This file was saved elsewhere after you opened it" }
    conflict_text(name: &str) {
        th: format!("“{name}” ในดิสก์ต่างจากที่อ่านไว้ จึงยังไม่ได้บันทึกทับ งานทั้งสองฉบับยังอยู่ครบ"),
        en: format!("“{name}” on the disk is not what was read, so it was not replaced. Both states are still there"),
    }
    conflict_gone_title { th: "ไม่พบไฟล์นี้ในที่เดิมแล้ว", en: "The file is not where it was" }
    conflict_gone_text(name: &str) {
        th: format!("“{name}” ถูกย้าย เปลี่ยนชื่อ หรือลบไปหลังจากที่เปิด"),
        en: format!("“{name}” was moved, renamed or deleted after you opened it"),
    }
    conflict_both { th: "เก็บทั้งสองฉบับ", en: "Keep both" }
    conflict_both_hint {
        th: "งานที่เปิดอยู่บันทึกเป็นไฟล์ใหม่ข้างไฟล์เดิม แล้วทำงานต่อในไฟล์ใหม่",
        en: "My work goes into a new file beside the old one, and I go on there",
    }
    conflict_compare { th: "เปรียบเทียบ", en: "Compare" }
    conflict_overwrite { th: "เขียนทับด้วยฉบับที่เปิดอยู่", en: "Overwrite with mine" }
    conflict_overwrite_hint {
        th: "ฉบับในดิสก์จะเก็บเป็นสำเนาสำรองก่อน",
        en: "The state on the disk is kept as a backup first",
    }
    conflict_means(answer: &str, hint: &str) { th: format!("{answer}: {hint}"), en: format!("{answer}: {hint}") }
    conflict_merge { th: "รวมสองฉบับ…", en: "Merge both…" }
    conflict_merge_hint {
        th: "รวมงานของทั้งสองฉบับ ตัดสินทีละเรื่องที่ต่างกัน แล้วบันทึกแทนที่ฉบับในดิสก์",
        en: "Both are put together, you decide where they differ, and the result replaces the state on the disk",
    }
    conflict_later { th: "ตัดสินใจภายหลัง", en: "Decide later" }
    conflict_decide { th: "ตัดสินใจ…", en: "Decide…" }
    conflict_again { th: "บันทึกไว้ที่เดิม", en: "Save it there again" }
    conflict_elsewhere { th: "เลือกที่บันทึก…", en: "Choose a place…" }
    conflict_banner { th: "ยังไม่ได้บันทึก เพราะไฟล์ในดิสก์ถูกแก้ไขจากที่อื่น", en: "Not saved, because the file on the disk was changed elsewhere" }
    conflict_gone_banner { th: "ยังไม่ได้บันทึก เพราะไม่พบไฟล์ในที่เดิม", en: "Not saved, because the file is not where it was" }
    conflict_list { th: "จากฉบับในดิสก์ เป็นฉบับที่เปิดอยู่", en: "From the state on the disk to mine" }
    conflict_unreadable(reason: &str) {
        th: format!("ฉบับในดิสก์เปิดอ่านไม่ได้: {reason}"),
        en: format!("The state on the disk cannot be read: {reason}"),
    }
    copy_name(name: &str, when: &str) { th: format!("{name} (ฉบับที่แยกไว้ {when})"), en: format!("{name} (mine {when})") }

    // Drafts
    drafts_heading { th: "งานที่กู้คืนได้", en: "Work that can be recovered" }
    drafts_explanation {
        th: "โปรแกรมปิดไปก่อนที่งานเหล่านี้จะบันทึกลงไฟล์",
        en: "The program ended before this work was saved to a file",
    }
    draft_unnamed { th: "ยังไม่ได้กรอกชื่อศูนย์", en: "No name of a centre yet" }
    draft_of_file(name: &str) { th: format!("ของไฟล์ {name}"), en: format!("of the file {name}") }
    draft_untitled { th: "ยังไม่เคยบันทึกลงไฟล์", en: "never saved to a file" }
    draft_open { th: "กู้คืน", en: "Recover" }
    draft_open_name(what: &str) { th: format!("กู้คืน {what}"), en: format!("Recover {what}") }
    draft_discard { th: "ทิ้ง", en: "Discard" }
    draft_discard_name(what: &str) { th: format!("ทิ้ง {what}"), en: format!("Discard {what}") }
    draft_discarded { th: "ทิ้งงานที่กู้คืนได้แล้ว", en: "The draft was discarded" }
    draft_discarded_hint { th: "ยังเก็บไว้ 30 วันเผื่อต้องการคืน", en: "It is kept for 30 days in case you want it back" }
    draft_recovered { th: "กู้คืนงานแล้ว", en: "The work was recovered" }
    draft_recovered_hint {
        th: "ตรวจดูว่าครบถ้วน แล้วทำงานต่อได้",
        en: "Look it over, then go on",
    }
    draft_recovered_as_new {
        th: "กู้คืนงานเป็นเอกสารใหม่ เพราะผู้อื่นกำลังใช้ไฟล์เดิม",
        en: "The work was recovered as a new document, because somebody else is working on its file",
    }
    drafts_waiting(count: usize) {
        th: format!("มีงานที่กู้คืนได้ {count} รายการในหน้าเริ่มต้น"),
        en: if count == 1 { "There is work to recover on the start screen".to_owned() } else { format!("There are {count} drafts to recover on the start screen") },
    }

    // Evidence that was found again
    evidence_found_again(count: usize) {
        th: format!("พบไฟล์หลักฐาน {count} ไฟล์ในโฟลเดอร์ของชื่อเดิม และนำกลับมาแล้ว"),
        en: if count == 1 { "A file of evidence was found under the old name and brought back".to_owned() } else { format!("{count} files of evidence were found under the old name and brought back") },
    }
    evidence_orphans(count: usize, size: &str) {
        th: format!("ในโฟลเดอร์หลักฐานมีอีก {count} ไฟล์ ({size}) ที่การประเมินนี้ไม่ได้ใช้ เก็บไว้เพราะการเลิกทำหรือสำเนาสำรองอาจยังต้องใช้"),
        en: format!("{count} more files ({size}) in the evidence folder are not used by this assessment; they stay because an undo or a backup may need them"),
    }

    // Backups
    nav_backups { th: "สำเนาสำรอง", en: "Backups" }
    backups_explanation(recent: usize, days: usize) {
        th: format!("โปรแกรมเก็บสำเนา {recent} ฉบับล่าสุด และฉบับสุดท้ายของแต่ละวันย้อนหลัง {days} วันที่มีการแก้ไข การกู้คืนสร้างไฟล์ใหม่เสมอ ไฟล์นี้ไม่เปลี่ยน"),
        en: format!("The newest {recent} are kept, and the last of each of {days} days with changes. Restoring always makes a new file; this one does not change"),
    }
    backups_none { th: "ยังไม่มีสำเนาสำรอง", en: "No backups yet" }
    backups_none_hint {
        th: "สำเนาแรกเก็บเมื่อบันทึกการแก้ไขครั้งแรกหลังเปิดไฟล์",
        en: "The first one is kept when the first change after opening is saved",
    }
    backups_untitled { th: "เอกสารนี้ยังไม่มีไฟล์", en: "This document has no file yet" }
    backups_untitled_hint { th: "บันทึกลงไฟล์ก่อน แล้วสำเนาสำรองจะเก็บไว้ข้างไฟล์", en: "Save it first; backups are kept beside the file" }
    backups_looking { th: "กำลังอ่านสำเนาสำรอง…", en: "Reading the backups…" }
    backup_differs(count: usize) {
        th: format!("ต่างจากปัจจุบัน {count} จุด"),
        en: if count == 1 { "1 difference".to_owned() } else { format!("{count} differences") },
    }
    backup_same { th: "เหมือนปัจจุบัน", en: "Same as now" }
    backup_broken { th: "อ่านไม่ได้", en: "Cannot be read" }
    backup_show(number: u32) { th: format!("ดูความแตกต่างของสำเนาที่ {number}"), en: format!("Show what differs from backup {number}") }
    backup_show_word { th: "ดูความแตกต่าง", en: "What differs" }
    backup_from_to { th: "จากสำเนานี้ เป็นปัจจุบัน", en: "From this backup to now" }
    backup_restore { th: "กู้คืนเป็นไฟล์ใหม่", en: "Restore as a new file" }
    backup_restore_name(number: u32) { th: format!("กู้คืนสำเนาที่ {number} เป็นไฟล์ใหม่"), en: format!("Restore backup {number} as a new file") }
    backup_restored(name: &str) { th: format!("กู้คืนเป็นไฟล์ใหม่ “{name}” แล้ว"), en: format!("Restored as the new file “{name}”") }
    restored_name(name: &str, when: &str) { th: format!("{name} (กู้คืนจาก {when})"), en: format!("{name} (restored from {when})") }
    more_differences(count: usize) { th: format!("และอีก {count} จุด"), en: format!("and {count} more") }

    // What differs
    differs_edition { th: "เกณฑ์คนละฉบับ", en: "Another edition of the standard" }
    differs_from_to(what: &str, before: &str, after: &str) { th: format!("{what}: {before} → {after}"), en: format!("{what}: {before} → {after}") }
    differs_in(what: &str, part: &str) { th: format!("{what}: {part}"), en: format!("{what}: {part}") }
    differs_nothing { th: "(ว่าง)", en: "(empty)" }
    differs_points { th: "คะแนน", en: "points" }
    differs_note { th: "หมายเหตุ", en: "note" }
    differs_reason { th: "เหตุผล", en: "reason" }
    differs_responsible { th: "ผู้รับผิดชอบ", en: "person in charge" }
    differs_action { th: "สิ่งที่ต้องดำเนินการ", en: "what is to be done" }
    differs_flag { th: "เครื่องหมายให้ดูอีกครั้ง", en: "mark for another look" }
    differs_own(what: &str) { th: format!("เกณฑ์ของหน่วยงาน {what}"), en: format!("Criterion of the office {what}") }
    differs_evidence(name: &str) { th: format!("หลักฐาน “{name}”"), en: format!("Evidence “{name}”") }
    differs_plan(topic: &str) { th: format!("แผนติดตามผล “{topic}”"), en: format!("Plan “{topic}”") }
    differs_figures { th: "ตัวเลขรายเดือน", en: "Monthly figures" }
    differs_certificates { th: "การรับรองที่ผ่านมา", en: "Earlier certifications" }
    differs_opinion { th: "ความเห็นประกอบ", en: "words of the opinion" }
    differs_section_opinion { th: "คะแนนหมวดตามความเห็น", en: "Points of sections as reviewed" }
    differs_review_dates { th: "วันที่ตรวจประเมิน", en: "Dates of the review" }
    differs_original { th: "ไฟล์ที่ตรวจประเมิน", en: "The reviewed file" }
    differs_maintenance { th: "การตรวจการรักษามาตรฐาน", en: "Maintenance check" }
    differs_revised { th: "ไฟล์ที่ผนึกซึ่งฉบับนี้แก้ไขต่อ", en: "The sealed file that it revises" }
    change_added { th: "เพิ่ม", en: "added" }
    change_removed { th: "นำออก", en: "removed" }
    change_altered { th: "แก้ไข", en: "changed" }
    newer_unknown(fields: &str) {
        th: format!("มีข้อมูลที่โปรแกรมรุ่นนี้ไม่รู้จักและไม่ได้แสดง ({fields}) ใช้โปรแกรมรุ่นที่บันทึกไฟล์นี้เพื่อแก้ไข"),
        en: format!("It holds what this version does not know and does not show ({fields}); use the version that wrote it to make changes"),
    }
    hint_backups { th: "ดูสำเนาสำรองของไฟล์นี้ และกู้คืนเป็นไฟล์ใหม่", en: "See the backups of this file, and restore one as a new file" }
}

impl Texts {
    /// A moment as people write it: `20 พ.ย. 2569 14:02 น.`
    #[must_use]
    pub fn moment(self, moment: &Moment) -> String {
        format!("{} {}", self.short_date(moment.date), self.clock(&moment.time))
    }
}

messages! {
    clock(time: &str) { th: format!("{time} น."), en: time.to_owned() }
}
