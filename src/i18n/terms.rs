//! The words of the standard and of an assessment, for window, papers and command line alike.

use crate::domain::answer::AnswerState;
use crate::domain::date::Date;
use crate::domain::edition::Edition;
use crate::domain::language::Language;
use crate::domain::profile::ProfileField;
use crate::domain::provenance::Provenance;
use crate::i18n::{Texts, messages};
use crate::thai::dates;

messages! {
    state_not_answered { th: "ยังไม่ตอบ", en: "Not answered" }
    state_unknown { th: "ยังไม่ทราบ", en: "Not sure yet" }
    state_met { th: "ครบถ้วน", en: "Met" }
    state_partly { th: "บางส่วน", en: "Partly met" }
    state_not_met { th: "ยังไม่มี", en: "Not met" }
    state_not_applicable { th: "ไม่เกี่ยวข้อง", en: "Not applicable" }
    mark_official { th: "ถ้อยคำทางการ", en: "Official wording" }
    mark_second_hand { th: "อ้างจากหน่วยงานผู้สมัคร", en: "Quoted by an applicant" }
    mark_carried_over { th: "ถ้อยคำของเกณฑ์ปีอื่น", en: "From another edition" }
    mark_derived { th: "เรียบเรียงโดยโปรแกรม", en: "Program's wording" }
    mark_unsourced { th: "ไม่มีแหล่งอ้างอิง", en: "No source" }
    mark_translation { th: "คำแปลของโปรแกรม", en: "Working translation" }
    mark_from_manual { th: "หน่วยงานคัดจากคู่มือ", en: "From the manual, by the office" }
    mark_office { th: "ถ้อยคำของหน่วยงาน", en: "The office's own" }
    explain_official {
        th: "เผยแพร่โดยคณะรัฐมนตรี สำนักนายกรัฐมนตรี หรือคณะกรรมการศูนย์ราชการสะดวก",
        en: "Published by the Cabinet, the Prime Minister's Office or the GECC committees",
    }
    explain_second_hand {
        th: "ถ้อยคำทางการตามที่หน่วยงานผู้สมัครอ้างไว้ในเอกสารของตน ยังไม่ได้เทียบกับคู่มือ",
        en: "Official wording as an applying office quotes it; not compared with the manual",
    }
    explain_carried_over {
        th: "ถ้อยคำของเกณฑ์ปีอื่น เพราะยังไม่ทราบถ้อยคำของปีนี้",
        en: "Wording of another edition, because that of this one is not known",
    }
    explain_derived {
        th: "ไม่ใช่ถ้อยคำทางการ โปรแกรมเรียบเรียงจากกฎหมายหรือข้อความที่ระบุ",
        en: "Not official: written for this program from the law or sentence that is named",
    }
    explain_unsourced {
        th: "ไม่ใช่ถ้อยคำทางการ เป็นความรู้ทั่วไปที่ไม่พบแหล่งอ้างอิง",
        en: "Not official: general knowledge without a source",
    }
    explain_from_manual {
        th: "หน่วยงานคัดจากคู่มือทางการที่มีอยู่ โปรแกรมไม่ได้ตรวจเทียบ",
        en: "Copied by the office from the official manual that it holds; not compared by the program",
    }
    explain_office { th: "ไม่ใช่ถ้อยคำทางการ หน่วยงานเขียนเอง", en: "Not official: written by the office itself" }

    own_edition_mark(based_on: &str) {
        th: format!("ฉบับที่หน่วยงานปรับแก้ จากฉบับ {based_on}"),
        en: format!("Corrected by the office, from edition {based_on}"),
    }
    own_edition_by(office: &str, date: &str) { th: format!("ปรับแก้โดย {office} เมื่อ {date}"), en: format!("Corrected by {office} on {date}") }
    own_edition_from(source: &str) { th: format!("ที่มาของถ้อยคำที่ปรับแก้: {source}"), en: format!("Corrected wording from: {source}") }
    edition_mark(year: u16, mark: &str) { th: format!("{year} ฉบับปรับแก้ {mark}"), en: format!("{year}, corrected {mark}") }

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

    date_hint { th: "เช่น 20/11/2569", en: "such as 2026-11-20" }
    date_refused { th: "กรอกวันที่ เช่น 20/11/2569", en: "Enter a day, such as 2026-11-20 or 20/11/2569" }
}

