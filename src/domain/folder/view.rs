//! Which rows are shown, in which order, and in which groups.

use std::borrow::Borrow;
use std::cmp::Ordering;

use crate::domain::folder::{CentreRow, Totals};
use crate::domain::id::LevelId;
use crate::domain::search::Needle;

/// Compares two texts as a dictionary does. The domain does not know how; whoever asks does.
pub type Compare = fn(&str, &str) -> Ordering;

/// A column by which rows can be sorted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Column {
    /// Name of the centre.
    #[default]
    Centre,
    /// The office that runs it.
    Agency,
    /// The province.
    Province,
    /// The edition.
    Edition,
    /// The level claimed.
    Level,
    /// Claimed points.
    Claimed,
    /// Points with evidence.
    Evidenced,
    /// Physical criteria met.
    Gate,
    /// Findings.
    Findings,
    /// Reviews beside the file.
    Reviews,
    /// How it stands to its seal.
    Sealed,
    /// When the file was changed.
    Changed,
    /// The last year of the certificate.
    Until,
}

impl Column {
    /// Every column, in the order of the table.
    pub const ALL: [Self; 13] = [
        Self::Centre,
        Self::Agency,
        Self::Province,
        Self::Edition,
        Self::Level,
        Self::Claimed,
        Self::Evidenced,
        Self::Gate,
        Self::Findings,
        Self::Reviews,
        Self::Sealed,
        Self::Changed,
        Self::Until,
    ];

    fn compare(self, a: &CentreRow, b: &CentreRow, texts: Compare) -> Ordering {
        // An empty text comes last: what is not known is not the first thing to see.
        let text = |a: &str, b: &str| match (a.is_empty(), b.is_empty()) {
            (false, false) => texts(a, b),
            (a, b) => a.cmp(&b),
        };
        let rank = |row: &CentreRow| row.claimed.level.as_ref().map_or(0, |level| level.rank);
        let missing = |row: &CentreRow| row.gate.of.saturating_sub(row.gate.met);
        let reviews = |row: &CentreRow| (row.file.reviews, row.file.finished_reviews());
        match self {
            Self::Centre => text(&a.centre, &b.centre),
            Self::Agency => text(&a.agency, &b.agency),
            Self::Province => text(&a.province, &b.province),
            Self::Edition => a.edition.cmp(&b.edition),
            Self::Level => rank(a).cmp(&rank(b)),
            Self::Claimed => a.claimed.points.cmp(&b.claimed.points),
            Self::Evidenced => a.evidenced.points.cmp(&b.evidenced.points),
            Self::Gate => missing(b).cmp(&missing(a)),
            Self::Findings => (a.stops, a.advice).cmp(&(b.stops, b.advice)),
            Self::Reviews => reviews(a).cmp(&reviews(b)),
            Self::Sealed => a.file.seal.cmp(&b.file.seal),
            Self::Changed => a.file.changed.cmp(&b.file.changed),
            Self::Until => a.until.cmp(&b.until),
        }
    }
}

/// Which way rows are sorted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Direction {
    /// The smallest first.
    #[default]
    Up,
    /// The largest first.
    Down,
}

impl Direction {
    /// The other way.
    #[must_use]
    pub const fn turned(self) -> Self {
        match self {
            Self::Up => Self::Down,
            Self::Down => Self::Up,
        }
    }
}

/// By what rows are put together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum GroupBy {
    /// One list.
    #[default]
    Nothing,
    /// The office that runs the centre.
    Agency,
    /// The province.
    Province,
    /// The level claimed.
    Level,
}

impl GroupBy {
    /// Every way.
    pub const ALL: [Self; 4] = [Self::Nothing, Self::Agency, Self::Province, Self::Level];

    const fn column(self) -> Option<Column> {
        match self {
            Self::Nothing => None,
            Self::Agency => Some(Column::Agency),
            Self::Province => Some(Column::Province),
            Self::Level => Some(Column::Level),
        }
    }
}

