//! The words of the summary of a folder.

use crate::domain::folder::{Column, Filter, GroupBy};
use crate::i18n::{Texts, messages};

messages! {
    folder_paper_title { th: "สรุปผลการประเมินตนเองของศูนย์ราชการสะดวก", en: "Summary of self-assessments" }
    folder_paper_subject {
        th: "ภาพรวมผลการประเมินตนเองของหลายศูนย์",
        en: "The self-assessments of several centres at a glance",
    }
    folder_paper_of(name: &str) { th: format!("โฟลเดอร์ {name}"), en: format!("Folder {name}") }
    folder_paper_unnamed { th: "โฟลเดอร์ที่ไม่มีชื่อ", en: "Folder without a name" }
    folder_paper_shown(filter: &str) { th: format!("เฉพาะศูนย์ที่{filter}"), en: format!("Only centres that {filter}") }
    folder_paper_search(words: &str) { th: format!("เฉพาะที่พบคำว่า “{words}”"), en: format!("Only where “{words}” is found") }

    folder_paper_centres { th: "จำนวนศูนย์", en: "Centres" }
    folder_paper_unread_note(count: &str) { th: format!("อ่านไม่ได้อีก {count} ไฟล์"), en: format!("Unreadable files: {count}") }
    folder_paper_mean_claimed { th: "คะแนนเฉลี่ยตามคำตอบ", en: "Mean points claimed" }
    folder_paper_mean_evidenced { th: "คะแนนเฉลี่ยตามหลักฐาน", en: "Mean points with evidence" }
    folder_paper_gate { th: "ผ่านเกณฑ์ด้านกายภาพครบ", en: "All physical criteria met" }
    folder_paper_complete { th: "ตอบครบทุกข้อ", en: "Every criterion answered" }
    folder_paper_without_stops { th: "ไม่มีสิ่งที่ต้องแก้ไข", en: "Nothing to correct" }
    folder_paper_reviewed { th: "ผู้ตรวจประเมินพิจารณาแล้ว", en: "Reviewed" }
    folder_paper_seal_broken { th: "ไม่ตรง", en: "Changed" }
    folder_paper_finished(count: &str) { th: format!("พิจารณาเสร็จสิ้น {count} ศูนย์"), en: format!("Finished: {count}") }
    folder_paper_seals_broken(count: &str) { th: format!("ไม่ตรงกับที่ผนึก {count} ศูนย์"), en: format!("Not what was sealed: {count}") }
    folder_paper_sealed { th: "ผนึกแล้ว", en: "Sealed" }

    folder_paper_levels { th: "จำนวนศูนย์ตามระดับ", en: "Centres by level" }
    folder_paper_level_none { th: "ยังไม่ถึงระดับใด", en: "No level yet" }
    folder_paper_legend_claimed { th: "ตามคำตอบ", en: "As answered" }
    folder_paper_legend_evidenced { th: "ตามหลักฐาน", en: "With evidence" }
    folder_paper_bar(claimed: &str, evidenced: &str) {
        th: format!("{claimed} ศูนย์ · ตามหลักฐาน {evidenced}"),
        en: format!("{claimed} · with evidence {evidenced}"),
    }
    folder_paper_chart_alt(bars: &str) {
        th: format!("แผนภูมิแท่งจำนวนศูนย์ตามระดับ: {bars}"),
        en: format!("Bar chart of the centres at each level: {bars}"),
    }

    folder_paper_by_agency { th: "สรุปตามหน่วยงาน", en: "By agency" }
    folder_paper_by_province { th: "สรุปตามจังหวัด", en: "By province" }
    folder_paper_by_level { th: "สรุปตามระดับ", en: "By level" }
    folder_paper_no_agency { th: "ไม่ระบุหน่วยงาน", en: "No agency named" }
    folder_paper_no_province { th: "ไม่ระบุจังหวัด", en: "No province named" }
    folder_paper_all { th: "รวม", en: "Total" }
    folder_paper_group(name: &str, centres: &str) { th: format!("{name} ({centres} ศูนย์)"), en: format!("{name} (centres: {centres})") }
    folder_paper_group_gate { th: "ผ่านกายภาพ", en: "Physical met" }
    folder_paper_group_mean_claimed { th: "เฉลี่ยตามคำตอบ", en: "Mean claimed" }
    folder_paper_group_mean_evidenced { th: "เฉลี่ยตามหลักฐาน", en: "Mean evidenced" }
    folder_paper_group_reviewed { th: "พิจารณาแล้ว", en: "Reviewed" }

    folder_paper_table { th: "รายชื่อศูนย์", en: "Centres" }
    folder_paper_order(column: &str) {
        th: format!("เรียงตาม{column} ชื่อเรียงตามลำดับอักษรในพจนานุกรม"),
        en: format!("Ordered by {column}; names stand in the order of the Thai dictionary"),
    }
    folder_paper_none { th: "ไม่มีไฟล์การประเมินตรงตามที่เลือก", en: "No assessment is among those that were chosen" }
    folder_paper_centre { th: "ศูนย์และหน่วยงานที่รับผิดชอบ", en: "Centre, and the office that runs it" }
    folder_paper_edition { th: "เกณฑ์ปี", en: "Edition" }
    folder_paper_gate_column { th: "กายภาพ", en: "Physical" }
    folder_paper_reviews { th: "ผลตรวจ (ฉบับ)", en: "Reviews" }
    folder_paper_reviewed_by(names: &str) { th: format!("ผู้ตรวจประเมิน: {names}"), en: format!("Reviewed by {names}") }
    folder_paper_until { th: "รับรองถึงปี", en: "Certified until" }
    folder_paper_claimed { th: "ระดับและคะแนน\nตามคำตอบ", en: "Level, points claimed" }
    folder_paper_evidenced { th: "ระดับและคะแนน\nตามหลักฐาน", en: "Level, points with evidence" }
    folder_paper_stops_column { th: "ต้อง\nแก้ไข", en: "To correct" }
    folder_paper_advice_column { th: "ควร\nตรวจสอบ", en: "To check" }
    folder_paper_reviews_column { th: "ผลตรวจ\n(ฉบับ)", en: "Reviews" }
    folder_paper_until_column { th: "รับรอง\nถึงปี", en: "Valid until" }

    folder_paper_unread { th: "ไฟล์ที่อ่านไม่ได้", en: "Files that could not be read" }
    folder_paper_unread_about { th: "ไฟล์เหล่านี้ไม่อยู่ในผลรวมและรายชื่อข้างต้น", en: "These files are in no sum and in no list of this paper" }
    folder_paper_file { th: "ไฟล์", en: "File" }
    folder_paper_why { th: "สาเหตุ", en: "Reason" }
    folder_paper_method { th: "วิธีอ่านรายงานนี้", en: "How to read this paper" }
    folder_paper_means_claimed { th: "ระดับและคะแนนรวมที่ได้เมื่อนับทุกข้อตามที่หน่วยงานตอบ", en: "Level and points by the answers of the office" }
    folder_paper_means_evidenced { th: "ระดับและคะแนนรวมที่ได้เมื่อนับเฉพาะข้อที่มีหลักฐานแนบ", en: "Level and points by answers with evidence on file alone" }
    folder_paper_about { th: "ประมาณ", en: "About" }
    folder_paper_means_gate { th: "จำนวนข้อด้านกายภาพที่ผ่านจากทั้งหมด ต้องผ่านครบทุกข้อ", en: "How many of the physical criteria are met; all must be" }
    folder_paper_means_reviews { th: "จำนวนผลการตรวจประเมินที่อยู่คู่กับไฟล์การประเมิน", en: "How many reviews lie beside the assessment" }
    folder_paper_means_until { th: "ปี พ.ศ. สุดท้ายที่ใบรับรองมีผล", en: "The last year, Buddhist era, in which the certificate is current" }

    folder_paper_gate_open { th: "ยังไม่ผ่านเกณฑ์ด้านกายภาพครบทุกข้อ", en: "do not meet all physical criteria" }
    folder_paper_stopped { th: "มีสิ่งที่ต้องแก้ไข", en: "have something to correct" }
    folder_paper_behind { th: "มีคะแนนตามหลักฐานน้อยกว่าคะแนนตามคำตอบ", en: "have less evidence than they claim" }
    folder_paper_not_reviewed { th: "ผู้ตรวจประเมินยังไม่ได้พิจารณา", en: "have no review" }
}

