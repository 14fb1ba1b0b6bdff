//! The follow-up plan in the six columns that the standard asks for, on sheets that lie on their side.

use crate::domain::plan::PlanRow;
use crate::report::document::{
    Align, Block, Cell, Column, HeadingLevel, Mark, Orientation, ParagraphStyle, Row, Table, Tone,
    Width,
};
use crate::report::sections::context::{Context, NOTHING};
use crate::report::sections::{cover, signatures};

/// The plan as a part of the report.
pub(super) fn blocks(context: &Context<'_>) -> Vec<Block> {
    let text = context.texts.report_plan_title().to_owned();
    let heading = Block::Heading { level: HeadingLevel::Section, text };
    let is_empty = rows(context).next().is_none();
    let orientation = if is_empty { Orientation::Portrait } else { Orientation::Landscape };
    let mut blocks = vec![Block::Turn(orientation), heading];
    blocks.extend(body(context));
    blocks
}

/// The plan as a paper of its own.
pub(super) fn paper(context: &Context<'_>) -> Vec<Block> {
    let mut blocks = vec![
        Block::PageBreak(Orientation::Landscape),
        cover::head(context, context.texts.report_plan_title()),
    ];
    blocks.extend(body(context));
    blocks.push(Block::Signatures(signatures::people(context, context.texts.report_maker())));
    blocks
}

/// The rows that say something; one that was only begun is no row of the paper.
fn rows<'a>(context: &Context<'a>) -> impl Iterator<Item = &'a PlanRow> {
    context.assessment.plan().iter().filter(|row| !row.is_blank())
}

fn body(context: &Context<'_>) -> Vec<Block> {
    let (texts, plan) = (context.texts, rows(context).collect::<Vec<_>>());
    if plan.is_empty() {
        let text = texts.report_plan_none().to_owned();
        return vec![Block::Paragraph { style: ParagraphStyle::Body, text }];
    }
    let complete = plan.iter().filter(|row| row.is_complete()).count();
    let overdue = plan.iter().filter(|row| row.is_overdue(context.date)).count();
    let text = texts.report_plan_counts(
        &context.number(plan.len()),
        &context.number(complete),
        &context.number(overdue),
    );
    let rows = plan.into_iter().map(|row| plan_row(context, row)).collect();
    vec![
        Block::Paragraph { style: ParagraphStyle::Note, text },
        Block::Table(Table::new(columns(context), rows)),
    ]
}

fn columns(context: &Context<'_>) -> Vec<Column> {
    let texts = context.texts;
    let column = |header: &str, width| Column::new(header, width, Align::Left);
    vec![
        column(texts.plan_topic(), Width::Share(11)),
        column(texts.plan_objective(), Width::Share(11)),
        column(texts.plan_responsible(), Width::Share(8)),
        column(texts.report_plan_period(), Width::Millimetres(32)),
        column(texts.plan_result(), Width::Share(11)),
        column(texts.plan_improvement(), Width::Share(11)),
    ]
}

fn plan_row(context: &Context<'_>, row: &PlanRow) -> Row {
    let typed = |text: &str| match text.trim() {
        "" => Cell::new(NOTHING),
        text => Cell::new(context.digits(text)),
    };
    let references = context.criteria_references(&row.criteria);
    let words: Vec<&str> = references.iter().map(|reference| reference.text.as_str()).collect();
    let mut topic = typed(&row.topic).strong().with_note(words.join(", "));
    topic.references = references;
    let result = if row.is_overdue(context.date) {
        Cell::new(context.texts.report_plan_overdue()).with_mark(Mark::Cross, Tone::Warn)
    } else {
        typed(&row.result)
    };
    Row::Cells(vec![
        topic,
        typed(&row.objective),
        typed(&row.responsible),
        Cell::new(period(context, row)),
        result,
        typed(&row.improvement),
    ])
}

/// From the first day to the last, as far as they are known.
fn period(context: &Context<'_>, row: &PlanRow) -> String {
    let texts = context.texts;
    let day = |date| context.digits(&texts.short_date(date));
    match (row.first, row.last) {
        (Some(first), Some(last)) => format!("{} –\n{}", day(first), day(last)),
        (Some(first), None) => texts.plan_from(&day(first)),
        (None, Some(last)) => texts.plan_until(&day(last)),
        (None, None) => NOTHING.to_owned(),
    }
}