impl Texts {
    /// The word for a state of an answer.
    #[must_use]
    pub const fn state(self, state: AnswerState) -> &'static str {
        match state {
            AnswerState::NotAnswered => self.state_not_answered(),
            AnswerState::Unknown => self.state_unknown(),
            AnswerState::Met => self.state_met(),
            AnswerState::Partly => self.state_partly(),
            AnswerState::NotMet => self.state_not_met(),
            AnswerState::NotApplicable => self.state_not_applicable(),
        }
    }

    /// The mark of a text: where it comes from.
    #[must_use]
    pub const fn provenance(self, provenance: Provenance) -> &'static str {
        match provenance {
            Provenance::Official => self.mark_official(),
            Provenance::OfficialSecondHand => self.mark_second_hand(),
            Provenance::CarriedOver => self.mark_carried_over(),
            Provenance::Derived => self.mark_derived(),
            Provenance::Unsourced => self.mark_unsourced(),
            Provenance::FromManual => self.mark_from_manual(),
            Provenance::Office => self.mark_office(),
        }
    }

    /// What the mark of a text means, as a sentence.
    #[must_use]
    pub const fn provenance_meaning(self, provenance: Provenance) -> &'static str {
        match provenance {
            Provenance::Official => self.explain_official(),
            Provenance::OfficialSecondHand => self.explain_second_hand(),
            Provenance::CarriedOver => self.explain_carried_over(),
            Provenance::Derived => self.explain_derived(),
            Provenance::Unsourced => self.explain_unsourced(),
            Provenance::FromManual => self.explain_from_manual(),
            Provenance::Office => self.explain_office(),
        }
    }

    /// The year of an edition, with the mark of an office's correction: short, and different for different editions.
    #[must_use]
    pub fn edition_year(self, edition: &Edition) -> String {
        let year = edition.parts().year;
        edition.id().own_mark().map_or_else(|| year.to_string(), |it| self.edition_mark(year, it))
    }

    /// That an office corrected the edition, from which one, who and when. `None`: it is one of the program.
    #[must_use]
    pub fn own_edition(self, edition: &Edition) -> Option<[String; 3]> {
        let own = edition.own()?;
        let date = self.long_date(own.date);
        Some([
            self.own_edition_mark(own.based_on.as_str()),
            self.own_edition_by(own.office.trim(), &date),
            self.own_edition_from(own.wording_from.trim()),
        ])
    }

    /// The name of a field of the profile.
    #[must_use]
    pub const fn field(self, field: ProfileField) -> &'static str {
        match field {
            ProfileField::CentreName => self.field_centre(),
            ProfileField::Agency => self.field_agency(),
            ProfileField::Department => self.field_department(),
            ProfileField::Ministry => self.field_ministry(),
            ProfileField::Address => self.field_address(),
            ProfileField::Province => self.field_province(),
            ProfileField::Latitude => self.field_latitude(),
            ProfileField::Longitude => self.field_longitude(),
            ProfileField::ContactPerson => self.field_contact(),
            ProfileField::Telephone => self.field_telephone(),
            ProfileField::Email => self.field_email(),
            ProfileField::ServiceHours => self.field_hours(),
            ProfileField::PublicTransport => self.field_transport(),
            ProfileField::MissionServices => self.field_mission(),
            ProfileField::InformationServices => self.field_information(),
            ProfileField::ComplaintServices => self.field_complaints(),
            ProfileField::Staff => self.field_staff(),
            ProfileField::UsersPerDay => self.field_users(),
            ProfileField::Channels => self.field_channels(),
            ProfileField::OnlineUsersPerMonth => self.field_online(),
        }
    }

    /// A day in few letters: `20 พ.ย. 2569`.
    #[must_use]
    pub fn short_date(self, date: Date) -> String {
        let (year, month, day) = numbers(date);
        match self.0 {
            Language::Thai => dates::thai_short(year, month, day),
            Language::English => dates::english_short(year, month, day),
        }
    }

    /// A day written out: `20 พฤศจิกายน 2569`.
    #[must_use]
    pub fn long_date(self, date: Date) -> String {
        let (year, month, day) = numbers(date);
        match self.0 {
            Language::Thai => dates::thai_long(year, month, day),
            Language::English => dates::english_long(year, month, day),
        }
    }
}

fn numbers(date: Date) -> (i32, u8, u8) {
    (i32::from(date.year()), date.month().unsigned_abs(), date.day().unsigned_abs())
}
