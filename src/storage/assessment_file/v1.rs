//! The shape of an assessment file, version 1. Frozen: a new shape is a new version beside it.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::storage::edition_file::EditionFile;
use crate::storage::frozen::{frozen, is_false};

frozen! {
    struct AssessmentFile {
        pub format: String,
        pub version: u32,
        pub program: String,
        pub edition: String,
        /// The whole edition, where an office corrected it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub own_edition: Option<EditionFile>,
        #[serde(default)]
        pub profile: ProfileRow,
        #[serde(default)]
        pub certificates: CertificatesRow,
        #[serde(default)]
        pub section_points: Vec<SectionPointsRow>,
        #[serde(default)]
        pub own_criteria: Vec<OwnRow>,
        #[serde(default)]
        pub answers: Vec<AnswerRow>,
        #[serde(default)]
        pub evidence: Vec<EvidenceRow>,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub plan: Vec<PlanEntry>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub figures: Option<FiguresRow>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub maintenance: Option<MaintenanceRow>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub revises: Option<RevisedRow>,
    }
    #[derive(Default)]
    struct ProfileRow {
        #[serde(default)]
        pub centre_name: String,
        #[serde(default)]
        pub agency: String,
        #[serde(default)]
        pub department: String,
        #[serde(default)]
        pub ministry: String,
        #[serde(default)]
        pub address: String,
        #[serde(default)]
        pub province: String,
        #[serde(default)]
        pub latitude: String,
        #[serde(default)]
        pub longitude: String,
        #[serde(default)]
        pub contact_person: String,
        #[serde(default)]
        pub telephone: String,
        #[serde(default)]
        pub email: String,
        #[serde(default)]
        pub service_hours: String,
        #[serde(default)]
        pub public_transport: String,
        #[serde(default)]
        pub mission_services: String,
        #[serde(default)]
        pub information_services: String,
        #[serde(default)]
        pub complaint_services: String,
        #[serde(default)]
        pub staff: String,
        #[serde(default)]
        pub users_per_day: String,
        #[serde(default)]
        pub channels: String,
        #[serde(default)]
        pub online_users_per_month: String,
    }
    #[derive(Default)]
    struct CertificatesRow {
        #[serde(default)]
        pub certifications: Vec<CertificationRow>,
        #[serde(default)]
        pub until: Option<u16>,
    }
    struct CertificationRow {
        pub year: u16,
        #[serde(default)]
        pub level: Option<String>,
    }
    struct SectionPointsRow {
        pub section: String,
        pub points: u16,
    }
    struct OwnRow {
        pub id: String,
        pub title: String,
        #[serde(default, skip_serializing_if = "String::is_empty")]
        pub look_at: String,
    }
    struct AnswerRow {
        pub criterion: String,
        #[serde(default)]
        pub state: StateWord,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub points: Option<u16>,
        #[serde(default, skip_serializing_if = "String::is_empty")]
        pub note: String,
        #[serde(default, skip_serializing_if = "String::is_empty")]
        pub reason: String,
        #[serde(default, skip_serializing_if = "String::is_empty")]
        pub responsible: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub action: Option<ActionRow>,
        #[serde(default, skip_serializing_if = "is_false")]
        pub flagged: bool,
    }
    #[derive(Clone, Copy, Default)]
    #[serde(rename_all = "snake_case")]
    enum StateWord {
        #[default]
        NotAnswered,
        Unknown,
        Met,
        Partly,
        NotMet,
        NotApplicable,
    }
    struct ActionRow {
        pub what: String,
        #[serde(default, skip_serializing_if = "String::is_empty")]
        pub who: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub due: Option<String>,
        #[serde(default, skip_serializing_if = "is_false")]
        pub done: bool,
    }
    struct EvidenceRow {
        pub sha256: String,
        pub name: String,
        pub size: u64,
        #[serde(default)]
        pub caption: String,
        #[serde(default)]
        pub date: Option<String>,
        #[serde(default)]
        pub criteria: BTreeSet<String>,
    }
    struct PlanEntry {
        pub id: u32,
        #[serde(default)]
        pub topic: String,
        #[serde(default)]
        pub objective: String,
        #[serde(default)]
        pub responsible: String,
        #[serde(default)]
        pub first: Option<String>,
        #[serde(default)]
        pub last: Option<String>,
        #[serde(default)]
        pub result: String,
        #[serde(default)]
        pub improvement: String,
        #[serde(default)]
        pub criteria: BTreeSet<String>,
    }
    struct FiguresRow {
        pub first_month: String,
        #[serde(default)]
        pub channels: Vec<String>,
        #[serde(default)]
        pub counter: Vec<Option<u32>>,
        #[serde(default)]
        pub online: Vec<Vec<Option<u32>>>,
        #[serde(default)]
        pub sample: Vec<Option<u32>>,
        #[serde(default)]
        pub satisfaction_tenths: Vec<Option<u32>>,
        #[serde(default)]
        pub received: Vec<Option<u32>>,
        #[serde(default)]
        pub closed: Vec<Option<u32>>,
    }
    struct MaintenanceRow {
        #[serde(default)]
        pub letter: Option<String>,
        #[serde(default)]
        pub days: Option<u16>,
        #[serde(default)]
        pub topics: Vec<TopicRow>,
    }
    struct RevisedRow {
        pub sha256: String,
        #[serde(default)]
        pub name: String,
    }
    struct TopicRow {
        pub topic: String,
        pub state: TopicWord,
        #[serde(default, skip_serializing_if = "String::is_empty")]
        pub note: String,
    }
    #[derive(Clone, Copy)]
    #[serde(rename_all = "snake_case")]
    enum TopicWord { NotChecked, Kept, Lost, Corrected }
}
