//! The words of the papers.

use crate::i18n::messages;

messages! {
    /// The page number at the foot.
    report_page(page: &str, pages: &str) {
        th: format!("หน้า {page}/{pages}"),
        en: format!("Page {page}/{pages}"),
    }
    report_title { th: "รายงานการประเมินตนเอง", en: "Self-assessment report" }
    report_standard {
        th: "มาตรฐานการให้บริการของศูนย์ราชการสะดวก (GECC)",
        en: "Government Easy Contact Center (GECC) standard",
    }
    report_subject {
        th: "ผลการประเมินตนเองและความพร้อมก่อนขอรับการรับรอง",
        en: "Self-assessment and readiness before applying for certification",
    }
    report_centre_unnamed { th: "ยังไม่ได้ระบุชื่อศูนย์", en: "Centre not named yet" }
    report_agency { th: "หน่วยงาน", en: "Agency" }
    report_edition { th: "เกณฑ์ที่ใช้", en: "Edition" }
    report_date { th: "วันที่จัดทำ", en: "Date" }
    report_level { th: "ระดับตามคำตอบ", en: "Level claimed" }
    report_contact { th: "ผู้ประสานงาน", en: "Contact" }
    report_telephone(number: &str) { th: format!("โทร. {number}"), en: format!("Tel. {number}") }
    report_not_given { th: "ยังไม่ได้กรอก", en: "Not filled in" }

    report_summary { th: "สรุปผล", en: "Summary" }
    report_claimed { th: "คะแนนตามคำตอบ", en: "Points claimed" }
    report_evidenced { th: "คะแนนตามหลักฐาน", en: "Points evidenced" }
    report_potential { th: "อาจได้สูงสุด", en: "Could still reach" }
    report_gate { th: "เกณฑ์ด้านกายภาพ", en: "Physical criteria" }
    report_gate_all { th: "ต้องผ่านครบทุกข้อ", en: "All must be met" }
    report_with_estimate { th: "มีส่วนประมาณการ", en: "Contains an estimate" }
    report_open(count: &str) { th: format!("ยังไม่ได้คำตอบ {count} ข้อ"), en: format!("{count} still open") }
    report_level_claimed(level: &str) { th: format!("ตามคำตอบ: {level}"), en: format!("As answered: {level}") }
    report_level_evidenced(level: &str) {
        th: format!("ตามหลักฐาน: {level}"),
        en: format!("With the evidence on file: {level}"),
    }
    report_next(level: &str, points: &str) {
        th: format!("ขาดอีก {points} คะแนนจึงจะถึง{level}"),
        en: format!("Points missing for level {level}: {points}"),
    }
    report_next_without_points(level: &str) {
        th: format!("คะแนนถึง{level}แล้ว แต่ยังมีเงื่อนไขที่ต้องทำให้ครบ"),
        en: format!("The points suffice for level {level}, but other conditions are not met"),
    }
    report_steps(level: &str) {
        th: format!("สิ่งที่ต้องทำให้ครบเพื่อให้ถึง{level}"),
        en: format!("What it takes to reach level {level}"),
    }
    report_more_steps(count: &str) {
        th: format!("และอีก {count} รายการ ดูทั้งหมดในหัวข้อคะแนนตามหมวด"),
        en: format!("And {count} more; all of them stand under Points by section"),
    }
    report_first_steps(level: &str) {
        th: format!("สิ่งที่ควรทำก่อนเพื่อให้ถึง{level}"),
        en: format!("What to do first to reach level {level}"),
    }
    report_findings_stop_line(count: &str) {
        th: format!("มีสิ่งที่ต้องแก้ไขก่อนยื่นใบสมัคร {count} รายการ"),
        en: format!("To correct before applying: {count}"),
    }
    report_order { th: "ที่", en: "No." }
    report_step { th: "รายการ", en: "Step" }
    report_reason { th: "เหตุผล", en: "Reason" }
    report_gain { th: "คะแนนที่เพิ่ม", en: "Points gained" }
    report_about(points: &str) { th: format!("ประมาณ {points}"), en: format!("about {points}") }

    report_points { th: "คะแนนตามหมวด", en: "Points by section" }
    report_section { th: "หมวด", en: "Section" }
    report_maximum { th: "คะแนนเต็ม", en: "Maximum" }
    report_minimum { th: "ขั้นต่ำ", en: "Minimum" }
    report_minimum_remark(remark: &str) { th: format!("ขั้นต่ำ: {remark}"), en: format!("Minimum: {remark}") }
    report_minimum_unknown { th: "ไม่ทราบ", en: "Unknown" }
    report_as_answered { th: "ตามคำตอบ", en: "Claimed" }
    report_with_evidence { th: "ตามหลักฐาน", en: "Evidenced" }
    report_source { th: "ที่มาของคะแนน", en: "How counted" }
    report_counted { th: "นับจากคำตอบ", en: "Counted from the answers" }
    report_typed { th: "หน่วยงานกรอกเอง (ประมาณการ)", en: "Entered by the office (estimate)" }
    report_share { th: "ประมาณการจากแนวทางที่ทำครบ", en: "Estimate from the share of guidance met" }
    report_gate_rule { th: "ผ่านหรือไม่ผ่าน ไม่มีคะแนน", en: "Pass or fail, no points" }
    report_items(met: &str, of: &str) { th: format!("{met} จาก {of} ข้อ"), en: format!("{met} of {of}") }
    report_total { th: "รวม", en: "Total" }

    report_aspects { th: "ความครบถ้วนรายด้าน", en: "Criteria met by aspect" }
    report_chart_met { th: "ครบถ้วน", en: "Met" }
    report_chart_evidenced { th: "ครบถ้วนและมีหลักฐาน", en: "Met, with evidence" }
    report_bar(met: &str, of: &str, evidenced: &str) {
        th: format!("{met}/{of} · หลักฐาน {evidenced}"),
        en: format!("{met}/{of} · evidenced {evidenced}"),
    }
    report_chart_alt(bars: &str) {
        th: format!("แผนภูมิแท่งจำนวนข้อที่ครบถ้วนรายด้าน: {bars}"),
        en: format!("Bar chart of the criteria met in each aspect: {bars}"),
    }
    report_aspect_figures(answered: &str, of: &str, met: &str, evidenced: &str) {
        th: format!("ตอบแล้ว {answered} จาก {of} ข้อ ครบถ้วน {met} ข้อ ในจำนวนนี้มีหลักฐาน {evidenced} ข้อ"),
        en: format!("{answered} of {of} answered, {met} met, {evidenced} of them with evidence"),
    }

    report_id { th: "รหัส", en: "Id" }
    report_criterion { th: "เกณฑ์", en: "Criterion" }
    report_answer { th: "ผลการตอบ", en: "Answer" }
    report_points_column { th: "คะแนน", en: "Points" }
    report_evidence_number { th: "หลักฐานที่", en: "Evidence" }
    report_note(note: &str) { th: format!("หมายเหตุ: {note}"), en: format!("Note: {note}") }
    report_no_reason { th: "ยังไม่ระบุเหตุผล", en: "No reason given" }
    report_because(reason: &str) { th: format!("เหตุผล: {reason}"), en: format!("Reason: {reason}") }
    report_responsible(name: &str) { th: format!("ผู้รับผิดชอบ: {name}"), en: format!("In charge: {name}") }
    report_action(what: &str) { th: format!("ต้องดำเนินการ: {what}"), en: format!("To do: {what}") }
    report_action_done(what: &str) { th: format!("ดำเนินการแล้ว: {what}"), en: format!("Done: {what}") }
    report_until(date: &str) { th: format!("ภายใน {date}"), en: format!("by {date}") }
    report_guidance_band(section: &str) {
        th: format!("{section} – แนวทางเตรียมตัว ไม่ใช่ถ้อยคำทางการ"),
        en: format!("{section} – preparation guidance, not official wording"),
    }
    report_own_band { th: "เกณฑ์ที่หน่วยงานเพิ่มเอง", en: "Criteria added by the office" }
    report_empty_aspect { th: "ด้านนี้ไม่มีเกณฑ์", en: "This aspect has no criteria" }

    report_findings { th: "สิ่งที่ควรตรวจสอบก่อนยื่นใบสมัคร", en: "To check before applying" }
    report_findings_none { th: "ไม่พบสิ่งที่ต้องแก้ไขหรือตรวจสอบ", en: "Nothing to correct or to check was found" }
    report_findings_stop(count: &str) { th: format!("ต้องแก้ไข {count} รายการ"), en: format!("To correct: {count}") }
    report_findings_advice(count: &str) { th: format!("ควรตรวจสอบ {count} รายการ"), en: format!("To check: {count}") }
    report_subject_column { th: "เรื่อง", en: "Subject" }
    report_found { th: "สิ่งที่พบ", en: "Finding" }

    report_method { th: "วิธีนับคะแนนและที่มาของถ้อยคำ", en: "How points are counted, and where the wording comes from" }
    report_method_gate {
        th: "เกณฑ์ด้านกายภาพไม่มีคะแนน แต่ต้องผ่านครบทุกข้อ มิฉะนั้นจะไม่ได้รับการตรวจประเมินในลำดับต่อไป",
        en: "Physical criteria carry no points, but all must be met; otherwise the office is not assessed further.",
    }
    report_method_evidence {
        th: "คะแนนตามคำตอบนับจากคำตอบของหน่วยงาน ส่วนคะแนนตามหลักฐานนับเฉพาะข้อที่แนบหลักฐานไว้แล้ว",
        en: "Points claimed follow from the office's answers. Points with evidence count only what has evidence on file.",
    }
    report_method_estimate {
        th: "หมวดที่ยังไม่ทราบคะแนนรายข้อใช้คะแนนที่หน่วยงานกรอกเอง หรือสัดส่วนแนวทางที่ทำครบคูณคะแนนเต็ม จึงเป็นเพียงประมาณการ และผลรวมที่มีคะแนนนี้อยู่ก็เป็นประมาณการด้วย",
        en: "Where official points per criterion are not known, a number entered by the office stands in, or the share of guidance met times the maximum. It is an estimate, and so is every total that contains it.",
    }
    report_method_minimum {
        th: "หมวดที่ไม่ทราบคะแนนขั้นต่ำ ยังไม่ได้ตรวจสอบเงื่อนไขคะแนนขั้นต่ำ",
        en: "Where the minimum of a section is not known, it was not checked.",
    }
    report_method_translation {
        th: "ชื่อเกณฑ์ภาษาอังกฤษเป็นคำแปลของโปรแกรม ไม่ใช่ถ้อยคำทางการ",
        en: "Every English text of a criterion is a working translation; only the Thai wording can be official.",
    }
    report_legend { th: "ความหมายของข้อความกำกับที่มา", en: "What the remarks on sources mean" }
    report_legend_entry(mark: &str, meaning: &str) {
        th: format!("{mark}: {meaning}"),
        en: format!("{mark}: {meaning}"),
    }
    report_own_edition { th: "เกณฑ์ฉบับที่หน่วยงานปรับแก้", en: "Edition corrected by the office" }
    report_edition_note { th: "ข้อมูลของเกณฑ์ที่ใช้", en: "About this edition" }

    report_signatures { th: "การรับรองข้อมูล", en: "Confirmation" }
    report_confirmation {
        th: "ขอรับรองว่าข้อมูลในรายงานนี้เป็นความจริงตามหลักฐานที่มีอยู่ ณ วันที่จัดทำ",
        en: "We confirm that this report is true to the evidence at hand on its date.",
    }
    report_sign { th: "ลงชื่อ", en: "Signed" }
    report_assessor { th: "ผู้ประเมิน", en: "Assessor" }
    report_maker { th: "ผู้จัดทำ", en: "Prepared by" }
    report_head { th: "หัวหน้าหน่วยงาน", en: "Head of office" }
    report_position { th: "ตำแหน่ง", en: "Position" }
    report_sign_date { th: "วันที่", en: "Date" }
    report_attachment { th: "ไฟล์การประเมินที่ใช้จัดทำรายงานนี้", en: "The assessment from which this report was made" }

    report_contents { th: "สารบัญ", en: "Contents" }
    report_coordinates { th: "พิกัด (ละติจูด, ลองจิจูด)", en: "Latitude, longitude" }
    report_profile { th: "ข้อมูลหน่วยงาน", en: "About the centre" }
    report_code_alt(digest: &str) {
        th: format!("คิวอาร์โค้ดของลายพิมพ์ SHA-256 {digest}"),
        en: format!("QR code of the SHA-256 fingerprint {digest}"),
    }
    report_fingerprint(digest: &str) {
        th: format!("ลายพิมพ์ของไฟล์การประเมิน {digest}"),
        en: format!("Fingerprint of the assessment {digest}"),
    }
    report_fingerprint_short(digest: &str) {
        th: format!("ลายพิมพ์ {digest}"),
        en: format!("Fingerprint {digest}"),
    }
    report_fingerprint_use {
        th: "แปดหลักแรกของ SHA-256 ของไฟล์การประเมินที่ใช้จัดทำรายงานฉบับนี้ สแกนรหัสเพื่ออ่านค่าเต็ม หากไฟล์ที่ได้รับมีค่าตรงกัน แสดงว่าเป็นไฟล์เดียวกันและไม่ถูกแก้ไข",
        en: "The first eight digits of the SHA-256 of the assessment file from which this report was made; scan the code for all of it. A file with the same value is the very file, unchanged.",
    }

    report_plan_title { th: "แผนและผลการติดตามการดำเนินงาน", en: "Follow-up plan" }
    report_plan_none { th: "ยังไม่มีรายการในแผนติดตามผล", en: "The follow-up plan has no rows yet" }
    report_plan_counts(rows: &str, complete: &str, overdue: &str) {
        th: format!("ทั้งหมด {rows} รายการ กรอกครบทุกช่อง {complete} รายการ เลยกำหนดโดยยังไม่มีผล {overdue} รายการ"),
        en: format!("{rows} in all, {complete} complete in every column, {overdue} past their period without a result"),
    }
    report_plan_period { th: "ระยะเวลา", en: "Period" }
    report_plan_overdue { th: "เลยกำหนดแล้ว ยังไม่มีผล", en: "Overdue, no result yet" }

    report_figures { th: "ตัวเลขรายเดือน", en: "Monthly figures" }
    report_figures_none { th: "ยังไม่ได้กรอกตัวเลขรายเดือน", en: "No monthly figures were entered" }
    report_figure { th: "รายการ", en: "Figure" }
    report_online_total { th: "ออนไลน์รวม (คน)", en: "Online, all channels" }
    report_chart_complaints { th: "เรื่องร้องเรียน (เรื่อง)", en: "Complaints" }
    report_received { th: "รับเรื่อง", en: "Received" }
    report_closed { th: "ยุติเรื่อง", en: "Closed" }
    report_columns_alt(title: &str, values: &str) {
        th: format!("แผนภูมิแท่ง {title}: {values}"),
        en: format!("Column chart, {title}: {values}"),
    }

    report_register { th: "ทะเบียนหลักฐาน", en: "Register of evidence" }
    report_register_none { th: "ยังไม่มีหลักฐานแนบไว้", en: "No evidence is on file" }
    report_register_note {
        th: "ลำดับที่คือเลขหลักฐานที่อ้างถึงในรายงานนี้ ส่วน SHA-256 แปดหลักแรกใช้ตรวจว่าไฟล์ไม่ถูกเปลี่ยน",
        en: "The number is the one by which this report names the evidence; the first eight digits of the SHA-256 show that a file is unchanged",
    }
    report_file { th: "หลักฐานและชื่อไฟล์", en: "Evidence and file name" }
    report_file_date { th: "วันที่", en: "Date" }
    report_criteria { th: "เกณฑ์", en: "Criteria" }
    report_evidence_is(number: &str) { th: format!("หลักฐานที่ {number}"), en: format!("Evidence {number}") }

    report_photos { th: "ภาพถ่ายประกอบ", en: "Photos" }
    report_photos_none { th: "ไม่มีหลักฐานที่เป็นภาพถ่าย", en: "None of the evidence is a picture" }
    report_photo_alt(caption: &str) { th: format!("ภาพถ่าย: {caption}"), en: format!("Photo: {caption}") }
    report_photo_missing { th: "ไม่พบไฟล์ภาพนี้", en: "The file of this picture is missing" }
    report_photo_changed { th: "ไฟล์ภาพนี้ไม่ตรงกับไฟล์ที่แนบไว้", en: "This file is not the picture that was attached" }
    report_photo_unknown { th: "ไฟล์ภาพชนิดนี้พิมพ์ไม่ได้ ใช้ JPEG หรือ PNG", en: "This kind of picture cannot be printed; use JPEG or PNG" }
    report_photo_too_large { th: "ภาพมีขนาดใหญ่เกินไป จึงพิมพ์ไม่ได้", en: "This picture is too large to be printed" }
    report_photo_broken { th: "ไฟล์ภาพเสียหาย จึงพิมพ์ไม่ได้", en: "This picture is damaged and cannot be printed" }

    report_index_title { th: "บัญชีหลักฐานสำหรับการประชุมทางไกล", en: "Evidence index for the video conference" }
    report_index_counts(files: &str, criteria: &str, missing: &str) {
        th: format!("หลักฐาน {files} ไฟล์ เรียงตามเกณฑ์ที่มีหลักฐาน {criteria} ข้อ และเกณฑ์ที่ตอบว่าครบถ้วนหรือบางส่วนแต่ยังไม่มีหลักฐาน {missing} ข้อ ทำเครื่องหมายในช่องท้ายเมื่อแสดงแล้ว"),
        en: format!("Files: {files}. Criteria with evidence: {criteria}. Claimed without evidence: {missing}. Tick the last column once a file has been shown."),
    }
    report_picture { th: "ภาพย่อ", en: "Picture" }
    report_shown { th: "แสดงแล้ว", en: "Shown" }
    report_continued { th: "(ต่อ)", en: "(continued)" }
    report_index_missing { th: "ยังไม่มีหลักฐาน", en: "No evidence on file" }
    report_index_bare { th: "เกณฑ์ที่ตอบว่าครบถ้วนหรือบางส่วนแต่ยังไม่มีหลักฐาน", en: "Claimed without evidence" }
    report_index_loose { th: "หลักฐานที่ยังไม่เชื่อมกับเกณฑ์", en: "Evidence that supports no criterion yet" }
}
