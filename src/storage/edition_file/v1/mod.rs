//! The shape of an edition file, version 1. Frozen: a new shape is a new version beside it. An assessment against an
//! office's own edition holds it in the same shape.

mod meaning;
mod writing;

use serde::{Deserialize, Serialize};

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::storage) struct EditionFile {
    format: String,
    version: u32,
    id: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    own: Option<OwnRow>,
    year: u16,
    title: Text,
    note: Text,
    total: u16,
    sources: Vec<SourceRow>,
    aspects: Vec<AspectRow>,
    sections: Vec<SectionRow>,
    criteria: Vec<CriterionRow>,
    levels: Vec<LevelRow>,
    validity_years: u16,
    correction_days: u16,
    calendar: Vec<CalendarRow>,
    maintenance: Vec<MaintenanceRow>,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct OwnRow {
    based_on: String,
    office: String,
    date: String,
    wording_from: String,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Text {
    th: String,
    en: String,
}

#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum ProvenanceWord {
    Official,
    OfficialSecondHand,
    CarriedOver,
    Derived,
    Unsourced,
    FromManual,
    Office,
}

#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum AspectWord {
    Location,
    Personnel,
    Services,
    Other,
}

#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum FigureWord {
    Counter,
    Online,
    Sample,
    Satisfaction,
    Received,
    Closed,
}

#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum RuleWord {
    Gate,
    Sum,
    Estimate,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
enum ScaleWord {
    Gate,
    Mark(u16),
    Points(u16),
    Guidance,
    Part { of: String, maximum: Option<u16> },
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct SourceRow {
    id: String,
    title: Text,
    address: String,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct AspectRow {
    code: AspectWord,
    title: Text,
    meaning: Text,
    provenance: ProvenanceWord,
    sources: Vec<String>,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct SectionRow {
    id: String,
    title: Text,
    rule: RuleWord,
    maximum: u16,
    items: u16,
    minimum: Option<MinimumRow>,
    note: Option<Text>,
    provenance: ProvenanceWord,
    sources: Vec<String>,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct MinimumRow {
    points: u16,
    provenance: ProvenanceWord,
    note: Text,
    sources: Vec<String>,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct CriterionRow {
    id: String,
    number: Option<String>,
    aspect: AspectWord,
    section: String,
    title: Text,
    title_provenance: ProvenanceWord,
    wording: Option<String>,
    wording_provenance: Option<ProvenanceWord>,
    look_at: Text,
    evidence: Text,
    guidance_provenance: ProvenanceWord,
    scale: ScaleWord,
    not_applicable: bool,
    note: Option<Text>,
    basis: Text,
    sources: Vec<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    figures: Vec<FigureWord>,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct LevelRow {
    id: String,
    title: Text,
    colour: Text,
    from: u16,
    meaning: Text,
    provenance: ProvenanceWord,
    sources: Vec<String>,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct CalendarRow {
    first_month: u8,
    last_month: u8,
    title: Text,
    who: Text,
    application: bool,
    provenance: ProvenanceWord,
    sources: Vec<String>,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct MaintenanceRow {
    id: String,
    title: Text,
    look_at: Text,
    evidence: Text,
    related: Vec<String>,
    provenance: ProvenanceWord,
    sources: Vec<String>,
}
