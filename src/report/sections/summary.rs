//! The summary on one page: the points, the level, the minima, the aspects, and what to do first.

use crate::domain::findings::Severity;
use crate::domain::points::Points;
use crate::domain::readiness::{NextLevel, Standing};
use crate::report::document::{
    Block, Figure, HeadingLevel, Orientation, ParagraphStyle, Table, Tone,
};
use crate::report::sections::context::Context;
use crate::report::sections::{points, steps};

/// A director wants the first steps; all of them stand with the points.
const STEPS_SHOWN: usize = 3;

pub(super) fn blocks(context: &Context<'_>) -> Vec<Block> {
    let texts = context.texts;
    let heading = |level, text: &str| Block::Heading { level, text: text.to_owned() };
    let mut blocks = vec![
        // One page that can be taken out and laid before a director.
        Block::PageBreak(Orientation::Portrait),
        heading(HeadingLevel::Section, texts.report_summary()),
        Block::Figures(figures(context)),
        level_box(context),
        Block::Table(points::minima(context)),
        heading(HeadingLevel::Part, texts.report_aspects()),
        Block::BarChart(points::chart(context)),
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
    let stops = context.findings.iter().filter(|finding| finding.severity() == Severity::Stops);
    let stops = stops.count();
    if stops > 0 {
        lines.push(texts.report_findings_stop_line(&context.number(stops)));
    }
    let tone = if readiness.claimed.level.is_some() { Tone::Good } else { Tone::Warn };
    Block::Callout { tone, title: texts.report_level_claimed(&claimed), lines }
}

/// What to do first.
fn steps(context: &Context<'_>, next: &NextLevel) -> Vec<Block> {
    if next.blockers.is_empty() {
        return Vec::new();
    }
    let texts = context.texts;
    let level = context.level(Some(&next.level));
    let rows = steps::rows(context, next, STEPS_SHOWN);
    let mut blocks = vec![
        Block::Heading { level: HeadingLevel::Part, text: texts.report_first_steps(&level) },
        Block::Table(Table::dense(steps::columns(context), rows)),
    ];
    let hidden = next.blockers.len().saturating_sub(STEPS_SHOWN);
    if hidden > 0 {
        let text = texts.report_more_steps(&context.number(hidden));
        blocks.push(Block::Paragraph { style: ParagraphStyle::Note, text });
    }
    blocks
}
