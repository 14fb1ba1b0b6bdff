//! The columns of the table of centres.

use std::borrow::Cow;

use crate::domain::folder::{CentreRow, Changed, FileFacts, Reach, Recommended, SealMark};
use crate::export::cell::{Cell, ColumnOf, Kind, Table};
use crate::i18n::Texts;

/// One row for each centre.
#[derive(Clone, Copy, Debug)]
pub struct Centres;

impl Table for Centres {
    type Row<'r> = CentreRow;
    const COLUMNS: &'static [ColumnOf<Self>] = COLUMNS;

    fn edition(row: &CentreRow) -> &str {
        row.edition.as_str()
    }
}

type Column = ColumnOf<Centres>;

const fn text(
    key: &'static str,
    heading: fn(Texts) -> &'static str,
    width: u16,
    cell: for<'a> fn(&'a CentreRow, Texts) -> Cell<'a>,
) -> Column {
    Column { key, heading, meaning: Texts::meaning_profile, kind: Kind::Text, width, cell }
}

const fn whole(
    key: &'static str,
    heading: fn(Texts) -> &'static str,
    meaning: fn(Texts) -> &'static str,
    cell: for<'a> fn(&'a CentreRow, Texts) -> Cell<'a>,
) -> Column {
    Column { key, heading, meaning, kind: Kind::Whole, width: 11, cell }
}

const COLUMNS: &[Column] = &[
    text("centre", Texts::field_centre, 44, |row, _| Cell::text(&row.centre)),
    text("agency", Texts::field_agency, 34, |row, _| Cell::text(&row.agency)),
    text("department", Texts::field_department, 24, |row, _| Cell::text(&row.department)),
    text("ministry", Texts::field_ministry, 24, |row, _| Cell::text(&row.ministry)),
    text("province", Texts::field_province, 18, |row, _| Cell::text(&row.province)),
    Column {
        key: "edition",
        heading: Texts::table_edition,
        meaning: Texts::meaning_edition,
        kind: Kind::Text,
        width: 12,
        cell: |row, _| Cell::text(row.edition.as_str()),
    },
    whole("year", Texts::table_year, Texts::meaning_year, |row, _| Cell::Whole(row.year.into())),
    Column {
        key: "level",
        heading: Texts::table_level,
        meaning: Texts::meaning_level,
        kind: Kind::Text,
        width: 16,
        cell: |row, texts| level(&row.claimed, texts),
    },
    Column {
        key: "level_evidenced",
        heading: Texts::table_level_evidenced,
        meaning: Texts::meaning_level_evidenced,
        kind: Kind::Text,
        width: 16,
        cell: |row, texts| level(&row.evidenced, texts),
    },
    whole("claimed", Texts::table_claimed, Texts::meaning_claimed, |row, _| {
        Cell::Whole(row.claimed.points.0.into())
    }),
    whole("evidenced", Texts::table_evidenced, Texts::meaning_evidenced, |row, _| {
        Cell::Whole(row.evidenced.points.0.into())
    }),
    whole("total", Texts::table_total, Texts::meaning_total, |row, _| {
        Cell::Whole(row.total.0.into())
    }),
    Column {
        key: "estimated",
        heading: Texts::table_estimated,
        meaning: Texts::meaning_estimated,
        kind: Kind::Flag,
        width: 11,
        cell: |row, _| Cell::Flag(row.estimated),
    },
    whole("gate_met", Texts::table_gate_met, Texts::meaning_gate_met, |row, _| {
        Cell::count(row.gate.met)
    }),
    whole("gate_of", Texts::table_gate_of, Texts::meaning_gate_of, |row, _| {
        Cell::count(row.gate.of)
    }),
    whole("answered", Texts::table_answered, Texts::meaning_answered, |row, _| {
        Cell::count(row.progress.answered)
    }),
    whole("criteria", Texts::table_criteria, Texts::meaning_criteria, |row, _| {
        Cell::count(row.progress.of)
    }),
    whole("stops", Texts::table_stops, Texts::meaning_stops, |row, _| Cell::count(row.stops)),
    whole("advice", Texts::table_advice, Texts::meaning_advice, |row, _| Cell::count(row.advice)),
    whole("reviews", Texts::table_reviews, Texts::meaning_reviews, |row, _| {
        Cell::count(row.file.reviews)
    }),
    Column {
        key: "reviewed_by",
        heading: Texts::table_reviewed_by,
        meaning: Texts::meaning_reviewed_by,
        kind: Kind::Text,
        width: 26,
        cell: |row, texts| owned(row.file.reviewers(texts.table_nameless())),
    },
    Column {
        key: "recommended",
        heading: Texts::table_recommended,
        meaning: Texts::meaning_recommended,
        kind: Kind::Text,
        width: 20,
        cell: |row, texts| recommended(&row.file, texts),
    },
    whole(
        "reviews_finished",
        Texts::table_reviews_finished,
        Texts::meaning_reviews_finished,
        |row, _| Cell::count(row.file.finished_reviews()),
    ),
    whole(
        "reviews_current",
        Texts::table_reviews_current,
        Texts::meaning_reviews_current,
        |row, _| Cell::count(row.file.current_reviews()),
    ),
    Column {
        key: "sealed",
        heading: Texts::table_sealed,
        meaning: Texts::meaning_sealed,
        kind: Kind::Flag,
        width: 11,
        cell: |row, _| Cell::Flag(row.file.seal.is_there()),
    },
    Column {
        key: "seal_fits",
        heading: Texts::table_seal_fits,
        meaning: Texts::meaning_seal_fits,
        kind: Kind::Flag,
        width: 11,
        cell: |row, _| match row.file.seal {
            SealMark::Unsealed => Cell::Empty,
            SealMark::Whole => Cell::Flag(true),
            SealMark::Broken | SealMark::Unreadable => Cell::Flag(false),
        },
    },
    Column {
        key: "changed",
        heading: Texts::table_changed,
        meaning: Texts::meaning_changed,
        kind: Kind::Moment,
        width: 17,
        cell: |row, _| Cell::or_empty(row.file.changed.map(Cell::Moment)),
    },
    whole("certificate_until", Texts::table_until, Texts::meaning_until, |row, _| {
        Cell::or_empty(row.until.map(|year| Cell::Whole(year.into())))
    }),
    Column {
        key: "packed",
        heading: Texts::table_packed,
        meaning: Texts::meaning_packed,
        kind: Kind::Flag,
        width: 11,
        cell: |row, _| Cell::Flag(row.file.packed),
    },
    Column {
        key: "file",
        heading: Texts::table_file,
        meaning: Texts::meaning_file,
        kind: Kind::Text,
        width: 40,
        cell: |row, _| Cell::text(&row.file.name),
    },
];

