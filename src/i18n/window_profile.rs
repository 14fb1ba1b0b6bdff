//! Words of the profile form.

use crate::i18n::messages;

messages! {
    profile_explanation {
        th: "ข้อมูลเหล่านี้แสดงในหน้าแรกของรายงาน ช่องที่มีคำว่า “จำเป็น” ต้องกรอกก่อนส่งใบสมัคร",
        en: "Printed on the first page of the report; fields marked “required” are needed for an application",
    }
    profile_required(name: &str) { th: format!("{name} (จำเป็น)"), en: format!("{name} (required)") }
    profile_office { th: "หน่วยงาน", en: "The office" }
    profile_place { th: "ที่ตั้งและการติดต่อ", en: "Place and contact" }
    profile_services { th: "งานบริการ", en: "Services" }
    profile_figures { th: "จำนวนเจ้าหน้าที่และผู้รับบริการ", en: "Figures" }
    profile_one_per_line { th: "บรรทัดละหนึ่งรายการ", en: "One per line" }
    profile_not_a_number { th: "กรอกเป็นจำนวนเต็ม เช่น 12", en: "Enter a whole number, such as 12" }
    profile_not_degrees { th: "กรอกเป็นองศาทศนิยม เช่น 16.7", en: "Enter decimal degrees, such as 16.7" }
}
