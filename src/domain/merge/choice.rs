//! Whose value is taken, and what a person has to decide.

use std::collections::BTreeMap;

use crate::domain::digest::Digest;
use crate::domain::id::{CriterionId, SectionId};
use crate::domain::plan::PlanRowId;
use crate::domain::profile::ProfileField;

/// A part of the answer to a criterion that is decided by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum AnswerSlot {
    /// All of it; one copy does not answer any more.
    Whole,
    /// Judgement, points and reason, which belong together.
    Judgement,
    /// The note.
    Note,
    /// The person in charge.
    Responsible,
    /// What is to be done.
    Action,
    /// The mark for another look.
    Flag,
}

/// A part of what is said of a file of evidence that is decided by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum EvidenceSlot {
    /// Whether it is there.
    Whole,
    /// The caption.
    Caption,
    /// The date.
    Date,
}

/// A place in an assessment that is decided by itself.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Slot {
    /// A field of the profile.
    Profile(ProfileField),
    /// A criterion of the office's own.
    Own(CriterionId),
    /// A part of the answer to a criterion.
    Answer(CriterionId, AnswerSlot),
    /// The points typed for a section.
    SectionPoints(SectionId),
    /// The monthly figures.
    Figures,
    /// Earlier certifications.
    Certificates,
    /// The maintenance check.
    Maintenance,
    /// A part of what is said of a file of evidence.
    Evidence(Digest, EvidenceSlot),
    /// A row of the plan.
    Plan(PlanRowId),
}

/// One of the two copies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Side {
    /// The first copy.
    First,
    /// The second copy.
    Second,
}

/// Why a place has to be decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ConflictReason {
    /// Both copies say something of their own.
    BothChanged,
    /// This copy took away what the other one left as it was.
    TakenAway(Side),
    /// The value of the second copy does not go with what else was taken, as when parts add up to more than their whole.
    DoesNotFit,
}

/// A place that a person has to decide.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// The place.
    pub slot: Slot,
    /// Why it has to be decided.
    pub reason: ConflictReason,
}

/// What was decided: whose value a place takes. A decision also holds where there would be no conflict.
pub type Resolutions = BTreeMap<Slot, Side>;

/// The state that both copies began from, and the copies.
#[derive(Clone, Copy, Debug)]
pub(super) struct Three<T> {
    pub(super) base: T,
    pub(super) first: T,
    pub(super) second: T,
}

impl<T: Copy> Three<T> {
    /// The same of each.
    pub(super) fn map<U>(self, of: impl Fn(T) -> U) -> Three<U> {
        Three { base: of(self.base), first: of(self.first), second: of(self.second) }
    }
}

/// Decides whose values are taken, and collects what it cannot decide.
pub(super) struct Chooser<'a> {
    resolutions: &'a Resolutions,
    pub(super) conflicts: Vec<Conflict>,
}

impl<'a> Chooser<'a> {
    pub(super) fn new(resolutions: &'a Resolutions) -> Self {
        Self { resolutions, conflicts: Vec::new() }
    }

    /// Whose value a place takes. The first copy's where both say the same, and until a conflict is decided.
    pub(super) fn choose<T: PartialEq>(&mut self, slot: &Slot, values: Three<T>) -> Side {
        self.choose_unless_gone(slot, values, |_| false)
    }

    /// As [`Self::choose`], where a value can be gone, and going is not taken over unasked.
    pub(super) fn choose_unless_gone<T: PartialEq>(
        &mut self,
        slot: &Slot,
        Three { base, first, second }: Three<T>,
        is_gone: impl Fn(&T) -> bool,
    ) -> Side {
        if first == second {
            return Side::First;
        }
        if let Some(decided) = self.resolutions.get(slot) {
            return *decided;
        }
        let reason = if second == base {
            if !is_gone(&first) {
                return Side::First;
            }
            ConflictReason::TakenAway(Side::First)
        } else if first == base {
            if !is_gone(&second) {
                return Side::Second;
            }
            ConflictReason::TakenAway(Side::Second)
        } else {
            ConflictReason::BothChanged
        };
        self.conflict(slot.clone(), reason);
        Side::First
    }

    /// A place that has to be decided. It is asked about once.
    pub(super) fn conflict(&mut self, slot: Slot, reason: ConflictReason) {
        if self.conflicts.iter().all(|known| known.slot != slot) {
            self.conflicts.push(Conflict { slot, reason });
        }
    }
}
