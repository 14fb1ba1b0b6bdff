//! Words of the profile form.

use crate::domain::profile::ProfileField;
use crate::i18n::{Texts, messages};

messages! {
    profile_explanation {
        th: "ข้อมูลเหล่านี้พิมพ์ในหน้าแรกของรายงาน ช่องที่มีคำว่า “จำเป็น” ต้องกรอกก่อนส่งใบสมัคร",
        en: "Printed on the first page of the report; fields marked “required” are needed for an application",
    }
    profile_required(name: &str) { th: format!("{name} (จำเป็น)"), en: format!("{name} (required)") }
    profile_office { th: "หน่วยงาน", en: "The office" }
    profile_place { th: "ที่ตั้งและการติดต่อ", en: "Place and contact" }
    profile_services { th: "งานบริการ", en: "Services" }
    profile_figures { th: "จำนวน", en: "Figures" }
    profile_one_per_line { th: "บรรทัดละหนึ่งรายการ", en: "One a line" }
    profile_not_a_number { th: "กรอกเป็นตัวเลขเท่านั้น", en: "A number is needed here" }

    field_centre { th: "ชื่อศูนย์", en: "Name of the centre" }
    field_agency { th: "หน่วยงานที่รับผิดชอบ", en: "Office that runs it" }
    field_department { th: "กรมหรือรัฐวิสาหกิจ", en: "Department or state enterprise" }
    field_ministry { th: "กระทรวง", en: "Ministry" }
    field_address { th: "ที่ตั้ง", en: "Address" }
    field_province { th: "จังหวัด", en: "Province" }
    field_latitude { th: "ละติจูด", en: "Latitude" }
    field_longitude { th: "ลองจิจูด", en: "Longitude" }
    field_contact { th: "ผู้ประสานงาน", en: "Contact person" }
    field_telephone { th: "โทรศัพท์", en: "Telephone" }
    field_email { th: "อีเมล", en: "E-mail" }
    field_hours { th: "วันและเวลาให้บริการ", en: "Days and hours of service" }
    field_transport { th: "รถสาธารณะที่ผ่าน", en: "Public transport that passes" }
    field_mission { th: "งานบริการตามภารกิจ", en: "Services of the mission" }
    field_information { th: "งานบริการข้อมูลข่าวสาร", en: "Information services" }
    field_complaints { th: "งานรับเรื่องราวร้องทุกข์", en: "Complaint services" }
    field_staff { th: "จำนวนเจ้าหน้าที่ (คน)", en: "Staff" }
    field_users { th: "ผู้รับบริการเฉลี่ยต่อวัน (คน)", en: "Users a day" }
    field_channels { th: "ช่องทางการให้บริการ", en: "Service channels" }
    field_online { th: "ผู้ใช้ช่องทางออนไลน์ต่อเดือน (คน)", en: "Online users a month" }
}

/// The name of a field.
#[must_use]
pub const fn field_name(texts: Texts, field: ProfileField) -> &'static str {
    match field {
        ProfileField::CentreName => texts.field_centre(),
        ProfileField::Agency => texts.field_agency(),
        ProfileField::Department => texts.field_department(),
        ProfileField::Ministry => texts.field_ministry(),
        ProfileField::Address => texts.field_address(),
        ProfileField::Province => texts.field_province(),
        ProfileField::Latitude => texts.field_latitude(),
        ProfileField::Longitude => texts.field_longitude(),
        ProfileField::ContactPerson => texts.field_contact(),
        ProfileField::Telephone => texts.field_telephone(),
        ProfileField::Email => texts.field_email(),
        ProfileField::ServiceHours => texts.field_hours(),
        ProfileField::PublicTransport => texts.field_transport(),
        ProfileField::MissionServices => texts.field_mission(),
        ProfileField::InformationServices => texts.field_information(),
        ProfileField::ComplaintServices => texts.field_complaints(),
        ProfileField::Staff => texts.field_staff(),
        ProfileField::UsersPerDay => texts.field_users(),
        ProfileField::Channels => texts.field_channels(),
        ProfileField::OnlineUsersPerMonth => texts.field_online(),
    }
}