/// Which rows are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Filter {
    /// All of them.
    #[default]
    All,
    /// Those that do not meet all physical criteria.
    GateOpen,
    /// Those with findings at which a screener would stop.
    Stopped,
    /// Those where evidence reaches less than what is claimed.
    EvidenceBehind,
    /// Those without a review.
    NotReviewed,
}

impl Filter {
    /// Every filter.
    pub const ALL: [Self; 5] =
        [Self::All, Self::GateOpen, Self::Stopped, Self::EvidenceBehind, Self::NotReviewed];

    fn keeps(self, row: &CentreRow) -> bool {
        match self {
            Self::All => true,
            Self::GateOpen => !row.gate.is_passed(),
            Self::Stopped => row.stops > 0,
            Self::EvidenceBehind => row.evidenced.points < row.claimed.points,
            Self::NotReviewed => row.file.reviews == 0,
        }
    }
}

/// How the table is looked at.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct View {
    /// Words that must stand in a row.
    pub search: String,
    /// Which rows.
    pub filter: Filter,
    /// Those that claim one of these levels, where `None` is no level at all. Empty: whatever they claim.
    pub levels: Vec<Option<LevelId>>,
    /// By which column.
    pub column: Column,
    /// Which way.
    pub direction: Direction,
    /// In which groups.
    pub group: GroupBy,
}

impl View {
    fn keeps_level(&self, row: &CentreRow) -> bool {
        let level = row.claimed.level.as_ref().map(|level| &level.id);
        self.levels.is_empty() || self.levels.iter().any(|one| one.as_ref() == level)
    }
}

/// A line of the arranged table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Line {
    /// The heading of a group: its place in [`Arranged::groups`].
    Group(usize),
    /// A row: its place in the rows that were arranged.
    Row(usize),
}

/// The table as it is looked at.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Arranged {
    /// Headings and rows, from top to bottom.
    pub lines: Vec<Line>,
    /// The sums of each group; empty without groups.
    pub groups: Vec<Totals>,
    /// The sums of all rows that are shown.
    pub totals: Totals,
}

/// Filters, sorts and groups rows. Rows that a column treats alike are ordered by centre and file, so that the same
/// rows always give the same table.
#[must_use]
pub fn arrange(rows: &[impl Borrow<CentreRow>], view: &View, compare: Compare) -> Arranged {
    let needle = Needle::new(&view.search);
    let keeps =
        |row: &CentreRow| view.filter.keeps(row) && view.keeps_level(row) && is_found(&needle, row);
    let rows = rows.iter().map(Borrow::borrow).enumerate();
    let mut shown: Vec<(usize, &CentreRow)> = rows.filter(|(_, row)| keeps(row)).collect();
    shown.sort_by(|(_, a), (_, b)| order(a, b, view, compare));
    let totals = Totals::of(shown.iter().map(|(_, row)| *row));
    let mut arranged =
        Arranged { lines: Vec::with_capacity(shown.len()), groups: Vec::new(), totals };
    let Some(column) = view.group.column() else {
        arranged.lines.extend(shown.iter().map(|(at, _)| Line::Row(*at)));
        return arranged;
    };
    for group in shown.chunk_by(|(_, a), (_, b)| column.compare(a, b, compare).is_eq()) {
        arranged.lines.push(Line::Group(arranged.groups.len()));
        arranged.lines.extend(group.iter().map(|(at, _)| Line::Row(*at)));
        arranged.groups.push(Totals::of(group.iter().map(|(_, row)| *row)));
    }
    arranged
}

fn is_found(needle: &Needle, row: &CentreRow) -> bool {
    let texts = [&row.centre, &row.agency, &row.department, &row.ministry, &row.province];
    let texts = texts.into_iter().map(String::as_str);
    let reviewers = row.file.reviewed.iter().map(|mark| mark.reviewer.as_str());
    needle.is_in(texts.chain([row.edition.as_str(), row.file.name.as_str()]).chain(reviewers))
}

