//! The criteria in which two assessments differ, aspect by aspect.

use crate::domain::compare::{CriterionComparison, Movement, Worth};
use crate::domain::criterion::Criterion;
use crate::domain::differences::Change;
use crate::domain::digest::Digest;
use crate::report::document::{
    Align, Block, Cell, Column, Mark, ParagraphStyle, Row, Table, Tone, Width,
};
use crate::report::sections::comparison::{Beside, heading, note};
use crate::report::sections::context::{NOTHING, criterion_anchor};

pub(super) fn blocks(beside: &Beside<'_>) -> Vec<Block> {
    let (after, texts) = (beside.after, beside.after.texts);
    let mut rows = Vec::new();
    for aspect in after.assessment.edition().aspects() {
        let changes = beside.comparison.changes().filter(|(of, _)| *of == aspect.code);
        let mut changes = changes.peekable();
        if changes.peek().is_some() {
            rows.push(Row::Band(after.standard(&aspect.title)));
        }
        rows.extend(changes.flat_map(|(_, row)| criterion_rows(beside, row)));
    }
    let title = heading(texts.comparison_rows());
    if rows.is_empty() {
        let text = texts.comparison_same().to_owned();
        return vec![title, Block::Paragraph { style: ParagraphStyle::Body, text }];
    }
    let mut blocks = vec![title, note(texts.comparison_about())];
    if after.assessment.edition().has_estimates() {
        blocks.push(note(texts.comparison_estimate()));
    }
    let table = Table::new(columns(beside), rows).continued_as(texts.report_continued());
    blocks.push(Block::Table(table));
    blocks
}

fn columns(beside: &Beside<'_>) -> Vec<Column> {
    let texts = beside.after.texts;
    vec![
        Column::new(texts.report_id(), Width::Millimetres(18), Align::Left),
        Column::new(texts.report_criterion(), Width::Share(1), Align::Left),
        Column::new(texts.comparison_movement(), Width::Millimetres(30), Align::Left),
        Column::new(texts.comparison_before(), Width::Millimetres(29), Align::Left),
        Column::new(texts.comparison_after(), Width::Millimetres(29), Align::Left),
    ]
}

/// A criterion, and a row for its evidence and wording where they differ.
fn criterion_rows(beside: &Beside<'_>, row: &CriterionComparison) -> Vec<Row> {
    let (after, texts) = (beside.after, beside.after.texts);
    let found: Option<&Criterion> = after.assessment.criterion(&row.criterion);
    let found = found.or_else(|| beside.before.assessment.criterion(&row.criterion));
    let title = found.map_or_else(Cell::default, |criterion| {
        Cell::new(after.standard(&criterion.title))
            .with_note(after.provenance(criterion.title_provenance))
    });
    let (mark, tone) = mark(row.movement);
    let id = Cell::new(row.criterion.as_str()).strong();
    let cells = Row::Cells(vec![
        id.leading_to(criterion_anchor(&row.criterion)),
        title,
        Cell::new(texts.movement(row.movement)).with_mark(mark, tone),
        worth(beside, row.before),
        worth(beside, row.after),
    ]);
    let mut lines = Vec::new();
    if !row.asks_the_same {
        lines.push(texts.criterion_reworded().to_owned());
    }
    for change in [Change::Added, Change::Removed, Change::Altered] {
        let files = row.evidence.iter().filter(|(_, found)| *found == change);
        let names: Vec<String> = files.map(|(digest, _)| file(beside, digest)).collect();
        if !names.is_empty() {
            let change = texts.evidence_change(change);
            lines.push(texts.comparison_evidence(change, &names.join(", ")));
        }
    }
    let detail = (!lines.is_empty()).then(|| Row::Detail(lines.join("\n")));
    std::iter::once(cells).chain(detail).collect()
}

const fn mark(movement: Movement) -> (Mark, Tone) {
    match movement {
        Movement::Rose => (Mark::Check, Tone::Good),
        Movement::Fell => (Mark::Cross, Tone::Warn),
        Movement::Turned => (Mark::Half, Tone::Neutral),
        Movement::New => (Mark::Open, Tone::Neutral),
        Movement::Gone | Movement::Stayed => (Mark::Dash, Tone::Neutral),
    }
}

/// An answer, and below it what it is worth.
fn worth(beside: &Beside<'_>, worth: Option<Worth>) -> Cell {
    let (after, texts) = (beside.after, beside.after.texts);
    let Some(worth) = worth else { return Cell::new(NOTHING) };
    let points = worth.points.map(|points| texts.comparison_points(&after.number(points)));
    Cell::new(texts.state(worth.state)).with_note(points.unwrap_or_default())
}

/// What a file shows, or its name.
fn file(beside: &Beside<'_>, digest: &Digest) -> String {
    let sides = [beside.after, &beside.before];
    let found = sides.into_iter().find_map(|side| {
        side.assessment.evidence_by_digest(digest).map(|evidence| side.caption(evidence))
    });
    found.unwrap_or_else(|| digest.short())
}
