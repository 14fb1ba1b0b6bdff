//! The columns of the table of answers.

use std::borrow::Cow;

use crate::domain::aspect::Aspect;
use crate::domain::criterion::Scale;
use crate::domain::folder::AnswerLine;
use crate::domain::points::Points;
use crate::export::cell::{Cell, ColumnOf, Kind, Table};
use crate::export::words::{aspect_word, scale_word, state_word};
use crate::i18n::Texts;

/// One row for each criterion of each centre.
#[derive(Clone, Copy, Debug)]
pub struct Answers;

impl Table for Answers {
    type Row<'r> = AnswerLine<'r>;
    const COLUMNS: &'static [ColumnOf<Self>] = COLUMNS;

    fn edition<'r>(row: &'r AnswerLine<'r>) -> &'r str {
        row.centre.edition.as_str()
    }
}

type Column = ColumnOf<Answers>;
type Of = fn(Texts) -> &'static str;
type Read = for<'r> fn(&'r AnswerLine<'r>, Texts) -> Cell<'r>;

const fn text(key: &'static str, words: [Of; 2], width: u16, cell: Read) -> Column {
    let [heading, meaning] = words;
    Column { key, heading, meaning, kind: Kind::Text, width, cell }
}

const fn prose(key: &'static str, words: [Of; 2], width: u16, cell: Read) -> Column {
    Column { kind: Kind::Prose, ..text(key, words, width, cell) }
}

const fn other(key: &'static str, words: [Of; 2], kind: Kind, cell: Read) -> Column {
    let [heading, meaning] = words;
    Column { key, heading, meaning, kind, width: 11, cell }
}

const fn profile(key: &'static str, heading: Of, width: u16, cell: Read) -> Column {
    text(key, [heading, Texts::meaning_profile], width, cell)
}

fn points<'r>(points: Option<Points>) -> Cell<'r> {
    Cell::or_empty(points.map(|points| Cell::Whole(points.0.into())))
}

const COLUMNS: &[Column] = &[
    profile("centre", Texts::field_centre, 36, |row, _| Cell::text(&row.centre.centre)),
    profile("agency", Texts::field_agency, 30, |row, _| Cell::text(&row.centre.agency)),
    profile("department", Texts::field_department, 20, |row, _| Cell::text(&row.centre.department)),
    profile("ministry", Texts::field_ministry, 20, |row, _| Cell::text(&row.centre.ministry)),
    profile("province", Texts::field_province, 16, |row, _| Cell::text(&row.centre.province)),
    text("edition", [Texts::table_edition, Texts::meaning_edition], 10, |row, _| {
        Cell::text(row.centre.edition.as_str())
    }),
    other("year", [Texts::table_year, Texts::meaning_year], Kind::Whole, |row, _| {
        Cell::Whole(row.centre.year.into())
    }),
    text("criterion", [Texts::table_criterion, Texts::meaning_criterion], 10, |row, _| {
        Cell::text(row.criterion.id.as_str())
    }),
    text("number", [Texts::table_number, Texts::meaning_number], 8, |row, _| {
        Cell::or_empty(row.criterion.number.as_deref().map(Cell::text))
    }),
    text("title", [Texts::table_title, Texts::meaning_title], 50, |row, texts| {
        Cell::text(row.criterion.title.get(texts.0))
    }),
    text("aspect", [Texts::table_aspect, Texts::meaning_aspect], 12, |row, texts| {
        let aspect = row.criterion.aspect;
        Cell::word(aspect_word(aspect), aspect_name(aspect, texts))
    }),
    text("section", [Texts::table_section, Texts::meaning_section], 16, |row, _| {
        let section = row.criterion.section.as_ref();
        Cell::or_empty(section.map(|id| Cell::text(id.as_str())))
    }),
    text("scale", [Texts::table_scale, Texts::meaning_scale], 12, |row, texts| {
        let scale = &row.criterion.scale;
        Cell::word(scale_word(scale), scale_name(scale, texts))
    }),
    text("state", [Texts::table_state, Texts::meaning_state], 12, |row, texts| {
        Cell::word(state_word(row.answer.state), texts.state(row.answer.state))
    }),
    other("points", [Texts::table_points, Texts::meaning_points], Kind::Whole, |row, _| {
        points(row.answer.points)
    }),
    other("counted", [Texts::table_counted, Texts::meaning_counted], Kind::Whole, |row, _| {
        points(row.counted)
    }),
    other("maximum", [Texts::table_maximum, Texts::meaning_maximum], Kind::Whole, |row, _| {
        points(row.criterion.maximum())
    }),
    other("evidence", [Texts::table_evidence, Texts::meaning_evidence], Kind::Whole, |row, _| {
        Cell::count(row.evidence)
    }),
    prose("note", [Texts::table_note, Texts::meaning_note], 50, |row, _| {
        Cell::text(&row.answer.note)
    }),
    prose("reason", [Texts::table_reason, Texts::meaning_reason], 24, |row, _| {
        Cell::text(&row.answer.reason)
    }),
    text("responsible", [Texts::table_responsible, Texts::meaning_responsible], 20, |row, _| {
        Cell::text(&row.answer.responsible)
    }),
    prose("action", [Texts::table_action, Texts::meaning_action], 30, |row, _| {
        Cell::or_empty(row.answer.action.as_ref().map(|action| Cell::text(&action.what)))
    }),
    text("action_who", [Texts::table_who, Texts::meaning_who], 20, |row, _| {
        Cell::or_empty(row.answer.action.as_ref().map(|action| Cell::text(&action.who)))
    }),
    other("action_due", [Texts::table_due, Texts::meaning_due], Kind::Day, |row, _| {
        let due = row.answer.action.as_ref().and_then(|action| action.due);
        Cell::or_empty(due.map(Cell::Day))
    }),
    other("action_done", [Texts::table_done, Texts::meaning_done], Kind::Flag, |row, _| {
        Cell::or_empty(row.answer.action.as_ref().map(|action| Cell::Flag(action.done)))
    }),
    other("flagged", [Texts::table_flagged, Texts::meaning_flagged], Kind::Flag, |row, _| {
        Cell::Flag(row.answer.flagged)
    }),
    other("own", [Texts::table_own, Texts::meaning_own], Kind::Flag, |row, _| {
        Cell::Flag(row.criterion.is_own())
    }),
    text("file", [Texts::table_file, Texts::meaning_file], 36, |row, _| {
        Cell::Text(Cow::Borrowed(&row.centre.file.name))
    }),
];

const fn aspect_name(aspect: Aspect, texts: Texts) -> &'static str {
    match aspect {
        Aspect::Location => texts.aspect_location(),
        Aspect::Personnel => texts.aspect_personnel(),
        Aspect::Services => texts.aspect_services(),
        Aspect::Other => texts.aspect_other(),
    }
}

const fn scale_name(scale: &Scale, texts: Texts) -> &'static str {
    match scale {
        Scale::Gate => texts.scale_gate(),
        Scale::Mark(_) => texts.scale_mark(),
        Scale::Points(_) => texts.scale_points(),
        Scale::Guidance => texts.scale_guidance(),
        Scale::Part { .. } => texts.scale_part(),
    }
}
