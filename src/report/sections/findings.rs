//! What is missing or contradictory, the serious first.

use crate::domain::findings::{Finding, Place, Severity};
use crate::report::document::{
    Align, Block, Cell, Column, HeadingLevel, ParagraphStyle, Row, Table, Width,
};
use crate::report::sections::context::Context;

pub(super) fn blocks(context: &Context<'_>) -> Vec<Block> {
    let texts = context.texts;
    let mut blocks = vec![Block::Heading {
        level: HeadingLevel::Section,
        text: texts.report_findings().to_owned(),
    }];
    if context.findings.is_empty() {
        let text = texts.report_findings_none().to_owned();
        blocks.push(Block::Paragraph { style: ParagraphStyle::Body, text });
        return blocks;
    }
    let columns = vec![
        Column::new(texts.report_id(), Width::Millimetres(20), Align::Left),
        Column::new(texts.report_subject_column(), Width::Share(1), Align::Left),
        Column::new(texts.report_found(), Width::Millimetres(64), Align::Left),
    ];
    let mut rows = Vec::new();
    for severity in [Severity::Stops, Severity::Advice] {
        let found: Vec<&Finding> =
            context.findings.iter().filter(|finding| finding.severity() == severity).collect();
        if found.is_empty() {
            continue;
        }
        let count = context.number(found.len());
        rows.push(Row::Band(match severity {
            Severity::Stops => texts.report_findings_stop(&count),
            Severity::Advice => texts.report_findings_advice(&count),
        }));
        rows.extend(found.into_iter().map(|finding| finding_row(context, finding)));
    }
    blocks.push(Block::Table(Table { columns, rows }));
    blocks
}

fn finding_row(context: &Context<'_>, finding: &Finding) -> Row {
    let place = finding.place();
    let (id, title) = context.texts.place(&place, context.assessment);
    let subject = match &place {
        Place::Criterion(id) => {
            let criterion = context.assessment.criterion(id);
            let remark = criterion.map_or("", |found| context.provenance(found.title_provenance));
            Cell::new(context.digits(&title)).with_note(remark)
        }
        // A file name is the office's and stays as it is.
        Place::Evidence(_) => Cell::new(title),
        Place::Profile(_) | Place::Section(_) | Place::Certificates | Place::Plan(_) => {
            Cell::new(context.digits(&title))
        }
    };
    let found = context.digits(&context.texts.finding(finding));
    Row::Cells(vec![Cell::new(id), subject, Cell::new(found)])
}
