//! An assessment as rows of its file, in the order of the edition, so that equal assessments give equal bytes.

use crate::domain::answer::{Action, Answer, AnswerState};
use crate::domain::assessment::Assessment;
use crate::domain::criterion::Criterion;
use crate::domain::evidence::Evidence;
use crate::domain::profile::{Profile, ProfileField};
use crate::storage::assessment_file::v1::strict::{
    ActionRow, AnswerRow, AssessmentFile, CertificatesRow, CertificationRow, EvidenceRow, OwnRow,
    ProfileRow, RevisedRow, SectionPointsRow, StateWord,
};
use crate::storage::assessment_file::{FORMAT, VERSION, yearly_writing};
use crate::storage::edition_file;

/// The file that describes the assessment.
pub(super) fn file(assessment: &Assessment) -> AssessmentFile {
    let edition = assessment.edition();
    AssessmentFile {
        format: FORMAT.to_owned(),
        version: VERSION,
        program: env!("CARGO_PKG_VERSION").to_owned(),
        edition: edition.id().to_string(),
        own_edition: edition.own().map(|_| edition_file::file_of(edition)),
        profile: profile(assessment.profile()),
        certificates: certificates(assessment),
        section_points: section_points(assessment),
        own_criteria: assessment.own_criteria().iter().map(own).collect(),
        answers: assessment
            .criteria()
            .map(|criterion| (criterion, assessment.answer(&criterion.id)))
            .filter(|(_, answer)| !answer.is_empty())
            .map(|(criterion, answer)| self::answer(criterion, answer))
            .collect(),
        evidence: assessment.evidence().iter().map(evidence).collect(),
        plan: yearly_writing::plan(assessment),
        figures: assessment.figures().map(yearly_writing::figures),
        maintenance: yearly_writing::maintenance(assessment.maintenance()),
        revises: assessment.revised().map(|revised| RevisedRow {
            sha256: revised.fingerprint.to_string(),
            name: revised.name.clone(),
        }),
    }
}

fn section_points(assessment: &Assessment) -> Vec<SectionPointsRow> {
    let sections = assessment.edition().sections().iter();
    sections
        .filter_map(|section| {
            let points = assessment.section_points(&section.id)?.0;
            Some(SectionPointsRow { section: section.id.to_string(), points })
        })
        .collect()
}

fn certificates(assessment: &Assessment) -> CertificatesRow {
    let certificates = assessment.certificates();
    let rows = certificates.certifications.iter().map(|certification| CertificationRow {
        year: certification.year,
        level: certification.level.as_ref().map(ToString::to_string),
    });
    CertificatesRow { certifications: rows.collect(), until: certificates.until }
}

fn own(criterion: &Criterion) -> OwnRow {
    OwnRow {
        id: criterion.id.to_string(),
        title: criterion.title.th.clone(),
        look_at: criterion.look_at.th.clone(),
    }
}

fn answer(criterion: &Criterion, answer: &Answer) -> AnswerRow {
    AnswerRow {
        criterion: criterion.id.to_string(),
        state: answer.state.into(),
        points: answer.points.map(|points| points.0),
        note: answer.note.clone(),
        reason: answer.reason.clone(),
        responsible: answer.responsible.clone(),
        action: answer.action.as_ref().map(action),
        flagged: answer.flagged,
    }
}

fn action(action: &Action) -> ActionRow {
    ActionRow {
        what: action.what.clone(),
        who: action.who.clone(),
        due: action.due.as_ref().map(ToString::to_string),
        done: action.done,
    }
}

fn evidence(evidence: &Evidence) -> EvidenceRow {
    EvidenceRow {
        sha256: evidence.digest.to_string(),
        name: evidence.name.clone(),
        size: evidence.size,
        caption: evidence.caption.clone(),
        date: evidence.date.as_ref().map(ToString::to_string),
        criteria: evidence.criteria.iter().map(ToString::to_string).collect(),
    }
}

impl From<AnswerState> for StateWord {
    fn from(state: AnswerState) -> Self {
        match state {
            AnswerState::NotAnswered => Self::NotAnswered,
            AnswerState::Unknown => Self::Unknown,
            AnswerState::Met => Self::Met,
            AnswerState::Partly => Self::Partly,
            AnswerState::NotMet => Self::NotMet,
            AnswerState::NotApplicable => Self::NotApplicable,
        }
    }
}

fn profile(profile: &Profile) -> ProfileRow {
    use ProfileField as F;
    let value = |field| profile.get(field).to_owned();
    ProfileRow {
        centre_name: value(F::CentreName),
        agency: value(F::Agency),
        department: value(F::Department),
        ministry: value(F::Ministry),
        address: value(F::Address),
        province: value(F::Province),
        latitude: value(F::Latitude),
        longitude: value(F::Longitude),
        contact_person: value(F::ContactPerson),
        telephone: value(F::Telephone),
        email: value(F::Email),
        service_hours: value(F::ServiceHours),
        public_transport: value(F::PublicTransport),
        mission_services: value(F::MissionServices),
        information_services: value(F::InformationServices),
        complaint_services: value(F::ComplaintServices),
        staff: value(F::Staff),
        users_per_day: value(F::UsersPerDay),
        channels: value(F::Channels),
        online_users_per_month: value(F::OnlineUsersPerMonth),
    }
}
