//! Words about handing an assessment over: packing, unpacking, sealing, revising, verifying. They serve window and
//! command line.

use crate::i18n::messages;

// Errors.
messages! {
    error_no_original(file: &str) { th: format!("ไม่พบไฟล์การประเมิน {file} ที่ตรวจประเมินไว้"), en: format!("The reviewed assessment {file} was not found") }
    hint_no_original { th: "วางไฟล์นั้นไว้ในโฟลเดอร์เดียวกับผลการตรวจประเมิน หรือเลือกไฟล์", en: "Put it into the folder of the review, or choose it" }
    hint_original_of_other_edition { th: "ใช้ไฟล์การประเมินฉบับที่ตรวจประเมินไว้ หรือเริ่มตรวจประเมินใหม่", en: "Use the assessment as it was reviewed, or begin a new review" }
    error_under_review { th: "กำลังตรวจประเมิน จึงแก้ไขคำตอบของหน่วยงานไม่ได้", en: "The assessment is under review, so the office’s answers stay as they are" }
    hint_under_review { th: "เปิดไฟล์การประเมินโดยตรงเพื่อแก้ไข", en: "Open the assessment itself to change it" }
    error_sealed { th: "ไฟล์นี้ผนึกแล้ว จึงแก้ไขไม่ได้", en: "This file is sealed, so it cannot be changed" }
    hint_sealed {
        th: "หากต้องแก้ไข ให้ใช้ “แก้ไขเป็นฉบับใหม่” หรือ gecc-cli revise ไฟล์ที่ผนึกไว้จะคงเดิม",
        en: "To make changes, revise it as a new file, in the window or with gecc-cli revise; the sealed one stays as it is",
    }
    error_not_whole(missing: usize, changed: usize) {
        th: match (missing, changed) {
            (missing, 0) => format!("ไฟล์หลักฐานหายไป {missing} ไฟล์ จึงยังผนึกไม่ได้"),
            (0, changed) => format!("ไฟล์หลักฐานถูกแก้ไข {changed} ไฟล์ จึงยังผนึกไม่ได้"),
            (missing, changed) => format!("ไฟล์หลักฐานหายไป {missing} ไฟล์ และถูกแก้ไข {changed} ไฟล์ จึงยังผนึกไม่ได้"),
        },
        en: format!("It cannot be sealed: files of evidence are missing ({missing}) or not what was attached ({changed})"),
    }
    hint_not_whole {
        th: "เปิดหน้าหลักฐานในโปรแกรม gecc แนบไฟล์ที่หายไปใหม่หรือถอดออก แล้วผนึกอีกครั้ง",
        en: "See Evidence in the window; attach what is missing again or detach it, then seal",
    }
    error_called_off { th: "ยกเลิกแล้ว", en: "Called off" }
    hint_called_off { th: "ไม่มีไฟล์ใดถูกเปลี่ยนแปลง", en: "No file was changed" }
    pack_is_none { th: "ไม่ใช่แพ็กของโปรแกรมนี้", en: "This is no pack of this program" }
    pack_damaged {
        th: "แพ็กเสียหายหรือขัดแย้งในตัวเอง จึงไม่ได้เปิด",
        en: "The pack is damaged or contradicts itself, so it was not opened",
    }
    pack_too_many(limit: usize) {
        th: format!("แพ็กมีไฟล์มากกว่า {limit} ไฟล์ จึงไม่ได้เปิด"),
        en: format!("The pack holds more than {limit} files, so it was not opened"),
    }
    pack_bad_name(name: &str) {
        th: format!("ชื่อไฟล์ “{name}” ไม่ปลอดภัยหรือใช้ไม่ได้ในทุกระบบ"),
        en: format!("“{name}” is not a safe name for a file on every system"),
    }
    pack_twice(name: &str) {
        th: format!("ในแพ็กมีชื่อไฟล์ซ้ำกัน คือ “{name}”"),
        en: format!("The name “{name}” stands in the pack twice"),
    }
    pack_not_plain(name: &str) {
        th: format!("“{name}” ในแพ็กไม่ใช่ไฟล์ธรรมดา เช่น เป็นลิงก์หรือเข้ารหัสไว้"),
        en: format!("“{name}” in the pack is no plain file, but a link or encrypted"),
    }
    pack_wrong_size(name: &str) {
        th: format!("ขนาดของ “{name}” ในแพ็กไม่เป็นไปตามที่ระบุ หรือใหญ่เกินไป"),
        en: format!("“{name}” in the pack is not of the size that it says, or too large"),
    }
    pack_changed(name: &str) {
        th: format!("“{name}” ในแพ็กไม่ตรงกับรายการของแพ็ก"),
        en: format!("“{name}” in the pack is not what its list says"),
    }
    pack_unexpected(name: &str) {
        th: format!("“{name}” ไม่ควรอยู่ในแพ็ก"),
        en: format!("“{name}” does not belong in a pack"),
    }
    pack_missing(name: &str) {
        th: format!("ในแพ็กไม่มี “{name}” ทั้งที่อยู่ในรายการ"),
        en: format!("“{name}” is in the list of the pack, but not in the pack"),
    }
    hint_pack {
        th: "ไม่มีไฟล์ใดถูกเขียน ขอให้ผู้ส่งส่งแพ็กมาใหม่",
        en: "Nothing was written; ask the sender for the pack again",
    }
}

