//! Files that prove an answer.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::date::Date;
use crate::domain::digest::Digest;
use crate::domain::id::CriterionId;

/// From this age in days evidence is asked about.
const OLD_AFTER_DAYS: i32 = 365;

/// A file that supports one or more criteria. Its digest is its identity: the same file is kept once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// SHA-256 of the file.
    pub digest: Digest,
    /// The file's name when it was attached.
    pub name: String,
    /// Its size in bytes.
    pub size: u64,
    /// What it shows.
    pub caption: String,
    /// The day it was made. `None`: not known.
    pub date: Option<Date>,
    /// The criteria it supports.
    pub criteria: BTreeSet<CriterionId>,
}

impl Evidence {
    /// The ending of the name in lower case, without the dot; empty where it has none.
    #[must_use]
    pub fn extension(&self) -> String {
        self.name.rsplit_once('.').map_or_else(String::new, |(_, end)| end.to_ascii_lowercase())
    }

    /// Whether it is older than a year on `today`. What has no date is not known to be.
    #[must_use]
    pub fn is_old(&self, today: Date) -> bool {
        self.date.is_some_and(|date| date.days_until(today) > OLD_AFTER_DAYS)
    }

    /// Whether it is a picture by its name.
    #[must_use]
    pub fn is_picture(&self) -> bool {
        matches!(self.extension().as_str(), "jpg" | "jpeg" | "png" | "heic" | "webp" | "gif")
    }
}

/// How many files support each criterion. It follows from the evidence; whoever changes that counts here too, so that
/// nobody has to look through all files for every criterion.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Supported(BTreeMap<CriterionId, usize>);

impl Supported {
    /// How many files support a criterion.
    pub(super) fn count(&self, criterion: &CriterionId) -> usize {
        self.0.get(criterion).copied().unwrap_or(0)
    }

    /// A file now supports `after`, and no longer `before`.
    pub(super) fn change(&mut self, before: &BTreeSet<CriterionId>, after: &BTreeSet<CriterionId>) {
        for gone in before.difference(after) {
            let left = self.count(gone).saturating_sub(1);
            if left == 0 {
                self.0.remove(gone);
            } else if let Some(count) = self.0.get_mut(gone) {
                *count = left;
            }
        }
        for come in after.difference(before) {
            *self.0.entry(come.clone()).or_default() += 1;
        }
    }

    /// The criterion is gone.
    pub(super) fn forget(&mut self, criterion: &CriterionId) {
        self.0.remove(criterion);
    }
}

/// What is wrong with an evidence file on disk.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum EvidenceFault {
    /// The file is not where it belongs.
    Missing,
    /// The file is not the one that was attached.
    Changed,
}

/// The faults found when the evidence files were looked at. Evidence that is not in it was found whole, or was not
/// looked at.
pub type EvidenceFaults = BTreeMap<Digest, EvidenceFault>;
