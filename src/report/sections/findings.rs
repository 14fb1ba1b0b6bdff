//! What is missing or contradictory, the serious first.

use crate::domain::findings::{Finding, Place, Severity};
use crate::report::document::{
    Align, Block, Cell, Column, HeadingLevel, Orientation, ParagraphStyle, Row, Table, Width,
};
use crate::report::photos::PhotoFault;
use crate::report::sections::context::{Context, criterion_anchor, evidence_anchor};

pub(super) fn blocks(context: &Context<'_>) -> Vec<Block> {
    let texts = context.texts;
    let mut blocks = vec![
        Block::Turn(Orientation::Portrait),
        Block::Heading { level: HeadingLevel::Section, text: texts.report_findings().to_owned() },
    ];
    let photos: Vec<Row> = photo_rows(context);
    if context.findings.is_empty() && photos.is_empty() {
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
        let photos = if severity == Severity::Advice { photos.as_slice() } else { &[] };
        let count = found.len() + photos.len();
        if count == 0 {
            continue;
        }
        let count = context.number(count);
        rows.push(Row::Band(match severity {
            Severity::Stops => texts.report_findings_stop(&count),
            Severity::Advice => texts.report_findings_advice(&count),
        }));
        rows.extend(found.into_iter().map(|finding| finding_row(context, finding)));
        rows.extend(photos.iter().cloned());
    }
    blocks.push(Block::Table(Table::new(columns, rows).continued_as(texts.report_continued())));
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
    let (id, subject) = match &place {
        Place::Criterion(criterion) => {
            (Cell::new(id).leading_to(criterion_anchor(criterion)), subject)
        }
        Place::Evidence(digest) => (Cell::new(id), subject.leading_to(evidence_anchor(digest))),
        Place::Profile(_) | Place::Section(_) | Place::Certificates | Place::Plan(_) => {
            (Cell::new(id), subject)
        }
    };
    Row::Cells(vec![id, subject, Cell::new(found)])
}

/// Pictures that could not be shown although their files are there as they were attached.
fn photo_rows(context: &Context<'_>) -> Vec<Row> {
    let rows = context.assessment.evidence().iter().filter_map(|evidence| {
        let fault = context.picture(evidence)?.err()?;
        if fault == PhotoFault::Missing || context.faults.contains_key(&evidence.digest) {
            return None;
        }
        let name = Cell::new(evidence.name.clone()).leading_to(evidence_anchor(&evidence.digest));
        Some(Row::Cells(vec![Cell::default(), name, Cell::new(context.photo_fault(fault))]))
    });
    rows.collect()
}
