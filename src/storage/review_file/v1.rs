//! The shape of a review file, version 1. Frozen: a new shape is a new version beside it.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::storage::assessment_file::StateWord;
use crate::storage::edition_file::EditionFile;
use crate::storage::frozen::{frozen, is_false};

frozen! {
    struct ReviewFile {
        pub format: String,
        pub version: u32,
        pub program: String,
        pub edition: String,
        /// The whole edition, where an office corrected it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub own_edition: Option<EditionFile>,
        pub original: OriginalRow,
        #[serde(default)]
        pub reviewer: ReviewerRow,
        #[serde(default)]
        pub begun: Option<String>,
        #[serde(default)]
        pub finished: Option<String>,
        #[serde(default)]
        pub recommendation: RecommendationWord,
        #[serde(default)]
        pub overall: String,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub own_criteria: Vec<OwnRow>,
        #[serde(default)]
        pub opinions: Vec<OpinionRow>,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub sections: Vec<SectionRow>,
        #[serde(default)]
        pub questions: Vec<QuestionRow>,
    }
    struct OriginalRow {
        pub sha256: String,
        #[serde(default)]
        pub file: String,
        #[serde(default)]
        pub centre: String,
    }
    #[derive(Default)]
    struct ReviewerRow {
        #[serde(default)]
        pub name: String,
        #[serde(default)]
        pub office: String,
    }
    #[derive(Default)]
    #[serde(rename_all = "snake_case")]
    enum RecommendationWord {
        #[default]
        Undecided,
        NoLevel,
        Level(String),
    }
    struct OwnRow {
        pub id: String,
        pub title: String,
    }
    struct OpinionRow {
        pub criterion: String,
        #[serde(default)]
        pub verdict: VerdictWord,
        #[serde(default, skip_serializing_if = "String::is_empty")]
        pub reason: String,
        #[serde(default, skip_serializing_if = "String::is_empty")]
        pub note: String,
        #[serde(default, skip_serializing_if = "is_false")]
        pub on_site: bool,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub about: Option<SeenRow>,
    }
    #[derive(Clone, Copy, Default)]
    #[serde(rename_all = "snake_case")]
    enum VerdictWord {
        #[default]
        NotSeen,
        Agree,
        Other {
            judgement: JudgementWord,
            #[serde(default)]
            points: Option<u16>,
        },
        EvidenceNeeded,
    }
    #[derive(Clone, Copy)]
    #[serde(rename_all = "snake_case")]
    enum JudgementWord { Met, Partly, NotMet, NotApplicable }
    struct SeenRow {
        #[serde(default)]
        pub state: StateWord,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub points: Option<u16>,
        #[serde(default, skip_serializing_if = "String::is_empty")]
        pub note: String,
        #[serde(default, skip_serializing_if = "String::is_empty")]
        pub reason: String,
        #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
        pub evidence: BTreeSet<String>,
    }
    struct SectionRow {
        pub section: String,
        pub points: u16,
        #[serde(default, skip_serializing_if = "String::is_empty")]
        pub reason: String,
    }
    struct QuestionRow {
        pub id: u32,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub criterion: Option<String>,
        pub text: String,
        #[serde(default, skip_serializing_if = "String::is_empty")]
        pub answer: String,
    }
}