// What came of verifying.
messages! {
    verdict_and { th: " และ", en: ", and " }
    verdict_good(good: &str) { th: format!("ตรงกัน: {good}"), en: format!("It matches: {good}") }
    verdict_bad(bad: &str) { th: format!("ไม่ตรงกัน: {bad}"), en: format!("It does not match: {bad}") }
    verdict_mixed(bad: &str, good: &str) {
        th: format!("ไม่ตรงกัน: {bad} แต่{good}"),
        en: format!("It does not match: {bad}; but {good}"),
    }
    verdict_unknown(why: &str) { th: format!("ตรวจสอบไม่ได้: {why}"), en: format!("It cannot be verified: {why}") }
    verdict_in_part(why: &str, good: &str) {
        th: format!("ตรวจสอบได้บางส่วน: {why} แต่{good}"),
        en: format!("It can be verified in part: {why}; but {good}"),
    }
    verdict_revises(name: &str, fingerprint: &str) {
        th: format!(" (ฉบับแก้ไขของ “{name}” ลายพิมพ์ {fingerprint})"),
        en: format!(" (revises “{name}”, fingerprint {fingerprint})"),
    }
    match_seal(moment: &str) {
        th: format!("ไฟล์เป็นไฟล์เดียวกับที่ผนึกเมื่อ {moment}"),
        en: format!("the file is what was sealed on {moment}"),
    }
    match_seal_undated { th: "ไฟล์เป็นไฟล์เดียวกับที่ผนึกไว้", en: "the file is what was sealed" }
    match_evidence(count: usize) {
        th: format!("หลักฐาน {count} ไฟล์อยู่ครบโดยไม่ถูกแก้ไข"),
        en: format!("evidence is there unchanged ({count})"),
    }
    match_evidence_packed(count: usize) {
        th: format!("มีหลักฐาน {count} ไฟล์"),
        en: format!("it holds the evidence ({count})"),
    }
    match_manifest { th: "ทุกไฟล์ในแพ็กตรงกับรายการ", en: "every file in the pack is what its list says" }
    match_printed {
        th: "ไฟล์การประเมินที่แนบในรายงานตรงกับลายพิมพ์ของรายงาน",
        en: "the assessment inside the paper is the one whose fingerprint the paper gives",
    }
    match_others { th: "ลายพิมพ์ตรงกับไฟล์อื่นที่ตรวจพร้อมกัน", en: "its fingerprint is that of the other files" }
    mismatch_not_sealed { th: "ไฟล์นี้ไม่มีผนึกให้เทียบ", en: "there is no seal to compare with" }
    mismatch_seal_unreadable { th: "มีผนึก แต่อ่านผนึกไม่ได้", en: "there is a seal, but it cannot be read" }
    mismatch_seal(fingerprint: &str) {
        th: format!("ไฟล์ถูกแก้ไขหลังผนึก (ผนึกไว้ที่ลายพิมพ์ {fingerprint})"),
        en: format!("the file was changed after it was sealed (the seal is for {fingerprint})"),
    }
    mismatch_evidence_missing(count: usize) {
        th: format!("หลักฐานหายไป {count} ไฟล์"),
        en: format!("evidence is missing ({count})"),
    }
    mismatch_evidence_changed(count: usize) {
        th: format!("หลักฐานถูกแก้ไข {count} ไฟล์"),
        en: format!("evidence was changed ({count})"),
    }
    mismatch_no_fingerprint { th: "รายงานนี้ไม่มีลายพิมพ์", en: "the paper gives no fingerprint" }
    mismatch_no_attachment {
        th: "รายงานนี้ไม่มีไฟล์การประเมินแนบไว้ให้เทียบกับลายพิมพ์",
        en: "the paper holds no assessment to compare its fingerprint with",
    }
    mismatch_printed(fingerprint: &str) {
        th: format!("ไฟล์การประเมินที่แนบในรายงานไม่ตรงกับลายพิมพ์ {fingerprint} ของรายงาน"),
        en: format!("the assessment inside the paper is not the one with the fingerprint {fingerprint} that the paper gives"),
    }
    mismatch_unreadable { th: "อ่าน PDF นี้ไม่ได้", en: "this PDF cannot be read" }
    mismatch_others {
        th: "ลายพิมพ์ไม่ตรงกับไฟล์อื่นที่ตรวจพร้อมกัน",
        en: "its fingerprint is not that of the other files",
    }
}

