//! Changes of the evidence.

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
        put(Arc::make_mut(&mut self.evidence), evidence, |old| old.digest == digest, MOST_EVIDENCE)
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
        Arc::make_mut(&mut self.evidence).remove(at);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::edit::Edit;
    use crate::domain::testing::{assessment, evidence};

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
