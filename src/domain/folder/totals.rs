//! Sums over rows of the table.

use crate::domain::folder::{CentreRow, LevelMark, SealMark};

/// How many centres are at a level.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LevelCount {
    /// The level. `None`: those that reach none.
    pub level: Option<LevelMark>,
    /// How many centres claim it.
    pub centres: usize,
    /// How many centres reach it, and no higher one, by answers with evidence on file.
    pub evidenced: usize,
}

/// Sums over some rows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    /// How many centres.
    pub centres: usize,
    /// How many meet all physical criteria.
    pub gate_passed: usize,
    /// How many have no finding at which a screener would stop.
    pub without_stops: usize,
    /// How many answered every criterion.
    pub complete: usize,
    /// How many have at least one review.
    pub reviewed: usize,
    /// How many have at least one finished review.
    pub finished: usize,
    /// How many are sealed.
    pub sealed: usize,
    /// How many of these are not what was sealed, or have a seal that cannot be read.
    pub seals_broken: usize,
    /// How many are at each level: none first, then from the lowest to the highest; only levels at which there are any.
    /// Levels of different editions that have one id are one.
    pub levels: Vec<LevelCount>,
    claimed: u64,
    evidenced: u64,
    full: u64,
}

impl Totals {
    /// The sums over these rows.
    pub fn of<'a>(rows: impl IntoIterator<Item = &'a CentreRow>) -> Self {
        let mut totals = Self::default();
        for row in rows {
            totals.add(row);
        }
        totals.levels.sort_by_key(|count| count.level.as_ref().map_or(0, |level| level.rank));
        totals
    }

    fn add(&mut self, row: &CentreRow) {
        self.centres += 1;
        self.gate_passed += usize::from(row.gate.is_passed());
        self.without_stops += usize::from(row.stops == 0);
        self.complete += usize::from(row.progress.open() == 0);
        self.reviewed += usize::from(row.file.reviews > 0);
        self.sealed += usize::from(row.file.seal.is_there());
        self.finished += usize::from(row.file.finished_reviews() > 0);
        let is_broken = row.file.seal.is_there() && row.file.seal != SealMark::Whole;
        self.seals_broken += usize::from(is_broken);
        self.claimed += u64::from(row.claimed.points.0);
        self.evidenced += u64::from(row.evidenced.points.0);
        self.full += u64::from(row.total.0);
        self.at_level(row.claimed.level.as_ref(), |count| count.centres += 1);
        self.at_level(row.evidenced.level.as_ref(), |count| count.evidenced += 1);
    }

    /// Adds to the counts of a level.
    fn at_level(&mut self, level: Option<&LevelMark>, add: impl Fn(&mut LevelCount)) {
        let id = level.map(|level| &level.id);
        let same = |count: &&mut LevelCount| count.level.as_ref().map(|level| &level.id) == id;
        if let Some(count) = self.levels.iter_mut().find(same) {
            return add(count);
        }
        let mut count = LevelCount { level: level.cloned(), centres: 0, evidenced: 0 };
        add(&mut count);
        self.levels.push(count);
    }

    /// The mean of the claimed points in tenths, rounded down. `None`: there are no rows.
    #[must_use]
    pub fn mean_claimed_tenths(&self) -> Option<u64> {
        self.mean_tenths(self.claimed)
    }

    /// The mean of the points with evidence in tenths, rounded down. `None`: there are no rows.
    #[must_use]
    pub fn mean_evidenced_tenths(&self) -> Option<u64> {
        self.mean_tenths(self.evidenced)
    }

    /// The mean of all points of their editions in tenths, rounded down. `None`: there are no rows.
    #[must_use]
    pub fn mean_full_tenths(&self) -> Option<u64> {
        self.mean_tenths(self.full)
    }

    fn mean_tenths(&self, sum: u64) -> Option<u64> {
        sum.saturating_mul(10).checked_div(u64::try_from(self.centres).ok()?)
    }
}
