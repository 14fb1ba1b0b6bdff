//! Changes of the evidence.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::domain::assessment::Assessment;
use crate::domain::digest::Digest;
use crate::domain::edit::limits::{check_length, put};
use crate::domain::edit::{EditError, MOST_EVIDENCE};
use crate::domain::evidence::Evidence;

impl Assessment {
    pub(super) fn set_evidence(&mut self, evidence: Evidence) -> Result<(), EditError> {
        check_length(&evidence.name)?;
        check_length(&evidence.caption)?;
        if let Some(id) = evidence.criteria.iter().find(|id| self.criterion(id).is_none()) {
            return Err(EditError::UnknownCriterion(id.clone()));
        }
        let digest = evidence.digest;
        let before = self.evidence_by_digest(&digest).map(|old| old.criteria.clone());
        let after = evidence.criteria.clone();
        put(
            Arc::make_mut(&mut self.evidence),
            evidence,
            |old| old.digest == digest,
            MOST_EVIDENCE,
        )?;
        Arc::make_mut(&mut self.supported).change(&before.unwrap_or_default(), &after);
        Ok(())
    }

    pub(super) fn replace_evidence(
        &mut self,
        old: &Digest,
        evidence: Evidence,
    ) -> Result<(), EditError> {
        let mut changed = self.clone();
        // The one that goes makes room for the one that comes.
        changed.remove_evidence(old)?;
        changed.set_evidence(evidence)?;
        *self = changed;
        Ok(())
    }

    pub(super) fn remove_evidence(&mut self, digest: &Digest) -> Result<(), EditError> {
        let Some(at) = self.evidence.iter().position(|evidence| evidence.digest == *digest) else {
            return Err(EditError::UnknownEvidence(*digest));
        };
        let gone = Arc::make_mut(&mut self.evidence).remove(at);
        Arc::make_mut(&mut self.supported).change(&gone.criteria, &BTreeSet::new());
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::assessment::Assessment;
    use crate::domain::criterion::Criterion;
    use crate::domain::edit::Edit;
    use crate::domain::testing::{assessment, evidence, id};

    #[track_caller]
    fn check_counts(document: &Assessment) {
        for Criterion { id, .. } in document.criteria() {
            assert_eq!(document.evidence_count(id), document.evidence_of(id).count(), "{id}");
        }
    }

    #[test]
    fn files_are_counted_as_they_are_whatever_was_done_with_them() {
        let mut document = assessment();
        let own = |code| Edit::SetOwnCriterion {
            id: id(code),
            title: "ก".to_owned(),
            look_at: String::new(),
        };
        for edit in [
            own("OWN-1"),
            Edit::SetEvidence(evidence(1, &["P-1", "P-2", "OWN-1"])),
            Edit::SetEvidence(evidence(2, &["P-1"])),
            Edit::SetEvidence(evidence(1, &["P-2", "R-1.1", "OWN-1"])),
            Edit::ReplaceEvidence(evidence(2, &[]).digest, evidence(3, &["P-2"])),
            Edit::RemoveOwnCriterion(id("OWN-1")),
            own("OWN-1"),
            Edit::RemoveEvidence(evidence(1, &[]).digest),
        ] {
            document.apply(edit.clone()).unwrap();
            check_counts(&document);
        }
        assert_eq!(document.evidence_count(&id("P-2")), 1);
    }

    #[test]
    fn evidence_takes_the_place_of_another_or_nothing_changes() {
        let mut document = assessment();
        let [old, new] = [evidence(1, &["P-1"]), evidence(2, &["P-1"])];
        document.apply(Edit::SetEvidence(old.clone())).unwrap();
        for wrong in [
            Edit::ReplaceEvidence(new.digest, old.clone()),
            Edit::ReplaceEvidence(old.digest, evidence(2, &["X-1"])),
        ] {
            let before = document.clone();
            document.apply(wrong).unwrap_err();
            assert_eq!(document, before);
        }
        document.apply(Edit::ReplaceEvidence(old.digest, new.clone())).unwrap();
        assert_eq!(document.evidence(), [new]);
    }
}
