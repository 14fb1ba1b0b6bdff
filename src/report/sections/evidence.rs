//! The register of the evidence: every file with its number in this paper, its day, its fingerprint and its criteria.

use crate::domain::evidence::{Evidence, EvidenceFault};
use crate::report::document::{
    Align, Block, Cell, Column, HeadingLevel, Mark, Orientation, ParagraphStyle, Row, Table, Tone,
    Width,
};
use crate::report::sections::context::{Context, NOTHING, evidence_anchor, photo_anchor};

pub(super) fn blocks(context: &Context<'_>) -> Vec<Block> {
    let texts = context.texts;
    let paragraph = |style, text: &str| Block::Paragraph { style, text: text.to_owned() };
    let mut blocks = vec![
        Block::Turn(Orientation::Portrait),
        Block::Heading { level: HeadingLevel::Section, text: texts.report_register().to_owned() },
    ];
    if context.assessment.evidence().is_empty() {
        blocks.push(paragraph(ParagraphStyle::Body, texts.report_register_none()));
        return blocks;
    }
    let columns = vec![
        Column::new(texts.report_order(), Width::Millimetres(12), Align::Right),
        Column::new(texts.report_file(), Width::Share(1), Align::Left),
        Column::new(texts.report_file_date(), Width::Millimetres(31), Align::Left),
        Column::new("SHA-256", Width::Millimetres(25), Align::Left),
        Column::new(texts.report_criteria(), Width::Millimetres(33), Align::Left),
    ];
    let rows = context.evidence().map(|(number, evidence)| row(context, number, evidence));
    let rows = rows.collect();
    blocks.push(paragraph(ParagraphStyle::Note, texts.report_register_note()));
    blocks.push(Block::Table(Table::new(columns, rows)));
    blocks
}

fn row(context: &Context<'_>, number: usize, evidence: &Evidence) -> Row {
    let criteria = context.criteria_references(&evidence.criteria);
    let criteria =
        if criteria.is_empty() { Cell::new(NOTHING) } else { Cell::of_references(criteria) };
    Row::Cells(vec![
        Cell::new(context.number(number))
            .leading_to(photo_anchor(&evidence.digest))
            .at(evidence_anchor(&evidence.digest)),
        file(context, evidence),
        Cell::new(context.day(evidence.date)),
        Cell::new(evidence.digest.short()),
        criteria,
    ])
}

/// What a file shows, its name below, and what is wrong with it.
pub(super) fn file(context: &Context<'_>, evidence: &Evidence) -> Cell {
    let texts = context.texts;
    let caption = context.caption(evidence);
    let name = if caption == evidence.name { "" } else { evidence.name.as_str() };
    let fault = context.faults.get(&evidence.digest).map(|fault| match fault {
        EvidenceFault::Missing => texts.find_evidence_missing(),
        EvidenceFault::Changed => texts.find_evidence_changed(),
    });
    let notes: Vec<&str> =
        [Some(name).filter(|name| !name.is_empty()), fault].into_iter().flatten().collect();
    let cell = Cell::new(caption).with_note(notes.join("\n"));
    if fault.is_some() { cell.with_mark(Mark::Cross, Tone::Warn) } else { cell }
}
