//! The answers that changed after the reviewer had given an opinion on them.

use crate::domain::review::{ChangedAnswer, Fit, Seen, SeenPart};
use crate::report::document::{Align, Block, Cell, Column, Orientation, Row, Table, Width};
use crate::report::sections::context::{NOTHING, criterion_anchor};
use crate::report::sections::review::{Reviewing, heading};

/// The table of changes; nothing where there are none.
pub(super) fn blocks(reviewing: &Reviewing<'_>) -> Vec<Block> {
    let texts = reviewing.office.texts;
    let changed: &[ChangedAnswer] = match reviewing.fit {
        Some(Fit::Changed(changed)) => changed,
        Some(Fit::Same | Fit::OtherEdition) | None => &[],
    };
    if changed.is_empty() {
        return Vec::new();
    }
    let columns = vec![
        Column::new(texts.report_id(), Width::Millimetres(20), Align::Left),
        Column::new(texts.review_paper_changed_part(), Width::Millimetres(24), Align::Left),
        Column::new(texts.review_paper_then(), Width::Share(1), Align::Left),
        Column::new(texts.review_paper_now(), Width::Share(1), Align::Left),
    ];
    let rows = changed.iter().flat_map(|answer| rows(reviewing, answer)).collect();
    vec![
        Block::Turn(Orientation::Portrait),
        heading(texts.review_paper_changes()),
        Block::Table(Table::new(columns, rows)),
    ]
}

/// A row for each part that changed; the first names the criterion.
fn rows(reviewing: &Reviewing<'_>, changed: &ChangedAnswer) -> Vec<Row> {
    let texts = reviewing.office.texts;
    let id = &changed.criterion;
    let name = || Cell::new(id.as_str()).strong().leading_to(criterion_anchor(id));
    let Some(now) = &changed.after else {
        let gone = Cell::new(texts.cli_fit_gone());
        let before = Cell::new(said(reviewing, &changed.before, SeenPart::State));
        return vec![Row::Cells(vec![name(), Cell::new(texts.seen_state()), before, gone])];
    };
    let parts = changed.parts.iter().enumerate().map(|(at, part)| {
        Row::Cells(vec![
            if at == 0 { name() } else { Cell::default() },
            Cell::new(texts.seen_part(*part)),
            Cell::new(said(reviewing, &changed.before, *part)),
            Cell::new(said(reviewing, now, *part)),
        ])
    });
    parts.collect()
}

/// A part of an answer in words.
fn said(reviewing: &Reviewing<'_>, seen: &Seen, part: SeenPart) -> String {
    let (office, texts) = (&reviewing.office, reviewing.office.texts);
    match part {
        SeenPart::State => texts.state(seen.state).to_owned(),
        SeenPart::Points => {
            seen.points.map_or_else(|| NOTHING.to_owned(), |points| office.number(points))
        }
        SeenPart::Note => office.words.typed(&seen.note),
        SeenPart::Reason => office.words.typed(&seen.reason),
        SeenPart::Evidence => texts.review_paper_files(&office.number(seen.evidence.len())),
    }
}
