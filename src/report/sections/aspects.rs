//! One table for each aspect: every criterion with its answer, points and evidence, and below it what the office wrote.

use crate::domain::answer::{Answer, AnswerState};
use crate::domain::aspect::{Aspect, AspectDescription};
use crate::domain::criterion::Criterion;
use crate::domain::readiness::claimed_points;
use crate::domain::section::{Section, SectionRule};
use crate::report::document::{
    Align, Block, Cell, Column, HeadingLevel, Mark, Orientation, ParagraphStyle, Row, Table, Tone,
    Width,
};
use crate::report::sections::context::{Context, NOTHING, criterion_anchor};

/// The table of `aspect`; nothing where the edition has no such aspect.
pub(super) fn blocks(context: &Context<'_>, aspect: Aspect) -> Vec<Block> {
    let described = context.assessment.edition().aspect(aspect);
    described.map_or_else(Vec::new, |described| aspect_blocks(context, described))
}

fn aspect_blocks(context: &Context<'_>, aspect: &AspectDescription) -> Vec<Block> {
    let texts = context.texts;
    let title = context.standard(&aspect.title);
    let mut blocks = vec![
        Block::Turn(Orientation::Portrait),
        Block::Heading { level: HeadingLevel::Section, text: title },
    ];
    let rows = rows(context, aspect);
    let note = if rows.is_empty() {
        texts.report_empty_aspect().to_owned()
    } else {
        let progress = context.readiness.aspect(aspect.code);
        texts.report_aspect_figures(
            &context.number(progress.answered),
            &context.number(progress.of),
            &context.number(progress.met),
            &context.number(progress.evidenced),
        )
    };
    blocks.push(Block::Paragraph { style: ParagraphStyle::Note, text: note });
    if !rows.is_empty() {
        blocks.push(Block::Table(
            Table::new(columns(context), rows).continued_as(context.texts.report_continued()),
        ));
    }
    blocks
}

fn columns(context: &Context<'_>) -> Vec<Column> {
    let texts = context.texts;
    vec![
        Column::new(texts.report_id(), Width::Millimetres(20), Align::Left),
        Column::new(texts.report_criterion(), Width::Share(1), Align::Left),
        Column::new(texts.report_answer(), Width::Millimetres(30), Align::Left),
        Column::new(texts.report_points_column(), Width::Millimetres(17), Align::Centre),
        Column::new(texts.report_evidence_number(), Width::Millimetres(24), Align::Left),
    ]
}

/// The criteria of an aspect, section by section, then the office's own.
fn rows(context: &Context<'_>, aspect: &AspectDescription) -> Vec<Row> {
    let mut rows = Vec::new();
    for section in context.assessment.edition().sections() {
        let criteria = context.assessment.criteria_of(aspect.code);
        let criteria = criteria.filter(|found| found.section.as_ref() == Some(&section.id));
        add_band(context, &mut rows, band(context, section), criteria);
    }
    let own = context.assessment.criteria_of(aspect.code).filter(|found| found.is_own());
    add_band(context, &mut rows, context.texts.report_own_band().to_owned(), own);
    rows
}

fn add_band<'a>(
    context: &Context<'_>,
    rows: &mut Vec<Row>,
    title: String,
    criteria: impl Iterator<Item = &'a Criterion>,
) {
    let mut criteria = criteria.peekable();
    if criteria.peek().is_some() {
        rows.push(Row::Band(title));
        rows.extend(criteria.flat_map(|criterion| criterion_rows(context, criterion)));
    }
}

fn band(context: &Context<'_>, section: &Section) -> String {
    let title = context.standard(&section.title);
    match section.rule {
        SectionRule::Gate | SectionRule::Sum => title,
        SectionRule::Estimate => context.texts.report_guidance_band(&title),
    }
}

/// A criterion, and a row for what the office wrote about it where it did.
fn criterion_rows(context: &Context<'_>, criterion: &Criterion) -> Vec<Row> {
    let answer = context.assessment.answer(&criterion.id);
    let title = context.standard(&criterion.title);
    let evidence = context.evidence_references(&criterion.id);
    let evidence =
        if evidence.is_empty() { Cell::new(NOTHING) } else { Cell::of_references(evidence) };
    let (mark, tone) = mark(answer.state);
    // A sub-indicator need not be judged on its own.
    let judgement = if criterion.is_part() && answer.is_empty() {
        Cell::new(NOTHING)
    } else {
        Cell::new(context.texts.state(answer.state)).with_mark(mark, tone)
    };
    let cells = Row::Cells(vec![
        Cell::new(criterion.id.as_str()).strong().at(criterion_anchor(&criterion.id)),
        Cell::new(title).with_note(context.provenance(criterion.title_provenance)),
        judgement,
        Cell::new(points(context, criterion, answer)),
        evidence,
    ]);
    let notes = notes(context, answer);
    let detail = (!notes.is_empty()).then_some(Row::Detail(notes));
    std::iter::once(cells).chain(detail).collect()
}

pub(super) const fn mark(state: AnswerState) -> (Mark, Tone) {
    match state {
        AnswerState::Met => (Mark::Check, Tone::Good),
        AnswerState::Partly => (Mark::Half, Tone::Warn),
        AnswerState::NotMet => (Mark::Cross, Tone::Warn),
        AnswerState::NotApplicable => (Mark::Dash, Tone::Neutral),
        AnswerState::NotAnswered | AnswerState::Unknown => (Mark::Open, Tone::Neutral),
    }
}

/// "1/1"; without a maximum where it is not known, a dash where the criterion carries no points or nothing was said.
fn points(context: &Context<'_>, criterion: &Criterion, answer: &Answer) -> String {
    let counted = claimed_points(context.assessment, criterion);
    let points = counted.filter(|_| !answer.is_empty()).or(answer.points);
    match (points, criterion.maximum()) {
        (Some(points), Some(maximum)) => {
            format!("{}/{}", context.number(points), context.number(maximum))
        }
        (Some(points), None) => context.number(points),
        (None, Some(maximum)) => format!("{NOTHING}/{}", context.number(maximum)),
        (None, None) => NOTHING.to_owned(),
    }
}

/// What the office wrote, each on its own line.
fn notes(context: &Context<'_>, answer: &Answer) -> String {
    let texts = context.texts;
    let mut lines = Vec::new();
    if answer.state == AnswerState::NotApplicable {
        lines.push(match answer.reason.trim() {
            "" => texts.report_no_reason().to_owned(),
            reason => texts.report_because(reason),
        });
    }
    let note = Some(answer.note.trim()).filter(|note| !note.is_empty());
    lines.extend(note.map(|note| texts.report_note(note)));
    if let Some(action) = &answer.action {
        let mut what = vec![action.what.trim().to_owned(), action.who.trim().to_owned()];
        what.extend(action.due.map(|due| texts.report_until(&texts.short_date(due))));
        what.retain(|part| !part.is_empty());
        let what = what.join(" · ");
        lines.push(if action.done {
            texts.report_action_done(&what)
        } else {
            texts.report_action(&what)
        });
    }
    let responsible = Some(answer.responsible.trim()).filter(|name| !name.is_empty());
    lines.extend(responsible.map(|name| texts.report_responsible(name)));
    context.digits(&lines.join("\n"))
}
