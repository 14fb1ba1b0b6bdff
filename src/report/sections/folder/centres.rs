//! A row for each centre.

use crate::domain::folder::{CentreRow, GroupBy, Line, Reach, SealMark};
use crate::report::document::{Align, Block, Cell, Column, Mark, Row, Table, Tone, Width};
use crate::report::sections::folder::{Folder, group_anchor, heading, note, totals};
use crate::report::sections::words::NOTHING;

/// The place of the province among the columns.
const PROVINCE: usize = 2;

/// The list of centres, in the order and the groups that were asked for.
pub(super) fn blocks(folder: &Folder<'_>) -> Vec<Block> {
    let (texts, arranged) = (folder.words.texts, &folder.arranged);
    let title = heading(texts.folder_paper_table());
    if arranged.totals.centres == 0 {
        return vec![title, note(texts.folder_paper_none())];
    }
    let names = totals::names(folder);
    let mut number = 0;
    let rows = arranged.lines.iter().filter_map(|line| match line {
        Line::Group(group) => {
            let centres = folder.words.count(arranged.groups.get(*group)?.centres);
            let text = texts.folder_paper_group(names.get(*group)?, &centres);
            Some(Row::Heading(Cell::new(text).at(group_anchor(*group))))
        }
        Line::Row(row) => {
            number += 1;
            Some(Row::Cells(cells(folder, number, folder.rows.get(*row)?)))
        }
    });
    let rows = rows.collect();
    let order = texts.folder_paper_order(texts.folder_paper_column(folder.view.column));
    let table = Table::dense(columns(folder), rows).continued_as(texts.report_continued());
    vec![title, note(order), Block::Table(table)]
}

fn columns(folder: &Folder<'_>) -> Vec<Column> {
    let texts = folder.words.texts;
    let left = |header: &str, width| Column::new(header, Width::Millimetres(width), Align::Left);
    let right = |header: &str, width| Column::new(header, Width::Millimetres(width), Align::Right);
    let mut columns = vec![
        right(texts.report_order(), 11),
        Column::new(texts.folder_paper_centre(), Width::Share(1), Align::Left),
        left(texts.field_province(), 27),
        left(texts.folder_paper_edition(), 15),
        left(texts.folder_paper_claimed(), 27),
        left(texts.folder_paper_evidenced(), 27),
        left(texts.folder_paper_gate_column(), 20),
        right(texts.folder_paper_stops_column(), 14),
        right(texts.folder_paper_advice_column(), 17),
        right(texts.folder_paper_reviews_column(), 15),
        Column::new(texts.folder_paper_sealed(), Width::Millimetres(16), Align::Centre),
        right(texts.folder_paper_until_column(), 16),
    ];
    leave_out(folder, &mut columns);
    columns
}

/// What the heading of the group says is not said again in every row.
fn leave_out<T>(folder: &Folder<'_>, columns: &mut Vec<T>) {
    match folder.view.group {
        GroupBy::Province => {
            columns.remove(PROVINCE);
        }
        GroupBy::Nothing | GroupBy::Agency | GroupBy::Level => {}
    }
}

fn cells(folder: &Folder<'_>, number: usize, row: &CentreRow) -> Vec<Cell> {
    let words = folder.words;
    let gate = format!("{}/{}", words.number(row.gate.met), words.number(row.gate.of));
    let (mark, tone) =
        if row.gate.is_passed() { (Mark::Check, Tone::Good) } else { (Mark::Cross, Tone::Warn) };
    let sealed = match row.file.seal {
        SealMark::Unsealed => NOTHING,
        SealMark::Whole => words.texts.folder_paper_sealed(),
        SealMark::Unreadable | SealMark::Broken => words.texts.folder_paper_seal_broken(),
    };
    let none = |count: usize| if count == 0 { NOTHING.to_owned() } else { words.count(count) };
    let stops = Cell::new(none(row.stops));
    let mut cells = vec![
        Cell::new(words.count(number)),
        centre(folder, row),
        Cell::new(words.typed(&row.province)),
        edition(folder, row),
        level(folder, row, &row.claimed),
        level(folder, row, &row.evidenced),
        Cell::new(gate).with_mark(mark, tone),
        if row.stops == 0 { stops } else { Cell { tone: Tone::Warn, ..stops.strong() } },
        Cell::new(none(row.advice)),
        Cell::new(none(row.file.reviews)),
        Cell::new(sealed),
        Cell::new(row.until.map_or_else(|| NOTHING.to_owned(), |year| words.number(year))),
    ];
    leave_out(folder, &mut cells);
    cells
}

/// The centre with its office and its reviewers below it; one without a name is told by its file.
fn centre(folder: &Folder<'_>, row: &CentreRow) -> Cell {
    let words = folder.words;
    let agency = match folder.view.group {
        GroupBy::Agency => String::new(),
        GroupBy::Nothing | GroupBy::Province | GroupBy::Level => words.digits(&row.agency),
    };
    let (name, file) = match row.centre.as_str() {
        "" => (words.texts.report_centre_unnamed().to_owned(), row.file.name.clone()),
        name => (words.digits(name), String::new()),
    };
    let reviewers = match row.file.reviewed.is_empty() {
        true => String::new(),
        false => {
            let names = row.file.reviewers(words.texts.review_paper_no_reviewer());
            words.texts.folder_paper_reviewed_by(&words.digits(&names))
        }
    };
    let mut notes = vec![agency, file, reviewers];
    notes.retain(|note| !note.is_empty());
    Cell::new(name).with_note(notes.join("\n"))
}

/// The year of the edition, and below it the mark of one that an office corrected.
fn edition(folder: &Folder<'_>, row: &CentreRow) -> Cell {
    let year = Cell::new(folder.words.number(row.year));
    year.with_note(row.edition.own_mark().unwrap_or_default())
}

fn level(folder: &Folder<'_>, row: &CentreRow, reach: &Reach) -> Cell {
    let (words, texts) = (folder.words, folder.words.texts);
    let points = format!("{}/{}", words.number(reach.points), words.number(row.total));
    let points = if row.estimated { texts.report_about(&points) } else { points };
    let tone = if reach.level.is_some() { Tone::Good } else { Tone::Neutral };
    Cell { tone, ..Cell::new(folder.level(reach.level.as_ref())).with_note(points) }
}
