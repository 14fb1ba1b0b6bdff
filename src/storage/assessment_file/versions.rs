//! Which versions of an assessment file can be read.

use crate::storage::assessment_file::v1::{lenient, strict};
use crate::storage::assessment_file::{FORMAT, Opened, meaning};
use crate::storage::edition_file::Editions;
use crate::storage::error::StorageError;
use crate::storage::ron_text::from_text;
use crate::storage::versions::{self, Kind};

pub(super) type Version = versions::Version<strict::AssessmentFile>;

/// Every version that was ever released, oldest first. None goes.
pub(super) const ALL: &[Version] = &[Version { number: 1, read: from_text }];

/// The assessment that `text` describes in one of `versions`, or in a newer one that can be read.
pub(super) fn decode(
    versions: &[Version],
    text: &str,
    editions: &Editions,
) -> Result<Opened, StorageError> {
    let known = versions::known::<lenient::AssessmentFile>;
    let kind = Kind { format: FORMAT, versions, known };
    let meaning = |file, text: &str| meaning::assessment(file, text, editions);
    let (assessment, access) = versions::decode(&kind, text, meaning)?;
    Ok(Opened { assessment, access })
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;

    use super::*;
    use crate::domain::answer::AnswerState;
    use crate::domain::id::CriterionId;
    use crate::domain::profile::ProfileField;
    use crate::storage::assessment_file::Access;

    /// A made-up older version: answers were a word and a mark, and the name of the centre stood outside of a profile.
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct V0 {
        format: String,
        #[serde(rename = "version")]
        _version: u32,
        edition: String,
        centre: String,
        met: Vec<String>,
        not_met: Vec<String>,
    }

    fn read_v0(text: &str) -> Result<strict::AssessmentFile, StorageError> {
        let old: V0 = from_text(text)?;
        let row = |criterion, state| strict::AnswerRow {
            criterion,
            state,
            points: None,
            note: String::new(),
            reason: String::new(),
            responsible: String::new(),
            action: None,
            flagged: false,
        };
        let met = old.met.into_iter().map(|id| row(id, strict::StateWord::Met));
        let not_met = old.not_met.into_iter().map(|id| row(id, strict::StateWord::NotMet));
        Ok(strict::AssessmentFile {
            format: old.format,
            version: 1,
            program: String::new(),
            edition: old.edition,
            own_edition: None,
            profile: strict::ProfileRow { centre_name: old.centre, ..Default::default() },
            certificates: Default::default(),
            section_points: Vec::new(),
            own_criteria: Vec::new(),
            answers: met.chain(not_met).collect(),
            evidence: Vec::new(),
            plan: Vec::new(),
            figures: None,
            maintenance: None,
            revises: None,
        })
    }

    fn versions() -> Vec<Version> {
        [&[Version { number: 0, read: read_v0 }], ALL].concat()
    }

    fn old(body: &str) -> String {
        format!("(format: \"gecc-assessment\", version: 0, edition: \"2568\", {body})")
    }

    #[test]
    fn an_older_version_is_read_and_written_as_the_newest() {
        let text = old("centre: \"ศูนย์เก่า\", met: [\"P-01\"], not_met: [\"P-02\"]");
        let opened = decode(&versions(), &text, Editions::built_in()).unwrap();
        assert_eq!(opened.access, Access::Full);
        let state = |id| opened.assessment.answer(&CriterionId::new(id).unwrap()).state;
        assert_eq!((state("P-01"), state("P-02")), (AnswerState::Met, AnswerState::NotMet));
        assert_eq!(opened.assessment.profile().get(ProfileField::CentreName), "ศูนย์เก่า");
        let written = crate::storage::assessment_file::encode(&opened.assessment).unwrap();
        assert!(written.contains("version: 1,"));
        let again = decode(&versions(), &written, Editions::built_in()).unwrap();
        assert_eq!(again, opened);
    }

    #[test]
    fn an_older_version_is_held_to_its_own_shape_and_to_what_can_be() {
        for (body, expected) in [
            ("centre: \"\", met: [], not_met: [], photo: 1", "unknown field photo"),
            ("centre: \"\", met: [\"P-99\"], not_met: []", "there is no criterion P-99"),
            ("centre: \"\", met: [\"P-01\"], not_met: [\"P-01\"]", "\"P-01\" stands twice"),
        ] {
            let error = decode(&versions(), &old(body), Editions::built_in()).unwrap_err();
            assert!(error.to_string().contains(expected), "{error}");
        }
    }

    #[test]
    fn what_a_newer_version_says_beside_is_named_and_never_dropped_in_silence() {
        let text = "(format: \"gecc-assessment\", version: 9, program: \"3.1\", edition: \"2568\", \
                    workflow: {\"a\": [1]}, answers: [(criterion: \"P-01\", state: met, photo: 1), \
                    (criterion: \"P-02\", state: met, photo: 2)])";
        let opened = decode(ALL, text, Editions::built_in()).unwrap();
        let Access::ReadOnly { version, program, unknown } = opened.access else { panic!() };
        assert_eq!((version, program.as_deref()), (9, Some("3.1")));
        assert_eq!(unknown, ["answers.photo", "workflow"]);
    }
}
