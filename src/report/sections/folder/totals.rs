//! What the centres of a folder come to: large figures, the levels, a row for each group.

use crate::domain::folder::{GroupBy, LevelCount, LevelMark, Line, Totals};
use crate::report::document::{
    Align, Bar, BarChart, Block, Cell, Column, Figure, HeadingLevel, Row, Table, Tone, Width,
};
use crate::report::sections::folder::{Folder, group_anchor, heading};
use crate::report::sections::words::NOTHING;

/// The figures and the chart, which fill the first page.
pub(super) fn blocks(folder: &Folder<'_>) -> Vec<Block> {
    let text = folder.words.texts.folder_paper_levels().to_owned();
    let (first, second) = figures(folder);
    vec![
        Block::Figures(first),
        Block::Figures(second),
        Block::Heading { level: HeadingLevel::Part, text },
        Block::BarChart(chart(folder)),
    ]
}

fn figures(folder: &Folder<'_>) -> (Vec<Figure>, Vec<Figure>) {
    let (words, texts) = (folder.words, folder.words.texts);
    let totals = &folder.arranged.totals;
    let part = |label: &str, count: usize| Figure {
        label: label.to_owned(),
        value: format!("{}/{}", words.count(count), words.count(totals.centres)),
        note: String::new(),
        tone: if count == totals.centres { Tone::Good } else { Tone::Neutral },
    };
    let mean = |label: &str, tenths| Figure {
        label: label.to_owned(),
        value: mean(folder, tenths),
        ..Figure::default()
    };
    let unread = folder.unread.len();
    let centres = Figure {
        label: texts.folder_paper_centres().to_owned(),
        value: words.count(totals.centres),
        note: if unread == 0 {
            String::new()
        } else {
            texts.folder_paper_unread_note(&words.count(unread))
        },
        tone: if unread == 0 { Tone::Neutral } else { Tone::Warn },
    };
    let first = vec![
        centres,
        mean(texts.folder_paper_mean_claimed(), totals.mean_claimed_tenths()),
        mean(texts.folder_paper_mean_evidenced(), totals.mean_evidenced_tenths()),
        part(texts.folder_paper_gate(), totals.gate_passed),
    ];
    let second = vec![
        part(texts.folder_paper_complete(), totals.complete),
        part(texts.folder_paper_without_stops(), totals.without_stops),
        Figure {
            note: texts.folder_paper_finished(&words.count(totals.finished)),
            ..part(texts.folder_paper_reviewed(), totals.reviewed)
        },
        sealed(folder, part(texts.folder_paper_sealed(), totals.sealed)),
    ];
    (first, second)
}

/// How many are sealed, and how many of these are not what was sealed.
fn sealed(folder: &Folder<'_>, figure: Figure) -> Figure {
    match folder.arranged.totals.seals_broken {
        0 => figure,
        broken => {
            let note = folder.words.texts.folder_paper_seals_broken(&folder.words.count(broken));
            Figure { note, tone: Tone::Warn, ..figure }
        }
    }
}

/// A mean with one decimal, or a dash.
fn mean(folder: &Folder<'_>, tenths: Option<u64>) -> String {
    let text = tenths.map(|tenths| format!("{}.{}", tenths / 10, tenths % 10));
    text.map_or_else(|| NOTHING.to_owned(), |text| folder.words.number(text))
}

/// The levels, the highest first.
fn chart(folder: &Folder<'_>) -> BarChart {
    let (words, texts) = (folder.words, folder.words.texts);
    let totals = &folder.arranged.totals;
    let units = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    let bar = |count: &LevelCount| Bar {
        label: folder.level(count.level.as_ref()),
        value: units(count.centres),
        second: Some(units(count.evidenced)),
        maximum: units(totals.centres),
        caption: texts.folder_paper_bar(&words.count(count.centres), &words.count(count.evidenced)),
    };
    let bars: Vec<Bar> = totals.levels.iter().rev().map(bar).collect();
    let spoken: Vec<String> =
        bars.iter().map(|bar| format!("{} {}", bar.label, bar.caption)).collect();
    BarChart {
        alt_text: texts.folder_paper_chart_alt(&spoken.join(", ")),
        first_legend: texts.folder_paper_legend_claimed().to_owned(),
        second_legend: texts.folder_paper_legend_evidenced().to_owned(),
        bars,
    }
}

/// A row for each group, and the sum; nothing where there are no groups.
pub(super) fn groups(folder: &Folder<'_>) -> Vec<Block> {
    let texts = folder.words.texts;
    let (Some(title), [_, ..]) =
        (texts.folder_paper_groups(folder.view.group), folder.arranged.groups.as_slice())
    else {
        return Vec::new();
    };
    // Rows that are grouped by level say in their own column what they are.
    let levels: Vec<Option<&LevelMark>> = match folder.view.group {
        GroupBy::Level => Vec::new(),
        GroupBy::Nothing | GroupBy::Agency | GroupBy::Province => {
            folder.arranged.totals.levels.iter().rev().map(|count| count.level.as_ref()).collect()
        }
    };
    let column = |header: &str, width| Column::new(header, Width::Millimetres(width), Align::Right);
    let mut columns = vec![
        Column::new(
            texts.folder_paper_group_column(folder.view.group),
            Width::Share(1),
            Align::Left,
        ),
        column(texts.folder_paper_centres(), 21),
    ];
    columns.extend(levels.iter().map(|level| column(&folder.level(*level), 24)));
    columns.extend([
        column(texts.folder_paper_group_gate(), 23),
        column(texts.folder_paper_group_reviewed(), 22),
        column(texts.folder_paper_sealed(), 18),
        column(texts.folder_paper_group_mean_claimed(), 25),
        column(texts.folder_paper_group_mean_evidenced(), 28),
    ]);
    let cells = |name: Cell, totals: &Totals| {
        let number = |count: usize| Cell::new(folder.words.count(count));
        let mut cells = vec![name, number(totals.centres)];
        cells.extend(levels.iter().map(|level| number(at_level(totals, *level))));
        cells.extend([totals.gate_passed, totals.reviewed, totals.sealed].map(number));
        cells.push(Cell::new(mean(folder, totals.mean_claimed_tenths())));
        cells.push(Cell::new(mean(folder, totals.mean_evidenced_tenths())));
        cells
    };
    let mut rows: Vec<Row> = (0..)
        .zip(folder.arranged.groups.iter().zip(names(folder)))
        .map(|(group, (totals, name))| {
            Row::Cells(cells(Cell::new(name).leading_to(group_anchor(group)), totals))
        })
        .collect();
    rows.push(Row::Total(cells(Cell::new(texts.folder_paper_all()), &folder.arranged.totals)));
    vec![heading(title), Block::Table(Table::dense(columns, rows))]
}

/// The names of the groups, in their order.
pub(super) fn names(folder: &Folder<'_>) -> Vec<String> {
    let lines = &folder.arranged.lines;
    let firsts = lines.iter().zip(lines.iter().skip(1)).filter_map(|pair| match pair {
        (Line::Group(_), Line::Row(row)) => folder.rows.get(*row),
        (Line::Group(_) | Line::Row(_), Line::Group(_)) | (Line::Row(_), Line::Row(_)) => None,
    });
    firsts.map(|row| folder.group_name(row)).collect()
}

fn at_level(totals: &Totals, level: Option<&LevelMark>) -> usize {
    let id = |level: Option<&LevelMark>| level.map(|level| level.id.clone());
    let found = totals.levels.iter().find(|count| id(count.level.as_ref()) == id(level));
    found.map_or(0, |count| count.centres)
}
