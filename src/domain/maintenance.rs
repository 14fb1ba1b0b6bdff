//! The check of a certified centre, and the clock that runs when it finds something.

use std::collections::BTreeMap;

use crate::domain::date::Date;
use crate::domain::edition::Edition;
use crate::domain::id::CriterionId;

/// What was found about a topic.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum TopicState {
    /// Nobody has looked.
    #[default]
    NotChecked,
    /// As when certified.
    Kept,
    /// Not as when certified.
    Lost,
    /// Was not, and was put right.
    Corrected,
}

impl TopicState {
    /// Every state.
    pub const ALL: [Self; 4] = [Self::NotChecked, Self::Kept, Self::Lost, Self::Corrected];
}

/// What was found about a topic, with a note.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TopicAnswer {
    /// What was found.
    pub state: TopicState,
    /// What was seen or done.
    pub note: String,
}

/// A maintenance check.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Maintenance {
    /// The day of the letter that tells of a failed check. `None`: no letter came.
    pub letter: Option<Date>,
    /// The days to correct, typed by the office. `None`: as the edition says.
    pub days: Option<u16>,
    /// What was found, by topic; topics that nobody looked at are left out.
    pub topics: BTreeMap<CriterionId, TopicAnswer>,
}

impl Maintenance {
    /// The days that are left to correct what a check found, counted in calendar days from the day after the letter;
    /// negative when they are over. Whether working days are meant is not stated in any source. `None`: no letter.
    #[must_use]
    pub fn days_left(&self, edition: &Edition, today: Date) -> Option<i32> {
        let days = self.days.unwrap_or(edition.parts().correction_days);
        Some(i32::from(days) - self.letter?.days_until(today))
    }

    /// The last day to correct what a check found. `None`: no letter, or a day out of range.
    #[must_use]
    pub fn due(&self, edition: &Edition) -> Option<Date> {
        let days = self.days.unwrap_or(edition.parts().correction_days);
        self.letter?.later(days)
    }

    /// This check with another finding about a topic. What says nothing is left out.
    #[must_use]
    pub fn with_topic(&self, topic: &CriterionId, answer: TopicAnswer) -> Self {
        let mut changed = self.clone();
        if answer == TopicAnswer::default() {
            changed.topics.remove(topic);
        } else {
            changed.topics.insert(topic.clone(), answer);
        }
        changed
    }

    /// How many topics are not as when certified and not put right.
    #[must_use]
    pub fn open_topics(&self) -> usize {
        self.topics.values().filter(|answer| answer.state == TopicState::Lost).count()
    }

    /// Whether something was found that is not put right.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.open_topics() > 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::testing;

    #[test]
    fn the_clock_counts_calendar_days_from_the_letter() {
        let date = |text| Date::parse(text).unwrap();
        let document = testing::assessment();
        for (letter, days, today, left) in [
            (None, None, "2026-11-20", None),
            (Some("2026-11-20"), None, "2026-11-20", Some(7)),
            (Some("2026-11-20"), None, "2026-11-27", Some(0)),
            (Some("2026-11-20"), None, "2026-11-28", Some(-1)),
            (Some("2026-11-20"), Some(15), "2026-11-28", Some(7)),
        ] {
            let letter = letter.map(date);
            let check = Maintenance { letter, days, topics: BTreeMap::new() };
            assert_eq!(check.days_left(document.edition(), date(today)), left);
            let due = check.due(document.edition());
            assert_eq!(due.map(|due| date(today).days_until(due)), left);
        }
    }
}
