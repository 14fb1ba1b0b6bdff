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

    pub(super) fn remove_evidence(&mut self, digest: &Digest) -> Result<(), EditError> {
        let Some(at) = self.evidence.iter().position(|evidence| evidence.digest == *digest) else {
            return Err(EditError::UnknownEvidence(*digest));
        };
        Arc::make_mut(&mut self.evidence).remove(at);
        Ok(())
    }
}