fn order(a: &CentreRow, b: &CentreRow, view: &View, compare: Compare) -> Ordering {
    let by = |column: Column| column.compare(a, b, compare);
    let turned = |order: Ordering| match view.direction {
        Direction::Up => order,
        Direction::Down => order.reverse(),
    };
    // Groups keep their order, from the highest level down, whichever way their rows are sorted.
    let group = match view.group {
        GroupBy::Nothing => Ordering::Equal,
        GroupBy::Agency => by(Column::Agency),
        GroupBy::Province => by(Column::Province),
        GroupBy::Level => by(Column::Level).reverse(),
    };
    group
        .then_with(|| turned(by(view.column)))
        .then_with(|| by(Column::Centre))
        .then_with(|| a.file.name.cmp(&b.file.name))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::date::Date;
    use crate::domain::edit::Edit;
    use crate::domain::folder::FileFacts;
    use crate::domain::points::Points;
    use crate::domain::profile::ProfileField;
    use crate::domain::testing::{assessment, id};

    /// Rows of centre, province and claimed points.
    fn rows(of: &[(&str, &str, u16)]) -> Vec<CentreRow> {
        let row = |(at, (centre, province, points)): (usize, &(&str, &str, u16))| {
            let mut document = assessment();
            let set = |field, text: &str| Edit::SetProfile(field, text.to_owned());
            document.apply(set(ProfileField::CentreName, centre)).unwrap();
            document.apply(set(ProfileField::Province, province)).unwrap();
            document.apply(Edit::SetPoints(id("R-1"), Some(Points(*points)))).unwrap();
            let file = FileFacts { name: format!("{at}.gecc.ron"), ..FileFacts::default() };
            CentreRow::of(&document, file, Date::new(2026, 11, 20).unwrap())
        };
        of.iter().enumerate().map(row).collect()
    }

    #[track_caller]
    fn check(view: &View, want: &[&str]) {
        let rows = rows(&[("b", "x", 1), ("a", "y", 3), ("", "x", 2), ("c", "", 3)]);
        let arranged = arrange(&rows, view, |a, b| a.cmp(b));
        let line = |line: &Line| match line {
            Line::Group(at) => format!("[{}]", arranged.groups[*at].centres),
            Line::Row(at) => format!("{}{}", rows[*at].centre, rows[*at].claimed.points),
        };
        let lines: Vec<String> = arranged.lines.iter().map(line).collect();
        assert_eq!(lines, want, "{view:?}");
        assert_eq!(arranged.totals.centres, want.iter().filter(|it| !it.starts_with('[')).count());
    }

    #[test]
    fn rows_are_filtered_sorted_and_grouped() {
        let view = View::default();
        check(&view, &["a3", "b1", "c3", "2"]);
        check(&View { direction: Direction::Down, ..view.clone() }, &["2", "c3", "b1", "a3"]);
        let claimed = View { column: Column::Claimed, ..view.clone() };
        check(&claimed, &["b1", "2", "a3", "c3"]);
        let search = View { search: "x".to_owned(), ..view.clone() };
        check(&search, &["b1", "2"]);
        let grouped = View { group: GroupBy::Province, direction: Direction::Down, ..claimed };
        check(&grouped, &["[2]", "2", "b1", "[1]", "a3", "[1]", "c3"]);
        check(&View { filter: Filter::NotReviewed, ..view.clone() }, &["a3", "b1", "c3", "2"]);
        check(&View { levels: vec![None], ..view.clone() }, &["a3", "b1", "c3", "2"]);
        check(&View { levels: vec![LevelId::new("basic").ok()], ..view }, &[]);
    }

    #[test]
    fn sums_agree_with_their_rows() {
        let rows = rows(&[("a", "x", 3), ("b", "x", 8)]);
        let totals = Totals::of(&rows);
        assert_eq!((totals.centres, totals.gate_passed, totals.levels.len()), (2, 0, 1));
        assert_eq!(totals.mean_claimed_tenths(), Some(55));
        assert_eq!(Totals::default().mean_claimed_tenths(), None);
        let [none] = totals.levels.as_slice() else { panic!("{:?}", totals.levels) };
        assert_eq!((&none.level, none.centres, none.evidenced), (&None, 2, 2));
    }
}
