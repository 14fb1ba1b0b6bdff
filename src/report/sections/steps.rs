//! The shortest way to the next level, as a table of steps.

use crate::domain::points::Points;
use crate::domain::readiness::{Blocker, BlockerReason, NextLevel, Target};
use crate::report::document::{Align, Cell, Column, Row, Width};
use crate::report::sections::context::{Context, NOTHING, criterion_anchor};

pub(super) fn columns(context: &Context<'_>) -> Vec<Column> {
    let texts = context.texts;
    vec![
        Column::new(texts.report_order(), Width::Millimetres(11), Align::Right),
        Column::new(texts.report_step(), Width::Share(1), Align::Left),
        Column::new(texts.report_reason(), Width::Millimetres(28), Align::Left),
        Column::new(texts.report_gain(), Width::Millimetres(28), Align::Right),
    ]
}

/// The first `most` steps.
pub(super) fn rows(context: &Context<'_>, next: &NextLevel, most: usize) -> Vec<Row> {
    let steps = (1..).zip(next.blockers.iter().take(most));
    steps.map(|(number, step)| row(context, number, step)).collect()
}

fn row(context: &Context<'_>, number: usize, step: &Blocker) -> Row {
    let texts = context.texts;
    let what = match &step.target {
        Target::Criterion(id) => {
            let remark = context.assessment.criterion(id);
            let remark = remark.map_or("", |found| context.provenance(found.title_provenance));
            Cell::new(context.named(id)).leading_to(criterion_anchor(id)).with_note(remark)
        }
        Target::Section(id) => {
            let section = context.assessment.edition().section(id);
            let title =
                section.map_or_else(String::new, |section| context.standard(&section.title));
            Cell::new(texts.raise_section(&title))
        }
    };
    let reason = match step.reason {
        BlockerReason::Gate => texts.reason_gate(),
        BlockerReason::Minimum => texts.reason_minimum(),
        BlockerReason::Points => texts.reason_points(),
    };
    let gain = if step.gain == Points::ZERO {
        NOTHING.to_owned()
    } else if step.estimated {
        texts.report_about(&context.number(step.gain))
    } else {
        context.number(step.gain)
    };
    Row::Cells(vec![
        Cell::new(context.number(number)),
        what,
        Cell::new(reason),
        Cell::new(gain).strong(),
    ])
}