fn level<'a>(reach: &'a Reach, texts: Texts) -> Cell<'a> {
    let level = reach.level.as_ref();
    Cell::or_empty(level.map(|level| Cell::Word {
        code: Cow::Borrowed(level.id.as_str()),
        said: Cow::Borrowed(level.title.get(texts.0)),
    }))
}

fn owned<'a>(text: String) -> Cell<'a> {
    if text.is_empty() { Cell::Empty } else { Cell::Text(Cow::Owned(text)) }
}

/// What each review recommends, in the order of the reviewers.
fn recommended<'a>(file: &FileFacts, texts: Texts) -> Cell<'a> {
    if file.reviewed.is_empty() {
        return Cell::Empty;
    }
    let words = |word: fn(&Recommended, Texts) -> &str| {
        let all = file.reviewed.iter().map(|mark| word(&mark.recommended, texts));
        Cow::Owned(all.collect::<Vec<_>>().join(", "))
    };
    let code = words(|recommended, _| match recommended {
        Recommended::Undecided => "undecided",
        Recommended::NoLevel => "no_level",
        Recommended::Level(level) => level.id.as_str(),
    });
    let said = words(|recommended, texts| match recommended {
        Recommended::Undecided => texts.table_undecided(),
        Recommended::NoLevel => texts.table_no_level(),
        Recommended::Level(level) => level.title.get(texts.0),
    });
    Cell::Word { code, said }
}

/// A moment as people read it in a table: `2026-11-20 14:02`, Thai time. Empty where it is out of range.
#[must_use]
pub fn thai_time(moment: Changed) -> String {
    moment
        .thai_time()
        .map_or_else(String::new, |(date, hour, minute)| format!("{date} {hour:02}:{minute:02}"))
}