impl Texts {
    /// What the centres that a filter keeps have in common. `None`: it keeps all.
    #[must_use]
    pub const fn folder_paper_filter(self, filter: Filter) -> Option<&'static str> {
        match filter {
            Filter::All => None,
            Filter::GateOpen => Some(self.folder_paper_gate_open()),
            Filter::Stopped => Some(self.folder_paper_stopped()),
            Filter::EvidenceBehind => Some(self.folder_paper_behind()),
            Filter::NotReviewed => Some(self.folder_paper_not_reviewed()),
        }
    }

    /// What the sums of groups are headed with. `None`: there are no groups.
    #[must_use]
    pub const fn folder_paper_groups(self, group: GroupBy) -> Option<&'static str> {
        match group {
            GroupBy::Nothing => None,
            GroupBy::Agency => Some(self.folder_paper_by_agency()),
            GroupBy::Province => Some(self.folder_paper_by_province()),
            GroupBy::Level => Some(self.folder_paper_by_level()),
        }
    }

    /// What the groups are, for the head of their column.
    #[must_use]
    pub const fn folder_paper_group_column(self, group: GroupBy) -> &'static str {
        match group {
            GroupBy::Nothing => "",
            GroupBy::Agency => self.field_agency(),
            GroupBy::Province => self.field_province(),
            GroupBy::Level => self.table_level(),
        }
    }

    /// The name of a column by which a folder can be ordered.
    #[must_use]
    pub const fn folder_paper_column(self, column: Column) -> &'static str {
        match column {
            Column::Centre => self.field_centre(),
            Column::Agency => self.field_agency(),
            Column::Province => self.field_province(),
            Column::Edition => self.table_edition(),
            Column::Level => self.table_level(),
            Column::Claimed => self.table_claimed(),
            Column::Evidenced => self.table_evidenced(),
            Column::Gate => self.table_gate_met(),
            Column::Findings => self.report_found(),
            Column::Reviews => self.table_reviews(),
            Column::Sealed => self.table_sealed(),
            Column::Changed => self.table_changed(),
            Column::Until => self.table_until(),
        }
    }
}
