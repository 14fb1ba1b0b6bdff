//! The summary: the points, the level, and what stands before the next one.

use crate::domain::points::Points;
use crate::domain::readiness::{Blocker, BlockerReason, NextLevel, Standing, Target};
use crate::report::document::{
    Align, Block, Cell, Column, Figure, HeadingLevel, ParagraphStyle, Row, Table, Tone, Width,
};
use crate::report::sections::context::{Context, NOTHING};

/// More steps than these are told by their number: a reader of a summary wants the first ones.
const STEPS_SHOWN: usize = 15;

pub(super) fn blocks(context: &Context<'_>) -> Vec<Block> {
    let mut blocks = vec![
        Block::Heading {
            level: HeadingLevel::Section,
            text: context.texts.report_summary().to_owned(),
        },
        Block::Figures(figures(context)),
        level_box(context),
    ];
    if let Some(next) = &context.readiness.next {
        blocks.extend(steps(context, next));
    }
    blocks
}

fn figures(context: &Context<'_>) -> Vec<Figure> {
    let (texts, readiness) = (context.texts, context.readiness);
    let points = |label: &str, standing: &Standing, tone| Figure {
        label: label.to_owned(),
        value: out_of(context, standing.total),
        note: if standing.estimated { texts.report_with_estimate() } else { "" }.to_owned(),
        tone,
    };
    let reached = |standing: &Standing| {
        if standing.level.is_some() { Tone::Good } else { Tone::Neutral }
    };
    let gate = readiness.claimed.gate;
    let mut figures = vec![
        points(texts.report_claimed(), &readiness.claimed, reached(&readiness.claimed)),
        points(texts.report_evidenced(), &readiness.evidenced, reached(&readiness.evidenced)),
        Figure {
            label: texts.report_gate().to_owned(),
            value: format!("{}/{}", context.number(gate.met), context.number(gate.of)),
            note: texts.report_gate_all().to_owned(),
            tone: if gate.is_passed() { Tone::Good } else { Tone::Warn },
        },
    ];
    if readiness.potential.total > readiness.claimed.total {
        figures.push(Figure {
            note: texts.report_open(&context.number(readiness.overall.open())),
            ..points(texts.report_potential(), &readiness.potential, Tone::Neutral)
        });
    }
    figures
}

fn out_of(context: &Context<'_>, points: Points) -> String {
    let total = context.assessment.edition().parts().total;
    format!("{}/{}", context.number(points), context.number(total))
}

/// The level in one box, with what the evidence supports and what the next level lacks.
fn level_box(context: &Context<'_>) -> Block {
    let (texts, readiness) = (context.texts, context.readiness);
    let claimed = context.level(readiness.claimed.level.as_ref());
    let evidenced = context.level(readiness.evidenced.level.as_ref());
    let mut lines = vec![texts.report_level_evidenced(&evidenced)];
    match &readiness.next {
        Some(next) => {
            let level = context.level(Some(&next.level));
            lines.push(if next.missing == Points::ZERO {
                texts.report_next_without_points(&level)
            } else {
                texts.report_next(&level, &context.number(next.missing))
            });
        }
        None => lines.push(texts.level_highest().to_owned()),
    }
    if !readiness.claimed.gate.is_passed() {
        lines.push(texts.gate_warning().to_owned());
    }
    let tone = if readiness.claimed.level.is_some() { Tone::Good } else { Tone::Warn };
    Block::Callout { tone, title: texts.report_level_claimed(&claimed), lines }
}

fn steps(context: &Context<'_>, next: &NextLevel) -> Vec<Block> {
    if next.blockers.is_empty() {
        return Vec::new();
    }
    let texts = context.texts;
    let columns = vec![
        Column::new(texts.report_order(), Width::Millimetres(11), Align::Right),
        Column::new(texts.report_step(), Width::Share(1), Align::Left),
        Column::new(texts.report_reason(), Width::Millimetres(28), Align::Left),
        Column::new(texts.report_gain(), Width::Millimetres(30), Align::Right),
    ];
    let shown = next.blockers.iter().take(STEPS_SHOWN).enumerate();
    let rows = shown.map(|(index, step)| step_row(context, index + 1, step)).collect();
    let level = context.level(Some(&next.level));
    let mut blocks = vec![
        Block::Heading { level: HeadingLevel::Part, text: texts.report_steps(&level) },
        Block::Table(Table { columns, rows }),
    ];
    let hidden = next.blockers.len().saturating_sub(STEPS_SHOWN);
    if hidden > 0 {
        let text = texts.report_more_steps(&context.number(hidden));
        blocks.push(Block::Paragraph { style: ParagraphStyle::Note, text });
    }
    blocks
}

fn step_row(context: &Context<'_>, number: usize, step: &Blocker) -> Row {
    let texts = context.texts;
    let (what, remark) = match &step.target {
        Target::Criterion(id) => match context.assessment.criterion(id) {
            Some(criterion) => (
                format!("{id} {}", context.standard(&criterion.title)),
                context.provenance(criterion.title_provenance),
            ),
            None => (id.to_string(), ""),
        },
        Target::Section(id) => {
            let section = context.assessment.edition().section(id);
            let title =
                section.map_or_else(String::new, |section| context.standard(&section.title));
            (texts.raise_section(&title), "")
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
        Cell::new(what).with_note(remark),
        Cell::new(reason),
        Cell::new(gain),
    ])
}
