//! What the rows of an assessment file mean: every row is an edit, so a file cannot say what a person could not.

use std::collections::BTreeSet;

use crate::domain::answer::{Action, Answer, AnswerState};
use crate::domain::assessment::Assessment;
use crate::domain::certificate::{Certificates, Certification};
use crate::domain::criterion::Criterion;
use crate::domain::digest::Digest;
use crate::domain::edit::{Edit, EditError};
use crate::domain::evidence::Evidence;
use crate::domain::id::{CriterionId, LevelId, SectionId};
use crate::domain::points::Points;
use crate::domain::profile::ProfileField;
use crate::domain::seal::Revised;
use crate::storage::assessment_file::v1::strict::{
    ActionRow, AnswerRow, AssessmentFile, CertificatesRow, EvidenceRow, OwnRow, ProfileRow,
    RevisedRow, SectionPointsRow, StateWord,
};
use crate::storage::assessment_file::yearly_meaning;
use crate::storage::edition_file::{self, Editions};
use crate::storage::error::StorageError;
use crate::storage::locate::Step::{self, Field, Item};
use crate::storage::problem::Problem;
use crate::storage::rows::{Steps, date, deeper, digest, each, id, too_long, twice};
use crate::storage::wrong_value::WrongValue;

/// The assessment that a file of this version describes; `text` is where its values are pointed at.
pub(super) fn assessment(
    mut file: AssessmentFile,
    text: &str,
    editions: &Editions,
) -> Result<Assessment, StorageError> {
    let own = file.own_edition.take();
    let edition = edition_file::edition_of(&file.edition, own, text, editions)?;
    filled(Assessment::new(edition), file).map_err(|wrong| wrong.into_error(text))
}

fn filled(mut assessment: Assessment, file: AssessmentFile) -> Result<Assessment, WrongValue> {
    let to = &mut assessment;
    for (name, field, value) in profile_fields(file.profile) {
        put(to, Edit::SetProfile(field, value), vec![Field("profile"), Field(name)])?;
    }
    set_certificates(to, file.certificates)?;
    each(file.section_points, "section_points", |row, steps| section_points(to, row, steps))?;
    each(file.own_criteria, "own_criteria", |row, steps| own(to, row, steps))?;
    each(file.answers, "answers", |row, steps| answer(to, row, steps))?;
    each(file.evidence, "evidence", |row, steps| evidence(to, row, steps))?;
    each(file.plan, "plan", |row, steps| yearly_meaning::plan_row(to, row, steps))?;
    if let Some(row) = file.figures {
        yearly_meaning::figures(to, &row)?;
    }
    if let Some(row) = file.maintenance {
        yearly_meaning::maintenance(to, row)?;
    }
    if let Some(row) = file.revises {
        revised(to, row)?;
    }
    Ok(assessment)
}

pub(super) fn put(
    to: &mut Assessment,
    edit: Edit,
    steps: Vec<Step<'static>>,
) -> Result<(), WrongValue> {
    to.apply(edit).map_err(|error| WrongValue::new(steps, error))
}

fn revised(to: &mut Assessment, row: RevisedRow) -> Result<(), WrongValue> {
    let Some(fingerprint) = Digest::parse(&row.sha256) else {
        let steps = [Field("revises"), Field("sha256")];
        return Err(WrongValue::new(steps, Problem::Digest { text: row.sha256 }));
    };
    let edit = Edit::SetRevised(Revised { fingerprint, name: row.name });
    put(to, edit, vec![Field("revises"), Field("name")])
}

fn section_points(
    to: &mut Assessment,
    row: SectionPointsRow,
    steps: &Steps,
) -> Result<(), WrongValue> {
    let section = id(&row.section, SectionId::new, deeper(steps, "section"))?;
    if to.section_points(&section).is_some() {
        return Err(twice(&row.section, deeper(steps, "section")));
    }
    let field = if to.edition().section(&section).is_some() { "points" } else { "section" };
    put(to, Edit::SetSectionPoints(section, Some(Points(row.points))), deeper(steps, field))
}

fn own(to: &mut Assessment, row: OwnRow, steps: &Steps) -> Result<(), WrongValue> {
    let own = id(&row.id, CriterionId::new, deeper(steps, "id"))?;
    if to.criterion(&own).is_some() {
        return Err(twice(&row.id, deeper(steps, "id")));
    }
    let wrong_field = match too_long([("title", &row.title), ("look_at", &row.look_at)]) {
        Some(field) => field,
        None if row.id.starts_with(Criterion::OWN_PREFIX) => "title",
        None => "id",
    };
    let edit = Edit::SetOwnCriterion { id: own, title: row.title, look_at: row.look_at };
    put(to, edit, deeper(steps, wrong_field))
}

fn answer(to: &mut Assessment, row: AnswerRow, steps: &Steps) -> Result<(), WrongValue> {
    let criterion = id(&row.criterion, CriterionId::new, deeper(steps, "criterion"))?;
    if !to.answer(&criterion).is_empty() {
        return Err(twice(&row.criterion, deeper(steps, "criterion")));
    }
    let wrong = wrong_in_answer(to.criterion(&criterion), &row);
    let action = row.action.map(|action| self::action(action, &deeper(steps, "action")));
    let answer = Answer {
        state: row.state.into(),
        points: row.points.map(Points),
        note: row.note,
        reason: row.reason,
        responsible: row.responsible,
        action: action.transpose()?,
        flagged: row.flagged,
    };
    put(to, Edit::SetAnswer(criterion, answer), [steps, &wrong].concat())
}

