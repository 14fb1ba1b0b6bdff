//! How the places of a merge are typed: `L-08` for all of an answer, `L-08.note` for its note, `profile.centre_name`,
//! `evidence.1a2b3c4d`
//! with `.caption` and `.date`, `plan.3`, `figures`.

use crate::domain::assessment::Assessment;
use crate::domain::id::{CriterionId, SectionId};
use crate::domain::merge::{AnswerSlot, EvidenceSlot, Slot};
use crate::domain::plan::PlanRowId;
use crate::domain::profile::ProfileField;
use crate::storage::assessment_file::field_name;

const FIGURES: &str = "figures";
const CERTIFICATES: &str = "certificates";
const MAINTENANCE: &str = "maintenance";
/// How many digits of a fingerprint are shown; as many as are needed to tell files apart may be typed.
const SHOWN_DIGITS: usize = 8;

/// The words for parts of an answer.
const PARTS: [(&str, AnswerSlot); 5] = [
    ("judgement", AnswerSlot::Judgement),
    ("note", AnswerSlot::Note),
    ("responsible", AnswerSlot::Responsible),
    ("action", AnswerSlot::Action),
    ("flag", AnswerSlot::Flag),
];

/// The words for parts of what is said of a file of evidence.
const EVIDENCE_PARTS: [(&str, EvidenceSlot); 2] =
    [("caption", EvidenceSlot::Caption), ("date", EvidenceSlot::Date)];

/// How a place is typed.
pub(super) fn typed(slot: &Slot) -> String {
    match slot {
        Slot::Profile(field) => format!("profile.{}", field_name(*field)),
        Slot::Own(id) => format!("own.{id}"),
        Slot::Answer(id, part) => match PARTS.iter().find(|(_, known)| known == part) {
            Some((word, _)) => format!("{id}.{word}"),
            None => id.to_string(),
        },
        Slot::SectionPoints(id) => format!("section.{id}"),
        Slot::Figures => FIGURES.to_owned(),
        Slot::Certificates => CERTIFICATES.to_owned(),
        Slot::Maintenance => MAINTENANCE.to_owned(),
        Slot::Evidence(digest, part) => {
            let digits: String = digest.to_string().chars().take(SHOWN_DIGITS).collect();
            match EVIDENCE_PARTS.iter().find(|(_, known)| known == part) {
                Some((word, _)) => format!("evidence.{digits}.{word}"),
                None => format!("evidence.{digits}"),
            }
        }
        Slot::Plan(row) => format!("plan.{}", row.0),
    }
}

/// The places that were typed. Empty: the copies have none of this name.
pub(super) fn read(text: &str, copies: [&Assessment; 2]) -> Vec<Slot> {
    let is_criterion = |id: &CriterionId| copies.iter().any(|one| one.criterion(id).is_some());
    let criterion = |text: &str| CriterionId::new(text).ok().filter(is_criterion);
    if let Some(id) = criterion(text) {
        let parts = PARTS.iter().map(|(_, part)| *part).chain([AnswerSlot::Whole]);
        return parts.map(|part| Slot::Answer(id.clone(), part)).collect();
    }
    let one = match text {
        FIGURES => Some(Slot::Figures),
        CERTIFICATES => Some(Slot::Certificates),
        MAINTENANCE => Some(Slot::Maintenance),
        text => match text.split_once('.') {
            Some(("profile", name)) => {
                let named = |field: &ProfileField| field_name(*field) == name;
                ProfileField::ALL.into_iter().find(named).map(Slot::Profile)
            }
            Some(("own", id)) => criterion(id).map(Slot::Own),
            Some(("section", id)) => section(id, copies).map(Slot::SectionPoints),
            Some(("plan", number)) => number.parse().ok().map(|row| Slot::Plan(PlanRowId(row))),
            Some(("evidence", rest)) => return evidence(rest, copies),
            Some(_) | None => part(text).and_then(|(id, part)| {
                let id = criterion(id)?;
                Some(Slot::Answer(id, part))
            }),
        },
    };
    one.into_iter().collect()
}

fn part(text: &str) -> Option<(&str, AnswerSlot)> {
    let (id, word) = text.rsplit_once('.')?;
    let (_, part) = PARTS.iter().find(|(known, _)| *known == word)?;
    Some((id, *part))
}

fn section(text: &str, [first, _]: [&Assessment; 2]) -> Option<SectionId> {
    let sections = first.edition().sections();
    sections.iter().map(|section| &section.id).find(|id| id.as_str() == text).cloned()
}

/// The places of the evidence whose fingerprint begins like this, where there is only one.
fn evidence(text: &str, copies: [&Assessment; 2]) -> Vec<Slot> {
    let (digits, word) = text.split_once('.').unwrap_or((text, ""));
    let part = EVIDENCE_PARTS.iter().find(|(known, _)| *known == word).map(|(_, part)| *part);
    let mut found: Vec<_> = copies
        .iter()
        .flat_map(|one| one.evidence())
        .map(|evidence| evidence.digest)
        .filter(|digest| digest.to_string().starts_with(digits))
        .collect();
    found.sort_unstable();
    found.dedup();
    match (&*found, digits.is_empty()) {
        ([digest], false) => match part {
            Some(part) => vec![Slot::Evidence(*digest, part)],
            None if word.is_empty() => {
                let parts = EVIDENCE_PARTS.iter().map(|(_, part)| *part);
                parts.chain([EvidenceSlot::Whole]).map(|it| Slot::Evidence(*digest, it)).collect()
            }
            None => Vec::new(),
        },
        _ => Vec::new(),
    }
}
