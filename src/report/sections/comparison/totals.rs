//! What two assessments come to, and how many criteria moved in each aspect.

use std::cmp::Ordering;

use crate::domain::aspect::AspectDescription;
use crate::domain::compare::Movement;
use crate::domain::readiness::{Gate, Standing};
use crate::report::document::{Align, Bar, BarChart, Block, Cell, Column, Row, Table, Tone, Width};
use crate::report::sections::comparison::{Beside, heading};
use crate::report::sections::context::NOTHING;

pub(super) fn blocks(beside: &Beside<'_>) -> Vec<Block> {
    let texts = beside.after.texts;
    vec![
        heading(texts.comparison_totals()),
        Block::Table(results(beside)),
        heading(texts.comparison_aspects()),
        Block::BarChart(chart(beside)),
        heading(texts.comparison_counts()),
        Block::Table(counts(beside)),
    ]
}

/// Points, gate and levels of both.
fn results(beside: &Beside<'_>) -> Table {
    let (after, texts) = (beside.after, beside.after.texts);
    let right = |header: &str| Column::new(header, Width::Millimetres(36), Align::Right);
    let columns = vec![
        Column::new(texts.comparison_item(), Width::Share(1), Align::Left),
        right(texts.comparison_before()),
        right(texts.comparison_after()),
        right(texts.comparison_difference()),
    ];
    let (claimed, evidenced) = (&beside.comparison.claimed, &beside.comparison.evidenced);
    let row = |name: &str, [old, new]: [String; 2], difference: Cell| {
        Row::Cells(vec![Cell::new(name), Cell::new(old), Cell::new(new), difference])
    };
    let points = |name: &str, (old, new): &(Standing, Standing)| {
        let shown = [old, new].map(|standing| {
            let number = after.number(standing.total);
            if standing.estimated { texts.report_about(&number) } else { number }
        });
        let difference = difference(beside, old.total.0.into(), new.total.0.into());
        row(name, shown, difference)
    };
    let gate = |gate: Gate| format!("{}/{}", after.number(gate.met), after.number(gate.of));
    let met = |gate: Gate| i64::try_from(gate.met).unwrap_or(i64::MAX);
    let (old, new) = (claimed.0.gate, claimed.1.gate);
    let levels = |name: &str, (old, new): &(Standing, Standing)| {
        let shown = [beside.before.level(old.level.as_ref()), after.level(new.level.as_ref())];
        row(name, shown, Cell::new(NOTHING))
    };
    let rows = vec![
        points(texts.report_claimed(), claimed),
        points(texts.report_evidenced(), evidenced),
        row(texts.report_gate(), [gate(old), gate(new)], difference(beside, met(old), met(new))),
        levels(texts.comparison_level(), claimed),
        levels(texts.comparison_level_evidenced(), evidenced),
    ];
    Table::new(columns, rows)
}

/// A difference with its sign, and what it means in black and white too.
fn difference(beside: &Beside<'_>, old: i64, new: i64) -> Cell {
    let number = beside.after.number(new.abs_diff(old));
    match new.cmp(&old) {
        Ordering::Greater => Cell { tone: Tone::Good, ..Cell::new(format!("+{number}")) },
        Ordering::Less => Cell { tone: Tone::Warn, ..Cell::new(format!("−{number}")) },
        Ordering::Equal => Cell::new(number),
    }
}

/// How many criteria of each aspect are met, later with earlier inside.
fn chart(beside: &Beside<'_>) -> BarChart {
    let (after, texts) = (beside.after, beside.after.texts);
    let units = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    let bar = |aspect: &AspectDescription| {
        let old = beside.before.readiness.aspect(aspect.code);
        let new = after.readiness.aspect(aspect.code);
        let of = |met: usize, of: usize| format!("{}/{}", after.number(met), after.number(of));
        Bar {
            label: after.standard(&aspect.title),
            value: units(new.met),
            second: Some(units(old.met)),
            maximum: units(old.of.max(new.of)),
            caption: format!("{} → {}", of(old.met, old.of), of(new.met, new.of)),
        }
    };
    let bars: Vec<Bar> = after.assessment.edition().aspects().iter().map(bar).collect();
    let spoken: Vec<String> =
        bars.iter().map(|bar| format!("{} {}", bar.label, bar.caption)).collect();
    BarChart {
        alt_text: texts.comparison_chart_alt(&spoken.join(", ")),
        first_legend: texts.comparison_after().to_owned(),
        second_legend: texts.comparison_before().to_owned(),
        bars,
    }
}

/// How many criteria of each aspect moved, by where they went.
fn counts(beside: &Beside<'_>) -> Table {
    let (after, texts) = (beside.after, beside.after.texts);
    let mut columns = vec![Column::new(texts.comparison_aspect(), Width::Share(1), Align::Left)];
    columns.extend(Movement::ALL.map(|movement| {
        Column::new(texts.movement(movement), Width::Millimetres(18), Align::Right)
    }));
    let aspects = after.assessment.edition().aspects().iter();
    let rows = aspects.map(|aspect| {
        let mut cells = vec![Cell::new(after.standard(&aspect.title))];
        cells.extend(Movement::ALL.map(|movement| {
            match beside.comparison.count(aspect.code, movement) {
                0 => Cell::new(NOTHING),
                count => Cell::new(after.number(count)),
            }
        }));
        Row::Cells(cells)
    });
    Table::dense(columns, rows.collect())
}