/// Where an answer is wrong if it is refused, in the order in which the domain looks.
fn wrong_in_answer(criterion: Option<&Criterion>, row: &AnswerRow) -> Vec<Step<'static>> {
    let Some(criterion) = criterion else { return vec![Field("criterion")] };
    if row.state.leaves_out() && !criterion.not_applicable {
        return vec![Field("state")];
    }
    let own = [("note", &row.note), ("reason", &row.reason), ("responsible", &row.responsible)];
    let of_action = |action: &ActionRow| too_long([("what", &action.what), ("who", &action.who)]);
    match (too_long(own), row.action.as_ref().and_then(of_action)) {
        (Some(field), _) => vec![Field(field)],
        (None, Some(field)) => vec![Field("action"), Field(field)],
        (None, None) => vec![Field("points")],
    }
}

fn action(row: ActionRow, steps: &Steps) -> Result<Action, WrongValue> {
    let due = date(row.due.as_deref(), deeper(steps, "due"))?;
    Ok(Action { what: row.what, who: row.who, due, done: row.done })
}

fn evidence(to: &mut Assessment, row: EvidenceRow, steps: &Steps) -> Result<(), WrongValue> {
    let digest = digest(&row.sha256, deeper(steps, "sha256"))?;
    if to.evidence_by_digest(&digest).is_some() {
        return Err(twice(&row.sha256, deeper(steps, "sha256")));
    }
    let criteria: Result<BTreeSet<CriterionId>, WrongValue> = row
        .criteria
        .iter()
        .map(|text| id(text, CriterionId::new, deeper(steps, "criteria")))
        .collect();
    let wrong_field =
        too_long([("name", &row.name), ("caption", &row.caption)]).unwrap_or("criteria");
    let evidence = Evidence {
        digest,
        name: row.name,
        size: row.size,
        caption: row.caption,
        date: date(row.date.as_deref(), deeper(steps, "date"))?,
        criteria: criteria?,
    };
    put(to, Edit::SetEvidence(evidence), deeper(steps, wrong_field))
}

fn set_certificates(to: &mut Assessment, row: CertificatesRow) -> Result<(), WrongValue> {
    let certificates = certificates(row)?;
    let edit = Edit::SetCertificates(certificates.clone());
    to.apply(edit)
        .map_err(|error| WrongValue::new(wrong_in_certificates(&certificates, &error), error))
}

/// Where certificates are wrong that were refused with `error`.
fn wrong_in_certificates(certificates: &Certificates, error: &EditError) -> Vec<Step<'static>> {
    let rows = &certificates.certifications;
    let (row, field) = if let EditError::UnknownLevel(level) = error {
        (rows.iter().position(|row| row.level.as_ref() == Some(level)), "level")
    } else if let EditError::NotABuddhistYear(year) = error {
        (rows.iter().position(|row| row.year == *year), "year")
    } else {
        (None, "")
    };
    match row {
        Some(row) => {
            vec![Field("certificates"), Field("certifications"), Item(row), Field(field)]
        }
        None => vec![Field("certificates"), Field("until")],
    }
}

fn certificates(row: CertificatesRow) -> Result<Certificates, WrongValue> {
    let steps = [Field("certificates"), Field("certifications")];
    let level = |text: &str, index| {
        id(text, LevelId::new, [&steps[..], &[Item(index), Field("level")]].concat())
    };
    let numbered = row.certifications.iter().enumerate();
    let certifications: Result<Vec<Certification>, WrongValue> = numbered
        .map(|(index, row)| {
            let level = row.level.as_deref().map(|text| level(text, index)).transpose()?;
            Ok(Certification { year: row.year, level })
        })
        .collect();
    Ok(Certificates { certifications: certifications?, until: row.until })
}

impl StateWord {
    fn leaves_out(self) -> bool {
        matches!(self, Self::NotApplicable)
    }
}

impl From<StateWord> for AnswerState {
    fn from(word: StateWord) -> Self {
        match word {
            StateWord::NotAnswered => Self::NotAnswered,
            StateWord::Unknown => Self::Unknown,
            StateWord::Met => Self::Met,
            StateWord::Partly => Self::Partly,
            StateWord::NotMet => Self::NotMet,
            StateWord::NotApplicable => Self::NotApplicable,
        }
    }
}

/// The fields of the profile with their names in the file.
pub(super) fn profile_fields(row: ProfileRow) -> [(&'static str, ProfileField, String); 20] {
    use ProfileField as F;
    [
        ("centre_name", F::CentreName, row.centre_name),
        ("agency", F::Agency, row.agency),
        ("department", F::Department, row.department),
        ("ministry", F::Ministry, row.ministry),
        ("address", F::Address, row.address),
        ("province", F::Province, row.province),
        ("latitude", F::Latitude, row.latitude),
        ("longitude", F::Longitude, row.longitude),
        ("contact_person", F::ContactPerson, row.contact_person),
        ("telephone", F::Telephone, row.telephone),
        ("email", F::Email, row.email),
        ("service_hours", F::ServiceHours, row.service_hours),
        ("public_transport", F::PublicTransport, row.public_transport),
        ("mission_services", F::MissionServices, row.mission_services),
        ("information_services", F::InformationServices, row.information_services),
        ("complaint_services", F::ComplaintServices, row.complaint_services),
        ("staff", F::Staff, row.staff),
        ("users_per_day", F::UsersPerDay, row.users_per_day),
        ("channels", F::Channels, row.channels),
        ("online_users_per_month", F::OnlineUsersPerMonth, row.online_users_per_month),
    ]
}
