//! A merge under way: the questions, what was decided, and what would come of it.

use std::path::Path;
use std::sync::Arc;

use crate::domain::assessment::Assessment;
use crate::domain::differences::{Difference, differences};
use crate::domain::merge::{Conflict, MergeError, Resolutions, Side, Slot, aligned, merge};
use crate::domain::moment::Moment;
use crate::gui::merging::work::Copy;

/// Where the state was found that both copies began from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// The copy was handed out as a part.
    Share,
    /// It is what the file of the open document holds.
    File,
    /// It is what the file held when it was opened or saved here last.
    Opened,
    /// It is the backup of this moment.
    Backup(Moment),
}

/// A merge under way.
#[derive(Debug)]
pub struct Merging {
    copy: Copy,
    ours: Arc<Assessment>,
    /// What the copy says, under the names of the open document.
    theirs: Arc<Assessment>,
    decided: Resolutions,
    /// Every place that was asked about, decided or not, in the order in which it came up.
    questions: Vec<Conflict>,
    at: usize,
    merged: Arc<Assessment>,
    /// The places that are still open.
    open: Vec<Slot>,
    changes: Vec<Difference>,
    incoming_evidence: usize,
}

impl Merging {
    /// Begins to put `copy` into `ours`.
    ///
    /// # Errors
    /// [`MergeError`] when they cannot be compared at all.
    pub(super) fn of(ours: Arc<Assessment>, mut copy: Copy) -> Result<Self, MergeError> {
        // A state of another edition is no base for these.
        copy.base = copy.base.filter(|(base, _)| base.edition() == ours.edition());
        let mut merging = Self {
            copy,
            merged: Arc::clone(&ours),
            theirs: Arc::clone(&ours),
            ours,
            decided: Resolutions::new(),
            questions: Vec::new(),
            at: 0,
            open: Vec::new(),
            changes: Vec::new(),
            incoming_evidence: 0,
        };
        merging.merge()?;
        Ok(merging)
    }

    fn merge(&mut self) -> Result<(), MergeError> {
        let base = self.copy.base.as_ref().map(|(base, _)| &**base);
        let theirs = aligned(base, &self.ours, &self.copy.assessment);
        let found = merge(base, &self.ours, &theirs, &self.decided)?;
        self.theirs = Arc::new(theirs);
        self.open = found.conflicts.iter().map(|conflict| conflict.slot.clone()).collect();
        for conflict in found.conflicts {
            match self.questions.iter_mut().find(|known| known.slot == conflict.slot) {
                Some(known) => known.reason = conflict.reason,
                None => self.questions.push(conflict),
            }
        }
        self.changes = differences(&self.ours, &found.assessment);
        let is_new = |digest| self.ours.evidence_by_digest(digest).is_none();
        let evidence = found.assessment.evidence().iter();
        self.incoming_evidence = evidence.filter(|one| is_new(&one.digest)).count();
        self.merged = Arc::new(found.assessment);
        Ok(())
    }

    /// Merges again.
    fn again(&mut self) {
        // The editions are the same as before, so it is not refused.
        self.merge().ok();
    }

    /// Whether something was decided that would be lost.
    pub(super) fn has_decisions(&self) -> bool {
        !self.decided.is_empty()
    }

    /// Merges into the open document as it is now. What was decided holds.
    pub(super) fn renew(&mut self, ours: Arc<Assessment>) -> Result<(), MergeError> {
        if Arc::ptr_eq(&self.ours, &ours) {
            return Ok(());
        }
        self.ours = ours;
        // What both say alike by now is no question any more.
        self.questions.clear();
        let decided = std::mem::take(&mut self.decided);
        self.merge()?;
        self.decided = decided;
        self.merge()?;
        self.at = self.at.min(self.questions.len().saturating_sub(1));
        Ok(())
    }

    pub(super) fn decide(&mut self, slot: Slot, side: Side) {
        self.decided.insert(slot, side);
        self.again();
    }

    pub(super) fn decide_rest(&mut self, side: Side) {
        for slot in std::mem::take(&mut self.open) {
            self.decided.insert(slot, side);
        }
        self.again();
        if let Some(open) = self.questions.iter().position(|one| self.is_open(&one.slot)) {
            self.at = open;
        }
    }

    pub(super) fn show(&mut self, at: usize) {
        self.at = at.min(self.questions.len().saturating_sub(1));
    }

    /// The file of the copy.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.copy.path
    }

    /// The bytes of the copy where it stands in the file of the document. `None`: it is another file.
    #[must_use]
    pub const fn over(&self) -> Option<&Arc<[u8]>> {
        self.copy.over.as_ref()
    }

    /// The open document as it was merged last.
    #[must_use]
    pub const fn ours(&self) -> &Arc<Assessment> {
        &self.ours
    }

    /// What the copy says, with a name of its own for whatever it added under a name that is taken.
    #[must_use]
    pub const fn theirs(&self) -> &Arc<Assessment> {
        &self.theirs
    }

    /// Where the state was found that both began from. `None`: none is certain.
    #[must_use]
    pub fn base(&self) -> Option<&Found> {
        self.copy.base.as_ref().map(|(_, found)| found)
    }

    /// Every place that was asked about, in order.
    #[must_use]
    pub fn questions(&self) -> &[Conflict] {
        &self.questions
    }

    /// The place of the question that is shown, counted from 0.
    #[must_use]
    pub const fn at(&self) -> usize {
        self.at
    }

    /// Whether a place still has to be decided.
    #[must_use]
    pub fn is_open(&self, slot: &Slot) -> bool {
        self.open.contains(slot)
    }

    /// What was decided about a place. `None`: nothing yet.
    #[must_use]
    pub fn decision(&self, slot: &Slot) -> Option<Side> {
        self.decided.get(slot).copied()
    }

    /// How many places still have to be decided.
    #[must_use]
    pub fn left(&self) -> usize {
        self.open.len()
    }

    /// Whether nothing is left to be decided.
    #[must_use]
    pub fn is_decided(&self) -> bool {
        self.open.is_empty()
    }

    /// What would change in the open document.
    #[must_use]
    pub fn changes(&self) -> &[Difference] {
        &self.changes
    }

    /// How many files of evidence would come in.
    #[must_use]
    pub const fn incoming_evidence(&self) -> usize {
        self.incoming_evidence
    }

    /// How many of these do not lie, whole, beside the copy.
    #[must_use]
    pub fn missing_evidence(&self) -> usize {
        let is_new = |digest| self.ours.evidence_by_digest(digest).is_none();
        let is_in = |digest| self.merged.evidence_by_digest(digest).is_some();
        self.copy.faulty.iter().filter(|digest| is_new(digest) && is_in(digest)).count()
    }

    /// What would come of it.
    #[must_use]
    pub const fn merged(&self) -> &Arc<Assessment> {
        &self.merged
    }
}
