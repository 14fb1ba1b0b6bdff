//! Findings put in order: by how much they matter, by what they are about, and by what is wrong.

use std::mem::discriminant;

use crate::domain::findings::{Finding, Severity};
use crate::i18n::Texts;

/// What findings are about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Kind {
    Profile,
    Answers,
    Points,
    Evidence,
    Actions,
    Certificate,
}

impl Kind {
    const ALL: [Self; 6] = [
        Self::Profile,
        Self::Answers,
        Self::Points,
        Self::Evidence,
        Self::Actions,
        Self::Certificate,
    ];

    const fn of(finding: &Finding) -> Self {
        match finding {
            Finding::EmptyProfileField(_) => Self::Profile,
            Finding::NotAnswered(_) | Finding::NotApplicableWithoutReason(_) => Self::Answers,
            Finding::PointsMissing(_) | Finding::EstimateInTotal(_) => Self::Points,
            Finding::MetWithoutEvidence(_)
            | Finding::FiguresMissing { .. }
            | Finding::FiguresDisagree { .. }
            | Finding::EvidenceMissing(_)
            | Finding::EvidenceChanged(_)
            | Finding::EvidenceOld { .. }
            | Finding::PictureWithoutCaption(_) => Self::Evidence,
            Finding::ComplaintsOpen { .. }
            | Finding::OverdueAction { .. }
            | Finding::OverduePlan { .. } => Self::Actions,
            Finding::CertificateCurrent { .. } => Self::Certificate,
        }
    }

    /// Its name.
    pub(super) const fn name(self, texts: Texts) -> &'static str {
        match self {
            Self::Profile => texts.kind_profile(),
            Self::Answers => texts.kind_answers(),
            Self::Points => texts.kind_points(),
            Self::Evidence => texts.kind_evidence(),
            Self::Actions => texts.kind_actions(),
            Self::Certificate => texts.kind_certificate(),
        }
    }
}

/// Findings about one thing, and among them those in which the same is wrong.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Group<'a> {
    pub(super) kind: Kind,
    /// Never empty, and none in it is.
    pub(super) same: Vec<Vec<&'a Finding>>,
}

/// The findings of `severity` in groups, in the order in which they are best mended. No group is empty.
pub(super) fn groups(findings: &[Finding], severity: Severity) -> Vec<Group<'_>> {
    let groups = Kind::ALL.into_iter().map(|kind| {
        let mut same: Vec<Vec<&Finding>> = Vec::new();
        let of_kind = findings
            .iter()
            .filter(|finding| finding.severity() == severity && Kind::of(finding) == kind);
        for finding in of_kind {
            let is_same = |known: &&mut Vec<&Finding>| {
                known.first().is_some_and(|known| discriminant(*known) == discriminant(finding))
            };
            match same.iter_mut().find(is_same) {
                Some(known) => known.push(finding),
                None => same.push(vec![finding]),
            }
        }
        Group { kind, same }
    });
    groups.filter(|group| !group.same.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::profile::ProfileField;
    use crate::domain::testing::{evidence, id, section_id};

    #[test]
    fn findings_are_grouped_by_severity_kind_and_what_is_wrong() {
        let digest = evidence(1, &[]).digest;
        let found = [
            Finding::EmptyProfileField(ProfileField::Agency),
            Finding::NotAnswered(id("P-1")),
            Finding::MetWithoutEvidence(id("P-2")),
            Finding::NotApplicableWithoutReason(id("P-3")),
            Finding::NotAnswered(id("Q-1")),
            Finding::EvidenceMissing(digest),
            Finding::PictureWithoutCaption(digest),
            Finding::EstimateInTotal(section_id("advanced")),
        ];
        let counts = |severity| -> Vec<(Kind, Vec<usize>)> {
            groups(&found, severity)
                .iter()
                .map(|group| (group.kind, group.same.iter().map(Vec::len).collect()))
                .collect()
        };
        let stops = vec![
            (Kind::Profile, vec![1]),
            (Kind::Answers, vec![2, 1]),
            (Kind::Evidence, vec![1, 1]),
        ];
        assert_eq!(counts(Severity::Stops), stops);
        let advice = vec![(Kind::Points, vec![1]), (Kind::Evidence, vec![1])];
        assert_eq!(counts(Severity::Advice), advice);
        assert_eq!(groups(&[], Severity::Stops), []);
    }
}