// Results, for window and command line.
messages! {
    fingerprint_is(digest: &str) { th: format!("ลายพิมพ์ SHA-256 {digest}"), en: format!("Fingerprint SHA-256 {digest}") }
    fingerprint_begins(digits: &str) {
        th: format!("ลายพิมพ์ขึ้นต้นด้วย {digits}"),
        en: format!("The fingerprint begins with {digits}"),
    }
    packed(evidence: usize) {
        th: format!("รวมเป็นแพ็กแล้ว มีหลักฐาน {evidence} ไฟล์"),
        en: format!("Packed, with evidence ({evidence})"),
    }
    packed_without(names: &str) {
        th: format!("ไม่ได้รวมหลักฐานที่หายไปหรือถูกแก้ไข ได้แก่ {names}"),
        en: format!("Left out, because it is missing or was changed: {names}"),
    }
    unpacked { th: "แตกแพ็กแล้ว", en: "Unpacked" }
    sealed { th: "ผนึกแล้ว", en: "Sealed" }
    pack_name(name: &str) { th: format!("{name}.gecc.zip"), en: format!("{name}.gecc.zip") }
    revision_name(name: &str) { th: format!("{name} (ฉบับแก้ไข)"), en: format!("{name} (revised)") }
}

// The command line.
messages! {
    cli_pack_about { th: "รวมไฟล์การประเมิน หลักฐาน และรายงานเป็นไฟล์เดียว", en: "Put assessment, evidence and report into one file" }
    cli_unpack_about { th: "แตกแพ็กหลังตรวจทุกไฟล์แล้ว ไม่เขียนทับไฟล์เดิม", en: "Unpack a pack once all of it was checked; never overwrites a file" }
    cli_seal_about { th: "ผนึกไฟล์ หลังจากนั้นแก้ไขไม่ได้ ทำได้เพียงฉบับแก้ไข", en: "Seal a file, which can then only be revised" }
    cli_revise_about { th: "เริ่มฉบับแก้ไขจากไฟล์ที่ผนึกแล้ว", en: "Begin a revision of a sealed file" }
    cli_verify_about { th: "ตรวจว่าไฟล์ แพ็ก หรือรายงาน PDF ตรงกับผนึกและลายพิมพ์", en: "Verify an assessment, a pack or a printed PDF" }
    cli_arg_zip { th: "แพ็กที่จะเขียน เช่น name.gecc.zip", en: "The pack to write, such as name.gecc.zip" }
    cli_arg_pack { th: "แพ็ก", en: "The pack" }
    cli_arg_folder { th: "โฟลเดอร์ที่จะแตกแพ็ก", en: "The folder to unpack to" }
    cli_arg_revision { th: "ไฟล์ของฉบับแก้ไข", en: "The file of the revision" }
    cli_arg_files { th: "ไฟล์การประเมิน แพ็ก หรือรายงาน PDF หนึ่งไฟล์ขึ้นไป ลายพิมพ์เทียบกันเองด้วย", en: "Assessments, packs or printed PDFs; their fingerprints are compared too" }
    cli_revised { th: "เริ่มฉบับแก้ไขแล้ว", en: "Began the revision" }
    revises_changed {
        th: "ไฟล์นี้ถูกแก้ไขหลังผนึก ฉบับแก้ไขเริ่มจากเนื้อหาปัจจุบัน และอ้างถึงลายพิมพ์ของฉบับที่ผนึกไว้",
        en: "The file was changed after it was sealed; the revision begins with what it says now and names the fingerprint that was sealed",
    }
    revises_unknown {
        th: "อ่านผนึกไม่ได้ ฉบับแก้ไขจึงไม่ระบุว่าแก้ไขต่อจากฉบับที่ผนึกใด",
        en: "The seal cannot be read, so the revision does not say which sealed file it revises",
    }
    cli_not_sealed { th: "ไฟล์นี้ยังไม่ได้ผนึก จึงแก้ไขได้เลย", en: "This file is not sealed, so it can simply be changed" }
    cli_pack_usage { th: "gecc-cli pack FILE -o OUT.gecc.zip [--date YYYY-MM-DD]", en: "gecc-cli pack FILE -o OUT.gecc.zip [--date YYYY-MM-DD]" }
    cli_unpack_usage { th: "gecc-cli unpack PACK -o FOLDER", en: "gecc-cli unpack PACK -o FOLDER" }
    cli_seal_usage { th: "gecc-cli seal FILE", en: "gecc-cli seal FILE" }
    cli_revise_usage { th: "gecc-cli revise FILE -o OUT", en: "gecc-cli revise FILE -o OUT" }
    cli_verify_usage { th: "gecc-cli verify FILE...", en: "gecc-cli verify FILE..." }
}
