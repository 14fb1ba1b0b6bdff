//! What is known of a centre beside what its assessment says: its file, its reviews, its seal.

use crate::domain::date::Date;
use crate::domain::digest::Digest;
use crate::domain::edition::Edition;
use crate::domain::folder::LevelMark;
use crate::domain::id::LevelId;
use crate::domain::review::{Recommendation, Review, Reviewer};

/// What is known of a file beside what it says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FileFacts {
    /// Its path below the folder, with `/` between the parts on every system.
    pub name: String,
    /// When it was changed. `None`: the system does not say.
    pub changed: Option<Changed>,
    /// Whether the assessment was read from within a pack.
    pub packed: bool,
    /// How many reviews lie beside it, those included that cannot be read.
    pub reviews: usize,
    /// The reviews that could be read, ordered by their files.
    pub reviewed: Vec<ReviewMark>,
    /// How it stands to its seal.
    pub seal: SealMark,
}

impl FileFacts {
    /// Who reviewed it, parted by `, `; somebody without a name is told by `nameless`.
    #[must_use]
    pub fn reviewers(&self, nameless: &str) -> String {
        let name = |mark: &ReviewMark| match mark.reviewer.is_empty() {
            true => nameless.to_owned(),
            false => mark.reviewer.clone(),
        };
        self.reviewed.iter().map(name).collect::<Vec<_>>().join(", ")
    }

    /// How many of its reviews are finished.
    #[must_use]
    pub fn finished_reviews(&self) -> usize {
        self.reviewed.iter().filter(|mark| mark.finished).count()
    }

    /// How many of its reviews are about the file as it is now.
    #[must_use]
    pub fn current_reviews(&self) -> usize {
        self.reviewed.iter().filter(|mark| mark.fits).count()
    }
}

/// What a row shows of one review.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReviewMark {
    /// The name of the reviewer, else that of the office; empty where neither is given.
    pub reviewer: String,
    /// The level that is recommended.
    pub recommended: Recommended,
    /// Whether the review is finished.
    pub finished: bool,
    /// Whether it is about the file as it is now.
    pub fits: bool,
}

impl ReviewMark {
    /// What a review says of the file with this fingerprint.
    #[must_use]
    pub fn of(review: &Review, file: Digest) -> Self {
        let Reviewer { name, office } = review.reviewer();
        let name = if name.trim().is_empty() { office } else { name };
        Self {
            reviewer: name.trim().to_owned(),
            recommended: match review.recommendation() {
                Recommendation::Undecided => Recommended::Undecided,
                Recommendation::NoLevel => Recommended::NoLevel,
                Recommendation::Level(id) => LevelMark::of(review.edition(), id)
                    .map_or(Recommended::Undecided, Recommended::Level),
            },
            finished: review.finished().is_some(),
            fits: review.original().digest == file,
        }
    }
}

/// The level that a reviewer recommends, as a row shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Recommended {
    /// Nothing is recommended yet.
    Undecided,
    /// No level.
    NoLevel,
    /// This level.
    Level(LevelMark),
}

/// How an assessment stands to its seal, as a row shows it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum SealMark {
    /// It has none.
    #[default]
    Unsealed,
    /// There is a seal, which cannot be read.
    Unreadable,
    /// It is not what was sealed.
    Broken,
    /// It is what was sealed.
    Whole,
}

impl SealMark {
    /// Whether there is a seal, whatever it says.
    #[must_use]
    pub const fn is_there(self) -> bool {
        match self {
            Self::Unsealed => false,
            Self::Unreadable | Self::Broken | Self::Whole => true,
        }
    }
}

/// A moment, in seconds since the beginning of 1970 in universal time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Changed(pub i64);

impl Changed {
    /// Thai time is seven hours ahead of universal time all year.
    const AHEAD_SECS: i64 = 7 * 3600;
    const DAY_SECS: i64 = 24 * 3600;

    /// The day, the hour and the minute in Thai time. `None`: out of the range of dates.
    #[must_use]
    pub fn thai_time(self) -> Option<(Date, i64, i64)> {
        let there = self.0.checked_add(Self::AHEAD_SECS)?;
        let date = Date::after_1970(there.div_euclid(Self::DAY_SECS))?;
        let minutes = there.rem_euclid(Self::DAY_SECS) / 60;
        Some((date, minutes / 60, minutes % 60))
    }
}

impl LevelMark {
    /// The level `id` of an edition. `None`: it has no such level.
    #[must_use]
    pub fn of(edition: &Edition, id: &LevelId) -> Option<Self> {
        let levels = edition.levels();
        let at = levels.iter().position(|level| level.id == *id)?;
        let title = levels.get(at)?.title.clone();
        Some(Self { id: id.clone(), title, rank: at + 1 })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::review::ReviewEdit;
    use crate::domain::testing::assessment;

    #[test]
    fn a_review_is_told_by_who_wrote_it_and_what_it_recommends() {
        let file = Digest([7; 32]);
        let mut review = Review::of(&assessment(), file, "a.gecc.ron");
        let mark = ReviewMark::of(&review, file);
        assert_eq!((mark.reviewer.as_str(), mark.finished, mark.fits), ("", false, true));
        assert_eq!(mark.recommended, Recommended::Undecided);
        let basic = LevelId::new("basic").unwrap();
        let day = Date::new(2026, 11, 20).ok();
        for edit in [
            ReviewEdit::SetReviewer(Reviewer { name: " ".into(), office: " สปน. ".into() }),
            ReviewEdit::Recommend(Recommendation::Level(basic)),
            ReviewEdit::SetDates { begun: None, finished: day },
        ] {
            review.apply(edit).unwrap();
        }
        let mark = ReviewMark::of(&review, Digest([8; 32]));
        assert_eq!((mark.reviewer.as_str(), mark.finished, mark.fits), ("สปน.", true, false));
        let Recommended::Level(level) = &mark.recommended else { panic!("{mark:?}") };
        assert_eq!((level.id.as_str(), level.rank), ("basic", 1));
        let facts = FileFacts { reviewed: vec![mark.clone(), mark], ..FileFacts::default() };
        assert_eq!(facts.reviewers("?"), "สปน., สปน.");
        assert_eq!((facts.finished_reviews(), facts.current_reviews()), (2, 0));
    }

    #[test]
    fn moments_are_shown_in_thai_time() {
        for (secs, want) in [
            (1_795_157_940, Some(("2026-11-20", 13, 59))),
            (1_795_193_999, Some(("2026-11-20", 23, 59))),
            (1_795_194_000, Some(("2026-11-21", 0, 0))),
            (0, None),
            (i64::MAX, None),
        ] {
            let shown = Changed(secs).thai_time();
            let shown = shown.map(|(date, hour, minute)| (date.to_string(), hour, minute));
            let want = want.map(|(date, hour, minute)| (date.to_owned(), hour, minute));
            assert_eq!(shown, want, "{secs}");
        }
    }
}
